"""An invented register to practise with: the same jongeren, schools and zaken every time.

Nobody in it exists. Its figures of schooljaar 2019-2020 are those of the yearly report; what comes out
is laid down in `plan` and the other plans, so that it can be read and checked there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from benchmarks.voorbeeld import plan, teksten
from benchmarks.voorbeeld.inschrijvingen import maak_inschrijvingen
from benchmarks.voorbeeld.jongeren import maak_jongeren
from benchmarks.voorbeeld.plan import NERGENS
from benchmarks.voorbeeld.register import Plaats, Register
from benchmarks.voorbeeld.toeval import Toeval
from benchmarks.voorbeeld.verlof import maak_verloven
from benchmarks.voorbeeld.zaken import maak_zaken
from lpa.domain.records.aanvraag import Verlof, Vrijstelling
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.school import Inschrijving, School
from lpa.domain.records.zaak import Interventie, Melding


@dataclass(frozen=True)
class Voorbeeld:
    """Records ready to be stored, each list numbered from 1.

    Meldingen and vrijstellingen are both zaken and share one numbering, verloven come after them; a
    melding that follows another has the higher number, so that they can be stored in this order.
    """

    scholen: list[School]
    jongeren: list[Jongere]
    inschrijvingen: list[Inschrijving]
    meldingen: list[Melding]
    interventies: list[Interventie]
    vrijstellingen: list[Vrijstelling]
    verloven: list[Verlof]

    @property
    def records(self) -> list[object]:
        """All records, those that others refer to first."""
        return [
            *self.scholen, *self.jongeren, *self.inschrijvingen,
            *self.meldingen, *self.vrijstellingen, *self.verloven, *self.interventies,
        ]  # fmt: skip


def maak_voorbeeld(voornamen: Sequence[str], achternamen: Sequence[str]) -> Voorbeeld:
    """The register that follows from the plan and these names.

    `voornamen`: lines as `Sem` or, with the geslacht, `Sem;m`. `achternamen`: lines as `Kuiper` or, with
    a tussenvoegsel, `van der;Wijk`.
    """
    toeval = Toeval(plan.ZAAD)
    register = _register(toeval, voornamen, achternamen)
    zaken = maak_zaken(toeval, register)
    return Voorbeeld(
        scholen=register.scholen,
        jongeren=register.jongeren,
        inschrijvingen=register.inschrijvingen,
        meldingen=zaken.meldingen,
        interventies=zaken.interventies,
        vrijstellingen=zaken.vrijstellingen,
        verloven=maak_verloven(register, len(zaken.meldingen) + len(zaken.vrijstellingen) + 1),
    )


def _register(toeval: Toeval, voornamen: Sequence[str], achternamen: Sequence[str]) -> Register:
    """Schools, jongeren and enrolments as planned, numbered from 1."""
    plaatsen = toeval.geschud(_plaatsen())
    jongeren = maak_jongeren(toeval, plaatsen, voornamen, achternamen)
    register = Register(_scholen(), plaatsen, jongeren, [])
    register.inschrijvingen = maak_inschrijvingen(toeval, register)
    return register


def _scholen() -> list[School]:
    return [replace(s, nummer=n, zoeksleutel=s.sleutel()) for n, s in enumerate(teksten.SCHOLEN, 1)]


def _plaatsen() -> Iterator[Plaats]:
    for groep in plan.LEEFTIJDSGROEPEN:
        for soort, aantal in groep.ingeschreven.items():
            yield from [Plaats(groep.leeftijd, soort)] * aantal
        yield from [Plaats(groep.leeftijd, NERGENS)] * (groep.aantal - sum(groep.ingeschreven.values()))
