"""Requests for leave, as zaken: one zaak for each jongere, tied together when a family asked at once."""

from __future__ import annotations

from datetime import date

from lpa.domain.base.datum import kort
from lpa.domain.base.record import Record, record
from lpa.domain.records.zaak import Melding, Zaak

TOEGEWEZEN, DEELS, AFGEWEZEN = "toegewezen", "deels", "afgewezen"
BUITEN, INGETROKKEN, DOORGESTUURD = "buiten behandeling", "ingetrokken", "doorgestuurd"
VERLOFUITKOMSTEN = (TOEGEWEZEN, DEELS, AFGEWEZEN, BUITEN, INGETROKKEN, DOORGESTUURD)
# Those that are a besluit (Awb art. 1:3): reasons, a letter, and six weeks to object.
BESLUITEN = (TOEGEWEZEN, DEELS, AFGEWEZEN, BUITEN)
HOOFD, AMBTENAAR = "hoofd", "ambtenaar"


@record
class Verlof(Zaak):
    """A request for leave of one jongere (art. 13, 13a, 14). `soort` is the ground, `geopend_op` the day of receipt.

    `aanvraag` is the number of the first zaak of the same family; `schooldagen` the count when it was last
    stored (`opgegeven`: as the school told it, without a calendar). `beslisser` is who decided. Of what was
    granted in part, `toegewezen_van` and `toegewezen_tot` are the days.
    """

    aanvraag: int | None = None
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


@record
class Uitstel(Record):
    """A term that stands still (`opschorting`, from `van` to `tot`) or is made longer (`verlenging`, with `duur`)."""

    nummer: int = 0
    zaak: int
    soort: str
    van: date
    tot: date | None = None
    duur: str = ""
    reden: str
    versie: int = 1


def twijfels_na_verlof(m: Melding, v: Verlof) -> list[str]:
    """Doubts about a melding tied to a leave: another kind or child, a leave that was not refused, other days."""
    twijfels = []
    if m.soort != "luxe":
        twijfels.append(f"verzuim na een geweigerd verlof is luxe verzuim, geen {m.soort}")
    if m.jongere != v.jongere:
        twijfels.append(f"verlof {v.nummer} gaat over een andere jongere")
    if v.afhandeling not in (AFGEWEZEN, DEELS):
        twijfels.append(f"verlof {v.nummer} is niet afgewezen maar {v.afhandeling or 'nog niet beslist'}")
    dag = m.eerste_dag or m.geopend_op
    if dag < v.van:
        twijfels.append(f"het verzuim begon op {kort(dag)}, voor het verlof van {kort(v.van)}")
    return twijfels
