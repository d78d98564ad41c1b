"""What stands out in a text: pieces of it, each with an emphasis by meaning.

A screen shows the emphasis as weight or colour; everything else reads the text, which says the same by itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Literal, Self

Emphasis = Literal["", "vet", "zacht", "let op", "laat", "vandaag"]
Piece = tuple[str, Emphasis]


class Marked(str):
    """Text of which pieces stand out; wherever text is wanted it is that text, bare.

    `Marked(("te laat", "laat"), "  zaak 4")`: made of text, of text with its emphasis, and of other marked text.
    """

    pieces: tuple[Piece, ...]

    def __new__(cls, *parts: str | Piece) -> Self:
        """The parts as one text."""
        pieces: list[Piece] = []
        for part in parts:
            pieces += pieces_of(part)
        marked = super().__new__(cls, "".join([text for text, _ in pieces]))
        marked.pieces = tuple(pieces)
        return marked


def pieces_of(part: str | Piece) -> tuple[Piece, ...]:
    """The pieces of a text; bare text is one piece, without emphasis."""
    if isinstance(part, Marked):
        return part.pieces
    return ((part, ""),) if isinstance(part, str) else (part,)


def carried(text: str, lines: Sequence[str]) -> list[str]:
    """`lines` with the emphasis of `text`, of which they hold all letters in the same order, blanks aside."""
    if not isinstance(text, Marked):
        return list(lines)
    emphases = {emphasis for piece, emphasis in text.pieces if piece}
    if len(emphases) == 1:
        emphasis = emphases.pop()
        return [Marked((line, emphasis)) for line in lines]
    letters = (emphasis for piece, emphasis in text.pieces for letter in piece if not letter.isspace())
    return [_line(line, letters) for line in lines]


def _line(line: str, letters: Iterator[Emphasis]) -> Marked:
    """`line`, marked letter by letter; a blank goes with what stands before it."""
    emphases: list[Emphasis] = []
    for letter in line:
        emphases.append((emphases or [""])[-1] if letter.isspace() else next(letters, ""))
    runs = groupby(zip(line, emphases, strict=True), key=lambda pair: pair[1])
    return Marked(*(("".join(letter for letter, _ in run), emphasis) for emphasis, run in runs))


def joined(between: str, parts: Sequence[str]) -> str:
    """`between.join(parts)`, with the emphasis of the parts."""
    if not any(isinstance(part, Marked) for part in parts):
        return between.join(parts)
    first, *rest = parts
    return Marked(first, *(text for part in rest for text in (between, part)))


def stripped(text: str) -> str:
    """`text` without blanks at its end."""
    if not isinstance(text, Marked):
        return text.rstrip()
    pieces = list(text.pieces)
    while pieces and not pieces[-1][0].strip():
        pieces.pop()
    return Marked(*pieces[:-1], *((last.rstrip(), emphasis) for last, emphasis in pieces[-1:]))
