"""Her own words on zaken: which there are, and on which zaken they stand. What was struck out has none."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.base.tekst import vouw
from lpa.domain.records.zaak import Kenmerk
from lpa.storage.engine.reading import many

_LEEFT = "exists (select 1 from zaak where zaak.nummer = kenmerk.zaak)"


def woorden(conn: sqlite.Connection) -> list[str]:
    """The words in use, in order."""
    return [w for (w,) in conn.execute(f"select distinct woord from kenmerk where {_LEEFT} order by woord")]  # noqa: S608


def bekend(conn: sqlite.Connection, woord: str) -> str:
    """The word as it is written in the file already, whatever the capitals and accents; a new one as it is."""
    return next((w for w in woorden(conn) if vouw(w) == vouw(woord)), woord)


def van_zaak(conn: sqlite.Connection, zaak: int) -> list[str]:
    """The words on a zaak, in order."""
    return [k.woord for k in many(conn, Kenmerk, "zaak = ? order by woord", zaak)]


def met(conn: sqlite.Connection, woord: str, zaken: Collection[int] | None = None) -> list[Kenmerk]:
    """Where a word stands: on each zaak, or on those of `zaken`, in order of the zaak."""
    alle = many(conn, Kenmerk, f"woord = ? and {_LEEFT} order by kenmerk.zaak", woord)
    return [k for k in alle if zaken is None or k.zaak in zaken]


def geopend_tussen(conn: sqlite.Connection, van: date, tot: date) -> list[int]:
    """The zaken that were opened from `van` up to and including `tot`, in order."""
    opdracht = "select nummer from zaak where geopend_op between ? and ? order by nummer"
    return [n for (n,) in conn.execute(opdracht, (van.isoformat(), tot.isoformat()))]
