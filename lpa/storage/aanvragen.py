"""Reading a zaak with all that its own type has."""

from __future__ import annotations

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.overstap import Overstap
from lpa.domain.verlof import Verlof
from lpa.domain.vrijstelling import Vrijstelling
from lpa.domain.zaak import Melding
from lpa.errors import Geweigerd
from lpa.storage import zaken

_SOORTEN = {"melding": Melding, "verlof": Verlof, "vrijstelling": Vrijstelling, "overstap": Overstap}


def volledig(conn: sqlite.Connection, nummer: int) -> Melding | Verlof | Vrijstelling | Overstap:
    """The zaak with this number, as a record of its own type. Raises NietGevonden."""
    zaken.zaak(conn, nummer)
    (soort,) = conn.execute("select type from zaak where nummer = ?", (nummer,)).fetchone()
    return zaken.van_type(conn, _SOORTEN[soort], nummer)


def aanvraag(conn: sqlite.Connection, nummer: int) -> Verlof | Vrijstelling:
    """The request with this zaaknummer. Raises NietGevonden, or Geweigerd for a zaak in which nothing is decided."""
    zaak = volledig(conn, nummer)
    if isinstance(zaak, Verlof | Vrijstelling):
        return zaak
    raise Geweigerd(f"in zaak {nummer} loopt geen beslistermijn", "kies een verlof of een vrijstelling")
