"""How a zaak goes over to another route, as the file and her own norm say."""

from __future__ import annotations

from datetime import date

from sqlcipher3.dbapi2 import Connection

from lpa.domain.recht import mas
from lpa.domain.recht.mas import Zet
from lpa.domain.records.zaak import Zaak
from lpa.storage.zaak import zaken


def zet(conn: Connection, zaak: Zaak, naar: str, op: date, *, naast: bool = False) -> Zet | None:
    """The move of a zaak to a route on day `op`, or to one beside it; None where it stays as it is."""
    return _met_norm(conn, mas.zet(zaak, naar, zaken.interventies(conn, zaak.nummer), naast=naast), op)


def zet_van_stap(conn: Connection, soort: str, route: str, zaak: Zaak, op: date) -> Zet | None:
    """The move that a step of this kind makes on day `op`."""
    return _met_norm(conn, mas.zet_van_stap(soort, route, zaak, zaken.interventies(conn, zaak.nummer)), op)


def _met_norm(conn: Connection, z: Zet | None, op: date) -> Zet | None:
    """A move, without a remark that rests on a norm of her own which she switched off."""
    if z is None or not z.norm:
        return z
    from lpa.storage.register.eigen import regelboek

    return z if regelboek(conn).regel(z.norm, op).getal else z._replace(waarom="", norm="")


def opmerkingen(z: Zet | None) -> list[str]:
    """What must be said of a move; it refuses nothing."""
    return [f"Let op: {z.waarom}."] if z and z.waarom else []
