"""The chain: the parties that she works with, and what she shared with them."""

from __future__ import annotations

from datetime import date

from lpa.domain.record import Record, record
from lpa.domain.tekst import zoeksleutel

CONTACTSOORTEN = {
    "school": "school of samenwerkingsverband",
    "jgz": "jeugdgezondheidszorg: GGD, jeugdarts",
    "gezinscoach": "gezinscoach of team jeugd",
    "kommak": "KommaK: begeleiding van nieuwkomers",
    "tolk": "tolk",
    "rmc": "RMC: doorstroompunt",
    "halt": "Halt",
    "om": "Openbaar Ministerie",
    "rvdk": "Raad voor de Kinderbescherming",
    "jbt": "Jeugdbeschermingstafel",
    "veilig-thuis": "Veilig Thuis",
    "politie": "politie",
    "hulpverlening": "andere hulpverlening",
    "gemeente": "collega of andere gemeente",
    "overig": "overig",
}


@record
class Contact(Record):
    """A party: an organisation (`naam`) with whom she speaks there (`persoon`)."""

    nummer: int = 0
    soort: str
    naam: str
    persoon: str = ""
    telefoon: str = ""
    email: str = ""
    adres: str = ""
    notitie: str = ""
    zoeksleutel: str = ""
    versie: int = 1

    def sleutel(self) -> str:
        """The search key that belongs to this contact."""
        return zoeksleutel(self.naam, self.persoon, self.soort)


@record
class Deling(Record):
    """What was told to whom, when, on which ground (AVG art. 6; Wpg for what is a matter of criminal law).

    `aan` is the name of the party at that time; `toestemming` whether the jongere of 16 or older agreed
    that the reason was told, None where that was not asked.
    """

    nummer: int = 0
    zaak: int
    interventie: int | None = None
    contact: int | None = None
    aan: str
    wat: str
    datum: date
    grondslag: str
    toestemming: bool | None = None
    versie: int = 1
