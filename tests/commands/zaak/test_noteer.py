"""`lpa noteer`: the note of the day and the next step, in one go; by flags, and with few keys on a terminal."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest

from tests.conftest import Eenmaal, Lpa, ongemoeid
from tests.overal.test_prompts import CTRL_C, ENTER, WIS_REGEL, Begin, gesprek

__all__ = ["gesprek"]

# Melding 1 of Ada Okafor and 2 of Tim Vink; melding 3 of Tim is closed.
ZAKEN = """
school nieuw "Het Kompas" --plaats Zwolle --regio noord --onderwijssoort vo
jongere nieuw --achternaam Okafor --voornaam Ada --geboortedatum 5-6-2006
jongere nieuw --achternaam Vink --voornaam Tim --geboortedatum 3-4-2006
inschrijving nieuw --jongere 1 --school 1 --van 1-8-2018
inschrijving nieuw --jongere 2 --school 1 --van 1-8-2018
melding nieuw --jongere 1 --soort signaal --datum 4-11-2019 --uren 18
melding nieuw --jongere 2 --soort signaal --datum 4-11-2019 --uren 18
melding nieuw --jongere 2 --soort overig --datum 2-9-2019
melding sluit 3 --afhandeling "afgehandeld met gesprek of advies" --datum 1-11-2019
"""


@pytest.fixture
def vol(lpa: Lpa, eenmaal: Eenmaal, begonnen: Path) -> Lpa:
    """The file with these zaken."""

    def leef() -> None:
        lpa.pad.write_bytes(begonnen.read_bytes())  # also after the fixture of a terminal filled it
        for regel in ZAKEN.strip().splitlines():
            lpa.goed(*shlex.split(regel))

    return eenmaal(leef)


def stappen(lpa: Lpa, zaak: str = "1") -> list[tuple[str, str, str]]:
    """The steps of a zaak: kind, day and note."""
    return [(s["soort"], s["datum"], s["notitie"]) for s in lpa.json("melding", "toon", zaak)["interventies"]]


def termijnen(lpa: Lpa, zaak: str = "1") -> list[tuple[str, str]]:
    """Her own terms in a zaak: what, and by which day."""
    alle = lpa.json("termijn", "lijst", zaak)["termijnen"]
    return [(t["wat"], t["laatste_dag"]) for t in alle if t["eigen"]]


def test_what_happened_and_the_next_step_are_one_command_and_one_undo(vol: Lpa) -> None:
    voor = vol.json("termijn", "lijst", "1")
    zin = vol.goed("noteer", "okafor", "moeder gebeld, belt terug", "--volgende", "do moeder terugbellen")
    assert zin == (
        "Interventie 1 is vastgelegd bij melding 1 van Ada Okafor: telefoongesprek, vrijdag 15-11-2019. Volgende stap:"
        " moeder terugbellen, uiterlijk donderdag 21-11-2019 (termijn 1). Terugnemen kan met `lpa ongedaan`.\n"
    )
    assert stappen(vol) == [("telefoon", "2019-11-15", "moeder gebeld, belt terug")]
    assert "moeder terugbellen" in vol.goed("termijn", "lijst", "1", COLUMNS="160")
    vol.goed("ongedaan", "--ja")
    assert (stappen(vol), vol.json("termijn", "lijst", "1")) == ([], voor)


def test_the_answer_as_data_holds_both(vol: Lpa) -> None:
    uit = vol.json("noteer", "1", "ouders gemaild", "--volgende", "3-12 9:30 gesprek met ouders", "--met", "ouders",
                   "--resultaat", "komen", "--datum", "gisteren")  # fmt: skip
    assert (uit["soort"], uit["datum"], uit["met_wie"], uit["resultaat"]) == ("brief", "2019-11-14", "ouders", "komen")
    assert uit["termijn"]["wat"] == "gesprek met ouders"
    assert uit["termijn"]["tijdstip"] == "2019-12-03T09:30:00"


def test_the_kind_that_she_names_goes_before_her_words(vol: Lpa) -> None:
    vol.goed("noteer", "1", "moeder gebeld over het gesprek", "--soort", "verzuimgesprek")
    assert stappen(vol)[0][0] == "verzuimgesprek"


@pytest.mark.parametrize(
    ("words", "code", "zegt"),
    [
        (("1", "iets gedaan"), 2, "soort ontbreekt"),
        (("1",), 2, "wat er gebeurde"),
        ((), 2, "ZAAK ontbreekt"),
        (("1", "gebeld", "terug"), 2, "tussen aanhalingstekens"),
        (("1", "gebeld", "--volgende", "moeder terugbellen"), 2, "begint niet met een dag"),
        (("1", "gebeld", "--volgende", "do"), 2, "zegt niet wat u gaat doen"),
        (("1", "gebeld", "--volgende", "31-11 bellen"), 2, "november 2019 heeft 30 dagen"),
        (("1", "gebeld", "--volgende", "ma 3-12 bellen"), 2, "is een dinsdag, geen maandag"),
        (("1", "gebeld", "--volgende", "gisteren bellen"), 5, "14-11-2019 is al voorbij"),
        (("1", "gebeld", "--volgende", "za 16-11 9:00 gesprek"), 5, "u werkt niet op zaterdag"),
        (("1", "gebeld", "--datum", "morgen"), 5, "ligt in de toekomst"),
        (("1", "gebeld", "--route", "halt"), 2, "bestaat hier niet"),
        (("1", "verwezen", "--soort", "halt-verwijzing"), 2, "gebruik: lpa halt verwijs"),
        (("1", "doorverwezen naar de gezinscoach"), 2, "partij en gedeelde informatie ontbreken"),
        (("vin", "gebeld", "--soort", "tel", "--toch"), 0, ""),
        (("3", "moeder gebeld"), 5, "melding 3 is al gesloten op 01-11-2019 (heropenen kan met: lpa"),
    ],
)  # fmt: skip
def test_what_cannot_be_or_is_unlikely_stores_nothing(vol: Lpa, words: tuple[str, ...], code: int, zegt: str) -> None:
    if code:
        assert zegt in ongemoeid(vol, "noteer", *words, code=code)
    else:
        assert vol("noteer", *words).code == 0


def test_the_same_note_twice_is_doubted(vol: Lpa) -> None:
    vol.goed("noteer", "1", "moeder gebeld")
    assert "precies dit staat al als interventie 1" in ongemoeid(vol, "noteer", "1", "moeder gebeld", code=5)


def test_a_step_that_is_shared_asks_with_whom_and_takes_the_zaak_along(vol: Lpa) -> None:
    uit = vol.json("noteer", "1", "doorverwezen", "--aan", "Team Jeugd", "--wat", "verzuim")
    assert (uit["verstrekking"]["aan"], uit["routestap"]["naar"]) == ("Team Jeugd", "vrijwillig")


# ── On a terminal ─────────────────────────────────────────────────────────────────────────────────

GEBEURD, VOLGENDE = "moeder gebeld, belt terug", "do moeder terugbellen"


@pytest.mark.parametrize("breed", [80, 40])
def test_a_note_about_a_known_child_takes_at_most_twenty_keys_besides_her_words(
    gesprek: Begin, vol: Lpa, breed: int
) -> None:
    g = gesprek("noteer", pad=vol.pad, breed=breed)
    g.antwoord((":", "okafor" + ENTER), ("Wat er gebeurde:", GEBEURD + ENTER), ("Volgende stap:", VOLGENDE + ENTER))
    overzicht = g.vraag("Opslaan?")
    for deel in ("telefoon", "moeder terugbellen", "21-11-2019", "15-11-2019"):
        assert deel in overzicht
    assert "Route" not in overzicht
    g.typ(ENTER)
    assert "Interventie 1 is vastgelegd bij melding 1 van" in g.einde()
    assert g.vragen == 4
    assert g.toetsen - len(GEBEURD) - len(VOLGENDE) <= 20
    assert stappen(vol) == [("telefoon", "2019-11-15", GEBEURD)]


def test_enter_is_no_next_step(gesprek: Begin, vol: Lpa) -> None:
    g = gesprek("noteer", "okafor", pad=vol.pad)
    g.antwoord(("Wat er gebeurde:", "gemaild" + ENTER), ("Volgende stap:", ENTER), ("Opslaan?", ENTER))
    assert "Volgende stap" not in g.einde().partition("Interventie 1")[2]


@pytest.mark.parametrize("breed", [80, 40])
def test_where_no_word_fits_eight_kinds_are_shown_those_used_most_first_and_a_plus_shows_the_rest(
    gesprek: Begin, vol: Lpa, breed: int
) -> None:
    for dag in ("11-11-2019", "12-11-2019"):
        vol.goed("interventie", "nieuw", "2", "--soort", "mdo", "--datum", dag)
    g = gesprek("noteer", "okafor", pad=vol.pad, breed=breed)
    g.antwoord(("Wat er gebeurde:", "iets anders" + ENTER), ("Volgende stap:", ENTER))
    menu = g.vraag("Soort (m/b/t/v/s/h/w/a/+):")
    assert "m multidisciplinair overleg b brief t telefoongesprek" in menu
    assert "zorgmelding" not in menu
    g.typ("+" + ENTER)
    assert "zorgmelding" in g.vraag("Soort (letter of woord):")
    g.typ("hoorg" + ENTER)
    g.zegt("= hoorgesprek")
    g.antwoord(("Opslaan?", CTRL_C))
    g.einde(130)


def test_a_word_means_a_kind_that_is_not_among_the_eight(gesprek: Begin, vol: Lpa) -> None:
    g = gesprek("interventie", "nieuw", "okafor", pad=vol.pad)
    g.antwoord(("Soort (", "jeugdb" + ENTER))
    g.zegt("= jeugdbeschermingstafel")
    g.antwoord(("Datum [", CTRL_C))
    g.einde(130)


def test_the_kind_that_was_proposed_is_changed_in_the_overview(gesprek: Begin, vol: Lpa) -> None:
    g = gesprek("noteer", "okafor", pad=vol.pad)
    g.antwoord(("Wat er gebeurde:", "moeder gebeld" + ENTER), ("Volgende stap:", ENTER), ("Opslaan?", "3" + ENTER))
    g.antwoord(("Soort (", "brief" + ENTER), ("Opslaan?", ENTER))
    g.einde()
    assert stappen(vol)[0][0] == "brief"


def test_a_next_step_that_is_no_day_is_mended_on_its_line(gesprek: Begin, vol: Lpa) -> None:
    g = gesprek("noteer", "okafor", pad=vol.pad)
    g.antwoord(("Wat er gebeurde:", "gebeld" + ENTER), ("Volgende stap:", "moeder bellen" + ENTER))
    g.zegt("begint niet met een dag")
    g.typ(WIS_REGEL + "vr moeder bellen" + ENTER)
    g.zegt("uiterlijk vrijdag 15-11-2019")
    g.antwoord(("Opslaan?", CTRL_C))
    assert "Er is niets opgeslagen" in g.einde(130)
    assert stappen(vol) == []


def test_a_note_in_a_closed_zaak_is_doubted_and_no_lets_her_choose_another(gesprek: Begin, vol: Lpa) -> None:
    g = gesprek("noteer", "3", "moeder gebeld", pad=vol.pad)
    assert "melding 3 is al gesloten op 01-11-2019" in g.vraag("Klopt dit toch?")
    g.typ(ENTER)
    g.einde(5)
    g = gesprek("noteer", "3", "moeder gebeld", pad=vol.pad)
    g.antwoord(("Klopt dit toch?", "j" + ENTER))
    g.einde()
    assert len(stappen(vol, "3")) == 1
