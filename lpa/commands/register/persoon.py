"""The kinds of value that are kept of a person: a name, a sex, a country."""

from __future__ import annotations

from lpa.commands.ui.forms import TEXT, choice
from lpa.domain.base.nummers import lees_land
from lpa.domain.base.tekst import kies, schoon
from lpa.domain.records.jongere import ANDERE_WOORDEN, GESLACHTEN


def lees_geslacht(tekst: str) -> str:
    """`m`, `v`, `x` or `onbekend`, also in the words of a school or of the BRP."""
    return kies(ANDERE_WOORDEN.get(schoon(tekst).lower(), tekst), GESLACHTEN, "geslacht", GESLACHTEN)


def lees_naam(tekst: str) -> str:
    """A name; what the BRP has where there is none is none."""
    naam = schoon(tekst)
    return "" if naam in (".", "-") else naam


NAAM, LAND = TEXT.but(read=lees_naam), TEXT.but(read=lees_land)
GESLACHT = choice("geslacht", GESLACHTEN).but(read=lees_geslacht)
