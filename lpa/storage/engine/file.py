"""The case file, open: read as it is at one moment. What writes to it is a `Writer`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.base.named import NamedTuple
from lpa.storage.engine import connection, keys, schema
from lpa.storage.engine.faults import translated

Clock = Callable[[], datetime]
Known = Callable[[bytes], str | None]  # the key of the file that begins with this salt


class Who(NamedTuple):
    """Who works with the file, and at which computer: for the log."""

    actor: str
    oorsprong: str


NOBODY = Who("", "")


def _place(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except OSError:
        return 0, 0
    return found.st_dev, found.st_ino


class CaseFile:
    """An open case file. Use as a context manager; `clock` gives the time for the log, in UTC."""

    def __init__(
        self, path: Path, secret: Callable[[], str], clock: Clock, known: Known | None = None,
        say: Callable[[str], None] = lambda _: None, who: Who = NOBODY, *, made: bool = False,
    ) -> None:  # fmt: skip
        """`secret` gives the pass-phrase or the recovery code, where `known` does not know the key of the file; `say`
        tells her what was done to the files beside it. `made`: it was made just now of one that stays as it is.
        """
        self.path = path
        self.clock = clock
        self.who = who
        self.say = say
        self.hexkey: str | None = None  # of an encrypted file

        def key_of(salt: bytes) -> str:
            self.hexkey = (known(salt) if known else None) or keys.by_secret(path, secret())
            return self.hexkey

        self.conn: sqlite.Connection = connection.connect(path, key_of, say, keep=not made)
        self._place = _place(path)
        self.stamp = schema.stamp(self.conn)  # of the last write before anything is read here

    def is_replaced(self) -> bool:
        """Whether another file has the name by now: nothing can be stored in this one, which nobody would find."""
        return _place(self.path) != self._place

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
