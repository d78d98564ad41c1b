"""Meldingen and leavers from a file: weighed as if they were typed, matched, filled in, and refused together."""

from __future__ import annotations

import pytest

from tests.commands.importeer.conftest import Schrijf
from tests.conftest import BSN, BSN_2, Lpa, ongemoeid

KOP = "Meldingsnummer;BSN;Soort verzuim;Meldingsdatum;Eerste dag;Laatste dag;Uren;Vermoedelijke reden"
SEM = f"4100001;{BSN};V3;11-11-2019;28-10-2019;8-11-2019;16,5;onbekend"
LOT = f"4100002;{BSN_2};LRV;12-11-2019;1-10-2019;;90;"


@pytest.fixture
def met(leeg: Lpa, schrijf: Schrijf) -> Lpa:
    """Sem (1, po) and Lot (2, vo), enrolled."""
    j = schrijf("j.csv", "BSN;Achternaam;Geboortedatum", f"{BSN};Merel;12-3-2009", f"{BSN_2};Specht;1-5-2005")
    leeg.goed("importeer", "jongeren", j)
    i = schrijf("i.csv", "BSN;BRIN;Begindatum", f"{BSN};12AB;1-8-2015", f"{BSN_2};34CD;1-8-2017")
    leeg.goed("importeer", "inschrijvingen", i)
    return leeg


def test_meldingen_of_duo_come_in_with_their_school(met: Lpa, schrijf: Schrijf) -> None:
    assert "2 nieuw" in met.goed("importeer", "meldingen", schrijf("m.csv", KOP, SEM, LOT))
    sem = met.json("melding", "toon", "1")
    assert (sem["soort"], sem["school"], sem["uren"], sem["meldingsnummer"]) == ("signaal", 1, 16.5, "4100001")
    assert met.json("melding", "toon", "2")["soort"] == "langdurig"


def test_the_same_meldingen_again_change_nothing_and_later_ones_fill_in(met: Lpa, schrijf: Schrijf) -> None:
    met.goed("importeer", "meldingen", schrijf("m.csv", KOP, SEM, LOT))
    assert "2 gelijk" in met.goed("importeer", "meldingen", schrijf("n.csv", KOP, SEM, LOT))
    later = schrijf("o.csv", KOP, LOT.replace(";1-10-2019;;90;", ";1-10-2019;15-11-2019;120;ziek"))
    assert "1 gewijzigd" in met.goed("importeer", "meldingen", later)
    lot = met.json("melding", "toon", "2")
    assert (lot["laatste_dag"], lot["uren"], lot["reden"]) == ("2019-11-15", 120, "ziek")


def test_one_that_was_typed_by_telephone_gets_its_number(met: Lpa, schrijf: Schrijf) -> None:
    met.goed("melding", "nieuw", "--jongere", "1", "--soort", "signaal", "--datum", "11-11-2019",
             "--eerste-dag", "28-10-2019")  # fmt: skip
    assert "1 gewijzigd" in met.goed("importeer", "meldingen", schrijf("m.csv", KOP, SEM))
    assert met.json("melding", "toon", "1")["meldingsnummer"] == "4100001"


def test_rows_outside_the_duty_are_doubted_together_and_not_stored_in_silence(met: Lpa, schrijf: Schrijf) -> None:
    met.goed("jongere", "wijzig", "2", "--geboortedatum", "1-5-1999", "--toch")
    gezegd = ongemoeid(met, "importeer", "meldingen", schrijf("m.csv", KOP, SEM, LOT), code=5)
    assert "jongere 2" in gezegd
    assert "niet leer- of kwalificatieplichtig" in gezegd or "plicht" in gezegd


def test_a_melding_of_who_is_not_known_is_refused(met: Lpa, schrijf: Schrijf) -> None:
    vreemd = SEM.replace(BSN, "999990032")
    gezegd = ongemoeid(met, "importeer", "meldingen", schrijf("m.csv", KOP, vreemd, ";;;11-11-2019;;;;"), code=4)
    assert "regel 2: deze jongere staat niet in het register" in gezegd
    assert "regel 3: de soort ontbreekt" in gezegd


def test_leavers_come_in_are_filled_in_and_missed(met: Lpa, schrijf: Schrijf) -> None:
    kop = "BSN;Schooljaar;Keuze;MBO;Aangemeld"
    met.goed(
        "importeer", "overstap", schrijf("o.csv", kop, f"{BSN_2};2019-2020;zorg;;", f"{BSN};19-20;techniek;;"), "--toch"
    )
    later = schrijf("p.csv", kop, f"{BSN_2};2019-2020;;Deltion;1-11-2019")
    uit = met.json("importeer", "overstap", later, "--toch")
    assert (uit["gewijzigd"], uit["afwezig"]) == (1, ["overstap 2 van jongere 1"])
    lot = met.json("overstap", "toon", "1")
    assert (lot["keuze"], lot["instelling"], lot["aangemeld_op"]) == ("zorg", "Deltion", "2019-11-01")


@pytest.mark.parametrize(
    ("rij", "zin"),
    [
        (SEM.replace("28-10-2019;8-11-2019", "28-10-2020;"), "de eerste dag 28-10-2020 ligt na de meldingsdatum"),
        (SEM.replace("8-11-2019", "8-11-2029"), "de laatste dag 08-11-2029 ligt in de toekomst"),
        (SEM.replace("28-10-2019", "2-9-2019"), "16,5 uur staat over 9 lesweken"),
        (SEM.replace(";28-10-2019;8-11-2019", ";12-10-2015;").replace("11-11-2019", "28-10-2015"), ""),
        (SEM.replace("V3;11-11-2019;28-10-2019;8-11-2019", "V3;11-11-2014;;"), "nergens ingeschreven"),
    ],
)
def test_the_days_and_hours_of_a_row_are_weighed_but_not_that_it_is_of_an_earlier_schooljaar(
    met: Lpa, schrijf: Schrijf, rij: str, zin: str
) -> None:
    opdracht = ("importeer", "meldingen", schrijf("m.csv", KOP, rij))
    if zin:
        assert zin in ongemoeid(met, *opdracht, code=5)
    met.goed(*opdracht, *(["--toch"] if zin else []))


def test_a_row_about_days_of_which_another_melding_is_stands_out(met: Lpa, schrijf: Schrijf) -> None:
    met.goed("importeer", "meldingen", schrijf("m.csv", KOP, SEM))
    zelfde = SEM.replace("4100001", "4100003").replace("28-10-2019", "29-10-2019")
    gezegd = ongemoeid(met, "importeer", "meldingen", schrijf("n.csv", KOP, zelfde), code=5)
    assert "jongere 1: melding 1 is van dezelfde soort en gaat over dezelfde dagen" in gezegd
