"""The two sources of a schooljaar side by side: what was imported, and what lpa counts."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from lpa.domain.base.named import NamedTuple
from lpa.domain.jaar.cijfers import GETELD, INGEVOERD, Bronnen, Cel, Jaarcijfer, ingevoerde_tabellen
from lpa.domain.jaar.overzicht import Overzicht, bekende_rijen
from lpa.domain.jaar.tabellen import KERN
from lpa.domain.kalender.schooljaar import Schooljaar


class Vergeleken(NamedTuple):
    """A row with both figures; one that its source does not have is None, or a cell without herkomst."""

    rij: str
    ingevoerd: Jaarcijfer | None
    geteld: Cel

    @property
    def verschil(self) -> Decimal | None:
        """How much more is counted than was imported; None where one of the two is no number."""
        if self.ingevoerd is None or self.geteld.waarde is None:
            return None
        was = Cel("", self.ingevoerd.waarde, self.ingevoerd.teken).getal
        return None if was is None else self.geteld.waarde - was


class Tabelvergelijking(NamedTuple):
    """A table of a schooljaar: which source is printed, whether each has figures, and the rows that have any."""

    tabel: str
    bron: str
    ingevoerd: bool
    geteld: bool
    rijen: Sequence[Vergeleken]

    @property
    def getoond(self) -> str:
        """The source that is printed; empty where there are no figures. Where nothing is counted, the import is."""
        if self.bron == GETELD and self.geteld:
            return GETELD
        return INGEVOERD if self.ingevoerd else GETELD if self.geteld else ""


def vergelijk(jaar: Schooljaar, bronnen: Bronnen, tabellen: Sequence[str]) -> list[Tabelvergelijking]:
    """These tables of a schooljaar, each with what was imported beside what is counted.

    Key figures are left out unless they were imported: else they follow from what the tables print.
    """
    o, geteld = Overzicht([jaar], bronnen), Overzicht([jaar], bronnen._replace(cijfers={}))
    ingevoerd = ingevoerde_tabellen(bronnen.cijfers.values())
    uit = []
    for tabel in tabellen:
        rijen = [
            Vergeleken(rij, o.opgeslagen(tabel, rij, str(jaar)), geteld.cel(tabel, rij, str(jaar)))
            for rij in bekende_rijen()[tabel]
        ]
        rijen = [r for r in rijen if r.ingevoerd or r.geteld.herkomst]
        if tabel == KERN and (str(jaar), tabel) not in ingevoerd:
            continue
        er_is = any(r.geteld.herkomst for r in rijen)
        uit.append(Tabelvergelijking(tabel, o.bron(tabel, str(jaar)), (str(jaar), tabel) in ingevoerd, er_is, rijen))
    return uit
