"""Under which law a record is kept, as the file knows: what went before it in its zaak, and what it hangs on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from importlib import import_module
from typing import Any

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.base.named import NamedTuple
from lpa.domain.base.record import R
from lpa.domain.records.verplaatsing import Verplaatsing
from lpa.domain.records.zaak import WPG, Interventie
from lpa.domain.zaak import wpg
from lpa.storage.engine.reading import fetch, many, one
from lpa.storage.engine.rows import listed

# What can be marked, as it is called and where it lies; what hangs on another stands below it.
KINDS = {
    "stap": ("records.zaak", "Interventie"), "brief": ("records.brief", "Brief"),
    "bezoek": ("records.huisbezoek", "Huisbezoek"), "verstrekking": ("zaak.keten", "Verstrekking"),
    "termijn": ("records.eigentermijn", "Eigentermijn"),
}  # fmt: skip
_HANGS_ON = ("interventie", "brief")  # the fields of a record that name a step or a letter, by their table


class Before(NamedTuple):
    """How it was before a record was stored: since when its zaak was one of criminal law, asked only of what begins
    that, and whether it was marked.
    """

    begun: date | None
    marked: bool


def record(conn: sqlite.Connection, kind: str, number: int) -> Any:
    """The record of this kind with this number. Raises NietGevonden."""
    return fetch(conn, _class(kind), number, kind, "bekijk wat er is met: lpa dossier ZAAK")


def _class(kind: str) -> type[Any]:
    module, name = KINDS[kind]
    found: type[Any] = getattr(import_module(f"lpa.domain.{module}"), name)
    return found


def must_come_off(conn: sqlite.Connection, record: Any) -> None:
    """Raises Geweigerd for what is criminal data by itself, or by the step or letter that it hangs on."""
    wpg.moet_af_kunnen(record, *(soort for soort, _ in _hangs_on(conn, record)))


def marked(conn: sqlite.Connection, record: R, *, new: bool) -> R:
    """`record` as criminal data where it is: by itself, by what it hangs on, or by what went before in its zaak.

    What she took the mark off stays so, until a change makes it criminal data anew.
    """
    if getattr(record, "regime", WPG) == WPG or not _due(conn, record):
        return record
    if not new and not wpg.is_begin(record) and _by_hand(conn, record):
        return record
    return wpg.gemerkt(record)


def _by_hand(conn: sqlite.Connection, record: Any) -> bool:
    """Whether she took the mark off: it was criminal data already as it lies in the file."""
    if not record.regime_op:
        return False
    old = one(conn, type(record), "nummer = ?", record.nummer)
    return old is not None and _due(conn, old)


def _due(conn: sqlite.Connection, record: Any) -> bool:
    hangs_on_marked = any(regime == WPG for _, regime in _hangs_on(conn, record))
    return wpg.is_begin(record) or hangs_on_marked or _follows(conn, record)


def _hangs_on(conn: sqlite.Connection, record: Any) -> list[tuple[str, str]]:
    """Kind and regime of the step and the letter that a record names."""
    named = [(table, getattr(record, table, None)) for table in _HANGS_ON]
    query = "select soort, regime from {} where nummer = ?"
    return [row for table, number in named if number for row in conn.execute(query.format(table), (number,))]


def _follows(conn: sqlite.Connection, record: Any) -> bool:
    """Whether it came after its zaak became one of criminal law, and is not about help."""
    if not record.zaak or not wpg.gaat_mee(record, *(soort for soort, _ in _hangs_on(conn, record))):
        return False
    begun = _begun(conn, record.zaak)
    return begun is not None and begun <= wpg.dag_van(record)


def _begun(conn: sqlite.Connection, zaak: int | None) -> date | None:
    """The day on which a zaak became one of criminal law."""
    found = f"select min(datum) from interventie where zaak = ? and soort in {listed(wpg.BEGIN)}"  # noqa: S608
    (day,) = conn.execute(found, (zaak,)).fetchone()
    return date.fromisoformat(day) if day else None


def _begins(record: Any) -> bool:
    return getattr(record, "soort", "") in wpg.BEGIN


def before(conn: sqlite.Connection, record: Any) -> Before | None:
    """How it is before `record` is stored; None for what knows no regime."""
    if not hasattr(record, "regime"):
        return None
    old = one(conn, type(record), "nummer = ?", record.nummer) if record.nummer else None
    return Before(_begun(conn, record.zaak) if _begins(record) else None, old is None or old.regime == WPG)


def later(conn: sqlite.Connection, record: Any, was: Before | None) -> Iterator[Any]:
    """What becomes criminal data by `record`, now that it is stored: what lies between the beginning that it is and
    the one that was known, and what hangs on it.
    """
    if was is None or record.regime != WPG or (was.marked and not _begins(record)):
        return
    for kind in map(_class, KINDS):
        for other in many(conn, kind, "zaak = ? and regime <> ?", record.zaak, WPG):
            between = _begins(record) and wpg.dag_van(other) < (was.begun or date.max) and _follows(conn, other)
            if between or (not was.marked and _names(other, record)):
                yield wpg.gemerkt(other)
    if isinstance(record, Interventie):  # that it was moved may lie in the zaak that it left
        yield from map(wpg.gemerkt, many(conn, Verplaatsing, "interventie = ? and regime <> ?", record.nummer, WPG))


def _names(other: Any, record: Any) -> bool:
    """Whether a record names this step or letter as what it hangs on."""
    field = type(record).__name__.lower()
    return field in _HANGS_ON and getattr(other, field, None) == record.nummer
