"""The BSN: read strictly, shown sparingly (Wabb art. 10: it is not for everyone to see)."""

from __future__ import annotations

from lpa.domain.base.tekst import schoon
from lpa.errors import GegevensGeweigerd


def lees_bsn(tekst: str) -> str:
    """Nine ASCII digits that pass the 11-test; blanks, dots and dashes may stand between them.

    An onderwijsnummer has the same form and a test of its own; either will do. Raises
    GegevensGeweigerd: a BSN is never guessed or mended.
    """
    from stdnum.nl import bsn, onderwijsnummer

    kaal = "".join(c for c in schoon(tekst) if c not in " .-")
    if not (kaal.isascii() and kaal.isdigit() and len(kaal) == 9):
        raise GegevensGeweigerd("een BSN bestaat uit negen cijfers", "lees het nummer nog eens over, of laat het weg")
    if not (bsn.is_valid(kaal) or onderwijsnummer.is_valid(kaal)):
        raise GegevensGeweigerd(
            f"BSN {kaal} klopt niet met de controle (elfproef)",
            "lees het nummer nog eens over, of laat het weg",
        )
    return kaal


def gemaskeerd(bsn: str | None) -> str:
    """`•••••0019`: enough to recognise, not enough to use."""
    return "•••••" + bsn[-4:] if bsn else ""
