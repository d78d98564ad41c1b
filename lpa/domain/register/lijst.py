"""Her own list: a row a zaak, with whom it is about, where, its last and its next step, or how it ended."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from lpa.domain.base.datum import Geboortedatum, kort, lees_dag, lees_datum
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.tekst import aantal, vouw
from lpa.domain.base.tijdstip import splits_dag
from lpa.domain.records.besluit import sluit
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.school import School
from lpa.domain.records.zaak import Melding, schooljaar_van
from lpa.domain.register import waarden
from lpa.domain.register.herken import NAAM, ONDUIDELIJK, Bekenden, Persoon, Scholen, heten, kenmerk
from lpa.domain.register.jongeren import persoon
from lpa.domain.register.uitkomst import Eenmaal, Regelzin, Uitkomst
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
    staan: set[tuple[Any, ...]]  # jongere, kind and day of the meldingen that stand
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


def plan(rijen: Iterable[tuple[int, Any]], r: Lijstregister, uit: Uitkomst | None = None) -> Uitkomst:
    """What the rows of a list come to; a zaak that stands already is left as it is."""
    uit = uit or Uitkomst()
    eenmaal, zonder_einde = Eenmaal(uit), set[int]()

    def doe(regel: int, rij: Any) -> None:
        zaak = _zaak(uit, regel, rij, r)
        if zaak is None or not eenmaal.eerste(zaak.sleutel, regel, zaak, zaak.jongere.naam):
            return
        if zaak.sleutel in r.staan:
            uit.gelijk += 1
            return
        if zaak.melding.gesloten_op is not None and rij.gesloten_op is None:
            zonder_einde.add(regel)
        uit.nieuw.append((regel, zaak))

    uit.per_rij(rijen, doe)
    if keer := len(zonder_einde & {regel for regel, _ in uit.nieuw}):
        wat = aantal(keer, "gesloten zaak heeft", "gesloten zaken hebben")
        uit.opmerkingen.append(f"{wat} geen sluitdatum: lpa nam de dag van de laatste stap, of de melding")
    return uit


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
    soort = rij.onderwijssoort or (school.soorten[0] if school and len(school.soorten) == 1 else None)
    laatste = _laatste(rij)
    volgende = _volgende(rij, r.vandaag)
    melding = _melding(rij, school, soort, laatste, r.vandaag)
    if jongere is None:
        jongere = _nieuwe_jongere(wie)
        r.wie.erbij(jongere)
    return Lijstzaak(jongere, school, soort, melding, laatste, volgende if melding.is_open else None)


def _laatste(rij: Any) -> Stap | None:
    """The last step: as the row says, or the one at which the zaak stands."""
    if rij.laatste_stap:
        return Stap(rij.laatste_stap, waarden.stap(rij.laatste_stap), rij.laatste_op or rij.datum)
    staat_op = waarden.stap_van_stand(rij.stand, rij.soort)
    return Stap("", staat_op, rij.laatste_op or rij.datum) if staat_op else None


def _volgende(rij: Any, vandaag: date) -> Stap | None:
    """The next step, on the day that the row or the words name; else within two weeks."""
    if not rij.volgende_stap:
        return None
    op = rij.volgende_op or dag_in(rij.volgende_stap, vandaag) or vandaag + _BINNEN
    return Stap(rij.volgende_stap, None, op)


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
        return f"school '{rij.school or rij.brin}' staat niet in het register; dat kan met lpa school nieuw"
    return ""


def _kan_niet(rij: Any, vandaag: date) -> str:
    """Why the days of a row cannot be; empty where they can."""
    for wat, dag in (("melding", rij.datum), ("laatste stap", rij.laatste_op), ("sluiting", rij.gesloten_op)):
        if dag and dag > vandaag:
            return f"de dag van de {wat}, {kort(dag)}, ligt in de toekomst"
        if dag and dag < rij.datum:
            return f"de dag van de {wat}, {kort(dag)}, ligt voor de melding"
    return ""


def _melding(rij: Any, school: School | None, soort: str | None, laatste: Stap | None, vandaag: date) -> Melding:
    """The melding, ended where the list says how; what is no known step is kept as a remark."""
    los = laatste.tekst if laatste and laatste.soort is None else ""
    m = Melding(
        jongere=0, soort=rij.soort, geopend_op=rij.datum, schooljaar=schooljaar_van(rij.datum),
        school=school.nummer if school else None, onderwijssoort=soort, uren=rij.uren, ingelezen_op=vandaag,
        toelichting="; ".join(filter(None, (rij.opmerking, los))),
    )  # fmt: skip
    einde = waarden.stand(rij.stand, rij.soort)
    if einde is None:
        return m
    return sluit(m, einde, rij.gesloten_op or (laatste.dag if laatste else rij.datum))


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
