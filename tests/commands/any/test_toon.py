"""`lpa toon`: any zaak, on the page that its own noun prints."""

from __future__ import annotations

import pytest

from tests.conftest import ongemoeid
from tests.overal.conftest import Proef, _proefmap, proef

__all__ = ["_proefmap", "proef"]


@pytest.mark.parametrize(
    ("nummer", "woord"), [("1", "verlof"), ("4", "vrijstelling"), ("5", "overstap"), ("10", "melding")]
)
@pytest.mark.parametrize("vorm", [(), ("--json",)])
def test_a_zaak_is_shown_as_its_own_noun_shows_it(proef: Proef, nummer: str, woord: str, vorm: tuple[str, ...]) -> None:
    eigen = proef(woord, "toon", nummer, *vorm)
    assert eigen.code == 0
    assert proef("toon", nummer, *vorm) == eigen


def test_a_meldingsnummer_of_duo_is_a_zaak_as_well(proef: Proef) -> None:
    assert proef("toon", "1234567") == proef("melding", "toon", "11")


def test_a_zaak_that_is_not_there_is_not_found(proef: Proef) -> None:
    assert "er is geen zaak 99" in ongemoeid(proef.fresh(), "toon", "99", code=3)
