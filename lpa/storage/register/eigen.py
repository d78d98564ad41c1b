"""What the officer set herself: properties of the file, and rows of the rule book."""

from __future__ import annotations

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.recht.regel import Eigenregel, Regelboek
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.records.bestand import Eigenschap
from lpa.storage.engine.reading import many, one


def lees(conn: sqlite.Connection, sleutel: str) -> Eigenschap:
    """The property of this name; one with an empty value and no number where it was never said."""
    return one(conn, Eigenschap, "sleutel = ?", sleutel) or Eigenschap(sleutel=sleutel, waarde="")


def regelboek(conn: sqlite.Connection) -> Regelboek:
    """The rule book, with her rows."""
    return REGELBOEK.met(many(conn, Eigenregel, "1 order by vanaf"))


def eigenregel(conn: sqlite.Connection, code: str, vanaf: str) -> Eigenregel | None:
    """Her row of a rule from this day on (ISO)."""
    return one(conn, Eigenregel, "code = ? and vanaf = ?", code, vanaf)
