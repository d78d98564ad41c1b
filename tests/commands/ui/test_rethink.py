"""What a question does with keys too many, with a refusal that is long, and with no to a doubt."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from lpa.commands.ui import rethink
from lpa.commands.ui.field import Form
from lpa.errors import GegevensGeweigerd
from lpa.storage.unlock import kept
from tests.conftest import Lpa, vingerafdruk
from tests.overal.test_prompts import CTRL_C, ENTER, Begin, gesprek

__all__ = ["gesprek"]
TE_WEINIG = "12 uur is minder dan de 16 uur van signaalverzuim"
TWAALF = (
    ("Jongere:", "sem jansen" + ENTER), ("Soort (", "s" + ENTER), ("Meldingsdatum [", ENTER), ("Eerste dag:", ENTER),
    ("Uren [", "12" + ENTER), ("Toelichting:", "de mentor belde over te laat komen" + ENTER),
    ("Opslaan?", "j" + ENTER),
)  # fmt: skip


# ── Keys too many ─────────────────────────────────────────────────────────────────────────────────


def test_what_is_typed_ahead_of_a_question_answers_it(gevuld: Lpa, gesprek: Begin) -> None:
    g = gesprek("melding", "nieuw")
    g.antwoord(("Jongere:", "mul" + ENTER))
    g.vraag("Soort (")
    g.typ("s" + ENTER + "14-11-2019" + ENTER)
    g.zegt("donderdag 14-11-2019")
    g.antwoord(("Eerste dag:", CTRL_C))
    g.einde(130)


def test_what_was_chosen_is_seen(gesprek: Begin) -> None:
    g = gesprek("melding", "nieuw", "--jongere", "1")
    g.antwoord(("Soort (", "l" + ENTER))
    g.zegt("   = luxe")
    g.antwoord(("Opslaan?", CTRL_C))
    g.einde(130)


# ── What refuses an answer ────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("breed", [80, 40])
def test_a_refusal_stands_whole_at_the_question(gesprek: Begin, breed: int) -> None:
    g = gesprek("melding", "nieuw", breed=breed)
    g.antwoord(("Jongere:", "mul" + ENTER), ("Soort (", "s" + ENTER), ("Meldingsdatum [", "30-2-2019" + ENTER))
    for deel in ("februari", "2019", "28", "dagen", "met", "28-02-2019."):
        g.zegt(deel)
    g.typ(CTRL_C)
    g.einde(130)


def test_a_refused_letter_leaves_an_empty_line_so_that_the_next_is_read_by_itself(gevuld: Lpa, gesprek: Begin) -> None:
    g = gesprek("melding", "nieuw")
    g.antwoord(("Jongere:", "okafor ada" + ENTER), ("n = nieuw, Enter = anders:", "x" + ENTER))
    g.zegt("is geen antwoord")
    g.typ("n" + ENTER)
    g.antwoord(("Geboortedatum", CTRL_C))
    g.einde(130)
    g = gesprek("melding", "nieuw", pad=gevuld.pad)
    g.antwoord(*TWAALF[:4], ("Uren [", "20" + ENTER), ("Toelichting:", ENTER), ("Opslaan?", "x" + ENTER))
    g.zegt("is geen antwoord")
    g.typ("j" + ENTER)
    g.einde()
    assert gevuld.json("melding", "lijst")["aantal"] == 3


def test_a_menu_has_its_lines_under_one_another(gesprek: Begin) -> None:
    g = gesprek("melding", "nieuw", "--jongere", "1", breed=40)
    g.zegt("   s  signaalverzuim: 16 uur of meer in\r\n      4 lesweken\r\n   l  luxe")
    g.antwoord(("Soort (", CTRL_C))
    g.einde(130)


def test_at_a_question_no_option_is_named(gesprek: Begin) -> None:
    g = gesprek("melding", "heropen", "1")
    g.antwoord(("Reden:", ENTER))
    g.zegt("Reden moet u invullen. Typ een antwoord, of stop met Ctrl-C.")
    g.typ(CTRL_C)
    g.einde(130)


def test_nothing_found_at_a_question_names_no_option(gesprek: Begin) -> None:
    g = gesprek("verlof", "nieuw")
    g.antwoord(("Jongere(n) (", "nergens" + ENTER))
    g.zegt("die past bij 'nergens'. Typ iets anders, of stop met")
    g.typ(CTRL_C)
    g.einde(130)


def test_a_date_of_two_years_is_asked_again(gevuld: Lpa, gesprek: Begin) -> None:
    g = gesprek("melding", "nieuw", "--peildatum", "30-3-2026")
    g.antwoord(
        ("Jongere:", "mul" + ENTER),
        ("Soort (", "o" + ENTER),
        ("Meldingsdatum [", ENTER),
        ("Eerste dag [", "31-3" + ENTER),
    )
    g.zegt("31-3 kan 31-03-2025 of 31-03-2026 zijn. Geef het jaar erbij.")
    g.typ("-2025" + ENTER)
    g.zegt("maandag 31-03-2025")
    g.antwoord(("Onderreden (", CTRL_C))
    g.einde(130)


# ── No to a doubt ─────────────────────────────────────────────────────────────────────────────────


@pytest.mark.snel
def test_no_to_a_doubt_gives_her_answers_back(gevuld: Lpa, gesprek: Begin) -> None:
    voor = vingerafdruk(gevuld.pad)
    g = gesprek("melding", "nieuw")
    g.antwoord(*TWAALF)
    assert TE_WEINIG in g.vraag("Klopt dit toch?")
    g.typ(ENTER)
    overzicht = g.vraag("Opslaan?")
    assert "Er is niets opgeslagen. Wijzig hieronder een antwoord, of stop met n." in overzicht
    for deel in ("Sem Jansen", "signaal", "vrijdag 15-11-2019", "12", "de mentor belde over te laat komen"):
        assert deel in overzicht
    assert vingerafdruk(gevuld.pad) == voor
    g.typ("6" + ENTER)
    g.antwoord(("Uren [12]", "22" + ENTER), ("Opslaan?", ENTER))
    g.einde()
    melding = gevuld.json("melding", "toon", "3")
    assert (melding["uren"], melding["toelichting"]) == (22, "de mentor belde over te laat komen")


def test_a_value_without_a_flag_is_asked_once_also_when_a_doubt_comes_while_storing(
    gevuld: Lpa, gesprek: Begin
) -> None:
    stap = ("interventie", "nieuw", "--soort", "brief", "--datum", "14-11-2019")
    gevuld.goed("interventie", "nieuw", "2", *stap[2:])
    g = gesprek(*stap)
    g.antwoord(("Nummer van de zaak, of naam:", "2" + ENTER))
    assert "precies dit staat al als interventie" in g.vraag("Klopt dit toch?")
    g.typ("j" + ENTER)
    g.einde()
    assert len(gevuld.json("melding", "toon", "2")["interventies"]) == 2


def test_no_to_a_doubt_keeps_the_explanation_of_a_step(gevuld: Lpa, gesprek: Begin) -> None:
    gevuld.goed("melding", "wijzig", "2", "--soort", "signaal", "--uren", "20")
    g = gesprek("pv", "hoorgesprek", "2")
    g.antwoord(("Datum [", "20-11-2019" + ENTER), ("Tegen wie (", ENTER), ("Met wie:", ENTER))
    g.antwoord(("Resultaat:", ENTER), ("Notitie:", ENTER))
    g.antwoord(
        ("Opslaan?", ENTER), ("Leg uit in een zin:", "ouders weigeren" + ENTER), ("Klopt dit toch?", "n" + ENTER)
    )
    g.antwoord(("Opslaan?", "1" + ENTER), ("Datum [", "vandaag" + ENTER), ("Opslaan?", ENTER))
    g.antwoord(("Leg uit in een zin [ouders weigeren]:", ENTER))
    g.einde()
    assert gevuld.json("route", "toon", "2")["stappen"][0]["reden"] == "ouders weigeren"


@pytest.mark.parametrize(("toets", "code"), [("n" + ENTER, 5), (CTRL_C, 130)])
def test_after_no_to_a_doubt_she_can_still_stop(gevuld: Lpa, gesprek: Begin, toets: str, code: int) -> None:
    voor = vingerafdruk(gevuld.pad)
    g = gesprek("melding", "nieuw")
    g.antwoord(*TWAALF, ("Klopt dit toch?", "n" + ENTER), ("Opslaan?", toets))
    g.einde(code)
    assert vingerafdruk(gevuld.pad) == voor


def test_ctrl_c_at_a_doubt_stops(gevuld: Lpa, gesprek: Begin) -> None:
    voor = vingerafdruk(gevuld.pad)
    g = gesprek("melding", "nieuw")
    g.antwoord(*TWAALF, ("Klopt dit toch?", CTRL_C))
    g.einde(130)
    assert vingerafdruk(gevuld.pad) == voor


def test_no_twice_and_yes_the_third_time_stores_once(gevuld: Lpa, gesprek: Begin) -> None:
    g = gesprek("melding", "nieuw")
    g.antwoord(*TWAALF, ("Klopt dit toch?", "n" + ENTER), ("Opslaan?", "6" + ENTER), ("Uren [12]", "13" + ENTER))
    g.antwoord(
        ("Opslaan?", ENTER), ("Klopt dit toch?", "n" + ENTER), ("Opslaan?", ENTER), ("Klopt dit toch?", "j" + ENTER)
    )
    g.einde()
    assert gevuld.json("melding", "toon", "3")["uren"] == 13
    assert gevuld.json("melding", "lijst")["aantal"] == 3


def test_a_change_that_is_taken_back_stands_on_what_another_window_wrote(gevuld: Lpa, gesprek: Begin) -> None:
    gevuld.goed("melding", "wijzig", "2", "--soort", "signaal", "--uren", "20")
    g = gesprek("melding", "wijzig", "2")
    g.antwoord(("Opslaan?", "5" + ENTER), ("Uren [20]", "3" + ENTER), ("Opslaan?", ENTER))
    g.vraag("Klopt dit toch?")
    gevuld.goed("melding", "wijzig", "2", "--melder", "mentor")
    g.typ("n" + ENTER)
    overzicht = g.vraag("Opslaan?")
    assert "mentor" in overzicht
    g.typ("5" + ENTER)
    g.antwoord(("Uren [3]", "30" + ENTER), ("Opslaan?", ENTER))
    g.einde()
    melding = gevuld.json("melding", "toon", "2")
    assert (melding["uren"], melding["melder"]) == (30, "mentor")


def test_what_cannot_be_stored_gives_her_answers_back_without_naming_an_option(gevuld: Lpa, gesprek: Begin) -> None:
    gevuld.goed("vrijstelling", "nieuw", "--jongere", "1", "--grond", "15", "--van", "1-1-2020", "--tot", "1-7-2020")
    g = gesprek("vrijstelling", "besluit", "3")
    g.antwoord(
        ("Uitkomst (", "t" + ENTER), ("Geldt vanaf:", "1-1-2020" + ENTER), ("Geldt tot en met:", "1-7-2020" + ENTER),
        ("Motivering:", ENTER), ("Besluit van [", ENTER), ("Verzonden op:", ENTER), ("Opslaan?", ENTER),
    )  # fmt: skip
    overzicht = g.vraag("Opslaan?")
    assert "Let op: een besluit zonder motivering kan niet (Awb art. 3:46). Er is niets opgeslagen." in overzicht
    g.typ("4" + ENTER)
    g.antwoord(("Motivering:", "ander onderwijs is voldoende" + ENTER), ("Opslaan?", ENTER), ("Klopt dit", "j" + ENTER))
    g.einde()
    assert gevuld.json("vrijstelling", "toon", "3")["motivering"] == "ander onderwijs is voldoende"


def test_what_fails_after_it_was_stored_does_not_run_again() -> None:
    keren: list[int] = []

    def opdracht() -> None:
        keren.append(1)
        rethink.remember(Form, {"uren": 12})
        rethink.forget()
        raise GegevensGeweigerd("er is geen regel", "geen")

    with pytest.raises(GegevensGeweigerd):
        rethink.run(opdracht)
    assert keren == [1]


class Other(Form):
    """Another form."""


def test_another_form_does_not_get_the_answers_of_this_one() -> None:
    gezien: list[Any] = []

    def opdracht() -> None:
        form = Other if gezien else Form
        gezien.append(rethink.earlier(form))
        rethink.remember(form, {"uren": 12})
        if len(gezien) < 2:
            raise rethink.Rethink

    rethink.run(opdracht)
    assert gezien == [None, None]


@pytest.mark.slow
def test_the_pass_phrase_is_asked_once_also_when_she_goes_back(gesprek: Begin, lpa: Lpa, tmp_path: Path) -> None:
    pad, zin = tmp_path / "dicht" / "zaken.lpa", tmp_path / "zin"
    zin.write_text("vijf mussen in een wilg\n")
    open_ = {"LPA_BESTAND": str(pad), "LPA_WACHTWOORDBESTAND": str(zin)}
    lpa.goed("begin", "--gemeente", "Heerde", "--regio", "midden", **open_)
    g = gesprek("jongere", "nieuw", pad=pad)
    g.zegt("Wachtwoord (of herstelcode): ")
    g.typ("vijf mussen in een wilg" + ENTER)
    if kept.can():
        g.antwoord(("uur niet meer vragen?", "n" + ENTER))
    g.antwoord(
        ("Achternaam:", "Bos" + ENTER), ("Tussenvoegsel:", ENTER), ("Voornaam:", ENTER),
        ("Geboortedatum:", "1-1-2009" + ENTER), ("Geslacht (", "v" + ENTER), ("BSN:", ENTER), ("Adres:", ENTER),
        ("Postcode:", "8181" + ENTER), ("Plaats:", ENTER), ("Opslaan?", ENTER), ("Klopt dit toch?", "n" + ENTER),
    )  # fmt: skip
    assert "Wachtwoord" not in g.vraag("Opslaan?")
    g.typ(ENTER)
    g.antwoord(("Klopt dit toch?", "j" + ENTER))
    g.einde()
