"""What leaves the screen, in a file or as CSV: without criminal data (Wpg), and without the steps of the meldcode.

Whatever goes out is given to `make` by this gate, so nothing can be made of what was not looked at.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from lpa import settings
from lpa.commands.gate import tell
from lpa.commands.ui import talk
from lpa.domain.dossier.weglaten import zonder_meldcode, zonder_wpg
from lpa.output.render.data import csv_rows
from lpa.storage.engine import outfile

P = TypeVar("P")


def _nothing() -> None:
    pass


def file(path: Path, page: P, make: Callable[[P], bytes], what: str, *, overschrijf: bool) -> P:
    """Write a page called `what` to a file: `make` is given only what may leave the screen, and that is returned."""
    nooit = outfile.case_files(settings.current().bestand)
    outfile.check(path, overschrijf=overschrijf, nooit=nooit)
    page, remarks, log = _what_may(page, f"{what} in {path.name}")
    content = make(page)
    log()
    outfile.write(path, content, overschrijf=overschrijf, nooit=nooit)
    talk.say_all(remarks)
    return page


def folder(
    path: Path, page: P, make: Callable[[P], Mapping[str, bytes]], what: str, *, overschrijf: bool,
    allow: Callable[[], None] = _nothing,
) -> list[str]:  # fmt: skip
    """Write a page called `what` as files in a folder, all or none; the names of those that were written.

    `allow` asks, and logs, what she must say first; it is called when the files can be written.
    """
    nooit = outfile.case_files(settings.current().bestand)
    page, remarks, log = _what_may(page, f"{what} in {path.name}")
    files = {path / name: content for name, content in make(page).items()}
    with outfile.folder_for(files), outfile.prepared(files, overschrijf=overschrijf, nooit=nooit) as put:
        allow()
        log()
        put()
    talk.say_all(remarks)
    return [file.name for file in files]


def without_meldcode(page: P) -> P:
    """`page` without the steps of the meldcode, unless she asked for them by name: also for the screen."""
    page, remarks = _without_meldcode(page)
    talk.say_all(remarks)
    return page


def only(page: P, what: str, *, telling: bool = False) -> P:
    """`page`, or records, as they may leave the screen as `what`; not to be called while the file is being read.

    How many were left out is told to her, not to who gets it. `telling`: they were chosen by outcome or route.
    """
    page, remarks, log = _what_may(page, what, telling=telling)
    log()
    talk.say_all(remarks)
    return page


def _what_may(page: P, what: str, *, telling: bool = False) -> tuple[P, list[str], Callable[[], None]]:
    """`page` without criminal data and steps of the meldcode, how many those were, and what to call before it leaves.

    `telling` is a list chosen by outcome or route. With --met-wpg and --met-meldcode they go along; the first is logged
    by that call: what, by whom, when and why.
    """
    page, remarks = _without_meldcode(page)
    without, criminal = zonder_wpg(page, verraadt=telling)
    why = settings.current().met_wpg
    if not (criminal and why):
        how = 'met --met-wpg "WAAROM" gaat het mee, en komt dat in het logboek'
        return without, [*remarks, *_left_out(criminal, "onder de Wpg", how)], _nothing
    from lpa.commands.gate.store import log_reading

    return page, remarks, partial(log_reading, what, criminal, why)


def _without_meldcode(page: P) -> tuple[P, list[str]]:
    if settings.current().met_meldcode:
        return page, []
    page, steps = zonder_meldcode(page)
    return page, _left_out(steps, "van de meldcode", "met --met-meldcode gaat het mee")


def _left_out(out: Sequence[object], which: str, how: str) -> list[str]:
    many = "gegeven" if len(out) == 1 else "gegevens"
    return [f"Let op: {len(out)} {many} {which} weggelaten; {how}."] if out else []


def with_names(what: str, sure: bool) -> None:
    """Ask before all that is known of children leaves the file, and keep in the log that it did."""
    from lpa.commands.gate.store import consent, log_left

    consent("Alle namen, adressen en teksten gaan mee. Zeker?", sure)
    log_left(what, "met-namen")


def exact(what: str, sure: bool) -> None:
    """Ask before counts under five leave the file as they are, and keep in the log that they did."""
    from lpa.commands.gate.store import consent, log_left

    consent("Getallen onder 5 kunnen naar een kind wijzen. Toch precies?", sure)
    log_left(what, "exact")


def records(kind: type, found: Sequence[Any], what: str, *, about: tell.About, telling: bool = False) -> None:
    """Records of class `kind` as CSV, called `what`: those that may leave the screen."""
    tell.table(csv_rows(kind, only(found, what, telling=telling)), about=about)
