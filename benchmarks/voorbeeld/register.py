"""The register that is filled step by step, and the place that each jongere has in the plan."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lpa.domain.records.jongere import Jongere
from lpa.domain.records.school import Inschrijving, School


@dataclass(frozen=True)
class Plaats:
    """A place of the plan: an age in years on the peildatum, and a kind of education or NERGENS."""

    leeftijd: int
    onderwijssoort: str


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

    def inschrijving_op(self, jongere: int, dag: date) -> Inschrijving | None:
        """Where a jongere is enrolled on a day."""
        return next((i for i in self.inschrijvingen if i.jongere == jongere and i.geldt(dag)), None)
