"""The search key of a record, and what of it a typed text means: a name as it is written, or in one row.

A name of more words stands in the key both ways: O'Neill as ` o neill oneill`, van der Berg as ` berg vanderberg`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from lpa.domain.base.tekst import schoon, woorden

_TUSSENVOEGSELS = frozenset(
    {
        "van", "von", "vom", "de", "der", "den", "des", "het", "t", "s", "te", "ten", "ter", "tot", "in", "op", "aan",
        "bij", "onder", "over", "uit", "voor", "el", "al", "la", "le", "du", "d", "v", "vd",
    }
)  # fmt: skip
_AANEEN = 3  # words that are looked for in one row, such as `vanderberg`
_NUMMER = r"(?a)\(?(?:\+|0)[\d ().-]*\d"
_TUSSEN = r"[/,;]|\b(?:en|of)\b"
_KORTST_NUMMER = 6  # digits of a telephone number that was not typed to its end


def is_tussenvoegsel(woord: str) -> bool:
    """Whether a word of a name is one that stands before a surname: `van`, `'t`."""
    return "".join(woorden(woord)) in _TUSSENVOEGSELS


def zoekwoorden(tekst: str) -> list[str]:
    """The folded words of `tekst`, without tussenvoegsels unless nothing else is left."""
    return _gezocht(woorden(tekst))


def _gezocht(alle: Sequence[str]) -> list[str]:
    """Those of the words that are looked for."""
    return [w for w in alle if w not in _TUSSENVOEGSELS] or [*alle]


def _rij(alle: Sequence[str]) -> str:
    """Words in one row, folded again: an i at the end of one and a j after it are an ij."""
    return "".join(alle).replace("ij", "y")


def telefoonnummer(tekst: str) -> str:
    """The digits of a text that is one telephone number: `+31 6 12-34` is 061234; empty where it is none."""
    kaal = schoon(tekst)
    if kaal.isascii() and kaal.isdigit() and kaal[0] == "0" != kaal[1:2]:  # as most are written
        return kaal if len(kaal) >= _KORTST_NUMMER else ""
    if not (kaal and re.fullmatch(_NUMMER, kaal)):
        return ""
    cijfers = re.sub(r"\D", "", kaal.replace("(0)", "") if kaal.startswith(("+", "00")) else kaal)
    cijfers = f"00{cijfers}" if kaal[0] == "+" else cijfers
    cijfers = f"0{cijfers[4:]}" if cijfers.startswith("0031") else cijfers
    return cijfers if len(cijfers) >= _KORTST_NUMMER else ""


def telefoonnummers(tekst: str) -> list[str]:
    """The telephone numbers in a text that may hold more than one."""
    delen = (tekst,) if tekst.isdecimal() or not tekst else re.split(_TUSSEN, tekst)
    return [nummer for deel in delen if (nummer := telefoonnummer(deel))]


def zoeksleutel(*delen: str | None, telefoon: str = "") -> str:
    """The search key of a record: a blank before each folded word, so that ` jan` finds words that begin so.

    The words come first, so that records are in the order of their names.
    """
    alle = [woorden(deel) for deel in delen if deel]
    los = [woord for deel in alle for woord in _gezocht(deel)]
    aaneen = [_rij(deel[n : n + _AANEEN]) for deel in alle if len(deel) > 1 for n in range(len(deel) - 1)]
    return "".join(" " + w for w in dict.fromkeys([*los, *aaneen, *telefoonnummers(telefoon)]))


def zoekvormen(tekst: str, *, onaf: bool = False) -> list[tuple[str, ...]]:
    """For each word typed, the beginnings to look for in a search key; a telephone number is one word.

    A word may stand in one row with those beside it. One that ends in i may be half of an ij, which the key holds as
    y: `mari` finds Marijke. With `onaf` the last word is taken as the beginning of a name, also when it looks like a
    tussenvoegsel: `jansen s` is on its way to Sem.
    """
    if nummer := telefoonnummer(tekst):
        return [(" " + nummer,)]
    alle = woorden(tekst)
    gezocht = _gezocht(alle)
    laatste = len(alle) - 1 if onaf else None
    return [_vormen(alle, n) for n, woord in enumerate(alle) if woord in gezocht or n == laatste]


def _vormen(alle: Sequence[str], n: int) -> tuple[str, ...]:
    """The forms of one word: as it is, as half of an ij, and in one row with its neighbours."""
    woord = alle[n]
    rijen = [
        _rij(alle[van:tot])
        for van in range(max(0, n - _AANEEN + 1), n + 1)
        for tot in range(max(n + 1, van + 2), min(van + _AANEEN, len(alle)) + 1)
    ]
    halve_ij = [woord[:-1] + "y"] if woord.endswith("i") else []
    return tuple(" " + w for w in dict.fromkeys([woord, *halve_ij, *rijen]))


def bevat(sleutel: str, tekst: str) -> bool:
    """Whether each word of `tekst` begins a word of a search key."""
    vormen = zoekvormen(tekst)
    return bool(vormen) and all(any(vorm in sleutel for vorm in woord) for woord in vormen)
