"""Records read from the case file: one, many, by number, or the first of a list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from typing import Any

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.base.datum import kort
from lpa.domain.base.record import R
from lpa.domain.records.bestand import VERZONNEN
from lpa.errors import NietGevonden
from lpa.storage.engine.rows import STRUCK, delen, selection, stored, to_record


def one(conn: sqlite.Connection, soort: type[R], waar: str, *waarden: Any) -> R | None:
    """The first record of class `soort` for which the SQL condition `waar` holds."""
    rij = conn.execute(f"{selection(soort)} where {waar} limit 1", waarden).fetchone()
    return None if rij is None else to_record(soort, rij)


def many(conn: sqlite.Connection, soort: type[R], waar: str = "1", *waarden: Any) -> list[R]:
    """All records of class `soort` for which `waar` holds; `waar` may go on with an order."""
    return [to_record(soort, rij) for rij in conn.execute(f"{selection(soort)} where {waar}", waarden)]


def fetch(conn: sqlite.Connection, soort: type[R], nummer: int, wat: str, hulp: str) -> R:
    """The record of class `soort` with this number, called `wat`. Raises NietGevonden, with where to look."""
    if gevonden := one(conn, soort, "nummer = ?", nummer):
        return gevonden
    raise vervallen(conn, soort, nummer, wat, hulp) or NietGevonden(f"er is geen {wat} {nummer}", hulp)


def vervallen(conn: sqlite.Connection, soort: type[Any], nummer: int, wat: str, hulp: str = "") -> NietGevonden | None:
    """The refusal for a record that was struck out, with where it is to be seen, `hulp` where that is in no zaak; None
    where it never was.
    """
    tabel = delen(soort)[0].tabel
    if tabel not in STRUCK:
        return None
    zaak = "nummer" if tabel == "zaak" else "zaak"
    rij = conn.execute(f"select {zaak}, vervallen_op from {stored(tabel)} where nummer = ?", (nummer,)).fetchone()  # noqa: S608
    if rij is None or rij[1] is None:
        return None
    dag = kort(date.fromisoformat(rij[1]))
    hulp = f"bekijk wat het was met: lpa toon {rij[0]}" if rij[0] else hulp
    return NietGevonden(f"{wat} {nummer} is vervallen op {dag}", hulp)


def top(
    conn: sqlite.Connection, soort: type[R], meest: int | None, waar: str, waarden: Sequence[Any], orde: str
) -> tuple[list[R], int]:
    """At most `meest` of the records for which `waar` holds, or all of them, in `orde`; and how many there are.

    Of a zaak, `waar` asks about what every zaak has, so that only that table is counted.
    """
    (aantal,) = conn.execute(f"select count(*) from {delen(soort)[0].tabel} where {waar}", waarden).fetchone()  # noqa: S608
    waar = f"{waar} order by {orde} limit ?"
    return many(conn, soort, waar, *waarden, aantal if meest is None else meest), aantal


def of_class(soort: type[Any]) -> str:
    """The condition that a zaak is of this class, by its own table: of what there is little of, the shortest way."""
    return f"zaak.nummer in (select nummer from {delen(soort)[-1].tabel})"  # noqa: S608


def where(*asked: tuple[str, Any]) -> tuple[str, list[Any]]:
    """Of pairs as `school = ?` with its value, those whose value is not None: one condition, and the values."""
    kept = [(condition, value) for condition, value in asked if value is not None]
    return " and ".join(["1", *(condition for condition, _ in kept)]), [value for _, value in kept]


def eigenschap(conn: sqlite.Connection, sleutel: str) -> str:
    """A property of the file (`gemeente`, `regio`, …), or an empty string."""
    rij = conn.execute("select waarde from eigenschap where sleutel = ?", (sleutel,)).fetchone()
    return rij[0] if rij else ""


def is_invented(conn: sqlite.Connection) -> bool:
    """Whether all in the file is invented: it was made so. A property that came later is not believed."""
    began = """select 1 from logboek join loginhoud on logregel = volgnummer
        where handeling = 0 and na ->> 'sleutel' = ?"""
    return bool(eigenschap(conn, VERZONNEN)) and conn.execute(began, (VERZONNEN,)).fetchone() is not None


@contextmanager
def zichtbaar(conn: sqlite.Connection) -> Iterator[None]:
    """Until it ends every query sees what was struck out as well: a view of this connection stands before each."""
    for tabel in sorted(STRUCK):
        conn.execute(f"create temp view {tabel} as select * from main.{stored(tabel)}")  # noqa: S608
    try:
        yield
    finally:
        for tabel in sorted(STRUCK):
            conn.execute(f"drop view temp.{tabel}")
