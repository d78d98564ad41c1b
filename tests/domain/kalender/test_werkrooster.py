"""Her own calendar: on which days she works."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lpa.domain.kalender.werkrooster import Afwezig, Werkrooster, feestdag
from tests.domain.factories import dag

DEELTIJD = Werkrooster(frozenset({0, 1, 3}), [Afwezig(van=dag("06-01-2020"), tot=dag("09-01-2020"), reden="ski")])


@pytest.mark.parametrize(
    ("op", "waarom"),
    [
        ("14-01-2020", None),
        ("15-01-2020", "geen werkdag"),
        ("18-01-2020", "geen werkdag"),
        ("06-01-2020", "ski"),
        ("09-01-2020", "ski"),
        ("26-12-2019", "tweede kerstdag"),
        ("27-04-2020", "Koningsdag"),
        ("10-04-2020", "Goede Vrijdag"),
        ("05-05-2020", "Bevrijdingsdag"),
        ("05-05-2026", "Bevrijdingsdag"),
    ],
)
def test_she_works_on_her_days_except_when_she_does_not(op: str, waarom: str | None) -> None:
    assert DEELTIJD.waarom_vrij(dag(op)) == waarom


def test_the_friday_after_hemelvaart_is_a_day_like_another() -> None:
    assert feestdag(dag("22-05-2020")) is None


@pytest.mark.parametrize(
    ("laatste", "gezien"),
    [
        ("14-01-2020", "14-01-2020"),  # a working day
        ("17-01-2020", "16-01-2020"),  # Friday: she does not work
        ("19-01-2020", "16-01-2020"),  # Sunday
        ("08-01-2020", "02-01-2020"),  # in her holiday, behind a weekend and the turn of the year
        ("26-12-2019", "24-12-2019"),  # Christmas
    ],
)
def test_what_is_due_on_a_day_off_is_seen_to_on_the_working_day_before(laatste: str, gezien: str) -> None:
    assert DEELTIJD.uiterlijk(dag(laatste)) == dag(gezien)


def test_without_any_working_day_the_last_day_itself_stays() -> None:
    altijd_weg = Werkrooster(frozenset(range(5)), [Afwezig(van=dag("01-01-2000"), tot=dag("31-12-2099"))])
    assert altijd_weg.uiterlijk(dag("14-01-2020")) == dag("14-01-2020")
    assert altijd_weg.vanaf(dag("14-01-2020")) == dag("14-01-2020")


dagen = st.dates(date(2014, 1, 1), date(2040, 12, 31))


@given(dagen, st.sets(st.integers(0, 4), min_size=1))
def test_it_is_seen_to_on_a_working_day_and_never_after_the_last_one(op: date, weekdagen: set[int]) -> None:
    rooster = Werkrooster(frozenset(weekdagen))
    assert op - timedelta(days=30) < rooster.uiterlijk(op) <= op <= rooster.vanaf(op) < op + timedelta(days=30)
    assert rooster.is_werkdag(rooster.uiterlijk(op))
    assert rooster.is_werkdag(rooster.vanaf(op))
