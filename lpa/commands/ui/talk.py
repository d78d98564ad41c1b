"""Remarks on standard error, and what the screen is like. Answers go through the gate `gate/tell`."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterable
from contextvars import ContextVar
from typing import TextIO

from lpa.output.render.cells import cell_width, safe, wrap

PIPE_WIDTH = 100
_NARROW = 12  # cells beside a heading: with fewer, its text begins a line of its own
_HIDE: ContextVar[list[Callable[[str], str]]] = ContextVar("hide")  # takes secret addresses out of what is said


def hide(take_out: Callable[[str], str]) -> None:
    """From now on nothing that is said holds what `take_out` takes out of it."""
    _HIDE.get().append(take_out)


def hidden(text: str) -> str:
    """`text` without what must not be seen in this run."""
    for take_out in _HIDE.get(()):
        text = take_out(text)
    return text


def begin() -> None:
    """A new run: nothing is hidden yet."""
    _HIDE.set([])


def say(text: str) -> None:
    """A remark, for her eyes and not for a script; wrapped where it goes to a screen."""
    sys.stderr.write(wrapped(hidden(text), sys.stderr) + "\n")


def say_beside(head: str, text: str) -> None:
    """A remark beside `head`: on a screen all its lines stand under the first, where there is room for that."""
    room = width() - cell_width(head)
    if not sys.stderr.isatty() or room < _NARROW:
        return say(head + text)
    first, *rest = wrap(safe(hidden(text)), room)
    sys.stderr.write("\n".join([head + first, *(" " * cell_width(head) + line for line in rest)]) + "\n")
    return None


def wrapped(text: str, stream: TextIO) -> str:
    """`text` in lines that fit, where it goes to a screen; as it is where a script reads it."""
    return "\n".join(wrap(safe(text), width())) if stream.isatty() else safe(text)


def on_terminal() -> bool:
    """Whether the answer goes to a screen that knows colour and weight."""
    return sys.stdout.isatty() and os.environ.get("TERM", "") not in ("", "dumb")


def width() -> int:
    """How many cells a line has."""
    return max(shutil.get_terminal_size((80 if sys.stdout.isatty() else PIPE_WIDTH, 24)).columns, 20)


def can_ask() -> bool:
    """Whether somebody is there to answer: both her keyboard and her screen are a terminal."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def say_all(*groups: Iterable[str]) -> None:
    """Remarks, one after the other."""
    for group in groups:
        for remark in group:
            say(remark)
