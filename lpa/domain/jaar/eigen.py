"""Rows and tables of her own: figures that are only entered, such as those of the region, with their source.

They are counted by nobody and have no definition; a figure of a calendar year is one, and is never read as that of a
schooljaar.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from lpa.domain.base.named import NamedTuple
from lpa.domain.base.record import Record, record
from lpa.domain.jaar.cijfers import TEKENS, Cel, Jaarcijfer
from lpa.domain.jaar.klein import VERBORGEN, afgerond
from lpa.errors import VerkeerdGebruik

# With one of these begins the unit of a figure that is no count of persons.
_GEEN_PERSONEN = ("procent", "%", "per ", "dag", "uur", "uren", "week", "weken", "maand", "euro", "fte")


@record
class Eigenrij(Record):
    """A row of her own: in a table of her own, or below one of the report. `bron` is where its figures come from."""

    tabel: str
    rij: str
    eenheid: str = ""
    bron: str = ""


def is_kalenderjaar(periode: str) -> bool:
    """Whether a period is a calendar year: `2019`."""
    return len(periode) == 4 and periode.isdigit()


def lees_waarde(tekst: str) -> tuple[Decimal | None, str]:
    """`12,5` as a number, `streep` as a mark. Raises VerkeerdGebruik; `2.748` may be thousands."""
    kaal = tekst.strip().lower()
    if kaal in TEKENS:
        return None, kaal
    if not re.fullmatch(r"(?a)\d{1,9}([.,]\d{1,6})?", kaal) or re.fullmatch(r"(?a)\d{1,3}\.\d{3}", kaal):
        raise VerkeerdGebruik(f"'{kaal[:20]}' is geen getal", "schrijf 12 of 12,5, of streep, leeg of onbekend")
    return Decimal(kaal.replace(",", ".")), ""


class Eigentabel(NamedTuple):
    """A table of her own as it is printed: its name, its periods in order, its rows with a cell a period, remarks."""

    naam: str
    perioden: Sequence[str]
    rijen: Sequence[tuple[Eigenrij, Sequence[Cel]]]
    noten: Sequence[str] = ()

    @property
    def cijfers(self) -> list[Jaarcijfer]:
        """The figures in it."""
        return [
            Jaarcijfer(schooljaar=c.schooljaar, tabel=self.naam, rij=rij.rij, waarde=c.waarde, teken=c.teken,
                       opmerking=c.opmerking, herkomst=c.herkomst)
            for rij, cellen in self.rijen for c in cellen if c.herkomst
        ]  # fmt: skip


def eigen_tabellen(rijen: Iterable[Eigenrij], cijfers: Mapping[tuple[str, str, str], Jaarcijfer],
                   jaren: Sequence[str]) -> list[Eigentabel]:  # fmt: skip
    """The tables of her own that have a figure of one of these schooljaren, or of a calendar year in which one lies."""
    kalender = {jaar[:4] for jaar in jaren} | {jaar[5:] for jaar in jaren}
    per: dict[str, list[Eigenrij]] = {}
    for rij in rijen:
        per.setdefault(rij.tabel, []).append(rij)
    uit = []
    for naam, eigen in per.items():
        plekken = {
            p for t, r, p in cijfers if t == naam and any(e.rij == r for e in eigen) and p in {*jaren, *kalender}
        }
        perioden = sorted(plekken | ({*jaren} if plekken & {*jaren} else set()))
        if perioden:
            cellen = [(e, [c.cel if (c := cijfers.get((naam, e.rij, p))) else Cel(p) for p in perioden]) for e in eigen]
            uit.append(Eigentabel(naam, perioden, cellen))
    return uit


def eigen_openbaar(t: Eigentabel) -> Eigentabel:
    """A table of hers with its counts rounded; a percentage or a rate is none."""
    rijen = [(e, [_openbaar(e, c) for c in alle]) for e, alle in t.rijen]
    return t._replace(rijen=rijen)


def _openbaar(rij: Eigenrij, c: Cel) -> Cel:
    if c.waarde is None or rij.eenheid.lower().startswith(_GEEN_PERSONEN):
        return c._replace(opmerking="")
    teken = afgerond(int(c.waarde)) if c.waarde == int(c.waarde) else VERBORGEN  # no count of persons is broken
    getal = Decimal(teken) if teken.isdigit() else None
    return c._replace(opmerking="", waarde=getal, teken="" if getal is not None else teken)
