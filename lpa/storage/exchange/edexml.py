"""Reading Edexml, what the administrations of primary schools exchange: a pupil is a row.

Groups are named by a key and looked up; sexes are 0, 1, 2 and 9, which `domain/register/waarden` knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree

from lpa.errors import GegevensGeweigerd
from lpa.storage.exchange.table import Regel, Tabel

# The header of each column, and the elements that fill it, the first that is there.
_KOLOMMEN = {
    "bsn": ("bsn", "sofinummer", "onderwijsnummer"),
    "achternaam": ("achternaam",),
    "tussenvoegsel": ("voorvoegsel",),
    "voornaam": ("roepnaam", "voornamen"),
    "geboortedatum": ("geboortedatum",),
    "geslacht": ("geslacht",),
    "postcode": ("postcodenl",),
    "leerjaar": ("jaargroep",),
    "van": ("instroomdatum",),
    "tot": ("uitstroomdatum",),
}
_ERBIJ = ("klas", "brin", "onderwijssoort")


def read(ruw: bytes, naam: str) -> Tabel:
    """The pupils in an Edexml file. Raises GegevensGeweigerd for what is none, or defines entities of its own."""
    if b"<!DOCTYPE" in ruw or b"<!ENTITY" in ruw:
        raise _geen(naam)
    try:
        wortel = ElementTree.fromstring(ruw)  # noqa: S314  # without a DOCTYPE there is nothing to expand
    except (ElementTree.ParseError, ValueError, LookupError) as fout:
        raise _geen(naam) from fout
    if wortel.tag != "EDEX":
        raise _geen(naam)
    return Tabel([*_KOLOMMEN, *_ERBIJ], list(_rijen(wortel)), "Edexml")


def _geen(naam: str) -> GegevensGeweigerd:
    return GegevensGeweigerd(f"{naam} is geen Edexml-bestand dat te lezen is", "maak de uitvoer bij de school opnieuw")


def _rijen(wortel: ElementTree.Element) -> Iterator[Regel]:
    groepen = {g.get("key", ""): _eerste(g, "naam") for g in wortel.iterfind("groepen/*")}
    brin = _eerste(wortel, "school/brincode") + _eerste(wortel, "school/dependancecode")
    for nummer, leerling in enumerate(wortel.iterfind("leerlingen/leerling"), 1):
        waarden = [_eerste(leerling, *elementen) for elementen in _KOLOMMEN.values()]
        groep = leerling.find("groep")
        klas = groepen.get(groep.get("key", ""), "") if groep is not None else ""
        leerjaar = list(_KOLOMMEN).index("leerjaar")
        jaargroep, waarden[leerjaar] = waarden[leerjaar], str(_getal(waarden[leerjaar]) or "")
        yield nummer, [*waarden, klas, brin, _soort(jaargroep)]


def _eerste(bij: ElementTree.Element, *elementen: str) -> str:
    """What the first of these elements that says anything says, without what stands around it."""
    return next((tekst for naam in elementen if (tekst := bij.findtext(naam, "").strip())), "")


def _getal(jaargroep: str) -> int:
    """A jaargroep as a number; 0 for what is none."""
    return int(jaargroep) if re.fullmatch(r"[0-9]{1,2}", jaargroep) else 0


def _soort(jaargroep: str) -> str:
    """The kind of education that a jaargroep tells: V is vso, 11 to 16 are the years of vo; else basisonderwijs."""
    if jaargroep == "V":
        return "vso"
    return "vo" if _getal(jaargroep) > 10 else "po"
