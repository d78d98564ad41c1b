"""Standard output: the answer of a command, through her pager where a screen is too small. Only `gate/tell` writes.

What goes to a pager is what was hidden and masked already: this is behind the gate. It goes through a pipe, never
through a file, and `less` is asked to keep no history of what was searched for.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from lpa import settings
from lpa.commands.ui.talk import in_colour, on_terminal, width
from lpa.output.render.cells import cell_width

if TYPE_CHECKING:
    from lpa.output.render.sheet import Sheet

_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_NONE = ("", "cat")  # what PAGER says where she wants none


def write(text: str) -> None:
    """A finished answer, as it is."""
    if not (on_terminal() and _is_long(text) and _paged(text)):
        sys.stdout.write(text)


def page(sheet: Sheet) -> None:
    """A page: with weight and colour where those are wanted, else as plain text."""
    if in_colour():
        from lpa.output.render.screen import in_colours

        write(in_colours(sheet, width()))
    else:
        from lpa.output.render.plain import as_text

        write(as_text(sheet, width()))


def _is_long(text: str) -> bool:
    """Whether a text does not fit the screen, with the line on which the next command is typed."""
    room = shutil.get_terminal_size((80, 24)).lines - 1
    lines = _COLOUR.sub("", text).split("\n")[:-1]
    return len(lines) > room or sum(max(1, -(-cell_width(line) // width())) for line in lines) > room


def _paged(text: str) -> bool:
    """Show a text through the pager that she chose, else one that is there; False where there is none."""
    command = os.environ.get("PAGER", next(filter(shutil.which, ("less", "more")), ""))
    if settings.current().geen_pager or command.strip() in _NONE:
        return False
    import shlex  # only a text that is longer than the screen goes through a pager

    return _piped(shlex.split(command, posix=os.name != "nt"), text)


def _piped(command: list[str], text: str) -> bool:
    """Whether a text went through this command; Ctrl-C is for the pager, as long as that is there."""
    import signal
    import subprocess

    sys.stdout.flush()
    env = {"LESS": "FRX"} | os.environ | {"LESSHISTFILE": "-"}
    try:
        pager = subprocess.Popen(command, stdin=subprocess.PIPE, env=env)  # noqa: S603  # hers
    except OSError:
        return False
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with suppress(OSError):  # she read enough
            pager.communicate(text.encode(_encoding(), "replace"))
        pager.wait()
    finally:
        signal.signal(signal.SIGINT, before)
    return True


def _encoding() -> str:
    """What a pager reads: on Windows what its console does."""
    return (os.device_encoding(1) if os.name == "nt" else None) or "utf-8"
