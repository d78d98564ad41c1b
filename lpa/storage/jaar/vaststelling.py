"""Closed schooljaren: which version is printed, and what it holds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.jaar.cijfers import Jaarcijfer, Plek
from lpa.domain.jaar.vaststelling import Telfeit, Vastcijfer, Vaststelling, als_cijfer
from lpa.storage.engine.reading import many


def geldend(conn: sqlite.Connection, jaren: Sequence[str]) -> dict[str, Vaststelling]:
    """Of these schooljaren the version that is printed, where one is closed."""
    waar = f"heropend_op is null and schooljaar in ({', '.join('?' * len(jaren))})"
    return {v.schooljaar: v for v in many(conn, Vaststelling, waar, *jaren)}


def versies(conn: sqlite.Connection, jaar: str | None = None) -> list[Vaststelling]:
    """All versions, or those of one schooljaar, in the order in which they were closed."""
    return many(conn, Vaststelling, "? is null or schooljaar = ? order by nummer", jaar, jaar)


def cijfers(conn: sqlite.Connection, nummer: int) -> list[Vastcijfer]:
    """The printed figures of a version."""
    return many(conn, Vastcijfer, "vaststelling = ? order by nummer", nummer)


def telfeiten(conn: sqlite.Connection, nummer: int) -> list[Telfeit]:
    """The facts of a version."""
    return many(conn, Telfeit, "vaststelling = ? order by nummer", nummer)


def gedrukte(conn: sqlite.Connection, vast: Iterable[Vaststelling]) -> dict[Plek, Jaarcijfer]:
    """The figures of closed schooljaren, by their place."""
    alle = (als_cijfer(c, v.schooljaar) for v in vast for c in cijfers(conn, v.nummer))
    return {c.plek: c for c in alle}
