"""`lpa zoek`: whoever is meant, by whatever she has at hand."""

from __future__ import annotations

from typing import Any

import pytest

from tests.conftest import Eenmaal, Lpa, geweigerd


@pytest.fixture
def register(lpa: Lpa, eenmaal: Eenmaal) -> Lpa:
    """Four jongeren with parents, zaken of each kind, and two schools."""

    def getypt() -> None:
        for regel in (
            ("school", "nieuw", "De Wilgenhof", "--plaats", "Epe", "--telefoon", "0578-691234"),
            ("school", "nieuw", "De Wilg", "--plaats", "Zwolle", "--regio", "noord"),
            ("jongere", "nieuw", "--achternaam", "O'Neill", "--voornaam", "Sean", "--geboortedatum", "12-03-2009",
             "--telefoon", "06-1234 5678", "--bsn", "999990019"),
            ("jongere", "nieuw", "--achternaam", "Vink", "--voornaam", "Timo", "--geboortedatum", "2009-03"),
            ("jongere", "nieuw", "--achternaam", "Vink", "--voornaam", "Tim", "--geboortedatum", "2009",
             "--toch"),
            ("jongere", "nieuw", "--achternaam", "Əliyeva", "--voornaam", "Leyla", "--geboortedatum", "12-04-2010"),
            ("verzorger", "nieuw", "4", "--naam", "Aysel Məmmədova", "--telefoon", "+31 6 8765 4321"),
            ("melding", "nieuw", "--jongere", "1", "--soort", "signaal", "--datum", "4-11-2019", "--uren", "18",
             "--meldingsnummer", "7654321", "--toch"),
            ("vrijstelling", "nieuw", "--jongere", "4", "--grond", "15", "--van", "1-8-2020", "--tot", "31-7-2021",
             "--ontvangen", "5-11-2019", "--toelichting", "mbo", "--toch"),
            ("melding", "nieuw", "--jongere", "4", "--soort", "signaal", "--datum", "5-11-2019", "--toch"),
            ("melding", "sluit", "3", "--afhandeling", "waarschuwing", "--datum", "6-11-2019", "--toch"),
        ):  # fmt: skip
            lpa.goed(*regel)

    return eenmaal(getypt)


def _gevonden(register: Lpa, tekst: str) -> dict[str, list[int]]:
    data: dict[str, Any] = register.json("zoek", tekst)
    return {
        kop: [r["nummer"] for r in data[kop]] for kop in ("jongeren", "verzorgers", "zaken", "scholen") if data[kop]
    }


@pytest.mark.parametrize(
    ("getypt", "gevonden"),
    [
        ("oneill", {"jongeren": [1], "zaken": [1]}),
        ("O'Neill", {"jongeren": [1], "zaken": [1]}),
        ("sean o neill", {"jongeren": [1], "zaken": [1]}),
        ("0612345678", {"jongeren": [1], "zaken": [1]}),
        ("+31 6 12345678", {"jongeren": [1], "zaken": [1]}),
        ("06-12 34 56 78", {"jongeren": [1], "zaken": [1]}),
        ("999990019", {"jongeren": [1], "zaken": [1]}),
        ("0019", {"jongeren": [1], "zaken": [1]}),
        ("7654321", {"zaken": [1]}),
        ("aliyeva", {"jongeren": [4], "zaken": [2]}),
        ("aysel", {"verzorgers": [1], "zaken": [2]}),
        ("mammadova", {"verzorgers": [1], "zaken": [2]}),
        ("06-87654321", {"verzorgers": [1], "zaken": [2]}),
        ("0578691234", {"scholen": [1]}),
        ("12-03-2009", {"jongeren": [1, 3, 2], "zaken": [1]}),
        ("00-03-2009", {"jongeren": [1, 3, 2], "zaken": [1]}),
        ("xx-xx-2009", {"jongeren": [1, 3, 2], "zaken": [1]}),
        ("12-4-2010", {"jongeren": [4], "zaken": [2]}),
        ("13-04-2009", {"jongeren": [3]}),
        ("de wilg", {"scholen": [2, 1]}),
        ("wilg", {"scholen": [2, 1]}),
        ("dewilgen", {"scholen": [1]}),
        ("tim vink", {"jongeren": [3, 2]}),
        ("tim", {"jongeren": [3, 2]}),
        ("timo", {"jongeren": [2]}),
        ("3", {"jongeren": [3], "zaken": [3]}),
        ("31-02-2009", {}),
        ("kauw", {}),
    ],
)
def test_jongeren_parents_schools_and_open_zaken_are_found(
    register: Lpa, getypt: str, gevonden: dict[str, list[int]]
) -> None:
    assert _gevonden(register, getypt) == gevonden


def test_a_zaak_has_its_kind_before_its_number_and_a_parent_the_jongere_behind_it(register: Lpa) -> None:
    blad = register.goed("zoek", "aysel")
    assert "vrijstelling 2" in blad
    assert "Aysel Məmmədova" in blad
    assert "Əliyeva, Leyla (4)" in blad


def test_a_secret_address_of_who_is_found_by_a_parent_stays_hidden(register: Lpa) -> None:
    register.goed("jongere", "wijzig", "4", "--adres", "Otterpad 3", "--geheim-adres", "ja")
    register.goed("verzorger", "wijzig", "1", "--telefoon", "0600000000, Otterpad 3")
    for opdracht in (("zoek", "aysel"), ("zoek", "aysel", "--json"), ("zoek", "aliyeva")):
        assert "otterpad 3" not in register.goed(*opdracht).lower(), opdracht


def test_a_changed_name_or_telephone_of_a_parent_is_found_by_the_new_one(register: Lpa) -> None:
    register.goed("verzorger", "wijzig", "1", "--naam", "Aysel Quliyeva", "--telefoon", "0600000000")
    assert _gevonden(register, "mammadova") == {}
    assert _gevonden(register, "quliyeva") == {"verzorgers": [1], "zaken": [2]}
    assert _gevonden(register, "06 00000000") == {"verzorgers": [1], "zaken": [2]}


@pytest.mark.parametrize("gezocht", ["rietorchis", "RIETORCHIS 4", "rietorchishof", "8181 zz", "8181ZZ"])
def test_who_lives_in_a_street_or_at_a_postcode_is_found_but_for_a_secret_address(register: Lpa, gezocht: str) -> None:
    for voornaam, geheim in (("Pip", "nee"), ("Kim", "ja")):
        register.goed("jongere", "nieuw", "--achternaam", "Reiger", "--voornaam", voornaam,
                      "--geboortedatum", "1-1-2010", "--adres", "Rietorchishof 4", "--postcode", "8181 ZZ",
                      "--plaats", "Heerde", "--geheim-adres", geheim, "--toch")  # fmt: skip
    assert [j["voornaam"] for j in register.json("zoek", gezocht)["straat"]] == ["Pip"]
    uit = register.goed("zoek", gezocht)
    assert ("Rietorchishof 4, Heerde" in uit, "Kim" in uit) == (True, False)


def test_too_little_of_a_street_finds_nobody(register: Lpa) -> None:
    assert register.json("zoek", "rie")["straat"] == []


@pytest.mark.parametrize(
    ("getypt", "lijkt"),
    [
        ("oniell", "O'Neill, Sean"), ("quliyewa", None), ("mammadov aysal", "Aysel Məmmədova"),
        ("wilgenhoff", "De Wilgenhof"),
    ],
)  # fmt: skip
def test_where_nothing_is_found_stands_who_or_what_is_called_almost_so(
    register: Lpa, getypt: str, lijkt: str | None
) -> None:
    blad = register.goed("zoek", getypt)
    assert blad.startswith("Er is niets gevonden.")
    assert ("Bijna zo heten:" in blad) == (lijkt is not None)
    assert (lijkt or "") in blad
    assert _gevonden(register, getypt) == {}


def test_a_secret_address_of_who_is_called_almost_so_stays_hidden(register: Lpa) -> None:
    register.goed("jongere", "wijzig", "4", "--adres", "Otterpad 3", "--geheim-adres", "ja")
    register.goed("verzorger", "wijzig", "1", "--telefoon", "0600000000, Otterpad 3")
    blad = register.goed("zoek", "mammadav")
    assert "Aysel Məmmədova" in blad
    assert "otterpad" not in blad.lower()


def test_a_name_that_fits_nobody_is_refused_with_the_number_of_who_is_called_almost_so(register: Lpa) -> None:
    gezegd = " ".join(geweigerd(register("melding", "nieuw", "--jongere", "oniell", "--soort", "overig"), 3).split())
    assert "er is geen jongere die past bij 'oniell'; bijna zo heet 1 (geboren 12-03-2009)" in gezegd
    assert "Neill" not in gezegd
    gezegd = " ".join(geweigerd(register("inschrijving", "nieuw", "--jongere", "1", "--school", "wilgn"), 3).split())
    assert "bijna zo heet 2 (De Wilg, Zwolle)" in gezegd
