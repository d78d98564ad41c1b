"""What `lpa voorbeeld` needs from the package: lists of names, and the figures of the years before."""

from __future__ import annotations

from contextlib import AbstractContextManager
from importlib.resources import as_file, files
from pathlib import Path


def voornamen() -> tuple[str, ...]:
    """First names with their geslacht, as `Sem;m`."""
    return _regels("voornamen.txt")


def achternamen() -> tuple[str, ...]:
    """Surnames, as `Kuiper` or with a tussenvoegsel as `van der;Wijk`."""
    return _regels("achternamen.txt")


def historie() -> AbstractContextManager[Path]:
    """The path of the real figures of Heerde, 2014-2015 up to and including 2018-2019, while it is needed."""
    return as_file(files("lpa.data").joinpath("heerde-historie.csv"))


def _regels(naam: str) -> tuple[str, ...]:
    return tuple(files("lpa.data").joinpath(naam).read_text(encoding="utf-8").splitlines())
