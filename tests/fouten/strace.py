"""A command under strace: killed, or refused by the disk, at one of its calls to the system.

A command is the words for lpa, or `-c` and a program. Each kind of call is counted by itself. `LPA_FOUTEN=alles` takes
every point, `LPA_FOUTEN=12` twelve of each kind; else the first and the last.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

WRITES = ("pwrite64", "write", "fdatasync", "fsync", "unlink", "rename", "link", "ftruncate")
ASKED = os.environ.get("LPA_FOUTEN", "")
SPREAD = int(ASKED) if ASKED.isdigit() else 2  # points of one kind of call, where not all are taken
_CALL = re.compile(r"^\d+ +(\w+)\(", re.MULTILINE)
KILLED = -9


def _works() -> bool:
    if not shutil.which("strace"):
        return False
    tried = ["strace", "-f", "-qq", "-e", "trace=unlink", "-e", "inject=unlink:signal=KILL:when=1", "-o", os.devnull,
             sys.executable, "-c", "import os; os.unlink('/nergens')"]  # fmt: skip
    return subprocess.run(tried, capture_output=True, check=False).returncode in (KILLED, 137)


needs = pytest.mark.skipif(not _works(), reason="strace is not here, or may not inject a signal")


class Point(NamedTuple):
    """The n-th call of one kind."""

    call: str
    n: int


def _run(words: Sequence[str], *strace: str, log: str = os.devnull) -> subprocess.CompletedProcess[str]:
    program = [sys.executable, *([] if words[0] == "-c" else ["-m", "lpa"]), *words]
    return subprocess.run(
        ["strace", "-f", "-qq", "-o", log, *strace, *program],
        env=_env(), capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=120, check=False,
    )  # fmt: skip


def points(words: Sequence[str], log: Path) -> list[Point]:
    """The calls of a command that succeeds: all, or some of each kind, the first and the last among them."""
    done = _run(words, "-e", f"trace={','.join(WRITES)}", log=str(log))
    assert done.returncode == 0, done.stderr
    counted = Counter(_CALL.findall(log.read_text(encoding="utf-8", errors="replace")))
    assert counted, "nothing was traced"
    return [Point(call, n) for call, most in sorted(counted.items()) for n in _spread(most)]


def _spread(most: int) -> Iterator[int]:
    if ASKED == "alles" or most <= SPREAD:
        yield from range(1, most + 1)
    else:
        yield from sorted({1 + round(step * (most - 1) / max(1, SPREAD - 1)) for step in range(SPREAD)})


def killed_at(words: Sequence[str], point: Point) -> None:
    """Run a command that is killed at a point; that it was killed is checked."""
    done = _run(words, "-e", f"trace={point.call}", "-e", f"inject={point.call}:signal=KILL:when={point.n}")
    assert done.returncode in (KILLED, 137), (point, done.returncode, done.stderr)


def interrupted_at(words: Sequence[str], point: Point) -> subprocess.CompletedProcess[str]:
    """Run a command that gets Ctrl-C at a point; it goes on from there as it sees fit."""
    return _run(words, "-e", f"trace={point.call}", "-e", f"inject={point.call}:signal=INT:when={point.n}")


def failing_at(words: Sequence[str], point: Point, error: str) -> subprocess.CompletedProcess[str]:
    """Run a command of which this call and all after it of its kind fail."""
    return _run(words, "-e", f"trace={point.call}", "-e", f"inject={point.call}:error={error}:when={point.n}+")


def network(words: Sequence[str], log: Path, *, module: bool = True) -> str:
    """The calls for the network that a command makes; `module`: of lpa, else of Python itself."""
    start = [sys.executable, *(["-m", "lpa"] if module else []), *words]
    tried = ["strace", "-f", "-qq", "-o", str(log), "-e", "trace=network", *start]
    subprocess.run(tried, env=_env(), capture_output=True, stdin=subprocess.DEVNULL, timeout=120, check=True)
    return log.read_text(encoding="utf-8")


def _env() -> dict[str, str]:
    env = {k: v for k, v in os.environ.items() if not k.startswith("LPA_")}
    return env | {"LPA_PEILDATUM": "2019-11-15", "PYTHONDONTWRITEBYTECODE": "1"}
