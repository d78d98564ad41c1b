"""Putting a copy back in the place of the case file: under a fresh name first, with no journal beside it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from typing import IO

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.base.named import NamedTuple
from lpa.domain.bewaren.bewaring import Vernietiging
from lpa.domain.records.bestand import KENMERK, WAARNEMING
from lpa.errors import LpaFout, OpslagFout
from lpa.storage.bewaren import bewaard
from lpa.storage.copies import copies
from lpa.storage.engine import connection, create, outfile
from lpa.storage.engine.faults import BUSY, LOCKED, translated
from lpa.storage.engine.reading import eigenschap


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
    """What the present file says that a copy does not know: who was destroyed, and since when a stand-in has it."""

    destroyed: list[Vernietiging]
    handed_over: str


def present(path: Path, key: str | None) -> Present | None:
    """That of a file; None where there is none, or it cannot be read."""
    if not path.exists():
        return None
    try:
        with closing(connection.opened(path, key)) as conn:
            return Present(bewaard.destroyed(conn), eigenschap(conn, WAARNEMING))
    except (sqlite.Error, LpaFout):
        return None


def put_back(path: Path, key: str | None, copy: Path, moment: datetime) -> Path | None:
    """Make `copy` the case file at `path`; where the present file is kept, None where there was none.

    `key` opens the present file, so that no other window writes meanwhile. Whatever happens, there is the one or the
    other under the name, and the present file under another one. Raises InGebruik and OpslagFout.
    """
    fresh = path.with_name(f".{path.name}.{os.getpid()}.nieuw")
    kept = path.with_name(f"{path.stem}-vervangen-{moment:%Y%m%d-%H%M%S}{path.suffix}")
    with translated(path):
        if path.is_symlink():  # what it points to is not there now
            raise OpslagFout(f"{path.name} wijst naar een plaats die er nu niet is", "sluit die schijf aan")
        if path.exists() and kept.exists():
            raise OpslagFout(f"{kept.name} is er al", "wacht een seconde en probeer het nog eens")
        try:
            create.make_folder(path.parent)
            fresh.touch(mode=0o600, exist_ok=False)
            shutil.copyfile(copy, fresh)
            outfile.on_disk(fresh)
            if not path.exists():
                fresh.replace(path)
                outfile.on_disk(path.parent)
                return None
            with _alone(path, key), path.open("rb") as live:  # closing it while the lock is held would give that up
                _replace(live, path, fresh, kept)
            outfile.on_disk(path.parent)
        finally:
            fresh.unlink(missing_ok=True)
    return kept


def _replace(live: IO[bytes], path: Path, fresh: Path, kept: Path) -> None:
    """Give the present file its other name, and the fresh one the name; all of it or nothing."""
    journal, aside = (file.with_name(f"{file.name}-journal") for file in (path, kept))
    try:
        _keep(live, path, kept)
        if journal.exists():  # of a crash: it is of the file that is kept
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
def _alone(path: Path, key: str | None) -> Iterator[None]:
    """Hold the present file, where it can be opened at all, so that nobody writes while it is replaced."""
    conn: sqlite.Connection | None = None
    try:
        try:
            conn = connection.opened(path, key)
            conn.execute("begin immediate")
        except sqlite.DatabaseError as error:  # what cannot be read cannot be written by another window either
            if getattr(error, "sqlite_errorcode", 0) & 0xFF in (BUSY, LOCKED):
                raise
        if conn and os.name == "nt":  # Windows replaces no file that is open
            conn.close()
        yield
    finally:
        if conn:
            conn.close()
