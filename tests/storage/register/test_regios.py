"""The holiday region of a place, by the list of the law; where that does not name it, she must say it."""

from __future__ import annotations

import pytest

from lpa.domain.kalender.schoolkalender import REGIOS
from lpa.storage.register import regios


@pytest.mark.parametrize(
    ("plaats", "regio"),
    [
        ("Heerde", "midden"), ("epe", "midden"), ("HATTEM", "noord"), ("Apeldoorn", "midden"), ("Nijmegen", "zuid"),
        ("Zeewolde", "midden"), ("Eemnes", "noord"), ("Oost-Gelre", "midden"), ("West Maas en Waal", "zuid"),
        # Gemeenten that are split: by place.
        ("Abcoude", "noord"), ("Didam", "zuid"), ("Dodewaard", "zuid"), ("Hank", "zuid"), ("Dussen", "zuid"),
        # A gemeente that is split is no place; a province as a whole is not named by place.
        ("De Ronde Venen", None), ("Altena", None), ("Montferland", None), ("Neder-Betuwe", None),
        ("Zwolle", None), ("Wezep", None), ("Atlantis", None), ("", None), ("-", None),
    ],
)  # fmt: skip
def test_a_place_is_in_the_region_that_the_list_of_the_law_says(plaats: str, regio: str | None) -> None:
    gevonden = regios.van_plaats(plaats)
    assert (gevonden and gevonden.regio) == regio


def test_each_region_has_its_source() -> None:
    for plaats in ("Heerde", "Hattem", "Nijmegen", "Didam", "Hank"):
        gevonden = regios.van_plaats(plaats)
        assert gevonden is not None
        assert gevonden.regio in REGIOS
        assert "BWBR0037100" in gevonden.zin
