"""The jongere: names, numbers, and who is the same person."""

from __future__ import annotations

import pytest

from lpa.domain.jongere import gemaskeerd, lees_bsn, omschrijving, zelfde_persoon
from lpa.domain.leerplicht import Omstandigheden
from lpa.errors import ExitCode, GegevensGeweigerd
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
    "getypt", ["999990019", "9999.90.019", "9999 90 019", " 999990019 ", "999-990-019", "\u200e999990019"], ids=ascii
)
def test_a_bsn_may_be_typed_with_blanks_dots_and_dashes(getypt: str) -> None:
    assert lees_bsn(getypt) == "999990019"


def test_an_onderwijsnummer_will_do_as_well() -> None:
    assert lees_bsn("101222331") == "101222331"


@pytest.mark.parametrize(
    "getypt", ["", "99999001", "9999900190", "99999001a", "９９９９９００１９", "٩٩٩٩٩٠٠١٩", "abc", "999990019999990019"], ids=ascii
)
def test_what_is_not_nine_digits_is_no_bsn(getypt: str) -> None:
    with pytest.raises(GegevensGeweigerd, match="negen cijfers") as fout:
        lees_bsn(getypt)
    assert fout.value.exit_code == ExitCode.DATA == 4


@pytest.mark.parametrize("getypt", ["999990018", "999990091", "000000000", "123456789", "099990019"])
def test_a_bsn_that_fails_the_elfproef_is_refused_and_never_mended(getypt: str) -> None:
    with pytest.raises(GegevensGeweigerd, match="klopt niet met de controle .elfproef"):
        lees_bsn(getypt)


def test_a_masked_bsn_shows_its_last_four_digits() -> None:
    assert gemaskeerd("999990019") == "•••••0019"
    assert gemaskeerd(None) == ""


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
