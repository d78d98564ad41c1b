"""A breakdown on paper, as data and as rows for a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from lpa.domain.base.named import NamedTuple
from lpa.domain.base.tekst import met_hoofdletter
from lpa.domain.jaar import klein
from lpa.domain.jaar.tabellen import Rij, Tabel
from lpa.domain.jaar.uitsplitsing import EENHEDEN, OVERIG, Uitsplitsing, toon
from lpa.output.render.sheet import Column, Heading, Sheet, Table

Telling = Callable[[str | None, str | None], str]  # how the count at a place is printed: as it is, or rounded
_TOTAAL = "totaal"
_UITLEG_OVERIG = "Eigen woorden die minder dan vijf jongeren delen, staan samen onder overig."


class Uitleg(NamedTuple):
    """What a breakdown is of, and what is told below it: what counts, what counts twice, and how to ask it again.

    `wanneer` is the schooljaar, with the day that was asked of it; `definitie` what the row counts then.
    """

    tabel: Tabel
    rij: Rij
    schooljaar: str
    wanneer: str
    definitie: str
    zinnen: Sequence[str]


def blad(u: Uitsplitsing, uitleg: Uitleg, telling: Telling) -> Sheet:
    """The breakdown as a table with totals, and what is told about it."""
    titel = f"Tabel {uitleg.tabel.nummer} {uitleg.wanneer} per {u.per}" + (f" en {u.en}" if u.en else "")
    uit = Sheet([Heading(f"{titel} ({_eenheid(u, uitleg)})")])
    namen = [met_hoofdletter(u.per), *(toon(u.en, k) for k in u.kolommen)] if u.en else [met_hoofdletter(u.per)]
    kolommen = [Column(naam, right=n > 0) for n, naam in enumerate([*namen, "Totaal"])]
    rijen = [_rij(u, rij, telling) for rij in [*u.rijen, None]]
    uit += Table(kolommen, rijen, bold=frozenset({len(u.rijen)}), stacks=len(kolommen) > 3)
    uit.say([uitleg.definitie, *uitleg.zinnen], "zacht")
    return uit


def _eenheid(u: Uitsplitsing, uitleg: Uitleg) -> str:
    """What one count is: of zaken what the table calls them."""
    return uitleg.tabel.eenheid if u.eenheid == EENHEDEN[0] else u.eenheid


def _rij(u: Uitsplitsing, rij: str | None, telling: Telling) -> list[str]:
    naam = met_hoofdletter(_TOTAAL) if rij is None else toon(u.per, rij)
    kolommen: Sequence[str | None] = [*u.kolommen, None] if u.en else [None]
    return [naam, *(telling(rij, kolom) for kolom in kolommen)]


def data(u: Uitsplitsing, uitleg: Uitleg, telling: Telling, *, afgerond: bool) -> dict[str, Any]:
    """The same as data; a rounded count is a text."""

    def getal(rij: str | None, kolom: str | None = None) -> int | str:
        return telling(rij, kolom) if afgerond else u.aantal(rij, kolom)

    rijen = []
    for rij in u.rijen:
        cellen = {toon(u.en, kolom): getal(rij, kolom) for kolom in u.kolommen} if u.en else {}
        rijen.append({u.per: toon(u.per, rij), "aantal": getal(rij)} | ({u.en: cellen} if u.en else {}))
    kop = {
        "tabel": uitleg.tabel.nummer,
        "rij": uitleg.rij.sleutel,
        "schooljaar": uitleg.schooljaar,
        "wanneer": uitleg.wanneer,
    }
    kolommen = {toon(u.en, k): getal(None, k) for k in u.kolommen} if u.en else None
    return {
        **kop, "per": u.per, "en": u.en, "eenheid": _eenheid(u, uitleg), "afgerond": afgerond, "rijen": rijen,
        "totaal": getal(None), "kolomtotalen": kolommen, "definitie": uitleg.definitie,
        "opmerkingen": list(uitleg.zinnen),
    }  # fmt: skip


def rijen_voor_excel(u: Uitsplitsing, uitleg: Uitleg, telling: Telling) -> list[list[str]]:
    """The same as rows: one for each value, the totals last, and below them what must be known."""
    kop = [u.per, *(toon(u.en, k) for k in u.kolommen)] if u.en else [u.per]
    breedte = len(kop) + 1
    noten = [uitleg.definitie, *uitleg.zinnen]
    return [
        [*kop, _TOTAAL], *(_rij(u, rij, telling) for rij in [*u.rijen, None]),
        *([zin, *[""] * (breedte - 1)] for zin in noten),
    ]  # fmt: skip


def telling(u: Uitsplitsing, *, afgerond: bool) -> tuple[Telling, list[str]]:
    """How the counts of a breakdown are printed, and what is told about that."""
    if not afgerond:
        return lambda rij, kolom: str(u.aantal(rij, kolom)), []
    weg = klein.verborgen(u)
    zinnen = [klein.UITLEG, klein.UITLEG_VERBORGEN] if weg else [klein.UITLEG]
    zinnen += [_UITLEG_OVERIG] if OVERIG in (*u.rijen, *u.kolommen) else []

    def toon_(rij: str | None, kolom: str | None) -> str:
        return klein.VERBORGEN if (rij, kolom) in weg else klein.afgerond(u.aantal(rij, kolom))

    return toon_, zinnen


def eenheid_zin(eenheid: str) -> str:
    """What one count is, where it is not the unit of the table."""
    return {
        EENHEDEN[0]: "Elk werkproces telt een keer.",
        EENHEDEN[1]: "Elke jongere telt per vakje een keer, ook met meer werkprocessen.",
        EENHEDEN[2]: "Elk gezin telt per vakje een keer; wie in geen gezin staat, is er een.",
    }[eenheid]
