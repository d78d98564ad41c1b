"""A command that is killed at any point leaves the file as it was or as it became, whole, and the next one works."""

from __future__ import annotations

from itertools import cycle
from pathlib import Path
from typing import NamedTuple

import pytest

from lpa.cli import main
from lpa.commands.ui.help import LOCKED
from tests.fouten.conftest import Huis, Toestand, geteld, toestand
from tests.fouten.strace import ASKED, Point, failing_at, killed_at, needs, points
from tests.overal.conftest import Proef
from tests.overal.test_voorbeelden import DUUR, SCHRIJVEN
from tests.overal.voorbeelden import VANDAAG, voorbeeld

pytestmark = [needs, pytest.mark.slow]
DAARNA = ("school", "lijst")


class Verloop(NamedTuple):
    """The file, how it is before and after a command that succeeds, and the calls of that."""

    pad: Path
    voor: Toestand
    na: Toestand
    punten: list[Point]


def _verloop(huis: Huis, tmp_path: Path) -> Verloop:
    pad, words = huis.vers(tmp_path / "map")
    voor = toestand(pad)
    punten = points(words, tmp_path / "log")
    return Verloop(pad, voor, toestand(pad), punten)


def test_a_command_that_is_killed_did_all_or_nothing(huis: Huis, tmp_path: Path) -> None:
    pad, voor, na, punten = _verloop(huis, tmp_path)
    for punt in punten:
        _, words = huis.vers(tmp_path / "map")
        killed_at(words, punt)
        assert main((*DAARNA, "--bestand", str(pad))) == 0, punt
        nu = toestand(pad)
        assert nu.gaaf, punt
        assert nu in (voor, na), punt


def test_a_command_that_the_disk_refuses_did_all_or_nothing_and_says_so(huis: Huis, tmp_path: Path) -> None:
    pad, voor, na, punten = _verloop(huis, tmp_path)
    for fout, punt in zip(cycle(("ENOSPC", "EIO")), punten, strict=False):
        _, words = huis.vers(tmp_path / "map")
        klaar = failing_at(words, punt, fout)
        assert "Traceback" not in klaar.stderr, (fout, punt)
        nu = toestand(pad)
        assert nu.gaaf, (fout, punt)
        assert nu in (voor, na), (fout, punt)
        assert klaar.returncode != 0 or nu == na, (fout, punt)
        assert main((*DAARNA, "--bestand", str(pad))) == 0, (fout, punt)


# Each verb that stores, of which a few points are tried: the gate in is one for all of them.
VERBEN = [verb for verb in SCHRIJVEN if verb not in DUUR and verb.split()[0] not in LOCKED]
GEKOZEN = VERBEN if ASKED == "alles" else VERBEN[::16]


@pytest.mark.parametrize("verb", GEKOZEN)
def test_every_verb_that_is_killed_did_all_or_nothing(proef: Proef, verb: str, tmp_path: Path) -> None:
    def words(pad: Path) -> list[str]:
        return [*voorbeeld(verb), "--bestand", str(pad), "--peildatum", VANDAAG]

    pad = proef.fresh().pad
    voor = geteld(pad)
    alle = points(words(pad), tmp_path / "log")
    na = geteld(pad)
    for punt in (alle[0], alle[len(alle) // 2], alle[-1]):
        pad = proef.fresh().pad
        killed_at(words(pad), punt)
        assert main((*DAARNA, "--bestand", str(pad))) == 0, punt
        assert geteld(pad) in (voor, na), punt
