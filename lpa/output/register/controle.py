"""What the checks of a file found, as a list by check and as data."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from lpa.domain.base.tekst import opsomming
from lpa.domain.base.twijfel import Vondst
from lpa.output.render.sheet import Heading, Paragraph, Sheet

_MOST = 20  # of one check; the rest is counted


def blad(namen: Sequence[str], vondsten: Sequence[Vondst]) -> Sheet:
    """What was looked at, and the findings by check, each with what mends it."""
    uit = Sheet([Paragraph(f"Nagekeken: {opsomming([*namen])}.")])
    for naam, groep in groupby(vondsten, lambda v: v.controle):
        alle = list(groep)
        uit += Heading(f"{naam.capitalize()}: {len(alle)}")
        uit.say(map(_zin, alle[:_MOST]), hang=4)
        if len(alle) > _MOST:
            uit += Paragraph(f"en nog {len(alle) - _MOST} (alle met --json)", emphasis="zacht")
    if not vondsten:
        uit += Paragraph("Er is niets gevonden.")
    return uit


def _zin(v: Vondst) -> str:
    """A finding with what mends it; a command alone stands between brackets, where no line breaks it."""
    return f"{v.wat} ({v.opdracht})" if v.opdracht.startswith("lpa ") else f"{v.wat}. {v.opdracht}"


def data(namen: Sequence[str], vondsten: Sequence[Vondst]) -> dict[str, Any]:
    """The same, with every finding."""
    return {"nagekeken": [*namen], "vondsten": [v._asdict() for v in vondsten]}
