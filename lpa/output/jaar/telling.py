"""The count for the Minister on paper, as data and for a spreadsheet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from lpa.domain.jaar.telling import KOLOMMEN, Regel
from lpa.output.render.sheet import Column, Heading, Paragraph, Sheet, Table

_ONZEKER = "deze definitie is afgeleid uit openbare titels; houd het formulier van DUO ernaast"


def telblad(jaar: str, regels: Sequence[Regel], aansluiting: str, noten: Sequence[str]) -> Sheet:
    """The grid, how it follows from table 3, the remarks about it, and what each row counts."""
    kolommen = [Column("Rij", wraps=True), *(Column(k, right=True) for k in KOLOMMEN), Column("Totaal", right=True)]
    rijen = [[r.sleutel, *(str(r.aantal(k)) for k in KOLOMMEN), str(r.aantal())] for r in regels]
    blad = Sheet([Heading(f"Leerplichttelling {jaar} (Leerplichtwet art. 25 lid 2): unieke jongeren")])
    blad += Table(kolommen, rijen, stacks=True)
    for zin in (aansluiting, *noten):
        blad += Paragraph(zin)
    for r in regels:
        blad += Paragraph(f"{r.sleutel}: {r.definitie}{'' if r.zeker else f' ({_ONZEKER})'}", emphasis="zacht", hang=2)
    blad += Paragraph(f'Wie erachter staan: lpa telling {jaar} --uit-zaken "{regels[0].sleutel}"', emphasis="zacht")
    return blad


def teldata(jaar: str, regels: Sequence[Regel], aansluiting: str, noten: Sequence[str]) -> dict[str, Any]:
    """The same as data."""
    return {
        "schooljaar": jaar,
        "rijen": [
            {
                "rij": r.sleutel, "definitie": r.definitie, "zeker": r.zeker, "totaal": r.aantal(),
                "kolommen": {k: r.aantal(k) for k in KOLOMMEN},
            }
            for r in regels
        ],
        "aansluiting": aansluiting,
        "noten": list(noten),
    }  # fmt: skip


def telrijen(regels: Sequence[Regel], noten: Sequence[str]) -> list[list[str]]:
    """The grid as rows for a spreadsheet, the remarks about it below."""
    kop = ["rij", *KOLOMMEN.values(), "totaal", "definitie"]
    rijen = [[r.sleutel, *(str(r.aantal(k)) for k in KOLOMMEN), str(r.aantal()), r.definitie] for r in regels]
    return [kop, *rijen, *([noot, *[""] * (len(kop) - 1)] for noot in noten)]
