"""The command `lpa` itself: finds the command that was typed, and loads only that one."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from typer.core import TyperCommand, TyperGroup

from lpa.commands.ui.command import as_command, bestaat
from lpa.commands.ui.index import ALIASES, COMMANDS


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
