"""Halt: heen only within its conditions, retour and afdoening with what comes next."""

from __future__ import annotations

import pytest

from tests.conftest import Lpa, ongemoeid

HEEN = ("halt", "verwijs", "2", "--toestemming", "ja", "--problemen", "nee")


@pytest.fixture
def zaak(gevuld: Lpa) -> Lpa:
    """Melding 2: signaalverzuim of 20 hours of jongere 2, fifteen years old."""
    gevuld.goed("melding", "wijzig", "2", "--soort", "signaal", "--uren", "20")
    return gevuld


def test_a_referral_keeps_its_conditions_and_shares(zaak: Lpa) -> None:
    uit = zaak.goed(*HEEN)
    assert "naar halt" in uit
    assert "Zie ook: lpa dossier 2." in uit
    (stap,) = zaak.json("interventie", "lijst", "2")["interventies"]
    assert (stap["soort"], stap["met_wie"], stap["route"]) == ("halt-verwijzing", "Halt", "halt")
    assert "JA: genoeg en niet te veel verzuim? 20 uur" in stap["vast"]
    (verstrekking,) = zaak.json("verstrekking", "lijst", "2")["verstrekkingen"]
    assert (verstrekking["aan"], verstrekking["interventie"]) == ("Halt", stap["nummer"])
    assert "Halt: verwezen" in zaak.goed("route", "toon", "2")


def test_the_party_is_that_of_the_register_where_there_is_one(zaak: Lpa) -> None:
    zaak.goed("contact", "nieuw", "Halt Oost", "--soort", "halt")
    assert zaak.json(*HEEN)["verstrekking"]["contact"] == 1


@pytest.mark.parametrize(
    ("anders", "zegt"),
    [
        (("--toestemming", "nee", "--problemen", "nee"), "stemmen de ouders in"),
        (("--toestemming", "ja", "--problemen", "ja"), "ernstige problemen"),
        (("--toestemming", "ja", "--problemen", "nee", "--eerder-halt", "ja"), "niet eerder naar Halt"),
    ],
)
def test_a_condition_that_fails_is_named_and_toch_does_not_help(zaak: Lpa, anders: tuple[str, ...], zegt: str) -> None:
    for toch in ((), ("--toch",)):
        assert zegt in ongemoeid(zaak, "halt", "verwijs", "2", *anders, *toch, code=5)


def test_who_had_no_duty_when_the_absence_was_cannot_be_sent_to_halt(zaak: Lpa) -> None:
    zaak.goed("jongere", "wijzig", "2", "--geboortedatum", "12-3-2003", "--startkwalificatie", "1-9-2019", "--toch")
    gezegd = ongemoeid(zaak, "halt", "verwijs", "2", "--problemen", "nee", "--toch", code=5)
    assert "leer- of kwalificatieplichtig toen het verzuim was? nee, niet meer op" in gezegd
    assert "Halt past niet" in zaak.goed("route", "toon", "2")
    ongemoeid(zaak, "route", "kies", "2", "halt", code=5)


def test_a_duty_on_some_day_of_the_absence_is_enough_for_halt(zaak: Lpa) -> None:
    dagen = ("--eerste-dag", "2-9-2019", "--laatste-dag", "27-9-2019")
    zaak.goed("melding", "wijzig", "2", "--datum", "30-9-2019", *dagen, "--toch")
    vrij = ("--van", "1-8-2019", "--tot", "13-9-2019", "--toch")
    nummer = zaak.goed(
        "vrijstelling", "nieuw", "--jongere", "2", "--grond", "5c", "--ontvangen", "1-7-2019", *vrij, "-q"
    )
    zaak.goed("vrijstelling", "besluit", nummer.strip(), "--uitkomst", "vrijgesteld", "--toch")
    zaak.goed(*HEEN)
    (stap,) = zaak.json("interventie", "lijst", "2")["interventies"]
    assert "JA: leer- of kwalificatieplichtig toen het verzuim was? leerplichtig op 14-09-2019" in stap["vast"]


def test_a_number_outside_the_limits_needs_toch_and_a_reason(zaak: Lpa) -> None:
    veel = (*HEEN, "--uren", "70")
    assert "--leg-uit" in ongemoeid(zaak, *veel, "--toch", code=2)
    assert "--toch" in ongemoeid(zaak, *veel, "--leg-uit", "bijna alles in een week", code=5)
    zaak.goed(*veel, "--toch", "--leg-uit", "bijna alles in een week")
    (stap,) = zaak.json("interventie", "lijst", "2")["interventies"]
    assert "Uitleg: bijna alles in een week" in stap["vast"]


def test_what_is_missing_is_named(zaak: Lpa) -> None:
    gezegd = ongemoeid(zaak, "halt", "verwijs", "2", code=2)
    assert "--toestemming" in gezegd
    assert "--problemen" in gezegd
    zaak.goed("jongere", "wijzig", "2", "--geboortedatum", "1-1-2003")
    assert "--toestemming" not in ongemoeid(zaak, "halt", "verwijs", "2", code=2)
    assert "--toestemming" in ongemoeid(zaak, *HEEN, code=2)  # from sixteen on the parents are not asked


def test_no_hours_at_all_is_confirmed_and_not_guessed(zaak: Lpa) -> None:
    zaak.goed("melding", "wijzig", "2", "--uren", "")
    assert "niet bekend" in ongemoeid(zaak, *HEEN, code=5)
    assert zaak.json(*HEEN, "--te-laat", "14")["antwoord"] == "JA"


def test_a_zaak_that_ended_with_halt_counts_also_without_its_steps(zaak: Lpa) -> None:
    zaak.goed("melding", "sluit", "2", "--afhandeling", "halt", "--datum", "10-11-2019", "--toch")
    zaak.goed("melding", "nieuw", "--jongere", "2", "--soort", "langdurig", "--uren", "30", "--datum", "12-11-2019")
    gezegd = ongemoeid(zaak, "halt", "verwijs", "3", "--toestemming", "ja", "--problemen", "nee", code=5)
    assert "zaak 2: 10-11-2019 afgehandeld met Halt" in gezegd


def test_ending_with_halt_while_nothing_came_back_is_doubted(zaak: Lpa) -> None:
    zaak.goed(*HEEN)
    sluit = ("melding", "sluit", "2", "--afhandeling", "halt")
    assert "lpa halt afdoening 2" in ongemoeid(zaak, *sluit, code=5)
    zaak.goed("halt", "afdoening", "2", "--uitkomst", "geslaagd")
    zaak.goed(*sluit)


def test_halt_in_another_zaak_counts(zaak: Lpa) -> None:
    zaak.goed(*HEEN, "--datum", "1-11-2019")
    zaak.goed("melding", "nieuw", "--jongere", "2", "--soort", "langdurig", "--uren", "30", "--datum", "12-11-2019")
    gezegd = ongemoeid(zaak, "halt", "verwijs", "3", "--toestemming", "ja", "--problemen", "nee", code=5)
    assert "zaak 2: 01-11-2019" in gezegd


def test_a_closed_melding_goes_nowhere(zaak: Lpa) -> None:
    assert "gesloten" in ongemoeid(zaak, "halt", "verwijs", "1", "--toestemming", "ja", "--problemen", "nee", code=5)
    ongemoeid(zaak, "halt", "verwijs", "99", code=3)


@pytest.mark.parametrize(
    ("uitkomst", "vervolg"),
    [("geslaagd", "lpa melding sluit 2 --afhandeling halt"), ("mislukt", "lpa pv hoorgesprek 2")],
)
def test_how_halt_ended_says_what_comes_next(zaak: Lpa, uitkomst: str, vervolg: str) -> None:
    ongemoeid(zaak, "halt", "afdoening", "2", "--uitkomst", uitkomst, code=5)
    zaak.goed(*HEEN, "--datum", "1-11-2019")
    assert vervolg in zaak.goed("halt", "afdoening", "2", "--uitkomst", uitkomst)
    assert "staat er al" in ongemoeid(zaak, "halt", "afdoening", "2", "--uitkomst", uitkomst, code=5)
    hoor = zaak("pv", "hoorgesprek", "2")
    assert "van halt naar strafrecht" in hoor.out
    assert ("pas toe of leg uit" in hoor.err) is (uitkomst == "geslaagd")


def test_halt_that_gives_it_back(zaak: Lpa) -> None:
    zaak.goed(*HEEN, "--datum", "1-11-2019")
    uit = zaak.goed("halt", "retour", "2", "--resultaat", "niet verschenen")
    assert "lpa route toon 2" in uit
    assert "niet verschenen" in zaak.goed("route", "toon", "2")
    zaak.goed(*HEEN)


def test_an_outcome_that_does_not_exist(zaak: Lpa) -> None:
    ongemoeid(zaak, "halt", "afdoening", "2", "--uitkomst", "half", code=2)
    ongemoeid(zaak, "halt", "afdoening", "2", code=2)


def test_an_outcome_after_the_zaak_went_elsewhere_may_be_explained(zaak: Lpa) -> None:
    zaak.goed(*HEEN, "--datum", "1-11-2019")
    zaak.goed("route", "kies", "2", "gedwongen hulp")
    afdoening = ("halt", "afdoening", "2", "--uitkomst", "geslaagd")
    assert zaak.json(*afdoening, "--leg-uit", "Halt liep nog")["routestap"]["reden"] == "Halt liep nog"


def test_the_conditions_stay_whatever_she_writes_in_the_note(zaak: Lpa) -> None:
    zaak.goed(*HEEN, "--uren", "70", "--toch", "--leg-uit", "bijna alles in een week", "--notitie", "vader belde")
    uit = zaak.goed("interventie", "wijzig", "2", "--notitie", "Uitleg: moeder belde")
    assert "notitie vader belde wordt Uitleg: moeder belde" in uit
    (stap,) = zaak.json("interventie", "lijst", "2")["interventies"]
    assert stap["notitie"] == "Uitleg: moeder belde"
    assert stap["vast"].startswith("Voorwaarden van Halt op")
    assert stap["vast"].endswith("Uitleg: bijna alles in een week")
    assert "vastgelegd: Voorwaarden van Halt op" in zaak.goed("dossier", "2", COLUMNS="160")


@pytest.mark.parametrize(
    ("wat", "zegt"),
    [(("--soort", "telefoon"), "wordt geen andere soort"), (("--resultaat", "ging niet"), "geslaagd of mislukt")],
)
def test_what_came_back_from_halt_stays_what_it_is(zaak: Lpa, wat: tuple[str, ...], zegt: str) -> None:
    zaak.goed(*HEEN)
    zaak.goed("halt", "afdoening", "2", "--uitkomst", "mislukt")
    assert zegt in ongemoeid(zaak, "interventie", "wijzig", "3", *wat, "--toch", code=5)
    zaak.goed("interventie", "wijzig", "3", "--resultaat", "mislukt: kwam niet meer")


RETOUR, GESLAAGD = ("halt", "retour", "2"), ("halt", "afdoening", "2", "--uitkomst", "geslaagd")


@pytest.mark.parametrize(("eerst", "dan"), [(GESLAAGD, RETOUR), (RETOUR, GESLAAGD)], ids=["retour", "geslaagd"])
@pytest.mark.parametrize("dag", ["15-11-2019", "14-11-2019"])
def test_one_referral_does_not_go_well_and_come_back(
    zaak: Lpa, eerst: tuple[str, ...], dan: tuple[str, ...], dag: str
) -> None:
    zaak.goed(*HEEN, "--datum", "12-11-2019")
    zaak.goed(*eerst)
    assert "van dezelfde verwijzing" in ongemoeid(zaak, *dan, "--datum", dag, code=5)
    zaak.goed(*dan, "--datum", dag, "--toch")


def test_what_failed_at_halt_comes_back(zaak: Lpa) -> None:
    zaak.goed(*HEEN)
    zaak.goed("halt", "afdoening", "2", "--uitkomst", "mislukt")
    zaak.goed(*RETOUR)


def test_a_new_referral_may_end_otherwise_than_the_one_before(zaak: Lpa) -> None:
    zaak.goed(*HEEN)
    zaak.goed(*RETOUR)
    zaak.goed(*HEEN, "--notitie", "opnieuw")
    zaak.goed(*GESLAAGD)


def test_who_was_seventeen_when_the_absence_was_goes_to_halt_after_the_birthday(zaak: Lpa) -> None:
    zaak.goed("jongere", "wijzig", "2", "--geboortedatum", "29-10-2001")
    zaak.goed("halt", "verwijs", "2", "--problemen", "nee", "--datum", "15-11-2019")
    (stap,) = zaak.json("interventie", "lijst", "2")["interventies"]
    assert "JA: 12 tot 18 jaar? 17 jaar op 28-10-2019" in stap["vast"]


def test_who_was_eleven_when_the_absence_was_does_not_go_to_halt_after_the_birthday(zaak: Lpa) -> None:
    zaak.goed("jongere", "wijzig", "2", "--geboortedatum", "29-10-2007")
    gezegd = ongemoeid(zaak, *HEEN, "--toch", code=5)
    assert "nee, 11 jaar op 28-10-2019; dat de leeftijd bij het verzuim telt, Sr art. 77a en Sv art. 486:" in gezegd


def test_a_birth_date_that_makes_a_referral_impossible_says_so(zaak: Lpa) -> None:
    zaak.goed(*HEEN)
    wijzig = ("jongere", "wijzig", "2", "--geboortedatum")
    gezegd = ongemoeid(zaak, *wijzig, "29-10-2007", code=5)
    assert "interventie 2 bij melding 2: de jongere was 11 jaar op 28-10-2019" in gezegd
    assert "Halt is er niet voor" in gezegd
    zaak.goed(*wijzig, "29-10-2007", "--toch")
    zaak.goed(*wijzig, "30-10-2007")
    assert "met een stap die zonder plicht niet past" in zaak.goed("cijfers", "controle", COLUMNS="200")
