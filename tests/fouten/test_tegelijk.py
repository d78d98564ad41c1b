"""Many windows that write at the same moment: each stores what it says that it stores, and nobody's is lost."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
import sqlcipher3

from tests.fouten.conftest import toestand

pytestmark = pytest.mark.slow
ROUNDS, AT_ONCE = (20, 100) if os.environ.get("LPA_FOUTEN") == "alles" else (2, 20)


def test_nobody_who_writes_at_the_same_time_is_lost(begonnen: Path, tmp_path: Path) -> None:
    pad = Path(shutil.copy(begonnen, tmp_path / "zaken.lpa"))
    env = {k: v for k, v in os.environ.items() if not k.startswith("LPA_")} | {"LPA_BESTAND": str(pad)}
    gelukt = 0
    for ronde in range(ROUNDS):
        bezig = [
            subprocess.Popen(
                [sys.executable, "-m", "lpa", "jongere", "nieuw", "--achternaam", f"Vink{ronde}x{n}", "--geboortedatum",
                 "1-2-2010", "--toch", "-q"],
                env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            )
            for n in range(AT_ONCE)
        ]  # fmt: skip
        for proces in bezig:
            uit, err = proces.communicate(timeout=300)
            assert proces.returncode in (0, 11), err  # who waited too long is told that it is in use
            assert bool(uit.strip()) == (proces.returncode == 0)
            gelukt += proces.returncode == 0
    with closing(sqlcipher3.connect(pad)) as conn:
        assert conn.execute("select count(*), count(distinct achternaam) from jongere").fetchone() == (gelukt, gelukt)
    assert gelukt > ROUNDS * AT_ONCE / 2
    assert toestand(pad).gaaf
