"""Who may be one family: what is one address, and what is one parent."""

from __future__ import annotations

import pytest

from lpa.domain.records.jongere import Jongere, Verzorger
from lpa.domain.register.gezinnen import zelfde_adres, zelfde_verzorger
from tests.domain.factories import maak_jongere


def _op(tekst: str, *, geheim: bool = False) -> Jongere:
    """`straat|postcode|plaats` as the address of a jongere."""
    adres, postcode, plaats = tekst.split("|")
    return maak_jongere(adres=adres, postcode=postcode, plaats=plaats, geheim_adres=geheim)


@pytest.mark.parametrize(
    ("een", "ander", "zelfde"),
    [
        ("Dijk 1|8181 AA|Heerde", "Dijk 1|8181 AA|Heerde", True), ("Dijk 1|8181 AA|Heerde", "dijk 1|8181aa|", True),
        ("Dijk 1a|8181 AA|", "Dijk 1-A|8181 AA|", True), ("Dijk 1|8181 AA|Heerde", "Dijk 1||Heerde", True),
        ("Dijk 1||Heerde", "Dijk 1||heerde", True), ("Dijk 1||", "Dijk 1||Heerde", True),
        ("Dijk 1|8181 AA|Heerde", "Dijk 1|8181 AB|Heerde", False), ("Dijk 1|8181 AA|", "Dijk 11|8181 AA|", False),
        ("Dijk 1||Heerde", "Dijk 1||Epe", False), ("|8181 AA|Heerde", "|8181 AA|Heerde", False), ("||", "||", False),
        ("-||", "-||", False),
    ],
)  # fmt: skip
def test_an_address_is_a_street_with_a_postcode_or_a_town(een: str, ander: str, zelfde: bool) -> None:
    assert zelfde_adres(_op(een), _op(ander)) is zelfde
    assert zelfde_adres(_op(ander), _op(een)) is zelfde


@pytest.mark.parametrize(("een", "ander"), [(True, False), (False, True), (True, True)])
def test_of_a_secret_address_nothing_is_said(een: bool, ander: bool) -> None:
    huis = "Dijk 1|8181 AA|Heerde"
    assert not zelfde_adres(_op(huis, geheim=een), _op(huis, geheim=ander))


def _ouder(tekst: str) -> Verzorger:
    """`naam|telefoon|adres` as a parent."""
    naam, telefoon, adres = tekst.split("|")
    return Verzorger(jongere=1, naam=naam, telefoon=telefoon, adres=adres)


@pytest.mark.parametrize(
    ("een", "ander", "zelfde"),
    [
        ("Noor Merel|06-12345678|", "noor merel|+31 6 12345678|", True),
        ("Noor Merel|0578-691234 / 0612345678|", "Noor Merel|0612345678|", True),
        ("Noor Merel||Dijk 1, 8181 AA Heerde", "Noor Merel||dijk 1 8181AA heerde", True),
        ("El-Amrani|0612345678|", "El Amrani|0612345678|", True),
        ("Noor Merel|0612345678|", "Noor Merel|0687654321|", False), ("Noor Merel||", "Noor Merel||", False),
        ("Noor Merel|0612345678|", "Bram Merel|0612345678|", False),
        ("Noor Merel|onbekend|", "Noor Merel|onbekend|", False),
    ],
)  # fmt: skip
def test_one_parent_has_one_name_and_a_number_or_an_address(een: str, ander: str, zelfde: bool) -> None:
    assert zelfde_verzorger(_ouder(een), _ouder(ander), adres_telt=True) is zelfde
    assert not zelfde_verzorger(_ouder(een), _ouder(ander), adres_telt=False) or "06" in een
