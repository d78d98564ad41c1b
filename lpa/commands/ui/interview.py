"""Asking for the answers to a form: one question after the other, then all of them before they are stored.

Enter is the answer between brackets, `<` goes back one question, Ctrl-C leaves without storing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, TypeVar

from sqlcipher3.dbapi2 import Connection

from lpa import settings
from lpa.commands.ui import prompt, rethink, talk
from lpa.commands.ui.field import Draft, Field, Form
from lpa.commands.ui.kind import Finder, Kind
from lpa.commands.ui.prompt import BACK, HELP, MENU, NOTHING, Back
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.tekst import met_hoofdletter
from lpa.errors import MeerMogelijk, NietsGevonden
from lpa.output.render.cells import cell_width, fill
from lpa.storage.engine.connection import without_waiting

T = TypeVar("T")
_KEEP = ""
Complete = Callable[[Draft[Any]], Draft[Any]]


class _Unknown(NamedTuple):
    """What nothing in the file fits, read as something new, the question that this answers, and what it is like."""

    field: Field[Any]
    value: Any
    like: Sequence[str]


class Interview:
    """Questions whose answers are put in `draft`; `complete` gives it as it will be stored."""

    def __init__(
        self, conn: Connection | None, fields: Sequence[Field[Any]], draft: Draft[Any], complete: Complete = Draft.copy
    ) -> None:
        self._conn, self._fields, self._draft, self._complete = conn, fields, draft, complete
        self._last: Field[Any] | None = None  # that was asked, and to which `<` goes back
        self._all = False  # whether the overview shows what has no answer too
        self._typed = ""  # what became something new
        self._again = ""  # that, where she goes back to it: it is what Enter means

    def ask(self, open_: Sequence[Field[Any]]) -> None:
        """Ask the open questions one by one."""
        explain()
        place = 0
        while place < len(open_):
            if not self._comes(open_[place]) or self.answered(open_[place]):
                place += 1
            elif self._is_first(open_, place):
                rethink.before()
            else:
                place = self._before(open_, place)
                self._take_back(open_[place].new)
        self._last = open_[self._before(open_, len(open_))]

    def _is_first(self, open_: Sequence[Field[Any]], place: int) -> bool:
        """Whether no question was asked before this one."""
        return not any(self._comes(field) or self._is_new(field) for field in open_[:place])

    def _before(self, open_: Sequence[Field[Any]], place: int) -> int:
        """The question before this one that was asked."""
        return max((n for n in range(place) if self._comes(open_[n]) or self._is_new(open_[n])), default=0)

    def _is_new(self, field: Field[Any]) -> bool:
        """Whether what was typed at a question became something new."""
        return field.new is not None and self._draft.get(field.new) is not None

    def _take_back(self, field: Field[Any] | None) -> None:
        """Let go of something new, so that the question that led to it is asked again."""
        if field and self._draft.answers.pop(field.name, None) is not None:
            self._again = self._typed

    def _comes(self, field: Field[Any]) -> bool:
        """Whether a question is asked by itself: what must be answered is, unless another answer already says it."""
        full = self._complete(self._draft)
        must = field.required and (field in self._draft or full.get(field) in (None, ""))
        return field.fits(full) if must else field.is_asked(full)

    def _fits(self, field: Field[Any]) -> bool:
        return field.fits(self._complete(self._draft))

    def answered(self, field: Field[Any]) -> bool:
        """Ask one question and keep the answer; False when she wants to go back."""
        field = field.as_asked(self._draft)
        try:
            typed, value = self._asked(field)
            while isinstance(value, _Unknown) and not prompt.ask_if_new(typed, value.like):
                typed, value = self._asked(field, typed)
        except Back:
            return False
        finally:
            self._again = ""
        if isinstance(value, _Unknown):
            self._typed = typed
            self._draft.put(field, None)
            field, value, _ = value
        self._draft.put(field, value)
        if value is not None and (field.kind.choices or self._tells_more(field.kind, value, typed)):
            echo(field.kind, value, self._conn)
        self._note(field)
        return True

    def _tells_more(self, kind: Kind[Any], value: Any, typed: str) -> bool:
        """Whether an answer was read as more than what was typed; what a record is about is said where it is read."""
        about, text = kind.told(value, self._conn)
        return bool((kind.shown(value) if about else text) != typed)

    def _note(self, field: Field[Any]) -> None:
        if field.note and (text := field.note(self._conn, self._complete(self._draft))):
            talk.say(f"   {text}")

    def _asked(self, field: Field[Any], typed: str = "") -> tuple[str, Any]:
        """What she typed and what it means; `?` tells what is asked, and asks it again. Raises Back."""
        typed, value = self._asked_once(field, typed)
        while value == HELP:
            talk.say(f"   {met_hoofdletter(field.help)}.")
            typed, value = self._asked_once(field, "")
        return typed, value

    def _asked_once(self, field: Field[Any], typed: str) -> tuple[str, Any]:
        """What she typed and what it means. Enter keeps what stands there, or takes what is offered. Raises Back.

        `typed` is what she typed before, to be mended.
        """
        kind, kept = field.kind, self._offered(field)
        if kind.choices:
            return "", self._chosen(field, kept)

        def read(text: str) -> tuple[str, Any]:
            if text == _KEEP and (kept is not None or not field.required):
                return kind.short(kept) if kept is not None else "", kept
            if text == NOTHING and not field.required:
                return text, None
            return text, self._read(field, text)

        complete = partial(_found, kind.find, self._conn) if kind.find and self._conn else None
        shown = self._again or ("" if kept is None or kept == "" else kind.short(kept))
        typed, value = prompt.ask_text(
            field.label, read, default=self._again, shown=shown, hint=kind.hint, complete=complete, lines=kind.lines,
            typed=typed,
        )  # fmt: skip
        while isinstance(value, MeerMogelijk):
            try:
                typed, value = read(value.met(typed, choose(field, value)))
            except Back:  # the question before the menu is this one
                return self._asked(field, typed)
        return typed, value

    def _read(self, field: Field[Any], text: str) -> Any:
        """The answer that a text is, or what it may mean; what it is as something new, where nothing in the file fits.

        Raises LpaFout.
        """
        if text == HELP:
            return HELP
        try:
            return field.read(text, self._conn, self._draft)
        except MeerMogelijk as more:
            return more
        except NietsGevonden as none:
            if field.new is None:
                raise
            return _Unknown(field.new, field.new.read(text, self._conn, self._draft), none.lijkt)

    def _chosen(self, field: Field[Any], kept: Any) -> Any:
        key = "" if kept is None else str(kept)
        kind = field.kind
        first = kind.first(self._conn) if kind.first and self._conn else ()
        free = not field.required and not field.default
        about = field.help if field.help != field.label.lower() else ""
        chosen = prompt.ask_choice(field.label, kind.choices, default=key, first=first, optional=free, about=about)
        return field.read(chosen, self._conn, self._draft) if chosen else None

    def _offered(self, field: Field[Any]) -> Any:
        """What Enter means: what was answered before, else what is offered, else what holds by itself."""
        if (present := self._draft.get(field)) not in (None, ""):
            return present
        offers = (offer(self._draft) for offer in (field.offer, field.default) if offer)
        return next((value for value in offers if value is not None), None)

    def review(self) -> None:
        """Show the answers; she stores, leaves, or changes one by its number. Raises NietBevestigd."""
        while True:
            more = self._overview()
            fields = self._fitting()
            try:
                number = prompt.ask_to_store(len(fields), more=more)
            except Back:
                if self._last is None:
                    rethink.before()
                else:
                    self.answered(self._last)
                continue
            if number == prompt.ALL:
                self._all = True
            elif number:
                self._last = fields[number - 1]
                self.answered(self._last)
            elif missing := self._missing(fields):
                self.answered(missing[0])
            else:
                return

    def _fitting(self) -> list[Field[Any]]:
        return [field for field in self._fields if self._fits(field)]

    def _missing(self, fields: Sequence[Field[Any]]) -> list[Field[Any]]:
        """Those that must be answered and are not."""
        full = self._complete(self._draft)
        return [field for field in fields if field.required and full.get(field) in (None, "")]

    def _overview(self) -> bool:
        """What has an answer, or should have one, numbered among all that fit, as it will be stored; and what must be
        known before that. Whether there is more: more than one question without an answer is a line with a count.
        """
        fields, full = self._fitting(), self._complete(self._draft)
        rows = [row for row in enumerate(fields, 1) if self._all or self._says_something(row[1], full)]
        rest = len(fields) - len(rows)
        if rest == 1:
            rows, rest = list(enumerate(fields, 1)), 0
        left = max(cell_width(field.label) for _, field in rows)
        talk.say("")
        for number, field in rows:
            talk.say_beside(f" {number:>2}  {fill(field.label, left)}  ", self._shown(field, full))
        if rest:
            talk.say(f"     nog {rest} velden: {prompt.MORE} om ze te zien")
        for field in fields:
            self._note(field)
        return rest > 0

    def _says_something(self, field: Field[Any], full: Draft[Any]) -> bool:
        return field.required or full.get(field) not in (None, "", []) or self._proposed(field) is not None

    def _proposed(self, field: Field[Any]) -> Any:
        """What is offered at a question that was not asked."""
        unasked = field.offer and field.quiet is True and field not in self._draft
        return field.offer(self._draft) if unasked and field.offer else None

    def _shown(self, field: Field[Any], full: Draft[Any]) -> str:
        proposed, value = self._proposed(field), full.get(field)
        if proposed is None or value is not None:
            return field.kind.shown(value)
        return f"{field.kind.shown(value)} (voorstel: {field.kind.short(proposed)})"


def _found(find: Finder, conn: Connection, typed: str) -> Sequence[tuple[str, str]]:
    """What is offered for what was typed; a key does not wait for another program that holds the file."""
    with without_waiting(conn):
        return find(conn, typed)


def choose(field: Field[Any], more: MeerMogelijk) -> str:
    """Which of those that fit what was typed for a question is meant, by a menu; its answer. Raises Back."""
    explain()
    many = len(more.keuzes) > 1
    talk.say(f"'{more.deel}' kan {'meer betekenen' if many else 'ook een ander zijn. Bedoelt u'}:")
    return prompt.ask_choice(field.label, more.keuzes, first=list(more.keuzes)[:MENU])


def echo(kind: Kind[Any], value: Any, conn: Connection | None) -> None:
    """Say what an answer was read as."""
    what, text = kind.told(value, conn)
    if (words := kind.choices.get(str(value), "")) and str(value).lower() not in words.lower():
        text = words  # a code says too little: `5a` is not article 5a
    talk.once(what, f"   = {text}") if what else talk.say(f"   = {text}")


def explain() -> None:
    """How questions are answered, where this run did not say so yet."""
    now = settings.current()
    if not now.uitgelegd:
        talk.say(f"Enter = wat in [ ] staat, {BACK} = terug, {HELP} = uitleg, Ctrl-C = stop zonder opslaan.")
    now.uitgelegd = True


def ask_place(field: Field[T], conn: Connection | None = None) -> T:
    """Ask a value without a flag: its help is the question, or stands above it where no room would be left."""
    explain()
    if field.kind.choices or field.help == field.label.lower():
        return ask_one(field, conn, required=field.required)
    question = met_hoofdletter(field.help)
    if cell_width(question) + 3 <= talk.width() * 3 // 4:
        return ask_one(field.but(label=question), conn, required=field.required)
    talk.say(f"   {field.label}: {field.help}.")
    return ask_one(field, conn, required=field.required)


def ask_one(field: Field[T], conn: Connection | None = None, *, required: bool = True) -> T:
    """Ask one question; its value, which is None only where no answer is `required`.

    `<` leaves the command, as Ctrl-C does.
    """
    draft: Draft[Any] = Draft(Form)
    question = field.but(required=required)
    explain()
    if not Interview(conn, [question], draft).answered(question):
        raise Back
    value: T = draft.answers[field.name]
    return value
