"""Documents about the case file: begun, opened, closed, copied, handed over."""

from __future__ import annotations

from typing import Annotated

from lpa.commands.bestand.uitleg import PAGES
from tests.schemas.basis import Aantal, Deel, Document, Keuze, Regio, Tijdstip, soms, zegt


class UitlegDocument(Document):
    """Een bladzijde uitleg."""

    onderwerp: Annotated[str, Keuze(PAGES)]
    tekst: list[str] = zegt("Per alinea.")


class OnderwerpenDocument(Document):
    """Waarover er uitleg is."""

    onderwerpen: list[Annotated[str, Keuze(PAGES)]]


class BeginDocument(Document):
    """Het nieuwe zaakbestand."""

    bestand: str
    gemeente: str
    regio: Regio
    werkdagen: str = zegt("Weekdagen met een spatie ertussen, zoals 'ma di do'.")
    versleuteld: bool
    herstelcode: str | None = zegt("null: er is geen wachtwoord.")


class OntgrendelDocument(Document):
    """Dat het wachtwoord een tijd niet wordt gevraagd."""

    bestand: str
    uren: Aantal


class VergrendelDocument(Document):
    """Dat het wachtwoord weer wordt gevraagd."""

    bestand: str
    was_ontgrendeld: bool


class WachtwoordWijzigDocument(Document):
    """Dat het bestand een ander wachtwoord heeft."""

    bestand: str
    versleuteld: bool
    herstelcode: str


class WachtwoordTestDocument(Document):
    """Dat de herstelcode het bestand opent."""

    bestand: str
    opent: bool = zegt("Altijd true: opent de code niet, dan is dat een fout.")


class WachtwoordWegDocument(Document):
    """Dat het bestand geen wachtwoord meer heeft."""

    bestand: str
    versleuteld: bool


class AanvullenDocument(Document):
    """Het script dat opdrachten aanvult."""

    schil: str
    script: str


class Kopie(Deel):
    """Een kopie van het zaakbestand."""

    naam: str
    gemaakt: Tijdstip = zegt("Tijd in Nederland.")


class KopieenDocument(Document):
    """De kopieën van het zaakbestand."""

    map: str
    kopieen: list[Kopie]
    aantal: Aantal


class KopieMaakDocument(Document):
    """De kopie die is gemaakt."""

    bestand: str
    opgeruimd: list[str] = zegt("Oude kopieën die weg zijn.")


class KopieControleerDocument(Document):
    """De kopieën die in orde zijn."""

    gaaf: list[str]


class KopieTerugDocument(Document):
    """Dat een kopie in de plaats van het zaakbestand kwam."""

    bestand: str
    bewaard: str = zegt("Waar het vorige bestand staat; leeg: er was geen.")


class KopieOefenDocument(Document):
    """Wat er in een kopie staat."""

    kopie: str
    aantallen: dict[str, Aantal]


class WaarnemingDocument(Document):
    """Dat het bestand is overgedragen, terug is, of weer hier is."""

    bestand: str = zegt("Leeg: er zijn alleen bladzijden gemaakt.")
    bewaard: str = soms("Alleen bij --terug: waar het vorige bestand staat.")
    herstelcode: str = soms("Alleen bij --map en --terug.")
