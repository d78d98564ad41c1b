"""Which figures of a schooljaar are printed: what she chose, what was imported, and what a write leaves as it is."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.base.soorten import TELT, VERLOFGRONDEN
from lpa.domain.jaar.cijfers import GETELD, VASTGESTELD, Bronkeuze, Jaarcijfer
from lpa.domain.jaar.tabellen import UIT_REGISTER
from lpa.domain.records.school import Inschrijving
from lpa.domain.records.zaak import Zaak
from lpa.storage.engine.reading import many
from lpa.storage.engine.writer import Stored, Writer
from lpa.storage.jaar.eigen import VAN_HAAR

# The schooljaren and tables of which imported figures are printed: they were imported, and not put aside.
INGEVOERD = f"""from jaarcijfer where herkomst <> '{VASTGESTELD}' and not {VAN_HAAR}
    and not exists (select 1 from cijferbron
        where cijferbron.schooljaar = jaarcijfer.schooljaar and cijferbron.tabel = jaarcijfer.tabel
            and bron = '{GETELD}')"""  # noqa: S608
# What a count of zaken goes by.
_TELLEN = frozenset(
    {"soort", "afhandeling", "onderreden", "schooljaar", "rmc", "school", "onderwijssoort", "vervallen_op"}
)


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
    """The closed schooljaren that what was stored belongs to, or did before: their figures do not change by it."""
    alle = list(opgeslagen)
    zaken = [s for s in alle if isinstance(s.record, Zaak) and (s.changed is None or _TELLEN & {*s.changed})]
    jaren = {s.record.schooljaar for s in zaken}
    if any(s.changed and "schooljaar" in s.changed for s in zaken):
        jaren |= {jaar for (jaar,) in conn.execute(_EERDER) if jaar}
    if any(isinstance(s.record, Inschrijving) for s in alle):
        jaren |= {jaar for (jaar,) in conn.execute(_ANDERS_INGESCHREVEN)}
    if not jaren:
        return []
    waar = f"heropend_op is null and schooljaar in ({', '.join('?' * len(jaren))}) order by 1"
    return [jaar for (jaar,) in conn.execute(f"select schooljaar from vaststelling where {waar}", [*jaren])]  # noqa: S608


# What the last command changed: the schooljaar in which a zaak was, and the closed ones on whose 1 October an enrolment
# runs now and did not, or the other way round.
_LAATSTE = """logboek join loginhoud on logregel = volgnummer
    where handeling = (select max(handeling) from logboek) and tabel = """
_EERDER = f"select distinct json_extract(voor, '$.schooljaar') from {_LAATSTE} 'zaak'"  # noqa: S608


def _liep(kant: str) -> str:
    van, tot = (f"json_extract({kant}, '$.{naam}')" for naam in ("van", "tot"))
    return f"coalesce({van} <= peil and coalesce({tot}, '9999') >= peil, 0)"


_ANDERS_INGESCHREVEN = f"""select distinct schooljaar
    from (select schooljaar, substr(schooljaar, 1, 4) || '-10-01' as peil from vaststelling),
        (select voor, na from {_LAATSTE} 'inschrijving')
    where {_liep("voor")} <> {_liep("na")}"""  # noqa: S608


def gesloten_jaren(s: Writer) -> list[str]:
    """The closed schooljaren of which this command touched a figure of a report table, or the choice of its source."""
    gevonden = s.conn.execute(
        f"""select distinct schooljaar from (
            select json_extract(coalesce(na, voor), '$.schooljaar') as schooljaar,
                json_extract(coalesce(na, voor), '$.tabel') as tabel, json_extract(coalesce(na, voor), '$.rij') as rij
            from logboek join loginhoud on logregel = volgnummer
            where handeling = (select max(handeling) from logboek) and logboek.tabel in ('jaarcijfer', 'cijferbron')
        ) as jaarcijfer join vaststelling using (schooljaar)
        where heropend_op is null and not {VAN_HAAR} order by 1"""  # noqa: S608
    )
    return [jaar for (jaar,) in gevonden]


def nieuwe_cijfers(opgeslagen: Iterable[Stored]) -> list[int]:
    """The numbers of the figures that were entered just now."""
    return [s.record.nummer for s in opgeslagen if isinstance(s.record, Jaarcijfer) and s.changed is None]


def verborgen_jaren(conn: sqlite.Connection, nieuw: Sequence[int]) -> list[tuple[str, str]]:
    """The schooljaren and tables that are counted, and of which there are no figures but the `nieuw` (numbers)."""
    if not nieuw:
        return []
    tekens, peildatum = ", ".join("?" * len(TELT)), "substr(schooljaar, 1, 4) || '-10-01'"
    # A table that she chose to count is printed as counted.
    gevonden = conn.execute(
        f"""with nieuw(nummer) as (select value from json_each(?))
        select distinct schooljaar, tabel {INGEVOERD} and nummer in (select nummer from nieuw)
            and not exists (select 1 from jaarcijfer as oud where oud.schooljaar = jaarcijfer.schooljaar
                and oud.tabel = jaarcijfer.tabel and oud.nummer not in (select nummer from nieuw))
            and case when tabel in {UIT_REGISTER}
                then exists (select 1 from inschrijving where van <= {peildatum}
                    and (tot is null or tot >= {peildatum}))
                else exists (select 1 from zaak where zaak.schooljaar = jaarcijfer.schooljaar and soort in ({tekens}))
                end
        order by 1, 2""",  # noqa: S608
        [json.dumps(nieuw), *TELT],
    )
    return [(jaar, tabel) for jaar, tabel in gevonden]


def _verplaatst(s: Stored) -> bool:
    """Whether the change may have brought the record into another schooljaar."""
    bepaalt = {"van", "tot"} if isinstance(s.record, Inschrijving) else {"schooljaar", "soort"}
    return bool(bepaalt & {*(s.changed or ())})


def _van(conn: sqlite.Connection, record: Any) -> list[str]:
    if isinstance(record, Inschrijving):
        peildatum = "substr(schooljaar, 1, 4) || '-10-01'"
        tot = record.tot.isoformat() if record.tot else "9999"
        return _jaren(conn, f"tabel in {UIT_REGISTER} and {peildatum} between ? and ?", [record.van.isoformat(), tot])
    telt = isinstance(record, Zaak) and (record.soort in TELT or record.soort in VERLOFGRONDEN)
    return _jaren(conn, f"schooljaar = ? and tabel not in {UIT_REGISTER}", [record.schooljaar]) if telt else []


def _jaren(conn: sqlite.Connection, waar: str, waarden: Sequence[str]) -> list[str]:
    opdracht = f"select distinct schooljaar {INGEVOERD} and {waar}"
    return [jaar for (jaar,) in conn.execute(opdracht, waarden)]
