"""A sheet as a page to print: one HTML file with everything in it, that fetches nothing and runs nothing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from lpa.domain.base.datum import kort
from lpa.output.render.cells import veilig
from lpa.output.render.sheet import Alinea, Blad, Blok, Kop, Plaat, Tabel

SMAL = 16  # characters: a number, a date, a kind


def druk(blad: Blad, titel: str, op: date, sjabloon: str) -> str:
    """`sjabloon` (jinja2, everything escaped) filled with a sheet of day `op`.

    `titel` becomes that of the window and stands on every page: digits and letters of ours, nothing that was typed.
    """
    from jinja2 import Environment, StrictUndefined

    omgeving = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    kop, *blokken = _blokken(blad)
    return omgeving.from_string(sjabloon).render(titel=titel, dag=kort(op), kop=kop["tekst"], blokken=blokken)


def _blokken(blad: Blad) -> Iterator[dict[str, Any]]:
    """The blocks of a sheet, as the template wants them."""
    return (_blok(blok) for blok in blad.blokken)


def _blok(blok: Blok) -> dict[str, Any]:
    if isinstance(blok, Kop):
        return {"soort": "kop", "tekst": _regels(blok.tekst)}
    if isinstance(blok, Alinea):
        return {"soort": "alinea", "tekst": _regels(blok.tekst), "nadruk": blok.nadruk, "onder": bool(blok.hang)}
    if isinstance(blok, Plaat):
        return {"soort": "plaat", "tekst": "\n".join(map(veilig, blok.regels))}
    stijlen = [_stijl(blok, nummer) for nummer in range(len(blok.kolommen))]
    return {
        "soort": "tabel",
        "koppen": [(_regels(k.titel), stijl) for k, stijl in zip(blok.kolommen, stijlen, strict=True)],
        "rijen": [[(_regels(cel), stijl) for cel, stijl in zip(rij, stijlen, strict=True)] for rij in blok.rijen],
        "feiten": not any(k.titel for k in blok.kolommen),
    }


def _stijl(tabel: Tabel, nummer: int) -> str:
    """The class of a column: on which side its text stands, and whether it stays on one line."""
    kolom = tabel.kolommen[nummer]
    kort_ = not kolom.rekt and all(len(rij[nummer]) <= SMAL for rij in tabel.rijen)
    return " ".join(["rechts"] * kolom.rechts + ["smal"] * kort_)


def _regels(tekst: str) -> str:
    """Text of more lines, each made safe."""
    return "\n".join(veilig(regel) for regel in tekst.strip().split("\n"))
