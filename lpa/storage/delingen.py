"""Reading what was shared, with whom."""

from __future__ import annotations

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.keten import Deling
from lpa.storage.bestand import haal, many, one, top

_VAN_JONGERE = "zaak in (select nummer from zaak where jongere = ?)"
_ORDE = "order by deling.datum, deling.nummer"


def deling(conn: sqlite.Connection, nummer: int) -> Deling:
    """The sharing with this number. Raises NietGevonden."""
    return haal(conn, Deling, nummer, "deling", "bekijk ze met: lpa deling lijst")


def van_zaak(conn: sqlite.Connection, zaak: int) -> list[Deling]:
    """What was shared in a zaak, in order."""
    return many(conn, Deling, f"zaak = ? {_ORDE}", zaak)


def van_jongere(conn: sqlite.Connection, jongere: int) -> list[Deling]:
    """What was shared about a jongere, in all zaken, in order."""
    return many(conn, Deling, f"{_VAN_JONGERE} {_ORDE}", jongere)


def van_stap(conn: sqlite.Connection, interventie: int) -> Deling | None:
    """What was shared with a step."""
    return one(conn, Deling, "interventie = ?", interventie)


def lijst(
    conn: sqlite.Connection, zaak: int | None, jongere: int | None, meest: int | None
) -> tuple[list[Deling], int]:
    """Sharings of one zaak, of one jongere or all, the latest first; and how many there are."""
    waar = f"(? is null or zaak = ?) and (? is null or {_VAN_JONGERE})"
    waarden = (zaak, zaak, jongere, jongere)
    return top(conn, Deling, meest, waar, waarden, "datum desc, nummer desc")
