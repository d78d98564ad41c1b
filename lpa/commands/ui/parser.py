"""All that leans on the inside of typer: its groups and commands, its errors in Dutch; for Tab see `bestand/aanvullen`.

Tried with the lowest and the highest version that pyproject allows; another version may need another module here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from copy import copy
from functools import cache
from importlib import import_module
from inspect import Parameter, Signature, signature
from types import MappingProxyType
from typing import Annotated, Any, get_args, get_origin

import typer
from typer.core import TyperCommand, TyperGroup

from lpa import settings
from lpa.commands.ui import rethink, session
from lpa.commands.ui.command import Noun, about_whom, meant, must_exist, other_options
from lpa.commands.ui.field import Field, Form
from lpa.commands.ui.given import Given
from lpa.commands.ui.help import (
    ALIASES,
    ALL,
    COMMANDS,
    LOCKED,
    LOCKED_VERBS,
    SELDOM,
    VERB_ALIASES,
    Entry,
    first_line,
    first_sentence,
    fits,
    help_page,
)
from lpa.errors import LpaFout, VerkeerdGebruik

_BACK = r"(?a)-\d{1,4}"  # three days back: a date, not an option
_YEAR = r"(?a)\s*(\d{4}|\d{2}(\d{2})?\s*[-/]\s*\d{2}(\d{2})?)\s*"  # a schooljaar without its flag
_EXTRA = "er staat een woord te veel in de opdracht; een naam met spaties hoort tussen aanhalingstekens"
_CONTEXT = {"help_option_names": ["--help", "-h"]}
Rows = list[tuple[str, str]]


class HelpAsked(Exception):  # no error: it ends the reading of the words
    """A help page that was asked for, instead of what the command does."""


class Command(TyperCommand):
    """A verb with Dutch help; its `epilog` is the example."""

    all_options = False
    fields: Mapping[str, Field[Any]] = MappingProxyType({})  # by the name of its parameter

    def parse_args(self, ctx: Any, args: list[str]) -> Any:
        """As typer does; -3 is a date, and `--help alles` shows each option."""
        self.all_options = _asks_all(args)
        words = [f" {arg}" if re.fullmatch(_BACK, arg) else arg for arg in args]
        try:
            _must_be_once(self.make_parser(ctx).parse_args(args=list(words))[-1])
            return super().parse_args(ctx, words)
        except typer.TyperException as error:
            error.ctx = getattr(error, "ctx", None) or ctx  # type: ignore[attr-defined]  # whose help to read
            raise

    def get_help(self, ctx: Any) -> str:
        """Raises HelpAsked with the help page: as much as fits a screen, or all of it."""
        path = ctx.command_path
        page = help_page(
            self.help or "", self.epilog or "", self.usage(path), self.explained(),
            more="" if self.all_options else path, must=self.asked(),
        )  # fmt: skip
        raise HelpAsked(page)

    def usage(self, path: str) -> str:
        """How it is typed, after `path`."""
        places, options = (rows for _, rows in self.explained())
        return " ".join([path, *(name for name, _ in places), *(["[OPTIES]"] if options else [])])

    def explained(self) -> list[tuple[str, Rows]]:
        """Its values and its options, each with what it means."""
        places: Rows = []
        options: Rows = []
        for param in sorted((p for p in self.params if not getattr(p, "hidden", False)), key=self._place):
            meaning = getattr(param, "help", None) or ""
            if param.param_type_name == "argument":
                places.append((str(param.metavar or param.name), meaning))
            else:
                options.append((_typed_as(param), meaning))
        return [("Gegevens", places), ("Opties", options)]

    def _place(self, param: Any) -> int:
        """Where an option stands: what is asked comes before switches, and what is seldom needed last."""
        return 2 if param.opts[0] in SELDOM else 0 if param.name in self.fields else 1

    def asked(self) -> set[str]:
        """The options, as they are explained, that are asked whatever else she answers."""
        always = {name for name, f in self.fields.items() if f.when is None and (f.required or f.quiet is False)}
        return {_typed_as(param) for param in self.params if param.name in always}


def _typed_as(param: Any) -> str:
    """An option as it is typed: `--naam TEKST`."""
    value = "" if getattr(param, "is_flag", False) else f" {param.metavar or 'TEKST'}"
    return ", ".join(param.opts) + value


def _must_be_once(typed: Sequence[Any]) -> None:
    """Raises VerkeerdGebruik for an option among `typed` that takes one value and got more: none is lost in silence."""
    for param in typed:
        times = typed.count(param)
        if times > 1 and param.param_type_name == "option" and not (param.is_flag or param.multiple):
            flag = param.opts[0]
            raise VerkeerdGebruik(f"{flag} staat er {times} keer", f"geef {flag} een keer", flag)


def _asks_all(args: list[str]) -> bool:
    """Whether each option was asked for, by `--help alles`."""
    return len(args) > 1 and args[0] in _CONTEXT["help_option_names"] and args[1] == ALL


class Group(TyperGroup):
    """A noun with its verbs. Until one is called, a verb is only a name; its module is loaded with it.

    Where the noun has a verb `otherwise`, what is typed after it goes there unless it is the name of a verb.
    """

    all_options = False

    def __init__(self, name: str, entry: Entry) -> None:
        self._entry, self._path = entry, f"lpa {name}"
        stubs: dict[str, Any] = {verb: TyperCommand(verb, rich_markup_mode=None) for verb in entry.verbs}
        super().__init__(
            name=name, commands=stubs, invoke_without_command=True, rich_markup_mode=None, context_settings=_CONTEXT
        )

    def get_help(self, ctx: Any) -> str:
        """Raises HelpAsked with the help page, for which all of its modules are loaded; it fits a screen, unless all of
        it was asked.
        """
        about = next(app.info for app in map(_app, self._entry.modules) if app.info.help)
        usage, otherwise = f"{ctx.command_path} OPDRACHT [OPTIES]", list[tuple[str, Rows]]()
        if self._entry.otherwise:
            verb = self._built(self._entry.otherwise)
            usage, otherwise = f"{verb.usage(ctx.command_path)}\n         {usage}", verb.explained()
        for told in (first_line, first_sentence):
            verbs = [(verb, told(self._info(verb).callback.__doc__)) for verb in self._entry.verbs]
            page = (str(about.help), str(about.epilog), usage, [("Opdrachten", verbs), *otherwise])
            if self.all_options or fits(*page):
                raise HelpAsked(help_page(*page))
        raise HelpAsked(help_page(*page, more=ctx.command_path if otherwise else ""))

    def parse_args(self, ctx: Any, args: list[str]) -> Any:
        """As typer does, with the verb that was left out, or that was typed as an alias, put in its place."""
        otherwise = self._entry.otherwise
        args = [*(VERB_ALIASES.get(str(self.name), {}).get(word, word) for word in args[:1]), *args[1:]]
        self.all_options = _asks_all(args)
        if otherwise and args and args[0] not in (*self.commands, *_CONTEXT["help_option_names"]):
            args = [otherwise, *args]
        return super().parse_args(ctx, args)

    def invoke(self, ctx: Any) -> Any:
        """Run the verb; without one, show what there is."""
        if not ctx._protected_args:
            self.get_help(ctx)
        return super().invoke(ctx)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The verb that was typed, built now. Raises VerkeerdGebruik with what it may have meant."""
        must_exist(ctx.command_path, args[0], self.commands)
        name, _, rest = super().resolve_command(ctx, args)
        return name, self._built(str(name)), rest

    def _info(self, verb: str) -> Any:
        """What typer knows of a verb."""
        return _info(self._entry.module_of(verb), f"{self.name} {verb}", verb)

    def _built(self, verb: str) -> Any:
        return built(self._info(verb), f"{self._path} {verb}")


def _app(module: str) -> Noun:
    app: Noun = import_module(f"lpa.commands.{module}").app
    return app


def _info(module: str, *names: str) -> Any:
    """What typer knows of the command that a module holds under the first of these names that it has."""
    held = {info.name: info for info in _app(module).registered_commands}
    return next(held[name] for name in names if name in held)


class Root(TyperGroup):
    """The command `lpa` itself: all commands as stubs; the one that is called is loaded."""

    def __init__(self) -> None:
        stubs: dict[str, Any] = {
            name: TyperCommand(name, short_help=entry.line, rich_markup_mode=None) for name, entry in COMMANDS.items()
        }
        super().__init__(name="lpa", commands=stubs, rich_markup_mode=None)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that was typed, under its own name or an alias. Raises VerkeerdGebruik for another."""
        must_exist(ctx.command_path, args[0], [*self.commands, *ALIASES])
        name, _, rest = super().resolve_command(ctx, [ALIASES.get(args[0], args[0]), *args[1:]])
        return name, loaded(str(name)), rest


def run(words: list[str], show_help: Callable[[str], None]) -> int:
    """Run one command, or show its help; the exit code that typer gives it."""
    try:
        return int(Root().main(words, prog_name="lpa", standalone_mode=False) or 0)
    except HelpAsked as asked:
        show_help(f"{asked}\n")
        return 0


def loaded(name: str) -> Any:
    """What typer runs for a command: a group of verbs for a noun, else the command itself."""
    entry = COMMANDS[name]
    if entry.verbs:
        return Group(name, entry)
    return built(_info(next(iter(entry.modules)), name), f"lpa {name}")


@cache
def built(info: Any, path: str) -> Any:
    """A verb with its options, made from its form: once in a run, as each time words are read it begins anew."""
    whole = copy(info)
    whole.callback, whole.cls, whole.context_settings = _with_options(info.callback, path), Command, _CONTEXT
    command: Any = typer.main.get_command_from_info(whole, pretty_exceptions_short=True, rich_markup_mode=None)
    command.fields = {f"_{field.name}": field for field in _form(info.callback).fields}
    return command


def _form(callback: Callable[..., None]) -> type[Form]:
    """What a verb asks."""
    given = (p.annotation for p in signature(callback, eval_str=True).parameters.values())
    return next((get_args(kind)[0] for kind in given if get_origin(kind) is Given), Form)


def _with_options(callback: Callable[..., None], path: str) -> Callable[..., None]:
    """`callback` with an option for each field of its form; it then receives a `Given`."""
    own = list(signature(callback, eval_str=True).parameters.values())
    holder = next((p for p in own if get_origin(p.annotation) is Given), None)
    form = _form(callback)
    fields = form.fields
    rest = [p.replace(kind=Parameter.KEYWORD_ONLY) for p in own if p is not holder]

    locked = path.split()[1] in LOCKED or path.removeprefix("lpa ") in LOCKED_VERBS

    def run_it(**typed: Any) -> None:
        if typed.get("csv") and settings.current().json:
            raise VerkeerdGebruik("--csv en --json gaan niet samen", "kies een van de twee")
        if not locked:
            session.unlock()
        if holder:
            texts = {f.name: text for f in fields if (text := _said(f, typed, path)) is not None}
            rethink.run(lambda: callback(**typed, **{holder.name: Given(form, texts, path)}))  # each run takes from it
        else:
            rethink.run(lambda: callback(**typed))

    parameters = [*rest, *_parameters(fields), *map(_other_way, filter(is_schooljaar, fields))]
    run_it.__doc__ = callback.__doc__
    run_it.__signature__ = Signature(parameters)  # type: ignore[attr-defined]
    run_it.__annotations__ = {p.name: p.annotation for p in parameters}
    return run_it


def _parameters(fields: Sequence[Field[Any]]) -> list[Parameter]:
    """The values without a flag, in order, then the options."""
    return [
        Parameter(f"_{f.name}", Parameter.KEYWORD_ONLY, default=None, annotation=_annotation(f))
        for f in sorted(fields, key=lambda f: not f.is_place)
    ]


def _annotation(field: Field[Any]) -> Any:
    """One text, or as many as its kind takes."""
    if field.kind.pair:
        return Annotated[tuple[str, str] | None, _typed(field)]
    if field.kind.many:
        return Annotated[list[str] | None, _typed(field)]
    return Annotated[str | None, _typed(field)]


def is_schooljaar(field: Field[Any]) -> bool:
    """Whether a field asks a schooljaar."""
    return field.kind.metavar == "SCHOOLJAAR"


def _other_way(field: Field[Any]) -> Parameter:
    """A schooljaar may be typed as a value and with its flag: the way that the help does not show."""
    other: Any = typer.Option("--schooljaar", hidden=True) if field.is_place else typer.Argument(hidden=True)
    return Parameter(f"_{field.name}_", Parameter.KEYWORD_ONLY, default=None, annotation=Annotated[str | None, other])


def _said(field: Field[Any], typed: dict[str, Any], path: str) -> str | None:
    """What was typed for a field, in either way. Raises VerkeerdGebruik for both, and for a word that is no year."""
    text, other = _text(typed.pop(f"_{field.name}")), typed.pop(f"_{field.name}_", None)
    if other is None:
        return text
    if not field.is_place and not re.fullmatch(_YEAR, other):
        raise VerkeerdGebruik(_EXTRA, f"bekijk hoe het moet met: {path} --help")
    if text is not None:
        raise VerkeerdGebruik("het schooljaar staat er twee keer", "geef het schooljaar een keer", "--schooljaar")
    return str(other)


def _typed(field: Field[Any]) -> Any:
    if field.is_place:
        name = field.flag if field.required else f"[{field.flag}]"
        return typer.Argument(metavar=name, help=meaning(field), show_default=False)
    return typer.Option(field.flag, help=meaning(field), metavar=field.kind.metavar, show_default=False)


def meaning(field: Field[Any]) -> str:
    """What a field means, with its choices, as the help has it."""
    own = field.help if field.help != field.label.lower() or not field.kind.choices else ""
    return "; ".join(part for part in (", ".join(field.kind.choices), own) if part)


def _text(typed: str | list[str] | tuple[str, str] | None) -> str | None:
    """What was typed for a field; of one that takes more, a line each."""
    if isinstance(typed, list | tuple):
        return "\n".join(typed) if typed else None
    return typed


def in_dutch(error: Any) -> LpaFout:
    """What typer could not read, as two Dutch lines."""
    ctx = getattr(error, "ctx", None)
    advice = f"bekijk hoe het moet met: {ctx.command_path if ctx else 'lpa'} --help"
    name, param = type(error).__name__, getattr(error, "param", None)
    if name == "NoSuchOption":
        likely = meant(other_options(error.option_name, getattr(ctx, "command", None)))
        return VerkeerdGebruik(f"de optie '{error.option_name}' bestaat hier niet", likely or advice)
    if name == "BadOptionUsage":
        return VerkeerdGebruik(f"achter {error.option_name} ontbreekt een waarde, of er staat er een te veel", advice)
    if param is not None:
        return VerkeerdGebruik(f"de waarde van {param.opts[0]} is niet te lezen", _range(param) or advice)
    if extra := re.search(r"unexpected extra .*\((.*)\)", str(getattr(error, "message", ""))):
        return VerkeerdGebruik(_EXTRA, about_whom(extra[1], getattr(ctx, "command", None)) or advice)
    return VerkeerdGebruik("de opdracht is niet volledig", advice)


def _range(param: Any) -> str:
    least, most = getattr(param.type, "min", None), getattr(param.type, "max", None)
    return "" if least is None or most is None else f"kies een getal van {least} tot en met {most}"
