"""`lpa` and its nouns and verbs as typer sees them: Dutch help, the one that was called loaded, errors in Dutch."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from importlib import import_module
from inspect import Parameter, Signature, signature
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer
from typer.core import TyperCommand, TyperGroup

from lpa.commands.ui import answer
from lpa.commands.ui.bedenktijd import met_bedenktijd
from lpa.commands.ui.help import ALIASES, COMMANDS, eerste_zin, pagina
from lpa.domain.base.tekst import lijkt_op
from lpa.errors import LpaFout, VerkeerdGebruik

if TYPE_CHECKING:
    from lpa.commands.ui.field import Veld


F = TypeVar("F", bound=Callable[..., Any])
_TERUG = re.compile(r"-\d{1,4}", re.ASCII)  # three days back: a date, not an option
_HELP = {"help_option_names": ["--help", "-h"]}


class Opdracht(TyperCommand):
    """A command with Dutch help; its `epilog` is the example."""

    def parse_args(self, ctx: Any, args: list[str]) -> Any:
        """As typer does; values without a flag that are missing are asked, in order, when somebody is there."""
        while True:
            args = [f" {arg}" if _TERUG.fullmatch(arg) else arg for arg in args]
            try:
                return super().parse_args(ctx, list(args))
            except typer.TyperException as gevangen:
                fout: Any = gevangen
                fout.ctx = getattr(fout, "ctx", None) or ctx  # the parser does not always say whose help to read
                param = getattr(fout, "param", None)
                plek_ = (
                    type(fout).__name__ == "MissingParameter" and getattr(param, "param_type_name", "") == "argument"
                )
                if not plek_ or not answer.can_ask():
                    raise
            from lpa.commands.ui.plaatsvraag import vraag_plek

            args = [*args, vraag_plek(_plek(param), str(getattr(param, "help", "")))]

    def get_help(self, ctx: Any) -> str:
        """The whole help page."""
        return pagina(self.help or "", self.epilog or "", self.gebruik(ctx.command_path), self.uitleg())

    def gebruik(self, pad: str) -> str:
        """How it is typed, after `pad`."""
        argumenten, opties = (rijen for _, rijen in self.uitleg())
        return " ".join([pad, *(naam for naam, _ in argumenten), *(["[OPTIES]"] if opties else [])])

    def uitleg(self) -> list[tuple[str, list[tuple[str, str]]]]:
        """Its values and its options, each with what it means."""
        argumenten, opties = [], []
        for param in self.params:
            hulp: str = getattr(param, "help", None) or ""
            if param.param_type_name == "argument":
                argumenten.append((_plek(param), hulp))
            else:
                waarde = "" if getattr(param, "is_flag", False) else f" {param.metavar or 'TEKST'}"
                opties.append((", ".join(param.opts) + waarde, hulp))
        return [("Gegevens", argumenten), ("Opties", opties)]


class Groep(TyperGroup):
    """A noun with its verbs. Until one is called, a verb is only a name and a line of help.

    Where the noun has a verb `anders`, what is typed after it goes there unless it is the name of a verb.
    """

    def __init__(self, naam: str, app: typer.Typer) -> None:
        self._anders: str = getattr(app, "anders", "")
        self._infos = {str(info.name): info for info in app.registered_commands}
        stubs: dict[str, Any] = {
            verb_: TyperCommand(verb_, help=info.callback.__doc__ if info.callback else "", rich_markup_mode=None)
            for verb_, info in self._infos.items()
        }
        super().__init__(
            name=naam, commands=stubs, help=str(app.info.help), epilog=str(app.info.epilog),
            invoke_without_command=True, rich_markup_mode=None, context_settings=_HELP,
        )  # fmt: skip

    def get_help(self, ctx: Any) -> str:
        """The whole help page."""
        opdrachten = [(naam, eerste_zin(stub.help)) for naam, stub in self.commands.items()]
        gebruik, delen = f"{ctx.command_path} OPDRACHT [OPTIES]", [("Opdrachten", opdrachten)]
        if self._anders:
            verb_ = self._gebouwd(self._anders)
            gebruik = f"{verb_.gebruik(ctx.command_path)}\n         {gebruik}"
            delen += verb_.uitleg()
        return pagina(self.help or "", self.epilog or "", gebruik, delen)

    def parse_args(self, ctx: Any, args: list[str]) -> Any:
        """As typer does, with the verb that was left out put in its place."""
        if self._anders and args and args[0] not in (*self.commands, *_HELP["help_option_names"]):
            args = [self._anders, *args]
        return super().parse_args(ctx, args)

    def invoke(self, ctx: Any) -> Any:
        """Run the verb; without one, show what there is."""
        if not ctx._protected_args:
            answer.write(self.get_help(ctx) + "\n")
            return 0
        return super().invoke(ctx)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The verb that was typed, built now. Raises VerkeerdGebruik with what it may have meant."""
        bestaat(ctx.command_path, args[0], self.commands)
        naam, _, rest = super().resolve_command(ctx, args)
        return naam, self._gebouwd(str(naam)), rest

    def _gebouwd(self, naam: str) -> Any:
        """The verb with its options."""
        info = self._infos[naam]
        return typer.main.get_command_from_info(info, pretty_exceptions_short=True, rich_markup_mode=None)


def bestaat(pad: str, woord: str, namen: Iterable[str]) -> None:
    """Raises VerkeerdGebruik, with what may have been meant, when `woord` is none of `namen`."""
    alle = list(namen)
    if woord in alle or woord.startswith("-"):
        return
    lijkt = [n for n in alle if n.startswith(woord)] or lijkt_op(woord, alle)
    hulp = _bedoelde([f"{pad} {n}" for n in lijkt]) or f"bekijk de opdrachten met: {pad} --help"
    raise VerkeerdGebruik(f"de opdracht '{pad} {woord}' bestaat niet", hulp)


def _plek(param: Any) -> str:
    naam = (param.metavar or param.name or "").upper()
    return naam if param.required else f"[{naam}]"


class Noun(typer.Typer):
    """An app with verbs; `anders` is the one that is meant where none is named."""

    anders = ""


def noun(hulp: str, voorbeeld: str, *, anders: str = "") -> Noun:
    """An app for a noun, to which `verb` adds commands."""
    app = Noun(help=hulp, epilog=voorbeeld, rich_markup_mode=None, pretty_exceptions_enable=False)
    app.anders = anders
    return app


def verbs() -> typer.Typer:
    """A part of a noun that fills a module of its own; the noun takes it in with `met_verbs`."""
    return typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False)


def met_verbs(app: typer.Typer, *delen: typer.Typer) -> None:
    """Give a noun the verbs of other modules, after its own."""
    for deel in delen:
        app.registered_commands += deel.registered_commands


def as_command(naam: str, app: typer.Typer) -> Any:
    """What typer runs for an app: a group of verbs for a noun, the command itself for a `single` one."""
    if app.info.help:
        return Groep(naam, app)
    command = typer.main.get_command(app)
    command.name = naam
    return command


def verb(app: typer.Typer, naam: str, voorbeeld: str) -> Callable[[F], F]:
    """Add a command to an app; its docstring is the help, `voorbeeld` stands at the top of it."""
    return app.command(naam, cls=Opdracht, epilog=voorbeeld, context_settings=_HELP)


def met_velden(velden: Sequence[Veld]) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Give a command an option for each field; it receives what was typed as `gegeven`, by field name."""

    def maak(opdracht: Callable[..., None]) -> Callable[..., None]:
        eigen = [p for p in signature(opdracht, eval_str=True).parameters.values() if p.name != "gegeven"]
        opties = [
            Parameter(
                v.naam, Parameter.KEYWORD_ONLY, default=None,
                annotation=Annotated[list[str] | None if v.meervoud else str | None, optie(v.vlag, v.hulp, v.metavar)],
            )
            for v in velden
        ]  # fmt: skip
        eigen = [p.replace(kind=Parameter.KEYWORD_ONLY) for p in eigen]
        parameters = sorted([*eigen, *opties], key=lambda p: p.default is not Parameter.empty)

        def met_opties(**alles: Any) -> None:
            gegeven = {v.naam: _regels(alles.pop(v.naam)) for v in velden}
            met_bedenktijd(lambda: opdracht(gegeven=gegeven, **alles))

        met_opties.__doc__ = opdracht.__doc__
        met_opties.__signature__ = Signature(parameters)  # type: ignore[attr-defined]
        met_opties.__annotations__ = {p.name: p.annotation for p in parameters}
        return met_opties

    return maak


def _regels(gegeven: str | list[str] | None) -> str | None:
    """What was typed after a flag; of one that was given more than once, a line each."""
    return "\n".join(gegeven) or None if isinstance(gegeven, list) else gegeven


def single(naam: str, voorbeeld: str) -> tuple[typer.Typer, Callable[[F], F]]:
    """An app that is one command, and the decorator that fills it."""
    app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    return app, verb(app, naam, voorbeeld)


def optie(vlag: str, hulp: str, metavar: str = "TEKST") -> Any:
    """An option that takes a text; the form reads it."""
    return typer.Option(vlag, help=hulp, metavar=metavar, show_default=False)


def vlag(naam: str, hulp: str) -> Any:
    """An option that is there or not."""
    return typer.Option(naam, help=hulp, show_default=False)


def plek(metavar: str, hulp: str) -> Any:
    """A value without a flag."""
    return typer.Argument(metavar=metavar, help=hulp, show_default=False)


def op_te_lossen(fout: Any) -> LpaFout:
    """What typer could not read, as two Dutch lines."""
    ctx = getattr(fout, "ctx", None)
    hulp = f"bekijk hoe het moet met: {ctx.command_path if ctx else 'lpa'} --help"
    naam = type(fout).__name__
    param = getattr(fout, "param", None)
    if naam == "NoSuchOption":
        mogelijk = list(fout.possibilities or [])
        return VerkeerdGebruik(f"de optie '{fout.option_name}' bestaat hier niet", _bedoelde(mogelijk) or hulp)
    if naam == "MissingParameter" and param is not None:
        wat = _plek(param) if param.param_type_name == "argument" else param.opts[0]
        return VerkeerdGebruik(f"{wat} ontbreekt", hulp)
    if naam == "BadOptionUsage":
        return VerkeerdGebruik(f"achter {fout.option_name} ontbreekt een waarde, of er staat er een te veel", hulp)
    if param is not None:
        wat = _plek(param) if param.param_type_name == "argument" else param.opts[0]
        return VerkeerdGebruik(f"de waarde van {wat} is niet te lezen", _range(param) or hulp)
    return VerkeerdGebruik(_uitgelegd(fout), hulp)


def _range(param: Any) -> str:
    laagste, hoogste = getattr(param.type, "min", None), getattr(param.type, "max", None)
    return "" if laagste is None or hoogste is None else f"kies een getal van {laagste} tot en met {hoogste}"


def _uitgelegd(fout: Any) -> str:
    """The two remaining ways to misuse a command: too many words, or none."""
    if "unexpected extra" in str(getattr(fout, "message", "")):
        return "er staat een woord te veel in de opdracht; een naam met spaties hoort tussen aanhalingstekens"
    return "de opdracht is niet volledig"


def _bedoelde(mogelijk: list[str]) -> str:
    return f"bedoelde u {' of '.join(f'`{m}`' for m in mogelijk[:3])}?" if mogelijk else ""


Gegeven = Mapping[str, str | None]  # what was typed after each flag, by field name
Toch = Annotated[bool, vlag("--toch", "leg vast, ook als het onwaarschijnlijk is")]


class Wortel(TyperGroup):
    """All commands as stubs; the one that is called is loaded."""

    def __init__(self) -> None:
        stubs: dict[str, Any] = {name: TyperCommand(name, rich_markup_mode=None) for name in COMMANDS}
        super().__init__(name="lpa", commands=stubs, rich_markup_mode=None)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that was typed, under its own name or an alias. Raises VerkeerdGebruik for another."""
        bestaat(ctx.command_path, args[0], [*self.commands, *ALIASES])
        naam, _, rest = super().resolve_command(ctx, [ALIASES.get(args[0], args[0]), *args[1:]])
        app = import_module(f"lpa.commands.{COMMANDS[str(naam)][0]}").app
        return naam, as_command(str(naam), app), rest


def run(words: list[str]) -> int:
    """Run one command; the exit code that typer gives it."""
    return int(Wortel().main(words, prog_name="lpa", standalone_mode=False) or 0)
