"""Reading her calendar: when she works, and which visits are planned."""

from __future__ import annotations

from datetime import date, timedelta

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.huisbezoek import STAAT, Huisbezoek
from lpa.domain.kalender import weekdagnummers
from lpa.domain.werkrooster import Afwezig, Werkrooster
from lpa.errors import NietGevonden
from lpa.storage.bestand import eigenschap, many, one


def rooster(conn: sqlite.Connection) -> Werkrooster:
    """The days on which she works: those of `lpa begin`, without her days off."""
    weekdagen = weekdagnummers(eigenschap(conn, "werkdagen")) or frozenset(range(5))
    return Werkrooster(weekdagen, afwezigheden(conn))


def afwezigheden(conn: sqlite.Connection) -> list[Afwezig]:
    """Her days off, in order."""
    return many(conn, Afwezig, "1 order by van, nummer")


def huisbezoek(conn: sqlite.Connection, nummer: int) -> Huisbezoek:
    """The visit with this number. Raises NietGevonden."""
    if gevonden := one(conn, Huisbezoek, "nummer = ?", nummer):
        return gevonden
    raise NietGevonden(f"er is geen huisbezoek {nummer}", "bekijk ze met: lpa huisbezoek lijst")


def huisbezoeken(conn: sqlite.Connection, zaak: int) -> list[Huisbezoek]:
    """The visits of a zaak, in order."""
    return many(conn, Huisbezoek, "zaak = ? order by begin, nummer", zaak)


def geplande(conn: sqlite.Connection, van: date, tot: date) -> list[Huisbezoek]:
    """The visits that are still to come, from `van` up to and including `tot`, in order."""
    tekens = ", ".join("?" * len(STAAT))
    return many(
        conn, Huisbezoek, f"begin >= ? and begin < ? and status in ({tekens}) order by begin, nummer",
        van.isoformat(), (tot + timedelta(days=1)).isoformat(), *STAAT,
    )  # fmt: skip
