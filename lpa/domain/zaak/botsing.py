"""Whether two things in her calendar are in each other's way: visits, spreekuren, and appointments with a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from typing import Protocol

from lpa.domain.base.datum import klok, lang
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.records.eigentermijn import Eigentermijn
from lpa.domain.records.huisbezoek import Huisbezoek
from lpa.domain.records.spreekuur import Spreekuur

VROEGST, LAATST = time(7), time(21)  # nobody is called on or spoken to before or after


class Tijdvak(Protocol):
    """A part of a day, local in Amsterdam."""

    @property
    def begin(self) -> datetime:
        """When it begins."""

    @property
    def einde(self) -> datetime:
        """When it is over."""


class Bezet(NamedTuple):
    """When she is taken, and by what: `huisbezoek 3 (zaak 12)`. A talk (`thuis`) is where she works herself."""

    wat: str
    begin: datetime
    einde: datetime
    thuis: bool = False


def bezoeken_bezet(bezoeken: Iterable[Huisbezoek]) -> list[Bezet]:
    """When visits take her."""
    return [Bezet(f"huisbezoek {h.nummer} (zaak {h.zaak})", h.begin, h.einde) for h in bezoeken]


def spreekuren_bezet(spreekuren: Iterable[Spreekuur], duur: int) -> list[Bezet]:
    """When spreekuren of `duur` minutes take her; one without a time is left out."""
    begonnen = ((s, datetime.combine(s.datum, time.fromisoformat(s.tijd))) for s in spreekuren if s.tijd)
    return [Bezet(f"spreekuur {s.nummer}", begin, begin + timedelta(minutes=duur)) for s, begin in begonnen]


def afspraken_bezet(afspraken: Iterable[Eigentermijn], duur: int) -> list[Bezet]:
    """When appointments of `duur` minutes take her; what she typed about them is not told elsewhere."""
    return [
        Bezet(
            f"termijn {t.nummer} (zaak {t.zaak})" if t.zaak else f"termijn {t.nummer}",
            t.tijdstip, t.tijdstip + timedelta(minutes=duur), thuis=True,
        )
        for t in afspraken
        if t.tijdstip
    ]  # fmt: skip


def botst(a: Tijdvak, b: Tijdvak, reistijd: int) -> bool:
    """Whether there are fewer than `reistijd` minutes between the two."""
    reis = timedelta(minutes=reistijd)
    return a.begin < b.einde + reis and b.begin < a.einde + reis


def botsingen(plan: Tijdvak, bezet: Iterable[Bezet], reistijd: int, *, thuis: bool = False) -> Iterator[Twijfel]:
    """A doubt about each of `bezet` that `plan` overlaps, or leaves no time to travel to: none between two `thuis`."""
    for ander in bezet:
        reis = 0 if thuis and ander.thuis else reistijd
        if botst(plan, ander, reis):
            past = "dat overlapt" if botst(plan, ander, 0) else f"daartussen zit minder dan {reistijd} minuten reistijd"
            yield Twijfel("agenda.bezet", f"{ander.wat} is van {klok(ander.begin)} tot {klok(ander.einde)}, {past}")


def twijfels_uur(wat: str, zin: str, plan: Tijdvak) -> Iterator[Twijfel]:
    """The doubt about what is at night, called `zin` (`het bezoek`): most times an hour that was typed wrong."""
    if plan.begin.time() < VROEGST or plan.einde > plan.begin.replace(hour=LAATST.hour, minute=0, second=0):
        wanneer = f"van {klok(plan.begin)} tot {klok(plan.einde)}"
        yield Twijfel(f"{wat}.uur", f"{zin} is {wanneer}, en niet tussen 7:00 en 21:00")


def is_later(moment: datetime, vandaag: date, nu: datetime | None) -> bool:
    """Whether what is to be then is still to come; `nu` is the time of that `vandaag`, where it has one."""
    return moment.date() > vandaag or (nu is not None and moment > nu)


def zonder_tijd(spreekuren: Sequence[Spreekuur]) -> list[str]:
    """A remark about each spreekuur of which the time is not known, so that nobody can say whether it is in the way."""
    return [
        f"Let op: op {lang(s.datum)} is ook spreekuur {s.nummer}; een tijd is niet bekend."
        f" Vastleggen kan met: lpa spreekuur wijzig {s.nummer} --tijd 9:00"
        for s in spreekuren
        if not s.tijd
    ]
