"""Chance that falls the same way on every machine and every Python: only what `random` keeps stable."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from random import Random
from typing import TypeVar

T = TypeVar("T")


class Toeval:
    """A row of draws that follows from `zaad` alone."""

    def __init__(self, zaad: int) -> None:
        self._random = Random(zaad)  # noqa: S311 - an example needs no secrets

    def deel(self) -> float:
        """A number from 0 up to, not including, 1."""
        return self._random.random()

    def kans(self, deel: float) -> bool:
        """True in this part (0 to 1) of the draws."""
        return self._random.random() < deel

    def onder(self, aantal: int) -> int:
        """A whole number from 0 up to, not including, `aantal`."""
        return self._random.randrange(aantal)

    def tussen(self, grenzen: tuple[int, int]) -> int:
        """A whole number between two bounds, both included."""
        laag, hoog = grenzen
        return laag + self._random.randrange(hoog - laag + 1)

    def een_van(self, reeks: Sequence[T]) -> T:
        """One of `reeks`, which is not empty."""
        return reeks[self._random.randrange(len(reeks))]

    def geschud(self, reeks: Iterable[T]) -> list[T]:
        """The same things in another order."""
        lijst = list(reeks)
        self._random.shuffle(lijst)
        return lijst
