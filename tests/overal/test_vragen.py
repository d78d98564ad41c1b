"""Asking, for every verb: given its values and no flag, on a terminal where she stops at the first question."""

from __future__ import annotations

import pytest

from lpa.errors import ExitCode
from tests.overal.conftest import Proef
from tests.overal.voorbeelden import hulp, verben, voorbeeld

# What it begins with is no question of a form: a pass-phrase, or another file.
_ANDERS = ("wachtwoord", "ontgrendel", "waarneming", "begin")


def _waarden(verb: str) -> list[str]:
    """The words of the example of a verb without its flags."""
    schakelaars = {o for p in hulp(verb).params if getattr(p, "is_flag", False) for o in p.opts}
    uit, over = [], False
    for woord in voorbeeld(verb):
        if over or woord.startswith("-"):
            over = not over and woord not in schakelaars and "=" not in woord
            continue
        uit.append(woord)
    return uit


def _stop(_: object) -> None:
    raise KeyboardInterrupt


@pytest.mark.parametrize(
    "verb",
    [
        pytest.param(verb, marks=[] if nummer % 3 == 0 else [pytest.mark.slow])
        for nummer, verb in enumerate(verben())
        if not verb.startswith(_ANDERS)
    ],
)
def test_a_verb_with_its_values_and_no_flag_asks_or_does_it(
    proef: Proef, monkeypatch: pytest.MonkeyPatch, verb: str
) -> None:
    lpa = proef.fresh()
    monkeypatch.setattr("lpa.commands.ui.talk.can_ask", lambda: True)
    monkeypatch.setattr("lpa.commands.ui.line.Line.ask", _stop)
    gedaan = lpa(*_waarden(verb))
    assert gedaan.code != ExitCode.BUG, gedaan.err
    assert "lpa zelf" not in gedaan.err
