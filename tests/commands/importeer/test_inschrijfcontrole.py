"""Who has a duty and is enrolled nowhere: found by the law, counted from the right day, opened once, closed again."""

from __future__ import annotations

from typing import Any

import pytest

from tests.commands.importeer.conftest import Schrijf
from tests.conftest import Lpa

KOP = "Achternaam;Voornaam;Geboortedatum;Gevestigd;Verhuisd"
# On 15-11-2019: eight years old; four, five in January; sixteen, seventeen; who left; who came; who only stays here.
RIJEN = {
    "Acht": "12-3-2011;;", "Vier": "20-1-2015;;", "Zeventien": "1-6-2002;;", "Weg": "12-3-2011;;1-11-2019",
    "Pas": "12-3-2011;4-11-2019;", "Achttien": "1-6-2001;;", "Vrij": "12-3-2011;;", "Ergens": "12-3-2011;;",
}  # fmt: skip


@pytest.fixture
def register(leeg: Lpa, schrijf: Schrijf) -> Lpa:
    """Each of RIJEN (jongere 1 and on); Vrij is exempt, Ergens was enrolled until 8 November."""
    leeg.goed(
        "importeer", "jongeren", schrijf("j.csv", KOP, *(f"{naam};{naam};{rest}" for naam, rest in RIJEN.items()))
    )
    leeg.goed("vrijstelling", "nieuw", "--jongere", "7", "--grond", "5b", "--ontvangen", "1-6-2019",
              "--van", "1-8-2019", "--tot", "31-7-2020", "--verklaring", "1-6-2019", "--toch")  # fmt: skip
    leeg.goed("vrijstelling", "besluit", "1", "--uitkomst", "vrijgesteld", "--toch")
    leeg.goed("inschrijving", "nieuw", "--jongere", "8", "--school", "1", "--van", "1-8-2015", "--tot", "8-11-2019")
    return leeg


def zonder(lpa: Lpa, *opties: str) -> dict[str, dict[str, Any]]:
    data = lpa.json("inschrijving", "controle", *opties)
    return {z["naam"].split(",")[0]: z for z in data["zonder_inschrijving"]}


def test_who_has_a_duty_lives_here_and_is_nowhere_is_found_and_nobody_else(register: Lpa) -> None:
    assert set(zonder(register)) == {"Acht", "Zeventien", "Pas", "Ergens"}


def test_who_is_found_depends_on_the_day(register: Lpa) -> None:
    assert set(zonder(register, "--peildatum", "31-10-2019")) == {"Acht", "Zeventien", "Weg"}


def test_the_days_without_begin_where_the_last_enrolment_or_the_coming_did(register: Lpa) -> None:
    gevonden = zonder(register)
    assert (gevonden["Ergens"]["sinds"], gevonden["Ergens"]["schooldagen"]) == ("2019-11-09", 5)
    assert (gevonden["Pas"]["sinds"], gevonden["Pas"]["schooldagen"]) == ("2019-11-04", 10)
    assert gevonden["Ergens"]["laatste_school"] == 1


def test_of_whom_nothing_is_known_before_the_register_no_first_day_is_made_up(register: Lpa) -> None:
    for wie in ("Acht", "Zeventien"):
        assert (zonder(register)[wie]["sinds"], zonder(register)[wie]["schooldagen"]) == (None, None)
    blad = register.goed("inschrijving", "controle")
    assert blad.count("niet bekend") == 2
    assert "Niet bekend: de leerplicht begon voordat het register is ingelezen" in " ".join(blad.split())
    register.goed("inschrijving", "controle", "--open")
    (acht,) = register.json("melding", "lijst", "--jongere", "1")["meldingen"]
    assert acht["eerste_dag"] is None


def test_whose_duty_begins_after_the_register_was_read_is_without_from_then_on(register: Lpa) -> None:
    vier = zonder(register, "--peildatum", "14-2-2020")["Vier"]
    assert (vier["sinds"], vier["schooldagen"]) == ("2020-02-03", 10)


def test_who_is_about_to_start_stands_apart(register: Lpa) -> None:
    begint = register.json("inschrijving", "controle")["begint_binnenkort"]
    assert [(b["naam"], b["vanaf"]) for b in begint] == [("Vier, Vier", "2020-02-03")]
    assert "de leerplicht begint binnenkort" in register.goed("inschrijving", "controle")


def test_who_is_exempt_without_a_new_notice_stands_apart_and_gets_no_zaak(register: Lpa) -> None:
    nieuw = ["vrijstelling", "nieuw", "--jongere", "1", "--grond", "5b", "--toch", "--ontvangen"]
    register.goed(*nieuw, "1-6-2019", "--van", "1-8-2019", "--verklaring", "1-6-2019")
    register.goed("vrijstelling", "besluit", "2", "--uitkomst", "vrijgesteld", "--toch")
    na = ("--peildatum", "2-9-2020")
    assert register.json("inschrijving", "controle")["misschien_vervallen"] == []
    assert register.json("inschrijving", "controle", "--peildatum", "30-6-2020")["misschien_vervallen"] == []
    (vrij,) = register.json("inschrijving", "controle", *na)["misschien_vervallen"]
    assert vrij == {"jongere": 1, "naam": "Acht, Acht", "leeftijd": 9, "vrijstelling": 2, "voor": "2020-07-01"}
    blad = " ".join(register.goed("inschrijving", "controle", *na).split())
    assert "voor 01-07-2020 niet opnieuw kennis gegeven (art. 6)" in blad
    assert "1 Acht, Acht 9 2 Of er nog een beroep" in blad
    assert "Acht" not in zonder(register, *na)
    register.goed("vrijstelling", "nieuw", "--jongere", "1", "--grond", "15", "--toch", "--ontvangen", "20-8-2020",
                  "--van", "1-9-2020", "--tot", "31-7-2021", "--peildatum", "1-9-2020")  # fmt: skip
    register.goed("vrijstelling", "besluit", "3", "--uitkomst", "toegekend", "--motivering", "x", "--toch",
                  "--peildatum", "1-9-2020")  # fmt: skip
    assert register.json("inschrijving", "controle", *na)["misschien_vervallen"] == []
    register.goed("ongedaan", "--ja")
    assert len(register.json("inschrijving", "controle", *na)["misschien_vervallen"]) == 1
    register.goed("inschrijving", "controle", "--open", *na)
    assert not register.json("melding", "lijst", "--jongere", "1")["meldingen"]
    register.goed(*nieuw, "20-6-2020", "--van", "1-8-2020", "--verklaring", "1-6-2020", "--peildatum", "22-6-2020")
    assert register.json("inschrijving", "controle", *na)["misschien_vervallen"] == []


def test_each_gets_one_zaak_and_never_a_second_while_it_is_open(register: Lpa) -> None:
    assert "Voor 4 jongeren is een zaak absoluut verzuim geopend" in register.goed("inschrijving", "controle", "--open")
    zaken = register.json("melding", "lijst")["meldingen"]
    assert {(m["soort"], m["geopend_op"]) for m in zaken} == {("absoluut", "2019-11-15")}
    assert all(z["zaak"] for z in zonder(register).values())
    assert "Er is niets te openen" in register.goed("inschrijving", "controle", "--open")
    register.goed("ongedaan", "--ja")
    assert register.json("melding", "lijst")["aantal"] == 0


def test_an_enrolment_that_comes_later_proposes_how_to_end_the_zaak(register: Lpa, schrijf: Schrijf) -> None:
    register.goed("inschrijving", "controle", "--open")
    kop = "Achternaam;Voornaam;Geboortedatum;BRIN;Begindatum"
    i = schrijf("i.csv", kop, "Acht;Acht;12-3-2011;12AB;1-8-2016", "Pas;Pas;12-3-2011;12AB;18-11-2019")
    uit = register.goed("importeer", "inschrijvingen", i, "--toch", "--peildatum", "20-11-2019")
    assert "2 zaken absoluut verzuim kunnen dicht: lpa inschrijving controle." in uit
    dicht = register.json("inschrijving", "controle", "--peildatum", "20-11-2019")["nu_ingeschreven"]
    assert {(d["naam"], d["sinds"], d["afhandeling"]) for d in dicht} == {
        ("Acht, Acht", "2016-08-01", "administratief afgehandeld of onterechte melding"),
        ("Pas, Pas", "2019-11-18", "actief begeleid met inschrijving tot gevolg"),
    }  # fmt: skip
    blad = " ".join(register.goed("inschrijving", "controle", "--peildatum", "20-11-2019", COLUMNS="200").split())
    assert "zaak 4, Acht, Acht: op De Wilg sinds 01-08-2016;" in blad
    assert 'lpa melding sluit 4 --afhandeling "administratief afgehandeld of onterechte melding"' in blad


def test_it_is_a_list_for_excel_as_well(register: Lpa) -> None:
    csv = register.goed("inschrijving", "controle", "--csv")
    assert csv.startswith("\ufeffjongere;naam;leeftijd;plicht;laatste_school;sinds;schooldagen;zaak")
    assert len(csv.split("\r\n")) == 6


def test_who_only_stays_here_is_not_checked_and_a_birth_year_is_a_question(register: Lpa) -> None:
    register.goed("jongere", "wijzig", "1", "--verblijf", "verblijft")
    register.goed("jongere", "nieuw", "--achternaam", "Jaar", "--geboortedatum", "2014")
    assert "Acht" not in zonder(register)
    assert zonder(register)["Jaar"]["plicht"] == "vraagt oordeel"


def test_the_page_fits_its_screen(register: Lpa) -> None:
    for breedte in ("40", "80"):
        uit = register.goed("inschrijving", "controle", COLUMNS=breedte)
        assert max(map(len, uit.splitlines())) <= int(breedte)


def test_a_table_of_a_schooljaar_before_the_register_says_why_it_is_empty(register: Lpa) -> None:
    register.goed("jongere", "nieuw", "--achternaam", "Merel", "--geboortedatum", "12-3-2009")
    register.goed("melding", "nieuw", "--jongere", "9", "--soort", "overig", "--datum", "10-10-2018", "--toch")
    uit = " ".join(register.goed("overzicht", "2018-2019", "--tabel", "1", COLUMNS="200").split())
    assert "geen cijfers: het register is pas later ingelezen" in uit
