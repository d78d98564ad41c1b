"""The calendar file, read back by two others: vobject, by the VTIMEZONE in the file alone, and by bare text."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import vobject
from hypothesis import example, given
from hypothesis import strategies as st

from lpa.domain.records.huisbezoek import AFGELEGD, GEANNULEERD, Huisbezoek
from lpa.output.zaak.agenda import Afspraak, ics
from tests.domain.factories import maak_huisbezoek, moment
from tests.domain.records.test_huisbezoek import TIJDEN

NU = datetime(2019, 10, 10, 9, 30, tzinfo=UTC)
AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def gemaakt(*bezoeken: Huisbezoek) -> str:
    """The file of these visits."""
    return ics([Afspraak(h, "S.Z.", NU) for h in bezoeken], NU, 30).decode()


def gelezen(tekst: str) -> list[Any]:
    """The appointments as vobject reads them; the zone gets a name that only the file can explain."""
    eigen = tekst.replace("Europe/Amsterdam", "Proef/Elders")
    assert "Proef/Elders" in eigen
    return list(vobject.readOne(eigen).vevent_list)


def kaal(tekst: str, naam: str) -> list[str]:
    """The values of a property, read without any library."""
    return re.findall(rf"^{naam}(?:;[^:]*)?:(.*)\r$", tekst.replace("\r\n ", ""), re.MULTILINE)


@pytest.mark.parametrize(
    ("lokaal", "utc"),
    [
        ("2026-10-23T10:30", "2026-10-23T08:30"), ("2026-10-24T20:00", "2026-10-24T18:00"),
        ("2026-10-25T10:30", "2026-10-25T09:30"), ("2026-10-26T10:30", "2026-10-26T09:30"),
        ("2026-03-27T10:30", "2026-03-27T09:30"), ("2026-03-28T20:00", "2026-03-28T19:00"),
        ("2026-03-29T10:30", "2026-03-29T08:30"), ("2026-03-30T10:30", "2026-03-30T08:30"),
        ("2019-10-25T09:00", "2019-10-25T07:00"), ("2030-12-31T07:00", "2030-12-31T06:00"),
    ],
)  # fmt: skip
def test_a_visit_is_at_the_same_local_time_around_a_change_of_the_clock(lokaal: str, utc: str) -> None:
    begin = datetime.fromisoformat(lokaal)
    tekst = gemaakt(maak_huisbezoek(begin=begin, duur=45))
    (event,) = gelezen(tekst)
    precies = datetime.fromisoformat(utc).replace(tzinfo=UTC)
    assert event.dtstart.value.replace(tzinfo=None) == begin
    assert event.dtstart.value.astimezone(UTC) == precies
    assert event.dtend.value.astimezone(UTC) == precies + timedelta(minutes=45)
    (getypt,) = kaal(tekst.partition("BEGIN:VEVENT")[2], "DTSTART")
    assert datetime.fromisoformat(getypt).replace(tzinfo=AMSTERDAM) == precies


@given(TIJDEN, st.integers(5, 480))
def test_any_time_of_any_day_comes_back_as_it_was(begin: datetime, duur: int) -> None:
    (event,) = gelezen(gemaakt(maak_huisbezoek(begin=begin, duur=duur)))
    assert event.dtstart.value.replace(tzinfo=None) == begin
    assert event.dtend.value.replace(tzinfo=None) == begin + timedelta(minutes=duur)


@given(TIJDEN)
@example(datetime(2027, 10, 31, 2, fold=1))  # noqa: DTZ001
def test_the_zone_in_the_file_agrees_with_the_table_of_time_zones(begin: datetime) -> None:
    echt = begin.replace(tzinfo=AMSTERDAM)
    dubbelzinnig = echt.replace(fold=1).utcoffset() != echt.replace(fold=0).utcoffset()
    (event,) = gelezen(gemaakt(maak_huisbezoek(begin=begin)))
    if not dubbelzinnig:  # twice a year an hour that is skipped or comes twice: nobody is called on then
        assert event.dtstart.value.utcoffset() == echt.utcoffset()


def test_a_calendar_holds_no_more_than_when_initials_and_zaaknummer() -> None:
    h = maak_huisbezoek(
        zaak=12, adres="Dorpsstraat 1", met_wie="moeder Ada", tolk="Arabisch", verslag="hulp bij schulden",
        status=AFGELEGD,
    )  # fmt: skip
    tekst = gemaakt(h, maak_huisbezoek(zaak=12, uid="a-2"))
    for geheim in ("Dorpsstraat", "Ada", "Arabisch", "schulden", "LOCATION", "ORGANIZER", "ATTENDEE"):
        assert geheim not in tekst
    assert kaal(tekst, "SUMMARY") == ["Huisbezoek S.Z. (zaak 12)"] * 2
    assert kaal(tekst, "DESCRIPTION") == ["Huisbezoek S.Z. (zaak 12)"]  # of the alarm
    assert kaal(tekst, "CLASS") == ["PRIVATE"] * 2
    assert kaal(tekst, "METHOD") == ["PUBLISH"]
    assert kaal(tekst, "BEGIN").count("VTIMEZONE") == 1


def test_only_what_is_still_to_come_has_an_alarm() -> None:
    komt, geweest = gelezen(gemaakt(maak_huisbezoek(), maak_huisbezoek(uid="b", status=AFGELEGD)))
    assert komt.valarm.trigger.value == timedelta(minutes=-30)
    assert "valarm" not in geweest.contents
    assert (komt.status.value, geweest.status.value) == ("CONFIRMED", "CONFIRMED")


def test_a_cancelled_visit_says_so_in_three_ways() -> None:
    (event,) = gelezen(gemaakt(maak_huisbezoek(status=GEANNULEERD, reeks=4)))
    assert (event.status.value, event.transp.value, event.sequence.value) == ("CANCELLED", "TRANSPARENT", "4")
    assert event.summary.value == "Vervallen: Huisbezoek S.Z. (zaak 1)"
    assert "valarm" not in event.contents


def test_appointments_come_in_order_and_say_when_they_changed() -> None:
    laat, vroeg = maak_huisbezoek(uid="b"), maak_huisbezoek(uid="a", begin=moment("13-01-2020 09:00"))
    gewijzigd = datetime(2019, 10, 9, 22, 15, tzinfo=UTC)
    tekst = ics([Afspraak(laat, "", gewijzigd), Afspraak(vroeg, "S.", NU)], NU, 30).decode()
    assert kaal(tekst, "UID") == ["a", "b"]
    assert kaal(tekst, "SUMMARY") == ["Huisbezoek S. (zaak 1)", "Huisbezoek (zaak 1)"]
    assert kaal(tekst, "LAST-MODIFIED") == ["20191010T093000Z", "20191009T221500Z"]
    assert kaal(tekst, "DTSTAMP") == ["20191010T093000Z"] * 2


def test_the_file_keeps_to_the_form_that_every_program_reads() -> None:
    tekst = gemaakt(maak_huisbezoek(), maak_huisbezoek(uid="b"))
    assert all(regel.endswith("\r\n") and len(regel.encode()) <= 77 for regel in tekst.splitlines(keepends=True))
    assert kaal(tekst, "RRULE") == ["FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3", "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10"]
    assert tekst.index("END:VTIMEZONE") < tekst.index("BEGIN:VEVENT")
    assert not re.search(r"\b(comment|timezone only works)\b", tekst, re.IGNORECASE)


def test_no_visits_are_a_calendar_all_the_same() -> None:
    assert vobject.readOne(gemaakt()).contents["vtimezone"]
