"""What was typed twice: a new row that equals one which the same command stored earlier today, in another run."""

from __future__ import annotations

from datetime import datetime, timedelta

from lpa.domain.base.datum import amsterdamse_dag, amsterdamse_tijd, klok
from lpa.domain.base.named import NamedTuple
from lpa.storage.engine.rows import delen, per_class, stored
from lpa.storage.engine.writer import Writer

# What differs between two records that say the same: numbers, what is counted, and what follows from the rest.
_KEYS = frozenset({"nummer", "versie", "uid", "reeks", "zoeksleutel", "aanvraag", "overleg"})
_CALLED = {"eigentermijn": "termijn", "afwezig": "vrij"}  # tables that she knows by another name


class Twin(NamedTuple):
    """A record that stands already: its kind and number as they are told, and at which hour it was stored."""

    wat: str
    nummer: int
    tijd: str


def twins(s: Writer) -> list[Twin]:
    """The records that stand as the new ones of this command do, and that the same command stored earlier today.

    Records of which there are more are compared with those of other commands only: who stores two that are equal
    in one go means that. What today's log does not name is not looked at, so a full file costs no more.
    """
    table = delen(s.main)[-1].tabel if s.added else ""  # what a zaak is called after
    earlier = _earlier_today(s, table) if s.added else []
    return [
        Twin(_CALLED.get(table, table), old, klok(moment))
        for number in s.added
        for old, moment in earlier
        if s.conn.execute(_equal(s.main), (number, old)).fetchone()
    ]


def _earlier_today(s: Writer, table: str) -> list[tuple[int, datetime]]:
    """The rows of `table` before the new ones that the same command stored today, and when; from the log's end."""
    yesterday = (s.now - timedelta(hours=26)).strftime("%Y-%m-%dT%H:%M:%SZ")  # a day may have 25 hours
    rows = s.conn.execute(
        """select nummer, min(tijd) from logboek where tabel = ? and opdracht = ? and nummer < ? and volgnummer >
            coalesce((select volgnummer from logboek where tijd < ? order by volgnummer desc limit 1), 0)
            group by nummer order by nummer""",
        (table, s.command, s.added[0], yesterday),
    )
    moments = [(number, amsterdamse_tijd(datetime.fromisoformat(time))) for number, time in rows]
    return [(number, moment) for number, moment in moments if moment.date() == amsterdamse_dag(s.now)]


@per_class
def _equal(kind: type) -> str:
    """The query whether two records, given by their numbers, say the same: one row when they do."""
    tables, where = [], ["new0.nummer = ?", "old0.nummer = ?"]
    for n, part in enumerate(delen(kind)):
        table = stored(part.tabel)
        tables += [f"{table} new{n}", f"{table} old{n}"]
        same = [f"old{n}.{column} is new{n}.{column}" for column in part.kolommen if column not in _KEYS]
        where += [*same, *(f"old{n}.{column} is new{n}.{column}" for column, _ in part.vast)]
        if n:
            where += [f"new{n}.nummer = new0.nummer", f"old{n}.nummer = old0.nummer"]
    return f"select 1 from {' cross join '.join(tables)} where {' and '.join(where)}"  # noqa: S608
