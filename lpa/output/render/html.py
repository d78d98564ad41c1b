"""A sheet as a page to print: one HTML file with everything in it, that fetches nothing and runs nothing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from lpa.domain.base.datum import kort
from lpa.output.render.cells import safe
from lpa.output.render.sheet import Block, Heading, Paragraph, Picture, Sheet, Table, Tree
from lpa.output.render.tree import branches

SMAL = 16  # characters: a number, a date, a kind


def printed(blad: Sheet, titel: str, op: date, sjabloon: str) -> str:
    """`sjabloon` (jinja2, everything escaped) filled with a sheet of day `op`.

    `titel` becomes that of the window and stands on every page: digits and letters of ours, nothing that was typed.
    """
    from jinja2 import Environment, StrictUndefined

    omgeving = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    kop, *blocks = _blokken(blad)
    return omgeving.from_string(sjabloon).render(titel=titel, dag=kort(op), kop=kop["tekst"], blocks=blocks)


def _blokken(blad: Sheet) -> Iterator[dict[str, Any]]:
    """The blocks of a sheet, as the template wants them."""
    return (_blok(blok) for blok in blad.blocks)


def _blok(blok: Block) -> dict[str, Any]:
    if isinstance(blok, Heading):
        return {"soort": "kop", "tekst": _regels(blok.text)}
    if isinstance(blok, Paragraph):
        return {"soort": "alinea", "tekst": _regels(blok.text), "nadruk": blok.emphasis, "onder": bool(blok.hang)}
    if isinstance(blok, Tree):
        blok = Picture(branches(blok))
    if isinstance(blok, Picture):
        return {"soort": "plaat", "tekst": "\n".join(map(safe, blok.lines))}
    stijlen = [_stijl(blok, nummer) for nummer in range(len(blok.columns))]
    return {
        "soort": "tabel",
        "koppen": [(_regels(k.title), stijl) for k, stijl in zip(blok.columns, stijlen, strict=True)],
        "rijen": [[(_regels(cel), stijl) for cel, stijl in zip(rij, stijlen, strict=True)] for rij in blok.rows],
        "feiten": not any(k.title for k in blok.columns),
    }


def _stijl(tabel: Table, nummer: int) -> str:
    """The class of a column: on which side its text stands, and whether it stays on one line."""
    kolom = tabel.columns[nummer]
    kort_ = not kolom.wraps and all(len(rij[nummer]) <= SMAL for rij in tabel.rows)
    return " ".join(["rechts"] * kolom.right + ["smal"] * kort_)


def _regels(tekst: str) -> str:
    """Text of more lines, each made safe."""
    return "\n".join(safe(regel) for regel in tekst.strip().split("\n"))
