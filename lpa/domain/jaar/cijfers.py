"""Figures: what was imported, what was counted, and the cell in which one of them is printed."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from lpa.domain.base.named import NamedTuple
from lpa.domain.base.record import Record, record
from lpa.domain.base.tekst import woorden
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.jaar.feiten import Feiten, Registergroep, Stapfeiten, Zaakfeiten, Zaakgroep
from lpa.domain.records.jongere import Jongere

# Four things that are not a number, and not each other: a dash, a blank, "onbekend" and (a number) 0.
STREEP, LEEG, ONBEKEND = "streep", "leeg", "onbekend"
TEKENS = (STREEP, LEEG, ONBEKEND)

VASTGESTELD, ZAKEN, REGISTER, HISTORIE = "vastgesteld", "zaken", "register", "historie"
HERKOMSTEN = (VASTGESTELD, ZAKEN, REGISTER, HISTORIE)

# Which of the two is printed, of a schooljaar and table that were imported and can be counted as well.
INGEVOERD, GETELD = KEUZES = ("ingevoerd", "geteld")


class Plek(NamedTuple):
    """Where a figure stands."""

    schooljaar: str
    tabel: str
    rij: str


@record
class Jaarcijfer(Record):
    """A figure from before the tool, or of a closed year: a value or a mark, never both."""

    schooljaar: str
    tabel: str
    rij: str
    waarde: Decimal | None
    teken: str = ""
    opmerking: str = ""
    herkomst: str = HISTORIE

    @property
    def plek(self) -> Plek:
        """Its place in the tables."""
        return Plek(self.schooljaar, self.tabel, self.rij)

    @property
    def cel(self) -> Cel:
        """As it is printed."""
        return Cel(self.schooljaar, self.waarde, self.teken, self.herkomst, self.opmerking)


@record
class Bronkeuze(Record):
    """That in a table of a schooljaar the imported or the counted figures are printed; `bron` is one of KEUZES."""

    schooljaar: str
    tabel: str
    bron: str


@record
class Cijfernoot(Record):
    """A remark about figures; what is empty is not asked: a table, a row of it, a schooljaar.

    Of a row of hers it may be a calendar year. `breuk`: from that schooljaar on is measured otherwise than before.
    """

    tekst: str
    tabel: str = ""
    rij: str = ""
    schooljaar: str = ""
    breuk: bool = False

    def over(self, tabel: str, rij: str, schooljaar: str) -> bool:
        """Whether it is about this cell, not about the whole of a table."""
        return bool(self.rij) and (self.tabel, self.rij) == (tabel, rij) and self.schooljaar in ("", schooljaar)

    def bij(self, tabel: str, schooljaren: Sequence[str]) -> bool:
        """Whether it stands below a table that shows these schooljaren."""
        return not self.rij and self.tabel in ("", tabel) and (not self.schooljaar or self.schooljaar in schooljaren)

    @property
    def zin(self) -> str:
        """The remark with the schooljaar that it is about."""
        tekst = f"{self.tekst.rstrip('.')} (vanaf hier anders gemeten)" if self.breuk else self.tekst
        return f"{self.schooljaar}: {tekst}" if self.schooljaar else tekst


def onder(noten: Sequence[Cijfernoot], tabel: str, rijen: Container[str], perioden: Sequence[str]) -> list[str]:
    """The remarks below a table or chart that shows these rows and periods, those about one row first, each once."""
    van_rijen = [
        f"{n.rij}, {n.zin}" for n in noten if n.tabel == tabel and n.rij in rijen and n.schooljaar in ("", *perioden)
    ]
    alle = [*van_rijen, *(n.zin for n in noten if n.bij(tabel, perioden))]
    return [f"{zin.rstrip('.')}." for zin in dict.fromkeys(alle)]


class Cel(NamedTuple):
    """What is printed at one place. No herkomst means: no source has a figure here."""

    schooljaar: str
    waarde: Decimal | None = None
    teken: str = ""
    herkomst: str = ""
    opmerking: str = ""

    @property
    def getal(self) -> Decimal | None:
        """The value to calculate with: a dash is none, a blank or "onbekend" is not known."""
        return Decimal(0) if self.teken == STREEP else self.waarde


class Bijzonder(NamedTuple):
    """Zaken of one schooljaar and one kind that share something to be looked at; `wat` says what, after a number."""

    schooljaar: str
    soort: str
    wat: str
    zaken: Sequence[int]
    afhandeling: str = ""


class Bronnen(NamedTuple):
    """All that an overview is made of.

    `cijfers`: stored figures. `zaken` and `register`: counted groups of the schooljaren that have any;
    `register_sinds` in which year the first schooljaar begins of which the register was read.
    `na_interventie`: of each counted schooljaar the jongeren without a new melding, and all jongeren.
    `keuzes`: what she chose to print, by schooljaar and table. `los`: facts that no group knows, counted on their own.
    `bijzonder`: zaken to be looked at. `vast`: the closed schooljaren, with the day on which they were closed.
    `noten`: remarks about figures.
    """

    cijfers: Mapping[Plek, Jaarcijfer] = {}
    zaken: Mapping[str, Sequence[Zaakgroep]] = {}
    register: Mapping[str, Sequence[Registergroep]] = {}
    register_sinds: int = 0
    na_interventie: Mapping[str, tuple[int, int]] = {}
    keuzes: Mapping[tuple[str, str], str] = {}
    los: Mapping[tuple[str, Feiten], int] = {}
    bijzonder: Sequence[Bijzonder] = ()
    vast: Mapping[str, date] = {}
    noten: Sequence[Cijfernoot] = ()

    def geteld(self, schooljaar: str, feiten: Feiten) -> Cel | None:
        """The count of `feiten` in a schooljaar, or None when the file has nothing to count there."""
        if isinstance(feiten, Zaakfeiten | Stapfeiten):
            telt = self._telt(schooljaar, feiten)
            return None if telt is None else Cel(schooljaar, Decimal(telt), herkomst=ZAKEN)
        if schooljaar not in self.register:
            return None
        aantal = sum(g.aantal for g in self.register[schooljaar] if feiten.omvat(g))
        return Cel(schooljaar, Decimal(aantal), herkomst=REGISTER)

    def _telt(self, schooljaar: str, feiten: Zaakfeiten | Stapfeiten) -> int | None:
        """How many zaken have these facts; without a sub-reason are those that remain when the others are taken off.

        None in a schooljaar of which the file knows no zaak (or talk): a nought would say that there were none.
        """
        if isinstance(feiten, Stapfeiten) or feiten.apart:
            gelijk = [n for (jaar, f), n in self.los.items() if jaar == schooljaar and isinstance(f, type(feiten))]
            return self.los.get((schooljaar, feiten)) if schooljaar in self.zaken or any(gelijk) else None
        if schooljaar not in self.zaken:
            return None
        alle = sum(g.aantal for g in self.zaken[schooljaar] if feiten.omvat(g))
        return alle - self._met_onderreden(schooljaar, feiten) if feiten.onderreden == "" else alle

    def _met_onderreden(self, schooljaar: str, feiten: Zaakfeiten) -> int:
        gezegd = [f for jaar, f in self.los if jaar == schooljaar and isinstance(f, Zaakfeiten)]
        return sum(self.los[schooljaar, f] for f in gezegd if f._replace(onderreden="") == feiten)


def ingevoerde_tabellen(cijfers: Iterable[Jaarcijfer]) -> frozenset[tuple[str, str]]:
    """The schooljaren and tables of which figures were imported: those are printed until she chooses otherwise."""
    return frozenset((c.schooljaar, c.tabel) for c in cijfers if c.herkomst != VASTGESTELD)


def gekozen(opgeslagen: Jaarcijfer | None, geteld: Cel | None, schooljaar: str, bron: str = GETELD) -> Cel:
    """The cell that is printed: of a closed year what was closed, else by the source (`bron`) of its table.

    An imported table is not filled up with counts. Where nothing can be counted the imported figure stays, and its
    remark stays whatever is printed.
    """
    if opgeslagen and (opgeslagen.herkomst == VASTGESTELD or bron == INGEVOERD or geteld is None):
        return opgeslagen.cel._replace(herkomst=VASTGESTELD if opgeslagen.herkomst == VASTGESTELD else HISTORIE)
    if geteld is None or bron == INGEVOERD:
        return Cel(schooljaar)
    return geteld._replace(opmerking=opgeslagen.opmerking) if opgeslagen else geteld


def procent(teller: Decimal, noemer: Decimal, decimalen: int = 1) -> Decimal:
    """`teller` of `noemer` in percents, rounded half up. `noemer` is not 0."""
    return afgerond(teller * 100 / noemer, decimalen)


def afgerond(getal: Decimal, decimalen: int) -> Decimal:
    """`getal` with this many decimals, half up."""
    return getal.quantize(Decimal(1).scaleb(-decimalen), ROUND_HALF_UP)


def twijfels_noot(n: Cijfernoot, jongeren: Iterable[Jongere]) -> list[Twijfel]:
    """The doubt about a remark that names one of these by first name and surname: it may leave the file."""
    gezegd = {*woorden(n.tekst)}
    return [
        Twijfel(
            "noot.naam", f"{j.naam} ({j.nummer}) staat met name in de noot, en die gaat met de cijfers mee naar buiten"
        )
        for j in jongeren
        if {*woorden(j.voornaam), *woorden(j.achternaam)} <= gezegd
    ]


def decimalen(getal: Decimal) -> int:
    """How many decimals a figure was given with."""
    exponent = getal.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def als_tekst(getal: Decimal | None) -> str:
    """`14,9`, `93`, or an empty string: with a decimal comma."""
    return "" if getal is None else f"{getal:f}".replace(".", ",")
