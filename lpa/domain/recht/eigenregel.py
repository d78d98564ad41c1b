"""A value that the officer set herself: a record, loaded only where the file is asked for them."""

from __future__ import annotations

from datetime import date

from lpa.domain.base.record import Record, record


@record
class Eigenregel(Record):
    """A row that the officer added to a rule that she may set: a number, from a day on, after a source of hers."""

    nummer: int = 0
    code: str
    vanaf: date
    waarde: int
    bron: str
    gelezen_op: date
    versie: int = 1
