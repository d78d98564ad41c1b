"""The count for the Minister (art. 25 lid 2): who is in a row, at its edges."""

from __future__ import annotations

import pytest

from lpa.domain.jaar.telling import KOLOMMEN, Stof, Telmelding, telling
from lpa.domain.kalender.schooljaar import Schooljaar
from tests.domain.factories import dag


@pytest.mark.parametrize(("gemeld", "aantal"), [("31-08-2019", 0), ("01-09-2019", 1)])
def test_langdurig_verzuim_is_new_when_it_was_reported_from_the_first_of_september_on(gemeld: str, aantal: int) -> None:
    m = Telmelding(1, 1, "langdurig", next(iter(KOLOMMEN)), dag("01-06-2019"), dag(gemeld), None, None, None)
    stof = Stof(Schooljaar(2019), dag("31-07-2020"), [m], [], [], [], 16)
    assert {r.sleutel: r.aantal() for r in telling(stof)}["langdurig nieuw"] == aantal
