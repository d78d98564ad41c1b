"""A thousand commands in a row, made of the examples of all verbs: most succeed, none fails in a way nobody foresaw."""

from __future__ import annotations

import os
import random
import re
from contextlib import closing

import pytest
import sqlcipher3

from lpa.commands.ui.help import LOCKED
from lpa.errors import ExitCode
from tests.fouten.conftest import bladzijden_gaaf
from tests.overal.conftest import Proef
from tests.overal.voorbeelden import verben, voorbeeld

pytestmark = pytest.mark.slow
MANY = 1000
ROUNDS = 10 if os.environ.get("LPA_FOUTEN") == "alles" else 1
NIET = {"voorbeeld", "brief sjablonen", "begin"}  # they make another file, or much beside it
FORESEEN = {code.value for code in ExitCode if code is not ExitCode.BUG}
_DATUM, _GETAL = re.compile(r"\d{1,2}-\d{1,2}-\d{4}"), re.compile(r"\d{1,4}")


def _anders(woord: str, kans: random.Random) -> str:
    """Another value of the same kind, now and then: a day, a number, a name."""
    if kans.random() > 0.2 or woord.startswith("-"):
        return woord
    if _DATUM.fullmatch(woord):
        return f"{kans.randint(1, 28)}-{kans.randint(1, 12)}-{kans.randint(2018, 2020)}"
    if _GETAL.fullmatch(woord):
        return str(kans.randint(1, 20))
    return woord


@pytest.mark.parametrize("zaad", range(ROUNDS))
def test_a_thousand_commands_in_a_row(proef: Proef, zaad: int) -> None:
    kans = random.Random(zaad)  # noqa: S311  # nothing secret
    lpa = proef.fresh()
    keuze = [voorbeeld(verb) for verb in verben() if verb not in NIET and verb.split()[0] not in LOCKED]
    codes = []
    for _ in range(MANY):
        zin = [_anders(woord, kans) for woord in kans.choice(keuze)]
        uit = lpa(*zin)
        codes.append(uit.code)
        assert uit.code in FORESEEN, (zin, uit)
        assert "Traceback" not in uit.err, (zin, uit)
    with closing(sqlcipher3.connect(lpa.pad)) as conn:
        assert bladzijden_gaaf(conn)
    assert codes.count(0) > MANY / 2
