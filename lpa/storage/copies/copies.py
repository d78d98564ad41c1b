"""Copies of a case file in a folder: whole and checked before they have their name, and thinned out with time.

A copy has the pass-phrase of the file as it was then. Beside it lies its SHA-256: a byte that changes later is found.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable
from contextlib import closing, suppress
from datetime import datetime, timedelta
from glob import escape
from pathlib import Path
from time import time

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.base.named import NamedTuple
from lpa.domain.base.soorten import TELWOORDEN
from lpa.domain.records.bestand import KENMERK, KOPIEMAP
from lpa.errors import Beschadigd, LpaFout
from lpa.storage.copies import whole
from lpa.storage.engine import connection, outfile, schema
from lpa.storage.engine.faults import KOPIE, translated
from lpa.storage.engine.file import CaseFile
from lpa.storage.engine.reading import eigenschap, is_invented
from lpa.storage.engine.rows import ZAAKTABELLEN

_MOMENT = "%Y%m%d-%H%M%S"
_NAME = r"-(\d{8}-\d{6})"
_LEFT = 24 * 3600  # seconds
KEPT, WEEKS, MONTHS = 10, 8, 24  # the newest, one of each of so many weeks, and of so many months; and one of each year
REPLACED = "-vervangen-"  # how the name goes on of a file of which a copy took the place
DEFAULT = "kopieen"  # the folder beside the case file, where she named none
# A zaak is counted once, whatever its kind.
COUNTED = tuple(tabel for tabel in TELWOORDEN if tabel == "zaak" or tabel not in ZAAKTABELLEN)


class Copy(NamedTuple):
    """A copy: where it lies, and when it was made (local time, as its name says)."""

    path: Path
    moment: datetime


def folder(conn: sqlite.Connection, path: Path) -> Path:
    """Where the copies of a file go: the folder she named, else one beside it."""
    named = eigenschap(conn, KOPIEMAP)
    return Path(named) if named else path.parent / DEFAULT


def folders(conn: sqlite.Connection, path: Path) -> list[Path]:
    """Where copies of a file may lie: in her folder, in one that was hers before, and in the one beside it."""
    return [*dict.fromkeys((folder(conn, path), *named(conn), path.parent / DEFAULT))]


def named(conn: sqlite.Connection) -> list[Path]:
    """Each folder that she ever named for copies, the latest first."""
    return [Path(was) for (was,) in conn.execute(_NAMED, (KOPIEMAP,))]


_NAMED = """select na ->> '$.waarde' as map from logregel
    where tabel = 'eigenschap' and na ->> '$.sleutel' = ? and map <> ''
    group by map order by max(volgnummer) desc"""


def needs_none(conn: sqlite.Connection) -> bool:
    """Whether a file holds nobody, or only what is invented."""
    return is_invented(conn) or not conn.execute("select 1 from jongere limit 1").fetchone()


def _stem(conn: sqlite.Connection, path: Path) -> str:
    """What the names of the copies of a file begin with."""
    mark = eigenschap(conn, KENMERK)
    return f"{path.stem}-{mark}" if mark else path.stem


def make(b: CaseFile, to: Path, now: datetime) -> Copy:
    """A copy of an open file in the folder `to`, made when only that is missing; `now` is local time.

    Raises OpslagFout when it cannot be written, Beschadigd when it does not read back as the file does.
    """
    stem = _stem(b.conn, b.path)
    while (path := to / f"{stem}-{now.strftime(_MOMENT)}{b.path.suffix}").exists():
        now += timedelta(seconds=1)  # two in one second
    fresh = path.with_name(f".{path.name}.{os.getpid()}.nieuw")
    with translated(path):
        if not to.is_dir():
            to.mkdir(mode=0o700)
        _clear(to, stem)
        try:
            fresh.touch(mode=0o600, exist_ok=False)
            b.conn.execute("vacuum into ?", (str(fresh),))
            whole.must_be(fresh, b.hexkey)
            _must_hold_the_same(b.conn, fresh, b.hexkey)
            _give_own_stamp(fresh, b.hexkey)
            outfile.on_disk(fresh)
            sum_ = path.with_name(f"{path.name}{connection.SUM}")
            sum_.write_text(f"{outfile.sha256(fresh)}  {path.name}\n", encoding="utf-8")
            outfile.on_disk(sum_)
            fresh.replace(path)
            outfile.on_disk(to)
        finally:
            fresh.unlink(missing_ok=True)
    return Copy(path, now)


def _must_hold_the_same(conn: sqlite.Connection, path: Path, hexkey: str | None) -> None:
    """Raises Beschadigd where the copy is of this very moment and does not hold as many rows."""
    with closing(connection.opened(path, hexkey)) as copy:
        conn.execute("begin")
        try:
            same = schema.stamp(conn) == schema.stamp(copy)
            if same and counts(conn) != counts(copy):
                raise Beschadigd("de kopie heeft niet evenveel gegevens als het bestand", KOPIE)
        finally:
            conn.execute("rollback")


def _give_own_stamp(path: Path, hexkey: str | None) -> None:
    """Its pages lie elsewhere than those of the file: no journal of that may be taken for one of the copy."""
    with closing(connection.opened(path, hexkey)) as copy:
        copy.execute("begin immediate")
        for _ in ("the last write", "the one before"):
            schema.renew_stamp(copy)
        copy.execute("commit")


def counts(conn: sqlite.Connection) -> dict[str, int]:
    """How many the file holds of what she works with, and lines of the log; views of the connection do not count."""
    return {table: int(conn.execute(f"select count(*) from main.{table}").fetchone()[0]) for table in COUNTED}  # noqa: S608


def _clear(to: Path, stem: str) -> None:
    """Remove what runs that were killed left, of more than a day ago: another window may be making one now."""
    for left in to.glob(f".{escape(stem)}-*.nieuw*"):
        with suppress(OSError):
            if time() - left.stat().st_mtime > _LEFT:
                left.unlink()


def found(conn: sqlite.Connection, path: Path, where: Path | None = None) -> list[Copy]:
    """The copies of a file in its folder, or in another, the newest first."""
    return _named(where or folder(conn, path), re.escape(_stem(conn, path)) + _NAME + re.escape(path.suffix))


def lying(where: Path, path: Path) -> list[Copy]:
    """What is called as a copy of the file at `path`, in a folder; the file need not be there, or be readable."""
    return _named(where, rf"{re.escape(path.stem)}(?:-\w+)?{_NAME}{re.escape(path.suffix)}")


def _named(where: Path, name: str) -> list[Copy]:
    """The copies in a folder that have such a name, the newest first."""
    pattern, copies = re.compile(name), list[Copy]()
    with suppress(OSError):
        for file in where.iterdir():
            if m := pattern.fullmatch(file.name):
                with suppress(ValueError):
                    copies.append(Copy(file, datetime.strptime(m[1], _MOMENT)))  # noqa: DTZ007  # local time, by its name
    return sorted(copies, key=lambda c: c.moment, reverse=True)


def beside(path: Path) -> list[Path]:
    """What lies beside a case file and may hold all of it as it was: files that were replaced or were brought up to
    date, journals that were set aside, and what runs that were killed left.
    """
    stem, end = escape(path.stem), escape(path.suffix)
    named = [f"{stem}{why}*{end}" for why in (REPLACED, connection.BEFORE)]
    named += [f"{stem}{end}-vreemd-journaal-*", f".{stem}{end}.*", f".{stem}{connection.BEFORE}*"]
    return sorted({file for pattern in named for file in path.parent.glob(pattern)})


def opens_for_all(path: Path) -> bool:
    """Whether a file that lies somewhere is a case file without a pass-phrase; not of what is broken or gone."""
    with suppress(LpaFout):
        return connection.salt_of(path) is None
    return False


def is_copy(path: Path) -> bool:
    """Whether a file was made as a copy: it must stay as it is."""
    return path.with_name(f"{path.name}{connection.SUM}").exists()


def check(copy: Path, key_of: Callable[[bytes], str]) -> None:
    """Raises Beschadigd for a copy of which any byte was changed, WachtwoordFout where its key is not known."""
    sum_ = copy.with_name(f"{copy.name}{connection.SUM}")
    with translated(copy):
        salt = connection.salt_of(copy)
        if sum_.exists() and sum_.read_text(encoding="utf-8").split()[:1] != [outfile.sha256(copy)]:
            raise Beschadigd(
                f"{copy.name} is gewijzigd sinds de kopie werd gemaakt", "neem een andere: lpa kopie lijst"
            )
        key = None if salt is None else key_of(salt)
        with closing(connection.opened(copy, key)) as conn:
            connection.must_be_ours(conn, copy)
        whole.must_be(copy, key)


def thin_out(copies: Iterable[Copy], made: Copy) -> list[Copy]:
    """Remove what is more than is kept; what went. The newest of each week, month and year stays, and what was just
    made, whatever the clock says.
    """
    past = [c for c in copies if c.moment <= made.moment]  # one of a clock that ran ahead counts for none
    ordered = sorted(past, key=lambda c: c.moment, reverse=True)
    stays = {*ordered[:KEPT], made}
    for key, most in (("%G-%V", WEEKS), ("%Y-%m", MONTHS), ("%Y", len(ordered))):
        newest: dict[str, Copy] = {}
        for copy in ordered:
            newest.setdefault(copy.moment.strftime(key), copy)
        stays |= {*[*newest.values()][:most]}
    gone = [copy for copy in ordered if copy not in stays]
    for copy in gone:
        remove(copy)
    return gone


def remove(copy: Copy) -> None:
    """Remove a copy with its sum, and the folder that was made for it when that is empty now."""
    with suppress(OSError):
        copy.path.unlink()
        copy.path.with_name(f"{copy.path.name}{connection.SUM}").unlink(missing_ok=True)
        if copy.path.parent.name == DEFAULT:
            copy.path.parent.rmdir()
