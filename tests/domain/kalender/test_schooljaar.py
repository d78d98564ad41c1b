"""The schooljaar runs from 1 August up to and including 31 July."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lpa.domain.kalender.schooljaar import Schooljaar, lees_schooljaar, reeks
from lpa.errors import ExitCode, VerkeerdGebruik
from tests.domain.factories import dag


@pytest.mark.parametrize(
    ("getypt", "bedoeld"),
    [
        ("2019-2020", "2019-2020"),
        ("2019/2020", "2019-2020"),
        ("19-20", "2019-2020"),
        ("19/20", "2019-2020"),
        ("2019-20", "2019-2020"),
        ("2019", "2019-2020"),
        ("19", "2019-2020"),
        (" 2019 / 2020 ", "2019-2020"),
        ("99-00", "1999-2000"),
        ("69", "1969-1970"),
        ("68", "2068-2069"),
        ("1969", "1969-1970"),
        ("2198-2199", "2198-2199"),
    ],
)
def test_a_school_year_may_be_typed_in_four_ways(getypt: str, bedoeld: str) -> None:
    assert str(lees_schooljaar(getypt)) == bedoeld


@pytest.mark.parametrize(
    ("getypt", "zin"),
    [
        ("2019-2021", "beslaat twee opvolgende jaren"),
        ("2020-2019", "beslaat twee opvolgende jaren"),
        ("2019-2019", "beslaat twee opvolgende jaren"),
        ("19-21", "beslaat twee opvolgende jaren"),
        ("1968", "valt buiten wat lpa kent"),
        ("2199", "valt buiten wat lpa kent"),
        ("abc", "is geen schooljaar"),
        ("", "is geen schooljaar"),
        ("219-220", "is geen schooljaar"),
        ("2019-2020-2021", "is geen schooljaar"),
        ("20192020", "is geen schooljaar"),
        ("-19", "is geen schooljaar"),
        ("２０１９", "is geen schooljaar"),
        ("２０１９-２０２０", "is geen schooljaar"),
    ],
)
def test_what_is_no_school_year_is_refused_with_exit_code_2(getypt: str, zin: str) -> None:
    with pytest.raises(VerkeerdGebruik) as fout:
        lees_schooljaar(getypt)
    assert fout.value.exit_code == ExitCode.USAGE
    assert zin in fout.value.fout


def test_a_reversed_school_year_comes_with_the_likely_one() -> None:
    with pytest.raises(VerkeerdGebruik) as fout:
        lees_schooljaar("2019-2021")
    assert fout.value.oplossing == "bedoelde u 2019-2020?"


@pytest.mark.parametrize(
    ("op", "schooljaar"),
    [
        ("31-07-2019", "2018-2019"),
        ("01-08-2019", "2019-2020"),
        ("31-12-2019", "2019-2020"),
        ("01-01-2020", "2019-2020"),
        ("31-07-2020", "2019-2020"),
        ("01-08-2020", "2020-2021"),
    ],
)
def test_the_school_year_changes_between_31_july_and_1_august(op: str, schooljaar: str) -> None:
    assert str(Schooljaar.van(dag(op))) == schooljaar


@given(st.dates(date(1900, 1, 1), date(2199, 7, 31)))
def test_every_day_lies_in_exactly_one_school_year(op: date) -> None:
    jaar = Schooljaar.van(op)
    assert jaar.eerste_dag <= op <= jaar.laatste_dag
    assert Schooljaar.van(jaar.eerste_dag - timedelta(days=1)) == jaar - 1
    assert Schooljaar.van(jaar.laatste_dag + timedelta(days=1)) - 1 == jaar


@given(st.integers(1969, 2198))
def test_every_school_year_that_is_written_can_be_read_back(begin: int) -> None:
    assert lees_schooljaar(str(Schooljaar(begin))) == Schooljaar(begin)


def test_a_school_year_knows_its_days_and_its_short_name() -> None:
    jaar = Schooljaar(2019)
    assert (jaar.eerste_dag, jaar.laatste_dag) == (dag("01-08-2019"), dag("31-07-2020"))
    assert jaar.peildatum == dag("01-10-2019")
    assert jaar.kort == "19-20"
    assert Schooljaar(2009).kort == "09-10"
    assert Schooljaar(1999).kort == "99-00"


def test_school_years_of_a_report_come_oldest_first() -> None:
    assert [str(j) for j in reeks(Schooljaar(2019), 3)] == ["2017-2018", "2018-2019", "2019-2020"]
    assert max(reeks(Schooljaar(2019), 6)) == Schooljaar(2019)
