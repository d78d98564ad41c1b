"""Who is at home, by which definition."""

from __future__ import annotations

from typing import Any

import pytest

from lpa.domain.zaak.thuiszitters import DRIE_MAANDEN, VIER_WEKEN, definities
from tests.domain.factories import dag, maak_melding


@pytest.mark.parametrize(
    ("melding", "op", "verwacht"),
    [
        pytest.param({"eerste_dag": dag("02-09-2019")}, "29-09-2019", (), id="vier weken"),
        pytest.param({"eerste_dag": dag("02-09-2019")}, "30-09-2019", (VIER_WEKEN,), id="een dag langer"),
        pytest.param({"eerste_dag": dag("02-09-2019")}, "01-12-2019", (VIER_WEKEN,), id="drie maanden"),
        pytest.param({"eerste_dag": dag("02-09-2019")}, "02-12-2019", (VIER_WEKEN, DRIE_MAANDEN), id="en een dag"),
        pytest.param({"soort": "langdurig"}, "01-10-2019", (VIER_WEKEN,), id="de soort zegt het, zonder eerste dag"),
        pytest.param({"soort": "langdurig", "eerste_dag": dag("30-09-2019")}, "01-10-2019", (), id="de dag telt"),
        pytest.param({"soort": "absoluut"}, "01-10-2019", (), id="absoluut, zonder eerste dag"),
    ],
)
def test_absence_meets_a_definition_when_its_term_is_over(
    melding: dict[str, Any], op: str, verwacht: tuple[str, ...]
) -> None:
    m = maak_melding(**{"soort": "absoluut", "geopend_op": dag("30-09-2019")} | melding)
    assert definities(m, dag(op)) == verwacht
