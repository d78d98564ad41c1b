"""Making a new case file, with its key files: in an order in which nothing can be lost."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from lpa.errors import Geweigerd
from lpa.storage import connection, sleutel
from lpa.storage.faults import translated


def moet_vrij_zijn(pad: Path) -> None:
    """Raises Geweigerd when there is something at `pad` already."""
    if pad.exists() or pad.is_symlink():
        raise Geweigerd(
            f"{pad} bestaat al; er is niets gewijzigd",
            "kies een ander pad met --bestand, of werk verder met dit bestand",
        )


def maak(pad: Path, wachtwoord: str | None, eigenschappen: dict[str, str], records: Sequence[Any] = ()) -> str | None:
    """Make the case file, filled with `records` where there are any; the recovery code when it is encrypted.

    The key files come first, so that a file that can be seen can also be opened. Key files that were
    left without a case file are put aside, never replaced: a copy somewhere may still need them.
    """
    moet_vrij_zijn(pad)
    if wachtwoord is None:
        connection.create(pad, None, eigenschappen, records)
        return None
    hexkey, herstelcode = sleutel.nieuwe_sleutel(), sleutel.nieuwe_herstelcode()
    with translated(pad):
        connection.make_folder(pad.parent)
        for doel, geheim in ((sleutel.sleutelpad(pad), wachtwoord), (sleutel.herstelpad(pad), herstelcode)):
            _leg_apart(doel)
            tijdelijk = doel.with_name(f".{doel.name}.{os.getpid()}.nieuw")
            sleutel.bewaar_sleutel(tijdelijk, hexkey, geheim)
            connection.place(tijdelijk, doel)
    connection.create(pad, hexkey, eigenschappen, records)
    return herstelcode


def _leg_apart(pad: Path) -> None:
    if pad.exists():
        pad.rename(pad.with_name(f"{pad.name}.oud-{datetime.now(UTC):%Y%m%dT%H%M%S}"))
