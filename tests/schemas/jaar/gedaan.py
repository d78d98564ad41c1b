"""Documents about what else was counted, and what was written to files."""

from __future__ import annotations

from typing import Annotated

from lpa.domain.jaar.telling import KOLOMMEN
from tests.schemas.basis import Aantal, Deel, Document, Keuze, Schooljaar, zegt
from tests.schemas.jaar.overzicht import Rond


class Werkcel(Deel):
    """Een getal van een schooljaar."""

    schooljaar: Schooljaar
    waarde: float | str | None = zegt("null: niet te zeggen. Met --openbaar een tekst.")


class Werkrij(Deel):
    """Een rij van het jaarwerk."""

    rij: str
    cellen: list[Werkcel]


class Werktabel(Deel):
    """Een tabel van het jaarwerk."""

    tabel: str
    titel: str
    eenheid: str
    grondslag: str
    noten: list[str]
    rijen: list[Werkrij]


class JaarwerkDocument(Document):
    """Wat er naast het verslag is gedaan."""

    jaren: list[Schooljaar]
    afgerond: bool
    tabellen: list[Werktabel]


class Telrij(Deel):
    """Een rij van de telling voor de minister."""

    rij: str
    definitie: str
    zeker: bool
    totaal: Rond
    kolommen: dict[Annotated[str, Keuze(KOLOMMEN)], Rond]


class TellingDocument(Document):
    """De telling voor de minister: unieke jongeren per onderwijssoort."""

    schooljaar: Schooljaar
    rijen: list[Telrij]
    aansluiting: str
    noten: list[str]
    afgerond: bool


class ExportCsvDocument(Document):
    """Het bestand met cijfers dat is geschreven."""

    bestand: str
    cijfers: Aantal = zegt("Hoeveel cijfers erin staan.")


class ExportDocument(Document):
    """De bestanden met cijfers die zijn geschreven."""

    bestanden: list[str]
    schooljaar: Schooljaar
