"""Closing a schooljaar: its figures as they were printed, and the facts they were counted from, kept under a version.

What is printed of a closed year never changes, whatever becomes of its zaken; what would be counted now can be compared
with it, zaak by zaak.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from lpa.domain.base.named import NamedTuple
from lpa.domain.base.record import Record, record
from lpa.domain.jaar.cijfers import VASTGESTELD, Jaarcijfer, als_tekst
from lpa.domain.jaar.feiten import Feiten, Registerfeiten, Registergroep, Zaakfeiten, Zaakgroep
from lpa.domain.jaar.overzicht import Overzicht
from lpa.domain.jaar.tabellen import KERN, TABELLEN
from lpa.domain.jaar.uitsplitsing import Feit


@record
class Vaststelling(Record):
    """A version: its `nummer`, when it was closed and by which version of lpa, its seal, and why in spite of what was
    found. `heropend_op` is the day from which it is printed no longer.
    """

    schooljaar: str
    datum: date
    lpa: str
    zegel: str
    reden: str = ""
    heropend_op: date | None = None
    heropend_reden: str = ""


@record
class Vastcijfer(Record):
    """One printed figure of a version."""

    vaststelling: int
    tabel: str
    rij: str
    waarde: Decimal | None
    teken: str = ""
    herkomst: str
    opmerking: str = ""


@record
class Telfeit(Record):
    """One zaak of a version, or (without a number) one jongere of its register; `feiten` is JSON, by dimension."""

    vaststelling: int
    zaak: int | None = None
    wie: int
    gezin: int
    feiten: str

    @property
    def waarden(self) -> Mapping[str, Sequence[str]]:
        """What it is, by dimension."""
        import json

        gelezen: Mapping[str, Sequence[str]] = json.loads(self.feiten)
        return gelezen

    @property
    def feit(self) -> Feit:
        """As a breakdown counts it."""
        return Feit(self.zaak or self.nummer, self.wie, str(self.gezin), self.waarden)

    @property
    def groep(self) -> Registergroep:
        """A jongere of the register as the tables count one."""
        return _groep(self.waarden)

    def hoort_bij(self, feiten: Feiten) -> bool:
        """Whether a row counts it."""
        return hoort_bij(self.waarden, feiten, is_zaak=self.zaak is not None)


def hoort_bij(waarden: Mapping[str, Sequence[str]], feiten: Feiten, *, is_zaak: bool) -> bool:
    """Whether a row counts what is so, a zaak or a jongere of the register."""

    def een(naam: str) -> str:
        return next(iter(waarden.get(naam, ())), "")

    if isinstance(feiten, Zaakfeiten):
        groep = Zaakgroep(een("soort"), een("afhandeling") or None, 1)
        van = feiten.rmc == bool(een("rmc")) and feiten.onderreden in (None, een("onderreden"))
        return is_zaak and van and feiten.omvat(groep)
    if isinstance(feiten, Registerfeiten) and not is_zaak:
        return feiten.omvat(_groep(waarden))
    return False


def _groep(waarden: Mapping[str, Sequence[str]]) -> Registergroep:
    (leeftijd,), (plicht,) = waarden["leeftijd"], waarden["plicht"]
    return Registergroep(int(leeftijd), plicht, frozenset(waarden["onderwijssoort"]), 1)


def gedrukt(o: Overzicht) -> list[Vastcijfer]:
    """Every figure that is printed of the schooljaar of an overview, also below the tables; of no version yet."""
    plekken = {(t.nummer, r.sleutel): "" for t in TABELLEN for r in (*t.rijen, *t.eronder)}
    plekken |= {(KERN, k.rij): k.breuk for k in o.kerncijfers()}
    uit = []
    for (tabel, rij), breuk in plekken.items():
        c, bron = o.cel(tabel, rij, o.schooljaar), o.opgeslagen(tabel, rij, o.schooljaar)
        if c.herkomst:
            # A note of hers stands by itself, and prints with the closed figure too.
            opmerking = breuk or (bron.opmerking if bron else "")
            uit.append(Vastcijfer(vaststelling=0, tabel=tabel, rij=rij, waarde=c.waarde, teken=c.teken,
                                  herkomst=c.herkomst, opmerking=opmerking))  # fmt: skip
    return uit


def als_cijfer(c: Vastcijfer, schooljaar: str) -> Jaarcijfer:
    """A kept figure as one that is printed."""
    return Jaarcijfer(
        schooljaar=schooljaar, tabel=c.tabel, rij=c.rij, waarde=c.waarde, teken=c.teken, opmerking=c.opmerking,
        herkomst=VASTGESTELD,
    )  # fmt: skip


def zegel(cijfers: Iterable[Vastcijfer], feiten: Iterable[Telfeit]) -> str:
    """The SHA-256 of all figures and facts of a version, whatever their numbers."""
    import hashlib

    regels = [f"{c.tabel}|{c.rij}|{als_tekst(c.waarde)}|{c.teken}|{c.herkomst}|{c.opmerking}" for c in cijfers]
    regels += [f"{f.zaak}|{f.wie}|{f.gezin}|{f.feiten}" for f in feiten]
    return hashlib.sha256("\n".join(sorted(regels)).encode()).hexdigest()


class Verschil(NamedTuple):
    """A row of which two versions differ: what it was and became, and the zaken that went and came."""

    tabel: str
    rij: str
    was: Decimal | None
    nu: Decimal | None
    weg: Sequence[int]
    erbij: Sequence[int]


class Stand(NamedTuple):
    """The figures of one version, or of now, by place, and its zaken with what they are."""

    cijfers: Mapping[tuple[str, str], Decimal | None]
    zaken: Mapping[int, Mapping[str, Sequence[str]]]

    def achter(self, feiten: Feiten) -> set[int]:
        """The zaken that a row counts."""
        return {nummer for nummer, waarden in self.zaken.items() if hoort_bij(waarden, feiten, is_zaak=True)}


def verschillen(was: Stand, nu: Stand) -> list[Verschil]:
    """The rows of which figures or zaken differ, in the order of the tables; the key figures last."""
    uit = []
    for tabel in TABELLEN:
        for rij in (*tabel.rijen, *tabel.eronder):
            plek = tabel.nummer, rij.sleutel
            toen, dan = was.achter(rij.feiten), nu.achter(rij.feiten)
            v = Verschil(*plek, was.cijfers.get(plek), nu.cijfers.get(plek), sorted(toen - dan), sorted(dan - toen))
            uit += [v] if v.was != v.nu or v.weg or v.erbij else []
    kern = [p for p in {**was.cijfers, **nu.cijfers} if p[0] == KERN]
    uit += [Verschil(*p, was.cijfers.get(p), nu.cijfers.get(p), (), ()) for p in kern
            if was.cijfers.get(p) != nu.cijfers.get(p)]  # fmt: skip
    return uit


def anders(was: Mapping[str, Sequence[str]] | None, nu: Mapping[str, Sequence[str]] | None) -> str:
    """How a zaak differs: `was waarschuwing, nu open`, `kwam erbij`, `is er niet meer`."""
    if was is None or nu is None:
        return "kwam erbij" if was is None else "telt niet meer mee in dit schooljaar"
    for naam in ("afhandeling", "soort", "onderreden", "rmc"):
        toen, dan = "".join(was.get(naam, ())), "".join(nu.get(naam, ()))
        if toen != dan and naam == "rmc":
            return "telt nu bij RMC" if dan else "telt nu niet meer bij RMC"
        if toen != dan:
            leeg = "nog in onderzoek" if naam == "afhandeling" else "niet vastgelegd"
            return f"was {toen or leeg}, nu {dan or leeg}"
    return "anders"
