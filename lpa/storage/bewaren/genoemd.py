"""Whether a text names somebody who is destroyed: however it is written."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.base.named import NamedTuple
from lpa.domain.base.tekst import woorden
from lpa.domain.records.jongere import Jongere


class _Name(NamedTuple):
    """First name and surname, as folded words."""

    number: int
    first: tuple[str, ...]
    last: tuple[str, ...]

    def is_in(self, said: Sequence[str]) -> bool:
        """Whether it stands in a text of these words, the surname also as a genitive; its words may stand together, as
        in the name of a file, but not in a longer one: `Jan Vos` is not in `Jan Vosmaer`.
        """
        words = frozenset(said)
        *begin, end = (*self.first, *self.last)
        if words.issuperset(begin) and (end in words or f"{end}s" in words):
            return True
        first, last = "".join(self.first), "".join(self.last)
        most = len(self.first) + len(self.last)
        rows = {"".join(said[n : n + length]) for n in range(len(said)) for length in range(1, most + 1)}
        return not rows.isdisjoint({f"{first}{last}", f"{last}{first}", f"{first}{last}s"})


def know(conn: sqlite.Connection, people: Iterable[Jongere]) -> None:
    """Let a query ask which of these a text names: `noemt(text)` and, of a row in the log, `noemt_rij(json)` give their
    numbers as JSON.
    """
    names = [_Name(j.nummer, woorden(j.voornaam), woorden(j.achternaam)) for j in people]
    whole = [name for name in names if name.first and name.last]

    def named(text: object) -> str:
        return json.dumps([*dict.fromkeys(_found(whole, [text]))])

    def in_row(row: str | None) -> str:
        return json.dumps([*dict.fromkeys(_found(whole, _values(row)))])

    conn.create_function("noemt", 1, named, deterministic=True)
    conn.create_function("noemt_rij", 1, in_row, deterministic=True)


def _found(names: Iterable[_Name], texts: Iterable[object]) -> Iterator[int]:
    for text in texts:
        if isinstance(text, str) and text:
            said = woorden(re.sub(r"[_\d]+", " ", text))
            yield from (name.number for name in names if name.is_in(said))


def _values(row: str | None) -> list[Any]:
    """The values of a row of the log; the row itself where it cannot be read."""
    try:
        read = json.loads(row or "{}")
    except ValueError:
        return [row]
    return [*read.values()] if isinstance(read, dict) else [row]
