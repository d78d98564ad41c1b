"""A sheet: what a command shows, before it is known on what. Two renderers turn it into text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal, NamedTuple

from lpa.domain.base.datum import kort

Nadruk = Literal["", "vet", "zacht", "let op"]


class Kop(NamedTuple):
    """A heading."""

    tekst: str


class Alinea(NamedTuple):
    """A sentence or more, wrapped to the screen; `hang` cells before every line but the first."""

    tekst: str
    nadruk: Nadruk = ""
    hang: int = 0


class Plaat(NamedTuple):
    """Lines that must stay as they are: a picture in characters."""

    regels: Sequence[str]


class Kolom(NamedTuple):
    """A column. The highest `rang` is left out first when the screen is narrow; 0 always stays.

    `rekt` columns are wrapped when it still does not fit; `kapt` ones are cut with … instead. With `minst` a column
    is wrapped to that many cells before another is left out.
    """

    titel: str
    rechts: bool = False
    rang: int = 0
    rekt: bool = False
    kapt: int = 0
    minst: int = 0


class Tabel(NamedTuple):
    """Rows under columns; `vet` are the numbers of rows that stand out.

    One that `stapelt` has a number and a name in front. Where it is too wide, no column is left out and no word
    broken: each row becomes lines, with the titles in them.
    """

    kolommen: Sequence[Kolom]
    rijen: Sequence[Sequence[str]]
    vet: frozenset[int] = frozenset()
    stapelt: bool = False


Blok = Kop | Alinea | Plaat | Tabel


class Blad:
    """Blocks, from top to bottom."""

    def __init__(self, blokken: Iterable[Blok] = ()) -> None:
        self.blokken = list(blokken)

    def __iadd__(self, blok: Blok) -> Blad:
        self.blokken.append(blok)
        return self


SMALST = 8  # cells; a column is not wrapped narrower than that


def passend(tabel: Tabel, breedte: int) -> tuple[Tabel, list[int]]:
    """`tabel` with the columns that fit in `breedte` cells, and the width of each."""
    from lpa.output.render.cells import breedte as cellen

    kolommen = list(range(len(tabel.kolommen)))

    def maat(k: int) -> int:
        kolom = tabel.kolommen[k]
        breedst = max([cellen(kolom.titel), *(cellen(rij[k]) for rij in tabel.rijen)])
        return min(breedst, kolom.kapt) if kolom.kapt else breedst

    maten = {k: maat(k) for k in kolommen}
    krap = {k: min(maten[k], tabel.kolommen[k].minst or maten[k]) for k in kolommen}
    while sum(krap[k] + 2 for k in kolommen) - 2 > breedte:
        weg = max(kolommen, key=lambda k: tabel.kolommen[k].rang)
        if tabel.kolommen[weg].rang == 0:
            break
        kolommen.remove(weg)
    rekbaar = [k for k in kolommen if tabel.kolommen[k].rekt]
    for _ in range(sum(maten[k] + 2 for k in kolommen) - 2 - breedte):
        breedste = max(rekbaar, key=lambda k: maten[k], default=None)
        if breedste is None or maten[breedste] <= SMALST:
            break
        maten[breedste] -= 1
    gekozen = Tabel(
        [tabel.kolommen[k] for k in kolommen],
        [[rij[k] for k in kolommen] for rij in tabel.rijen],
        tabel.vet,
        tabel.stapelt,
    )
    return gekozen, [maten[k] for k in kolommen]


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
