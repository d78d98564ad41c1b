"""Ctrl-C at any point of a command: what is told of it, stored or not, is what happened."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fouten.conftest import Huis, toestand
from tests.fouten.strace import interrupted_at, needs, points

pytestmark = [needs, pytest.mark.slow]


def test_a_command_that_is_interrupted_says_whether_it_was_stored(huis: Huis, tmp_path: Path) -> None:
    pad, words = huis.vers(tmp_path / "map")
    voor = toestand(pad)
    punten = points(words, tmp_path / "log")
    na = toestand(pad)
    for punt in punten:
        pad, words = huis.vers(tmp_path / "map")
        klaar = interrupted_at(words, punt)
        nu = toestand(pad)
        assert nu.gaaf, punt
        assert "Traceback" not in klaar.stderr, punt
        assert nu == (voor if "iets opgeslagen" in klaar.stderr else na), (punt, klaar.stderr)
