"""Reading what was shared, with whom."""

from __future__ import annotations

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.zaak.keten import Verstrekking
from lpa.storage.engine.reading import fetch, many, one, top, where

_VAN_JONGERE = "zaak in (select nummer from zaak where jongere = ?)"


def verstrekking(conn: sqlite.Connection, nummer: int) -> Verstrekking:
    """The sharing with this number. Raises NietGevonden."""
    return fetch(conn, Verstrekking, nummer, "verstrekking", "bekijk ze met: lpa verstrekking lijst")


def van_zaak(conn: sqlite.Connection, zaak: int) -> list[Verstrekking]:
    """What was shared in a zaak, in order."""
    return many(conn, Verstrekking, "zaak = ? order by datum, nummer", zaak)


def van_stap(conn: sqlite.Connection, interventie: int) -> Verstrekking | None:
    """What was shared with a step."""
    return one(conn, Verstrekking, "interventie = ?", interventie)


def lijst(
    conn: sqlite.Connection, zaak: int | None, jongere: int | None, meest: int | None
) -> tuple[list[Verstrekking], int]:
    """Sharings of one zaak, of one jongere or all, the latest first; and how many there are."""
    gevraagd = where(("zaak = ?", zaak), (_VAN_JONGERE, jongere))
    return top(conn, Verstrekking, meest, *gevraagd, "datum desc, nummer desc")
