"""Figures side by side: what was imported beside what lpa counts, and a schooljaar beside the one before it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import partial

from lpa.domain.base.named import NamedTuple
from lpa.domain.jaar import cijfers
from lpa.domain.jaar.cijfers import Cel
from lpa.domain.jaar.overzicht import Overzicht, bekende_rijen
from lpa.domain.jaar.tabellen import KERN, Tabel
from lpa.domain.kalender.schooljaar import Schooljaar


class Vergeleken(NamedTuple):
    """A row with both figures; one that its source does not have is None, or a cell without herkomst."""

    rij: str
    ingevoerd: cijfers.Jaarcijfer | None
    geteld: Cel

    @property
    def verschil(self) -> Decimal | None:
        """How much more is counted than was imported; None where one of the two is no number."""
        if self.ingevoerd is None or self.geteld.waarde is None:
            return None
        was = self.ingevoerd.cel.getal
        return None if was is None else self.geteld.waarde - was


class Tabelvergelijking(NamedTuple):
    """A table of a schooljaar: which source is printed, whether each has figures, and the rows that have any.

    `vast`: the schooljaar is closed; then neither is printed, but what was.
    """

    tabel: str
    bron: str
    ingevoerd: bool
    geteld: bool
    rijen: Sequence[Vergeleken]
    vast: bool = False

    @property
    def getoond(self) -> str:
        """The source that is printed; empty where there are no figures. Where nothing is counted, the import is."""
        if self.vast and (self.ingevoerd or self.geteld):
            return cijfers.VASTGESTELD
        if self.bron == cijfers.GETELD and self.geteld:
            return cijfers.GETELD
        return cijfers.INGEVOERD if self.ingevoerd else cijfers.GETELD if self.geteld else ""


def vergelijk(
    jaar: Schooljaar, bronnen: cijfers.Bronnen, tabellen: Sequence[str], *, vast: bool
) -> list[Tabelvergelijking]:
    """These tables of a schooljaar, each with what was imported beside what is counted; `vast`: it is closed.

    `bronnen` are without what was closed.
    Key figures are left out unless they were imported: else they follow from what the tables print.
    """
    o, geteld = Overzicht([jaar], bronnen), Overzicht([jaar], bronnen._replace(cijfers={}))
    ingevoerd = cijfers.ingevoerde_tabellen(bronnen.cijfers.values())
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
        is_in = (str(jaar), tabel) in ingevoerd
        uit.append(Tabelvergelijking(tabel, o.bron(tabel, str(jaar)), is_in, er_is, rijen, vast))
    return uit


VANAF = 5  # from this many on a change is said as a percentage
PER = 1000


class Verhouding(NamedTuple):
    """A figure beside that of the year before, the whole of its table and all who have a duty; None: not known."""

    rij: str
    nu: Cel
    vorig: Cel
    geheel: Decimal | None
    plichtigen: Decimal | None
    breuk: bool = False

    @property
    def verschil(self) -> Decimal | None:
        """How much more than the year before, where both were measured alike."""
        if self.breuk or not gelijk_gemeten(self.nu, self.vorig) or self.nu.getal is None or self.vorig.getal is None:
            return None
        return self.nu.getal - self.vorig.getal

    @property
    def verschil_procent(self) -> Decimal | None:
        """The same in percents of the year before, which must be enough for that."""
        verschil, vorig = self.verschil, self.vorig.getal
        return cijfers.procent(verschil, vorig) if verschil is not None and vorig and vorig >= VANAF else None

    @property
    def aandeel(self) -> Decimal | None:
        """In percents of the whole of its table."""
        return cijfers.procent(self.nu.getal, self.geheel) if self.nu.getal is not None and self.geheel else None

    @property
    def per_duizend(self) -> Decimal | None:
        """For each thousand leer- en kwalificatieplichtigen of that year."""
        if self.nu.getal is None or not self.plichtigen:
            return None
        return cijfers.afgerond(self.nu.getal * PER / self.plichtigen, 1)


def gelijk_gemeten(een: Cel, ander: Cel) -> bool:
    """Whether two figures come from the same kind of source: both entered, or both counted (of a closed year too)."""
    ingevoerd = {cel.herkomst == cijfers.HISTORIE for cel in (een, ander)}
    return bool(een.herkomst and ander.herkomst) and len(ingevoerd) == 1


def verhoudingen(o: Overzicht, tabel: Tabel) -> list[Verhouding]:
    """The rows of a table in the schooljaar of an overview that shows the one before it as well."""
    vorig, nu = o.namen[-2:]
    geheel = o.cel(tabel.nummer, tabel.geheel.sleutel, nu).getal
    plichtigen = None if tabel.uit_register else o.cel("1", "totaal", nu).getal
    cel = partial(o.cel, tabel.nummer)
    return [
        Verhouding(r.sleutel, cel(r.sleutel, nu), cel(r.sleutel, vorig), geheel, plichtigen,
                   o.breekt(tabel.nummer, r.sleutel, nu))
        for r in tabel.rijen
    ]  # fmt: skip
