"""The yearly overview: every table over several schooljaren, the key figures, and what contradicts what."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from lpa.domain.base.named import NamedTuple
from lpa.domain.base.tekst import kies
from lpa.domain.jaar import cijfers, tabellen
from lpa.domain.jaar.feiten import Feiten
from lpa.domain.jaar.kerncijfers import KERNDEFINITIES, Kerncijfer, bereken
from lpa.domain.jaar.tabellen import KERN, TABELLEN
from lpa.domain.kalender.schooljaar import Schooljaar


class Bevinding(NamedTuple):
    """Something that does not add up, or that the reader must know: where, in words, and by which zaken if by any."""

    tabel: str
    rij: str
    schooljaar: str
    tekst: str
    zaken: Sequence[int] = ()


class Overzicht:
    """Tables over `jaren` (oldest first), made from `bronnen`; it is about the last of them.

    It is as it was on day `op`. Each cell and key figure is worked out once, when first asked; nothing changes after
    that.
    """

    afgerond = False  # whether its counts are rounded: then they add up to nothing, and nothing can be checked

    def __init__(self, jaren: Sequence[Schooljaar], bronnen: cijfers.Bronnen, op: date = date.max) -> None:
        self.jaren = jaren
        self.op = op
        self.bronnen = bronnen
        self.namen = [str(jaar) for jaar in jaren]
        self._cellen: dict[cijfers.Plek, cijfers.Cel] = {}
        self._kern: dict[str, list[Kerncijfer]] = {}
        self._ingevoerd = cijfers.ingevoerde_tabellen(bronnen.cijfers.values())

    @property
    def schooljaar(self) -> str:
        """The schooljaar it is about."""
        return self.namen[-1]

    @property
    def met_cijfers(self) -> list[str]:
        """The schooljaren of which there is a zaak that counts, or an imported figure."""
        ingevoerd = {plek.schooljaar for plek in self.bronnen.cijfers}
        return [naam for naam in self.namen if naam in ingevoerd or self.bronnen.zaken.get(naam)]

    @property
    def onaf(self) -> dict[str, str]:
        """The schooljaren that are not over on its day, and how far each of them is."""
        return {str(jaar): stand for jaar in self.jaren if (stand := jaar.stand(self.op))}

    def bron(self, tabel: str, schooljaar: str) -> str:
        """Whether the imported or the counted figures of a table are printed: as she chose, else the imported ones."""
        plek = (schooljaar, tabel)
        return self.bronnen.keuzes.get(plek) or (cijfers.INGEVOERD if plek in self._ingevoerd else cijfers.GETELD)

    def cel(self, tabel: str, rij: str, schooljaar: str) -> cijfers.Cel:
        """The printed cell at a place; an empty one where there is none."""
        plek = cijfers.Plek(schooljaar, tabel, rij)
        if plek not in self._cellen:
            cel = self._kerncel(plek) if tabel == KERN else self._tabelcel(plek)
            noten = self._over(plek)
            opmerking = "; ".join(filter(None, (cel.opmerking, *noten)))
            self._cellen[plek] = cel._replace(opmerking=opmerking) if noten else cel
        return self._cellen[plek]

    def _over(self, plek: cijfers.Plek) -> list[str]:
        """The remarks of hers about one cell."""
        return [n.zin for n in self.bronnen.noten if n.over(plek.tabel, plek.rij, plek.schooljaar)]

    def opmerkingen(self, tabel: str, rij: str) -> dict[str, list[str]]:
        """Each remark about a row, with the schooljaren it stands with: what came with a figure apart from hers."""
        uit: dict[str, list[str]] = {}
        for cel in self.rij(tabel, rij):
            noten = self._over(cijfers.Plek(cel.schooljaar, tabel, rij))
            bij_cijfer = cel.opmerking.removesuffix("; ".join(noten)).removesuffix("; ")
            for tekst in filter(None, (bij_cijfer, *noten)):
                uit.setdefault(tekst, []).append(cel.schooljaar)
        return uit

    def noten(self, tabel: str) -> list[str]:
        """The remarks that stand below a table."""
        return [n.zin for n in self.bronnen.noten if n.bij(tabel, self.namen)]

    def breekt(self, tabel: str, rij: str, schooljaar: str) -> bool:
        """Whether from this schooljaar on a row is measured otherwise, as a remark of hers says."""
        return any(
            n.breuk and n.schooljaar == schooljaar and n.tabel in ("", tabel) and n.rij in ("", rij)
            for n in self.bronnen.noten
        )

    def _tabelcel(self, plek: cijfers.Plek) -> cijfers.Cel:
        rij = _RIJEN.get(plek[1:])
        geteld = self.bronnen.geteld(plek.schooljaar, rij.feiten) if rij else None
        return self._gekozen(plek, geteld)

    def _gekozen(self, plek: cijfers.Plek, geteld: cijfers.Cel | None) -> cijfers.Cel:
        if plek.schooljaar in self.bronnen.vast:  # what was not printed then is not printed now
            geteld = None
        bron = self.bron(plek.tabel, plek.schooljaar)
        return cijfers.gekozen(self.bronnen.cijfers.get(plek), geteld, plek.schooljaar, bron)

    def _kerncel(self, plek: cijfers.Plek) -> cijfers.Cel:
        """A key figure as a cell: counted where there are zaken or a register, else as it was imported."""
        kern = next(k for k in self.kerncijfers(plek.schooljaar) if k.rij == plek.rij)
        telt = kern.herkomst in (cijfers.ZAKEN, cijfers.REGISTER)
        geteld = cijfers.Cel(plek.schooljaar, kern.waarde, herkomst=kern.herkomst) if telt else None
        return self._gekozen(plek, geteld)

    def rij(self, tabel: str, rij: str) -> list[cijfers.Cel]:
        """The cells of a row, oldest schooljaar first."""
        return [self.cel(tabel, rij, jaar) for jaar in self.namen]

    def kerncijfers(self, schooljaar: str | None = None) -> list[Kerncijfer]:
        """The key figures of `schooljaar`, or of the one the overview is about."""
        jaar = schooljaar or self.schooljaar
        if jaar not in self._kern:
            self._kern[jaar] = [
                bereken(d, jaar, lambda t, r: self.cel(t, r, jaar), self.bronnen, self.bron(KERN, jaar))
                for d in KERNDEFINITIES
            ]
        return self._kern[jaar]

    def opgeslagen(self, tabel: str, rij: str, schooljaar: str) -> cijfers.Jaarcijfer | None:
        """The stored figure at a place, printed or not."""
        return self.bronnen.cijfers.get(cijfers.Plek(schooljaar, tabel, rij))


_RIJEN = {(tabel.nummer, rij.sleutel): rij for tabel in TABELLEN for rij in (*tabel.rijen, *tabel.eronder)}


def bekende_rijen() -> dict[str, list[str]]:
    """For each table that may be imported, the keys of its rows."""
    rijen = {t.nummer: [r.sleutel for r in t.rijen] for t in tabellen.TABELLEN}
    return rijen | {KERN: [d.rij for d in KERNDEFINITIES]}


def rijen_met_onder() -> dict[str, list[str]]:
    """The same, with the rows that stand below a table after its own."""
    onder = {t.nummer: [r.sleutel for r in t.eronder] for t in tabellen.TABELLEN}
    return {tabel: list(dict.fromkeys([*rijen, *onder.get(tabel, ())])) for tabel, rijen in bekende_rijen().items()}


class Definitie(NamedTuple):
    """What one row counts: its table and the title of that, its key, its unit, and the sentence."""

    tabel: str
    titel: str
    rij: str
    eenheid: str
    definitie: str


def definities(o: Overzicht, nummers: Sequence[str]) -> list[Definitie]:
    """The definition of every row of these tables, also of what stands below them; the key figures last."""
    uit = [
        Definitie(t.nummer, f"Tabel {t.nummer}. {t.titel}", rij.sleutel, t.eenheid, rij.definitie)
        for t in TABELLEN if t.nummer in nummers for rij in (*t.rijen, *t.eronder)
    ]  # fmt: skip
    kern = [Definitie(KERN, "Kerncijfers", k.rij, "procent", k.definitie) for k in o.kerncijfers()]
    return uit + kern if KERN in nummers else uit


def lees_cel(tekst: str) -> tuple[str, str]:
    """`6/verhuisd` or `kern/…` as table and row key; a row may be shortened, and stand below the table.

    Raises VerkeerdGebruik.
    """
    bekend = rijen_met_onder()
    tabel, _, rij = tekst.partition("/")
    nummer = kies(tabel, bekend, "tabel")
    return nummer, kies(rij, bekend[nummer], f"rij van tabel {nummer}")


def achter_kern(rij: str) -> list[Feiten]:
    """The facts of the cells that make up the numerator of a key figure; none when it has no cells."""
    definitie = next(d for d in KERNDEFINITIES if d.rij == rij)
    return [_RIJEN[plek].feiten for plek in definitie.teller]


def cijfers_van(overzicht: Overzicht) -> list[cijfers.Jaarcijfer]:
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
                herkomst = bron.herkomst if bron and cel.herkomst == cijfers.HISTORIE else cel.herkomst
                uit.append(
                    cijfers.Jaarcijfer(
                        schooljaar=cel.schooljaar, tabel=tabel, rij=rij, waarde=cel.waarde, teken=cel.teken,
                        opmerking=bron.opmerking if bron else "", herkomst=herkomst,
                    )
                )  # fmt: skip
    return uit
