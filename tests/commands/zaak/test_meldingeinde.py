"""`lpa melding sluit` for more than one melding: one afhandeling, one command, one undo."""

from __future__ import annotations

import pytest

from tests.commands.bestand.test_logboek import rijen
from tests.conftest import Eenmaal, Lpa, ongemoeid
from tests.overal.test_prompts import ENTER, Begin, gesprek

__all__ = ["gesprek"]


@pytest.fixture
def drie(gevuld: Lpa, eenmaal: Eenmaal) -> Lpa:
    """Melding 3 (luxe, of jongere 3) and 4 (signaal, of 2) beside melding 2 (luxe, of 2); all open."""

    def getypt() -> None:
        gevuld.goed("melding", "nieuw", "--jongere", "3", "--soort", "luxe", "--datum", "28-10-2019", "--toch")
        gevuld.goed("melding", "nieuw", "--jongere", "2", "--soort", "signaal", "--datum", "4-11-2019", "--toch")

    eenmaal(getypt)
    return gevuld


SLUIT = ("melding", "sluit")
NUL = ("--afhandeling", "waarschuwing", "--datum", "12-11-2019")


@pytest.mark.parametrize("welke", [("2", "3"), ("2,3",), ("2 3",), ("3", "2", "3")])
def test_more_meldingen_are_closed_in_one_command_and_one_undo(drie: Lpa, welke: tuple[str, ...]) -> None:
    voor = rijen(drie.pad)
    uit = drie.goed(*SLUIT, *welke, *NUL)
    assert "elding 2 van Zoë van der Müller" in uit
    assert "elding 3 van Mees Jansen" in uit
    assert "zijn gesloten op dinsdag 12-11-2019: waarschuwing." in uit
    assert [drie.json("melding", "toon", n)["gesloten_op"] for n in ("2", "3")] == ["2019-11-12"] * 2
    drie.goed("ongedaan", "--ja")
    assert rijen(drie.pad) == voor


def test_a_doubt_says_whose_melding_it_is_about(drie: Lpa) -> None:
    gezegd = ongemoeid(drie, *SLUIT, "2", "3", "--afhandeling", "waarschuwing", "--datum", "1-10-2019", code=5)
    assert "jongere 2: de sluitdatum 01-10-2019 ligt voor de meldingsdatum 28-10-2019" in gezegd
    assert "jongere 3: de sluitdatum" in gezegd
    alleen = ongemoeid(drie, *SLUIT, "2", "--afhandeling", "waarschuwing", "--datum", "1-10-2019", code=5)
    assert "jongere 2:" not in alleen


@pytest.mark.parametrize(
    ("welke", "code", "zegt"),
    [
        (("2", "4"), 5, "niet van een soort: melding 2 is luxe en melding 4 is signaal"),
        (("2", "1"), 5, "melding 1 is al gesloten"),
        (("2", "99"), 3, "geen melding 99"),
        ((), 2, "ontbreekt"),
    ],
)
def test_what_cannot_be_closed_together_is_refused_whole(
    drie: Lpa, welke: tuple[str, ...], code: int, zegt: str
) -> None:
    assert zegt in ongemoeid(drie, *SLUIT, *welke, *NUL, code=code)


def test_the_step_that_is_missing_is_stored_where_it_is_missing(drie: Lpa) -> None:
    drie.goed("interventie", "nieuw", "2", "--soort", "waarschuwing-schriftelijk", "--datum", "5-11-2019")
    drie.goed(*SLUIT, "2", "3", *NUL, "--stap", "waarschuwing-schriftelijk")
    stappen = [drie.json("interventie", "lijst", n)["interventies"] for n in ("2", "3")]
    assert [[s["soort"] for s in zaak] for zaak in stappen] == [["waarschuwing-schriftelijk"]] * 2


def test_on_a_terminal_one_set_of_questions_closes_both(drie: Lpa, gesprek: Begin) -> None:
    g = gesprek(*SLUIT, "2", "3")
    g.antwoord(("Afhandeling (", "waarschuwing" + ENTER), ("Gesloten op [", ENTER), ("Leg de stap vast", ENTER),
               ("Opslaan?", ENTER))  # fmt: skip
    assert "zijn gesloten op vrijdag 15-11-2019" in g.einde()


def test_who_moved_by_a_zaak_and_lives_here_by_the_register_is_named(drie: Lpa) -> None:
    drie.goed("melding", "nieuw", "--jongere", "3", "--soort", "absoluut", "--datum", "4-11-2019", "--toch")
    gezegd = drie(*SLUIT, "5", "--afhandeling", "verhuisd", "--datum", "12-11-2019").err
    assert "Let op: Mees Jansen woont volgens het register nog hier, en telt zo mee." in " ".join(gezegd.split())
    assert "lpa jongere wijzig 3 --verhuisd 12-11-2019" in " ".join(gezegd.split())
    drie.goed("ongedaan", "--ja")
    drie.goed("jongere", "wijzig", "3", "--verhuisd", "10-11-2019")
    assert "volgens het register" not in drie(*SLUIT, "5", "--afhandeling", "verhuisd", "--datum", "12-11-2019").err
