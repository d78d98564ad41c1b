"""Making the tables of a new file, and bringing an older file up to date.

`base` holds the schema of a new file. What is released after version 1.0 changes it by steps: each holds its own SQL
and imports nothing of lpa, so that today's code cannot break yesterday's upgrade. `user_version` counts base and
steps; it is stamped in the same transaction.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, closing, nullcontext
from typing import Any

from sqlcipher3 import dbapi2 as sqlite

VERSION = 4  # the base, and each step
FINGERPRINT = "e347ae24ad8b0a0e"  # of the base, so that opening a file need not work it out
APPLICATION_ID = 0x6C706121  # "lpa!"


def make(conn: sqlite.Connection) -> None:
    """Make the tables in an empty database. The connection is in autocommit mode."""
    from lpa.storage.engine import base

    conn.executescript(f"""begin immediate;
        {base.sql()}
        insert into stempel (nummer, basis, nu, vorig, keten) values (1, '{base.fingerprint()}', '{_token()}', '', x'');
        pragma application_id = {APPLICATION_ID:d};
        pragma user_version = 1;
        commit;""")  # noqa: S608
    if VERSION > 1:
        upgrade(conn)


def fingerprint(conn: sqlite.Connection) -> str:
    """The fingerprint of the base schema that a file was made with; empty for a file that has none."""
    if not conn.execute("select 1 from sqlite_master where name = 'stempel'").fetchone():
        return ""
    (basis,) = conn.execute("select basis from stempel").fetchone() or ("",)
    return str(basis)


def altered(conn: sqlite.Connection) -> bool:
    """Whether tables, views, indexes and triggers are others than this lpa makes; False for an older file."""
    if conn.execute("pragma user_version").fetchone()[0] != VERSION:
        return False
    with closing(sqlite.connect(":memory:", isolation_level=None)) as fresh:
        make(fresh)
        return _layout(conn) != _layout(fresh)


def _layout(conn: sqlite.Connection) -> list[Any]:
    rows = conn.execute(
        "select type, name, tbl_name, sql from sqlite_master where substr(name, 1, 7) <> 'sqlite_' order by name"
    )
    return list(rows)


def stamp(conn: sqlite.Connection) -> str:
    """Which write the file saw last."""
    (nu,) = conn.execute("select nu from stempel").fetchone()
    return str(nu)


def renew_stamp(conn: sqlite.Connection) -> None:
    """Give the file a new stamp, in the transaction of a write: whether a journal belongs to it is seen by that."""
    conn.execute("update stempel set vorig = nu, nu = ?", (_token(),))


def _token() -> str:
    return os.urandom(8).hex()


def upgrade(
    conn: sqlite.Connection, first: Callable[[], None] = lambda: None,
    waiting: Callable[[], AbstractContextManager[None]] = nullcontext,
) -> None:  # fmt: skip
    """Bring an open database to VERSION, all steps or none. The connection is in autocommit mode.

    `first` is called when nobody else can write any more, for which another window may be waited for (`waiting`); it
    is not when that did all of it meanwhile.
    """
    # sqlite-utils catches the exceptions of sqlite3 or of pysqlite3; sqlcipher3 has a tree of its own.
    sys.modules.setdefault("pysqlite3", sys.modules["sqlcipher3"])
    sys.modules.setdefault("pysqlite3.dbapi2", sqlite)
    from sqlite_utils import Database
    from sqlite_utils.migrations import Migrations

    todo = Migrations("lpa")
    for step in steps():
        todo()(step)
    with waiting():
        conn.execute("begin immediate")
    try:
        if conn.execute("pragma user_version").fetchone()[0] < VERSION:
            first()
            todo.apply(Database(conn, execute_plugins=False))
            renew_stamp(conn)
            conn.execute(f"pragma user_version = {VERSION:d}")
        conn.execute("commit")
    except BaseException:
        if conn.in_transaction:
            conn.execute("rollback")
        raise


def steps() -> tuple[Callable[[Any], None], ...]:
    """All steps after the base, in order; each is loaded when a file must be brought up to date, not at every start."""
    from lpa.storage.steps.m002_aanvrager import m002_aanvrager
    from lpa.storage.steps.m003_afscherming import m003_afscherming
    from lpa.storage.steps.m004_indexen import m004_indexen

    return (
        m002_aanvrager,
        m003_afscherming,
        m004_indexen,
    )  # fmt: skip
