"""A sheet on a terminal, with rich: weight and colour, never as the only carrier of meaning.

Rich is imported here and nowhere else, and only when standard output is a terminal. The lines are
those of `plain`, so that both say the same; rich knows which colours this terminal has.
"""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from lpa.output.render.plain import regels
from lpa.output.render.sheet import Sheet

_STIJL = {"": "", "kop": "bold cyan", "kolomkop": "dim", "vet": "bold", "zacht": "dim", "let op": "yellow"}


def toon(blad: Sheet, breedte: int) -> None:
    """Write the sheet to standard output. Names are data: no markup, no emoji codes, no highlighting."""
    console = Console(width=breedte, soft_wrap=True)
    tekst = Text("\n").join([Text(regel, style=_STIJL[nadruk]) for regel, nadruk in regels(blad, breedte)])
    console.print(tekst, markup=False, emoji=False, highlight=False)
