"""A sheet on a terminal, with rich: weight and colour, never as the only carrier of meaning.

Rich is imported here and nowhere else, and only when standard output is a terminal.
"""

from __future__ import annotations

from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from lpa.output.blad import Alinea, Blad, Blok, Kop, Plaat, Tabel, passend
from lpa.output.cells import veilig
from lpa.output.plain import alinea

_STIJL = {"": "", "vet": "bold", "zacht": "dim", "let op": "yellow"}


def toon(blad: Blad, console: Console) -> None:
    """Write the sheet to `console`. Names are data: no markup, no emoji codes, no highlighting."""
    for blok in blad.blokken:
        for deel in _delen(blok, console.width):
            console.print(deel, markup=False, emoji=False, highlight=False, soft_wrap=isinstance(deel, Text))


def _delen(blok: Blok, breedte: int) -> list[RenderableType]:
    if isinstance(blok, Kop):
        return [Text(""), Text(veilig(blok.tekst), style="bold cyan")]
    if isinstance(blok, Alinea):
        return [Text(regel, style=_STIJL[blok.nadruk]) for regel in alinea(blok, breedte)]
    if isinstance(blok, Plaat):
        return [Text(veilig(regel)) for regel in blok.regels]
    return [_tabel(blok, breedte)]


def _tabel(blok: Tabel, breedte: int) -> Table:
    """Columns chosen and wrapped as in plain text, so that both say the same."""
    schoon = Tabel(blok.kolommen, [[veilig(cel) for cel in rij] for rij in blok.rijen], blok.vet)
    gekozen, maten = passend(schoon, breedte)
    tabel = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, show_header=any(k.titel for k in gekozen.kolommen))
    for kolom, maat in zip(gekozen.kolommen, maten, strict=True):
        tabel.add_column(
            Text(kolom.titel), justify="right" if kolom.rechts else "left", width=maat, no_wrap=bool(kolom.kapt),
            overflow="ellipsis" if kolom.kapt else "fold", header_style="dim underline",
        )  # fmt: skip
    for nummer, rij in enumerate(gekozen.rijen):
        tabel.add_row(*(Text(cel) for cel in rij), style="bold" if nummer in blok.vet else "")
    return tabel
