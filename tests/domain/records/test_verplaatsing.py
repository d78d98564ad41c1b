"""That something was moved is told on each side as it is seen there, and names nobody."""

from __future__ import annotations

import pytest

from lpa.domain.records.verplaatsing import Verplaatsing, verplaatst
from tests.domain.factories import dag


@pytest.mark.parametrize(
    ("interventie", "hier", "zin"),
    [
        (None, [4], "melding 3 hoort bij een andere jongere (jongere 7)"),
        (None, [7], "melding 3 stond eerst bij jongere 4"),
        (None, [9], "melding 3 stond eerst bij jongere 4"),  # it went on to a third
        (34, [4, 5], "interventie 34 hoort bij een andere zaak (zaak 7)"),
        (34, [7], "interventie 34 stond eerst bij zaak 4"),
        (34, [7, 4], "interventie 34 verplaatst van zaak 4 naar zaak 7"),
    ],
)
def test_each_side_has_a_sentence_of_its_own(interventie: int | None, hier: list[int], zin: str) -> None:
    v = Verplaatsing(zaak=3, interventie=interventie, datum=dag("15-11-2019"), van=4, naar=7, reden="verkeerde regel")
    assert verplaatst(v, hier) == zin
