"""What was typed twice: a new row that equals one which the same command stored earlier today, in another run."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from lpa.domain.base.datum import amsterdamse_dag, amsterdamse_tijd, klok
from lpa.storage.engine.rows import delen, per_class, stored
from lpa.storage.engine.writer import Writer

# What differs between two records that say the same: numbers, what is counted, and what follows from the rest.
_KEYS = frozenset({"nummer", "versie", "uid", "reeks", "zoeksleutel", "aanvraag"})
_CALLED = {"eigentermijn": "termijn", "afwezig": "vrij"}  # tables that she knows by another name


class Twin(NamedTuple):
    """A record that stands already: its kind and number as they are told, and at which hour it was stored."""

    wat: str
    nummer: int
    tijd: str


def twins(s: Writer) -> list[Twin]:
    """The records that stand as the new ones of this command do; one query each, through the index of its zaak.

    Records of which there are more are compared with those of other commands only: who stores two that are equal
    in one go means that. Only where one is found is it looked for in the log.
    """
    found: list[Twin] = []
    for number in s.added:
        rows = s.conn.execute(_equal(s.main), (number, s.added[0])).fetchall()
        found += [twin for (earlier,) in rows if (twin := _today(s, earlier))]
    return found


@per_class
def _equal(kind: type) -> str:
    """The numbers of the records that equal the one with a number, and are from before another number."""
    tables, where = [], ["new0.nummer = ?", "old0.nummer < ?"]
    for n, part in enumerate(delen(kind)):
        table = stored(part.tabel)
        tables += [f"{table} new{n}", f"{table} old{n}"]
        same = [f"old{n}.{column} is new{n}.{column}" for column in part.kolommen if column not in _KEYS]
        where += [*same, *(f"old{n}.{column} is new{n}.{column}" for column, _ in part.vast)]
        if n:
            where += [f"new{n}.nummer = new0.nummer", f"old{n}.nummer = old0.nummer"]
    return f"select old0.nummer from {', '.join(tables)} where {' and '.join(where)} order by 1"  # noqa: S608


def _today(s: Writer, number: int) -> Twin | None:
    """The record with this number, when the log says that the same command stored it today."""
    table = delen(s.main)[-1].tabel  # what a zaak is called after
    line = s.conn.execute(
        "select tijd, opdracht from logboek where tabel = ? and nummer = ? order by volgnummer limit 1", (table, number)
    ).fetchone()
    if line is None or line[1] != s.command:
        return None
    moment = amsterdamse_tijd(datetime.fromisoformat(line[0]))
    return Twin(_CALLED.get(table, table), number, klok(moment)) if moment.date() == amsterdamse_dag(s.now) else None
