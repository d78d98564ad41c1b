"""The case file, open: read as it is at one moment. What writes to it is a `Writer`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlite

from lpa.storage.engine import connection
from lpa.storage.engine.faults import translated

Clock = Callable[[], datetime]


class CaseFile:
    """An open case file. Use as a context manager; `clock` gives the time for the log, in UTC."""

    def __init__(self, path: Path, secret: Callable[[], str], clock: Clock) -> None:
        self.path = path
        self.clock = clock
        self.conn: sqlite.Connection = connection.connect(path, secret)

    def __enter__(self) -> CaseFile:
        return self

    def __exit__(self, *_: object) -> None:
        self.conn.close()

    @contextmanager
    def snapshot(self) -> Iterator[sqlite.Connection]:
        """Read several things as they were at one moment."""
        with translated(self.path):
            self.conn.execute("begin")
            try:
                yield self.conn
            finally:
                if self.conn.in_transaction:
                    self.conn.execute("rollback")
