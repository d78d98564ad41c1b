"""Public and school holidays, held against the `holidays` package: a second opinion that knows nothing of ours."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

import holidays
import pytest

from lpa.domain.kalender.feestdagen import (
    BEVRIJDINGSDAG,
    GELIJKGESTELD,
    feestdagen,
    gelijkgesteld,
    soms_vrij,
    wettelijk,
)
from lpa.domain.kalender.schooldagen import dagen
from lpa.domain.kalender.schoolkalender import REGIOS
from lpa.storage.register.vakanties import pakket
from tests.domain.factories import dag

JAREN = range(1990, 2101)
# What the package counts and we do not, with why: on a Sunday there is no school anyhow, and Goede
# Vrijdag is a free day at some schools only (see `soms_vrij`).
ZONDAGEN = ("eerste paasdag", "eerste pinksterdag")
SOMS = "goede vrijdag"
SCHOOLJAREN = range(2014, 2031)
# Days of 2014 to 2030 that only the package knows: our table runs from schooljaar 2014-2015 up to and
# including 2029-2030.
BUITEN_ONZE_TABEL = (("01-01-2014", "31-08-2014"), ("21-12-2030", "31-12-2030"))


def _pakket(categorie: str, jaren: Iterable[int], regio: str | None = None) -> dict[date, str]:
    gevonden = holidays.country_holidays(
        "NL", subdiv=regio and regio.capitalize(), years=jaren, categories=(categorie,), language="nl"
    )
    return {dag_: naam.lower() for dag_, naam in gevonden.items()}


@pytest.mark.parametrize("jaar", JAREN)
def test_public_holidays_are_those_of_the_package(jaar: int) -> None:
    ander = {d: n for d, n in _pakket("public", [jaar]).items() if n not in ZONDAGEN and n != SOMS}
    assert feestdagen(jaar).keys() == ander.keys()
    # Two on one day (Hemelvaartsdag and Bevrijdingsdag in 2005) are one for us.
    assert all(naam.lower() in ander[d].split("; ") for d, naam in feestdagen(jaar).items())


@pytest.mark.parametrize("jaar", JAREN)
def test_what_the_package_counts_more_is_a_sunday_or_goede_vrijdag(jaar: int) -> None:
    meer = {d: n for d, n in _pakket("public", [jaar]).items() if d not in feestdagen(jaar)}
    assert sorted(meer.values()) == sorted([*ZONDAGEN, SOMS])
    assert all((d.weekday() == 6) is (n in ZONDAGEN) for d, n in meer.items())
    (goede_vrijdag,) = [d for d, n in meer.items() if n == SOMS]
    assert soms_vrij(jaar)[goede_vrijdag] == "Goede Vrijdag"


@pytest.mark.parametrize("jaar", JAREN)
def test_bevrijdingsdag_is_optional_outside_lustrum_years(jaar: int) -> None:
    vijf_mei = date(jaar, 5, 5)
    assert _pakket("optional", [jaar])[vijf_mei] == "bevrijdingsdag"
    lustrum = jaar % 5 == 0
    assert (feestdagen(jaar).get(vijf_mei) == BEVRIJDINGSDAG) is lustrum
    assert (vijf_mei in soms_vrij(jaar)) is (vijf_mei not in feestdagen(jaar))


@pytest.mark.parametrize("jaar", JAREN)
def test_the_friday_after_hemelvaart_may_be_free(jaar: int) -> None:
    (hemelvaart,) = [d for d, n in _pakket("public", [jaar]).items() if "hemelvaartsdag" in n]
    vrijdag = hemelvaart + timedelta(days=1)
    assert vrijdag.weekday() == 4
    assert vrijdag in soms_vrij(jaar) or vrijdag in feestdagen(jaar)
    assert not soms_vrij(jaar).keys() & feestdagen(jaar).keys()


@pytest.mark.parametrize("jaar", JAREN)
def test_terms_count_every_public_holiday_and_both_that_schools_do_not(jaar: int) -> None:
    ander = {d for d, n in _pakket("public", [jaar]).items() if n not in ZONDAGEN} | {date(jaar, 5, 5)}
    assert set(wettelijk(jaar)) == ander | set(gelijkgesteld(jaar))
    assert all(d.weekday() < 5 for d in gelijkgesteld(jaar))
    assert all(wettelijk(jaar)[d] == GELIJKGESTELD for d in gelijkgesteld(jaar) if d not in ander)


@pytest.mark.parametrize("regio", REGIOS)
def test_school_holidays_are_those_of_the_package_day_by_day(regio: str) -> None:
    ander = _pakket("school", SCHOOLJAREN, regio)
    ons = {d: v.naam for v in pakket(regio) for d in dagen(v.eerste_dag, v.laatste_dag)}
    buiten = {d for van, tot in BUITEN_ONZE_TABEL for d in dagen(dag(van), dag(tot))}
    assert {d for d in ander if d not in ons} <= buiten
    assert not buiten & ons.keys()
    assert {d: n for d, n in ander.items() if d not in buiten} == ons


@pytest.mark.parametrize("regio", REGIOS)
def test_the_package_confirms_the_rows_that_nobody_had_verified(regio: str) -> None:
    ander = _pakket("school", SCHOOLJAREN, regio)
    for v in pakket(regio):
        if not v.bevestigd:
            rand = (v.eerste_dag - timedelta(days=1), v.laatste_dag + timedelta(days=1))
            assert all(ander.get(d) == v.naam for d in dagen(v.eerste_dag, v.laatste_dag)), v.vol
            assert not any(d in ander for d in rand), v.vol


def test_outside_the_years_that_it_knows_the_package_says_nothing() -> None:
    assert _pakket("school", [2013, 2031], "midden") == {}
