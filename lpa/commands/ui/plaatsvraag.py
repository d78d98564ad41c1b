"""Asking for a value without a flag that was left out, on a terminal."""

from __future__ import annotations

import re
from typing import Any

from lpa.commands.ui import answer
from lpa.domain.base.tekst import met_hoofdletter
from lpa.output.render.cells import cell_width

_TUSSEN = re.compile(r", | of ")
_WOORD = re.compile(r"[\w-]+")
_ANTWOORD = 20  # cells that stay free for what she types


def vraag_plek(metavar: str, hulp: str) -> str:
    """What she types for `metavar`; `hulp` is the question. Choices stand above it, a line each, and one is taken."""
    from lpa.commands.ui.field import Veld
    from lpa.commands.ui.interview import vraag
    from lpa.commands.ui.velden import keuze

    naam, keuzes = met_hoofdletter(metavar.lower().replace("|", " of ")), _keuzes(hulp)
    for regel in keuzes:
        answer.say(f"   {regel}")
    past = not keuzes and cell_width(hulp) + _ANTWOORD <= answer.width()
    if not past and not keuzes:
        answer.say(f"   {naam}: {hulp}.")
    lezer: dict[str, Any] = {"lees": keuze(naam.lower(), keuzes)} if keuzes else {}
    return str(vraag(Veld("plek", metavar, met_hoofdletter(hulp) if past else naam, verplicht=True, **lezer)))


def _keuzes(hulp: str) -> list[str]:
    """The choices that a help text lists, where it is nothing but such a list: `noord, midden of zuid`."""
    delen = _TUSSEN.split(hulp)
    return delen if len(delen) > 2 and all(_WOORD.fullmatch(deel) for deel in delen) else []
