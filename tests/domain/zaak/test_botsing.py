"""What is in each other's way in her calendar."""

from __future__ import annotations

import pytest

from lpa.domain.zaak.botsing import Bezet, botsingen
from tests.domain.factories import moment
from tests.domain.twijfels import zinnen

PLAN = Bezet("plan", moment("12-11-2019 10:00"), moment("12-11-2019 11:00"))


@pytest.mark.parametrize(
    ("begin", "einde", "thuis", "zin"),
    [
        ("11:00", "12:00", False, "daartussen zit minder dan 20 minuten reistijd"),
        ("11:20", "12:00", False, None),
        ("11:19", "12:00", False, "daartussen zit minder dan 20 minuten reistijd"),
        ("10:59", "12:00", False, "dat overlapt"),
        ("11:00", "12:00", True, None),
        ("10:59", "12:00", True, "dat overlapt"),
        ("09:00", "10:00", True, None),
    ],
)
def test_travel_lies_between_two_places_and_not_between_two_that_are_her_own(
    begin: str, einde: str, thuis: bool, zin: str | None
) -> None:
    ander = Bezet("huisbezoek 3", moment(f"12-11-2019 {begin}"), moment(f"12-11-2019 {einde}"), thuis=thuis)
    gevonden = zinnen(botsingen(PLAN, [ander], 20, thuis=True))
    assert gevonden == ([f"huisbezoek 3 is van {begin} tot {einde}, {zin}"] if zin else [])
