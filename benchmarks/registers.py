"""How long the work on a whole register takes: imports, the enrolment check, searching, one record of two.

An invented register is written as CSV and read with `lpa importeer` into a file without a pass-phrase, and with
`sqlite-utils insert --csv` into a table with as many indexes, in turns: the best of each counts. What is asked of the
register afterwards is timed in the process, median of ten.
"""

from __future__ import annotations

import random
import statistics
import sys
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import sqlite_utils
from sqlcipher3.dbapi2 import Connection

from benchmarks.start import LPA, memory, run_plain
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.school import School
from lpa.domain.register.dubbel import dubbele_jongeren
from lpa.domain.register.inschrijfcontrole import controle
from lpa.settings import utc_now
from lpa.storage.engine import create
from lpa.storage.engine.file import CaseFile
from lpa.storage.engine.reading import many
from lpa.storage.register import eigen, inschrijfcontrole, registers
from lpa.storage.register.vakanties import kalender

DAY = date(2019, 10, 1)
COLUMNS = ("achternaam", "voornaam", "geboortedatum", "geslacht", "adres", "postcode", "plaats", "telefoon")
INDEXES = (("achternaam",), ("geboortedatum",), ("telefoon",))  # as many as `jongere` has
LETTERS = "aeiou", "bdfghjklmnprstvw"


def name(dice: random.Random) -> str:
    """`Kavodir`: a name of three syllables, of nobody."""
    return "".join(dice.choice(LETTERS[1]) + dice.choice(LETTERS[0]) for _ in range(3)).title()


def write_register(path: Path, rows: int) -> None:
    """A CSV of so many jongeren from 4 to 22 years old."""
    dice = random.Random(rows)  # noqa: S311
    lines = [";".join(COLUMNS)]
    for n in range(rows):
        born = DAY - timedelta(days=5 * 365 + dice.randrange(16 * 365))
        where = f"{name(dice)}straat {n % 300};8181 {dice.choice('ABCD')}{dice.choice('ABCD')};Heerde"
        lines.append(f"{name(dice)}{name(dice).lower()};{name(dice)};{born};{dice.choice('mv')};{where};06{n:08}")
    path.write_text("\n".join(lines), encoding="utf-8")


def write_enrolments(path: Path, register: Path) -> None:
    """A CSV that enrols nine of ten of them."""
    rows = [line.split(";")[:3] for line in register.read_text(encoding="utf-8").splitlines()[1:]]
    lines = ["achternaam;voornaam;geboortedatum;school;begindatum"]
    lines += [";".join([*row, "Bankschool", "2015-08-01"]) for n, row in enumerate(rows) if n % 10]
    path.write_text("\n".join(lines), encoding="utf-8")


def empty_file(path: Path) -> None:
    """A case file with one school."""
    school = School(nummer=1, naam="Bankschool", regio="midden", onderwijssoorten="po", zoeksleutel=" bankschool")
    create.make(path, None, {"gemeente": "Heerde", "regio": "midden"}, [school])


def lpa(file: Path, *words: str) -> tuple[str, ...]:
    """A command on a file, on the day of the register."""
    return (*LPA, "importeer", *words, "--bestand", str(file), "--peildatum", DAY.isoformat(), "--toch")


def others(file: Path, register: Path) -> tuple[str, ...]:
    """The same rows into a table with as many indexes, by sqlite-utils."""
    db = sqlite_utils.Database(file)
    db["jongere"].create({column: str for column in COLUMNS})  # type: ignore[union-attr]
    for columns in INDEXES:
        db["jongere"].create_index(columns)  # type: ignore[union-attr]
    db.close()
    tool = Path(sys.executable).with_name("sqlite-utils")
    return (str(tool), "insert", str(file), "jongere", str(register), "--csv", "--delimiter", ";")


def measure(folder: Path, rows: int, rounds: int) -> dict[str, str]:
    """What each work on a register of so many jongeren costs, by what it is."""
    register, enrolments = folder / f"{rows}.csv", folder / f"{rows}-in.csv"
    write_register(register, rows)
    write_enrolments(enrolments, register)
    ours, theirs, again = [], [], []
    for turn in range(rounds):
        file = folder / f"{rows}-{turn}.lpa"
        empty_file(file)
        ours.append(run_plain(lpa(file, "jongeren", str(register))))
        again.append(run_plain(lpa(file, "jongeren", str(register))))
        theirs.append(run_plain(others(folder / f"{rows}-{turn}.db", register)))
    spare = folder / f"{rows}-geheugen.lpa"
    empty_file(spare)
    peak = memory(lpa(spare, "jongeren", str(register)))
    unit = min(theirs)
    taken = {
        "`importeer jongeren`": min(ours),
        "the same file again, which changes nothing": min(again),
        "`ongedaan` of the import": run_plain((*LPA, "ongedaan", "--ja", "--bestand", str(spare))),
        "`importeer inschrijvingen` of nine of ten": run_plain(
            lpa(file, "inschrijvingen", str(enrolments), "--mutaties")
        ),
    }
    times = {"the unit: `sqlite-utils insert --csv`": f"{unit / 1000:.1f} s"}
    times |= {what: f"{ms / unit:.1f} ×" for what, ms in taken.items()}
    return times | {"peak memory of the import": f"{peak:.0f} MB"} | _asked(file)


def questions(conn: Connection) -> dict[str, Callable[[], Any]]:
    """What is asked of a register, in the process."""
    calendar = kalender("midden", conn)
    book = eigen.regelboek(conn)
    jongere = registers.jongere(conn, 777)
    part = f"{jongere.voornaam[:3]} {jongere.achternaam[:4]}"
    return {
        "enrolment check": lambda: controle(inschrijfcontrole.kandidaten(conn, DAY), calendar, DAY, None, book),
        "search while typing": lambda: registers.zoek_overal(conn, part, 50),
        "who stands there twice": lambda: dubbele_jongeren(many(conn, Jongere)),
    }


def _asked(file: Path) -> dict[str, str]:
    """What each question takes."""
    with CaseFile(file, str, utc_now) as b:
        return {f"{what}, in the process": f"{_median(ask):.0f} ms" for what, ask in questions(b.conn).items()}


def _median(question: Callable[[], Any]) -> float:
    question()
    taken = []
    for _ in range(10):
        begin = time.perf_counter()
        question()
        taken.append((time.perf_counter() - begin) * 1000)
    return statistics.median(taken)
