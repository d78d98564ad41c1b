"""What the work list says of exemptions: which end, which ended with nothing after, and where notice is due."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from lpa.domain.base.datum import kort
from lpa.domain.records.school import Inschrijving
from lpa.domain.records.vrijstelling import Vrijstelling
from lpa.domain.werk.werklijst import VRIJSTELLING, Punt, Wie

_DAG = timedelta(days=1)
_ARTIKEL = "Leerplichtwet art. 6 lid 2 onder b"


def aflopend(v: Vrijstelling, wie: Wie, vandaag: date, tot: date) -> list[Punt]:
    """An exemption that was granted and ends."""
    if v.tot is None or not v.geldt(v.tot) or not vandaag <= v.tot <= tot:
        return []
    wat = f"vrijstelling (art. {v.soort}) loopt af op {kort(v.tot)}"
    return [Punt(VRIJSTELLING, v.tot, wat, v.nummer, wie)]


def zonder_opvolger(v: Vrijstelling, alle: Sequence[Vrijstelling], scholen: Sequence[Inschrijving], op: date) -> bool:
    """Whether an exemption ended before `op` and neither another one nor a school came in its place."""
    if v.tot is None or v.tot >= op or not v.geldt(v.tot):
        return False
    return not any(a.geldt_tussen(v.tot + _DAG, op) for a in alle) and not any(i.geldt(op) for i in scholen)


def afgelopen(v: Vrijstelling, wie: Wie) -> Punt:
    """An exemption that ended with nothing in its place."""
    assert v.tot is not None  # noqa: S101  # only what ended comes here
    wat = f"vrijstelling (art. {v.soort}) liep af op {kort(v.tot)}: geen school of nieuwe vrijstelling bekend"
    return Punt(VRIJSTELLING, v.tot, wat, v.nummer, wie, v.tot)


def opnieuw_kennis(v: Vrijstelling, voor: date, wie: Wie, vandaag: date) -> Punt:
    """An exemption for which parents must give notice before 1 July, or should have (art. 6 lid 2 onder b)."""
    dag = kort(voor)
    wat = f"ouders geven voor {dag} opnieuw kennis, anders vervalt vrijstelling art. {v.soort}"
    if voor <= vandaag:
        wat = f"ouders gaven voor {dag} niet opnieuw kennis: vrijstelling art. {v.soort} vervalt"
    laatste = voor - _DAG
    return Punt(VRIJSTELLING, laatste, wat, v.nummer, wie, laatste, _ARTIKEL)
