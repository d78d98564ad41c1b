"""What every command needs: the open file, today, the pass-phrase, and the schooljaar it is about."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from sqlcipher3.dbapi2 import Connection

from lpa import settings
from lpa.errors import VerkeerdGebruik, WachtwoordFout
from lpa.storage.engine.file import CaseFile

if TYPE_CHECKING:
    from lpa.domain.kalender.schoolkalender import Kalender


def open_file() -> CaseFile:
    """The case file of this run, opened."""
    return CaseFile(settings.current().bestand, passphrase, settings.utc_now)


@contextmanager
def reading() -> Iterator[Connection]:
    """The case file of this run, read as it is at one moment."""
    with open_file() as b, b.snapshot() as conn:
        yield conn


@contextmanager
def reading_if_any() -> Iterator[Connection | None]:
    """The case file, read at one moment, where there is one: a question of law needs none."""
    now = settings.current()
    if not now.bestand_tekst and not now.bestand.is_file():
        yield None
        return
    with reading() as conn:
        yield conn


def today() -> date:
    """Today, or the peildatum that was given."""
    return settings.current().peildatum


def passphrase() -> str:
    """The pass-phrase: from its file, or asked. Raises VerkeerdGebruik when neither can be."""
    path = settings.current().wachtwoordbestand
    if path:
        return passphrase_in(path)
    if not (sys.stdin.isatty() and sys.stderr.isatty()):  # the answer itself may go to a pipe
        raise VerkeerdGebruik(
            "dit bestand heeft een wachtwoord, en er is geen scherm om het te vragen",
            "geef --wachtwoordbestand PAD of zet LPA_WACHTWOORDBESTAND",
            "--wachtwoordbestand",
        )
    from getpass import getpass

    now = settings.current()
    if now.wachtwoord_getypt is None:
        now.wachtwoord_getypt = getpass("Wachtwoord (of herstelcode): ")
    return now.wachtwoord_getypt


def passphrase_in(path: Path) -> str:
    """The first line of a file. Raises WachtwoordFout when it cannot be read or is empty."""
    try:
        text = path.read_text(encoding="utf-8-sig") if path.is_file() else None
    except (OSError, UnicodeDecodeError):
        text = None
    if text is None:
        raise WachtwoordFout(f"het wachtwoordbestand {path.name} is niet te lezen", "controleer het pad")
    line = text.split("\n")[0].rstrip("\r")
    if not line:
        raise WachtwoordFout(f"het wachtwoordbestand {path.name} is leeg", "zet het wachtwoord op de eerste regel")
    return line


def kalender(conn: Connection) -> Kalender:
    """The school calendar of the region of the gemeente."""
    from lpa.storage.engine.reading import eigenschap
    from lpa.storage.register import vakanties

    return vakanties.kalender(eigenschap(conn, "regio") or "midden", conn)
