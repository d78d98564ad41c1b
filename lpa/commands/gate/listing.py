"""Lists: one way to cut them off, to write them as CSV, and to say what is hidden."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any, TypeVar

import typer
from sqlcipher3.dbapi2 import Connection

from lpa import settings
from lpa.commands.ui import answer
from lpa.commands.ui.command import optie, vlag
from lpa.commands.ui.velden import nummer
from lpa.domain.base.csvtekst import BOM, excel
from lpa.errors import VerkeerdGebruik
from lpa.output.render.data import csv_rows, list_data
from lpa.output.render.sheet import Table, met_verborgen

R = TypeVar("R")
Zoek = Annotated[str, optie("--zoek", "alleen wie of wat hierop past")]
Alles = Annotated[bool, vlag("--alles", "zonder grens")]
Csv = Annotated[bool, vlag("--csv", "als CSV voor Excel")]
Meest = Annotated[
    int,
    typer.Option(
        "--meest", min=1, max=1_000_000, help="hoeveel er hoogstens komen", metavar="AANTAL", show_default=False
    ),
]


def bij_zaak(conn: Connection, zaak: str) -> int | None:
    """The number of the zaak that was typed; None when none was. Raises NietGevonden when it is not there."""
    from lpa.storage.zaak import zaken

    return zaken.zaak(conn, nummer("zaak")(zaak)).nummer if zaak else None


def gekapt(gevonden: list[R], alles: bool, meest: int) -> list[R]:
    """All that was found, or the first `meest`."""
    return gevonden if alles else gevonden[:meest]


def toon_lijst(naam: str, soort: type, tabel: Table, gevonden: Sequence[Any], aantal: int, *, csv: bool) -> None:
    """Answer with a list of records of which `aantal` exist: as page, CSV or JSON."""
    if csv and settings.current().json:
        raise VerkeerdGebruik("--csv en --json gaan niet samen", "kies een van de twee")
    if csv:
        answer.write(BOM + excel(csv_rows(soort, gevonden)))
    else:
        blad = met_verborgen(tabel, len(gevonden), aantal, "toon ze met --alles")
        answer.sheet(blad, list_data(naam, gevonden, aantal))
