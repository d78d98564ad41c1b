"""Dates as files of others write them."""

from __future__ import annotations

from datetime import date

import pytest

from lpa.domain.register import waarden
from lpa.domain.register.waarden import datum
from lpa.errors import LpaFout
from tests.domain.factories import dag

OP = dag("15-11-2019")


@pytest.mark.parametrize("tekst", ["1-9-2019", "2019-09-01", "20190901", "2019-09-01 00:00:00", "1 september 2019"])
def test_a_whole_date_is_read(tekst: str) -> None:
    assert datum(tekst, OP) == date(2019, 9, 1)


@pytest.mark.parametrize("tekst", ["12", "vandaag", "september", "ma", "+7", "43709", "4,3709E+04", "1-9"])
def test_what_has_no_year_or_is_a_number_is_refused(tekst: str) -> None:
    with pytest.raises(LpaFout):
        datum(tekst, OP)


@pytest.mark.parametrize(
    ("tekst", "zegt"),
    [("14 dec", "kan 14-12-2018 of 14-12-2019 zijn"), ("1 sept", "staat geen jaar"), ("1-9", "staat geen jaar"),
     ("3 weken", "geen datum"), ("12", "geen datum")],
)  # fmt: skip
def test_that_a_day_lacks_its_year_is_what_is_said(tekst: str, zegt: str) -> None:
    with pytest.raises(LpaFout) as fout:
        datum(tekst, OP)
    assert zegt in fout.value.fout


@pytest.mark.parametrize(
    ("woord", "soort"),
    [("abs. verzuim", "absoluut"), ("luxe verz.", "luxe"), ("Sign.verzuim", "signaal"), ("relatief verzuim", "signaal"),
     ("langdurig relatief verzuim", "langdurig"), ("LRV", "langdurig")],
)  # fmt: skip
def test_a_kind_of_melding_may_be_shortened_before_the_word_verzuim(woord: str, soort: str) -> None:
    assert waarden.soort(woord) == soort


def test_a_kind_that_is_not_known_is_named_as_it_was_written() -> None:
    with pytest.raises(LpaFout, match="'SV' is niet bekend"):
        waarden.soort("SV")


def test_that_a_zaak_still_runs_is_no_end() -> None:
    assert waarden.stand("Loopt nog", "signaal") is None
