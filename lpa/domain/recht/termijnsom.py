"""The sum of a term that runs forward: its length, the days that stand still, what is added, and the Termijnenwet."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from lpa.domain.base.datum import DAGEN, kort, lang
from lpa.domain.base.named import NamedTuple
from lpa.domain.kalender.feestdagen import gelijkgesteld, wettelijk
from lpa.domain.recht.regel import Duur, Regelboek
from lpa.domain.recht.regelboek import REGELBOEK

_DAG = timedelta(days=1)
_LANGST = {"dag": "atw.langst.dag", "week": "atw.langst.week", "maand": "atw.langst.maand"}


class Einde(NamedTuple):
    """The last day of a term, the steps by which it came there, and what is not sure about them."""

    laatste_dag: date
    stappen: tuple[str, ...]
    onzeker: tuple[str, ...] = ()


def uitgesloten(dag: date) -> str | None:
    """Why a term cannot end on `dag`: a Saturday, a Sunday or a feestdag (art. 1 lid 1, art. 3); None when it can."""
    return wettelijk(dag.year).get(dag) or (DAGEN[dag.weekday()] if dag.weekday() >= 5 else None)


def eerste_werkdag(dag: date) -> date:
    """`dag`, or the first working day after it."""
    while uitgesloten(dag):
        dag += _DAG
    return dag


def van_toepassing(duur: Duur, vanaf: date, boek: Regelboek = REGELBOEK) -> bool:
    """Whether the law is about terms of this length (art. 4): not in hours or years, and not the longest."""
    return duur.eenheid in _LANGST and duur.aantal <= boek.regel(_LANGST[duur.eenheid], vanaf).duur.aantal


def einde(vanaf: date, duur: Duur, boek: Regelboek = REGELBOEK) -> Einde:
    """The last day of a term of `duur` that begins the day after `vanaf` (art. 1, 2 and 4)."""
    kaal = duur.vanaf(vanaf)
    return verschoven(vanaf, kaal, duur, boek) if van_toepassing(duur, vanaf, boek) else Einde(kaal, ())


def verschoven(
    vanaf: date, laatste: date, duur: Duur, boek: Regelboek = REGELBOEK, schuift: str = "atw.weekend"
) -> Einde:
    """`laatste`, moved on until the term holds its working days (art. 2) and ends on one (art. 1).

    `schuift` is the rule by which it ends on a working day.
    """
    kaal, (laatste, stappen) = laatste, _met_werkdagen(vanaf, laatste, duur, boek)
    while reden := uitgesloten(laatste):
        stappen.append(f"{_genoemd(laatste, reden)}: de termijn loopt door ({_artikel(laatste, boek, schuift)})")
        laatste += _DAG
    return Einde(
        laatste, tuple(stappen), (*_regel_onzeker(kaal, laatste, boek, schuift), *onzeker(kaal, laatste, boek))
    )


def _genoemd(dag: date, reden: str) -> str:
    """`28-12-2019 is zaterdag`, or a feestdag with the day of the week that it is."""
    return f"{kort(dag)} is {reden if reden in DAGEN else f'{reden} ({DAGEN[dag.weekday()]})'}"


def _regel_onzeker(kaal: date, laatste: date, boek: Regelboek, schuift: str) -> list[str]:
    """That a term was moved by a rule that was not read."""
    twijfel = boek.regel(schuift, laatste).kanttekening if laatste != kaal else None
    return [f"{twijfel}; houd zekerheidshalve {lang(kaal)} aan"] if twijfel else []


def _met_werkdagen(vanaf: date, laatste: date, duur: Duur, boek: Regelboek) -> tuple[date, list[str]]:
    """`laatste`, moved on until a term of some days holds the working days that it must have (art. 2), and why."""
    kortst, minst = boek.regel("atw.kortst", vanaf), boek.regel("atw.werkdagen", vanaf)
    if duur.eenheid != kortst.duur.eenheid or duur.aantal < kortst.duur.aantal:
        return laatste, []
    dag = laatste
    while _werkdagen(vanaf, dag) < minst.getal:
        dag += _DAG
    stap = f"minstens {minst.waardetekst}: {lang(dag)} ({minst.artikel})"
    return dag, [stap] if dag != laatste else []


def _artikel(dag: date, boek: Regelboek, schuift: str) -> str:
    """Why a term does not end on `dag`: a weekend (art. 1 lid 1), also a feestdag (art. 3), or equated with one."""
    weekend = boek.regel(schuift, dag).artikel
    if schuift != "atw.weekend":
        return weekend
    if dag not in wettelijk(dag.year):
        return weekend
    erbij = boek.zoek("atw.gelijkgesteld", dag) if dag in gelijkgesteld(dag.year) else None
    feestdag = erbij or boek.regel("atw.feestdagen", dag)
    return f"{weekend} en {feestdag.artikel.removeprefix('Algemene termijnenwet ')}"


def _werkdagen(na: date, tot: date) -> int:
    """How many working days lie after `na`, up to and including `tot`."""
    return sum(uitgesloten(na + _DAG * n) is None for n in range(1, (tot - na).days + 1))


def onzeker(kaal: date, laatste: date, boek: Regelboek = REGELBOEK) -> list[str]:
    """What is not sure about a term that would end on `kaal` and was moved to `laatste` (art. 3 lid 3)."""
    tussen = (kaal + _DAG * n for n in range((laatste - kaal).days))
    uit = [
        f"{kort(dag)} is volgens een lijst bij koninklijk besluit gelijkgesteld, maar dat besluit is niet nagelezen;"
        " houd zekerheidshalve die dag aan"
        for dag in tussen
        if dag in gelijkgesteld(dag.year) and (regel := boek.zoek("atw.gelijkgesteld", dag)) and regel.kanttekening
    ]
    if boek.zoek("atw.gelijkgesteld", laatste) is None and _brugdag(laatste):
        uit.append(f"{kort(laatste)} kan bij koninklijk besluit met een feestdag zijn gelijkgesteld; zoek dat na")
    return uit


def _brugdag(dag: date) -> bool:
    """Whether `dag` is a working day between two that are not: the kind that a koninklijk besluit may equate."""
    return bool(uitgesloten(dag - _DAG)) and bool(uitgesloten(dag + _DAG))


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
    schuift: str = "atw.weekend"
    boek: Regelboek = REGELBOEK

    def einde(self) -> Einde:
        """The last day, and every step towards it."""
        stappen = [f"{kort(self.vanaf)} ({self.begin}) plus {self.duur} is {lang(self.duur.vanaf(self.vanaf))}"]
        stil = self._stil(stappen)
        laatste = self._verlengd(stil, stappen)
        if not self._schuift:
            laatste = max(laatste, self.zonder_verlenging(stil))
            return Einde(laatste, tuple(stappen), tuple(valt_vrij(laatste)))
        laatste, verschuiving, onzeker = verschoven(self.vanaf, laatste, self.duur, self.boek, self.schuift)
        stappen += [*verschuiving, *([f"laatste dag: {lang(laatste)}"] if verschuiving else [])]
        return Einde(laatste, tuple(stappen), onzeker)

    @property
    def _schuift(self) -> bool:
        return self.atw and van_toepassing(self.duur, self.vanaf, self.boek) and self._door_de_wet

    @property
    def _door_de_wet(self) -> bool:
        """Whether a law set the whole length: the gemeente sets that of an extension in its letter."""
        return self.wettelijk_verlengd or not self.verlengingen

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
        return verschoven(self.vanaf, laatste, self.duur, self.boek, self.schuift).laatste_dag if self.atw else laatste

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


def valt_vrij(laatste: date, waarom: str = "deze termijn schuift niet door") -> list[str]:
    """What must be said of a last day that nothing moves, when it is no working day; `waarom` it does not."""
    reden = uitgesloten(laatste)
    if not reden:
        return []
    return [f"{_genoemd(laatste, reden)}; {waarom}, doe het op tijd daarvoor"]
