"""The overview as rows for a spreadsheet."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from lpa.domain.jaar.cijfers import Cel, als_tekst, onder
from lpa.domain.jaar.figuur import FIGUUR_2, KOLOMMEN
from lpa.domain.jaar.overzicht import Overzicht
from lpa.domain.jaar.tabellen import TABELLEN, Rij, Tabel
from lpa.domain.kalender.schooljaar import bereik
from lpa.output.jaar.overzicht import Jaarboek
from lpa.output.jaar.prenten import onder_figuur_2

_NOEMT_JAAR = re.compile(r"\d{4}-\d{4}:")
_NIET_OPTELLEN = "Staat onder de tabel en telt in geen totaal mee."


def rijen_voor_excel(boek: Jaarboek, tabellen: Sequence[str]) -> list[list[str]]:
    """The tables as rows to paste: a column a schooljaar, with unit, sources and definition beside them; figure 2 and
    her own tables below them.

    What stands below a table comes after its rows, as of a table `3 (eronder)`, so that no sum of the table takes it.
    """
    o, gewoon = boek.o, {t.nummer: t for t in TABELLEN}
    uit = [["tabel", "rij", "eenheid", *(str(jaar) for jaar in o.jaren), "herkomst", "definitie", "opmerking"]]
    for nummer in tabellen:
        uit += _tabelrijen(o, gewoon[nummer]) if nummer in gewoon else _kernrijen(o, nummer)
        uit += _noten(o, nummer, onder(o.bronnen.noten, nummer, (), o.namen))
    return [*uit, *_figuurrijen(boek), *_eigenrijen(boek)]


def _noten(o: Overzicht, tabel: str, zinnen: Iterable[str]) -> list[list[str]]:
    """Remarks as rows below a table, in the last column."""
    return [[tabel, *[""] * (len(o.jaren) + 4), zin] for zin in zinnen]


def _tabelrijen(o: Overzicht, tabel: Tabel) -> Iterable[list[str]]:
    def rij(r: Rij) -> list[str]:
        return [tabel.eenheid, *_getallen(o.rij(tabel.nummer, r.sleutel))]

    def opmerking(r: Rij) -> str:
        return opmerkingen(o, tabel.nummer, r.sleutel)

    for r in tabel.rijen:
        yield [tabel.nummer, r.sleutel, *rij(r), r.definitie, opmerking(r)]
    for deel in tabel.onder:
        for r in deel.rijen:
            naam, definitie = f"{deel.kop}: {r.sleutel}", f"{_NIET_OPTELLEN} {r.definitie}"
            yield [f"{tabel.nummer} (eronder)", naam, *rij(r), definitie, opmerking(r)]


def _kernrijen(o: Overzicht, nummer: str) -> Iterable[list[str]]:
    for kern in o.kerncijfers():
        cellen = o.rij(nummer, kern.rij)
        yield [nummer, kern.rij, "procent", *_getallen(cellen), kern.definitie, opmerkingen(o, nummer, kern.rij)]


def _getallen(cellen: Sequence[Cel]) -> list[str]:
    """The figures of a row, and where they come from."""
    getallen = [als_tekst(c.waarde) or c.teken for c in cellen]
    return [*getallen, ", ".join(dict.fromkeys(c.herkomst for c in cellen if c.herkomst))]


def opmerkingen(o: Overzicht, tabel: str, rij: str) -> str:
    """What is remarked in a row, each remark once, with the schooljaren that it stands with unless it says one."""
    jaren = o.opmerkingen(tabel, rij)
    return "; ".join(tekst if _NOEMT_JAAR.match(tekst) else f"{bereik(w)}: {tekst}" for tekst, w in jaren.items())


def _figuurrijen(boek: Jaarboek) -> list[list[str]]:
    """Figure 2 as rows: an age a row, in the column of the last schooljaar, and the remarks."""
    ervoor = [""] * (len(boek.o.jaren) - 1)
    uit: list[list[str]] = []
    for r in boek.leeftijden:
        for wat, aantal in zip(KOLOMMEN, r.getallen, strict=True):
            rij = [FIGUUR_2, f"{r.leeftijd} jaar, {wat}", "jongeren", *ervoor, str(aantal), "register"]
            uit.append([*rij, "Op 1 oktober.", ""])
    return uit + _noten(boek.o, FIGUUR_2, onder_figuur_2(boek))


def _eigenrijen(boek: Jaarboek) -> list[list[str]]:
    """Her own tables as rows; a figure of a calendar year stands with the remarks."""
    uit: list[list[str]] = []
    namen = boek.o.namen
    for t in boek.eigen:
        for rij, cellen in t.rijen:
            getallen = {c.schooljaar: als_tekst(c.waarde) or c.teken for c in cellen if c.herkomst}
            los = [f"{p}: {getal} (kalenderjaar)" for p, getal in getallen.items() if p not in namen]
            los += [f"{c.schooljaar}: {c.opmerking}" for c in cellen if c.opmerking]
            van_jaren = [getallen.get(jaar, "") for jaar in namen]
            uit.append([t.naam, rij.rij, rij.eenheid, *van_jaren, "ingevoerd", rij.bron, "; ".join(los)])
        uit += _noten(boek.o, t.naam, t.noten)
    return uit
