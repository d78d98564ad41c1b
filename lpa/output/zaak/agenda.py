"""Visits for a calendar program, as iCalendar (RFC 5545).

What leaves the case file is no more than when, initials and zaaknummer: calendars are synchronised, and
shared with colleagues. A calendar matches by UID, and takes an appointment over when SEQUENCE went up.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from lpa.domain.base.named import NamedTuple
from lpa.domain.records.huisbezoek import GEANNULEERD, Huisbezoek

if TYPE_CHECKING:
    from icalendar import Event, Timezone

ZONE = "Europe/Amsterdam"


class Afspraak(NamedTuple):
    """A visit as an appointment: the initials of the jongere (or none), and when it last changed, in UTC."""

    bezoek: Huisbezoek
    initialen: str
    gewijzigd: datetime


def ics(afspraken: Sequence[Afspraak], nu: datetime, waarschuw: int) -> bytes:
    """A calendar of all of them, made at `nu` (UTC); an alarm `waarschuw` minutes before what is still to come."""
    from icalendar import Calendar

    kalender = Calendar()
    kalender.add("prodid", "-//lpa//huisbezoeken//NL")
    kalender.add("version", "2.0")
    kalender.add("calscale", "GREGORIAN")
    kalender.add("method", "PUBLISH")
    kalender.add_component(_zone())
    for afspraak in sorted(afspraken, key=lambda a: (a.bezoek.begin, a.bezoek.uid)):
        kalender.add_component(_event(afspraak, nu, waarschuw))
    inhoud: bytes = kalender.to_ical()
    return inhoud


def _zone() -> Timezone:
    """The time zone as two rules of the year: Outlook does not read one that lists its changes day by day."""
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

    winter, zomer = timedelta(hours=1), timedelta(hours=2)
    zone = Timezone()
    zone.add("tzid", ZONE)
    for deel, naam, begin, van, naar in (
        (TimezoneDaylight(), "CEST", datetime(1996, 3, 31, 2), winter, zomer),  # noqa: DTZ001  # local by definition
        (TimezoneStandard(), "CET", datetime(1996, 10, 27, 3), zomer, winter),  # noqa: DTZ001
    ):
        deel.add("tzname", naam)
        deel.add("dtstart", begin)
        deel.add("rrule", {"freq": "yearly", "bymonth": begin.month, "byday": "-1SU"})
        deel.add("tzoffsetfrom", van)
        deel.add("tzoffsetto", naar)
        zone.add_component(deel)
    return zone


def _event(a: Afspraak, nu: datetime, waarschuw: int) -> Event:
    from zoneinfo import ZoneInfo

    from icalendar import Event

    h, vervallen, titel = a.bezoek, a.bezoek.status == GEANNULEERD, _titel(a)
    event = Event()
    event.add("uid", h.uid)
    event.add("sequence", h.reeks)
    event.add("dtstamp", nu)
    event.add("last-modified", a.gewijzigd)
    event.add("dtstart", h.begin.replace(tzinfo=ZoneInfo(ZONE)))
    event.add("dtend", h.einde.replace(tzinfo=ZoneInfo(ZONE)))
    event.add("summary", titel)
    event.add("class", "PRIVATE")
    event.add("status", "CANCELLED" if vervallen else "CONFIRMED")
    event.add("transp", "TRANSPARENT" if vervallen else "OPAQUE")
    if h.staat:
        _waarschuw(event, titel, waarschuw)
    return event


def _titel(a: Afspraak) -> str:
    """`Huisbezoek S.Z. (zaak 12)`; a program that does not know cancelled appointments shows the word."""
    stukken = ["Vervallen:" if a.bezoek.status == GEANNULEERD else "", "Huisbezoek", a.initialen]
    return " ".join(deel for deel in (*stukken, f"(zaak {a.bezoek.zaak})") if deel)


def _waarschuw(event: Event, titel: str, minuten: int) -> None:
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", titel)
    alarm.add("trigger", timedelta(minutes=-minuten))
    event.add_component(alarm)
