"""Zaken: the super-record that all which happens hangs on, and what hangs on it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from lpa.domain.base.datum import kort, lang, tot_en_met
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.record import Record, record
from lpa.domain.base.soorten import DUURT, MELDINGSOORTEN, VERLOFGRONDEN, VRIJSTELLINGSGRONDEN
from lpa.domain.base.tekst import euro, rangtelwoord
from lpa.domain.kalender.schooljaar import Schooljaar

# The law under which a step, a letter or a visit is kept: the AVG, or the Wpg where it belongs to a proces-verbaal.
AVG, WPG = REGIMES = ("AVG", "Wpg")
# Against whom a proces-verbaal is: the jongere, or a verzorger by number.
TEGEN_JONGERE, TEGEN_VERZORGER = TEGEN = ("jongere", "verzorger")


@record
class Zaak(Record):
    """What all that happens hangs on. `school` and `onderwijssoort` are those at the time.

    `soort` is the kind of melding or the ground of a vrijstelling. `afhandeling` is set exactly when
    `gesloten_op` is; `onderreden` is what the report distinguishes within its row (see ONDERREDENEN).
    `schooljaar` is text, that of `geopend_op`; of an overstap the one of leaving the vmbo.
    `rmc`: none of its days lay in a duty and RMC was there for the jongere, so that it is counted apart.
    `kenmerk_gemeente` is the number under which the gemeente keeps it, "ons kenmerk" in letters. `ingelezen_op` is
    the day on which it came from a list of hers: it was under way then, so that no norm for a first step runs.
    `vervallen_op` is the day on which it was struck out, for `vervallen_reden`: it is no longer read then.
    """

    soort: str
    jongere: int
    school: int | None = None
    onderwijssoort: str | None = None
    geopend_op: date
    gesloten_op: date | None = None
    afhandeling: str | None = None
    onderreden: str = ""
    route: str = ""
    schooljaar: str = ""
    rmc: bool = False
    kenmerk_gemeente: str = ""
    ingelezen_op: date | None = None
    vervallen_op: date | None = None
    vervallen_reden: str = ""

    @property
    def is_open(self) -> bool:
        """Whether it still counts as "nog in onderzoek"."""
        return self.gesloten_op is None


@record
class Melding(Zaak):
    """A verzuimmelding: the report's *werkproces*. `geopend_op` is the meldingsdatum, `uren` hours,
    by the half.

    `laatste_dag` is the last day of absence; `vervolg_op` the number of an earlier melding,
    `na_verlof` that of a leave that was refused and taken all the same; `aangekondigd`: the school told the parents
    beforehand that it would report. `duo_op` is the day on which its present status was typed over for DUO.
    """

    meldingsnummer: str | None = None
    eerste_dag: date | None = None
    laatste_dag: date | None = None
    uren: float | None = None
    melder: str = ""
    reden: str = ""
    actie_school: str = ""
    vervolg_op: int | None = None
    na_verlof: int | None = None
    aangekondigd: bool = False
    toelichting: str = ""
    duo_op: date | None = None

    @property
    def begin(self) -> date:
        """The first day of the absence; that of the melding where none is known."""
        return self.eerste_dag or self.geopend_op

    def verzuim(self, tot: date | None = None) -> tuple[date, date]:
        """First and last day of the absence as far as they are known on day `tot`, to which some kinds go on."""
        loopt = (self.gesloten_op or tot) if self.soort in DUURT else None
        return self.begin, max(self.laatste_dag or loopt or self.begin, self.begin)


@record
class Interventie(Record):
    """A step in a zaak. `vast` is what was weighed when it was made, such as the conditions of Halt: it stays.

    `overleg` is the number of the first step of the same meeting, where that was about more zaken.
    `strafnummer` is the number of the proces-verbaal or, of the outcome, the parketnummer; `bedrag` the fine in euro,
    `proeftijd_tot` the last day of a conditional one. `tegen` is against whom a proces-verbaal is: `jongere`,
    `verzorger` with the number of which one, or empty where that was not said.
    `regime` is the law under which it is kept (see REGIMES), since `regime_op` where that was changed. `vervallen_op`
    and `vervallen_reden` are as those of a zaak.
    """

    zaak: int
    datum: date
    soort: str
    met_wie: str = ""
    route: str = ""
    resultaat: str = ""
    notitie: str = ""
    vast: str = ""
    strafnummer: str = ""
    bedrag: Decimal | None = None
    proeftijd_tot: date | None = None
    overleg: int | None = None
    regime: str = AVG
    regime_op: date | None = None
    vervallen_op: date | None = None
    vervallen_reden: str = ""
    tegen: str = ""
    verzorger: int | None = None

    @property
    def tegen_wie(self) -> str:
        """`verzorger 3`: against whom it is, without a name; empty where that was not said."""
        return f"{self.tegen} {self.verzorger or ''}".strip()

    @property
    def bijeenkomst(self) -> int:
        """The number that all steps of one meeting share."""
        return self.overleg or self.nummer

    @property
    def kwam_ervan(self) -> str:
        """`veroordeling: nummer 05-012345-20, € 100, proeftijd tot en met 01-06-2021`: what came of it."""
        straf = [
            f"nummer {self.strafnummer}" if self.strafnummer else "",
            euro(self.bedrag) if self.bedrag is not None else "",
            f"proeftijd tot en met {kort(self.proeftijd_tot)}" if self.proeftijd_tot else "",
        ]
        return ": ".join(filter(None, [self.resultaat, ", ".join(filter(None, straf))]))


def kan_zelfde_zijn(een: Interventie, ander: Interventie) -> bool:
    """Whether two steps of a proces-verbaal are, or may be, against the same person."""
    return not (een.tegen and ander.tegen) or een.tegen_wie == ander.tegen_wie


def verzorgersleutel(nummer: int) -> str:
    """`verzorger 3`."""
    return f"{TEGEN_VERZORGER} {nummer}"


def lees_tegen(sleutel: str) -> tuple[str, int | None]:
    """`verzorger 3` as a step keeps it: against whom, and the number of a verzorger."""
    tegen, _, nummer = sleutel.partition(" ")
    return tegen, int(nummer) if nummer else None


class Eigenaar(NamedTuple):
    """What a step came from: a visit, an invitation to a spreekuur, or a letter that was sent."""

    soort: str
    nummer: int


@record
class Heropening(Record):
    """A closure that was taken back, and why: it stays to be seen."""

    zaak: int
    datum: date
    gesloten_op: date
    afhandeling: str
    reden: str


@record
class Kenmerk(Record):
    """A word of her own on a zaak, by which she finds and counts it."""

    zaak: int
    woord: str


class Zaakregel(NamedTuple):
    """A zaak as a line of a list: whatever its type."""

    nummer: int
    type: str
    soort: str
    jongere: int
    naam: str
    geopend_op: date
    gesloten_op: date | None
    afhandeling: str | None


class Eerdere(NamedTuple):
    """The earlier meldingen of a jongere in one schooljaar: how many, and the day and the number of the last."""

    aantal: int
    laatste: date | None
    nummer: int | None


def herhaling(eerdere: Eerdere) -> str | None:
    """`derde melding dit schooljaar, vorige op 03-09-2019`, or None for a first one."""
    if not eerdere.aantal or not eerdere.laatste:
        return None
    return f"{rangtelwoord(eerdere.aantal + 1)} melding dit schooljaar, vorige op {kort(eerdere.laatste)}"


def zaaktype(zaak: Zaak) -> str:
    """`melding`, `verlof`, `vrijstelling` or `overstap`: what every zaak has says it by its kind."""
    if type(zaak) is not Zaak:
        return type(zaak).__name__.lower()
    soorten = {"melding": MELDINGSOORTEN, "verlof": VERLOFGRONDEN, "vrijstelling": VRIJSTELLINGSGRONDEN}
    return next((type_ for type_, van_type in soorten.items() if zaak.soort in van_type), "overstap")


def genummerd(zaak: Zaak) -> str:
    """`melding 12`: how a zaak is named in a sentence."""
    return f"{zaaktype(zaak)} {zaak.nummer}"


def schooljaar_van(dag: date) -> str:
    """The text that the column `schooljaar` of a zaak opened on `dag` holds."""
    return str(Schooljaar.van(dag))


def volgorde(stappen: Sequence[Interventie | Heropening]) -> list[Interventie | Heropening]:
    """Steps as they happened: by date, and by number on one day."""
    return sorted(stappen, key=lambda s: (s.datum, s.nummer))


def melding_zin(m: Melding) -> str:
    """`signaalverzuim, donderdag 10-10-2019, verzuim vanaf maandag 07-10-2019`: each day as it was understood."""
    return f"{MELDINGSOORTEN[m.soort].split(':')[0]}, {lang(m.geopend_op)}{_verzuimd(m.eerste_dag, m.laatste_dag)}"


def _verzuimd(eerste: date | None, laatste: date | None) -> str:
    if eerste and laatste:
        wanneer = f"{'op' if eerste == laatste else 'van'} {tot_en_met(eerste, laatste)}"
    else:
        wanneer = f"vanaf {lang(eerste)}" if eerste else f"tot en met {lang(laatste)}" if laatste else ""
    return f", verzuim {wanneer}" if wanneer else ""


def merk(wat: str, record: Any) -> str:
    """How a record is called on her screen by the law under which it is kept: `hoorgesprek (Wpg)`."""
    return f"{wat} (Wpg)" if getattr(record, "regime", AVG) == WPG else wat


def proeftijd(uitspraken: Sequence[Interventie], op: date) -> str:
    """That a proeftijd runs on day `op`, of several the one that ends last, as a remark; else empty."""
    loopt = [(u.proeftijd_tot, u) for u in uitspraken if u.proeftijd_tot and u.datum <= op <= u.proeftijd_tot]
    if not loopt:
        return ""
    tot, laatste = max(loopt, key=lambda paar: paar[0])
    return f"Let op: er loopt een proeftijd tot en met {kort(tot)}, van {merk(f'zaak {laatste.zaak}', laatste)}."
