"""What the commands about the pass-phrase share."""

from __future__ import annotations

from pathlib import Path

from lpa.errors import Geweigerd
from lpa.storage.engine import connection


def gesloten_met(path: Path) -> bytes:
    """What the encrypted case file begins with. Raises Geweigerd for one without a pass-phrase, and GeenBestand."""
    salt = connection.salt_of(path)
    if salt is None:
        raise Geweigerd(f"{path.name} heeft geen wachtwoord", "geef het er een met: lpa wachtwoord wijzig")
    return salt
