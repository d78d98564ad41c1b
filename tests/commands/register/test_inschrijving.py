"""A child changes school: the enrolment before it ends with the new one."""

from __future__ import annotations

import pytest

from tests.conftest import Lpa

NAAR_KOMPAS = ("inschrijving", "nieuw", "--jongere", "1", "--school", "2", "--van", "4-11-2019")


def scholen(lpa: Lpa) -> list[tuple[int, str, str | None]]:
    return [(i["school"], i["van"], i["tot"]) for i in lpa.json("jongere", "toon", "1")["inschrijvingen"]]


def test_who_is_enrolled_elsewhere_is_doubted_and_told_how_that_ends(gevuld: Lpa) -> None:
    uitkomst = gevuld(*NAAR_KOMPAS)
    assert uitkomst.code == 5
    assert "inschrijving 1 loopt op dezelfde dagen" in uitkomst.err
    assert "--vorige-eindigt ja" in uitkomst.err


def test_the_enrolment_before_it_ends_the_day_before_in_one_command(gevuld: Lpa) -> None:
    zin = gevuld.goed(*NAAR_KOMPAS, "--vorige-eindigt", "ja")
    assert "Inschrijving 1 eindigt op 03-11-2019." in zin
    assert scholen(gevuld) == [(2, "2019-11-04", None), (1, "2019-08-01", "2019-11-03")]
    gevuld.goed("ongedaan", "--ja")
    assert scholen(gevuld) == [(1, "2019-08-01", None)]


@pytest.mark.parametrize("words", [("--vorige-eindigt", "nee"), ()])
def test_two_schools_at_once_are_kept_only_when_she_says_so(gevuld: Lpa, words: tuple[str, ...]) -> None:
    assert gevuld(*NAAR_KOMPAS, *words).code == 5
    gevuld.goed(*NAAR_KOMPAS, *words, "--toch")
    assert scholen(gevuld) == [(2, "2019-11-04", None), (1, "2019-08-01", None)]


def test_nothing_ends_where_nothing_runs(gevuld: Lpa) -> None:
    uitkomst = gevuld("inschrijving", "nieuw", "--jongere", "3", "--school", "2", "--van", "4-11-2019",
                      "--vorige-eindigt", "ja")  # fmt: skip
    assert (uitkomst.code, "past hier niet" in uitkomst.err) == (2, True)


def test_an_enrolment_that_begins_on_the_same_day_does_not_end_before_it_begins(gevuld: Lpa) -> None:
    uitkomst = gevuld("inschrijving", "nieuw", "--jongere", "1", "--school", "2", "--van", "1-8-2019",
                      "--vorige-eindigt", "ja")  # fmt: skip
    assert uitkomst.code == 2
    assert scholen(gevuld) == [(1, "2019-08-01", None)]
