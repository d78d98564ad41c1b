"""`lpa jongere gezinnen`: who of the whole register may be one family, and why; kept only when she says so."""

from __future__ import annotations

import pytest

from tests.commands.bestand.test_logboek import rijen
from tests.commands.importeer.conftest import Schrijf
from tests.conftest import Lpa, vingerafdruk

KOP = "Achternaam;Voornaam;Geboortedatum;Adres;Postcode;Woonplaats;Geheim adres"
THUIS = "Dijk 2;8181 AA;Heerde;nee"


@pytest.fixture
def straat(leeg: Lpa, schrijf: Schrijf) -> Lpa:
    """Two Merels at one address, one elsewhere, a neighbour of another name, and two Vossen whose address is secret."""
    pad = "Pad 3;8181 AC;Heerde;ja"
    leeg.goed("importeer", "jongeren", schrijf(
        "a.csv", KOP, f"Merel;Sem;12-3-2009;{THUIS}", f"Merel;Lot;12-3-2011;{THUIS}",
        "Merel;Bo;1-1-2010;Plein 1;8181 AB;Heerde;nee", f"Specht;Ada;1-2-2010;{THUIS}", f"Vos;Pip;1-3-2010;{pad}",
        f"Vos;Kim;1-4-2012;{pad}",
    ))  # fmt: skip
    return leeg


def gezinnen(lpa: Lpa) -> list[list[int]]:
    return [g["leden"] for g in lpa.json("jongere", "gezinnen")["gezinnen"]]


def test_one_surname_at_one_address_is_proposed_and_nothing_of_a_secret_one(straat: Lpa) -> None:
    voor = vingerafdruk(straat.pad)
    assert gezinnen(straat) == [[1, 2]]
    assert "dezelfde achternaam op hetzelfde adres" in straat.goed("jongere", "gezinnen", COLUMNS="120")
    assert vingerafdruk(straat.pad) == voor


def test_one_parent_ties_those_of_two_addresses(straat: Lpa, schrijf: Schrijf) -> None:
    ouders = ("Achternaam;Voornaam;Geboortedatum;Ouder;Telefoon", "Merel;Lot;12-3-2011;Noor Gans;0612345678",
              "Merel;Bo;1-1-2010;Noor Gans;+31 6 12345678", "Specht;Ada;1-2-2010;Noor Gans;0687654321")  # fmt: skip
    uit = straat.goed("importeer", "verzorgers", schrijf("b.csv", *ouders), "--toch")
    assert "Wie een gezin lijken: lpa jongere gezinnen." in uit
    assert gezinnen(straat) == [[1, 2, 3]]


def test_kept_they_are_families_and_one_undo_takes_them_back(straat: Lpa) -> None:
    voor = rijen(straat.pad)
    assert "1 gezin is vastgelegd, van 2 jongeren." in straat.goed("jongere", "gezinnen", "--vast")
    assert straat.json("jongere", "toon", "1")["gezin"] == straat.json("jongere", "toon", "2")["gezin"] == 1
    assert gezinnen(straat) == []
    assert "Er is geen gezin bij te zetten." in straat.goed("jongere", "gezinnen", "--vast")
    straat.goed("ongedaan", "--ja")
    assert rijen(straat.pad) == voor


def test_more_than_ten_at_one_address_are_a_home(leeg: Lpa, schrijf: Schrijf) -> None:
    leeg.goed(
        "importeer", "jongeren", schrijf("a.csv", KOP, *(f"Merel;Sem{n};1-{n}-2010;{THUIS}" for n in range(1, 12)))
    )
    assert gezinnen(leeg) == []
