"""Which day comes next in an overstap, and when there is nothing more to look at."""

from __future__ import annotations

from typing import Any

import pytest

from lpa.domain.zaak.overstaprisico import volgende
from tests.domain.factories import dag, maak_inschrijving, maak_jongere, maak_overstap

MBO = maak_inschrijving(onderwijssoort="mbo", van=dag("01-08-2020"))


@pytest.mark.parametrize(
    ("overstap", "op", "dag_", "wat"),
    [
        pytest.param({}, "01-03-2020", "01-05-2020", "nog geen keuze, ga na of de aanmelding", id="nog geen keuze"),
        pytest.param({}, "02-05-2020", "01-05-2020", "nog geen keuze, ga na of de aanmelding", id="dat is te laat"),
        pytest.param({"keuze": "zorg"}, "01-03-2020", "01-05-2020", "aanmelding bij het mbo", id="corona: 1 mei"),
        pytest.param({"keuze": "zorg", "aangemeld_op": dag("01-03-2020")}, "02-03-2020", "01-07-2020",
                     "of het mbo heeft aangenomen", id="aangemeld"),
        pytest.param({"keuze": "zorg", "aangenomen_op": dag("01-06-2020")}, "02-06-2020", "30-09-2020",
                     "of de inschrijving op het mbo staat", id="aangenomen"),
        pytest.param({"keuze": "zorg"}, "02-05-2020", "01-05-2020", "aanmelding bij het mbo", id="te laat"),
        pytest.param({"keuze": "zorg", "aangenomen_op": dag("01-06-2020")}, "01-10-2020", "30-09-2020",
                     "of de inschrijving op het mbo staat", id="aangenomen, te laat ingeschreven"),
        pytest.param({"keuze": "zorg", "gesloten_op": dag("01-06-2020"), "afhandeling": "verhuisd"}, "02-06-2020", None,
                     "", id="gesloten"),
    ],
)  # fmt: skip
def test_an_overstap_has_the_day_of_the_step_that_is_missing(
    overstap: dict[str, Any], op: str, dag_: str | None, wat: str
) -> None:
    jongere = maak_jongere(geboortedatum=dag("12-03-2004"))
    gevonden = volgende(maak_overstap(**overstap), jongere, [], dag(op))
    assert (gevonden and gevonden[0]) == (dag(dag_) if dag_ else None)
    assert not gevonden or wat in gevonden[1]


def test_who_has_a_place_is_looked_at_once_more_and_closed() -> None:
    jongere = maak_jongere(geboortedatum=dag("12-03-2004"))
    gevonden = volgende(maak_overstap(keuze="zorg"), jongere, [MBO], dag("02-08-2020"))
    assert gevonden == (dag("30-09-2020"), "ga na of de inschrijving op het mbo staat, en sluit de overstap")


def test_of_who_is_qualified_nothing_is_asked() -> None:
    jongere = maak_jongere(geboortedatum=dag("12-03-2004"), startkwalificatie_op=dag("01-01-2020"))
    assert volgende(maak_overstap(keuze="zorg"), jongere, [], dag("01-03-2020")) is None
