"""How a melding went: its steps and its end, on school days, as often as `afloopplan` asks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from benchmarks.voorbeeld import afloopplan
from benchmarks.voorbeeld.afloopplan import Uitkomst
from benchmarks.voorbeeld.concepten import Concept
from benchmarks.voorbeeld.meldingplan import SOORTPLANNEN
from benchmarks.voorbeeld.plan import LESDAGEN
from benchmarks.voorbeeld.toeval import Toeval

_LAATSTE = len(LESDAGEN) - 1


@dataclass(frozen=True)
class Verloop:
    """How a melding went: the steps with their days, and the day of closing (None: open)."""

    concept: Concept
    afhandeling: str | None
    stappen: tuple[tuple[str, date], ...]
    gesloten_op: date | None


def maak_verlopen(toeval: Toeval, concepten: Sequence[Concept]) -> list[Verloop]:
    """Each concept with an outcome, in order of the meldingsdatum."""
    uit: list[Verloop] = []
    for soorten, uitkomsten in afloopplan.UITKOMSTEN.items():
        for met_stappen in (True, False):
            groep = [c for c in concepten if c.soort in soorten and c.met_stappen == met_stappen]
            groep.sort(key=lambda c: c.lesdag)
            verdeeld = _verdeeld(toeval, uitkomsten, met_stappen)
            uit += [_verloop(toeval, c, u) for c, u in zip(groep, verdeeld, strict=True)]
    return sorted(uit, key=lambda v: (v.concept.lesdag, v.concept.jongere))


def _verdeeld(toeval: Toeval, uitkomsten: Sequence[Uitkomst], met_stappen: bool) -> list[Uitkomst]:
    """The outcomes, each as often as planned, mixed, but those still open mostly at the end."""
    gewogen: list[tuple[float, Uitkomst]] = []
    for uitkomst in uitkomsten:
        later = afloopplan.LAAT_NOG_OPEN if uitkomst.afhandeling is None else 0
        aantal = uitkomst.met if met_stappen else uitkomst.zonder
        gewogen += [(toeval.deel() + later, uitkomst) for _ in range(aantal)]
    return [uitkomst for _, uitkomst in sorted(gewogen, key=lambda paar: paar[0])]


def _verloop(toeval: Toeval, concept: Concept, uitkomst: Uitkomst) -> Verloop:
    lesdag = concept.lesdag
    stappen: list[tuple[str, date]] = []
    if concept.met_stappen:
        wachten = afloopplan.TOT_EERSTE_STAP
        for soort in uitkomst.stappen:
            lesdag = _verder(toeval, lesdag, wachten)
            stappen.append((soort, LESDAGEN[lesdag]))
            wachten = afloopplan.TOT_VOLGENDE_STAP
    gesloten_op = None
    if uitkomst.afhandeling:
        gesloten_op = LESDAGEN[_verder(toeval, lesdag, SOORTPLANNEN[concept.soort].sluitdagen)]
    return Verloop(concept, uitkomst.afhandeling, tuple(stappen), gesloten_op)


def _verder(toeval: Toeval, lesdag: int, dagen: tuple[int, int]) -> int:
    """So many school days later, but not after the last one."""
    return min(lesdag + toeval.tussen(dagen), _LAATSTE)
