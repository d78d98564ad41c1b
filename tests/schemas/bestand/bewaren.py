"""Documents about how long a jongere is kept, and who was destroyed."""

from __future__ import annotations

from tests.schemas.basis import Aantal, Dag, Deel, Document, Nummer, Schooljaar, zegt


class Klok(Deel):
    """Een termijn waarin iets wordt bewaard."""

    zaak: Nummer | None = zegt("null: gaat over het register.")
    categorie: str
    grond: str
    tot: Dag
    onzeker: str


class Politiegegevens(Deel):
    """Hoe lang politiegegevens in een zaak mogen worden gebruikt."""

    zaak: Nummer
    stand: str


class Bewaartermijn(Deel):
    """Hoe lang een jongere wordt bewaard."""

    jongere: Nummer
    bewaard_tot: Dag
    voorbij: bool
    zaken: Aantal
    schooljaren: list[Schooljaar]
    klokken: list[Klok]
    politiegegevens: list[Politiegegevens]
    belet: list[str] = zegt("Wat vernietigen in de weg staat.")


class BewaartermijnDocument(Document, Bewaartermijn):
    """Hoe lang een jongere wordt bewaard, en waarom."""


class BewaartermijnenDocument(Document):
    """Van wie de bewaartermijn voorbij is, of van iedereen."""

    jongeren: list[Bewaartermijn]
    aantal: Aantal


class LangerBewarenDocument(Document):
    """Wie langer wordt bewaard."""

    jongeren: list[Nummer]
    tot: Dag
    reden: str


class VernietigProefDocument(Document):
    """Wie er zou worden vernietigd."""

    jongeren: list[Nummer]
    aantal: Aantal


class Vernietiging(Deel):
    """Een jongere die is vernietigd, zonder naam."""

    nummer: Nummer
    wie: Nummer = zegt("Een nummer dat niemand meer heeft.")
    geboortejaar: Aantal
    datum: Dag
    categorie: str
    grond: str
    machtiging: str
    machtiging_op: Dag
    zaken: Aantal
    rijen: Aantal
    logregels: Aantal
    schooljaren: str
    door: str


class VernietigdDocument(Document):
    """Wie is vernietigd."""

    vernietigd: list[Vernietiging]
    staat_nog_in: list[str] = zegt("Waar lpa niet bij kan.")


class VerklaringDocument(Document):
    """Alles wat is vernietigd."""

    vernietigd: list[Vernietiging]
    aantal: Aantal
