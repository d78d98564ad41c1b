"""What would reach a verzorger who may not be contacted: a letter by its number, a visit by whom, or by where."""

from __future__ import annotations

from typing import Any

import pytest

from lpa.domain.brief.afscherming import twijfels_bezoek, twijfels_brief
from lpa.domain.records.brief import Brief
from lpa.domain.records.jongere import Verzorger
from tests.domain.factories import dag, maak_huisbezoek, maak_jongere

SEM = maak_jongere(nummer=1, adres="Linde 1", postcode="8181 AB", plaats="Heerde")
PIET = Verzorger(
    nummer=12, jongere=1, naam="Piet Merel", relatie="vader", adres="Dijk 2, 8161 XX Epe", geen_contact=True
)
NOOR = Verzorger(nummer=1, jongere=1, naam="Noor Zwaluw", relatie="moeder")


def brief(aan: str) -> Brief:
    return Brief(zaak=1, soort="waarschuwing", aan=aan, bestand="b.docx", sha256="1" * 64, datum=dag("11-10-2019"))


@pytest.mark.parametrize(
    ("aan", "telt"),
    [
        ("Piet Merel (verzorger 12)", True), ("Noor Zwaluw (verzorger 1)", False), ("Sem Zwaluw (jongere 12)", False),
        ("GGD (contact 12)", False), ("Piet (verzorger 12) en Co (contact 3)", False), ("X (verzorger 99)", False),
    ],
)  # fmt: skip
def test_a_letter_is_to_whom_it_is_addressed(aan: str, telt: bool) -> None:
    twijfels = twijfels_brief(brief(aan), [NOOR, PIET])
    assert [t.zwaar for t in twijfels] == ([True] if telt else [])


@pytest.mark.parametrize(
    ("bezoek", "telt"),
    [
        ({}, False), ({"met_wie": "moeder"}, False), ({"met_wie": "Noor Zwaluw"}, False), ({"met_wie": "Sem"}, False),
        ({"met_wie": "vader"}, True), ({"met_wie": "de ouders"}, True), ({"met_wie": "Merel, Piet"}, True),
        ({"adres": "Dijk 2, Epe"}, True), ({"adres": "dijk 2"}, True), ({"adres": "Dijk 2, 8161 XX Epe"}, True),
        ({"adres": "Dijk 22, Epe"}, False), ({"adres": "Linde 1"}, False),
    ],
)  # fmt: skip
def test_a_visit_is_to_who_is_named_or_lives_there(bezoek: dict[str, Any], telt: bool) -> None:
    twijfels = list(twijfels_bezoek(maak_huisbezoek(**bezoek), SEM, [NOOR, PIET]))
    assert [t.sleutel for t in twijfels] == (["verzorger.geen-contact"] if telt else [])


@pytest.mark.parametrize(
    ("thuis", "bezoek", "telt"),
    [
        ({}, {}, True), ({}, {"adres": "Linde 1, Heerde"}, True), ({}, {"adres": "Kantoor 3, Heerde"}, False),
        ({"adres": "", "postcode": "", "plaats": ""}, {}, False),
        ({"postcode": "", "plaats": ""}, {}, True),
    ],
)  # fmt: skip
def test_who_has_no_own_address_lives_where_the_jongere_does(
    thuis: dict[str, str], bezoek: dict[str, str], telt: bool
) -> None:
    sem = maak_jongere(nummer=1, **{"adres": "Linde 1", "postcode": "8181 AB", "plaats": "Heerde"} | thuis)
    piet = Verzorger(nummer=12, jongere=1, naam="Piet Merel", geen_contact=True)
    assert len(list(twijfels_bezoek(maak_huisbezoek(**bezoek), sem, [piet]))) == telt
