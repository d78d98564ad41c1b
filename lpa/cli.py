"""The door: every command comes in through `main(argv)`, and every failure leaves by it.

`main` reads the options that all commands share, loads the one command that was asked for, and turns
whatever goes wrong into two Dutch lines and an exit code. Only here.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any, NoReturn, TextIO

import typer
from typer.core import TyperCommand

from lpa import settings
from lpa.commands.basis import Groep, op_te_lossen
from lpa.errors import Afgebroken, ExitCode, LpaFout, OpslagFout, VerkeerdGebruik

# Name, module in lpa.commands, and the line in the list of commands; the module is loaded when called.
COMMANDS = {
    "begin": ("begin", "Maak het zaakbestand van uw gemeente"),
    "voorbeeld": ("voorbeeld", "Maak een verzonnen oefenbestand en bekijk zijn overzicht"),
    "melding": ("melding", "Verzuimmeldingen: vastleggen, bekijken, sluiten"),
    "interventie": ("interventie", "Stappen in een zaak: brief, gesprek, huisbezoek"),
    "jongere": ("jongere", "Jongeren in het register"),
    "school": ("school", "Scholen"),
    "inschrijving": ("inschrijving", "Wie op welke school staat"),
    "zoek": ("zoek", "Zoek op naam, BSN, meldingsnummer of zaaknummer"),
    "overzicht": ("overzicht", "De tabellen en kerncijfers van een schooljaar"),
    "cijfers": ("cijfers", "Cijfers van eerdere jaren: inlezen en controleren"),
    "export": ("export", "Cijfers als bestand voor het jaarverslag"),
    "ongedaan": ("ongedaan", "Neem de laatste opdracht terug"),
    "logboek": ("logboek", "Wat er is vastgelegd en gewijzigd"),
}
ALIASES = {"leerling": "jongere"}
# Options that every command knows, wherever they stand; True when a value follows.
SHARED = {
    "--bestand": True,
    "--wachtwoordbestand": True,
    "--peildatum": True,
    "--json": False,
    "--stil": False,
    "-q": False,
}


class Wortel(Groep):
    """The command `lpa` itself: a list of names, and the module of the one that is called."""

    def __init__(self) -> None:
        stubs: dict[str, Any] = {
            name: TyperCommand(name, help=line, rich_markup_mode=None) for name, (_, line) in COMMANDS.items()
        }
        super().__init__(
            name="lpa",
            commands=stubs,
            help="Zaakregistratie voor de leerplichtambtenaar. Alles blijft op deze computer.",
            epilog="lpa voorbeeld\nlpa melding nieuw\nlpa overzicht 2019-2020",
            no_args_is_help=True,
            rich_markup_mode=None,
        )

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that was typed, under its own name or an alias: only now it is loaded."""
        naam, _, rest = super().resolve_command(ctx, [ALIASES.get(args[0], args[0]), *args[1:]])
        return naam, _load(naam), rest


def _load(naam: str) -> Any:
    app = import_module(f"lpa.commands.{COMMANDS[naam][0]}").app
    command = typer.main.get_command(app)
    command.name = naam
    return command


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; the exit code. `argv` leaves out the program's name."""
    _prepare()
    try:
        rest, shared = _shared_options(list(sys.argv[1:] if argv is None else argv))
        settings.use(shared)
        result = Wortel().main(rest, prog_name="lpa", standalone_mode=False)
        sys.stdout.flush()
        if result == ExitCode.INTERRUPTED:
            raise Afgebroken
        return int(result or 0)
    except BrokenPipeError:
        _silence(sys.stdout)
        return ExitCode.DONE
    except BaseException as fout:
        if isinstance(fout, SystemExit):
            raise
        return _report(as_lpa_fout(fout))


def _prepare() -> None:
    """Files for her eyes only; text that can hold every name, also where the machine prefers cp1252."""
    os.umask(0o077)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _shared_options(argv: list[str]) -> tuple[list[str], settings.Settings]:
    """`argv` without the shared options, and what they said. After `--` all is left alone."""
    rest: list[str] = []
    said: dict[str, str | bool] = {}
    words = iter(argv)
    for word in words:
        if word == "--":
            rest += [word, *words]
            break
        name, is_, value = word.partition("=")
        if name not in SHARED or (is_ and not SHARED[name]):
            rest.append(word)
        elif SHARED[name]:
            said[name] = value if is_ else next(words, "")
            if not said[name]:
                raise VerkeerdGebruik(f"achter {name} ontbreekt een waarde", f"schrijf {name} en daarachter de waarde")
        else:
            said["--stil" if name == "-q" else name] = True
    return rest, settings.Settings(
        bestand_tekst=_text(said, "--bestand"),
        wachtwoord_tekst=_text(said, "--wachtwoordbestand"),
        peildatum_tekst=_text(said, "--peildatum"),
        json=bool(said.get("--json")),
        stil=bool(said.get("--stil")),
    )


def _text(said: dict[str, str | bool], name: str) -> str | None:
    value = said.get(name)
    return value if isinstance(value, str) else None


def as_lpa_fout(fout: BaseException) -> LpaFout:
    """Any failure as one that speaks Dutch."""
    if isinstance(fout, LpaFout):
        return fout
    if isinstance(fout, KeyboardInterrupt | EOFError | typer.Abort):
        return Afgebroken()
    if isinstance(fout, typer.TyperException):
        return op_te_lossen(fout)
    if isinstance(fout, OSError):
        return _disk(fout)
    return _bug(fout)


def _disk(fout: OSError) -> LpaFout:
    import errno

    if fout.errno == errno.ENOSPC:
        return OpslagFout("de schijf is vol", "maak ruimte vrij en probeer het opnieuw")
    return OpslagFout("het systeem meldt een fout bij lezen of schrijven", "controleer de schijf en de rechten")


def _bug(fout: BaseException) -> LpaFout:
    """A mistake of ours: where it happened, and nothing of what it was about."""
    plaats = fout.__traceback__
    while plaats and plaats.tb_next:
        plaats = plaats.tb_next
    waar = f"{os.path.basename(plaats.tb_frame.f_code.co_filename)}, regel {plaats.tb_lineno}" if plaats else "?"  # noqa: PTH119
    return LpaFout(
        f"er ging iets mis in lpa zelf ({type(fout).__name__} in {waar}); er is niets opgeslagen",
        "meld dit met de opdracht die u gaf; gegevens van jongeren horen daar niet bij",
    )


def _report(fout: LpaFout) -> int:
    from lpa.output.cells import veilig

    try:
        sys.stdout.flush()
    except OSError:
        _silence(sys.stdout)
    sys.stderr.write(f"Fout: {veilig(fout.fout)}\nOplossing: {veilig(fout.oplossing)}\n")
    return fout.exit_code


def _silence(stream: TextIO) -> None:
    """Nobody reads `stream` any more: let what is left of it disappear without a second error."""
    with open(os.devnull, "w", encoding="utf-8") as nothing:  # noqa: PTH123
        os.dup2(nothing.fileno(), stream.fileno())


def run() -> NoReturn:
    """What the console script calls."""
    sys.exit(main())
