"""Writing many rows of one table at once: stored and logged by a few statements, to be taken back as any command.

A line of the log is made of the row where it lies, so that it holds what was stored.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from lpa.errors import Intussen
from lpa.storage.engine import chain
from lpa.storage.engine.rows import OPLOPEND, Deel, delen, insertion, stored, to_row, to_values

if TYPE_CHECKING:
    from lpa.storage.engine.writer import Writer

# The rows that lines of the log are about.
_VAN_REGELS = "nummer in (select nummer from logboek where volgnummer between ? and ?)"


def add(s: Writer, records: Sequence[Any]) -> range:
    """New records of one class; the numbers they got, in their order."""
    s.renew()
    (deel,) = delen(type(records[0]))
    tabel = stored(deel.tabel)
    (gebruikt,) = s.conn.execute("select max(seq) from sqlite_sequence where name = ?", (tabel,)).fetchone()
    eerste = 1 + (gebruikt or 0)
    nummers = range(eerste, eerste + len(records))
    voorbeeld = to_row(records[0], deel)
    s.conn.executemany(insertion(deel.tabel, voorbeeld), _numbered(records, nummers, deel))
    voor = _log(s, deel.tabel, "nummer between ? and ?", (nummers[0], nummers[-1]))
    s.conn.execute(f"insert into loginhoud (logregel, na) {_inhoud(deel.tabel, voorbeeld)}", (voor,))
    return nummers


def _numbered(records: Sequence[Any], nummers: range, deel: Deel) -> Iterator[list[Any]]:
    """The rows of new records with the numbers they get."""
    place = deel.kolommen.index("nummer")
    for nummer, record in zip(nummers, records, strict=True):
        rij = to_values(record, deel)
        rij[place] = nummer
        yield rij


def change(s: Writer, records: Sequence[Any]) -> None:
    """Changed records of one class, with the version they were read with.

    Raises Geweigerd when one of them was changed meanwhile.
    """
    (deel,) = delen(type(records[0]))
    rijen = [to_row(replace(r, versie=r.versie + 1), deel) for r in records]
    nummers = json.dumps([rij["nummer"] for rij in rijen])
    voor = _log(s, deel.tabel, "nummer in (select value from json_each(?))", (nummers,))
    inhoud = _inhoud(deel.tabel, rijen[0])
    s.conn.execute(f"insert into loginhoud (logregel, voor) {inhoud}", (voor,))
    zetten = ", ".join(f"{kolom} = :{kolom}" for kolom in rijen[0])
    opdracht = f"update {stored(deel.tabel)} set {zetten} where nummer = :nummer and versie = :versie - 1"  # noqa: S608
    if s.conn.executemany(opdracht, rijen).rowcount != len(rijen):
        raise Intussen(
            "dit is intussen in een ander venster gewijzigd; er is niets opgeslagen",
            "bekijk het opnieuw en wijzig het daarna",
        )
    s.conn.execute(
        f"update loginhoud set na = nu.inhoud from ({inhoud}) as nu where logregel = nu.volgnummer",  # noqa: S608
        (voor,),
    )


def _log(s: Writer, tabel: str, waar: str, waarden: tuple[Any, ...]) -> int:
    """A line of the log for each row of a table for which `waar` holds; the number of the line before the first."""
    (voor,) = s.conn.execute("select coalesce(max(volgnummer), 0) from logboek").fetchone()
    (eerste,) = s.conn.execute(f"select min(nummer) from {stored(tabel)} where {waar}", waarden).fetchone()  # noqa: S608
    jongere = "nummer" if tabel == "jongere" else "jongere" if "jongere" in _kolommen(s, tabel) else "null"
    line = s.begun(tabel, eerste)
    opdracht = f"""insert into logboek ({chain.LINE}, tabel, nummer, jongere)
        select {", ".join("?" * len(line))}, ?, nummer, {jongere} from {stored(tabel)}
        where {waar} order by nummer"""  # noqa: S608
    s.conn.execute(opdracht, (*line, tabel, *waarden))
    return int(voor)


def _kolommen(s: Writer, tabel: str) -> list[str]:
    return [kolom for _, kolom, *_ in s.conn.execute(f"pragma table_info({stored(tabel)})")]


def _inhoud(tabel: str, kolommen: Iterable[str]) -> str:
    """The query that gives, for each line of the log after a number, that line and the row it is about as JSON."""
    velden = ", ".join(f"'{kolom}', t.{kolom}" for kolom in kolommen)
    return (
        f"select volgnummer, json_object({velden}) as inhoud from logboek"  # noqa: S608
        f" join {stored(tabel)} t on t.nummer = logboek.nummer where volgnummer > ? and logboek.tabel = '{tabel}'"
    )


def is_left(s: Writer, tabel: str, lines: tuple[int, int]) -> int | None:
    """The first row of a table that is not as these lines of the log (first and last) left it; None where all are. A
    column that is newer than a line is not looked at.
    """
    vergeleken = [k for k in _kolommen(s, tabel) if k not in OPLOPEND]
    gelijk = " and ".join(f"({_kent('na', k)} = 0 or t.{k} is json_extract(na, '$.{k}'))" for k in vergeleken)
    opdracht = f"""select min(logboek.nummer) from logboek join loginhoud on logregel = volgnummer
        left join {stored(tabel)} t on t.nummer = logboek.nummer
        where volgnummer between ? and ? and (t.nummer is null or not ({gelijk}))"""  # noqa: S608
    eerste: int | None = s.conn.execute(opdracht, lines).fetchone()[0]
    return eerste


def _kent(inhoud: str, kolom: str) -> str:
    """Whether a row in the log has a column, as SQL: it may be of before a step that brought it."""
    return f"(json_type({inhoud}, '$.{kolom}') is not null)"


def take_away(s: Writer, tabel: str, lines: tuple[int, int]) -> None:
    """Remove the rows that these lines of the log brought, and log that."""
    voor = _log(s, tabel, _VAN_REGELS, lines)
    s.conn.execute(f"insert into loginhoud (logregel, voor) {_inhoud(tabel, _kolommen(s, tabel))}", (voor,))
    s.conn.execute(f"delete from {stored(tabel)} where {_VAN_REGELS}", lines)  # noqa: S608


def put_back(s: Writer, tabel: str, lines: tuple[int, int]) -> None:
    """Change the rows of these lines of the log into what they were, and log that; what only goes up does."""
    t, kolommen = stored(tabel), _kolommen(s, tabel)
    voor = _log(s, tabel, _VAN_REGELS, lines)
    inhoud = _inhoud(tabel, kolommen)
    s.conn.execute(f"insert into loginhoud (logregel, voor) {inhoud}", (voor,))
    zetten = ", ".join(
        f"{k} = {t}.{k} + 1"
        if k in OPLOPEND
        else f"{k} = case when {_kent('oud.voor', k)} then json_extract(oud.voor, '$.{k}') else {t}.{k} end"
        for k in kolommen
    )
    opdracht = f"""update {t} set {zetten} from logregel as oud
        where oud.volgnummer between ? and ? and oud.nummer = {t}.nummer"""  # noqa: S608
    s.conn.execute(opdracht, lines)
    opdracht = f"update loginhoud set na = nu.inhoud from ({inhoud}) as nu where logregel = nu.volgnummer"  # noqa: S608
    s.conn.execute(opdracht, (voor,))
