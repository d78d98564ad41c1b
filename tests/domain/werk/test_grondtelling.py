"""The counts of exemptions: by effort, by validity, and that they add up."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lpa.domain.base.soorten import VRIJSTELLING_UITKOMSTEN, VRIJSTELLINGSGRONDEN
from lpa.domain.kalender.schooljaar import Schooljaar, lees_schooljaar
from lpa.domain.records.aanvraag import Vrijstelling
from lpa.domain.werk.grondtelling import Grondtelling, soorten_van_tellen, telling
from tests.domain.factories import dag, maak_vrijstelling

OP = dag("06-11-2019")
TOEGEKEND: dict[str, Any] = {"gesloten_op": OP, "afhandeling": "toegekend"}


@pytest.mark.parametrize(
    ("anders", "telt"),
    [
        pytest.param({}, {"open"}, id="nog niet beantwoord"),
        pytest.param({"gesloten_op": OP, "afhandeling": "geweigerd"}, {"behandeld", "geweigerd"}, id="geweigerd"),
        pytest.param({"gesloten_op": OP, "afhandeling": "niet vrijgesteld"}, {"behandeld", "geweigerd"}, id="nee"),
        pytest.param({"gesloten_op": OP, "afhandeling": "buiten behandeling"}, {"behandeld", "buiten_behandeling"},
                     id="niet behandeld"),
        pytest.param(TOEGEKEND | {"van": dag("01-08-2019")}, {"behandeld", "toegekend", "op_1_augustus", "lopend"},
                     id="geldt op 1 augustus"),
        pytest.param(TOEGEKEND | {"van": dag("02-08-2019")}, {"behandeld", "toegekend", "nieuw", "lopend"},
                     id="begon na 1 augustus"),
        pytest.param(TOEGEKEND | {"van": dag("01-08-2020")}, {"behandeld", "toegekend"}, id="begint het jaar erna"),
        pytest.param(TOEGEKEND | {"geopend_op": dag("01-06-2019"), "van": dag("01-06-2019"), "tot": dag("01-08-2019")},
                     {"op_1_augustus", "lopend"}, id="van het jaar ervoor, met een laatste dag"),
    ],
)  # fmt: skip
def test_an_exemption_counts_by_effort_and_by_validity(anders: dict[str, Any], telt: set[str]) -> None:
    grond = telling([maak_vrijstelling(**anders)], {}, Schooljaar(2019))["5a"]
    assert {naam for naam, aantal in grond._asdict().items() if aantal} == telt


JAAR = Schooljaar(2019)


@pytest.mark.parametrize(
    ("v", "tellen"),
    [
        pytest.param({}, {"open"}, id="nog in behandeling"),
        pytest.param({"geopend_op": dag("31-07-2019")}, set(), id="een dag voor het schooljaar gevraagd"),
        pytest.param({"geopend_op": dag("01-08-2019")}, {"open"}, id="op de eerste dag gevraagd"),
        pytest.param({"geopend_op": dag("31-07-2020")}, {"open"}, id="op de laatste dag gevraagd"),
        pytest.param({"geopend_op": dag("01-08-2020")}, set(), id="een dag erna gevraagd"),
        pytest.param({"afhandeling": "geweigerd"}, {"behandeld", "geweigerd"}, id="geweigerd"),
        pytest.param({"afhandeling": "ingetrokken"}, {"behandeld", "ingetrokken"}, id="ingetrokken"),
        pytest.param({"afhandeling": "geweigerd", "van": dag("01-08-2019")}, {"behandeld", "geweigerd"},
                     id="geweigerd met dagen: geldt niet"),
        pytest.param({"afhandeling": "toegekend", "van": dag("10-10-2019")},
                     {"behandeld", "toegekend", "nieuw", "lopend"}, id="toegekend en begonnen in het jaar"),
        pytest.param({"afhandeling": "toegekend", "van": dag("01-08-2020")}, {"behandeld", "toegekend"},
                     id="toegekend voor het volgende jaar"),
        pytest.param({"geopend_op": dag("01-06-2019"), "afhandeling": "toegekend", "van": dag("01-08-2019")},
                     {"op_1_augustus", "lopend"}, id="vorig jaar toegekend, vanaf 1 augustus"),
        pytest.param({"geopend_op": dag("01-06-2019"), "afhandeling": "toegekend", "van": dag("02-08-2019")},
                     {"nieuw", "lopend"}, id="vorig jaar toegekend, vanaf 2 augustus"),
        pytest.param({"geopend_op": dag("01-06-2018"), "afhandeling": "toegekend", "van": dag("01-08-2018"),
                      "tot": dag("01-08-2019")}, {"op_1_augustus", "lopend"}, id="tot en met 1 augustus"),
        pytest.param({"geopend_op": dag("01-06-2018"), "afhandeling": "toegekend", "van": dag("01-08-2018"),
                      "tot": dag("31-07-2019")}, set(), id="tot en met 31 juli"),
        pytest.param({"geopend_op": dag("01-06-2019"), "afhandeling": "toegekend", "van": dag("31-07-2020")},
                     {"nieuw", "lopend"}, id="op de laatste dag begonnen"),
        pytest.param({"geopend_op": dag("01-06-2017"), "afhandeling": "toegekend", "van": dag("01-08-2017")},
                     {"op_1_augustus", "lopend"}, id="loopt al jaren"),
    ],
)  # fmt: skip
def test_an_exemption_belongs_to_these_counts_of_2019_2020(v: dict[str, Any], tellen: set[str]) -> None:
    zaak = maak_vrijstelling(**v)
    assert set(soorten_van_tellen(zaak, {}, JAAR)) == tellen
    geteld = telling([zaak], {}, JAAR)["5a"]
    assert {naam for naam, aantal in geteld._asdict().items() if aantal} == tellen


def test_handled_granted_and_refused_are_three_counts_of_each_ground() -> None:
    geteld = telling(
        [
            maak_vrijstelling(soort="5b", afhandeling="toegekend", van=dag("01-12-2019")),
            maak_vrijstelling(soort="5b", afhandeling="geweigerd"),
            maak_vrijstelling(soort="5b", afhandeling="geweigerd"),
            maak_vrijstelling(soort="15"),
        ],
        {},
        lees_schooljaar("2019-2020"),
    )
    assert list(geteld) == list(VRIJSTELLINGSGRONDEN)
    assert geteld["5b"] == Grondtelling(behandeld=3, toegekend=1, geweigerd=2, nieuw=1, lopend=1)
    assert geteld["15"] == Grondtelling(open=1)
    assert geteld["5a"] == Grondtelling()


@st.composite
def vrijstellingen(draw: st.DrawFn) -> Vrijstelling:
    """Any exemption between 2018 and 2020, open or closed, with or without days."""
    dagen = st.dates(date(2018, 8, 1), date(2020, 12, 31))
    van = draw(st.none() | dagen)
    tot = van and draw(st.none() | st.dates(van, date(2022, 12, 31)))
    return maak_vrijstelling(
        soort=draw(st.sampled_from(list(VRIJSTELLINGSGRONDEN))), geopend_op=draw(dagen), van=van, tot=tot,
        afhandeling=draw(st.none() | st.sampled_from(VRIJSTELLING_UITKOMSTEN)),
    )  # fmt: skip


@settings(max_examples=35)
@given(st.lists(vrijstellingen(), min_size=5, max_size=15), st.integers(2018, 2020))
def test_the_counts_add_up(alle: list[Vrijstelling], begin: int) -> None:
    jaar = Schooljaar(begin)
    geteld = telling(alle, {}, jaar)
    for grond, t in geteld.items():
        assert t.behandeld == t.toegekend + t.geweigerd + t.buiten_behandeling + t.ingetrokken
        assert t.lopend == t.op_1_augustus + t.nieuw
        van_grond = [v for v in alle if v.soort == grond]
        assert t.lopend == sum(v.geldt_tussen(jaar.eerste_dag, jaar.laatste_dag) for v in van_grond)
        assert t.behandeld + t.open == sum(jaar.eerste_dag <= v.geopend_op <= jaar.laatste_dag for v in van_grond)
        for naam, aantal in t._asdict().items():
            assert aantal == sum(naam in soorten_van_tellen(v, {}, jaar) for v in van_grond)


@settings(max_examples=35)
@given(st.lists(vrijstellingen(), max_size=12))
def test_each_exemption_is_handled_or_open_in_exactly_one_schooljaar(alle: list[Vrijstelling]) -> None:
    per_jaar = [telling(alle, {}, Schooljaar(begin)) for begin in range(2015, 2025)]
    assert sum(t.behandeld + t.open for jaar in per_jaar for t in jaar.values()) == len(alle)


@settings(max_examples=35)
@given(vrijstellingen(), st.dates(date(2015, 8, 1), date(2025, 7, 31)))
def test_what_holds_on_a_day_runs_in_the_schooljaar_of_that_day(v: Vrijstelling, op: date) -> None:
    jaar = Schooljaar.van(op)
    if v.geldt(op):
        assert "lopend" in soorten_van_tellen(v, {}, jaar)
    elif "lopend" not in soorten_van_tellen(v, {}, jaar):
        assert not any(v.geldt(jaar.eerste_dag + timedelta(days=n)) for n in range(0, 365, 30))
