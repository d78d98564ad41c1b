"""How a letter speaks to who reads it: what comes after `Beste`, and never more than is known of a person."""

from __future__ import annotations

import re

from lpa.domain.base.zoeken import zoekwoorden

_TITELS = {
    "v": re.compile(r"(?:mevrouw|mevr|mw)\b\.?\s*", re.IGNORECASE),
    "m": re.compile(r"(?:de\s+heer|dhr|heer|hr)\b\.?\s*", re.IGNORECASE),
}
_SAMEN = re.compile(r"de\s+(heer\s+(?:en|of)\s+mevrouw\b)", re.IGNORECASE)
_AANSPRAAK = {"m": "heer", "v": "mevrouw"}
NEUTRAAL = "heer of mevrouw"
_VOORLETTERS = re.compile(r"(?:[^\W\d_]{1,2}\.\s*|[^\W\d_]\s+)+")


def aan_persoon(naam: str) -> str:
    """`Noor Zwaluw`; a title that was typed with the name is spoken as one: `heer Zwaluw`, never `de heer`."""
    samen = _SAMEN.match(naam)
    if samen:
        return samen[1].lower() + naam[samen.end() :]
    geslacht, kaal = _titel(naam)
    return f"{_AANSPRAAK[geslacht]} {_achternaam(kaal)}" if geslacht and kaal else naam


def aan_instelling(contact: str, geslacht: str) -> str:
    """`mevrouw Specht` of an institution; neutral where nobody is named, or the sex of that one is not known."""
    getypt, kaal = _titel(contact)
    bekend = _AANSPRAAK.get(geslacht) or _AANSPRAAK.get(getypt)
    if not kaal:
        return NEUTRAAL
    if geslacht == "x":
        return kaal
    return f"{bekend or NEUTRAAL} {_achternaam(kaal)}"


def _titel(naam: str) -> tuple[str, str]:
    """The sex that a title before a name says, empty where it has none; and the name without it."""
    for geslacht, titel in _TITELS.items():
        if m := titel.match(naam):
            return geslacht, naam[m.end() :].strip()
    return "", naam.strip()


def _achternaam(naam: str) -> str:
    """The surname of `A. Specht` and `Anna Specht`, with a capital; the whole name where that is not sure."""
    voorletters = _VOORLETTERS.match(naam)
    delen = (naam[voorletters.end() :] if voorletters else naam).split()
    if not voorletters and not _is_tussenvoegsel(delen[0]):
        begin = next((n for n, deel in enumerate(delen) if _is_tussenvoegsel(deel)), 1 if len(delen) == 2 else 0)
        delen = delen[begin:]
    achternaam = " ".join(delen)
    return achternaam[:1].upper() + achternaam[1:]


def _is_tussenvoegsel(woord: str) -> bool:
    return zoekwoorden(f"{woord} Naam") == zoekwoorden("Naam")
