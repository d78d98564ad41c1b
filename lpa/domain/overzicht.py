"""The yearly overview: every table over several schooljaren, the key figures, and what contradicts what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from lpa.domain import tabellen
from lpa.domain.cijfers import Bronnen, Cel, Jaarcijfer, Plek, gekozen
from lpa.domain.kerncijfers import KERNDEFINITIES, Kerncijfer, bereken
from lpa.domain.schooljaar import Schooljaar
from lpa.domain.tabellen import KERN, TABELLEN


class Bevinding(NamedTuple):
    """Something that does not add up, or that the reader must know: where, and in words."""

    tabel: str
    rij: str
    schooljaar: str
    tekst: str


@dataclass(frozen=True)
class Overzicht:
    """Tables over `jaren` (oldest first), made from `bronnen`. `jaren[-1]` is the schooljaar it is about."""

    jaren: Sequence[Schooljaar]
    bronnen: Bronnen

    @property
    def schooljaar(self) -> str:
        """The schooljaar it is about."""
        return str(self.jaren[-1])

    @cached_property
    def _cellen(self) -> dict[Plek, Cel]:
        cellen = {}
        for tabel in TABELLEN:
            for rij in tabel.rijen:
                for jaar in map(str, self.jaren):
                    plek = Plek(jaar, tabel.nummer, rij.sleutel)
                    cellen[plek] = gekozen(self.bronnen.cijfers.get(plek), self.bronnen.geteld(jaar, rij.feiten), jaar)
        return cellen

    def cel(self, tabel: str, rij: str, schooljaar: str) -> Cel:
        """The printed cell at a place; an empty one where there is none."""
        if tabel == KERN:
            return self._kerncel(rij, schooljaar)
        return self._cellen.get(Plek(schooljaar, tabel, rij), Cel(schooljaar))

    def rij(self, tabel: str, rij: str) -> list[Cel]:
        """The cells of a row, oldest schooljaar first."""
        return [self.cel(tabel, rij, str(jaar)) for jaar in self.jaren]

    def kerncijfers(self, schooljaar: str | None = None) -> list[Kerncijfer]:
        """The key figures of `schooljaar`, or of the one the overview is about."""
        jaar = schooljaar or self.schooljaar
        return [bereken(d, jaar, lambda t, r: self.cel(t, r, jaar), self.bronnen) for d in KERNDEFINITIES]

    def opgeslagen(self, tabel: str, rij: str, schooljaar: str) -> Jaarcijfer | None:
        """The stored figure at a place, printed or not."""
        return self.bronnen.cijfers.get(Plek(schooljaar, tabel, rij))

    def _kerncel(self, rij: str, schooljaar: str) -> Cel:
        """A key figure as a cell: counted where there are zaken or a register, else as it was imported."""
        kern = next(k for k in self.kerncijfers(schooljaar) if k.rij == rij)
        geteld = (
            Cel(schooljaar, kern.waarde, herkomst=kern.herkomst) if kern.herkomst in ("zaken", "register") else None
        )
        return gekozen(self.opgeslagen(KERN, rij, schooljaar), geteld, schooljaar)


def bekende_rijen() -> dict[str, list[str]]:
    """For each table that may be imported, the keys of its rows."""
    rijen = {t.nummer: [r.sleutel for r in t.rijen] for t in tabellen.TABELLEN}
    return rijen | {KERN: [d.rij for d in KERNDEFINITIES]}


def cijfers_van(overzicht: Overzicht) -> list[Jaarcijfer]:
    """Every printed figure as one row of the exchange file, in its order: table, row, schooljaar.

    What was imported keeps the herkomst and the remark it came with, so that export, import and
    export give the same file.
    """
    uit = []
    for tabel, rijen in bekende_rijen().items():
        for rij in rijen:
            for cel in overzicht.rij(tabel, rij):
                if not cel.herkomst:
                    continue
                bron = overzicht.opgeslagen(tabel, rij, cel.schooljaar)
                herkomst = bron.herkomst if bron and cel.herkomst == "historie" else cel.herkomst
                uit.append(
                    Jaarcijfer(
                        schooljaar=cel.schooljaar, tabel=tabel, rij=rij, waarde=cel.waarde, teken=cel.teken,
                        opmerking=cel.opmerking, herkomst=herkomst,
                    )
                )  # fmt: skip
    return uit
