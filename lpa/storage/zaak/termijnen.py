"""Reading her own terms."""

from __future__ import annotations

from datetime import date

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.records.eigentermijn import Eigentermijn
from lpa.storage.engine.file import haal, many


def eigentermijn(conn: sqlite.Connection, nummer: int) -> Eigentermijn:
    """Her own term with this number. Raises NietGevonden."""
    return haal(conn, Eigentermijn, nummer, "eigen termijn", "bekijk ze met: lpa termijn lijst")


def te_doen(conn: sqlite.Connection, zaak: int | None = None) -> list[Eigentermijn]:
    """Her own terms that are not done, of one zaak or of all, by day."""
    waar = "gedaan_op is null and (? is null or zaak = ?) order by laatste_dag, nummer"
    return many(conn, Eigentermijn, waar, zaak, zaak)


def afspraken(conn: sqlite.Connection, tot: date, *, van: date | None = None) -> list[Eigentermijn]:
    """The appointments that are not done up to and including `tot`, in order: from `van` on, or however old."""
    waar = "tijdstip is not null and gedaan_op is null and laatste_dag between ? and ? order by tijdstip, nummer"
    return many(conn, Eigentermijn, waar, van.isoformat() if van else "", tot.isoformat())
