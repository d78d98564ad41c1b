"""What was stored against the odds is named under its table and by `lpa cijfers controle`, with its cases."""

from __future__ import annotations

from typing import Any

import pytest

from tests.conftest import Lpa

ACHTTIEN = ("melding", "nieuw", "--jongere", "1", "--datum", "10-10-2019", "--toch")


@pytest.fixture
def achttien(lpa: Lpa) -> Lpa:
    """A jongere who is eighteen, and one of nine."""
    for geboren in ("1-3-2001", "1-3-2010"):
        lpa.goed("jongere", "nieuw", "--achternaam", "Merel", "--geboortedatum", geboren)
    return lpa


def bevindingen(lpa: Lpa, *regel: str) -> list[tuple[str, str, str]]:
    """Table, row and sentence of each finding."""
    data: Any = lpa.json(*regel)
    tabellen = [data] if "bevindingen" in data else data["tabellen"]
    return [(b.get("tabel", t.get("tabel")), b["rij"], b["tekst"]) for t in tabellen for b in t["bevindingen"]]


@pytest.mark.parametrize("regel", [("cijfers", "controle"), ("overzicht", "2019-2020")])
def test_meldingen_outside_the_duty_are_named_with_their_cases(achttien: Lpa, regel: tuple[str, ...]) -> None:
    achttien.goed(*ACHTTIEN, "--soort", "signaal", "--uren", "16")
    achttien.goed(*ACHTTIEN, "--soort", "signaal", "--uren", "20", "--eerste-dag", "1-10-2019")
    achttien.goed("melding", "nieuw", "--jongere", "2", "--soort", "overig", "--datum", "10-10-2019")
    gevonden = ("3", "signaalverzuim", "2 meldingen buiten de plicht vastgelegd: zaak 1 en 2")
    assert gevonden in bevindingen(achttien, *regel)
    achttien.goed("ongedaan", "--ja")
    achttien.goed("ongedaan", "--ja")
    assert ("3", "signaalverzuim", "1 melding buiten de plicht vastgelegd: zaak 1") in bevindingen(achttien, *regel)


def test_a_step_without_a_duty_is_named_too(achttien: Lpa) -> None:
    achttien.goed(*ACHTTIEN, "--soort", "signaal", "--uren", "16")
    achttien.goed("pv", "hoorgesprek", "1", "--toch")
    gevonden = [tekst for *_, tekst in bevindingen(achttien, "cijfers", "controle")]
    assert "1 melding met een stap die zonder plicht niet past: zaak 1" in gevonden


def test_who_is_with_rmc_stands_below_table_3_and_not_in_its_total(achttien: Lpa) -> None:
    achttien.goed(*ACHTTIEN, "--soort", "signaal", "--uren", "16")
    achttien.goed("melding", "nieuw", "--jongere", "2", "--soort", "overig", "--datum", "10-10-2019")
    uit = achttien.goed("overzicht", "2019-2020", "--tabel", "3", "--jaren", "1").splitlines()
    cijfers = {" ".join(regel.split()[:-1]): regel.split()[-1] for regel in uit if regel.split()}
    assert (cijfers["signaalverzuim"], cijfers["totaal"]) == ("0", "1")
    assert "Buiten de plicht in 2019-2020: 18 jaar of ouder, of bij RMC (Doorstroompunt) 1." in uit


def test_a_birth_date_that_is_mended_takes_the_count_along(achttien: Lpa) -> None:
    achttien.goed(*ACHTTIEN, "--soort", "signaal", "--uren", "16")
    assert achttien.json("melding", "toon", "1")["rmc"] is True
    zin = achttien.goed("jongere", "wijzig", "1", "--geboortedatum", "1-3-2011")
    assert "Melding 1 telt niet meer bij RMC." in zin
    assert achttien.json("melding", "toon", "1")["rmc"] is False
    achttien.goed("ongedaan", "--ja")
    assert achttien.json("melding", "toon", "1")["rmc"] is True


@pytest.mark.parametrize(
    ("soort", "afhandeling", "stap", "verwacht"),
    [
        (
            "overig",
            "doorverwijzing hulpverlening",
            "",
            ("3", "overig verzuim", "1 melding zonder stap 'doorverwijzing': zaak 1"),
        ),
        ("overig", "doorverwijzing hulpverlening", "doorverwijzing", None),
        (
            "luxe",
            "waarschuwing",
            "",
            ("7", "waarschuwing", "1 melding zonder stap 'schriftelijke waarschuwing': zaak 1"),
        ),
        ("luxe", "waarschuwing", "waarschuwing-mondeling", None),
    ],
)
def test_an_end_without_its_step_is_found(
    achttien: Lpa, soort: str, afhandeling: str, stap: str, verwacht: tuple[str, str, str] | None
) -> None:
    achttien.goed("melding", "nieuw", "--jongere", "2", "--soort", soort, "--datum", "10-10-2019", "--toch")
    if stap:
        gedeeld = ("--aan", "Team Jeugd", "--wat", "de zorg") if stap == "doorverwijzing" else ()
        achttien.goed("interventie", "nieuw", "1", "--soort", stap, *gedeeld)
    achttien.goed("melding", "sluit", "1", "--afhandeling", afhandeling, "--toch")
    gevonden = [b for b in bevindingen(achttien, "cijfers", "controle") if "zaak 1" in b[2]]
    assert gevonden == ([verwacht] if verwacht else [])


def test_an_end_beside_what_was_sent_is_found(achttien: Lpa) -> None:
    achttien.goed("melding", "nieuw", "--jongere", "2", "--soort", "signaal", "--uren", "16", "--datum", "10-10-2019",
                  "--toch")  # fmt: skip
    achttien.goed("pv", "verzonden", "1", "--eerder-veroordeeld", "nee", "--toch")
    achttien.goed(
        "melding", "sluit", "1", "--afhandeling", "waarschuwing", "--stap", "waarschuwing-mondeling", "--toch"
    )
    gevonden = [b for b in bevindingen(achttien, "cijfers", "controle") if "zaak 1" in b[2]]
    assert gevonden == [("5", "waarschuwing", "1 melding met 'proces-verbaal: verzonden': zaak 1")]


def test_what_is_mended_is_named_no_more(achttien: Lpa) -> None:
    achttien.goed(*ACHTTIEN, "--soort", "signaal", "--uren", "16")
    assert [b for b in bevindingen(achttien, "cijfers", "controle") if "zaak 1" in b[2]]
    achttien.goed("melding", "wijzig", "1", "--datum", "11-2-2019", "--toch")
    assert not [b for b in bevindingen(achttien, "cijfers", "controle") if "zaak 1" in b[2]]


@pytest.fixture
def vervolgd(achttien: Lpa) -> Lpa:
    """A jongere of nine with a proces-verbaal for luxe verzuim within the duty."""
    achttien.goed("melding", "nieuw", "--jongere", "2", "--soort", "luxe", "--datum", "4-10-2019", "--eerste-dag",
                  "1-10-2019", "--laatste-dag", "3-10-2019", "--toch")  # fmt: skip
    achttien.goed("pv", "hoorgesprek", "1", "--toch")
    assert not [b for b in bevindingen(achttien, "cijfers", "controle") if "zaak 1" in b[2]]
    return achttien


STAP = "1 melding met een stap die zonder plicht niet past: zaak 1"


def test_a_duty_that_falls_away_afterwards_is_said_and_found(vervolgd: Lpa) -> None:
    zin = vervolgd("jongere", "wijzig", "2", "--geboortedatum", "1-3-2001", "--toch").err
    assert "Vastgelegd, hoewel: melding 1: de jongere is op 01-10-2019 niet meer" in zin
    assert STAP in [tekst for *_, tekst in bevindingen(vervolgd, "cijfers", "controle")]
    sluit = vervolgd("melding", "sluit", "1", "--afhandeling", "proces-verbaal")
    assert sluit.code == 5
    assert "er is niets om te vervolgen" in sluit.err


def test_an_exemption_that_covers_a_melding_afterwards_is_said_and_found(vervolgd: Lpa) -> None:
    vervolgd.goed("vrijstelling", "nieuw", "--jongere", "2", "--grond", "5a", "--ontvangen", "1-6-2019", "--verklaring",
                  "1-5-2019", "--toch")  # fmt: skip
    besluit = ("vrijstelling", "besluit", "2", "--uitkomst", "vrijgesteld", "--van", "1-8-2019", "--tot", "31-7-2020")
    zin = vervolgd(*besluit, "--toch").err
    assert "Let op: melding 1 ligt nu buiten de plicht: de jongere is vrijgesteld van 01-08-2019" in zin
    assert STAP in [tekst for *_, tekst in bevindingen(vervolgd, "cijfers", "controle")]
