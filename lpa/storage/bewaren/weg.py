"""Taking all of a jongere out of the file: every row, by the schema itself, and what the log holds of them.

What is taken out is not logged as other changes are: that would keep it. What another jongere refers to is let go, and
the figures of closed schooljaren stay without the facts that they were counted from.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.base.named import NamedTuple
from lpa.domain.bewaren.bewaring import Vernietiging
from lpa.domain.jaar.vaststelling import Vaststelling, zegel
from lpa.domain.records.jongere import Jongere
from lpa.storage.engine.reading import many, one
from lpa.storage.engine.rows import TABELNAMEN, ZAAKTABELLEN, stored
from lpa.storage.jaar import vaststelling

if TYPE_CHECKING:
    from lpa.storage.engine.writer import Writer

Owned = dict[str, list[int]]  # by table the numbers of rows
_NOT_BY_COLUMN = ("jongere", "telfeit", "vernietiging", *ZAAKTABELLEN)
# Rows of several that name the first of them: another becomes the first.
_FIRST = ("overleg", "aanvraag")


class Mention(NamedTuple):
    """A row of somebody else in which the name of a jongere stands."""

    table: str
    number: int


class Gone(NamedTuple):
    """How many zaken and rows were taken out, and of how many log lines the content."""

    zaken: int
    rows: int
    lines: int


def owned(conn: sqlite.Connection, jongere: int) -> Owned:
    """All rows that are about a jongere, by table, struck-out ones too."""
    zaken = _numbers(conn, "zaak_alle", "jongere = ?", jongere)
    of_zaak, found = json.dumps(zaken), {"jongere": [jongere], "zaak": zaken}
    for table in sorted(TABELNAMEN - {"jongere", "zaak"}):
        columns = _columns(conn, table)
        if table in ZAAKTABELLEN:
            found[table] = _numbers(conn, table, "nummer in (select value from json_each(?))", of_zaak)
        elif "zaak" in columns and table not in _NOT_BY_COLUMN:
            found[table] = _numbers(conn, stored(table), "zaak in (select value from json_each(?))", of_zaak)
        elif "jongere" in columns and table not in _NOT_BY_COLUMN:
            found[table] = _numbers(conn, stored(table), "jongere = ?", jongere)
    found["samengevoegd"] = _numbers(conn, "samengevoegd", "soort = 'jongere' and nieuw = ?", jongere)
    moved = "(interventie is null and ? in (van, naar)) or (interventie is not null and (van in (select value from\
 json_each(?)) or naar in (select value from json_each(?))))"
    found["verplaatsing"] += _numbers(conn, "verplaatsing", moved, jongere, of_zaak, of_zaak)
    found["gezin"] = _numbers(
        conn, "gezin", """nummer = (select gezin from jongere where nummer = ?1)
        and not exists (select 1 from jongere where gezin = gezin.nummer and nummer <> ?1)""", jongere,
    )  # fmt: skip
    return {table: sorted({*numbers}) for table, numbers in found.items() if numbers}


def _numbers(conn: sqlite.Connection, table: str, where: str, *values: object) -> list[int]:
    return [number for (number,) in conn.execute(f"select nummer from {table} where {where}", values)]  # noqa: S608


def _columns(conn: sqlite.Connection, table: str) -> list[str]:
    return [row[1] for row in conn.execute(f"pragma table_info({stored(table)})")]


def mentions(conn: sqlite.Connection, who: Jongere, own: Owned) -> list[Mention]:
    """The rows of others in which the first name and the surname of a jongere both stand in one text."""
    found: dict[Mention, None] = {}
    if who.voornaam and who.achternaam:
        for table in sorted(TABELNAMEN):
            texts = [c[1] for c in conn.execute(f"pragma table_info({stored(table)})") if str(c[2]).upper() == "TEXT"]
            where = " or ".join(f"(instr({text}, ?1) and instr({text}, ?2))" for text in texts) or "0"
            numbers = _numbers(conn, stored(table), where, who.voornaam, who.achternaam)
            found |= dict.fromkeys(Mention(table, n) for n in numbers if n not in own.get(table, ()))
    return [*found]


def take_out(s: Writer, who: Jongere, years: Sequence[str]) -> Gone:
    """Remove a jongere, who counted in these closed schooljaren. The log keeps only that there were rows."""
    s.renew()
    own = owned(s.conn, who.nummer)
    lines = _empty_log(s.conn, who, own) + _of_closed(s, years)
    _let_go(s, own)
    _rename_family(s.conn, who, own)
    for table in _children_first(s.conn, own):
        order = f"delete from {stored(table)} where nummer in (select value from json_each(?))"  # noqa: S608
        s.conn.execute(order, (json.dumps(own[table]),))
    return Gone(len(own.get("zaak", ())), sum(map(len, own.values())), lines)


def again(s: Writer, done: Sequence[Vernietiging]) -> list[Vernietiging]:
    """Take out once more who was destroyed after this file was copied; who that was, by number and year of birth."""
    known = {v.wie for v in many(s.conn, Vernietiging)}
    uit = []
    for v in done:
        who = one(s.conn, Jongere, "nummer = ?", v.wie)
        if who and v.wie not in known and who.geboortedatum.eerste.year == v.geboortejaar:
            gone = take_out(s, who, v.schooljaren.split(", "))
            uit.append(s.add(replace(v, nummer=0, versie=1, zaken=gone.zaken, rijen=gone.rows, logregels=gone.lines)))
    return uit


def _let_go(s: Writer, own: Owned) -> None:
    """Rows of somebody else no longer refer to what goes, nor rows of one table to each other."""
    for table in sorted(TABELNAMEN):
        for _, _, parent, column, *_ in s.conn.execute(f"pragma foreign_key_list({stored(table)})").fetchall():
            going = own.get(parent.removesuffix("_alle"), [])
            if going and parent == stored(table):
                _forget(s.conn, table, column, own.get(table, []))
            if going and column != "nummer":
                _first_again(s, table, column, going, {*own.get(table, ())})


def _forget(conn: sqlite.Connection, table: str, column: str, numbers: Sequence[int]) -> None:
    order = f"update {stored(table)} set {column} = null where nummer in (select value from json_each(?))"  # noqa: S608
    conn.execute(order, (json.dumps(numbers),))


def _first_again(s: Writer, table: str, column: str, going: Sequence[int], own: set[int]) -> None:
    """Rows of others that refer to what goes: to the first of them where one is the first of several, else to none."""
    where = f"{column} in (select value from json_each(?)) order by nummer"  # noqa: S608  # a name of the schema
    numbers = _numbers(s.conn, stored(table), where, json.dumps(going))
    found = [s.current(table, number) or {} for number in numbers if number not in own]
    first: dict[int, int] = {}
    for row in found:
        number = first.setdefault(row[column], row["nummer"]) if column in _FIRST else None
        s.update(table, row, row | {column: None if number == row["nummer"] else number})


def _rename_family(conn: sqlite.Connection, who: Jongere, own: Owned) -> None:
    """The name of a family that stays is that of who is still in it: it may name the one who goes."""
    if not who.gezin or own.get("gezin"):
        return
    rest = many(conn, Jongere, "gezin = ? and nummer <> ? order by nummer", who.gezin, who.nummer)
    name = ", ".join(f"{j.naam} ({j.nummer})" for j in rest)
    conn.execute("update gezin set naam = ? where nummer = ?", (name, who.gezin))


def _children_first(conn: sqlite.Connection, own: Mapping[str, Sequence[int]]) -> Iterator[str]:
    """The tables in an order in which nothing refers to what goes."""
    left = {table for table in own}
    refers = {t: {row[2].removesuffix("_alle") for row in conn.execute(f"pragma foreign_key_list({stored(t)})")} - {t}
              for t in left}  # fmt: skip
    while left:
        free = sorted(t for t in left if not any(t in refers[other] for other in left - {t}))
        yield from free
        left -= {*free}


def _empty_log(conn: sqlite.Connection, who: Jongere, own: Owned) -> int:
    """Destroy what the log holds of the rows that go, and wherever else it names the jongere; of how many lines."""
    rows = [f"{table} {number}" for table, numbers in own.items() for number in numbers]
    rows += [f"gezin {who.gezin}"] if who.gezin else []
    before = [old for (old,) in conn.execute(
        "select oud from samengevoegd where soort = 'jongere' and nieuw = ?", (who.nummer,))]  # fmt: skip
    order = """delete from loginhoud where logregel in (select volgnummer from logboek
        where jongere in (select value from json_each(?1)) or zaak in (select value from json_each(?2))
            or tabel || ' ' || nummer in (select value from json_each(?3)))"""
    numbers = (json.dumps([who.nummer, *before]), json.dumps(own.get("zaak", [])), json.dumps(rows))
    lines = int(conn.execute(order, numbers).rowcount)
    if who.voornaam and who.achternaam:
        lines += conn.execute(_NAMED, (who.voornaam, who.achternaam, who.nummer)).rowcount
    return lines


# Lines about others whose content names the jongere; of who has the same name they are that one's own.
_NAMED = """delete from loginhoud where instr(coalesce(voor, '') || coalesce(na, ''), ?1)
    and instr(coalesce(voor, '') || coalesce(na, ''), ?2) and not exists (select 1 from logboek join jongere
        on jongere.nummer = logboek.jongere where volgnummer = logregel and jongere.nummer <> ?3
            and voornaam = ?1 and achternaam = ?2)"""


def _of_closed(s: Writer, years: Iterable[str]) -> int:
    """Of closed schooljaren keep the figures, and of the register only what figure 2 is drawn from; of how many log
    lines the content went. The seal is made anew over what is left.
    """
    lines = 0
    for version in many(s.conn, Vaststelling, "schooljaar in (select value from json_each(?))",
                        json.dumps([*years])):  # fmt: skip
        lines += s.conn.execute(_FACT_LINES, (version.nummer,)).rowcount
        s.conn.execute("delete from telfeit where vaststelling = ? and zaak is not null", (version.nummer,))
        s.conn.execute(_BARE, (version.nummer,))
        seal = zegel(vaststelling.cijfers(s.conn, version.nummer), vaststelling.telfeiten(s.conn, version.nummer))
        row = s.current("vaststelling", version.nummer) or {}
        if seal != row["zegel"]:
            s.update("vaststelling", row, row | {"zegel": seal, "versie": row["versie"] + 1})
    return lines


_FACT_LINES = """delete from loginhoud where logregel in (select volgnummer from logboek
    where tabel = 'telfeit' and nummer in (select nummer from telfeit where vaststelling = ?))"""
_BARE = """update telfeit set wie = nummer, gezin = nummer, feiten = json_object(
    'leeftijd', json_extract(feiten, '$.leeftijd'), 'plicht', json_extract(feiten, '$.plicht'),
    'onderwijssoort', json_extract(feiten, '$.onderwijssoort')) where vaststelling = ?"""
