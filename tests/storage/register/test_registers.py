"""Finding a jongere or a school by number, BSN, BRIN or text."""

from __future__ import annotations

import pytest

from lpa.domain.records.jongere import Jongere, Verzorger
from lpa.domain.records.school import School
from lpa.errors import ExitCode, NietGevonden
from lpa.storage.engine.file import CaseFile
from lpa.storage.register import registers
from tests.domain.factories import dag, maak_inschrijving, maak_jongere, maak_school
from tests.storage.helpers import store

NAMEN = [
    ("Marijke", "van den", "Berg", "999990019"),
    ("Zoë", "", "Wilg", "999990020"),
    ("Łukasz", "", "Zwaluw", None),
    ("IJsbrand", "de", "Merel", None),
    ("李小龙", "", "Lijster", None),
    ("Sem", "", "Zwaluw", None),
    ("Sem", "van", "Zwaluw-Merel", None),
]


@pytest.fixture
def register(bestand: CaseFile) -> CaseFile:
    """Seven jongeren, numbered in the order of NAMEN, and three schools."""
    store(bestand, *(maak_jongere(voornaam=v, tussenvoegsel=t, achternaam=a, bsn=b) for v, t, a, b in NAMEN))
    store(
        bestand,
        maak_school(naam="De Wilg", plaats="Proefdorp", brin="12AB"),
        maak_school(naam="De Wilg", plaats="IJhorst", brin="34CD01"),
        maak_school(naam="Het 100% College", plaats="Proefdorp"),
    )
    return bestand


@pytest.mark.parametrize(
    ("getypt", "nummer"),
    [
        ("1", 1),
        ("7", 7),
        (" 3 ", 3),
        ("999990019", 1),
        ("9999.90.020", 2),
        ("mari", 1),
        ("Marij", 1),
        ("berg", 1),
        ("van den Berg", 1),
        ("berg marijke", 1),
        ("zoe", 2),
        ("ZOË", 2),
        ("Zoe\u0308", 2),
        ("lukasz", 3),
        ("ysbr", 4),
        ("ijsbr", 4),
        ("李", 5),
        ("sem merel", 7),
        ("sem zwaluw", 6),
        ("Zwaluw, Sem", 6),
    ],
)
def test_a_jongere_is_found_by_number_bsn_or_name(register: CaseFile, getypt: str, nummer: int) -> None:
    assert registers.vind_jongere(register.conn, getypt).nummer == nummer


@pytest.mark.parametrize(
    "getypt",
    [
        "99",
        "0",
        "-1",
        "999990032",
        "99999999999999999999",
        "abc",
        "%aluw",
        "zw_luw",
        "zw%uw",
        "_",
        "arijke",
        "' or 1=1 --",
    ],
)
def test_who_is_not_there_is_not_found(register: CaseFile, getypt: str) -> None:
    with pytest.raises(NietGevonden) as fout:
        registers.vind_jongere(register.conn, getypt)
    assert fout.value.exit_code == ExitCode.NOT_FOUND


@pytest.mark.parametrize("getypt", ["%", "", "  ", "-", "'", "*", "★"])
def test_nobody_is_picked_for_a_text_without_letters_not_even_the_only_one(bestand: CaseFile, getypt: str) -> None:
    store(bestand, maak_jongere(), maak_school())
    with pytest.raises(NietGevonden):
        registers.vind_jongere(bestand.conn, getypt)
    with pytest.raises(NietGevonden):
        registers.vind_school(bestand.conn, getypt)


@pytest.mark.parametrize(("getypt", "nummers"), [("zwaluw", "3, 6, 7"), ("sem", "6, 7"), ("merel", "4, 7")])
def test_more_than_one_is_never_picked_but_named_by_number(register: CaseFile, getypt: str, nummers: str) -> None:
    with pytest.raises(NietGevonden) as fout:
        registers.vind_jongere(register.conn, getypt)
    assert fout.value.exit_code == ExitCode.NOT_FOUND
    genoemd = fout.value.fout.split(": ")[1].rstrip(".").split(", ")
    assert sorted(wie.split(" (geboren ")[0] for wie in genoemd) == nummers.split(", ")


def test_of_many_only_eight_are_named(bestand: CaseFile) -> None:
    store(bestand, *(maak_jongere(voornaam=f"Sem{n}") for n in range(12)))
    with pytest.raises(NietGevonden) as fout:
        registers.vind_jongere(bestand.conn, "zwaluw")
    assert fout.value.fout.count("(geboren 12-03-2009)") == 8
    assert fout.value.fout.endswith(", en nog 4.")


def test_a_refusal_names_no_one_that_was_not_typed(register: CaseFile) -> None:
    for getypt in ("zwaluw", "abc", "99"):
        with pytest.raises(NietGevonden) as fout:
            registers.vind_jongere(register.conn, getypt)
        tekst = (fout.value.fout + fout.value.oplossing).lower()
        assert not [
            naam
            for v, _, a, b in NAMEN
            for naam in (v, a, b)
            if naam and naam.lower() != getypt and naam.lower() in tekst
        ]


def test_a_bsn_of_nine_digits_goes_before_a_number(bestand: CaseFile) -> None:
    store(bestand, maak_jongere(nummer=999990019, voornaam="Nummer"), maak_jongere(voornaam="Burger", bsn="999990019"))
    assert registers.vind_jongere(bestand.conn, "999990019").voornaam == "Burger"


@pytest.mark.parametrize(
    ("getypt", "nummer"),
    [
        ("1", 1),
        ("12AB", 1),
        ("12ab", 1),
        ("34cd 01", 2),
        ("wilg ij", 2),
        ("ijhorst", 2),
        ("het 100%", 3),
        ("college", 3),
    ],
)
def test_a_school_is_found_by_number_brin_name_or_place(register: CaseFile, getypt: str, nummer: int) -> None:
    assert registers.vind_school(register.conn, getypt).nummer == nummer


@pytest.mark.parametrize("getypt", ["wilg", "proefdorp", "99", "100", "99ZZ", "eik"])
def test_a_school_that_is_not_there_or_not_the_only_one_is_not_found(register: CaseFile, getypt: str) -> None:
    with pytest.raises(NietGevonden) as fout:
        registers.vind_school(register.conn, getypt)
    assert fout.value.exit_code == ExitCode.NOT_FOUND


def test_lists_come_by_name_and_no_longer_than_asked(register: CaseFile) -> None:
    conn = register.conn
    assert [j.nummer for j in registers.zoek_jongeren(conn, "zwaluw", 10)] == [3, 7, 6]
    assert [j.nummer for j in registers.zoek_jongeren(conn, "zwaluw", 2)] == [3, 7]
    assert [s.nummer for s in registers.zoek(conn, School, "wilg", 10)] == [1, 2]
    assert len(registers.zoek_jongeren(conn, "", 100)) == len(NAMEN)


def test_all_who_fit_are_counted(register: CaseFile) -> None:
    assert registers.aantal(register.conn, Jongere, "zwaluw") == 3
    assert registers.aantal(register.conn, Jongere, "") == len(NAMEN)
    assert registers.aantal(register.conn, School, "wilg") == 2


@pytest.mark.parametrize(
    ("getypt", "nummers"),
    [
        ("0019", [1]),
        ("90020", [2]),
        ("999990020", [2]),
        ("9999.90.020", [2]),
        ("7777", []),
        ("zoe", [2]),
        ("002", [2]),
        ("99", []),
    ],
)
def test_searching_everywhere_knows_the_end_of_a_bsn(register: CaseFile, getypt: str, nummers: list[int]) -> None:
    assert [j.nummer for j in registers.zoek_overal(register.conn, getypt, 10)] == nummers


def test_who_has_a_number_is_known(register: CaseFile) -> None:
    assert registers.bsn_eigenaar(register.conn, "999990020") == 2
    assert registers.bsn_eigenaar(register.conn, "999990032") is None
    assert registers.brin_eigenaar(register.conn, "34CD01") == 2
    assert registers.brin_eigenaar(register.conn, "99ZZ") is None


def test_enrolments_come_latest_first(register: CaseFile) -> None:
    store(
        register,
        maak_inschrijving(van=dag("01-08-2013"), tot=dag("31-07-2019")),
        maak_inschrijving(van=dag("01-08-2019"), school=2),
        maak_inschrijving(van=dag("01-08-2018"), jongere=2),
    )
    conn = register.conn
    assert [i.nummer for i in registers.inschrijvingen(conn, 1)] == [2, 1]
    assert registers.inschrijving(conn, 3).jongere == 2
    gevonden, aantal = registers.lijst_inschrijvingen(conn, None, 1, 1)
    assert ([i.nummer for i in gevonden], aantal) == ([3], 2)
    gevonden, aantal = registers.lijst_inschrijvingen(conn, 1, 2, None)
    assert ([i.nummer for i in gevonden], aantal) == ([2], 1)
    assert registers.lijst_inschrijvingen(conn, None, None, None)[1] == 3


@pytest.mark.parametrize("zoek", [registers.jongere, registers.school, registers.inschrijving])
def test_a_number_that_was_never_given_is_not_found(bestand: CaseFile, zoek: object) -> None:
    assert callable(zoek)
    with pytest.raises(NietGevonden, match="er is geen"):
        zoek(bestand.conn, 7)


def test_jongeren_with_the_same_birth_date_are_found(register: CaseFile) -> None:
    store(register, maak_jongere(geboortedatum=dag("13-04-2009")))
    assert len(registers.gelijk_geboren(register.conn, "2009-03-12")) == len(NAMEN)
    assert [j.nummer for j in registers.gelijk_geboren(register.conn, "2009-04-13")] == [8]


def test_those_who_look_after_a_jongere_are_found(register: CaseFile) -> None:
    store(
        register,
        Verzorger(jongere=2, naam="A. Wilg"),
        Verzorger(jongere=1, naam="B. Berg"),
        Verzorger(jongere=2, naam="C"),
    )
    assert [v.naam for v in registers.verzorgers(register.conn, 2)] == ["A. Wilg", "C"]


@pytest.mark.parametrize(
    ("geboren", "gevonden"), [("21-03-2009", 1), ("12-04-2009", 1), ("12-03-2010", 1), ("13-04-2009", 0)]
)
def test_one_part_of_a_birth_date_may_be_another(bestand: CaseFile, geboren: str, gevonden: int) -> None:
    store(bestand, maak_jongere(geboortedatum=dag(geboren)))
    assert len(registers.gelijk_geboren(bestand.conn, "2009-03-12")) == gevonden
