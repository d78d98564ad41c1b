"""Reading a request on which she decides: for leave, or for an exemption."""

from __future__ import annotations

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.records.verlof import Verlof
from lpa.domain.records.vrijstelling import Vrijstelling
from lpa.errors import Geweigerd
from lpa.storage.zaak.zaaktypen import volledig


def aanvraag(conn: sqlite.Connection, nummer: int) -> Verlof | Vrijstelling:
    """The request with this zaaknummer. Raises NietGevonden, or Geweigerd for a zaak in which nothing is decided."""
    zaak = volledig(conn, nummer)
    if isinstance(zaak, Verlof | Vrijstelling):
        return zaak
    raise Geweigerd(f"in zaak {nummer} loopt geen beslistermijn", "kies een verlof of een vrijstelling")
