"""Documents about visits."""

from __future__ import annotations

from tests.schemas.agenda.delen import Bezoekstatus, Huisbezoek, Minuten
from tests.schemas.basis import Aantal, Dag, Deel, Document, Nummer, Regime, Tijdstip, soms, zegt
from tests.schemas.zaak.delen import Doorhaling


class HuisbezoekDocument(Document, Huisbezoek):
    """Een huisbezoek zoals het nu is."""


class HuisbezoekVerslagDocument(Document, Huisbezoek):
    """Een huisbezoek met wat ervan kwam."""

    nieuwe_poging: Huisbezoek | None = soms("Niet als er niets veranderde. null: er is geen nieuwe poging gepland.")


class HuisbezoekVervaltDocument(Document, Huisbezoek, Doorhaling):
    """Een huisbezoek dat is doorgehaald, of weer meetelt."""


class Bezoekregel(Deel):
    """Een huisbezoek als regel van een lijst."""

    nummer: Nummer
    zaak: Nummer
    jongere: Nummer
    naam: str
    begin: Tijdstip = zegt("Tijd in Nederland.")
    duur: Minuten = zegt("Minuten.")
    met_wie: str
    tolk: str
    adres: str = zegt("Leeg als het adres geheim is.")
    geheim_adres: bool
    status: Bezoekstatus
    kaartje: bool
    poging_na: Nummer | None
    interventie: Nummer | None
    regime: Regime


class HuisbezoekenDocument(Document):
    """Een lijst van huisbezoeken."""

    huisbezoeken: list[Bezoekregel]
    aantal: Aantal = zegt("Hoeveel er zijn; de lijst kan korter zijn.")


class Halte(Deel):
    """Een huisbezoek op een route."""

    nummer: Nummer
    zaak: Nummer
    begin: Tijdstip = zegt("Tijd in Nederland.")
    duur: Minuten = zegt("Minuten.")
    adres: str = zegt("Leeg als het adres geheim is.")
    geheim_adres: bool
    vertrek: str = zegt("Dat de jongere verhuisde of overleed; leeg: woont hier nog.")
    naam: str = soms("Niet met --zonder-namen.")
    telefoon: str = soms("Niet met --zonder-namen.")
    met_wie: str = soms("Niet met --zonder-namen.")
    tolk: str = soms("Niet met --zonder-namen.")
    minuten_ervoor: int | None = zegt("Minuten sinds het vorige bezoek; onder nul: zij vallen samen. null: het eerste.")


class HuisbezoekRouteDocument(Document):
    """De huisbezoeken van een dag."""

    datum: Dag
    reistijd: Aantal = zegt("Minuten die tussen twee bezoeken nodig zijn.")
    huisbezoeken: list[Halte]


class HuisbezoekAgendaDocument(Document):
    """Het bestand voor een agenda dat is geschreven."""

    bestand: str
    huisbezoeken: Aantal = zegt("Hoeveel er in dat bestand staan.")


class HuisbezoekIcsDocument(Document):
    """De tekst voor een agenda, als er geen bestand is genoemd."""

    ics: str
    aantal: Aantal
