"""Days without school: weekends, public holidays, the school holidays of a region."""

from __future__ import annotations

from itertools import pairwise

import pytest

from lpa.domain.kalender import REGIOS, Kalender, Vakantie, feestdagen
from lpa.storage.vakanties import kalender
from tests.domain.factories import dag


@pytest.mark.parametrize(
    ("op", "naam"),
    [
        ("01-01-2020", "nieuwjaarsdag"),
        ("13-04-2020", "tweede paasdag"),
        ("05-04-2021", "tweede paasdag"),
        ("22-04-2019", "tweede paasdag"),
        ("21-05-2020", "Hemelvaart"),
        ("30-05-2019", "Hemelvaart"),
        ("01-06-2020", "tweede pinksterdag"),
        ("10-06-2019", "tweede pinksterdag"),
        ("26-04-2014", "Koningsdag, want de 27e is een zondag"),
        ("27-04-2015", "Koningsdag"),
        ("26-04-2025", "Koningsdag, want de 27e is een zondag"),
        ("30-04-2013", "Koninginnedag"),
        ("29-04-2006", "Koninginnedag, want de 30e is een zondag"),
        ("01-05-1972", "Koninginnedag, want de 30e is een zondag"),
        ("05-05-2015", "Bevrijdingsdag in een lustrumjaar"),
        ("05-05-2020", "Bevrijdingsdag in een lustrumjaar"),
        ("25-12-2019", "eerste kerstdag"),
        ("26-12-2019", "tweede kerstdag"),
    ],
)
def test_schools_are_closed_on(op: str, naam: str) -> None:
    assert dag(op) in feestdagen(dag(op).year), naam


@pytest.mark.parametrize(
    ("op", "naam"),
    [
        ("27-04-2014", "Koningsdag is een dag eerder"),
        ("30-04-2014", "Koninginnedag is voorbij"),
        ("27-04-2013", "Koningsdag is er nog niet"),
        ("30-04-2006", "Koninginnedag is een dag eerder"),
        ("05-05-2019", "Bevrijdingsdag buiten een lustrum"),
        ("10-04-2020", "Goede Vrijdag"),
        ("24-12-2019", "de dag voor kerst"),
        ("31-12-2019", "oudejaarsdag"),
        ("05-12-2019", "sinterklaas"),
    ],
)
def test_schools_are_not_closed_by_law_or_custom_on(op: str, naam: str) -> None:
    assert dag(op) not in feestdagen(dag(op).year), naam


@pytest.mark.parametrize(
    ("regio", "op", "school"),
    [
        ("midden", "18-07-2019", True),
        ("midden", "19-07-2019", True),
        ("midden", "20-07-2019", False),
        ("midden", "30-08-2019", False),
        ("midden", "01-09-2019", False),
        ("midden", "02-09-2019", True),
        ("noord", "23-08-2019", False),
        ("noord", "26-08-2019", True),
        ("zuid", "19-08-2019", True),
        ("midden", "05-10-2019", False),
        ("midden", "06-10-2019", False),
        ("midden", "07-10-2019", True),
        ("midden", "13-04-2020", False),
    ],
)
def test_a_school_day_depends_on_the_region(regio: str, op: str, school: bool) -> None:
    assert kalender(regio).is_schooldag(dag(op)) is school


@pytest.mark.parametrize(
    ("regio", "vanaf", "eerste"),
    [
        ("midden", "01-10-2019", "01-10-2019"),
        ("midden", "01-08-2019", "02-09-2019"),
        ("noord", "01-08-2019", "26-08-2019"),
        ("zuid", "01-08-2019", "19-08-2019"),
        ("midden", "01-05-2019", "06-05-2019"),
        ("midden", "01-01-2019", "07-01-2019"),
        ("midden", "01-10-2022", "03-10-2022"),
        ("midden", "01-06-2020", "02-06-2020"),
    ],
)
def test_the_first_school_day_may_lie_in_a_later_month(regio: str, vanaf: str, eerste: str) -> None:
    assert kalender(regio).eerste_schooldag(dag(vanaf)) == dag(eerste)


def test_a_calendar_says_which_days_its_table_covers() -> None:
    klein = Kalender("midden", [Vakantie("herfstvakantie", dag("19-10-2019"), dag("27-10-2019"))])
    assert klein.kent(dag("19-10-2019"))
    assert klein.kent(dag("27-10-2019"))
    assert not klein.kent(dag("18-10-2019"))
    assert not klein.kent(dag("28-10-2019"))


def test_without_a_table_only_weekends_and_public_holidays_are_free() -> None:
    leeg = Kalender("midden", [])
    assert not leeg.kent(dag("01-08-2019"))
    assert leeg.is_schooldag(dag("01-08-2019"))
    assert not leeg.is_schooldag(dag("03-08-2019"))
    assert not leeg.is_schooldag(dag("26-12-2019"))


@pytest.mark.parametrize("regio", REGIOS)
def test_the_table_that_ships_with_lpa_is_in_order_and_has_every_summer(regio: str) -> None:
    vakanties = kalender(regio).vakanties
    assert all(v.eerste_dag <= v.laatste_dag for v in vakanties)
    assert all(een.laatste_dag < twee.eerste_dag for een, twee in pairwise(vakanties))
    zomers = [v.eerste_dag.year for v in vakanties if v.naam == "zomervakantie"]
    assert zomers == list(range(2015, 2031))


def test_a_region_that_does_not_exist_has_no_holidays() -> None:
    assert kalender("oost").vakanties == []
