"""The overview as rows for a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lpa.domain.jaar.cijfers import Cel, als_tekst
from lpa.domain.jaar.figuur import Leeftijdregel
from lpa.domain.jaar.overzicht import Overzicht
from lpa.domain.jaar.tabellen import TABELLEN, Rij, Tabel

_NIET_OPTELLEN = "Staat onder de tabel en telt in geen totaal mee."


def rijen_voor_excel(o: Overzicht, tabellen: Sequence[str]) -> list[list[str]]:
    """The tables as rows to paste: a column a schooljaar, with unit, sources and definition beside them.

    What stands below a table comes after its rows, as of a table `3 (eronder)`, so that no sum of the table takes it.
    """
    gewoon = {t.nummer: t for t in TABELLEN}
    uit = [["tabel", "rij", "eenheid", *(str(jaar) for jaar in o.jaren), "herkomst", "definitie"]]
    for nummer in tabellen:
        uit += _tabelrijen(o, gewoon[nummer]) if nummer in gewoon else _kernrijen(o, nummer)
    return uit


def _tabelrijen(o: Overzicht, tabel: Tabel) -> Iterable[list[str]]:
    def rij(r: Rij) -> list[str]:
        return [tabel.eenheid, *_getallen(o.rij(tabel.nummer, r.sleutel))]

    for r in tabel.rijen:
        yield [tabel.nummer, r.sleutel, *rij(r), r.definitie]
    for onder in tabel.onder:
        for r in onder.rijen:
            yield [f"{tabel.nummer} (eronder)", f"{onder.kop}: {r.sleutel}", *rij(r), f"{_NIET_OPTELLEN} {r.definitie}"]


def _kernrijen(o: Overzicht, nummer: str) -> Iterable[list[str]]:
    for kern in o.kerncijfers():
        yield [nummer, kern.rij, "procent", *_getallen(o.rij(nummer, kern.rij)), kern.definitie]


def _getallen(cellen: Sequence[Cel]) -> list[str]:
    """The figures of a row, and where they come from."""
    return [*(_excel(c) for c in cellen), ", ".join(dict.fromkeys(c.herkomst for c in cellen if c.herkomst))]


def _excel(cel: Cel) -> str:
    return als_tekst(cel.waarde) or cel.teken


def figuurrijen(leeftijden: Sequence[Leeftijdregel]) -> list[list[str]]:
    """Figure 2 as rows below the tables: an age a row, in the last column."""
    uit: list[list[str]] = []
    for r in leeftijden:
        for wat, aantal in (("ingeschreven", r.wel), ("niet ingeschreven", r.niet), ("geen plicht", r.vrij)):
            uit.append(["figuur 2", f"{r.leeftijd} jaar, {wat}", "jongeren", str(aantal), "register", "Op 1 oktober."])
    return uit
