"""The invented zaken: meldingen with their interventies, exemptions, and what they change in the register.

In four steps: who is reported when (`concepten`), how it ends and on which days (`verlopen`), what that does
to the register (`registergevolg`), and only then the records, so that a melding names the school of that day.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import count

from benchmarks.voorbeeld import meldingplan, teksten
from benchmarks.voorbeeld.afloopplan import ONDER_OVERIG, ONDERREDENEN
from benchmarks.voorbeeld.concepten import Concept, in_beeld, maak_concepten, neem
from benchmarks.voorbeeld.meldingplan import SOORTPLANNEN
from benchmarks.voorbeeld.plan import LESDAGEN, NERGENS
from benchmarks.voorbeeld.register import Register
from benchmarks.voorbeeld.registergevolg import werk_register_bij
from benchmarks.voorbeeld.toeval import Toeval
from benchmarks.voorbeeld.verlopen import Verloop, maak_verlopen
from benchmarks.voorbeeld.vrijstellingplan import VRIJSTELLINGEN, Vrijstellingplan
from lpa.domain.records.aanvraag import ONGESCHIKT, Vrijstelling
from lpa.domain.records.zaak import Interventie, Melding, schooljaar_van


@dataclass(frozen=True)
class Zaken:
    """The finished records; meldingen and vrijstellingen share one numbering, in order of opening."""

    meldingen: list[Melding]
    interventies: list[Interventie]
    vrijstellingen: list[Vrijstelling]


def maak_zaken(toeval: Toeval, register: Register) -> Zaken:
    """All zaken of the plan. Changes `register` where an afhandeling does: moves and new enrolments."""
    vrij = toeval.geschud(in_beeld(register))
    vrijstellingen = [_vrijstelling(p, neem(vrij, p.leeftijd, p.onderwijs)) for p in VRIJSTELLINGEN]
    for v in vrijstellingen:
        if v.van and (oud := register.inschrijving_op(v.jongere, v.van)):
            register.beeindig(oud, v.van - timedelta(days=1))
    verlopen = maak_verlopen(toeval, list(maak_concepten(toeval, vrij)))
    for verloop in verlopen:
        werk_register_bij(toeval, verloop, register)
    nummers = _nummers([v.concept for v in verlopen], vrijstellingen)
    return Zaken(
        meldingen=met_onderreden(list(_meldingen(toeval, verlopen, nummers, register))),
        interventies=list(_interventies(verlopen, nummers)),
        vrijstellingen=[replace(v, nummer=nummers[v]) for v in vrijstellingen],
    )


def met_onderreden(meldingen: Sequence[Melding]) -> list[Melding]:
    """The meldingen with the sub-reason of their row: as many of each as the plan has, the first ones first."""
    voorraad = {einde: iter(redenen) for einde, redenen in ONDERREDENEN.items()}
    uit = []
    for m in meldingen:
        reden = ONDER_OVERIG[m.reden] if m.soort == "overig" else next(voorraad.get(m.afhandeling or "", iter(())), "")
        uit.append(replace(m, onderreden=reden))
    return uit


def _nummers(concepten: Iterable[Concept], vrijstellingen: Iterable[Vrijstelling]) -> dict[Concept | Vrijstelling, int]:
    zaken: list[Concept | Vrijstelling] = [*concepten, *vrijstellingen]
    return {zaak: nummer for nummer, zaak in enumerate(sorted(zaken, key=lambda z: z.geopend_op), 1)}


_UREN_PER_DAG = 8  # more cannot be missed
Nummers = Mapping[Concept | Vrijstelling, int]


def _meldingen(toeval: Toeval, verlopen: Sequence[Verloop], nummers: Nummers, register: Register) -> Iterator[Melding]:
    duo = meldingplan.EERSTE_MELDINGSNUMMER
    for verloop in verlopen:
        melding = _melding(toeval, verloop, nummers, register)
        if SOORTPLANNEN[melding.soort].via_duo:
            duo += toeval.tussen(meldingplan.MELDINGSNUMMER_STAP)
            melding = replace(melding, meldingsnummer=str(duo))
        yield melding


def _melding(toeval: Toeval, verloop: Verloop, nummers: Nummers, register: Register) -> Melding:
    concept = verloop.concept
    waar = register.inschrijving_op(concept.jongere, concept.geopend_op)
    uren = SOORTPLANNEN[concept.soort].uren
    eerste_dag, laatste_dag = _verzuimdagen(toeval, concept)
    gemist = toeval.tussen(uren) if uren else None
    if waar and eerste_dag and laatste_dag and eerste_dag < waar.van:  # it is absence from the school that reports it
        eerste_dag = waar.van
        gemist = gemist and min(gemist, _UREN_PER_DAG * sum(eerste_dag <= dag <= laatste_dag for dag in LESDAGEN))
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
        uren=gemist,
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
        behandelend=False if regel.deskundige else None,
        conclusie=ONGESCHIKT if regel.deskundige else "",
        motivering=regel.motivering,
        instelling=regel.instelling,
        nooit_geschikt=regel.nooit_geschikt,
        van=regel.van,
        tot=regel.tot,
        duo_op=regel.gesloten_op if regel.van else None,
    )
