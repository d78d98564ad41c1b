"""What a check found."""

from __future__ import annotations

from lpa.domain.base.named import NamedTuple


class Vondst(NamedTuple):
    """One finding of a check: what, and the command or the deed that mends it."""

    controle: str
    wat: str
    opdracht: str
