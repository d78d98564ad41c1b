"""What does not fit the other years of its row; and how many of a set of seeded errors are found."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from itertools import combinations
from pathlib import Path

import pytest

from lpa.domain.jaar.cijfers import Jaarcijfer
from lpa.domain.jaar.controle import controleer
from lpa.domain.jaar.feiten import Zaakgroep
from lpa.domain.jaar.overzicht import bekende_rijen
from lpa.storage.jaar.cijferbestand import read
from tests.domain.overzichten import cijfers, maak_overzicht

HEERDE = Path(__file__).parents[2] / "data" / "heerde-jaarcijfers.csv"
BRON = read(HEERDE, bekende_rijen())
GETALLEN = [n for n, c in enumerate(BRON) if c.waarde is not None]
JAREN = [f"{j}-{j + 1}" for j in range(2014, 2020)]
Plek = tuple[str, str, str]


def reeks(plek: str, *waarden: int | str) -> list[Jaarcijfer]:
    """A row as it was entered, oldest year first, the last of them 2019-2020."""
    return [c for jaar, w in zip(JAREN[-len(waarden) :], waarden, strict=True) for c in cijfers({plek: w}, jaar)]


def gevonden(*opgeslagen: Jaarcijfer, jaren: int = 6) -> list[tuple[str, str]]:
    """Schooljaar and sentence of what is found."""
    return [(b.schooljaar, b.tekst) for b in controleer(maak_overzicht(*opgeslagen, jaren=jaren))]


@pytest.mark.parametrize(
    ("plek", "waarden", "jaar", "zin"),
    [
        pytest.param("2/primair basisonderwijs", (1602, 1280, 1752), "2018-2019",
                     "is 1280, ver onder het jaar ervoor (1602) en het jaar erna (1752)", id="een dal in het register"),
        pytest.param("2/voortgezet onderwijs", (937, 1252, 833), "2018-2019",
                     "is 1252, ver boven het jaar ervoor (937) en het jaar erna (833)", id="een piek in het register"),
        pytest.param("8/art. 5 onder a", (1, 1, 2, 22, 5, 6), "2017-2018",
                     "is 22; in de andere schooljaren 1 tot 6", id="een cijfer dubbel getypt"),
        pytest.param("5/signaalverzuim", (42, 47, 81, 123, 132, 9), "2019-2020",
                     "is 9; in de andere schooljaren 42 tot 132", id="een cijfer te weinig"),
    ],
)  # fmt: skip
def test_a_figure_that_does_not_fit_its_row_is_named(plek: str, waarden: Sequence[int], jaar: str, zin: str) -> None:
    rij = plek.partition("/")[2]
    assert (jaar, f"{rij} {zin}") in gevonden(*reeks(plek, *waarden))


@pytest.mark.parametrize(
    ("plek", "waarden"),
    [
        pytest.param("2/primair basisonderwijs", (1602, 1450, 1602), id="minder dan een zevende op en neer"),
        pytest.param("2/speciaal onderwijs", (44, 20, 44), id="kleine aantallen"),
        pytest.param("2/primair basisonderwijs", (1700, 1450, 1200), id="het daalt door"),
        pytest.param("2/primair basisonderwijs", (1602, 1280, "onbekend"), id="het jaar erna is niet bekend"),
        pytest.param("5/waarschuwing", (18, 9, 11, 42, 47, 12), id="zaken wisselen"),
        pytest.param("8/art. 15", (1, 22, 1), id="te weinig andere jaren"),
        pytest.param("8/art. 5 onder a", (1, 1, 2, 5, 5, 6), id="kleine aantallen wisselen ook"),
    ],
)
def test_a_figure_may_vary(plek: str, waarden: Sequence[int]) -> None:
    assert gevonden(*reeks(plek, *waarden)) == []


def test_a_number_that_its_sum_bears_out_may_be_far_from_the_others() -> None:
    delen = reeks("6/verhuisd", 3, 4, 3, 85), reeks("6/overdracht rmc", 0, 0, 0, 17)
    totaal = reeks("6/absoluut verzuim", 3, 4, 3, 102)
    assert gevonden(*delen[0], *delen[1], *totaal) == []
    assert {jaar for jaar, _ in gevonden(*delen[0], *delen[1], *totaal[:-1], *reeks("6/absoluut verzuim", 101))} == {
        "2019-2020"
    }


def test_two_rows_in_each_others_place_are_named() -> None:
    rijen = reeks("5/waarschuwing", 42, 47, 40, 44, 2), reeks("5/halt", 2, 1, 3, 2, 43)
    zin = "waarschuwing en halt lijken verwisseld: elk past in de rij van de ander"
    assert ("2019-2020", zin) in gevonden(*rijen[0], *rijen[1])


def test_two_years_in_each_others_place_are_named_where_another_table_has_them_right() -> None:
    zinnen = gevonden(*reeks("3/luxe verzuim", 6, 10), *reeks("7/luxe verzuim", 10, 6))
    assert (
        "2018-2019",
        "luxe verzuim is 6 in tabel 3 en 10 in tabel 7; 2019-2020 heeft het andersom: "
        "de twee schooljaren lijken verwisseld",
    ) in zinnen


def test_a_year_that_was_entered_far_from_the_rest_is_named_once_a_table() -> None:
    ver = cijfers({"3/luxe verzuim": 6, "3/signaalverzuim": 8}, "2009-2010")
    zin = "wat van 2009-2010 is ingevoerd staat los van de rest, die tot 2018-2019 loopt"
    assert gevonden(*ver, *reeks("3/luxe verzuim", 6, 10), jaren=11) == [("2009-2010", zin)]


def test_what_lpa_counts_may_begin_years_after_what_was_entered_ends() -> None:
    vroeger = [c for n in range(3) for c in cijfers({"3/luxe verzuim": 6 + n}, f"{2009 + n}-{2010 + n}")]
    nu = {"2019-2020": [Zaakgroep("luxe", "waarschuwing", 5)]}
    assert [b for b in controleer(maak_overzicht(*vroeger, jaren=11, zaken=nu)) if "los van" in b.tekst] == []


def test_on_the_source_nothing_is_found_but_what_is_wrong_there() -> None:
    alle = [(b.tabel, b.rij, b.schooljaar) for b in controleer(maak_overzicht(*BRON, jaren=6))]
    pieken = {("2", rij, "2018-2019") for rij in ("primair basisonderwijs", "voortgezet onderwijs")}
    sprongen = {("1", "kwalificatieplichtig", "2019-2020"), ("2", "middelbaar beroepsonderwijs", "2018-2019")}
    sommen = {("5", "signaalverzuim", jaar) for jaar in JAREN} | {("2", "totaal", "2017-2018")}
    sommen |= {("7", "luxe verzuim", "2018-2019"), ("3", "signaalverzuim", "2018-2019")}
    assert {plek for plek in alle if plek[0] != "kern"} == pieken | sprongen | sommen
    assert len(alle) == len(set(alle)) == 17  # and four percentages


def vertypt(lot: random.Random, tekst: str) -> str:
    """A number with two digits exchanged, one lost, one twice or one that is another."""
    tekens, n = list(tekst), lot.randrange(len(tekst))
    match lot.choice(("wissel", "weg", "dubbel", "ander")):
        case "wissel" if n:
            tekens[n - 1], tekens[n] = tekens[n], tekens[n - 1]
        case "weg" if len(tekens) > 1:
            del tekens[n]
        case "dubbel":
            tekens.insert(n, tekens[n])
        case _:
            tekens[n] = lot.choice("0123456789")
    return "".join(tekens)


def fouten(lot: random.Random, aantal: int) -> list[list[Jaarcijfer]]:
    """The figures of the source, each time with one number that was typed wrong."""
    uit: list[list[Jaarcijfer]] = []
    while len(uit) < aantal:
        n = lot.choice(GETALLEN)
        try:
            waarde = Decimal(vertypt(lot, str(BRON[n].waarde)))
        except InvalidOperation:
            continue
        if waarde != BRON[n].waarde:
            uit.append([*BRON[:n], replace(BRON[n], waarde=waarde), *BRON[n + 1 :]])
    return uit


def vindt(stand: Sequence[Jaarcijfer], plekken: set[Plek], zinnen: set[str]) -> str:
    """Whether a place is named that was not, only a sentence differs, or nothing does."""
    nu = controleer(maak_overzicht(*stand, jaren=6))
    if {(b.tabel, b.rij, b.schooljaar) for b in nu} - plekken:
        return "nieuw"
    return "anders" if {b.tekst for b in nu} - zinnen else "niets"


@pytest.mark.parametrize(
    ("soort", "nieuw", "gezien"),
    [
        pytest.param("cel", 116, 146, id="een getal"),
        pytest.param("rijen", 99, 123, id="twee rijen verwisseld", marks=pytest.mark.slow),
        pytest.param("jaren", 107, 142, id="twee jaren verwisseld", marks=pytest.mark.slow),
    ],
)
def test_of_150_seeded_errors_so_many_are_found(soort: str, nieuw: int, gezien: int) -> None:
    lot = random.Random(2020)  # noqa: S311
    basis = controleer(maak_overzicht(*BRON, jaren=6))
    standen = fouten(lot, 150) if soort == "cel" else verwisselingen(lot, soort, 150)
    uit = [vindt(s, {(b.tabel, b.rij, b.schooljaar) for b in basis}, {b.tekst for b in basis}) for s in standen]
    assert uit.count("nieuw") >= nieuw
    assert len(uit) - uit.count("niets") >= gezien


def verwisselingen(lot: random.Random, soort: str, aantal: int) -> list[list[Jaarcijfer]]:
    """The figures of the source, each time with two rows of a year, or two years of a row, exchanged."""
    veld = "schooljaar" if soort == "rijen" else "rij"
    paren = [
        (i, j)
        for i, j in combinations([n for n in GETALLEN if BRON[n].tabel != "kern"], 2)
        if BRON[i].tabel == BRON[j].tabel and getattr(BRON[i], veld) == getattr(BRON[j], veld)
        and BRON[i].waarde != BRON[j].waarde
    ]  # fmt: skip
    uit = []
    for i, j in lot.sample(paren, aantal):
        stand = list(BRON)
        stand[i], stand[j] = replace(BRON[i], waarde=BRON[j].waarde), replace(BRON[j], waarde=BRON[i].waarde)
        uit.append(stand)
    return uit
