"""Storing what she decided: what is unlikely is confirmed first, and weighed again when nobody else can write."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from lpa.commands.ui import bedenktijd
from lpa.commands.ui.form import bevestig
from lpa.storage.engine.file import CaseFile, Writer

Weegt = Callable[[], Sequence[str]]  # what is unlikely as the file is now; raises LpaFout for what cannot be


@contextmanager
def vastleggen(b: CaseFile, opdracht: str, weeg: Weegt, toch: bool = False) -> Iterator[Writer]:
    """One command's writes, after she confirmed what `weeg` doubts.

    No transaction is open while she thinks, so another window may have written meanwhile: `weeg` is asked again
    inside the transaction. What it then doubts anew is put to her as well, before anything is stored.
    Raises Geweigerd or NietBevestigd when she does not confirm.
    """
    bevestigd: dict[str, None] = {}
    while True:
        nieuw = [twijfel for twijfel in weeg() if twijfel not in bevestigd]
        bevestig(nieuw, toch)
        bevestigd |= dict.fromkeys(nieuw)
        with b.schrijf(opdracht, _toelichting(bevestigd)) as s:
            if gewogen := all(twijfel in bevestigd for twijfel in weeg()):
                yield s
        if gewogen:
            return bedenktijd.vergeet()


def _toelichting(bevestigd: dict[str, None]) -> str:
    """What the log keeps beside the change."""
    return "bevestigd: " + "; ".join(bevestigd) if bevestigd else ""
