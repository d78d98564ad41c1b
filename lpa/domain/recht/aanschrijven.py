"""To whom a letter goes: those who bear the duties, and from twelve years on also the jongere."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from lpa.domain.base.datum import leeftijd
from lpa.domain.recht.regel import UITLEG, ZEKERHEID

ZELF, MEERDERJARIG = 12, 18


class Aanschrijving(NamedTuple):
    """Whether a letter goes to the parents and to the jongere, by which article, and what is unsure about that."""

    ouders: bool
    jongere: bool
    artikel: str
    kanttekening: str = ""


def aanschrijven(geboren: date, op: date, *, verzuim: bool) -> Aanschrijving:
    """Who is written to on day `op`; `verzuim`: about attending the school where one is enrolled, also a duty of
    the jongere.

    From eighteen on the duties and rights of the parents are those of the jongere (art. 1b). From twelve on a
    jongere must attend himself, and the duty of the parents goes on (art. 2 lid 3).
    """
    jaren = leeftijd(geboren, op)
    if jaren >= MEERDERJARIG:
        return Aanschrijving(False, True, "Leerplichtwet art. 1b")
    if verzuim and jaren >= ZELF:
        wat = f"dat de brief daarom ook aan de jongere gaat: {ZEKERHEID[UITLEG]}"
        return Aanschrijving(True, True, "Leerplichtwet art. 2 lid 1 en lid 3", wat)
    return Aanschrijving(True, False, "Leerplichtwet art. 2 lid 1")


def plichtartikel(
    geboren: date, op: date, *, kwalificatieplichtig: bool, zelf: bool, inschrijving: bool = False
) -> str:
    """The article of the duty that a warning names: of the parents, or with `zelf` of the jongere.

    Under eighteen only the parents must see to it that there is an `inschrijving`.
    """
    if leeftijd(geboren, op) >= MEERDERJARIG:
        return "Leerplichtwet art. 1b"
    if kwalificatieplichtig:
        return "Leerplichtwet art. 4c lid 1" if zelf and not inschrijving else "Leerplichtwet art. 4a lid 1"
    return "Leerplichtwet art. 2 lid 3" if zelf and not inschrijving else "Leerplichtwet art. 2 lid 1"


def hoorartikel(soort: str, geboren: date, op: date, *, zelf: bool) -> str:
    """The article by which she hears parents or the jongere after a notice; empty where none obliges her (art. 22)."""
    if soort not in ("absoluut", "signaal", "langdurig"):
        return ""
    if zelf:
        return "Leerplichtwet art. 22 lid 3" if leeftijd(geboren, op) >= ZELF else ""
    return "Leerplichtwet art. 22 lid 1"
