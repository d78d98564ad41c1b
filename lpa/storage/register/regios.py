"""The holiday region of a place, by the list of the law that ships with the package."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from lpa.domain.base.named import NamedTuple
from lpa.domain.base.tekst import letters

_BESTAND = Path(__file__).resolve().parents[2] / "data" / "vakantieregios.csv"


class Regio(NamedTuple):
    """The region of a gemeente, or of a place in one that is split; `bron` is where the list has it from."""

    gemeente: str
    plaats: str
    regio: str
    bron: str

    @property
    def zin(self) -> str:
        """`midden: gemeente Epe (BWBR0037100 art. 3)`."""
        return f"{self.regio}: gemeente {self.gemeente}{self.plaats and f', {self.plaats}'} ({self.bron})"


@lru_cache
def _lijst() -> Sequence[Regio]:
    regels = _BESTAND.read_text(encoding="utf-8").splitlines()[1:]
    return [Regio(*delen[1:]) for delen in (regel.split(";", 4) for regel in regels) if delen[1]]


def van_school(plaats: str, gemeente: str, provincie: str) -> str:
    """The region of a school by its plaats, its gemeente, or the province as a whole; empty where none is known.

    In a gemeente that is split, a place that the list does not name is in the region of the rest of it.
    """
    if gevonden := van_plaats(plaats):
        return gevonden.regio
    van_gemeente = [r for r in _lijst() if letters(r.gemeente) == letters(gemeente) != ""]
    passend = [r.regio for r in van_gemeente if not r.plaats]
    return passend[0] if passend else _provincies().get(letters(provincie), "")


@lru_cache
def _provincies() -> dict[str, str]:
    """The region of each province that lies in one."""
    regels = (regel.split(";", 4) for regel in _BESTAND.read_text(encoding="utf-8").splitlines()[1:])
    return {letters(provincie): regio for provincie, gemeente, _, regio, _ in regels if not gemeente}


def van_plaats(plaats: str) -> Regio | None:
    """The region of a school that stands in `plaats`; None where the list does not name it, or names it twice.

    Most places are named by their gemeente only, and a province as a whole by none: then she must say it.
    """
    gezocht = letters(plaats)
    genoemd = [r for r in _lijst() if letters(r.plaats) == gezocht]
    gevonden = genoemd or [r for r in _lijst() if letters(r.gemeente) == gezocht]
    return gevonden[0] if gezocht and len(gevonden) == 1 else None
