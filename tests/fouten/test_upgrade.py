"""Bringing a file up to date to a next version, killed or refused by the disk: it is of one or the other."""

from __future__ import annotations

import shutil
from contextlib import closing
from itertools import cycle
from pathlib import Path

import pytest
import sqlcipher3

from lpa.storage.engine import schema
from tests.fouten.conftest import bladzijden_gaaf
from tests.fouten.strace import Point, failing_at, killed_at, needs, points

pytestmark = [needs, pytest.mark.slow]
NEXT = schema.VERSION + 1
# lpa with one step more than it has, by which a table comes and every row of another is written anew.
LATER = """
import sys
from lpa.cli import main
from lpa.storage.engine import schema

def m_bijschrift(db):
    db.execute("create table bijschrift (nummer integer primary key, wat text not null) strict")
    db.execute("alter table zaak_alle add column urgent integer not null default 0")
    db.execute("update zaak_alle set urgent = 1")

alle = (*schema.steps(), m_bijschrift)
schema.VERSION, schema.steps = len(alle) + 1, lambda: alle
sys.exit(main(["school", "lijst", "--bestand", sys.argv[1]]))
"""
LATER_IS = schema.VERSION + 1


class Bestand:
    """A file of before the step, fresh in a folder of its own at each try."""

    def __init__(self, oud: Path, map_: Path) -> None:
        self.oud, self.pad = oud, map_ / "zaken.lpa"
        with closing(sqlcipher3.connect(oud)) as conn:
            self.zaken = conn.execute("select count(*) from zaak_alle").fetchone()

    def vers(self) -> list[str]:
        """The command that brings a fresh copy up to date."""
        shutil.rmtree(self.pad.parent, ignore_errors=True)
        self.pad.parent.mkdir()
        shutil.copy(self.oud, self.pad)
        return ["-c", LATER, str(self.pad)]

    def moet_heel_zijn(self, punt: Point) -> None:
        """Each file that has a name is whole, of before or of after; the copy of before is of before."""
        for pad in self.pad.parent.glob("[!.]*.lpa"):
            with closing(sqlcipher3.connect(pad, isolation_level=None)) as conn:
                assert bladzijden_gaaf(conn), (punt, pad.name)
                (versie,) = conn.execute("pragma user_version").fetchone()
                nieuw = [name for _, name, *_ in conn.execute("pragma table_info(zaak_alle)") if name == "urgent"]
                assert conn.execute("select count(*) from zaak_alle").fetchone() == self.zaken, punt
            later = (LATER_IS, ["urgent"])
            wel = versie == LATER_IS and pad == self.pad
            assert (versie, nieuw) == (later if wel else (schema.VERSION, [])), (punt, pad.name)


@pytest.fixture
def bestand(vooraf: Path, tmp_path: Path) -> Bestand:
    """A file in which much happened."""
    return Bestand(vooraf / "zaken.lpa", tmp_path / "map")


def test_an_upgrade_that_is_killed_is_done_whole_by_the_next_command(bestand: Bestand, tmp_path: Path) -> None:
    for punt in points(bestand.vers(), tmp_path / "log"):
        words = bestand.vers()
        killed_at(words, punt)
        bestand.moet_heel_zijn(punt)
        points(words, tmp_path / "log")  # succeeds
        bestand.moet_heel_zijn(punt)
        assert sorted(p.name for p in bestand.pad.parent.iterdir()) == [
            f"zaken-voor-versie-{LATER_IS}.lpa",
            "zaken.lpa",
        ], punt


def test_an_upgrade_that_the_disk_refuses_leaves_the_file_as_it_was(bestand: Bestand, tmp_path: Path) -> None:
    for fout, punt in zip(cycle(("ENOSPC", "EIO")), points(bestand.vers(), tmp_path / "log"), strict=False):
        klaar = failing_at(bestand.vers(), punt, fout)
        assert "Traceback" not in klaar.stderr, punt
        bestand.moet_heel_zijn(punt)
