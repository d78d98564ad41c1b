"""Putting a copy back in the place of the case file: under a fresh name first, with no journal beside it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import IO, TYPE_CHECKING

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.base.named import NamedTuple
from lpa.domain.bewaren.bewaring import Vernietiging
from lpa.domain.records.bestand import KENMERK, WAARNEMING, Eigenschap
from lpa.errors import InGebruik, LpaFout, OpslagFout
from lpa.storage.bewaren import bewaard, weg
from lpa.storage.copies import copies
from lpa.storage.engine import connection, create, outfile, schema
from lpa.storage.engine.faults import BUSY, LOCKED, translated, uninterrupted
from lpa.storage.engine.reading import eigenschap, one
from lpa.storage.engine.rows import TABELNAMEN

if TYPE_CHECKING:
    from lpa.storage.engine.writer import Writer


class Loss(NamedTuple):
    """How many there are of something now, and in the copy."""

    what: str
    now: int
    then: int


def losses(path: Path, key: str | None, copy: Path, copy_key: str | None) -> list[Loss] | None:
    """What differs in numbers between the file and a copy; None where the file cannot be read."""
    try:
        with closing(connection.opened(path, key)) as conn:
            now = copies.counts(conn)
    except (sqlite.Error, LpaFout):
        return None
    with closing(connection.opened(copy, copy_key)) as conn:
        then = copies.counts(conn)
    return [Loss(what, now[what], then[what]) for what in now if now[what] != then[what]]


def of_one_file(path: Path, key: str | None, copy: Path, copy_key: str | None) -> bool:
    """Whether a copy was made of the file, as far as that can be read."""
    with closing(connection.opened(copy, copy_key)) as other:
        mark = eigenschap(other, KENMERK)
    try:
        with closing(connection.opened(path, key)) as conn:
            return eigenschap(conn, KENMERK) == mark
    except sqlite.Error:
        return True


class Present(NamedTuple):
    """What the present file says that a copy does not know: who was destroyed, since when a stand-in has it, and by
    table the last number that was given. `mark` is that of the file and all its copies, `stamp` that of its last write.
    """

    destroyed: list[Vernietiging]
    handed_over: str
    numbers: dict[str, int]
    mark: str
    stamp: str


def present(path: Path, key: str | None) -> Present | None:
    """That of a file; None where there is none, or it cannot be read."""
    if not path.exists():
        return None
    try:
        with closing(connection.opened(path, key)) as conn:
            conn.execute("begin")
            numbers = dict(conn.execute("select name, seq from sqlite_sequence"))
            return Present(
                bewaard.destroyed(conn), eigenschap(conn, WAARNEMING),
                {name: numbers[name] for name in sorted(TABELNAMEN & numbers.keys())}, eigenschap(conn, KENMERK),
                schema.stamp(conn),
            )  # fmt: skip
    except (sqlite.Error, LpaFout):
        return None


def carried_over(s: Writer, now: Present) -> list[Vernietiging]:
    """Bring into a copy of the present file, before it takes its place, what that knows and the copy does not: that
    nobody has it, which numbers were given, and who was destroyed. Who had to be destroyed again.
    """
    if not now.mark or eigenschap(s.conn, KENMERK) != now.mark:  # a number means somebody else there
        return []
    handed = one(s.conn, Eigenschap, "sleutel = ?", WAARNEMING)
    if handed and handed.waarde != now.handed_over:
        s.change(replace(handed, waarde=now.handed_over))
    for table, last in now.numbers.items():
        s.conn.execute("update sqlite_sequence set seq = max(seq, ?) where name = ?", (last, table))
    return weg.again(s, now.destroyed)


def put_back(
    path: Path, key: str | None, copy: Path, moment: datetime, finish: Callable[[Path], None],
    done: Callable[[], None], now: Present | None = None,
) -> Path | None:  # fmt: skip
    """Make `copy` the case file at `path`; where the present file is kept, None where there was none.

    `key` opens the present file, so that no other window writes meanwhile; it must still be as it was read (`now`).
    `finish` does to the copy, under another name, whatever must be done before it is the case file; `done` is called
    when it is. Whatever happens, there is the one or the other under the name, and the present file under another one.
    Raises InGebruik and OpslagFout.
    """
    fresh = path.with_name(f".{path.name}.{os.getpid()}.nieuw")
    kept = path.with_name(f"{path.stem}{copies.REPLACED}{moment:%Y%m%d-%H%M%S}{path.suffix}")
    with translated(path):
        _must_be_possible(path, kept)
        try:
            create.make_folder(path.parent)
            fresh.touch(mode=0o600, exist_ok=False)
            shutil.copyfile(copy, fresh)
            outfile.on_disk(fresh)
            with _held(path, key, now) as live:
                finish(fresh)
                with uninterrupted():
                    _replace(live, path, fresh, kept)
                    done()
                outfile.on_disk(path.parent)
        finally:
            fresh.unlink(missing_ok=True)
    return kept if live else None


def _must_be_possible(path: Path, kept: Path) -> None:
    if path.is_symlink():  # what it points to is not there now
        raise OpslagFout(f"{path.name} wijst naar een plaats die er nu niet is", "sluit die schijf aan")
    if path.exists() and kept.exists():
        raise OpslagFout(f"{kept.name} is er al", "wacht een seconde en probeer het nog eens")


@contextmanager
def _held(path: Path, key: str | None, now: Present | None) -> Iterator[IO[bytes] | None]:
    """The present file, in which nobody can write and which is as it was read; None where there is none."""
    if not path.exists():
        yield None
        return
    with _alone(path, key) as stamp, path.open("rb") as live:  # closing it while the lock is held would give that up
        if now and stamp != now.stamp:
            raise InGebruik(
                f"het bestand {path.name} is intussen gewijzigd, in een ander venster; er is niets teruggezet",
                "geef de opdracht opnieuw, dan ziet u wat er nu verloren gaat",
            )
        yield live


def _replace(live: IO[bytes] | None, path: Path, fresh: Path, kept: Path) -> None:
    """Give the present file its other name, where there is one, and the fresh one the name; all of it or nothing."""
    journal, aside = (file.with_name(f"{file.name}-journal") for file in (path, kept))
    try:
        if live:
            _keep(live, path, kept)
        if journal.exists():  # of a crash: it is of the file that is kept, or of one that is gone
            journal.replace(aside)
        fresh.replace(path)
    except BaseException:
        if aside.exists():
            aside.replace(journal)
        kept.unlink(missing_ok=True)
        raise


def _keep(live: IO[bytes], path: Path, kept: Path) -> None:
    try:
        os.link(path, kept)
    except OSError:  # a file system without links
        kept.touch(mode=0o600, exist_ok=False)
        with kept.open("wb") as to:
            shutil.copyfileobj(live, to)
        outfile.on_disk(kept)


@contextmanager
def _alone(path: Path, key: str | None) -> Iterator[str]:
    """Hold the present file, where it can be opened at all, so that nobody writes while it is replaced; its stamp."""
    conn: sqlite.Connection | None = None
    stamp = ""
    try:
        try:
            conn = connection.opened(path, key)
            conn.execute("begin immediate")
            stamp = schema.stamp(conn)
        except sqlite.DatabaseError as error:  # what cannot be read cannot be written by another window either
            if getattr(error, "sqlite_errorcode", 0) & 0xFF in (BUSY, LOCKED):
                raise
        if conn and os.name == "nt":  # Windows replaces no file that is open
            conn.close()
        yield stamp
    finally:
        if conn:
            conn.close()
