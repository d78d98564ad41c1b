"""Making a new case file, with its key files: in an order in which nothing can be lost."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from lpa.errors import Geweigerd
from lpa.storage.engine import connection, keys
from lpa.storage.engine.faults import translated


def must_be_free(pad: Path) -> None:
    """Raises Geweigerd when there is something at `pad` already."""
    if pad.exists() or pad.is_symlink():
        raise Geweigerd(
            f"{pad} bestaat al; er is niets gewijzigd",
            "kies een ander pad met --bestand, of werk verder met dit bestand",
            "--bestand",
        )


def make(pad: Path, wachtwoord: str | None, eigenschappen: dict[str, str], records: Sequence[Any] = ()) -> str | None:
    """Make the case file, filled with `records` where there are any; the recovery code when it is encrypted.

    The key files come first, so that a file that can be seen can also be opened. A key file that lies
    there already is never touched: it may be of a window that makes its file now, or of a copy elsewhere.
    """
    must_be_free(pad)
    if wachtwoord is None:
        connection.create(pad, None, eigenschappen, records)
        return None
    hexkey, herstelcode = keys.new_key(), keys.new_recovery_code()
    sleutels = ((keys.key_path(pad), wachtwoord), (keys.recovery_path(pad), herstelcode))
    for doel, _ in sleutels:
        if doel.exists():
            raise Geweigerd(
                f"naast {pad} ligt al een sleutelbestand, {doel.name}; er is niets gewijzigd",
                "leg dat sleutelbestand bij het zaakbestand waar het bij hoort, of kies een ander pad met --bestand",
                "--bestand",
            )
    with translated(pad):
        connection.make_folder(pad.parent)
        for doel, geheim in sleutels:
            _maak_sleutel(doel, hexkey, geheim)
    connection.create(pad, hexkey, eigenschappen, records)
    return herstelcode


def _maak_sleutel(doel: Path, hexkey: str, geheim: str) -> None:
    tijdelijk = doel.with_name(f".{doel.name}.{os.getpid()}.nieuw")
    try:
        keys.store_key(tijdelijk, hexkey, geheim)
        connection.place(tijdelijk, doel)
    finally:
        tijdelijk.unlink(missing_ok=True)
