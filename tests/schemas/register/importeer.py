"""Documents about what is read from files of others."""

from __future__ import annotations

from tests.schemas.basis import Aantal, Deel, Document, zegt
from tests.schemas.zaak.delen import Melding


class Regelzin(Deel):
    """Wat er met een rij is."""

    regel: Aantal = zegt("Nummer van de rij in het bestand.")
    wat: str


class Gewijzigd(Deel):
    """Wat een rij in het register veranderde."""

    regel: Aantal = zegt("Nummer van de rij in het bestand.")
    wie: str
    wat: list[str]


class ImporteerDocument(Document):
    """Wat een bestand bracht, of met --proef zou brengen."""

    opgeslagen: bool
    nieuw: Aantal
    gewijzigd: Aantal
    gelijk: Aantal
    onduidelijk: list[Regelzin]
    geweigerd: list[Regelzin]
    op_naam: list[Regelzin] = zegt("Rijen waarvan de jongere alleen op naam is herkend.")
    verschillen: list[Gewijzigd]
    niet_bewaard: dict[str, Aantal] = zegt("Wie wel is geteld en niet bewaard, per leeftijd in jaren.")
    afwezig: list[str] = zegt("Wie niet meer in het bestand staat.")
    opmerkingen: list[str]


class KolommenDocument(Document):
    """Hoe de kolommen van een bestand worden gelezen."""

    soort: str
    kolommen: dict[str, str] = zegt("Per veld de kolom van het bestand.")
    waarden: dict[str, dict[str, str]] = zegt("Per veld wat een woord in het bestand betekent.")


class InschrijvingOpenDocument(Document):
    """De meldingen van absoluut verzuim die zijn geopend."""

    zaken: list[Melding]
