"""What every count of exemptions says of those that may have lapsed (art. 6 lid 2 onder b)."""

from __future__ import annotations

import pytest

from tests.conftest import Lpa

WAAR = [
    ("telling", "2019-2020"),
    ("vrijstelling", "telling", "2019-2020"),
    ("vrijstelling", "lijst", "--tel", "lopend", "--schooljaar", "2019-2020"),
    ("vrijstelling", "lijst", "--tel", "op_1_augustus", "--grond", "5a", "--schooljaar", "2019-2020"),
    ("thuiszitters",),
]
NIET = [
    ("vrijstelling", "lijst", "--tel", "behandeld", "--schooljaar", "2019-2020"),
    ("vrijstelling", "lijst", "--tel", "lopend", "--grond", "5b", "--schooljaar", "2019-2020"),
    ("vrijstelling", "telling", "2020-2021"),  # before the 1 July of which notice can still be given
    ("telling", "2017-2018"),  # it had not begun on the 1 July before it
]


@pytest.fixture
def vrij(lpa: Lpa) -> Lpa:
    """A child that is exempt since August 2018, of whom no notice was given again before July 2019."""
    lpa.goed("jongere", "nieuw", "--achternaam", "Gans", "--voornaam", "Saar", "--geboortedatum", "1-2-2010")
    _kennis(lpa, "1-6-2018", "1-8-2018")
    return lpa


def _kennis(lpa: Lpa, dag: str, van: str) -> None:
    nieuw = ("--jongere", "1", "--grond", "5a", "--ontvangen", dag, "--van", van)
    nummer = lpa.json("vrijstelling", "nieuw", *nieuw, "--toch")["nummer"]
    lpa.goed("vrijstelling", "besluit", str(nummer), "--uitkomst", "vrijgesteld", "--datum", dag, "--toch")


@pytest.mark.parametrize("regel", WAAR, ids=" ".join)
def test_a_count_says_which_exemptions_in_it_may_have_lapsed(vrij: Lpa, regel: tuple[str, ...]) -> None:
    gezegd = " ".join(vrij(*regel).err.split())
    assert "misschien vervallen: vrijstelling 1. Voor 01-07-2019 is niet opnieuw kennis gegeven" in gezegd
    assert "lpa vrijstelling lijst --vervalt 01-07-2019" in gezegd
    assert vrij.json("vrijstelling", "lijst", "--vervalt", "01-07-2019")["vrijstellingen"][0]["nummer"] == 1


@pytest.mark.parametrize("regel", WAAR, ids=" ".join)
def test_of_who_gave_notice_again_no_count_says_so(vrij: Lpa, regel: tuple[str, ...]) -> None:
    _kennis(vrij, "3-6-2019", "1-8-2019")
    assert "vervallen" not in vrij(*regel).err


@pytest.mark.parametrize("regel", NIET, ids=" ".join)
def test_a_count_in_which_it_is_not_says_nothing_of_it(vrij: Lpa, regel: tuple[str, ...]) -> None:
    assert "vervallen" not in vrij(*regel).err
