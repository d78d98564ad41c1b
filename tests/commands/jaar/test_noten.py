"""A remark prints with the figures it is about, wherever they print, and with no others."""

from __future__ import annotations

import pytest

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


@pytest.mark.parametrize(
    ("opties", "code"),
    [((TEKST,), 2), (("--bij", "3"), 2), ((TEKST, "--bij", "9"), 2), ((TEKST, "--bij", "3/regen"), 2),
     (("--weg", "4"), 3)],
)  # fmt: skip
def test_a_remark_about_nothing_is_refused(oefen: Lpa, opties: tuple[str, ...], code: int) -> None:
    geweigerd(oefen("cijfers", "noot", *opties), code)
