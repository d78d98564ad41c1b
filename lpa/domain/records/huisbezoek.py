"""Home visits: planned, moved, cancelled, and what came of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import chain
from typing import TYPE_CHECKING

from lpa.domain.base.datum import klok, kort, op_tijd
from lpa.domain.base.record import Record, record
from lpa.domain.records.zaak import AVG, Interventie
from lpa.errors import GegevensGeweigerd, Geweigerd

if TYPE_CHECKING:
    from lpa.domain.kalender.werkrooster import Werkrooster

GEPLAND, VERZET = "gepland", "verzet"
AFGELEGD, NIET_THUIS, GEWEIGERD, GEANNULEERD = "afgelegd", "niet thuis", "geweigerd", "geannuleerd"
STAAT = (GEPLAND, VERZET)  # those that are still to come
UITKOMSTEN = {
    AFGELEGD: "afgelegd: er is gesproken",
    NIET_THUIS: "niet thuis",
    GEWEIGERD: "geweigerd: de deur ging open, een gesprek kwam er niet",
}
NIEMAND = "niemand thuis"  # the report where she writes none
STATUSSEN = (GEPLAND, VERZET, *UITKOMSTEN, GEANNULEERD)
KORTSTE, LANGSTE = 5, 480  # minutes
VOORUIT = 92  # days in which another attempt is looked for
_AFLOOP = {NIET_THUIS: "is al geweest: niemand thuis", GEANNULEERD: "is geannuleerd"}


@record
class Huisbezoek(Record):
    """A visit. `begin` is the local time in Amsterdam, without zone; `duur` whole minutes.

    `adres` is empty where it is that of the jongere. `status` `verzet` means: planned, at another time than
    before. `kaartje`: a card was left. `poging_na` is the number of the visit for which nobody was at home.
    `uid` and `reeks` are UID and SEQUENCE of the appointment in a calendar (RFC 5545): the first never
    changes, the second goes up with each change that a calendar must know of. `interventie` is the step
    that the visit became. `regime` and `vervallen_op` are as those of a step.
    """

    zaak: int
    begin: datetime
    duur: int
    adres: str = ""
    met_wie: str = ""
    tolk: str = ""
    status: str = GEPLAND
    verslag: str = ""
    kaartje: bool = False
    poging_na: int | None = None
    uid: str
    reeks: int = 0
    interventie: int | None = None
    regime: str = AVG
    regime_op: date | None = None
    vervallen_op: date | None = None
    vervallen_reden: str = ""

    @property
    def einde(self) -> datetime:
        """When it is over."""
        return self.begin + timedelta(minutes=self.duur)

    @property
    def is_stap(self) -> bool:
        """Whether it became a step in the zaak: somebody was met. Nobody at home is an attempt, not a step."""
        return self.status in (AFGELEGD, GEWEIGERD)

    @property
    def staat(self) -> bool:
        """Whether it is still to come."""
        return self.status in STAAT


def moet_staan(h: Huisbezoek) -> None:
    """Raises Geweigerd, saying how it ended, for a visit that is not to come any more."""
    if not h.staat:
        afloop = _AFLOOP.get(h.status, f"is al {h.status}")
        raise Geweigerd(
            f"huisbezoek {h.nummer} van {op_tijd(h.begin)} {afloop}",
            f"bekijk het met: lpa huisbezoek toon {h.nummer}; een nieuw bezoek: lpa huisbezoek plan {h.zaak}",
        )


def moet_verslag_kunnen(h: Huisbezoek) -> None:
    """Raises Geweigerd for a visit that was cancelled: nothing came of it. One that was reported may be again."""
    if h.status == GEANNULEERD:
        moet_staan(h)


def moet_verslag_hebben(h: Huisbezoek) -> None:
    """Raises Geweigerd for a visit of which nothing was reported yet."""
    if h.staat:
        raise Geweigerd(
            f"huisbezoek {h.nummer} van {op_tijd(h.begin)} heeft nog geen verslag",
            f"leg het vast met: lpa huisbezoek verslag {h.nummer}",
        )


def bestaat(begin: datetime) -> bool:
    """Whether it is a time: not in the hour that the clock skips when summer time begins."""
    return not (begin.hour == 2 and begin.month == 3 and begin.weekday() == 6 and begin.day > 24)


def moet_bestaan(begin: datetime) -> None:
    """Raises GegevensGeweigerd for a time that is none."""
    if not bestaat(begin):
        raise GegevensGeweigerd(
            f"{op_tijd(begin)} bestaat niet: de zomertijd begint, na 1:59 komt 3:00", "geef een andere tijd"
        )


def moet_volgen(nieuw: Huisbezoek, eerste: Huisbezoek) -> None:
    """Raises Geweigerd when `nieuw` cannot be another attempt after `eerste`: nobody at home, in the same zaak."""
    if eerste.zaak != nieuw.zaak:
        raise Geweigerd(
            f"huisbezoek {eerste.nummer} hoort bij zaak {eerste.zaak}, niet bij zaak {nieuw.zaak}",
            f"bekijk de bezoeken van deze zaak met: lpa huisbezoek lijst {nieuw.zaak}",
        )
    if eerste.status != NIET_THUIS:
        raise Geweigerd(
            f"bij huisbezoek {eerste.nummer} is niet vastgelegd dat er niemand thuis was",
            f"leg dat eerst vast met: lpa huisbezoek verslag {eerste.nummer}",
        )


def verzet(oud: Huisbezoek, na: Huisbezoek) -> Huisbezoek:
    """`na`, the appointment that takes the place of `oud`: the same uid, and a higher reeks where its time differs."""
    moet_staan(oud)
    anders = (na.begin, na.duur) != (oud.begin, oud.duur)
    status = VERZET if na.begin != oud.begin else oud.status
    return replace(na, uid=oud.uid, status=status, reeks=oud.reeks + anders)


def annuleer(h: Huisbezoek, reden: str) -> Huisbezoek:
    """`h`, which will not be made; the reason takes the place of a report."""
    moet_staan(h)
    return replace(h, status=GEANNULEERD, verslag=reden, reeks=h.reeks + 1)


def bericht(h: Huisbezoek, uitkomst: str, verslag: str, met_wie: str, kaartje: bool) -> Huisbezoek:
    """`h` with what came of it, in place of what was reported before. A calendar need not know: `reeks` stays.

    With whom she spoke holds only where somebody was; a card only where nobody was.
    """
    moet_verslag_kunnen(h)
    weg = uitkomst == NIET_THUIS
    return replace(
        h, status=uitkomst, verslag=verslag, met_wie=h.met_wie if weg else met_wie, kaartje=weg and kaartje
    )  # fmt: skip


def stap(h: Huisbezoek) -> Interventie:
    """The step in the zaak that a visit became, when it did; the report stays with the visit."""
    return Interventie(
        zaak=h.zaak, datum=h.begin.date(), soort="huisbezoek", met_wie=h.met_wie,
        resultaat=f"{h.status} (bezoek {h.nummer})",
    )  # fmt: skip


def verbeterde_stap(oud: Interventie, nieuw: Interventie, status: str) -> Interventie:
    """The step of a visit that is reported again; what she wrote about the same outcome stays."""
    resultaat = oud.resultaat if oud.resultaat.startswith(status) else nieuw.resultaat
    return replace(oud, met_wie=nieuw.met_wie, resultaat=resultaat)


def vroegste_poging(h: Huisbezoek, dagen: int, vandaag: date) -> date:
    """The first day on which to try again: so many days later, or tomorrow when that is past."""
    return max(h.begin.date() + timedelta(days=dagen), vandaag + timedelta(days=1))


def volgende_poging(
    h: Huisbezoek, eerste: date, rooster: Werkrooster, past: Callable[[Huisbezoek], bool] = lambda _: True
) -> datetime:
    """When to try again, from `eerste` on: on a working day, at the same time, where that `past` beside all else.

    Where it does so on no day in three months, the first working day; without any of those the first day.
    """
    momenten = [datetime.combine(eerste + timedelta(days=n), h.begin.time()) for n in range(VOORUIT)]
    kan = [m for m in momenten if bestaat(m)]
    werkt = [m for m in kan if rooster.is_werkdag(m.date())]
    return next(chain((m for m in werkt if past(replace(h, begin=m))), werkt, kan))


def herhaald(h: Huisbezoek, begin: datetime, uid: str) -> Huisbezoek:
    """The visit that is made again because nobody was at home."""
    zelfde = {naam: getattr(h, naam) for naam in ("zaak", "duur", "adres", "met_wie", "tolk")}
    return Huisbezoek(**zelfde, begin=begin, poging_na=h.nummer, uid=uid)


def afspraak(h: Huisbezoek) -> str:
    """`dinsdag 14-01-2020 10:30, 60 minuten, tolk Arabisch`."""
    return f"{op_tijd(h.begin)}, {h.duur} minuten" + (f", tolk {h.tolk}" if h.tolk else "")


def plan_opdracht(h: Huisbezoek, begin: datetime) -> str:
    """The command that plans the visit after `h`."""
    return f'lpa huisbezoek plan {h.zaak} --op "{kort(begin.date())} {klok(begin)}" --na {h.nummer}'
