"""What is unlikely about a day: far ahead, to come for what happened, or at an age at which it cannot be."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from lpa.domain.base.datum import kort, leeftijd, verjaardag
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.records.jongere import Jongere
from lpa.errors import GegevensGeweigerd

_BEKEND = timedelta(weeks=13)  # so long beforehand may it be known that somebody comes or goes
_VROEGST = 15  # years: whoever is younger has not ended school
_SCHOOL = {
    "startkwalificatie_op": "startkwalificatie", "uitstroom_op": "uitstroom", "twaalf_jaren_op": "twaalf schooljaren",
}  # fmt: skip
_WOONT = {"gevestigd_op": "gevestigd", "verhuisd_op": "verhuisd"}
FEITEN = (*_SCHOOL, *_WOONT, "overleden_op")  # what happened to a jongere, each a column with its day


def ver_vooruit(dag: date, vandaag: date) -> list[Twijfel]:
    """The doubt about what is planned a year ahead or more: until then its zaak would have a next step.

    What she plans lies within the schooljaar, and a year too many in what was to come is always as far as this.
    """
    if dag < verjaardag(vandaag, 1):
        return []
    return [Twijfel("dag.ver-vooruit", f"{kort(dag)} ligt een jaar of meer vooruit")]


def twijfels_feit(j: Jongere, kolom: str, vandaag: date) -> Iterator[Twijfel]:
    """The doubts about the day on which one of `FEITEN` happened: to come, or at an age at which it is unlikely.

    Raises GegevensGeweigerd for a death that is to come.
    """
    dag: date | None = getattr(j, kolom)
    if dag is None:
        return
    if dag > vandaag and kolom == "overleden_op":
        raise GegevensGeweigerd(f"overleden op {kort(dag)} ligt in de toekomst", "geef de dag van overlijden")
    wat = (_SCHOOL | _WOONT).get(kolom, "")
    if kolom in _WOONT and dag > vandaag + _BEKEND:
        yield Twijfel("jongere.ver-vooruit", f"{wat} op {kort(dag)} ligt meer dan drie maanden vooruit")
    if kolom in _SCHOOL and dag > vandaag:
        yield Twijfel("jongere.toekomst", f"{wat} op {kort(dag)} ligt in de toekomst")
    jaren = leeftijd(j.geboortedatum.eerste, dag)
    if kolom in _SCHOOL and 0 <= jaren < _VROEGST:
        yield Twijfel("jongere.te-jong", f"{wat} op {kort(dag)}: de jongere is dan {jaren} jaar")
