"""A typed form: on the class the fields, on an instance the answers, in a `Draft` what was answered so far.

class Besluit(Form):
    uitkomst = ask(UITKOMST, "--uitkomst", "Uitkomst", required=True)       # Besluit(...).uitkomst: str
    tot = ask(DAY, "--tot", "Tot en met", when=lambda d: d[Besluit.uitkomst] == "deels")   # date | None
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from copy import copy
from typing import Any, Generic, Literal, TypeVar, overload

from sqlcipher3 import dbapi2 as sqlite
from sqlcipher3.dbapi2 import Connection

from lpa.commands.ui.kind import PARAGRAPH, TEXT, Kind, Reading
from lpa.domain.base.tekst import met_kleine_letter, schoon
from lpa.errors import InGebruik, VerkeerdGebruik

T = TypeVar("T")
F = TypeVar("F", bound="Form")
When = Callable[["Draft[Any]"], bool]
Note = Callable[[Connection | None, "Draft[Any]"], str | None]
Because = Callable[["Draft[Any]"], str]


class Field(Generic[T]):
    """One question and its flag, or a value without a flag where `flag` does not begin with a dash.

    `default` holds where nothing is said; `offer` is what Enter means on a screen only. `when` says whether the
    question fits the other answers, `because` why it does not; `note` is said after the answer. A `quiet` field is
    not asked one by one, always or when the other answers say so: its flag and the overview reach it. `after` is the
    field with the first day of the period that this day ends, `before` the one with the day from which it looks back,
    `new` the one that takes what nothing in the file fits. `kind_of` gives the kind where other answers make it.
    """

    name = ""
    kind_of: Callable[[Draft[Any]], Kind[Any]] | None = None

    def __init__(
        self, kind: Kind[Any], flag: str, label: str, help_: str, *, required: bool = False,
        default: Callable[[Draft[Any]], Any] | None = None, offer: Callable[[Draft[Any]], Any] | None = None,
        when: When | None = None, because: Because | None = None, note: Note | None = None,
        quiet: bool | When = False, after: Any = None, before: Any = None, new: Field[Any] | None = None,
    ) -> None:  # fmt: skip
        self.kind, self.flag, self.label, self.help = kind, flag, label, help_ or label.lower()
        self.required, self.default, self.offer, self.when, self.because = required, default, offer, when, because
        self.note, self.quiet, self.after, self.before, self.new = note, quiet, after, before, new

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = self.name or name

    @overload
    def __get__(self, obj: None, owner: type) -> Field[T]: ...
    @overload
    def __get__(self, obj: Form, owner: type) -> T: ...
    def __get__(self, obj: Form | None, owner: type) -> Any:
        return self if obj is None else obj.answers[self.name]

    def but(self, **changes: Any) -> Field[T]:
        """The same question, but for `changes`: for one call, where the zaak at hand says more."""
        other = copy(self)
        if "help_" in changes:
            other.help = changes.pop("help_")
        other.__dict__.update(changes)
        return other

    def read(self, typed: str, conn: Connection | None, draft: Draft[Any]) -> T | None:
        """What was typed, as a value beside the other answers; None for nothing, where that is allowed.

        Raises LpaFout.
        """
        if not schoon(typed):
            if self.required:
                raise VerkeerdGebruik(
                    f"{met_kleine_letter(self.label)} moet u invullen", f"geef {self.flag}", self.flag
                )
            return None
        kind: Kind[T] = self.as_asked(draft).kind
        try:
            return kind.read(typed, self.beside(conn, draft))
        except sqlite.OperationalError as busy:
            raise InGebruik("het bestand is even in gebruik", "probeer het zo nog eens") from busy

    def as_asked(self, draft: Draft[Any]) -> Field[T]:
        """The question as the other answers make it."""
        return self.but(kind=self.kind_of(draft)) if self.kind_of else self

    def beside(self, conn: Connection | None, draft: Draft[Any]) -> Reading:
        """What its text is read beside: the file, and the days that other answers give."""
        begin, end = (draft.get(other) if other else None for other in (self.after, self.before))
        return Reading(conn, begin, end)

    def fits(self, draft: Draft[Any]) -> bool:
        """Whether the question makes sense beside the other answers."""
        return self.when is None or self.when(draft)

    def is_asked(self, draft: Draft[Any]) -> bool:
        """Whether the interview comes to it by itself, beside the other answers."""
        return self.fits(draft) and not (self.quiet(draft) if callable(self.quiet) else self.quiet)

    @property
    def is_place(self) -> bool:
        """Whether its value is typed without a flag."""
        return not self.flag.startswith("-")


@overload
def ask(
    kind: Kind[T], flag: str, label: str, help_: str = ..., *, required: Literal[True], when: None = ...,
    default: Callable[[Draft[Any]], T | None] | None = ..., offer: Callable[[Draft[Any]], T | None] | None = ...,
    note: Note | None = ..., quiet: bool | When = ..., after: Field[Any] | None = ..., before: Field[Any] | None = ...,
) -> Field[T]: ...  # fmt: skip
@overload
def ask(
    kind: Kind[T], flag: str, label: str, help_: str = ..., *, required: bool = ..., when: When | None = ...,
    because: Because | None = ..., default: Callable[[Draft[Any]], T | None] | None = ...,
    offer: Callable[[Draft[Any]], T | None] | None = ..., note: Note | None = ..., quiet: bool | When = ...,
    after: Field[Any] | None = ..., before: Field[Any] | None = ..., new: Field[Any] | None = ...,
) -> Field[T | None]: ...  # fmt: skip
def ask(kind: Any, flag: str, label: str, help_: str = "", **more: Any) -> Any:
    """A question; `Field` says what can be said of it. Its answer is None where nothing is said, unless required."""
    return Field(kind, flag, label, help_, **more)


def text(
    flag: str, label: str, help_: str = "", *, long: bool = False, kind: Kind[str] | None = None, empty: str = "",
    **more: Any,
) -> Field[str]:  # fmt: skip
    """A question for free text, or for what `kind` makes of it; nothing is an empty text, or what `empty` is."""
    return Field((kind or (PARAGRAPH if long else TEXT)).but(empty=empty), flag, label, help_, **more)


def flag(name: str, help_: str, kind: Kind[T]) -> Field[T | None]:
    """An option that narrows a list or a question of law: never asked."""
    return Field(kind, name, name.strip("-"), help_, quiet=True)


class Form:
    """The answers to its fields, all of them; one that was not given holds what is empty for its kind."""

    fields: tuple[Field[Any], ...] = ()

    def __init_subclass__(cls) -> None:
        inherited = [field for base in cls.__bases__ for field in getattr(base, "fields", ())]
        own = [field for field in vars(cls).values() if isinstance(field, Field)]
        cls.fields = tuple({field.name: field for field in (*inherited, *own)}.values())

    def __init__(self, answers: Mapping[str, Any]) -> None:
        said = {name: answer for name, answer in answers.items() if answer is not None}
        self.answers = {field.name: said.get(field.name, field.kind.empty) for field in self.fields}

    def draft(self) -> Draft[Any]:
        """The same answers, to be read by a field that this form may not have."""
        return Draft(type(self), self.answers)

    @classmethod
    def field(cls, name: str) -> Field[Any] | None:
        """The field of this form by its name, where it has one."""
        return next((field for field in cls.fields if field.name == name), None)


class Draft(Generic[F]):
    """A form half-filled, read through its fields. `in` says whether a field was answered, be it with nothing."""

    def __init__(self, form: type[F], answers: Mapping[str, Any] | None = None) -> None:
        self.form, self.answers = form, dict(answers or {})

    def __contains__(self, field: Field[Any]) -> bool:
        return field.name in self.answers

    def get(self, field: Field[T]) -> T | None:
        """The answer; None where there is none yet."""
        answer: T | None = self.answers.get(field.name)
        return answer

    def has(self, field: Field[Any]) -> bool:
        """Whether there is an answer that says something."""
        return bool(self.answers.get(field.name))

    def __getitem__(self, field: Field[T]) -> T:
        """The answer of a field that has one."""
        answer: T = self.answers[field.name]
        return answer

    def put(self, field: Field[T], value: T | None) -> None:
        """Keep an answer."""
        self.answers[field.name] = value

    def copy(self) -> Draft[F]:
        """Another half-filled form with the same answers."""
        return Draft(self.form, self.answers)

    def done(self) -> F:
        """The form as it stands."""
        return self.form(self.answers)

    @classmethod
    def of(cls, form: type[F], record: Any, *shown: tuple[Field[Any], Any]) -> Draft[F]:
        """What a record holds, as the answers to a form; `shown` are answers that are not its own values."""
        other = {field.name: value for field, value in shown}
        names = (field.name for field in form.fields if not field.is_place)
        return cls(form, {name: other[name] if name in other else getattr(record, name) for name in names})
