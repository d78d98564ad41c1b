"""Which exemption renews which."""

from __future__ import annotations

from typing import Any

import pytest

from tests.domain.factories import dag, maak_vrijstelling


@pytest.mark.parametrize(
    ("ander", "deze", "hernieuwt"),
    [
        pytest.param({"van": dag("01-05-2020")}, {}, True, id="begon op de dag van deze kennisgeving"),
        pytest.param({"van": dag("02-05-2020")}, {}, False, id="begint een dag later: kan dezelfde zijn"),
        pytest.param({"van": dag("01-05-2020")}, {"van": dag("01-05-2020")}, False, id="zegt van wanneer zij is"),
        pytest.param({"van": dag("01-08-2018")}, {"van": dag("01-08-2019")}, True, id="van een ander schooljaar"),
        pytest.param({"soort": "15", "van": dag("01-08-2018")}, {"soort": "15"}, False, id="wie vraagt, wacht"),
        pytest.param({"jongere": 2, "van": dag("01-08-2018")}, {}, False, id="van een ander"),
        pytest.param({"geopend_op": dag("01-05-2020")}, {}, False, id="van dezelfde dag"),
    ],
)
def test_an_exemption_that_waits_is_renewed_by_one_of_the_next_schooljaar(
    ander: dict[str, Any], deze: dict[str, Any], hernieuwt: bool
) -> None:
    eerder = maak_vrijstelling(**{"nummer": 1, "geopend_op": dag("01-09-2019"), "van": None} | ander)
    nieuw = maak_vrijstelling(**{"nummer": 2, "geopend_op": dag("01-05-2020"), "van": None} | deze)
    assert nieuw.hernieuwt(eerder) is hernieuwt
