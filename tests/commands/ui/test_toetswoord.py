"""The keys at a menu: one letter, or the word that it begins; what belongs to no choice is the next question's."""

from __future__ import annotations

import pytest

from lpa.commands.ui.toetswoord import Toetswoord
from tests.conftest import Lpa
from tests.overal.test_prompts import CTRL_C, ENTER, Begin
from tests.overal.test_prompts import gesprek as gesprek

ONDERWIJS = {"p": "po", "s": "so", "v": "vso", "o": "vo", "m": "mbo", "<": "<"}
GEBIED = {"l": "licht", "i": "lichamelijk", "o": "overig"}
NAMEN = {"licht": "licht", "lichamelijk": "ziek of beperkt", "overig": "iets anders"}


@pytest.mark.parametrize(
    ("getypt", "keuze", "gebruikt"),
    [
        ("v", "vso", "v"), ("vo", "vo", "vo"), ("vs", "vso", "vs"), ("vso", "vso", "vso"), ("VO", "vo", "vo"),
        ("o", "vo", "o"), ("v1", "vso", "v"), ("vox", "vo", "vo"), ("<", "<", "<"), ("x", "", ""), ("pp", "po", "p"),
        ("m\x7f", "mbo", "m"),
    ],
)  # fmt: skip
def test_a_word_means_the_choice_that_begins_with_all_of_it(getypt: str, keuze: str, gebruikt: str) -> None:
    woord = Toetswoord(ONDERWIJS, {})
    for teken in getypt:
        if not woord.neem(teken):
            break
    assert (woord.keuze, woord.getypt) == (keuze, gebruikt)


@pytest.mark.parametrize(
    ("getypt", "keuze"),
    [
        ("l", "licht"), ("lic", "licht"), ("licha", "lichamelijk"), ("z", ""), ("zi", "lichamelijk"),
        ("iets", "overig"), ("ziek of", "lichamelijk"),
    ],
)  # fmt: skip
def test_what_the_screen_shows_for_a_choice_means_it_too(getypt: str, keuze: str) -> None:
    woord = Toetswoord(GEBIED, NAMEN)
    assert all([woord.neem(teken) for teken in getypt])
    assert woord.keuze == keuze


@pytest.mark.parametrize("antwoord", ["n", "nee", "n" + ENTER, "nee" + ENTER, "NEE"])
def test_a_whole_no_to_a_doubt_types_nothing_in_the_next_question(gevuld: Lpa, gesprek: Begin, antwoord: str) -> None:
    g = gesprek("melding", "nieuw")
    g.antwoord(
        ("Jongere:", "1" + ENTER), ("Soort (", "s"), ("Meldingsdatum [", ENTER), ("Eerste dag [", ENTER),
        ("Uren", "12" + ENTER), ("Toelichting:", ENTER), ("Opslaan?", ENTER), ("Klopt dit toch?", antwoord),
    )  # fmt: skip
    g.antwoord(("Opslaan?", "6" + ENTER), ("Uren", "20" + ENTER), ("Opslaan?", ENTER))
    g.einde()
    assert gevuld.json("melding", "toon", "3")["uren"] == 20


@pytest.mark.parametrize("antwoord", ["signaal", "signaal" + ENTER, "sign"])
def test_a_whole_word_at_a_menu_types_nothing_in_the_next_question(gevuld: Lpa, gesprek: Begin, antwoord: str) -> None:
    g = gesprek("melding", "nieuw")
    g.antwoord(("Jongere:", "mul" + ENTER), ("Soort (", antwoord), ("Meldingsdatum [", ENTER), ("Eerste dag [", ENTER))
    g.antwoord(("Uren", ENTER), ("Toelichting:", ENTER), ("Opslaan?", ENTER))
    g.einde()
    melding = gevuld.json("melding", "toon", "3")
    assert (melding["soort"], melding["geopend_op"]) == ("signaal", "2019-11-15")


def test_keys_that_continue_no_choice_are_for_the_next_question(gevuld: Lpa, gesprek: Begin) -> None:
    g = gesprek("melding", "nieuw")
    g.antwoord(("Jongere:", "mul" + ENTER), ("Soort (", "s11-11" + ENTER), ("Eerste dag [11-11-2019]", CTRL_C))
    g.einde(130)


def test_a_word_whose_first_letter_is_the_key_of_another_choice_means_itself(gevuld: Lpa, gesprek: Begin) -> None:
    gevuld.goed("school", "nieuw", "De Brug", "--onderwijssoort", "vso,vo")
    g = gesprek("inschrijving", "nieuw", "--jongere", "3", "--school", "3", "--van", "1-8-2019")
    g.antwoord(("Onderwijssoort (", "vo"), ("Opslaan?", ENTER))
    g.einde()
    inschrijvingen = gevuld.json("jongere", "toon", "3")["inschrijvingen"]
    assert [i["onderwijssoort"] for i in inschrijvingen] == ["vo"]


def test_a_word_that_begins_more_than_one_choice_is_wiped_and_answers_nothing(gevuld: Lpa, gesprek: Begin) -> None:
    g = gesprek("vrijstelling", "nieuw")
    g.antwoord(("Jongere:", "mul" + ENTER), ("Grond (", "verv" + ENTER + "ver" + "5"))
    assert "= 5a" in g.vraag("Ontvangen op [")
    g.typ(CTRL_C)
    g.einde(130)
