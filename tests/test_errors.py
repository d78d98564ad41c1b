"""What an error carries besides its two sentences."""

from __future__ import annotations

import pytest

from lpa.errors import MeerMogelijk, shortened
from tests.conftest import Lpa


@pytest.mark.parametrize(
    ("tekst", "deel", "wordt"),
    [
        ("jansen", "jansen", "3"), (" jansen ", "jansen", " 3 "), ("2\njansen", "jansen", "2\n3"),
        ("jansen\n2", "jansen", "3\n2"), ("jansen, jan", "jan", "jansen, 3"), ("jan, jansen", "jan", "3, jansen"),
        ("sem jan, jan", "jan", "sem jan, 3"), ("jan, jan", "jan", "3, jan"), ("o.b", "o.b", "3"),
        ("oxb", "o.b", "oxb"),
    ],
)  # fmt: skip
def test_what_was_chosen_takes_the_place_of_the_part_that_could_mean_more(tekst: str, deel: str, wordt: str) -> None:
    assert MeerMogelijk("a", "b", deel=deel, keuzes={}).met(tekst, "3") == wordt


@pytest.mark.parametrize("typed", ["x" * 5000, "x y" * 1500, "é" * 3000, "=" * 900])
@pytest.mark.parametrize(
    "waar", ["jongere toon", "overzicht", "melding nieuw --jongere 1 --soort", "cijfers importeer", ""]
)
def test_what_was_typed_is_repeated_no_longer_than_it_is_useful(gevuld: Lpa, waar: str, typed: str) -> None:
    uitkomst = gevuld(*waar.split(), typed)
    assert uitkomst.code
    assert len(uitkomst.err) < 700


def test_a_usual_sentence_stays_as_it_is() -> None:
    zin = "'rmc' is niet bekend; kies uit: " + ", ".join(f"'{n} woorden'" for n in range(100)) + "."
    assert shortened(zin) == zin
