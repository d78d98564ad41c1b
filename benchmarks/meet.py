"""All that is measured of speed: `python -m benchmarks.meet [--snel]` prints the tables of docs/snelheid.md.

Everything is a ratio within one run. `--snel` takes small files and few rounds; `--groot` a file of 1,000,000 zaken as
well. With `--eis` the exit code says whether each goal was met on an encrypted file.
"""

from __future__ import annotations

import argparse
import compileall
import os
import platform
import sys
import tempfile
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import lpa
from benchmarks import peers, registers, start

PROGRAMS = {"sqlite3": "sqlite3 shell", "task": "Taskwarrior"}
MOST_SLOWER, LOCKED_MS = 1.4, 5  # from the smallest file to 100,000 zaken; encrypted above plain


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """A Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return ["", *(f"| {' | '.join(row)} |" for row in lines)]


def commands(folder: Path, sizes: Sequence[int], rounds: int) -> tuple[list[str], bool]:
    """The table of single commands, plain / encrypted and unlocked; whether each goal was met on an encrypted file."""
    bare = start.bare_python(folder / "venv")
    measured = {n: start.measure(folder, bare, n, rounds if n <= 100_000 else 3) for n in sizes}
    budgets = {case.name: case.budget for case in start.cases("")}
    rows = [
        [name, *(f"{m.plain[name]:.1f} / {m.locked[name]:.1f}" for m in measured.values()), f"{budget:g}"]
        for name, budget in budgets.items()
    ]
    rows.append(["peak memory (MB)", *(f"{m.peak:.0f}" for m in measured.values()), f"{start.MEMORY_MB}"])
    unit = ", ".join(f"{m.unit:.1f}" for m in measured.values())
    lines = [f"`python -c pass` took {unit} ms.", *table(["command", *(f"{n:,} zaken" for n in sizes), "goal"], rows)]
    daily = [measured[n] for n in sizes if n <= 100_000]
    good = all(m.locked[name] <= budget for m in daily for name, budget in budgets.items())
    good &= all((m.locked[n] - m.plain[n]) * m.unit <= LOCKED_MS for m in daily for n in budgets)
    good &= all(daily[-1].locked[n] <= MOST_SLOWER * daily[0].locked[n] for n in budgets)
    return lines, good and all(m.peak <= start.MEMORY_MB for m in daily)


def beside(folder: Path, records: int, rounds: int) -> list[str]:
    """The table of other programs; those that are not here are named."""
    taken = peers.compare(folder, records, rounds)
    rows = [[PROGRAMS.get(name, name), *(f"{ms[do]:.0f} ms" for do in peers.OURS)] for name, ms in taken.items() if ms]
    missing = [PROGRAMS.get(name, name) for name, ms in taken.items() if not ms]
    return [
        *table([f"{records:,} records", *peers.OURS], rows),
        *(["", f"Not here: {', '.join(missing)}."] * bool(missing)),
    ]


def whole_registers(folder: Path, sizes: Sequence[int], rounds: int) -> list[str]:
    """The table of work on a whole register."""
    measured = [registers.measure(folder, n, rounds) for n in sizes]
    rows = [[what, *(one[what] for one in measured)] for what in measured[0]]
    return table(["work", *(f"{n:,} jongeren" for n in sizes)], rows)


def main() -> int:
    """Measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--snel", action="store_true", help="small files, few rounds")
    parser.add_argument("--groot", action="store_true", help="1,000,000 zaken as well")
    parser.add_argument("--rondes", type=int, default=11)
    parser.add_argument("--eis", action="store_true", help="exit 1 when a goal is not met")
    asked = parser.parse_args()
    rounds = 5 if asked.snel else asked.rondes
    sizes = (200, 10_000) if asked.snel else (200, 10_000, 100_000, *((1_000_000,) if asked.groot else ()))
    compileall.compile_dir(Path(lpa.__file__).parent, quiet=2)
    print(f"{datetime.now(UTC):%Y-%m-%d}, {platform.system()} {platform.machine()}, {os.cpu_count()} cores,"
          f" Python {platform.python_version()}, {rounds} rounds.")  # fmt: skip
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        lines, good = commands(folder, sizes, rounds)
        print("", *lines, sep="\n")
        print(*beside(folder, 200 if asked.snel else 10_000, min(rounds, 5)), sep="\n")
        print(*whole_registers(folder, (2_000,) if asked.snel else (20_000, 100_000), 1 if asked.snel else 3), sep="\n")
    return 0 if good or not asked.eis else 1


if __name__ == "__main__":
    sys.exit(main())
