"""Under which law a record is kept, as the file knows: what went before it in its zaak, and what it hangs on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from importlib import import_module
from typing import Any, TypeVar

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.records.zaak import WPG
from lpa.domain.zaak import wpg
from lpa.storage.engine.reading import fetch, many

R = TypeVar("R")
# What can be marked by hand, as it is called and where it lies.
KINDS = {
    "stap": ("zaak", "Interventie"), "brief": ("brief", "Brief"), "bezoek": ("huisbezoek", "Huisbezoek"),
}  # fmt: skip
_BEGIN = f"soort in ({', '.join('?' * len(wpg.BEGIN))})"


def record(conn: sqlite.Connection, kind: str, number: int) -> Any:
    """The step, letter or visit with this number. Raises NietGevonden."""
    module, name = KINDS[kind]
    table = import_module(f"lpa.domain.records.{module}")
    return fetch(conn, getattr(table, name), number, kind, "bekijk wat er is met: lpa dossier ZAAK")


def marked(conn: sqlite.Connection, record: R, *, new: bool) -> R:
    """`record` as criminal data where it is: by itself, by what it hangs on, or when `new` by what went before."""
    if getattr(record, "regime", WPG) == WPG:
        return record
    if wpg.is_begin(record) or _hangs_on(conn, record) or (new and _follows(conn, record)):
        return wpg.gemerkt(record)
    return record


def _hangs_on(conn: sqlite.Connection, record: Any) -> bool:
    """Whether the step or letter that a record names is criminal data."""
    for table in ("interventie", "brief"):
        number = getattr(record, table, None)
        if number and conn.execute(f"select regime from {table} where nummer = ?", (number,)).fetchone() == (WPG,):  # noqa: S608
            return True
    return False


def _follows(conn: sqlite.Connection, record: Any) -> bool:
    begun = _begun(conn, record.zaak, 0) if wpg.gaat_mee(record) else None
    return begun is not None and begun <= wpg.dag_van(record)


def _begun(conn: sqlite.Connection, zaak: int, but: int) -> date | None:
    """The day on which a zaak became one of criminal law, `but` for one step."""
    found = f"select min(datum) from interventie where zaak = ? and nummer <> ? and {_BEGIN}"  # noqa: S608
    (day,) = conn.execute(found, (zaak, but, *wpg.BEGIN)).fetchone()
    return date.fromisoformat(day) if day else None


def later(conn: sqlite.Connection, step: Any) -> Iterator[Any]:
    """What becomes criminal data when `step` is stored: what lies between it and the beginning that was known."""
    if getattr(step, "soort", "") not in wpg.BEGIN:
        return
    was = _begun(conn, step.zaak, step.nummer) or date.max
    for module, name in KINDS.values():
        kind = getattr(import_module(f"lpa.domain.records.{module}"), name)
        for other in many(conn, kind, "zaak = ? and regime <> ?", step.zaak, WPG):
            if wpg.gaat_mee(other) and step.datum <= wpg.dag_van(other) < was:
                yield wpg.gemerkt(other)
