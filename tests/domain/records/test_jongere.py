"""The jongere: names, and who is the same person."""

from __future__ import annotations

import pytest

from lpa.domain.records.jongere import Omstandigheden, omschrijving, zelfde_persoon
from tests.domain.factories import dag, maak_jongere


@pytest.mark.parametrize(
    ("delen", "naam", "lijstnaam"),
    [
        (("Sem", "van", "Zwaluw"), "Sem van Zwaluw", "Zwaluw, Sem van"),
        (("Sem", "", "Zwaluw"), "Sem Zwaluw", "Zwaluw, Sem"),
        (("", "", "Zwaluw"), "Zwaluw", "Zwaluw"),
        (("", "van der", "Zwaluw"), "van der Zwaluw", "Zwaluw, van der"),
    ],
)
def test_a_name_is_read_and_listed_without_stray_blanks(delen: tuple[str, ...], naam: str, lijstnaam: str) -> None:
    jongere = maak_jongere(voornaam=delen[0], tussenvoegsel=delen[1], achternaam=delen[2])
    assert (jongere.naam, jongere.lijstnaam) == (naam, lijstnaam)


def test_the_search_key_holds_surname_and_first_name() -> None:
    assert maak_jongere(voornaam="Zoë", tussenvoegsel="van", achternaam="IJssel").sleutel() == " yssel zoe"


def test_what_decides_the_duty_is_handed_to_the_law_in_the_right_places() -> None:
    jongere = maak_jongere(
        twaalf_jaren_op=dag("31-07-2019"), startkwalificatie_op=dag("01-02-2020"), uitstroom_op=dag("03-04-2021")
    )
    assert jongere.omstandigheden == Omstandigheden(
        twaalf_jaren_op=dag("31-07-2019"), startkwalificatie_op=dag("01-02-2020"), uitstroom_op=dag("03-04-2021")
    )


@pytest.mark.parametrize(
    ("ander", "zelfde"),
    [
        pytest.param({}, True, id="letterlijk gelijk"),
        pytest.param({"voornaam": "ZOE"}, True, id="zonder trema en in kapitalen"),
        pytest.param({"achternaam": "Ysvogel"}, True, id="y voor ij"),
        pytest.param({"tussenvoegsel": "van"}, True, id="met tussenvoegsel"),
        pytest.param({"voornaam": "Zoja"}, False, id="andere voornaam"),
        pytest.param({"achternaam": "Merel"}, False, id="andere achternaam"),
        pytest.param({"geboortedatum": dag("13-03-2009")}, False, id="een dag later geboren"),
        pytest.param({"nummer": 7}, False, id="dit is hij zelf"),
    ],
)
def test_someone_is_known_by_name_and_birth_date(ander: dict[str, object], zelfde: bool) -> None:
    basis: dict[str, object] = {"voornaam": "Zoë", "achternaam": "IJsvogel"}
    nieuw = maak_jongere(**basis, nummer=7)
    bekend = maak_jongere(**basis | {"nummer": 8} | ander)
    assert zelfde_persoon(nieuw, [bekend]) == ([bekend] if zelfde else [])


def test_a_jongere_is_described_by_number_name_and_birth_date() -> None:
    assert omschrijving(maak_jongere(nummer=12)) == "jongere 12, Sem Zwaluw (12-03-2009)"
