"""`NamedTuple` as typing has it, at half the price: that compiles the annotation of each field at every start."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__all__ = ["NamedTuple"]

if TYPE_CHECKING:
    from typing import NamedTuple
else:
    from collections import namedtuple

    class _Made(type):
        """Makes of a class with annotations the tuple that these name; its other members stay."""

        def __new__(mcs, name: str, _: tuple[type, ...], own: dict[str, Any]) -> type:
            fields = list(own["__annotations__"])
            made = namedtuple(  # this is what makes it typed
                name, fields, defaults=[own.pop(f) for f in fields if f in own], module=own["__module__"]
            )
            for member, value in own.items():
                setattr(made, member, value)
            return made

    _BASE = type.__new__(_Made, "NamedTuple", (), {})

    class _Named:
        """What stands among the bases of such a class."""

        def __mro_entries__(self, _: tuple[object, ...]) -> tuple[type, ...]:
            return (_BASE,)

    NamedTuple = _Named()
