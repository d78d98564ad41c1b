"""`lpa jongere gezin`: a family is a record, never an equal name or address."""

from __future__ import annotations

import pytest

from tests.conftest import Lpa, ongemoeid

LUXE = ("melding", "nieuw", "--soort", "luxe", "--datum", "16-10-2019", "--eerste-dag", "14-10-2019", "--laatste-dag",
        "15-10-2019", "--toch")  # fmt: skip


@pytest.fixture
def kinderen(lpa: Lpa) -> Lpa:
    """Sem, Lot and Bram, who all carry one surname and live at one address."""
    for voornaam in ("Sem", "Lot", "Bram", "Ada"):
        lpa.goed("jongere", "nieuw", "--achternaam", "Merel", "--voornaam", voornaam, "--geboortedatum", "12-3-2010",
                 "--adres", "Dijk 1")  # fmt: skip
    return lpa


def gezinnen(lpa: Lpa) -> list[int | None]:
    """The family of each jongere, by its number."""
    return [lpa.json("jongere", "toon", str(n))["gezin"] for n in (1, 2, 3, 4)]


def test_who_carries_one_name_and_address_is_no_family_until_she_says_so(kinderen: Lpa) -> None:
    assert gezinnen(kinderen) == [None] * 4
    assert "Sem Merel (1) en Lot Merel (2) zijn een gezin." in kinderen.goed("jongere", "gezin", "1", "--met", "2")
    assert gezinnen(kinderen) == [1, 1, None, None]
    assert "Lot Merel (2)" in kinderen.goed("jongere", "toon", "1")


def test_families_that_turn_out_to_be_one_become_one(kinderen: Lpa) -> None:
    kinderen.goed("jongere", "gezin", "1", "--met", "2")
    kinderen.goed("jongere", "gezin", "3", "--met", "4")
    assert gezinnen(kinderen) == [1, 1, 2, 2]
    kinderen.goed("jongere", "gezin", "2", "--met", "3")
    assert gezinnen(kinderen) == [1, 1, 1, 1]
    kinderen.goed("ongedaan", "--ja")
    assert gezinnen(kinderen) == [1, 1, 2, 2]


def test_who_is_no_family_after_all_is_let_go(kinderen: Lpa) -> None:
    kinderen.goed("jongere", "gezin", "1", "--met", "2", "--met", "3")
    kinderen.goed("jongere", "gezin", "2", "--met", "3", "--los")
    assert gezinnen(kinderen) == [1, None, None, None]


def test_luxe_verzuim_of_a_family_is_one_time_and_of_one_name_is_not(kinderen: Lpa) -> None:
    for nummer in ("1", "2"):
        kinderen.goed(*LUXE, "--jongere", nummer)
    assert kinderen.json("melding", "toon", "1")["advies"]["feiten"]["kinderen"] == "1"
    kinderen.goed("jongere", "gezin", "1", "--met", "2")
    advies = kinderen.json("melding", "toon", "1")["advies"]
    assert (advies["feiten"]["kinderen"], advies["bedrag"]) == ("2", 400)
    assert "(schooldagen: deze melding 2 en zaak 2 2)" in advies["redenering"][1]


def test_somebody_unknown_makes_no_family(kinderen: Lpa) -> None:
    assert "geen jongere 99" in ongemoeid(kinderen, "jongere", "gezin", "1", "--met", "99", code=3)
