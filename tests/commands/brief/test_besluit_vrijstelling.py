"""The besluit on art. 15, 3a and 3b as a letter: what it says, to whom it goes, and what hangs on its sending."""

from __future__ import annotations

import pytest

from tests.commands.brief.helpers import beslis_vervangend, lees, maak
from tests.conftest import Lpa, geweigerd, ongemoeid


def _een_regel(brief: str) -> str:
    return " ".join(brief.split())


@pytest.mark.parametrize(
    ("grond", "uitkomst", "zegt", "nooit"),
    [
        ("3a", "toegekend", "Zoë blijft ingeschreven bij de school.", "mbo"),
        ("3a", "geweigerd", "is niet toegestaan. Zoë gaat gewoon alle dagen naar school.", "De Schuur"),
        ("3b", "toegekend", "een opleiding op het mbo, bij De Schuur. De inschrijving daar komt in de plaats", "werk"),
        ("3b", "geweigerd", "Zoë blijft ingeschreven bij een school en gaat daar gewoon naartoe.", "De Schuur"),
        ("15", "toegekend", "Zoë krijgt van maandag 2 december 2019 tot en met vrijdag 31 juli 2020 vrijstelling van de"
         " kwalificatieplicht. Zoë volgt in die tijd ander onderwijs, bij De Schuur.", "gehoord"),
        ("15", "geweigerd", "Zoë krijgt geen vrijstelling. Zoë moet ingeschreven staan bij een school", "gehoord"),
    ],
)  # fmt: skip
def test_each_ground_and_outcome_says_what_holds(zaken: Lpa, grond: str, uitkomst: str, zegt: str, nooit: str) -> None:
    beslis_vervangend(zaken, uitkomst, grond)
    ouder, zelf = (_een_regel(brief) for brief in maak(zaken, "besluit-vrijstelling", "7", "--toch"))
    assert zegt in ouder
    assert nooit not in ouder.partition("De wet")[0]
    assert f"artikel {grond} van de Leerplichtwet 1969" in ouder
    assert "Zoë krijgt" not in zelf
    assert "Bent u het niet eens met dit besluit?" in zelf


@pytest.mark.parametrize(
    ("grond", "gevolg"),
    [
        ("3a", "De vervangende leerplicht is daarom niet toegestaan. Zoë gaat gewoon alle dagen naar school."),
        ("3b", "De vervangende leerplicht is daarom niet toegestaan. Zoë blijft ingeschreven bij een school"),
        ("15", "Zoë krijgt daarom geen vrijstelling. Zoë moet ingeschreven staan bij een school"),
    ],
)
def test_a_request_that_is_not_treated_is_a_besluit_that_says_so(zaken: Lpa, grond: str, gevolg: str) -> None:
    zorg = ("--zorg-gehoord", "ja", "--instelling-gehoord-op", "9-11-2019") if grond == "3b" else ()
    beslis_vervangend(zaken, "buiten behandeling", grond, *zorg)
    brief = _een_regel(maak(zaken, "besluit-vrijstelling", "7", "--toch")[0])
    assert f"niet. {gevolg}" in brief
    assert "Wij behandelen" in brief.partition("Het besluit")[2]
    wet = brief.partition("De wet")[2]
    assert "niet te behandelen als er informatie ontbreekt" in wet
    assert "artikel 4:5 lid 1 van de Algemene wet bestuursrecht" in wet
    assert f"artikel {grond} van" not in wet
    assert "gehoord" not in brief
    assert "Bent u het niet eens met dit besluit?" in brief


@pytest.mark.parametrize("grond", ["3a", "3b", "15"])
def test_a_refusal_sends_nobody_to_school_who_has_no_duty_any_more(zaken: Lpa, grond: str) -> None:
    beslis_vervangend(zaken, "geweigerd", grond)
    zaken.goed("jongere", "wijzig", "2", "--geboortedatum", "4-5-2001", "--toch")
    brief = _een_regel(maak(zaken, "besluit-vrijstelling", "7", "--toch")[0])
    besluit = brief.partition("Het besluit")[2].partition("Waarom?")[0]
    assert "geen vrijstelling. Dit besluit" in besluit or "niet toegestaan. Dit besluit" in besluit


def test_the_day_of_objecting_is_that_of_the_law_and_runs_from_sending(zaken: Lpa) -> None:
    beslis_vervangend(zaken)
    gemaakt = zaken.json("brief", "maak", "besluit-vrijstelling", "7")
    laatste = zaken.json("recht", "termijn", "bezwaar", "15-11-2019")["laatste_dag"]
    assert gemaakt["bezwaar"]["laatste_dag"] == laatste == "2019-12-30"
    assert zaken.json("vrijstelling", "toon", "7")["verzonden_op"] is None
    zaken.goed("brief", "verzonden", str(gemaakt["nummer"]))
    na = zaken.json("vrijstelling", "toon", "7")
    assert (na["verzonden_op"], na["termijnen"]["bezwaar"]["laatste_dag"]) == ("2019-11-15", laatste)


def test_until_it_is_sent_the_work_list_names_the_letter(zaken: Lpa) -> None:
    beslis_vervangend(zaken)
    assert "lpa brief maak besluit-vrijstelling 7" in zaken.goed("vandaag", COLUMNS="200")
    nummer = zaken.json("brief", "maak", "besluit-vrijstelling", "7")["nummer"]
    assert f"nog niet verzonden: lpa brief verzonden {nummer}" in zaken.goed("vandaag", COLUMNS="200")
    zaken.goed("brief", "verzonden", str(nummer))
    assert "besluit-vrijstelling" not in zaken.goed("vandaag", COLUMNS="200")


def test_the_besluit_itself_says_how_it_is_made_known(zaken: Lpa) -> None:
    nieuw = ("vrijstelling", "nieuw", "--jongere", "2", "--grond", "15", "--van", "2-12-2019", "--tot", "31-7-2020")
    zaken.goed(*nieuw, "--toch")
    zin = zaken.goed("vrijstelling", "besluit", "7", "--uitkomst", "geweigerd", "--motivering", "nee", "--toch")
    assert "Maak het bekend: lpa brief maak besluit-vrijstelling 7." in zin
    assert "lpa brief maak besluit-vrijstelling 7" in geweigerd(zaken("brief", "maak", "reactie-vrijstelling", "7"), 5)


def test_what_rests_on_no_text_of_law_is_said_on_the_screen(zaken: Lpa) -> None:
    beslis_vervangend(zaken)
    gezegd = zaken("brief", "maak", "besluit-vrijstelling", "7").err
    assert "! het besluit is van burgemeester en wethouders" in gezegd
    assert "10:10, niet nagelezen" in gezegd
    assert "! Aan ouders en jongere" in gezegd


def test_conditions_stand_in_the_letter_and_change_only_with_the_besluit(zaken: Lpa) -> None:
    beslis_vervangend(zaken)
    zaken.goed("vrijstelling", "heropen", "7", "--reden", "voorwaarde vergeten", "--toch")
    besluit = ("vrijstelling", "besluit", "7", "--motivering", "goed plan", "--toch")
    assert "past hier niet" in ongemoeid(zaken, *besluit, "--uitkomst", "geweigerd", "--voorwaarden", "x", code=2)
    zaken.goed(*besluit, "--uitkomst", "toegekend", "--voorwaarden", "elke maandag op school")
    brief = maak(zaken, "besluit-vrijstelling", "7")[0]
    assert "Wat zijn de voorwaarden?\nElke maandag op school." in brief
    assert "voorwaarden    " in zaken.goed("vrijstelling", "toon", "7")
    assert "al gesloten" in ongemoeid(zaken, "vrijstelling", "wijzig", "7", "--voorwaarden", "geen", code=5)


def test_a_besluit_without_an_objection_clause_is_no_letter(zaken: Lpa) -> None:
    beslis_vervangend(zaken)
    zaken.goed("vrijstelling", "wijzig", "7", "--bezwaarclausule", "nee")
    gezegd = ongemoeid(zaken, "brief", "maak", "besluit-vrijstelling", "7", code=5)
    assert "lpa vrijstelling wijzig 7 --bezwaarclausule ja" in gezegd


def test_a_secret_address_is_in_no_letter_to_a_parent_and_where_he_is_found_is_doubted(zaken: Lpa) -> None:
    zaken.goed("jongere", "wijzig", "2", "--geheim-adres", "ja")
    zaken.goed("verzorger", "wijzig", "3", "--adres", "Bosweg 3, 8161 YY Epe")
    beslis_vervangend(zaken)
    assert "waar de jongere te vinden is" in ongemoeid(zaken, "brief", "maak", "besluit-vrijstelling", "7", code=5)
    ouder, zelf = maak(zaken, "besluit-vrijstelling", "7", "--toch")
    assert ("Dijk 12" in ouder, "Dijk 12" in zelf) == (False, True)


# ── Who asked ─────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("soort", "woorden", "uw"),
    [
        ("ontvangstbevestiging", ("4",), "Wij hebben uw aanvraag voor verlof ontvangen"),
        ("verzoek-aanvulling", ("4", "--ontbreekt", "de kaart", "--uiterlijk", "29-11"), "om uw aanvraag niet te"),
        ("besluit-verlof", ("4",), "Besluit over uw aanvraag voor verlof"),
        ("reactie-vrijstelling", ("6",), "Antwoord op uw kennisgeving"),
    ],
)
def test_who_asked_reads_of_the_own_request_and_the_other_what_it_read_before(
    zaken: Lpa, soort: str, woorden: tuple[str, ...], uw: str
) -> None:
    if soort == "besluit-verlof":
        zaken.goed("verlof", "hoor", "4", "--datum", "12-11-2019", "--mening", "liever niet")
        zaken.goed("verlof", "besluit", "4", "--uitkomst", "afgewezen", "--motivering", "te lang")
    zonder = maak(zaken, soort, *woorden, "--overschrijf")
    noun, vader = ("vrijstelling", "6") if soort == "reactie-vrijstelling" else ("verlof", "2")
    zaken.goed(noun, "wijzig", woorden[0], "--aanvrager", vader)
    eerste, tweede = maak(zaken, soort, *woorden, "--overschrijf")
    assert "Piet Merel" in eerste
    assert uw in _een_regel(eerste)
    assert tweede == zonder[0]
    assert "uw aanvraag" not in _een_regel(tweede)


def test_the_word_that_a_request_was_sent_on_is_for_who_asked_as_well(zaken: Lpa) -> None:
    zaken.goed("verlof", "wijzig", "5", "--aanvrager", "jongere", "--toch")
    zelf, ouder = maak(zaken, "doorzending", "5")
    assert "Wij hebben uw aanvraag voor verlof doorgestuurd" in zelf
    assert "Het gaat om" not in zelf
    assert "Wij hebben de aanvraag voor verlof doorgestuurd" in ouder


def test_who_asked_without_gezag_gets_the_letter_after_a_doubt(zaken: Lpa) -> None:
    zaken.goed("verzorger", "wijzig", "2", "--gezag", "nee")
    assert len(maak(zaken, "ontvangstbevestiging", "4")) == 1
    zaken.goed("verlof", "wijzig", "4", "--aanvrager", "2", "--toch")
    assert "verzorger 2 heeft geen gezag" in ongemoeid(zaken, "brief", "maak", "ontvangstbevestiging", "4", code=5)
    data = zaken.json("brief", "maak", "ontvangstbevestiging", "4", "--toch", "--overschrijf")
    assert [b["aan"] for b in data["brieven"]] == ["Piet Merel (verzorger 2)", "Noor Zwaluw (verzorger 1)"]
    assert "uw aanvraag" in lees(data["bestanden"][0])
