"""Changing a record or a property of the file: what was, what becomes, and one sentence that says both."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

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


def change_record(
    b: CaseFile, what: str, old: R, given: Given[F], make: Callable[[R, F, Draft[F]], R], *,
    doubts: Callable[[R], Sequence[Twijfel]] = lambda *_: (), more: Callable[[R, R], Sequence[Any]] = lambda *_: (),
    along: Callable[[Writer, R], str] = lambda *_: "", shown: Sequence[tuple[Field[Any], Any]] = (),
    fields: Sequence[Field[Any]] = (), about: tell.About | None = None, secret: bool = False, sure: bool = False,
) -> R:  # fmt: skip
    """Read, decide, save, tell how a record called `what` changes; the record as it is now.

    `make` gives the new record of the old one, the whole form as it becomes, and the answers that differ; it raises
    where that cannot be. `doubts` says what is unlikely about the new one, `more` gives new records that belong to the
    change, `along` changes what must change with the stored record, and says so in sentences.
    `shown` are present values as the form shows them, where those are not the record's own; `fields` are questions as
    they are for this record; `sure`: what is unlikely was confirmed already; `about` whom it is about where the record
    does not say so; `secret`: its address is, though the record itself does not say so.
    """
    tell.whose(b.conn, old)
    present = Draft.of(given.form, old, *shown)
    new = given.change(b.conn, present, *fields)
    after = make(old, given.form({**present.answers, **_said(new)}), new)
    whom = about or tell.about(b.conn, old)
    if after == old:
        tell.change(f"Er is niets gewijzigd: {what} {old.nummer} is al zo.", old.nummer, old, about=whom, undo=False)
        return old
    extra = more(old, after)
    with writing(b, f"{what} wijzig", lambda: doubts(after), sure) as s:
        stored: R = s.change(after)
        for record in extra:
            s.add(record)
        also = along(s, stored)
    whom = about or tell.about(b.conn, old, stored)
    hidden = ADRES if secret or _is_secret(old, after) else ()
    sentence = f"{what.capitalize()} {old.nummer} is gewijzigd: {_differences(present, new, fields, hidden)}."
    tell.change(sentence + also, old.nummer, stored, about=whom)
    return stored


def _differences(present: Draft[F], new: Draft[F], fields: Sequence[Field[Any]], hidden: Sequence[str]) -> str:
    """`plaats Heerde wordt Epe`; of `hidden` fields only that they changed."""
    own = {field.name: field for field in (*new.form.fields, *fields)}
    parts = [
        f"{field.label.lower()} is vervangen"
        if name in hidden
        else f"{field.label.lower()} {field.kind.shown(present.answers.get(name))}"
        f" wordt {field.kind.shown(new.answers[name])}"
        for name, field in own.items()
        if name in new.answers
    ]
    return opsomming(parts)


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
                eigen.bewaar(s, key, new)
            for sentence in consequences(b.conn, old.waarde, new) if consequences else ():
                talk.say(sentence)
    value = new if differs else old.waarde
    was = f" (dat was: {old.waarde})" if differs and old.waarde else ""
    sentence = f"{met_hoofdletter(what)}: {value or 'niet vastgelegd'}{was}."
    tell.change(sentence, None, {key: value}, about=tell.NOBODY, undo=differs)
