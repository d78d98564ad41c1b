"""Lists: one way to cut them off, to write them as CSV, and to say what is hidden."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any

import typer

from lpa.commands import answer
from lpa.commands.basis import optie, vlag
from lpa.domain.csvtekst import BOM, excel
from lpa.output.blad import Blad, Tabel
from lpa.output.bladen import met_verborgen
from lpa.output.data import lijst_data

Zoek = Annotated[str, optie("--zoek", "alleen wie of wat hierop past")]
Alles = Annotated[bool, vlag("--alles", "zonder grens")]
Csv = Annotated[bool, vlag("--csv", "als CSV voor Excel")]
Meest = Annotated[
    int, typer.Option("--meest", min=1, help="hoeveel er hoogstens komen (50)", metavar="AANTAL", show_default=False)
]


def toon_lijst(naam: str, tabel: Tabel, gevonden: Sequence[Any], aantal: int, *, csv: bool) -> None:
    """Answer with a list of which `aantal` records exist: as page, CSV or JSON."""
    if csv:
        answer.write(BOM + excel([[kolom.titel for kolom in tabel.kolommen], *tabel.rijen]))
        return
    blad: Blad = met_verborgen(tabel, len(gevonden), aantal, "toon ze met --alles")
    answer.sheet(blad, lijst_data(naam, gevonden, aantal))
