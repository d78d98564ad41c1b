"""Reading the overstap of vmbo leavers."""

from __future__ import annotations

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.records.jongere import Jongere
from lpa.domain.records.overstap import Overstap, Overstapregel
from lpa.storage.zaak import zaken


def overstap(conn: sqlite.Connection, nummer: int) -> Overstap:
    """The overstap with this zaaknummer. Raises NietGevonden, saying so when it is another kind of zaak."""
    return zaken.van_type(conn, Overstap, nummer)


def van_jongere(conn: sqlite.Connection, jongere: int) -> list[Overstap]:
    """Every overstap of a jongere, the latest first."""
    return zaken.lijst(conn, Overstap, zaken.Filter(jongere=jongere), None)[0]


def regels_van(conn: sqlite.Connection, jongere: Jongere) -> list[Overstapregel]:
    """The same, as lines; their risk is not worked out."""
    return [Overstapregel.van(o, jongere.lijstnaam, ()) for o in van_jongere(conn, jongere.nummer)]
