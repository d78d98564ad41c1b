"""A journal that a crash left: it is played back only when it belongs to this file as it is.

SQLite plays back whatever lies there under the name. Beside a copy that was put back, or beside another file, that
makes a mixture of both. The stamp of the file (table `stempel`) tells: each write renews it first, and keeps the one
before. What the journal would bring back is seen by playing it back in a copy.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.base.named import NamedTuple
from lpa.errors import Beschadigd

# The bytes of a database file that SQLite locks (https://www.sqlite.org/lockingv3.html); they lie beyond its end.
_PENDING, _RESERVED, _SHARED, _SHARED_SIZE = 0x40000000, 0x40000001, 0x40000002, 510
_HEADER = 28  # bytes: of a journal that is not hot they are nought
_SECTOR = 512  # bytes: a journal holds at least its first sector
_PIECE = 1 << 20


class Stamps(NamedTuple):
    """Which write a file saw last, and the one before."""

    nu: str
    vorig: str


def settle(pad: Path, opened: Callable[[Path], sqlite.Connection]) -> str:
    """See to it that no journal lies beside a closed case file but its own; how a strange one is called from now on.

    Empty when there was none. A strange journal is kept. `opened` opens a copy of the file with its key. Raises
    Beschadigd when the journal cannot be put aside. To be called before this process has the file open: closing any
    descriptor of it drops the locks that SQLite holds.
    """
    journal = pad.with_name(f"{pad.name}-journal")
    if not _is_hot(journal) or not os.access(pad, os.W_OK):  # SQLite plays nothing back into what it may not write
        return ""
    with pad.open("r+b") as file, _alone(file.fileno()) as alone:
        if not alone or not _is_hot(journal) or _belongs(pad, file.fileno(), journal, opened):
            return ""
        written = datetime.fromtimestamp(journal.stat().st_mtime, UTC)
        aside = pad.with_name(f"{pad.name}-vreemd-journaal-{written:%Y%m%d-%H%M%S}")
        try:
            if aside.exists():
                raise FileExistsError
            journal.rename(aside)
        except OSError as error:
            raise Beschadigd(
                f"naast {pad.name} ligt {journal.name}, dat er niet bij hoort",
                "verplaats dat bestand; het zou uw gegevens overschrijven",
            ) from error
    return aside.name


def _is_hot(journal: Path) -> bool:
    """Whether a journal would be played back: it is there, whole enough, and was not ended."""
    try:
        if journal.stat().st_size < _SECTOR:
            return False
        with journal.open("rb") as file:
            return any(file.read(_HEADER))
    except FileNotFoundError:
        return False


def _belongs(pad: Path, file: int, journal: Path, opened: Callable[[Path], sqlite.Connection]) -> bool:
    """Whether what the journal brings back is what this file was before its last write, or is now."""
    copy = pad.with_name(f".{pad.name}.{os.getpid()}.nieuw")
    beside = copy.with_name(f"{copy.name}-journal")
    try:
        _copy(file, copy)
        now = _stamps(copy, opened)
        _copy_of(journal, beside)
        before = _stamps(copy, opened, whole=True)
    finally:
        for left in (beside, copy):
            left.unlink(missing_ok=True)
    if before is None:
        return False
    # Where the write broke off in the page of the stamp itself, the journal makes the file whole or nothing does.
    return now is None or before.nu in (now.nu, now.vorig)


def _stamps(pad: Path, opened: Callable[[Path], sqlite.Connection], *, whole: bool = False) -> Stamps | None:
    """The stamps of a file, brought back by a journal beside it; None when it cannot be read (`whole`: all of it)."""
    try:
        with closing(opened(pad)) as conn:
            if whole and conn.execute("pragma integrity_check").fetchall() != [("ok",)]:
                return None
            found = conn.execute("select nu, vorig from stempel").fetchone()
    except sqlite.Error:
        return None
    return Stamps(*found) if found else None


def _copy(file: int, to: Path) -> None:
    """The bytes of an open file; it stays open, and so does what is locked of it."""
    to.touch(mode=0o600, exist_ok=False)
    os.lseek(file, 0, os.SEEK_SET)
    with to.open("wb") as copy:
        while piece := os.read(file, _PIECE):
            copy.write(piece)


def _copy_of(file: Path, to: Path) -> None:
    number = os.open(file, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    try:
        _copy(number, to)
    finally:
        os.close(number)


@contextmanager
def _alone(file: int) -> Iterator[bool]:
    """Hold the file as SQLite does for writing; False when another process has it: then the journal is of a living one.

    Who opens the file meanwhile waits.
    """
    held = [(start, size) for start, size in _RANGES if _lock(file, start, size)]
    try:
        yield len(held) == len(_RANGES)
    finally:
        for start, size in held:
            _unlock(file, start, size)


_RANGES = ((_RESERVED, 1), (_PENDING, 1), (_SHARED, _SHARED_SIZE))


if sys.platform == "win32":
    import msvcrt

    def _lock(file: int, start: int, size: int) -> bool:
        os.lseek(file, start, os.SEEK_SET)
        with suppress(OSError):
            msvcrt.locking(file, msvcrt.LK_NBLCK, size)
            return True
        return False

    def _unlock(file: int, start: int, size: int) -> None:
        os.lseek(file, start, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_UNLCK, size)
else:
    import fcntl

    def _lock(file: int, start: int, size: int) -> bool:
        with suppress(OSError):
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, size, start)
            return True
        return False

    def _unlock(file: int, start: int, size: int) -> None:
        fcntl.lockf(file, fcntl.LOCK_UN, size, start)
