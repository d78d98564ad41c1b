"""Counting what no group of zaken knows: sub-reasons, who is with RMC, and talks about a fitting offer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.jaar.feiten import Feiten, Stapfeiten, Zaakfeiten
from lpa.domain.jaar.tabellen import TABELLEN
from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.storage.jaar.peildag import TOEN

# How a zaak stood on day :op, of one that was opened by then.
STAND = f"""case when zaak.nummer in (select zaak from ({TOEN}))
        then (select toen.afhandeling from ({TOEN}) as toen where toen.zaak = zaak.nummer)
    when gesloten_op > :op then null else afhandeling end"""  # noqa: S608
Deel = tuple[str, dict[str, Any]]  # a condition in SQL, and its values
_LOS = tuple(
    rij.feiten
    for tabel in TABELLEN
    for rij in tabel.eronder
    if isinstance(rij.feiten, Stapfeiten) or (isinstance(rij.feiten, Zaakfeiten) and rij.feiten.apart)
)


def tel_los(conn: sqlite.Connection, jaren: Sequence[Schooljaar], op: date) -> dict[tuple[str, Feiten], int]:
    """Of these schooljaren what stands below the tables, as it was on day `op`."""
    return {(str(jaar), feiten): _aantal(conn, jaar, feiten, op) for jaar in jaren for feiten in _LOS}


def _aantal(conn: sqlite.Connection, jaar: Schooljaar, feiten: Feiten, op: date) -> int:
    if isinstance(feiten, Stapfeiten):
        waar, waarden = van_stappen(jaar, feiten, op)
        opdracht = f"select count(distinct jongere) from {waar}"  # noqa: S608
    else:
        assert isinstance(feiten, Zaakfeiten)  # noqa: S101  # only these two are counted so
        waar, waarden = van_zaken(str(jaar), feiten, op)
        opdracht = f"select count(*) from zaak where {waar}"  # noqa: S608
    return int(conn.execute(opdracht, waarden).fetchone()[0])


def van_zaken(schooljaar: str, feiten: Zaakfeiten, op: date) -> Deel:
    """The zaken with these facts in a schooljaar on day `op`: the same for a count and for a list.

    A plus keeps an index out of it: the one by day, and of the few with RMC the one by kind, which would look up each
    zaak of the schooljaar.
    """
    soort = f"{'+' * feiten.rmc}soort {_een_van('soort', feiten.soorten)}"
    waar = f"schooljaar = :jaar and rmc = {feiten.rmc:d} and +geopend_op <= :op and {soort}"
    waarden = {"jaar": schooljaar, "op": op.isoformat(), **_parameters("soort", feiten.soorten)}
    if feiten.open:
        waar += f" and {STAND} is null"
    elif feiten.afhandelingen:
        # First what the index tells: how it ended, or that it was ended and opened again.
        einde = _een_van("einde", feiten.afhandelingen)
        waar += f" and (afhandeling {einde} or zaak.nummer in (select zaak from ({TOEN}))) and {STAND} {einde}"  # noqa: S608
        waarden |= _parameters("einde", feiten.afhandelingen)
    if feiten.onderreden is not None:
        # The index holds those with a sub-reason only, and must be told that this is one.
        waar += " and onderreden = :onder" + (" and onderreden <> ''" if feiten.onderreden else "")
        waarden["onder"] = feiten.onderreden
    return waar, waarden


def van_stappen(jaar: Schooljaar, feiten: Stapfeiten, op: date) -> Deel:
    """The steps of a kind in a schooljaar by day `op`, with their zaken. The kind is written out for its index."""
    waar = f"""interventie join zaak on zaak.nummer = interventie.zaak
        where interventie.soort = '{feiten.soort}' and datum between :van and :tot"""
    waarden = {"van": jaar.eerste_dag.isoformat(), "tot": min(jaar.laatste_dag, op).isoformat()}
    if feiten.resultaat:
        waar += " and substr(resultaat, 1, length(:uitkomst)) = :uitkomst"
        waarden["uitkomst"] = feiten.resultaat
    return waar, waarden


def _parameters(naam: str, waarden: Sequence[str]) -> dict[str, str]:
    return {f"{naam}{n}": waarde for n, waarde in enumerate(waarden)}


def _een_van(naam: str, waarden: Sequence[str]) -> str:
    return f"in ({', '.join(f':{p}' for p in _parameters(naam, waarden))})"
