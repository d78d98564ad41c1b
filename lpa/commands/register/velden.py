"""Values that several verbs of the register ask: which jongere or school it is about, a name, a sex, a country, and the
holiday region.
"""

from __future__ import annotations

from typing import Any

from sqlcipher3.dbapi2 import Connection

from lpa.commands.ui.forms import JONGERE, SCHOOL, TEXT, WIE, Draft, Field, Form, ask, choice, text
from lpa.domain.base.nummers import lees_land
from lpa.domain.base.tekst import kies, schoon
from lpa.domain.kalender.schoolkalender import REGIOS
from lpa.domain.records.jongere import ANDERE_WOORDEN, GESLACHTEN
from lpa.storage.register import regios


class VanJongere(Form):
    """The jongere that a command is about."""

    wie = ask(JONGERE, "JONGERE", "Jongere", WIE, required=True)


class VanSchool(Form):
    """The school that a command is about."""

    school = ask(SCHOOL, "SCHOOL", "School", "nummer, BRIN of deel van de naam", required=True)


class Zoeken(Form):
    """Which jongeren or schools are listed."""

    zoek = text("--zoek", "Zoek", "alleen wie of wat hierop past", quiet=True)


def lees_geslacht(tekst: str) -> str:
    """`m`, `v`, `x` or `onbekend`, also in the words of a school or of the BRP."""
    return kies(ANDERE_WOORDEN.get(schoon(tekst).lower(), tekst), GESLACHTEN, "geslacht", GESLACHTEN)


def lees_naam(tekst: str) -> str:
    """A name; what the BRP has where there is none is none."""
    naam = schoon(tekst)
    return "" if naam in (".", "-") else naam


NAAM, LAND = TEXT.but(read=lees_naam), TEXT.but(read=lees_land)
GESLACHT = choice("geslacht", GESLACHTEN).but(read=lees_geslacht)
REGIO = choice("regio", REGIOS)


class PlaatsRegio:
    """The holiday region that follows from the answer to `plaats`, where the list of the law names that place."""

    def __init__(self, plaats: Field[str]) -> None:
        self._plaats = plaats

    def regio(self, d: Draft[Any]) -> str | None:
        """`noord`, `midden` or `zuid`; None where the list does not name the place."""
        gevonden = regios.van_plaats(d.get(self._plaats) or "")
        return gevonden.regio if gevonden else None

    def is_bekend(self, d: Draft[Any]) -> bool:
        """Whether it need not be asked."""
        return self.regio(d) is not None

    def bron(self, _: Connection | None, d: Draft[Any]) -> str | None:
        """Which region it is and by which source, said at the place."""
        gevonden = regios.van_plaats(d.get(self._plaats) or "")
        return f"Vakantieregio {gevonden.zin}." if gevonden else None
