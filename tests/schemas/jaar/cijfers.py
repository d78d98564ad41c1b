"""Documents about figures that were entered, compared and closed, and about what else was counted."""

from __future__ import annotations

from typing import Annotated

from lpa.domain.jaar.cijfers import HERKOMSTEN, KEUZES
from tests.schemas.basis import (
    Aantal,
    Dag,
    Deel,
    Document,
    Keuze,
    Nummer,
    Periode,
    Schooljaar,
    Sha256,
    Teken,
    zegt,
)


class CijfersImporteerDocument(Document):
    """Hoeveel cijfers er zijn ingelezen."""

    nieuw: Aantal
    gewijzigd: Aantal
    gelijk: Aantal


class Bevinding(Deel):
    """Cijfers die elkaar of de zaken tegenspreken."""

    tabel: str
    rij: str
    schooljaar: Periode
    tekst: str


class CijfersControleDocument(Document):
    """Wat elkaar tegenspreekt."""

    bevindingen: list[Bevinding]


class Ingevoerd(Deel):
    """Een cijfer dat werd ingevoerd."""

    waarde: float | None = zegt("null: teken zegt wat er staat.")
    teken: Teken


class Vergeleken(Deel):
    """Een rij, ingevoerd en geteld."""

    rij: str
    ingevoerd: Ingevoerd | None = zegt("null: niet ingevoerd.")
    geteld: float | None = zegt("null: niet te tellen.")
    verschil: float | None
    opmerking: str


class Tabelvergelijking(Deel):
    """Een tabel, ingevoerd en geteld."""

    tabel: str
    getoond: Annotated[str, Keuze("", KEUZES)] = zegt("Welke van de twee wordt gedrukt; leeg: er is geen van beide.")
    ingevoerd: bool
    geteld: bool
    rijen: list[Vergeleken]


class CijfersVergelijkDocument(Document):
    """Wat is ingevoerd naast wat lpa telt."""

    schooljaar: Schooljaar
    tabellen: list[Tabelvergelijking]


class Versieverschil(Deel):
    """Een cijfer dat in een andere versie anders is."""

    tabel: str
    rij: str
    was: float | None
    nu: float | None
    weg: list[Nummer] = zegt("Zaken die niet meer meetellen.")
    erbij: list[Nummer] = zegt("Zaken die erbij kwamen.")
    zaken: list[str] = zegt("Van elk van die zaken een zin.")


class CijfersVersiesVergelijkDocument(Document):
    """Een vastgestelde versie naast een andere, of naast wat lpa nu telt."""

    schooljaar: Schooljaar
    van: Nummer
    naar: Nummer | None = zegt("null: wat lpa nu telt.")
    verschillen: list[Versieverschil]


class Vaststelling(Deel):
    """Een vastgestelde versie van de cijfers van een schooljaar."""

    nummer: Nummer
    schooljaar: Schooljaar
    datum: Dag
    lpa: str = zegt("Met welke versie van lpa.")
    zegel: Sha256
    reden: str
    heropend_op: Dag | None = zegt("null: geldt nog.")
    heropend_reden: str


class VaststellingDocument(Document, Vaststelling):
    """De versie die is vastgesteld of heropend."""


class VersiesDocument(Document):
    """Alle vastgestelde versies."""

    versies: list[Vaststelling]
    aantal: Aantal


class Noot(Deel):
    """Een noot bij cijfers."""

    nummer: Nummer
    tekst: str
    tabel: str = zegt("Leeg: bij elke tabel.")
    rij: str = zegt("Leeg: bij elke rij.")
    schooljaar: Periode | Annotated[str, Keuze("")] = zegt("Leeg: bij elk schooljaar.")
    breuk: bool = zegt("Vanaf dat schooljaar is anders gemeten.")


class NootDocument(Document, Noot):
    """Een noot die is vastgelegd, of weg is."""


class NotenDocument(Document):
    """Alle noten."""

    noten: list[Noot]
    aantal: Aantal


class EigenRijDocument(Document):
    """Een rij van een eigen tabel die is vastgelegd, of weg is."""

    nummer: Nummer
    tabel: str
    rij: str
    eenheid: str
    bron: str


class CijferDocument(Document):
    """Een cijfer dat is vastgelegd, of weg is."""

    nummer: Nummer
    schooljaar: Periode
    tabel: str
    rij: str
    waarde: float | None = zegt("null: teken zegt wat er staat.")
    teken: Teken
    opmerking: str
    herkomst: Annotated[str, Keuze(HERKOMSTEN)]
