"""Reading exemptions."""

from __future__ import annotations

from datetime import date

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.records.vrijstelling import TOEGEKEND, Vrijstelling
from lpa.storage.engine.file import many
from lpa.storage.zaak.zaken import van_type


def vrijstelling(conn: sqlite.Connection, nummer: int) -> Vrijstelling:
    """The exemption with this zaaknummer. Raises NietGevonden, saying so when it is another kind of zaak."""
    return van_type(conn, Vrijstelling, nummer)


def alle(conn: sqlite.Connection) -> list[Vrijstelling]:
    """Every exemption, in order of opening."""
    return many(conn, Vrijstelling, "1 order by zaak.geopend_op, zaak.nummer")


def toegekende(conn: sqlite.Connection, op: date, sinds: date) -> list[Vrijstelling]:
    """The exemptions that were granted and end on `sinds` or later, of jongeren who live here on `op`, in order."""
    waar = """zaak.afhandeling = ? and (vrijstelling.tot is null or vrijstelling.tot >= ?)
        and zaak.jongere not in (select nummer from jongere where verhuisd_op <= ? or overleden_op is not null)
        order by vrijstelling.tot, zaak.nummer"""
    return many(conn, Vrijstelling, waar, TOEGEKEND, sinds.isoformat(), op.isoformat())


def van_jongere(conn: sqlite.Connection, jongere: int) -> list[Vrijstelling]:
    """The exemptions of a jongere, in order of opening."""
    return many(conn, Vrijstelling, "zaak.jongere = ? order by zaak.geopend_op, zaak.nummer", jongere)
