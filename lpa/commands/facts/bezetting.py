"""What takes her in some days, as the file is now: visits, spreekuren and appointments, each by her norms."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime

from sqlcipher3.dbapi2 import Connection

from lpa.domain.zaak.botsing import Bezet, afspraken_bezet, bezoeken_bezet, spreekuren_bezet
from lpa.domain.zaak.gesprek import Gesprekfeiten
from lpa.storage.register import eigen
from lpa.storage.zaak import agenda
from lpa.storage.zaak.spreekuren import tussen


def norm(conn: Connection, code: str, dag: date) -> int:
    """A norm of hers in minutes, on that day."""
    return eigen.regelboek(conn).regel(code, dag).getal


def bezoeken(conn: Connection, van: date, tot: date) -> list[Bezet]:
    """The visits that are still to be made."""
    return bezoeken_bezet(agenda.geplande(conn, tot, van=van))


def spreekuren(conn: Connection, van: date, tot: date) -> list[Bezet]:
    """The spreekuren of which the time is known."""
    return spreekuren_bezet(tussen(conn, van, tot), norm(conn, "norm.spreekuur-duur", van))


def afspraken(conn: Connection, van: date, tot: date, zonder: Collection[int] = ()) -> list[Bezet]:
    """The appointments with a time, without those of these numbers."""
    andere = [t for t in agenda.afspraken(conn, tot, van=van) if t.nummer not in zonder]
    return afspraken_bezet(andere, norm(conn, "norm.gesprek-duur", van))


def rond_gesprek(conn: Connection, tijdstip: datetime, zonder: Collection[int]) -> Gesprekfeiten:
    """What a talk at this moment is held against, without the appointments that it takes the place of."""
    dag = tijdstip.date()
    bezet = [*bezoeken(conn, dag, dag), *spreekuren(conn, dag, dag), *afspraken(conn, dag, dag, zonder)]
    duur, reistijd = norm(conn, "norm.gesprek-duur", dag), norm(conn, "norm.reistijd", dag)
    return Gesprekfeiten(agenda.rooster(conn), bezet, duur, reistijd)
