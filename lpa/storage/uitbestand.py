"""Writing a file that she asked for: whole or not at all, and never over another by surprise."""

from __future__ import annotations

import os
from pathlib import Path

from lpa.errors import Geweigerd
from lpa.storage.faults import translated


def schrijf(pad: Path, inhoud: bytes, *, overschrijf: bool) -> None:
    """Write `inhoud` to `pad`, readable by her only. Raises Geweigerd when it exists, OpslagFout when it fails."""
    if pad.exists() and not overschrijf:
        raise Geweigerd(f"{pad} bestaat al; er is niets geschreven", "kies een andere naam of geef --overschrijf")
    tijdelijk = pad.with_name(f".{pad.name}.{os.getpid()}.nieuw")
    with translated(pad):
        try:
            tijdelijk.touch(mode=0o600, exist_ok=False)
            with tijdelijk.open("wb") as bestand:
                bestand.write(inhoud)
                bestand.flush()
                os.fsync(bestand.fileno())
            tijdelijk.replace(pad)
        finally:
            tijdelijk.unlink(missing_ok=True)
