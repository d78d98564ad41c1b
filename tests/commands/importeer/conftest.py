"""Fixtures of imports: an empty file, and files of others as they come."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Lpa

Schrijf = Callable[..., str]


@pytest.fixture
def schrijf(tmp_path: Path) -> Schrijf:
    """Writes a file of others: lines of CSV in an encoding; the path as it is typed."""

    def write(naam: str, *regels: str, encoding: str = "utf-8", einde: str = "\r\n") -> str:
        pad = tmp_path / naam
        pad.write_bytes((einde.join(regels) + einde).encode(encoding))
        return str(pad)

    return write


@pytest.fixture
def werkboek(tmp_path: Path) -> Callable[..., str]:
    """Writes a workbook: a sheet of rows each."""
    from openpyxl import Workbook

    def write(naam: str, **bladen: list[list[Any]]) -> str:
        boek = Workbook()
        boek.remove(boek.active)
        for titel, rijen in bladen.items():
            blad = boek.create_sheet(titel)
            for rij in rijen:
                blad.append(rij)
        boek.save(tmp_path / naam)
        return str(tmp_path / naam)

    return write


@pytest.fixture
def leeg(lpa: Lpa, begonnen: Path) -> Lpa:
    """A case file with nothing in it but two schools: De Wilg (po) and Het Kompas (vo)."""
    lpa.pad.write_bytes(begonnen.read_bytes())
    lpa.goed("school", "nieuw", "De Wilg", "--brin", "12AB", "--plaats", "Heerde", "--regio", "midden",
             "--onderwijssoort", "po")  # fmt: skip
    lpa.goed("school", "nieuw", "Het Kompas", "--brin", "34CD00", "--plaats", "Zwolle", "--regio", "noord",
             "--onderwijssoort", "vo")  # fmt: skip
    return lpa
