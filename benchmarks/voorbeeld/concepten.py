"""Who is reported when: the meldingen to be, chosen as `meldingplan` asks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from benchmarks.voorbeeld import meldingplan
from benchmarks.voorbeeld.meldingplan import SOORTPLANNEN, Traject
from benchmarks.voorbeeld.plan import LESDAGEN, SCHOOLJAAR
from benchmarks.voorbeeld.register import Plaats, Register
from benchmarks.voorbeeld.toeval import Toeval
from lpa.domain.base.datum import leeftijd

_JONGSTE, _OUDSTE = 5, 17  # the ages of leerplicht and kwalificatieplicht


@dataclass(frozen=True)
class Concept:
    """A melding to be: `lesdag` is the place of its meldingsdatum in LESDAGEN, `vorige` the one it follows."""

    jongere: int
    soort: str
    lesdag: int
    met_stappen: bool
    vorige: Concept | None = None

    @property
    def geopend_op(self) -> date:
        """The meldingsdatum."""
        return LESDAGEN[self.lesdag]


def in_beeld(register: Register) -> Iterator[tuple[int, Plaats]]:
    """Those who are of leerplichtige or kwalificatieplichtige age all through the schooljaar, without a diploma."""
    begin, einde = SCHOOLJAAR.eerste_dag, SCHOOLJAAR.laatste_dag
    for jongere, plaats in zip(register.jongeren, register.plaatsen, strict=True):
        geboren = jongere.geboortedatum.laatste
        binnen = leeftijd(geboren, begin) >= _JONGSTE and leeftijd(geboren, einde) <= _OUDSTE
        if binnen and not jongere.startkwalificatie_op and not plaats.verhuist:
            yield jongere.nummer, plaats


def neem(vrij: list[tuple[int, Plaats]], leeftijden: tuple[int, int], onderwijs: Sequence[str]) -> int:
    """The number of the first that fits, taken out of `vrij`: nobody is chosen twice."""
    jongste, oudste = leeftijden
    for n, (_, plaats) in enumerate(vrij):
        if jongste <= plaats.leeftijd <= oudste and plaats.onderwijssoort in onderwijs:
            return vrij.pop(n)[0]
    raise ValueError(f"the plan asks for more jongeren of {leeftijden} in {onderwijs} than there are")


def maak_concepten(toeval: Toeval, vrij: list[tuple[int, Plaats]]) -> Iterator[Concept]:
    """The meldingen of all trajecten, each jongere by one traject; those who are chosen are taken out of `vrij`."""
    for traject in meldingplan.TRAJECTEN:
        for met_stappen in (True,) * traject.met + (False,) * traject.zonder:
            jongere = neem(vrij, traject.leeftijd, traject.onderwijs)
            yield from _reeks(toeval, traject, jongere, met_stappen)


def _reeks(toeval: Toeval, traject: Traject, jongere: int, met_stappen: bool) -> Iterator[Concept]:
    """The meldingen of one jongere, far enough apart for a step and for days of absence in between."""
    lesdag = _lesdag_tussen(toeval, *traject.gevonden) if traject.gevonden else _lesdag_los(toeval, traject.soorten[0])
    if len(traject.soorten) > 1:
        lesdag = toeval.tussen(meldingplan.EERSTE_VAN_MEER)
    vorige = None
    for soort in traject.soorten:
        vorige = Concept(jongere, soort, lesdag, met_stappen, vorige)
        yield vorige
        lesdag += toeval.tussen(meldingplan.TOT_VOLGENDE)


def _lesdag_los(toeval: Toeval, soort: str) -> int:
    """The place in LESDAGEN of a melding that stands alone."""
    perioden = SOORTPLANNEN[soort].perioden
    gewogen = [periode for periode in perioden for _ in range(periode.gewicht)]
    gekozen = toeval.een_van(gewogen)
    return _lesdag_tussen(toeval, gekozen.van, gekozen.tot)


def _lesdag_tussen(toeval: Toeval, van: date, tot: date) -> int:
    return toeval.een_van([n for n, dag in enumerate(LESDAGEN) if van <= dag <= tot])
