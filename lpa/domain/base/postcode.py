"""The postcode of an address: written in one way, and doubted where it is not Dutch."""

from __future__ import annotations

from lpa.domain.base.tekst import schoon


def lees_postcode(tekst: str) -> str:
    """`8181aa` as `8181 AA`; what is no Dutch postcode stays as it was typed: people live abroad too."""
    from stdnum.nl import postcode

    kaal = schoon(tekst)
    return str(postcode.validate(kaal)) if postcode.is_valid(kaal) else kaal


def twijfels_postcode(tekst: str) -> list[str]:
    """The doubt about a postcode that does not read as four digits and two letters."""
    from stdnum.nl import postcode

    if not tekst or postcode.is_valid(tekst):
        return []
    return ["dit is geen Nederlandse postcode, zoals 8181 AA"]  # the log keeps this: no address in it
