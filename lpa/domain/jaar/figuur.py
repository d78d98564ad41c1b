"""Figure 2 of the report: the jongeren of each age on the peildatum, enrolled and not, as numbers."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from lpa.domain.base.named import NamedTuple
from lpa.domain.jaar.feiten import Registergroep
from lpa.domain.recht.leerplicht import PLICHTIG

OUDST = 28  # years: the last age of the figure


class Leeftijdregel(NamedTuple):
    """An age (years) on the peildatum: who is enrolled, who has a duty and is not, and who has none and is not.

    `geteld_op` is the day of the file that counted them, for an age of which nobody is kept as a person.
    """

    leeftijd: int
    wel: int = 0
    niet: int = 0
    vrij: int = 0
    geteld_op: date | None = None


def leeftijdregels(groepen: Iterable[Registergroep]) -> list[Leeftijdregel]:
    """Each age from 0 up to and including 28, of whom the register knows by name."""
    telling = {n: Leeftijdregel(n) for n in range(OUDST + 1)}
    for groep in groepen:
        if oud := telling.get(groep.leeftijd):
            telling[groep.leeftijd] = oud._replace(**{_kolom(groep): getattr(oud, _kolom(groep)) + groep.aantal})
    return list(telling.values())


def _kolom(groep: Registergroep) -> str:
    """In which number of a row a group counts."""
    return "wel" if groep.onderwijssoorten else "niet" if groep.plicht in PLICHTIG else "vrij"
