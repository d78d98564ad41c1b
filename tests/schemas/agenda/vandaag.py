"""Documents about the work of a day: the work list, the week, who is at home."""

from __future__ import annotations

from typing import Annotated

from lpa.domain.werk.werklijst import GROEPEN
from tests.schemas.basis import Aantal, Dag, Deel, Document, Keuze, Klok, Nummer, Tijdstip, zegt


class Punt(Deel):
    """Een punt van de werklijst."""

    groep: Annotated[str, Keuze(GROEPEN)]
    dag: Dag = zegt("Werkdag waarop er iets moet gebeuren.")
    tijd: Klok | None = zegt("Bij een afspraak, tijd in Nederland.")
    laatste_dag: Dag | None
    te_laat: bool
    wat: str
    zaak: Nummer | None
    jongere: Nummer | None
    naam: str | None
    grondslag: str
    waarom: str
    nummer: Nummer | None = zegt("Van het huisbezoek of de eigen termijn.")
    soort: str = zegt("Soort van de termijn.")


class Werkdag(Deel):
    """De werklijst van een dag."""

    dag: Dag
    werkdag: bool
    vrij: str | None = zegt("Waarom de ambtenaar dan niet werkt; null: zij werkt.")
    punten: list[Punt]
    zonder_vervolg: list[Nummer] = zegt("Zaken zonder volgende stap.")
    naar_duo: list[Nummer] = zegt("Vrijstellingen die nog niet in Mijn DUO staan.")
    uit_duo: list[Nummer] = zegt("Vrijstellingen die uit Mijn DUO moeten.")
    onverzonden: list[Nummer] = zegt("Zaken waarin al lang iets moet worden bekendgemaakt.")
    lang_verzuim: list[Nummer] = zegt("Zaken waarin het verzuim een grens voorbij ging en daarna niets gebeurde.")
    zonder_school: list[Nummer] = zegt("Zaken waarvan de school nog niet bekend is.")
    laatste_kopie: Dag | None = zegt("null: er is geen kopie bekend.")
    kopie_ernaast: bool = zegt("true: er is geen map voor kopieën genoemd; zij liggen naast het bestand.")
    open_zaken: Aantal
    te_laat: Aantal
    volgend_bezoek: Tijdstip | None
    elk_jaar: list[Punt]


class VandaagDocument(Document, Werkdag):
    """De werklijst van vandaag."""


class Weekdag(Deel):
    """Een dag van de week."""

    dag: Dag
    bijzonder: list[str]


class WeekDocument(Document, Werkdag):
    """De werklijst van een week."""

    week: list[Weekdag]
