"""Who is called almost as was typed: one slip in a name finds its owner, and a stranger is like nobody."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lpa.domain.records.jongere import Jongere
from lpa.domain.records.school import School
from lpa.storage.engine.file import CaseFile
from lpa.storage.register import registers
from lpa.storage.register.bijna import MEEST, bijna
from tests.domain.factories import maak_jongere, maak_school
from tests.storage.helpers import store

NAMEN = [
    ("Chidi", "", "Okafor"), ("Ada", "", "Okafor"), ("Marijke", "van den", "Berg"), ("Łukasz", "", "Zwaluw"),
    ("Sem", "van", "Zwaluw-Merel"), ("Bo", "", "Vos"),
]  # fmt: skip


@pytest.fixture
def register(bestand: CaseFile) -> CaseFile:
    """Six jongeren, numbered in the order of NAMEN, and a school."""
    store(bestand, *(maak_jongere(voornaam=v, tussenvoegsel=t, achternaam=a) for v, t, a in NAMEN))
    store(bestand, maak_school(naam="Het Kompas"))
    return bestand


@pytest.mark.parametrize(
    ("getypt", "gevonden"),
    [
        ("okafr", [2, 1]), ("okafro", [2, 1]), ("ockafor", [2, 1]), ("okafr, chidi", [1]), ("chidi okafr", [1]),
        ("chidy okafr", [1]), ("marieke berg", [3]), ("zwalow", [4, 5]), ("lukas zwaluw", [4]), ("van zwalouw", [4, 5]),
        ("ch okafr", [1]),  # the beginning of a name will do
        ("okafr 2010", [2, 1]),
        ("jan okafr", []), ("okafor-jansen", []), ("vas", []), ("vos", []), ("bos bo", []), ("0612345678", []),
        ("12", []), ("", []), ("!?", []), ("xyzzy", []),
    ],
)  # fmt: skip
def test_a_slip_in_a_name_finds_who_is_meant(register: CaseFile, getypt: str, gevonden: list[int]) -> None:
    assert [j.nummer for j in bijna(register.conn, Jongere, getypt)] == gevonden[:MEEST]


def test_a_school_is_found_by_a_slip_as_well(register: CaseFile) -> None:
    assert [s.naam for s in bijna(register.conn, School, "kompass")] == ["Het Kompas"]
    assert bijna(register.conn, School, "okafor") == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_letter_too_few_or_two_turned_round_in_a_surname_of_six_finds_its_owner(
    register: CaseFile, data: st.DataObject
) -> None:
    naam = data.draw(st.sampled_from(["okafor", "zwaluw"]))
    plek = data.draw(st.integers(0, len(naam) - 2))
    weg = naam[:plek] + naam[plek + 1 :]
    om = naam[:plek] + naam[plek + 1] + naam[plek] + naam[plek + 2 :]
    for getypt in (weg, om):
        assert bijna(register.conn, Jongere, getypt), getypt
        assert all(naam in j.zoeksleutel for j in bijna(register.conn, Jongere, getypt))


def test_nobody_is_like_a_name_in_an_empty_register(bestand: CaseFile) -> None:
    assert bijna(bestand.conn, Jongere, "okafor") == []
    assert registers.zoek_jongeren(bestand.conn, "okafor", 1) == []
