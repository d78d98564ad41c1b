"""What contradicts in the figures: as a list, as data, and of figures that were just read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from lpa.domain.jaar.overzicht import Bevinding
from lpa.domain.jaar.tabellen import KERN
from lpa.output.render.sheet import Heading, Paragraph, Sheet


def controleblad(bevindingen: Sequence[Bevinding]) -> Sheet:
    """Findings as a list: table, schooljaar, row and the sum."""
    if not bevindingen:
        return Sheet([Paragraph("Alles telt op: er zijn geen tegenspraken gevonden.")])
    blad = Sheet([Heading("Wat niet klopt in de cijfers")])
    blad.say(map(zin, bevindingen), hang=4)
    aantal = len(bevindingen)
    blad += Paragraph(f"{aantal} bevinding{'' if aantal == 1 else 'en'}. lpa verbetert niets zelf.", emphasis="zacht")
    return blad


def zin(b: Bevinding) -> str:
    """A finding in one sentence, with where it is."""
    waar = "kerncijfers" if b.tabel == KERN else f"tabel {b.tabel}" if b.tabel else "vastgesteld"
    rij = "" if b.tekst.startswith(b.rij) else f"{b.rij}: "
    return f"{waar}, {b.schooljaar}: {rij}{b.tekst}."


def nieuwe_bevindingen(nieuw: Sequence[Bevinding]) -> list[str]:
    """What figures that were just read contradict: that one, or how many there are and how they are seen."""
    if len(nieuw) < 2:
        return [f"Let op: {zin(b)}" for b in nieuw]
    return [f"Let op: {len(nieuw)} nieuwe of andere tegenspraken. Bekijk ze met: lpa cijfers controle"]


def controledata(bevindingen: Sequence[Bevinding]) -> dict[str, Any]:
    """Findings as data."""
    return {
        "bevindingen": [
            {"tabel": b.tabel, "rij": b.rij, "schooljaar": b.schooljaar, "tekst": b.tekst} for b in bevindingen
        ]
    }
