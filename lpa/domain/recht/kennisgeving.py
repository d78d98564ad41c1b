"""The yearly notice: an exemption of art. 5 lapses unless parents give notice again before 1 July (art. 6 lid 2)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.domain.recht import termijnen
from lpa.domain.recht.leerplicht import PLICHTIG, Plicht
from lpa.domain.recht.regel import Regelboek, maanden_later
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.records.aanvraag import GEWEIGERD, INGETROKKEN, Vrijstelling

KENNISGEVING = ("5a", "5b", "5c")  # arise by law when the conditions hold; parents must give notice each year
_DAG = timedelta(days=1)
OPNIEUW, GEDAAN, NOOIT, EINDE = "opnieuw vóór 1 juli", "gedaan", "nooit: niet nodig", "plicht eindigt"


class Verval(NamedTuple):
    """An exemption that lapses unless notice is given again; `verklaring_maanden` is the age of its declaration."""

    vrijstelling: Vrijstelling
    stand: str
    door: int | None
    verklaring_maanden: int | None


def verval(v: Vrijstelling, op: date, plicht: Plicht, alle: Sequence[Vrijstelling]) -> Verval | None:
    """Whether notice must be given again before `op` (art. 6 lid 2 onder b and lid 3); None when it does not run then.

    `alle` are the exemptions of the same jongere: a notice on the same ground since the 1 July of last year,
    later than this one and not refused or withdrawn, is the new one.
    """
    dag_ervoor = op - _DAG
    if v.soort not in KENNISGEVING or not v.geldt(dag_ervoor):
        return None
    maanden = volle_maanden(v.verklaring_op, op) if v.verklaring_op else None
    if v.blijvend:
        return Verval(v, NOOIT, None, maanden)
    if plicht.status(Schooljaar.van(op).laatste_dag + _DAG) not in PLICHTIG:
        return Verval(v, EINDE, None, maanden)
    jaar_eerder = maanden_later(op, -12)
    opnieuw = [
        a for a in alle
        if a.soort == v.soort and v.geopend_op < a.geopend_op and jaar_eerder <= a.geopend_op < op
        and a.afhandeling not in (GEWEIGERD, INGETROKKEN)
    ]  # fmt: skip
    if opnieuw:
        return Verval(v, GEDAAN, max(a.nummer for a in opnieuw), maanden)
    return Verval(v, OPNIEUW, None, maanden)


def moet_opnieuw(v: Vrijstelling, op: date, plicht: Plicht, alle: Sequence[Vrijstelling]) -> bool:
    """Whether notice must still be given again before `op` (art. 6 lid 2 onder b)."""
    stand = verval(v, op, plicht, alle)
    return stand is not None and stand.stand == OPNIEUW


def opgevolgd(v: Vrijstelling, op: date, alle: Sequence[Vrijstelling]) -> bool:
    """Whether parents gave notice on the same ground after this one and by `op`, which was not refused or withdrawn."""
    return any(
        a.soort == v.soort and v.geopend_op < a.geopend_op <= op and a.afhandeling not in (GEWEIGERD, INGETROKKEN)
        for a in alle
    )


def kandidaten(v: Vrijstelling, op: date, tot: date, boek: Regelboek = REGELBOEK) -> list[date]:
    """The 1 Julys before which notice of this exemption may be missing on `op`: the last one, and the next by `tot`.

    A first look, without the duty; `moet_opnieuw` has the last word.
    """
    return [
        voor for voor in (vorige_juli(op, boek), volgende_juli(op, boek))
        if v.soort in KENNISGEVING and not v.blijvend and voor <= tot + _DAG and v.geldt(voor - _DAG)
    ]  # fmt: skip


def volgende_juli(op: date, boek: Regelboek = REGELBOEK) -> date:
    """The next day before which notice must be given again, seen from `op` (art. 6 lid 2 onder b)."""
    return termijnen.bereken("kennisgeving-jaarlijks", op, boek=boek).veilig + _DAG


def vorige_juli(op: date, boek: Regelboek = REGELBOEK) -> date:
    """The last day before which notice had to be given again, seen from `op`."""
    return volgende_juli(maanden_later(op, -12), boek)


def volle_maanden(van: date, op: date) -> int:
    """Whole months from `van` to `op`."""
    return (op.year - van.year) * 12 + op.month - van.month - (op.day < van.day)
