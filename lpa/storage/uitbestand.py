"""Writing a file that she asked for: whole or not at all, and never over another by surprise."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from lpa.errors import Geweigerd, NietGevonden
from lpa.storage import sleutel
from lpa.storage.faults import translated


def zaakbestanden(pad: Path) -> list[Path]:
    """The case file and its keys: nothing may ever be written over them."""
    return [pad, sleutel.sleutelpad(pad), sleutel.herstelpad(pad)]


def schrijf(pad: Path, inhoud: bytes, *, overschrijf: bool, nooit: Iterable[Path]) -> None:
    """Write `inhoud` to `pad`, readable by her only; `nooit` are files that stay, whatever she says.

    Raises Geweigerd when it exists or must stay, NietGevonden without a folder, OpslagFout when it fails.
    """
    tijdelijk = pad.with_name(f".{pad.name}.{os.getpid()}.nieuw")
    with translated(pad):
        _mag(pad, overschrijf, nooit)
        try:
            tijdelijk.touch(mode=0o600, exist_ok=False)
            with tijdelijk.open("wb") as bestand:
                bestand.write(inhoud)
                bestand.flush()
                os.fsync(bestand.fileno())
            tijdelijk.replace(pad)
        except OSError as fout:
            fout.filename = str(pad)  # the name that she typed, not that of the file on its way
            raise
        finally:
            tijdelijk.unlink(missing_ok=True)


def _mag(pad: Path, overschrijf: bool, nooit: Iterable[Path]) -> None:
    if not pad.parent.is_dir():
        raise NietGevonden(f"de map {pad.parent} bestaat niet", "maak de map eerst, of kies een andere")
    if pad.is_dir():
        raise Geweigerd(f"{pad} is een map", "geef de naam van een bestand")
    if any(pad.exists() and blijft.exists() and pad.samefile(blijft) for blijft in nooit):
        raise Geweigerd(f"{pad} hoort bij uw zaakbestand; er is niets geschreven", "kies een andere naam")
    if pad.exists() and not overschrijf:
        raise Geweigerd(f"{pad} bestaat al; er is niets geschreven", "kies een andere naam of geef --overschrijf")
