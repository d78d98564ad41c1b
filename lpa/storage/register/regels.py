"""The rows that the officer added to the rule book."""

from __future__ import annotations

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.recht.eigenregel import Eigenregel
from lpa.domain.recht.regel import Regelboek
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.storage.engine.file import many, one


def regelboek(conn: sqlite.Connection) -> Regelboek:
    """The rule book, with her rows."""
    return REGELBOEK.met(many(conn, Eigenregel, "1 order by vanaf"))


def eigenregel(conn: sqlite.Connection, code: str, vanaf: str) -> Eigenregel | None:
    """Her row of a rule from this day on (ISO)."""
    return one(conn, Eigenregel, "code = ? and vanaf = ?", code, vanaf)
