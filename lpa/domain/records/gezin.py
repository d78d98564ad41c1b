"""Who may be one family: who lives at one address, or has the same parent. She is asked, for it may be otherwise."""

from __future__ import annotations

from lpa.domain.base.named import NamedTuple
from lpa.domain.base.tekst import letters
from lpa.domain.base.zoeken import telefoonnummers
from lpa.domain.records.jongere import Jongere, Verzorger


class Verwant(NamedTuple):
    """A jongere who may be of the same family, and by what that is seen."""

    jongere: Jongere
    waarom: str

    def __str__(self) -> str:
        return f"{self.jongere.naam} ({self.jongere.nummer}) {self.waarom}"


def zelfde_adres(een: Jongere, ander: Jongere) -> bool:
    """Whether two jongeren live at one address, as far as that may be said: of a secret one nothing is.

    A postcode and a house number are an address; without a postcode the street and the town are.
    """
    if een.geheim_adres or ander.geheim_adres or letters(een.land) != letters(ander.land):
        return False
    if not letters(een.adres) == letters(ander.adres) != "":
        return False
    postcodes = {letters(j.postcode) for j in (een, ander)} - {""}
    plaatsen = {letters(j.plaats) for j in (een, ander)} - {""}
    return len(postcodes) == 1 or (not postcodes and len(plaatsen) <= 1)


def zelfde_verzorger(een: Verzorger, ander: Verzorger, *, adres_telt: bool) -> bool:
    """Whether two of one name are one: they have a telephone number in common, or an address where that counts."""
    if letters(een.naam) != letters(ander.naam):
        return False
    zelfde_adres_ = adres_telt and letters(een.adres) == letters(ander.adres) != ""
    return zelfde_adres_ or bool(set(telefoonnummers(een.telefoon)) & set(telefoonnummers(ander.telefoon)))
