"""The sum of a term that runs forward: its length, the days that stand still, what is added, and the Termijnenwet."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from lpa.domain.base.datum import DAGEN, kort, lang
from lpa.domain.recht.regel import Duur
from lpa.domain.recht.termijnwet import Einde, uitgesloten, van_toepassing, verschoven

_DAG = timedelta(days=1)


class Stilstand(NamedTuple):
    """A suspension (Awb art. 4:15): asked on `van`, answered on `tot`.

    What stands still is the days from the one after the question up to the one of the answer, which counts again.
    """

    van: date
    tot: date
    reden: str


class Verlenging(NamedTuple):
    """A longer term (Awb art. 4:14, 7:10 lid 3): how much, and why."""

    duur: Duur
    reden: str


class Som(NamedTuple):
    """What is added up: a term of `duur` that begins the day after `vanaf`, with what happened since.

    `atw`: the Algemene termijnenwet may move the end. `wettelijk_verlengd`: the law itself sets the length of
    an extension; a term that the gemeente sets in its letter is not moved.
    """

    vanaf: date
    begin: str
    duur: Duur
    stilstanden: Sequence[Stilstand] = ()
    verlengingen: Sequence[Verlenging] = ()
    atw: bool = False
    wettelijk_verlengd: bool = False

    def einde(self) -> Einde:
        """The last day, and every step towards it."""
        stappen = [f"{kort(self.vanaf)} ({self.begin}) plus {self.duur} is {lang(self.duur.vanaf(self.vanaf))}"]
        stil = self._stil(stappen)
        laatste = self._verlengd(stil, stappen)
        if not self._schuift:
            laatste = max(laatste, self.zonder_verlenging(stil))
            return Einde(laatste, tuple(stappen), tuple(valt_vrij(laatste)))
        laatste, verschuiving, onzeker = verschoven(self.vanaf, laatste, self.duur)
        stappen += [*verschuiving, *([f"laatste dag: {lang(laatste)}"] if verschuiving else [])]
        return Einde(laatste, tuple(stappen), onzeker)

    @property
    def _schuift(self) -> bool:
        return self.atw and van_toepassing(self.duur) and (self.wettelijk_verlengd or not self.verlengingen)

    def _stil(self, stappen: list[str]) -> timedelta:
        """How long the term stands still: days within the term, each once."""
        geteld, stil = self.vanaf + _DAG, timedelta()
        for s in sorted(self.stilstanden):
            eerste = max(s.van + _DAG, geteld)
            dagen = max((s.tot - eerste).days, 0) if s.van <= self.zonder_verlenging(stil) else 0
            stil, geteld = stil + _DAG * dagen, max(geteld, s.tot)
            if dagen:
                nu = lang(self.duur.vanaf(self.vanaf) + stil)
                stappen.append(f"opgeschort van {kort(eerste)} tot {kort(s.tot)}, {dagen} dagen: {nu} ({s.reden})")
            else:
                stappen.append(f"tussen {kort(s.van)} en {kort(s.tot)} staat geen dag van de termijn stil ({s.reden})")
        return stil

    def zonder_verlenging(self, stil: timedelta) -> date:
        """The last day when the term has stood still so long."""
        laatste = self.duur.vanaf(self.vanaf) + stil
        return verschoven(self.vanaf, laatste, self.duur).laatste_dag if self.atw else laatste

    def _verlengd(self, stil: timedelta, stappen: list[str]) -> date:
        """The end after extensions: those in the unit of the term lengthen it, so that months stay months."""
        duur, andere = self.duur, list[Duur]()
        laatste = self.duur.vanaf(self.vanaf) + stil
        for meer in self.verlengingen:
            if meer.duur.eenheid == duur.eenheid:
                duur = duur._replace(aantal=duur.aantal + meer.duur.aantal)
            else:
                andere.append(meer.duur)
            laatste = duur.vanaf(self.vanaf) + stil
            for ander in andere:
                laatste = ander.vanaf(laatste)
            stappen.append(f"verlengd met {meer.duur}: {lang(laatste)} ({meer.reden})")
        return laatste


def valt_vrij(laatste: date) -> list[str]:
    """What must be said of a last day that nothing moves, when it is no working day."""
    reden = uitgesloten(laatste)
    if not reden:
        return []
    naam = reden if reden in DAGEN else f"{reden} ({DAGEN[laatste.weekday()]})"
    return [f"{kort(laatste)} is {naam}; deze termijn schuift niet door, doe het op tijd daarvoor"]
