"""A birth date that is known whole, or only its month or year."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lpa.domain.base.datum import Geboortedatum, hoe_oud, kort, leeftijd, leeftijden, randen, voluit
from tests.domain.factories import dag

MAART, JAAR = Geboortedatum.fromisoformat("2009-03"), Geboortedatum.fromisoformat("2009")


@pytest.mark.parametrize(
    ("tekst", "eerste", "laatste", "gezegd", "in_brief"),
    [
        ("2009-03-12", "12-03-2009", "12-03-2009", "12-03-2009", "12 maart 2009"),
        ("2009-03", "01-03-2009", "31-03-2009", "maart 2009", "maart 2009"),
        ("2008-02", "01-02-2008", "29-02-2008", "februari 2008", "februari 2008"),
        ("2009", "01-01-2009", "31-12-2009", "2009", "2009"),
    ],
)
def test_a_birth_date_knows_its_first_and_last_day(
    tekst: str, eerste: str, laatste: str, gezegd: str, in_brief: str
) -> None:
    geboren = Geboortedatum.fromisoformat(tekst)
    assert (geboren.eerste, geboren.laatste) == (dag(eerste), dag(laatste))
    assert geboren.isoformat() == tekst
    assert str(geboren) == kort(geboren) == gezegd
    assert voluit(geboren) == in_brief
    assert geboren.exact == (dag(eerste) if eerste == laatste else None)


@pytest.mark.parametrize(
    "tekst", ["", "209", "2009-3", "2009-13", "2009-02-30", "20090312", "2009-03-12T00:00", "maart"]
)
def test_what_is_no_birth_date_is_refused(tekst: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        Geboortedatum.fromisoformat(tekst)


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_a_whole_date_is_itself_and_may_be_any_part_of_itself(dag_: date) -> None:
    geheel = Geboortedatum.from_date(dag_)
    assert geheel.exact == dag_ == randen(dag_).eerste == randen(geheel).laatste
    assert Geboortedatum.fromisoformat(geheel.isoformat()) == geheel
    for deel in (geheel.isoformat()[:7], geheel.isoformat()[:4]):
        deels = Geboortedatum.fromisoformat(deel)
        assert deels.eerste <= dag_ <= deels.laatste
        assert deels.past_bij(geheel)
        assert geheel.past_bij(deels)
        assert deels.isoformat() == deel


def test_a_month_does_not_fit_a_day_of_another_month() -> None:
    assert MAART.past_bij(JAAR)
    assert not MAART.past_bij(Geboortedatum.fromisoformat("2009-04-01"))


def test_an_age_may_be_one_of_two() -> None:
    op = dag("15-03-2019")
    assert leeftijden(Geboortedatum.from_date(dag("12-03-2009")), op) == (10, 10)
    assert (leeftijden(MAART, op), hoe_oud(MAART, op)) == ((9, 10), "9 of 10 jaar")
    assert hoe_oud(JAAR, dag("31-12-2019")) == "10 jaar"
    assert leeftijd(MAART.eerste, op) == 10
