"""A call about who, or where, is in no register yet: one command, one transaction, one undo."""

from __future__ import annotations

from typing import Any

import pytest

from tests.conftest import Lpa, vingerafdruk

ADA = (
    "melding",
    "nieuw",
    "--nieuwe-jongere",
    "Okafor, Ada",
    "--geboren",
    "3-4-2009",
    "--soort",
    "signaal",
    "--uren",
    "18",
)


def tabellen(lpa: Lpa) -> dict[str, int]:
    """How many jongeren, schools, enrolments and meldingen there are."""
    wat = {"jongeren": "jongere", "scholen": "school", "inschrijvingen": "inschrijving", "meldingen": "melding"}
    return {naam: lpa.json(noun, "lijst")["aantal"] for naam, noun in wat.items()}


def nieuw(lpa: Lpa, *words: str) -> Any:
    return lpa.json(*ADA, *words)


def test_an_unknown_child_at_a_known_school_is_one_command_and_one_undo(gevuld: Lpa) -> None:
    voor, waren = vingerafdruk(gevuld.pad), tabellen(gevuld)
    vast = nieuw(gevuld, "--school", "wegwijzer")
    assert tabellen(gevuld) == {naam: aantal + (naam != "scholen") for naam, aantal in waren.items()}
    wie = gevuld.json("jongere", "toon", str(vast["jongere"]))
    assert (wie["achternaam"], wie["voornaam"], wie["geboortedatum"], wie["geslacht"]) == (
        "Okafor", "Ada", "2009-04-03", "onbekend",
    )  # fmt: skip
    assert (vast["school"], vast["onderwijssoort"], vast["meldingsnummer"]) == (1, "po", None)
    (inschrijving,) = wie["inschrijvingen"]
    assert (inschrijving["school"], inschrijving["van"], inschrijving["tot"]) == (1, "2019-08-01", None)
    assert vingerafdruk(gevuld.pad) != voor
    gevuld.goed("ongedaan", "--ja")
    assert tabellen(gevuld) == waren


def test_an_unknown_school_comes_with_it_and_its_region_follows_from_the_place(lpa: Lpa) -> None:
    zin = lpa.goed(*ADA, "--nieuwe-school", "De Wilg", "--school-plaats", "Hattem", "--onderwijssoort", "po")
    assert "Nieuw in het register: jongere 1, school 1. Ingeschreven van 01-08-2019 (inschrijving 1)." in zin
    school = lpa.json("school", "toon", "1")
    assert (school["naam"], school["plaats"], school["regio"]) == ("De Wilg", "Hattem", "noord")
    assert lpa.json("melding", "toon", "1")["school"] == 1


@pytest.mark.parametrize(
    ("words", "mist"),
    [
        (("--nieuwe-school", "De Wilg", "--school-plaats", "Zwolle", "--onderwijssoort", "po"), "--regio"),
        (("--nieuwe-school", "De Wilg", "--school-plaats", "Heerde"), "--onderwijssoort"),
    ],
)
def test_what_neither_list_nor_school_says_must_be_said(lpa: Lpa, words: tuple[str, ...], mist: str) -> None:
    uitkomst = lpa(*ADA, *words)
    assert (uitkomst.code, mist in uitkomst.err) == (2, True)
    assert tabellen(lpa) == dict.fromkeys(("jongeren", "scholen", "inschrijvingen", "meldingen"), 0)


def test_a_school_that_is_not_known_yet_is_a_point_on_the_list_and_no_doubt(lpa: Lpa) -> None:
    nieuw(lpa, "--school", "onbekend")
    assert lpa.json("vandaag")["zonder_school"] == [1]
    assert "School nog niet bekend: zaak 1" in lpa.goed("vandaag")
    lpa.goed("school", "nieuw", "De Wilg", "--plaats", "Heerde")
    lpa.goed("melding", "wijzig", "1", "--school", "wilg", "--toch")
    assert lpa.json("vandaag")["zonder_school"] == []


def test_without_a_word_about_the_school_it_is_a_doubt(lpa: Lpa) -> None:
    uitkomst = lpa(*ADA)
    assert (uitkomst.code, "nergens ingeschreven" in uitkomst.err) == (5, True)
    assert tabellen(lpa)["jongeren"] == 0


def test_all_that_is_unlikely_about_the_child_the_school_and_the_melding_is_refused_at_once(gevuld: Lpa) -> None:
    uitkomst = gevuld(
        "melding", "nieuw", "--nieuwe-jongere", "Jansen, Sem", "--geboren", "3-12-2009", "--soort", "signaal",
        "--uren", "12", "--school", "wegwijzer",
    )  # fmt: skip
    assert uitkomst.code == 5
    assert "jongere 1 lijkt dezelfde" in uitkomst.err
    assert "12 uur is minder" in uitkomst.err


def test_a_child_without_a_duty_is_weighed_as_any_other(lpa: Lpa) -> None:
    uitkomst = lpa(
        "melding", "nieuw", "--nieuwe-jongere", "Okafor, Ada", "--geboren", "3-4-2017", "--soort", "signaal", "--uren",
        "18", "--school", "onbekend",
    )  # fmt: skip
    assert (uitkomst.code, "leerplichtig" in uitkomst.err) == (5, True)
    assert tabellen(lpa)["meldingen"] == 0


@pytest.mark.parametrize(
    ("words", "waarom"),
    [
        (("--jongere", "1", "--geboren", "3-4-2009"), "--geboren"),
        (("--jongere", "1", "--nieuwe-school", "De Wilg", "--school-plaats", "Heerde"), "--nieuwe-school"),
        (("--jongere", "1", "--nieuwe-jongere", "Okafor, Ada", "--geboren", "3-4-2009"), "--jongere"),
        (("--jongere", "1", "--ingeschreven-sinds", "1-10-2019"), "--ingeschreven-sinds"),
        (("--jongere", "1", "--school-plaats", "Heerde"), "--school-plaats"),
    ],
)
def test_what_belongs_to_something_new_fits_nothing_else(gevuld: Lpa, words: tuple[str, ...], waarom: str) -> None:
    uitkomst = gevuld("melding", "nieuw", "--soort", "signaal", "--uren", "18", *words)
    assert uitkomst.code == 2
    assert f"{waarom} past hier niet" in uitkomst.err


def test_a_known_child_who_is_enrolled_nowhere_is_enrolled_with_the_melding(gevuld: Lpa) -> None:
    vast = gevuld.json(
        "melding", "nieuw", "--jongere", "3", "--soort", "signaal", "--uren", "18", "--school", "2",
        "--ingeschreven-sinds", "1-9-2019",
    )  # fmt: skip
    assert vast["nieuw"]["inschrijving"]["van"] == "2019-09-01"
    assert gevuld.json("jongere", "toon", "3")["inschrijvingen"][0]["school"] == 2


def test_absolute_absence_asks_no_school(lpa: Lpa) -> None:
    vast = lpa.json("melding", "nieuw", "--nieuwe-jongere", "Vos, Tim", "--geboren", "3-4-2009", "--soort", "absoluut")
    assert (vast["school"], tabellen(lpa)["inschrijvingen"]) == (None, 0)


def test_brothers_and_sisters_each_have_a_melding_of_their_own(gevuld: Lpa) -> None:
    vast = gevuld.json(
        "melding", "nieuw", "--jongere", "1", "--jongere", "2", "--soort", "overig", "--datum", "4-11-2019"
    )
    assert [(m["jongere"], m["school"], m["onderwijssoort"]) for m in vast["meldingen"]] == [(1, 1, "po"), (2, 2, "vo")]
    gevuld.goed("ongedaan", "--ja")
    assert gevuld.json("melding", "lijst")["aantal"] == 2


def test_what_is_doubted_of_several_says_of_whom(gevuld: Lpa) -> None:
    uitkomst = gevuld("melding", "nieuw", "--jongere", "2", "--jongere", "3", "--soort", "signaal", "--uren", "18")
    assert (uitkomst.code, "jongere 3: de jongere is op 15-11-2019 nergens" in uitkomst.err) == (5, True)
    assert "jongere 2:" not in uitkomst.err


def test_a_number_of_duo_is_of_one(gevuld: Lpa) -> None:
    uitkomst = gevuld(
        "melding", "nieuw", "--jongere", "1", "--jongere", "2", "--soort", "overig", "--meldingsnummer", "7654321"
    )
    assert (uitkomst.code, "een meldingsnummer is van een jongere" in uitkomst.err) == (2, True)
