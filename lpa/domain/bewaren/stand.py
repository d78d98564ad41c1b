"""How a jongere stands: which clock decides, and what stands in the way of destroying."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from lpa.domain.base.named import NamedTuple
from lpa.domain.bewaren.termijnen import Klok, Wpgstand, laatste
from lpa.domain.records.jongere import Jongere


class Belet(NamedTuple):
    """What stands in the way of destroying, and what takes it away."""

    wat: str
    oplossing: str


class Bewaarstand(NamedTuple):
    """All clocks of a jongere, how far the Wpg is, the schooljaren in which it counts, and what stands in the way."""

    jongere: Jongere
    klokken: Sequence[Klok]
    wpg: Sequence[Wpgstand]
    jaren: Sequence[str]
    zaken: int
    belet: Sequence[Belet]

    @property
    def beslist(self) -> Klok:
        """The clock that decides."""
        return laatste(self.klokken)

    def is_om(self, op: date) -> bool:
        """Whether the term has passed on a day."""
        return op > self.beslist.tot
