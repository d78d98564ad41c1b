"""Telling: standard output is the answer, standard error is the talk. No command writes to either by itself."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, Any, TextIO

from lpa import settings
from lpa.errors import OpslagFout
from lpa.output.render.cells import cell_width, safe, wrap

if TYPE_CHECKING:
    from lpa.output.render.sheet import Sheet

VERSIE = 1
PIPE_WIDTH = 100
_NARROW = 12  # cells beside a heading: with fewer, its text begins a line of its own


def say(tekst: str) -> None:
    """A remark, for her eyes and not for a script; wrapped where it goes to a screen."""
    sys.stderr.write(_wrapped(tekst, sys.stderr) + "\n")


def say_beside(kop: str, tekst: str) -> None:
    """A remark beside `kop`: on a screen all its lines stand under the first, where there is room for that."""
    ruimte = width() - cell_width(kop)
    if not sys.stderr.isatty() or ruimte < _NARROW:
        return say(kop + tekst)
    eerste, *rest = wrap(safe(tekst), ruimte)
    sys.stderr.write("\n".join([kop + eerste, *(" " * cell_width(kop) + regel for regel in rest)]) + "\n")
    return None


def _wrapped(tekst: str, stream: TextIO) -> str:
    """`tekst` in lines that fit, where it goes to a screen; as it is where a script reads it."""
    return "\n".join(wrap(safe(tekst), width())) if stream.isatty() else safe(tekst)


def write(tekst: str) -> None:
    """A finished answer, as it is."""
    sys.stdout.write(tekst)


def document(data: Mapping[str, Any]) -> None:
    """One JSON document."""
    import json

    write(json.dumps({"versie": VERSIE} | dict(data), ensure_ascii=False, indent=1) + "\n")


def change(
    zin: str, nummer: int | None, data: Mapping[str, Any], *, terug: bool = True, onder: Sheet | None = None
) -> None:
    """What was stored: a sentence with its number; with -q the number alone, with --json the record.

    `onder` is what belongs below the sentence, such as the reasons of a decision.
    """
    _after_commit(lambda: _tell(zin, nummer, data, terug=terug, onder=onder))


def _tell(zin: str, nummer: int | None, data: Mapping[str, Any], *, terug: bool, onder: Sheet | None) -> None:
    nu = settings.current()
    if nu.json:
        document(data)
    elif nu.stil:
        write(f"{nummer}\n" if nummer is not None else "")
    else:
        write(_wrapped(zin + (" Terugnemen kan met `lpa ongedaan`." if terug else ""), sys.stdout) + "\n")
        if onder:
            page(onder)


def _after_commit(tell: Callable[[], None]) -> None:
    """Tell what was stored. When nobody can be told, it is stored all the same: that must be said."""
    try:
        tell()
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as fout:
        raise OpslagFout(
            "het is opgeslagen, maar het antwoord kon niet worden getoond",
            "herhaal de opdracht niet; kijk met: lpa logboek",
        ) from fout


def sheet(blad: Sheet, data: Mapping[str, Any]) -> None:
    """A page, or with --json its data."""
    if settings.current().json:
        document(data)
    else:
        page(blad)


def page(blad: Sheet) -> None:
    """A page: with weight and colour where those are wanted, else as plain text."""
    if in_colour():
        from lpa.output.render.screen import toon

        toon(blad, width())
    else:
        from lpa.output.render.plain import tekst

        write(tekst(blad, width()))


def progress(wat: str, stappen: int) -> AbstractContextManager[Callable[[], None]]:
    """A bar for work of more than half a second, on a terminal only; gives what to call after each step."""
    if settings.current().stil or not on_terminal(sys.stderr):
        return nullcontext(lambda: None)
    from lpa.output.render.screen import voortgang

    return voortgang(wat, stappen)


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
    """How many cells a line has."""
    return max(shutil.get_terminal_size((80 if sys.stdout.isatty() else PIPE_WIDTH, 24)).columns, 20)


def can_ask() -> bool:
    """Whether somebody is there to answer: both her keyboard and her screen are a terminal."""
    return sys.stdin.isatty() and sys.stdout.isatty()
