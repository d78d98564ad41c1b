"""Whether a vmbo leaver may end up without a place, worked out from the file."""

from __future__ import annotations

from datetime import date

from sqlcipher3.dbapi2 import Connection

from lpa.domain.recht.regel import Regelboek
from lpa.domain.records.overstap import Overstap
from lpa.domain.zaak.overstaprisico import risico
from lpa.storage.register import registers


def risico_van(conn: Connection, o: Overstap, op: date, boek: Regelboek) -> list[str]:
    """Why this leaver may have no place on day `op`; nothing when there is one, or nothing to ask any more."""
    return risico(o, registers.jongere(conn, o.jongere), registers.inschrijvingen(conn, o.jongere), op, boek)
