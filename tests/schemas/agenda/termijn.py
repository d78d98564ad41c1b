"""Documents about terms, and about days off."""

from __future__ import annotations

from tests.schemas.agenda.delen import Eigentermijn
from tests.schemas.basis import Aantal, Dag, Deel, Document, Geboortedatum, Nummer, Tijdstip, zegt
from tests.schemas.zaak.delen import Doorhaling, Lopend, Zaaktype


class EigenTermijnDocument(Document, Eigentermijn):
    """Een eigen termijn of afspraak zoals die nu is."""


class EigenTermijnVervaltDocument(Document, Eigentermijn, Doorhaling):
    """Een eigen termijn die is doorgehaald, of weer meetelt."""


class TermijnenDocument(Document):
    """Wat er uiterlijk op een dag moet gebeuren."""

    termijnen: list[Lopend]
    aantal: Aantal = zegt("Hoeveel er zijn; de lijst kan korter zijn.")


class Vertrek(Deel):
    """Dat een jongere verhuisde of overleed."""

    wat: str
    dag: Dag


class Openzaak(Deel):
    """Een open zaak, met wat erin gepland staat."""

    nummer: Nummer
    type: Zaaktype
    soort: str
    jongere: Nummer
    naam: str
    geboren: Geboortedatum
    geopend_op: Dag
    route: str
    begin: Dag | None = zegt("Eerste dag van het verzuim.")
    einde: Dag | None = zegt("Laatste dag van het verzuim.")
    laatste_stap: Dag | None
    eigen: bool = zegt("Er staat een eigen termijn.")
    bezoek: Tijdstip | None = zegt("Het eerste huisbezoek dat gepland staat.")
    spreekuur: Dag | None = zegt("Het laatste spreekuur waarvoor de jongere is uitgenodigd.")
    vervolgd: bool = zegt("Er was een hoorgesprek of verhoor.")
    vertrek: Vertrek | None = zegt("null: woont hier nog.")
    zonder_school: bool = zegt("Gaat over verzuim van een school die nog niet bekend is.")


class ZonderVervolgDocument(Document):
    """De open zaken zonder volgende stap."""

    zaken: list[Openzaak]
    aantal: Aantal = zegt("Hoeveel er zijn; de lijst kan korter zijn.")


class Vrij(Deel):
    """Dagen waarop de ambtenaar niet werkt."""

    nummer: Nummer
    van: Dag
    tot: Dag
    reden: str


class VrijDocument(Document, Vrij):
    """Dagen waarop de ambtenaar niet werkt, die erbij kwamen of weg zijn."""


class VrijeDagenDocument(Document):
    """Alle dagen waarop de ambtenaar niet werkt."""

    vrij: list[Vrij]
    aantal: Aantal = zegt("Hoeveel er zijn; de lijst kan korter zijn.")


class WerkdagenDocument(Document):
    """De werkdagen van de ambtenaar."""

    werkdagen: str = zegt("Weekdagen met een spatie ertussen, zoals 'ma di do'.")
