"""Records are counted in the words of the officer, and no kind is left out."""

from __future__ import annotations

from lpa.domain.base.soorten import TELWOORDEN, meer_van
from lpa.storage.engine.rows import TABELNAMEN

# What is no record of its own to her: properties of the file, who signs, and what a vaststelling is made of.
PARTS = {"eigenschap", "afzender", "vastcijfer", "telfeit"}


def test_every_kind_of_record_has_a_word_for_one_and_for_more() -> None:
    assert set(TELWOORDEN) - {"logboek"} == TABELNAMEN - PARTS


def test_what_the_screen_calls_otherwise_is_counted_by_that_word() -> None:
    gezegd = [meer_van(wat, 3) for wat in ("jongere", "termijn", "werkdagen")]
    assert gezegd == ["3 jongeren", "3 termijnen", "3 keer werkdagen"]
