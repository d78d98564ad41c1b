"""Standard output: the answer of a command. Only the gate `gate/tell` writes here."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from lpa.commands.ui.talk import in_colour, width

if TYPE_CHECKING:
    from lpa.output.render.sheet import Sheet


def write(text: str) -> None:
    """A finished answer, as it is."""
    sys.stdout.write(text)


def page(sheet: Sheet) -> None:
    """A page: with weight and colour where those are wanted, else as plain text."""
    if in_colour():
        from lpa.output.render.screen import show

        show(sheet, width())
    else:
        from lpa.output.render.plain import as_text

        write(as_text(sheet, width()))
