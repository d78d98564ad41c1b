"""Nouns and verbs: how a module of commands declares what can be typed. Each verb has an example that succeeds."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any, TypeVar

import typer

C = TypeVar("C", bound=Callable[..., Any])


class Noun(typer.Typer):
    """An app with verbs; `otherwise` is the one that is meant where none is named, `alone`: it is itself the verb."""

    otherwise = ""
    alone = False


def noun(help_: str, example: str, *, otherwise: str = "") -> Noun:
    """An app for a noun, to which `verb` adds commands."""
    app = Noun(help=help_, epilog=example, rich_markup_mode=None, pretty_exceptions_enable=False)
    app.otherwise = otherwise
    return app


def verbs() -> Noun:
    """A part of a noun that fills a module of its own; the noun takes it in with `with_verbs`."""
    return noun("", "")


def with_verbs(app: Noun, *parts: Noun) -> None:
    """Give a noun the verbs of other modules, after its own."""
    for part in parts:
        app.registered_commands += part.registered_commands


def single(name: str, example: str) -> tuple[Noun, Callable[[C], C]]:
    """An app that is one command, and the decorator that fills it."""
    app = noun("", "")
    app.alone = True
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
