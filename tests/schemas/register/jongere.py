"""Documents about jongeren, their families and who looks after them."""

from __future__ import annotations

from tests.schemas.basis import Aantal, Deel, Document, Nummer, zegt
from tests.schemas.register.delen import Inschrijving, Jongere, School, Verzorger
from tests.schemas.zaak.delen import Melding, Zaakregel
from tests.schemas.zaak.overstap import Overstapregel
from tests.schemas.zaak.recht import Plichtranden, Plichtstatus
from tests.schemas.zaak.verlof import Verlof
from tests.schemas.zaak.vrijstelling import Vrijstelling


class JongereDocument(Document, Jongere):
    """Een jongere zoals die nu in het register staat."""


class Jongereplicht(Plichtranden):
    """De plicht van een jongere."""

    status: Plichtstatus


class JongereToonDocument(Document, Jongere):
    """De pagina van een jongere."""

    plicht: Jongereplicht
    verzorgers: list[Verzorger]
    inschrijvingen: list[Inschrijving]
    meldingen: list[Melding]
    overstappen: list[Overstapregel]
    verlof: list[Verlof]
    vrijstellingen: list[Vrijstelling]


class JongerenDocument(Document):
    """Een lijst van jongeren."""

    jongeren: list[Jongere]
    aantal: Aantal = zegt("Hoeveel er zijn; de lijst kan korter zijn.")


class VerzorgerDocument(Document, Verzorger):
    """Een verzorger zoals die nu is, of die is weggehaald."""


class VerzorgerNieuwDocument(Document, Verzorger):
    """De eerste nieuwe verzorger, met die van de broers en zussen."""

    verzorgers: list[Verzorger]


class VerzorgersDocument(Document):
    """Een lijst van verzorgers."""

    verzorgers: list[Verzorger]
    aantal: Aantal = zegt("Hoeveel er zijn; de lijst kan korter zijn.")


class Paar(Deel):
    """Twee nummers die dezelfde kunnen zijn."""

    een: Nummer
    ander: Nummer
    redenen: list[str]


class DubbelDocument(Document):
    """Jongeren of scholen die er waarschijnlijk dubbel in staan."""

    paren: list[Paar]
    aantal: Aantal


class Verschil(Deel):
    """Een veld waarin de twee verschillen."""

    veld: str
    van: str = zegt("Van welke de waarde wordt: 'blijft' of 'weg'.")


class SamenvoegenProefDocument(Document):
    """Wat er zou gebeuren als van twee een wordt gemaakt."""

    verschillen: list[Verschil]


class Samengevoegd(Deel):
    """Wat is overgezet."""

    samengevoegd: Nummer = zegt("Het nummer dat opging in dit.")
    overgezet: dict[str, Aantal] = zegt("Per soort hoeveel er is overgezet.")


class JongereSamenvoegenDocument(Document, Jongere, Samengevoegd):
    """De jongere die overbleef."""


class SchoolSamenvoegenDocument(Document, School, Samengevoegd):
    """De school die overbleef."""


class Gezinsvoorstel(Deel):
    """Jongeren die een gezin lijken."""

    leden: list[Nummer]
    waarom: list[str]


class GezinnenDocument(Document):
    """Jongeren die een gezin lijken, of met --vast zijn geworden."""

    gezinnen: list[Gezinsvoorstel]
    aantal: Aantal


class ZoekDocument(Document):
    """Wat er is gevonden; van elk hoogstens een aantal."""

    jongeren: list[Jongere]
    verzorgers: list[Verzorger]
    zaken: list[Zaakregel]
    scholen: list[School]
    straat: list[Jongere] = zegt("Wie op dat adres woont.")
