"""How long the commands of the day take, from Enter to answer, as ratios to `python -c pass`.

Each command runs on a file without a pass-phrase and on one that is encrypted and unlocked, some tens of times in
shuffled rounds, so that a slow moment of the machine hits all alike.
"""

from __future__ import annotations

import os
import random
import statistics
import subprocess
import sys
import time
import venv
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import NamedTuple

from lpa.domain.base.datum import Geboortedatum
from lpa.domain.base.soorten import AFHANDELINGEN
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.school import Inschrijving, School
from lpa.domain.records.zaak import Interventie, Melding, schooljaar_van
from lpa.storage.engine import connection, create, keys
from lpa.storage.unlock import kept

# The command as it was installed beside this interpreter; from a bare checkout, the module.
_SCRIPT = Path(sys.executable).with_name("lpa")
LPA = (str(_SCRIPT),) if _SCRIPT.is_file() else (sys.executable, "-m", "lpa")
MEMORY_MB = 60
PHRASE = "vijf banken op een rij"
SOORTEN = ("signaal", "signaal", "signaal", "overig", "absoluut", "luxe", "preventief")


def run_plain(words: Sequence[str], typed: str | None = None) -> float:
    """Milliseconds from start to end, output to a pipe that is read."""
    begin = time.perf_counter()
    subprocess.run(words, check=True, capture_output=True, input=typed, text=True, env=environment())
    return (time.perf_counter() - begin) * 1000


def run_terminal(words: Sequence[str], until: bytes = b"") -> float:
    """Milliseconds from start to end, or to where `until` is on the screen: a pseudo-terminal of 100 columns."""
    import pty  # not on Windows

    begin = time.perf_counter()
    child, terminal = pty.fork()
    if child == 0:
        os.execve(words[0], list(words), environment() | {"TERM": "xterm-256color", "COLUMNS": "100"})  # noqa: S606
    seen, taken = b"", 0.0
    try:
        while more := os.read(terminal, 65536):
            seen += more
            if until and not taken and until in seen:
                taken = (time.perf_counter() - begin) * 1000
                os.write(terminal, b"\x03")
    except OSError:  # the terminal closes with its process
        pass
    _, status = os.waitpid(child, 0)
    os.close(terminal)
    if bool(until) != bool(taken) or (status and not until):
        raise RuntimeError(f"{words} ended with {status}")
    return taken or (time.perf_counter() - begin) * 1000


class Case(NamedTuple):
    """A command to time: its budget is a ratio to bare Python."""

    name: str
    words: tuple[str, ...]
    budget: float
    run: Callable[[Sequence[str]], float] = run_plain


def cases(file: str) -> list[Case]:
    """The commands, on one case file."""

    def on(*words: str) -> tuple[str, ...]:
        return (*LPA, *words, "--bestand", file)

    new = ("melding", "nieuw", "--jongere", "7", "--soort", "overig", "--datum", "10-10-2019", "--uren", "4", "--toch")
    first_question = partial(run_terminal, until=b"Jongere")
    return [
        Case("`lpa --help`", (*LPA, "--help"), 3),
        Case("`lpa` (today)", on("vandaag", "--peildatum", "15-11-2019"), 8),
        Case("`melding nieuw` by flags", on(*new), 7),
        Case("`melding toon`", on("melding", "toon", "17"), 6),
        Case("`zoek`", on("zoek", "achternaam77"), 6),
        Case("`melding lijst --open`", on("melding", "lijst", "--open"), 12),
        Case("`overzicht --uit-zaken`", on("overzicht", "2018-2019", "--uit-zaken", "6/verhuisd"), 12),
        Case("`overzicht` of six years", on("overzicht", "2019-2020"), 7),
        Case("`overzicht` on a terminal", on("overzicht", "2019-2020", "--geen-pager"), 11, run_terminal),
        Case("`melding nieuw`, first question", on("melding", "nieuw"), 14, first_question),
    ]


def make_file(path: Path, zaken: int, phrase: str | None = None) -> None:
    """A case file with so many meldingen over six schooljaren, and a register of 5,500 jongeren."""
    dice = random.Random(zaken)  # noqa: S311
    jongeren = [_jongere(n, dice) for n in range(1, 5501)]
    school = replace(
        School(nummer=1, naam="Bankschool", regio="midden", onderwijssoorten="po"), zoeksleutel=" bankschool"
    )
    in_school = [
        Inschrijving(nummer=n, jongere=n, school=1, onderwijssoort="po", van=date(2019, 8, 1)) for n in range(1, 3001)
    ]
    meldingen = [_melding(n, dice) for n in range(1, zaken + 1)]
    stappen = [Interventie(nummer=m.nummer, zaak=m.nummer, datum=m.geopend_op, soort="brief") for m in meldingen[::2]]
    records = [school, *jongeren, *in_school, *meldingen, *stappen]
    create.make(path, phrase, {"gemeente": "Bank", "regio": "midden", "werkdagen": "ma di"}, records)


def _jongere(nummer: int, dice: random.Random) -> Jongere:
    geboren = date(1991, 1, 1) + timedelta(days=dice.randrange(28 * 365))
    jongere = Jongere(
        nummer=nummer, achternaam=f"Achternaam{nummer}", voornaam=f"Voornaam{nummer % 97}",
        geboortedatum=Geboortedatum.from_date(geboren),
    )  # fmt: skip
    return replace(jongere, zoeksleutel=jongere.sleutel())


def _melding(nummer: int, dice: random.Random) -> Melding:
    soort = SOORTEN[nummer % len(SOORTEN)]
    dag = date(2014, 9, 1) + timedelta(days=dice.randrange(6 * 365 - 60))
    einde = dice.choice(AFHANDELINGEN[soort]) if nummer % 3 else None
    return Melding(
        nummer=nummer, soort=soort, jongere=dice.randrange(1, 5501), school=1, geopend_op=dag, uren=16,
        gesloten_op=dag + timedelta(days=30) if einde else None, afhandeling=einde, schooljaar=schooljaar_van(dag),
    )  # fmt: skip


def memory(words: Sequence[str]) -> float:
    """Peak memory in MB of a command, by the system's own account, started from a process that is small itself."""
    watch = "import resource, subprocess, sys; subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=True); "
    watch += "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    out = subprocess.run(
        (sys.executable, "-S", "-c", watch, *words), check=True, capture_output=True, env=environment()
    )
    return int(out.stdout) / 1024


def bare_python(folder: Path) -> str:
    """The interpreter of a new, empty virtual environment: nothing that is installed slows its start."""
    venv.create(folder, with_pip=False, symlinks=os.name != "nt")
    return str(folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python"))


def environment() -> dict[str, str]:
    """This one, with bytecode allowed."""
    left_out = ("PYTHONDONTWRITEBYTECODE", "LPA_BESTAND", "NO_COLOR")
    return {k: v for k, v in os.environ.items() if k not in left_out}


def medians(todo: dict[tuple[str, str], Callable[[], float]], rounds: int) -> dict[tuple[str, str], float]:
    """The median time in ms of each, after a warm-up; the order of each round is shuffled."""
    times: dict[tuple[str, str], list[float]] = {name: [] for name in todo}
    order = list(todo)
    for name in order:
        todo[name]()
    for _ in range(rounds):
        random.shuffle(order)
        for name in order:
            times[name].append(todo[name]())
    return {name: statistics.median(taken) for name, taken in times.items()}


class Measured(NamedTuple):
    """Of one size: bare Python in ms, the ratio of each command on a plain and on an encrypted file, peak memory."""

    unit: float
    plain: dict[str, float]
    locked: dict[str, float]
    peak: float


def measure(folder: Path, bare: str, zaken: int, rounds: int) -> Measured:
    """Make both files of so many zaken, and time all commands on them."""
    files = {"open": folder / f"{zaken}-open.lpa", "dicht": folder / f"{zaken}-dicht.lpa"}
    make_file(files["open"], zaken)
    make_file(files["dicht"], zaken, PHRASE)
    salt = _unlock(files["dicht"])
    try:
        todo: dict[tuple[str, str], Callable[[], float]] = {("", ""): lambda: run_plain((bare, "-c", "pass"))}
        for how, file in files.items():
            todo |= {(how, case.name): partial(case.run, case.words) for case in cases(str(file))}
        taken = medians(todo, rounds)
        unit = taken.pop(("", ""))
        ratio = {how: {name: ms / unit for (one, name), ms in taken.items() if one == how} for how in files}
        peak = max(memory(c.words) for c in cases(str(files["dicht"])) if not isinstance(c.run, partial))
        return Measured(unit, ratio["open"], ratio["dicht"], peak)
    finally:
        kept.forget(salt)
        for file in files.values():
            file.unlink()


def _unlock(file: Path) -> bytes:
    """Let this machine keep the key of an encrypted file for an hour; what it begins with."""
    salt = connection.salt_of(file) or b""
    if not kept.keep(salt, keys.by_secret(file, PHRASE), 3600, time.time()):
        raise SystemExit("this machine keeps no keys: an unlocked file cannot be measured")
    return salt
