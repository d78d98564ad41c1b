"""Finding a party of the chain, and what the officer set herself."""

from __future__ import annotations

import pytest

from lpa.domain.recht.regel import Eigenregel
from lpa.domain.records.bestand import Eigenschap
from lpa.domain.zaak.keten import Contact
from lpa.errors import NietGevonden
from lpa.storage.engine.file import CaseFile
from lpa.storage.register import contacten, eigen, registers
from tests.domain.factories import dag, maak_jongere
from tests.storage.helpers import store


def maak(soort: str, naam: str, persoon: str = "") -> Contact:
    c = Contact(soort=soort, naam=naam, persoon=persoon)
    return Contact(soort=soort, naam=naam, persoon=persoon, zoeksleutel=c.sleutel())


@pytest.fixture
def gevuld(bestand: CaseFile) -> CaseFile:
    """Three contacts, of which two are of a GGD."""
    store(bestand, maak("jgz", "GGD IJsselland", "M. Specht"), maak("rmc", "RMC Zwolle"), maak("jgz", "GGD Noord"))
    return bestand


@pytest.mark.parametrize(
    ("getypt", "nummer"), [("1", 1), ("ijsselland", 1), ("specht", 1), ("rmc", 2), ("ggd noord", 3), (" 3 ", 3)]
)
def test_a_contact_is_found_by_number_name_person_or_kind(gevuld: CaseFile, getypt: str, nummer: int) -> None:
    assert contacten.vind_contact(gevuld.conn, getypt).nummer == nummer
    partij = contacten.vind_partij(gevuld.conn, getypt)
    assert isinstance(partij, Contact)
    assert partij.nummer == nummer


@pytest.mark.parametrize("getypt", ["9", "ggd", "politie", "'"])
def test_who_is_not_there_or_may_be_two_is_not_found(gevuld: CaseFile, getypt: str) -> None:
    with pytest.raises(NietGevonden):
        contacten.vind_contact(gevuld.conn, getypt)


def test_a_party_that_is_in_no_register_keeps_the_name_that_was_typed(gevuld: CaseFile) -> None:
    assert contacten.vind_partij(gevuld.conn, " wijkagent Vink ") == "wijkagent Vink"
    with pytest.raises(NietGevonden):
        contacten.vind_partij(gevuld.conn, "9")
    with pytest.raises(NietGevonden):
        contacten.vind_partij(gevuld.conn, "ggd")


def test_contacts_are_listed_by_kind_and_counted(gevuld: CaseFile) -> None:
    assert [c.nummer for c in contacten.alle(gevuld.conn)] == [1, 2, 3]
    assert [c.nummer for c in contacten.van_soort(gevuld.conn, "jgz")] == [1, 3]
    assert [c.nummer for c in contacten.zoek_contacten(gevuld.conn, "ggd", 1)] == [3]  # ij stands where y does
    assert [contacten.aantal_contacten(gevuld.conn, *w) for w in (("",), ("ggd",), ("ggd", "rmc"), ("", "rmc"))] == [
        3, 2, 0, 1,
    ]  # fmt: skip


def test_jongeren_of_one_birth_date_are_found_together(gevuld: CaseFile) -> None:
    store(gevuld, maak_jongere(), maak_jongere(voornaam="Noor"), maak_jongere(geboortedatum=dag("13-04-2009")))
    assert [j.nummer for j in registers.gelijk_geboren(gevuld.conn, "2009-03-12")] == [1, 2]


def test_a_row_of_her_own_changes_the_rule_book_from_its_day_on(bestand: CaseFile) -> None:
    store(bestand, Eigenregel(code="norm.eerste-stap", vanaf=dag("01-01-2019"), waarde=3, bron="ambtsinstructie",
                              gelezen_op=dag("01-01-2019")))  # fmt: skip
    boek = eigen.regelboek(bestand.conn)
    assert [boek.regel("norm.eerste-stap", dag(op)).getal for op in ("31-12-2018", "01-01-2019")] == [5, 3]
    regel = eigen.eigenregel(bestand.conn, "norm.eerste-stap", "2019-01-01")
    assert regel is not None
    assert regel.bron == "ambtsinstructie"
    assert eigen.eigenregel(bestand.conn, "norm.eerste-stap", "2019-01-02") is None


def test_a_property_that_was_never_said_is_empty(bestand: CaseFile) -> None:
    assert (eigen.lees(bestand.conn, "werkdagen").waarde, eigen.lees(bestand.conn, "werkdagen").nummer) == ("", 0)
    store(bestand, Eigenschap(sleutel="werkdagen", waarde="ma di do"))
    assert eigen.lees(bestand.conn, "werkdagen").waarde == "ma di do"
