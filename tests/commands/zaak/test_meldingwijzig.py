"""`lpa melding wijzig`: what follows from another day."""

from __future__ import annotations

import pytest

from tests.conftest import Lpa


@pytest.fixture
def gewisseld(gevuld: Lpa) -> Lpa:
    """Jongere 1 went from school 1 (po) to school 2 (vo) on 1 November; melding 3 is of 11 November."""
    wissel = "inschrijving nieuw --jongere 1 --school 2 --van 1-11-2019 --vorige-eindigt ja"
    gevuld.goed(*wissel.split())
    gevuld.goed("melding", "nieuw", "--jongere", "1", "--soort", "overig", "--datum", "11-11-2019")
    assert waar(gevuld) == (2, "vo")
    return gevuld


def waar(lpa: Lpa) -> tuple[int, str]:
    melding = lpa.json("melding", "toon", "3")
    return melding["school"], melding["onderwijssoort"]


def test_a_melding_of_another_day_is_of_the_school_of_that_day(gewisseld: Lpa) -> None:
    gezegd = gewisseld.goed("melding", "wijzig", "3", "--datum", "28-10-2019", COLUMNS="400")
    assert "School: De Wegwijzer, Heerde (1), po; zo was de jongere op 28-10-2019 ingeschreven." in gezegd
    assert waar(gewisseld) == (1, "po")


def test_a_school_that_is_said_stays_and_so_does_one_of_which_no_other_is_known(gewisseld: Lpa) -> None:
    gezegd = gewisseld.goed("melding", "wijzig", "3", "--datum", "28-10-2019", "--school", "2")
    assert ("School: " in gezegd, waar(gewisseld)) == (False, (2, "vo"))
    gezegd = gewisseld.goed("melding", "wijzig", "3", "--datum", "1-7-2019", "--toch")
    assert ("School: " in gezegd, waar(gewisseld)) == (False, (2, "vo"))


def test_another_day_at_the_same_school_changes_nothing_else(gewisseld: Lpa) -> None:
    gewisseld.goed("melding", "wijzig", "3", "--school", "1", "--onderwijssoort", "po")
    gewisseld.goed("melding", "wijzig", "3", "--datum", "12-11-2019")
    assert waar(gewisseld) == (1, "po")
