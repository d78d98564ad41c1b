"""What the end of a melding changes in the register: moves, new enrolments, another school."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from benchmarks.voorbeeld import afloopplan
from benchmarks.voorbeeld.inschrijvingen import inschrijving
from benchmarks.voorbeeld.meldingplan import NAAR_HUIS
from benchmarks.voorbeeld.plan import LEEFTIJDSGROEPEN
from benchmarks.voorbeeld.register import Plaats, Register
from benchmarks.voorbeeld.toeval import Toeval
from benchmarks.voorbeeld.verlopen import Verloop


def werk_register_bij(toeval: Toeval, verloop: Verloop, register: Register) -> None:
    """Change `register` as the afhandeling of a closed melding says, and before that as an absolute one had it."""
    concept = verloop.concept
    dag = concept.geopend_op - timedelta(days=NAAR_HUIS)
    if concept.soort == "absoluut" and (oud := register.inschrijving_op(concept.jongere, dag)):
        register.beeindig(oud, dag)
    if not verloop.gesloten_op:
        return
    if verloop.afhandeling == afloopplan.VERHUIZING_VOLGT:
        register.vervang(replace(register.jongere(verloop.concept.jongere), verhuisd_op=verloop.gesloten_op))
    elif verloop.afhandeling in (afloopplan.INSCHRIJVING_VOLGT, afloopplan.ADMINISTRATIEF):
        _schrijf_in(toeval, verloop.concept.jongere, verloop.gesloten_op, register)
    elif verloop.afhandeling == afloopplan.SCHOOLWISSEL_VOLGT:
        _wissel_school(toeval, verloop.concept.jongere, verloop.gesloten_op, register)


def _schrijf_in(toeval: Toeval, nummer: int, van: date, register: Register) -> None:
    """Enrol a jongere who was nowhere, in the kind of education in which most of that age are."""
    jaren = register.plaatsen[nummer - 1].leeftijd
    groep = next(g for g in LEEFTIJDSGROEPEN if g.leeftijd == jaren)
    plaats = Plaats(jaren, max(groep.ingeschreven, key=lambda soort: groep.ingeschreven[soort]))
    school = toeval.een_van(register.scholen_voor(plaats.onderwijssoort))
    register.schrijf_in(inschrijving(toeval, 0, nummer, plaats, school, van))


def _wissel_school(toeval: Toeval, nummer: int, laatste_dag: date, register: Register) -> None:
    """End the enrolment on a day, and go on the day after at another school of the same kind."""
    oud = register.inschrijving_op(nummer, laatste_dag)
    if oud is None:
        raise ValueError(f"jongere {nummer} is enrolled nowhere and cannot change school")
    andere = [s for s in register.scholen_voor(oud.onderwijssoort) if s.nummer != oud.school]
    register.beeindig(oud, laatste_dag)
    register.schrijf_in(replace(oud, school=toeval.een_van(andere).nummer, van=laatste_dag + timedelta(days=1)))
