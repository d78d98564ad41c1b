"""Documents about the tables of the yearly report."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from lpa.domain.jaar.cijfers import TEKENS
from lpa.domain.jaar.klein import ROND
from tests.schemas.basis import (
    Aantal,
    Dag,
    Deel,
    Document,
    Herkomst,
    Keuze,
    Periode,
    Schooljaar,
    zegt,
)

Rond = Aantal | Annotated[str, Field(pattern=rf"^(\d+|{'|'.join(ROND)})$")]  # a count that is rounded is a text
Teken = Annotated[str, Keuze("", TEKENS, ROND)]


class Cel(Deel):
    """Een cijfer van een rij in een schooljaar."""

    schooljaar: Schooljaar
    waarde: float | None = zegt("null: er is geen getal; teken zegt wat er staat.")
    teken: Teken
    herkomst: Herkomst = zegt("Leeg: niets bekend.")
    opmerking: str


class Rij(Deel):
    """Een rij van een tabel."""

    rij: str
    definitie: str
    cellen: list[Cel]


class Onder(Deel):
    """Wat onder een tabel staat, in geen van haar sommen."""

    kop: str
    van: str = zegt("De rij waarvan dit een verdeling is; leeg: van de hele tabel.")
    rijen: list[Rij]


class Tegenspraak(Deel):
    """Cijfers die elkaar tegenspreken."""

    schooljaar: Periode
    rij: str
    tekst: str


class Tabel(Deel):
    """Een tabel over een of meer schooljaren."""

    tabel: str
    titel: str
    eenheid: str
    rijen: list[Rij]
    noten: list[str]
    onder: list[Onder]
    bevindingen: list[Tegenspraak]


class Kerncijfer(Deel):
    """Een kerncijfer van het laatste schooljaar."""

    rij: str
    waarde: float | None = zegt("Procent; null: niet te zeggen.")
    teller: float | None
    noemer: float | None
    grondslag: str
    definitie: str
    herkomst: str
    gedrukt: float | None = zegt("Zoals het eerder in een verslag stond.")


class EigenCel(Deel):
    """Een eigen cijfer."""

    periode: Periode
    kalenderjaar: bool
    waarde: float | None = zegt("null: teken zegt wat er staat.")
    teken: Teken
    opmerking: str


class EigenRij(Deel):
    """Een rij van een eigen tabel."""

    rij: str
    eenheid: str
    bron: str
    cellen: list[EigenCel]


class EigenTabel(Deel):
    """Een eigen tabel."""

    tabel: str
    rijen: list[EigenRij]
    noten: list[str]


class Figuurrij(Deel):
    """Een leeftijd van figuur 2."""

    leeftijd: Aantal
    ingeschreven: Rond
    niet_ingeschreven: Rond
    geen_plicht: Rond
    alleen_geteld_op: Dag | None = zegt("Alleen geteld uit een bestand van die dag; null: uit het register.")


class Plek(Deel):
    """Een cel."""

    tabel: str
    rij: str
    schooljaar: Periode


class OverzichtDocument(Document):
    """De tabellen van het jaarverslag."""

    schooljaar: Schooljaar
    jaren: list[Schooljaar]
    onaf: dict[Schooljaar, str] = zegt("Schooljaren die nog niet af zijn, met waarom.")
    tabellen: list[Tabel]
    kerncijfers: list[Kerncijfer]
    eigen: list[EigenTabel]
    figuur2: list[Figuurrij]
    figuur2_noten: list[str]
    afgerond: bool
    onder_5: list[Plek] = zegt("Cellen met minder dan vijf, die naar een kind kunnen wijzen.")
