"""Who is at home: which open absence counts, by which definition, and why other absence does not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from lpa.domain.base.datum import kort
from lpa.domain.base.named import NamedTuple
from lpa.domain.recht.plichtstand import Plichtstand, buiten
from lpa.domain.recht.regel import Regelboek
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.recht.termijnen import bereken
from lpa.domain.records.eigentermijn import Eigentermijn
from lpa.domain.records.huisbezoek import Huisbezoek
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.school import Inschrijving
from lpa.domain.records.zaak import Interventie, Melding

THUIS = ("absoluut", "langdurig")  # the absence of who does not go to school at all
SIGNAAL = "signaal"  # absence of hours: when it goes on, she must say whether the jongere is at home
APART = "5a"  # the exemption that is named apart
# By the term of which the last day must be over; the first is also the kind of melding that says so by itself.
VIER_WEKEN, DRIE_MAANDEN = DEFINITIES = ("langdurig", "thuiszitter")
WOORDEN = {VIER_WEKEN: "langer dan vier weken", DRIE_MAANDEN: "langer dan drie maanden"}
UITLEG = (
    "Uitleg van lpa, niet nagelezen: ook absoluut verzuim telt hier pas na vier weken; volgens de afspraak van 2016 kan"
    " het eerder tellen. Wie korter thuis is, staat wel in de lijst.",
    "Schooldagen: alle schooldagen vanaf de eerste dag, alsof er geen uur les was. Met * is de eerste dag niet bekend"
    " en telt lpa vanaf de melding.",
)


class Thuis(NamedTuple):
    """Who is at home, by the zaak in which that began first; `ook` are the others.

    `begin` is the first day of absence, or where that is not known (`vanaf_melding`) the day of the melding;
    `schooldagen` those since, None outside the known holidays. `stappen` are in order, `komt` is what is planned.
    """

    jongere: int
    naam: str
    zaak: int
    soort: str
    school: str
    begin: date
    vanaf_melding: bool
    schooldagen: int | None
    definities: tuple[str, ...]
    ook: tuple[int, ...] = ()
    stappen: Sequence[Interventie] = ()
    komt: Sequence[Eigentermijn | Huisbezoek] = ()


class Vrij(NamedTuple):
    """Who is exempt under art. 5 onder a, by the zaak of it."""

    jongere: int
    naam: str
    zaak: int
    van: date
    tot: date | None


class Niet(NamedTuple):
    """Open absence that is not counted, and why."""

    jongere: int
    naam: str
    zaak: int
    soort: str
    waarom: str


class Thuiszitters(NamedTuple):
    """Who is at home on `dag`, each jongere once; who is exempt; what is not counted; the signaal that goes on."""

    dag: date
    thuis: Sequence[Thuis]
    vrij: Sequence[Vrij]
    niet: Sequence[Niet]
    signaal: Sequence[int]

    def aantal(self, definitie: str) -> int:
        """How many meet a definition."""
        return sum(definitie in t.definities for t in self.thuis)


def definities(m: Melding, op: date, boek: Regelboek = REGELBOEK) -> tuple[str, ...]:
    """Which definitions absence that goes on meets on day `op`; of langdurig verzuim the kind itself says the first."""
    over = [d for d in DEFINITIES if bereken(d, m.begin, boek=boek).veilig < op]
    gezegd = m.soort == VIER_WEKEN and m.eerste_dag is None
    return tuple(d for d in DEFINITIES if d in over or (gezegd and d == VIER_WEKEN))


def waarom_niet(m: Melding, j: Jongere, stand: Plichtstand, scholen: Iterable[Inschrijving], op: date) -> str:
    """Why open absence does not make somebody a thuiszitter on day `op`; empty where it does."""
    if weg := j.vertrek(op):
        return f"de jongere is {weg}"
    if m.laatste_dag and m.laatste_dag < op:
        return f"het verzuim eindigde op {kort(m.laatste_dag)}"
    if niet := buiten(stand, [op]):
        return f"{niet.tekst} ({niet.artikel})"
    sinds = ingeschreven_sinds(m.soort, m.school, m.geopend_op, scholen, op)
    waar = "een school" if m.soort == "absoluut" else "een andere school"
    return f"de jongere staat sinds {kort(sinds)} ingeschreven op {waar}" if sinds else ""


def ingeschreven_sinds(
    soort: str, school: int | None, geopend_op: date, scholen: Iterable[Inschrijving], op: date
) -> date | None:
    """Since when, as it is on day `op`, an enrolment says that open absence is over; None where none does.

    Of absoluut verzuim any does, of absence from a `school` one elsewhere that began after the melding.
    """
    geldig = [i for i in scholen if i.geldt(op)]
    if soort != "absoluut":
        if school is None or any(i.school == school for i in geldig):
            return None
        geldig = [i for i in geldig if i.van > geopend_op]
    return min((i.van for i in geldig), default=None)


def duurt_als_signaal(m: Melding, op: date, boek: Regelboek = REGELBOEK) -> bool:
    """Whether absence of hours began more than four weeks before `op` and has no last day."""
    return m.eerste_dag is not None and m.laatste_dag is None and VIER_WEKEN in definities(m, op, boek)


def bronnen(op: date, boek: Regelboek = REGELBOEK) -> list[str]:
    """After which source each definition goes, and how sure it is: a sentence each."""
    uit = []
    for d in DEFINITIES:
        r = boek.regel(f"termijn.{d}", op)
        zeker = f"; {r.kanttekening}" if r.kanttekening else ""
        uit.append(f"{WOORDEN[d].capitalize()}: {r.artikel}; bron: {r.bron}{zeker}.")
    return uit
