"""Values that several verbs of the register ask: which jongere or school it is about, a name, a sex, a country."""

from __future__ import annotations

from lpa.commands.ui.forms import JONGERE, SCHOOL, TEXT, WIE, Form, ask, choice
from lpa.domain.base.nummers import lees_land
from lpa.domain.base.tekst import kies, schoon
from lpa.domain.records.jongere import ANDERE_WOORDEN, GESLACHTEN


class VanJongere(Form):
    """The jongere that a command is about."""

    wie = ask(JONGERE, "JONGERE", "Jongere", WIE, required=True)


class VanSchool(Form):
    """The school that a command is about."""

    school = ask(SCHOOL, "SCHOOL", "School", "nummer, BRIN of deel van de naam", required=True)


def lees_geslacht(tekst: str) -> str:
    """`m`, `v`, `x` or `onbekend`, also in the words of a school or of the BRP."""
    return kies(ANDERE_WOORDEN.get(schoon(tekst).lower(), tekst), GESLACHTEN, "geslacht", GESLACHTEN)


def lees_naam(tekst: str) -> str:
    """A name; what the BRP has where there is none is none."""
    naam = schoon(tekst)
    return "" if naam in (".", "-") else naam


NAAM, LAND = TEXT.but(read=lees_naam), TEXT.but(read=lees_land)
GESLACHT = choice("geslacht", GESLACHTEN).but(read=lees_geslacht)
