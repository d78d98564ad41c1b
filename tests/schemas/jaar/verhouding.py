"""Documents about what a row counts, and beside the year before."""

from __future__ import annotations

from tests.schemas.basis import Deel, Document, Schooljaar, zegt


class Definitie(Deel):
    """Wat een rij telt."""

    tabel: str
    titel: str
    rij: str
    eenheid: str
    definitie: str


class DefinitiesDocument(Document):
    """Wat elke rij telt."""

    definities: list[Definitie]


class Verhouding(Deel):
    """Een rij naast die van het jaar ervoor."""

    rij: str
    aantal: float | str | None = zegt("Met --openbaar kan het een tekst zijn, zoals '< 5'.")
    vorig: float | str | None = zegt("Als aantal.")
    verschil: float | None
    verschil_procent: float | None
    aandeel: float | None = zegt("Procent van het geheel.")
    van: float | None = zegt("Het geheel.")
    per_duizend: float | None
    plichtigen: float | None
    breuk: bool = zegt("Tussen de twee jaren is anders gemeten.")
    opmerking: str


class Verhoudingen(Deel):
    """De verhoudingen van een tabel."""

    tabel: str
    rijen: list[Verhouding]
    noten: list[str]


class VerhoudingenDocument(Document):
    """Verschil, aandeel en aantal per duizend van elke rij."""

    schooljaar: Schooljaar
    vorig: Schooljaar
    onaf: dict[Schooljaar, str] = zegt("Schooljaren die nog niet af zijn, met waarom.")
    tabellen: list[Verhoudingen]
