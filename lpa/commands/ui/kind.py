"""A kind of value: how it is typed, read, shown again, hinted at and looked for. Fields of one kind behave alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from copy import copy
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Any, Generic, TypeVar

from sqlcipher3.dbapi2 import Connection

from lpa.domain.base.named import NamedTuple
from lpa.domain.base.tekst import euro, getal, kies, lees_bedrag, lees_uren, opsomming, schone_alinea, schoon, vouw
from lpa.errors import VerkeerdGebruik

T = TypeVar("T")
Finder = Callable[[Connection, str], Sequence[tuple[str, str]]]  # typed → (answer to fill in, line to show)


class Reading(NamedTuple):
    """What a text is read beside: the open file, where there is one, the first day of a period that it ends, and the
    day before which it was.
    """

    conn: Connection | None = None
    begin: date | None = None
    end: date | None = None


class Kind(Generic[T]):
    """`read` makes a value of a text, or raises LpaFout; `show` makes a text of a value, `short` the one to offer.

    `hint` stands behind a question, `choices` (key → what is shown) below each other above it, `find` gives lines
    while she types. A `many` kind takes more than one text, a line each, a `pair` always two. `empty` is the value
    where nothing is said, and one with `lines` keeps those of a paste. `first` gives the choices that a menu begins
    with, where it has too many. `echo` tells of a value in the file what it is about (`zaak 12`) and says it; other
    values are said as they are shown.
    """

    first: Callable[[Connection], Sequence[str]] | None = None
    echo: Callable[[Connection, T], tuple[str, str]] | None = None
    pair = lines = False

    def __init__(
        self, metavar: str, read: Callable[[str, Reading], T], *, show: Callable[[T], str] = str,
        short: Callable[[T], str] | None = None, hint: str = "", choices: Mapping[str, str] | None = None,
        find: Finder | None = None, many: bool = False, empty: Any = None,
    ) -> None:  # fmt: skip
        self.metavar, self._read, self.show, self.short, self.hint = metavar, read, show, short or show, hint
        self.choices, self.find, self.many, self.empty = choices or {}, find, many, empty

    def read(self, text: str, beside: Reading = Reading()) -> T:  # noqa: B008  # a constant
        """The value that `text` means. Raises LpaFout."""
        return self._read(text, beside)

    def but(self, **changes: Any) -> Kind[T]:
        """The same kind, but for `changes`; `read` then takes the text alone."""
        other = copy(self)
        if reader := changes.pop("read", None):
            other._read = lambda text, _: reader(text)
        other.__dict__.update(changes)
        return other

    def told(self, value: T, conn: Connection | None) -> tuple[str, str]:
        """What a value is about, where once is enough to say it, and how it is said when it was read from her words."""
        return self.echo(conn, value) if self.echo and conn else ("", self.shown(value))

    def shown(self, value: T | None) -> str:
        """A value as she reads it back; nothing is a dash."""
        return "-" if value is None or value == "" or value == [] else self.show(value)


def plain(metavar: str, read: Callable[[str], T], **more: Any) -> Kind[T]:
    """A kind that is read without the file."""
    return Kind(metavar, lambda text, _: read(text), **more)


def in_file(
    metavar: str, read: Callable[[Connection, str], T], *, show: Callable[[T], str],
    echo: Callable[[Connection, T], tuple[str, str]] | None = None, **more: Any,
) -> Kind[T]:  # fmt: skip
    """A kind whose values stand in the case file."""

    def found(text: str, beside: Reading) -> T:
        if beside.conn is None:
            raise VerkeerdGebruik("daar is een zaakbestand voor nodig", "maak het met: lpa begin")
        return read(beside.conn, text)

    return Kind(metavar, found, show=show, **more).but(echo=echo)


TEXT: Kind[str] = plain("TEKST", schoon, empty="")
PARAGRAPH: Kind[str] = plain("TEKST", schone_alinea, empty="").but(lines=True)
PATH: Kind[str] = plain("BESTAND", schoon, empty="")
LINES: Kind[list[str]] = plain(
    "TEKST", lambda text: [line for line in schone_alinea(text).split("\n") if line], many=True, show=opsomming
)


def choice(
    what: str, choices: Mapping[str, str] | Iterable[str], *, metavar: str = "KEUZE",
    also: Mapping[str, str] = MappingProxyType({}),
) -> Kind[str]:  # fmt: skip
    """One of `choices`, which may be shortened, of a mapping also by what the screen shows for it.

    `also` are other words for some of them, which are accepted and not listed.
    """
    shown = choices if isinstance(choices, Mapping) else {key: key for key in choices}
    words = shown if isinstance(choices, Mapping) else None
    other = {vouw(word): key for word, key in also.items()}
    return plain(metavar, lambda text: kies(other.get(vouw(text).strip(), text), shown, what, words), choices=shown)


YES_NO: Kind[bool] = plain(
    "KEUZE", lambda text: kies(text, ("ja", "nee"), "antwoord") == "ja",
    show=lambda value: "ja" if value else "nee", hint="ja/nee",
)  # fmt: skip


HOURS: Kind[float] = plain("GETAL", lees_uren, show=getal)
EURO: Kind[Decimal] = plain("BEDRAG", lees_bedrag, show=euro)


def number(what: str, most: int, least: int = 0) -> Kind[int]:
    """A whole number from `least` to `most`; `what` says of what."""

    def read(text: str) -> int:
        bare = text.strip()
        if not (bare.isascii() and bare.isdigit() and len(bare) < 10 and least <= int(bare) <= most):
            raise VerkeerdGebruik(
                f"{what} '{bare[:20]}' is geen heel getal van {least} tot en met {most}",
                f"schrijf alleen cijfers, bijvoorbeeld {min(18, most)}",
            )
        return int(bare)

    return plain("GETAL", read)


LOOK = "lpa zoek NAAM"  # finds most records


def read_number(what: str, text: str, look: str = LOOK) -> int:
    """The number of a record called `what`; `look` is the command that finds it. Raises VerkeerdGebruik."""
    bare = text.strip()
    if not (bare.isascii() and bare.isdigit() and len(bare) < 16):
        raise VerkeerdGebruik(f"'{bare[:20]}' is geen nummer van een {what}", f"zoek het nummer met: {look}")
    return int(bare)


def numbered(what: str, fetch: Callable[[Connection, int], T], look: str = LOOK) -> Kind[T]:
    """A record that she names by its number, and that is shown by it."""

    def show(record: Any) -> str:
        return str(record.nummer)

    return in_file("NUMMER", lambda conn, text: fetch(conn, read_number(what, text, look)), show=show)


def several(kind: Kind[T]) -> Kind[list[T]]:
    """More than one record of a kind: numbers with commas or blanks between them, or one a line; each once."""

    def read(text: str, beside: Reading) -> list[T]:
        lines = [line for line in text.split("\n") if line.strip()]
        numbers = [line.replace(",", " ").split() for line in lines]
        parts = [p for line, n in zip(lines, numbers, strict=True) for p in (n if all(map(str.isdigit, n)) else [line])]
        found: dict[Any, T] = {}
        for record in (kind.read(part, beside) for part in parts):
            found.setdefault(getattr(record, "nummer", record), record)
        return list(found.values())

    def show(records: list[T]) -> str:
        return opsomming([kind.show(record) for record in records])

    return Kind(kind.metavar, read, show=show, find=kind.find, many=True)


def number_of(what: str, look: str = LOOK) -> Kind[int]:
    """The number of a record, of which only the number is stored."""
    return plain("NUMMER", lambda text: read_number(what, text, look))
