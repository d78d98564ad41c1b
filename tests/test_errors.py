"""What an error carries besides its two sentences."""

from __future__ import annotations

import pytest

from lpa.errors import MeerMogelijk


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
