"""Words about health are seen as whole words, and others are left alone."""

from __future__ import annotations

import pytest

from lpa.domain.zaak.zorg import herinnering


@pytest.mark.parametrize("tekst", [
    "heeft ADHD", "autisme vermoed", "Depressief sinds mei", "suïcidaal", "de psychiater belde", "zwanger", "medicatie",
])  # fmt: skip
def test_a_word_about_health_is_named(tekst: str) -> None:
    assert "gezondheid" in herinnering([tekst])


@pytest.mark.parametrize(
    "tekst", ["", "te laat", "ziek gemeld", "add-on", "Adhdjansen", "kankeren op school", "de diagnostiek"]
)
def test_other_words_are_not(tekst: str) -> None:
    assert herinnering([tekst]) == ""
