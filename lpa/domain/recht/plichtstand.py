"""The duty of one jongere by all that is known, and what holds on days outside it (Leerplichtwet art. 3–5a, 15)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from lpa.domain.base.datum import Geboortedatum, kort, leeftijden, verjaardag
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.soorten import grondartikel
from lpa.domain.kalender.schoolkalender import Kalender
from lpa.domain.recht.aanschrijven import rmc_begonnen
from lpa.domain.recht.leerplicht import (
    NIET_MEER,
    NOG_NIET,
    ONZEKER,
    PLICHTIG,
    VRIJGESTELD,
    Plicht,
    Uitleg,
    leg_uit,
)
from lpa.domain.recht.regel import Regelboek
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.records.aanvraag import Vrijstelling
from lpa.domain.records.jongere import Jongere, Omstandigheden, Verblijf

RMC = "RMC"  # what holds on a day of who has no duty any more, and no startkwalificatie


class Plichtstand(NamedTuple):
    """The duty of a jongere, and what it follows from."""

    geboren: Geboortedatum
    feiten: Omstandigheden
    plicht: Plicht
    kalender: Kalender
    waar: str
    vrijstellingen: Sequence[Vrijstelling] = ()

    def status(self, op: date) -> str:
        """The duty on day `op`; `vrijgesteld` by an exemption that holds then, `vraagt oordeel` by one that may."""
        status = self.plicht.status(op, [v.soort for v in self.gelden(op)])
        misschien = self.plicht.status(op, [v.soort for v in self.vrijstellingen if v.geldt(op)])
        return status if status == misschien else ONZEKER

    def gelden(self, op: date) -> list[Vrijstelling]:
        """The exemptions that hold on day `op`, without those that may have lapsed for want of a new notice."""
        return [v for v in self.vrijstellingen if v.geldt(op) and not self.mist(v, op)]

    def leg_uit(self, op: date, boek: Regelboek = REGELBOEK) -> Uitleg:
        """The steps from birth date to duty, and why that of day `op` asks for judgement."""
        uitleg = leg_uit(self.geboren, self.kalender, self.feiten, boek)
        erbij = self.waarom_onzeker(op) if self.plicht.status(op) != ONZEKER else ""
        return uitleg._replace(kanttekeningen=[*uitleg.kanttekeningen, *([erbij] if erbij else [])])

    def waarom_onzeker(self, op: date) -> str:
        """Why the duty on day `op` asks for judgement: a birth date that is known in part, or an exemption that may
        have lapsed; empty where it does not.
        """
        if self.status(op) != ONZEKER:
            return ""
        vervallen = [(v.nummer, voor) for v in self.vrijstellingen if v.geldt(op) and (voor := self.mist(v, op))]
        if vervallen and self.plicht.status(op) != ONZEKER:
            nummer, voor = vervallen[0]
            return f"van vrijstelling {nummer} is voor {kort(voor)} niet opnieuw kennis gegeven (art. 6 lid 2)"
        return f"van de geboortedatum is alleen {self.geboren} bekend"

    def mist(self, v: Vrijstelling, op: date) -> date | None:
        """The 1 July before which no new notice was given of an exemption of the jongere (art. 6 lid 2 onder b); None
        where there was, or need not be.
        """
        from lpa.domain.recht.kennisgeving import mist_kennisgeving

        return mist_kennisgeving(v, op, self.plicht, self.vrijstellingen)

    def is_plichtig(self, op: date) -> bool:
        """Whether day `op` certainly lies in a duty, and in no exemption."""
        return self.status(op) in PLICHTIG


def zolang_hier(v: Vrijstelling, j: Jongere, eerder: Sequence[Verblijf], plicht: Plicht) -> Vrijstelling:
    """An exemption on the days on which it has something to exempt from: its jongere lives here (art. 19, 25) and the
    duty has not ended (art. 3, 4b). It begins nowhere where there is no such day.

    `eerder` are the stays of before the present one.
    """
    if v.van is None:
        return v
    van = v.van if j.gevestigd_op is None or j.woont_hier(v.van, eerder) else max(v.van, j.gevestigd_op)
    weg = [op - timedelta(days=1) for op in (j.verhuisd_op, j.overleden_op) if op]
    tot = min([plicht.laatste_dag, *weg, *([v.tot] if v.tot else [])])
    return replace(v, van=van if van <= tot else None, tot=tot)


class Buiten(NamedTuple):
    """Why none of some days lies in a duty: the status of the first of them or RMC, as a sentence, by which article."""

    stand: str
    tekst: str
    artikel: str


def buiten(stand: Plichtstand, dagen: Iterable[date], boek: Regelboek = REGELBOEK) -> Buiten | None:
    """Why none of these days lies in a duty; None when one does.

    Where one of them may lie in it, by a birth date that is known in part or an exemption that may have lapsed, that is
    what is told; and RMC where it was there on one of them.
    """
    standen: dict[str, list[date]] = {}
    for dag in dagen:
        status = stand.status(dag)
        if status in PLICHTIG:
            return None
        standen.setdefault(status, []).append(dag)
    eerste = next(s for s in (ONZEKER, VRIJGESTELD, NIET_MEER, NOG_NIET) if s in standen)
    return _ZINNEN[eerste](stand, standen[eerste], boek)


def _onzeker(stand: Plichtstand, dagen: Sequence[date], _: Regelboek) -> Buiten:
    op, waarom = kort(dagen[0]), stand.waarom_onzeker(dagen[0])
    tekst = f"{waarom}: of de jongere op {op} leer- of kwalificatieplichtig is, vraagt oordeel"
    return Buiten(ONZEKER, tekst, "Leerplichtwet art. 3 en 4a")


def _vrijgesteld(stand: Plichtstand, dagen: Sequence[date], _: Regelboek) -> Buiten:
    op = dagen[0]
    v = next(v for v in stand.gelden(op) if stand.plicht.status(op, [v.soort]) == VRIJGESTELD)
    duur = f"van {kort(v.van)} tot en met {kort(v.tot)}" if v.tot else f"vanaf {kort(v.van)}"
    return Buiten(VRIJGESTELD, f"de jongere is vrijgesteld {duur} (zaak {v.nummer})", grondartikel(v.soort))


def _nog_niet(stand: Plichtstand, dagen: Sequence[date], _: Regelboek) -> Buiten:
    begin = stand.plicht.dag(lambda p: p.leerplicht_van)
    return Buiten(NOG_NIET, f"de jongere is op {kort(dagen[0])} nog niet leerplichtig: dat begint op {begin}",
                  "Leerplichtwet art. 3 lid 1")  # fmt: skip


def _niet_meer(stand: Plichtstand, dagen: Sequence[date], boek: Regelboek) -> Buiten:
    op = next((dag for dag in dagen if hoort_bij_rmc(stand, dag, boek)), dagen[0])
    tekst = f"de jongere is op {kort(op)} niet meer leer- of kwalificatieplichtig{_sinds(stand, op, boek)}"
    if hoort_bij_rmc(stand, op, boek):
        return Buiten(RMC, f"{tekst}: dit hoort bij RMC (Doorstroompunt)", boek.regel("rmc.tot", op).artikel)
    return Buiten(NIET_MEER, tekst, "Leerplichtwet art. 3, 4a en 4b")


def _sinds(stand: Plichtstand, op: date, boek: Regelboek) -> str:
    """What ended the duty; nothing where it is only the age of sixteen or twelve full schooljaren."""
    _, startkwalificatie, uitstroom = stand.feiten
    if startkwalificatie and startkwalificatie <= op:
        return f" (startkwalificatie op {kort(startkwalificatie)})"
    if uitstroom and uitstroom <= op:
        return f" (praktijkonderwijs of vso afgerond op {kort(uitstroom)})"
    geboren = stand.geboren.laatste
    achttien = boek.op_verjaardag("kwalificatieplicht.einde", geboren).getal
    dag = verjaardag(geboren, achttien)
    return f" ({achttien} jaar op {kort(dag)})" if dag <= op else ""


def dag_van_plicht(stand: Plichtstand, dagen: Iterable[date]) -> date:
    """The first of these days that lies in a duty, else the first that may lie in one, else the first."""
    standen = {dag: stand.status(dag) for dag in dagen}
    zeker = (dag for dag, status in standen.items() if status in PLICHTIG)
    misschien = (dag for dag, status in standen.items() if status == ONZEKER)
    return next(zeker, None) or next(misschien, None) or min(standen)


def hoort_bij_rmc(stand: Plichtstand, op: date, boek: Regelboek = REGELBOEK) -> bool:
    """Whether RMC is there for the jongere on day `op`: no duty any more, no startkwalificatie, of its ages."""
    if stand.status(op) != NIET_MEER:
        return False
    behaald = stand.feiten.startkwalificatie_op
    jongst, oudst = leeftijden(stand.geboren, op)
    return (
        not (behaald and behaald <= op)
        and rmc_begonnen(NIET_MEER, jongst, op, boek)
        and oudst < boek.regel("rmc.tot", op).getal
    )


def telt_apart(stand: Plichtstand, waarom: Buiten | None, op: date, boek: Regelboek = REGELBOEK) -> bool:
    """Whether a melding outside the duty is counted apart: RMC is there for the jongere, or the age is eighteen."""
    if waarom is None or waarom.stand not in (RMC, NIET_MEER):
        return False
    return waarom.stand == RMC or leeftijden(stand.geboren, op)[0] >= boek.regel("kwalificatieplicht.einde", op).getal


_ZINNEN = {ONZEKER: _onzeker, VRIJGESTELD: _vrijgesteld, NIET_MEER: _niet_meer, NOG_NIET: _nog_niet}
