"""What the log of a file tells of it: that each row is as it became by lpa, and that a file went on from another.

A row of which the log holds no content is not looked at: what an invented file was filled with, and what was destroyed.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.base.named import NamedTuple
from lpa.domain.records.bestand import GELEZEN, KENMERK, WAARNEMING
from lpa.errors import Geweigerd
from lpa.storage.engine.reading import eigenschap, is_invented
from lpa.storage.engine.rows import TABELNAMEN, stored
from lpa.storage.engine.writer import ACCEPTED

# The last line about each row. SQLite takes the other columns from the line that has the highest number.
_LAST = """select nummer, na, voor is null and na is null, max(volgnummer) from logboek
    left join loginhoud on logregel = volgnummer where tabel = ? group by nummer"""


class Strange(NamedTuple):
    """A row that is not as the log says, and why."""

    table: str
    number: int
    why: str


def strange(conn: sqlite.Connection) -> list[Strange]:
    """All rows that are not as the log says. To be read in one transaction."""
    begun_without = is_invented(conn)
    found = [Strange(t, *row) for t in sorted(TABELNAMEN) for row in _in(conn, t, begun_without)]
    return found + [Strange("bevestigd", *row) for row in _accepted(conn)]


def _accepted(conn: sqlite.Connection) -> Iterator[tuple[int, str]]:
    """The commands of which the doubts that she accepted are others than their sealed line names."""
    noted = dict(conn.execute("select handeling, toelichting from logboek where toelichting <> '' group by handeling"))
    kept = "select handeling, json_group_array(sleutel) from bevestigd group by handeling"
    now = {number: set(json.loads(keys)) for number, keys in conn.execute(kept)}
    for number in sorted(noted.keys() | now.keys()):
        if set(filter(None, noted.get(number, "").removeprefix(ACCEPTED).split(", "))) != now.get(number, set()):
            yield number, "anders dan in het logboek: de twijfels die u bevestigde"


def _in(conn: sqlite.Connection, table: str, begun_without: bool) -> Iterator[tuple[int, str]]:
    log = {number: (became, unknown) for number, became, unknown, _ in conn.execute(_LAST, (table,))}
    cursor = conn.execute(f"select * from {stored(table)}")  # noqa: S608
    names = [column[0] for column in cursor.description]
    for values in cursor:
        row: dict[str, Any] = dict(zip(names, values, strict=True))
        became, unknown = log.pop(row["nummer"], (None, begun_without))
        if unknown:
            continue
        if became is None:
            yield row["nummer"], "deze rij staat er, en volgens het logboek niet"
        elif not isinstance(logged := json.loads(became), dict):
            yield row["nummer"], "de inhoud van het logboek is niet te lezen"
        elif wrong := [name for name, value in logged.items() if row.get(name) != value]:
            yield row["nummer"], f"anders dan in het logboek: {', '.join(wrong).replace('_', ' ')}"
    yield from ((number, "deze rij is weg") for number, (became, _) in log.items() if became is not None)


def must_go_on(here: sqlite.Connection, back: sqlite.Connection, name: str) -> None:
    """Raises Geweigerd for a file that did not go on from where this one was handed over: by the links of the log."""
    line, link = here.execute(
        """select logregel, hash from logketen join logboek on volgnummer = logregel
        where opdracht = ? order by logregel desc limit 1""", (WAARNEMING,)
    ).fetchone() or (0, b"")  # fmt: skip
    same = back.execute("select 1 from logketen where logregel = ? and hash = ?", (line, link)).fetchone()
    if not same or eigenschap(here, KENMERK) != eigenschap(back, KENMERK):
        raise Geweigerd(f"{name} is niet het bestand dat u overdroeg", "kies het bestand van de waarnemer")


def read_since(here: sqlite.Connection) -> list[tuple[str, int]]:
    """Whose file was read here since it was handed over: by command, the numbers of jongeren."""
    return list(here.execute(
        """select opdracht, nummer from logboek where tabel = ? and volgnummer > (select max(volgnummer) from logboek
        where opdracht = ?) order by volgnummer""", (GELEZEN, WAARNEMING)
    ))  # fmt: skip
