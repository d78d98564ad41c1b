"""Rows of her own with their figures, of schooljaren and of calendar years."""

from __future__ import annotations

from collections.abc import Sequence

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.jaar.cijfers import Jaarcijfer
from lpa.domain.jaar.eigen import Eigenrij, Eigentabel, eigen_tabellen
from lpa.storage.engine.reading import many

# Of a figure: it stands in a row of hers.
VAN_HAAR = """exists (select 1 from eigenrij
    where eigenrij.tabel = jaarcijfer.tabel and eigenrij.rij = jaarcijfer.rij)"""


def rijen(conn: sqlite.Connection) -> list[Eigenrij]:
    """All rows of her own, in the order in which they were made."""
    return many(conn, Eigenrij, "1 order by nummer")


def tabellen(conn: sqlite.Connection, jaren: Sequence[str]) -> list[Eigentabel]:
    """The tables of her own that have figures of these schooljaren, or of the calendar years in them."""
    cijfers = {(c.tabel, c.rij, c.schooljaar): c for c in many(conn, Jaarcijfer, VAN_HAAR)}
    return eigen_tabellen(rijen(conn), cijfers, jaren)
