"""A day with a time, as appointments are made."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lpa.domain.base.datum import kort, lees_dag, op_tijd
from lpa.domain.base.tijdstip import lees_dag_of_tijdstip, lees_tijdstip, lees_verzet
from lpa.errors import VerkeerdGebruik
from tests.domain.factories import dag, moment

WOENSDAG = date(2020, 1, 8)


@pytest.mark.parametrize(
    ("getypt", "bedoeld"),
    [
        ("di 14-1 10:30", "dinsdag 14-01-2020 10:30"),
        ("14-1-2020 10.30", "dinsdag 14-01-2020 10:30"),
        ("14 jan 2020 13u15", "dinsdag 14-01-2020 13:15"),
        ("morgen 9 uur", "donderdag 09-01-2020 09:00"),
        ("ma om 9:00", "maandag 13-01-2020 09:00"),
        ("vandaag 0:05", "woensdag 08-01-2020 00:05"),
        ("7-7 10:00", "dinsdag 07-07-2020 10:00"),
        ("wo 7-10 10:00", "woensdag 07-10-2020 10:00"),
        ("do 7-1 10:00", "donderdag 07-01-2021 10:00"),
        ("2020-01-14 23:59", "dinsdag 14-01-2020 23:59"),
        ("  Dinsdag   14-01-2020 10:30 ", "dinsdag 14-01-2020 10:30"),
        ("+7 10:30", "woensdag 15-01-2020 10:30"),
        ("di 14-1 9:30 uur", "dinsdag 14-01-2020 09:30"),
        ("di 14-1 9.30 u", "dinsdag 14-01-2020 09:30"),
        ("di 14-1 9:30u", "dinsdag 14-01-2020 09:30"),
        ("di 14-1 9.30 uur", "dinsdag 14-01-2020 09:30"),
        ("dinsdag 14–01–2020 om 9:30 uur", "dinsdag 14-01-2020 09:30"),
        ("di. 14-1 9u30", "dinsdag 14-01-2020 09:30"),
        ("dinsdag 14 januari 2020 om 9u", "dinsdag 14-01-2020 09:00"),
        ("di 14-1 9", "dinsdag 14-01-2020 09:00"),
        ("di 7-1 10:00", "dinsdag 07-01-2020 10:00"),
        ("14 jan 13", "dinsdag 14-01-2020 13:00"),
        ("morgen 9", "donderdag 09-01-2020 09:00"),
    ],
)
def test_a_day_and_a_time_are_read(getypt: str, bedoeld: str) -> None:
    assert op_tijd(lees_tijdstip(getypt, WOENSDAG)) == bedoeld


@pytest.mark.parametrize(
    ("getypt", "waarom"),
    [
        ("wo 14-1 10:30", "is een dinsdag, geen woensdag"),
        ("7-1 10:00", "7-1 kan 07-01-2020 of 07-01-2021 zijn"),
        ("wo 7-1 10:00", "7-1 kan 07-01-2020 of 07-01-2021 zijn"),
        ("14-1 24:00", "24 uur bestaat niet"),
        ("14-1 10:60", "geen dag met een tijd"),
        ("14-1", "geen dag met een tijd"),
        ("10:30", "geen dag met een tijd"),
        ("", "geen dag met een tijd"),
        ("30-2 10:30", "bestaat niet"),
        ("di 14-1 10:30 extra", "geen dag met een tijd"),
        ("di 14", "geen dag met een tijd"),  # the 14th, or at 14:00
        ("14-1 26", "geen dag met een tijd"),
    ],
)
def test_what_cannot_be_is_refused_in_words(getypt: str, waarom: str) -> None:
    with pytest.raises(VerkeerdGebruik, match=waarom):
        lees_tijdstip(getypt, WOENSDAG)


@given(st.datetimes(datetime.fromisoformat("2000-01-01"), datetime.fromisoformat("2099-12-31")))
def test_what_is_echoed_reads_back_as_the_same_moment(moment: datetime) -> None:
    heel = moment.replace(second=0, microsecond=0)
    assert lees_tijdstip(op_tijd(heel), WOENSDAG) == heel


@pytest.mark.parametrize(
    ("getypt", "bedoeld"),
    [("di 14-1", "14-01-2020"), ("Dinsdag 14 jan 2020", "14-01-2020"), ("di", "14-01-2020"), ("14-1", "14-01-2020")],
)
def test_a_day_may_carry_its_weekday(getypt: str, bedoeld: str) -> None:
    assert kort(lees_dag(getypt, WOENSDAG)) == bedoeld


@pytest.mark.parametrize("getypt", ["wo 14-1", "di 30-2", "di onzin", "onzin 14-1", ""])
def test_a_day_that_cannot_be_is_refused(getypt: str) -> None:
    with pytest.raises(VerkeerdGebruik):
        lees_dag(getypt, WOENSDAG)


@pytest.mark.parametrize(
    ("getypt", "bedoeld"),
    [
        ("di 31-3 9:30", moment("31-03-2020 09:30")),
        ("31-3 9.30", moment("31-03-2020 09:30")),
        ("morgen 9.30", moment("08-01-2020 09:30")),
        ("14 jan 2020 13 uur", moment("14-01-2020 13:00")),
        ("vr 9u", moment("10-01-2020 09:00")),
        ("di 31-3 9", moment("31-03-2020 09:00")),
        ("di 31-3", dag("31-03-2020")),
        ("31.3", dag("31-03-2020")),
        ("wo 9.12", dag("09-12-2020")),
        ("vr", dag("10-01-2020")),
    ],
)
def test_an_hour_after_a_day_makes_it_a_moment(getypt: str, bedoeld: date) -> None:
    gelezen = lees_dag_of_tijdstip(getypt, dag("07-01-2020"))
    assert (type(gelezen), gelezen) == (type(bedoeld), bedoeld)


@pytest.mark.parametrize("getypt", ["ma 9.12", "di 9.30", "di 9", "wo 31-3 9:30", "gauw", "9:30", "31-3 24:00"])
def test_what_is_no_day_and_no_moment_is_refused(getypt: str) -> None:
    with pytest.raises(VerkeerdGebruik):
        lees_dag_of_tijdstip(getypt, dag("07-01-2020"))


@pytest.mark.parametrize(
    ("getypt", "wordt"),
    [("ma 26.10", "26-10-2020 10:30"), ("ma 9.10", "13-01-2020 09:10"), ("ma 9:10", "13-01-2020 09:10")],
)
def test_a_move_to_a_day_alone_keeps_the_hour(getypt: str, wordt: str) -> None:
    assert lees_verzet(getypt, moment("07-01-2020 10:30"), WOENSDAG) == moment(wordt)


def test_an_hour_that_does_not_exist_is_no_day_of_the_month() -> None:
    with pytest.raises(VerkeerdGebruik, match="26 uur bestaat niet"):
        lees_verzet("ma 26:10", moment("07-01-2020 10:30"), WOENSDAG)
