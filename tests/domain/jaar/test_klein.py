"""No count under five can be worked out of what is printed: all tables that print the same are tried."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lpa.domain.jaar.klein import VERBORGEN, afgerond, verborgen
from lpa.domain.jaar.uitsplitsing import Sleutel, Uitsplitsing

KOLOMMEN = ("m", "v")


def tabel(cellen: dict[tuple[str, str], int]) -> Uitsplitsing:
    """A crossed breakdown with these counts, and the totals that follow."""
    rijen = list(dict.fromkeys(rij for rij, _ in cellen))
    tellingen: dict[Sleutel, int] = {(rij, kolom): n for (rij, kolom), n in cellen.items()}
    for rij in rijen:
        tellingen[rij, None] = sum(cellen[rij, k] for k in KOLOMMEN)
    for k in KOLOMMEN:
        tellingen[None, k] = sum(cellen[rij, k] for rij in rijen)
    tellingen[None, None] = sum(cellen.values())
    return Uitsplitsing("school", "geslacht", "jongeren", rijen, list(KOLOMMEN), tellingen)


def gedrukt(u: Uitsplitsing, weg: set[Sleutel]) -> dict[Sleutel, str]:
    return {plaats: VERBORGEN if plaats in weg else afgerond(n) for plaats, n in u.tellingen.items()}


def passend(u: Uitsplitsing, weg: set[Sleutel]) -> Iterator[Uitsplitsing]:
    """All tables that are printed as this one."""
    staat = gedrukt(u, weg)
    cellen = [(rij, k) for rij in u.rijen for k in KOLOMMEN]
    mogelijk = [[n for n in range(13) if afgerond(n) == staat[plaats]] for plaats in cellen]
    for waarden in product(*mogelijk):
        ander = tabel(dict(zip(cellen, waarden, strict=True)))
        if gedrukt(ander, weg) == staat:
            yield ander


@example(een=[4, 3], ander=[7, 4])
@given(st.lists(st.integers(0, 9), min_size=2, max_size=2), st.lists(st.integers(0, 9), min_size=2, max_size=2))
def test_a_small_count_could_always_be_another(een: list[int], ander: list[int]) -> None:
    u = tabel({("A", k): n for k, n in zip(KOLOMMEN, een, strict=True)}
              | {("B", k): n for k, n in zip(KOLOMMEN, ander, strict=True)})  # fmt: skip
    weg = verborgen(u)
    alle = list(passend(u, weg))
    for plaats, telt in u.tellingen.items():
        if 0 < telt < 5 and plaats not in weg:
            assert len({a.tellingen[plaats] for a in alle}) > 1, plaats


def test_two_counts_under_five_whose_total_gives_them_away_have_no_total() -> None:
    u = tabel({("A", "m"): 4, ("A", "v"): 4, ("B", "m"): 30, ("B", "v"): 40})
    assert verborgen(u) == {("A", None)}


def test_a_table_that_gives_nothing_away_shows_every_total() -> None:
    assert verborgen(tabel({("A", "m"): 3, ("A", "v"): 30, ("B", "m"): 20, ("B", "v"): 11})) == set()


@pytest.mark.parametrize(
    ("aantal", "staat"), [(0, "0"), (1, "<5"), (4, "<5"), (5, "5"), (7, "5"), (8, "10"), (12, "10"), (13, "15")]
)
def test_a_count_is_rounded_to_fives_by_itself(aantal: int, staat: str) -> None:
    assert afgerond(aantal) == staat
