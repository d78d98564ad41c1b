"""Text on a screen of a given width: made safe, measured in cells, wrapped. What stands out in it stays so."""

from __future__ import annotations

import re
import unicodedata

from lpa.output.render.emphasis import Marked, carried

# A command that is suggested, which stays on one line: it is copied. It stands after a colon, a bracket or such a word.
_OPDRACHT = re.compile(
    r"(?:(?<=: )|(?<=[(`'])|(?<=met )|(?<=of )|(?<=en ))lpa(?: (?!(?:en|of|om|als|dan|voor|met)\b)[a-z][a-z-]*){1,3}"
    r"(?: --[a-z-]+(?: (?:\"[^\"]*\"|[^\s\"-]\S*))?| \"[^\"]*\"| \d[\d/,.-]*(?: [a-z]+(?=$|[.`)]))?| [A-Z]{3,}"
    r"| [a-z]+\.[a-z-]+)*"
)
_VAST = "\x00"  # between the words of a command; `safe` lets none through


def safe(tekst: str) -> str:
    """`tekst` without what could steer a terminal: control characters, escape codes, direction marks."""
    if isinstance(tekst, Marked):
        return Marked(*((safe(deel), nadruk) for deel, nadruk in tekst.pieces))
    if tekst.isascii() and tekst.isprintable():
        return tekst
    return "".join(c if not _steers(c) else " " if c.isspace() else "" for c in tekst)


def _steers(teken: str) -> bool:
    return unicodedata.category(teken) in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")


def cell_width(tekst: str) -> int:
    """How many cells `tekst` takes: two for wide letters, none for accents that stand apart."""
    if tekst.isascii():
        return len(tekst)
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in tekst)


def fill(tekst: str, cellen: int, rechts: bool = False) -> str:
    """`tekst` padded to a number of cells."""
    ruimte = " " * max(0, cellen - cell_width(tekst))
    return carried(tekst, [ruimte + tekst if rechts else tekst + ruimte])[0]


def wrap(tekst: str, cellen: int, *, heel: bool = False) -> list[str]:
    """`tekst` in lines of at most so many cells, broken between words where that can be.

    Blanks in front stay, in front of every line. With `heel` a command that is longer than a line stays whole all the
    same, on a line of its own: a terminal breaks it, and it can be copied.
    """
    kaal = tekst.lstrip(" ")
    inspring = min(len(tekst) - len(kaal), max(cellen - 8, 0))
    return carried(tekst, [" " * inspring + regel for regel in _regels(kaal, max(cellen - inspring, 1), heel)])


def _regels(tekst: str, cellen: int, heel: bool) -> list[str]:
    regels: list[str] = []
    regel = ""
    for woord in _woorden(tekst, 0 if heel else cellen):
        while cell_width(woord) > cellen and " " not in woord:
            past = _past(woord, cellen - cell_width(regel) - 1 if regel else cellen)
            regels.append(f"{regel} {woord[:past]}".strip() if past else regel)
            regel, woord = "", woord[past:]
        if regel and cell_width(regel) + 1 + cell_width(woord) > cellen:
            regels.append(regel)
            regel = woord
        else:
            regel = f"{regel} {woord}" if regel else woord
    return [*regels, regel] if regel or not regels else regels


def _woorden(tekst: str, meest: int) -> list[str]:
    """The words of a text, those of a command together, unless it takes more than `meest` cells (0: however many)."""
    if "lpa " not in tekst:
        return tekst.split(" ")

    def samen(m: re.Match[str]) -> str:
        return m[0] if meest and cell_width(m[0]) + 2 > meest else m[0].replace(" ", _VAST)

    return [woord.replace(_VAST, " ") for woord in _OPDRACHT.sub(samen, tekst).split(" ")]


def _past(woord: str, cellen: int) -> int:
    """How many characters of `woord` fit."""
    n = 0
    while n < len(woord) and cell_width(woord[: n + 1]) <= cellen:
        n += 1
    return n


def cut(tekst: str, cellen: int) -> str:
    """`tekst` cut with … when it is longer."""
    if cell_width(tekst) <= cellen:
        return tekst
    return carried(tekst, [tekst[: max(_past(tekst, cellen - 1), 0)] + "…"])[0]
