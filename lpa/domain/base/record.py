"""What every record is: a frozen dataclass with slots, filled by name, silent about what it holds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, FrozenInstanceError, dataclass, fields
from functools import lru_cache
from operator import attrgetter
from typing import Any, NoReturn, TypeVar, cast, dataclass_transform

W = TypeVar("W")  # for a page, or whatever holds records
R = TypeVar("R", bound="Record")  # for whatever takes any record


@dataclass_transform(kw_only_default=True, frozen_default=True)
def record(soort: type[R]) -> type[R]:
    """Make a class of fields, a subclass of `Record`, a record.

    It has no repr: a child must not end up in a message by accident.
    """
    return dataclass(init=False, repr=False, eq=False, slots=True, kw_only=True)(soort)


@record
class Record:
    """The behaviour that `dataclass` would write out, and compile at each start, for every class anew.

    `nummer` is never used again, 0 as long as it is not stored; `versie` goes up with each change, so that another
    window can tell.
    """

    nummer: int = 0
    versie: int = 1

    def __init__(self, **waarden: Any) -> None:
        soort: Any = type(self)
        standaard, nodig, zetters, _ = _velden(soort)
        alle = standaard | waarden
        if len(alle) != len(standaard) or not nodig <= waarden.keys():
            mist = ", ".join((nodig - waarden.keys()) | (waarden.keys() - standaard.keys()))
            raise TypeError(f"{type(self).__name__} needs, or has no {mist}")
        for zet, waarde in zip(zetters, alle.values(), strict=True):
            zet(self, waarde)

    @classmethod
    def of_values(cls: type[R], waarden: Iterable[Any]) -> R:
        """A record of a value for each field, in their order."""
        nieuw, soort = cls.__new__(cls), cast("Any", cls)
        for zet, waarde in zip(_velden(soort)[2], waarden, strict=True):
            zet(nieuw, waarde)
        return nieuw

    def __eq__(self, ander: object) -> bool:
        return type(ander) is type(self) and self._waarden() == ander._waarden()

    def __hash__(self) -> int:
        return hash(self._waarden())

    def _waarden(self) -> Any:
        soort: Any = type(self)
        return _velden(soort)[3](self)

    def __setattr__(self, naam: str, waarde: object) -> NoReturn:
        raise FrozenInstanceError(f"cannot assign to field {naam!r}")

    def __delattr__(self, naam: str) -> NoReturn:
        raise FrozenInstanceError(f"cannot delete field {naam!r}")


@lru_cache
def _velden(soort: Any) -> tuple[dict[str, Any], set[str], list[Callable[[object, Any], None]], attrgetter[Any]]:
    """Of a class of records: all fields with their defaults, those that have none, what sets each, in that order, and
    what reads them all.
    """
    standaard = {veld.name: veld.default for veld in fields(soort)}
    nodig = {naam for naam, waarde in standaard.items() if waarde is MISSING}
    return standaard, nodig, [getattr(soort, naam).__set__ for naam in standaard], attrgetter(*standaard)


def in_elk_record(waarde: W, werk: Callable[[Any], Any]) -> W:
    """A page, or anything else that holds records, with `werk` done to every record in it."""
    uit: Any = waarde
    if isinstance(uit, Record):
        uit = werk(uit)
    elif isinstance(uit, Mapping):
        uit = {sleutel: in_elk_record(w, werk) for sleutel, w in uit.items()}
    elif isinstance(uit, list | tuple):
        delen = [in_elk_record(w, werk) for w in uit]
        uit = uit._make(delen) if hasattr(uit, "_make") else type(uit)(delen)
    na: W = uit
    return na
