"""Documents about the step from vmbo to mbo."""

from __future__ import annotations

from typing import Annotated

from lpa.domain.records.overstap import OVERSTAPUITKOMSTEN, VMBO_MBO
from tests.schemas.basis import Aantal, Dag, Deel, Document, Keuze, Nummer, Schooljaar, zegt
from tests.schemas.keten.delen import Verstrekking
from tests.schemas.zaak.delen import Interventie, MetVervallen, Zaak

Uitkomst = Annotated[str, Keuze(OVERSTAPUITKOMSTEN)]


class Overstap(Zaak):
    """Een overstap van vmbo naar mbo."""

    soort: Annotated[str, Keuze(VMBO_MBO)]
    afhandeling: Uitkomst | None = zegt("null: nog open.")
    keuze: str
    instelling: str
    aangemeld_op: Dag | None
    aangenomen_op: Dag | None
    ingeschreven_op: Dag | None
    overgedragen_op: Dag | None
    overgedragen_aan: str
    toelichting: str


class Overstapregel(Deel):
    """Een overstap als regel van een lijst."""

    nummer: Nummer
    jongere: Nummer
    naam: str
    schooljaar: Schooljaar = zegt("Het schooljaar waarin de jongere het vmbo verlaat.")
    school: Nummer | None
    keuze: str
    instelling: str
    aangemeld_op: Dag | None
    aangenomen_op: Dag | None
    ingeschreven_op: Dag | None
    gesloten_op: Dag | None = zegt("null: nog open.")
    afhandeling: Uitkomst | None
    risico: str = zegt("Waarom er nog geen plek is, met '; ' ertussen; leeg: geen risico.")


class Meetdagen(Deel):
    """De dagen waarnaar het risico wordt gemeten."""

    aanmelden: Dag | None
    aangenomen: Dag | None
    begin: Dag | None
    ingeschreven: Dag | None


class OverstapDocument(Document, Overstap):
    """Een overstap zoals hij nu is, na een wijziging."""


class OverstapNieuwDocument(Document, Overstap):
    """De eerste nieuwe overstap, met alle die zijn vastgelegd."""

    overstappen: list[Overstap]


class OverstapToonDocument(Document, Overstap, MetVervallen):
    """De pagina van een overstap."""

    risico: list[str] = zegt("Waarom er nog geen plek is.")
    meetdagen: Meetdagen
    opmerkingen: list[str]
    stappen: list[Interventie]
    verstrekkingen: list[Verstrekking]
    kenmerken: list[str]


class OverstapOverdragenDocument(Document, Overstap):
    """Een overstap die is overgedragen aan RMC."""

    interventie: Interventie
    verstrekking: Verstrekking


class OverstappenDocument(Document):
    """Een lijst van overstappen."""

    overstappen: list[Overstapregel]
    aantal: Aantal = zegt("Hoeveel er zijn; de lijst kan korter zijn.")
