"""A page, or a list, without what may not go with it: walked to the last record in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from typing import Any

from lpa.domain.base.record import Record, W
from lpa.domain.zaak.keten import Contact
from lpa.domain.zaak.wpg import is_strafrechtelijk, zonder_afloop
from lpa.domain.zaak.zorg import is_van_meldcode, noemt_veilig_thuis

WEGGELATEN = "[weggelaten]"


def zonder_wpg(page: W, *, verraadt: bool = False) -> tuple[W, list[Any]]:
    """`page` without criminal data, and what was taken out or emptied.

    `verraadt`: that a record stands in it tells its outcome or route, so what would be emptied is taken out whole.
    """
    out: list[Any] = []

    def closed(item: Any) -> bool:
        return is_strafrechtelijk(item) or (verraadt and zonder_afloop(item) is not item)

    return _without(page, closed, zonder_afloop, out), out


def zonder_meldcode(page: W) -> tuple[W, list[Any]]:
    """`page` without the steps of the meldcode, what Veilig Thuis was asked or told, and texts that name it; and all
    that.
    """
    out: list[Any] = []
    return _without(page, is_van_meldcode, _zonder_veilig_thuis, out), out


def _zonder_veilig_thuis(item: Any) -> Any:
    """A text, or a record without each of its texts, in which Veilig Thuis is named; as a party it tells of nobody."""
    if not isinstance(item, Record):
        return WEGGELATEN if noemt_veilig_thuis(item) else item
    if isinstance(item, Contact):
        return item
    zorg: dict[str, Any] = {
        veld.name: WEGGELATEN for veld in fields(item) if noemt_veilig_thuis(getattr(item, veld.name))
    }
    return replace(item, **zorg) if zorg else item


def _without(value: Any, closed: Callable[[Any], bool], emptied: Callable[[Any], Any], out: list[Any]) -> Any:
    """`value` with nothing `closed` in any list of it, and each record and line as `emptied` gives it."""
    after = emptied(value)
    if after is not value:
        out.append(value)
    if isinstance(after, Mapping):
        return {key: _without(item, closed, emptied, out) for key, item in after.items()}
    if not isinstance(after, list | tuple):
        return after
    if hasattr(after, "_make"):  # a page or a line: its parts have a place each
        return after._make(_without(part, closed, emptied, out) for part in after)
    kept = []
    for item in after:
        taken = [part for part in _with_records(item) if closed(part)]
        out += taken
        kept += [] if taken else [_without(item, closed, emptied, out)]
    return type(after)(kept)


def _with_records(item: Any) -> list[Any]:
    """An item of a list, and the records in it: a visit with who is visited."""
    return [item, *(part for part in (item if isinstance(item, tuple) else ()) if isinstance(part, Record))]
