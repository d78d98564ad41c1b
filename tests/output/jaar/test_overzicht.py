"""The overview on a page: the schooljaar that was asked stands out, marks stay behind."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from lpa.domain.jaar.cijfers import LEEG, STREEP
from lpa.domain.jaar.figuur import Leeftijdregel
from lpa.domain.jaar.overzicht import Overzicht
from lpa.domain.jaar.tabellen import tabel
from lpa.output.jaar.overzicht import Jaarboek, kernblad, tabelblad
from lpa.output.jaar.prenten import boom, onder_figuur_2
from lpa.output.render.emphasis import pieces_of
from lpa.output.render.plain import as_lines
from lpa.output.render.tree import branches
from tests.domain.overzichten import VERZUIM, cijfers, maak_overzicht

EERDER = "2018-2019"


@pytest.fixture
def o() -> Overzicht:
    """Two schooljaren of table 6 with a note and marks, and the figures of the tree."""
    toen = cijfers({"6/verhuisd": 5, "6/waarschuwing": LEEG}, EERDER)
    nu = cijfers({"6/verhuisd": 3, "6/waarschuwing": STREEP, **VERZUIM})
    return maak_overzicht(replace(toen[0], opmerking="met een noot"), *toen[1:], *nu, jaren=2)


def _opvallend(regels_: Iterable[str]) -> list[tuple[str, str]]:
    """What stands out in lines, word by word."""
    stukken = (stuk for regel in regels_ for stuk in pieces_of(regel))
    return [(woord, nadruk) for deel, nadruk in stukken if nadruk for woord in deel.split()]


@pytest.mark.parametrize(("breedte", "eerder", "gevraagd"), [(100, EERDER, "2019-2020"), (80, "18-19", "19-20"),
                                                            (40, "18-19", "19-20")])  # fmt: skip
def test_the_year_that_was_asked_stands_out_and_marks_stay_behind(
    o: Overzicht, breedte: int, eerder: str, gevraagd: str
) -> None:
    alle = [regel for regel, _ in as_lines(tabelblad(Jaarboek(o), tabel("6"), breedte, definities=False), breedte)]
    plekken = {regel.split()[0]: n for n, regel in enumerate(alle) if regel.strip()}

    def opvallend(begin: str) -> list[tuple[str, str]]:
        onder = 2 if breedte == 40 and begin != eerder else 1
        return _opvallend(alle[plekken[begin] : plekken[begin] + onder])

    assert opvallend(eerder) == [(gevraagd, "vet")]
    assert opvallend("verhuisd") == [("[1]", "zacht"), ("3", "vet")]
    assert opvallend("waarschuwing") == [("leeg", "zacht"), ("-", "zacht")]
    assert opvallend("proces-verbaal") == [("·", "zacht"), ("·", "zacht")]


def test_a_key_figure_stands_out_and_one_that_is_not_there_stays_behind(o: Overzicht) -> None:
    opvallend = _opvallend(regel for regel, _ in as_lines(kernblad(Jaarboek(o), definities=False), 80))
    assert ("·", "zacht") in opvallend
    assert {("%", "vet"), ("14,9", "vet")} <= set(opvallend)


def test_the_tree_counts_what_its_branches_count(o: Overzicht) -> None:
    assert [regel.split()[-1] for regel in branches(boom(o))] == ["122", "23", "99", "6", "93"]


def test_the_tree_has_a_mark_where_a_count_is_missing() -> None:
    assert {regel.split()[-1] for regel in branches(boom(maak_overzicht()))} == {"·"}


def test_below_figure_2_stands_what_its_numbers_are() -> None:
    boek = Jaarboek(maak_overzicht(), leeftijden=[Leeftijdregel(17, 75, 0, 130)])
    assert onder_figuur_2(boek)[0].endswith("Geen plicht: ook niet ingeschreven.")
    assert onder_figuur_2(Jaarboek(maak_overzicht())) == []
