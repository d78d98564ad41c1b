"""What a table makes of values, and what a page does with a part that has nothing in it."""

from __future__ import annotations

from datetime import date

import pytest

from lpa.domain.base.datum import Geboortedatum
from lpa.output.render.emphasis import Marked
from lpa.output.render.sheet import JONGERE, NR, Column, Heading, Paragraph, Person, Sheet, Table


def test_a_day_a_number_and_nothing_become_cells() -> None:
    rij = (12, date(2019, 11, 4), Geboortedatum.fromisoformat("2004-03"), None, "", 0)
    tabel = Table.of([NR, *[Column("")] * 5], [rij])
    assert [*tabel.rows[0]] == ["12", "04-11-2019", "maart 2004", "", "", "0"]


def test_two_who_have_one_name_have_their_number_behind_it() -> None:
    wie = [(4, "Zwaluw, Sem"), (5, "Zwaluw, Sem"), (4, "Zwaluw, Sem"), (6, "Zwaluw, Lot"), (6, "Zwaluw, Lot")]
    tabel = Table.of([JONGERE], [(Person(*een),) for een in wie])
    assert [rij[0] for rij in tabel.rows] == [
        "Zwaluw, Sem (4)", "Zwaluw, Sem (5)", "Zwaluw, Sem (4)", "Zwaluw, Lot", "Zwaluw, Lot",
    ]  # fmt: skip


def test_a_list_of_jongeren_must_say_whose_each_name_is() -> None:
    with pytest.raises(TypeError, match="two may have one name"):
        Table.of([NR, JONGERE._replace(least=12)], [(1, "Zwaluw, Sem")])
    assert Table.of([NR, JONGERE], [(1, ""), (2, None)]).rows == [("1", ""), ("2", "")]
    assert Table.of([Column("Jongere", right=True)], [("4",)]).rows == [("4",)]


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
