"""What is unlikely about an exemption that ends."""

from __future__ import annotations

from datetime import date

from lpa.domain.base.datum import kort
from lpa.domain.base.twijfel import Twijfel


def twijfels_einde(op: date, vandaag: date) -> list[Twijfel]:
    """The doubt about an end that is still to come: what became of the jongere is not known by then."""
    if op <= vandaag:
        return []
    return [Twijfel("vrijstelling.einde-toekomst", f"de laatste dag {kort(op)} ligt in de toekomst")]
