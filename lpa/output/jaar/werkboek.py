"""The overview as a workbook: a sheet for each table as the report has it, charts, definitions and checks.

Loads XlsxWriter: import this module only where a workbook is made.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from lpa.domain.jaar.cijfers import Cel, decimalen
from lpa.domain.jaar.eigen import Eigentabel
from lpa.domain.jaar.figuur import KOLOMMEN
from lpa.domain.jaar.overzicht import Overzicht, definities
from lpa.domain.jaar.tabellen import KERN, TABELLEN, Tabel
from lpa.output.jaar import eigen, jaarwerk
from lpa.output.jaar.overzicht import GEEN, Jaarboek, alle_noten, alle_nummers, getoond, legenda, tabelregels
from lpa.output.jaar.prenten import FIGUUR, GRAFIEKEN, onder_figuur_2, titel_figuur_2
from lpa.output.render.cells import wrap

_EERSTE = 2  # the row of the header: the title stands above it
_HOOGTE = 15  # points of a line
_NAAM, _JAAR, _HERKOMST = 52, 11, 20  # letters: how wide the columns of a table are
_ZIN_KOLOMMEN = 8  # over how many columns a sentence below a table goes at most
_BLADZIJDE = 45  # lines of an upright page
GEDAAN = "Wat is gedaan"
_STAP_1 = 10  # below this a chart is marked at each count
_GRAFIEKHOOGTE = 21  # rows that a chart covers
_ERNAAST = 26  # the column from which the figures of the charts stand: a mark is no nought there
_GRAFIEKBREEDTE = 12, 96  # columns that a sentence below it takes, and the letters in those
# The charts: of which table, which rows, and how they are drawn.
_GRAFIEKEN = (
    ("3", ("absoluut verzuim", "signaalverzuim", "luxe verzuim", "overig verzuim"), "line"),
    ("5", (), "column"),
    ("6", (), "column"),
    ("8", (), "column"),
)


class Opmaak:
    """How cells look."""

    def __init__(self, boek: Workbook) -> None:
        self.titel = boek.add_format({"bold": True, "font_size": 13})
        self.kop = boek.add_format({"bold": True, "bottom": 1, "align": "right"})
        self.vet = boek.add_format({"bold": True})
        self.rechts = boek.add_format({"align": "right"})
        self.noot = boek.add_format({"italic": True, "font_color": "#555555", "text_wrap": True, "valign": "top"})
        self.herkomst = boek.add_format({"italic": True, "font_color": "#555555", "indent": 1})
        self.let_op = boek.add_format({"font_color": "#9C0006", "text_wrap": True, "valign": "top"})
        self.lang = boek.add_format({"text_wrap": True, "valign": "top"})
        self._boek, self._getallen = boek, dict[tuple[int, bool], Any]()

    def getal(self, waarde: Decimal, *, vet: bool) -> Any:
        """A number, with as many decimals as it was given with: 94,0 below 99,2."""
        vorm = decimalen(waarde), vet
        if vorm not in self._getallen:
            getal = f"0.{'0' * vorm[0]}" if vorm[0] else "General"
            self._getallen[vorm] = self._boek.add_format({"num_format": getal, "bold": vet})
        return self._getallen[vorm]


def werkboek(j: Jaarboek, gedaan: jaarwerk.Werkjaren, zinnen: Sequence[str]) -> bytes:
    """The workbook of an overview with her own tables and what was done; `zinnen` stand on its first sheet."""
    uit, o = io.BytesIO(), j.o
    # A text is never a formula, whatever it begins with.
    boek = Workbook(uit, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    boek.set_properties({"title": f"Cijfers leerplicht {o.schooljaar}", "author": "", "comments": ""})
    opmaak = Opmaak(boek)
    _voorblad(boek, opmaak, o, zinnen)
    for tabel in TABELLEN:
        _tabel(boek, opmaak, j, tabel)
    _kern(boek, opmaak, o)
    if j.eigen:
        _eigen(boek, opmaak, j.eigen)
    _gedaan(boek, opmaak, o, gedaan)
    if j.leeftijden:
        _figuur(boek, opmaak, j)
    laatste = _grafieken(boek, opmaak, j)
    alle = [(d.tabel, d.rij, d.definitie) for d in definities(o, alle_nummers())]
    _lijst(boek, opmaak, "Definities", {"tabel": 10, "rij": 52, "definitie": 100}, alle)
    _controle(boek, opmaak, j)
    for blad in boek.worksheets():
        blad.set_paper(9)  # A4
        if blad.get_name() not in (GEDAAN, FIGUUR):  # those are longer than wide
            blad.set_landscape()
        blad.fit_to_pages(1, 0)
        if blad.get_name() == GRAFIEKEN:
            blad.print_area(0, 0, laatste, 11)
    boek.close()
    return uit.getvalue()


def _voorblad(boek: Workbook, opmaak: Opmaak, o: Overzicht, zinnen: Sequence[str]) -> None:
    blad = boek.add_worksheet("Lees mij")
    blad.set_column(0, 0, 100, opmaak.lang)
    blad.write_string(0, 0, f"Cijfers leerplicht {o.schooljaar}", opmaak.titel)
    for n, zin in enumerate(zinnen, 2):
        blad.write_string(n, 0, zin, opmaak.lang)
        _hoog(blad, n, zin, 100)


def _tabel(boek: Workbook, opmaak: Opmaak, j: Jaarboek, tabel: Tabel) -> None:
    o = j.o
    blad = _nieuw(boek, opmaak, f"Tabel {tabel.nummer}", f"Tabel {tabel.nummer}. {tabel.titel} ({tabel.eenheid})", o)
    for n, rij in enumerate(tabel.rijen, _EERSTE + 1):
        naam, vet = f"{'  ' * rij.inspringen}{rij.sleutel}", rij.sleutel in tabel.totalen
        _rij(blad, opmaak, n, naam, o.rij(tabel.nummer, rij.sleutel), vet=vet)
    n = _EERSTE + len(tabel.rijen) + 2
    for onder in tabel.onder:
        blad.write_string(n, 0, onder.kop, opmaak.vet)
        for m, rij in enumerate(onder.rijen, n + 1):
            _rij(blad, opmaak, m, f"  {rij.sleutel}", o.rij(tabel.nummer, rij.sleutel))
        n += len(onder.rijen) + 2
    n = _regels(blad, n, tabelregels(o, tabel), opmaak.noot, _zinbreedte(o.namen))
    _regels(blad, n, [f"{zin}." for zin in j.bij(tabel.nummer)], opmaak.let_op, _zinbreedte(o.namen))


def _nieuw(boek: Workbook, opmaak: Opmaak, naam: str, titel: str, o: Overzicht) -> Worksheet:
    """A sheet with its title and a header of schooljaren."""
    blad: Worksheet = boek.add_worksheet(naam)
    blad.set_column(0, 0, _NAAM)
    blad.set_column(1, len(o.namen), _JAAR)
    blad.write_string(0, 0, titel, opmaak.titel)
    for n, jaar in enumerate(o.namen, 1):
        blad.write_string(_EERSTE, n, jaar, opmaak.kop)
    blad.write_string(_EERSTE, len(o.namen) + 1, "herkomst", opmaak.herkomst)
    blad.set_column(len(o.namen) + 1, len(o.namen) + 1, _HERKOMST)
    blad.freeze_panes(_EERSTE + 1, 1)
    return blad


def _rij(blad: Worksheet, opmaak: Opmaak, n: int, naam: str, cellen: Sequence[Cel], *, vet: bool = False) -> None:
    """A row: numbers are numbers, a mark stands as it is printed, and last where the figures come from."""
    blad.write_string(n, 0, naam, opmaak.vet if vet else None)
    for k, cel in enumerate(cellen, 1):
        _cel(blad, opmaak, n, k, cel, vet=vet)
        if cel.opmerking:
            blad.write_comment(n, k, cel.opmerking)
    herkomst = dict.fromkeys(c.herkomst for c in cellen if c.herkomst)
    blad.write_string(n, len(cellen) + 1, ", ".join(herkomst), opmaak.herkomst)


def _cel(blad: Worksheet, opmaak: Opmaak, n: int, k: int, cel: Cel, *, vet: bool = False) -> None:
    if cel.waarde is None:
        blad.write_string(n, k, getoond(cel), opmaak.rechts)
    else:
        blad.write_number(n, k, float(cel.waarde), opmaak.getal(cel.waarde, vet=vet))


def _zinbreedte(perioden: Sequence[str]) -> tuple[int, int]:
    """Over how many columns a sentence below a table goes, and how many letters those hold."""
    kolommen = min(len(perioden) + 2, _ZIN_KOLOMMEN)
    return kolommen, _NAAM + _JAAR * (kolommen - 1)


def _regels(blad: Worksheet, n: int, zinnen: Sequence[str], vorm: Any, breedte: tuple[int, int]) -> int:
    """Sentences below a table, each over these columns and as high as it is long; the first row after them."""
    kolommen, letters = breedte
    for m, zin in enumerate(zinnen, n):
        blad.merge_range(m, 0, m, kolommen - 1, "", vorm)
        blad.write_string(m, 0, zin, vorm)
        _hoog(blad, m, zin, letters)
    return n + len(zinnen)


def _hoog(blad: Worksheet, n: int, tekst: str, letters: int) -> None:
    """Make a row as high as a text in it needs, that has so many letters a line: Excel itself does not for merged
    cells.
    """
    blad.set_row(n, _HOOGTE * len(wrap(tekst, letters)))


def _kern(boek: Workbook, opmaak: Opmaak, o: Overzicht) -> None:
    blad = _nieuw(boek, opmaak, "Kerncijfers", f"Kerncijfers {o.schooljaar} (procent)", o)
    blad.set_column(len(o.namen) + 2, len(o.namen) + 2, 45)
    for n, kern in enumerate(o.kerncijfers(), _EERSTE + 1):
        _rij(blad, opmaak, n, kern.rij, o.rij(KERN, kern.rij))
        blad.write_string(n, len(o.namen) + 2, kern.breuk, opmaak.noot)
    rijen = [kern.rij for kern in o.kerncijfers()]
    noten = [*legenda([(rij, o.rij(KERN, rij)) for rij in rijen]), *alle_noten(o, KERN, rijen)]
    _regels(blad, _EERSTE + len(rijen) + 2, noten, opmaak.noot, _zinbreedte(o.namen))


def _gedaan(boek: Workbook, opmaak: Opmaak, o: Overzicht, gedaan: jaarwerk.Werkjaren) -> None:
    """What was done beside the tables of the report: each table that has anything below the one before it, or on the
    next page where it would be cut in two.
    """
    blad: Worksheet = boek.add_worksheet(GEDAAN)
    blad.set_column(0, 0, 62)
    blad.set_column(1, 1, _JAAR)
    breedte = 2, 62 + _JAAR
    n = _regels(blad, 0, jaarwerk.niet_vastgesteld(o), opmaak.noot, breedte)
    n += 1 if n else 0  # a blank row below it
    vol, einden = n, list[int]()
    for tabel, rijen in gedaan.met_inhoud(o.schooljaar):
        lang = len(rijen) + 4 + sum(len(wrap(zin, breedte[1])) for zin in gedaan.zinnen(tabel))
        if vol and vol + lang > _BLADZIJDE:
            einden.append(n)
            vol = 0
        vol += lang
        blad.write_string(n, 0, f"{tabel.titel} ({tabel.eenheid})", opmaak.titel)
        blad.write_string(n + 1, 1, o.schooljaar, opmaak.kop)
        getallen = gedaan.getallen(tabel, o.schooljaar)
        for m, rij in enumerate(rijen, n + 2):
            blad.write_string(m, 0, "  " * rij.diep + rij.sleutel)
            _getal(blad, m, getallen[rij.sleutel], opmaak)
        n = _regels(blad, n + len(rijen) + 2, gedaan.zinnen(tabel), opmaak.noot, breedte) + 1
    blad.set_h_pagebreaks(einden)


def _getal(blad: Worksheet, n: int, tekst: str, opmaak: Opmaak) -> None:
    """A figure as a number, its mark as a text; nothing where nothing can be said."""
    getal = tekst.replace(",", ".")
    if getal.replace(".", "").isdigit():
        blad.write_number(n, 1, float(getal))
    elif tekst != GEEN:
        blad.write_string(n, 1, tekst, opmaak.rechts)


def _eigen(boek: Workbook, opmaak: Opmaak, tabellen: Sequence[Eigentabel]) -> None:
    blad = boek.add_worksheet("Eigen cijfers")
    blad.set_column(0, 0, _NAAM, opmaak.lang)
    blad.set_column(1, max(len(t.perioden) for t in tabellen), _JAAR)
    n = 0
    for t in tabellen:
        blad.write_string(n, 0, eigen.titel(t), opmaak.titel)
        for k, periode in enumerate(t.perioden, 1):
            blad.write_string(n + 1, k, periode, opmaak.kop)
        for m, (rij, cellen) in enumerate(t.rijen, n + 2):
            blad.write_string(m, 0, eigen.naam(rij), opmaak.lang)
            for k, c in enumerate(cellen, 1):
                if c.herkomst:
                    _cel(blad, opmaak, m, k, c)
        n = _regels(blad, n + len(t.rijen) + 3, eigen.regels(t), opmaak.noot, _zinbreedte(t.perioden)) + 2


def _figuur(boek: Workbook, opmaak: Opmaak, j: Jaarboek) -> None:
    blad = boek.add_worksheet(FIGUUR)
    blad.write_string(0, 0, titel_figuur_2(j.o), opmaak.titel)
    for k, kop in enumerate(("leeftijd", *KOLOMMEN)):
        blad.write_string(_EERSTE, k, kop, opmaak.kop)
        blad.set_column(k, k, 18)
    for n, regel in enumerate(j.leeftijden, _EERSTE + 1):
        for k, waarde in enumerate((regel.leeftijd, *regel.getallen)):
            blad.write(n, k, waarde, opmaak.rechts)
    _regels(blad, _EERSTE + len(j.leeftijden) + 2, onder_figuur_2(j), opmaak.noot, (4, 72))


def _grafieken(boek: Workbook, opmaak: Opmaak, j: Jaarboek) -> int:
    """The charts, each of figures that stand beside them: those of a table without its marks; the last row."""
    blad = boek.add_worksheet(GRAFIEKEN)
    o, plek, n, einden = j.o, 1, 0, list[int]()
    for nummer, rijen, soort in _GRAFIEKEN:
        tabel = next(t for t in TABELLEN if t.nummer == nummer)
        gekozen = rijen or tuple(r.sleutel for r in tabel.rijen if r.inspringen) or tabel.sommen[-1].delen
        hoogste = _hoogste([o.rij(nummer, rij) for rij in gekozen], gestapeld=soort == "column")
        if not hoogste:
            zin = f"Van tabel {nummer} is er geen grafiek: in deze jaren staat er niets om te tekenen."
            plek = _regels(blad, plek, [zin], opmaak.noot, _GRAFIEKBREEDTE) + 1
            continue
        grafiek = boek.add_chart({"type": soort, **({"subtype": "stacked"} if soort == "column" else {})})
        grafiek.set_x_axis({"name": "schooljaar"})
        heel = {"major_unit": 1} if hoogste < _STAP_1 else {}  # a count has no halves
        grafiek.set_y_axis({"name": tabel.eenheid, "num_format": "0", "min": 0, **heel})
        for rij in gekozen:
            n = _reeks(blad, grafiek, n, rij, o.rij(nummer, rij))
        noten = [*alle_noten(o, nummer, gekozen), *(f"{zin}." for zin in j.bij(nummer))]
        plek = _zet(blad, grafiek, f"Tabel {nummer}. {tabel.titel} ({tabel.eenheid})", plek, noten, opmaak)
        einden.append(plek - 1)
    if j.leeftijden:
        grafiek = _leeftijdgrafiek(boek, len(j.leeftijden))
        plek = _zet(blad, grafiek, titel_figuur_2(o), plek, onder_figuur_2(j), opmaak)
    blad.set_h_pagebreaks(einden)  # a chart stands whole on a page
    return plek


def _hoogste(rijen: Sequence[Sequence[Cel]], *, gestapeld: bool) -> Decimal:
    """How high a chart of these rows gets; 0 where there is nothing to draw."""
    per_jaar = [[c.waarde or Decimal(0) for c in jaar] for jaar in zip(*rijen, strict=True)]
    return max((sum(jaar, Decimal(0)) if gestapeld else max(jaar) for jaar in per_jaar), default=Decimal(0))


def _reeks(blad: Worksheet, grafiek: Any, n: int, naam: str, cellen: Sequence[Cel]) -> int:
    """A series with its figures in two rows beside the charts; the first row that is free after it."""
    for k, cel in enumerate(cellen, _ERNAAST + 1):
        blad.write_string(n, k, cel.schooljaar)
        if cel.waarde is not None:
            blad.write_number(n + 1, k, float(cel.waarde))
    blad.write_string(n + 1, _ERNAAST, naam)
    laatste = _ERNAAST + len(cellen)
    grafiek.add_series({
        "name": naam, "categories": [GRAFIEKEN, n, _ERNAAST + 1, n, laatste],
        "values": [GRAFIEKEN, n + 1, _ERNAAST + 1, n + 1, laatste],
        "marker": {"type": "automatic"},  # on a line also a year that stands by itself is seen
    })  # fmt: skip
    return n + 2


def _leeftijdgrafiek(boek: Workbook, aantal: int) -> Any:
    """The bars of figure 2, of the sheet that has its figures."""
    grafiek = boek.add_chart({"type": "bar", "subtype": "stacked"})
    laatste = _EERSTE + aantal
    for k, naam in enumerate(KOLOMMEN, 1):
        grafiek.add_series({
            "name": naam, "categories": [FIGUUR, _EERSTE + 1, 0, laatste, 0],
            "values": [FIGUUR, _EERSTE + 1, k, laatste, k], "gap": 20,
        })  # fmt: skip
    grafiek.set_y_axis({"reverse": True, "name": "leeftijd", "interval_unit": 1, "num_font": {"size": 8}})
    grafiek.set_x_axis({"name": "jongeren"})
    return grafiek


def _zet(blad: Worksheet, grafiek: Any, titel: str, plek: int, noten: Sequence[str], opmaak: Opmaak) -> int:
    """Put a chart below the one before, with the remarks about its figures; the row of the next."""
    grafiek.set_title({"name": titel, "name_font": {"size": 12}})
    grafiek.set_legend({"position": "bottom"})
    grafiek.set_size({"width": 760, "height": 420})
    blad.insert_chart(plek, 0, grafiek, {"description": titel})
    return _regels(blad, plek + _GRAFIEKHOOGTE, noten, opmaak.noot, _GRAFIEKBREEDTE) + 2


def _lijst(
    boek: Workbook, opmaak: Opmaak, naam: str, breedtes: Mapping[str, int], rijen: Sequence[tuple[str, ...]]
) -> Worksheet:
    """A sheet of texts, each row as high as the last of them needs; `breedtes` by the heads of the columns."""
    blad: Worksheet = boek.add_worksheet(naam)
    for k, (kop, breedte) in enumerate(breedtes.items()):
        blad.set_column(k, k, breedte, opmaak.lang)
        blad.write_string(0, k, kop, opmaak.vet)
    for n, rij in enumerate(rijen, 1):
        for k, tekst in enumerate(rij):
            blad.write_string(n, k, tekst, opmaak.lang)
        _hoog(blad, n, rij[-1], [*breedtes.values()][-1])
    blad.repeat_rows(0)
    return blad


def _controle(boek: Workbook, opmaak: Opmaak, j: Jaarboek) -> None:
    breedtes = {"tabel": 8, "schooljaar": 12, "rij": 44, "bevinding": 100}
    rijen = [(b.tabel, b.schooljaar, b.rij, b.tekst) for b in j.bevindingen]
    blad = _lijst(boek, opmaak, "Controle", breedtes, rijen)
    if not rijen:
        blad.write_string(1, 3, "Afgeronde cijfers tellen niet op: hier is niets nagerekend." if j.o.afgerond else
                          "Alles telt op: er zijn geen tegenspraken gevonden.")  # fmt: skip
