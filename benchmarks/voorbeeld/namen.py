"""The names that the invented register is made of."""

from __future__ import annotations

from pathlib import Path

_MAP = Path(__file__).parent


def voornamen() -> tuple[str, ...]:
    """First names with their geslacht, as `Sem;m`."""
    return _regels("voornamen.txt")


def achternamen() -> tuple[str, ...]:
    """Surnames, as `Kuiper` or with a tussenvoegsel as `van der;Wijk`."""
    return _regels("achternamen.txt")


def _regels(naam: str) -> tuple[str, ...]:
    return tuple((_MAP / naam).read_text(encoding="utf-8").splitlines())
