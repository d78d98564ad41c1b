"""A secret address that another record shows: in the whole file, and by what one command wrote."""

from __future__ import annotations

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.doubts.openlijk import Openlijk, openlijk
from lpa.domain.records.jongere import Jongere, Verzorger
from lpa.storage.engine.reading import many
from lpa.storage.zaak import geheimadres

_ADRES = ("adres", "postcode", "plaats", "land", "geheim_adres")
_ANDERS = " or ".join(f"voor ->> '$.{kolom}' is not na ->> '$.{kolom}'" for kolom in _ADRES)
_GEWIJZIGD = f"""select tabel, nummer from logregel
    where handeling = ? and tabel in ('jongere', 'verzorger') and na is not null and ({_ANDERS})"""  # noqa: S608


def van_alle(conn: sqlite.Connection) -> list[Openlijk]:
    """Each secret address that stands with another as well."""
    if not geheimadres.geheimen(conn):
        return []
    return openlijk(many(conn, Jongere), many(conn, Verzorger, "adres <> '' or geheim_adres order by nummer"))


def by_command(conn: sqlite.Connection, handeling: int) -> tuple[list[Openlijk], list[Openlijk]]:
    """What a command did to that: shown by a record that it wrote, and of an address that it made secret or moved."""
    rijen = set(conn.execute(_GEWIJZIGD, (handeling,))) if geheimadres.geheimen(conn) else set()
    alle = van_alle(conn) if rijen else []
    getoond = [o for o in alle if (_van(o.staat), o.staat.nummer) in rijen]
    geheim = [o for o in alle if (_van(o.geheim), o.geheim.nummer) in rijen and o not in getoond]
    return getoond, geheim


def _van(wie: Jongere | Verzorger) -> str:
    """The table in which somebody stands."""
    return type(wie).__name__.lower()
