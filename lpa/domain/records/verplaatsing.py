"""That a melding or a step was moved from where it did not belong: seen in both dossiers, without a name in either.

And that two records turned out to be one: the number that went leads to the other.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from lpa.domain.base.record import Record, record
from lpa.domain.records.zaak import AVG


@record
class Verplaatsing(Record):
    """A melding that went over to another jongere, or a step (`interventie`) that went over to another zaak.

    `van` and `naar` are the numbers of those jongeren, or of those zaken. `zaak` is the melding itself, or the zaak
    that the step left. `soort` is the kind of that step, empty of a melding: where the step is left out, so is this.
    `regime` is as that of a step.
    """

    zaak: int
    interventie: int | None = None
    soort: str = ""
    datum: date
    van: int
    naar: int
    reden: str
    regime: str = AVG
    regime_op: date | None = None


def verplaatst(v: Verplaatsing, hier: Collection[int]) -> str:
    """How it is told `hier`: the jongere or, of a step, the zaken whose page it is. Others are only a number."""
    wat, plek = (f"interventie {v.interventie}", "zaak") if v.interventie else (f"melding {v.zaak}", "jongere")
    if {v.van, v.naar} <= set(hier):
        return f"{wat} verplaatst van {plek} {v.van} naar {plek} {v.naar}"
    if v.van in hier:
        return f"{wat} hoort bij een andere {plek} ({plek} {v.naar})"
    return f"{wat} stond eerst bij {plek} {v.van}"


@record
class Samengevoegd(Record):
    """All of `oud` went over to `nieuw`; both are numbers of a `soort`: jongere or school."""

    soort: str
    oud: int
    nieuw: int
    datum: date
