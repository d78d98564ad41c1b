"""A change of the register is held against the meldingen that stand."""

from __future__ import annotations

import pytest

from tests.conftest import Lpa, ongemoeid


@pytest.fixture
def staat(gevuld: Lpa) -> Lpa:
    """Melding 3, signaal, of jongere 2 (enrolled since 2016), who is absent from 4 November on."""
    signaal = "melding nieuw --jongere 2 --soort signaal --uren 18 --datum 11-11-2019 --eerste-dag 4-11-2019"
    gevuld.goed(*signaal.split())
    return gevuld


@pytest.mark.parametrize(
    ("regel", "zin"),
    [
        ("inschrijving wijzig 2 --van 12-11-2019", "melding 3: de jongere is op 11-11-2019 nergens ingeschreven"),
        ("inschrijving wijzig 2 --tot 1-11-2019", "melding 3: de jongere is op 11-11-2019 nergens ingeschreven"),
        ("jongere wijzig 2 --gevestigd 13-11-2019", "melding 3: de jongere woont hier pas sinds 13-11-2019"),
        ("jongere wijzig 2 --verhuisd 1-11-2019", "melding 3: de jongere is verhuisd op 01-11-2019"),
        ("jongere wijzig 2 --geboortedatum 4-5-1999", "melding 3: de jongere is op 04-11-2019 niet meer"),
        ("jongere wijzig 2 --geboortedatum 4-5-2018", "inschrijving 2: de jongere is nog niet geboren op 01-08-2016"),
    ],
)
def test_a_change_that_contradicts_a_melding_is_asked_once(staat: Lpa, regel: str, zin: str) -> None:
    assert zin in ongemoeid(staat, *regel.split(), code=5)
    staat.goed(*regel.split(), "--toch")
    wat, _, nummer, *_ = regel.split()
    ander = ("--niveau", "havo") if wat == "inschrijving" else ("--telefoon", "0612345678")
    staat.goed(wat, "wijzig", nummer, *ander)


def test_an_enrolment_of_who_was_reported_as_absolutely_absent_is_asked(gevuld: Lpa) -> None:
    gevuld.goed("melding", "nieuw", "--jongere", "3", "--soort", "absoluut", "--datum", "4-11-2019")
    nieuw = "inschrijving nieuw --jongere 3 --school 2 --van"
    assert "melding 3: de jongere is op 04-11-2019 ingeschreven" in ongemoeid(
        gevuld, *nieuw.split(), "1-11-2019", code=5
    )
    gevuld.goed(*nieuw.split(), "11-11-2019")


def test_a_change_that_leaves_the_meldingen_as_they_are_is_not_asked(staat: Lpa) -> None:
    staat.goed("inschrijving", "wijzig", "2", "--van", "1-8-2017")
    staat.goed("inschrijving", "wijzig", "2", "--tot", "14-11-2019")
    staat.goed("jongere", "wijzig", "2", "--verhuisd", "14-11-2019")
    staat.goed("jongere", "wijzig", "2", "--geboortedatum", "5-5-2004")


def test_who_had_not_left_after_all_has_meldingen_that_ended_for_that(gevuld: Lpa) -> None:
    gevuld.goed("melding", "nieuw", "--jongere", "3", "--soort", "absoluut", "--datum", "4-11-2019")
    gevuld.goed("jongere", "wijzig", "3", "--verhuisd", "14-11-2019", "--sluit")
    gezegd = gevuld("jongere", "wijzig", "3", "--verhuisd", "")
    assert gezegd.code == 0
    assert "melding 3 is gesloten als verhuisd, op 14-11-2019. Klopt dat niet meer: lpa melding heropen 3" in gezegd.err
    assert "gesloten als" not in gevuld("jongere", "wijzig", "3", "--telefoon", "0612345678").err


def test_who_came_back_had_left(gevuld: Lpa) -> None:
    gevuld.goed("melding", "nieuw", "--jongere", "3", "--soort", "absoluut", "--datum", "4-11-2019")
    gevuld.goed("jongere", "wijzig", "3", "--verhuisd", "8-11-2019", "--sluit")
    assert "gesloten als" not in gevuld("jongere", "wijzig", "3", "--gevestigd", "14-11-2019").err


def test_a_stay_that_ended_before_is_weighed_as_well(staat: Lpa) -> None:
    staat.goed("jongere", "wijzig", "2", "--verhuisd", "8-11-2019", "--toch")
    terug = ("jongere", "wijzig", "2", "--gevestigd", "14-11-2019")
    gezegd = ongemoeid(staat, *terug, code=5)
    assert "melding 3: de jongere woont hier pas sinds 14-11-2019, na 11-11-2019" in gezegd
    staat.goed(*terug, "--toch")
    staat.goed("controle", "--alleen", "bestand,waarden,logboek")
