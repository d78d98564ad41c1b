"""What a table makes of values, and what a page does with a part that has nothing in it."""

from __future__ import annotations

from datetime import date

from lpa.domain.base.datum import Geboortedatum
from lpa.output.render.emphasis import Marked
from lpa.output.render.sheet import NR, Column, Heading, Paragraph, Sheet, Table


def test_a_day_a_number_and_nothing_become_cells() -> None:
    rij = (12, date(2019, 11, 4), Geboortedatum.fromisoformat("2004-03"), None, "", 0)
    tabel = Table.of([NR, *[Column("")] * 5], [rij])
    assert [*tabel.rows[0]] == ["12", "04-11-2019", "maart 2004", "", "", "0"]


def test_a_cell_that_stands_out_keeps_its_mark() -> None:
    tekst = Marked(("te laat", "laat"))
    assert Table.of([NR], [(tekst,)]).rows[0][0] is tekst


def test_a_part_without_rows_says_so_or_is_not_there() -> None:
    blad, leeg, vol = Sheet(), Table.of([NR], []), Table.of([NR], [(1,)])
    blad.part("Stappen", leeg)
    assert blad.blocks == []
    blad.part("Stappen", leeg, "Nog geen.")
    blad.part("Gedeeld", vol)
    assert blad.blocks == [Heading("Stappen"), Paragraph("Nog geen."), Heading("Gedeeld"), vol]


def test_sentences_stand_below_each_other() -> None:
    blad = Sheet()
    blad.say(["een", "twee"], "zacht", hang=2)
    assert blad.blocks == [Paragraph("een", "zacht", 2), Paragraph("twee", "zacht", 2)]
