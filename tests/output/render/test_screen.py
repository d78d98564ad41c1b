"""A sheet with weight and colour: the words of plain text, each piece in its own style, nothing else steered."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lpa.output.render.emphasis import Emphasis, Marked
from lpa.output.render.plain import as_text
from lpa.output.render.screen import in_colours
from lpa.output.render.sheet import Block, Column, Heading, Paragraph, Picture, Sheet, Table
from tests.output.render.test_emphasis import GEMERKT, TEKST
from tests.output.render.test_tree import BOOM

KLEUR = re.compile(r"\x1b\[[0-9;]*m")


def _tabel(cel: str) -> Table:
    kolommen = [Column("Nr", right=True), Column("Naam", wraps=True), Column("Wat", rank=1, cut=9)]
    return Table(kolommen, [("1", cel, cel), ("22", "", "c")], frozenset({1}))


def _getoond(blad: Sheet, breedte: int) -> str:
    return in_colours(blad, breedte)


@given(st.lists(st.one_of(
    TEKST.map(Heading), GEMERKT.map(Paragraph), GEMERKT.map(_tabel), GEMERKT.map(lambda t: Picture([t])),
    GEMERKT.map(lambda t: _tabel(t)._replace(stacks=True)), st.just(BOOM),
), min_size=1, max_size=3), st.sampled_from([20, 40, 80]))  # fmt: skip
def test_without_its_colours_a_screen_says_what_a_pipe_does(blocks: list[Block], breedte: int) -> None:
    blad = Sheet(blocks)
    uit = KLEUR.sub("", _getoond(blad, breedte))
    assert "\x1b" not in uit
    assert uit.strip("\n") == as_text(blad, breedte).strip("\n")


@pytest.mark.parametrize("breedte", [20, 80])
@pytest.mark.parametrize(("nadruk", "code"), [("laat", "31"), ("vandaag", "33"), ("vet", "1"), ("zacht", "2")])
def test_of_a_row_only_the_cell_that_is_marked_stands_out(nadruk: Emphasis, code: str, breedte: int) -> None:
    tabel = Table([Column("Dag"), Column("Jongere", wraps=True)], [(Marked(("ma te laat", nadruk)), "Sem Zwaluw")])
    regel = _getoond(Sheet([tabel]), breedte).splitlines()[-2 if breedte == 20 else -1]
    assert f"\x1b[{code}mma te laat" in regel
    assert "Sem" in regel.rpartition("\x1b[0m")[2]


def test_a_piece_of_a_row_that_is_bold_or_a_title_that_is_dim_has_its_own_style() -> None:
    tabel = Table([Column("a"), Column(Marked(("b", "vet")))], [("x", Marked(("·", "zacht")))], frozenset({0}))
    kop, _, rij = _getoond(Sheet([tabel]), 80).splitlines()
    assert "\x1b[1mb" in kop
    assert "\x1b[2m·" in rij


def test_the_first_line_is_never_empty_and_a_later_heading_has_room() -> None:
    regels = KLEUR.sub("", _getoond(Sheet([Heading("Een"), Heading("Twee")]), 80)).split("\n")
    assert regels == ["Een", "---", "", "Twee", "----", ""]


@pytest.mark.parametrize("naam", ["[red]Sem[/red]", "[/]", ":smile:", "\x1b[31mSem", "Sem\u202eluwaZ"])
def test_a_name_is_data_and_never_markup(naam: str) -> None:
    blad = Sheet([Paragraph(Marked((naam, "laat"))), _tabel(naam)])
    uit = KLEUR.sub("", _getoond(blad, 80))
    assert uit.splitlines()[0] == naam.replace("\x1b", "").replace("\u202e", "")
