"""What every record is: a frozen dataclass with slots, filled by name, silent about what it holds."""

from __future__ import annotations

from dataclasses import MISSING, FrozenInstanceError, dataclass, fields
from functools import lru_cache
from typing import Any, NoReturn, TypeVar, dataclass_transform

R = TypeVar("R")


class Record:
    """The behaviour that `dataclass` would write out, and compile at each start, for every class anew."""

    __slots__ = ()

    def __init__(self, **waarden: Any) -> None:
        soort: Any = type(self)
        zet = object.__setattr__
        for naam, standaard in _velden(soort):
            waarde = waarden.pop(naam, standaard)
            if waarde is MISSING:
                raise TypeError(f"{type(self).__name__} needs {naam}")
            zet(self, naam, waarde)
        if waarden:
            raise TypeError(f"{type(self).__name__} has no {', '.join(waarden)}")

    def __eq__(self, ander: object) -> bool:
        return type(ander) is type(self) and self._waarden() == ander._waarden()

    def __hash__(self) -> int:
        return hash(self._waarden())

    def _waarden(self) -> tuple[Any, ...]:
        soort: Any = type(self)
        return tuple(getattr(self, naam) for naam, _ in _velden(soort))

    def __setattr__(self, naam: str, waarde: object) -> NoReturn:
        raise FrozenInstanceError(f"cannot assign to field {naam!r}")

    def __delattr__(self, naam: str) -> NoReturn:
        raise FrozenInstanceError(f"cannot delete field {naam!r}")


@lru_cache
def _velden(soort: type) -> tuple[tuple[str, Any], ...]:
    """The fields of a class of records, each with its default."""
    return tuple((veld.name, veld.default) for veld in fields(soort))


@dataclass_transform(kw_only_default=True, frozen_default=True)
def record(soort: type[R]) -> type[R]:
    """Make a class of fields, a subclass of `Record`, a record.

    It has no repr: a child must not end up in a message by accident.
    """
    return dataclass(init=False, repr=False, eq=False, slots=True, kw_only=True)(soort)
