"""Golden files: what was printed the last time somebody looked at it and found it good.

`goud("naam.txt", tekst)` compares with `tests/goud/naam.txt`. `pytest tests/goud --goud-bijwerken -n 0`
writes the files anew; look at the difference before keeping it.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Protocol

import pytest

MAP = Path(__file__).parent


class Goud(Protocol):
    """Compare a text with its golden file; moments are left out unless they are part of the answer."""

    def __call__(self, naam: str, tekst: str, *, met_tijd: bool = False) -> None: ...


@pytest.fixture
def goud(pytestconfig: pytest.Config) -> Goud:
    """Compare a text with its golden file, or write that file."""

    def vergelijk(naam: str, tekst: str, *, met_tijd: bool = False) -> None:
        pad = MAP / naam
        if not met_tijd:
            tekst = re.sub(r"(\d{2}-\d{2}-20\d{2}|vandaag) \d{2}:\d{2}", "DD-MM-JJJJ UU:MM", tekst)
        if pytestconfig.getoption("--goud-bijwerken"):
            pad.write_bytes(tekst.encode())
        assert pad.exists(), f"{naam} is not there yet: run with --goud-bijwerken"
        assert tekst.splitlines() == pad.read_bytes().decode().splitlines()
        assert tekst == pad.read_bytes().decode()

    return vergelijk
