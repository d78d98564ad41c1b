"""The same three things done by other programs that keep records on the command line, on as many records.

They add one record, look one up by a word in it, and count all by year. None of them knows a law, a log or a
pass-phrase: what is compared is the wait. One that is not on this machine is left out, with a word.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import uuid
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from benchmarks.start import cases, make_file, medians, run_plain

OURS = {"add": "`melding nieuw` by flags", "search": "`zoek`", "report": "`overzicht` of six years"}


class Peer(NamedTuple):
    """A program: how its records are laid down in a folder, after which the three can be run."""

    name: str
    program: str
    make: Callable[[Path, int], dict[str, Callable[[], float]]]


def _rows(n: int) -> list[dict[str, str]]:
    years = [f"{2014 + k % 6}-10-{1 + k % 28:02}" for k in range(n)]
    return [{"naam": f"Achternaam{k}", "soort": "luxe", "dag": day} for k, day in enumerate(years)]


def _sqlite(program: str, folder: Path, n: int) -> dict[str, Callable[[], float]]:
    import sqlite_utils

    file = str(folder / "rijen.db")
    db = sqlite_utils.Database(file)
    db["zaak"].insert_all(_rows(n), pk=None)  # type: ignore[union-attr]
    db["zaak"].create_index(["naam"])  # type: ignore[union-attr]
    db.close()
    ask = [program] if program.endswith("sqlite3") else [program, "query"]
    new = "insert into zaak values ('Achternaam7', 'luxe', '2019-10-10')"
    return {
        "add": partial(run_plain, [*ask, file, new]),
        "search": partial(run_plain, [*ask, file, "select * from zaak where naam like '%ternaam77%' limit 20"]),
        "report": partial(run_plain, [*ask, file, "select substr(dag, 1, 4), count(*) from zaak group by 1"]),
    }


def _task(program: str, folder: Path, n: int) -> dict[str, Callable[[], float]]:
    (folder / "rc").write_text(f"data.location={folder}\nconfirmation=off\nverbose=nothing\n", encoding="utf-8")
    tasks = [
        {"description": f"{r['naam']} {r['soort']}", "entry": f"{r['dag'].replace('-', '')}T000000Z",
         "status": "pending", "uuid": str(uuid.UUID(int=k + 1)), "project": "luxe"}
        for k, r in enumerate(_rows(n))
    ]  # fmt: skip
    (folder / "taken.json").write_text(json.dumps(tasks), encoding="utf-8")
    start = [program, f"rc:{folder}/rc"]
    run_plain([*start, "import", str(folder / "taken.json")])
    return {
        "add": partial(run_plain, [*start, "add", "Achternaam7 luxe", "project:luxe"]),
        "search": partial(run_plain, [*start, "/ternaam77/", "list"]),
        "report": partial(run_plain, [*start, "ghistory.annual"]),
    }


def _hledger(program: str, folder: Path, n: int) -> dict[str, Callable[[], float]]:
    file = folder / "zaken.journal"
    entries = (f"{r['dag']} {r['naam']}\n    luxe:waarschuwing  1\n    zaken\n\n" for r in _rows(n))
    file.write_text("".join(entries), encoding="utf-8")
    typed = "2019-10-10\nAchternaam7\nluxe:waarschuwing\n1\nzaken\n\n.\ny\n.\n"
    start = [program, "-f", str(file)]
    return {
        "add": partial(run_plain, [*start, "add"], typed),
        "search": partial(run_plain, [*start, "register", "desc:ternaam77"]),
        "report": partial(run_plain, [*start, "balance", "--yearly", "luxe"]),
    }


def _jrnl(program: str, folder: Path, n: int) -> dict[str, Callable[[], float]]:
    file, setup = folder / "dagboek.txt", folder / "jrnl.yaml"
    entries = (f"[{r['dag']} 09:00:00 AM] {r['naam']} @luxe\n\n" for r in _rows(n))
    file.write_text("".join(entries), encoding="utf-8")
    setup.write_text(f"version: v4.6\njournals:\n  default: {file}\n", encoding="utf-8")
    start = [program, "--config-file", str(setup)]
    return {
        "add": partial(run_plain, [*start, "2019-10-10: Achternaam7 @luxe."]),
        "search": partial(run_plain, [*start, "-contains", "ternaam77"]),
        "report": partial(run_plain, [*start, "--format", "dates"]),
    }


def peers() -> list[Peer]:
    """Those that could be here: those of Python lie beside this interpreter, or on the path as all others."""
    known: dict[str, Callable[[str, Path, int], dict[str, Callable[[], float]]]] = {
        "sqlite3": _sqlite, "sqlite-utils": _sqlite, "task": _task, "hledger": _hledger, "jrnl": _jrnl,
    }  # fmt: skip
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", "")))
    return [
        Peer(name, found, partial(make, found))
        for name, make in known.items()
        for found in [shutil.which(name, path=path) or ""]
    ]


def compare(folder: Path, records: int, rounds: int) -> dict[str, dict[str, float]]:
    """Of lpa and of each program that is here, how many ms each of the three took; of the others nothing."""
    ours = folder / f"{records}-naast.lpa"
    make_file(ours, records)
    ready = {"lpa": {do: partial(run_plain, c.words) for do, name in OURS.items()
                     for c in cases(str(ours)) if c.name == name}}  # fmt: skip
    for peer in peers():
        place = folder / f"{records}-{peer.name}"
        place.mkdir()
        ready[peer.name] = peer.make(place, records) if peer.program else {}  # type: ignore[assignment]
    taken = medians({(name, do): run for name, three in ready.items() for do, run in three.items()}, rounds)
    return {name: {do: taken[name, do] for do in three} for name, three in ready.items()}
