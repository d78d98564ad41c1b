"""What is unlikely about a request for leave and absence after it, an exemption that ends, and how a besluit is made
known.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from lpa.domain.base.datum import Geboortedatum, kort
from lpa.domain.base.soorten import GEWEIGERD, INGETROKKEN, VERVANGEND
from lpa.domain.base.tekst import opsomming
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.recht.leerplicht import jarig
from lpa.domain.recht.regel import NEE, Regelboek, Uitkomst
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.recht.termijnen import bereken
from lpa.domain.recht.verlof import OORDEEL, Bevoegdheid, voor_ambtenaar, woont_elders
from lpa.domain.recht.zaaktermijnen import OPSCHORTING, zaaktermijnen
from lpa.domain.records.aanvraag import (
    ACHTTIEN,
    AFGEWEZEN,
    AMBTENAAR,
    BESLUITEN,
    BUITEN,
    DOORGESTUURD,
    HOOFD,
    VERHUISD,
    Uitstel,
    Verlof,
    Vrijstelling,
)
from lpa.domain.records.brief import Afzender, Brief
from lpa.domain.records.jongere import Jongere, Verblijf
from lpa.domain.records.zaak import Melding, genummerd

_GEEN_VERLOF = (AFGEWEZEN, BUITEN, INGETROKKEN, DOORGESTUURD)


def twijfels_verlof(
    v: Verlof,
    jongere: Jongere,
    bevoegdheid: Bevoegdheid,
    toets: Sequence[Uitkomst],
    andere: Sequence[Verlof],
    vandaag: date,
    verblijven: Sequence[Verblijf] = (),
) -> list[Twijfel]:
    """Every doubt about a request: whether the jongere is here, its days, other requests, what the head may give.

    `verblijven` are the stays of the jongere of before the present one.
    """
    door_hoofd = _door_hoofd(v, bevoegdheid, toets) if v.beslisser == HOOFD else ()
    elders = _elders(v, jongere, verblijven, vandaag) if voor_ambtenaar(bevoegdheid) else ()
    return [*elders, *_overleden(v, jongere), *_dagen(v, vandaag), *_dubbel(v, andere), *door_hoofd]


def twijfels_buiten(v: Verlof | Vrijstelling, uitstel: Sequence[Uitstel], *, gevraagd: bool) -> list[Twijfel]:
    """The doubts about a request that was not treated: that nobody asked to complete it, that there was still time
    for that, or that it could no longer be (Awb art. 4:5 lid 1 and 4).

    `gevraagd`: a letter asked for it, in this zaak or in that of a brother or sister who asked with it; that the term
    stood still (`uitstel`, of all of them) says so as well, and until when.
    """
    stil = [u.tot for u in uitstel if u.soort == OPSCHORTING]
    if v.afhandeling != BUITEN or v.gesloten_op is None:
        return []
    if tot := max((dag for dag in stil if dag), default=None):
        return _niet_op_tijd(v, v.gesloten_op, tot)
    if gevraagd or stil:
        return []
    return [
        Twijfel(
            "aanvraag.aanvulling",
            f"bij {genummerd(v)} is niet vastgelegd dat om aanvulling is gevraagd, en dat moet eerst"
            f" (Awb art. 4:5 lid 1): lpa brief maak verzoek-aanvulling {v.nummer}",
            "Awb art. 4:5 lid 1",
        )
    ]


def _niet_op_tijd(v: Verlof | Vrijstelling, op: date, tot: date) -> list[Twijfel]:
    """The doubt about a day before the end of the time to complete a request, or too long after it."""
    uiterlijk = bereken("aanvulling", tot)
    if op < tot:
        wat, artikel = f"aanvullen kan nog tot en met {kort(tot)}", "Awb art. 4:5 lid 1"
    elif op > (uiterlijk.laatste_dag or uiterlijk.veilig):
        wat, artikel = f"dat kon tot en met {kort(uiterlijk.laatste_dag or uiterlijk.veilig)}", uiterlijk.grondslag
    else:
        return []
    return [
        Twijfel("aanvraag.aanvulling-dag", f"{genummerd(v)} niet behandelen op {kort(op)}: {wat} ({artikel})", artikel)
    ]


def _door_hoofd(v: Verlof, bevoegdheid: Bevoegdheid, toets: Sequence[Uitkomst]) -> Iterator[Twijfel]:
    """Leave that the head gave: above the power of the head, against a limit, or more days than there are."""
    if bevoegdheid.wie == AMBTENAAR:
        yield Twijfel("verlof.hoofd", f"het hoofd gaf meer dan het hoofd mag: {bevoegdheid.uitkomst.redenering[0]}")
    for u in toets:
        if u.antwoord == NEE:
            yield Twijfel(
                "verlof.toets", f"{u.vraag.rstrip('?')}: nee ({'; '.join(u.redenering)}; {u.artikel})", u.artikel
            )
    if v.opgegeven and v.schooldagen > (v.tot - v.van).days + 1:
        yield Twijfel(
            "verlof.schooldagen",
            f"{v.schooldagen} opgegeven schooldagen passen niet in {(v.tot - v.van).days + 1} dagen",
        )


def _elders(v: Verlof, jongere: Jongere, eerder: Sequence[Verblijf], vandaag: date) -> Iterator[Twijfel]:
    """Who must still be decided about and does not live here now; of what was decided, when it was asked."""
    if elders := woont_elders(jongere, vandaag if v.is_open else v.geopend_op, eerder):
        yield Twijfel("verlof.verhuisd", elders, "Leerplichtwet art. 14 lid 3")


def _overleden(v: Verlof, jongere: Jongere) -> Iterator[Twijfel]:
    if not jongere.leeft(v.tot):
        yield Twijfel("verlof.overleden", f"de jongere is overleden op {kort(jongere.overleden_op)}", zwaar=True)


def _dagen(v: Verlof, vandaag: date) -> Iterator[Twijfel]:
    if not v.schooldagen:
        yield Twijfel("verlof.geen-schooldag", "in deze dagen valt geen schooldag: er is geen verlof nodig")
    if v.geopend_op > vandaag:
        yield Twijfel("verlof.toekomst", f"de dag van ontvangst {kort(v.geopend_op)} ligt in de toekomst")


def _dubbel(v: Verlof, andere: Sequence[Verlof]) -> Iterator[Twijfel]:
    for ander in andere:
        overlapt = ander.van <= v.tot and v.van <= ander.tot
        if ander.nummer != v.nummer and overlapt and ander.afhandeling not in _GEEN_VERLOF:
            yield Twijfel("verlof.zelfde-dagen", f"verlof {ander.nummer} van deze jongere gaat over dezelfde dagen")


def twijfels_gehoord(v: Verlof | Vrijstelling, vandaag: date) -> Iterator[Twijfel]:
    """The doubts about the days on which somebody was heard: to come, before the request, or after the besluit that
    must wait for it (art. 3a lid 3, 3b lid 4, 14 lid 3).
    """
    for wie, op in _gehoord(v):
        if op is None:
            if v.afhandeling == GEWEIGERD:  # of what is granted the test of its ground says so
                zin = f"{wie} niet gehoord, en dat moet voor het besluit (art. {v.soort})"
                yield Twijfel("hoor.niet", zin, f"Leerplichtwet art. {v.soort}", zwaar=True)
            continue
        if op > vandaag:
            yield Twijfel("hoor.toekomst", f"{wie} gehoord op {kort(op)}, in de toekomst")
        if op < v.geopend_op:
            yield Twijfel(
                "hoor.voor-aanvraag", f"{wie} gehoord op {kort(op)}, voor de aanvraag van {kort(v.geopend_op)}"
            )
        if isinstance(v, Vrijstelling) and v.beantwoord and v.gesloten_op and op > v.gesloten_op:
            zin = f"{wie} gehoord op {kort(op)}, na het besluit van {kort(v.gesloten_op)} (art. {v.soort})"
            yield Twijfel("hoor.na-besluit", zin, zwaar=True)


def _gehoord(v: Verlof | Vrijstelling) -> Sequence[tuple[str, date | None]]:
    """Who must be heard, and when that was; None: not said."""
    if isinstance(v, Verlof):
        return [("het hoofd is", v.gehoord_op)] if v.gehoord_op else []
    if v.soort not in VERVANGEND:
        return []
    instelling = [("het hoofd van de instelling is", v.instelling_gehoord_op)] if v.soort == "3b" else []
    return [("aanvrager, jongere en hoofd zijn", v.gehoord_op), *instelling]


def twijfels_bevoegd(v: Verlof, bevoegdheid: Bevoegdheid, uitkomst: str) -> list[Twijfel]:
    """The doubt about a decision of which the law does not say plainly whose it is."""
    if bevoegdheid.wie != OORDEEL or uitkomst not in BESLUITEN:
        return []
    return [Twijfel("verlof.bevoegdheid", f"verlof {v.nummer}: {bevoegdheid.uitkomst.redenering[0]}")]


def twijfels_verzending(op: date | None, vandaag: date) -> list[Twijfel]:
    """The doubt about a decision that was sent on a day to come."""
    if not op or op <= vandaag:
        return []
    return [Twijfel("besluit.verzonden-toekomst", f"het besluit zou pas op {kort(op)} zijn verzonden")]


_ACHTTIEN = "kwalificatieplicht.einde"


def is_achttien(geboren: date, laatste: date, boek: Regelboek) -> bool:
    """Whether somebody born so was eighteen when an exemption ended: at the latest on the day after its last one."""
    return jarig(_ACHTTIEN, geboren, boek) <= laatste + timedelta(days=1)


def twijfels_einde(geworden: str, laatste: date, jongere: Jongere, vandaag: date, boek: Regelboek) -> Iterator[Twijfel]:
    """The doubts about an end: one that is still to come, and what became of the jongere that the file denies."""
    if laatste > vandaag:
        yield Twijfel("vrijstelling.einde-toekomst", f"de laatste dag {kort(laatste)} ligt in de toekomst")
    if geworden == ACHTTIEN and not is_achttien(jongere.geboortedatum.eerste, laatste, boek):
        yield Twijfel("vrijstelling.niet-achttien", _nog_geen(jongere.geboortedatum, laatste, boek))
    if geworden == VERHUISD and jongere.verhuisd_op is None:
        zin = f"van jongere {jongere.nummer} is geen verhuizing vastgelegd"
        yield Twijfel("vrijstelling.niet-verhuisd", f"{zin} (lpa jongere wijzig {jongere.nummer} --verhuisd DATUM)")


def _nog_geen(geboren: Geboortedatum, laatste: date, boek: Regelboek) -> str:
    achttien = jarig(_ACHTTIEN, geboren.eerste, boek)
    return f"op {kort(laatste)} was de jongere nog geen 18; dat is op zijn vroegst op {kort(achttien)}"


def twijfels_kanaal(afzender: Afzender, op: date, boek: Regelboek = REGELBOEK) -> list[Twijfel]:
    """That a besluit of day `op` names no electronic channel for an objection, where the law asks one (Awb 2:13)."""
    regel = boek.zoek("bezwaar.elektronisch", op)
    if regel is None or afzender.kanaal(op):
        return []
    zin = f"sinds {kort(regel.vanaf)} kan bezwaar ook elektronisch ({regel.artikel}), en er staat geen weg vast op"
    doe = "leg hem vast met: lpa afzender wijzig --elektronisch ADRES"
    return [Twijfel("besluit.elektronisch", f"{zin} {kort(op)}; {doe}", regel.artikel)]


def twijfels_heropenen(
    zaak: Verlof | Vrijstelling, brieven: Sequence[Brief], vandaag: date, boek: Regelboek
) -> list[Twijfel]:
    """The doubt about withdrawing an answer that the parents hold, told by `brieven`; they may object meanwhile."""
    if zaak.verzonden_op is None:
        return []
    genoemd = opsomming([f"brief {b.nummer} ({b.soort})" for b in brieven]) or "het besluit"
    zijn = "zijn" if len(brieven) > 1 else "is"
    zin = f"{genoemd} {zijn} al verzonden op {kort(zaak.verzonden_op)}"
    if termijn := zaaktermijnen(zaak, boek=boek).bezwaar:
        dag = termijn.laatste_dag or termijn.veilig
        zin += f"; bezwaar {'kan' if vandaag <= dag else 'kon'} tot en met {kort(dag)}"
    doe = "schrijf de ouders dat het is ingetrokken, en wat ervoor in de plaats komt"
    return [Twijfel("besluit.verzonden", f"{zin}: {doe}")]


def twijfels_na_verlof(m: Melding, v: Verlof) -> list[Twijfel]:
    """Doubts about a melding tied to a leave: another kind or child, a leave that was neither refused nor gone beyond,
    other days.
    """
    twijfels = []
    if m.soort != "luxe":
        twijfels.append(
            Twijfel("melding.verlof-soort", f"verzuim na een geweigerd verlof is luxe verzuim, geen {m.soort}")
        )
    if m.jongere != v.jongere:
        twijfels.append(Twijfel("melding.verlof-jongere", f"verlof {v.nummer} gaat over een andere jongere"))
    if v.afhandeling != AFGEWEZEN and not v.overschreden(m.begin, max(m.laatste_dag or v.tot, m.begin)):
        hoe = f"is niet afgewezen maar {v.afhandeling or 'nog niet beslist'}"
        binnen = ", en het verzuim valt daarbinnen" if v.mocht else ""
        twijfels.append(Twijfel("melding.verlof-uitkomst", f"verlof {v.nummer} {hoe}{binnen}"))
    dag = m.begin
    if dag < v.van:
        twijfels.append(
            Twijfel("melding.verlof-dag", f"het verzuim begon op {kort(dag)}, voor het verlof van {kort(v.van)}")
        )
    return twijfels
