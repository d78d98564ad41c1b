"""The overview as rows for a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lpa.domain.jaar.cijfers import Cel, als_tekst, onder
from lpa.domain.jaar.eigen import Eigentabel
from lpa.domain.jaar.figuur import FIGUUR_2, KOLOMMEN, Leeftijdregel
from lpa.domain.jaar.overzicht import Overzicht
from lpa.domain.jaar.tabellen import TABELLEN, Rij, Tabel
from lpa.domain.kalender.schooljaar import bereik
from lpa.output.jaar.prenten import onder_figuur_2

_NIET_OPTELLEN = "Staat onder de tabel en telt in geen totaal mee."


def rijen_voor_excel(o: Overzicht, tabellen: Sequence[str]) -> list[list[str]]:
    """The tables as rows to paste: a column a schooljaar, with unit, sources and definition beside them.

    What stands below a table comes after its rows, as of a table `3 (eronder)`, so that no sum of the table takes it.
    """
    gewoon = {t.nummer: t for t in TABELLEN}
    uit = [["tabel", "rij", "eenheid", *(str(jaar) for jaar in o.jaren), "herkomst", "definitie", "opmerking"]]
    for nummer in tabellen:
        uit += _tabelrijen(o, gewoon[nummer]) if nummer in gewoon else _kernrijen(o, nummer)
        leeg = [""] * (len(o.jaren) + 4)
        uit += [[nummer, *leeg, zin] for zin in onder(o.bronnen.noten, nummer, (), o.namen)]
    return uit


def _tabelrijen(o: Overzicht, tabel: Tabel) -> Iterable[list[str]]:
    def rij(r: Rij) -> list[str]:
        return [tabel.eenheid, *_getallen(o.rij(tabel.nummer, r.sleutel))]

    def opmerking(r: Rij) -> str:
        return opmerkingen(o.rij(tabel.nummer, r.sleutel))

    for r in tabel.rijen:
        yield [tabel.nummer, r.sleutel, *rij(r), r.definitie, opmerking(r)]
    for deel in tabel.onder:
        for r in deel.rijen:
            naam, definitie = f"{deel.kop}: {r.sleutel}", f"{_NIET_OPTELLEN} {r.definitie}"
            yield [f"{tabel.nummer} (eronder)", naam, *rij(r), definitie, opmerking(r)]


def _kernrijen(o: Overzicht, nummer: str) -> Iterable[list[str]]:
    for kern in o.kerncijfers():
        cellen = o.rij(nummer, kern.rij)
        yield [nummer, kern.rij, "procent", *_getallen(cellen), kern.definitie, opmerkingen(cellen)]


def _getallen(cellen: Sequence[Cel]) -> list[str]:
    """The figures of a row, and where they come from."""
    return [*(_excel(c) for c in cellen), ", ".join(dict.fromkeys(c.herkomst for c in cellen if c.herkomst))]


def opmerkingen(cellen: Sequence[Cel]) -> str:
    """What is remarked in a row, each remark once, with the schooljaren of the cells that it stands with."""
    jaren: dict[str, list[str]] = {}
    for c in cellen:
        if c.opmerking:
            jaren.setdefault(c.opmerking, []).append(c.schooljaar)
    return "; ".join(tekst if tekst.startswith(f"{w[0]}:") else f"{bereik(w)}: {tekst}" for tekst, w in jaren.items())


def _excel(cel: Cel) -> str:
    return als_tekst(cel.waarde) or cel.teken


def figuurrijen(o: Overzicht, leeftijden: Sequence[Leeftijdregel]) -> list[list[str]]:
    """Figure 2 as rows below the tables: an age a row, in the column of the last schooljaar, and the remarks."""
    ervoor = [""] * (len(o.jaren) - 1)
    uit: list[list[str]] = []
    for r in leeftijden:
        for wat, aantal in zip(KOLOMMEN, r.getallen, strict=True):
            rij = [FIGUUR_2, f"{r.leeftijd} jaar, {wat}", "jongeren", *ervoor, str(aantal), "register"]
            uit.append([*rij, "Op 1 oktober.", ""])
    return uit + [
        [FIGUUR_2, *[""] * (len(o.jaren) + 4), zin] for zin in (onder_figuur_2(o, leeftijden) if leeftijden else ())
    ]


def eigenrijen(o: Overzicht, tabellen: Sequence[Eigentabel]) -> list[list[str]]:
    """Her own tables as rows below those of the report; a figure of a calendar year stands with the remarks."""
    uit: list[list[str]] = []
    for t in tabellen:
        for rij, cijfers in t.rijen:
            per = {p: c for p, c in zip(t.perioden, cijfers, strict=True) if c}
            getallen = [als_tekst(c.waarde) or c.teken if (c := per.get(jaar)) else "" for jaar in o.namen]
            los = [f"{p}: {als_tekst(c.waarde) or c.teken} (kalenderjaar)" for p, c in per.items() if p not in o.namen]
            los += [f"{p}: {c.opmerking}" for p, c in per.items() if c.opmerking]
            uit.append([t.naam, rij.rij, rij.eenheid, *getallen, "ingevoerd", rij.bron, "; ".join(los)])
        uit += [[t.naam, *[""] * (len(o.jaren) + 4), noot] for noot in t.noten]
    return uit
