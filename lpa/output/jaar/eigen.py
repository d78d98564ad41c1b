"""Tables of her own on paper and as data."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from lpa.domain.jaar.eigen import Eigentabel, is_kalenderjaar
from lpa.output.jaar.overzicht import getoond
from lpa.output.render.data import flat
from lpa.output.render.sheet import Block, Column, Heading, Paragraph, Table


def titel(t: Eigentabel) -> str:
    """`Eigen tabel: regio`, or of rows below a table of the report `Eigen rijen bij tabel 3`."""
    return f"Eigen rijen bij tabel {t.naam}" if t.naam.isdigit() else f"Eigen tabel: {t.naam}"


def regels(t: Eigentabel) -> list[str]:
    """What stands below it: sources, remarks, and which periods are calendar years."""
    uit = [f"{rij.rij}: {rij.bron}" for rij, _ in t.rijen if rij.bron]
    uit += [f"{rij.rij}, {c.schooljaar}: {c.opmerking}" for rij, alle in t.rijen for c in alle if c.opmerking]
    uit = [f"{zin.rstrip('. ')}." for zin in uit]
    kalender = [p for p in t.perioden if is_kalenderjaar(p)]
    if kalender:
        uit.append(f"{', '.join(kalender)}: kalenderjaar, geen schooljaar.")
    return ["Ingevoerd, niet door lpa geteld.", *uit, *t.noten]


def naam(rij: Any) -> str:
    """A row with its unit."""
    return f"{rij.rij} ({rij.eenheid})" if rij.eenheid else str(rij.rij)


def blokken(tabellen: Sequence[Eigentabel]) -> list[Block]:
    """The tables below each other."""
    uit: list[Block] = []
    for t in tabellen:
        kolommen = [Column("", wraps=True), *(Column(p, right=True) for p in t.perioden)]
        rijen = [[naam(rij), *map(getoond, cellen)] for rij, cellen in t.rijen]
        uit += [Heading(titel(t)), Table(kolommen, rijen)]
        uit += [Paragraph(zin, emphasis="zacht") for zin in regels(t)]
    return uit


def eigendata(tabellen: Sequence[Eigentabel]) -> list[dict[str, Any]]:
    """The same as data."""
    return [
        {
            "tabel": t.naam,
            "rijen": [
                {
                    "rij": rij.rij, "eenheid": rij.eenheid, "bron": rij.bron,
                    "cellen": [
                        {"periode": c.schooljaar, "kalenderjaar": is_kalenderjaar(c.schooljaar),
                         "waarde": flat(c.waarde), "teken": c.teken, "opmerking": c.opmerking}
                        for c in cellen
                    ],
                }
                for rij, cellen in t.rijen
            ],
            "noten": list(t.noten),
        }
        for t in tabellen
    ]  # fmt: skip
