"""What she must do by a day of her own choosing: the next step in a zaak, or anything else."""

from __future__ import annotations

from datetime import date

from lpa.domain.datum import kort
from lpa.domain.record import Record, record
from lpa.domain.zaak import Zaak
from lpa.errors import Geweigerd


@record
class Eigentermijn(Record):
    """Something to do, in a zaak or in none, by `laatste_dag` (included). `grondslag`: by which rule, if any."""

    nummer: int = 0
    zaak: int | None = None
    wat: str
    laatste_dag: date
    grondslag: str = ""
    gedaan_op: date | None = None
    versie: int = 1


def moet_open_staan(termijn: Eigentermijn) -> None:
    """Raises Geweigerd for a term that is done."""
    if termijn.gedaan_op:
        raise Geweigerd(
            f"termijn {termijn.nummer} is al gedaan op {kort(termijn.gedaan_op)}",
            "leg een nieuwe vast met: lpa termijn nieuw",
        )


def twijfels_termijn(termijn: Eigentermijn, zaak: Zaak | None, vandaag: date) -> list[str]:
    """A day that is over, and a zaak that is closed."""
    twijfels = []
    if termijn.laatste_dag < vandaag:
        twijfels.append(f"{kort(termijn.laatste_dag)} is al voorbij")
    if zaak and zaak.gesloten_op:
        twijfels.append(f"zaak {zaak.nummer} is al gesloten op {kort(zaak.gesloten_op)}")
    return twijfels
