"""What the practice file is filled with: invented records and the real figures of the years before."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from importlib.resources import as_file, files
from typing import TypeVar

from lpa.domain.jaar.cijfers import Jaarcijfer
from lpa.domain.jaar.overzicht import bekende_rijen
from lpa.domain.records.aanvraag import Verlof, Vrijstelling
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.school import Inschrijving, School
from lpa.domain.records.zaak import Interventie, Melding
from lpa.storage.engine.package import text
from lpa.storage.engine.rows import from_text
from lpa.storage.jaar import cijferbestand

R = TypeVar("R")
# Those that others refer to come first.
SOORTEN = (School, Jongere, Inschrijving, Melding, Vrijstelling, Verlof, Interventie)


def records(*soorten: type) -> list[object]:
    """The invented records of these kinds, or all, with their numbers, in an order in which they can be stored."""
    uit: list[object] = []
    for soort in soorten or SOORTEN:
        uit += lees(soort, text(f"voorbeeld/{soort.__name__.lower()}.csv"))
    return uit


def historie() -> list[Jaarcijfer]:
    """The real figures of Heerde, 2014-2015 up to and including 2018-2019."""
    with as_file(files("lpa.data").joinpath("heerde-historie.csv")) as pad:
        return cijferbestand.read(pad, bekende_rijen())


def lees(soort: type[R], inhoud: str) -> Iterator[R]:
    """The records of class `soort` in the text of a CSV file; its first line names the fields.

    Raises ValueError for a cell that is no value of its field.
    """
    regels = csv.reader(io.StringIO(inhoud, newline=""), delimiter=";", strict=True)
    namen = next(regels)
    return (from_text(soort, dict(zip(namen, cellen, strict=True))) for cellen in regels)
