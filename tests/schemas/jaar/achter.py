"""Documents about what stands behind a figure, and how it divides."""

from __future__ import annotations

from typing import Annotated

from lpa.domain.jaar.telling import KOLOMMEN
from lpa.domain.jaar.uitsplitsing import DIMENSIES
from tests.schemas.basis import Aantal, Deel, Document, Geboortedatum, Keuze, Nummer, Schooljaar, zegt
from tests.schemas.jaar.overzicht import Rond
from tests.schemas.zaak.delen import Zaakregel

Dimensie = Annotated[str, Keuze(DIMENSIES)]


class Achter(Deel):
    """Waar het over gaat."""

    tabel: str
    rij: str
    schooljaar: Schooljaar


class AchterZakenDocument(Document, Achter):
    """De zaken achter een cijfer."""

    zaken: list[Zaakregel]
    aantal: Aantal


class Naam(Deel):
    """Wie het is."""

    nummer: Nummer
    naam: str
    geboortedatum: Geboortedatum


class AchterJongerenDocument(Document, Achter):
    """De jongeren achter een cijfer."""

    jongeren: list[Naam]
    aantal: Aantal


class TellingAchterDocument(Document):
    """De zaken achter een rij of vakje van de telling."""

    rij: str
    kolom: Annotated[str, Keuze(KOLOMMEN)] | None = zegt("null: de hele rij.")
    schooljaar: Schooljaar
    zaken: list[Zaakregel]
    aantal: Aantal


class UitsplitsingDocument(Document):
    """Een rij van een tabel, verdeeld."""

    tabel: str
    rij: str
    schooljaar: Schooljaar
    wanneer: str
    per: Dimensie
    en: Dimensie | None = zegt("null: niet gekruist.")
    eenheid: str
    afgerond: bool
    rijen: list[dict[str, Rond | str | dict[str, Rond]]] = zegt(
        "Per rij: onder de naam van de verdeling de waarde, onder 'aantal' hoeveel, en onder de naam van de tweede"
        " verdeling hoeveel per waarde daarvan."
    )
    totaal: Rond
    kolomtotalen: dict[str, Rond] | None = zegt("null: niet gekruist.")
    definitie: str
    opmerkingen: list[str]
