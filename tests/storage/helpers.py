"""Small tools for tests of the case file."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from lpa.domain.records.jongere import Verzorger
from lpa.storage.engine import create, schema
from lpa.storage.engine.file import CaseFile
from lpa.storage.engine.rows import OPLOPEND, TABELNAMEN, delen, stored, to_row
from lpa.storage.engine.writer import Writer, transaction
from tests.conftest import NU
from tests.domain.factories import maak_jongere, maak_verlof, maak_vrijstelling


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


def van_1_0_0(pad: Path) -> Path:
    """A case file as 1.0.0 made it: a jongere with a verzorger, leave that was refused, and an exemption."""
    with pytest.MonkeyPatch.context() as even:
        even.setattr(schema, "VERSION", 1)
        even.setattr(schema, "steps", lambda: ())
        create.write(pad, None, {"gemeente": "Heerde", "regio": "midden"})
        with CaseFile(pad, lambda: "", lambda: NU) as b:
            (jongere,) = store(b, maak_jongere())
            store(b, Verzorger(jongere=jongere.nummer, naam="Noor Jansen"), opdracht="verzorger nieuw")
            afgewezen = {"afhandeling": "afgewezen", "gesloten_op": date(2019, 11, 7), "beslisser": "ambtenaar"}
            with transaction(b, "verlof nieuw") as s:
                _zonder_nieuwe_kolommen(s, maak_verlof(motivering="Zeven weken is te lang.", **afgewezen))
            with transaction(b, "vrijstelling nieuw") as s:
                _zonder_nieuwe_kolommen(s, maak_vrijstelling(soort="15"))
    return pad


def _zonder_nieuwe_kolommen(s: Writer, record: Any) -> None:
    """Store a record as a file of before the steps holds it."""
    nummer = 0
    for deel in delen(type(record)):
        kolommen = {kolom for _, kolom, *_ in s.conn.execute(f"pragma table_info({stored(deel.tabel)})")}
        rij = {k: w for k, w in to_row(record, deel).items() if k in kolommen}
        nummer = s.insert(deel.tabel, rij | {"nummer": nummer or None})
