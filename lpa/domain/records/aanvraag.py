"""Requests on which the officer decides, as zaken: leave, exemption, vervangende leerplicht."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from lpa.domain.base import soorten
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.record import Record, record
from lpa.domain.base.tekst import opsomming, vouw
from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.domain.records.jongere import Verzorger
from lpa.domain.records.zaak import Zaak, genummerd, zaaktype
from lpa.errors import Geweigerd

TOEGEWEZEN, DEELS, AFGEWEZEN = "toegewezen", "deels", "afgewezen"
BUITEN, DOORGESTUURD = soorten.BUITEN, "doorgestuurd"
VERLOFUITKOMSTEN = (TOEGEWEZEN, DEELS, AFGEWEZEN, BUITEN, soorten.INGETROKKEN, DOORGESTUURD)
# Those that are a besluit (Awb art. 1:3): reasons, a letter, and six weeks to object.
BESLUITEN = (TOEGEWEZEN, DEELS, AFGEWEZEN, BUITEN)
HOOFD, AMBTENAAR = "hoofd", "ambtenaar"


ZELF = "jongere"  # how is said that the jongere himself asked


class Aanvrager(NamedTuple):
    """Who asked: a verzorger of the jongere, or the jongere himself (None)."""

    verzorger: Verzorger | None = None

    @property
    def naam(self) -> str:
        """`Noor Jansen (verzorger 3)`."""
        v = self.verzorger
        return f"{v.naam} ({door(v.nummer, zelf=False)})" if v else door(None, zelf=True)

    def __str__(self) -> str:
        """How it is typed."""
        return str(self.verzorger.nummer) if self.verzorger else ZELF

    def bij(self, verzorgers: Sequence[Verzorger]) -> Aanvrager | None:
        """The same person among the verzorgers of a brother or sister; None where nobody there is called so."""
        if self.verzorger is None:
            return self
        zelf = (v for v in verzorgers if v.nummer == self.verzorger.nummer)
        zelfde = (v for v in verzorgers if vouw(v.naam) == vouw(self.verzorger.naam))
        gevonden = next(zelf, None) or next(zelfde, None)
        return Aanvrager(gevonden) if gevonden else None


def door(aanvrager: int | None, *, zelf: bool) -> str:
    """`verzorger 3`, or that it was the jongere; empty where that is not said."""
    return f"verzorger {aanvrager}" if aanvrager else "de jongere zelf" if zelf else ""


@record
class Verlof(Zaak):
    """A request for leave of one jongere (art. 13, 13a, 14). `soort` is the ground, `geopend_op` the day of receipt.

    `aanvrager` is the number of the verzorger who asked; that or `zelf_gevraagd`, or neither: not said. `aanvraag` is
    the number of the first zaak of the same family; `schooldagen` the count when it was last stored (`opgegeven`: as
    the school told it, without a calendar). `beslisser` is who decided. Of what was granted in part, `toegewezen_van`
    and `toegewezen_tot` are the days.
    """

    aanvraag: int | None = None
    aanvrager: int | None = None
    zelf_gevraagd: bool = False
    van: date
    tot: date
    zonder_les: str = ""
    schooldagen: int = 0
    opgegeven: bool = False
    reden: str = ""
    beslisser: str = ""
    gehoord_op: date | None = None
    mening: str = ""
    motivering: str = ""
    toegewezen_van: date | None = None
    toegewezen_tot: date | None = None
    toegewezen_dagen: int | None = None
    doorgestuurd_aan: str = ""
    verzonden_op: date | None = None

    @property
    def gevraagd_door(self) -> str:
        """`verzorger 3`; empty where it is not said who asked."""
        return door(self.aanvrager, zelf=self.zelf_gevraagd)

    @property
    def gezin(self) -> int:
        """The number that all zaken of one request share."""
        return self.aanvraag or self.nummer

    @property
    def is_besluit(self) -> bool:
        """Whether it ended in a decision one can object to."""
        return self.afhandeling in BESLUITEN and self.beslisser == AMBTENAAR

    @property
    def bekend_te_maken(self) -> bool:
        """Whether it was decided, and the decision was not sent yet: it does not hold until it is (Awb art. 3:40)."""
        return self.is_besluit and self.verzonden_op is None

    @property
    def verleend(self) -> tuple[date, date] | None:
        """The days that were granted, both included; None when nothing was."""
        if self.afhandeling == TOEGEWEZEN:
            return self.van, self.tot
        if self.afhandeling == DEELS and self.toegewezen_van and self.toegewezen_tot:
            return self.toegewezen_van, self.toegewezen_tot
        return None

    @property
    def mocht(self) -> tuple[date, date] | None:
        """The days on which the jongere might be away: granted, or by a religious notice that was sent on (art. 13)."""
        kennisgeving = self.soort == soorten.RELIGIE and self.afhandeling == DOORGESTUURD
        return (self.van, self.tot) if kennisgeving else self.verleend

    def overschreden(self, eerste: date, laatste: date) -> bool:
        """Whether absence from `eerste` up to and including `laatste` goes beyond the days of `mocht`."""
        return self.mocht is not None and (eerste < self.mocht[0] or laatste > self.mocht[1])


@record
class Uitstel(Record):
    """A term that stands still (`opschorting`, from `van` to `tot`) or is made longer (`verlenging`, with `duur`)."""

    zaak: int
    soort: str
    van: date
    tot: date | None = None
    duur: str = ""
    reden: str


BESLUIT = soorten.OP_AANVRAAG
NIET_BETROKKEN = "niet betrokken"
ZORG_GEHOORD = ("ja", "nee", NIET_BETROKKEN)  # whether the care bodies were heard (art. 3b lid 4 onder c)
VERLEEND = (soorten.TOEGEKEND, soorten.VAN_RECHTSWEGE)
NIET_VERLEEND = (soorten.GEWEIGERD, soorten.NIET_VRIJGESTELD, BUITEN)
# What became of the jongere when an exemption ended.
TERUG_NAAR_SCHOOL, ACHTTIEN, VERHUISD = "terug naar school", "18 geworden", "verhuisd"
GEWORDEN = (TERUG_NAAR_SCHOOL, ACHTTIEN, VERHUISD, "anders")
# What the expert of art. 7 concludes; what the jongere has is not kept.
ONGESCHIKT, GESCHIKT = "ongeschikt", "geschikt"
CONCLUSIES = (ONGESCHIKT, "geschikt met aanpassingen", GESCHIKT)


@record
class Vrijstelling(Zaak):
    """An exemption or vervangende leerplicht (art. 3a, 3b, 5, 5a, 15).

    `geopend_op` is the day of the kennisgeving or aanvraag, which is what the report counts by;
    `van` and `tot` are the days between which it holds, both included. `school` and `onderwijssoort` are the last ones
    at that time. Of the declaration (art. 7) the day, the expert and the conclusion are kept, never a diagnosis.
    `aanvrager` and `zelf_gevraagd` are as those of leave; `voorwaarden` are those of a besluit that grants it.
    `geworden` is what became of the jongere when it ended. `gehoord_op` is when the applicant, the jongere and the
    head of the school were heard, `instelling_gehoord_op` when the head of the mbo was (art. 3b), and `zorg_gehoord`
    whether the care bodies were. Nothing in any of them, in `behandelend`, `richting_bezocht`, `instemming`, `plan`
    and `bezwaarclausule` means: not said (for the last: as the law has it).
    """

    aanvrager: int | None = None
    zelf_gevraagd: bool = False
    verklaring_op: date | None = None
    deskundige: str = ""
    behandelend: bool | None = None
    nooit_geschikt: bool = False
    richting_bezocht: bool | None = None
    instemming: bool | None = None
    plan: bool | None = None
    gehoord_op: date | None = None
    instelling_gehoord_op: date | None = None
    zorg_gehoord: str = ""
    instelling: str = ""
    toelichting: str = ""
    conclusie: str = ""
    van: date | None = None
    tot: date | None = None
    geworden: str = ""
    motivering: str = ""
    voorwaarden: str = ""
    bezwaarclausule: bool | None = None
    verzonden_op: date | None = None
    duo_op: date | None = None

    @property
    def gevraagd_door(self) -> str:
        """`verzorger 3`; empty where it is not said who asked."""
        return door(self.aanvrager, zelf=self.zelf_gevraagd)

    @property
    def verleend(self) -> bool:
        """Whether it was granted, or arose by law."""
        return self.afhandeling in VERLEEND

    @property
    def beantwoord(self) -> bool:
        """Whether the notice or request was answered: with yes, with no, or with not treating it."""
        return self.afhandeling in (*VERLEEND, *NIET_VERLEEND)

    @property
    def blijvend(self) -> bool:
        """Whether the declaration says "never", so that no yearly notice is needed (art. 6 lid 3, art. 7)."""
        return self.nooit_geschikt and self.soort == "5a"

    @property
    def begin(self) -> date:
        """The first day it is about: that of the exemption, else that of the notice or request."""
        return self.van or self.geopend_op

    def komt_na(self, ander: Vrijstelling) -> bool:
        """Whether it was asked later than `ander`, for the same jongere and on the same ground."""
        zelfde = (self.jongere, self.soort) == (ander.jongere, ander.soort)
        return zelfde and ander.geopend_op < self.geopend_op

    def hernieuwt(self, ander: Vrijstelling) -> bool:
        """Whether it renews `ander`, that was granted, or that arises by law and waits for its answer.

        One that waits and is of the same schooljaar may be this very one, given again, unless it began before this
        one was given and this one does not say from when it is.
        """
        wacht = ander.is_open and ander.soort not in BESLUIT
        erna = not self.van and ander.van and ander.van <= self.geopend_op
        volgend = erna or Schooljaar.van(ander.begin) != Schooljaar.van(self.begin)
        return self.komt_na(ander) and bool(ander.verleend or (wacht and volgend))

    def geldt(self, op: date) -> bool:
        """Whether it holds on day `op`."""
        return self.geldt_tussen(op, op)

    def geldt_tussen(self, eerste: date, laatste: date) -> bool:
        """Whether it holds on some day from `eerste` up to and including `laatste`."""
        if not self.verleend or self.van is None:
            return False
        return self.van <= laatste and (self.tot is None or eerste <= self.tot)


def hernieuwd_na(v: Vrijstelling, andere: Iterable[Vrijstelling]) -> int | None:
    """The number of the exemption that `v` renews: the last one on the same ground before it; None for a first one."""
    vorige = [a for a in andere if v.hernieuwt(a)]
    return max(vorige, key=lambda a: a.geopend_op).nummer if vorige else None


def moet_niets_vragen(v: Verzorger, zaken: Sequence[Verlof | Vrijstelling]) -> None:
    """Raises Geweigerd for a verzorger who asked in one of these zaken: who that was stays known."""
    if zaken:
        van, eerste = opsomming([genummerd(z) for z in zaken]), zaken[0]
        raise Geweigerd(
            f"verzorger {v.nummer} is de aanvrager van {van}; er is niets weggehaald",
            f'wijzig dat eerst: lpa {zaaktype(eerste)} wijzig {eerste.nummer} --aanvrager ""',
        )
