"""The key figures: percentages that name what they divide by."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from lpa.domain.jaar.cijfers import HISTORIE, VASTGESTELD, ZAKEN
from lpa.domain.jaar.feiten import Registergroep, Zaakgroep
from lpa.domain.jaar.kerncijfers import KERNDEFINITIES, NA_INTERVENTIE, Kerncijfer
from lpa.domain.jaar.overzicht import Overzicht
from lpa.domain.jaar.tabellen import tabel
from tests.domain.overzichten import JAAR, VERZUIM, cijfers, maak_overzicht

ABSOLUUT = "% absoluut verzuim van werkprocessen"
IN_AFWACHTING = "% absoluut verzuim met onderwijs in afwachting van inschrijving"


def kern(overzicht: Overzicht, rij: str) -> Kerncijfer:
    return next(k for k in overzicht.kerncijfers() if k.rij == rij)


@pytest.mark.parametrize(
    ("rij", "teller", "waarde"),
    [
        (ABSOLUUT, 23, "14.9"),
        ("% luxe verzuim van werkprocessen", 6, "3.9"),
        ("% relatief verzuim van werkprocessen", 99, "64.3"),
        ("% overig verzuim van werkprocessen", 32, "20.8"),
    ],
)
def test_shares_of_absence_divide_by_154_for_luxe_verzuim_counts_once(rij: str, teller: int, waarde: str) -> None:
    gevonden = kern(maak_overzicht(*cijfers(VERZUIM)), rij)
    assert (gevonden.teller, gevonden.noemer, gevonden.waarde) == (Decimal(teller), Decimal(154), Decimal(waarde))
    assert gevonden.herkomst == HISTORIE


def test_the_shares_of_table_3_add_up_to_one_hundred() -> None:
    delen = [k for k in maak_overzicht(*cijfers(VERZUIM)).kerncijfers() if "van werkprocessen" in k.rij]
    zonder_dubbel = [k for k in delen if "luxe" not in k.rij]
    assert sum(k.teller or 0 for k in zonder_dubbel) == 154


@pytest.mark.parametrize(
    ("overig", "waarde", "noemer"),
    [
        pytest.param(32, "14.9", 154, id="een getal"),
        pytest.param(0, "18.9", 122, id="nul telt als nul"),
        pytest.param("streep", "18.9", 122, id="een streep telt als nul"),
        pytest.param("onbekend", None, None, id="onbekend: geen percentage"),
        pytest.param("leeg", None, None, id="leeg: geen percentage"),
    ],
)
def test_a_share_of_what_is_not_known_is_not_made_up(overig: Any, waarde: str | None, noemer: int | None) -> None:
    gevonden = kern(maak_overzicht(*cijfers(VERZUIM | {"3/overig verzuim": overig})), ABSOLUUT)
    assert (gevonden.waarde, gevonden.noemer) == (Decimal(waarde) if waarde else None, noemer)


def test_nothing_is_divided_by_nothing() -> None:
    gevonden = kern(maak_overzicht(*cijfers(dict.fromkeys(VERZUIM, 0))), ABSOLUUT)
    assert (gevonden.waarde, gevonden.teller, gevonden.noemer) == (None, None, None)


def test_an_imported_percentage_stands_where_the_figures_for_it_are_missing() -> None:
    gevonden = kern(maak_overzicht(*cijfers({f"kern/{ABSOLUUT}": 14})), ABSOLUUT)
    assert gevonden.waarde == gevonden.gedrukt == 14
    assert (gevonden.teller, gevonden.noemer, gevonden.herkomst) == (None, None, HISTORIE)


def test_an_imported_percentage_is_shown_beside_the_one_that_follows_from_the_figures() -> None:
    gevonden = kern(maak_overzicht(*cijfers(VERZUIM | {f"kern/{ABSOLUUT}": 14})), ABSOLUUT)
    assert (gevonden.waarde, gevonden.gedrukt) == (Decimal("14.9"), Decimal(14))


def test_a_key_figure_from_the_cases_says_so() -> None:
    zaken = {
        JAAR: [Zaakgroep("absoluut", "schoolbezoek in afwachting van inschrijving", 3), Zaakgroep("absoluut", None, 20)]
    }
    gevonden = kern(maak_overzicht(zaken=zaken), IN_AFWACHTING)
    assert (gevonden.teller, gevonden.noemer, gevonden.waarde) == (Decimal(3), Decimal(23), Decimal("13.0"))
    assert gevonden.herkomst == ZAKEN


def test_who_is_enrolled_divides_by_the_register() -> None:
    groepen = [Registergroep(5, "", frozenset({"po"}), 94), Registergroep(17, "", frozenset(), 6)]
    gevonden = maak_overzicht(register={JAAR: groepen}).kerncijfers()[0]
    assert (gevonden.teller, gevonden.noemer, gevonden.waarde) == (Decimal(94), Decimal(100), Decimal("94.0"))


@pytest.mark.parametrize(
    ("geteld", "ingevoerd", "keuze", "waarde", "herkomst"),
    [
        pytest.param((3, 4), None, "", "75.0", ZAKEN, id="geteld"),
        pytest.param((3, 4), "63.8", "", "63.8", HISTORIE, id="ingevoerd gaat voor geteld"),
        pytest.param((3, 4), "63.8", "ingevoerd", "63.8", HISTORIE, id="ingevoerd, want gekozen"),
        pytest.param((3, 4), "63.8", "geteld", "75.0", ZAKEN, id="geteld, want gekozen"),
        pytest.param((0, 0), "63.8", "geteld", "63.8", HISTORIE, id="niemand met een interventie: ingevoerd"),
        pytest.param(None, "63.8", "geteld", "63.8", HISTORIE, id="gekozen, maar er is niets te tellen"),
        pytest.param(None, "63.8", "", "63.8", HISTORIE, id="alleen ingevoerd"),
        pytest.param(None, None, "", None, "", id="niets bekend"),
    ],
)
def test_jongeren_without_new_absence_after_an_intervention(
    geteld: tuple[int, int] | None, ingevoerd: str | None, keuze: str, waarde: str | None, herkomst: str
) -> None:
    opgeslagen = cijfers({f"kern/{NA_INTERVENTIE}": ingevoerd}) if ingevoerd else []
    overzicht = maak_overzicht(
        *opgeslagen, zaken={JAAR: []} if geteld else {}, na_interventie={JAAR: geteld} if geteld else {},
        keuzes={(JAAR, "kern"): keuze} if keuze else {},
    )  # fmt: skip
    gevonden = kern(overzicht, NA_INTERVENTIE)
    assert (gevonden.waarde, gevonden.herkomst) == (Decimal(waarde) if waarde else None, herkomst)


def test_a_year_that_is_not_counted_keeps_its_imported_figure_whatever_preventieve_meldingen_there_are() -> None:
    opgeslagen = cijfers({f"kern/{NA_INTERVENTIE}": "63.8"})
    gevonden = kern(maak_overzicht(*opgeslagen, na_interventie={JAAR: (2, 2)}), NA_INTERVENTIE)
    assert (gevonden.waarde, gevonden.herkomst) == (Decimal("63.8"), HISTORIE)


@pytest.mark.parametrize("rij", [NA_INTERVENTIE, ABSOLUUT])
def test_a_key_figure_of_a_closed_year_stays_as_it_was_closed(rij: str) -> None:
    vast = cijfers({f"kern/{rij}": "63.8"}, herkomst=VASTGESTELD)
    zaken = {JAAR: [Zaakgroep("absoluut", None, 1), Zaakgroep("luxe", None, 1)]}
    overzicht = maak_overzicht(*vast, zaken=zaken, na_interventie={JAAR: (1, 2)})
    assert overzicht.cel("kern", rij, JAAR).waarde == Decimal("63.8")
    gevonden = kern(overzicht, rij)
    assert (gevonden.waarde, gevonden.herkomst) == (Decimal("63.8"), VASTGESTELD)


def test_every_key_figure_names_cells_that_exist_and_defines_its_base() -> None:
    assert len({d.rij for d in KERNDEFINITIES}) == len(KERNDEFINITIES) == 8
    for definitie in KERNDEFINITIES:
        for nummer, rij in (*definitie.teller, *definitie.noemer, *definitie.tel_dubbel):
            assert tabel(nummer).rij(rij).sleutel == rij
        assert definitie.definitie.endswith(".")
        assert "als deel van" in definitie.definitie
