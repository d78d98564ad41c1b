"""Documents about parties of the chain, and what was shared with them."""

from __future__ import annotations

from typing import Annotated

from lpa.domain.zaak.keten import CONTACTSOORTEN
from tests.schemas.basis import Aantal, Deel, Document, Keuze, Nummer, zegt
from tests.schemas.keten.delen import Verstrekking


class Contact(Deel):
    """Een organisatie, met wie de ambtenaar daar spreekt."""

    nummer: Nummer
    soort: Annotated[str, Keuze(CONTACTSOORTEN)]
    naam: str
    persoon: str
    telefoon: str
    email: str
    adres: str
    notitie: str


class ContactDocument(Document, Contact):
    """Een contact zoals het nu is."""


class ContactenDocument(Document):
    """Een lijst van contacten."""

    contacten: list[Contact]
    aantal: Aantal = zegt("Hoeveel er zijn; de lijst kan korter zijn.")


class VerstrekkingDocument(Document, Verstrekking):
    """Een verstrekking zoals zij nu is."""


class VerstrekkingenDocument(Document):
    """Een lijst van verstrekkingen."""

    verstrekkingen: list[Verstrekking]
    aantal: Aantal = zegt("Hoeveel er zijn; de lijst kan korter zijn.")
