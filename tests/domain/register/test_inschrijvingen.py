"""Which enrolment a row of an import is about."""

from __future__ import annotations

import pytest

from lpa.domain.register.inschrijvingen import _dezelfde
from tests.domain.factories import dag, maak_inschrijving

STAAT = maak_inschrijving(nummer=1, van=dag("01-08-2018"))


@pytest.mark.parametrize(("einde", "zelfde"), [("31-08-2019", False), ("01-09-2019", True), (None, True)])
def test_a_row_of_a_day_is_about_what_runs_on_it_unless_the_file_ended_that_before(
    einde: str | None, zelfde: bool
) -> None:
    einden = {1: dag(einde)} if einde else {}
    assert (_dezelfde([STAAT], dag("01-09-2019"), None, einden) is STAAT) == zelfde
