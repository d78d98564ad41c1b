"""Many at once, and death at any moment: nothing is lost, nothing is half."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from lpa.domain.records.jongere import Jongere, Verzorger
from lpa.storage.engine.file import CaseFile
from lpa.storage.engine.reading import many
from tests.conftest import NU
from tests.domain.factories import maak_school
from tests.storage.helpers import store

ROOT = Path(__file__).parents[3]

_BEGIN = """
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from lpa.domain.base.datum import Geboortedatum
from lpa.domain.records.jongere import Jongere, Verzorger
from lpa.storage.engine.file import CaseFile
from lpa.storage.engine.writer import transaction
from lpa.storage.register.registers import bsn_eigenaar

geboren = Geboortedatum.from_date(date(2009, 3, 12))

def nieuw(bestand, naam):
    with transaction(bestand, "jongere nieuw") as s:
        assert bsn_eigenaar(s.conn, "999990019") is None  # read before writing, as a check for doubles does
        jongere = s.add(Jongere(achternaam=naam, geboortedatum=geboren, notitie="x" * 3000))
        s.add(Verzorger(jongere=jongere.nummer, naam=naam))
    return jongere.nummer

def geen_wachtwoord():
    raise AssertionError

bestand = CaseFile(Path(sys.argv[1]), geen_wachtwoord, lambda: datetime(2019, 10, 10, tzinfo=UTC))
print("klaar", flush=True)
"""
_ONCE = (
    _BEGIN
    + """
sys.stdin.readline()
print(nieuw(bestand, "Zwaluw"), flush=True)
"""
)
_FOREVER = (
    _BEGIN
    + """
n = 0
while True:
    n += 1
    print(nieuw(bestand, f"Zwaluw {n}"), flush=True)
"""
)


def start(script: str, pad: Path) -> subprocess.Popen[str]:
    """A Python of its own that has the file open; it says `klaar` when it is ready."""
    return subprocess.Popen(
        [sys.executable, "-c", script, str(pad)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )  # fmt: skip


@pytest.mark.slow
def test_a_hundred_windows_that_write_at_once_all_succeed(leeg_bestand: Path) -> None:
    processen = [start(_ONCE, leeg_bestand) for _ in range(100)]
    try:
        for proces in processen:
            assert proces.stdout is not None
            assert proces.stdout.readline() == "klaar\n"
        for proces in processen:
            assert proces.stdin is not None
            proces.stdin.write("\n")
            proces.stdin.flush()
        uitkomsten = [(*proces.communicate(timeout=60), proces.returncode) for proces in processen]
    finally:
        for proces in processen:
            proces.kill()
    assert [(fout, code) for _, fout, code in uitkomsten] == [("", 0)] * 100
    assert sorted(int(uit) for uit, _, _ in uitkomsten) == list(range(1, 101))
    with CaseFile(leeg_bestand, lambda: "", lambda: NU) as bestand:
        assert sorted(j.nummer for j in many(bestand.conn, Jongere)) == list(range(1, 101))
        assert len(many(bestand.conn, Verzorger)) == 100
        order = "select count(distinct handeling), count(*) from logboek where handeling > 0"
        assert bestand.conn.execute(order).fetchone() == (100, 200)


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="kill -9 is a thing of Unix")
def test_a_process_killed_while_it_writes_leaves_whole_commands(leeg_bestand: Path) -> None:
    journal = leeg_bestand.with_name(leeg_bestand.name + "-journal")
    bevestigd = afgebroken = 0
    for ronde in range(20):
        proces = start(_FOREVER, leeg_bestand)
        assert proces.stdout is not None
        assert proces.stdout.readline() == "klaar\n"
        time.sleep(0.005 + ronde * 0.0071)
        proces.kill()
        rest, fout = proces.communicate(timeout=60)
        assert fout == ""
        bevestigd += rest.count("\n")
        afgebroken += journal.exists()
        with CaseFile(leeg_bestand, lambda: "", lambda: NU) as bestand:
            conn = bestand.conn
            assert conn.execute("pragma integrity_check").fetchall() == [("ok",)]
            assert conn.execute("pragma foreign_key_check").fetchall() == []
            jongeren = [j.nummer for j in many(conn, Jongere)]
            verzorgers = [v.nummer for v in many(conn, Verzorger)]
            assert jongeren == verzorgers
            assert len(jongeren) >= bevestigd
            gelogd = conn.execute(
                "select tabel, nummer from logregel where tabel <> 'school' and voor is null and handeling > 0"
                " order by 1, 2"
            ).fetchall()
            assert gelogd == [("jongere", n) for n in jongeren] + [("verzorger", n) for n in verzorgers]
            store(bestand, maak_school(naam=f"De Wilg {ronde}"))
        assert not journal.exists()
    assert bevestigd > 20
    assert afgebroken > 0
