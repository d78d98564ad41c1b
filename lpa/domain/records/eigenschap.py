"""What holds for the whole case file, as `lpa begin` asked it: the gemeente, its region, on which days she works."""

from __future__ import annotations

from lpa.domain.base.record import Record, record

WERKDAGEN = "werkdagen"


@record
class Eigenschap(Record):
    """One property of the file; `sleutel` is its name."""

    nummer: int = 0
    sleutel: str
    waarde: str
    versie: int = 1
