"""The plan of how meldingen end: after which interventies, how many in each way. Data only."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Uitkomst(NamedTuple):
    """An afhandeling (None: still open): so many with these interventies, so many without any."""

    afhandeling: str | None
    met: int
    zonder: int
    stappen: tuple[str, ...] = ()


# Afhandelingen that change the register as well.
INSCHRIJVING_VOLGT = "actief begeleid met inschrijving tot gevolg"
SCHOOLWISSEL_VOLGT = "herplaatsing andere school"
VERHUIZING_VOLGT = "verhuisd"
ADMINISTRATIEF = "administratief afgehandeld of onterechte melding"  # the enrolment was on its way

_VERWEZEN = ("verzuimgesprek", "doorverwijzing")
UITKOMSTEN: Mapping[tuple[str, ...], tuple[Uitkomst, ...]] = {
    ("signaal", "langdurig"): (
        Uitkomst("waarschuwing", 12, 0, ("verzuimgesprek", "waarschuwing-schriftelijk")),
        Uitkomst("halt", 2, 0, ("hoorgesprek", "halt-verwijzing", "halt-afdoening")),
        Uitkomst("doorverwijzing hulpverlening", 24, 0, _VERWEZEN),
        Uitkomst("doorverwijzing hulpverlening", 3, 0, ("verzuimgesprek", "mdo", "jeugdbeschermingstafel")),
        Uitkomst("geen actie na overleg met school", 6, 1, ("telefoon",)),
        Uitkomst("na onderzoek geoorloofd of onterechte melding", 2, 1, ("telefoon",)),
        Uitkomst("leeg of onterechte melding", 0, 4),
        Uitkomst(SCHOOLWISSEL_VOLGT, 2, 0, ("verzuimgesprek", "mdo")),
        Uitkomst(None, 28, 8, ("brief", "verzuimgesprek")),
    ),
    ("luxe",): (
        Uitkomst("administratief afgehandeld", 0, 1),
        Uitkomst("waarschuwing", 5, 0, ("hoorgesprek", "waarschuwing-schriftelijk")),
    ),
    ("absoluut",): (
        Uitkomst(ADMINISTRATIEF, 2, 6, ("brief",)),
        Uitkomst(INSCHRIJVING_VOLGT, 9, 0, ("telefoon", "huisbezoek")),
        Uitkomst("schoolbezoek in afwachting van inschrijving", 3, 0, ("huisbezoek", "mdo")),
        Uitkomst(VERHUIZING_VOLGT, 0, 3),
    ),
    ("overig",): (
        Uitkomst("afgehandeld met gesprek of advies", 10, 0, ("verzuimgesprek",)),
        Uitkomst("doorverwijzing hulpverlening", 5, 0, _VERWEZEN),
        Uitkomst("geen actie na overleg met school", 3, 1, ("telefoon",)),
        Uitkomst("na onderzoek geoorloofd of onterechte melding", 0, 2),
        Uitkomst(None, 7, 4, ("telefoon",)),
    ),
    ("preventief",): (
        Uitkomst("afgehandeld met gesprek of advies", 18, 0, ("spreekuur",)),
        Uitkomst("doorverwijzing hulpverlening", 3, 0, ("spreekuur", "doorverwijzing")),
        Uitkomst("geen actie na overleg met school", 2, 1, ("spreekuur",)),
        Uitkomst(None, 2, 2, ("spreekuur",)),
    ),
}
# Of the administrative ends, what the report says of them; of overig what the reason of the school comes down to.
ONDERREDENEN: Mapping[str, tuple[str, ...]] = {
    ADMINISTRATIEF: ("onterecht",) * 5 + ("afgedaan",) * 3,
    "administratief afgehandeld": ("onterecht",),
}
ONDER_OVERIG = {
    "vaak ziek gemeld": "ziekteverzuim",
    "school krijgt geen contact": "zorg van de school",
    "zorgen over de thuissituatie": "zorg van de school",
}
# Between 0 (open ones lie anywhere in the year) and 1 (only the last ones are open).
LAAT_NOG_OPEN = 0.6
# School days from the meldingsdatum to the first step, and from one step to the next.
TOT_EERSTE_STAP = (1, 8)
TOT_VOLGENDE_STAP = (3, 10)
