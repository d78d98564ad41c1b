"""The door: every command comes in through `main(argv)`, and every failure leaves by it.

`main` reads the options that all commands share, loads the one command that was asked for, and turns
whatever goes wrong into two Dutch lines and an exit code. Only here.
"""

from __future__ import annotations

import contextlib
import errno
import os
import re
import shutil
import sys
from collections.abc import Sequence
from typing import NoReturn, TextIO

from lpa import __version__, settings
from lpa.commands.ui import help, talk
from lpa.commands.ui.help import HELP_WORDS, SHARED
from lpa.errors import Afgebroken, Beschadigd, ExitCode, LpaFout, OpslagFout, VerkeerdGebruik, sentence, shortened

HELP = ("--help", "-h", *HELP_WORDS)
READ_BY = frozenset({"toon", "dossier", "inzage"})  # what shows all there is of somebody; so does `melding toon`
VERSION = ("--versie", "--version", "-V")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; the exit code. `argv` leaves out the program's name."""
    _prepare()
    try:
        rest, shared = _shared_options(list(sys.argv[1:] if argv is None else argv))
        settings.use(shared)
        talk.begin()
        shared.check()
        code = _run(rest)
        sys.stdout.flush()
        _keep_read(rest)
        if lost := talk.lost():
            raise lost
        if code == ExitCode.INTERRUPTED:
            raise Afgebroken
        return code
    except SystemExit:  # typer ends a process of which nobody reads on
        return _unread()
    except OSError as fout:
        return _unread() if _is_unread(fout) else _report(_after_storing(translated_failure(fout), fout))
    except BaseException as fout:
        return _report(_after_storing(translated_failure(fout), fout))


def _keep_read(words: Sequence[str]) -> None:
    """Keep in the log that the file of a jongere was read, by a command that shows all there is of one."""
    now = settings.current()
    path = [word for word in words[:2] if not word.startswith("-")]
    if not now.gelezen or not ({*path[:1]} & READ_BY or {*path[1:]} & {"toon"}):
        return
    from lpa.commands.gate import store

    store.log_read(" ".join(path if path[0] not in READ_BY else path[:1]))


def _is_unread(fout: OSError) -> bool:
    """Whether nobody reads the answer any more; Windows calls a closed pipe an invalid argument."""
    return isinstance(fout, BrokenPipeError) or (os.name == "nt" and fout.errno == errno.EINVAL)


def _unread() -> int:
    _silence(sys.__stdout__ or sys.stdout)
    return ExitCode.DONE


def _after_storing(fout: LpaFout, was: BaseException) -> LpaFout:
    """What was stored is never called not stored: a failure after that says so."""
    stored = settings.stored()
    if not stored:
        return fout
    if known := isinstance(was, LpaFout) and not isinstance(was, Afgebroken):
        then = f"daarna: {_NOTHING_STORED.sub('', fout.fout)}"
    else:
        then = "alleen het antwoord kon niet worden getoond" if isinstance(was, OSError) else "daarna is lpa gestopt"
    told = type(fout)("", "") if known or type(fout) is LpaFout else OpslagFout("", "")
    told.fout, told.oplossing = (
        sentence(f"dit is opgeslagen als {stored}; {then}"),
        "Herhaal de opdracht niet; kijk met: lpa logboek.",
    )
    return told


_NOTHING_STORED = re.compile(r"[;:,] (er|hier) is niets \w+(?=\W*$)")


def _run(words: list[str]) -> int:
    """The help of `lpa` itself without loading anything, or the command that was typed; `lpa` alone is today."""
    if instruction := os.environ.get("_LPA_COMPLETE"):
        return _complete(instruction)
    if not words and _is_first_time():
        sys.stdout.write(help.FIRST_TIME)
        return ExitCode.DONE
    words = _help_asked(words or ["vandaag"])
    if words[0] in HELP:
        _show_help(help.help_of_all() + "\n")
        return ExitCode.DONE
    if words[0] in VERSION:
        sys.stdout.write(f"lpa {__version__}\n")
        return ExitCode.DONE
    from lpa.commands.ui import parser

    return parser.run(words, _show_help)


def _is_first_time() -> bool:
    """Whether there is no case file yet, and none was named: then there is no today to show."""
    now = settings.current()
    named = now.bestand_tekst or os.environ.get("LPA_BESTAND") or now.json
    return not named and not now.bestand.exists()


def _show_help(page: str) -> None:
    """A page of help, as an answer where a terminal may be too small for it."""
    if not sys.stdout.isatty() or page.count("\n") <= shutil.get_terminal_size((80, help.SCREEN)).lines:
        sys.stdout.write(page)
    else:
        from lpa.commands.gate import tell

        tell.text(page, about=tell.NOBODY)


def _complete(instruction: str) -> int:
    """Tell a shell what may follow what was typed; whatever it asks, it gets no more than words."""
    from lpa.commands.bestand.aanvullen import completions

    sys.stdout.write(completions(instruction) + "\n")
    return ExitCode.DONE


def _help_asked(words: list[str]) -> list[str]:
    """`help melding` and `melding help` as `melding --help`; only `zoek` may be looking for the word itself."""
    first, *rest = words
    if first in HELP and rest == [help.ALL]:
        return [first]
    if first in HELP and rest and not rest[0].startswith("-"):
        return [*rest, "--help"]
    return [first, "--help"] if len(rest) == 1 and rest[0] in HELP_WORDS and first != "zoek" else words


def _prepare() -> None:
    """Files for her eyes only; text that can hold every name, also where the machine prefers cp1252.

    A stream that was closed before lpa began gets a place of its own: else the case file would take its number, and
    what is said would be written into it.
    """
    os.umask(0o077)
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115, PTH123  # for as long as lpa runs
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
        elif SHARED[name] and name in said:
            raise VerkeerdGebruik(f"{name} staat er meer dan een keer", f"geef {name} een keer", name)
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
        met_wpg=_text(said, "--met-wpg") or "",
        met_meldcode=bool(said.get("--met-meldcode")),
        geen_pager=bool(said.get("--geen-pager")),
    )


def _text(said: dict[str, str | bool], name: str) -> str | None:
    value = said.get(name)
    return value if isinstance(value, str) else None


def translated_failure(fout: BaseException) -> LpaFout:
    """Any failure as one that speaks Dutch."""
    if isinstance(fout, LpaFout):
        return fout
    if isinstance(fout, KeyboardInterrupt | EOFError) or type(fout).__name__ == "Abort":
        return Afgebroken()
    if isinstance(fout, OSError):
        return _disk(fout)
    if hasattr(fout, "sqlite_errorcode"):
        return _of_file(fout)
    if type(fout).__module__.startswith("typer"):
        from lpa.commands.ui.parser import in_dutch

        return in_dutch(fout)
    if isinstance(fout, ImportError) and not (fout.name or "lpa").startswith("lpa"):
        return LpaFout(
            f"lpa is niet volledig geïnstalleerd: {fout.name} ontbreekt of past niet; er is niets opgeslagen",
            "installeer lpa opnieuw met pip, in een omgeving van zichzelf",
        )
    return _bug(fout)


def _disk(fout: OSError) -> LpaFout:
    if fout.errno == errno.ENOSPC:
        return OpslagFout("de schijf is vol", "maak ruimte vrij en probeer het opnieuw")
    return OpslagFout("het systeem meldt een fout bij lezen of schrijven", "controleer de schijf en de rechten")


def _of_file(fout: BaseException) -> LpaFout:
    """What SQLite reports outside a block that says what it means."""
    from lpa.storage.engine.faults import of

    told = of(fout, settings.current().bestand)
    return told if isinstance(told, LpaFout) else _bug(fout)


def _bug(fout: BaseException) -> LpaFout:
    """A mistake of ours: where it happened, and nothing of what it was about; or the case file that is damaged."""
    from lpa.commands.ui import session

    try:
        session.must_not_be_damaged(fout)
    except Beschadigd as damage:
        return damage
    except Exception:  # noqa: S110  # what went wrong first is what must be told
        pass
    plaats = fout.__traceback__
    while plaats and plaats.tb_next:
        plaats = plaats.tb_next
    waar = f"{os.path.basename(plaats.tb_frame.f_code.co_filename)}, regel {plaats.tb_lineno}" if plaats else "?"  # noqa: PTH119
    kept = ""
    with contextlib.suppress(Exception):
        from lpa.storage import crash

        kept = crash.write(settings.current().bestand.parent, fout, __version__)
    met = f"{kept}, naast het zaakbestand" if kept else "de opdracht die u gaf"
    return LpaFout(
        f"er ging iets mis in lpa zelf ({type(fout).__name__} in {waar}); er is niets opgeslagen",
        f"meld dit met {met}; gegevens van jongeren horen daar niet bij",
    )


def _report(fout: LpaFout) -> int:
    """Say it on standard error, if that can still be done; the exit code."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            _silence(stream)
    with contextlib.suppress(OSError):
        talk.say(f"{fout.kop}: {shortened(fout.fout)}")
        talk.say(f"Oplossing: {shortened(fout.oplossing)}")
        sys.stderr.flush()
    return fout.exit_code


def _silence(stream: TextIO) -> None:
    """Nobody reads `stream` any more: let what is left of it disappear without a second error."""
    with open(os.devnull, "w", encoding="utf-8") as nothing:  # noqa: PTH123
        os.dup2(nothing.fileno(), stream.fileno())


def run() -> NoReturn:
    """What the console script calls.

    The process lives for one answer: taking everything apart at its end would cost a tenth of its time
    and give nothing. What was said is flushed first; the case file is closed by the command that opened it.
    """
    code = main()
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError):
            stream.flush()
    os._exit(code)
