"""Her own list: a row a zaak, with whom it is about, where, its last and its next step, or how it ended."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from lpa.domain.base.datum import Geboortedatum, kort, lees_dag, lees_datum
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.tekst import aantal, getal, vouw
from lpa.domain.base.tijdstip import splits_dag
from lpa.domain.records.besluit import sluit
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.school import School
from lpa.domain.records.zaak import Melding, schooljaar_van
from lpa.domain.register import waarden
from lpa.domain.register.herken import NAAM, ONDUIDELIJK, Bekenden, Persoon, Scholen, heten, kenmerk
from lpa.domain.register.jongeren import persoon
from lpa.domain.register.uitkomst import Regelzin, Uitkomst
from lpa.errors import LpaFout

_LANGSTE_DAG = 3  # words of a day: `do 3 december`
_BINNEN = timedelta(days=14)  # by when a next step is to be done where the list names no day


class Stap(NamedTuple):
    """What was done, or is to be done: the words of the list, the kind where they say it, and the day."""

    tekst: str
    soort: str | None
    dag: date


class Lijstzaak(NamedTuple):
    """A zaak of the list: of whom (without a number where the list brings the jongere), at which school, its steps."""

    jongere: Jongere
    school: School | None
    onderwijssoort: str | None
    melding: Melding  # of jongere 0 until who it is about is stored
    laatste: Stap | None
    volgende: Stap | None

    @property
    def sleutel(self) -> tuple[Any, ...]:
        """What tells one zaak of the list from another."""
        wie = self.jongere
        return wie.nummer or wie.bsn or kenmerk(wie), self.melding.soort, self.melding.geopend_op


class Lijstregister(NamedTuple):
    """What the list is held against; `genoemd` says which school a name means that the register does not know."""

    wie: Bekenden
    scholen: Scholen
    staan: Mapping[tuple[Any, ...], Melding]  # the meldingen that stand, by jongere, kind and day
    genoemd: Mapping[str, School]
    vandaag: date

    def school(self, rij: Any) -> School | None:
        """The school of a row; None where it names none, or one that is not known."""
        return self.scholen.herken(rij.brin, rij.school) or self.genoemd.get(vouw(rij.school))


def onbekende_scholen(rijen: Iterable[tuple[int, Any]], scholen: Scholen) -> list[str]:
    """The names of schools that the register does not know, each once."""
    namen = {
        vouw(rij.school): rij.school for _, rij in rijen if rij.school and not scholen.herken(rij.brin, rij.school)
    }
    return list(namen.values())


def plan(rijen: Iterable[tuple[int, Any]], r: Lijstregister, uit: Uitkomst) -> Uitkomst:
    """What the rows of a list come to; a zaak that stands already is left as it is."""
    aangenomen: dict[str, set[int]] = {wat: set() for wat in _AANGENOMEN}

    def doe(regel: int, rij: Any) -> None:
        zaak = _zaak(uit, regel, rij, r)
        if zaak is None or not uit.eerste(zaak.sleutel, regel, zaak, zaak.jongere.naam):
            return
        if bekend := r.staan.get(zaak.sleutel):
            return _stond_er_al(uit, regel, bekend, zaak.melding)
        for wat in _zonder_dag(rij, zaak, r.vandaag):
            aangenomen[wat].add(regel)
        uit.nieuw.append((regel, zaak))

    uit.per_rij(rijen, doe)
    nieuw = {regel for regel, _ in uit.nieuw}
    for wat, (een, meer, genomen) in _AANGENOMEN.items():
        if keer := len(aangenomen[wat] & nieuw):
            uit.aannames.append(f"{aantal(keer, een, meer)}: lpa nam {genomen}")
    return uit


# What a list may not say, in one row and in more, and what is taken for it.
_AANGENOMEN = {
    "einde": (
        "gesloten zaak heeft geen sluitdatum", "gesloten zaken hebben geen sluitdatum",
        "de dag van de laatste stap, of de melding",
    ),
    "laatste": (
        "laatste stap heeft geen dag", "laatste stappen hebben geen dag", "de dag van de melding",
    ),
    "volgende": (
        "volgende stap heeft geen dag", "volgende stappen hebben geen dag", f"{_BINNEN.days} dagen na vandaag",
    ),
}  # fmt: skip


def _zonder_dag(rij: Any, zaak: Lijstzaak, vandaag: date) -> Iterator[str]:
    """Of what a row names no day."""
    if zaak.melding.gesloten_op and not rij.gesloten_op:
        yield "einde"
    if zaak.laatste and zaak.laatste.soort and not _dag_van_laatste(rij, vandaag):
        yield "laatste"
    if zaak.volgende and not _dag_van_volgende(rij, vandaag):
        yield "volgende"


def _stond_er_al(uit: Uitkomst, regel: int, bekend: Melding, melding: Melding) -> None:
    """A zaak that stands is left as it is; that the list says another end, or other hours, is told."""
    anders = []
    if melding.uren is not None and melding.uren != bekend.uren:
        anders.append(f"{getal(melding.uren)} uur")
    if melding.afhandeling and melding.afhandeling != bekend.afhandeling:
        anders.append(f"gesloten op {kort(melding.gesloten_op)}, {melding.afhandeling}")
    if not anders:
        uit.gelijk += 1
        return
    uit.laat_liggen(
        regel, f"melding {bekend.nummer} staat er al, en de lijst zegt nu: {' en '.join(anders)}; wijzig dat zelf"
    )


def _zaak(uit: Uitkomst, regel: int, rij: Any, r: Lijstregister) -> Lijstzaak | None:
    """The zaak that a row says; None where that is put down as unclear or refused."""
    wie = persoon(rij)
    mist = _mist(wie, rij, r)
    if mist:
        uit.geweigerd.append(Regelzin(regel, mist))
        return None
    herkend = r.wie.herken(wie)
    jongere = herkend.jongere or herkend.uit_bestand(wie)
    if herkend.hoe == ONDUIDELIJK and jongere is None:
        uit.laat_liggen(regel, f"{wie.naam} lijkt op {heten(herkend.wie)}")
        return None
    if wie.geboortedatum is None and not (jongere and jongere.nummer):
        uit.geweigerd.append(Regelzin(regel, f"{wie.naam} staat niet in het register, en de geboortedatum ontbreekt"))
        return None
    if jongere and jongere.nummer and herkend.hoe == NAAM:
        uit.op_naam.append(Regelzin(regel, f"jongere {jongere.nummer}, {jongere.naam}"))
    school = r.school(rij)
    soort = rij.onderwijssoort or (school.enige_soort if school else None)
    laatste, volgende = _laatste(rij, r.vandaag), _volgende(rij, r.vandaag)
    melding = _melding(rij, school, soort, (laatste, volgende), r.vandaag)
    if jongere is None:
        jongere = _nieuwe_jongere(wie)
        r.wie.erbij(jongere)
    return Lijstzaak(jongere, school, soort, melding, laatste, volgende if melding.is_open else None)


def _laatste(rij: Any, vandaag: date) -> Stap | None:
    """The last step: as the row says, or the one at which the zaak stands; else on the day of the melding."""
    op = _dag_van_laatste(rij, vandaag) or rij.datum
    if rij.laatste_stap:
        return Stap(rij.laatste_stap, waarden.stap(rij.laatste_stap), op)
    staat_op = waarden.stap_van_stand(rij.stand, rij.soort)
    return Stap("", staat_op, op) if staat_op else None


def _dag_van_laatste(rij: Any, vandaag: date) -> date | None:
    """The day that the row or the words of the last step name, since the melding."""
    gezegd = dag_in(rij.laatste_stap, vandaag)
    return rij.laatste_op or (gezegd if gezegd and rij.datum <= gezegd <= vandaag else None)


def _volgende(rij: Any, vandaag: date) -> Stap | None:
    """The next step, on the day that the row or the words name; else within two weeks. A day alone is one as well."""
    if not (rij.volgende_stap or rij.volgende_op):
        return None
    op = _dag_van_volgende(rij, vandaag) or vandaag + _BINNEN
    return Stap(rij.volgende_stap or "volgende stap, uit uw lijst", None, op)


def _dag_van_volgende(rij: Any, vandaag: date) -> date | None:
    return rij.volgende_op or dag_in(rij.volgende_stap, vandaag)


def dag_in(tekst: str, vandaag: date) -> date | None:
    """The day with which words begin or end: `gesprek op school 3-12`. Without a year it is the nearest one."""
    woorden = tekst.split()
    for lengte in range(min(_LANGSTE_DAG, len(woorden)), 0, -1):
        for stuk in (" ".join(woorden[-lengte:]), " ".join(woorden[:lengte])):
            if splits_dag(stuk)[0] == stuk and any(c.isdigit() for c in stuk):
                return _dichtstbij(stuk, vandaag)
    return None


def _dichtstbij(stuk: str, vandaag: date) -> date | None:
    """The day that words mean, past or to come, whichever is nearer; None where there is no such day."""
    dagen = []
    for lees in (lees_datum, lees_dag):
        with suppress(LpaFout):
            dagen.append(lees(stuk, vandaag))
    return min(dagen, key=lambda dag: abs(dag - vandaag), default=None)


def _mist(wie: Persoon, rij: Any, r: Lijstregister) -> str:
    """What a row lacks; empty where it says enough."""
    if not wie.naam and not wie.bsn:
        return "de naam ontbreekt"
    if not rij.soort or rij.datum is None:
        return "de soort ontbreekt" if not rij.soort else "de dag van de melding ontbreekt"
    if fout := _kan_niet(rij, r.vandaag):
        return fout
    if (rij.school or rij.brin) and r.school(rij) is None:
        return r.scholen.onbekend(rij.brin, rij.school)
    return ""


def _kan_niet(rij: Any, vandaag: date) -> str:
    """Why the days of a row cannot be; empty where they can."""
    for wat, dag in (("melding", rij.datum), ("laatste stap", rij.laatste_op), ("sluiting", rij.gesloten_op)):
        if dag and dag > vandaag:
            return f"de dag van de {wat}, {kort(dag)}, ligt in de toekomst"
        if dag and dag < rij.datum:
            return f"de dag van de {wat}, {kort(dag)}, ligt voor de melding"
    if rij.gesloten_op and waarden.stand(rij.stand, rij.soort) is None:
        staat = f"de stand '{rij.stand}'" if rij.stand else "de lijst"
        return f"gesloten op {kort(rij.gesloten_op)}, maar {staat} zegt niet hoe de zaak is afgelopen"
    return ""


def _melding(
    rij: Any, school: School | None, soort: str | None, stappen: tuple[Stap | None, Stap | None], vandaag: date
) -> Melding:
    """The melding, ended where the list says how; what is no known step, and what would come after, is a remark."""
    laatste, volgende = stappen
    einde = waarden.stand(rij.stand, rij.soort)
    los = _los(rij, laatste)
    if einde and volgende:
        los += [f"volgende stap: {rij.volgende_stap} {kort(rij.volgende_op)}".strip()]
    m = Melding(
        jongere=0, soort=rij.soort, geopend_op=rij.datum, schooljaar=schooljaar_van(rij.datum),
        school=school.nummer if school else None, onderwijssoort=soort, uren=rij.uren, ingelezen_op=vandaag,
        toelichting="; ".join(filter(None, (rij.opmerking, *los))),
    )  # fmt: skip
    if einde is None:
        return m
    return sluit(m, einde, rij.gesloten_op or (laatste.dag if laatste else rij.datum))


def _los(rij: Any, laatste: Stap | None) -> list[str]:
    """What the row says of a last step that is no known one: its words and its day, or a day alone."""
    if laatste is None and rij.laatste_op:
        return [f"laatste stap: {kort(rij.laatste_op)}"]
    if laatste is None or laatste.soort is not None:
        return []
    return [f"{laatste.tekst} ({kort(rij.laatste_op)})" if rij.laatste_op else laatste.tekst]


def _nieuwe_jongere(wie: Persoon) -> Jongere:
    """Somebody whom the list brings."""
    geboren = wie.geboortedatum
    assert isinstance(geboren, Geboortedatum)  # noqa: S101  # without one the row was refused
    j = Jongere(
        achternaam=wie.achternaam,
        tussenvoegsel=wie.tussenvoegsel,
        voornaam=wie.voornaam,
        geboortedatum=geboren,
        bsn=wie.bsn,
    )
    return replace(j, zoeksleutel=j.sleutel())
