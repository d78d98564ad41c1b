"""Small tools for tests of the case file."""

from __future__ import annotations

from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.records.jongere import Verzorger
from lpa.storage.engine import base, chain, create
from lpa.storage.engine.file import CaseFile
from lpa.storage.engine.rows import OPLOPEND, TABELNAMEN, stored
from lpa.storage.engine.writer import transaction
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
    create.write(pad, None, {"gemeente": "Heerde", "regio": "midden"})
    afgewezen = {"afhandeling": "afgewezen", "gesloten_op": date(2019, 11, 7), "beslisser": "ambtenaar"}
    with CaseFile(pad, lambda: "", lambda: NU) as b:
        (jongere,) = store(b, maak_jongere())
        store(b, Verzorger(jongere=jongere.nummer, naam="Noor Jansen"), opdracht="verzorger nieuw")
        store(b, maak_verlof(motivering="Zeven weken is te lang.", **afgewezen), opdracht="verlof nieuw")
        store(b, maak_vrijstelling(soort="15"), opdracht="vrijstelling nieuw")
    to_base(pad)
    return pad


def to_base(pad: Path) -> None:
    """Make a file without a pass-phrase one of before the steps: their columns are gone, and its log, which is sealed
    anew, knows none of them.
    """
    with closing(sqlite.connect(pad, isolation_level=None)) as conn:
        triggers = conn.execute("select name, sql from sqlite_master where type = 'trigger' order by rowid").fetchall()
        for naam, _ in triggers:
            conn.execute(f"drop trigger {naam}")
        _indexes_of_base(conn)
        for tabel, kolommen in _OF_STEPS.items():
            for kolom in kolommen:
                conn.execute(f"alter table {stored(tabel)} drop column {kolom}")
                for inhoud in ("voor", "na"):
                    zonder = f"update loginhoud set {inhoud} = json_remove({inhoud}, '$.{kolom}')"  # noqa: S608
                    van = "logregel in (select volgnummer from logboek where tabel = ?)"
                    conn.execute(f"{zonder} where {van}", (tabel,))
        conn.execute("drop table _sqlite_migrations")
        conn.execute("delete from logketen")
        chain.seal(conn)
        for _, sql in triggers:
            conn.execute(sql)
        conn.execute("pragma user_version = 1")


def _indexes_of_base(conn: sqlite.Connection) -> None:
    """Leave the indexes that the base has, as it has them."""
    ask = "select name, sql from sqlite_master where type = 'index' and sql is not null"
    with closing(sqlite.connect(":memory:")) as fresh:
        fresh.executescript(base.sql())
        wanted = dict(fresh.execute(ask))
    stand = dict(conn.execute(ask))
    for name in stand:
        if wanted.get(name) != stand[name]:
            conn.execute(f"drop index {name}")
    for name, sql in wanted.items():
        if stand.get(name) != sql:
            conn.execute(sql)


# By table the columns that a step brought, in an order in which they can go.
_OF_STEPS = {
    "verzorger": ("geheim_adres", "geen_contact"), "interventie": ("verzorger", "tegen"),
    "verlof": ("zelf_gevraagd", "aanvrager"), "vrijstelling": ("zelf_gevraagd", "aanvrager", "voorwaarden"),
}  # fmt: skip
