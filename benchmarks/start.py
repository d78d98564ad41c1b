"""How long the commands of the day take, from Enter to answer, as ratios to `python -c pass`.

Run it as `python -m benchmarks.start`. It makes files of 1,000 and of 100,000 zaken in a temporary
folder, each without a pass-phrase and encrypted and unlocked, runs every command some tens of times in shuffled rounds
(so that a slow moment of the machine hits all alike), and prints the median of each, its ratio to bare Python, and the
peak memory. Ratios on the encrypted file are the figure to quote. `--zaken 1000000 --rondes 3` shows what a very large
file costs. With `--eis` the exit code says whether all budgets were met on an encrypted file.
"""

from __future__ import annotations

import argparse
import compileall
import os
import pty
import random
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

import lpa
from lpa.domain.base.datum import Geboortedatum
from lpa.domain.base.soorten import AFHANDELINGEN
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.school import Inschrijving, School
from lpa.domain.records.zaak import Interventie, Melding, schooljaar_van
from lpa.storage.engine import connection, create, keys
from lpa.storage.unlock import kept

SIZES = (1_000, 100_000)
# The command as it was installed beside this interpreter; from a bare checkout, the module.
_SCRIPT = Path(sys.executable).with_name("lpa")
LPA = (str(_SCRIPT),) if _SCRIPT.is_file() else (sys.executable, "-m", "lpa")
MEMORY_MB = 60
PHRASE = "vijf banken op een rij"
BARE = ("python -c pass", 0)
SOORTEN = ("signaal", "signaal", "signaal", "overig", "absoluut", "luxe", "preventief")


@dataclass(frozen=True, slots=True)
class Case:
    """A command to time: its budget is a ratio to bare Python; on a `terminal` it runs under a pty."""

    name: str
    words: tuple[str, ...]
    budget: float
    terminal: bool = False


def cases(file: str) -> list[Case]:
    """The commands, on one case file."""

    def on(*words: str) -> tuple[str, ...]:
        return (*LPA, *words, "--bestand", file)

    new = ("melding", "nieuw", "--jongere", "7", "--soort", "overig", "--datum", "10-10-2019", "--uren", "4", "--toch")
    return [
        Case("--help", (*LPA, "--help"), 6),
        Case("vandaag", on("vandaag", "--peildatum", "15-11-2019"), 12),
        Case("melding nieuw", on(*new), 8),
        Case("melding toon", on("melding", "toon", "17"), 8),
        Case("zoek", on("zoek", "achternaam77"), 8),
        Case("melding lijst --open", on("melding", "lijst", "--open"), 12),
        Case("uit-zaken", on("overzicht", "2018-2019", "--uit-zaken", "6/verhuisd"), 12),
        Case("overzicht, pijp", on("overzicht", "2019-2020"), 8),
        Case("overzicht, scherm", on("overzicht", "2019-2020", "--geen-pager"), 11, terminal=True),
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


def run_plain(words: Sequence[str]) -> float:
    """Milliseconds from start to end, output to a pipe that is read."""
    begin = time.perf_counter()
    subprocess.run(words, check=True, capture_output=True, env=environment())
    return (time.perf_counter() - begin) * 1000


def run_terminal(words: Sequence[str]) -> float:
    """Milliseconds from start to end, on a pseudo-terminal of 100 columns."""
    begin = time.perf_counter()
    child, terminal = pty.fork()
    if child == 0:
        os.execve(words[0], list(words), environment() | {"TERM": "xterm-256color", "COLUMNS": "100"})  # noqa: S606
    try:
        while os.read(terminal, 65536):
            pass
    except OSError:  # the terminal closes with its process
        pass
    _, status = os.waitpid(child, 0)
    if status:
        raise RuntimeError(f"{words} ended with {status}")
    os.close(terminal)
    return (time.perf_counter() - begin) * 1000


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


def measure(files: Sequence[Path], bare: str, rounds: int) -> dict[tuple[str, int], list[float]]:
    """For each case on each file, and for bare Python, its times in ms; the order of each round is shuffled."""
    todo: list[tuple[tuple[str, int], Callable[[], float]]] = [(BARE, lambda: run_plain((bare, "-c", "pass")))]
    for place, file in enumerate(files):
        for case in cases(str(file)):
            runner = run_terminal if case.terminal else run_plain
            todo.append(((case.name, place), lambda words=case.words, runner=runner: runner(words)))  # type: ignore[misc]
    times: dict[tuple[str, int], list[float]] = {name: [] for name, _ in todo}
    for _, run in todo:  # warm-up
        run()
    for _ in range(rounds):
        random.shuffle(todo)
        for name, run in todo:
            times[name].append(run())
    return times


def report(zaken: int, files: Sequence[Path], bare: str, rounds: int) -> bool:
    """Print one size: the plain file, and the encrypted one that is unlocked; whether all budgets were met on that."""
    times = measure(files, bare, rounds)
    unit = statistics.median(times.pop(BARE))
    print(f"\n{zaken:,} zaken, {rounds} rondes, python -c pass {unit:.1f} ms")
    print(f"{'opdracht':<22}{'open ms':>9}{'x':>7}{'dicht ms':>10}{'x':>7}{'eis':>6}")
    good = True
    for case in cases(str(files[0])):
        plain, locked = (statistics.median(times[case.name, place]) for place in range(2))
        met = locked / unit <= case.budget
        good &= met
        print(
            f"{case.name:<22}{plain:>9.1f}{plain / unit:>7.1f}{locked:>10.1f}{locked / unit:>7.1f}{case.budget:>6.0f}"
            + ("" if met else "  !")
        )
    return good


def unlock(file: Path) -> bytes | None:
    """Let this machine keep the key of an encrypted file for an hour; what it begins with."""
    salt = connection.salt_of(file)
    if salt and not kept.keep(salt, keys.by_secret(file, PHRASE), 3600, time.time()):
        raise SystemExit("this machine keeps no keys: an unlocked file cannot be measured")
    return salt


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rondes", type=int, default=21)
    parser.add_argument("--zaken", type=int, nargs="*", default=SIZES, help="how many zaken (1000 100000)")
    parser.add_argument("--eis", action="store_true", help="exit 1 when a budget is not met")
    parser.add_argument("--maak", nargs=2, metavar=("PAD", "ZAKEN"), help="only make a file")
    parser.add_argument("--dicht", action="store_true", help="encrypted")
    return parser.parse_args()


def main() -> int:
    """Measure and report."""
    options = _options()
    if options.maak:
        make_file(Path(options.maak[0]), int(options.maak[1]), PHRASE if options.dicht else None)
        return 0
    compileall.compile_dir(Path(lpa.__file__).parent, quiet=2)
    good = True
    peak = 0.0
    with tempfile.TemporaryDirectory() as folder:
        bare = bare_python(Path(folder) / "venv")
        for zaken in options.zaken:
            files = [Path(folder) / f"{zaken}-{how}.lpa" for how in ("open", "dicht")]
            for file, how in zip(files, ((), ("--dicht",)), strict=True):
                make = (sys.executable, "-m", "benchmarks.start", "--maak", str(file), str(zaken), *how)
                subprocess.run(make, check=True)
            salt = unlock(files[1])
            try:
                good &= report(zaken, files, bare, options.rondes)
                peak = max(peak, *(memory(case.words) for file in files for case in cases(str(file))))
            finally:
                kept.forget(salt or b"")
    print(f"\nhoogste geheugengebruik van een opdracht: {peak:.0f} MB (eis {MEMORY_MB})")
    return 0 if not options.eis or (good and peak <= MEMORY_MB) else 1


if __name__ == "__main__":
    sys.exit(main())
