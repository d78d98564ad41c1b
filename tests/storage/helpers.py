"""Small tools for tests of the case file."""

from __future__ import annotations

from typing import Any

from lpa.storage.engine.file import CaseFile
from lpa.storage.engine.rows import OPLOPEND, TABELNAMEN, stored
from lpa.storage.engine.writer import transaction
from tests.conftest import NU


def store(bestand: CaseFile, *records: Any, opdracht: str = "proef") -> list[Any]:
    """Store new records in one command; they come back with their numbers."""
    with transaction(bestand, opdracht) as s:
        return [s.add(record) for record in records]


def second_window(bestand: CaseFile) -> CaseFile:
    """The same file, opened once more."""
    return CaseFile(bestand.path, lambda: "", lambda: NU)


def dump(bestand: CaseFile, *zonder: str) -> dict[str, list[Any]]:
    """Every row of every table, the log included, without what only ever goes up; to compare with later."""
    tabellen = sorted({*TABELNAMEN, "logregel"} - set(zonder))
    return {tabel: _rijen(bestand, tabel if tabel == "logregel" else stored(tabel)) for tabel in tabellen}


def _rijen(bestand: CaseFile, tabel: str) -> list[Any]:
    cursor = bestand.conn.execute(f"select * from {tabel} order by 1")  # noqa: S608
    kolommen = [n for n, (naam, *_) in enumerate(cursor.description) if naam not in OPLOPEND]
    return [tuple(rij[n] for n in kolommen) for rij in cursor]
