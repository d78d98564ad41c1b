"""The invented schools."""

from __future__ import annotations

from stdnum.nl import brin

from benchmarks.voorbeeld.voorbeeld import Voorbeeld


def test_schools_have_a_brin_of_their_own_in_two_regions(voorbeeld: Voorbeeld) -> None:
    brins = [s.brin or "" for s in voorbeeld.scholen]
    assert all(brin.is_valid(b) for b in brins)
    assert len(set(brins)) == len(brins)
    assert {s.regio for s in voorbeeld.scholen} == {"midden", "noord"}
