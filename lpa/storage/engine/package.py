"""Texts that ship with the package."""

from __future__ import annotations

from importlib.resources import files


def tekst(naam: str) -> str:
    """The file `naam` of lpa/data."""
    return files("lpa.data").joinpath(naam).read_text(encoding="utf-8")
