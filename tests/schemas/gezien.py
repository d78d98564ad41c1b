"""Which fields of the models were seen with a value: then their type is more than a guess."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from tests.schemas.basis import velden

Plek = tuple[str, str]  # the class that names a field, and the field


def alle(model: type[BaseModel]) -> set[Plek]:
    """The fields of a model, and of the models in it."""
    uit: set[Plek] = set()
    for naam, (eigenaar, veld) in velden(model).items():
        uit.add((eigenaar.__name__, naam))
        for deel in _modellen(veld.annotation):
            uit |= alle(deel)
    return uit


def _modellen(soort: Any) -> Iterator[type[BaseModel]]:
    """The models that a type is made of."""
    if isinstance(soort, type) and issubclass(soort, BaseModel):
        yield soort
    for deel in getattr(soort, "__args__", ()):
        yield from _modellen(deel)


def gezien(waarde: Any) -> Iterator[Plek]:
    """The fields of a document that was read in which something stands: not null, and no empty list."""
    if isinstance(waarde, BaseModel):
        for naam, (eigenaar, _) in velden(type(waarde)).items():
            inhoud = getattr(waarde, naam)
            if inhoud is not None and inhoud not in ([], {}):
                yield eigenaar.__name__, naam
                yield from gezien(inhoud)
    elif isinstance(waarde, Mapping):
        for deel in waarde.values():
            yield from gezien(deel)
    elif isinstance(waarde, list):
        for deel in waarde:
            yield from gezien(deel)
