"""Documents about all that is known of a jongere, and what of it was taken out."""

from __future__ import annotations

from typing import Annotated

from tests.schemas.basis import Aantal, Dag, Deel, Document, Geboortedatum, Keuze, Nummer, zegt
from tests.schemas.register.delen import Bewaring, Inschrijving, Persoon, Verzorger
from tests.schemas.zaak.delen import Gebeurtenis, Lopend, Melding
from tests.schemas.zaak.overstap import Overstap
from tests.schemas.zaak.recht import Plicht, Plichtstatus
from tests.schemas.zaak.verlof import Verlof
from tests.schemas.zaak.vrijstelling import Vrijstelling


class Dossierjongere(Persoon):
    """De jongere van een dossier."""

    geboortedatum: Geboortedatum | None = zegt("null met --zonder-namen.")
    leeftijd: Aantal
    geboortejaar: Aantal


class Dossierplicht(Plicht):
    """De plicht, met de vrijstellingen die nu gelden."""

    vrijgesteld_door: list[Nummer] = zegt("Zaaknummers van de vrijstellingen die nu gelden.")


class Plichtkort(Deel):
    """De plicht zonder dagen die iets over de geboortedatum zeggen."""

    status: Plichtstatus
    leerplicht_tot: Dag
    kwalificatieplicht: bool
    vrijgesteld_door: list[Nummer]


class Dossierinschrijving(Inschrijving):
    """Een inschrijving met de naam van de school."""

    schoolnaam: str


class InDossier(Deel):
    """Wat bij elke zaak in een dossier staat."""

    stand: str
    kenmerken: list[str]


class Dossiermelding(Melding, InDossier):
    """Een melding in een dossier."""

    type: Annotated[str, Keuze("melding")]


class Dossierverlof(Verlof, InDossier):
    """Een aanvraag om verlof in een dossier."""

    type: Annotated[str, Keuze("verlof")]


class Dossiervrijstelling(Vrijstelling, InDossier):
    """Een vrijstelling in een dossier."""

    type: Annotated[str, Keuze("vrijstelling")]


class Dossieroverstap(Overstap, InDossier):
    """Een overstap in een dossier."""

    type: Annotated[str, Keuze("overstap")]


class Dossiertermijn(Lopend):
    """Een termijn in een dossier."""

    te_laat: bool


class DossierDocument(Document):
    """Het dossier van een zaak of jongere."""

    zaak: Nummer | None = zegt("null: gaat over alles van de jongere.")
    peildatum: Dag
    zonder_namen: bool
    jongere: Dossierjongere
    plicht: Dossierplicht | Plichtkort = zegt("Met --zonder-namen alleen de status.")
    verzorgers: list[Verzorger]
    bewaringen: list[Bewaring] = zegt("Waarom de gegevens langer worden bewaard; leeg met --zonder-namen.")
    inschrijvingen: list[Dossierinschrijving]
    zaken: list[Dossiermelding | Dossierverlof | Dossiervrijstelling | Dossieroverstap]
    tijdlijn: list[Gebeurtenis] = zegt("Wat gebeurde, in volgorde.")
    termijnen: list[Dossiertermijn]
    afspraken: list[Gebeurtenis] = zegt("Wat nog komt, ook wat voor die dag is afgezegd.")


class DossierDrukDocument(Document):
    """De bladzijde die van een dossier is geschreven."""

    bestand: str
    zaak: Nummer | None = zegt("null: gaat over alles van de jongere.")
    jongere: Nummer
    zonder_namen: bool


class Weggelaten(Deel):
    """Hoeveel gegevens niet meegingen."""

    wpg: Aantal
    meldcode: Aantal
    derden: Aantal


class InzageDocument(Document):
    """De eigen gegevens van een jongere die zijn geschreven."""

    bestanden: list[str]
    weggelaten: Weggelaten
    alleen_feiten: bool


class ExportAllesDocument(Document):
    """De tabellen die zijn geschreven."""

    map: str
    bestanden: list[str]
    met_namen: bool
