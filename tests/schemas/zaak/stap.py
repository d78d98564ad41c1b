"""Documents about steps, and about the route of a zaak."""

from __future__ import annotations

from tests.schemas.agenda.delen import Eigentermijn
from tests.schemas.basis import Aantal, Antwoord, Dag, Deel, Document, Nummer, Schooljaar, soms, zegt
from tests.schemas.keten.delen import Verstrekking
from tests.schemas.zaak.delen import Doorhaling, Interventie, Route, Verplaatsing
from tests.schemas.zaak.recht import Termijn, Uitkomst


class Routestap(Deel):
    """Dat een zaak op een andere route kwam."""

    nummer: Nummer
    zaak: Nummer
    datum: Dag
    van: str = zegt("Route, of een tekst van voor er routes waren.")
    naar: Route
    reden: str = zegt("Waarom van de gewone volgorde werd afgeweken.")


class Stap(Interventie):
    """Een nieuwe stap met wat die meebracht."""

    routestap: Routestap | None = zegt("null: de zaak bleef op dezelfde route.")
    verstrekking: Verstrekking | None = zegt("null: er is niets gedeeld.")


class Afgestreept(Deel):
    """Welke afspraak een stap was."""

    afgestreept: Eigentermijn | None = soms("De afspraak die dit was.")
    staat_open: list[Eigentermijn] = soms("Afspraken die het ook kunnen zijn.")


class InterventieDocument(Document, Interventie):
    """Een stap zoals hij nu is, na een wijziging."""


class StapDocument(Document, Stap):
    """Een nieuwe stap van Halt, de meldcode of een vrijstelling."""


class StapNieuwDocument(Document, Stap, Afgestreept):
    """Een nieuwe stap."""


class NoteerDocument(Document, Stap, Afgestreept):
    """Een stap die in een regel werd genoteerd, met wat erna komt."""

    termijn: Eigentermijn = soms("Alleen als er een volgende stap is genoemd.")


class PvStapDocument(Document, Stap, Afgestreept):
    """Een nieuwe stap van een proces-verbaal, met de termijnen die lopen."""

    termijnen: list[Termijn]
    termijn: Eigentermijn = soms("Alleen als de ouders eerder zijn veroordeeld: het afschrift aan de Raad.")
    gedaan: list[Nummer] = soms("Alleen bij een afschrift: de eigen termijnen die daarmee gedaan zijn.")


class HaltVerwijsDocument(Document, Stap):
    """Een verwijzing naar Halt, met elke voorwaarde."""

    antwoord: Antwoord
    voorwaarden: list[Uitkomst]


class Meegegaan(Deel):
    """De nummers van wat met een stap meeging."""

    huisbezoek: list[Nummer]
    brief: list[Nummer]
    termijn: list[Nummer]
    verstrekking: list[Nummer]


class InterventieVerplaatsDocument(Document, Interventie):
    """Een stap die naar een andere zaak ging."""

    verplaatsing: Verplaatsing
    mee: Meegegaan


class InterventieVervaltDocument(Document, Interventie, Doorhaling):
    """Een stap die is doorgehaald, of weer meetelt."""


class InterventiesDocument(Document):
    """Een lijst van stappen."""

    interventies: list[Interventie]
    aantal: Aantal = zegt("Hoeveel er zijn; de lijst kan korter zijn.")


class OverlegDocument(Document):
    """Een overleg over een of meer zaken."""

    naam: str
    datum: Dag
    stappen: list[Interventie]
    verstrekkingen: list[Verstrekking]


class Overleg(Deel):
    """Een overleg als regel van een lijst."""

    nummer: Nummer = zegt("Nummer van de eerste stap.")
    datum: Dag
    met_wie: str
    zaken: list[Nummer]


class OverleggenDocument(Document):
    """De overleggen van een schooljaar."""

    schooljaar: Schooljaar
    overleggen: list[Overleg]
    aantal: Aantal
