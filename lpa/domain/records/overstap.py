"""Overstap: vmbo leavers of a schooljaar on their way to the mbo, and who is handed over to RMC."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from lpa.domain.base.named import NamedTuple
from lpa.domain.base.record import record
from lpa.domain.kalender.schooljaar import Schooljaar, lees_schooljaar
from lpa.domain.records.besluit import moet_open_zijn
from lpa.domain.records.school import Inschrijving
from lpa.domain.records.zaak import Zaak
from lpa.errors import Geweigerd

VMBO_MBO = "vmbo-mbo"
INGESCHREVEN, ANDERE_SCHOOL, WERK = "ingeschreven op het mbo", "naar een andere school", "werk of leerwerktraject"
OVERGEDRAGEN, VERHUISD = "overgedragen aan rmc", "verhuisd"
OVERSTAPUITKOMSTEN = (INGESCHREVEN, ANDERE_SCHOOL, WERK, OVERGEDRAGEN, VERHUISD)
_VMBO = ("vo", "vso")  # where one leaves from; praktijkonderwijs is part of vo


@record
class Overstap(Zaak):
    """A vmbo leaver. `schooljaar` is the one that the jongere leaves the vmbo in, `school` the vmbo itself.

    `keuze` is the training that was chosen, `instelling` the mbo. No date means: not, as far as is known.
    """

    keuze: str = ""
    instelling: str = ""
    aangemeld_op: date | None = None
    aangenomen_op: date | None = None
    ingeschreven_op: date | None = None
    overgedragen_op: date | None = None
    overgedragen_aan: str = ""
    toelichting: str = ""

    @property
    def jaar(self) -> Schooljaar:
        """The schooljaar of leaving."""
        return lees_schooljaar(self.schooljaar)


class Overstapregel(NamedTuple):
    """An overstap as a line of a list; `risico` says in words why there is no place yet, or nothing."""

    nummer: int
    jongere: int
    naam: str
    schooljaar: str
    school: int | None
    keuze: str
    instelling: str
    aangemeld_op: date | None
    aangenomen_op: date | None
    ingeschreven_op: date | None
    gesloten_op: date | None
    afhandeling: str | None
    risico: str

    @classmethod
    def van(cls, o: Overstap, naam: str, risico: Sequence[str]) -> Overstapregel:
        """The line of one overstap."""
        eigen = {veld: getattr(o, veld) for veld in cls._fields if veld not in ("naam", "risico")}
        return cls(**eigen, naam=naam, risico="; ".join(risico))


def vmbo_van(inschrijvingen: Sequence[Inschrijving], jaar: Schooljaar) -> Inschrijving | None:
    """The enrolment that a jongere leaves from: the last one at a vo or vso in that schooljaar."""
    in_jaar = [
        i for i in inschrijvingen
        if i.onderwijssoort in _VMBO and i.van <= jaar.laatste_dag and (i.tot is None or i.tot >= jaar.eerste_dag)
    ]  # fmt: skip
    return max(in_jaar, key=lambda i: i.van, default=None)


def sluit(o: Overstap, uitkomst: str, op: date) -> Overstap:
    """`o`, closed on `op`. Raises Geweigerd when it is closed, or for a handing over: that asks to whom and why."""
    moet_open_zijn(o)
    if uitkomst == OVERGEDRAGEN:
        raise Geweigerd(
            "bij een overdracht hoort aan wie en op welke grond", f"gebruik: lpa overstap overdragen {o.nummer}"
        )
    return replace(o, gesloten_op=op, afhandeling=uitkomst)


def draag_over(o: Overstap, aan: str, op: date) -> Overstap:
    """`o`, closed because RMC has it from `op` on. Raises Geweigerd when it is closed already."""
    moet_open_zijn(o)
    return replace(o, gesloten_op=op, afhandeling=OVERGEDRAGEN, overgedragen_op=op, overgedragen_aan=aan)


def onbeslist(o: Overstap) -> Overstap:
    """`o` without what a handing over left behind; the step and what was shared stay to be seen."""
    return replace(o, overgedragen_op=None, overgedragen_aan="")
