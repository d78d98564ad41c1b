"""No to a doubt is not the end: who answered questions gets her answers back, to correct one.

The command then runs again from its start, so that all that it reads is as the file is now. A form that asked
questions does not ask them anew: it shows what she answered, and she changes, stores or leaves.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextvars import ContextVar
from typing import Any

from lpa.commands.ui import answer
from lpa.domain.base.tekst import met_hoofdletter
from lpa.errors import GegevensGeweigerd, LpaFout, NietBevestigd, VerkeerdGebruik

Antwoorden = dict[str, Any]


class Bedenking(NietBevestigd):
    """She takes back what she answered: nothing was stored, and her answers are kept."""


class _Geheugen:
    """What she answered to each form of one command that asked her something, in the order in which they came."""

    def __init__(self) -> None:
        self.formulieren: list[tuple[Sequence[str], Antwoorden]] = []
        self.plek = 0
        self.uitleg = ""


_GEHEUGEN: ContextVar[_Geheugen | None] = ContextVar("geheugen", default=None)


def met_bedenktijd(opdracht: Callable[[], None]) -> None:
    """Run a command; once more, with her answers, each time that these turn out not to be what she meant.

    That is when she says no to what is doubted about them, and when they cannot be stored as they are.
    """
    geheugen = _Geheugen()
    buiten = _GEHEUGEN.set(geheugen)
    try:
        while True:
            geheugen.plek = 0
            try:
                return opdracht()
            except (Bedenking, VerkeerdGebruik, GegevensGeweigerd) as fout:
                if not geheugen.plek:
                    raise
                _zeg(fout)
    finally:
        _GEHEUGEN.reset(buiten)


def _zeg(fout: LpaFout) -> None:
    """Why she is back at her answers. An option is no help here: the answer has a number."""
    if not isinstance(fout, Bedenking):
        answer.say(f"Let op: {fout.fout}" + ("" if "--" in fout.oplossing else f" {met_hoofdletter(fout.oplossing)}"))
    answer.say("Er is niets opgeslagen. Wijzig hieronder een antwoord, of stop met n.")


def eerder(velden: Sequence[str]) -> Antwoorden | None:
    """What she answered to this form, of fields with these names, when the command ran before."""
    geheugen = _GEHEUGEN.get()
    if geheugen is None or geheugen.plek >= len(geheugen.formulieren):
        return None
    namen, antwoorden = geheugen.formulieren[geheugen.plek]
    return antwoorden if namen == velden else None


def onthoud(velden: Sequence[str], antwoorden: Antwoorden) -> None:
    """Keep what she answered to a form until the command is done."""
    if geheugen := _GEHEUGEN.get():
        geheugen.formulieren[geheugen.plek :] = [(velden, dict(antwoorden))]
        geheugen.plek += 1


def uitleg(vraag: Callable[[str], str]) -> str:
    """Her explanation, by `vraag`, which gets the one that she gave when the command ran before."""
    geheugen = _GEHEUGEN.get() or _Geheugen()
    geheugen.uitleg = vraag(geheugen.uitleg)
    return geheugen.uitleg


def vergeet() -> None:
    """Let go of her answers: they are stored, and what fails after that must not store them once more."""
    if geheugen := _GEHEUGEN.get():
        geheugen.plek = 0


def heeft_geantwoord() -> bool:
    """Whether a form of this command asked her something, so that there is something to go back to."""
    geheugen = _GEHEUGEN.get()
    return geheugen is not None and geheugen.plek > 0
