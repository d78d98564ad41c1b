"""An import of enrolments: who came to which school, what changed, and what a stand no longer shows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from lpa.domain.base.datum import kort
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.tekst import aantal
from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.school import Inschrijving, School
from lpa.domain.register.herken import NAAM, ONDUIDELIJK, Bekenden, Scholen, heten
from lpa.domain.register.jongeren import groep_van, persoon
from lpa.domain.register.telling import wordt_bewaard
from lpa.domain.register.uitkomst import Regelzin, Uitkomst
from lpa.errors import LpaFout


class Register(NamedTuple):
    """The register that an import is held against: who and where is known, and the enrolments by jongere."""

    wie: Bekenden
    scholen: Scholen
    staan: Mapping[int, Sequence[Inschrijving]]
    vandaag: date


def per_jongere(inschrijvingen: Iterable[Inschrijving]) -> dict[int, list[Inschrijving]]:
    """The enrolments of each jongere."""
    uit = defaultdict[int, list[Inschrijving]](list)
    for i in inschrijvingen:
        uit[i.jongere].append(i)
    return uit


def gevonden(
    uit: Uitkomst, regel: int, rij: Any, wie: Bekenden, *, vandaag: date | None = None, soort: str = ""
) -> Jongere | None:
    """The jongere of a row; where there is none, or it is not clear who, that is put down.

    In a file about a register (`vandaag`), who is of an age that is not kept is no mistake: it is counted, as enrolled
    in `soort`.
    """
    gezocht = persoon(rij)
    herkend = wie.herken(gezocht)
    if jongere := herkend.jongere:
        if herkend.hoe == NAAM:
            uit.op_naam.append(Regelzin(regel, f"jongere {jongere.nummer}, {jongere.naam}"))
        return jongere
    if herkend.hoe == ONDUIDELIJK:
        uit.laat_liggen(regel, f"{gezocht.naam or 'deze rij'} lijkt op {heten(herkend.wie)}")
    elif vandaag and (geboren := rij.geboortedatum) and not wordt_bewaard(geboren.laatste, vandaag):
        uit.buiten[groep_van(geboren, getattr(rij, "geslacht", ""), vandaag, soort)] += 1
    else:
        uit.weiger(regel, f"{gezocht.naam or 'deze jongere'} staat niet in het register")
    return None


def school_van(uit: Uitkomst, regel: int, rij: Any, scholen: Scholen) -> School | None:
    """The school of a row; where there is none, that is put down."""
    school = scholen.herken(rij.brin, rij.school)
    if school is None:
        uit.weiger(regel, scholen.onbekend(rij.brin, rij.school))
    return school


def plan(rijen: Iterable[tuple[int, Any]], r: Register, uit: Uitkomst) -> Uitkomst:
    """What rows about enrolments come to."""
    alle = list(rijen)
    einden = _einden(alle, r)
    uit.per_rij(alle, lambda regel, rij: _rij(uit, regel, rij, r, einden))
    zonder_dag = {regel for regel, rij in alle if not rij.van}
    if keer := sum(regel in zonder_dag for regel, _ in uit.nieuw):
        begin = kort(Schooljaar.van(r.vandaag).eerste_dag)
        zegt = aantal(keer, "nieuwe inschrijving heeft", "nieuwe inschrijvingen hebben")
        uit.aannames.append(f"{zegt} geen begindatum in het bestand: lpa nam {begin}")
    return uit


def _einden(rijen: Iterable[tuple[int, Any]], r: Register) -> dict[int, date]:
    """The enrolments that a row of the file ends, by number: what begins after that is another, whatever the order."""
    uit = dict[int, date]()
    for _, rij in rijen:
        if not (rij.van and rij.tot):
            continue
        with suppress(LpaFout):  # a name that is none is refused where the row itself is looked at
            jongere = r.wie.herken(persoon(rij)).jongere
            staan = r.staan.get(jongere.nummer, ()) if jongere else ()
            school = r.scholen.herken(rij.brin, rij.school)
            uit |= {i.nummer: rij.tot for i in staan if school and i.school == school.nummer and i.van == rij.van}
    return uit


def _rij(uit: Uitkomst, regel: int, rij: Any, r: Register, einden: Mapping[int, date]) -> None:
    bekend = r.scholen.herken(rij.brin, rij.school)
    soort = rij.onderwijssoort or (bekend.enige_soort if bekend else "") or ""
    jongere = gevonden(uit, regel, rij, r.wie, vandaag=r.vandaag, soort=soort)
    school = school_van(uit, regel, rij, r.scholen) if jongere else None
    if jongere is None or school is None:
        return
    uit.genoemd.add((jongere.nummer, school.nummer))
    if not soort:
        meer = "geeft er meer dan een" if school.soorten else f"heeft er geen: lpa school wijzig {school.nummer}"
        uit.weiger(regel, f"de onderwijssoort ontbreekt, en {school.naam} {meer}")
        return
    heet = f"{jongere.naam} ({jongere.nummer}) op {school.naam}"
    staand = [i for i in r.staan.get(jongere.nummer, ()) if i.school == school.nummer and i.onderwijssoort == soort]
    oud = _dezelfde(staand, rij.van, rij.tot, einden)
    na = _met(oud, rij) if oud else _nieuw(jongere, school, soort, rij, r.vandaag)
    if na != oud and (fout := _kan_niet(jongere, na.van, na.tot)):
        uit.weiger(regel, f"{heet}: {fout}")
    elif uit.eerste((jongere.nummer, school.nummer, soort, na.van), regel, na, heet):
        uit.leg_neer(regel, oud, na, f"inschrijving {oud.nummer}, {heet}" if oud else "")
        if oud is None:  # a new one beside others of these days, as the file leaves them
            staan = [replace(i, tot=einden.get(i.nummer, i.tot)) for i in r.staan.get(jongere.nummer, ())]
            uit.tegelijk += [f"regel {regel}: {heet}, naast inschrijving {i.nummer}" for i in staan if i.overlapt(na)]


def _met(oud: Inschrijving, rij: Any) -> Inschrijving:
    """The enrolment with what the row says; what it does not say stays."""
    return replace(oud, niveau=rij.niveau or oud.niveau, leerjaar=rij.leerjaar or oud.leerjaar, tot=rij.tot or oud.tot)


def _nieuw(jongere: Jongere, school: School, soort: str, rij: Any, vandaag: date) -> Inschrijving:
    """An enrolment that the row brings; without a day from the beginning of this schooljaar."""
    return Inschrijving(
        jongere=jongere.nummer, school=school.nummer, onderwijssoort=soort, niveau=rij.niveau, leerjaar=rij.leerjaar,
        van=rij.van or Schooljaar.van(vandaag).eerste_dag, tot=rij.tot,
    )  # fmt: skip


def _kan_niet(jongere: Jongere, van: date, tot: date | None) -> str:
    """Why an enrolment cannot be; empty where it can."""
    if tot and tot < van:
        return "de einddatum ligt voor de begindatum"
    return "" if jongere.leeft(van) else str(jongere.vertrek(van))


def _dezelfde(
    staand: Sequence[Inschrijving], van: date | None, tot: date | None, einden: Mapping[int, date]
) -> Inschrijving | None:
    """The enrolment that a row is about: that begins on its day; without a day, or where a file goes by schooljaar,
    the one that runs on it, or ended on the day that it names; not one that the file ends before that (`einden`).
    """
    precies = [i for i in staand if i.van == van]
    loopt = [i for i in staand if i.tot in (None, tot)]
    if van is not None:
        loopt = [i for i in staand if i.geldt(van) and einden.get(i.nummer, van) >= van]
    return next(iter([*precies, *sorted(loopt, key=lambda i: i.tot != tot)]), None)


def verdwenen(staan: Iterable[Inschrijving], genoemd: Collection[tuple[int, int]], op: date) -> list[Inschrijving]:
    """The enrolments that run on day `op` at schools that a stand is about, and that it no longer shows.

    `genoemd` are the jongere and school of each row.
    """
    scholen = {school for _, school in genoemd}
    return [
        i for i in staan if i.school in scholen and i.geldt(op) and i.van < op and (i.jongere, i.school) not in genoemd
    ]


def beeindigd(i: Inschrijving, op: date, nieuw: Iterable[Inschrijving]) -> Inschrijving:
    """An enrolment that was over on day `op`; where the same stand shows the jongere at another school since before,
    that is how long it ran.
    """
    erna = [n.van for n in nieuw if n.jongere == i.jongere and i.van < n.van <= op]
    return replace(i, tot=min(erna, default=op) - timedelta(days=1))
