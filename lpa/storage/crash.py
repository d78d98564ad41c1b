"""What is kept of a mistake in lpa itself, for who must mend it: where it happened, and no value of anything."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

NAME = "lpa-fout.txt"


def write(folder: Path, error: BaseException, version: str) -> str:
    """Write the places that an error came by into the folder of the case file; its name, empty where it cannot be."""
    lines = [f"lpa {version}, Python {sys.version.split()[0]}, {sys.platform}", *_places(error)]
    with suppress(OSError):
        if folder.is_dir():
            file = os.open(folder / NAME, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0), 0o600)
            with open(file, "w", encoding="utf-8") as to:  # noqa: PTH123  # of what is open already
                to.write("\n".join(lines) + "\n")
            return NAME
    return ""


def _places(error: BaseException) -> list[str]:
    """The kind of an error and where it came by, and of what it came from; never what it says.

    Errors may come from each other in a ring: each is named once.
    """
    uit, seen = [], dict[int, BaseException]()
    at: BaseException | None = error
    while at and id(at) not in seen:
        seen[id(at)] = at
        uit.append(type(at).__name__)
        place = at.__traceback__
        while place:
            code = place.tb_frame.f_code
            uit.append(f"  {Path(code.co_filename).name}:{place.tb_lineno} {code.co_name}")
            place = place.tb_next
        at = at.__cause__ or at.__context__
    return uit
