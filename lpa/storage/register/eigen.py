"""What the officer set herself: properties of the file, and rows of the rule book."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.recht.regel import Eigenregel, Regelboek
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.records.bestand import Eigenschap
from lpa.storage.engine.reading import many, one

if TYPE_CHECKING:
    from lpa.storage.engine.writer import Writer


def lees(conn: sqlite.Connection, sleutel: str) -> Eigenschap:
    """The property of this name; one with an empty value and no number where it was never said."""
    return one(conn, Eigenschap, "sleutel = ?", sleutel) or Eigenschap(sleutel=sleutel, waarde="")


def bewaar(s: Writer, sleutel: str, waarde: str) -> None:
    """Store the value of a property, said before or not."""
    na = replace(lees(s.conn, sleutel), waarde=waarde)
    s.change(na) if na.nummer else s.add(na)


def regelboek(conn: sqlite.Connection) -> Regelboek:
    """The rule book, with her rows."""
    return REGELBOEK.met(many(conn, Eigenregel, "1 order by vanaf"))


def eigenregel(conn: sqlite.Connection, code: str, vanaf: str) -> Eigenregel | None:
    """Her row of a rule from this day on (ISO)."""
    return one(conn, Eigenregel, "code = ? and vanaf = ?", code, vanaf)
