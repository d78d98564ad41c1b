"""The plan of the exemptions: one of each way that a notice can go. Data only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from benchmarks.voorbeeld.plan import NERGENS
from lpa.domain.base.soorten import GEWEIGERD, NIET_VRIJGESTELD, TOEGEKEND, VAN_RECHTSWEGE


@dataclass(frozen=True, kw_only=True)
class Vrijstellingplan:
    """One exemption, of a jongere of `leeftijd` (both included) in one of `onderwijs`, who leaves school for it.

    Where an expert is named, a declaration was given by one who does not treat the child and finds it not fit.
    """

    grond: str
    uitkomst: str | None = VAN_RECHTSWEGE
    motivering: str = ""
    instelling: str = ""
    leeftijd: tuple[int, int] = (6, 15)
    onderwijs: tuple[str, ...] = ("so", "vso")
    deskundige: str = ""
    verklaring_op: date | None = None
    geopend_op: date
    gesloten_op: date | None = None
    nooit_geschikt: bool = False
    van: date | None = None
    tot: date | None = None


_DIT_JAAR, _VOLGEND_JAAR = date(2020, 7, 31), date(2021, 7, 31)
_BEGIN_VOLGEND_JAAR = date(2020, 8, 1)
VRIJSTELLINGEN = (
    Vrijstellingplan(
        grond="5a", deskundige="jeugdarts", verklaring_op=date(2019, 8, 26), geopend_op=date(2019, 9, 5),
        gesloten_op=date(2019, 9, 19), van=date(2019, 9, 19), tot=_DIT_JAAR, onderwijs=(NERGENS,),
    ),
    Vrijstellingplan(
        grond="15", uitkomst=TOEGEKEND, leeftijd=(16, 17), onderwijs=("mbo",),
        geopend_op=date(2019, 10, 7), gesloten_op=date(2019, 11, 4),
        van=date(2019, 11, 4), tot=_DIT_JAAR,
    ),
    Vrijstellingplan(
        grond="5a", deskundige="kinder- en jeugdpsychiater", verklaring_op=date(2019, 10, 21),
        geopend_op=date(2019, 11, 4), gesloten_op=date(2019, 11, 21), van=date(2019, 11, 21), tot=_DIT_JAAR,
    ),
    Vrijstellingplan(
        grond="5a", deskundige="jeugdarts", verklaring_op=date(2020, 4, 20), geopend_op=date(2020, 5, 11),
        gesloten_op=date(2020, 6, 4), van=_BEGIN_VOLGEND_JAAR, tot=_VOLGEND_JAAR,
    ),
    Vrijstellingplan(
        grond="5a", deskundige="orthopedagoog", verklaring_op=date(2020, 5, 4), geopend_op=date(2020, 5, 25),
        gesloten_op=date(2020, 6, 11), van=_BEGIN_VOLGEND_JAAR, tot=_VOLGEND_JAAR,
    ),
    Vrijstellingplan(
        grond="5a", deskundige="jeugdarts", verklaring_op=date(2020, 5, 12), geopend_op=date(2020, 6, 2),
        gesloten_op=date(2020, 6, 18), nooit_geschikt=True, van=_BEGIN_VOLGEND_JAAR,
    ),
    Vrijstellingplan(  # the declaration is more than three months old (art. 7)
        grond="5a", uitkomst=NIET_VRIJGESTELD, deskundige="psycholoog", verklaring_op=date(2020, 1, 6),
        geopend_op=date(2020, 6, 8), gesloten_op=date(2020, 6, 25),
    ),
    Vrijstellingplan(
        grond="5a", deskundige="kinder- en jeugdpsychiater", verklaring_op=date(2020, 5, 20),
        geopend_op=date(2020, 6, 15), gesloten_op=date(2020, 7, 2), van=_BEGIN_VOLGEND_JAAR, tot=_VOLGEND_JAAR,
    ),
    Vrijstellingplan(
        grond="3b", uitkomst=GEWEIGERD, leeftijd=(15, 15), onderwijs=("vo",), geopend_op=date(2020, 5, 18),
        gesloten_op=date(2020, 6, 8), instelling="Vakschool De Werkbank",
        motivering="een programma van het mbo ontbreekt, en de school ziet een weg naar een diploma",
    ),
    Vrijstellingplan(  # still open when the schooljaar ends
        grond="3a", uitkomst=None, leeftijd=(14, 15), onderwijs=("vo",), geopend_op=date(2020, 6, 22),
    ),
)  # fmt: skip
