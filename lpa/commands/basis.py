"""How every command looks: Dutch help with the example first, and typer's errors in Dutch."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Callable, Iterable, Sequence
from inspect import Parameter, Signature, signature
from typing import Annotated, Any, TypeVar

import typer
from typer.core import TyperCommand, TyperGroup

from lpa.commands.formulier import Veld
from lpa.domain.tekst import lijkt_op
from lpa.errors import LpaFout, VerkeerdGebruik

F = TypeVar("F", bound=Callable[..., Any])
OVERAL = "Overal: --bestand PAD, --wachtwoordbestand PAD, --peildatum DATUM, --json, -q (alleen het nummer), --help"
_HELP = {"help_option_names": ["--help", "-h"]}


class _Dutch:
    """Help as we write it, for a command and for a group alike."""

    help: str | None
    epilog: str | None

    def get_help(self, ctx: Any) -> str:
        """The whole help page."""
        breedte = min(shutil.get_terminal_size((80, 24)).columns, 100)
        blokken = [_wikkel(alinea, breedte) for alinea in (self.help or "").split("\n\n")]
        if self.epilog:
            blokken.append("Voorbeeld:\n" + textwrap.indent(self.epilog, "  "))
        blokken.append(f"Gebruik: {ctx.command_path} {' '.join(self._usage())}".rstrip())
        blokken += [f"{kop}:\n{_kolommen(rijen, breedte)}" for kop, rijen in self._sections() if rijen]
        blokken.append(_wikkel(OVERAL, breedte))
        return "\n\n".join(blokken)

    def _usage(self) -> list[str]:
        raise NotImplementedError

    def _sections(self) -> Iterable[tuple[str, list[tuple[str, str]]]]:
        raise NotImplementedError


class Opdracht(_Dutch, TyperCommand):
    """A command with Dutch help; its `epilog` is the example."""

    def _usage(self) -> list[str]:
        namen = [_plek(p) for p in self.params if p.param_type_name == "argument"]
        return [*namen, "[OPTIES]"] if any(p.param_type_name == "option" for p in self.params) else namen

    def _sections(self) -> Iterable[tuple[str, list[tuple[str, str]]]]:
        argumenten, opties = [], []
        for param in self.params:
            hulp: str = getattr(param, "help", None) or ""
            if param.param_type_name == "argument":
                argumenten.append((_plek(param), hulp))
            elif not getattr(param, "hidden", False):
                waarde = "" if getattr(param, "is_flag", False) else f" {param.metavar or 'TEKST'}"
                opties.append((", ".join(param.opts) + waarde, hulp))
        yield "Gegevens", argumenten
        yield "Opties", opties


class Groep(_Dutch, TyperGroup):
    """A noun with its verbs."""

    def _usage(self) -> list[str]:
        return ["OPDRACHT", "[OPTIES]"]

    def _sections(self) -> Iterable[tuple[str, list[tuple[str, str]]]]:
        opdrachten = []
        for naam, opdracht in self.commands.items():
            opdrachten.append((naam, (opdracht.help or "").split("\n")[0].rstrip(".")))
        yield "Opdrachten", opdrachten

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that was typed. Raises VerkeerdGebruik with what it may have meant."""
        if args[0].startswith("-") or self.get_command(ctx, args[0]) is not None:
            return super().resolve_command(ctx, args)
        lijkt = [n for n in self.commands if n.startswith(args[0])] or lijkt_op(args[0], self.commands)
        raise VerkeerdGebruik(
            f"de opdracht '{ctx.command_path} {args[0]}' bestaat niet",
            _bedoelde([f"{ctx.command_path} {n}" for n in lijkt])
            or f"bekijk de opdrachten met: {ctx.command_path} --help",
        )


def _plek(param: Any) -> str:
    naam = (param.metavar or param.name or "").upper()
    return naam if param.required else f"[{naam}]"


def _wikkel(tekst: str, breedte: int) -> str:
    return textwrap.fill(" ".join(tekst.split()), breedte, subsequent_indent="", break_on_hyphens=False)


def _kolommen(rijen: list[tuple[str, str]], breedte: int) -> str:
    """Two columns; on a narrow screen the second goes below the first."""
    links = min(max(len(naam) for naam, _ in rijen) + 4, 34)
    onder = breedte < links + 24
    uit = []
    for naam, hulp in rijen:
        inspring = 6 if onder else links
        regels = textwrap.wrap(hulp, max(breedte - inspring, 20), break_on_hyphens=False) or [""]
        if onder or len(naam) + 4 > links:
            uit.append(f"  {naam}")
            uit += [" " * inspring + r for r in regels if r]
        else:
            uit.append(f"  {naam}".ljust(links) + regels[0])
            uit += [" " * inspring + r for r in regels[1:]]
    return "\n".join(uit)


def noun(hulp: str, voorbeeld: str) -> typer.Typer:
    """An app for a noun, to which `verb` adds commands."""
    return typer.Typer(
        cls=Groep, help=hulp, epilog=voorbeeld, no_args_is_help=True, add_completion=False,
        rich_markup_mode=None, pretty_exceptions_enable=False,
    )  # fmt: skip


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
                annotation=Annotated[str | None, optie(v.vlag, v.hulp, v.metavar)],
            )
            for v in velden
        ]  # fmt: skip
        eigen = [p.replace(kind=Parameter.KEYWORD_ONLY) for p in eigen]
        parameters = sorted([*eigen, *opties], key=lambda p: p.default is not Parameter.empty)

        def met_opties(**alles: Any) -> None:
            opdracht(gegeven={v.naam: alles.pop(v.naam) for v in velden}, **alles)

        met_opties.__doc__ = opdracht.__doc__
        met_opties.__signature__ = Signature(parameters)  # type: ignore[attr-defined]
        met_opties.__annotations__ = {p.name: p.annotation for p in parameters}
        return met_opties

    return maak


def single(naam: str, voorbeeld: str) -> tuple[typer.Typer, Callable[[F], F]]:
    """An app that is one command, and the decorator that fills it."""
    app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    return app, verb(app, naam, voorbeeld)


def optie(vlag: str, hulp: str, metavar: str = "TEKST", kort: str | None = None) -> Any:
    """An option that takes a text; the form reads it."""
    return typer.Option(*([vlag, kort] if kort else [vlag]), help=hulp, metavar=metavar, show_default=False)


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
        return VerkeerdGebruik(f"de waarde van {_plek(param)} is niet te lezen", hulp)
    return VerkeerdGebruik(_uitgelegd(fout), hulp)


def _uitgelegd(fout: Any) -> str:
    """The two remaining ways to misuse a command: too many words, or none."""
    if "unexpected extra" in str(getattr(fout, "message", "")):
        return "er staat een woord te veel in de opdracht; een naam met spaties hoort tussen aanhalingstekens"
    return "de opdracht is niet volledig"


def _bedoelde(mogelijk: list[str]) -> str:
    return f"Bedoelde u {' of '.join(f'`{m}`' for m in mogelijk[:3])}?" if mogelijk else ""
