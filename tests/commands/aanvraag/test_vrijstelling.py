"""`lpa vrijstelling`: notice or request, the test of its ground, the outcome, the letter, who must again, how many."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from lpa.domain.base.soorten import OP_AANVRAAG, VRIJSTELLINGSGRONDEN
from lpa.domain.werk.grondtelling import Grondtelling
from tests.commands.bestand.test_logboek import rijen
from tests.conftest import BSN, Eenmaal, Lpa, anders, geweigerd, ongemoeid, vingerafdruk

# Kleuter 1 is leerplichtig from 1-4-2019, tiener 2 fourteen on 20-8-2019, oudere 3 kwalificatieplichtig from
# 1-8-2019, kind 4 leerplichtig for years.
JONGEREN = (
    ("Zwaluw", "Sem", "12-3-2014"), ("Merel", "Noor", "20-8-2005"), ("Vink", "Mees", "12-3-2003"),
    ("Gans", "Saar", "1-2-2010"),
)  # fmt: skip


VERLEEND = {True: "toegekend", False: "vrijgesteld"}


def plat(tekst: str) -> str:
    """A page as one line, so that it does not matter where it was wrapped."""
    return " ".join(tekst.split())


@pytest.fixture(scope="session")
def _kinderen(begonnen: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    from lpa.cli import main

    pad = tmp_path_factory.mktemp("vrijstelling") / "zaken.lpa"
    pad.write_bytes(begonnen.read_bytes())
    for achternaam, voornaam, geboren in JONGEREN:
        regel = ("jongere", "nieuw", "--achternaam", achternaam, "--voornaam", voornaam, "--geboortedatum", geboren)
        assert main((*regel, "--bestand", str(pad), "--peildatum", "2019-11-15")) == 0
    assert main(("jongere", "wijzig", "1", "--bsn", BSN, "--bestand", str(pad))) == 0
    return pad.read_bytes()


@pytest.fixture
def kinderen(lpa: Lpa, _kinderen: bytes) -> Lpa:
    """Four jongeren, and no exemption."""
    lpa.pad.write_bytes(_kinderen)
    return lpa


def nieuw(lpa: Lpa, jongere: int, grond: str, *rest: str) -> Any:
    """A new exemption, as data."""
    return lpa.json("vrijstelling", "nieuw", "--jongere", str(jongere), "--grond", grond, *rest)


def besluit(lpa: Lpa, nummer: int, uitkomst: str, *rest: str) -> Any:
    """An exemption that was decided, as data."""
    return lpa.json("vrijstelling", "besluit", str(nummer), "--uitkomst", uitkomst, *rest)


def antwoorden(data: Any) -> dict[str, str]:
    """The answers of the law, by question."""
    return {u["vraag"]: u["antwoord"] for u in data["recht"]}


# --- each ground with its evidence, its term and its test


@pytest.mark.parametrize(
    ("jongere", "grond", "gegevens", "verwacht"),
    [
        pytest.param(1, "5a", ("--ontvangen", "1-3-2019", "--verklaring", "1-12-2018", "--deskundige", "arts",
                               "--behandelend", "nee"),
                     {"kennisgeving op tijd?": "JA", "verklaring recent genoeg?": "JA",
                      "deskundige niet de behandelaar?": "JA"}, id="5a: precies op tijd, precies drie maanden"),
        pytest.param(1, "5a", ("--ontvangen", "2-3-2019", "--verklaring", "1-12-2018", "--behandelend", "ja"),
                     {"kennisgeving op tijd?": "NEE", "verklaring recent genoeg?": "NEE",
                      "deskundige niet de behandelaar?": "NEE"}, id="5a: een dag te laat, te oud, behandelaar"),
        pytest.param(1, "5b", ("--ontvangen", "1-3-2019", "--richting-bezocht", "nee"),
                     {"kennisgeving op tijd?": "JA", "geen school van die richting ervoor?": "JA",
                      "overwegende bedenkingen tegen de richting?": "VRAAGT_OORDEEL"}, id="5b"),
        pytest.param(1, "5b", ("--ontvangen", "1-3-2019", "--richting-bezocht", "ja"),
                     {"geen school van die richting ervoor?": "NEE"}, id="5b: school van die richting"),
        pytest.param(1, "5c", ("--ontvangen", "1-3-2019", "--instelling", "École du Lac", "--verklaring", "1-2-2019"),
                     {"kennisgeving op tijd?": "JA",
                      "verklaring van het hoofd van de school in het buitenland?": "JA"}, id="5c"),
        pytest.param(1, "5c", ("--ontvangen", "1-3-2019", "--instelling", "École du Lac"),
                     {"verklaring van het hoofd van de school in het buitenland?": "VRAAGT_OORDEEL"},
                     id="5c: geen verklaring"),
        pytest.param(1, "5a-trekkend", ("--ontvangen", "1-3-2019"),
                     {"trekkend bestaan naar het besluit daarover?": "VRAAGT_OORDEEL"}, id="5a-trekkend"),
        pytest.param(3, "15", ("--van", "1-8-2019", "--tot", "31-7-2020"),
                     {"kwalificatieplichtig?": "JA", "begin en einde bekend?": "JA",
                      "voldoende ander onderwijs aangetoond?": "VRAAGT_OORDEEL"}, id="15"),
        pytest.param(3, "15", ("--van", "31-7-2019"),
                     {"kwalificatieplichtig?": "NEE", "begin en einde bekend?": "VRAAGT_OORDEEL"},
                     id="15: nog leerplichtig"),
        pytest.param(2, "3a", ("--van", "20-8-2019", "--tot", "31-7-2020", "--instemming", "ja", "--plan", "ja",
                               "--gehoord-op", "15-11-2019"),
                     {"14 jaar of ouder?": "JA", "binnen één schooljaar?": "JA",
                      "school stemt in?": "JA", "plan van aanpak?": "JA",
                      "aanvrager, jongere en hoofd gehoord?": "JA"}, id="3a: op de veertiende verjaardag"),
        pytest.param(2, "3a", ("--van", "19-8-2019", "--tot", "1-8-2020", "--instemming", "nee"),
                     {"14 jaar of ouder?": "NEE", "binnen één schooljaar?": "NEE",
                      "school stemt in?": "NEE", "plan van aanpak?": "VRAAGT_OORDEEL",
                      "aanvrager, jongere en hoofd gehoord?": "VRAAGT_OORDEEL"},
                     id="3a: een dag te jong, twee schooljaren"),
        pytest.param(2, "3b", ("--van", "1-8-2021", "--instelling", "ROC Noordkade", "--gehoord-op", "15-11-2019"),
                     {"laatste leerplichtige schooljaar?": "JA", "ingeschreven bij een mbo-instelling?": "JA",
                      "aanvrager, jongere en hoofd gehoord?": "JA"}, id="3b: het laatste schooljaar"),
        pytest.param(2, "3b", ("--van", "31-7-2021"), {"laatste leerplichtige schooljaar?": "NEE"},
                     id="3b: een dag te vroeg"),
    ],
)  # fmt: skip
def test_each_ground_is_held_against_what_the_law_asks(
    kinderen: Lpa, jongere: int, grond: str, gegevens: tuple[str, ...], verwacht: dict[str, str]
) -> None:
    data = nieuw(kinderen, jongere, grond, *gegevens)
    gevonden = antwoorden(data)
    assert {vraag: gevonden.get(vraag) for vraag in verwacht} == verwacht
    assert all(u["artikel"].startswith("Leerplichtwet art. ") and u["redenering"] for u in data["recht"])


@pytest.mark.parametrize(
    ("grond", "wet", "term"),
    [
        ("5a", True, None), ("5b", True, None), ("5c", True, None), ("5a-trekkend", True, None),
        ("15", False, "besluit-aanvraag"), ("3a", False, "besluit-3a-3b"), ("3b", False, "besluit-3a-3b"),
    ],
)  # fmt: skip
def test_a_notice_has_no_term_and_no_clause_and_a_request_has_both(
    kinderen: Lpa, grond: str, wet: bool, term: str | None
) -> None:
    data = nieuw(kinderen, 2, grond)
    assert (data["van_rechtswege"], data["clausule_in_brief"]) == (wet, not wet)
    assert (data["termijnen"]["besluit"] or {}).get("soort") == term
    zin = kinderen.goed("vrijstelling", "nieuw", "--jongere", "4", "--grond", grond).splitlines()[0]
    assert (", kennisgeving van vrijdag 15-11-2019" in zin) is wet
    assert (", aanvraag van vrijdag 15-11-2019" in zin) is not wet
    assert ("Beslis " in zin) is not wet
    assert "lpa ongedaan" in zin


def test_a_notice_is_shown_with_article_facts_reasons_and_what_is_unsure(kinderen: Lpa) -> None:
    woorden = ("--ontvangen", "1-3-2019", "--verklaring", "15-1-2019", "--deskundige", "dr. Reiger", "--behandelend",
               "nee", "--van", "1-4-2019")  # fmt: skip
    nieuw(kinderen, 1, "5a", *woorden)
    scherm = plat(kinderen.goed("vrijstelling", "toon", "1"))
    for deel in (
        "Vrijstelling 1: lichamelijke of psychische gronden (art. 5 onder a)",
        "kennisgeving vrijdag 01-03-2019, schooljaar 2018-2019",
        "geldt vanaf 01-04-2019",
        "stand nog in behandeling",
        "Kennisgeving op tijd? JA (Leerplichtwet art. 6 lid 2 onder a)",
        "uiterlijk vrijdag 01-03-2019, gedaan op vrijdag 01-03-2019",
        "Verklaring recent genoeg? JA (Leerplichtwet art. 7)",
        "van 15-01-2019, bruikbaar tot en met 15-04-2019",
        "! Leerplichtwet art. 7: niet nagelezen",
        "geen besluit (RVS:2009:BH6321 en HR:2011:BM6898)",
        "dr. Reiger",
    ):
        assert deel in scherm
    assert BSN not in scherm


# --- the outcome and the letter


def test_an_outcome_is_stored_with_its_days_and_can_be_taken_back(kinderen: Lpa) -> None:
    nieuw(kinderen, 1, "5b", "--ontvangen", "1-3-2019", "--verklaring", "1-2-2019", "--richting-bezocht", "nee")
    woorden = ("vrijstelling", "besluit", "1", "--uitkomst", "vrijgesteld", "--van", "1-4-2019", "--datum", "15-3-2019")
    zin = kinderen.goed(*woorden).splitlines()[0]
    assert "Vrijstelling 1 van Sem Zwaluw: vrijgesteld van rechtswege op vrijdag 15-03-2019, vanaf 01-04-2019." in zin
    assert "Bezwaar" not in zin
    plicht = ("recht", "leerplicht", "--jongere", "1", "--peildatum", "2019-06-30")
    assert kinderen.json(*plicht)["status"] == "vrijgesteld"
    kinderen.goed("ongedaan", "--ja")
    assert kinderen.json(*plicht)["status"] == "leerplichtig"
    assert kinderen.json("vrijstelling", "toon", "1")["afhandeling"] is None


@pytest.mark.parametrize(
    ("nooit", "opnieuw", "op", "status"),
    [
        ((), "", "2019-07-31", "vrijgesteld"),
        ((), "", "2019-08-01", "vraagt oordeel"),
        ((), "30-6-2019", "2019-08-01", "vrijgesteld"),
        ((), "30-6-2019", "2020-08-01", "vraagt oordeel"),
        (("--nooit", "ja"), "", "2019-08-01", "vrijgesteld"),
    ],
)
def test_an_exemption_of_which_no_notice_was_given_again_asks_for_judgement_from_the_next_schooljaar_on(
    kinderen: Lpa, nooit: tuple[str, ...], opnieuw: str, op: str, status: str
) -> None:
    nieuw(kinderen, 4, "5a", "--ontvangen", "10-5-2018", "--van", "1-8-2018", *nooit)
    besluit(kinderen, 1, "vrijgesteld", "--toch")
    if opnieuw:
        nieuw(kinderen, 4, "5a", "--ontvangen", opnieuw, "--van", "1-8-2019", "--toch")
        besluit(kinderen, 2, "vrijgesteld", "--toch")
    data = kinderen.json("recht", "leerplicht", "--jongere", "4", "--peildatum", op)
    assert data["status"] == status
    waarom = "niet opnieuw kennis gegeven (art. 6 lid 2)"
    assert (waarom in " ".join(data["opmerkingen"])) == (status == "vraagt oordeel")
    assert (waarom in plat(kinderen.goed("jongere", "toon", "4", "--peildatum", op))) == (status == "vraagt oordeel")


@pytest.mark.parametrize(("tot", "mag"), [("11-3-2021", True), ("12-3-2021", False)])
def test_art_15_is_not_granted_until_after_the_eighteenth_birthday(kinderen: Lpa, tot: str, mag: bool) -> None:
    nieuw(kinderen, 3, "15", "--ontvangen", "1-11-2019", "--van", "1-12-2019", "--tot", tot)
    toe = ("vrijstelling", "besluit", "1", "--uitkomst", "toegekend", "--motivering", "goed")
    if mag:
        kinderen.goed(*toe)
    else:
        gezegd = ongemoeid(kinderen, *toe, code=5)
        assert "op 12-03-2021 niet meer leer- of kwalificatieplichtig (18 jaar op 12-03-2021)" in gezegd


def test_who_may_have_no_exemption_any_more_is_not_called_exempt_at_a_melding(kinderen: Lpa) -> None:
    nieuw(kinderen, 4, "5a", "--ontvangen", "10-5-2018", "--van", "1-8-2018")
    besluit(kinderen, 1, "vrijgesteld", "--toch")
    melding = ("melding", "nieuw", "--jongere", "4", "--soort", "absoluut", "--eerste-dag", "2-9-2019", "--datum")
    gezegd = ongemoeid(kinderen, *melding, "15-11-2019", code=5)
    assert "van vrijstelling 1 is voor 01-07-2019 niet opnieuw kennis gegeven" in gezegd
    assert "niet absoluut verzuimend" not in gezegd
    assert "Er geldt een vrijstelling" not in plat(kinderen.goed("dossier", "--jongere", "4"))


@pytest.mark.parametrize(
    ("op", "status"),
    [("2019-07-31", "leerplichtig"), ("2019-08-01", "vrijgesteld"), ("2020-07-31", "vrijgesteld"),
     ("2020-08-01", "leerplichtig")],
)  # fmt: skip
def test_an_exemption_exempts_on_its_own_days_only(kinderen: Lpa, op: str, status: str) -> None:
    nieuw(kinderen, 4, "5a", "--van", "1-8-2019", "--tot", "31-7-2020")
    besluit(kinderen, 1, "vrijgesteld", "--toch")
    assert kinderen.json("recht", "leerplicht", "--jongere", "4", "--peildatum", op)["status"] == status


@pytest.mark.parametrize("uitkomst", ["niet vrijgesteld", "ingetrokken"])
def test_what_is_refused_or_withdrawn_exempts_nobody(kinderen: Lpa, uitkomst: str) -> None:
    nieuw(kinderen, 4, "5a", "--van", "1-8-2019", "--tot", "31-7-2020")
    besluit(kinderen, 1, uitkomst)
    assert kinderen.json("recht", "leerplicht", "--jongere", "4")["status"] == "leerplichtig"


def test_a_condition_that_is_not_met_is_confirmed_before_it_is_granted(kinderen: Lpa) -> None:
    nieuw(kinderen, 1, "5a", "--ontvangen", "2-3-2019", "--verklaring", "1-12-2018")
    woorden = ("vrijstelling", "besluit", "1", "--uitkomst", "vrijgesteld", "--van", "1-4-2019")
    gezegd = ongemoeid(kinderen, *woorden, code=5)
    assert "kennisgeving op tijd: nee" in gezegd
    assert "Leerplichtwet art. 6 lid 2 onder a" in gezegd
    assert "verklaring recent genoeg: nee" in gezegd
    assert "er staat nog niets vast bij 'ongeschikt volgens de verklaring?' (Leerplichtwet art. 7) en" in gezegd
    assert "'deskundige niet de behandelaar?' (Leerplichtwet art. 7)" in gezegd
    assert "Vastgelegd, hoewel: er staat nog niets vast bij 'ongeschikt" in kinderen(*woorden, "--toch").err
    assert kinderen("vrijstelling", "besluit", "1", "--uitkomst", "niet vrijgesteld").code == 5


def test_a_refusal_asks_for_no_condition_to_be_met(kinderen: Lpa) -> None:
    nieuw(kinderen, 1, "5a", "--ontvangen", "2-3-2019")
    assert besluit(kinderen, 1, "niet")["afhandeling"] == "niet vrijgesteld"


@pytest.mark.parametrize(
    ("clausule", "bezwaar"),
    [(None, "2020-01-13"), ("ja", "2020-01-13"), ("nee", "2020-01-13")],
)
def test_the_six_weeks_to_object_run_from_sending(kinderen: Lpa, clausule: str | None, bezwaar: str | None) -> None:
    nieuw(kinderen, 3, "15", "--van", "1-8-2019", "--tot", "31-7-2020")
    keuze = ("--bezwaarclausule", clausule) if clausule else ()
    peil = ("--peildatum", "2019-12-02")
    data = besluit(kinderen, 1, "geweigerd", "--motivering", "onvoldoende", "--verzonden", "2-12-2019", *keuze, *peil)
    gevonden = data["termijnen"]["bezwaar"]
    assert (gevonden and gevonden["laatste_dag"]) == bezwaar


@pytest.mark.parametrize("grond", OP_AANVRAAG)
def test_a_request_is_left_aside_only_after_it_could_be_completed(kinderen: Lpa, grond: str) -> None:
    nieuw(kinderen, 3, grond, "--ontvangen", "1-11-2019", "--van", "1-12-2019", "--tot", "31-7-2020")
    buiten = ("vrijstelling", "besluit", "1", "--uitkomst", "buiten", "--motivering", "niet aangevuld")
    gezegd = ongemoeid(kinderen, *buiten, code=5)
    assert "bij vrijstelling 1 is niet vastgelegd dat om aanvulling is gevraagd" in gezegd
    assert "lpa brief maak verzoek-aanvulling 1" in gezegd
    kinderen.goed("termijn", "opschort", "1", "--van", "4-11-2019", "--tot", "14-11-2019", "--reden", "het plan")
    assert "dat kon tot en met 12-12-2019" in ongemoeid(kinderen, *buiten, "--peildatum", "2019-12-13", code=5)
    data = kinderen.json(*buiten, "--verzonden", "15-11-2019")
    assert (data["afhandeling"], data["termijnen"]["bezwaar"]["laatste_dag"]) == ("buiten behandeling", "2019-12-30")
    teller = kinderen.json("vrijstelling", "telling", "2019-2020")["gronden"][grond]
    assert {naam for naam, aantal in teller.items() if aantal} == {"behandeld", "buiten_behandeling"}
    rijen = kinderen.json("vrijstelling", "lijst", "--schooljaar", "2019-2020", "--tel", "buiten_behandeling")
    assert [v["nummer"] for v in rijen["vrijstellingen"]] == [1]


def test_a_notice_is_never_left_aside(kinderen: Lpa) -> None:
    nieuw(kinderen, 1, "5a", "--ontvangen", "1-3-2019")
    ongemoeid(kinderen, "vrijstelling", "besluit", "1", "--uitkomst", "buiten behandeling", code=2)


def test_before_it_is_sent_the_sentence_says_how_to_record_that(kinderen: Lpa) -> None:
    nieuw(kinderen, 3, "15", "--van", "1-8-2019", "--tot", "31-7-2020")
    woorden = ("vrijstelling", "besluit", "1", "--uitkomst", "geweigerd", "--motivering", "onvoldoende")
    assert "lpa vrijstelling wijzig 1 --verzonden DATUM" in kinderen.goed(*woorden)
    assert kinderen.json("vrijstelling", "toon", "1")["termijnen"]["bezwaar"] is None
    kinderen.goed("vrijstelling", "wijzig", "1", "--verzonden", "15-11-2019")
    gevonden = kinderen.json("vrijstelling", "toon", "1")["termijnen"]["bezwaar"]
    assert gevonden["laatste_dag"] == "2019-12-30"  # 27-12 equated, then a weekend


@pytest.mark.parametrize("vlag", ["--behandelend", "--bezwaarclausule"])
def test_no_can_be_recorded_afterwards_as_well_as_yes(kinderen: Lpa, vlag: str) -> None:
    nieuw(kinderen, 1, "5a", "--ontvangen", "1-3-2019")
    veld = vlag.removeprefix("--")
    for antwoord_, waarde in (("nee", False), ("ja", True), ("nee", False), ("", None)):
        kinderen.goed("vrijstelling", "wijzig", "1", vlag, antwoord_)
        assert kinderen.json("vrijstelling", "toon", "1")[veld] is waarde


def test_the_clause_of_a_notice_can_be_chosen_otherwise(kinderen: Lpa) -> None:
    nieuw(kinderen, 1, "5b", "--ontvangen", "1-3-2019")
    besluit(kinderen, 1, "niet vrijgesteld", "--bezwaarclausule", "ja", "--verzonden", "15-11-2019")
    data = kinderen.json("vrijstelling", "toon", "1")
    assert (data["van_rechtswege"], data["clausule_in_brief"]) == (True, True)
    assert data["termijnen"]["bezwaar"]["laatste_dag"] == "2019-12-30"
    scherm = plat(kinderen.goed("vrijstelling", "toon", "1"))
    assert "Hoort er een bezwaarclausule in de brief? JA" in scherm
    assert "u koos voor deze brief wel clausule" in scherm
    kinderen.goed("vrijstelling", "wijzig", "1", "--bezwaarclausule", "")
    assert kinderen.json("vrijstelling", "toon", "1")["clausule_in_brief"] is False


def test_an_outcome_that_is_withdrawn_stays_to_be_seen(kinderen: Lpa) -> None:
    nieuw(kinderen, 1, "5b", "--ontvangen", "1-3-2019")
    besluit(kinderen, 1, "niet vrijgesteld")
    kinderen.goed("vrijstelling", "heropen", "1", "--reden", "nieuwe verklaring")
    data = kinderen.json("vrijstelling", "toon", "1")
    assert (data["afhandeling"], data["gesloten_op"]) == (None, None)
    assert [s["reden"] for s in data["stappen"]] == ["nieuwe verklaring"]


def test_an_outcome_that_was_made_known_is_withdrawn_only_when_she_means_it(kinderen: Lpa) -> None:
    nieuw(kinderen, 1, "5b", "--ontvangen", "1-3-2019")
    besluit(
        kinderen, 1, "niet vrijgesteld", "--datum", "1-8-2019", "--bezwaarclausule", "ja", "--verzonden", "2-8-2019"
    )
    terug = "vrijstelling", "heropen", "1", "--reden", "nieuwe verklaring"
    gezegd = ongemoeid(kinderen, *terug, code=5)
    assert "het besluit is al verzonden op 02-08-2019; bezwaar kon tot en met 13-09-2019" in gezegd
    kinderen.goed(*terug, "--toch")
    assert kinderen.json("vrijstelling", "toon", "1")["afhandeling"] is None


@pytest.mark.parametrize(
    ("woorden", "code"),
    [
        pytest.param(("nieuw",), 2, id="nieuw: wie en waarop"),
        pytest.param(("nieuw", "--jongere", "1"), 2, id="nieuw: welke grond"),
        pytest.param(("nieuw", "--jongere", "1", "--grond", "7"), 2, id="nieuw: grond bestaat niet"),
        pytest.param(("nieuw", "--jongere", "1", "--grond", "5a", "--behandelend", "soms"), 2, id="nieuw: ja of nee"),
        pytest.param(
            ("nieuw", "--jongere", "1", "--grond", "5a", "--verklaring", "30-2-2019"), 2, id="nieuw: geen dag"
        ),
        pytest.param(("nieuw", "--jongere", "99", "--grond", "5a"), 3, id="nieuw: onbekende jongere"),
        pytest.param(("nieuw", "--jongere", "1", "--grond", "5a", "--ontvangen", "16-11-2019"), 5, id="nieuw: morgen"),
        pytest.param(
            ("nieuw", "--jongere", "1", "--grond", "5a", "--ontvangen", "11-3-2014"), 5, id="nieuw: ongeboren"
        ),
        pytest.param(("nieuw", "--jongere", "3", "--grond", "15"), 5, id="nieuw: dezelfde grond loopt nog"),
        pytest.param(("besluit", "1"), 2, id="besluit: welke uitkomst"),
        pytest.param(("besluit", "1", "--uitkomst", "misschien"), 2, id="besluit: uitkomst bestaat niet"),
        pytest.param(("besluit", "1", "--uitkomst", "toegekend"), 2, id="besluit: motivering ontbreekt"),
        pytest.param(
            ("besluit", "1", "--uitkomst", "geweigerd", "--motivering", "x", "--verzonden", "1-11-2019"),
            4,
            id="besluit: eerder verzonden",
        ),
        pytest.param(
            ("besluit", "1", "--uitkomst", "toegekend", "--motivering", "x", "--van", "1-8-2020"),
            4,
            id="besluit: eind voor begin",
        ),
        pytest.param(("besluit", "99", "--uitkomst", "geweigerd"), 3, id="besluit: onbekend"),
        pytest.param(("besluit", "een", "--uitkomst", "geweigerd"), 3, id="besluit: geen nummer en geen naam"),
        pytest.param(
            ("besluit", "1", "--uitkomst", "geweigerd", "--motivering", "x", "--datum", "1-9-2019"),
            5,
            id="besluit: voor de ontvangst",
        ),
        pytest.param(("wijzig", "1"), 2, id="wijzig: wat"),
        pytest.param(("wijzig", "1", "--tot", "31-7-2019"), 4, id="wijzig: eind voor begin"),
        pytest.param(("wijzig", "1", "--verzonden", "15-11-2019"), 4, id="wijzig: verzonden zonder besluit"),
        pytest.param(("heropen", "1", "--reden", "x"), 5, id="heropen: niet gesloten"),
        pytest.param(("toon", "99"), 3, id="toon: onbekend"),
        pytest.param(("lijst", "--grond", "9"), 2, id="lijst: grond bestaat niet"),
        pytest.param(("lijst", "--tel", "gewogen"), 2, id="lijst: geen telling"),
        pytest.param(("lijst", "--vervalt", "31-6-2020"), 2, id="lijst: dag bestaat niet"),
        pytest.param(("telling", "2019-2021"), 2, id="telling: geen schooljaar"),
        pytest.param(("telling",), 2, id="telling: welk schooljaar"),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(kinderen: Lpa, woorden: tuple[str, ...], code: int) -> None:
    nieuw(kinderen, 3, "15", "--ontvangen", "1-10-2019", "--van", "1-8-2019", "--tot", "31-7-2020")
    ongemoeid(kinderen, "vrijstelling", *woorden, code=code)


@pytest.mark.parametrize(
    ("grond", "gegevens", "geweigerd_"),
    [
        ("15", ("--van", "1-8-2019"), True),
        ("15", ("--tot", "31-7-2020"), True),
        ("15", ("--van", "1-8-2019", "--tot", "31-7-2020"), False),
        ("3a", ("--van", "1-8-2019"), True),
        ("5b", ("--van", "1-8-2019"), False),
        ("5b", (), True),
    ],
)
def test_a_decision_needs_begin_and_end_and_what_arises_by_law_a_begin(
    kinderen: Lpa, grond: str, gegevens: tuple[str, ...], geweigerd_: bool
) -> None:
    nieuw(kinderen, 3, grond, *gegevens)
    woorden = ("vrijstelling", "besluit", "1", "--uitkomst", VERLEEND[grond in OP_AANVRAAG], "--motivering",
               "voldoet", "--toch")  # fmt: skip
    if geweigerd_:
        ongemoeid(kinderen, *woorden, code=2)
    else:
        kinderen.goed(*woorden)


def test_the_ground_of_a_closed_exemption_is_not_changed(kinderen: Lpa) -> None:
    nieuw(kinderen, 1, "5b", "--ontvangen", "1-3-2019")
    besluit(kinderen, 1, "niet vrijgesteld")
    ongemoeid(kinderen, "vrijstelling", "wijzig", "1", "--grond", "5c", code=5)


# --- who must give notice again before 1 July


def verleen(lpa: Lpa, jongere: int, grond: str, *rest: str) -> int:
    """The number of an exemption for schooljaar 2019-2020 on a notice of 1 May 2019."""
    basis = ("--ontvangen", "1-5-2019", "--van", "1-8-2019", "--tot", "31-7-2020")
    data = nieuw(lpa, jongere, grond, *anders(basis, *rest))
    nummer: int = data["nummer"]
    besluit(lpa, nummer, VERLEEND[grond in OP_AANVRAAG], "--datum", "15-5-2019", "--toch", "--motivering", "voldoet")
    return nummer


def standen(lpa: Lpa, op: str = "1-7-2020") -> dict[int, tuple[str, int | None]]:
    """How each exemption stands before a day, with the age of its declaration."""
    data = lpa.json("vrijstelling", "lijst", "--vervalt", op)
    assert data["aantal"] == len(data["vrijstellingen"])
    return {v["nummer"]: (v["stand"], v["verklaring_maanden"]) for v in data["vrijstellingen"]}


def test_who_must_give_notice_again_before_1_july_is_listed_with_the_age_of_the_declaration(kinderen: Lpa) -> None:
    verleen(kinderen, 1, "5a", "--verklaring", "1-4-2019")
    verleen(kinderen, 2, "5b")
    verleen(kinderen, 4, "5a", "--verklaring", "2-4-2019", "--nooit", "ja")
    verleen(kinderen, 3, "15")
    assert standen(kinderen) == {
        1: ("opnieuw vóór 1 juli", 15), 2: ("opnieuw vóór 1 juli", None), 3: ("nooit: niet nodig", 14),
    }  # fmt: skip
    scherm = plat(kinderen.goed("vrijstelling", "lijst", "--vervalt", "1-7-2020"))
    assert "1 Zwaluw, Sem 5a 01-08-2019 tot en met 31-07-2020 15 mnd oud opnieuw vóór 1 juli" in scherm
    assert "3 Gans, Saar 5a 01-08-2019 tot en met 31-07-2020 14 mnd oud nooit: niet nodig" in scherm
    assert "Vink" not in scherm


@pytest.mark.parametrize(("ontvangen", "stand"), [("30-6-2020", "gedaan"), ("1-7-2020", "opnieuw vóór 1 juli")])
def test_who_gave_notice_on_30_june_is_done_and_on_1_july_is_late(kinderen: Lpa, ontvangen: str, stand: str) -> None:
    nummer = verleen(kinderen, 4, "5b")
    data = nieuw(kinderen, 4, "5b", "--ontvangen", ontvangen, "--van", "1-8-2020", "--peildatum", "2020-08-01")
    assert antwoorden(data)["kennisgeving op tijd?"] == ("JA" if stand == "gedaan" else "NEE")
    assert standen(kinderen)[nummer][0] == stand


@pytest.mark.parametrize(("tot", "staat"), [("30-6-2020", True), ("29-6-2020", False)])
def test_what_has_ended_before_30_june_is_not_listed(kinderen: Lpa, tot: str, staat: bool) -> None:
    nummer = verleen(kinderen, 4, "5b", "--tot", tot)
    assert (nummer in standen(kinderen)) is staat


def test_who_has_moved_away_is_not_listed(kinderen: Lpa) -> None:
    verleen(kinderen, 4, "5b")
    kinderen.goed("jongere", "wijzig", "4", "--verhuisd", "1-11-2019")
    assert standen(kinderen) == {}
    assert "hoeft niemand opnieuw" in kinderen.goed("vrijstelling", "lijst", "--vervalt", "1-7-2020")


@pytest.mark.parametrize("vlag", [("--csv",), ("--grond", "5c"), ("--open",)])
def test_a_flag_beside_vervalt_is_heeded_or_refused(kinderen: Lpa, vlag: tuple[str, ...]) -> None:
    verleen(kinderen, 4, "5b")
    zonder = kinderen.goed("vrijstelling", "lijst", "--vervalt", "1-7-2020")
    met = kinderen("vrijstelling", "lijst", "--vervalt", "1-7-2020", *vlag)
    assert met.code == 2 or met.out != zonder


# --- how many


@pytest.fixture
def geteld(kinderen: Lpa, eenmaal: Eenmaal) -> Lpa:
    """Two of 2018-2019 that run on, and three requests of 2019-2020."""

    def tel() -> None:
        verleen(kinderen, 1, "5a")
        verleen(kinderen, 4, "5b")
        nieuw(kinderen, 3, "15", "--ontvangen", "1-10-2019", "--van", "1-11-2019", "--tot", "31-7-2020")
        besluit(kinderen, 3, "toegekend", "--motivering", "voldoet", "--datum", "20-10-2019")
        nieuw(kinderen, 4, "5c", "--ontvangen", "2-10-2019")
        besluit(kinderen, 4, "niet vrijgesteld")
        nieuw(kinderen, 2, "3a", "--ontvangen", "3-10-2019")

    return eenmaal(tel)


def test_handled_granted_refused_running_and_new_are_counted_apart(geteld: Lpa) -> None:
    data = geteld.json("vrijstelling", "telling", "2019-2020")
    assert data["schooljaar"] == "2019-2020"
    assert list(data["gronden"]) == list(VRIJSTELLINGSGRONDEN)
    leeg = dict.fromkeys(Grondtelling._fields, 0)
    assert data["gronden"] == {grond: leeg for grond in VRIJSTELLINGSGRONDEN} | {
        "5a": leeg | {"op_1_augustus": 1, "lopend": 1},
        "5b": leeg | {"op_1_augustus": 1, "lopend": 1},
        "15": leeg | {"behandeld": 1, "toegekend": 1, "nieuw": 1, "lopend": 1},
        "5c": leeg | {"behandeld": 1, "geweigerd": 1},
        "3a": leeg | {"open": 1},
    }
    scherm = plat(geteld.goed("vrijstelling", "telling", "2019-2020"))
    assert "art. 15 1 1 0 0 0 0 0 1 1" in scherm
    assert "totaal 2 1 1 0 0 1 2 1 3" in scherm
    assert "Inspanning: kennisgeving of aanvraag in het schooljaar" in scherm


@pytest.mark.parametrize("jaar", ["2018-2019", "2019-2020", "2020-2021"])
def test_behind_each_number_are_its_cases(geteld: Lpa, jaar: str) -> None:
    gronden = geteld.json("vrijstelling", "telling", jaar)["gronden"]
    for tel in Grondtelling._fields:
        gevonden = geteld.json("vrijstelling", "lijst", "--tel", tel, "--schooljaar", jaar)
        assert gevonden["aantal"] == sum(aantal[tel] for aantal in gronden.values()), tel
        for grond, aantal in gronden.items():
            assert sum(v["soort"] == grond for v in gevonden["vrijstellingen"]) == aantal[tel], (tel, grond)


def test_the_cases_behind_a_number_can_be_of_one_ground(geteld: Lpa) -> None:
    behandeld = ("vrijstelling", "lijst", "--tel", "behandeld", "--schooljaar", "2019-2020")
    assert [v["nummer"] for v in geteld.json(*behandeld)["vrijstellingen"]] == [4, 3]
    assert [v["nummer"] for v in geteld.json(*behandeld, "--grond", "15")["vrijstellingen"]] == [3]


@pytest.mark.parametrize(
    ("woorden", "nummers"),
    [
        ((), [5, 4, 3, 2, 1]),
        (("--open",), [5]),
        (("--grond", "15"), [3]),
        (("--schooljaar", "2018-2019"), [2, 1]),
        (("--meest", "2"), [5, 4]),
    ],
)
def test_exemptions_are_listed_the_latest_first(geteld: Lpa, woorden: tuple[str, ...], nummers: list[int]) -> None:
    gevonden = geteld.json("vrijstelling", "lijst", *woorden)
    assert [v["nummer"] for v in gevonden["vrijstellingen"]] == nummers


def test_a_list_can_be_opened_in_excel_and_reading_changes_nothing(geteld: Lpa) -> None:
    voor = vingerafdruk(geteld.pad)
    tekst = geteld.goed("vrijstelling", "lijst", "--csv")
    assert tekst.startswith("\ufeff")
    assert len(tekst.strip().splitlines()) == 6
    for naam in ("Zwaluw", "Merel", "Vink", "Gans"):
        assert naam not in tekst
    for woorden in (("telling", "2019-2020"), ("lijst", "--vervalt", "1-7-2020")):
        geteld.goed("vrijstelling", *woorden)
    assert vingerafdruk(geteld.pad) == voor
    inhoud = rijen(geteld.pad)
    geteld.goed("vrijstelling", "toon", "1")  # that somebody was read comes in the log
    assert rijen(geteld.pad) == inhoud


def test_registering_at_duo_is_recorded(kinderen: Lpa) -> None:
    nummer = verleen(kinderen, 4, "5b")
    kinderen.goed("vrijstelling", "wijzig", str(nummer), "--duo", "vandaag")
    assert kinderen.json("vrijstelling", "toon", str(nummer))["duo_op"] == "2019-11-15"
    assert "bij DUO geregistreerd op 15-11-2019" in plat(kinderen.goed("vrijstelling", "toon", str(nummer)))


# --- what it does to the duty


def _verleen(lpa: Lpa, jongere: int, grond: str, *gegevens: str) -> int:
    """An exemption on this ground, granted; its number."""
    nummer = nieuw(lpa, jongere, grond, "--ontvangen", "1-8-2019", *gegevens, "--toch")["nummer"]
    woord = "toegekend" if grond in OP_AANVRAAG else "vrijgesteld"
    besluit(lpa, nummer, woord, "--motivering", "x", "--datum", "1-9-2019", "--toch")
    return int(nummer)


@pytest.mark.parametrize(
    ("jongere", "grond", "plicht"),
    [(2, "5a", "vrijgesteld"), (2, "3a", "leerplichtig"), (2, "3b", "leerplichtig"), (2, "15", "leerplichtig"),
     (3, "15", "vrijgesteld"), (3, "5b", "vrijgesteld")],
)  # fmt: skip
def test_vervangende_leerplicht_frees_nobody_and_article_15_only_from_the_kwalificatieplicht(
    kinderen: Lpa, jongere: int, grond: str, plicht: str
) -> None:
    _verleen(kinderen, jongere, grond, "--van", "1-8-2019", "--tot", "31-7-2020")
    assert kinderen.json("jongere", "toon", str(jongere))["plicht"]["status"] == plicht
    melding = kinderen("melding", "nieuw", "--jongere", str(jongere), "--soort", "signaal", "--datum", "15-11-2019",
                       "--uren", "20", "--toch" if plicht == "leerplichtig" else "-q")  # fmt: skip
    assert (melding.code == 5) is (plicht == "vrijgesteld")
    zonder = kinderen.json("inschrijving", "controle")["zonder_inschrijving"]
    assert (jongere in [z["jongere"] for z in zonder]) is (plicht == "leerplichtig")


def test_a_refusal_to_who_moved_away_is_doubted(kinderen: Lpa) -> None:
    nummer = str(nieuw(kinderen, 4, "15", "--van", "1-8-2020", "--tot", "31-7-2021", "--toch")["nummer"])
    kinderen.goed("jongere", "wijzig", "4", "--verhuisd", "1-11-2019", "--toch")
    einde = ("vrijstelling", "besluit", nummer, "--uitkomst")
    assert "verhuisd op 01-11-2019" in geweigerd(kinderen(*einde, "geweigerd", "--motivering", "x"), 5)
    kinderen.goed(*einde, "ingetrokken")


def test_the_school_of_who_has_vervangende_leerplicht_is_not_told_to_expect_nobody(kinderen: Lpa) -> None:
    nummer = _verleen(kinderen, 2, "3a", "--van", "1-8-2019", "--tot", "31-7-2020")
    gezegd = geweigerd(kinderen("brief", "maak", "bericht-school", str(nummer), "--aan", "hoofd"), 5)
    assert "blijft naar school gaan" in gezegd


@pytest.mark.parametrize(
    "weg", [("--verhuisd", "1-3-2019"), ("--overleden", "1-3-2019"), ("--geboortedatum", "1-6-2001")]
)
def test_who_left_died_or_came_of_age_is_in_no_count_of_valid_exemptions(kinderen: Lpa, weg: tuple[str, str]) -> None:
    _verleen(kinderen, 4, "5a", "--van", "1-8-2017", "--nooit", "ja")

    def telt() -> list[object]:
        rijen = {r["rij"]: r["totaal"] for r in kinderen.json("telling", "2019-2020")["rijen"]}
        geldig = kinderen.json("vrijstelling", "telling", "2019-2020")["gronden"]["5a"]
        achter = kinderen.json("vrijstelling", "lijst", "--tel", "op_1_augustus", "--schooljaar", "2019-2020")
        return [rijen["vrijstelling 5a"], geldig["op_1_augustus"], geldig["lopend"], achter["aantal"],
                kinderen.json("thuiszitters")["aantallen"]["vrijgesteld_5a"]]  # fmt: skip

    assert telt() == [1] * 5
    kinderen.goed("jongere", "wijzig", "4", *weg, "--toch")
    assert telt() == [0] * 5
    assert kinderen.json("vrijstelling", "toon", "1")["tot"] is None


def test_an_answer_is_not_sent_tomorrow_unless_she_says_so(kinderen: Lpa) -> None:
    nummer = str(_verleen(kinderen, 4, "15", "--van", "1-8-2019", "--tot", "31-7-2020"))
    gezegd = ongemoeid(kinderen, "vrijstelling", "wijzig", nummer, "--verzonden", "16-11-2019", code=5)
    assert "pas op 16-11-2019 zijn verzonden" in gezegd
