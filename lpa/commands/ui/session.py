"""What every command needs: the open file, today, the pass-phrase, and the schooljaar it is about."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from sqlcipher3.dbapi2 import Connection

from lpa import settings
from lpa.commands.ui import talk
from lpa.domain.base.tekst import met_hoofdletter
from lpa.errors import Beschadigd, GeenBestand, OpslagFout, VerkeerdGebruik, WachtwoordFout
from lpa.storage.engine import connection, faults, keys
from lpa.storage.engine.file import CaseFile, Who

if TYPE_CHECKING:
    from lpa.domain.kalender.schoolkalender import Kalender

TRIES, HOURS = 3, 8  # how often a pass-phrase may be typed; a working day


def open_file() -> CaseFile:
    """The case file of this run, opened."""
    return CaseFile(settings.current().bestand, passphrase, settings.utc_now, known, talk.say, who())


def file_at(path: Path, key: str | None) -> CaseFile:
    """Another file than that of this run, which opens with `key`."""
    return CaseFile(path, lambda: "", settings.utc_now, lambda _: key or "", talk.say, who())


def who() -> Who:
    """Who works with the file, and where: for the log."""
    return Who(settings.login(), settings.computer())


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


def known(salt: bytes) -> str | None:
    """The key of the file that begins with `salt`, where this run or the machine knows it."""
    mine = settings.current().sleutels
    if salt not in mine:
        from lpa.storage.unlock import kept

        if key := kept.get(salt, settings.utc_now().timestamp()):
            mine[salt] = key
    return mine.get(salt)


def unlock() -> None:
    """Ask the pass-phrase of the case file where it is needed and can be typed, before anything that can be seen.

    Who typed it is offered to stay unlocked for the day. What cannot be opened is refused by who opens it.
    """
    path = settings.current().bestand
    if settings.current().wachtwoordbestand or not (sys.stdin.isatty() and sys.stderr.isatty()):
        return
    with suppress(GeenBestand, Beschadigd, OpslagFout):
        salt = connection.salt_of(path)
        if salt is not None and known(salt) is None:
            typed_key(path, salt)
            _offer(salt)


def typed_key(path: Path, salt: bytes, label: str = "") -> str:
    """The key of a file by what is typed, in three tries; this run knows it from then on. Raises WachtwoordFout.

    Of another file than the one that is worked in, the question says which, unless `label` does.
    """
    from getpass import getpass

    label = label or ("Wachtwoord" if path == settings.current().bestand else f"Wachtwoord van {path}")
    for left in range(TRIES - 1, -1, -1):
        try:
            key = keys.by_secret(path, getpass(f"{label} (of herstelcode): "))  # the answer itself may go to a pipe
            break
        except WachtwoordFout:
            if not left:
                raise
            talk.say(f"Dat past niet op dit bestand. U kunt het nog {left} keer proberen.")
    settings.current().sleutels[salt] = key
    return key


def _offer(salt: bytes) -> None:
    from lpa.storage.unlock import kept

    if not talk.can_ask() or not kept.can():
        return
    from lpa.commands.ui.prompt import ask_yes_no

    if ask_yes_no(f"De komende {HOURS} uur niet meer vragen?", default=True):
        kept.keep(salt, settings.current().sleutels[salt], HOURS * 3600, settings.utc_now().timestamp())
        talk.say("Eerder sluiten kan met: lpa vergrendel")


def key_of_file(path: Path, salt: bytes) -> str:
    """The key of a file: known, by the file of its pass-phrase, or typed."""
    if key := known(salt):
        return key
    if settings.current().wachtwoordbestand or not (sys.stdin.isatty() and sys.stderr.isatty()):
        return keys.by_secret(path, passphrase())
    return typed_key(path, salt)


def new_passphrase(path: Path | None, option: str) -> str:
    """A new pass-phrase, on the first line of a file where there is one, else typed twice; `option` names that file.

    Raises VerkeerdGebruik for one that is too short, and where nobody can type.
    """
    if path:
        return keys.check_passphrase(passphrase_in(path))
    if not talk.can_ask():
        raise VerkeerdGebruik(
            "er is geen wachtwoord gegeven, en er is geen scherm om het te vragen",
            f"geef {option} PAD, of oefen zonder wachtwoord",
            option,
        )
    from getpass import getpass

    talk.say(f"Kies een wachtwoord van minstens {keys.SHORTEST_PASSPHRASE} tekens: een zin van vijf woorden is goed.")
    while True:
        try:
            chosen = keys.check_passphrase(getpass("Nieuw wachtwoord: "))
        except VerkeerdGebruik as error:
            talk.say(f"{met_hoofdletter(error.fout)} {met_hoofdletter(error.oplossing)}")
            continue
        if getpass("Nog eens: ") == chosen:
            return chosen
        talk.say("De twee wachtwoorden zijn niet gelijk. Typ ze nog eens.")


def passphrase() -> str:
    """The pass-phrase of a file that is not unlocked, from its own file. Raises VerkeerdGebruik where there is none."""
    path = settings.current().wachtwoordbestand
    if path is None:
        raise VerkeerdGebruik(
            "dit bestand heeft een wachtwoord, en er is geen scherm om het te vragen",
            "geef --wachtwoordbestand PAD of zet LPA_WACHTWOORDBESTAND",
            "--wachtwoordbestand",
        )
    return passphrase_in(path)


def passphrase_in(path: Path) -> str:
    """The first line of a file, or the code in it. Raises WachtwoordFout where it cannot be read, or is empty."""
    try:
        text = path.read_text(encoding="utf-8-sig") if path.is_file() else None
    except (OSError, UnicodeDecodeError):
        text = None
    if text is None:
        raise WachtwoordFout(f"het wachtwoordbestand {path.name} is niet te lezen", "controleer het pad")
    line = text.split("\n")[0].rstrip("\r") if not keys.is_code(text) else text
    if not line:
        raise WachtwoordFout(f"het wachtwoordbestand {path.name} is leeg", "zet het wachtwoord op de eerste regel")
    return line


def kalender(conn: Connection) -> Kalender:
    """The school calendar of the region of the gemeente."""
    from lpa.storage.engine.reading import eigenschap
    from lpa.storage.register import vakanties

    return vakanties.kalender(eigenschap(conn, "regio") or "midden", conn)


def must_not_be_damaged(error: BaseException) -> None:
    """Raises Beschadigd where what went wrong is the case file, as far as that shows. Another key is not asked for."""
    from lpa.storage.copies import whole

    path = settings.current().bestand
    if isinstance(told := faults.of(error, path), Beschadigd):
        raise told
    if path.is_file():
        salt = connection.salt_of(path)
        if salt is None or known(salt):
            whole.must_be(path, known(salt) if salt else None)
