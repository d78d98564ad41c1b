"""Small numbers: counts of persons as they may leave the file, so that none under five can be worked out.

Each count is rounded by itself to a multiple of five, 1 to 4 become `<5`, totals too; percentages follow from the
rounded counts. A total that could give a count under five away is not shown. Which those are follows from what is
printed, never from the counts themselves: else that a total is missing would say what it hides.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Generic, TypeVar

from lpa.domain.jaar import tabellen
from lpa.domain.jaar.cijfers import Cel, Cijfernoot, Plek
from lpa.domain.jaar.overzicht import Overzicht
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
    return _kan_verraden((minst, meest))


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


Kennis = tuple[Grenzen, bool]  # what a count can be as all is printed, and whether one under five is in it
_ONBEGRENSD = 10**9


def verborgen_totalen(sommen: Mapping[P, Sequence[Sequence[P]]], aantallen: Mapping[P, int]) -> set[P]:
    """Of totals, each with the ways in which it is divided, the counts that are not shown; one that is not known is
    left out. A part may be a total itself.

    Of a total that is divided in more than one way a part is not shown either where a count under five stands beside
    it: the other ways would say how much that is. Where the parts cannot add up to a total, as in what was entered,
    the total says nothing of them.
    """
    return _Totalen(sommen, aantallen).weg


class _Totalen(Generic[P]):
    """What can be known of totals and their parts as they are printed, and what is not shown for that."""

    def __init__(self, sommen: Mapping[P, Sequence[Sequence[P]]], aantallen: Mapping[P, int]) -> None:
        self._sommen, self._aantallen = sommen, aantallen
        self.weg = set[P]()
        self._kent = dict[P, Kennis]()
        for plek in sommen:
            self._kijk(plek)

    def _kijk(self, plek: P) -> Kennis:
        if plek not in self._kent:
            bekend = self._aantallen.keys() | self._sommen.keys()
            wegen = [[d for d in delen if d in bekend] for delen in self._sommen.get(plek, ())]
            self._kent[plek] = self._van_totaal(plek, [w for w in wegen if w]) if any(wegen) else self._los(plek)
        return self._kent[plek]

    def _los(self, plek: P) -> Kennis:
        aantal = self._aantallen.get(plek, 0)
        return _grenzen(aantal), 0 < aantal < _VEELVOUD

    def _van_totaal(self, plek: P, wegen: Sequence[Sequence[P]]) -> Kennis:
        klein = [delen for delen in wegen if any([self._kijk(deel)[1] for deel in delen])]
        for delen in klein:
            self._bescherm(plek, delen, [w for w in wegen if w is not delen])
        sommen = [self._som(delen) for delen in wegen]
        minst, meest = max(van for van, _ in sommen), min(tot for _, tot in sommen)
        if plek not in self._aantallen or plek in self.weg:
            return (minst, meest), bool(klein)
        zelf = _grenzen(self._aantallen[plek])
        samen = max(minst, zelf[0]), min(meest, zelf[1])
        return samen if samen[0] <= samen[1] else zelf, bool(klein)

    def _bescherm(self, plek: P, delen: Sequence[P], andere: Sequence[Sequence[P]]) -> None:
        """Keep the counts under five of one way of dividing a total from following from it, or from the other ways."""
        if andere and not self._verberg_een(delen):
            list(map(self._verberg_een, andere))
        veel = andere and sum(self._aantallen.get(d, 1) > 0 for d in delen) > 2  # some of them bound the others
        if veel or _kan_verraden(self._som(delen)):
            self.weg.add(plek)
            list(map(self._verberg_een, andere))

    def _som(self, delen: Sequence[P]) -> Grenzen:
        grenzen = [self._kijk(deel)[0] for deel in delen]
        return sum(van for van, _ in grenzen), sum(tot for _, tot in grenzen)

    def _verberg_een(self, delen: Sequence[P]) -> bool:
        """Do not show the first part of five or more: which one it is says nothing of how much. False without one."""
        groot = next((d for d in delen if self._aantallen.get(d, 0) >= _VEELVOUD), None)
        if groot is None:
            return False
        self.weg.add(groot)
        self._kent[groot] = (_VEELVOUD, _ONBEGRENSD), self._kijk(groot)[1]
        return True


def _kan_verraden(som: Grenzen) -> bool:
    """Whether a total of these parts could be printed so that all of them are as much, or as little, as they can be."""
    minst, meest = som
    return _grenzen(minst)[1] == minst or (meest < _ONBEGRENSD and _grenzen(meest)[0] == meest)


_JAAR_OF_DAG = re.compile(r"\b\d{1,2}-\d{1,2}-\d{4}\b|\b(19|20)\d\d(\s*[-/]\s*((19|20)?\d\d))?\b")


def openbare_noten(noten: Sequence[Cijfernoot]) -> tuple[list[Cijfernoot], list[str]]:
    """The remarks that anybody may see, and that the others were left out: a number in them that is no year or day may
    be an exact count.
    """
    weg = [n for n in noten if any(c.isdigit() for c in _JAAR_OF_DAG.sub("", n.tekst))]
    zinnen = [f"Let op: noot {n.nummer} staat er niet bij: er staat een getal in." for n in weg]
    return [n for n in noten if n not in weg], zinnen


class Openbaar(Overzicht):
    """An overview as anybody may see it: of what an overview counts, rounded, without what was typed with a figure."""

    afgerond = True

    def __init__(self, o: Overzicht) -> None:
        bronnen = o.bronnen._replace(
            cijfers={plek: c for plek, c in o.bronnen.cijfers.items() if plek.tabel != tabellen.KERN},
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


_ELDERS = dict(tabellen.GELIJK)  # of a figure that two tables print, where the other stands: there it is divided


def _eerste(plek: tuple[str, str]) -> tuple[str, str]:
    return _ELDERS.get(plek, plek)


_PLEKKEN = [(t.nummer, r.sleutel) for t in tabellen.TABELLEN for r in (*t.rijen, *t.eronder)]
# What adds up beside the sums of a table: those who are enrolled and those who are not, by age and by law.
_OOK = (
    (("1", "totaal"), (tabellen.INGESCHREVEN, tabellen.NERGENS)),
    (("1", "naar de wet"), tabellen.NAAR_DE_WET),
    (("1", "naar de wet"), (tabellen.WET_INGESCHREVEN, tabellen.WET_NERGENS)),
)
_SOMMEN: dict[tuple[str, str], list[list[tuple[str, str]]]] = {}
for _plek, _delen in (
    *(((t.nummer, som.totaal), som.delen) for t in tabellen.TABELLEN for som in t.sommen),
    *(((t.nummer, o.van), tuple(r.sleutel for r in o.rijen)) for t in tabellen.TABELLEN for o in t.onder if o.van),
    *_OOK,
):
    _SOMMEN.setdefault(_plek, []).append([_eerste((_plek[0], deel)) for deel in _delen])
