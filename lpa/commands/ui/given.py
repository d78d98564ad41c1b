"""What was typed for a form: read, and asked for what is missing. Nothing here writes to the file.

When something was asked, or nothing was given, the whole is shown before it is stored.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, Generic, TypeVar

from sqlcipher3.dbapi2 import Connection

from lpa.commands.ui import rethink, talk
from lpa.commands.ui.field import Draft, Field, Form
from lpa.commands.ui.kind import Reading
from lpa.domain.base.tekst import met_kleine_letter, opsomming
from lpa.errors import LpaFout, MeerMogelijk, VerkeerdGebruik

T = TypeVar("T")
F = TypeVar("F", bound=Form)


class Given(Generic[F]):
    """The text behind each flag of a form, and each value without one; `path` is the command, for its help."""

    def __init__(self, form: type[F], texts: Mapping[str, str], path: str = "lpa") -> None:
        self.form, self._path = form, path
        self.texts = dict(texts)
        self._done: tuple[Field[Any], ...] = ()

    def __contains__(self, field: Field[Any]) -> bool:
        return field.name in self.texts

    def has_flags(self) -> bool:
        """Whether any flag was given."""
        return any(field in self and not field.is_place for field in self.form.fields)

    def also(self, field: Field[T], place: Field[Any]) -> None:
        """What was typed without a flag counts as the answer to `field`."""
        if place in self:
            self.texts[field.name] = self.texts[place.name]

    def pop(self, field: Field[str]) -> str:
        """A text that is no question of the form, such as the name of a file, taken out of what was given."""
        return self.texts.pop(field.name, "").strip()

    def place(
        self, field: Field[T], conn: Connection | None = None, *, beside: Sequence[tuple[Field[Any], Any]] = ()
    ) -> T:
        """A value without a flag, read before the rest; asked when it was left out and somebody is there.

        `beside` are answers that it is read beside. Raises VerkeerdGebruik where nobody is there.
        """
        if field not in self and talk.can_ask():
            return self._asked(field, conn)
        if field not in self:
            raise VerkeerdGebruik(f"{field.flag} ontbreekt", f"bekijk hoe het moet met: {self._path} --help")
        read_beside = field.beside(conn, Draft(self.form, {other.name: answer for other, answer in beside}))
        typed = self.texts[field.name]
        value: T = meant(field, typed, lambda text: field.kind.read(text, read_beside), conn)
        return value

    def _asked(self, field: Field[T], conn: Connection | None) -> T:
        """Her answer to a value that was left out; a record that she named before is read anew."""
        from lpa.commands.ui.interview import ask_place, echo

        value, old = rethink.value(field.name, lambda: ask_place(field, conn))
        numbers = [
            str(n) for one in (value if isinstance(value, list) else [value]) if (n := getattr(one, "nummer", 0))
        ]
        answer: T = field.kind.read("\n".join(numbers), Reading(conn)) if old and numbers else value
        if old and not rethink.is_sure():  # she is back at her answers, of which this one has no number
            echo(field.kind, answer, conn)
        return answer

    def without(self, *places: Field[Any]) -> Given[F]:
        """The same, of a form of which these values were read already."""
        other = Given(self.form, self.texts, self._path)
        other._done = (*self._done, *places)
        return other

    def parse(self, conn: Connection | None = None, *variants: Field[Any]) -> F:
        """The form by its flags alone: nothing is asked. Raises VerkeerdGebruik for a flag that is missing."""
        by_name = {f.name: f for f in variants}
        fields = [by_name.get(f.name, f) for f in self.form.fields if f not in self._done]
        draft = self._complete(self._read(conn, fields), fields)
        missing = [f for f in fields if f.required and draft.get(f) is None]
        if missing:
            raise _missing(missing)
        return draft.done()

    def interview(self, conn: Connection | None, fields: Sequence[Field[Any]]) -> Draft[F]:
        """The answers to questions that depend on what the file holds, asked whatever the flags gave."""
        draft = Draft(self.form)
        self._ask(conn, draft, fields, fields)
        return self._complete(draft, fields)

    def fill(self, conn: Connection | None, *variants: Field[Any]) -> F:
        """The whole form, from flags and, on a terminal, from her; `variants` replace fields of the same name.

        Values without a flag that `place` reads are not asked again. Raises VerkeerdGebruik, naming the flags, when an
        answer is missing and nobody is there to give it; NietBevestigd when she does not want to store it.
        """
        fields = self._fields(variants)
        draft = self._read(conn, fields)
        self._must_fit(draft, fields)
        free = not draft.answers
        full = self._complete(draft, fields)
        empty = [f for f in fields if f not in draft]
        may_need = [f for f in empty if f.required and not (f.default and f.default(full) is not None)]
        need = [f for f in may_need if f.fits(full)]
        # An answer may make another question fit: the interview asks it only then.
        open_ = [f for f in empty if f in may_need or (free and f.quiet is not True)]
        if need or (free and open_ and talk.can_ask()):
            if not talk.can_ask():
                raise _missing(need)
            self._ask(conn, draft, fields, open_)
        return self._complete(draft, fields).done()

    def change(self, conn: Connection | None, present: Draft[F], *variants: Field[Any]) -> Draft[F]:
        """Only what becomes different from `present`: by the flags, or as she picks it from the overview.

        A flag with an empty text clears the field. Raises VerkeerdGebruik when nothing was said.
        """
        fields = self._fields(variants)
        new = self._read(conn, fields, present)
        if not new.answers:
            if not talk.can_ask():
                flags = ", ".join(f.flag for f in fields)
                raise VerkeerdGebruik("er is niet gezegd wat er moet wijzigen", f"geef een of meer van: {flags}")
            from lpa.commands.ui.interview import Interview

            earlier = rethink.earlier(self.form) or {}
            new = Draft(self.form, {**present.answers, **earlier})
            if not (earlier and rethink.is_sure()):
                Interview(conn, fields, new).review()
            rethink.remember(self.form, _different(new, present).answers)
        return _different(new, present)

    def _fields(self, variants: Sequence[Field[Any]]) -> list[Field[Any]]:
        """The questions, each as it is for this call; without the values that stand before them."""
        by_name = {f.name: f for f in variants}
        return [by_name.get(f.name, f) for f in self.form.fields if not f.is_place or f.name in by_name]

    def _read(self, conn: Connection | None, fields: Sequence[Field[Any]], present: Draft[F] | None = None) -> Draft[F]:
        """The answers that the flags give; each is read beside those before it, and what is `present`."""
        draft, stands = Draft(self.form), present.answers if present else {}
        for field in fields:
            if field in self:
                read = partial(field.read, conn=conn, draft=Draft(self.form, {**stands, **draft.answers}))
                draft.answers[field.name] = meant(field, self.texts[field.name], read, conn)
        return draft

    def _must_fit(self, draft: Draft[F], fields: Sequence[Field[Any]]) -> None:
        """Raises VerkeerdGebruik for a flag that means nothing beside the other answers."""
        full = self._complete(draft, fields)
        for field in fields:
            if draft.get(field) is not None and not field.fits(full):
                why = field.because(full) if field.because else ""
                not_here = f" niet: {why}" if why else " niet bij de andere antwoorden"
                raise VerkeerdGebruik(f"{field.flag} past hier{not_here}", f"laat {field.flag} weg", optie=field.flag)

    def _complete(self, draft: Draft[F], fields: Sequence[Field[Any]]) -> Draft[F]:
        """With what holds where nothing was said; without the answers that do not fit."""
        full = Draft(self.form, {f.name: draft.get(f) for f in fields})
        for field in fields:
            if not field.fits(full):
                full.put(field, None)
            elif field not in draft and field.default:
                full.put(field, field.default(full))
        return full

    def _ask(
        self, conn: Connection | None, draft: Draft[F], fields: Sequence[Field[Any]], open_: Sequence[Field[Any]]
    ) -> None:
        """Ask the open questions, or show what she answered to them before; then let her look at all of it."""
        from lpa.commands.ui.interview import Interview

        interview = Interview(conn, fields, draft, lambda d: self._complete(d, fields))
        if earlier := rethink.earlier(self.form):
            draft.answers |= earlier
        else:
            interview.ask(open_)
        if not (earlier and rethink.is_sure()):
            interview.review()
        rethink.remember(self.form, draft.answers)


def meant(field: Field[Any], typed: str, read: Callable[[str], T], conn: Connection | None = None) -> T:
    """What `read` makes of what was typed for a field; where that fits more than one, the one that she chooses, once.

    Raises MeerMogelijk where nobody is there to choose.
    """
    text = typed
    while True:
        try:
            value = read(text)
            break
        except MeerMogelijk as more:
            if not talk.can_ask():
                raise
            text = more.met(text, _choice(field, more))
    if (
        talk.can_ask()
        and not rethink.is_sure()
        and (text != typed or (field.kind.echo and not typed.strip().isdigit()))
    ):
        from lpa.commands.ui.interview import echo

        echo(field.kind, value, conn)
    return value


def _choice(field: Field[Any], more: MeerMogelijk) -> str:
    """Which of more is meant, asked once."""
    from lpa.commands.ui.interview import choose

    chosen, _ = rethink.value(f"{field.name}: {more.deel}", lambda: choose(field, more))
    return str(chosen)


def _different(new: Draft[F], present: Draft[F]) -> Draft[F]:
    """Only the answers that are not what stands there now."""
    kinds = {field.name: field.kind for field in new.form.fields}

    def differs(name: str, value: Any) -> bool:
        return bool(_or_nothing(kinds[name].empty, value) != _or_nothing(kinds[name].empty, present.answers.get(name)))

    return Draft(new.form, {name: value for name, value in new.answers.items() if differs(name, value)})


def _or_nothing(empty: Any, value: Any) -> Any:
    """What is empty for its kind and nothing are the same; no and nothing are not."""
    return empty if value is None or value == "" else value


def _missing(need: Sequence[Field[Any]]) -> LpaFout:
    what = opsomming([met_kleine_letter(f.label) for f in need])
    verb = "ontbreekt" if len(need) == 1 else "ontbreken"
    flags = ", ".join(f.flag for f in need)
    named = [f"{f.flag} ({opsomming(list(f.kind.choices), 'of')})" if f.kind.choices else f.flag for f in need]
    why = "" if talk.can_ask() else ", en er is geen scherm om het te vragen"
    return VerkeerdGebruik(f"{what} {verb}{why}", f"geef {', '.join(named)}", optie=flags)
