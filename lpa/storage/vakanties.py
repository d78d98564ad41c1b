"""The school holidays that ship with the package, as a calendar of one region."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from lpa.domain.kalender import Kalender, Vakantie

_BESTAND = Path(__file__).resolve().parent.parent / "data" / "schoolvakanties.csv"


def kalender(regio: str) -> Kalender:
    """The calendar of `regio` (noord, midden or zuid), its holidays in order."""
    tekst = _BESTAND.read_text(encoding="utf-8")
    # The file is ours and no field before the last holds a separator: splitting is enough.
    rijen = (regel.split(";", 5) for regel in tekst.splitlines()[1:])
    gevonden = [
        Vakantie(naam, date.fromisoformat(van), date.fromisoformat(tot))
        for _, naam, waar, van, tot, _ in rijen
        if waar == regio
    ]
    return Kalender(regio, sorted(gevonden, key=lambda v: v.eerste_dag))
