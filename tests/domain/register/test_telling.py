"""Counts of who is not kept: what a file brings, what of it is new, and what a schooljaar shows."""

from __future__ import annotations

from datetime import date

from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.domain.register.telling import Buiten, Groep, Leeftijdtelling, nieuwe, van_jaar, weg, wordt_bewaard

TOEN, LATER = date(2019, 9, 17), date(2019, 11, 5)
JAAR = Schooljaar(2019)


def telling(dag: date, leeftijd: int, aantal: int, soort: str = "") -> Leeftijdtelling:
    return Leeftijdtelling(dag=dag, leeftijd=leeftijd, geslacht="v", onderwijssoort=soort, aantal=aantal)


def test_who_is_kept_is_from_the_fourth_birthday_up_to_and_including_22() -> None:
    geboren = {date(2015, 9, 17): True, date(2015, 9, 18): False, date(1996, 9, 18): True, date(1996, 9, 17): False}
    assert {dag: wordt_bewaard(dag, TOEN) for dag in geboren} == geboren


def test_a_file_that_counts_the_same_as_the_last_one_of_its_schooljaar_brings_nothing() -> None:
    staan = [telling(TOEN, 3, 5)]
    assert nieuwe({Groep(3, "v"): 5}, staan, LATER) == []
    assert nieuwe({Groep(3, "v"): 6}, staan, LATER) == [telling(LATER, 3, 6)]
    assert nieuwe({Groep(3, "v"): 5}, staan, date(2020, 9, 1)) == [telling(date(2020, 9, 1), 3, 5)]


def test_a_file_of_the_same_day_takes_the_place_of_what_was_counted_that_day() -> None:
    staan = [telling(TOEN, 3, 5), telling(TOEN, 25, 1, "mbo"), telling(LATER, 3, 6)]
    assert weg([telling(TOEN, 3, 7)], staan) == [staan[0]]
    assert weg([], staan) == []


def test_a_schooljaar_shows_its_last_count_of_all_and_of_the_enrolled() -> None:
    staan = [telling(TOEN, 24, 9), telling(LATER, 24, 10), telling(TOEN, 24, 4, "mbo"), telling(date(2018, 9, 1), 2, 3)]
    assert van_jaar(staan, JAAR) == {24: Buiten(4, 6, LATER)}
    assert van_jaar(staan, Schooljaar(2017)) == {}
