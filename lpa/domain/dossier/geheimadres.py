"""A secret address: out of the fields that hold it, and out of every text in which somebody typed it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

from lpa.domain.base.record import Record, W, in_elk_record
from lpa.domain.base.tekst import vouw
from lpa.domain.brief.adres import Adres, lees_adres, nette_postcode

if TYPE_CHECKING:
    from lpa.domain.dossier.dossier import Dossier
    from lpa.domain.records.jongere import Jongere, Verzorger
    from lpa.domain.werk.lopend import Lopend

GEHEIM = "(adres geheim)"
NAMEN = ("voornaam", "tussenvoegsel", "achternaam", "naam", "zoeksleutel")  # who is called as a street keeps the name
_VOOR_NUMMER = r"[\s,-]*(?:(?:nr|no|nummer|huisnummer)\b[\s.:]*)?"
Verhul = Callable[[str], str]


def verhuller(d: Dossier) -> Verhul:
    """What takes a secret address out of a text: that of the jongere with those of who looks after that one, or that of
    a verzorger alone.
    """
    j = d.jongere
    eigen = [(j.adres, j.postcode, j.plaats, j.land)] if j.geheim_adres else []
    return verhuller_van([*eigen, *((v.adres, "", "", v.land) for v in d.verzorgers if _is_geheim(v, j))])


def _is_geheim(v: Verzorger, j: Jongere) -> bool:
    """Whether the address of who looks after a jongere is not to be seen."""
    return v.geheim_adres or j.geheim_adres


def _zoals_het_is(tekst: str) -> str:
    return tekst


def verhuller_van(adressen: Iterable[tuple[str, ...]]) -> Verhul:
    """The same, for secret addresses as they stand in the register: street, postcode, town, country.

    Of a verzorger the first three are all in the first.
    """
    patronen = sorted({p for adres in adressen for p in _patronen(*adres)}, key=len, reverse=True)
    if not patronen:
        return _zoals_het_is
    zoek = re.compile(rf"(?<!\w)(?:{'|'.join(patronen)})(?!\w)", re.IGNORECASE)
    return lambda tekst: zoek.sub(GEHEIM, tekst)


def zonder_adres(d: Dossier) -> Dossier:
    """A dossier from which a secret address is gone: from its own fields, those of visits, and every text."""
    j = d.jongere
    if not (j.geheim_adres or any(v.geheim_adres for v in d.verzorgers)):
        return d
    kaal = in_records(d, verhuller(d))
    verzorgers = [replace(v, adres="", land="") if _is_geheim(v, j) else v for v in kaal.verzorgers]
    if not j.geheim_adres:
        return kaal._replace(verzorgers=verzorgers)
    return kaal._replace(
        jongere=replace(kaal.jongere, adres="", postcode="", plaats="", land=""),
        verzorgers=verzorgers,
        huisbezoeken=[replace(h, adres="") for h in kaal.huisbezoeken],
    )


def termijn_zonder_adres(t: Lopend, verhul: Verhul) -> Lopend:
    """A term without a secret address in what somebody typed."""
    return t._replace(wat=verhul(t.wat), grondslag=verhul(t.grondslag), waarom=verhul(t.waarom))


def zonder(waarde: W, verhul: Verhul) -> W:
    """A record, or a line of a list, without a secret address in its texts; a name stays, though it be a street."""
    bron: Any = waarde
    record = isinstance(waarde, Record)
    namen = [veld.name for veld in fields(bron)] if record else list(bron._fields)
    teksten: dict[str, Any] = {
        n: verhul(tekst) for n in namen if n not in NAMEN and isinstance(tekst := getattr(bron, n), str)
    }
    if teksten.get("adres") and teksten["adres"] == bron.adres:  # a neighbour has that postcode as well
        teksten = {n: tekst for n, tekst in teksten.items() if n != "postcode"}
    na: W = replace(bron, **teksten) if record else bron._replace(**teksten)
    return na


def in_records(waarde: W, verhul: Verhul) -> W:
    """A page, or anything else that holds records, with every record in it without a secret address."""
    return in_elk_record(waarde, lambda record: zonder(record, verhul))


def verhuld_rij(rij: Mapping[str, Any], verhul: Verhul) -> dict[str, Any]:
    """A row of the log, by column, without a secret address in its texts."""
    return {k: verhul(w) if isinstance(w, str) and k not in NAMEN else w for k, w in rij.items()}


def _patronen(straat: str, postcode: str = "", plaats: str = "", land: str = "") -> Iterator[str]:
    """How an address may be typed: the street with or without what comes after it, the postcode.

    Abroad each of its lines says where somebody lives, the town and the country too.
    """
    if land:
        delen = [*straat.split(","), f"{postcode} {plaats}", postcode, plaats, land]
        yield from (_los(deel) for deel in delen if deel.strip())
        return
    adres = Adres(straat, nette_postcode(postcode), plaats)
    if not (postcode or plaats):
        adres = lees_adres(straat) or adres
        yield from (_los(deel) for deel in adres.straat.split(",") if any(map(str.isdigit, deel)))
    na = "".join(rf"(?:[\s,]+{_los(deel)}(?!\w))?" for deel in (adres.postcode, adres.plaats) if deel)
    yield from ([_los(adres.straat) + na] if adres.straat else [])
    yield from ([_los(adres.postcode)] if adres.postcode else [])


def _los(tekst: str) -> str:
    """A pattern for `tekst`, whatever blanks part its words; what comes before or after a number may stand close to it,
    or be parted by a comma, by `nr.` or by a hyphen. An accent may be left out.
    """
    if re.fullmatch(r"\d{4} [A-Z]{2}", tekst):
        return r"\s*".join(tekst.split())
    delen = re.findall(r"\d+|\s+|[^\d\s]+", tekst.strip())
    return "".join(_deel(delen[n - 1] if n else "", deel, delen[n + 1 : n + 2]) for n, deel in enumerate(delen))


def _deel(voor: str, deel: str, na: list[str]) -> str:
    """A number, a blank or a word of an address as a pattern; `voor` and `na` are what stands on both sides of it."""
    if deel.isspace():
        if na and na[0].isdigit() and not voor.isdigit():
            return _VOOR_NUMMER
        return r"[\s-]*" if voor.isdigit() and na and len(na[0]) == 1 else r"\s+"
    kaal = "".join(map(_letter, deel))
    if deel.isdigit() and voor[-1:].isalpha():
        return _VOOR_NUMMER + kaal
    return rf"[\s-]*{kaal}" if voor.isdigit() and deel.isalpha() else kaal


def _letter(teken: str) -> str:
    """A letter with an accent, with or without it."""
    kaal = vouw(teken)
    return f"(?:{teken}|{kaal})" if kaal != teken.lower() and kaal.isalpha() else re.escape(teken)
