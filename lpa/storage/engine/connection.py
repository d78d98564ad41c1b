"""Opening the case file, and refusing what is not ours: nothing is written before it is known to be."""

from __future__ import annotations

import contextlib
import itertools
import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path, PurePath
from urllib.parse import quote

from sqlcipher3 import dbapi2 as sqlite

from lpa.errors import Beschadigd, GeenBestand, OpslagFout, VersieFout
from lpa.storage.engine import journal, keys, schema
from lpa.storage.engine.faults import CONSTRAINT, KOPIE, READONLY, SQLITE_ERROR, WAIT_SECONDS, patient, translated

_PLAIN = b"SQLite format 3\x00"
MAKING = ".nieuw"  # how the name ends of a file that is still being made
SUM = ".sha256"  # the same of what lies beside a copy
BEFORE = "-voor-versie-"  # and how that of a file goes on that is kept as it was before it was brought up to date
Opener = Callable[[Path], sqlite.Connection]
_BEGIN = 512  # bytes that are looked at to tell what a file is
_SETTINGS = (
    f"busy_timeout = {WAIT_SECONDS * 1000}",
    "foreign_keys = on",
    "trusted_schema = off",
    "cell_size_check = on",
    "temp_store = memory",
    "mmap_size = 0",
    "cache_size = -32000",  # KiB at most: a count over a million zaken reads a third less often
    "journal_mode = delete",
    "synchronous = extra",
    "secure_delete = on",
)


def connect(
    pad: Path, key_of: Callable[[bytes], str], say: Callable[[str], None] = lambda _: None
) -> sqlite.Connection:
    """The case file `pad`, open and checked. `key_of` gives the key of a file that begins with this salt, and is asked
    only of an encrypted one. What was done to the files beside it is told to `say`.

    Raises GeenBestand, WachtwoordFout, Beschadigd, VersieFout, OpslagFout or InGebruik.
    """
    with translated(pad):
        salt = salt_of(pad)
        hexkey = None if salt is None else key_of(salt)
        if aside := journal.settle(pad, lambda copy: opened(copy, hexkey)):
            say(
                f"Let op: naast {pad.name} lag een journaal dat er niet bij hoort; het is opzij gezet als {aside}."
                " Is het bestand een oude kopie of een ander bestand? Kijk dan of alles er staat."
            )
        with patient(say):
            conn = opened(pad, hexkey)
        try:
            if must_be_ours(conn, pad) < schema.VERSION:
                _upgrade(conn, pad, lambda file: opened(file, hexkey), say)
            _keep_private(pad)
        except BaseException:
            conn.close()
            raise
        return conn


def opened(pad: Path, hexkey: str | None) -> sqlite.Connection:
    """A connection to a file that is there, with the settings of every connection."""
    conn = sqlite.connect(uri(pad.absolute(), "rw"), uri=True, isolation_level=None, timeout=WAIT_SECONDS)
    try:
        prepare(conn, hexkey)
    except BaseException:
        conn.close()
        raise
    return conn


def prepare(conn: sqlite.Connection, hexkey: str | None) -> None:
    """The settings of every connection; the key comes first."""
    conn.execute("pragma cipher_log_level = none")
    if hexkey:
        _no_core()
        conn.execute(f"pragma key = \"x'{hexkey}'\"")
    # One read before anything that could write: another program's file must stay as it is.
    conn.execute("select count(*) from sqlite_master").fetchone()
    for setting in _SETTINGS:
        conn.execute("pragma " + setting).fetchall()


@contextlib.contextmanager
def without_waiting(conn: sqlite.Connection) -> Iterator[None]:
    """Run a block of which each read fails at once while another program holds the file."""
    conn.execute("pragma busy_timeout = 0")
    try:
        yield
    finally:
        conn.execute(f"pragma busy_timeout = {WAIT_SECONDS * 1000}")


def _no_core() -> None:
    """When the program fails, the machine writes down nothing of what it held: the key is in it."""
    with contextlib.suppress(ImportError, OSError, ValueError):  # no such thing on Windows
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))


def salt_of(pad: Path) -> bytes | None:
    """What an encrypted case file begins with; None of one without a pass-phrase.

    Raises GeenBestand and Beschadigd for what cannot be a case file.
    """
    with translated(pad):
        begin = _inspect(pad)
        if begin.startswith(_PLAIN):
            return None
        if _is_other(begin):
            raise _of_another_program(pad)
        if pad.stat().st_size % keys.PAGE:
            raise Beschadigd(f"het bestand {pad.name} is afgekapt, of het is geen lpa-bestand", KOPIE)
        return begin[: keys.SALT]


def _of_another_program(pad: Path) -> GeenBestand:
    what = f"{pad.name} is geen lpa-bestand: het is van een ander programma"
    return GeenBestand(what, "wijs het goede bestand aan met --bestand", "--bestand")


def _is_other(begin: bytes) -> bool:
    """Whether a file begins as one of another program does: as text, a document, or something packed."""
    if begin.startswith(
        (b"PK\x03\x04", b"%PDF", b"\x89PNG", b"GIF8", b"\xff\xd8", b"\xd0\xcf\x11\xe0", b"\x1f\x8b", b"7z")
    ):
        return True
    try:
        return begin.decode("utf-8").replace("\n", "").replace("\r", "").replace("\t", "").isprintable()
    except UnicodeDecodeError:
        return False


def _inspect(pad: Path) -> bytes:
    """The first bytes of a file that may be ours."""
    begin = "begin met: lpa begin, of wijs het goede bestand aan met --bestand"
    try:
        soort = pad.stat()
    except FileNotFoundError:
        raise GeenBestand(f"er is nog geen lpa-bestand op {pad}", begin) from None
    if not stat.S_ISREG(soort.st_mode):
        raise GeenBestand(f"{pad} is geen bestand", begin)
    if soort.st_size == 0:
        raise GeenBestand(f"het bestand {pad.name} is leeg (0 bytes)", KOPIE)
    for staart in ("-wal", "-shm"):
        if pad.with_name(pad.name + staart).exists():
            raise Beschadigd(
                f"naast {pad.name} ligt {pad.name}{staart}, dat niet van lpa is",
                "verplaats dat bestand; het zou uw gegevens kunnen overschrijven",
            )
    with pad.open("rb") as bestand:
        return bestand.read(_BEGIN)


def _keep_private(pad: Path) -> None:
    """Take back read rights of others from our own file, where this machine knows them and we may."""
    mode = stat.S_IMODE(pad.stat().st_mode)
    if os.name == "posix" and mode & 0o077:
        with contextlib.suppress(OSError):
            pad.chmod(mode & 0o700)  # taken away, never given: a file that she made read-only stays so


def must_be_ours(conn: sqlite.Connection, pad: Path) -> int:
    """The version of a whole case file. Raises GeenBestand for another program's, VersieFout for another lpa's."""
    (bladen,), (grootte,) = (conn.execute(f"pragma {wat}").fetchone() for wat in ("page_count", "page_size"))
    if pad.stat().st_size < int(bladen) * int(grootte):  # SQLCipher gives the size as text
        raise Beschadigd(f"het bestand {pad.name} is afgekapt: het einde ontbreekt", KOPIE)
    (eigen,) = conn.execute("pragma application_id").fetchone()
    (versie,) = conn.execute("pragma user_version").fetchone()
    if eigen != schema.APPLICATION_ID:
        raise _of_another_program(pad)
    if schema.fingerprint(conn) != schema.FINGERPRINT:
        raise VersieFout(
            f"{pad.name} is gemaakt met een andere versie van lpa, die deze niet kan lezen; het is niet gewijzigd",
            "gebruik de versie waarmee het bestand is gemaakt, of begin een nieuw bestand met: lpa begin",
        )
    if versie > schema.VERSION:
        raise VersieFout(
            f"{pad.name} is gemaakt met een nieuwere versie van lpa", "werk lpa bij en probeer het opnieuw"
        )
    return int(versie)


def _upgrade(conn: sqlite.Connection, pad: Path, open_: Opener, say: Callable[[str], None]) -> None:
    """Bring a file up to date, beside a copy of it as it was: that is whole and on the disk, or there is no upgrade.

    What is still being made of another file has that one as its copy. Raises VersieFout for a copy: it stays as it is.
    """
    if pad.with_name(f"{pad.name}{SUM}").exists():
        raise VersieFout(
            f"{pad.name} is een kopie van een oudere versie van lpa, en een kopie wordt niet bijgewerkt",
            f"zet haar terug, dan gebeurt dat met wat er dan staat: lpa kopie terugzetten {pad.name}",
        )

    def keep() -> None:
        before = None if pad.suffix == MAKING else _not_kept_yet(pad, schema.stamp(conn), open_)
        if before:
            _copy(pad, before, open_)
            say(f"Het bestand wordt bijgewerkt; zoals het was staat het in {before.name}.")

    try:
        schema.upgrade(conn, keep, lambda: patient(say))
    except sqlite.DatabaseError as fout:
        code = getattr(fout, "sqlite_errorcode", 0) & 0xFF
        if code == READONLY:
            raise OpslagFout(
                f"{pad.name} is van een oudere versie van lpa en moet eerst worden bijgewerkt, maar mag niet worden"
                " geschreven",
                "zet het in een map waar dat wel mag, of controleer de rechten",
            ) from fout
        if code not in (SQLITE_ERROR, CONSTRAINT):
            raise
        raise VersieFout(
            f"{pad.name} kan niet worden bijgewerkt naar deze versie van lpa; het is niet gewijzigd",
            "gebruik de versie van lpa waarmee u het laatst werkte, en vraag hulp",
        ) from fout


def _not_kept_yet(pad: Path, stamp: str, open_: Opener) -> Path | None:
    """Where the file goes as it is now; None where that lies there. What she stored after an upgrade that failed is not
    in the copy of that time, and that one stays.
    """
    for number in itertools.count(1):
        name = f"{pad.stem}{BEFORE}{schema.VERSION}{f'-{number}' if number > 1 else ''}{pad.suffix}"
        before = pad.with_name(name)
        if not before.exists():
            return before
        with contextlib.suppress(sqlite.DatabaseError), contextlib.closing(open_(before)) as kept:
            if schema.stamp(kept) == stamp:
                return None
    return None


def _copy(pad: Path, to: Path, open_: Opener) -> None:
    """A copy that has its name only when it is whole, under the key of the file; what killed runs left goes.

    To be made while nobody else can write, or make one.
    """
    from glob import escape

    from lpa.storage.engine.outfile import on_disk

    for left in to.parent.glob(f".{escape(to.name)}.*.nieuw*"):
        left.unlink(missing_ok=True)
    half = to.with_name(f".{to.name}.{os.getpid()}.nieuw")
    half.touch(mode=0o600)
    try:
        with contextlib.closing(open_(pad)) as reading:  # as what holds the file cannot copy it
            reading.execute("vacuum into ?", (str(half),))
        on_disk(half)
        half.replace(to)
    finally:
        half.unlink(missing_ok=True)


def uri(pad: PurePath, mode: str) -> str:
    """The URI of an absolute path; `mode` is `ro` or `rw`.

    SQLite refuses a host in it: a share `\\\\server\\share` keeps both its slashes behind the three of a file.
    """
    plek = quote(pad.as_posix(), safe="/:", errors="surrogateescape")
    return f"file://{'' if plek.startswith('/') else '/'}{plek}?mode={mode}"
