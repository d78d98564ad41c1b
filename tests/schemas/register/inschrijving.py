"""Documents about enrolments, and who has none."""

from __future__ import annotations

from tests.schemas.basis import Aantal, Dag, Deel, Document, Nummer, zegt
from tests.schemas.register.delen import Inschrijving
from tests.schemas.zaak.recht import Plichtstatus


class InschrijvingDocument(Document, Inschrijving):
    """Een inschrijving zoals zij nu is."""


class InschrijvingenDocument(Document):
    """Een lijst van inschrijvingen."""

    inschrijvingen: list[Inschrijving]
    aantal: Aantal = zegt("Hoeveel er zijn; de lijst kan korter zijn.")


class ZonderInschrijving(Deel):
    """Een jongere die plichtig is en nergens staat ingeschreven."""

    jongere: Nummer
    naam: str
    leeftijd: Aantal
    plicht: Plichtstatus
    laatste_school: Nummer | None
    sinds: Dag | None = zegt("null: niet bekend; de leerplicht begon voor het register is ingelezen.")
    schooldagen: Aantal | None = zegt("null: niet te tellen.")
    zaak: Nummer | None = zegt("De melding van absoluut verzuim die al open is.")


class BegintBinnenkort(Deel):
    """Een jongere die binnenkort plichtig wordt en nergens staat ingeschreven."""

    jongere: Nummer
    naam: str
    leeftijd: Aantal
    vanaf: Dag


class MisschienVervallen(Deel):
    """Wie is vrijgesteld, zonder nieuwe kennisgeving voor de laatste 1 juli."""

    jongere: Nummer
    naam: str
    leeftijd: int
    vrijstelling: Nummer
    voor: Dag


class NuIngeschreven(Deel):
    """Een open melding van absoluut verzuim van wie nu wel staat ingeschreven."""

    zaak: Nummer
    jongere: Nummer
    naam: str
    school: Nummer
    sinds: Dag
    afhandeling: str = zegt("De afhandeling die voor de hand ligt.")


class InschrijvingControleDocument(Document):
    """Wie er niet staat ingeschreven en dat wel moet."""

    dag: Dag
    aantal: Aantal = zegt("Van zonder_inschrijving.")
    zonder_inschrijving: list[ZonderInschrijving]
    begint_binnenkort: list[BegintBinnenkort]
    misschien_vervallen: list[MisschienVervallen]
    nu_ingeschreven: list[NuIngeschreven]
