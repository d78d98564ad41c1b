"""A dossier without names: what may stay is listed, all else that somebody typed goes.

A text stays only where it is one of the words that the program itself offers for that field. So a field that is
added later, or a word that is not known, is left out and not let through.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import MISSING, fields, replace
from typing import Any

from lpa.domain.base.datum import Geboortedatum
from lpa.domain.base.record import R, in_elk_record
from lpa.domain.base.soorten import (
    AFHANDELINGEN,
    INTERVENTIES,
    MELDINGSOORTEN,
    ONDERWIJSSOORTEN,
    VERLOFGRONDEN,
    VRIJSTELLING_UITKOMSTEN,
    VRIJSTELLINGSGRONDEN,
)
from lpa.domain.brief import briefsoort
from lpa.domain.dossier.dossier import Dossier
from lpa.domain.recht.mas import PAREN, ROUTES
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.records import aanvraag, huisbezoek, overstap, spreekuur
from lpa.domain.records.jongere import GESLACHTEN, GEZAG, RELATIES
from lpa.domain.records.zaak import REGIMES, TEGEN
from lpa.domain.werk.lopend import EIGEN, Lopend
from lpa.domain.zaak import keten

_SOORTEN = {
    *MELDINGSOORTEN, *VERLOFGRONDEN, *VRIJSTELLINGSGRONDEN, *INTERVENTIES, overstap.VMBO_MBO, "opschorting",
    "verlenging", *briefsoort.SOORTEN,
}  # fmt: skip
_AFHANDELINGEN = {
    *(a for rij in AFHANDELINGEN.values() for a in rij), *VRIJSTELLING_UITKOMSTEN, *aanvraag.VERLOFUITKOMSTEN,
    *overstap.OVERSTAPUITKOMSTEN,
}  # fmt: skip
_STATUS = {*huisbezoek.STATUSSEN, spreekuur.UITGENODIGD, *spreekuur.UITKOMSTEN}
_GRONDEN = {
    keten.LOS.grondslag,
    *(deelt.grondslag for deelt in keten.VERSTREKKINGEN.values()),
    *(
        str(regel.waarde)
        for regel in REGELBOEK.alle()
        if regel.code in {d.regel for d in keten.VERSTREKKINGEN.values()}
    ),
}
# By the name of the field, in every record that has it.
_WOORDEN: Mapping[str, Collection[str]] = {
    "soort": _SOORTEN,
    "afhandeling": _AFHANDELINGEN,
    "onderwijssoort": ONDERWIJSSOORTEN,
    "geslacht": GESLACHTEN,
    "contact_geslacht": GESLACHTEN,
    "relatie": RELATIES,
    "gezag": GEZAG,
    "status": _STATUS,
    "route": (*ROUTES, *PAREN),
    "van": (*ROUTES, *PAREN),
    "naar": (*ROUTES, *PAREN),
    "regime": REGIMES,
    "tegen": TEGEN,
    "beslisser": (aanvraag.HOOFD, aanvraag.AMBTENAAR),
}
_SCHOOLJAAR = re.compile(r"\d{4}-\d{4}", re.ASCII)
_WET = r"Leerplichtwet|LPW|AVG|Awb|Wpg|Wabb|Jeugdwet|Wmo|WVO|WPO|WEC|WEB"
_ARTIKEL = re.compile(
    rf"(?:\b(?:{_WET})\b )?\bart(?:ikel|\.) ?\d{{1,3}}(?::\d{{1,3}})?[a-z]?\b(?: lid \d{{1,2}})?(?: onder [a-z]\b)?"
    rf"(?: (?:van de )?(?:{_WET})\b)?",
    re.ASCII | re.IGNORECASE,
)  # fmt: skip


def naamloos(d: Dossier) -> Dossier:
    """The same dossier without anything that may hold a name; the birth date becomes its year."""
    return in_elk_record(d, _record)


def zonder_tekst(t: Lopend) -> Lopend:
    """A term without what somebody typed: of her own terms what it is about, of all others the reason of a shift."""
    if t.soort == EIGEN:
        t = t._replace(wat=f"eigen termijn {t.eigen}", grondslag=artikelen(t.grondslag))
    return t._replace(waarom="")


def artikelen(tekst: str) -> str:
    """The articles of law that a text names, and nothing else of it."""
    return ", ".join(_ARTIKEL.findall(tekst))


def _record(record: R) -> R:
    nieuw: dict[str, Any] = {}
    for veld in fields(record):
        waarde = getattr(record, veld.name)
        if isinstance(waarde, str):
            nieuw[veld.name] = _woord(veld.name, waarde, "" if veld.default is MISSING else veld.default)
        elif veld.name == "geboortedatum":
            nieuw[veld.name] = Geboortedatum.fromisoformat(str(waarde.eerste.year))
    return replace(record, **nieuw)


def _woord(veld: str, waarde: str, leeg: str | None) -> str | None:
    if veld == "grondslag":
        return waarde if waarde in _GRONDEN else artikelen(waarde)
    if veld == "schooljaar":
        return waarde if _SCHOOLJAAR.fullmatch(waarde) else leeg
    return waarde if waarde in _WOORDEN.get(veld, ()) else leeg
