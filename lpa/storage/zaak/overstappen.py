"""Reading the overstap of vmbo leavers."""

from __future__ import annotations

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.records.jongere import Jongere
from lpa.domain.records.overstap import Overstap, Overstapregel
from lpa.storage.engine.reading import top
from lpa.storage.zaak.zaken import van_lijst, van_type


def overstap(conn: sqlite.Connection, nummer: int) -> Overstap:
    """The overstap with this zaaknummer. Raises NietGevonden, saying so when it is another kind of zaak."""
    return van_type(conn, Overstap, nummer)


def van_jongere(conn: sqlite.Connection, jongere: int) -> list[Overstap]:
    """Every overstap of a jongere, the latest first."""
    return lijst(conn, None, None, jongere, None)[0]


def regels_van(conn: sqlite.Connection, jongere: Jongere) -> list[Overstapregel]:
    """The same, as lines; their risk is not worked out."""
    return [Overstapregel.van(o, jongere.lijstnaam, ()) for o in van_jongere(conn, jongere.nummer)]


def lijst(
    conn: sqlite.Connection, schooljaar: str | None, open_: bool | None, jongere: int | None, meest: int | None
) -> tuple[list[Overstap], int]:
    """The latest schooljaar first, and how many there are; `schooljaar` is that of leaving the vmbo."""
    gevraagd = ("zaak.schooljaar = ?", schooljaar), ("zaak.jongere = ?", jongere)
    orde = "zaak.schooljaar desc, zaak.geopend_op desc, zaak.nummer desc"
    return top(conn, Overstap, meest, *van_lijst("overstap", open_, *gevraagd), orde)
