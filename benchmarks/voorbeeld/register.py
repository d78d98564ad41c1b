"""The register that is filled step by step, and the place that each jongere has in the plan."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from benchmarks.voorbeeld.plan import JONGSTE, OUDSTE
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.school import Inschrijving, School


@dataclass(frozen=True)
class Plaats:
    """A place of the plan: an age in years on the peildatum, a kind of education or NERGENS, and a move."""

    leeftijd: int
    onderwijssoort: str
    gevestigd_op: date | None = None
    verhuisd_op: date | None = None

    @property
    def bewaard(self) -> bool:
        """Whether who has it is kept as a person, not only counted."""
        return JONGSTE <= self.leeftijd <= OUDSTE

    @property
    def verhuist(self) -> bool:
        """Whether it came or went."""
        return bool(self.gevestigd_op or self.verhuisd_op)


@dataclass
class Register:
    """What is filled step by step; `plaatsen[n]` is the place of jongere n + 1."""

    scholen: list[School]
    plaatsen: list[Plaats]
    jongeren: list[Jongere]
    inschrijvingen: list[Inschrijving]

    def scholen_voor(self, onderwijssoort: str) -> list[School]:
        """The schools that give this kind of education."""
        return [s for s in self.scholen if onderwijssoort in s.soorten]

    def jongere(self, nummer: int) -> Jongere:
        """The jongere with this number."""
        return self.jongeren[nummer - 1]

    def vervang(self, jongere: Jongere) -> None:
        """Put a changed jongere in place of the one with the same number."""
        self.jongeren[jongere.nummer - 1] = jongere

    def beeindig(self, oud: Inschrijving, laatste_dag: date) -> None:
        """End an enrolment on a day."""
        self.inschrijvingen[oud.nummer - 1] = replace(oud, tot=laatste_dag)

    def schrijf_in(self, i: Inschrijving) -> None:
        """One more enrolment, with the next number."""
        self.inschrijvingen.append(replace(i, nummer=len(self.inschrijvingen) + 1))

    def inschrijving_op(self, jongere: int, dag: date) -> Inschrijving | None:
        """Where a jongere is enrolled on a day."""
        return next((i for i in self.inschrijvingen if i.jongere == jongere and i.geldt(dag)), None)
