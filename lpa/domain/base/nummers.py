"""Numbers that prove themselves: BSN (Wabb art. 10: not for everyone to see) and postcode."""

from __future__ import annotations

import re

from lpa.domain.base.tekst import schoon, vouw
from lpa.domain.base.twijfel import Twijfel
from lpa.errors import GegevensGeweigerd

_VAN_NIEMAND = ("111111110", "123456782", "999999990")  # they pass the 11-test


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


def twijfels_bsn(nummer: str | None) -> list[Twijfel]:
    """The doubt about a number that passes the test and is nobody's: it is typed to get past a form."""
    if nummer not in _VAN_NIEMAND:
        return []
    return [Twijfel("jongere.bsn-proef", f"BSN {gemaskeerd(nummer)} is een proefnummer, van niemand")]


def gemaskeerd(bsn: str | None) -> str:
    """`•••••0019`: enough to recognise, not enough to use."""
    return "•••••" + bsn[-4:] if bsn else ""


def lees_postcode(tekst: str) -> str:
    """`8181aa` as `8181 AA`; what is no Dutch postcode stays as it was typed: people live abroad too."""
    from stdnum.nl import postcode

    kaal = schoon(tekst)
    return str(postcode.validate(kaal)) if postcode.is_valid(kaal) else kaal


_ADRESREGEL = r"(?a)(.+?)\s*,\s*(\d{4})\s?([A-Za-z]{2})\s*,?\s+(\S.*)"


def hele_regel(tekst: str) -> tuple[str, str, str] | None:
    """The street, postcode and place of `Straat 1, 1234 AB Plaats`; None when it does not read so."""
    m = re.fullmatch(_ADRESREGEL, " ".join(tekst.split())) if "," in tekst else None
    return (m[1], f"{m[2]} {m[3].upper()}", m[4]) if m else None


_THUIS = ("nederland", "nl", "holland", "the netherlands")
_BUITENLAND = r",[^,]*(?<![\w-])(?:[A-Z]{1,2}-)?\d{4,5}(?!\s?[A-Za-z]{2}\b)(?![\w-])"  # , 1000 Bruxelles


def lees_land(tekst: str) -> str:
    """A country as it was typed; empty for Nederland."""
    kaal = schoon(tekst)
    return "" if vouw(kaal) in _THUIS else kaal


def twijfels_postcode(tekst: str, land: str = "", *, kan_land: bool = True) -> list[Twijfel]:
    """The doubt about a postcode that does not read as four digits and two letters; abroad it may be anything.

    `kan_land`: another country can be said beside it.
    """
    from stdnum.nl import postcode

    if not tekst or land or postcode.is_valid(tekst):
        return []
    hoe = "; voor een ander land is er --land" if kan_land else ""
    return [
        Twijfel("adres.postcode", f"dit is geen Nederlandse postcode, zoals 8181 AA{hoe}")
    ]  # kept: no address in it


def twijfels_adresregel(tekst: str, land: str) -> list[Twijfel]:
    """The doubt about an address on one line with the postcode of another country, which is not named."""
    if land or not re.search(_BUITENLAND, tekst):
        return []
    zin = "dit adres heeft een postcode die niet Nederlands is; voor een ander land is er --land"
    return [Twijfel("adres.buitenland", zin)]
