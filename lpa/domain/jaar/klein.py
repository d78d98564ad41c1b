"""Small numbers: counts of persons as they may leave the file, so that none under five can be worked out.

Each count is rounded by itself to a multiple of five, 1 to 4 become `<5`, totals too. A total that could give a count
under five away is not shown. Which those are follows from what is printed, never from the counts themselves: else that
a total is missing would say what it hides.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lpa.domain.jaar.uitsplitsing import Sleutel, Uitsplitsing

_VEELVOUD = 5
VERBORGEN = "·"
Grenzen = tuple[int, int]  # the least and the most that a count, or a sum of them, can be


def afgerond(aantal: int) -> str:
    """`0`, `<5`, or the nearest multiple of five."""
    if 0 < aantal < _VEELVOUD:
        return f"<{_VEELVOUD}"
    return str((aantal + _VEELVOUD // 2) // _VEELVOUD * _VEELVOUD)


def verborgen(u: Uitsplitsing) -> set[Sleutel]:
    """The totals that are not shown. Crossed, those of each row and column with a count under five; and the whole where
    that could be one table only, as the rest is printed.
    """
    if not u.kolommen:
        return {(None, None)} if _verraadt([[u.aantal(rij)] for rij in u.rijen], [None] * len(u.rijen)) else set()
    rijen = {rij: [u.aantal(rij, kolom) for kolom in u.kolommen] for rij in u.rijen}
    kolommen = {kolom: [u.aantal(rij, kolom) for rij in u.rijen] for kolom in u.kolommen}
    weg: set[Sleutel] = {(rij, None) for rij, cellen in rijen.items() if _heeft_klein(cellen)}
    weg |= {(None, kolom) for kolom, cellen in kolommen.items() if _heeft_klein(cellen)}
    van_rijen = [None if (rij, None) in weg else u.aantal(rij) for rij in rijen]
    van_kolommen = [None if (None, kolom) in weg else u.aantal(None, kolom) for kolom in kolommen]
    if _verraadt([*rijen.values()], van_rijen) or _verraadt([*kolommen.values()], van_kolommen):
        weg.add((None, None))
    return weg


def _heeft_klein(cellen: Iterable[int]) -> bool:
    return any(0 < aantal < _VEELVOUD for aantal in cellen)


def _verraadt(lijnen: Sequence[Sequence[int]], totalen: Sequence[int | None]) -> bool:
    """Whether the whole of these lines could be printed so that all of them are as much, or as little, as they can be.

    `totalen` are those of the lines that are shown.
    """
    if not any(map(_heeft_klein, lijnen)):
        return False
    grenzen = [_van_lijn(cellen, totaal) for cellen, totaal in zip(lijnen, totalen, strict=True)]
    minst, meest = sum(van for van, _ in grenzen), sum(tot for _, tot in grenzen)
    return _grenzen(meest)[0] == meest or _grenzen(minst)[1] == minst


def _van_lijn(cellen: Iterable[int], totaal: int | None) -> Grenzen:
    """What the counts of a line can add up to, as they and the total of it are printed."""
    alle = [_grenzen(aantal) for aantal in cellen]
    van, tot = sum(g[0] for g in alle), sum(g[1] for g in alle)
    if totaal is None:
        return van, tot
    minst, meest = _grenzen(totaal)
    return max(van, minst), min(tot, meest)


def _grenzen(aantal: int) -> Grenzen:
    """What a count can be that is printed as this one."""
    if aantal < _VEELVOUD:
        return (1, _VEELVOUD - 1) if aantal else (0, 0)
    midden, marge = int(afgerond(aantal)), _VEELVOUD // 2
    return max(_VEELVOUD, midden - marge), midden + marge
