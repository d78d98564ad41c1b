"""What the type checker must see: three small commands that are wrong, and one that is right."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

HEAD = """
from datetime import date
from typing import Any

from lpa.commands.ui.forms import DAY, Draft, Form, Given, ask, text, today_field
from lpa.domain.zaak.keten import Contact


class Vragen(Form):
    naam = text("--naam", "Naam", "van de instantie", required=True)
    soort = text("--soort", "Soort", "soort van de instantie", required=True)
    op = today_field("--datum", "Datum")
    tot = ask(DAY, "--tot", "Tot", "laatste dag")

"""

WRONG = {
    "an answer that was never asked": (
        "def nieuw(given: Given[Vragen]) -> str:\n    return given.fill(None).plaats\n",
        '"Vragen" has no attribute "plaats"',
    ),
    "an answer of another type": (
        "def nieuw(given: Given[Vragen]) -> date:\n    return given.fill(None).naam\n",
        'got "str", expected "date"',
    ),
    "an answer that may be missing": (
        "def nieuw(given: Given[Vragen]) -> date:\n    return given.fill(None).tot\n",
        'got "date | None", expected "date"',
    ),
    "a record built from an answer of another name": (
        "def nieuw(given: Given[Vragen]) -> Contact:\n"
        "    f = given.fill(None)\n"
        "    return Contact(naam=f.naam, plek=f.soort)\n",
        'Unexpected keyword argument "plek"',
    ),
    "a draft asked for a field of another form": (
        "def nieuw(d: Draft[Vragen]) -> date | None:\n    return d.get(Vragen.naam)\n",
        'got "str | None", expected "date | None"',
    ),
}
RIGHT = (
    "def nieuw(given: Given[Vragen]) -> tuple[str, date, date | None]:\n"
    "    f = given.fill(None)\n"
    "    return f.naam, f.op, f.tot\n"
)


def check(tmp_path: Path, *bodies: str) -> list[str]:
    """What the type checker says of each small module, a line each."""
    files = [tmp_path / f"klein{n}.py" for n in range(len(bodies))]
    for file, body in zip(files, bodies, strict=True):
        file.write_text(HEAD + body, encoding="utf-8")
    ran = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", "--config-file", "pyproject.toml", *files],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert not ran.stderr
    return ran.stdout.splitlines()


@pytest.mark.slow
def test_the_type_checker_sees_every_small_command_that_is_wrong(tmp_path: Path) -> None:
    said = check(tmp_path, *(body for body, _ in WRONG.values()), RIGHT)
    for n, (what, (_, complaint)) in enumerate(WRONG.items()):
        assert any(f"klein{n}.py" in line and complaint in line for line in said), (what, said)
    assert not [line for line in said if f"klein{len(WRONG)}.py" in line]
