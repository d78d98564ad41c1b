"""A letter to a school: that a jongere is exempt, and until when; nothing of why."""

from __future__ import annotations

import pytest

from tests.commands.brief.helpers import beslis, maak
from tests.conftest import Lpa, ongemoeid


def test_leave_is_told_to_the_school_of_the_zaak_without_its_ground_or_reason(zaken: Lpa) -> None:
    zaken.goed("verlof", "wijzig", "4", "--reden", "de oma is ernstig ziek")
    beslis(zaken, "deels", "--toegewezen-van", "9-12-2019", "--toegewezen-tot", "20-12-2019")
    (brief,) = maak(zaken, "bericht-school", "4", "--toch")
    assert "De Wilg, B. Meerkoet\nPark 2\n8181 AC  Heerde" in brief
    assert "is vrijgesteld van maandag 9 december 2019 tot en met vrijdag 20 december 2019." in brief
    for woord in ("oma", "ziek", "gewichtig", "artikel", "verlof"):
        assert woord not in brief.lower(), woord


def test_an_exemption_for_good_has_no_last_day_and_no_article(zaken: Lpa) -> None:
    zaken.goed("vrijstelling", "heropen", "6", "--reden", "verlengd")
    zaken.goed("vrijstelling", "wijzig", "6", "--tot", "", "--toch")
    zaken.goed("vrijstelling", "besluit", "6", "--uitkomst", "vrijgesteld", "--toch")
    (brief,) = maak(zaken, "bericht-school", "6", "--aan", "contact 2")
    assert "Tijn Zwaluw is vrijgesteld vanaf donderdag 1 augustus 2019." in brief
    assert "artikel" not in brief.lower()


@pytest.mark.parametrize(
    ("van", "datum", "zin"),
    [
        ("20-12-2019", "15-11-2019", "is vrijgesteld op vrijdag 20 december 2019.\nIn die tijd hoeft Sem Zwaluw niet"),
        ("19-12-2019", "21-12-2019", "was vrijgesteld van donderdag 19 december 2019 tot en met vrijdag 20 december"
         " 2019.\nIn die tijd hoefde Sem Zwaluw niet"),
    ],
)  # fmt: skip
def test_one_day_and_days_that_are_over_are_told_as_such(zaken: Lpa, van: str, datum: str, zin: str) -> None:
    beslis(zaken, "deels", "--toegewezen-van", van, "--toegewezen-tot", "20-12-2019")
    (brief,) = maak(zaken, "bericht-school", "4", "--datum", datum, "--toch")
    assert f"Sem Zwaluw {zin}" in brief


def test_a_besluit_that_was_not_sent_is_told_to_no_school_without_asking(zaken: Lpa) -> None:
    beslis(zaken, "toegewezen")
    gezegd = ongemoeid(zaken, "brief", "maak", "bericht-school", "4", code=5)
    assert "het besluit in verlof 4 is nog niet verzonden, en geldt tot dan niet (Awb art. 3:40)" in gezegd
    zaken.goed("brief", "maak", "besluit-verlof", "4", "--verzonden")
    zaken.goed("brief", "maak", "bericht-school", "4")


def test_sending_it_is_kept_as_told_to_the_school(zaken: Lpa) -> None:
    zaken.goed("brief", "maak", "bericht-school", "6", "--aan", "contact 2")
    zaken.goed("brief", "verzonden", "1")
    (gedeeld,) = zaken.json("verstrekking", "lijst", "6")["verstrekkingen"]
    assert gedeeld["aan"] == "De Wilg, B. Meerkoet"
    assert gedeeld["wat"] == "bericht aan de school over vrijstelling (brief 1)"


def test_a_school_without_an_address_of_its_own_is_never_taken_for_another(zaken: Lpa) -> None:
    zaken.goed("verlof", "nieuw", "--jongere", "3", "--ontvangen", "4-11-2019", "--van", "9-12", "--tot", "27-1-2020")
    zaken.goed("verlof", "hoor", "7", "--datum", "12-11-2019", "--mening", "prima")
    zaken.goed("verlof", "besluit", "7", "--uitkomst", "toegewezen", "--motivering", "Het kan.")
    gezegd = ongemoeid(zaken, "brief", "maak", "bericht-school", "7", code=5)
    assert "er is geen contact van soort school met de naam Het Kompas" in gezegd
    assert 'lpa contact nieuw --soort school --naam "Het Kompas"' in gezegd


def test_where_no_school_is_known_she_is_asked_to_whom_it_goes(zaken: Lpa) -> None:
    zaken.goed("jongere", "nieuw", "--achternaam", "Kauw", "--voornaam", "Jip", "--geboortedatum", "1-2-2008")
    jip = str(zaken.json("zoek", "kauw jip")["jongeren"][0]["nummer"])
    zaken.goed("contact", "nieuw", "Het Eiland", "--soort", "school")
    nieuw = ("vrijstelling", "nieuw", "--jongere", jip, "--grond", "15", "--van", "1-1-2020", "--tot", "31-7-2020")
    nummer = zaken.goed(*nieuw, "--toch", "-q").strip()
    zaken.goed("vrijstelling", "besluit", nummer, "--uitkomst", "toegekend", "--motivering", "x", "--toch")
    gezegd = ongemoeid(zaken, "brief", "maak", "bericht-school", nummer, "--toch", code=5)
    assert "niet bekend op welke school" in gezegd
    assert '--aan "contact NUMMER"' in gezegd


@pytest.mark.parametrize(
    ("zaak", "zegt"), [("4", "over verlof 4 is nog niet beslist"), ("5", "bij verlof 5 is de jongere niet vrijgesteld")]
)
def test_who_is_not_exempt_is_told_to_nobody(zaken: Lpa, zaak: str, zegt: str) -> None:
    assert zegt in ongemoeid(zaken, "brief", "maak", "bericht-school", zaak, "--aan", "contact 2", code=5)
