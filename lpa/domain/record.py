"""What every record is: frozen, slotted, filled by name, and silent about what it holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

R = TypeVar("R")


@dataclass_transform(kw_only_default=True, frozen_default=True)
def record(soort: type[R]) -> type[R]:
    """Make a class of fields a record. It has no repr: a child must not end up in a message by accident."""
    return dataclass(frozen=True, slots=True, kw_only=True, repr=False)(soort)
