"""An import of enrolments: who came to which school, what changed, and what a stand no longer shows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from lpa.domain.base.named import NamedTuple
from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.school import Inschrijving, School
from lpa.domain.register.herken import NAAM, ONDUIDELIJK, Bekenden, Scholen
from lpa.domain.register.jongeren import persoon
from lpa.domain.register.uitkomst import Eenmaal, Regelzin, Uitkomst


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


def gevonden(uit: Uitkomst, regel: int, rij: Any, wie: Bekenden) -> Jongere | None:
    """The jongere of a row; where there is none, or it is not clear who, that is put down."""
    gezocht = persoon(rij)
    herkend = wie.herken(gezocht)
    if jongere := herkend.jongere:
        if herkend.hoe == NAAM:
            uit.op_naam.append(Regelzin(regel, f"jongere {jongere.nummer}, {jongere.naam}"))
        return jongere
    if herkend.hoe == ONDUIDELIJK:
        namen = " en ".join(f"jongere {j.nummer}, {j.naam}" for j in herkend.wie[:3])
        uit.onduidelijk.append(Regelzin(regel, f"{gezocht.naam or 'deze rij'} lijkt op {namen}"))
    else:
        uit.weiger(regel, f"{gezocht.naam or 'deze jongere'} staat niet in het register")
    return None


def school_van(uit: Uitkomst, regel: int, rij: Any, scholen: Scholen) -> School | None:
    """The school of a row; where there is none, that is put down."""
    school = scholen.herken(rij.brin, rij.school)
    if school is None:
        uit.weiger(regel, f"school '{rij.school or rij.brin}' staat niet in het register; dat kan met lpa school nieuw")
    return school


def plan(rijen: Iterable[tuple[int, Any]], r: Register, uit: Uitkomst | None = None) -> Uitkomst:
    """What rows about enrolments come to."""
    uit = uit or Uitkomst()
    eenmaal = Eenmaal(uit)
    return uit.per_rij(rijen, lambda regel, rij: _rij(uit, eenmaal, regel, rij, r))


def _rij(uit: Uitkomst, eenmaal: Eenmaal, regel: int, rij: Any, r: Register) -> None:
    jongere = gevonden(uit, regel, rij, r.wie)
    school = school_van(uit, regel, rij, r.scholen) if jongere else None
    if jongere is None or school is None:
        return
    uit.genoemd.add((jongere.nummer, school.nummer))
    soort = rij.onderwijssoort or (school.soorten[0] if len(school.soorten) == 1 else "")
    if not soort:
        uit.weiger(regel, f"de onderwijssoort ontbreekt, en {school.naam} geeft er meer dan een")
        return
    heet = f"{jongere.naam} ({jongere.nummer}) op {school.naam}"
    staand = [i for i in r.staan.get(jongere.nummer, ()) if i.school == school.nummer and i.onderwijssoort == soort]
    oud = _dezelfde(staand, rij.van, rij.tot)
    na = _met(oud, rij) if oud else _nieuw(jongere, school, soort, rij, r.vandaag)
    if na != oud and (fout := _kan_niet(jongere, na.van, na.tot)):
        uit.weiger(regel, f"{heet}: {fout}")
    elif eenmaal.eerste((jongere.nummer, school.nummer, soort, na.van), regel, na, heet):
        _leg_neer(uit, regel, oud, na, heet, r.staan.get(jongere.nummer, ()))


def _leg_neer(
    uit: Uitkomst, regel: int, oud: Inschrijving | None, na: Inschrijving, heet: str, staan: Sequence[Inschrijving]
) -> None:
    """Put down what a row comes to; a new one beside others of these days as well."""
    uit.leg_neer(regel, oud, na, f"inschrijving {oud.nummer}, {heet}" if oud else "")
    if oud is None:
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


def _dezelfde(staand: Sequence[Inschrijving], van: date | None, tot: date | None) -> Inschrijving | None:
    """The enrolment that a row is about: that begins on its day; without a day, or where a file goes by schooljaar,
    the one that runs on it, or ended on the day that it names.
    """
    precies = [i for i in staand if i.van == van]
    loopt = [i for i in staand if i.tot in (None, tot)] if van is None else [i for i in staand if i.geldt(van)]
    return next(iter([*precies, *sorted(loopt, key=lambda i: i.tot != tot)]), None)


def verdwenen(staan: Iterable[Inschrijving], genoemd: Collection[tuple[int, int]], op: date) -> list[Inschrijving]:
    """The enrolments that run on day `op` at schools that a stand is about, and that it no longer shows.

    `genoemd` are the jongere and school of each row.
    """
    scholen = {school for _, school in genoemd}
    return [
        i for i in staan if i.school in scholen and i.geldt(op) and i.van < op and (i.jongere, i.school) not in genoemd
    ]


def beeindigd(i: Inschrijving, op: date) -> Inschrijving:
    """An enrolment that was over on day `op`."""
    return replace(i, tot=op - timedelta(days=1))
