"""The gate of copies: one is made before what is not simply undone, and one a day once she has said where.

No verb asks for it. What is invented needs none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from lpa import settings
from lpa.commands.ui import talk
from lpa.domain.base.datum import amsterdamse_tijd
from lpa.errors import Beschadigd, LpaFout, OpslagFout
from lpa.storage.copies import copies
from lpa.storage.copies.copies import Copy
from lpa.storage.engine.file import CaseFile

_CLOUD = re.compile(r"onedrive|dropbox|icloud|mobile documents|google ?drive|nextcloud", re.IGNORECASE)
CLOUD = (
    "Let op: deze map gaat naar internet, en twee computers kunnen het bestand door elkaar halen. Zet het in een gewone"
    " map, en wijs het aan met --bestand; kopieën mogen naar een netwerkmap van de gemeente."
)


def in_cloud(path: Path) -> bool:
    """Whether a file lies in a folder that is kept the same on other computers through the internet."""
    return bool(_CLOUD.search(str(path.parent)))


def moment() -> datetime:
    """The local time, by which copies are called."""
    return amsterdamse_tijd(settings.utc_now()).replace(tzinfo=None)


def folder_of(b: CaseFile) -> Path:
    """Where copies of a file go."""
    return copies.folder(b.conn, b.path)


def there(b: CaseFile, folder: Path | None = None) -> list[Copy]:
    """The copies of a file in its folder, the newest first."""
    return copies.found(b.conn, b.path, folder)


def everywhere(b: CaseFile) -> dict[Path, list[Copy]]:
    """The copies of a file by folder: hers, those that were hers before, and the one beside it."""
    return {folder: there(b, folder) for folder in copies.folders(b.conn, b.path)}


@contextmanager
def before(b: CaseFile) -> Iterator[None]:
    """A copy before a command that touches much; gone again when nothing of that was stored.

    In the folder beside the file when hers is not there now.
    """
    made = None if copies.needs_none(b.conn) else _made(b)
    try:
        yield
    except BaseException as error:
        needed = settings.stored() or isinstance(error, OpslagFout | Beschadigd | OSError)
        if made and not needed:
            copies.remove(made)
        raise
    if made:
        copies.thin_out(there(b, made.path.parent), made)


def _made(b: CaseFile) -> Copy | None:
    why = ""
    for folder in dict.fromkeys((folder_of(b), b.path.parent / copies.DEFAULT)):
        try:
            return copies.make(b, folder, moment())
        except LpaFout as error:
            why = error.fout
    talk.say(f"Let op: er kon vooraf geen kopie worden gemaakt: {why}")
    return None


def daily(b: CaseFile) -> None:
    """A copy after the first command of a day that stored something; something is said only when it fails."""
    if copies.needs_none(b.conn):
        return
    if any(copy.moment.date() == moment().date() for copy in there(b)):
        return
    try:
        made = copies.make(b, folder_of(b), moment())
        copies.thin_out(there(b), made)
    except LpaFout as error:
        talk.say(f"Let op: de kopie van vandaag is niet gemaakt: {error.fout}")
