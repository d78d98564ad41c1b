"""Which addresses are one, in whatever way they are typed."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from lpa.domain.base.datum import Geboortedatum
from lpa.domain.doubts.openlijk import openlijk
from lpa.domain.records.jongere import Jongere, Verzorger

BORN = Geboortedatum.from_date(date(2009, 3, 12))
DIJK = {"adres": "Dijk 12", "postcode": "8181 AA", "plaats": "Heerde"}


def jongere(nummer: int, **waar: Any) -> Jongere:
    return Jongere(nummer=nummer, achternaam="Merel", geboortedatum=BORN, **waar)


@pytest.mark.parametrize(
    ("ander", "zelfde"),
    [
        (DIJK, True),
        ({"adres": "dijk 12", "postcode": "8181aa"}, True),
        ({"adres": "Dijk 12", "plaats": "Heerde"}, True),
        ({"adres": "Dijk 12"}, True),
        (DIJK | {"postcode": "8182 AA"}, False),
        (DIJK | {"adres": "Dijk 1"}, False),
        ({"adres": "Dijk 12", "plaats": "Epe"}, False),
        (DIJK | {"land": "België"}, False),
        ({"postcode": "8181 AA", "plaats": "Heerde"}, False),
    ],
)
def test_street_and_postcode_are_an_address_and_without_a_postcode_the_town_is(
    ander: dict[str, str], zelfde: bool
) -> None:
    gevonden = openlijk([jongere(1, **DIJK, geheim_adres=True), jongere(2, **ander)], [])
    assert [o.staat.nummer for o in gevonden] == ([2] if zelfde else [])


@pytest.mark.parametrize(
    ("regel", "zelfde"),
    [
        ("Dijk 12, 8181 AA Heerde", True),
        ("dijk 12 8181aa heerde", True),
        ("Dijk 12", True),
        ("Dijk 1, 8181 AA Heerde", False),
        ("Dijk 128, 8181 AA Heerde", False),
        ("Dijk 12, 8162 XX Epe", False),
    ],
)
def test_the_one_line_of_a_verzorger_is_read_as_an_address(regel: str, zelfde: bool) -> None:
    gevonden = openlijk(
        [jongere(1, **DIJK, geheim_adres=True)], [Verzorger(nummer=3, jongere=1, naam="Noor Merel", adres=regel)]
    )
    assert [o.wie for o in gevonden] == (["verzorger 3, Noor Merel"] if zelfde else [])


def test_abroad_the_line_is_what_stands_in_it() -> None:
    waar = {"adres": "Rue de la Loi 16", "postcode": "1000", "plaats": "Bruxelles", "land": "België"}
    ouder = Verzorger(nummer=3, jongere=1, naam="Noor Merel", adres="Rue de la Loi 16, 1000 Bruxelles", land="België")
    assert len(openlijk([jongere(1, **waar, geheim_adres=True)], [ouder])) == 1


def verzorger(nummer: int, **meer: Any) -> Verzorger:
    return Verzorger(nummer=nummer, jongere=1, naam="Noor Merel", **meer)


def test_an_address_that_is_secret_and_not_known_is_nobody_elses() -> None:
    assert openlijk([jongere(1), jongere(3, geheim_adres=True)], [verzorger(3, geheim_adres=True), verzorger(4)]) == []


def test_the_secret_address_of_a_verzorger_stands_openly_with_who_has_it_and_is_not_secret() -> None:
    kerk = {"adres": "Kerkweg 2, 8161 XX Epe"}
    gevonden = openlijk(
        [jongere(1, **DIJK), jongere(2, adres="Kerkweg 2", postcode="8161XX")],
        [verzorger(3, **kerk, geheim_adres=True), verzorger(4, **kerk), verzorger(5, **kerk, geheim_adres=True)],
    )
    assert [(o.wiens, o.wie.split(",")[0], o.opdracht) for o in gevonden] == [
        (f"verzorger {wiens}", wie, f"lpa {wie.split()[0]} wijzig {wie.split()[1]} --geheim-adres ja")
        for wie in ("jongere 2", "verzorger 4")
        for wiens in (3, 5)
    ]


def test_a_verzorger_without_an_own_address_lives_where_the_jongere_does() -> None:
    gevonden = openlijk([jongere(1, **DIJK)], [verzorger(3, geheim_adres=True)])
    assert [(o.wiens, o.wie) for o in gevonden] == [("verzorger 3", "jongere 1, Merel")]
    assert openlijk([jongere(1, **DIJK, geheim_adres=True)], [verzorger(3, geheim_adres=True)]) == []
    assert openlijk([jongere(1)], [verzorger(3, geheim_adres=True)]) == []
