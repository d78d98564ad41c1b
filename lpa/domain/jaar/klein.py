"""Small numbers: counts of persons as they may leave the file, so that none under five can be worked out.

Each count is rounded by itself to a multiple of five, 1 to 4 become `<5`, totals too; percentages follow from the
rounded counts. A total that could give a count under five away is not shown. Which those are follows from what is
printed, never from the counts themselves: else that a total is missing would say what it hides.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import TypeVar

from lpa.domain.jaar.cijfers import Cel, Cijfernoot, Plek
from lpa.domain.jaar.overzicht import Overzicht
from lpa.domain.jaar.tabellen import GELIJK, KERN, TABELLEN
from lpa.domain.jaar.uitsplitsing import Sleutel, Uitsplitsing

_VEELVOUD = 5
ONDER_5, VERBORGEN = f"<{_VEELVOUD}", "x"
ROND = (ONDER_5, VERBORGEN)  # what is printed where a rounded count is no number
UITLEG = f"Afgerond op vijftallen, elk getal op zichzelf; {ONDER_5} is 1 tot en met 4."
UITLEG_VERBORGEN = f"{VERBORGEN} is niet getoond: het kan een getal onder 5 verraden."
P = TypeVar("P", bound=Hashable)
Grenzen = tuple[int, int]  # the least and the most that a count, or a sum of them, can be


def afgerond(aantal: int) -> str:
    """`0`, `<5`, or the nearest multiple of five."""
    if 0 < aantal < _VEELVOUD:
        return ONDER_5
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


def verborgen_totalen(sommen: Mapping[P, Sequence[P]], aantallen: Mapping[P, int]) -> set[P]:
    """Of totals of totals, each with its parts, those that are not shown; a count that is not known is left out.

    Where the parts cannot add up to a total, as in what was entered, the total says nothing of them.
    """
    weg: set[P] = set()
    kent: dict[P, tuple[Grenzen, bool]] = {}

    def kijk(plek: P) -> tuple[Grenzen, bool]:
        """What a count can be as all is printed, and whether one under five is in it."""
        if plek not in kent:
            kent[plek] = _eigen(plek, [kijk(deel) for deel in sommen.get(plek, ()) if _telt(deel)])
        return kent[plek]

    def _telt(plek: P) -> bool:
        return plek in aantallen or plek in sommen

    def _eigen(plek: P, delen: Sequence[tuple[Grenzen, bool]]) -> tuple[Grenzen, bool]:
        zelf = _grenzen(aantallen[plek]) if plek in aantallen else None
        if not delen:
            return zelf or (0, 0), 0 < aantallen.get(plek, 0) < _VEELVOUD
        minst, meest = sum(g[0] for g, _ in delen), sum(g[1] for g, _ in delen)
        klein = any(k for _, k in delen)
        if klein and (_grenzen(meest)[0] == meest or _grenzen(minst)[1] == minst):
            weg.add(plek)
            return (minst, meest), klein
        samen = (max(minst, zelf[0]), min(meest, zelf[1])) if zelf else (minst, meest)
        return samen if samen[0] <= samen[1] or zelf is None else zelf, klein

    for plek in sommen:
        kijk(plek)
    return weg


_JAAR_OF_DAG = re.compile(r"\b\d{1,2}-\d{1,2}-\d{4}\b|\b(19|20)\d\d(\s*[-/]\s*((19|20)?\d\d))?\b")


def noemt_getal(n: Cijfernoot) -> bool:
    """Whether a number stands in a remark that is no year or day: it may be an exact count."""
    return any(c.isdigit() for c in _JAAR_OF_DAG.sub("", n.tekst))


def openbare_noten(noten: Sequence[Cijfernoot]) -> tuple[list[Cijfernoot], list[str]]:
    """The remarks that anybody may see, and that the others were left out."""
    weg = [n for n in noten if noemt_getal(n)]
    zinnen = [f"Let op: noot {n.nummer} staat er niet bij: er staat een getal in." for n in weg]
    return [n for n in noten if n not in weg], zinnen


class Openbaar(Overzicht):
    """An overview as anybody may see it: of what an overview counts, rounded, without what was typed with a figure."""

    afgerond = True

    def __init__(self, o: Overzicht) -> None:
        bronnen = o.bronnen._replace(
            cijfers={plek: c for plek, c in o.bronnen.cijfers.items() if plek.tabel != KERN},
            na_interventie={j: paar for j, ruw in o.bronnen.na_interventie.items() if (paar := _paar(ruw))},
            bijzonder=(),
            noten=openbare_noten(o.bronnen.noten)[0],
        )
        super().__init__(o.jaren, bronnen, o.op)
        self._weg: dict[str, set[tuple[str, str]]] = {}

    def _tabelcel(self, plek: Plek) -> Cel:
        cel = super()._tabelcel(plek)._replace(opmerking="")
        if cel.waarde is None:
            return cel
        teken = VERBORGEN if plek[1:] in self._verborgen(plek.schooljaar) else afgerond(int(cel.waarde))
        return cel._replace(waarde=Decimal(teken)) if teken.isdigit() else cel._replace(waarde=None, teken=teken)

    def _verborgen(self, schooljaar: str) -> set[tuple[str, str]]:
        """The totals of a schooljaar that are not shown, in each table that prints them."""
        if schooljaar not in self._weg:
            cellen = {plek: super(Openbaar, self)._tabelcel(Plek(schooljaar, *plek)).getal for plek in _PLEKKEN}
            weg = verborgen_totalen(_SOMMEN, {_eerste(p): int(n) for p, n in cellen.items() if n is not None})
            self._weg[schooljaar] = {plek for plek in _PLEKKEN if _eerste(plek) in weg}
        return self._weg[schooljaar]


def _paar(ruw: tuple[int, int]) -> tuple[int, int] | None:
    """Both rounded; None where one is under five."""
    een, ander = map(afgerond, ruw)
    return None if ONDER_5 in (een, ander) else (int(een), int(ander))


_ELDERS = dict(GELIJK)  # of a figure that two tables print, where the other stands: there it is divided


def _eerste(plek: tuple[str, str]) -> tuple[str, str]:
    return _ELDERS.get(plek, plek)


_PLEKKEN = [(t.nummer, r.sleutel) for t in TABELLEN for r in (*t.rijen, *t.eronder)]
_SOMMEN = {
    (t.nummer, totaal): [_eerste((t.nummer, deel)) for deel in delen]
    for t in TABELLEN
    for totaal, delen in (*t.sommen, *((o.van, tuple(r.sleutel for r in o.rijen)) for o in t.onder if o.van))
}
