"""The invented requests for leave: one of each way that a request can go, of pupils at primary schools in Heerde."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from benchmarks.voorbeeld.register import Register
from lpa.domain.base.datum import leeftijd
from lpa.domain.base.soorten import GEWICHTIG, VAKANTIE
from lpa.domain.records.aanvraag import AFGEWEZEN, AMBTENAAR, DOORGESTUURD, HOOFD, TOEGEWEZEN, Verlof
from lpa.domain.records.school import Inschrijving
from lpa.domain.records.zaak import schooljaar_van

_ZES, _ELF = 6, 11  # the ages of these pupils


@dataclass(frozen=True, kw_only=True)
class Verlofplan:
    """One request of the `wie`-th pupil; `schooldagen` is what the calendar of region midden gives."""

    wie: int
    grond: str = GEWICHTIG
    van: date
    tot: date
    schooldagen: int
    ontvangen: date
    reden: str
    gehoord_op: date | None = None
    mening: str = ""
    uitkomst: str | None = None
    besluit_op: date | None = None
    motivering: str = ""
    door: str = ""


VERLOVEN = (
    Verlofplan(
        wie=0, van=date(2019, 11, 4), tot=date(2019, 11, 22), schooldagen=15, ontvangen=date(2019, 9, 16),
        reden="ernstige ziekte van een grootouder in het buitenland", gehoord_op=date(2019, 9, 19),
        mening="geen bezwaar, huiswerk gaat mee", uitkomst=TOEGEWEZEN, besluit_op=date(2019, 9, 23),
        motivering="de reis kan niet in een vakantie en de jongere loopt geen achterstand op", door=AMBTENAAR,
    ),
    Verlofplan(
        wie=1, van=date(2019, 12, 16), tot=date(2019, 12, 20), schooldagen=5, ontvangen=date(2019, 11, 18),
        reden="bruiloft van een oom", uitkomst=DOORGESTUURD, besluit_op=date(2019, 11, 18),
    ),
    Verlofplan(
        wie=2, van=date(2019, 10, 14), tot=date(2019, 10, 17), schooldagen=4, ontvangen=date(2019, 10, 10),
        reden="uitvaart", uitkomst=TOEGEWEZEN, besluit_op=date(2019, 10, 10), door=HOOFD,
    ),
    Verlofplan(
        wie=2, van=date(2020, 2, 10), tot=date(2020, 2, 20), schooldagen=9, ontvangen=date(2020, 1, 6),
        reden="familiebezoek", gehoord_op=date(2020, 1, 9), mening="liever niet, de jongere miste al dagen",
        uitkomst=AFGEWEZEN, besluit_op=date(2020, 1, 16),
        motivering="het bezoek kan in de voorjaarsvakantie, die op 22 februari begint", door=AMBTENAAR,
    ),
    Verlofplan(
        wie=3, grond=VAKANTIE, van=date(2020, 6, 15), tot=date(2020, 6, 19), schooldagen=5,
        ontvangen=date(2020, 4, 20), reden="ouder werkt in de zomer op een camping", uitkomst=DOORGESTUURD,
        besluit_op=date(2020, 4, 20),
    ),
    Verlofplan(
        wie=4, van=date(2020, 6, 29), tot=date(2020, 7, 17), schooldagen=15, ontvangen=date(2020, 6, 8),
        reden="huwelijk van een broer in het buitenland",
    ),
)  # fmt: skip


def maak_verloven(register: Register, eerste_nummer: int) -> list[Verlof]:
    """The requests of the plan, numbered from `eerste_nummer`."""
    leerlingen = list(_leerlingen(register))
    return [_verlof(nummer, regel, leerlingen[regel.wie]) for nummer, regel in enumerate(VERLOVEN, eerste_nummer)]


def _leerlingen(register: Register) -> Iterator[Inschrijving]:
    """Enrolments of pupils who stay at one primary school in region midden all through the schooljaar."""
    scholen = {s.nummer for s in register.scholen if s.regio == "midden" and s.soorten == ["po"]}
    for i in register.inschrijvingen:
        jaren = leeftijd(register.jongere(i.jongere).geboortedatum.laatste, date(2019, 10, 1))
        if i.school in scholen and i.van < date(2019, 9, 1) and i.tot is None and _ZES <= jaren <= _ELF:
            yield i


def _verlof(nummer: int, regel: Verlofplan, i: Inschrijving) -> Verlof:
    toegewezen = regel.schooldagen if regel.uitkomst == TOEGEWEZEN else None if regel.uitkomst is None else 0
    return Verlof(
        nummer=nummer,
        soort=regel.grond,
        jongere=i.jongere,
        school=i.school,
        onderwijssoort=i.onderwijssoort,
        geopend_op=regel.ontvangen,
        gesloten_op=regel.besluit_op,
        afhandeling=regel.uitkomst,
        schooljaar=schooljaar_van(regel.ontvangen),
        van=regel.van,
        tot=regel.tot,
        schooldagen=regel.schooldagen,
        reden=regel.reden,
        beslisser=regel.door,
        gehoord_op=regel.gehoord_op,
        mening=regel.mening,
        motivering=regel.motivering,
        toegewezen_dagen=toegewezen,
        doorgestuurd_aan="het hoofd van de school" if regel.uitkomst == DOORGESTUURD else "",
        verzonden_op=regel.besluit_op if regel.door == AMBTENAAR else None,
    )
