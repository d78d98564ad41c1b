"""Which figures of a schooljaar are printed: what she chose, what was imported, and what a write leaves as it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.base.soorten import TELT, VERLOFGRONDEN
from lpa.domain.jaar.cijfers import GETELD, VASTGESTELD, Bronkeuze
from lpa.domain.records.school import Inschrijving
from lpa.domain.records.zaak import Zaak
from lpa.storage.engine.reading import many
from lpa.storage.engine.writer import Stored
from lpa.storage.jaar.eigen import VAN_HAAR

# The schooljaren and tables of which imported figures are printed: they were imported, and not put aside.
INGEVOERD = f"""from jaarcijfer where herkomst <> '{VASTGESTELD}' and not {VAN_HAAR}
    and not exists (select 1 from cijferbron
        where cijferbron.schooljaar = jaarcijfer.schooljaar and cijferbron.tabel = jaarcijfer.tabel
            and bron = '{GETELD}')"""  # noqa: S608
_UIT_REGISTER = ("1", "2")
# What a count of zaken goes by.
_TELLEN = frozenset({"soort", "afhandeling", "onderreden", "schooljaar", "rmc", "school", "onderwijssoort"})


def keuzes(conn: sqlite.Connection, jaren: Sequence[str]) -> list[Bronkeuze]:
    """What she chose for the tables of these schooljaren."""
    return many(conn, Bronkeuze, f"schooljaar in ({', '.join('?' * len(jaren))}) order by schooljaar, tabel", *jaren)


def ingevoerde_jaren(conn: sqlite.Connection, opgeslagen: Iterable[Stored]) -> list[str]:
    """The schooljaren that what was stored belongs to and that print imported figures, oldest first.

    Only of what is new, or came into another schooljaar.
    """
    nieuw = (s.record for s in opgeslagen if s.changed is None or _verplaatst(s))
    return sorted({jaar for record in nieuw for jaar in _van(conn, record)})


def vaste_jaren(conn: sqlite.Connection, opgeslagen: Iterable[Stored]) -> list[str]:
    """The closed schooljaren that what was stored belongs to: their figures do not change by it."""
    zaken = [s for s in opgeslagen if isinstance(s.record, Zaak)]
    jaren = {s.record.schooljaar for s in zaken if s.changed is None or _TELLEN & {*s.changed}}
    if not jaren:
        return []
    waar = f"heropend_op is null and schooljaar in ({', '.join('?' * len(jaren))}) order by 1"
    return [jaar for (jaar,) in conn.execute(f"select schooljaar from vaststelling where {waar}", [*jaren])]  # noqa: S608


def _verplaatst(s: Stored) -> bool:
    """Whether the change may have brought the record into another schooljaar."""
    bepaalt = {"van", "tot"} if isinstance(s.record, Inschrijving) else {"schooljaar", "soort"}
    return bool(bepaalt & {*(s.changed or ())})


def _van(conn: sqlite.Connection, record: Any) -> list[str]:
    if isinstance(record, Inschrijving):
        peildatum = "substr(schooljaar, 1, 4) || '-10-01'"
        tot = record.tot.isoformat() if record.tot else "9999"
        return _jaren(conn, f"tabel in {_UIT_REGISTER} and {peildatum} between ? and ?", [record.van.isoformat(), tot])
    telt = isinstance(record, Zaak) and (record.soort in TELT or record.soort in VERLOFGRONDEN)
    return _jaren(conn, f"schooljaar = ? and tabel not in {_UIT_REGISTER}", [record.schooljaar]) if telt else []


def _jaren(conn: sqlite.Connection, waar: str, waarden: Sequence[str]) -> list[str]:
    opdracht = f"select distinct schooljaar {INGEVOERD} and {waar}"
    return [jaar for (jaar,) in conn.execute(opdracht, waarden)]
