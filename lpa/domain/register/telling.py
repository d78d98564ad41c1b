"""Counts of who is not kept: how many of each age, sex and kind of education a whole register held on a day.

Nobody is stored for them; figure 2 of the report shows them beside those who are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache

from lpa.domain.base.datum import leeftijd
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.record import Record, record
from lpa.domain.kalender.schooljaar import Schooljaar

JONGSTE, OUDSTE = 4, 22  # years: who is kept as a person


class Groep(NamedTuple):
    """Who is alike in what is counted; without a kind of education it is everybody, enrolled or not."""

    leeftijd: int
    geslacht: str
    onderwijssoort: str = ""


@record
class Leeftijdtelling(Record):
    """So many of an age (years), sex and kind of education on day `dag`; an empty kind counts all of them."""

    dag: date
    leeftijd: int
    geslacht: str
    onderwijssoort: str = ""
    aantal: int

    @property
    def groep(self) -> Groep:
        """Of whom it is the count."""
        return Groep(self.leeftijd, self.geslacht, self.onderwijssoort)


@lru_cache(maxsize=1 << 14)  # a register asks it of the same days again and again
def wordt_bewaard(geboren: date, op: date) -> bool:
    """Whether somebody is kept as a person: from the fourth birthday up to and including 22, on 1 October where that
    was before: table 2 counts by the age of that day.
    """
    return leeftijd(geboren, op) >= JONGSTE and leeftijd(geboren, min(op, Schooljaar.van(op).peildatum)) <= OUDSTE


def nieuwe(buiten: Mapping[Groep, int], staan: Iterable[Leeftijdtelling], dag: date) -> list[Leeftijdtelling]:
    """What a file of day `dag` counts, to be stored; nothing where the last file of that schooljaar counted the same.

    A file either counts everybody or the enrolled; what a file of that very day counted stands (`weg`).
    """
    geteld = [_telling(dag, groep, n) for groep, n in sorted(buiten.items())]
    laatste = _laatste(staan, Schooljaar.van(dag), enrolled=any(groep.onderwijssoort for groep in buiten))
    return [] if {t.groep: t.aantal for t in laatste} == dict(buiten) else geteld


def _telling(dag: date, groep: Groep, n: int) -> Leeftijdtelling:
    return Leeftijdtelling(
        dag=dag, leeftijd=groep.leeftijd, geslacht=groep.geslacht, onderwijssoort=groep.onderwijssoort, aantal=n
    )


def weg(erbij: Sequence[Leeftijdtelling], staan: Iterable[Leeftijdtelling]) -> list[Leeftijdtelling]:
    """What a file of the same day counted before, and these take the place of."""
    soort = {(t.dag, bool(t.onderwijssoort)) for t in erbij}
    return [t for t in staan if (t.dag, bool(t.onderwijssoort)) in soort]


def _laatste(staan: Iterable[Leeftijdtelling], jaar: Schooljaar, *, enrolled: bool) -> list[Leeftijdtelling]:
    """The counts of the last day of a schooljaar that has any."""
    binnen = [t for t in staan if Schooljaar.van(t.dag) == jaar and bool(t.onderwijssoort) is enrolled]
    dag = max((t.dag for t in binnen), default=None)
    return [t for t in binnen if t.dag == dag]


class Buiten(NamedTuple):
    """Who was counted of an age and not kept: the enrolled, the others, and on which day a file said so."""

    wel: int
    niet: int
    dag: date


def van_jaar(staan: Sequence[Leeftijdtelling], jaar: Schooljaar) -> dict[int, Buiten]:
    """By age who was counted in a schooljaar and not kept: the last file that counted all, and that of the enrolled."""
    alle, wel = (_per_leeftijd(_laatste(staan, jaar, enrolled=ja)) for ja in (False, True))
    dag = max((t.dag for t in staan if Schooljaar.van(t.dag) == jaar), default=jaar.peildatum)
    return {n: Buiten(wel[n], max(0, alle[n] - wel[n]), dag) for n in sorted({*alle, *wel})}


def _per_leeftijd(tellingen: Iterable[Leeftijdtelling]) -> Counter[int]:
    uit = Counter[int]()
    for t in tellingen:
        uit[t.leeftijd] += t.aantal
    return uit
