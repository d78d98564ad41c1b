"""Where the invented jongeren are enrolled, and in which leerjaar."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from benchmarks.voorbeeld import plan, teksten
from benchmarks.voorbeeld.plan import NERGENS
from benchmarks.voorbeeld.register import Plaats, Register
from benchmarks.voorbeeld.toeval import Toeval
from lpa.domain.base.datum import verjaardag
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.school import Inschrijving, School


def maak_inschrijvingen(toeval: Toeval, register: Register) -> list[Inschrijving]:
    """An enrolment for each jongere of `register` with a place at a school, numbered from 1."""
    scholen = {soort: register.scholen_voor(soort) for soort in teksten.OPBOUW}
    uit: list[Inschrijving] = []
    for jongere, plaats in zip(register.jongeren, register.plaatsen, strict=True):
        if plaats.onderwijssoort == NERGENS:
            continue
        school = toeval.een_van(scholen[plaats.onderwijssoort])
        nieuw = inschrijving(toeval, len(uit) + 1, jongere.nummer, plaats, school, plan.STAND)
        uit.append(replace(nieuw, van=plaats.gevestigd_op or _van(jongere, nieuw)))
    return uit


def _van(jongere: Jongere, i: Inschrijving) -> date:
    """Since when: a primary school from the fourth birthday, any other from the summer of leerjaar 1."""
    if i.onderwijssoort in ("po", "so"):
        return verjaardag(jongere.geboortedatum.laatste, plan.MINIMUMLEEFTIJD_SCHOOL)
    return plan.SCHOOLJAAR.eerste_dag.replace(year=plan.SCHOOLJAAR.begin - (i.leerjaar or 1) + 1)


def wijzigingen(register: Register) -> None:
    """Change the enrolments as the plan has it: one pupil at two schools, and others who go on in another leerweg."""
    po = next(i for i in register.inschrijvingen if i.onderwijssoort == "po" and (i.leerjaar or 0) > 2)
    andere = next(s for s in register.scholen_voor("po") if s.nummer != po.school)
    register.schrijf_in(replace(po, school=andere.nummer, van=plan.DUBBEL_INGESCHREVEN_VAN))
    for van, naar, dag in plan.NIVEAUWISSELS:
        oud = next(i for i in register.inschrijvingen if _kan_wisselen(register, i, van))
        register.beeindig(oud, dag - timedelta(days=1))
        register.schrijf_in(replace(oud, niveau=naar, van=dag))


def _kan_wisselen(register: Register, i: Inschrijving, niveau: str) -> bool:
    """Whether a pupil of a leerweg goes on in another: young enough, at that school all year, and here."""
    plaats = register.plaatsen[i.jongere - 1]
    return i.niveau == niveau and i.leerjaar in (2, 3) and i.tot is None and not plaats.verhuist


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
