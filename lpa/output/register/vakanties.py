"""Holidays and days off as lists: of a school, for its page, and of the regions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from lpa.domain.base.datum import kort
from lpa.domain.kalender.schoolkalender import Vakantie, Vrij
from lpa.domain.kalender.vakantieregel import Vakantieregel
from lpa.output.render.sheet import Alinea, Blad, Blok, Kolom, Kop, Tabel

_BRON, _ZONDER_BRON = 24, 56  # cells of a source at the least, and of all columns before it


def roepnaam(naam: str) -> str:
    """`herfst` for the herfstvakantie, `voorjaar` for the voorjaarsvakantie: that fits on a narrow screen."""
    return naam.removesuffix("vakantie").removesuffix("s")


def eigen_vakanties(vakanties: Sequence[Vakantieregel]) -> Iterator[Blok]:
    """The holidays that are a school's own; nothing without them."""
    if vakanties:
        yield Kop("Eigen vakanties")
        kolommen = [
            Kolom("Vakantie"), Kolom("Schooljaar", rang=1), Kolom("Van"), Kolom("Tot en met"),
            Kolom("Bron", rang=2, kapt=_BRON),
        ]  # fmt: skip
        yield Tabel(kolommen, [(roepnaam(v.naam), v.schooljaar, kort(v.van), kort(v.tot), v.bron) for v in vakanties])


def vrije_dagen(vrij: Sequence[Vrij]) -> Iterator[Blok]:
    """The days on which a school is closed; nothing without them."""
    if vrij:
        yield Kop("Vrije dagen")
        kolommen = [Kolom("Van"), Kolom("Tot en met"), Kolom("Reden", rekt=True)]
        yield Tabel(kolommen, [(kort(v.eerste_dag), kort(v.laatste_dag), v.reden) for v in vrij])


class Vakantierij(NamedTuple):
    """A holiday of a region in a list; `eigen` when the file adds or corrects it."""

    schooljaar: str
    naam: str
    regio: str
    van: date
    tot: date
    bron: str
    bevestigd: bool
    eigen: bool

    @classmethod
    def van_vakantie(cls, v: Vakantie, regio: str, eigen: bool) -> Vakantierij:
        """The row of a holiday of `regio`."""
        return cls(v.schooljaar, v.naam, regio, v.eerste_dag, v.laatste_dag, v.bron, v.bevestigd, eigen)


def vakanties_tabel(rijen: Sequence[Vakantierij], breedte: int) -> Tabel:
    """Holidays of regions; `!` marks those that nobody held against a second source."""
    kolommen = [
        Kolom("Schooljaar", rang=1), Kolom("Vakantie", rekt=True), Kolom("Regio"), Kolom("Van"), Kolom("Tot en met"),
        Kolom("Bron", rang=2, kapt=max(_BRON, breedte - _ZONDER_BRON)),
    ]  # fmt: skip
    return Tabel(
        kolommen,
        [
            (
                r.schooljaar, roepnaam(r.naam) + ("" if r.bevestigd else " !"), r.regio, kort(r.van), kort(r.tot),
                ": ".join(deel for deel in ("eigen" if r.eigen else "", r.bron) if deel),
            )
            for r in rijen
        ],
    )  # fmt: skip


def onbevestigd_blad(rijen: Sequence[Vakantierij]) -> Blad:
    """The sources of holidays that are not verified, in full; each once."""
    zinnen = dict.fromkeys(f"! {r.naam} {r.schooljaar}: {r.bron}." for r in rijen if not r.bevestigd)
    return Blad([Alinea(zin, nadruk="let op", hang=2) for zin in zinnen])
