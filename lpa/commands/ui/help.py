"""Help as it stands on the screen: the example first, then how, then what. Plain text, no typer."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Sequence

OVERAL = "Overal: --bestand PAD, --wachtwoordbestand PAD, --peildatum DATUM, --json, -q (alleen het nummer), --help"
Rijen = Sequence[tuple[str, str]]


def pagina(hulp: str, voorbeeld: str, gebruik: str, delen: Sequence[tuple[str, Rijen]]) -> str:
    """A whole help page: `delen` are headings with rows of a name and what it means."""
    breedte = min(shutil.get_terminal_size((80, 24)).columns, 100)
    blokken = ["Voorbeeld:\n" + textwrap.indent(voorbeeld, "  ")] if voorbeeld else []
    blokken += [_wikkel(alinea, breedte) for alinea in hulp.split("\n\n")]
    blokken.append(f"Gebruik: {gebruik}")
    links = min(max((len(naam) for _, rijen in delen for naam, _ in rijen), default=0) + 4, 34)
    blokken += [f"{kop}:\n{_kolommen(rijen, links, breedte)}" for kop, rijen in delen if rijen]
    blokken.append(_wikkel(OVERAL, breedte))
    return "\n\n".join(blokken)


def eerste_zin(hulp: str | None) -> str:
    """The first line of a help text, as it stands in a list of commands."""
    return (hulp or "").strip().split("\n")[0].rstrip(".")


def _wikkel(tekst: str, breedte: int) -> str:
    return textwrap.fill(" ".join(tekst.split()), breedte, subsequent_indent="", break_on_hyphens=False)


def _kolommen(rijen: Rijen, links: int, breedte: int) -> str:
    """Two columns; on a narrow screen the second goes below the first."""
    onder = breedte < links + 24
    uit = []
    for naam, hulp in rijen:
        inspring = 6 if onder else links
        regels = textwrap.wrap(hulp, max(breedte - inspring, 20), break_on_hyphens=False) or [""]
        if onder or len(naam) + 4 > links:
            uit.append(f"  {naam}")
            uit += [" " * inspring + r for r in regels if r]
        else:
            uit.append(f"  {naam}".ljust(links) + regels[0])
            uit += [" " * inspring + r for r in regels[1:]]
    return "\n".join(uit)
