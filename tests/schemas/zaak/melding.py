"""Documents about meldingen."""

from __future__ import annotations

from typing import Annotated

from lpa.domain.werk.volgende import AFGESLOTEN, IN_BEHANDELING
from tests.schemas.basis import Aantal, Dag, Deel, Document, Keuze, Nummer, soms, zegt
from tests.schemas.register.delen import Inschrijving, Jongere, School
from tests.schemas.zaak.delen import (
    Afhandeling,
    Doorhaling,
    Gebeurtenis,
    Heropening,
    Interventie,
    Lopend,
    Melding,
    MetVervallen,
    Verplaatsing,
    Zaakregel,
)
from tests.schemas.zaak.recht import Luxeadvies


class MeldingDocument(Document, Melding):
    """Een melding zoals zij nu is, na een wijziging."""


class Aangemeld(Deel):
    """Wat met een nieuwe melding over onbekenden werd vastgelegd."""

    jongere: Jongere | None = zegt("null: was al bekend.")
    school: School | None = zegt("null: was al bekend.")
    inschrijving: Inschrijving | None = zegt("null: was al bekend.")


class MeldingNieuwDocument(Document, Melding):
    """Een nieuwe melding."""

    herhaling: str | None = zegt("Of het de tweede of latere melding van dit schooljaar is; null: de eerste.")
    eerste_stap: Dag = zegt("Laatste dag voor een eerste stap, naar de eigen norm.")
    meldingen: list[Melding] = soms("Alleen als er meer zijn vastgelegd: alle.")
    nieuw: Aangemeld = soms("Alleen als de jongere, school of inschrijving nog niet bekend was.")


class MeldingToonDocument(Document, Melding, MetVervallen):
    """De pagina van een melding."""

    interventies: list[Interventie]
    heropeningen: list[Heropening]
    afspraken: list[Gebeurtenis] = zegt("Wat naast de stappen gepland staat of mislukte.")
    verplaatsingen: list[Verplaatsing]
    loopt: Lopend | None = zegt("Wat het eerst moet gebeuren; null: niets, of de melding is gesloten.")
    andere_zaken: list[Zaakregel] = zegt("Andere zaken van dezelfde jongere.")
    opdracht: str = zegt("De opdracht die nu voor de hand ligt; leeg: geen.")
    advies: Luxeadvies = soms("Alleen bij luxe verzuim.")
    kenmerken: list[str]


class MeldingSluitDocument(Document, Melding):
    """De eerste melding die werd gesloten, met alle die meegingen."""

    meldingen: list[Melding]


class MeldingVerplaatsDocument(Document, Melding):
    """Een melding die naar een andere jongere ging."""

    verplaatsing: Verplaatsing


class MeldingVervaltDocument(Document, Melding, Doorhaling):
    """Een melding die is doorgehaald, of weer meetelt."""


class MeldingenDocument(Document):
    """Een lijst van meldingen."""

    meldingen: list[Melding]
    aantal: Aantal = zegt("Hoeveel er zijn; de lijst kan korter zijn.")


class MeldingenDuoDocument(Document):
    """De meldingen waarvan is vastgelegd dat DUO het weet."""

    meldingen: list[Melding]


class NaarDuo(Deel):
    """Een melding zoals zij in het portaal van DUO moet worden overgenomen."""

    zaak: Nummer
    meldingsnummer: str
    jongere: Nummer
    naam: str
    status: Annotated[str, Keuze(IN_BEHANDELING, AFGESLOTEN)]
    afhandeling: Afhandeling | None = zegt("null: nog open.")
    tekst: str = zegt("Wat er overgenomen kan worden; leeg als de melding open is.")


class NaarDuoDocument(Document):
    """De meldingen die nog in het portaal van DUO moeten."""

    naar_duo: list[NaarDuo]
    aantal: Aantal


class KenmerkDocument(Document):
    """Het kenmerk dat is gezet of weggehaald, met de zaken waar dat veranderde."""

    kenmerk: str
    zaken: list[Nummer]
    stond_al: list[Nummer] = soms("Alleen bij zetten: de zaken waar het al stond.")


class Kenmerktelling(Deel):
    """Een kenmerk met zijn zaken."""

    kenmerk: str
    aantal: Aantal
    open: Aantal = zegt("Hoeveel van die zaken open zijn.")
    zaken: list[Nummer]


class KenmerkenDocument(Document):
    """Alle kenmerken."""

    kenmerken: list[Kenmerktelling]


class KenmerkZakenDocument(Document):
    """De zaken met een kenmerk."""

    kenmerk: str
    zaken: list[Zaakregel]
    aantal: Aantal
