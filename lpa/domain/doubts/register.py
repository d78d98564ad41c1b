"""What is unlikely about a record of the register: that it stands there already."""

from __future__ import annotations

from collections.abc import Sequence

from lpa.domain.base.twijfel import Twijfel
from lpa.domain.records.school import School, zelfde_school


def twijfels_school(nieuwe: School, bekend: Sequence[School]) -> list[Twijfel]:
    """A doubt for each school that may be this one."""
    return [
        Twijfel("school.zelfde", f"school {s.nummer} lijkt dezelfde: {_school(s)}")
        for s in zelfde_school(nieuwe, bekend)
    ]


def _school(s: School) -> str:
    """`De Wilg, Zwolle, BRIN 12AB`."""
    return ", ".join(deel for deel in (s.naam, s.plaats, f"BRIN {s.brin}" if s.brin else "") if deel)
