"""The Algemene termijnenwet: on which day a term may end."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from lpa.domain.base.datum import DAGEN, kort, lang
from lpa.domain.kalender.feestdagen import (
    GELIJKGESTELD_BEKEND,
    GELIJKGESTELD_GELEZEN,
    GELIJKGESTELD_VANAF,
    gelijkgesteld,
    wettelijk,
)
from lpa.domain.recht.regel import Duur

_DAG = timedelta(days=1)
_LANGSTE = {"dag": 90, "week": 12, "maand": 3}  # art. 4: above this, in hours and in years it does not apply


class Einde(NamedTuple):
    """The last day of a term, the steps by which it came there, and what is not sure about them."""

    laatste_dag: date
    stappen: tuple[str, ...]
    onzeker: tuple[str, ...] = ()


def uitgesloten(dag: date) -> str | None:
    """Why a term cannot end on `dag`: a Saturday, a Sunday or a feestdag (art. 1 lid 1, art. 3); None when it can."""
    return wettelijk(dag.year).get(dag) or (DAGEN[dag.weekday()] if dag.weekday() >= 5 else None)


def van_toepassing(duur: Duur) -> bool:
    """Whether the law is about terms of this length (art. 4)."""
    return duur.eenheid in _LANGSTE and duur.aantal <= _LANGSTE[duur.eenheid]


def einde(vanaf: date, duur: Duur) -> Einde:
    """The last day of a term of `duur` that begins the day after `vanaf` (art. 1, 2 and 4)."""
    kaal = duur.vanaf(vanaf)
    return verschoven(vanaf, kaal, duur) if van_toepassing(duur) else Einde(kaal, ())


def verschoven(vanaf: date, laatste: date, duur: Duur) -> Einde:
    """`laatste`, moved on until the term holds two working days (art. 2) and ends on one (art. 1)."""
    stappen, kaal = [], laatste
    if duur.eenheid == "dag" and duur.aantal >= 3:
        while _werkdagen(vanaf, laatste) < 2:
            laatste += _DAG
            stappen.append(f"minstens twee werkdagen: {lang(laatste)} (Algemene termijnenwet art. 2)")
        stappen = stappen[-1:]
    while reden := uitgesloten(laatste):
        naam = reden if reden in DAGEN else f"{reden} ({DAGEN[laatste.weekday()]})"
        stappen.append(f"{kort(laatste)} is {naam}: de termijn loopt door (Algemene termijnenwet art. 1 lid 1)")
        laatste += _DAG
    return Einde(laatste, tuple(stappen), tuple(onzeker(kaal, laatste)))


def _werkdagen(na: date, tot: date) -> int:
    """How many working days lie after `na`, up to and including `tot`."""
    return sum(uitgesloten(na + _DAG * n) is None for n in range(1, (tot - na).days + 1))


def onzeker(kaal: date, laatste: date) -> list[str]:
    """What is not sure about a term that would end on `kaal` and was moved to `laatste` (art. 3 lid 3)."""
    uit = [
        f"{kort(dag)} is volgens een lijst bij koninklijk besluit gelijkgesteld, maar dat besluit is niet nagelezen;"
        " houd zekerheidshalve die dag aan"
        for dag in (kaal + _DAG * n for n in range((laatste - kaal).days))
        if dag.year > GELIJKGESTELD_GELEZEN and dag in gelijkgesteld(dag.year)
    ]
    if not GELIJKGESTELD_VANAF <= laatste.year <= GELIJKGESTELD_BEKEND and _brugdag(laatste):
        uit.append(f"{kort(laatste)} kan bij koninklijk besluit met een feestdag zijn gelijkgesteld; zoek dat na")
    return uit


def _brugdag(dag: date) -> bool:
    """Whether `dag` is a working day between two that are not: the kind that a koninklijk besluit may equate."""
    return bool(uitgesloten(dag - _DAG)) and bool(uitgesloten(dag + _DAG))
