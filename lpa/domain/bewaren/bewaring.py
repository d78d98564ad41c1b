"""That something is kept longer than its term, and that a jongere was destroyed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from lpa.domain.base.record import Record, record


@record
class Bewaring(Record):
    """A reason to keep a jongere up to and including `tot`: a request under the Woo, a klacht, a procedure."""

    jongere: int
    tot: date
    reden: str


@record
class Vernietiging(Record):
    """That a jongere was destroyed: when, by which authority, on what ground, and nothing that says who it was.

    `wie` is the number that is used no more, `zaken` how many there were. `rijen` and `logregels` (of so many log lines
    the content went) are those of one act together, and stand with the first of it. `schooljaren` (with commas) are
    those of which the figures were closed, and of which nothing can be divided or counted anew.
    """

    wie: int
    geboortejaar: int
    datum: date
    categorie: str
    grond: str
    machtiging: str
    machtiging_op: date
    zaken: int
    rijen: int
    logregels: int
    schooljaren: str = ""
    door: str = ""


def jaren_van(vernietigd: Iterable[Vernietiging]) -> set[str]:
    """The schooljaren in which any of them counted."""
    return {jaar for v in vernietigd for jaar in v.schooljaren.split(", ") if jaar}
