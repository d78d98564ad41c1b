"""Who must give notice again before 1 July, who did, and who did not."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lpa.domain.base.geboorte import lees_geboortedatum
from lpa.domain.recht.kennisgeving import (
    EINDE,
    GEDAAN,
    NOOIT,
    OPNIEUW,
    WEEKEND,
    Verval,
    kandidaten,
    moet_opnieuw,
    opgevolgd,
    verval,
    volgende_juli,
    volle_maanden,
    vorige_juli,
)
from lpa.domain.recht.leerplicht import plicht
from lpa.domain.records.aanvraag import Vrijstelling
from lpa.storage.register.vakanties import kalender
from tests.domain.factories import dag, maak_vrijstelling

MIDDEN = kalender("midden")
EEN_DAG = timedelta(days=1)
KLEUTER = dag("12-03-2014")  # leerplichtig from Monday 1 April 2019 until 31 July 2030


def verleend(**anders: Any) -> Vrijstelling:
    """An exemption under art. 5 onder a for schooljaar 2019-2020, granted on a notice of May 2019."""
    basis: dict[str, Any] = {
        "nummer": 7, "geopend_op": dag("01-05-2019"), "gesloten_op": dag("15-05-2019"), "afhandeling": "toegekend",
        "van": dag("01-08-2019"), "tot": dag("31-07-2020"),
    }  # fmt: skip
    return maak_vrijstelling(**basis | anders)


EEN_JULI = dag("01-07-2020")


def stand(v: Vrijstelling, *andere: Vrijstelling, geboren: date = KLEUTER, op: date = EEN_JULI) -> Verval | None:
    """How an exemption stands before 1 July 2020."""
    return verval(v, op, plicht(geboren, MIDDEN), [v, *andere])


@pytest.mark.parametrize(
    ("anders", "verwacht"),
    [
        pytest.param({}, OPNIEUW, id="loopt tot 31 juli"),
        pytest.param({"tot": None}, OPNIEUW, id="loopt zonder einde"),
        pytest.param({"tot": dag("30-06-2020")}, OPNIEUW, id="loopt tot en met 30 juni"),
        pytest.param({"tot": dag("29-06-2020")}, None, id="liep tot 29 juni"),
        pytest.param({"van": dag("30-06-2020"), "tot": None}, OPNIEUW, id="begint op 30 juni"),
        pytest.param({"van": dag("01-07-2020"), "tot": None}, None, id="begint op 1 juli"),
        pytest.param({"soort": "5b"}, OPNIEUW, id="5b"),
        pytest.param({"soort": "5c"}, OPNIEUW, id="5c"),
        pytest.param({"soort": "5a-trekkend"}, None, id="trekkend: geen kennisgeving"),
        pytest.param({"soort": "15"}, None, id="15: een aanvraag"),
        pytest.param({"soort": "3a"}, None, id="3a: een aanvraag"),
        pytest.param({"nooit_geschikt": True}, NOOIT, id="nooit geschikt"),
        pytest.param({"nooit_geschikt": True, "tot": None}, NOOIT, id="nooit geschikt, zonder einde"),
        pytest.param({"nooit_geschikt": True, "soort": "5b"}, OPNIEUW, id="nooit geschikt is alleen van 5a"),
        pytest.param({"afhandeling": "geweigerd"}, None, id="geweigerd"),
        pytest.param({"afhandeling": None, "gesloten_op": None}, None, id="nog niet afgehandeld"),
    ],
)  # fmt: skip
def test_notice_is_given_again_for_what_still_runs_on_30_june(anders: dict[str, Any], verwacht: str | None) -> None:
    gevonden = stand(verleend(**anders))
    assert (gevonden and gevonden.stand) == verwacht


@pytest.mark.parametrize(
    ("geboren", "verwacht"),
    [
        pytest.param("31-07-2002", EINDE, id="achttien op 31 juli: de plicht is dan voorbij"),
        pytest.param("01-08-2002", EINDE, id="achttien op 1 augustus"),
        pytest.param("02-08-2002", OPNIEUW, id="achttien op 2 augustus: een dag kwalificatieplicht"),
        pytest.param("12-03-2004", OPNIEUW, id="kwalificatieplichtig vanaf 1 augustus"),
    ],
)
def test_no_notice_is_asked_where_the_duty_has_ended_on_1_august(geboren: str, verwacht: str) -> None:
    gevonden = stand(verleend(), geboren=dag(geboren))
    assert gevonden is not None
    assert gevonden.stand == verwacht


@pytest.mark.parametrize(
    ("anders", "verwacht", "door"),
    [
        pytest.param({"geopend_op": dag("30-06-2020")}, GEDAAN, 8, id="op 30 juni, nog in behandeling"),
        pytest.param({"geopend_op": dag("01-07-2020")}, OPNIEUW, None, id="op 1 juli"),
        pytest.param(
            {"geopend_op": dag("01-06-2020"), "afhandeling": "toegekend", "van": dag("01-08-2020")},
            GEDAAN,
            8,
            id="al toegekend",
        ),
        pytest.param({"geopend_op": dag("01-06-2020"), "afhandeling": "geweigerd"}, OPNIEUW, None, id="geweigerd"),
        pytest.param({"geopend_op": dag("01-06-2020"), "soort": "5b"}, OPNIEUW, None, id="een andere grond"),
        pytest.param({"geopend_op": dag("01-05-2018")}, OPNIEUW, None, id="van voor deze"),
    ],
)
def test_who_gave_notice_again_in_time_is_done(anders: dict[str, Any], verwacht: str, door: int | None) -> None:
    gevonden = stand(verleend(), maak_vrijstelling(nummer=8, **anders))
    assert gevonden is not None
    assert (gevonden.stand, gevonden.door) == (verwacht, door)


@pytest.mark.parametrize(
    ("gegeven", "verwacht"),
    [("30-06-2019", GEDAAN), ("01-07-2019", WEEKEND), ("02-07-2019", OPNIEUW)],  # 30 June 2019 is a Sunday
)
def test_a_notice_on_the_working_day_after_a_weekend_is_for_her_to_judge(gegeven: str, verwacht: str) -> None:
    loopt = verleend(geopend_op=dag("01-05-2018"), van=dag("01-08-2018"), tot=None)
    nieuw = maak_vrijstelling(nummer=8, geopend_op=dag(gegeven))
    gevonden = stand(loopt, nieuw, geboren=dag("12-03-2010"), op=dag("01-07-2019"))
    assert gevonden is not None
    assert gevonden.stand == verwacht


def test_a_notice_that_was_withdrawn_does_not_count() -> None:
    gevonden = stand(verleend(), maak_vrijstelling(nummer=8, geopend_op=dag("01-06-2020"), afhandeling="ingetrokken"))
    assert gevonden is not None
    assert gevonden.stand == OPNIEUW


@pytest.mark.parametrize(
    ("gegeven", "verwacht"),
    [
        pytest.param("01-06-2019", OPNIEUW, id="een jaar eerder"),
        pytest.param("30-06-2019", OPNIEUW, id="op 30 juni: voor het vorige jaar"),
        pytest.param("01-07-2019", GEDAAN, id="op 1 juli: voor dit jaar"),
        pytest.param("02-07-2019", GEDAAN, id="op 2 juli: voor dit jaar"),
    ],
)  # fmt: skip
def test_a_notice_of_a_year_ago_is_not_that_of_this_year(gegeven: str, verwacht: str) -> None:
    loopt = verleend(geopend_op=dag("01-05-2018"), van=dag("01-08-2018"), tot=None)
    gevonden = stand(loopt, maak_vrijstelling(nummer=8, geopend_op=dag(gegeven)))
    assert gevonden is not None
    assert gevonden.stand == verwacht


@pytest.mark.parametrize(
    ("verklaring", "maanden"),
    [("01-07-2019", 12), ("02-07-2019", 11), ("01-04-2020", 3), ("02-04-2020", 2), ("30-06-2020", 0), (None, None)],
)
@pytest.mark.parametrize("nooit", [True, False])
def test_the_age_of_each_declaration_is_told_in_whole_months(
    verklaring: str | None, maanden: int | None, nooit: bool
) -> None:
    gevonden = stand(verleend(verklaring_op=dag(verklaring) if verklaring else None, nooit_geschikt=nooit))
    assert gevonden is not None
    assert gevonden.verklaring_maanden == maanden


@given(st.dates(date(2014, 1, 1), date(2030, 1, 1)), st.integers(0, 3000))
def test_whole_months_grow_by_one_a_month(van: date, dagen: int) -> None:
    op = van + timedelta(days=dagen)
    maanden = volle_maanden(van, op)
    assert maanden >= 0
    assert maanden * 28 <= dagen <= maanden * 31 + 31
    assert volle_maanden(van, op + EEN_DAG) in (maanden, maanden + 1)


# --- which notice may be missing


@pytest.mark.parametrize(
    ("op", "vorige", "volgende"),
    [
        ("30-06-2020", "01-07-2019", "01-07-2020"),
        ("01-07-2020", "01-07-2020", "01-07-2021"),
        ("15-11-2019", "01-07-2019", "01-07-2020"),
    ],
)
def test_notice_is_due_before_the_first_of_july_of_each_year(op: str, vorige: str, volgende: str) -> None:
    assert (vorige_juli(dag(op)), volgende_juli(dag(op))) == (dag(vorige), dag(volgende))


@pytest.mark.parametrize(
    ("anders", "verwacht"),
    [
        pytest.param({}, [], id="loopt sinds augustus"),
        pytest.param({"van": dag("01-08-2018")}, ["01-07-2019"], id="liep al voor 1 juli"),
        pytest.param({"van": dag("01-08-2018"), "soort": "15"}, [], id="een besluit"),
        pytest.param({"van": dag("01-08-2018"), "nooit_geschikt": True}, [], id="nooit geschikt"),
    ],
)
def test_a_notice_is_missed_only_by_what_ran_before_the_first_of_july(
    anders: dict[str, Any], verwacht: list[str]
) -> None:
    assert kandidaten(verleend(**anders), dag("15-11-2019"), dag("14-01-2020")) == [dag(d) for d in verwacht]


@pytest.mark.parametrize(
    ("anders", "verwacht"),
    [
        pytest.param({"geopend_op": dag("10-11-2019")}, True, id="te laat, maar gegeven"),
        pytest.param({"geopend_op": dag("16-11-2019")}, False, id="nog niet gegeven"),
        pytest.param({"geopend_op": dag("10-11-2019"), "afhandeling": "ingetrokken"}, False, id="ingetrokken"),
        pytest.param({"geopend_op": dag("10-11-2019"), "soort": "5b"}, False, id="een andere grond"),
        pytest.param({"geopend_op": dag("10-11-2018")}, False, id="van voor deze"),
    ],
)
def test_a_notice_that_came_late_is_a_notice(anders: dict[str, Any], verwacht: bool) -> None:
    loopt, later = verleend(), maak_vrijstelling(nummer=8, **anders)
    assert opgevolgd(loopt, dag("15-11-2019"), [loopt, later]) is verwacht


@pytest.mark.parametrize(
    ("geboren", "verwacht"),
    [("2002", OPNIEUW), ("31-12-2002", OPNIEUW), ("01-01-2002", EINDE), ("2001", EINDE)],
)
def test_a_duty_that_may_go_on_asks_for_a_notice(geboren: str, verwacht: str) -> None:
    gevonden = verval(
        verleend(tot=None), EEN_JULI, plicht(lees_geboortedatum(geboren, EEN_JULI), MIDDEN), [verleend(tot=None)]
    )
    assert gevonden is not None
    assert gevonden.stand == verwacht


def test_a_notice_must_be_given_again_only_where_that_is_how_it_stands() -> None:
    v, klein = verleend(tot=None), plicht(KLEUTER, MIDDEN)
    assert moet_opnieuw(v, EEN_JULI, klein, [v])
    assert not moet_opnieuw(v, EEN_JULI, plicht(dag("01-01-2002"), MIDDEN), [v])  # the duty ends
    assert not moet_opnieuw(verleend(tot=dag("01-01-2020")), EEN_JULI, klein, [v])  # it does not run then
