"""Reading what was moved, and what hangs on what is moved."""

from __future__ import annotations

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.records.brief import Brief
from lpa.domain.records.eigentermijn import Eigentermijn
from lpa.domain.records.huisbezoek import Huisbezoek
from lpa.domain.records.verplaatsing import Verplaatsing
from lpa.domain.records.zaak import Interventie, Melding
from lpa.domain.zaak.keten import Verstrekking
from lpa.domain.zaak.verplaatsing import Mee, reeks
from lpa.storage.engine.reading import many


def van_jongere(conn: sqlite.Connection, jongere: int) -> list[Verplaatsing]:
    """What came to the zaken of a jongere or left them, and which meldingen turned out to be of another, in order."""
    eigen = "(select nummer from zaak where jongere = ?1)"
    waar = f"zaak in {eigen} or iif(interventie is null, ?1 in (van, naar), naar in {eigen})"
    return many(conn, Verplaatsing, f"{waar} order by datum, nummer", jongere)


def mee(conn: sqlite.Connection, stap: Interventie) -> Mee:
    """What goes over with a step."""
    brieven = many(conn, Brief, "interventie = ? order by nummer", stap.nummer)
    van_brief = f"brief in ({', '.join('?' * len(brieven))}) order by nummer"
    bezoeken = many(conn, Huisbezoek, "zaak = ? order by nummer", stap.zaak)
    return Mee(
        bezoeken=reeks(bezoeken, stap.nummer),
        brieven=brieven,
        termijnen=many(conn, Eigentermijn, van_brief, *(b.nummer for b in brieven)),
        verstrekkingen=many(conn, Verstrekking, "interventie = ? order by nummer", stap.nummer),
    )


def volgen(conn: sqlite.Connection, melding: int) -> list[Melding]:
    """The meldingen that follow this one."""
    return many(conn, Melding, "melding.vervolg_op = ? order by zaak.nummer", melding)
