"""Whether a case file is whole: its pages and what refers to what, as far as it can tell itself."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlite

from lpa.errors import Beschadigd
from lpa.storage.engine import connection, schema
from lpa.storage.engine.faults import BUSY, CANTOPEN, FULL, IOERR, KOPIE, LOCKED, READONLY

_PAGES = {  # what is wrong where it answers anything but this
    "integrity_check": ("de bladzijden van het bestand kloppen niet", [("ok",)]),
    "cipher_integrity_check": ("er zijn versleutelde bladzijden gewijzigd", []),
    "foreign_key_check": ("er wordt verwezen naar wat er niet is", []),
}


def faults(conn: sqlite.Connection, encrypted: bool) -> list[str]:
    """What is not whole in the file itself, as far as it can tell; empty where all is."""
    uit = []
    try:
        if schema.altered(conn):
            uit.append("de indeling van het bestand is gewijzigd")
    except (sqlite.DatabaseError, UnicodeDecodeError) as error:
        _must_be_damage(error)
        uit.append("de indeling van het bestand is niet te lezen")
    for pragma, (what, right) in _PAGES.items():
        if encrypted or not pragma.startswith("cipher"):
            try:
                found = conn.execute(f"pragma {pragma}").fetchall()
            except (sqlite.DatabaseError, UnicodeDecodeError) as error:
                _must_be_damage(error)
                found = None
            uit += [what] if found != right else []
    return uit


def _must_be_damage(error: Exception) -> None:
    """Raise an error again that says that the file could not be read now: that is no damage."""
    if getattr(error, "sqlite_errorcode", 0) & 0xFF in (BUSY, LOCKED, READONLY, IOERR, CANTOPEN, FULL):
        raise error


def must_be(path: Path, hexkey: str | None) -> None:
    """Raises Beschadigd for a file in which anything was changed, as far as it can tell itself."""
    try:
        with closing(connection.opened(path, hexkey)) as conn:
            wrong = bool(faults(conn, bool(hexkey)))
    except (sqlite.Error, UnicodeDecodeError) as error:
        _must_be_damage(error)
        wrong = True
    if wrong:
        raise Beschadigd(f"{path.name} is niet gaaf", KOPIE)
