"""The invitation to be heard as a suspect: criminal data from the letter on, and what it says that was not read."""

from __future__ import annotations

import pytest

from tests.commands.brief.helpers import GESPREK, maak
from tests.conftest import Lpa, ongemoeid


def test_the_invitation_is_criminal_data_and_so_is_its_appointment(zaken: Lpa) -> None:
    zaken.goed("brief", "maak", "uitnodiging-hoorgesprek", "1", *GESPREK, "--verzonden")
    brieven = zaken.json("brief", "lijst", "1")["brieven"]
    assert {b["regime"] for b in brieven} == {"Wpg"}
    (stap,) = zaken.json("interventie", "lijst", "1")["interventies"]
    assert (stap["soort"], stap["regime"]) == ("pv-uitnodiging", "Wpg")
    assert "hoorgesprek, gemeentehuis" in zaken.goed("termijn", "lijst", "1")
    assert "hoorgesprek" in zaken.goed("week", "26-11-2019")


def test_the_rights_in_it_are_said_to_rest_on_memory(zaken: Lpa) -> None:
    gezegd = zaken("brief", "maak", "uitnodiging-hoorgesprek", "1", *GESPREK)
    assert gezegd.code == 0
    assert "Sv art. 27c, 28 en 29" in gezegd.err
    assert "niet nagelezen" in gezegd.err


def test_parents_and_the_jongere_of_twelve_are_each_named_the_duty_of_their_own(zaken: Lpa) -> None:
    ouder, jongere = maak(zaken, "uitnodiging-hoorgesprek", "2", *GESPREK)
    assert "artikel 2 lid 1 van de Leerplichtwet 1969" in ouder
    assert "Ik nodig ook Zoë zelf uit." in ouder
    assert "artikel 2 lid 3 van de Leerplichtwet 1969" in jongere
    assert "Neem gerust een ouder mee" in jongere


@pytest.mark.parametrize(
    ("geboren", "artikelen"),
    [
        ("20-7-2003", ["artikel 2 lid 1 van", "artikel 2 lid 3 van"]),  # leerplichtig then, kwalificatieplichtig now
        ("1-9-2001", ["artikel 4c lid 1 van"]),  # kwalificatieplichtig then, eighteen now
        ("20-6-2007", ["artikel 2 lid 1 van"]),  # eleven then, twelve now: only the parents may have broken the law
    ],
)
def test_the_article_is_that_of_the_days_of_the_absence(zaken: Lpa, geboren: str, artikelen: list[str]) -> None:
    zaken.goed("jongere", "wijzig", "2", "--geboortedatum", geboren, "--toch")
    verzuim = ("--datum", "17-6-2019", "--eerste-dag", "3-6-2019", "--laatste-dag", "12-6-2019", "--uren", "18")
    nummer = zaken.json("melding", "nieuw", "--jongere", "2", "--soort", "signaal", *verzuim, "--toch")["nummer"]
    brieven = maak(zaken, "uitnodiging-hoorgesprek", str(nummer), *GESPREK)
    assert len(brieven) == len(artikelen)
    for brief, artikel in zip(brieven, artikelen, strict=True):
        assert f"Het gaat om {artikel} de Leerplichtwet 1969." in brief


def test_without_a_duty_during_the_absence_nobody_is_invited_to_be_heard_without_a_doubt(zaken: Lpa) -> None:
    zaken.goed("jongere", "wijzig", "2", "--geboortedatum", "20-3-2001", "--toch")
    gezegd = ongemoeid(zaken, "brief", "maak", "uitnodiging-hoorgesprek", "2", *GESPREK, code=5)
    assert "er is niets om te vervolgen" in gezegd
    (brief,) = maak(zaken, "uitnodiging-hoorgesprek", "2", *GESPREK, "--toch")
    assert "Ik denk dat de wet is overtreden. Daarom wil ik u horen" in brief


def test_a_jongere_who_was_too_young_is_heard_after_a_doubt(zaken: Lpa) -> None:
    woorden = ("brief", "maak", "uitnodiging-hoorgesprek", "1", *GESPREK, "--aan", "jongere")
    assert "zelf verplicht is iemand vanaf 12 jaar" in ongemoeid(zaken, *woorden, code=5)
    (brief,) = maak(zaken, *woorden[2:], "--toch")
    assert "artikel" not in brief


def test_the_hearing_ends_its_appointment_and_no_other_talk_does(zaken: Lpa) -> None:
    zaken.goed("brief", "maak", "uitnodiging-hoorgesprek", "1", *GESPREK, "--verzonden")
    zaken.goed("brief", "maak", "uitnodiging-verzuimgesprek", "1", "--tijdstip", "wo 27-11 9:30", "--plaats", "school")
    toch = ("--datum", "26-11-2019", "--toch")
    assert "afgestreept" not in zaken.goed("interventie", "nieuw", "1", "--soort", "verzuimgesprek", *toch)
    assert "De afspraak is afgestreept: termijn 1, hoorgesprek" in zaken.goed("pv", "hoorgesprek", "1", *toch)
    assert "hoorgesprek" not in zaken.goed("week", "26-11-2019")
