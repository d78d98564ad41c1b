"""Changing a record or a property of the file: what was, what becomes, and one sentence that says both."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, Generic, TypeVar

from sqlcipher3.dbapi2 import Connection

from lpa.commands.gate import tell
from lpa.commands.gate.store import Writer, writing
from lpa.commands.ui.forms import Draft, Field, Form, Given, open_file, talk
from lpa.domain.base.record import R
from lpa.domain.base.tekst import met_hoofdletter, opsomming
from lpa.domain.base.twijfel import Twijfel
from lpa.output.render.data import ADRES
from lpa.storage.engine.file import CaseFile
from lpa.storage.register import eigen

F = TypeVar("F", bound=Form)


class Change(Generic[R, F]):
    """How one record is changed, called `what`: `make` gives the new one of what stands in the form.

    `make` gets the old record, the whole form as it becomes, and the answers that differ; it raises where that cannot
    be. `doubts` says what is unlikely about the new one, `more` gives new records that belong to the change, `along`
    changes what must change with the stored record, and says so in sentences.
    """

    def __init__(
        self, what: str, *, make: Callable[[R, F, Draft[F]], R],
        doubts: Callable[[R], Sequence[Twijfel]] | None = None,
        more: Callable[[R, R], Sequence[Any]] | None = None, along: Callable[[Writer, R], str] | None = None,
    ) -> None:  # fmt: skip
        self._what, self._make, self._doubts, self._more, self._along = what, make, doubts, more, along

    def run(
        self, b: CaseFile, old: R, given: Given[F], *shown: tuple[Field[Any], Any],
        about: tell.About | None = None, fields: Sequence[Field[Any]] = (), secret: bool = False,
        sure: bool = False,
    ) -> R:  # fmt: skip
        """Read, decide, save, tell; the record as it is now.

        `shown` are present values as the form shows them, where those are not the record's own; `fields` are
        questions as they are for this record; `sure`: what is unlikely was confirmed already; `about` whom it is about
        where the record does not say so; `secret`: its address is, though the record itself does not say so.
        """
        tell.whose(b.conn, old)
        present = Draft.of(given.form, old, *shown)
        new = given.change(b.conn, present, *fields)
        after = self._make(old, given.form({**present.answers, **_said(new)}), new)
        number = after.nummer
        whom = about or tell.about(b.conn, old)
        if after == old:
            sentence = f"Er is niets gewijzigd: {self._what} {number} is al zo."
            tell.change(sentence, number, old, about=whom, undo=False)
            return old
        extra = self._more(old, after) if self._more else ()
        with writing(b, f"{self._what} wijzig", lambda: self._weigh(after), sure) as s:
            stored: R = s.change(after)
            for record in extra:
                s.add(record)
            also = self._along(s, stored) if self._along else ""
        whom = about or tell.about(b.conn, old, stored)
        hidden = ADRES if secret or _is_secret(old, after) else ()
        sentence = self._sentence(number, present, new, fields, hidden) + also
        tell.change(sentence, number, stored, about=whom)
        return stored

    def _weigh(self, after: R) -> Sequence[Twijfel]:
        return self._doubts(after) if self._doubts else ()

    def _sentence(
        self, number: int, present: Draft[F], new: Draft[F], fields: Sequence[Field[Any]], hidden: Sequence[str]
    ) -> str:
        """`Jongere 12 is gewijzigd: plaats Heerde wordt Epe.` Of `hidden` fields only that they changed."""
        own = {field.name: field for field in (*new.form.fields, *fields)}
        parts = [
            f"{field.label.lower()} is vervangen"
            if name in hidden
            else f"{field.label.lower()} {field.kind.shown(present.answers.get(name))}"
            f" wordt {field.kind.shown(new.answers[name])}"
            for name, field in own.items()
            if name in new.answers
        ]
        return f"{self._what.capitalize()} {number} is gewijzigd: {opsomming(parts)}."


def _said(new: Draft[Any]) -> dict[str, Any]:
    """The new answers; one that was cleared is what is empty for its kind."""
    kinds = {field.name: field.kind for field in new.form.fields}
    return {name: kinds[name].empty if value is None else value for name, value in new.answers.items()}


def _is_secret(*records: Any) -> bool:
    return any(getattr(record, "geheim_adres", False) for record in records)


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
