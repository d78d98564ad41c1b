"""What a file adds to the holidays that ship with lpa: of a region, or of one school."""

from __future__ import annotations

from datetime import date

from lpa.domain.base.record import Record, record
from lpa.domain.kalender.schoolkalender import Vakantie, Vrij


@record
class Vakantieregel(Record):
    """A holiday of a region or of a school (one of the two), which replaces the one of the same name that year."""

    nummer: int = 0
    regio: str | None = None
    school: int | None = None
    schooljaar: str
    naam: str
    van: date
    tot: date
    bron: str = ""
    versie: int = 1

    @property
    def vakantie(self) -> Vakantie:
        """As a calendar holds it."""
        return Vakantie(self.naam, self.van, self.tot, self.schooljaar, self.bron)


@record
class Vrijedag(Record):
    """Days on which a school is closed, both included: a studiedag, Goede Vrijdag, a bridge day."""

    nummer: int = 0
    school: int
    van: date
    tot: date
    reden: str
    versie: int = 1

    @property
    def vrij(self) -> Vrij:
        """As a calendar holds it."""
        return Vrij(self.van, self.tot, self.reden)
