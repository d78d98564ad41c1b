"""What she must do by a day of her own choosing: the next step in a zaak, or anything else."""

from __future__ import annotations

from datetime import date

from lpa.domain.datum import kort
from lpa.domain.record import Record, record
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
