"""Records to rows and back. A record's fields are the columns of its table, by the same names.

A `Melding` lies in two tables: what every zaak has in `zaak`, the rest in `melding`. What can be struck out is read
through the view of that name, which shows the live rows, and written to the table `…_alle`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import Field, fields
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from operator import attrgetter
from typing import Any, TypeVar

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.base.datum import Geboortedatum
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.record import R
from lpa.domain.records.bestand import GELEZEN, GEPROBEERD, UIT_ZAAK, UITVOER
from lpa.errors import Beschadigd
from lpa.storage.engine.faults import KOPIE

T = TypeVar("T")
Row = dict[str, Any]


def per_class(werk: Callable[[type], T]) -> Callable[[type], T]:
    """Work out once for each class of record."""
    return lru_cache(werk)


class Deel(NamedTuple):
    """One table of a record: its name, the columns that come from fields, and those that are fixed."""

    tabel: str
    kolommen: tuple[str, ...]
    vast: tuple[tuple[str, str], ...] = ()


def listed(words: Iterable[str]) -> str:
    """Words of ours, never what was typed, as SQL has them: `('absoluut', 'langdurig')`."""
    return "('" + "', '".join(words) + "')"


# By the name of the class, so that a command loads only the records that it handles; most tables are called as that is.
_TABELLEN = {naam: naam.lower() for naam in (
    "Zaak", "Jongere", "Verzorger", "Verblijf", "Gezin", "School", "Inschrijving", "Interventie", "Heropening",
    "Kenmerk", "Jaarcijfer", "Melding", "Vrijstelling", "Verlof", "Uitstel", "Opendag", "Eigenregel", "Huisbezoek",
    "Afwezig", "Eigentermijn", "Contact", "Verstrekking", "Routestap", "Spreekuur", "Uitnodiging", "Overstap", "Brief",
    "Afzender", "Eigenschap", "Verplaatsing", "Samengevoegd", "Leeftijdtelling", "Cijfernoot", "Eigenrij",
    "Vaststelling", "Vastcijfer", "Telfeit", "Bewaring", "Vernietiging",
)} | {"Bronkeuze": "cijferbron", "Vakantieregel": "vakantie", "Vrijedag": "vrij"}  # fmt: skip
# Columns that only ever go up: a calendar takes an appointment back only when its number is higher again.
OPLOPEND = ("versie", "reeks")
# Those that are a view on the live rows of `…_alle`.
STRUCK = frozenset({"zaak", "interventie", "huisbezoek", "brief", "verstrekking", "eigentermijn", "uitnodiging"})
# Tables in which the number of a row is that of its zaak.
ZAAKTABELLEN = ("zaak", "melding", "vrijstelling", "verlof", "overstap")
# The log lines by which nothing changed, as SQL has a list.
UNCHANGED = listed((UIT_ZAAK, UITVOER, GELEZEN, GEPROBEERD))
# Which tables a log line may name; undo writes to no other.
TABELNAMEN = frozenset(_TABELLEN.values())


@per_class
def delen(soort: type) -> tuple[Deel, ...]:
    """The tables in which records of this class lie, in the order of inserting."""
    namen = tuple(f.name for f in fields(soort))
    tabel, ouder = _TABELLEN[soort.__name__], soort.__mro__[1]
    if ouder.__name__ != "Zaak":
        return (Deel(tabel, namen),)
    zaak = tuple(f.name for f in fields(ouder))
    eigen = tuple(n for n in namen if n not in zaak)
    return Deel("zaak", zaak, (("type", tabel),)), Deel(tabel, ("nummer", *eigen))


def to_row(record: object, deel: Deel) -> Row:
    """The row of `record` in one of its tables; number 0 becomes null, for SQLite to fill in."""
    rij: Row = dict(zip(deel.kolommen, to_values(record, deel), strict=True)) | dict(deel.vast)
    rij["nummer"] = rij["nummer"] or None
    return rij


def to_values(record: object, deel: Deel) -> list[Any]:
    """What a record holds of the columns of one of its tables, as SQLite takes it, in their order."""
    return [w if type(w) in _AS_IS else _to_sql(w) for w in _getter(deel.kolommen)(record)]


@lru_cache
def _getter(kolommen: tuple[str, ...]) -> attrgetter[Any]:
    return attrgetter(*kolommen)


_AS_IS = frozenset({str, int, float, type(None)})


def _to_sql(waarde: Any) -> Any:
    if isinstance(waarde, (date, Geboortedatum)):
        return waarde.isoformat()
    if isinstance(waarde, bool):
        return int(waarde)
    return f"{waarde:f}" if isinstance(waarde, Decimal) else waarde


def _number(value: float) -> float:
    """A number as SQLite gives it; a whole one is an int, so that it is shown without a point."""
    return int(value) if value == int(value) else value


# By the annotation of a field: what makes its value of what SQLite gives; None where nothing needs to.
_READERS: dict[str, Callable[[Any], Any] | None] = {
    "str": None,
    "int": None,
    "bool": bool,
    "float": _number,
    "date": date.fromisoformat,
    "datetime": datetime.fromisoformat,
    "Decimal": Decimal,
    "Geboortedatum": Geboortedatum.fromisoformat,
}
# The same for text, in which a number is written in digits and a bool as 0 or 1.
_TEXT_READERS = _READERS | {
    "int": int,
    "float": lambda tekst: _number(float(tekst)),
    "bool": lambda tekst: bool(int(tekst)),
}


@per_class
def _readers(soort: type) -> tuple[int, list[tuple[int, Any]]]:
    """How many fields there are, and the places of those of which SQLite gives another value, with what makes it.

    Raises TypeError for a type that no column holds.
    """
    alle = [_reader(_READERS, soort, f) for f in fields(soort)]
    return len(alle), [(plaats, lees) for plaats, lees in enumerate(alle) if lees]


@per_class
def _text_readers(soort: type) -> dict[str, Any]:
    """The same for text."""
    return {f.name: _reader(_TEXT_READERS, soort, f) for f in fields(soort)}


def _reader(lezers: Mapping[str, Any], soort: type, veld: Field[Any]) -> Any:
    kern = str(veld.type).removesuffix(" | None")
    if kern not in lezers:
        raise TypeError(f"{soort.__name__}.{veld.name}: no column holds a {veld.type}")
    return lezers[kern]


def to_record(soort: type[R], rij: Iterable[Any]) -> R:
    """A record of class `soort` from a row whose columns are its fields, in their order.

    Raises Beschadigd for a value that the file would not have taken.
    """
    waarden, (breed, lezers) = list(rij), _readers(soort)
    if len(waarden) != breed:
        raise ValueError(f"{soort.__name__} is made of {breed} values, not {len(waarden)}")
    try:
        for plaats, lees in lezers:
            if waarden[plaats] is not None:
                waarden[plaats] = lees(waarden[plaats])
    except (ValueError, ArithmeticError) as fout:
        raise Beschadigd("in het bestand staat een waarde die niet kan bestaan", KOPIE) from fout
    return soort.of_values(waarden)


def from_text(soort: type[R], cellen: Mapping[str, str]) -> R:
    """A record of class `soort` from text by the names of its fields, each as its table would hold it.

    A field that is left out or empty has its default. Raises ValueError, KeyError or TypeError for what is no
    value, no field or not enough.
    """
    lezers = _text_readers(soort)
    gevuld = ((naam, cel, lezers[naam]) for naam, cel in cellen.items() if cel)
    return soort(**{naam: lees(cel) if lees else cel for naam, cel, lees in gevuld})


@per_class
def selection(soort: type) -> str:
    """`select … from …` that gives all fields of `soort` in order; its own table is called by its name."""
    stukken = delen(soort)
    if len(stukken) == 1:
        return f"select {', '.join(f'{stukken[0].tabel}.{k}' for k in stukken[0].kolommen)} from {stukken[0].tabel}"  # noqa: S608
    zaak, eigen = stukken
    kolommen = [f"zaak.{f.name}" if f.name in zaak.kolommen else f"{eigen.tabel}.{f.name}" for f in fields(soort)]
    return f"select {', '.join(kolommen)} from zaak join {eigen.tabel} using (nummer)"  # noqa: S608


def checked(tabel: str) -> str:
    """`tabel`, when it is one of ours: its name goes into SQL."""
    if tabel not in TABELNAMEN:
        raise ValueError(f"no table {tabel!r}")
    return tabel


def stored(tabel: str) -> str:
    """The table that the rows of `tabel` are written to: struck-out ones lie there too."""
    return f"{checked(tabel)}_alle" if tabel in STRUCK else checked(tabel)


def insertion(tabel: str, rij: Row) -> str:
    """What stores a new row of `tabel` that has the columns of `rij`, in their order."""
    return f"insert into {stored(tabel)} ({', '.join(rij)}) values ({', '.join('?' * len(rij))})"  # noqa: S608


def fill(conn: sqlite.Connection, records: Sequence[Any]) -> None:
    """Store many new records that carry their numbers already, without a log: only for a file being made."""
    for soort in {type(r): None for r in records}:
        groep = [r for r in records if type(r) is soort]
        for deel in delen(soort):
            rijen = [to_row(r, deel) for r in groep]
            conn.executemany(insertion(deel.tabel, rijen[0]), [list(r.values()) for r in rijen])
