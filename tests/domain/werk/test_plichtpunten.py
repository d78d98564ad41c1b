"""The duty begins, ends or is over, and absence passes a definition: each on its day, while it asks something."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lpa.domain.recht.leerplicht import kan_wisselen, plicht
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.werk.plichtpunten import duurt_zonder_stap, plichtpunten, verzuimpunten
from lpa.storage.register.vakanties import kalender
from tests.domain.factories import dag
from tests.domain.werk.test_werklijst import altijd, zaak


@pytest.mark.parametrize(
    ("soort", "vandaag", "gezegd"),
    [
        ("signaal", "21-10-2019", []),
        ("signaal", "22-10-2019", ["langdurig"]),
        ("signaal", "05-11-2019", ["langdurig"]),
        ("signaal", "06-11-2019", []),
        ("signaal", "27-12-2019", ["thuiszitter"]),
        ("langdurig", "29-10-2019", []),
        ("absoluut", "29-10-2019", []),
        ("absoluut", "01-01-2020", ["thuiszitter"]),
        ("luxe", "29-10-2019", []),
        ("overig", "01-01-2020", []),
    ],
)
def test_absence_is_named_as_it_passes_a_definition(soort: str, vandaag: str, gezegd: list[str]) -> None:
    punten = verzuimpunten(zaak(soort=soort, begin=dag("01-10-2019")), dag(vandaag), REGELBOEK, altijd)
    assert [w for p in punten for w in ("langdurig", "thuiszitter") if w in p.wat] == gezegd


@pytest.mark.parametrize(
    ("soort", "stap", "vandaag", "duurt"),
    [
        ("signaal", "", "05-11-2019", False),  # named on its own that week
        ("signaal", "", "06-11-2019", True),
        ("signaal", "28-10-2019", "06-11-2019", True),  # nothing was done since that day
        ("signaal", "29-10-2019", "06-11-2019", False),
        ("signaal", "29-10-2019", "08-01-2020", False),
        ("signaal", "29-10-2019", "09-01-2020", True),  # and then it passed three months
        ("langdurig", "", "06-11-2019", False),
        ("absoluut", "", "09-01-2020", True),
        ("overig", "", "09-01-2020", False),
    ],
)
def test_absence_that_passed_a_definition_is_counted_until_something_is_done(
    soort: str, stap: str, vandaag: str, duurt: bool
) -> None:
    open_ = zaak(soort=soort, begin=dag("01-10-2019"), laatste_stap=dag(stap) if stap else None)
    assert duurt_zonder_stap(open_, dag(vandaag), REGELBOEK, altijd) is duurt


def test_absence_passes_nothing_on_a_day_outside_the_duty() -> None:
    open_ = zaak(soort="signaal", begin=dag("01-10-2019"))
    tot = dag("28-10-2019").__ge__
    assert verzuimpunten(open_, dag("29-10-2019"), REGELBOEK, tot) == []
    assert not duurt_zonder_stap(open_, dag("06-11-2019"), REGELBOEK, tot)
    assert duurt_zonder_stap(open_, dag("02-01-2020"), REGELBOEK, dag("29-10-2019").__ge__)


def test_absence_that_ended_passes_nothing() -> None:
    voorbij = zaak(begin=dag("01-10-2019"), einde=dag("10-10-2019"))
    assert verzuimpunten(voorbij, dag("29-10-2019"), REGELBOEK, altijd) == []


@pytest.mark.parametrize(
    ("geboren", "vandaag", "wat"),
    [
        ("02-11-2014", "15-11-2019", "wordt op 02-12-2019 leerplichtig"),
        ("20-11-2003", "15-07-2020", "wordt op 01-08-2020 kwalificatieplichtig"),
        ("20-11-2001", "15-11-2019", "wordt op 20-11-2019 18: de kwalificatieplicht eindigt"),
        ("20-11-2010", "15-11-2019", None),
    ],
)
def test_a_duty_that_changes_is_said_in_time(geboren: str, vandaag: str, wat: str | None) -> None:
    op = dag(vandaag)
    tot = date.fromordinal(op.toordinal() + 30)
    z = zaak(geboren=dag(geboren))
    punten = plichtpunten(z, plicht(z.geboren, kalender("midden")), op, tot)
    assert [p.wat for p in punten] == ([wat] if wat else [])
    assert kan_wisselen(z.geboren, op, tot) >= bool(punten)


@given(st.dates(date(1998, 1, 1), date(2021, 12, 31)), st.dates(date(2015, 1, 1), date(2026, 7, 1)))
def test_the_first_look_never_skips_a_change(geboren: date, op: date) -> None:
    tot = date.fromordinal(op.toordinal() + 30)
    punten = plichtpunten(zaak(geboren=geboren), plicht(geboren, kalender("midden")), op, tot)
    assert kan_wisselen(geboren, op, tot) or not punten
