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
from lpa.domain.base.tekst import woorden
from lpa.domain.bewaren.bewaring import Vernietiging, jaren_van
from lpa.domain.jaar.vaststelling import Vaststelling, zegel
from lpa.domain.records.jongere import Jongere
from lpa.storage.bewaren import genoemd
from lpa.storage.engine.reading import many
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
    """How many rows were taken out, and of how many log lines the content."""

    rows: int
    lines: int


def owned(conn: sqlite.Connection, people: Sequence[int]) -> Owned:
    """All rows that are about these jongeren, by table, struck-out ones too."""
    who = json.dumps(list(people))
    zaken = _numbers(conn, "zaak_alle", f"jongere in {_THESE}", who)
    of_zaak, found = json.dumps(zaken), {"jongere": [*people], "zaak": zaken}
    for table in sorted(TABELNAMEN - {"jongere", "zaak"}):
        columns = _columns(conn, table)
        if table in ZAAKTABELLEN:
            found[table] = _numbers(conn, table, f"nummer in {_THESE}", of_zaak)
        elif "zaak" in columns and table not in _NOT_BY_COLUMN:
            found[table] = _numbers(conn, stored(table), f"zaak in {_THESE}", of_zaak)
        elif "jongere" in columns and table not in _NOT_BY_COLUMN:
            found[table] = _numbers(conn, stored(table), f"jongere in {_THESE}", who)
    found["samengevoegd"] = _numbers(conn, "samengevoegd", f"soort = 'jongere' and nieuw in {_THESE}", who)
    found["verplaatsing"] += _numbers(conn, "verplaatsing", _MOVED, who, of_zaak)
    found["gezin"] = _numbers(conn, "gezin", _LEFT_BY_ALL, who)
    return {table: sorted({*numbers}) for table, numbers in found.items() if numbers}


_THESE = "(select value from json_each(?))"
_MOVED = """case when interventie is null then van in (select value from json_each(?1))
        or naar in (select value from json_each(?1))
    else van in (select value from json_each(?2)) or naar in (select value from json_each(?2)) end"""
_LEFT_BY_ALL = """nummer in (select gezin from jongere where nummer in (select value from json_each(?1)))
    and not exists (select 1 from jongere
        where gezin = gezin.nummer and nummer not in (select value from json_each(?1)))"""


def _numbers(conn: sqlite.Connection, table: str, where: str, *values: object) -> list[int]:
    return [number for (number,) in conn.execute(f"select nummer from {table} where {where}", values)]  # noqa: S608


def _columns(conn: sqlite.Connection, table: str, kind: str = "") -> list[str]:
    columns = conn.execute(f"pragma table_info({stored(table)})")
    return [row[1] for row in columns if not kind or str(row[2]).upper() == kind]


def mentions(conn: sqlite.Connection, people: Sequence[Jongere], own: Owned) -> list[Mention]:
    """The rows of others in which the first name and the surname of one of these both stand in one text, in whatever
    capitals and accents.

    In what is of a brother or sister the first name is enough. A family that stays gets another name by itself.
    """
    found: dict[Mention, None] = {}
    genoemd.know(conn, people)
    for table in sorted(TABELNAMEN):
        texts = _columns(conn, table, "TEXT")
        where = " or ".join(f"noemt({text}) <> '[]'" for text in texts) or "0"
        numbers = _numbers(conn, stored(table), where)
        gone = {*own.get(table, ()), *(who.gezin for who in people if table == "gezin")}
        found |= dict.fromkeys(Mention(table, number) for number in numbers if number not in gone)
    found |= dict.fromkeys(m for who in people for m in _in_family(conn, who, people, own))
    return [*found]


def _in_family(conn: sqlite.Connection, who: Jongere, people: Sequence[Jongere], own: Owned) -> Iterator[Mention]:
    """The rows of brothers and sisters who stay in which one of these is called by the first name."""
    called = {*woorden(who.voornaam)}
    gone = json.dumps([j.nummer for j in people])
    family = _numbers(conn, "jongere", f"gezin = ? and nummer not in {_THESE}", who.gezin, gone) if called else []
    for table, numbers in owned(conn, family).items() if family else ():
        text = " || char(10) || ".join(f"coalesce({column}, '')" for column in _columns(conn, table, "TEXT")) or "''"
        order = f"select nummer, {text} from {stored(table)} where nummer in {_THESE}"  # noqa: S608  # of the schema
        for number, said in conn.execute(order, (json.dumps([*{*numbers} - {*own.get(table, ())}]),)):
            if called <= {*woorden(said)}:
                yield Mention(table, number)


def take_out(s: Writer, people: Sequence[Jongere], years: Iterable[str]) -> Gone:
    """Remove jongeren, who counted in these closed schooljaren. The log keeps only that there were rows."""
    s.renew()
    own = owned(s.conn, [who.nummer for who in people])
    lines = _empty_log(s.conn, people, own) + _of_closed(s, years)
    _let_go(s, own)
    _rename_families(s.conn, people, own)
    for table in _children_first(s.conn, own):
        order = f"delete from {stored(table)} where nummer in {_THESE}"  # noqa: S608
        s.conn.execute(order, (json.dumps(own[table]),))
    return Gone(sum(map(len, own.values())), lines)


def again(s: Writer, done: Sequence[Vernietiging]) -> list[Vernietiging]:
    """Take out once more who was destroyed after this file was copied; who that was. That the others were destroyed
    who are not in it is stored as well.
    """
    known = {v.wie for v in many(s.conn, Vernietiging)}
    new = {v.wie: replace(v, nummer=0, versie=1) for v in done}
    back = many(s.conn, Jongere, f"nummer in {_THESE}", json.dumps([*new]))
    for wie in new.keys() - known - {j.nummer for j in back}:
        s.add(new[wie])
    if not back:
        return []
    gone_again = [new[j.nummer] for j in back]
    gone = take_out(s, back, jaren_van(gone_again))
    if undeclared := [v for v in gone_again if v.wie not in known]:
        logged(s, undeclared, gone)
    return gone_again


def logged(s: Writer, done: Sequence[Vernietiging], gone: Gone) -> list[Vernietiging]:
    """Store who was destroyed in one act; how many rows and lines there were stands with the first."""
    first = replace(done[0], rijen=gone.rows, logregels=gone.lines)
    return [s.add(v) for v in (first, *(replace(v, rijen=0, logregels=0) for v in done[1:]))]


def merged(conn: sqlite.Connection, *people: int) -> list[int]:
    """The numbers that these had before records were merged: in a copy of before that they are still somebody."""
    order = f"select oud from samengevoegd where soort = 'jongere' and nieuw in {_THESE}"  # noqa: S608
    return [old for (old,) in conn.execute(order, (json.dumps(people),))]


def also_called(s: Writer, done: Vernietiging, numbers: Sequence[int]) -> None:
    """Store that who was destroyed had these numbers as well."""
    for number in numbers:
        why = f"samengevoegd met jongere {done.wie}"
        s.add(replace(done, nummer=0, versie=1, wie=number, grond=why, zaken=0, rijen=0, logregels=0))


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


def _rename_families(conn: sqlite.Connection, people: Sequence[Jongere], own: Owned) -> None:
    """The name of a family that stays is that of who is still in it: it may name one who goes."""
    gone = {who.nummer for who in people}
    for family in {who.gezin for who in people if who.gezin} - {*own.get("gezin", ())}:
        rest = [j for j in many(conn, Jongere, "gezin = ? order by nummer", family) if j.nummer not in gone]
        name = ", ".join(f"{j.naam} ({j.nummer})" for j in rest)
        conn.execute("update gezin set naam = ? where nummer = ?", (name, family))


def _children_first(conn: sqlite.Connection, own: Mapping[str, Sequence[int]]) -> Iterator[str]:
    """The tables in an order in which nothing refers to what goes."""
    left = {table for table in own}
    refers = {t: {row[2].removesuffix("_alle") for row in conn.execute(f"pragma foreign_key_list({stored(t)})")} - {t}
              for t in left}  # fmt: skip
    while left:
        free = sorted(t for t in left if not any(t in refers[other] for other in left - {t}))
        yield from free
        left -= {*free}


def _empty_log(conn: sqlite.Connection, people: Sequence[Jongere], own: Owned) -> int:
    """Destroy what the log holds of the rows that go, and wherever else it names one of them; of how many lines."""
    rows = [f"{table} {number}" for table, numbers in own.items() for number in numbers]
    rows += [f"gezin {who.gezin}" for who in people if who.gezin]
    before = merged(conn, *(j.nummer for j in people))
    order = """delete from loginhoud where logregel in (select volgnummer from logboek
        where jongere in (select value from json_each(?1)) or zaak in (select value from json_each(?2))
            or tabel || ' ' || nummer in (select value from json_each(?3)))"""
    numbers = json.dumps([*own["jongere"], *before]), json.dumps(own.get("zaak", [])), json.dumps(rows)
    genoemd.know(conn, people)
    return int(conn.execute(order, numbers).rowcount) + int(conn.execute(_NAMED).rowcount)


# Lines about others whose content names one of these; of who has the same name they are that one's own.
_NAMED = """delete from loginhoud where exists (
    select 1 from (select value as wie from json_each(noemt_rij(voor)) union select value from json_each(noemt_rij(na)))
    where not exists (select 1 from logboek join jongere on jongere.nummer = logboek.jongere
        where volgnummer = logregel and jongere.nummer <> wie
            and wie in (select value from json_each(noemt(voornaam || ' ' || achternaam)))))"""


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
