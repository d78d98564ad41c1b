"""What she must do by a day of her own choosing: the next step in a zaak, or anything else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from lpa.domain.base.datum import kort, lang, lees_dag, op_tijd
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.record import Record, record
from lpa.domain.base.tekst import schoon
from lpa.domain.base.tijdstip import lees_dag_of_tijdstip, splits_dag
from lpa.domain.records.zaak import AVG
from lpa.errors import Geweigerd, VerkeerdGebruik

GEEN_TIJD = "-"  # after a day: an appointment becomes a term again


@record
class Eigentermijn(Record):
    """Something to do, in a zaak or in none, by `laatste_dag` (included). `grondslag`: by which rule, if any.

    An appointment has a `tijdstip` on that day, local in Amsterdam; `brief` is the letter that invited to it.
    `regime` is as that of a step.
    """

    zaak: int | None = None
    wat: str
    laatste_dag: date
    grondslag: str = ""
    gedaan_op: date | None = None
    tijdstip: datetime | None = None
    brief: int | None = None
    regime: str = AVG
    regime_op: date | None = None
    vervallen_op: date | None = None
    vervallen_reden: str = ""

    @property
    def wanneer(self) -> date:
        """The day by which, or of an appointment the moment at which."""
        return self.tijdstip or self.laatste_dag


def verzet_naar(termijn: Eigentermijn, wanneer: date) -> date:
    """When `termijn` is after a move: an appointment keeps its hour where only a day is said."""
    if isinstance(wanneer, datetime) or not termijn.tijdstip:
        return wanneer
    return datetime.combine(wanneer, termijn.tijdstip.time())


def lees_verzet(termijn: Eigentermijn, tekst: str, vandaag: date) -> date:
    """When `termijn` is after a move, as she typed it: a dash after the day, or alone, takes the hour of an appointment
    away. Raises VerkeerdGebruik.
    """
    dag, streep, na = tekst.strip().rpartition(GEEN_TIJD)
    if streep and not na and (not dag or dag[-1].isspace()):
        return lees_dag(dag, vandaag) if dag else termijn.laatste_dag
    return verzet_naar(termijn, lees_dag_of_tijdstip(tekst, vandaag))


def op_moment(termijn: Eigentermijn, wanneer: date) -> Eigentermijn:
    """`termijn` at a moment, or by a day: then it is no appointment."""
    if isinstance(wanneer, datetime):
        return replace(termijn, laatste_dag=wanneer.date(), tijdstip=wanneer)
    return replace(termijn, laatste_dag=wanneer, tijdstip=None)


def toon_moment(wanneer: date) -> str:
    """`dinsdag 31-03-2026`, or with its hour: how what was typed is echoed."""
    return op_tijd(wanneer) if isinstance(wanneer, datetime) else lang(wanneer)


def uiterlijk_of_op(wanneer: date) -> str:
    """`uiterlijk vrijdag 27-03-2026`; an appointment is at its moment."""
    return toon_moment(wanneer) if isinstance(wanneer, datetime) else f"uiterlijk {toon_moment(wanneer)}"


def termijn_zin(termijn: Eigentermijn) -> str:
    """`mentor bellen, uiterlijk vrijdag 27-03-2026`; of an appointment its moment."""
    return f"{termijn.wat}, {uiterlijk_of_op(termijn.wanneer)}"


class Volgende(NamedTuple):
    """The next step in a zaak, as it was said in one line: by which day or at which moment, and what."""

    wanneer: date
    wat: str


def lees_volgende(tekst: str, vandaag: date) -> Volgende:
    """`do moeder bellen`, `3-12 9:30 gesprek met ouders`: the day to come, and what then. Raises VerkeerdGebruik."""
    dag, wat = splits_dag(tekst)
    if not dag or not wat:
        mist = "zegt niet wat u gaat doen" if dag else "begint niet met een dag"
        raise VerkeerdGebruik(
            f"'{schoon(tekst)[:40]}' {mist}", 'schrijf eerst de dag, dan wat: "do moeder bellen" of "3-12 9:30 gesprek"'
        )
    return Volgende(lees_dag_of_tijdstip(dag, vandaag), wat)


def volgende_zin(v: Volgende) -> str:
    """`moeder bellen, uiterlijk donderdag 21-11-2019`."""
    return f"{v.wat}, {uiterlijk_of_op(v.wanneer)}"


def van_volgende(v: Volgende, zaak: int) -> Eigentermijn:
    """The term or the appointment that a next step is in a zaak."""
    return op_moment(Eigentermijn(zaak=zaak, wat=v.wat, laatste_dag=v.wanneer), v.wanneer)


def moet_open_staan(termijn: Eigentermijn) -> None:
    """Raises Geweigerd for a term that is done."""
    if termijn.gedaan_op:
        raise Geweigerd(
            f"termijn {termijn.nummer} is al gedaan op {kort(termijn.gedaan_op)}",
            "leg een nieuwe vast met: lpa termijn nieuw",
        )
