"""Making a new case file, and making one anew under another key: whole, or not at all."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import closing
from glob import escape
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.records.bestand import KENMERK
from lpa.errors import Beschadigd, Geweigerd, OpslagFout
from lpa.storage.engine import connection, keys, logboek, rows, schema
from lpa.storage.engine.faults import KOPIE, SQLITE_ERROR, translated
from lpa.storage.engine.outfile import on_disk


def must_be_free(pad: Path) -> None:
    """Raises Geweigerd when there is something at `pad` already."""
    if pad.exists() or pad.is_symlink():
        raise Geweigerd(
            f"{pad} bestaat al; er is niets gewijzigd",
            "kies een ander pad met --bestand, of werk verder met dit bestand",
            "--bestand",
        )


def make(pad: Path, wachtwoord: str | None, eigenschappen: dict[str, str], records: Sequence[Any] = ()) -> str | None:
    """Make the case file, filled with `records` where there are any; the recovery code when it is encrypted."""
    must_be_free(pad)
    key = None if wachtwoord is None else keys.new(wachtwoord)
    write(pad, key, eigenschappen, records)
    return keys.code_of(key) if key else None


def write(pad: Path, hexkey: str | None, eigenschappen: dict[str, str], records: Sequence[Any] = ()) -> None:
    """Make a case file at `pad`, which must not exist: whole under its name, or not at all.

    `records` carry their numbers already; they are stored without a log, as the file they begin with. The properties
    stand in the log as command 0, which is shown nowhere and not taken back.
    """
    tijdelijk = pad.with_name(f".{pad.name}.{os.getpid()}.nieuw")
    with translated(pad):
        make_folder(pad.parent)
        for left in (tijdelijk, tijdelijk.with_name(f"{tijdelijk.name}-journal")):  # of a run that had this number
            left.unlink(missing_ok=True)
        conn = sqlite.connect(str(tijdelijk), isolation_level=None)
        try:
            tijdelijk.chmod(0o600)
            connection.prepare(conn, hexkey)
            schema.make(conn)
            conn.execute("begin immediate")
            conn.executemany(
                "insert into eigenschap (sleutel, waarde, versie) values (?, ?, 1)",
                list((eigenschappen | {KENMERK: os.urandom(3).hex()}).items()),
            )
            rows.fill(conn, records)
            logboek.begin(conn)
            conn.execute("commit")
            conn.close()
            place(tijdelijk, pad)
            for left in pad.parent.glob(f".{escape(pad.name)}.*.nieuw*"):  # of runs that were killed
                left.unlink(missing_ok=True)
        finally:
            conn.close()
            tijdelijk.unlink(missing_ok=True)


def make_folder(map_: Path) -> None:
    """The folder, made for her eyes only when it is not there."""
    if not map_.is_dir():
        map_.mkdir(mode=0o700, parents=True, exist_ok=True)


def place(tijdelijk: Path, pad: Path) -> None:
    """Give a finished file its name, without ever replacing another. Raises OpslagFout when it exists."""
    try:
        os.link(tijdelijk, pad)
    except OSError as error:
        if isinstance(error, FileExistsError) or pad.exists():
            raise OpslagFout(f"{pad} bestaat al; het is niet overschreven", "kies een andere naam") from None
        tijdelijk.rename(pad)  # a file system without links
    finally:
        tijdelijk.unlink(missing_ok=True)


def anew(pad: Path, old: str | None, new: str | None) -> None:
    """Make the case file that opens with key `old` anew under key `new`; None is a file that is not encrypted.

    The new file is whole, on the disk and read back before it takes the name: whatever happens, there is the one or
    the other. No window can write meanwhile, and one that is still open on the old file is refused by SQLite (its file
    was moved). Raises InGebruik, Beschadigd and OpslagFout; the old file is then as it was.
    """
    fresh = pad.with_name(f".{pad.name}.{os.getpid()}.nieuw")
    with translated(pad), closing(connection.opened(pad, old)) as lock:
        lock.execute("begin immediate")
        for left in pad.parent.glob(f".{escape(pad.name)}.*.nieuw"):  # of a run that was killed; the lock is ours
            left.unlink()
        try:
            _copy(pad, old, fresh, new)
            _must_be_whole(fresh, new)
            on_disk(fresh)
            if os.name == "nt":  # Windows replaces no file that is open
                lock.close()
            fresh.replace(pad)
            on_disk(pad.parent)
        finally:
            fresh.unlink(missing_ok=True)


def copy_under(pad: Path, old: str | None, to: Path, new: str) -> None:
    """A copy of the case file that opens with key `old`, at `to`, under key `new`; whole, read back and on the disk.

    No window can write meanwhile. Raises InGebruik, Beschadigd and OpslagFout; there is nothing at `to` then.
    """
    with translated(to), closing(connection.opened(pad, old)) as lock:
        lock.execute("begin immediate")
        try:
            _copy(pad, old, to, new)
            _must_be_whole(to, new)
            on_disk(to)
        except BaseException:
            to.unlink(missing_ok=True)
            raise


def _copy(pad: Path, old: str | None, fresh: Path, new: str | None) -> None:
    """All of a case file in a fresh one under another key, with the numbers by which it is known."""
    with closing(connection.opened(pad, old)) as conn:
        conn.execute(f"attach ? as nieuw key {_literal(new)}", (str(fresh),))
        fresh.chmod(0o600)
        _export(conn)
        for name in ("application_id", "user_version"):
            (number,) = conn.execute(f"pragma main.{name}").fetchone()
            conn.execute(f"pragma nieuw.{name} = {int(number)}")
        conn.execute("detach nieuw")


def _export(conn: sqlite.Connection) -> None:
    """Fill the attached file. Raises OpslagFout: that the disk is full comes as an error without a name here."""
    try:
        conn.execute("select sqlcipher_export('nieuw')").fetchall()
    except sqlite.OperationalError as error:
        if getattr(error, "sqlite_errorcode", 0) != SQLITE_ERROR:
            raise
        raise OpslagFout(
            "het nieuwe bestand is niet te schrijven; er is niets gewijzigd",
            "maak ruimte vrij op de schijf en probeer het opnieuw",
        ) from error


def _literal(key: str | None) -> str:
    return "''" if key is None else f"\"x'{key}'\""


def _must_be_whole(pad: Path, key: str | None) -> None:
    """Raises Beschadigd for a file that does not read back as it was written."""
    with closing(connection.opened(pad, key)) as conn:
        if conn.execute("pragma integrity_check").fetchall() != [("ok",)]:
            raise Beschadigd(f"het bestand {pad.name} is niet goed te lezen; het oude staat er nog", KOPIE)
