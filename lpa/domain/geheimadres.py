"""A secret address: out of the fields that hold it, and out of every text in which somebody typed it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from typing import Any, TypeVar

from lpa.domain.briefadres import Adres, lees_adres, nette_postcode
from lpa.domain.dossier import Dossier, in_elk_record
from lpa.domain.lopend import Lopend
from lpa.domain.record import Record

GEHEIM = "(adres geheim)"
_NAMEN = ("voornaam", "tussenvoegsel", "achternaam", "naam", "zoeksleutel")  # who is called as a street keeps the name
R = TypeVar("R", bound=Record)
Verhul = Callable[[str], str]


def verhuller(d: Dossier) -> Verhul:
    """What takes a secret address out of a text: that of the jongere, and of who looks after her."""
    if not d.jongere.geheim_adres or not (patronen := sorted(set(_patronen(d)), key=len, reverse=True)):
        return lambda tekst: tekst
    zoek = re.compile(rf"(?<!\w)(?:{'|'.join(patronen)})(?!\w)", re.IGNORECASE)
    return lambda tekst: zoek.sub(GEHEIM, tekst)


def zonder_adres(d: Dossier) -> Dossier:
    """A dossier from which a secret address is gone: from its own fields, those of visits, and every text."""
    if not d.jongere.geheim_adres:
        return d
    verhul = verhuller(d)
    kaal = in_elk_record(d, lambda record: _zonder(record, verhul))
    return kaal._replace(
        jongere=replace(kaal.jongere, adres="", postcode="", plaats=""),
        verzorgers=[replace(v, adres="") for v in kaal.verzorgers],
        huisbezoeken=[replace(h, adres="") for h in kaal.huisbezoeken],
    )


def termijn_zonder_adres(t: Lopend, verhul: Verhul) -> Lopend:
    """A term without a secret address in what somebody typed."""
    return t._replace(wat=verhul(t.wat), grondslag=verhul(t.grondslag), waarom=verhul(t.waarom))


def _zonder(record: R, verhul: Verhul) -> R:
    namen = [veld.name for veld in fields(record) if veld.name not in _NAMEN]  # type: ignore[arg-type]
    teksten: dict[str, Any] = {n: verhul(tekst) for n in namen if isinstance(tekst := getattr(record, n), str)}
    return replace(record, **teksten)  # type: ignore[type-var]


def _patronen(d: Dossier) -> Iterator[str]:
    """For each secret address how it may be typed: the street with or without what comes after it, the postcode."""
    j = d.jongere
    adressen = [Adres(j.adres, nette_postcode(j.postcode), j.plaats)]
    adressen += [lees_adres(v.adres) or Adres(v.adres, "", "") for v in d.verzorgers]
    for straat, postcode, plaats in adressen:
        na = "".join(rf"(?:[\s,]+{_los(deel)}(?!\w))?" for deel in (postcode, plaats) if deel)
        yield from ([_los(straat) + na] if straat else [])
        yield from ([_los(postcode)] if postcode else [])


def _los(tekst: str) -> str:
    """A pattern for `tekst`, whatever blanks part its words; those of a postcode may stand together."""
    tussen = r"\s*" if re.fullmatch(r"\d{4} [A-Z]{2}", tekst) else r"\s+"
    return tussen.join(map(re.escape, tekst.split()))
