"""Documents about letters, and who signs them."""

from __future__ import annotations

from typing import Annotated

from lpa.domain.brief.briefsoort import SOORTEN
from tests.schemas.agenda.delen import Eigentermijn
from tests.schemas.basis import Aantal, Dag, Deel, Document, Keuze, zegt
from tests.schemas.keten.delen import Brief, Verstrekking
from tests.schemas.zaak.delen import Doorhaling
from tests.schemas.zaak.recht import Termijn


class BriefDocument(Document, Brief):
    """Een brief zoals hij nu is."""


class BriefToonDocument(Document, Brief):
    """De pagina van een brief."""

    afspraak: Eigentermijn | None = zegt("Waarvoor de brief uitnodigt.")


class BriefMaakDocument(Document, Brief):
    """De eerste brief die werd gemaakt, met alle andere."""

    brieven: list[Brief]
    bezwaar: Termijn | None = zegt("De termijn om bezwaar te maken; null: er staat geen bezwaar open.")
    bestanden: list[str]
    sjabloon: str
    verstrekkingen: list[Verstrekking]
    afspraak: Eigentermijn | None = zegt("De afspraak waarvoor de brief uitnodigt.")
    vervallen_afspraken: list[Eigentermijn] = zegt("Afspraken van eerdere brieven die in deze opgingen.")


class BriefVerzondenDocument(Document, Brief):
    """De brief die werd verzonden, met die aan de anderen."""

    brieven: list[Brief]
    bezwaar: Termijn | None = zegt("De termijn om bezwaar te maken; null: er staat geen bezwaar open.")
    verstrekkingen: list[Verstrekking]


class BriefControleerDocument(Document, Brief):
    """De brief waarvan het bestand is nagekeken."""

    gelijk: bool = zegt("Altijd true: is het bestand veranderd, dan is dat een fout.")


class BriefVervaltDocument(Document, Brief, Doorhaling):
    """Een brief die is doorgehaald, of weer meetelt."""


class BrievenDocument(Document):
    """Een lijst van brieven."""

    brieven: list[Brief]
    aantal: Aantal = zegt("Hoeveel er zijn; de lijst kan korter zijn.")


class SjablonenGeschrevenDocument(Document):
    """De sjablonen die in een map zijn gezet."""

    map: str = zegt("Leeg: lpa gebruikt weer de eigen sjablonen.")
    sjablonen: list[str] = zegt("Namen van de bestanden.")


class Sjabloonstand(Deel):
    """Een soort brief met zijn sjabloon."""

    soort: Annotated[str, Keuze(SOORTEN)]
    herkomst: str
    fout: str = zegt("Wat er mis is met het sjabloon; leeg: niets.")
    mist: str = zegt("Wat er niet in staat; leeg: niets.")


class SjablonenDocument(Document):
    """Alle soorten brieven met hun sjablonen en velden."""

    map: str = zegt("De map met eigen sjablonen; leeg: er is geen.")
    sjablonen: list[Sjabloonstand]
    velden: dict[str, dict[str, str]] = zegt("Per soort brief, en van elke brief: elk veld met wat het is.")


class Afzender(Deel):
    """Wie de brieven ondertekent, en waar antwoord en bezwaar heen gaan."""

    nummer: Annotated[int, zegt("Altijd 1.")]
    ambtenaar: str
    functie: str
    telefoon: str
    email: str
    adres: str
    postcode: str
    plaats: str
    bezwaar_bij: str
    bezwaar_adres: str
    elektronisch: str = zegt("Waar bezwaar elektronisch heen kan.")
    elektronisch_vanaf: Dag | None = zegt("null: altijd al.")
    sjablonen: str = zegt("De map met eigen sjablonen; leeg: er is geen.")


class AfzenderDocument(Document, Afzender):
    """De afzender zoals die nu is, na een wijziging."""


class AfzenderToonDocument(Document, Afzender):
    """De afzender, met de gemeente."""

    gemeente: str


class GemeenteDocument(Document):
    """De gemeente van het zaakbestand."""

    gemeente: str
