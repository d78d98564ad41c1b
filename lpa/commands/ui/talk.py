"""Remarks on standard error, and what the screen is like. Answers go through the gate `gate/tell`."""

from __future__ import annotations

import os
import shutil
import stat
import sys
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager, nullcontext
from contextvars import ContextVar
from typing import TextIO

from lpa import settings
from lpa.output.render.cells import cell_width, safe, wrap

PIPE_WIDTH = 100
_NARROW = 12  # cells beside a heading: with fewer, its text begins a line of its own
# What takes secret addresses out of what is said, with whose they are (`verzorger 3`).
_HIDE: ContextVar[list[tuple[Callable[[str], str], str]]] = ContextVar("hide")
_LOST: ContextVar[list[OSError]] = ContextVar("lost")
_SAID: ContextVar[list[str]] = ContextVar("said")  # the remarks about what is stored now
_TOLD: ContextVar[set[str]] = ContextVar("told")  # what was said already, of which once is enough


def hide(take_out: Callable[[str], str], whose: str) -> None:
    """From now on nothing that is said holds what `take_out` takes out of it: it is of `whose`, such as `jongere 1`."""
    _HIDE.get().append((take_out, whose))


def hidden(text: str, to: str = "") -> str:
    """`text` without what must not be seen in this run, or by one person only (`to`); as it is where there is nothing
    of that in it.
    """
    clean = text
    for take_out, whose in _HIDE.get(()):
        clean = take_out(clean) if whose != to else clean
    return text if clean == text else clean


def begin() -> None:
    """A new run: nothing is hidden yet, nothing was said, and no remark was lost."""
    _HIDE.set([])
    _LOST.set([])
    _SAID.set([])
    _TOLD.set(set())


def count_anew() -> None:
    """What is said from here on is said of what is stored now."""
    _SAID.set([])


def said() -> int:
    """How many lines were said of what is stored now."""
    return sum(len(wrap(text, width())) for text in _SAID.get([]))


def say(text: str) -> None:
    """A remark, for her eyes and not for a script; wrapped where it goes to a screen."""
    clean = hidden(text)
    _SAID.get([]).append(safe(clean))
    _write(wrapped(clean, sys.stderr))


def show(page: str) -> None:
    """Lines that must stay as they are: a table that she must see before she answers."""
    for line in page.rstrip("\n").split("\n"):
        _write(hidden(line))


def once(what: str, text: str) -> None:
    """A remark about `what` (`zaak 12`), unless there was one about it in this run."""
    told = _TOLD.get(set())
    if what not in told:
        say(text)
    told.add(what)


def once_more() -> None:
    """What was said once may be said again: she is back at her answers."""
    _TOLD.set(set())


def _write(text: str) -> None:
    """A remark that cannot be made stops no command: what she asked for is done, and then said to be unheard."""
    try:
        sys.stderr.write(text + "\n")
    except OSError as failure:
        _LOST.get([]).append(failure)


def lost() -> OSError | None:
    """Why a remark of this run could not be made, if one could not."""
    return next(iter(_LOST.get([])), None)


def say_beside(head: str, text: str) -> None:
    """A remark beside `head`: on a screen all its lines stand under the first, where there is room for that."""
    room = width() - cell_width(head)
    if not sys.stderr.isatty() or room < _NARROW:
        return say(head + text)
    first, *rest = wrap(safe(hidden(text)), room)
    _write("\n".join([head + first, *(" " * cell_width(head) + line for line in rest)]))
    return None


def wrapped(text: str, stream: TextIO) -> str:
    """`text` in lines that fit, where it goes to a screen; as it is where a script reads it."""
    return "\n".join(wrap(safe(text), width(), heel=True)) if stream.isatty() else safe(text)


def progress(what: str, steps: int | None = None) -> AbstractContextManager[Callable[[], None]]:
    """A bar for work of more than half a second, on a terminal only; gives what to call after each step.

    Without `steps` it only shows that something is going on.
    """
    if settings.current().stil or not on_terminal(sys.stderr):
        return nullcontext(lambda: None)
    from lpa.output.render.screen import progress

    return progress(what, steps)


def in_colour() -> bool:
    """Whether the answer has weight and colour: on a terminal that knows them, or with FORCE_COLOR.

    NO_COLOR overrules both. Either counts when it holds anything at all, as no-color.org and force-color.org say.
    """
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or on_terminal(sys.stdout)


def on_terminal(stream: TextIO | None = None) -> bool:
    """Whether `stream`, or the answer, goes to a screen that can do more than lines of text.

    TERM says so; on Windows it is not set as a rule, and then the screen can.
    """
    term = os.environ.get("TERM") or ("dumb" if os.name != "nt" else "windows")
    return (stream or sys.stdout).isatty() and term != "dumb"


def width() -> int:
    """How many cells a line has: what COLUMNS says, else those of the screen, also where a pipe comes before that."""
    behind = None if sys.stdout.isatty() or os.environ.get("COLUMNS") else _behind_pipe()
    return max(behind or shutil.get_terminal_size((80 if sys.stdout.isatty() else PIPE_WIDTH, 24)).columns, 20)


def _behind_pipe() -> int | None:
    """How wide the screen is behind a pipe, such as that of `| head`; None for a file, and where there is no screen."""
    try:
        if not stat.S_ISFIFO(os.fstat(sys.stdout.fileno()).st_mode):
            return None
        if sys.stderr.isatty():
            return os.get_terminal_size(sys.stderr.fileno()).columns
        with open("/dev/tty", "rb") as terminal:  # noqa: PTH123
            return os.get_terminal_size(terminal.fileno()).columns
    except (OSError, ValueError):  # no number, no such place: no screen
        return None


def can_ask() -> bool:
    """Whether somebody is there to answer: both her keyboard and her screen are a terminal."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def say_all(*groups: Iterable[str]) -> None:
    """Remarks, one after the other."""
    for group in groups:
        for remark in group:
            say(remark)
