"""Figures as files: a workbook, a document and CSV hold what the screen prints, with all that belongs to it."""

from __future__ import annotations

import csv
import json
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from docx import Document
from openpyxl import load_workbook

from tests.conftest import Lpa, geweigerd

JAAR = "2019-2020"


def tabellen(lpa: Lpa) -> dict[tuple[str, str, str], Any]:
    """Each printed value of the overview, by table, row and schooljaar; None for a mark."""
    return {
        (t["tabel"], r["rij"], c["schooljaar"]): c["waarde"]
        for t in lpa.json("overzicht", JAAR)["tabellen"]
        for r in t["rijen"]
        for c in r["cellen"]
    }


def test_every_number_of_the_workbook_is_the_one_on_the_screen_and_is_a_number(oefen: Lpa) -> None:
    oefen.goed("export", "xlsx", JAAR, "--uit", "c.xlsx")
    boek = load_workbook("c.xlsx")
    verwacht = tabellen(oefen)
    gelezen = 0
    for nummer in "1235678":
        blad = boek[f"Tabel {nummer}"]
        jaren = [cel.value for cel in blad[3][1:7]]
        for rij in blad.iter_rows(min_row=4, max_row=4 + 12):
            naam = str(rij[0].value or "").strip()
            for jaar, cel in zip(jaren, rij[1:7], strict=True):
                if (nummer, naam, jaar) in verwacht and isinstance(cel.value, int | float):
                    assert cel.value == verwacht[nummer, naam, jaar]
                    gelezen += 1
    assert gelezen == sum(w is not None for (t, *_), w in verwacht.items() if t != "kern")


def test_the_workbook_has_charts_that_excel_draws_definitions_and_findings(oefen: Lpa) -> None:
    oefen.goed("cijfers", "noot", "=SOM(scholen dicht)", "--bij", "3")
    oefen.goed("export", "xlsx", JAAR, "--uit", "c.xlsx")
    boek = load_workbook("c.xlsx")
    assert boek.sheetnames == [
        "Lees mij", *(f"Tabel {n}" for n in "1235678"), "Kerncijfers", "Wat is gedaan", "Figuur 2",
        "Grafieken", "Definities", "Controle",
    ]  # fmt: skip
    with ZipFile("c.xlsx") as zip_:
        assert sum(naam.startswith("xl/charts/chart") for naam in zip_.namelist()) == 5
        assert b"<f>" not in b"".join(zip_.read(n) for n in zip_.namelist() if n.startswith("xl/worksheets/sheet"))
    assert "=SOM(scholen dicht)." in [cel.value for (cel,) in boek["Tabel 3"]["A1:A40"]]
    assert "telt op tot 1" in str([cel.value for (cel,) in boek["Controle"]["D1:D30"]])
    leeftijden = [[cel.value for cel in rij] for rij in boek["Figuur 2"]["A4:D32"]]
    assert leeftijden[5] == [5, 192, 20, 0]
    assert leeftijden[17] == [17, 75, 0, 130]


def test_the_document_says_whose_it_is_and_of_which_day_and_of_no_program(oefen: Lpa) -> None:
    oefen.goed("export", "docx", JAAR, "--uit", "c.docx")
    kern = Document("c.docx").core_properties
    assert (kern.title, kern.author, kern.last_modified_by) == (f"Cijfers leerplicht {JAAR}", *["Gemeente Heerde"] * 2)
    assert kern.created
    assert kern.created.date() == date(2020, 11, 17)
    with ZipFile("c.docx") as z:
        app = z.read("docProps/app.xml")
    for woord in (b"Microsoft", b"Macintosh", b"Title", b"AppVersion"):
        assert woord not in app


def test_the_document_has_real_tables_with_a_header_row_and_what_they_are(oefen: Lpa) -> None:
    oefen.goed("export", "docx", JAAR, "--uit", "c.docx")
    document = Document("c.docx")
    gedaan = [t for t in oefen.json("jaarwerk", JAAR)["tabellen"] if t["tabel"] != "thuiszitters"]
    met_iets = [t for t in gedaan if any(c["waarde"] for r in t["rijen"] for c in r["cellen"])]
    assert len(document.tables) == 7 + 1 + len(met_iets)  # those of the report, figure 2, and what was done
    verwacht = tabellen(oefen)
    tabel = document.tables[3]
    assert [cel.text for cel in tabel.rows[0].cells][1:] == [f"{n}-{n + 1}" for n in range(2014, 2020)]
    for rij in tabel.rows[1:]:
        naam, *cellen = [cel.text for cel in rij.cells]
        waarde = verwacht["3", naam, JAAR]
        assert cellen[-1] == f"{waarde:g}"
    for tabel in document.tables:
        assert tabel.style is not None
        assert tabel.style.name == "Tabel"
        assert "w:tblHeader" in tabel.rows[0]._tr.xml
        assert "w:tblCaption" in tabel._tbl.xml
        assert "w:tblDescription" in tabel._tbl.xml
    stijlen = {alinea.style.name for alinea in document.paragraphs if alinea.style}
    assert {"Caption", "Noot", "Invullen", "Heading 1"} <= stijlen
    tekst = "\n".join(alinea.text for alinea in document.paragraphs)
    assert "In 2019-2020 waren er 154 werkprocessen (totaal)." in tekst
    assert "op het blad Grafieken" in tekst
    assert "Onder de 5 in 2019-2020" in tekst


def test_a_plain_sentence_compares_only_what_was_counted_alike(oefen: Lpa) -> None:
    oefen.goed("cijfers", "vaststellen", JAAR)
    oefen.goed("export", "docx", JAAR, "--uit", "c.docx")
    tekst = "\n".join(alinea.text for alinea in Document("c.docx").paragraphs)
    assert "dan in 2018-2019" not in tekst
    assert "De cijfers van 2019-2020 zijn vastgesteld." in tekst


def test_the_folder_has_a_file_for_each_table_and_one_with_a_figure_a_row(oefen: Lpa) -> None:
    oefen.goed("export", "csv", JAAR, "--map", "cijfers")
    namen = {pad.name for pad in Path("cijfers").iterdir()}
    assert namen == {
        "cijfers.csv",
        "kerncijfers.csv",
        "figuur-2.csv",
        "wat-is-gedaan.csv",
        *(f"tabel-{n}.csv" for n in "1235678"),
    }
    tekst = Path("cijfers/cijfers.csv").read_text(encoding="utf-8-sig")
    rijen = list(csv.DictReader(tekst.splitlines(), delimiter=";"))
    verwacht = {k: w for k, w in tabellen(oefen).items() if w is not None}
    gelezen = {
        (r["tabel"], r["rij"], r["schooljaar"]): float(r["waarde"].replace(",", ".")) for r in rijen if r["waarde"]
    }
    assert {k: w for k, w in gelezen.items() if k in verwacht} == verwacht
    assert all(r["herkomst"] and r["definitie"] and r["eenheid"] for r in rijen)
    tabel = Path("cijfers/tabel-5.csv").read_text(encoding="utf-8-sig")
    assert (
        "halt;2;2;-;4;2;2;2016-2017: streep in de bron;2014-2015 tot en met 2018-2019: historie; 2019-2020: zaken;"
    ) in tabel.replace('"', "")
    assert "is een streep in de bron" not in tabel  # said in its row
    figuur = Path("cijfers/figuur-2.csv").read_text(encoding="utf-8-sig").splitlines()
    assert figuur[1] == "leeftijd;ingeschreven;niet ingeschreven;geen plicht"
    leeftijden = oefen.json("overzicht", JAAR)["figuur2"]
    getallen = [tuple(map(int, regel.split(";"))) for regel in figuur[2:] if regel[:1].isdigit() and ":" not in regel]
    assert getallen == [
        (r["leeftijd"], r["ingeschreven"], r["niet_ingeschreven"], r["geen_plicht"]) for r in leeftijden
    ]


def test_figures_of_hers_have_a_file_in_the_folder(oefen: Lpa) -> None:
    oefen.goed("cijfers", "rij", "regio", "vsv", "--eenheid", "procent", "--bron", "DUO")
    oefen.goed("cijfers", "zet", JAAR, "regio/vsv", "1,9")
    oefen.goed("cijfers", "zet", "2018-2019", "regio/vsv", "streep")
    oefen.goed("export", "csv", JAAR, "--map", "cijfers")
    regels = Path("cijfers/eigen.csv").read_text(encoding="utf-8-sig").splitlines()
    assert regels[0].startswith("Eigen tabel: regio")
    assert "vsv (procent);;;;;-;1,9" in regels
    assert "vsv: DUO." in regels


def test_a_folder_that_is_a_file_or_stands_in_none_is_said(oefen: Lpa) -> None:
    Path("map").write_text("van mij")
    for map_ in ("map", "weg/verder"):
        assert map_.split("/")[0] in geweigerd(oefen("export", "csv", JAAR, "--map", map_), 3)
    assert Path("map").read_text() == "van mij"
    assert not Path("weg").exists()


@pytest.mark.parametrize("soort", ["xlsx", "docx"])
def test_a_file_that_is_there_or_is_no_such_file_is_not_written(oefen: Lpa, soort: str) -> None:
    Path(f"c.{soort}").write_text("van mij")
    assert "--overschrijf" in geweigerd(oefen("export", soort, JAAR, "--uit", f"c.{soort}"), 5)
    assert Path(f"c.{soort}").read_text() == "van mij"
    assert f".{soort}" in geweigerd(oefen("export", soort, JAAR, "--uit", "c.pdf"), 2)
    oefen.goed("export", soort, JAAR, "--uit", f"c.{soort}", "--overschrijf")
    assert BytesIO(Path(f"c.{soort}").read_bytes()).read(2) == b"PK"
    geweigerd(oefen("export", soort, JAAR, "--uit", "oefen.lpa"), 2)


def test_without_a_name_the_file_is_called_by_the_schooljaar(oefen: Lpa) -> None:
    oefen.goed("export", "xlsx", JAAR)
    assert Path(f"cijfers-{JAAR}.xlsx").is_file()
    assert "niet samen" in geweigerd(oefen("export", "csv", JAAR, "--map", "m", "--uit", "c.csv"), 2)


def test_the_workbook_has_what_was_done_as_jaarwerk_counts_it(oefen: Lpa) -> None:
    oefen.goed("export", "xlsx", JAAR, "--uit", "c.xlsx")
    blad = load_workbook("c.xlsx")["Wat is gedaan"]
    gevonden = {str(rij[0].value).strip(): rij[1].value for rij in blad.iter_rows() if rij[1].value is not None}
    tabellen = oefen.json("jaarwerk", JAAR)["tabellen"]
    verwacht = {
        r["rij"]: r["cellen"][-1]["waarde"] for t in tabellen if t["tabel"] != "thuiszitters"
        for r in t["rijen"] if r["cellen"][-1]["waarde"]
    }  # fmt: skip
    assert len(verwacht) > 50
    assert {rij: gevonden.get(rij) for rij in verwacht} == verwacht


def test_the_same_as_json_in_a_file_or_a_folder(oefen: Lpa) -> None:
    oefen.goed("export", "json", JAAR, "--map", "uit")
    geschreven = json.loads(Path(f"uit/cijfers-{JAAR}.json").read_text("utf-8"))
    assert geschreven == oefen.json("overzicht", JAAR)
    for soort in ("xlsx", "docx"):
        oefen.goed("export", soort, JAAR, "--map", "uit")
        assert Path(f"uit/cijfers-{JAAR}.{soort}").stat().st_size > 5000
        geweigerd(oefen("export", soort, JAAR, "--map", "uit", "--uit", f"c.{soort}"), 2)


@pytest.mark.parametrize("soort", ["csv", "xlsx", "docx"])
def test_each_file_of_figures_is_made_with_a_word_about_small_ones(oefen: Lpa, soort: str) -> None:
    gezegd = " ".join(oefen("export", soort, JAAR, "--uit", str(oefen.pad.parent / f"c.{soort}")).err.split())
    assert "en dus misschien te herkennen" in gezegd
    assert "Onder de 5 in 2019-2020" in gezegd
    assert ("figuur 2 (14 jaar, 15 jaar)" in gezegd) == (soort != "csv")  # a figure 2 is in no file that is read back
    assert ("Ook onder de 5, in wat er verder is gedaan: interventies, huisbezoeken" in gezegd) == (soort != "csv")


def test_small_counts_are_named_in_the_files_themselves_too(oefen: Lpa) -> None:
    for soort in ("xlsx", "docx"):
        oefen.goed("export", soort, JAAR, "--uit", f"c.{soort}")
    voorop = " ".join(str(cel.value) for (cel,) in load_workbook("c.xlsx")["Lees mij"]["A1:A9"])
    tekst = " ".join(alinea.text for alinea in Document("c.docx").paragraphs)
    for gezegd in (voorop, tekst):
        assert "figuur 2 (14 jaar, 15 jaar)" in gezegd
        assert "in wat er verder is gedaan: interventies, huisbezoeken" in gezegd
    oefen.goed("export", "xlsx", JAAR, "--openbaar", "--uit", "o.xlsx")
    assert "Ook onder de 5" not in str([c.value for (c,) in load_workbook("o.xlsx")["Lees mij"]["A1:A9"]])


def _grafieken(pad: str) -> list[str]:
    """The charts of a workbook, as they are written."""
    with ZipFile(pad) as zip_:
        return [zip_.read(n).decode() for n in sorted(zip_.namelist()) if n.startswith("xl/charts/chart")]


def test_a_chart_says_of_which_table_it_is_and_what_its_axes_are(oefen: Lpa) -> None:
    oefen.goed("export", "xlsx", JAAR, "--uit", "c.xlsx")
    lijn, *staven, figuur = _grafieken("c.xlsx")
    assert "Tabel 3. Werkprocessen schoolverzuim (werkprocessen)" in lijn
    assert "<c:symbol" not in lijn  # each year has a mark of its own, also one that stands by itself
    for grafiek in (lijn, *staven):
        assert ">schooljaar<" in grafiek
        assert ">werkprocessen<" in grafiek or ">vrijstellingen<" in grafiek
    assert ">leeftijd<" in figuur
    assert ">jongeren<" in figuur
    onder = [cel.value for (cel,) in load_workbook("c.xlsx")["Grafieken"]["A1:A150"] if cel.value]
    assert "2018-2019: signaalverzuim is 122 in tabel 3 en 132 in tabel 5." in onder


def test_of_what_is_nought_no_chart_is_drawn_and_that_is_said(oefen: Lpa) -> None:
    Path("c.csv").write_text("schooljaar;tabel;rij;waarde;teken;opmerking\n2003-2004;5;halt;0;;\n", encoding="utf-8")
    oefen.goed("cijfers", "importeer", "c.csv")
    oefen.goed("export", "xlsx", "2003-2004", "--uit", "c.xlsx")
    assert _grafieken("c.xlsx") == []
    gezegd = [cel.value for (cel,) in load_workbook("c.xlsx")["Grafieken"]["A1:A20"] if cel.value]
    assert gezegd[:2] == [
        f"Van tabel {n} is er geen grafiek: in deze jaren staat er niets om te tekenen." for n in "35"
    ]


def test_the_workbook_has_the_marks_that_its_legend_explains_and_percentages_with_their_decimals(oefen: Lpa) -> None:
    oefen.goed("export", "xlsx", JAAR, "--uit", "c.xlsx")
    boek = load_workbook("c.xlsx")
    assert [cel.value for cel in boek["Tabel 3"][6][1:7]] == ["·"] * 5 + [7]
    kern = boek["Kerncijfers"]
    assert (kern["G4"].value, kern["G4"].number_format) == (94, "0.0")
    assert "· is geen cijfer." in [cel.value for (cel,) in kern["A1:A20"]]


def test_a_long_sentence_below_a_table_is_as_high_as_it_is_long(oefen: Lpa) -> None:
    noot = "de scholen waren dicht en dat telt anders " * 12
    oefen.goed("cijfers", "noot", noot, "--bij", "3")
    oefen.goed("cijfers", "noot", noot, "--bij", "interventies")
    oefen.goed("export", "xlsx", JAAR, "--uit", "c.xlsx")
    boek = load_workbook("c.xlsx")
    for naam, letters in (("Tabel 3", 129), ("Wat is gedaan", 73), ("Grafieken", 96)):
        blad = boek[naam]
        rij = next(n for n, (cel,) in enumerate(blad["A1:A200"], 1) if str(cel.value).startswith(noot[:30]))
        assert blad.row_dimensions[rij].height >= 15 * len(noot) / letters


def test_no_table_of_what_was_done_is_cut_in_two_by_a_page(oefen: Lpa) -> None:
    oefen.goed("export", "xlsx", JAAR, "--uit", "c.xlsx")
    blad = load_workbook("c.xlsx")["Wat is gedaan"]
    einden = [b.id for b in blad.row_breaks.brk]
    assert len(einden) >= 3
    assert all(blad.cell(n + 1, 1).font.b for n in einden)  # each page begins with a title
    assert blad.page_setup.orientation != "landscape"


def test_the_document_gives_the_room_to_the_names_where_there_is_one_column(oefen: Lpa) -> None:
    oefen.goed("export", "docx", JAAR, "--uit", "c.docx")
    breedtes = {len(t.columns): [k.width.cm for k in t.columns] for t in Document("c.docx").tables}
    assert [round(b, 1) for b in breedtes[2]] == [12.7, 3.3]
    assert [round(b, 1) for b in breedtes[7]] == [6.0, *[1.7] * 6]


def test_figures_for_another_program_are_named_small_beside_them(oefen: Lpa) -> None:
    assert "Onder de 5 in 2019-2020" in " ".join(oefen("export", "csv", JAAR).err.split())
