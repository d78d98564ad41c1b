"""Documents about the route of a zaak, and about a proces-verbaal."""

from __future__ import annotations

from tests.schemas.agenda.delen import Eigentermijn
from tests.schemas.basis import Aantal, Dag, Deel, Document, Nummer, zegt
from tests.schemas.keten.delen import Verstrekking
from tests.schemas.zaak.delen import Afhandeling, Interventie, Route
from tests.schemas.zaak.recht import Halt, Termijn
from tests.schemas.zaak.stap import Routestap


class Vervolgroute(Deel):
    """Een route die hierna kan komen."""

    route: Route
    want: str = zegt("Waarom die hier kan; leeg: zo is de volgorde van de MAS.")


class RouteToonDocument(Document):
    """De route van een melding, met wat erna kan."""

    zaak: Nummer
    route: str
    stappen: list[Routestap]
    vervolg: list[Vervolgroute]
    halt: Halt | None = zegt("De voorwaarden; null: de melding is gesloten.")
    haltstap: Interventie | None = zegt("Het laatste dat met Halt gebeurde; null: niets.")
    termijnen: list[Termijn]
    opmerkingen: list[str]


class Routeregel(Deel):
    """Een melding met haar route, als regel van een lijst."""

    nummer: Nummer
    soort: str
    jongere: Nummer
    naam: str
    geopend_op: Dag
    route: str
    sinds: Dag | None = zegt("null: niet bekend.")
    afhandeling: Afhandeling | None = zegt("null: nog open.")


class RoutesDocument(Document):
    """Een lijst van meldingen met hun route."""

    routes: list[Routeregel]
    aantal: Aantal = zegt("Hoeveel er zijn; de lijst kan korter zijn.")


class RouteKiesDocument(Document):
    """De route die is gekozen."""

    zaak: Nummer
    route: str
    routestap: Routestap | None = zegt("null: de zaak stond al op die route.")


class PvToonDocument(Document):
    """De pagina van een proces-verbaal."""

    zaak: Nummer
    tegen: list[str] = zegt("Tegen wie het is, voor zover dat is gezegd: 'jongere' of 'verzorger 3'.")
    stappen: list[Interventie]
    termijnen: list[Termijn]
    verstrekkingen: list[Verstrekking]
    te_doen: list[Eigentermijn] = zegt("Afschriften aan de Raad die nog weg moeten.")
