"""Reading a zaak in which something must be decided, whatever its type."""

from __future__ import annotations

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.verlof import Verlof
from lpa.domain.vrijstelling import Vrijstelling
from lpa.errors import Geweigerd
from lpa.storage import verlof, vrijstellingen, zaken


def aanvraag(conn: sqlite.Connection, nummer: int) -> Verlof | Vrijstelling:
    """The request with this zaaknummer. Raises NietGevonden, or Geweigerd for a zaak in which nothing is decided."""
    zaken.zaak(conn, nummer)
    (soort,) = conn.execute("select type from zaak where nummer = ?", (nummer,)).fetchone()
    if soort == "verlof":
        return verlof.verlof(conn, nummer)
    if soort == "vrijstelling":
        return vrijstellingen.vrijstelling(conn, nummer)
    raise Geweigerd(f"in zaak {nummer} loopt geen beslistermijn", "kies een verlof of een vrijstelling")
