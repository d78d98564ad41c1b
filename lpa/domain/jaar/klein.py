"""Small numbers: counts of persons as they may leave the file, so that none under five can be worked out.

Each count is rounded by itself to a multiple of five, 1 to 4 become `<5`, totals too. A count under five is safe where
some other table would be printed in the same way: that is looked for (`_is_veilig`), and where there is none, a total
that gives it away is not shown.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product

from lpa.domain.jaar.uitsplitsing import Sleutel, Uitsplitsing

_VEELVOUD = 5
VERBORGEN = "·"
Zet = Mapping[Sleutel, int]  # by how much the counts at some places differ in another table


def afgerond(aantal: int) -> str:
    """`0`, `<5`, or the nearest multiple of five."""
    if 0 < aantal < _VEELVOUD:
        return f"<{_VEELVOUD}"
    return str((aantal + _VEELVOUD // 2) // _VEELVOUD * _VEELVOUD)


def verborgen(u: Uitsplitsing) -> set[Sleutel]:
    """The totals that are not shown: with them one count under five could only be one number."""
    weg = set[Sleutel]()
    kolommen = _kolommen(u)
    for rij, kolom in filter(lambda p: _is_klein(u, p), product(u.rijen, kolommen)):
        for totaal in ((rij, None), (None, kolom), (None, None)):
            if _is_veilig(u, (rij, kolom), (rij, kolom), weg):
                break
            weg.add(totaal)
    totalen: list[Sleutel] = [(rij, None) for rij in u.rijen]
    totalen += [(None, kolom) for kolom in kolommen]
    for plaats in filter(lambda p: _is_klein(u, p), totalen):
        if not any(_is_veilig(u, cel, plaats, weg) for cel in _onder(u, plaats)):
            weg.add(plaats)
    return weg


def _kolommen(u: Uitsplitsing) -> list[str | None]:
    """The columns that hold counts; of a breakdown by one thing the only one."""
    return [*u.kolommen] or [None]


def _onder(u: Uitsplitsing, totaal: Sleutel) -> Iterator[Sleutel]:
    """The places of which this is the total."""
    rij, kolom = totaal
    return product([rij] if rij is not None else u.rijen, [kolom] if kolom is not None else _kolommen(u))


def _is_klein(u: Uitsplitsing, plaats: Sleutel) -> bool:
    return 0 < u.aantal(*plaats) < _VEELVOUD


def _is_veilig(u: Uitsplitsing, cel: Sleutel, plaats: Sleutel, weg: set[Sleutel]) -> bool:
    """Whether another table, with another count at `plaats` by one more or less at `cel`, is printed as this one."""
    return any((v := _verschillen(zet)).get(plaats) and _zelfde(u, v, weg) for zet in _zetten(u, cel))


def _zetten(u: Uitsplitsing, plaats: Sleutel) -> Iterator[Zet]:
    """Other tables: one more or less here, alone, or made good at another place of the row, the column, or both."""
    (rij, kolom), kolommen = plaats, _kolommen(u)
    for d in (1, -1):
        yield {plaats: d}
        for k in kolommen:
            if k != kolom:
                yield {plaats: d, (rij, k): -d}
        for r in u.rijen:
            if r != rij:
                yield {plaats: d, (r, kolom): -d}
                for k in kolommen:
                    if k != kolom:
                        yield {plaats: d, (r, kolom): -d, (rij, k): -d, (r, k): d}


def _verschillen(zet: Zet) -> Zet:
    """The differences with those of the totals."""
    uit = dict[Sleutel, int]()
    for (rij, kolom), d in zet.items():
        for p in {(rij, kolom), (rij, None), (None, kolom), (None, None)}:
            uit[p] = uit.get(p, 0) + d
    return uit


def _zelfde(u: Uitsplitsing, verschillen: Zet, weg: set[Sleutel]) -> bool:
    """Whether the table with these differences is printed as this one."""
    return all(p in weg or _past(u.aantal(*p), d) for p, d in verschillen.items() if d)


def _past(aantal: int, verschil: int) -> bool:
    ander = aantal + verschil
    return ander >= 0 and afgerond(ander) == afgerond(aantal)
