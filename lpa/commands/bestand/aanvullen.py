"""`lpa aanvullen`: what a shell must read, so that Tab offers what may follow; and what it is then given.

It leans on the inside of typer as `ui/parser` does, and is loaded only where a shell asks.
"""

from __future__ import annotations

from typing import Any

import typer

from lpa import settings
from lpa.commands.gate.doors import tell
from lpa.commands.ui import parser, talk
from lpa.commands.ui.field import Field
from lpa.commands.ui.forms import Form, Given, ask, choice, single, today
from lpa.commands.ui.help import SHARED
from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.errors import LpaFout

app, _command = single("aanvullen", "lpa aanvullen bash\nlpa aanvullen powershell")
# Where each shell reads it from, once; what typer knows, by its name there.
_HOE = {
    "bash": "lpa aanvullen bash >> ~/.bashrc",
    "powershell": "lpa aanvullen powershell >> $PROFILE",
    "zsh": "lpa aanvullen zsh >> ~/.zshrc",
    "fish": "lpa aanvullen fish > ~/.config/fish/completions/lpa.fish",
}
_UNQUOTING = ("bash", "powershell")  # shells that put a value on the line as they are given it
OFFERED = range(6)  # how many schooljaren back
COMPLETE = "_LPA_COMPLETE"  # what a shell sets where it asks what may follow


class Schil(Form):
    """For which shell."""

    schil = ask(choice("schil", _HOE.keys()), "SCHIL", "Schil", required=True)


@_command
def aanvullen(given: Given[Schil]) -> None:
    """Druk af wat uw schil moet lezen om opdrachten, opties, soorten en schooljaren aan te vullen met Tab.

    Zet het een keer in het beginbestand van de schil en open een nieuw venster. lpa opent er het zaakbestand niet voor.
    """
    shell = given.place(Schil.schil)
    script = _script(shell)
    if settings.current().json:
        return tell.document({"schil": shell, "script": script}, about=tell.NOBODY)
    if talk.can_ask():
        talk.say(f"Bewaren kan met: {_HOE[shell]}")
    return tell.text(script, about=tell.NOBODY)


def _script(shell: str) -> str:
    """What a shell must read once, so that it asks lpa what may follow."""
    from typer._completion_shared import get_completion_script

    return get_completion_script(prog_name="lpa", complete_var=COMPLETE, shell=shell) + "\n"


def completions(instruction: str) -> str:
    """What may follow the words that a shell gives in its environment: commands, flags and fixed values, of no file."""
    from typer import _completion_classes as classes
    from typer._click.shell_completion import CompletionItem, get_completion_class

    classes.completion_init()
    vars(classes)["_sanitize_help_text"] = str  # it would load rich, for a markup that no help has
    shell_name = instruction.partition("_")[2]
    kind: Any = get_completion_class(shell_name)
    shell = kind(parser.Root(), {}, "lpa", COMPLETE)
    shell.get_completions = lambda args, begun: [
        CompletionItem(_quoted(value) if shell_name in _UNQUOTING else value, type=sort, help=means)
        for value, sort, means in _may_follow(args, begun)
    ]
    return str(shell.complete())


def _may_follow(args: list[str], begun: str) -> list[tuple[str, str, str]]:
    """Each word that may follow, with its kind and what it means; none where what was typed so far cannot be."""
    from typer._click.shell_completion import _resolve_context, _resolve_incomplete

    try:
        ctx: Any = _resolve_context(parser.Root(), {}, "lpa", _unshared(args))
        asked, begun = _resolve_incomplete(ctx, args, begun)
    except (LpaFout, typer.TyperException):
        return []
    field = getattr(ctx.command, "fields", {}).get(getattr(asked, "name", ""))
    if field is None:
        return [(item.value, item.type, item.help or "") for item in asked.shell_complete(ctx, begun)]
    return [(value, "plain", means) for value, means in _values(field) if value.startswith(begun)]


def _quoted(value: str) -> str:
    return f'"{value}"' if " " in value else value


def _values(field: Field[Any]) -> list[tuple[str, str]]:
    """The values that a field takes, where those are fixed; of a schooljaar the latest."""
    if parser.is_schooljaar(field):
        last = Schooljaar.van(today())
        return [(str(last - n), "") for n in OFFERED]
    yes_no = field.kind.hint.split("/") if field.kind.metavar == "KEUZE" else []
    return list(field.kind.choices.items()) or [(word, "") for word in yes_no if word]


def _unshared(args: list[str]) -> list[str]:
    """The words without the options that every command knows, and their values."""
    rest, words = list[str](), iter(args)
    for word in words:
        name, is_, _ = word.partition("=")
        if name not in SHARED:
            rest.append(word)
        elif SHARED[name] and not is_:
            next(words, "")
    return rest
