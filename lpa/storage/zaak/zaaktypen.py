"""Reading a zaak of whatever type, with all that its own type has."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2 as sqlite

from lpa.storage.zaak import zaken

if TYPE_CHECKING:
    from lpa.domain.records.overstap import Overstap
    from lpa.domain.records.verlof import Verlof
    from lpa.domain.records.vrijstelling import Vrijstelling
    from lpa.domain.records.zaak import Melding

# Where the record of each type lives; a command loads only the one that it meets.
_TYPEN = {
    "melding": ("zaak", "Melding"),
    "verlof": ("verlof", "Verlof"),
    "vrijstelling": ("vrijstelling", "Vrijstelling"),
    "overstap": ("overstap", "Overstap"),
}


def volledig(conn: sqlite.Connection, nummer: int) -> Melding | Verlof | Vrijstelling | Overstap:
    """The zaak with this number, as a record of its own type. Raises NietGevonden."""
    zaken.zaak(conn, nummer)
    (type_,) = conn.execute("select type from zaak where nummer = ?", (nummer,)).fetchone()
    module, naam = _TYPEN[type_]
    gevonden: Melding | Verlof | Vrijstelling | Overstap = zaken.van_type(
        conn, getattr(import_module(f"lpa.domain.records.{module}"), naam), nummer
    )
    return gevonden
