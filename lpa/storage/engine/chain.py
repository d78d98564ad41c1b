"""The log as a chain: each line is sealed with a hash of itself, of its content, and of the line before.

A line that is changed, taken out or put in breaks it. The content of a line may be destroyed: what was sealed is only a
hash of it with salt, so that nobody can guess it back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Any

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.base.named import NamedTuple

# What all lines of one command have, in the order of `Writer.begun`, and how that ended.
LINE = "handeling, tijd, opdracht, terug_van, toelichting, actor, oorsprong, resultaat"
DONE, FAILED = "gelukt", "mislukt"
_COLUMNS = "volgnummer, handeling, tijd, opdracht, tabel, nummer, zaak, jongere, terug_van, toelichting, actor,\
 oorsprong, resultaat"
_LINES = f"""select zout, voor, na, {_COLUMNS} from logboek left join loginhoud on logregel = volgnummer
    where volgnummer > ? order by volgnummer"""  # noqa: S608
_NOTHING = b""  # what stands for a content that was never there


def seal(conn: sqlite.Connection) -> None:
    """Seal the lines that were written since the last one that was; in the transaction that wrote them."""
    found = conn.execute("select logregel, hash from logketen order by logregel desc limit 1").fetchone()
    last, before = found or (0, b"")
    links = []
    for salt, was, became, *line in conn.execute(_LINES, (last,)):
        content = _content(salt, was, became)
        before = _link(before, line, content)
        links.append((line[0], content, before))
    conn.executemany("insert into logketen (logregel, inhoud, hash) values (?, ?, ?)", links)
    conn.execute("update stempel set keten = ?", (before,))


class Broken(NamedTuple):
    """The first line of the log at which the chain does not hold, and why."""

    volgnummer: int
    why: str


def broken(conn: sqlite.Connection) -> Broken | None:
    """Where the chain first breaks; None where it is whole. To be read in one transaction."""
    sealed = {number: (content, link) for number, content, link in conn.execute("select * from logketen")}
    before = b""
    for salt, was, became, *line in conn.execute(_LINES, (0,)):
        number = line[0]
        content, link = sealed.pop(number, (None, None))
        if content is None:
            return Broken(number, "deze regel is er later bij gezet")
        if salt is not None and _content(salt, was, became) != content:
            return Broken(number, "de inhoud is gewijzigd")
        before = _link(before, line, content)
        if before != link:
            return Broken(number, "deze regel is gewijzigd, of er is een regel voor weg")
    if sealed:
        return Broken(min(sealed), "deze regel is weg")
    if before != (conn.execute("select keten from stempel").fetchone() or (b"",))[0]:
        return Broken(max(_numbers(conn), default=0), "na deze regel is er een weg")
    return None


def emptied(conn: sqlite.Connection) -> int:
    """Of how many lines there was content, and is none any more."""
    order = "select count(*) from logketen where inhoud <> ? and logregel not in (select logregel from loginhoud)"
    return int(conn.execute(order, (_NOTHING,)).fetchone()[0])


def _numbers(conn: sqlite.Connection) -> Iterator[int]:
    yield from (number for (number,) in conn.execute("select max(volgnummer) from logboek") if number)


def _content(salt: bytes | None, was: str | None, became: str | None) -> bytes:
    return _NOTHING if salt is None else _hash(salt, [was, became])


def _link(before: bytes, line: Sequence[Any], content: bytes) -> bytes:
    return _hash(before, [*line, content.hex()])


def _hash(first: bytes, rest: Sequence[str | int | None]) -> bytes:
    """Of what is written as JSON: a text in quotes, a number, or null."""
    sha256, quoted = _tools()
    written = [quoted(v) if type(v) is str else "null" if v is None else str(v) for v in rest]
    digest: bytes = sha256(first + f"[{', '.join(written)}]".encode()).digest()
    return digest


@cache
def _tools() -> tuple[Callable[[bytes], Any], Callable[[str], str]]:
    """What hashes, and what writes a text as JSON: loaded when a line is sealed. An encoder of whole lists is made anew
    for each of them, which costs more than all it writes.
    """
    from hashlib import sha256
    from json.encoder import encode_basestring

    return sha256, encode_basestring
