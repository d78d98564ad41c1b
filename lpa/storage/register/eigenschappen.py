"""Reading the properties of the file as records, so that they can be changed and taken back."""

from __future__ import annotations

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.records.eigenschap import Eigenschap
from lpa.storage.engine.file import one


def lees(conn: sqlite.Connection, sleutel: str) -> Eigenschap:
    """The property of this name; one with an empty value and no number where it was never said."""
    return one(conn, Eigenschap, "sleutel = ?", sleutel) or Eigenschap(sleutel=sleutel, waarde="")
