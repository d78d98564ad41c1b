"""What pages and lists of all kinds share."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from lpa.domain.base.datum import kort
from lpa.output.render.sheet import Alinea, Blad, Kolom, Tabel


def feiten(paren: Sequence[tuple[str, str | None]]) -> Tabel:
    """Label and value below each other; what is empty is left out."""
    rijen = [(label, waarde) for label, waarde in paren if waarde]
    return Tabel([Kolom(""), Kolom("", rekt=True)], rijen)


def met_verborgen(tabel: Tabel, getoond: int, alle: int, hoe: str) -> Blad:
    """A list, and the number of records that it leaves out."""
    blad = Blad([tabel] if getoond else [Alinea("Er is niets gevonden.")])
    if alle > getoond:
        blad += Alinea(f"{alle - getoond} verborgen; {hoe}", nadruk="zacht")
    return blad


def namen_blad(wie: Sequence[tuple[int, str, date]]) -> Blad:
    """Jongeren as number, name and birth date."""
    kolommen = [Kolom("Nr", rechts=True), Kolom("Naam", rekt=True), Kolom("Geboren")]
    return met_verborgen(
        Tabel(kolommen, [(str(n), naam, kort(geboren)) for n, naam, geboren in wie]), len(wie), len(wie), ""
    )
