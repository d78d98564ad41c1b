"""What is possible but unlikely about an overstap: each doubt is a sentence, to be confirmed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from lpa.domain.base.datum import hoe_oud, kort, leeftijden
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.doubts.zaak import vertrokken
from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.overstap import INGESCHREVEN, VERHUISD, Overstap, vmbo_van
from lpa.domain.records.school import Inschrijving
from lpa.domain.zaak.overstaprisico import heeft_plek

JONGSTE, OUDSTE = 14, 20  # of a vmbo leaver at the end of the schooljaar
_VOORJAAR = (4, 1)  # from that day on an mbo may say who has a place in the schooljaar to come
_STAPPEN = {"aangemeld_op": "aangemeld", "aangenomen_op": "aangenomen", "ingeschreven_op": "ingeschreven"}


def twijfels_overstap(
    o: Overstap, j: Jongere, inschrijvingen: Sequence[Inschrijving], andere: Sequence[Overstap], vandaag: date
) -> list[Twijfel]:
    """Every doubt about an overstap: who it is, another one of the same schooljaar, and its days."""
    return [*_wie(o, j, inschrijvingen), *_dubbel(o, andere), *_dagen(o, vandaag)]


def _wie(o: Overstap, j: Jongere, inschrijvingen: Sequence[Inschrijving]) -> Iterator[Twijfel]:
    jaar = o.jaar
    if twijfel := vertrokken(j, o.geopend_op):
        yield twijfel
    if j.startkwalificatie_op and j.startkwalificatie_op <= jaar.laatste_dag:
        yield Twijfel(
            "overstap.startkwalificatie", f"de jongere heeft een startkwalificatie sinds {kort(j.startkwalificatie_op)}"
        )
    jongst, oudst = leeftijden(j.geboortedatum, jaar.laatste_dag)
    if jongst < JONGSTE or oudst > OUDSTE:
        yield Twijfel(
            "overstap.leeftijd",
            f"de jongere is {hoe_oud(j.geboortedatum, jaar.laatste_dag)} aan het einde van schooljaar {jaar}",
        )
    if vmbo_van(inschrijvingen, jaar) is None:
        yield Twijfel(
            "overstap.inschrijving",
            f"de jongere staat in schooljaar {jaar} niet op een school voor vo of vso ingeschreven",
        )


def _dubbel(o: Overstap, andere: Sequence[Overstap]) -> Iterator[Twijfel]:
    for ander in andere:
        if ander.nummer != o.nummer and ander.schooljaar == o.schooljaar:
            yield Twijfel(
                "overstap.zelfde-schooljaar", f"overstap {ander.nummer} van deze jongere is van hetzelfde schooljaar"
            )


def _dagen(o: Overstap, vandaag: date) -> Iterator[Twijfel]:
    """Days in the future (an enrolment may begin later), outside the year of leaving and the next, or out of order."""
    jaar = o.jaar
    gezet = [(wat, dag) for veld, wat in _STAPPEN.items() if (dag := getattr(o, veld))]
    for wat, dag in gezet:
        if dag > vandaag and wat != _STAPPEN["ingeschreven_op"]:
            yield Twijfel("overstap.toekomst", f"de jongere is {wat} op {kort(dag)}, in de toekomst")
        if not jaar.eerste_dag <= dag <= Schooljaar(jaar.begin + 1).laatste_dag:
            yield Twijfel(
                "overstap.buiten-schooljaar",
                f"de jongere is {wat} op {kort(dag)}, niet in of vlak na schooljaar {jaar}",
            )
    if o.ingeschreven_op and jaar.eerste_dag <= o.ingeschreven_op < date(jaar.begin + 1, *_VOORJAAR):
        wat = f"de jongere is al ingeschreven op {kort(o.ingeschreven_op)}, en verlaat het vmbo pas aan het einde van"
        yield Twijfel("overstap.nog-vmbo", f"{wat} {jaar}")
    for (eerst, dag), (daarna, later) in pairwise(gezet):
        if later < dag:
            yield Twijfel(
                "overstap.volgorde", f"de jongere is {daarna} op {kort(later)}, maar {eerst} pas op {kort(dag)}"
            )
    if o.geopend_op > vandaag:
        yield Twijfel("overstap.vastgelegd", f"de dag van vastleggen {kort(o.geopend_op)} ligt in de toekomst")


def twijfels_uitkomst(
    o: Overstap, uitkomst: str, j: Jongere, inschrijvingen: Sequence[Inschrijving], op: date
) -> Iterator[Twijfel]:
    """An outcome that the file knows nothing of."""
    if uitkomst == INGESCHREVEN and not heeft_plek(o, inschrijvingen, op):
        yield Twijfel(
            "overstap.mbo", "er is geen inschrijving op het mbo bekend, niet bij deze overstap en niet in het register"
        )
    if uitkomst == VERHUISD and j.woont_hier(date.max):
        yield Twijfel("overstap.verhuisd", "de jongere staat in het register niet als verhuisd")
