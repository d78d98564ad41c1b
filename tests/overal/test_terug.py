"""Back, and no: what was said stays, on a terminal; and a key never waits."""

from __future__ import annotations

from contextlib import closing

import pytest
from sqlcipher3 import dbapi2 as sqlcipher3

from tests.conftest import Lpa
from tests.overal.test_prompts import CTRL_C, ENTER, Begin, gesprek

__all__ = ["gesprek"]

NOTEER = (("zaak", "zoe" + ENTER), ("Wat er gebeurde:", "moeder gebeld" + ENTER),
          ("Volgende stap:", "gisteren bellen" + ENTER), ("Opslaan?", ENTER))  # fmt: skip


@pytest.mark.parametrize("nee", ["n", "<"])
def test_no_or_back_at_a_doubt_keeps_the_zaak_and_all_answers(gevuld: Lpa, gesprek: Begin, nee: str) -> None:
    g = gesprek("noteer")
    g.antwoord(*NOTEER, ("Klopt dit toch?", nee + ENTER))
    terug = g.vraag("Opslaan?")
    assert "moeder gebeld" in terug
    assert "Zoë van der Müller" in terug
    g.typ(f"2{ENTER}")
    g.antwoord(("Volgende stap", "-" + ENTER), ("Opslaan?", ENTER))
    g.einde()
    (stap,) = [s for s in gevuld.json("interventie", "lijst")["interventies"] if s["notitie"] == "moeder gebeld"]
    assert stap["zaak"] == 2


def test_back_at_the_first_question_asks_the_zaak_again(gevuld: Lpa, gesprek: Begin) -> None:
    g = gesprek("noteer")
    g.antwoord(("zaak", "zoe" + ENTER), ("Wat er gebeurde:", "<" + ENTER), ("zaak", "1" + ENTER))
    g.antwoord(("Wat er gebeurde:", CTRL_C))
    g.einde(130)


def test_back_in_the_menu_of_a_name_asks_for_the_name(gevuld: Lpa, gesprek: Begin) -> None:
    gevuld.goed(
        "jongere", "nieuw", "--achternaam", "Müller", "--voornaam", "Bo", "--geboortedatum", "1-2-2010", "--toch"
    )
    g = gesprek("melding", "nieuw")
    g.antwoord(("Jongere:", "müller" + ENTER), ("Jongere (", "<" + ENTER), ("Jongere:", CTRL_C))
    g.einde(130)


def test_a_change_says_whose_it_is_before_anything_is_asked(gesprek: Begin) -> None:
    g = gesprek("melding", "wijzig", "2")
    assert "melding 2, luxe, 28-10-2019, Zoë van der Müller" in g.vraag("Opslaan?")
    g.typ(f"<{ENTER}")
    g.antwoord(("Opslaan?", "n" + ENTER))
    g.einde(5)


def test_what_a_rule_refuses_leaves_the_answers(gevuld: Lpa, gesprek: Begin) -> None:
    elf = ("--van", "2-12-2019", "--tot", "16-12-2019")
    gevuld.goed("verlof", "nieuw", "--jongere", "2", "--grond", "gewichtig", *elf)
    g = gesprek("verlof", "besluit", "3")
    g.antwoord(("Uitkomst (", "a" + ENTER), ("Hoofd gehoord op:", ENTER), ("Mening van het hoofd:", ENTER))
    g.antwoord(("Motivering:", "kan in de vakantie" + ENTER), ("Besluit van [", ENTER), ("Verzonden op:", ENTER))
    g.antwoord(("Opslaan?", ENTER))
    terug = g.vraag("Opslaan?")
    assert "nog niet gehoord" in terug
    assert "kan in de vakantie" in terug
    g.typ(f"n{ENTER}")
    g.einde(5)


def test_an_answer_that_may_be_left_open_is_left_open(gevuld: Lpa, gesprek: Begin) -> None:
    g = gesprek("melding", "nieuw")
    g.antwoord(("Jongere:", "2" + ENTER), ("Soort (", "o" + ENTER), ("Meldingsdatum [", ENTER), ("Eerste dag", ENTER))
    g.antwoord(("Onderreden (", ENTER), ("Uren", CTRL_C))
    g.einde(130)


def test_a_pasted_report_keeps_its_paragraphs(gevuld: Lpa, gesprek: Begin) -> None:
    gevuld.goed("melding", "wijzig", "2", "--toelichting", "oud")
    g = gesprek("melding", "wijzig", "2")
    overzicht = g.vraag("Opslaan?").split()
    nummer = overzicht[overzicht.index("Toelichting") - 1]
    g.typ(f"{nummer}{ENTER}")
    g.antwoord(("Toelichting", "\x1b[200~een.\r\n\r\ntwee.\x1b[201~" + ENTER), ("Opslaan?", ENTER))
    g.einde()
    assert gevuld.json("melding", "toon", "2")["toelichting"] == "een.\n\ntwee."


def test_typing_a_name_does_not_wait_for_another_program(gevuld: Lpa, gesprek: Begin) -> None:
    g = gesprek("melding", "nieuw")
    g.vraag("Jongere:")
    with closing(sqlcipher3.connect(gevuld.pad, isolation_level=None)) as conn:
        conn.execute("begin exclusive")
        g.typ("mull" + CTRL_C)
        g.einde(130)
