"""Nouns and verbs: how a module of commands declares what can be typed. Each verb has an example that succeeds."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, TypeVar

import typer

C = TypeVar("C", bound=Callable[..., Any])


class Noun(typer.Typer):
    """The verbs of a noun that one module holds."""


def noun(help_: str, example: str) -> Noun:
    """The first module of a noun, to which `verb` adds commands; its help is that of the noun."""
    return Noun(help=help_, epilog=example, rich_markup_mode=None, pretty_exceptions_enable=False)


def verbs() -> Noun:
    """Another module of a noun; `help.GROUPS` says which verbs it holds."""
    return Noun(rich_markup_mode=None, pretty_exceptions_enable=False)


def single(name: str, example: str) -> tuple[Noun, Callable[[C], C]]:
    """An app that is one command, and the decorator that fills it."""
    app = verbs()
    return app, verb(app, name, example)


def verb(app: Noun, name: str, example: str) -> Callable[[C], C]:
    """Add a command to an app; its docstring is the help, `example` stands at the top of it.

    Of its parameters one may be a `Given[Form]`: the form makes its values and options.
    """
    return app.command(name, epilog=example)


def switch(name: str, help_: str) -> Any:
    """An option that is there or not."""
    return typer.Option(name, help=help_, show_default=False)


Toch = Annotated[bool, switch("--toch", "leg vast, ook als het onwaarschijnlijk is")]
