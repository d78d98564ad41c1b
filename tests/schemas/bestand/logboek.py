"""Documents about what was done, what is wrong, and how long it is kept."""

from __future__ import annotations

from typing import Annotated

from pydantic import JsonValue

from tests.schemas.basis import Aantal, Deel, Document, Keuze, Moment, Nummer, soms, zegt


class Logregel(Deel):
    """Een rij die veranderde."""

    volgnummer: Nummer
    tabel: str
    nummer: Aantal
    zaak: Nummer | None
    jongere: Nummer | None
    voor: dict[str, JsonValue] | None = soms("Alleen met --volledig; null: de rij is nieuw.")
    na: dict[str, JsonValue] | None = soms("Alleen met --volledig; null: de rij is weg.")
    toelichting: str


class Handeling(Deel):
    """Een opdracht met wat die veranderde."""

    handeling: Nummer
    tijd: Moment = zegt("UTC.")
    opdracht: str
    terug_van: Nummer | None = zegt("De handeling die hiermee werd teruggenomen.")
    actor: str
    oorsprong: str = zegt("Welke computer.")
    resultaat: Annotated[str, Keuze("gelukt", "mislukt")]
    regels: list[Logregel]


class LogboekDocument(Document):
    """Wat er is gedaan, het laatste eerst."""

    handelingen: list[Handeling]


class OngedaanDocument(Document, Handeling):
    """De opdracht die is teruggenomen."""


class OngedaanLijstDocument(LogboekDocument):
    """De opdrachten die terug te nemen zijn."""

    aantal: Aantal = zegt("Hoeveel er zijn; de lijst kan korter zijn.")


class Vondst(Deel):
    """Iets dat aandacht vraagt."""

    controle: str
    wat: str
    opdracht: str = zegt("Wat het verhelpt.")


class ControleDocument(Document):
    """Wat er in het bestand is nagekeken, en wat er is gevonden."""

    nagekeken: list[str]
    vondsten: list[Vondst]
