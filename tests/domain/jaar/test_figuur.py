"""A place in figure 2, as she types it."""

from __future__ import annotations

import pytest

from lpa.domain.jaar.figuur import OUDST, Figuurfeiten, lees_plek
from lpa.errors import VerkeerdGebruik


def test_a_place_is_an_age_with_or_without_a_column() -> None:
    assert lees_plek("5") == lees_plek(" 5 jaar") == Figuurfeiten(5, None)
    assert lees_plek("0/niet ingeschreven").kolom is not None
    assert lees_plek(str(OUDST)).leeftijd == OUDST


@pytest.mark.parametrize("tekst", [str(OUDST + 1), "vijf", "5/nergens"])
def test_what_is_no_place_is_refused(tekst: str) -> None:
    with pytest.raises(VerkeerdGebruik):
        lees_plek(tekst)
