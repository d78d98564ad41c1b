"""Documents about leave."""

from __future__ import annotations

from typing import Annotated

from lpa.domain.base.soorten import VERLOFGRONDEN
from lpa.domain.recht.verlof import DIRECTEUR, GEEN_BESLUIT, OORDEEL
from lpa.domain.records.aanvraag import AMBTENAAR, HOOFD, VERLOFUITKOMSTEN
from tests.schemas.basis import Aantal, Dag, Deel, Document, Keuze, Nummer, Schooljaar, zegt
from tests.schemas.zaak.delen import Interventie, Melding, MetVervallen, Uitstel, Zaak
from tests.schemas.zaak.recht import Termijn, Uitkomst

GEVRAAGD = zegt("Nummer van de verzorger die het vroeg; null: de jongere zelf, of niet gezegd.")


class Verlof(Zaak):
    """Een aanvraag om verlof van een jongere."""

    soort: Annotated[str, Keuze(VERLOFGRONDEN)] = zegt("De grond.")
    afhandeling: Annotated[str, Keuze(VERLOFUITKOMSTEN)] | None = zegt("null: nog niet beslist.")
    aanvraag: Nummer | None = zegt("Nummer van de eerste zaak van hetzelfde gezin; null: dit is die, of de enige.")
    aanvrager: Nummer | None = GEVRAAGD
    zelf_gevraagd: bool = zegt("De jongere vroeg het zelf.")
    van: Dag
    tot: Dag
    zonder_les: str = zegt("Weekdagen zonder les, zoals 'wo vr'.")
    schooldagen: Aantal
    opgegeven: bool = zegt("De school gaf het aantal schooldagen op; lpa telde het niet.")
    reden: str
    beslisser: Annotated[str, Keuze("", AMBTENAAR, HOOFD)]
    gehoord_op: Dag | None = zegt("Dag waarop het hoofd van de school werd gehoord.")
    mening: str
    motivering: str
    toegewezen_van: Dag | None = zegt("Alleen bij deels toegewezen.")
    toegewezen_tot: Dag | None = zegt("Alleen bij deels toegewezen.")
    toegewezen_dagen: Aantal | None = zegt("Toegewezen schooldagen; null: nog niet beslist.")
    doorgestuurd_aan: str
    verzonden_op: Dag | None = zegt("null: het besluit is niet verzonden.")


class Aanvraagtermijnen(Deel):
    """De termijnen van een aanvraag."""

    besluit: Termijn | None = zegt("null: er is beslist, of er valt niets te beslissen.")
    bezwaar: Termijn | None = zegt("null: er is geen besluit verzonden.")


class Verlofstand(Verlof):
    """Een aanvraag om verlof met wat de wet ervan maakt."""

    bevoegd: Annotated[str, Keuze(AMBTENAAR, DIRECTEUR, GEEN_BESLUIT, OORDEEL)] = zegt("Wie beslist.")
    eerder: dict[Schooljaar, Aantal] = zegt("Eerder verleende schooldagen, per schooljaar.")
    totaal: dict[Schooljaar, Aantal] = zegt("Die dagen met deze aanvraag erbij, per schooljaar.")
    recht: list[Uitkomst]
    termijnen: Aanvraagtermijnen
    beslis_uiterlijk: Dag | None = zegt("null: is beslist, of er valt niets te beslissen.")
    uitstel: list[Uitstel]


class VerlofDocument(Document, Verlof):
    """Een aanvraag om verlof zoals zij nu is, na een wijziging."""


class VerlofStandDocument(Document, Verlofstand):
    """Een nieuwe of besliste aanvraag om verlof, met wat de wet ervan maakt."""

    jongeren: list[Verlofstand] = zegt("Dezelfde aanvraag van elke jongere van het gezin, de eerste meegeteld.")


class VerlofToonDocument(Document, Verlofstand, MetVervallen):
    """De pagina van een aanvraag om verlof."""

    gezin: list[Nummer] = zegt("Nummers van de zaken van dezelfde aanvraag, deze meegeteld.")
    stappen: list[Interventie]
    meldingen: list[Melding] = zegt("Meldingen van verzuim na dit verlof.")
    kenmerken: list[str]


class VerlofHoorDocument(Document, Verlof):
    """De aanvraag waarover het hoofd werd gehoord."""

    verloven: list[Verlof] = zegt("Alle aanvragen waar dat bij kwam te staan, deze meegeteld.")


class VerlovenDocument(Document):
    """Een lijst van aanvragen om verlof."""

    verloven: list[Verlofstand]
    aantal: Aantal = zegt("Hoeveel er zijn; de lijst kan korter zijn.")


class Overgeslagen(Deel):
    """Een dag die niet meetelt."""

    datum: Dag
    waarom: str


class VerlofRekenDocument(Document):
    """De schooldagen van een periode."""

    van: Dag
    tot: Dag
    kalender: str
    schooldagen: Aantal
    per_schooljaar: dict[Schooljaar, Aantal]
    overgeslagen: list[Overgeslagen]
    opmerkingen: list[str]


class TermijnUitstelDocument(Document, Uitstel):
    """Dat een beslistermijn stilstaat of langer is."""

    termijn: Termijn = zegt("De termijn zoals die nu loopt.")
