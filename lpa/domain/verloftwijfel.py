"""What is possible but unlikely about a request for leave: each doubt is a sentence, to be confirmed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from lpa.domain.datum import kort
from lpa.domain.jongere import Jongere
from lpa.domain.recht.leerplicht import KWALIFICATIEPLICHTIG, LEERPLICHTIG
from lpa.domain.verlof import AFGEWEZEN, BUITEN, DOORGESTUURD, INGETROKKEN, Verlof

_GEEN_VERLOF = (AFGEWEZEN, BUITEN, INGETROKKEN, DOORGESTUURD)


def twijfels_verlof(v: Verlof, jongere: Jongere, plicht: str, andere: Sequence[Verlof], vandaag: date) -> list[str]:
    """Every doubt about a request; `plicht` is the status on its first day, `andere` the other requests."""
    return [*_plicht(v, plicht), *_vertrokken(v, jongere), *_dagen(v, vandaag), *_dubbel(v, andere)]


def _plicht(v: Verlof, plicht: str) -> Iterator[str]:
    if plicht not in (LEERPLICHTIG, KWALIFICATIEPLICHTIG):
        yield f"op {kort(v.van)} is de jongere {plicht}: dan is er geen verlof nodig (art. 11)"


def _vertrokken(v: Verlof, jongere: Jongere) -> Iterator[str]:
    if jongere.verhuisd_op and jongere.verhuisd_op <= v.geopend_op:
        yield f"de jongere is verhuisd op {kort(jongere.verhuisd_op)}: de woongemeente beslist (art. 14 lid 3)"
    if jongere.overleden_op and jongere.overleden_op <= v.tot:
        yield f"de jongere is overleden op {kort(jongere.overleden_op)}"


def _dagen(v: Verlof, vandaag: date) -> Iterator[str]:
    if not v.schooldagen:
        yield "in deze dagen valt geen schooldag: er is geen verlof nodig"
    if v.geopend_op > vandaag:
        yield f"de dag van ontvangst {kort(v.geopend_op)} ligt in de toekomst"
    if v.gehoord_op and v.gehoord_op > vandaag:
        yield f"het hoofd zou pas op {kort(v.gehoord_op)} zijn gehoord"
    if v.verzonden_op and v.verzonden_op > vandaag:
        yield f"het besluit zou pas op {kort(v.verzonden_op)} zijn verzonden"


def _dubbel(v: Verlof, andere: Sequence[Verlof]) -> Iterator[str]:
    for ander in andere:
        overlapt = ander.van <= v.tot and v.van <= ander.tot
        if ander.nummer != v.nummer and overlapt and ander.afhandeling not in _GEEN_VERLOF:
            yield f"verlof {ander.nummer} van deze jongere gaat over dezelfde dagen"
