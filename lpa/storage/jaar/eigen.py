"""Rows of her own with their figures, of schooljaren and of calendar years."""

from __future__ import annotations

from collections.abc import Sequence

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.jaar.cijfers import Cijfernoot, Jaarcijfer, onder
from lpa.domain.jaar.eigen import Eigenrij, Eigentabel, eigen_tabellen
from lpa.domain.records.jongere import Jongere
from lpa.storage.engine.reading import many

# Of a figure: it stands in a row of hers.
VAN_HAAR = """exists (select 1 from eigenrij
    where eigenrij.tabel = jaarcijfer.tabel and eigenrij.rij = jaarcijfer.rij)"""


def rijen(conn: sqlite.Connection) -> list[Eigenrij]:
    """All rows of her own, in the order in which they were made."""
    return many(conn, Eigenrij, "1 order by nummer")


def noten(conn: sqlite.Connection) -> list[Cijfernoot]:
    """All remarks about figures."""
    return many(conn, Cijfernoot, "1 order by nummer")


def genoemd(conn: sqlite.Connection, tekst: str) -> list[Jongere]:
    """The jongeren of whom the first name and the surname both stand in a text."""
    beide = " and ".join(f"{naam} <> '' and instr(lower(?1), lower({naam}))" for naam in ("voornaam", "achternaam"))
    return many(conn, Jongere, f"{beide} order by nummer", tekst)


def tabellen(conn: sqlite.Connection, jaren: Sequence[str], alle: Sequence[Cijfernoot]) -> list[Eigentabel]:
    """The tables of her own that have figures of these schooljaren, or of the calendar years in them, with remarks."""
    cijfers = {(c.tabel, c.rij, c.schooljaar): c for c in many(conn, Jaarcijfer, VAN_HAAR)}
    uit = []
    for t in eigen_tabellen(rijen(conn), cijfers, jaren):
        # Remarks about all of a table of the report stand below that.
        over = [n for n in alle if n.rij] if t.naam.isdigit() else alle
        uit.append(t._replace(noten=onder(over, t.naam, [rij.rij for rij, _ in t.rijen], t.perioden)))
    return uit
