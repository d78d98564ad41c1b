"""A doubt: what is possible but unlikely, to be confirmed before it is stored."""

from __future__ import annotations

from typing import NamedTuple


class Twijfel(NamedTuple):
    """One doubt. `sleutel` names its kind (`melding.uren`) and is kept with the command; `tekst` is a Dutch sentence.

    `grondslag` is the article behind it, where there is one. A `zwaar` one (duty, exemption, death, secret address) is
    said again after storing.
    """

    sleutel: str
    tekst: str
    grondslag: str = ""
    zwaar: bool = False
