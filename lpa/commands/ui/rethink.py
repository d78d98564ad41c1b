"""No to a doubt is not the end: who answered questions gets her answers back, to correct one.

The command then runs again from its start, so that all that it reads is as the file is now. A form that asked
questions does not ask them anew: it shows what she answered, and she changes, stores or leaves.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextvars import ContextVar
from typing import Any

from lpa.commands.ui import talk
from lpa.domain.base.tekst import met_hoofdletter
from lpa.domain.base.twijfel import Twijfel
from lpa.errors import GegevensGeweigerd, Geweigerd, Intussen, LpaFout, NietBevestigd, VerkeerdGebruik


class Rethink(NietBevestigd):
    """She takes back what she answered: nothing was stored, and her answers are kept."""


class Before(Exception):
    """She goes back from the first question of a form to the value without a flag that was asked before it."""


class Again(Exception):
    """The command must run once more, with the same answers: a doubt that came up while storing was accepted."""

    def __init__(self, accepted: Iterable[Twijfel]) -> None:
        super().__init__()
        self.accepted = frozenset(accepted)  # these, and those that came before it


class _Memory:
    """What she answered to each form of one command that asked her something, and which doubts she accepted."""

    def __init__(self) -> None:
        self.forms: list[tuple[type, Mapping[str, Any]]] = []
        self.place = 0
        self.values: dict[str, Any] = {}  # what she answered where a value without a flag was left out
        self.explanation = ""
        self.accepted: frozenset[Twijfel] = frozenset()
        self.again = False


_MEMORY: ContextVar[_Memory | None] = ContextVar("memory", default=None)


def run(command: Callable[[], None]) -> None:
    """Run a command; once more, with her answers, each time that these turn out not to be what she meant.

    That is when she says no to what is doubted about them, and when they cannot be stored as they are.
    """
    memory = _Memory()
    outer = _MEMORY.set(memory)
    try:
        while True:
            memory.place = 0
            try:
                return command()
            except Again as again:
                memory.again, memory.accepted = True, again.accepted
            except Before:
                memory.values.popitem()
                memory.forms.clear()
            except (Rethink, VerkeerdGebruik, GegevensGeweigerd, Geweigerd) as refusal:
                if not memory.place or isinstance(refusal, Intussen):
                    raise
                memory.again, memory.accepted = False, frozenset()
                talk.once_more()
                _say(refusal)
    finally:
        _MEMORY.reset(outer)


def _say(refusal: LpaFout) -> None:
    """Why she is back at her answers. An option is no help here: the answer has a number."""
    if not isinstance(refusal, Rethink):
        advice = "" if refusal.optie else f" {met_hoofdletter(refusal.oplossing)}"
        talk.say(f"Let op: {refusal.fout}{advice}")
    talk.say("Er is niets opgeslagen. Wijzig hieronder een antwoord, of stop met n.")


def earlier(form: type) -> Mapping[str, Any] | None:
    """What she answered to this form when the command ran before."""
    memory = _MEMORY.get()
    if memory is None or memory.place >= len(memory.forms):
        return None
    kept, answers = memory.forms[memory.place]
    return answers if kept is form else None


def is_sure() -> bool:
    """Whether what she answered before holds as it is, so that she need not look at it again."""
    memory = _MEMORY.get()
    return memory is not None and memory.again


def remember(form: type, answers: Mapping[str, Any]) -> None:
    """Keep what she answered to a form until the command is done."""
    if memory := _MEMORY.get():
        memory.forms[memory.place :] = [(form, dict(answers))]
        memory.place += 1


def value(name: str, ask: Callable[[], Any]) -> tuple[Any, bool]:
    """The value without a flag that she gave when the command ran before, else by `ask`; and whether it is old."""
    memory = _MEMORY.get()
    if memory is None:
        return ask(), False
    old = name in memory.values
    if not old:
        memory.values[name] = ask()
    return memory.values[name], old


def before() -> None:
    """Go back to the value without a flag that was asked last; nothing where none was."""
    memory = _MEMORY.get()
    if memory is not None and memory.values:
        raise Before


def explanation(ask: Callable[[str], str]) -> str:
    """Her explanation, by `ask`, which gets the one that she gave when the command ran before."""
    memory = _MEMORY.get() or _Memory()
    memory.explanation = memory.explanation if memory.again else ask(memory.explanation)
    return memory.explanation


def forget() -> None:
    """Let go of her answers: they are stored, and what fails after that must not store them once more."""
    if memory := _MEMORY.get():
        memory.place = 0


def has_answered() -> bool:
    """Whether a form of this command asked her something, so that there is something to go back to."""
    memory = _MEMORY.get()
    return memory is not None and memory.place > 0


def accepted() -> frozenset[Twijfel]:
    """The doubts that she accepted when the command ran before, with the same answers."""
    memory = _MEMORY.get()
    return memory.accepted if memory else frozenset()
