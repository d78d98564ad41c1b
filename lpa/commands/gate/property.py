"""Showing and changing what `lpa begin` asked: the working days, the gemeente, the region of its school holidays."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from sqlcipher3.dbapi2 import Connection

from lpa.commands.gate import tell
from lpa.commands.gate.store import writing
from lpa.commands.ui import talk
from lpa.commands.ui.session import open_file
from lpa.domain.base.tekst import met_hoofdletter
from lpa.storage.register import eigen

Consequences = Callable[[Connection, str, str], Sequence[str]]  # what a change from one value to another means


def show_or_change(command: str, key: str, what: str, new: str, consequences: Consequences | None = None) -> None:
    """Answer with a property, called `what`; with a new value that is stored first, and its consequences are said."""
    with open_file() as b:
        old = eigen.lees(b.conn, key)
        differs = new not in ("", old.waarde)
        if differs:
            with writing(b, command) as s:
                now = replace(eigen.lees(s.conn, key), waarde=new)
                s.change(now) if now.nummer else s.add(now)
            for sentence in consequences(b.conn, old.waarde, new) if consequences else ():
                talk.say(sentence)
    value = new if differs else old.waarde
    was = f" (dat was: {old.waarde})" if differs and old.waarde else ""
    sentence = f"{met_hoofdletter(what)}: {value or 'niet vastgelegd'}{was}."
    tell.change(sentence, None, {key: value}, about=tell.NOBODY, undo=differs)
