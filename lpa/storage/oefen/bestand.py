"""What the practice file is filled with: a register that is imported, its zaken, and the real figures of before.

No import brings the zaken, which are records by their own names.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from importlib.resources import as_file, files
from typing import Any, TypeVar

from lpa.domain.jaar.cijfers import Jaarcijfer
from lpa.domain.jaar.overzicht import bekende_rijen
from lpa.domain.records.aanvraag import Verlof, Vrijstelling
from lpa.domain.records.huisbezoek import Huisbezoek
from lpa.domain.records.spreekuur import Spreekuur, Uitnodiging
from lpa.domain.records.zaak import Interventie, Melding
from lpa.storage.engine.rows import from_text
from lpa.storage.exchange.package import text
from lpa.storage.jaar import cijferbestand
from lpa.storage.oefen.register import BESTANDEN, Register

R = TypeVar("R")
# Those that others refer to come first.
SOORTEN = (Melding, Vrijstelling, Verlof, Interventie, Huisbezoek, Spreekuur, Uitnodiging)


def alles(verder: Callable[[], None] = lambda: None) -> list[object]:
    """All records of the practice file, in an order in which they can be stored; `verder` is called after each part."""
    zaken = records()
    verder()
    r = Register(max(z.nummer for z in zaken if isinstance(z, Melding | Vrijstelling | Verlof)))
    for soort, naam, dag in BESTANDEN:
        r.lees_in(soort, naam, dag)
        verder()
    return [*historie(), *r.records, *zaken, *r.overstappen]


def records(*soorten: type) -> list[Any]:
    """The invented records of these kinds, or all that no import brings, with their numbers, as they can be stored."""
    uit: list[Any] = []
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
