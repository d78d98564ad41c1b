"""What every record is: a frozen dataclass with slots, filled by name, silent about what it holds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, FrozenInstanceError, dataclass, fields
from functools import lru_cache
from operator import attrgetter
from typing import Any, NoReturn, TypeVar, dataclass_transform

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
        standaard, zetters, _ = _velden(soort)
        alle = standaard | waarden
        if alle.keys() != zetters.keys():
            mist = ", ".join(zetters.keys() ^ alle.keys())
            raise TypeError(f"{type(self).__name__} needs, or has no {mist}")
        for naam, zet in zetters.items():
            zet(self, alle[naam])

    def __eq__(self, ander: object) -> bool:
        return type(ander) is type(self) and self._waarden() == ander._waarden()

    def __hash__(self) -> int:
        return hash(self._waarden())

    def _waarden(self) -> Any:
        soort: Any = type(self)
        return _velden(soort)[2](self)

    def __setattr__(self, naam: str, waarde: object) -> NoReturn:
        raise FrozenInstanceError(f"cannot assign to field {naam!r}")

    def __delattr__(self, naam: str) -> NoReturn:
        raise FrozenInstanceError(f"cannot delete field {naam!r}")


@lru_cache
def _velden(soort: Any) -> tuple[dict[str, Any], dict[str, Callable[[object, Any], None]], attrgetter[Any]]:
    """Of a class of records: the defaults there are, what sets each field, and what reads them all."""
    alle = fields(soort)
    standaard = {veld.name: veld.default for veld in alle if veld.default is not MISSING}
    zetters = {veld.name: getattr(soort, veld.name).__set__ for veld in alle}
    return standaard, zetters, attrgetter(*zetters)


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
