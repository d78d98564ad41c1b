"""An import of meldingen and of leavers of the vmbo: by number of DUO, else by who, where, what and when."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from lpa.domain.base.datum import kort
from lpa.domain.base.named import NamedTuple
from lpa.domain.records.overstap import VMBO_MBO, Overstap, vmbo_van
from lpa.domain.records.school import Inschrijving
from lpa.domain.records.zaak import Melding, schooljaar_van
from lpa.domain.register.herken import Bekenden, Scholen
from lpa.domain.register.inschrijvingen import gevonden, school_van
from lpa.domain.register.uitkomst import Uitkomst
from lpa.errors import GegevensGeweigerd


class Zakenregister(NamedTuple):
    """What an import of zaken is held against: who and where is known, their enrolments, and the zaken that stand."""

    wie: Bekenden
    scholen: Scholen
    inschrijvingen: Mapping[int, Sequence[Inschrijving]]
    staan: Sequence[Any]
    vandaag: date

    def op(self, jongere: int, dag: date) -> Inschrijving | None:
        """The one enrolment of a jongere on a day."""
        geldig = [i for i in self.inschrijvingen.get(jongere, ()) if i.geldt(dag)]
        return geldig[0] if len(geldig) == 1 else None


def plan(rijen: Iterable[tuple[int, Any]], r: Zakenregister, uit: Uitkomst) -> Uitkomst:
    """What rows about meldingen come to. One that stands is only filled where it was empty, or ended later."""
    nummers = {m.meldingsnummer: m for m in r.staan if m.meldingsnummer}
    plekken = {_plek(m): m for m in r.staan}

    def doe(regel: int, rij: Any) -> None:
        nieuw = melding(uit, regel, rij, r)
        if nieuw is None:
            return
        oud = _bekend(nieuw, nummers, plekken)
        na = _aangevuld(oud, nieuw) if oud else nieuw
        heet = f"melding {oud.nummer}" if oud else f"de melding over jongere {nieuw.jongere}"
        if uit.eerste(nieuw.meldingsnummer or _plek(nieuw), regel, na, heet):
            uit.leg_neer(regel, oud, na, heet)

    return uit.per_rij(rijen, doe)


def _bekend(
    nieuw: Melding, nummers: Mapping[str | None, Melding], plekken: Mapping[Any, Melding]
) -> Melding | None:  # fmt: skip
    """The melding that stands already. Raises GegevensGeweigerd for a number of DUO that is of another jongere."""
    oud = nummers.get(nieuw.meldingsnummer) if nieuw.meldingsnummer else None
    if oud and oud.jongere != nieuw.jongere:
        raise GegevensGeweigerd(
            f"meldingsnummer {nieuw.meldingsnummer} staat al bij melding {oud.nummer}, over jongere {oud.jongere}",
            "controleer het nummer",
        )
    if oud is None and (zelfde := plekken.get(_plek(nieuw))):
        return None if zelfde.meldingsnummer and nieuw.meldingsnummer else zelfde  # two numbers of DUO are two
    return oud


def melding(uit: Uitkomst, regel: int, rij: Any, r: Zakenregister) -> Melding | None:
    """The melding that a row says; None where that is put down as unclear or refused."""
    if not rij.soort or rij.datum is None:
        uit.weiger(regel, f"de {'soort' if not rij.soort else 'meldingsdatum'} ontbreekt")
        return None
    if fout := _kan_niet(rij, r.vandaag):
        uit.weiger(regel, fout)
        return None
    jongere = gevonden(uit, regel, rij, r.wie)
    if jongere is None:
        return None
    staat = r.op(jongere.nummer, rij.datum)
    school = school_van(uit, regel, rij, r.scholen) if rij.brin or rij.school else None
    if school is None and (rij.brin or rij.school):
        return None
    soort = rij.onderwijssoort or (staat.onderwijssoort if staat else None) or (school.enige_soort if school else None)
    return Melding(
        jongere=jongere.nummer, soort=rij.soort, geopend_op=rij.datum, schooljaar=schooljaar_van(rij.datum),
        school=school.nummer if school else staat.school if staat else None, onderwijssoort=soort,
        meldingsnummer=rij.meldingsnummer or None, eerste_dag=rij.eerste_dag, laatste_dag=rij.laatste_dag,
        uren=rij.uren, melder=rij.melder, reden=rij.reden, actie_school=rij.actie_school, toelichting=rij.toelichting,
    )  # fmt: skip


def _kan_niet(rij: Any, vandaag: date) -> str:
    """Why the days of a melding cannot be; empty where they can."""
    eerste, laatste = rij.eerste_dag, rij.laatste_dag
    if rij.datum > vandaag:
        return f"de meldingsdatum {kort(rij.datum)} ligt in de toekomst"
    return "de laatste dag ligt voor de eerste" if eerste and laatste and laatste < eerste else ""


def _plek(m: Melding) -> tuple[Any, ...]:
    """What tells one melding from another where it has no number: who, where, what, and since when."""
    return m.jongere, m.school, m.soort, m.begin


def _aangevuld(oud: Melding, nieuw: Melding) -> Melding:
    """The melding that stands, with what the file knows and it did not."""
    return replace(
        oud, meldingsnummer=oud.meldingsnummer or nieuw.meldingsnummer, eerste_dag=oud.eerste_dag or nieuw.eerste_dag,
        laatste_dag=nieuw.laatste_dag or oud.laatste_dag, uren=oud.uren if nieuw.uren is None else nieuw.uren,
        melder=oud.melder or nieuw.melder, reden=oud.reden or nieuw.reden,
        actie_school=oud.actie_school or nieuw.actie_school, toelichting=oud.toelichting or nieuw.toelichting,
    )  # fmt: skip


def overstapplan(rijen: Iterable[tuple[int, Any]], r: Zakenregister, op: date, uit: Uitkomst) -> Uitkomst:
    """What rows about leavers come to: one overstap for each jongere and schooljaar, filled in as more is known."""
    staan = {(o.jongere, o.schooljaar): o for o in r.staan}
    uit.per_rij(rijen, lambda regel, rij: _overstap(uit, regel, rij, r, staan, op))
    uit.afwezig = [
        (o, f"overstap {o.nummer} van jongere {o.jongere}")
        for sleutel, o in staan.items()
        if sleutel not in uit.genoemd and o.is_open and sleutel[1] in {jaar for _, jaar in uit.genoemd}
    ]
    return uit


def _overstap(
    uit: Uitkomst, regel: int, rij: Any, r: Zakenregister, staan: Mapping[tuple[int, str], Overstap], op: date
) -> None:
    if rij.schooljaar is None:
        uit.weiger(regel, "het schooljaar ontbreekt")
        return
    jongere = gevonden(uit, regel, rij, r.wie)
    if jongere is None:
        return
    sleutel = jongere.nummer, str(rij.schooljaar)
    uit.genoemd.add(sleutel)
    oud = staan.get(sleutel)
    na = _verder(oud or _nieuwe_overstap(jongere.nummer, rij, r, op), rij)
    if not uit.eerste(sleutel, regel, na, f"de overstap van jongere {jongere.nummer}"):
        return
    if oud is None and (weg := jongere.vertrek(op)):
        uit.weiger(regel, f"{jongere.naam} ({jongere.nummer}): {weg}")
    else:
        uit.leg_neer(regel, oud, na, f"overstap {oud.nummer}" if oud else "")


def _nieuwe_overstap(jongere: int, rij: Any, r: Zakenregister, op: date) -> Overstap:
    van = vmbo_van(list(r.inschrijvingen.get(jongere, ())), rij.schooljaar)
    return Overstap(
        jongere=jongere, soort=VMBO_MBO, geopend_op=op, schooljaar=str(rij.schooljaar),
        school=van.school if van else None, onderwijssoort=van.onderwijssoort if van else None,
    )  # fmt: skip


def _verder(oud: Overstap, rij: Any) -> Overstap:
    """The overstap with what the row says; what it does not say stays."""
    return replace(
        oud, keuze=rij.keuze or oud.keuze, instelling=rij.instelling or oud.instelling,
        aangemeld_op=rij.aangemeld_op or oud.aangemeld_op, aangenomen_op=rij.aangenomen_op or oud.aangenomen_op,
        ingeschreven_op=rij.ingeschreven_op or oud.ingeschreven_op, toelichting=oud.toelichting or rij.toelichting,
    )  # fmt: skip
