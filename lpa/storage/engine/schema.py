"""The tables, as migrations. A released step is never edited: a later step changes what it made.

Each step, in `migraties/`, holds its own SQL and imports nothing of lpa, so that today's code cannot
break yesterday's upgrade. `user_version` counts the steps; it is stamped in the same transaction.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

from sqlcipher3 import dbapi2 as sqlite

VERSION = 5
APPLICATION_ID = 0x6C706121  # "lpa!"


def upgrade(conn: sqlite.Connection) -> None:
    """Bring an open database to VERSION, all steps or none. The connection is in autocommit mode."""
    # sqlite-utils catches the exceptions of sqlite3 or of pysqlite3; sqlcipher3 has a tree of its own.
    sys.modules.setdefault("pysqlite3", sys.modules["sqlcipher3"])
    sys.modules.setdefault("pysqlite3.dbapi2", sqlite)
    from sqlite_utils import Database
    from sqlite_utils.migrations import Migrations

    stappen = Migrations("lpa")
    for stap in steps():
        stappen()(stap)
    conn.execute("begin immediate")
    try:
        stappen.apply(Database(conn, execute_plugins=False))
        conn.execute(f"pragma user_version = {VERSION:d}")
        conn.execute("commit")
    except BaseException:
        if conn.in_transaction:
            conn.execute("rollback")
        raise


def steps() -> tuple[Callable[[Any], None], ...]:
    """All steps, in order; loaded when a file is made or brought up to date, not at every start."""
    from lpa.storage.migraties.m001 import m001_begin
    from lpa.storage.migraties.m002 import m002_recht
    from lpa.storage.migraties.m003 import m003_werkdag
    from lpa.storage.migraties.m004 import m004_kerncijfer
    from lpa.storage.migraties.m005 import m005_afspraak

    return m001_begin, m002_recht, m003_werkdag, m004_kerncijfer, m005_afspraak
