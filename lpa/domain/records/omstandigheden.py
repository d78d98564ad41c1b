"""What besides a birth date decides the duty: a module of its own, so that a record of a jongere loads no law."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple


class Omstandigheden(NamedTuple):
    """What besides the birth date decides the duty; None means that it did not happen.

    `twaalf_jaren_op`: last day of the schooljaar with which twelve full schooljaren were attended.
    `startkwalificatie_op`: diploma havo, vwo or mbo 2 and up. `uitstroom_op`: praktijkonderwijs
    finished, or vso with profile arbeidsmarkt or dagbesteding.
    """

    twaalf_jaren_op: date | None = None
    startkwalificatie_op: date | None = None
    uitstroom_op: date | None = None
