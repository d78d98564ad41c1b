"""Doubts in a test: what they say, when each is a record with a key."""

from __future__ import annotations

from collections.abc import Iterable

from lpa.domain.base.twijfel import Twijfel


def zinnen(twijfels: Iterable[Twijfel]) -> list[str]:
    """The sentences of doubts."""
    uit = list(twijfels)
    assert all(type(twijfel) is Twijfel for twijfel in uit), uit
    return [twijfel.tekst for twijfel in uit]
