"""A remark prints with the figures it is about, wherever they print, and with no others."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from docx import Document
from openpyxl import load_workbook

from tests.conftest import Lpa, geweigerd

JAAR = "2019-2020"
TEKST = "scholen dicht half maart tot juni 2020"


def staat_bij(lpa: Lpa, *opties: str) -> list[str]:
    """The tables below or in which the remark stands."""
    tabellen = ("1", "2", "3", "5", "6", "7", "8", "kern")
    return [t for t in tabellen if TEKST in " ".join(lpa.goed("overzicht", JAAR, "--tabel", t, *opties).split())]


def test_a_remark_about_a_table_stands_below_it_alone(oefen: Lpa) -> None:
    assert "Noot 1 staat bij tabel 3" in oefen.goed("cijfers", "noot", TEKST, "--bij", "3")
    assert staat_bij(oefen) == ["3"]


def test_a_remark_about_a_schooljaar_stands_below_all_that_show_it(oefen: Lpa) -> None:
    oefen.goed("cijfers", "noot", TEKST, "--schooljaar", "2018-2019")
    assert staat_bij(oefen) == ["1", "2", "3", "5", "6", "7", "8", "kern"]
    assert staat_bij(oefen, "--jaren", "1") == []


def test_a_remark_about_a_cell_is_with_it_on_the_screen_and_as_data(oefen: Lpa) -> None:
    oefen.goed("cijfers", "noot", TEKST, "--bij", "5/halt", "--schooljaar", JAAR)
    assert staat_bij(oefen) == ["5"]
    (tabel,) = oefen.json("overzicht", JAAR, "--tabel", "5", "--jaren", "2")["tabellen"]
    opmerkingen = {(r["rij"], c["schooljaar"]): c["opmerking"] for r in tabel["rijen"] for c in r["cellen"]}
    assert [plek for plek, o in opmerkingen.items() if TEKST in o] == [("halt", JAAR)]


def test_a_remark_about_a_key_figure_stands_with_it(oefen: Lpa) -> None:
    oefen.goed("cijfers", "noot", TEKST, "--bij", "kern/% luxe")
    assert staat_bij(oefen) == ["kern"]


def test_a_remark_stays_out_of_what_is_imported_again(oefen: Lpa) -> None:
    voor = oefen.goed("export", "csv", JAAR)
    oefen.goed("cijfers", "noot", TEKST, "--bij", "3/luxe verzuim", "--schooljaar", "2018-2019")
    assert oefen.goed("export", "csv", JAAR) == voor


def test_a_remark_prints_once_with_a_closed_figure_and_can_be_taken_away(oefen: Lpa) -> None:
    oefen.goed("cijfers", "noot", TEKST, "--bij", "5/halt", "--schooljaar", JAAR)
    oefen.goed("cijfers", "vaststellen", JAAR)
    assert oefen.goed("overzicht", JAAR, "--tabel", "5", "--jaren", "1").count(TEKST) == 1
    assert "Noot 1 is weg" in oefen.goed("cijfers", "noot", "--weg", "1")
    assert staat_bij(oefen) == []
    assert oefen.json("cijfers", "noot")["aantal"] == 0


def test_a_remark_that_names_a_jongere_is_doubted(oefen: Lpa) -> None:
    wie = oefen.json("jongere", "toon", "12")
    naam = f"{wie['voornaam']} {wie['achternaam']}".lower()
    gezegd = geweigerd(oefen("cijfers", "noot", f"{naam} zat thuis", "--bij", "3"), 5)
    assert f"{wie['achternaam']} (12) staat met name in de noot" in gezegd
    oefen.goed("cijfers", "noot", f"{naam} zat thuis", "--bij", "3", "--toch")
    oefen.goed("cijfers", "noot", f"{wie['voornaam']} zat thuis", "--bij", "3")
    oefen.goed("cijfers", "noot", "--weg", "1")


def _tekst_van(lpa: Lpa, *woorden: str) -> str:
    """All that a command prints, or writes in the file it makes, without line ends."""
    if woorden[:1] != ("export",):
        return " ".join(lpa.goed(*woorden, COLUMNS="300").split())
    soort = woorden[1]
    uit = f"uit.{soort}"
    lpa.goed(*woorden, "--overschrijf", *(("--map", "uit") if soort == "csv" else ("--uit", uit)))
    if soort == "csv":
        return " ".join(" ".join(p.read_text("utf-8-sig") for p in sorted(Path("uit").iterdir())).split())
    if soort == "docx":
        return " ".join(p.text for p in Document(uit).paragraphs)
    cellen = [cel for _, cel in _cellen(uit)]
    return " ".join(f"{c.value} {c.comment.text if c.comment else ''}" for c in cellen if c.value is not None)


def _cellen(pad: str) -> list[tuple[str, Any]]:
    """The cells of a workbook, each with the name of its sheet."""
    bladen = load_workbook(pad).worksheets
    return [(str(blad.title), cel) for blad in bladen for rij in blad.iter_rows() for cel in rij]


# Where a remark about something must be printed; of a workbook how many times: on its own sheet and with a chart.
OVERAL: dict[str, list[tuple[str, ...]]] = {
    "3": [("overzicht", JAAR), ("overzicht", JAAR, "--csv"), ("overzicht", JAAR, "--per", "school"),
          ("overzicht", JAAR, "--per", "school", "--csv"), ("overzicht", JAAR, "--per", "school", "--json"),
          ("overzicht", JAAR, "--verhoudingen"), ("overzicht", JAAR, "--verhoudingen", "--csv"),
          ("overzicht", JAAR, "--verhoudingen", "--json"), ("overzicht", JAAR, "--json"),
          ("export", "csv", JAAR), ("export", "xlsx", JAAR), ("export", "docx", JAAR)],
    "3/luxe verzuim": [("overzicht", JAAR), ("overzicht", JAAR, "--csv"), ("overzicht", JAAR, "--verhoudingen"),
                       ("overzicht", JAAR, "--json"), ("export", "csv", JAAR), ("export", "xlsx", JAAR),
                       ("export", "docx", JAAR)],
    "6/onterecht": [("overzicht", JAAR), ("overzicht", JAAR, "--tabel", "6"), ("overzicht", JAAR, "--csv"),
                    ("overzicht", JAAR, "--json"), ("export", "csv", JAAR), ("export", "xlsx", JAAR),
                    ("export", "docx", JAAR)],
    "kern/% luxe": [("overzicht", JAAR), ("overzicht", JAAR, "--csv"), ("export", "xlsx", JAAR),
                    ("export", "docx", JAAR), ("export", "csv", JAAR)],
    "figuur 2": [("overzicht", JAAR), ("overzicht", JAAR, "--csv"), ("overzicht", JAAR, "--json"),
                 ("export", "xlsx", JAAR), ("export", "csv", JAAR)],
    "telling": [("telling", JAAR), ("telling", JAAR, "--json"), ("telling", JAAR, "--csv")],
    "telling/relatief verzuim": [("telling", JAAR), ("telling", JAAR, "--json"), ("telling", JAAR, "--csv")],
    "verlof": [("jaarwerk", JAAR), ("jaarwerk", JAAR, "--csv"), ("jaarwerk", JAAR, "--json"), ("export", "xlsx", JAAR)],
    "sancties/Halt: verwezen": [("jaarwerk", JAAR)],
    "regio/vsv": [("overzicht", JAAR), ("overzicht", JAAR, "--json"), ("export", "xlsx", JAAR),
                  ("export", "docx", JAAR), ("export", "csv", JAAR)],
    "": [("overzicht", JAAR), ("overzicht", JAAR, "--csv"), ("overzicht", JAAR, "--per", "school"),
         ("telling", JAAR), ("jaarwerk", JAAR), ("export", "xlsx", JAAR), ("export", "docx", JAAR),
         ("export", "csv", JAAR)],
}  # fmt: skip


@pytest.mark.parametrize("bij", OVERAL)
def test_a_remark_stands_wherever_its_figures_stand_and_nowhere_without_it(oefen: Lpa, bij: str) -> None:
    oefen.goed("cijfers", "rij", "regio", "vsv")
    oefen.goed("cijfers", "zet", JAAR, "regio/vsv", "2,1")
    assert [woorden for woorden in OVERAL[bij] if TEKST in _tekst_van(oefen, *woorden)] == []
    oefen.goed("cijfers", "noot", TEKST, *(("--bij", bij) if bij else ()), "--schooljaar", JAAR)
    assert [woorden for woorden in OVERAL[bij] if TEKST not in _tekst_van(oefen, *woorden)] == []


def test_a_remark_about_the_figures_of_a_chart_stands_below_that_too(oefen: Lpa) -> None:
    oefen.goed("cijfers", "noot", TEKST, "--bij", "3")
    oefen.goed("export", "xlsx", JAAR, "--uit", "c.xlsx")
    bladen = {
        b.title
        for b in load_workbook("c.xlsx").worksheets
        for rij in b.iter_rows()
        for c in rij
        if TEKST in str(c.value)
    }
    assert bladen == {"Tabel 3", "Grafieken"}


def test_a_remark_about_a_row_of_hers_may_be_about_a_calendar_year(oefen: Lpa) -> None:
    oefen.goed("cijfers", "rij", "regio", "vsv")
    oefen.goed("cijfers", "zet", "2019", "regio/vsv", "2,1")
    for bij in ("regio/vsv", "regio"):
        assert "van 2019: scholen" in oefen.goed("cijfers", "noot", TEKST, "--bij", bij, "--schooljaar", "2019")
    assert oefen.goed("overzicht", JAAR, COLUMNS="120").count(f"2019: {TEKST}") == 2
    assert "2019 is een kalenderjaar" in geweigerd(oefen("cijfers", "noot", TEKST, "--schooljaar", "2019"), 2)
    assert "2019 is een kalenderjaar" in geweigerd(
        oefen("cijfers", "noot", TEKST, "--bij", "3", "--schooljaar", "2019"), 2
    )


@pytest.mark.parametrize(
    ("opties", "code"),
    [((TEKST,), 2), (("--bij", "3"), 2), ((TEKST, "--bij", "9"), 2), ((TEKST, "--bij", "3/regen"), 2),
     (("--weg", "4"), 3), ((TEKST, "--weg", "1"), 2), (("--weg", "1", "--bij", "3"), 2),
     ((TEKST, "--bij", "figuur 2/5"), 2), (("--breuk",), 2)],
)  # fmt: skip
def test_a_remark_about_nothing_is_refused(oefen: Lpa, opties: tuple[str, ...], code: int) -> None:
    geweigerd(oefen("cijfers", "noot", *opties), code)


def test_a_remark_about_a_row_that_came_with_one_is_a_footnote_of_its_own(oefen: Lpa) -> None:
    oefen.goed("cijfers", "noot", TEKST, "--bij", "3/signaalverzuim")
    gedrukt = " ".join(oefen.goed("overzicht", JAAR, "--tabel", "3").split())
    assert "signaalverzuim [1][2]" in gedrukt
    assert f"schoolsluiting. [2] {TEKST}. [3]" in gedrukt
    assert gedrukt.count(TEKST) == 1
    oefen.goed("export", "csv", JAAR, "--map", "uit")
    rij = next(r for r in Path("uit/tabel-3.csv").read_text("utf-8-sig").splitlines() if r.startswith("signaal"))
    assert rij.count(TEKST) == 1
    assert f"2014-2015 tot en met 2019-2020: {TEKST}" in rij


def test_a_remark_that_says_its_schooljaar_is_given_no_other(oefen: Lpa) -> None:
    oefen.goed("export", "csv", JAAR, "--map", "uit")
    tekst = Path("uit/tabel-6.csv").read_text("utf-8-sig")
    assert "2019-2020: 5 onterecht en 3 afgedaan" in tekst
    assert "2018-2019: 2019-2020" not in tekst
    assert "2018-2019: 2019-2020" not in oefen.goed("overzicht", JAAR, "--verhoudingen", "--csv")
