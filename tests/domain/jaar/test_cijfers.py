"""Figures: rounding, marks that are not numbers, and which source is printed."""

from __future__ import annotations

from decimal import Decimal

import pytest

from lpa.domain.jaar.cijfers import GETELD as GETELD_KEUZE
from lpa.domain.jaar.cijfers import (
    HISTORIE,
    INGEVOERD,
    LEEG,
    ONBEKEND,
    REGISTER,
    STREEP,
    VASTGESTELD,
    ZAKEN,
    Bronnen,
    Cel,
    Jaarcijfer,
    Plek,
    afgerond,
    als_tekst,
    decimalen,
    gekozen,
    ingevoerde_tabellen,
    procent,
)
from lpa.domain.jaar.feiten import Registerfeiten, Registergroep, Zaakfeiten, Zaakgroep

JAAR = "2019-2020"


def cijfer(waarde: str = "7", **anders: str) -> Jaarcijfer:
    return Jaarcijfer(schooljaar=JAAR, tabel="6", rij="verhuisd", waarde=Decimal(waarde) if waarde else None, **anders)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("teller", "noemer", "verwacht"),
    [(23, 154, "14.9"), (6, 154, "3.9"), (99, 154, "64.3"), (32, 154, "20.8"), (154, 154, "100.0"), (0, 154, "0.0"),
     (1, 8, "12.5"), (1, 16, "6.3"), (3, 16, "18.8"), (5, 16, "31.3")],
)  # fmt: skip
def test_a_percentage_is_honest_to_one_decimal_and_halves_go_up(teller: int, noemer: int, verwacht: str) -> None:
    assert procent(Decimal(teller), Decimal(noemer)) == Decimal(verwacht)


@pytest.mark.parametrize(
    ("getal", "plaatsen", "verwacht"),
    [("14.375", 0, "14"), ("14.5", 0, "15"), ("15.5", 0, "16"), ("0.05", 1, "0.1"), ("3.896", 2, "3.90")],
)
def test_halves_are_rounded_up_never_to_even(getal: str, plaatsen: int, verwacht: str) -> None:
    assert str(afgerond(Decimal(getal), plaatsen)) == verwacht


@pytest.mark.parametrize(
    ("getal", "tekst", "plaatsen"),
    [("93", "93", 0), ("63.8", "63,8", 1), ("0", "0", 0), ("5.00", "5,00", 2), ("1E+2", "100", 0)],
)
def test_a_figure_is_written_with_a_decimal_comma(getal: str, tekst: str, plaatsen: int) -> None:
    assert als_tekst(Decimal(getal)) == tekst
    assert decimalen(Decimal(getal)) == plaatsen


def test_no_figure_is_written_as_nothing() -> None:
    assert als_tekst(None) == ""


def test_what_is_not_a_number_has_no_decimals() -> None:
    assert decimalen(Decimal("NaN")) == 0


@pytest.mark.parametrize(
    ("cel", "getal"),
    [
        pytest.param(Cel(JAAR, teken=STREEP), Decimal(0), id="een streep is geen enkele"),
        pytest.param(Cel(JAAR, teken=LEEG), None, id="leeg is niet bekend"),
        pytest.param(Cel(JAAR, teken=ONBEKEND), None, id="onbekend is niet bekend"),
        pytest.param(Cel(JAAR, Decimal(0)), Decimal(0), id="nul is nul"),
        pytest.param(Cel(JAAR, Decimal(7)), Decimal(7), id="een getal is zichzelf"),
        pytest.param(Cel(JAAR), None, id="geen bron"),
    ],
)
def test_a_dash_counts_as_none_and_a_blank_as_not_known(cel: Cel, getal: Decimal | None) -> None:
    assert cel.getal == getal


GETELD = Cel(JAAR, Decimal(3), herkomst=ZAKEN)


@pytest.mark.parametrize(
    ("opgeslagen", "geteld", "waarde", "herkomst"),
    [
        pytest.param(cijfer(herkomst=VASTGESTELD), GETELD, 7, VASTGESTELD, id="vastgesteld gaat voor zaken"),
        pytest.param(cijfer(herkomst=VASTGESTELD), None, 7, VASTGESTELD, id="vastgesteld zonder zaken"),
        pytest.param(cijfer(), GETELD, 3, ZAKEN, id="zaken gaan voor historie"),
        pytest.param(cijfer(), None, 7, HISTORIE, id="historie als er niets te tellen is"),
        pytest.param(cijfer(herkomst=ZAKEN), None, 7, HISTORIE, id="ingelezen is historie, wat er ook bij stond"),
        pytest.param(None, GETELD, 3, ZAKEN, id="alleen zaken"),
        pytest.param(
            cijfer(), Cel(JAAR, Decimal(0), herkomst=ZAKEN), 0, ZAKEN, id="een getelde nul gaat voor historie"
        ),
        pytest.param(None, None, None, "", id="geen enkele bron"),
    ],
)
def test_the_closed_year_goes_before_the_count_and_the_count_before_the_import(
    opgeslagen: Jaarcijfer | None, geteld: Cel | None, waarde: int | None, herkomst: str
) -> None:
    cel = gekozen(opgeslagen, geteld, JAAR)
    assert (cel.schooljaar, cel.waarde, cel.herkomst) == (JAAR, waarde, herkomst)


@pytest.mark.parametrize(
    ("opgeslagen", "bron", "waarde", "herkomst"),
    [
        pytest.param(cijfer(), INGEVOERD, 7, HISTORIE, id="ingevoerd blijft"),
        pytest.param(cijfer(), GETELD_KEUZE, 3, ZAKEN, id="geteld, want gekozen"),
        pytest.param(None, INGEVOERD, None, "", id="een rij die niet is ingevoerd, wordt niet aangevuld"),
        pytest.param(cijfer(herkomst=VASTGESTELD), GETELD_KEUZE, 7, VASTGESTELD, id="vastgesteld gaat voor de keuze"),
    ],
)
def test_the_source_of_the_table_decides(
    opgeslagen: Jaarcijfer | None, bron: str, waarde: int | None, herkomst: str
) -> None:
    cel = gekozen(opgeslagen, GETELD, JAAR, bron)
    assert (cel.waarde, cel.herkomst) == (waarde, herkomst)


def test_a_table_is_imported_when_any_figure_of_it_was() -> None:
    vast = Jaarcijfer(schooljaar=JAAR, tabel="7", rij="luxe verzuim", waarde=Decimal(6), herkomst=VASTGESTELD)
    assert ingevoerde_tabellen([cijfer(), vast]) == {(JAAR, "6")}


def test_a_mark_and_a_remark_are_printed_with_the_imported_figure() -> None:
    cel = gekozen(cijfer("", teken=ONBEKEND, opmerking="niet gemeten"), None, JAAR)
    assert (cel.waarde, cel.teken, cel.opmerking) == (None, ONBEKEND, "niet gemeten")


def test_a_figure_knows_its_place() -> None:
    assert cijfer().plek == Plek(JAAR, "6", "verhuisd")


BRONNEN = Bronnen(
    zaken={JAAR: [Zaakgroep("luxe", "waarschuwing", 5), Zaakgroep("luxe", None, 2), Zaakgroep("signaal", "halt", 1)]},
    register={JAAR: [Registergroep(5, "", frozenset({"po"}), 4), Registergroep(16, "", frozenset(), 3)]},
)


@pytest.mark.parametrize(
    ("feiten", "aantal", "herkomst"),
    [
        (Zaakfeiten(("luxe",)), 7, ZAKEN),
        (Zaakfeiten(("luxe",), ("waarschuwing",)), 5, ZAKEN),
        (Zaakfeiten(("luxe",), open=True), 2, ZAKEN),
        (Zaakfeiten(("absoluut",)), 0, ZAKEN),
        (Registerfeiten((5, 17)), 7, REGISTER),
        (Registerfeiten((5, 17), ingeschreven=True), 4, REGISTER),
        (Registerfeiten((18, 22)), 0, REGISTER),
    ],
)
def test_a_row_counts_the_groups_that_belong_to_it(
    feiten: Zaakfeiten | Registerfeiten, aantal: int, herkomst: str
) -> None:
    assert BRONNEN.geteld(JAAR, feiten) == Cel(JAAR, Decimal(aantal), herkomst=herkomst)


@pytest.mark.parametrize("feiten", [Zaakfeiten(("luxe",)), Registerfeiten((5, 17))])
def test_a_school_year_without_anything_to_count_has_no_count(feiten: Zaakfeiten | Registerfeiten) -> None:
    assert BRONNEN.geteld("2018-2019", feiten) is None
