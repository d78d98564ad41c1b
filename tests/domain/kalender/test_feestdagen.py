"""Public and school holidays, held against the `holidays` package: a second opinion that knows nothing of ours."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
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


def _ons(per_jaar: Callable[[int], Mapping[date, str]]) -> dict[date, str]:
    """What we say of all those years; each day is said of its own year."""
    gezegd = [(jaar, dag_, naam) for jaar in JAREN for dag_, naam in per_jaar(jaar).items()]
    assert [(jaar, dag_) for jaar, dag_, _ in gezegd if dag_.year != jaar] == []
    return {dag_: naam for _, dag_, naam in gezegd}


def test_public_holidays_are_those_of_the_package() -> None:
    ander = {d: n for d, n in _pakket("public", JAREN).items() if n not in ZONDAGEN and n != SOMS}
    ons = _ons(feestdagen)
    assert ons.keys() == ander.keys()
    # Two on one day (Hemelvaartsdag and Bevrijdingsdag in 2005) are one for us.
    assert {d: n for d, n in ons.items() if n.lower() not in ander[d].split("; ")} == {}


def test_what_the_package_counts_more_is_a_sunday_or_goede_vrijdag() -> None:
    ons, soms = _ons(feestdagen), _ons(soms_vrij)
    meer = {d: n for d, n in _pakket("public", JAREN).items() if d not in ons}
    per_jaar = {jaar: sorted(n for d, n in meer.items() if d.year == jaar) for jaar in JAREN}
    assert {jaar: namen for jaar, namen in per_jaar.items() if namen != sorted([*ZONDAGEN, SOMS])} == {}
    assert {d: n for d, n in meer.items() if (d.weekday() == 6) is not (n in ZONDAGEN)} == {}
    assert [d for d, n in meer.items() if n == SOMS and soms.get(d) != "Goede Vrijdag"] == []


def test_bevrijdingsdag_is_optional_outside_lustrum_years() -> None:
    ander, ons, soms = _pakket("optional", JAREN), _ons(feestdagen), _ons(soms_vrij)
    vijf_mei = [date(jaar, 5, 5) for jaar in JAREN]
    assert [d for d in vijf_mei if ander.get(d) != "bevrijdingsdag"] == []
    assert [d for d in vijf_mei if (ons.get(d) == BEVRIJDINGSDAG) is not (d.year % 5 == 0)] == []
    assert [d for d in vijf_mei if (d in soms) is (d in ons)] == []


def test_the_friday_after_hemelvaart_may_be_free() -> None:
    ons, soms = _ons(feestdagen), _ons(soms_vrij)
    hemelvaart = sorted(d for d, n in _pakket("public", JAREN).items() if "hemelvaartsdag" in n)
    vrijdagen = [d + timedelta(days=1) for d in hemelvaart]
    assert [d.year for d in vrijdagen] == list(JAREN)
    assert [d for d in vrijdagen if d.weekday() != 4] == []
    assert [d for d in vrijdagen if d not in soms and d not in ons] == []
    assert soms.keys() & ons.keys() == set()


def test_terms_count_every_public_holiday_and_both_that_schools_do_not() -> None:
    vijf_mei = {date(jaar, 5, 5) for jaar in JAREN}
    ander = {d for d, n in _pakket("public", JAREN).items() if n not in ZONDAGEN} | vijf_mei
    ons = _ons(wettelijk)
    gelijk = _ons(lambda jaar: dict.fromkeys(gelijkgesteld(jaar), GELIJKGESTELD))
    assert set(ons) == ander | gelijk.keys()
    assert [d for d in gelijk if d.weekday() > 4] == []
    assert [d for d in gelijk if d not in ander and ons[d] != GELIJKGESTELD] == []


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
