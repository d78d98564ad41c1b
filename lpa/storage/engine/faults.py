"""SQLite's failures and the disk's, as errors that tell the officer what to do."""

from __future__ import annotations

import errno
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import copy_context
from pathlib import Path
from threading import Timer, current_thread, main_thread

from sqlcipher3 import dbapi2 as sqlite

from lpa.errors import STOPPED_BY, Beschadigd, GeenBestand, Geweigerd, InGebruik, LpaFout, OpslagFout

# Primary result codes of SQLite (https://www.sqlite.org/rescode.html).
SQLITE_ERROR, BUSY, LOCKED, READONLY, IOERR, CORRUPT = 1, 5, 6, 8, 10, 11
FULL, CANTOPEN, CONSTRAINT, NOTADB = 13, 14, 19, 26
WAIT_SECONDS = 15
_SAID_AFTER = 1  # second
KOPIE = "zet een kopie terug (lpa kopie terugzetten NAAM), of vraag hulp voordat u iets anders doet"


@contextmanager
def translated(pad: Path) -> Iterator[None]:
    """Run a block on the case file `pad`; turn what SQLite or the disk reports into an LpaFout."""
    try:
        yield
    except sqlite.Error as fout:
        raise from_sqlite(fout, pad) from fout
    except OSError as fout:
        raise from_disk(fout, pad) from fout


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Run a block to its end: what would stop it comes after it.

    For what must not be cut in two: storing something, and knowing that it was stored.
    """
    came: list[int] = []
    mine = current_thread() is main_thread()
    before = {number: signal.signal(number, lambda n, _: came.append(n)) for number in STOPPED_BY if mine}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        if came:
            signal.raise_signal(came[0])


@contextmanager
def patient(say: Callable[[str], None]) -> Iterator[None]:
    """Run a block that may wait for another window; that it waits is said after a second."""
    timer = Timer(
        _SAID_AFTER,
        copy_context().run,
        (say, f"Een ander venster is bezig; wacht, ten hoogste {WAIT_SECONDS} seconden."),
    )
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def from_sqlite(fout: Exception, pad: Path) -> LpaFout | Exception:
    """The LpaFout for an error of SQLite; the error itself when it is a bug of ours."""
    code = getattr(fout, "sqlite_errorcode", 0) & 0xFF
    if code in (BUSY, LOCKED):
        return InGebruik(
            f"het bestand {pad.name} is in gebruik: een ander venster was na {WAIT_SECONDS} seconden nog bezig",
            "sluit het andere venster of probeer het zo nog eens",
        )
    if code in (CORRUPT, NOTADB) or "Could not decode" in str(fout):
        return Beschadigd(f"het bestand {pad.name} is beschadigd", KOPIE)
    if code in (READONLY, CANTOPEN):
        return OpslagFout(
            f"in het bestand {pad.name} of zijn map mag niet worden geschreven", "controleer de rechten van de map"
        )
    if code == FULL:
        return OpslagFout("de schijf is vol; er is niets opgeslagen", "maak ruimte vrij en probeer het opnieuw")
    if code == IOERR:
        return OpslagFout("de schijf meldt een fout", "maak nu een kopie van het bestand en laat de schijf nakijken")
    if code == CONSTRAINT and "FOREIGN KEY" in str(fout):
        return Geweigerd("er hangen nog andere gegevens aan; er is niets gewijzigd", "verwijder of wijzig die eerst")
    if code == CONSTRAINT and "UNIQUE" in str(fout):
        kolom = str(fout).rsplit(".", 1)[-1]
        return Geweigerd(f"dit {kolom} staat er al, net vastgelegd in een ander venster", "zoek het op met: lpa zoek")
    return fout


def of(fout: BaseException, pad: Path) -> BaseException:
    """An error of SQLite as what it means, any other as it is."""
    return from_sqlite(fout, pad) if isinstance(fout, sqlite.Error) else fout


def from_disk(fout: OSError, pad: Path) -> LpaFout:
    """The LpaFout for an error of the operating system about a file."""
    naam = Path(fout.filename).name if isinstance(fout.filename, str) else pad.name
    if fout.errno == errno.ENOENT:
        return GeenBestand(f"het bestand of de map {naam} bestaat niet", "controleer het pad")
    if fout.errno == errno.ENOSPC:
        return OpslagFout("de schijf is vol; er is niets opgeslagen", "maak ruimte vrij en probeer het opnieuw")
    if fout.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        doel = Path(fout.filename if isinstance(fout.filename, str) else pad)
        if not os.access(doel, os.F_OK) and os.access(doel.parent, os.F_OK):  # by a name that she never typed
            wat = f"in de map {doel.parent.name} mag niet worden geschreven"
            return OpslagFout(wat, "controleer de rechten van de map")
        return OpslagFout(f"geen toegang tot {naam}", "controleer de rechten van het bestand en de map")
    if fout.errno == errno.ENAMETOOLONG:
        return OpslagFout("die bestandsnaam is te lang", "kies een kortere naam")
    if fout.errno == errno.EISDIR:
        return OpslagFout(f"{naam} is een map, geen bestand", "geef de naam van een bestand")
    return OpslagFout(f"de schijf meldt een fout bij {naam}", "probeer het opnieuw of kies een andere map")
