"""Countries and postcodes: of Nederland one is checked, of another it is not."""

from __future__ import annotations

import pytest

from lpa.domain.base.nummers import lees_land, twijfels_adresregel, twijfels_postcode


@pytest.mark.parametrize(
    ("getypt", "land"),
    [("", ""), ("Nederland", ""), ("nederland", ""), (" NL ", ""), ("België", "België"), ("Duitsland ", "Duitsland")],
)
def test_the_own_country_is_not_kept(getypt: str, land: str) -> None:
    assert lees_land(getypt) == land


@pytest.mark.parametrize(
    ("postcode", "land", "twijfelt"),
    [
        ("8181 AA", "", False), ("8181AA", "", False), ("", "", False), ("1000", "", True), ("D-48599", "", True),
        ("1000", "België", False), ("48599", "Duitsland", False), ("", "België", False),
    ],
)  # fmt: skip
def test_a_postcode_of_another_country_is_doubted_until_the_country_is_named(
    postcode: str, land: str, twijfelt: bool
) -> None:
    assert bool(twijfels_postcode(postcode, land)) is twijfelt


@pytest.mark.parametrize(
    ("adres", "land", "twijfelt"),
    [
        ("Rue de la Loi 16, 1000 Bruxelles", "", True), ("Hauptstr. 4, 48599 Gronau", "", True),
        ("Hauptstr. 4, D-48599 Gronau", "", True), ("Rue de la Loi 16, 1000 Bruxelles", "België", False),
        ("Dijk 1, 8181 AA Heerde", "", False), ("Dijk 1, 8181AA Heerde", "", False), ("Kerkweg 2, Heerde", "", False),
        ("Postbus 1234, 8180 AA Heerde", "", False), ("Postbus 12345", "", False), ("", "", False),
        ("Dijk 1, 8181 AA", "", False), ("Dijk 1-8181, Heerde", "", False),
    ],
)  # fmt: skip
def test_an_address_of_one_line_with_another_postcode_is_doubted(adres: str, land: str, twijfelt: bool) -> None:
    assert bool(twijfels_adresregel(adres, land)) is twijfelt
