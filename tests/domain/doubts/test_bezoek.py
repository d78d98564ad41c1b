"""Doubts about days off."""

from __future__ import annotations

from typing import Any

import pytest

from lpa.domain.doubts.bezoek import LANGST_VRIJ, twijfels_afwezig
from lpa.domain.kalender.werkrooster import Afwezig, Werkrooster
from tests.domain.factories import dag
from tests.domain.twijfels import zinnen


def vrij(van: str, tot: str, **anders: Any) -> Afwezig:
    return Afwezig(van=dag(van), tot=dag(tot), **anders)


@pytest.mark.parametrize(
    ("nieuw", "al", "verwacht"),
    [
        pytest.param(vrij("11-11-2019", "11-11-2019"), [], [], id="een werkdag"),
        pytest.param(vrij("09-11-2019", "10-11-2019"), [], ["in deze dagen valt geen werkdag"], id="een weekend"),
        pytest.param(vrij("11-11-2019", "12-11-2019"), [vrij("12-11-2019", "15-11-2019", nummer=3)],
                     ["vrij 3 (dinsdag 12-11-2019 tot en met vrijdag 15-11-2019) staat al vast"], id="overlapt"),
        pytest.param(vrij("12-11-2019", "12-11-2019"), [vrij("12-11-2019", "12-11-2019", nummer=3)],
                     ["vrij 3 (dinsdag 12-11-2019) staat al vast"], id="dezelfde dag: dat alleen"),
        pytest.param(vrij("01-07-2019", "11-08-2019"), [], [], id=f"{LANGST_VRIJ} dagen"),
        pytest.param(vrij("01-07-2019", "12-08-2019"), [], ["43 dagen is lang"], id="een dag meer"),
    ],
)  # fmt: skip
def test_days_off_are_doubted_when(nieuw: Afwezig, al: list[Afwezig], verwacht: list[str]) -> None:
    gevonden = zinnen(twijfels_afwezig(nieuw, Werkrooster(afwezig=tuple(al))))
    assert [zin[: len(deel)] for zin, deel in zip(gevonden, verwacht, strict=True)] == verwacht
