"""The invented zaken: meldingen with their interventies, exemptions, and what they change in the register.

In four steps: who is reported when (`Concept`), how it ends and on which days (`Verloop`), what that
does to the register, and only then the records, so that a melding names the school of that day.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import count

from lpa.domain import voorbeeld_plan as plan
from lpa.domain import voorbeeld_teksten as teksten
from lpa.domain.base.datum import leeftijd
from lpa.domain.records.aanvraag import Vrijstelling
from lpa.domain.records.zaak import Interventie, Melding, schooljaar_van
from lpa.domain.voorbeeld_plan import LESDAGEN, NERGENS, SOORTPLANNEN, Traject, Uitkomst, Vrijstellingplan
from lpa.domain.voorbeeld_register import Plaats, Register, inschrijving
from lpa.domain.voorbeeld_toeval import Toeval

_JONGSTE, _OUDSTE = 5, 17  # the ages of leerplicht and kwalificatieplicht
_LAATSTE = len(LESDAGEN) - 1


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


@dataclass(frozen=True)
class Verloop:
    """How a melding went: the steps with their days, and the day of closing (None: open)."""

    concept: Concept
    afhandeling: str | None
    stappen: tuple[tuple[str, date], ...]
    gesloten_op: date | None


@dataclass(frozen=True)
class Zaken:
    """The finished records; meldingen and vrijstellingen share one numbering, in order of opening."""

    meldingen: list[Melding]
    interventies: list[Interventie]
    vrijstellingen: list[Vrijstelling]


def maak_zaken(toeval: Toeval, register: Register) -> Zaken:
    """All zaken of the plan. Changes `register` where an afhandeling does: moves and new enrolments."""
    vrij = toeval.geschud(_in_beeld(register))
    vrijstellingen = [_vrijstelling(p, _neem(vrij, p.leeftijd, (NERGENS,))) for p in plan.VRIJSTELLINGEN]
    verlopen = _verlopen(toeval, list(_concepten(toeval, vrij)))
    for verloop in verlopen:
        _werk_register_bij(toeval, verloop, register)
    nummers = _nummers([v.concept for v in verlopen], vrijstellingen)
    return Zaken(
        meldingen=list(_meldingen(toeval, verlopen, nummers, register)),
        interventies=list(_interventies(verlopen, nummers)),
        vrijstellingen=[replace(v, nummer=nummers[v]) for v in vrijstellingen],
    )


def _nummers(concepten: Iterable[Concept], vrijstellingen: Iterable[Vrijstelling]) -> dict[Concept | Vrijstelling, int]:
    zaken: list[Concept | Vrijstelling] = [*concepten, *vrijstellingen]
    return {zaak: nummer for nummer, zaak in enumerate(sorted(zaken, key=lambda z: z.geopend_op), 1)}


# ── Who ───────────────────────────────────────────────────────────────────────────────────────────


def _in_beeld(register: Register) -> Iterator[tuple[int, Plaats]]:
    """Those who are of leerplichtige or kwalificatieplichtige age all through the schooljaar, without a diploma."""
    begin, einde = plan.SCHOOLJAAR.eerste_dag, plan.SCHOOLJAAR.laatste_dag
    for jongere, plaats in zip(register.jongeren, register.plaatsen, strict=True):
        geboren = jongere.geboortedatum
        binnen = leeftijd(geboren, begin) >= _JONGSTE and leeftijd(geboren, einde) <= _OUDSTE
        if binnen and not jongere.startkwalificatie_op:
            yield jongere.nummer, plaats


def _neem(vrij: list[tuple[int, Plaats]], leeftijden: tuple[int, int], onderwijs: Sequence[str]) -> int:
    """The number of the first that fits, taken out of `vrij`: nobody is chosen twice."""
    jongste, oudste = leeftijden
    for n, (_, plaats) in enumerate(vrij):
        if jongste <= plaats.leeftijd <= oudste and plaats.onderwijssoort in onderwijs:
            return vrij.pop(n)[0]
    raise ValueError(f"the plan asks for more jongeren of {leeftijden} in {onderwijs} than there are")


# ── When ──────────────────────────────────────────────────────────────────────────────────────────


def _concepten(toeval: Toeval, vrij: list[tuple[int, Plaats]]) -> Iterator[Concept]:
    for traject in plan.TRAJECTEN:
        for met_stappen in (True,) * traject.met + (False,) * traject.zonder:
            jongere = _neem(vrij, traject.leeftijd, traject.onderwijs)
            yield from _reeks(toeval, traject, jongere, met_stappen)


def _reeks(toeval: Toeval, traject: Traject, jongere: int, met_stappen: bool) -> Iterator[Concept]:
    """The meldingen of one jongere, far enough apart for a step and for days of absence in between."""
    lesdag = _lesdag_los(toeval, traject.soorten[0])
    if len(traject.soorten) > 1:
        lesdag = toeval.tussen(plan.EERSTE_VAN_MEER)
    vorige = None
    for soort in traject.soorten:
        vorige = Concept(jongere, soort, lesdag, met_stappen, vorige)
        yield vorige
        lesdag += toeval.tussen(plan.TOT_VOLGENDE)


def _lesdag_los(toeval: Toeval, soort: str) -> int:
    """The place in LESDAGEN of a melding that stands alone."""
    perioden = SOORTPLANNEN[soort].perioden
    gewogen = [periode for periode in perioden for _ in range(periode.gewicht)]
    gekozen = toeval.een_van(gewogen)
    return toeval.een_van([n for n, dag in enumerate(LESDAGEN) if gekozen.van <= dag <= gekozen.tot])


# ── How it went ───────────────────────────────────────────────────────────────────────────────────


def _verlopen(toeval: Toeval, concepten: Sequence[Concept]) -> list[Verloop]:
    """Each concept with an outcome, in order of the meldingsdatum."""
    uit: list[Verloop] = []
    for soorten, uitkomsten in plan.UITKOMSTEN.items():
        for met_stappen in (True, False):
            groep = [c for c in concepten if c.soort in soorten and c.met_stappen == met_stappen]
            groep.sort(key=lambda c: c.lesdag)
            verdeeld = _verdeeld(toeval, uitkomsten, met_stappen)
            uit += [_verloop(toeval, c, u) for c, u in zip(groep, verdeeld, strict=True)]
    return sorted(uit, key=lambda v: (v.concept.lesdag, v.concept.jongere))


def _verdeeld(toeval: Toeval, uitkomsten: Sequence[Uitkomst], met_stappen: bool) -> list[Uitkomst]:
    """The outcomes, each as often as planned, mixed, but those still open mostly at the end."""
    gewogen: list[tuple[float, Uitkomst]] = []
    for uitkomst in uitkomsten:
        later = plan.LAAT_NOG_OPEN if uitkomst.afhandeling is None else 0
        aantal = uitkomst.met if met_stappen else uitkomst.zonder
        gewogen += [(toeval.deel() + later, uitkomst) for _ in range(aantal)]
    return [uitkomst for _, uitkomst in sorted(gewogen, key=lambda paar: paar[0])]


def _verloop(toeval: Toeval, concept: Concept, uitkomst: Uitkomst) -> Verloop:
    lesdag = concept.lesdag
    stappen: list[tuple[str, date]] = []
    if concept.met_stappen:
        wachten = plan.TOT_EERSTE_STAP
        for soort in uitkomst.stappen:
            lesdag = _verder(toeval, lesdag, wachten)
            stappen.append((soort, LESDAGEN[lesdag]))
            wachten = plan.TOT_VOLGENDE_STAP
    gesloten_op = None
    if uitkomst.afhandeling:
        gesloten_op = LESDAGEN[_verder(toeval, lesdag, SOORTPLANNEN[concept.soort].sluitdagen)]
    return Verloop(concept, uitkomst.afhandeling, tuple(stappen), gesloten_op)


def _verder(toeval: Toeval, lesdag: int, dagen: tuple[int, int]) -> int:
    """So many school days later, but not after the last one."""
    return min(lesdag + toeval.tussen(dagen), _LAATSTE)


# ── What it changes in the register ───────────────────────────────────────────────────────────────


def _werk_register_bij(toeval: Toeval, verloop: Verloop, register: Register) -> None:
    if not verloop.gesloten_op:
        return
    if verloop.afhandeling == plan.VERHUIZING_VOLGT:
        register.vervang(replace(register.jongere(verloop.concept.jongere), verhuisd_op=verloop.gesloten_op))
    elif verloop.afhandeling == plan.INSCHRIJVING_VOLGT:
        _schrijf_in(toeval, verloop.concept.jongere, verloop.gesloten_op, register)
    elif verloop.afhandeling == plan.SCHOOLWISSEL_VOLGT:
        _wissel_school(toeval, verloop.concept.jongere, verloop.gesloten_op, register)


def _schrijf_in(toeval: Toeval, nummer: int, van: date, register: Register) -> None:
    """Enrol a jongere who was nowhere, in the kind of education in which most of that age are."""
    jaren = register.plaatsen[nummer - 1].leeftijd
    groep = next(g for g in plan.LEEFTIJDSGROEPEN if g.leeftijd == jaren)
    plaats = Plaats(jaren, max(groep.ingeschreven, key=lambda soort: groep.ingeschreven[soort]))
    school = toeval.een_van(register.scholen_voor(plaats.onderwijssoort))
    volgende = len(register.inschrijvingen) + 1
    register.inschrijvingen.append(inschrijving(toeval, volgende, nummer, plaats, school, van))


def _wissel_school(toeval: Toeval, nummer: int, laatste_dag: date, register: Register) -> None:
    """End the enrolment on a day, and go on the day after at another school of the same kind."""
    oud = register.inschrijving_op(nummer, laatste_dag)
    if oud is None:
        raise ValueError(f"jongere {nummer} is enrolled nowhere and cannot change school")
    andere = [s for s in register.scholen_voor(oud.onderwijssoort) if s.nummer != oud.school]
    register.inschrijvingen[oud.nummer - 1] = replace(oud, tot=laatste_dag)
    register.inschrijvingen.append(
        replace(
            oud,
            nummer=len(register.inschrijvingen) + 1,
            school=toeval.een_van(andere).nummer,
            van=laatste_dag + timedelta(days=1),
        )
    )


# ── The records ───────────────────────────────────────────────────────────────────────────────────

Nummers = Mapping[Concept | Vrijstelling, int]


def _meldingen(toeval: Toeval, verlopen: Sequence[Verloop], nummers: Nummers, register: Register) -> Iterator[Melding]:
    duo = plan.EERSTE_MELDINGSNUMMER
    for verloop in verlopen:
        melding = _melding(toeval, verloop, nummers, register)
        if SOORTPLANNEN[melding.soort].via_duo:
            duo += toeval.tussen(plan.MELDINGSNUMMER_STAP)
            melding = replace(melding, meldingsnummer=str(duo))
        yield melding


def _melding(toeval: Toeval, verloop: Verloop, nummers: Nummers, register: Register) -> Melding:
    concept = verloop.concept
    waar = register.inschrijving_op(concept.jongere, concept.geopend_op)
    uren = SOORTPLANNEN[concept.soort].uren
    eerste_dag, laatste_dag = _verzuimdagen(toeval, concept)
    return Melding(
        nummer=nummers[concept],
        soort=concept.soort,
        jongere=concept.jongere,
        school=waar.school if waar else None,
        onderwijssoort=waar.onderwijssoort if waar else None,
        geopend_op=concept.geopend_op,
        gesloten_op=verloop.gesloten_op,
        afhandeling=verloop.afhandeling,
        schooljaar=schooljaar_van(concept.geopend_op),
        eerste_dag=eerste_dag,
        laatste_dag=laatste_dag,
        uren=toeval.tussen(uren) if uren else None,
        melder=toeval.een_van(teksten.MELDERS[waar.onderwijssoort if waar else NERGENS]),
        reden=toeval.een_van(teksten.REDENEN[concept.soort]),
        actie_school=toeval.een_van(teksten.ACTIES_SCHOOL[concept.soort]),
        vervolg_op=nummers[concept.vorige] if concept.vorige else None,
    )


def _verzuimdagen(toeval: Toeval, concept: Concept) -> tuple[date | None, date | None]:
    """First and last day of the absence: it began some school days before the melding, and lasted until it."""
    dagen = SOORTPLANNEN[concept.soort].dagen
    if not dagen:
        return None, None
    return LESDAGEN[max(0, concept.lesdag - toeval.tussen(dagen))], LESDAGEN[concept.lesdag - 1]


def _interventies(verlopen: Sequence[Verloop], nummers: Nummers) -> Iterator[Interventie]:
    telling = count(1)
    for verloop in verlopen:
        for soort, datum in verloop.stappen:
            tekst = teksten.STAPTEKSTEN[soort]
            yield Interventie(
                nummer=next(telling),
                zaak=nummers[verloop.concept],
                datum=datum,
                soort=soort,
                met_wie=tekst.met_wie,
                resultaat=tekst.resultaat,
            )


def _vrijstelling(regel: Vrijstellingplan, jongere: int) -> Vrijstelling:
    return Vrijstelling(
        soort=regel.grond,
        jongere=jongere,
        geopend_op=regel.geopend_op,
        gesloten_op=regel.gesloten_op,
        afhandeling=regel.uitkomst,
        schooljaar=schooljaar_van(regel.geopend_op),
        verklaring_op=regel.verklaring_op,
        deskundige=regel.deskundige,
        nooit_geschikt=regel.nooit_geschikt,
        van=regel.van,
        tot=regel.tot,
        duo_op=regel.gesloten_op if regel.van else None,
    )
