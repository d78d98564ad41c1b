"""Imported and counted figures side by side, and which of them is printed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from lpa.domain.jaar.cijfers import als_tekst
from lpa.domain.jaar.tabellen import KERN, TABELLEN
from lpa.domain.jaar.vergelijk import Tabelvergelijking, Vergeleken
from lpa.output.jaar.overzicht import GEEN, celtekst
from lpa.output.render.data import flat
from lpa.output.render.sheet import NR, Column, Heading, Paragraph, Sheet, Table

_TITELS = {t.nummer: f"Tabel {t.nummer}. {t.titel}" for t in TABELLEN} | {KERN: "Kerncijfers"}


def vergelijkblad(jaar: str, tabellen: Sequence[Tabelvergelijking]) -> Sheet:
    """Both figures of every row, table by table."""
    met_cijfers = [t for t in tabellen if t.rijen]
    if not met_cijfers:
        return Sheet([Paragraph(f"Van {jaar} zijn geen cijfers ingevoerd, en er valt niets te tellen.")])
    blad = Sheet()
    for t in met_cijfers:
        blad += Heading(f"{_TITELS[t.tabel]}, {jaar}: getoond is {t.getoond}")
        kolommen = [Column("", wraps=True), *(Column(kop, right=True) for kop in ("Ingev.", "Geteld", "Versch."))]
        blad += Table(kolommen, [_regel(rij) for rij in t.rijen])
    if met_cijfers[0].vast:
        verder = f"{jaar} is vastgesteld. Wat toen is geteld naast nu, met de zaken: lpa cijfers vergelijk {jaar}"
    else:
        verder = f"Kiezen: lpa cijfers bron {jaar} geteld --tabel {met_cijfers[0].tabel}"
    blad += Paragraph(verder, emphasis="zacht")
    return blad


def _regel(v: Vergeleken) -> tuple[str, ...]:
    was = celtekst(v.ingevoerd.waarde, v.ingevoerd.teken) if v.ingevoerd else GEEN
    verschil = v.verschil
    teken = "+" if verschil and verschil > 0 else ""
    nu = als_tekst(v.geteld.waarde) if v.geteld.herkomst else GEEN
    return v.rij, was, nu, "" if verschil is None else f"{teken}{als_tekst(verschil)}"


def bronblad(jaar: str, tabellen: Sequence[Tabelvergelijking]) -> Sheet:
    """Which source each table of a schooljaar prints."""
    kolommen = [NR, Column("Tabel", wraps=True), Column("Getoond"), Column("Ook", rank=1)]
    return Sheet(
        [Heading(f"Waar de cijfers van {jaar} vandaan komen"), Table(kolommen, [_bronregel(t) for t in tabellen])]
    )


def _bronregel(t: Tabelvergelijking) -> tuple[str, ...]:
    ander = {"ingevoerd": t.ingevoerd, "geteld": t.geteld}
    ook = [naam for naam, er_is in ander.items() if er_is and naam != t.getoond]
    return (
        t.tabel,
        _TITELS[t.tabel].partition(". ")[2] or _TITELS[t.tabel],
        t.getoond or "geen cijfers",
        ook[0] if ook else "-",
    )


def vergelijkdata(jaar: str, tabellen: Sequence[Tabelvergelijking]) -> dict[str, Any]:
    """The same as data."""
    return {
        "schooljaar": jaar,
        "tabellen": [
            {
                "tabel": t.tabel,
                "getoond": t.getoond,
                "ingevoerd": t.ingevoerd,
                "geteld": t.geteld,
                "rijen": [_rijdata(v) for v in t.rijen],
            }
            for t in tabellen
        ],
    }


def _rijdata(v: Vergeleken) -> dict[str, Any]:
    was = v.ingevoerd
    return {
        "rij": v.rij,
        "ingevoerd": {"waarde": flat(was.waarde), "teken": was.teken} if was else None,
        "geteld": flat(v.geteld.waarde),
        "verschil": flat(v.verschil),
        "opmerking": was.opmerking if was else "",
    }
