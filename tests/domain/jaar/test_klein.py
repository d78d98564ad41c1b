"""No count under five can be worked out of what is printed, not even by who knows how it is hidden."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import product

import pytest

from lpa.domain.jaar.klein import VERBORGEN, afgerond, verborgen, verborgen_totalen
from lpa.domain.jaar.uitsplitsing import Sleutel, Uitsplitsing


def tabel(cellen: dict[Sleutel, int]) -> Uitsplitsing:
    """A breakdown with these counts, and the totals that follow; by one thing where no column is named."""
    rijen = list(dict.fromkeys(rij for rij, _ in cellen if rij))
    kolommen = list(dict.fromkeys(kolom for _, kolom in cellen if kolom))
    tellingen = dict(cellen)
    if kolommen:
        tellingen |= {(rij, None): sum(cellen[rij, k] for k in kolommen) for rij in rijen}
        tellingen |= {(None, k): sum(cellen[rij, k] for rij in rijen) for k in kolommen}
    tellingen[None, None] = sum(cellen.values())
    return Uitsplitsing("school", "geslacht" if kolommen else None, "jongeren", rijen, kolommen, tellingen)


def gedrukt(u: Uitsplitsing) -> tuple[str, ...]:
    weg = verborgen(u)
    return tuple(VERBORGEN if plaats in weg else afgerond(n) for plaats, n in u.tellingen.items())


def alle_tabellen(rijen: int, kolommen: int, onder: int) -> Iterator[Uitsplitsing]:
    plaatsen: list[Sleutel] = [
        (f"r{r}", f"k{k}" if kolommen > 1 else None) for r in range(rijen) for k in range(kolommen)
    ]
    for waarden in product(range(onder), repeat=len(plaatsen)):
        yield tabel(dict(zip(plaatsen, waarden, strict=True)))


@pytest.mark.parametrize(
    ("rijen", "kolommen", "onder"),
    [
        pytest.param(2, 1, 13, id="twee rijen"), pytest.param(3, 1, 13, id="drie rijen"),
        pytest.param(5, 1, 8, id="vijf rijen"), pytest.param(2, 2, 8, id="gekruist"),
        pytest.param(2, 2, 13, id="gekruist, tot en met twaalf", marks=pytest.mark.slow),
        pytest.param(2, 3, 8, id="twee bij drie", marks=pytest.mark.slow),
    ],
)  # fmt: skip
def test_each_count_under_five_could_be_another_in_a_table_that_is_printed_the_same(
    rijen: int, kolommen: int, onder: int
) -> None:
    """All tables are printed, and those that cannot be told apart laid together: what is hidden counts as printed."""
    samen = defaultdict[tuple[str, ...], list[set[int]]](list)
    for u in alle_tabellen(rijen, kolommen, onder):
        waarden = samen[gedrukt(u)] = samen[gedrukt(u)] or [set() for _ in u.tellingen]
        for gezien, aantal in zip(waarden, u.tellingen.values(), strict=True):
            gezien.add(aantal)
    verraden = [staat for staat, waarden in samen.items() for teken, gezien in zip(staat, waarden, strict=True)
                if teken == "<5" and len(gezien) < 2]  # fmt: skip
    assert verraden == []


def test_two_counts_under_five_could_be_only_four_so_their_total_is_never_shown() -> None:
    for een, ander in product(range(1, 5), repeat=2):
        assert verborgen(tabel({("A", None): een, ("B", None): ander})) == {(None, None)}


def test_a_total_that_gives_nothing_away_is_shown() -> None:
    assert verborgen(tabel({("A", None): 4, ("B", None): 30})) == set()
    gekruist: dict[Sleutel, int] = {
        ("A", "m"): 3,
        ("A", "v"): 30,
        ("B", "m"): 20,
        ("B", "v"): 11,
        ("C", "m"): 8,
        ("C", "v"): 9,
    }
    assert verborgen(tabel(gekruist)) == {("A", None), (None, "m")}
    assert verborgen(tabel({("A", "m"): 8, ("A", "v"): 30, ("B", "m"): 0, ("B", "v"): 11})) == set()


@pytest.mark.parametrize(
    ("aantal", "staat"), [(0, "0"), (1, "<5"), (4, "<5"), (5, "5"), (7, "5"), (8, "10"), (12, "10"), (13, "15")]
)
def test_a_count_is_rounded_to_fives_by_itself(aantal: int, staat: str) -> None:
    assert afgerond(aantal) == staat


def test_no_count_under_five_follows_from_totals_of_totals() -> None:
    """All trees of four counts with a total in a total, laid together as in a table."""
    sommen = {"alle": [["a", "deel", "d"]], "deel": [["b", "c"]]}
    samen = defaultdict[tuple[str, ...], list[set[int]]](list)
    for a, b, c, d in product(range(13), repeat=4):
        aantallen = {"a": a, "b": b, "c": c, "d": d, "deel": b + c, "alle": a + b + c + d}
        weg = verborgen_totalen(sommen, aantallen)
        staat = tuple(VERBORGEN if plek in weg else afgerond(n) for plek, n in aantallen.items())
        waarden = samen[staat] = samen[staat] or [set() for _ in aantallen]
        for gezien, aantal in zip(waarden, aantallen.values(), strict=True):
            gezien.add(aantal)
    verraden = [staat for staat, waarden in samen.items() for teken, gezien in zip(staat, waarden, strict=True)
                if teken == "<5" and len(gezien) < 2]  # fmt: skip
    assert verraden == []
    assert any(VERBORGEN in staat for staat in samen)
    assert sum(VERBORGEN not in staat for staat in samen) > len(samen) / 2


def test_a_total_that_its_parts_do_not_add_up_to_says_nothing_of_them() -> None:
    assert verborgen_totalen({"alle": [["a", "b"]]}, {"alle": 132, "a": 47, "b": 2}) == set()
    assert verborgen_totalen({"alle": [["a", "b"]]}, {"a": 47, "b": 2}) == set()


def _gesplitst(totaal: int, delen: int) -> Iterator[tuple[int, ...]]:
    """Each way in which a total is so many counts."""
    if delen == 1:
        yield (totaal,)
        return
    for eerste in range(totaal + 1):
        yield from ((eerste, *rest) for rest in _gesplitst(totaal - eerste, delen - 1))


@pytest.mark.parametrize(("namen", "meest"), [("cd", 26), ("cde", 21)])
def test_no_count_under_five_follows_from_a_total_that_is_divided_in_two_ways(namen: str, meest: int) -> None:
    """All totals of two counts by one way, and of two or three by another, laid together as they are printed.

    What is printed of totals near the largest that is tried is left aside: it stands for larger ones as well.
    """
    sommen = {"alle": [["a", "b"], [*namen]]}
    samen = defaultdict[tuple[str, ...], list[tuple[int, ...]]](list)
    for totaal in range(meest):
        for (a, b), rest in product(_gesplitst(totaal, 2), list(_gesplitst(totaal, len(namen)))):
            aantallen = {"a": a, "b": b, "alle": totaal} | dict(zip(namen, rest, strict=True))
            weg = verborgen_totalen(sommen, aantallen)
            staat = tuple(VERBORGEN if plek in weg else afgerond(n) for plek, n in aantallen.items())
            samen[staat].append(tuple(aantallen.values()))
    verraden = {
        staat: gezien[0] for staat, gezien in samen.items()
        if max(g[2] for g in gezien) < meest - 6
        and any(teken == "<5" and len(set(g)) < 2 for teken, g in zip(staat, zip(*gezien, strict=True), strict=True))
    }  # fmt: skip
    assert verraden == {}
