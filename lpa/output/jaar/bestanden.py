"""The overview as a set of CSV files: one with a figure a row, and one for each table as it is printed."""

from __future__ import annotations

from collections.abc import Sequence

from lpa.domain.base.csvtekst import BOM, excel
from lpa.domain.jaar.cijfers import als_tekst
from lpa.domain.jaar.overzicht import Bevinding, Overzicht, definities
from lpa.domain.jaar.tabellen import KERN, TABELLEN, Tabel
from lpa.output.jaar.overzicht import alle_noten, getoond, tabelregels

_TIDY = ("schooljaar", "tabel", "titel", "rij", "eenheid", "waarde", "teken", "herkomst", "opmerking", "definitie")


def csv_bestanden(o: Overzicht, bevindingen: Sequence[Bevinding]) -> dict[str, bytes]:
    """The content of each file by its name, as a Dutch Excel opens it."""
    teksten = {"cijfers.csv": _los(o)}
    teksten |= {f"tabel-{t.nummer}.csv": _tabel(o, t, bevindingen) for t in TABELLEN}
    teksten["kerncijfers.csv"] = _kern(o)
    return {naam: (BOM + tekst).encode("utf-8") for naam, tekst in teksten.items()}


def _los(o: Overzicht) -> str:
    """A figure a row, with all that belongs to it."""
    uit: list[Sequence[str]] = [_TIDY]
    for tabel, titel, rij, eenheid, definitie in definities(o, [*(t.nummer for t in TABELLEN), KERN]):
        for cel in o.rij(tabel, rij):
            if cel.herkomst:
                waarde = als_tekst(cel.waarde)
                uit.append((cel.schooljaar, tabel, titel, rij, eenheid, waarde, cel.teken, cel.herkomst, cel.opmerking,
                            definitie))  # fmt: skip
    return excel(uit)


def _tabel(o: Overzicht, tabel: Tabel, bevindingen: Sequence[Bevinding]) -> str:
    """A table as it is printed, its notes and findings below it; what a mark means is in those notes."""
    uit: list[Sequence[str]] = [
        [f"Tabel {tabel.nummer}. {tabel.titel} ({tabel.eenheid})"], ["", *o.namen, "herkomst", "opmerking"],
    ]  # fmt: skip
    rijen = [(r.sleutel, r.sleutel) for r in tabel.rijen]
    rijen += [(f"{onder.kop}: {r.sleutel}", r.sleutel) for onder in tabel.onder for r in onder.rijen]
    for naam, sleutel in rijen:
        cellen = o.rij(tabel.nummer, sleutel)
        getallen = [als_tekst(c.waarde) if c.waarde is not None else getoond(c) if c.herkomst else "" for c in cellen]
        herkomst = ", ".join(dict.fromkeys(c.herkomst for c in cellen if c.herkomst))
        opmerking = "; ".join(dict.fromkeys(c.opmerking for c in cellen if c.opmerking))
        uit.append([naam, *getallen, herkomst, opmerking])
    uit += [[regel] for regel in tabelregels(o, tabel)]
    uit += [[f"{b.schooljaar}: {b.tekst}."] for b in bevindingen if b.tabel == tabel.nummer]
    return excel(uit)


def _kern(o: Overzicht) -> str:
    uit: list[Sequence[str]] = [
        [f"Kerncijfers {o.schooljaar}"],
        ["kerncijfer", "procent", "teller en noemer", "definitie"],
    ]
    uit += [[k.rij, als_tekst(k.waarde), k.breuk or k.opmerking, k.definitie] for k in o.kerncijfers()]
    uit += [[zin] for zin in alle_noten(o, KERN, [k.rij for k in o.kerncijfers()])]
    return excel(uit)
