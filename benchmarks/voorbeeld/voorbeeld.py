"""An invented register to practise with: the same jongeren, schools and zaken every time.

Nobody in it exists. Its figures of schooljaar 2019-2020 are those of the yearly report; what comes out
is laid down in `plan` and the other plans, so that it can be read and checked there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from benchmarks.voorbeeld import plan, teksten
from benchmarks.voorbeeld.agenda import Agenda, maak_agenda
from benchmarks.voorbeeld.inschrijvingen import maak_inschrijvingen, wijzigingen
from benchmarks.voorbeeld.jongeren import maak_jongeren
from benchmarks.voorbeeld.ouders import maak_ouders
from benchmarks.voorbeeld.plan import NERGENS
from benchmarks.voorbeeld.register import Plaats, Register
from benchmarks.voorbeeld.toeval import Toeval
from benchmarks.voorbeeld.verlof import maak_verloven
from benchmarks.voorbeeld.zaken import maak_zaken
from lpa.domain.records.aanvraag import Verlof, Vrijstelling
from lpa.domain.records.jongere import Jongere, Verzorger
from lpa.domain.records.school import Inschrijving, School
from lpa.domain.records.zaak import Interventie, Melding


@dataclass(frozen=True)
class Voorbeeld:
    """Records ready to be stored, each list numbered from 1.

    Meldingen and vrijstellingen are both zaken and share one numbering, verloven come after them; a
    melding that follows another has the higher number, so that they can be stored in this order. Of the jongeren only
    the first `bewaard` are kept as persons.
    """

    register: Register
    verzorgers: list[Verzorger]
    meldingen: list[Melding]
    vrijstellingen: list[Vrijstelling]
    verloven: list[Verlof]
    agenda: Agenda

    @property
    def scholen(self) -> list[School]:
        """The schools."""
        return self.register.scholen

    @property
    def jongeren(self) -> list[Jongere]:
        """All jongeren, kept as a person or only counted."""
        return self.register.jongeren

    @property
    def inschrijvingen(self) -> list[Inschrijving]:
        """The enrolments as they became."""
        return self.register.inschrijvingen

    @property
    def interventies(self) -> list[Interventie]:
        """The steps."""
        return self.agenda.interventies

    @property
    def bewaard(self) -> list[Jongere]:
        """The jongeren who are kept as persons, numbered from 1."""
        return [j for j, plaats in zip(self.register.jongeren, self.register.plaatsen, strict=True) if plaats.bewaard]

    @property
    def records(self) -> list[object]:
        """All records that no import brings, those that others refer to first."""
        return [
            *self.meldingen, *self.vrijstellingen, *self.verloven, *self.agenda.interventies,
            *self.agenda.huisbezoeken, *self.agenda.spreekuren, *self.agenda.uitnodigingen,
        ]  # fmt: skip


def maak_voorbeeld(voornamen: Sequence[str], achternamen: Sequence[str]) -> Voorbeeld:
    """The register that follows from the plan and these names.

    `voornamen`: lines as `Sem;m`. `achternamen`: lines as `Kuiper` or, with a tussenvoegsel, `van der;Wijk`.
    """
    toeval = Toeval(plan.ZAAD)
    register = _register(toeval, voornamen, achternamen)
    zaken = maak_zaken(toeval, register)
    wijzigingen(register)
    met_zaak = dict.fromkeys(z.jongere for z in (*zaken.meldingen, *zaken.vrijstellingen))
    return Voorbeeld(
        register=register,
        verzorgers=maak_ouders(toeval, [register.jongere(n) for n in met_zaak], voornamen),
        meldingen=zaken.meldingen,
        vrijstellingen=zaken.vrijstellingen,
        verloven=maak_verloven(register, len(zaken.meldingen) + len(zaken.vrijstellingen) + 1),
        agenda=maak_agenda(zaken.interventies, zaken.meldingen),
    )


def _register(toeval: Toeval, voornamen: Sequence[str], achternamen: Sequence[str]) -> Register:
    """Schools, jongeren and enrolments as planned, numbered from 1; who is kept comes first, then by when they came."""
    plaatsen = sorted(toeval.geschud(_plaatsen()), key=_volgorde)
    jongeren = maak_jongeren(toeval, plaatsen, voornamen, achternamen)
    register = Register(_scholen(), plaatsen, jongeren, [])
    register.inschrijvingen = maak_inschrijvingen(toeval, register)
    return register


def _volgorde(plaats: Plaats) -> tuple[bool, date]:
    """In which file somebody is, and whether as a person."""
    return not plaats.bewaard, plaats.gevestigd_op or date.min


def _scholen() -> list[School]:
    return [replace(s, nummer=n, zoeksleutel=s.sleutel()) for n, s in enumerate(teksten.SCHOLEN, 1)]


def _plaatsen() -> Iterator[Plaats]:
    """The groups of the plan, of whom some move, and who was not here on the peildatum."""
    for groep in plan.LEEFTIJDSGROEPEN:
        over = {**groep.ingeschreven, NERGENS: groep.aantal - sum(groep.ingeschreven.values())}
        for v in plan.VERHUIZINGEN:
            if v.leeftijd == groep.leeftijd:
                over[v.onderwijssoort] -= v.op_peildatum
                yield Plaats(*v)
        for soort, aantal in over.items():
            yield from [Plaats(groep.leeftijd, soort)] * aantal
