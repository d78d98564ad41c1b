"""Showing and changing what `lpa begin` asked: the working days, the gemeente, the region of its school holidays."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from sqlcipher3.dbapi2 import Connection

from lpa.commands.ui import answer
from lpa.commands.ui.session import bestand
from lpa.domain.base.tekst import met_hoofdletter
from lpa.storage.register import eigen

Gevolgen = Callable[[Connection, str, str], Sequence[str]]  # what must be known of a change from one value to another


def _geen(*_: object) -> tuple[()]:
    return ()


def toon_of_wijzig(opdracht: str, sleutel: str, wat: str, nieuw: str, gevolgen: Gevolgen = _geen) -> None:
    """Answer with a property, called `wat`; with a new value that is stored first, and its consequences are said."""
    with bestand() as b:
        oud = eigen.lees(b.conn, sleutel)
        anders = nieuw not in ("", oud.waarde)
        if anders:
            with b.schrijf(opdracht) as s:
                na = replace(eigen.lees(s.conn, sleutel), waarde=nieuw)
                s.change(na) if na.nummer else s.add(na)
            for zin in gevolgen(b.conn, oud.waarde, nieuw):
                answer.say(zin)
    waarde = nieuw if anders else oud.waarde
    was = f" (dat was: {oud.waarde})" if anders and oud.waarde else ""
    answer.change(f"{met_hoofdletter(wat)}: {waarde or 'niet vastgelegd'}{was}.", None, {sleutel: waarde}, terug=anders)
