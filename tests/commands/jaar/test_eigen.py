"""Figures of her own are entered, printed with their source, and change nothing that lpa counts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from docx import Document
from openpyxl import load_workbook

from tests.conftest import Lpa, geweigerd

JAAR = "2019-2020"
KOP = "schooljaar;tabel;rij;waarde;teken;opmerking"


@pytest.fixture
def met_rij(oefen: Lpa) -> Lpa:
    """The practice file with a row of the region."""
    oefen.goed("cijfers", "rij", "regio", "vsv", "--eenheid", "procent", "--bron", "DUO, cijfers 2020")
    return oefen


def eigen(lpa: Lpa) -> Any:
    return lpa.json("overzicht", JAAR)["eigen"]


def cellen(lpa: Lpa) -> dict[str, tuple[float, bool]]:
    (tabel,) = eigen(lpa)
    return {
        c["periode"]: (c["waarde"], c["kalenderjaar"]) for c in tabel["rijen"][0]["cellen"] if c["waarde"] is not None
    }


def test_a_figure_of_a_schooljaar_and_one_of_a_calendar_year_stand_apart(met_rij: Lpa) -> None:
    met_rij.goed("cijfers", "zet", "2018-2019", "regio/vsv", "1,9")
    assert "2,1 (kalenderjaar)" in met_rij.goed(
        "cijfers", "zet", "2019", "regio/vsv", "2,1", "--opmerking", "voorlopig"
    )
    assert cellen(met_rij) == {"2018-2019": (1.9, False), "2019": (2.1, True)}
    gedrukt = met_rij.goed("overzicht", JAAR, COLUMNS="120")
    for zin in ("Eigen tabel: regio", "vsv: DUO, cijfers 2020.", "vsv, 2019: voorlopig.", "2019: kalenderjaar"):
        assert zin in gedrukt


def test_a_calendar_year_is_never_read_as_a_schooljaar(met_rij: Lpa) -> None:
    assert "2019 is een kalenderjaar" in geweigerd(met_rij("cijfers", "zet", "2019", "3/luxe verzuim", "4"), 2)
    Path("c.csv").write_text(f"{KOP}\n2019;3;luxe verzuim;4;;\n", encoding="utf-8")
    assert "2019 is een kalenderjaar" in geweigerd(met_rij("cijfers", "importeer", "c.csv"), 4)
    Path("c.csv").write_text(f"{KOP}\n2019;regio;vsv;2,4;;\n", encoding="utf-8")
    met_rij.goed("cijfers", "importeer", "c.csv")
    assert cellen(met_rij) == {"2019": (2.4, True)}


def test_a_row_of_hers_in_a_table_of_the_report_leaves_its_count_alone(met_rij: Lpa) -> None:
    voor = met_rij.json("overzicht", JAAR)["tabellen"]
    met_rij.goed("cijfers", "rij", "3", "thuisonderwijs")
    met_rij.goed("cijfers", "zet", JAAR, "3/thuisonderwijs", "3")
    assert met_rij.json("overzicht", JAAR)["tabellen"] == voor
    assert eigen(met_rij)[0]["tabel"] == "3"
    assert "telt lpa zelf" in geweigerd(met_rij("cijfers", "rij", "3", "luxe verzuim"), 5)


def test_a_figure_is_changed_marked_and_taken_away(met_rij: Lpa) -> None:
    met_rij.goed("cijfers", "zet", JAAR, "regio/vsv", "1,9")
    met_rij.goed("cijfers", "zet", JAAR, "regio/vsv", "2")
    assert cellen(met_rij) == {JAAR: (2.0, False)}
    met_rij.goed("cijfers", "zet", JAAR, "regio/vsv", "onbekend")
    assert eigen(met_rij)[0]["rijen"][0]["cellen"][-1]["teken"] == "onbekend"
    assert "staan cijfers" in geweigerd(met_rij("cijfers", "rij", "regio", "vsv", "--weg"), 5)
    met_rij.goed("cijfers", "zet", JAAR, "regio/vsv", "weg")
    met_rij.goed("cijfers", "rij", "regio", "vsv", "--weg")
    assert eigen(met_rij) == []


def test_they_go_along_in_the_workbook_and_the_document(met_rij: Lpa) -> None:
    met_rij.goed("cijfers", "zet", "2018-2019", "regio/vsv", "1,9")
    met_rij.goed("export", "xlsx", JAAR, "--uit", "c.xlsx")
    blad = load_workbook("c.xlsx")["Eigen cijfers"]
    assert [cel.value for cel in blad[3]][:7] == ["vsv (procent)", None, None, None, None, 1.9, None]
    met_rij.goed("export", "docx", JAAR, "--uit", "c.docx")
    rijen = [[cel.text for cel in rij.cells] for rij in Document("c.docx").tables[-1].rows]
    assert rijen[1] == ["vsv (procent)", "·", "·", "·", "·", "1,9", "·"]


@pytest.mark.parametrize(
    ("opdracht", "code"),
    [
        ("zet 2018-2019 regio/vsv 2.748", 2), ("zet 2018-2019 regio/vsv veel", 2), ("zet 2018-2019 regio/x 2", 2),
        ("zet 2018-2019 land/vsv 2", 2), ("zet later regio/vsv 2", 2), ("zet 2018-2019 regio/vsv weg", 3),
        ("rij regio geen --weg", 3),
    ],
)  # fmt: skip
def test_what_cannot_be_entered_is_refused(met_rij: Lpa, opdracht: str, code: int) -> None:
    geweigerd(met_rij("cijfers", *opdracht.split()), code)


def test_a_row_that_is_not_known_is_proposed_by_its_beginning(met_rij: Lpa) -> None:
    Path("c.csv").write_text(f"{KOP}\n2018-2019;8;art. 5 onder a behandeld;4;;\n", encoding="utf-8")
    assert "bedoelde u 'art. 5 onder a'?" in geweigerd(met_rij("cijfers", "importeer", "c.csv"), 4)


def test_a_row_that_differs_only_in_capitals_is_refused(met_rij: Lpa) -> None:
    for tabel, rij in (("regio", "VSV"), ("Regio", "vsv"), ("REGIO", "iets anders")):
        assert "regio/vsv" in geweigerd(met_rij("cijfers", "rij", tabel, rij), 5)
    met_rij.goed("cijfers", "rij", "regio", "vsv", "--eenheid", "jongeren")  # the same row, changed


@pytest.mark.parametrize(
    ("woorden", "zegt"),
    [
        (("2035-2036", "3/luxe verzuim", "4"), "is nog niet begonnen"),
        (("2035-2036", "regio/vsv", "4"), "is nog niet begonnen"),
        (("1900", "regio/vsv", "4"), "is geen jaar met cijfers"),
        (("2035", "regio/vsv", "4"), "is geen jaar met cijfers"),
        (("2018-2019", "3/luxe verzuim", "4,5"), "telt hele getallen"),
        (("2018-2019", "kern/% luxe", "140"), "140 % kan niet"),
        (("2018-2019", "3", "4"), "de rij van 3 ontbreekt"),
    ],
)
def test_a_figure_that_cannot_be_is_refused(met_rij: Lpa, woorden: tuple[str, ...], zegt: str) -> None:
    assert zegt in geweigerd(met_rij("cijfers", "zet", *woorden), 2)


@pytest.mark.parametrize("tabel", ["a/b", "kern", "Figuur 2", "verlof", "telling"])
def test_a_table_that_lpa_has_itself_or_with_a_stroke_is_refused(met_rij: Lpa, tabel: str) -> None:
    geweigerd(met_rij("cijfers", "rij", tabel, "iets"), 5)


def test_a_figure_that_is_changed_keeps_its_remark(met_rij: Lpa) -> None:
    met_rij.goed("cijfers", "zet", JAAR, "regio/vsv", "2", "--opmerking", "voorlopig")
    met_rij.goed("cijfers", "zet", JAAR, "regio/vsv", "3")
    assert eigen(met_rij)[0]["rijen"][0]["cellen"][-1]["opmerking"] == "voorlopig"
    met_rij.goed("cijfers", "zet", JAAR, "regio/vsv", "3", "--opmerking", "definitief")
    assert eigen(met_rij)[0]["rijen"][0]["cellen"][-1]["opmerking"] == "definitief"


def test_what_is_weg_names_the_schooljaren_that_stand_in_the_way(met_rij: Lpa) -> None:
    for jaar in ("2017-2018", "2018-2019"):
        met_rij.goed("cijfers", "zet", jaar, "regio/vsv", "2")
    gezegd = geweigerd(met_rij("cijfers", "rij", "regio", "vsv", "--weg"), 5)
    assert "van 2017-2018 en 2018-2019" in gezegd
    assert 'lpa cijfers zet 2017-2018 "regio/vsv" weg' in gezegd


def test_another_gemeentes_report_is_read_in_whole_with_rows_of_her_own(met_rij: Lpa) -> None:
    Path("c.csv").write_text(
        f"{KOP}\n2018-2019;3;luxe verzuim;4;;\n2018-2019;buurgemeente;meldingen;81;;\n2019;buurgemeente;pv;2;;\n",
        encoding="utf-8",
    )
    assert "--eigen" in geweigerd(met_rij("cijfers", "importeer", "c.csv"), 4)
    assert "buurgemeente/meldingen en buurgemeente/pv" in met_rij("cijfers", "importeer", "c.csv", "--eigen").err
    namen = {(t["tabel"], r["rij"]) for t in eigen(met_rij) for r in t["rijen"]}
    assert namen == {("buurgemeente", "meldingen"), ("buurgemeente", "pv")}
    met_rij.goed("ongedaan", "--ja")
    assert eigen(met_rij) == []


def test_her_own_figures_go_out_and_in_again_with_the_rest(met_rij: Lpa, tmp_path: Path) -> None:
    met_rij.goed("cijfers", "zet", JAAR, "regio/vsv", "2,1")
    uit = met_rij.goed("export", "csv", JAAR)
    assert f"{JAAR};regio;vsv;2,1;;;historie" in uit
    assert "regio;vsv;procent;;;;;;2,1;ingevoerd;DUO, cijfers 2020;" in met_rij.goed("overzicht", JAAR, "--csv")
    Path("uit.csv").write_text(uit, encoding="utf-8")
    assert "Er is niets gewijzigd" not in met_rij.goed("cijfers", "importeer", "uit.csv")
    assert cellen(met_rij)[JAAR] == (2.1, False)


def test_a_table_is_not_called_what_she_may_type_as_a_verb(oefen: Lpa) -> None:
    assert "typ alleen tabel en rij: lpa cijfers rij regio vsv" in geweigerd(oefen("cijfers", "rij", "nieuw", "vsv"), 5)


def test_the_periods_of_a_table_of_hers_fit_their_columns_in_the_workbook(met_rij: Lpa) -> None:
    met_rij.goed("cijfers", "zet", JAAR, "regio/vsv", "1,9")
    met_rij.goed("export", "xlsx", JAAR, "--uit", "c.xlsx")
    blad = load_workbook("c.xlsx")["Eigen cijfers"]
    periode = next(cel for rij in blad.iter_rows() for cel in rij if cel.value == JAAR)
    assert blad.column_dimensions["B"].max >= periode.column
    assert blad.column_dimensions["B"].width >= len(JAAR)


def test_a_source_or_remark_that_ends_with_a_full_stop_has_one(oefen: Lpa) -> None:
    oefen.goed("cijfers", "rij", "regio", "vsv", "--bron", "DUO, cijfers 2020.")
    oefen.goed("cijfers", "zet", JAAR, "regio/vsv", "12", "--opmerking", "voorlopig.")
    gedrukt = oefen.goed("overzicht", JAAR)
    assert "vsv: DUO, cijfers 2020.\n" in gedrukt
    assert "vsv, 2019-2020: voorlopig.\n" in gedrukt
