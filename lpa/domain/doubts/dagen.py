"""What is unlikely about a day by where it lies: far ahead, where a slip of the year puts what was to come soon."""

from __future__ import annotations

from datetime import date

from lpa.domain.base.datum import kort, verjaardag
from lpa.domain.base.twijfel import Twijfel


def ver_vooruit(dag: date, vandaag: date) -> list[Twijfel]:
    """The doubt about what is planned a year ahead or more: until then its zaak would have a next step.

    What she plans lies within the schooljaar, and a year too many in what was to come is always as far as this.
    """
    if dag < verjaardag(vandaag, 1):
        return []
    return [Twijfel("dag.ver-vooruit", f"{kort(dag)} ligt een jaar of meer vooruit")]
