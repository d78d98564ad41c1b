"""A talk: an own term with a time in her calendar. The letter that invites to a verzuimgesprek makes one."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from lpa.domain.base.datum import lang
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.soorten import HOORGESPREK, VERZUIMGESPREK
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.kalender.werkrooster import Werkrooster
from lpa.domain.records.eigentermijn import Eigentermijn, op_moment, termijn_zin
from lpa.domain.records.huisbezoek import moet_bestaan
from lpa.domain.records.stapwoorden import voorgesteld
from lpa.domain.zaak.botsing import Bezet, botsingen, is_later, twijfels_uur


class Gesprekfeiten(NamedTuple):
    """What a talk is held against: her calendar, what else takes her that day, and her norms in minutes."""

    rooster: Werkrooster
    bezet: Sequence[Bezet] = ()
    duur: int = 0
    reistijd: int = 0


def twijfels_gesprek(tijdstip: datetime, feiten: Gesprekfeiten) -> Iterator[Twijfel]:
    """A talk on a day on which she does not work, or in the way of something else. Raises GegevensGeweigerd."""
    moet_bestaan(tijdstip)
    if waarom := feiten.rooster.waarom_vrij(tijdstip.date()):
        yield Twijfel("gesprek.vrij", f"u werkt niet op {lang(tijdstip.date())}: {waarom}")
    plan = Bezet("", tijdstip, tijdstip + timedelta(minutes=feiten.duur), thuis=True)
    yield from twijfels_uur("gesprek", "de afspraak", plan)
    yield from botsingen(plan, feiten.bezet, feiten.reistijd, thuis=True)


def twijfels_te_vroeg(termijn: Eigentermijn, vandaag: date, nu: datetime | None) -> list[Twijfel]:
    """The doubt about ending an appointment that is still to come; `nu` is the time of today, where it has one."""
    if not termijn.tijdstip or not is_later(termijn.tijdstip, vandaag, nu):
        return []
    return [Twijfel("termijn.komt-nog", f"de afspraak van termijn {termijn.nummer} komt nog: {termijn_zin(termijn)}")]


def uitgenodigd(zaak: int, soort: str, tijdstip: datetime, plaats: str, brief: int) -> Eigentermijn:
    """The appointment of a kind that a letter invites to."""
    wat = ", ".join(deel for deel in (soort, plaats) if deel)
    return Eigentermijn(zaak=zaak, wat=wat, laatste_dag=tijdstip.date(), tijdstip=tijdstip, brief=brief)


def van_brieven(
    afspraken: Sequence[Eigentermijn], brieven: Collection[int], tijdstip: datetime
) -> tuple[list[Eigentermijn], list[Eigentermijn]]:
    """The open appointments of a zaak that letters with these numbers are about, or that are at this moment; and those
    to which other letters invited.
    """
    eigen, andere = list[Eigentermijn](), list[Eigentermijn]()
    for t in afspraken:
        if t.brief and not t.gedaan_op:
            (eigen if t.brief in brieven or t.tijdstip == tijdstip else andere).append(t)
    return eigen, andere


def in_plaats_van(nieuw: Eigentermijn, oud: Sequence[Eigentermijn]) -> Eigentermijn:
    """The first of `oud`, where and when the letter says now; it names the first letter that invites to it."""
    brief = min(t.brief for t in (nieuw, *oud) if t.brief)
    return replace(op_moment(oud[0], nieuw.wanneer), wat=nieuw.wat, brief=brief)


def vervallen_zinnen(vervallen: Sequence[Eigentermijn]) -> list[str]:
    """That an appointment is no longer in her calendar, as it became one with another."""
    return [f"Termijn {t.nummer} is daarmee vervallen: {termijn_zin(t)}." for t in vervallen]


def gehouden(
    afspraken: Sequence[Eigentermijn], soort: str, op: date, vandaag: date
) -> tuple[Eigentermijn | None, list[Eigentermijn]]:
    """The appointment that a step of this kind on day `op` was: the first of that day. Once that day is over a step of
    any kind says what came of it; only a hearing is a hearing.

    Without one, those that are over, and those to which she invited and that still stand: a talk on another day may be
    one of them, or the family did not come and she spoke somebody else. Only she knows.
    """
    gehoord = soort == HOORGESPREK
    staan = [t for t in afspraken if t.tijdstip and not t.gedaan_op and t.wat.startswith(HOORGESPREK) == gehoord]
    zelfde = [t for t in staan if _wordt(t) == soort]
    die_dag = [t for t in (staan if op < vandaag else zelfde) if t.laatste_dag == op]
    eerste = min(die_dag, key=lambda t: (t not in zelfde, t.wanneer, t.nummer), default=None)
    return eerste, [] if eerste else [t for t in staan if t.laatste_dag < op or (t.brief and t in zelfde)]


def _wordt(t: Eigentermijn) -> str:
    """The kind of step that an appointment becomes: as the letter to it says, and else her words."""
    if t.wat.startswith(HOORGESPREK):
        return HOORGESPREK
    return VERZUIMGESPREK if t.brief else voorgesteld(t.wat) or VERZUIMGESPREK
