"""What is unlikely about an exemption that ends."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from lpa.domain.base.datum import Geboortedatum, kort
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.recht.leerplicht import jarig
from lpa.domain.recht.regel import Regelboek
from lpa.domain.records.aanvraag import ACHTTIEN, VERHUISD
from lpa.domain.records.jongere import Jongere

_ACHTTIEN = "kwalificatieplicht.einde"


def is_achttien(geboren: date, laatste: date, boek: Regelboek) -> bool:
    """Whether somebody born so was eighteen when an exemption ended: at the latest on the day after its last one."""
    return jarig(_ACHTTIEN, geboren, boek) <= laatste + timedelta(days=1)


def twijfels_einde(geworden: str, laatste: date, jongere: Jongere, vandaag: date, boek: Regelboek) -> Iterator[Twijfel]:
    """The doubts about an end: one that is still to come, and what became of the jongere that the file denies."""
    if laatste > vandaag:
        yield Twijfel("vrijstelling.einde-toekomst", f"de laatste dag {kort(laatste)} ligt in de toekomst")
    if geworden == ACHTTIEN and not is_achttien(jongere.geboortedatum.eerste, laatste, boek):
        yield Twijfel("vrijstelling.niet-achttien", _nog_geen(jongere.geboortedatum, laatste, boek))
    if geworden == VERHUISD and jongere.verhuisd_op is None:
        zin = f"van jongere {jongere.nummer} is geen verhuizing vastgelegd"
        yield Twijfel("vrijstelling.niet-verhuisd", f"{zin} (lpa jongere wijzig {jongere.nummer} --verhuisd DATUM)")


def _nog_geen(geboren: Geboortedatum, laatste: date, boek: Regelboek) -> str:
    achttien = jarig(_ACHTTIEN, geboren.eerste, boek)
    return f"op {kort(laatste)} was de jongere nog geen 18; dat is op zijn vroegst op {kort(achttien)}"
