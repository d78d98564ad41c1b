"""A tuple with names, made as typing makes it, but at once."""

from __future__ import annotations

import typing

import pytest

from lpa.domain.base.named import NamedTuple


class Punt(NamedTuple):
    """A point."""

    x: int
    y: int = 2
    naam: str = ""

    @property
    def som(self) -> int:
        """Both."""
        return self.x + self.y

    @classmethod
    def nul(cls) -> Punt:
        """The origin."""
        return cls(0, 0)


class Getypt(typing.NamedTuple):
    """A point."""

    x: int
    y: int = 2
    naam: str = ""


def test_it_is_what_typing_makes_of_the_same_class() -> None:
    assert (Punt._fields, Punt._field_defaults) == (Getypt._fields, Getypt._field_defaults)
    assert (Punt(1), Punt(1).som, Punt.nul()) == ((1, 2, ""), 3, (0, 0, ""))
    assert Punt(1)._replace(y=5)._asdict() == {"x": 1, "y": 5, "naam": ""}
    assert (Punt.__doc__, Punt.__module__, Punt.__qualname__) == ("A point.", __name__, "Punt")
    assert typing.get_type_hints(Punt) == {"x": int, "y": int, "naam": str}
    assert issubclass(Punt, tuple)


def test_a_value_that_is_missing_or_too_many_is_refused() -> None:
    with pytest.raises(TypeError):
        Punt()  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Punt(1, 2, "", 4)  # type: ignore[call-arg]
