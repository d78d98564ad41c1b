"""Which columns a file that is imported can have, on a page and as data."""

from __future__ import annotations

from typing import Any

from lpa.domain.base.tekst import opsomming
from lpa.domain.register import kolommen
from lpa.output.render.sheet import Column, Heading, Paragraph, Sheet, Table


def blad(soort: str) -> Sheet:
    """The fields of a file of this kind, with headings by which each is known, and which it cannot do without."""
    kop = [Column("Kolom", wraps=True), Column("Nodig"), Column("Heet ook", wraps=True)]
    rijen = [(v.label, v.nodig, ", ".join(v.koppen)) for v in kolommen.velden(soort)]
    return Sheet([
        Heading(f"Kolommen van {soort}"),
        Table(kop, rijen),
        Paragraph(""),
        Paragraph(f"Nodig: {opsomming(kolommen.ontbreekt(soort, []))}."),
        Paragraph("Een kolom wordt herkend aan haar kop; hoofdletters, spaties en leestekens maken niet uit."),
        Paragraph(f"Hoe lpa uw bestand leest: lpa importeer kolommen {soort} BESTAND"),
    ])  # fmt: skip


def data(soort: str) -> dict[str, Any]:
    """The same, with the name that each field has in a map of columns."""
    return {"soort": soort, "velden": [v._asdict() for v in kolommen.velden(soort)]}
