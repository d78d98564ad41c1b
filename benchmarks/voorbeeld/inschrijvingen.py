"""Where the invented jongeren are enrolled, and in which leerjaar."""

from __future__ import annotations

from datetime import date

from benchmarks.voorbeeld import plan, teksten
from benchmarks.voorbeeld.plan import NERGENS
from benchmarks.voorbeeld.register import Plaats, Register
from benchmarks.voorbeeld.toeval import Toeval
from lpa.domain.base.datum import verjaardag
from lpa.domain.records.school import Inschrijving, School


def maak_inschrijvingen(toeval: Toeval, register: Register) -> list[Inschrijving]:
    """An enrolment for each jongere of `register` with a place at a school, numbered from 1."""
    scholen = {soort: register.scholen_voor(soort) for soort in teksten.OPBOUW}
    uit: list[Inschrijving] = []
    for jongere, plaats in zip(register.jongeren, register.plaatsen, strict=True):
        if plaats.onderwijssoort == NERGENS:
            continue
        van = max(plan.INSCHRIJFDATUM, verjaardag(jongere.geboortedatum.laatste, plan.MINIMUMLEEFTIJD_SCHOOL))
        school = toeval.een_van(scholen[plaats.onderwijssoort])
        uit.append(inschrijving(toeval, len(uit) + 1, jongere.nummer, plaats, school, van))
    return uit


def inschrijving(toeval: Toeval, nummer: int, jongere: int, plaats: Plaats, school: School, van: date) -> Inschrijving:
    """An enrolment in the kind of education of `plaats` (not NERGENS), in a leerjaar that suits the age."""
    opbouw = teksten.OPBOUW[plaats.onderwijssoort]
    leerjaar = max(1, plaats.leeftijd - opbouw.eerste_leeftijd + 1)
    fitting = [weg for weg in opbouw.leerwegen if leerjaar <= weg.laatste_leerjaar] or opbouw.leerwegen[-1:]
    weg = toeval.een_van(fitting)
    return Inschrijving(
        nummer=nummer,
        jongere=jongere,
        school=school.nummer,
        onderwijssoort=plaats.onderwijssoort,
        niveau=weg.niveau,
        leerjaar=min(leerjaar, weg.laatste_leerjaar),
        van=van,
    )
