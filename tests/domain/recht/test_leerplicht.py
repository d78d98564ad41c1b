"""Leerplichtwet 1969, art. 3, 4a and 4b: who must go to school, on both sides of each boundary."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lpa.domain.base.datum import Geboortedatum
from lpa.domain.kalender.schoolkalender import Kalender
from lpa.domain.recht.leerplicht import (
    KWALIFICATIEPLICHTIG,
    LEERPLICHTIG,
    NIET_MEER,
    NOG_NIET,
    geboren_tussen,
    leg_uit,
    plicht,
    vijfjarige,
)
from lpa.domain.records.jongere import Omstandigheden
from lpa.storage.register.vakanties import kalender
from tests.domain.factories import dag

KALENDERS = {regio: kalender(regio) for regio in ("noord", "midden", "zuid")}
MIDDEN = KALENDERS["midden"]
EEN_DAG = timedelta(days=1)
GEBOREN = st.dates(date(1996, 1, 1), date(2030, 12, 31))


@pytest.mark.parametrize(
    ("geboren", "regio", "leerplichtig_van"),
    [
        pytest.param("12-03-2014", "midden", "01-04-2019", id="een gewone maand"),
        pytest.param("31-03-2014", "midden", "01-04-2019", id="jarig op de laatste van de maand"),
        pytest.param(
            "01-04-2014", "midden", "06-05-2019", id="jarig op de eerste, de maand erna begint in de vakantie"
        ),
        pytest.param("31-07-2014", "midden", "02-09-2019", id="augustus 2019 heeft in midden geen schooldag"),
        pytest.param("01-08-2014", "midden", "02-09-2019", id="1 september 2019 is een zondag"),
        pytest.param("31-07-2014", "noord", "26-08-2019", id="noord begint eerder"),
        pytest.param("31-07-2014", "zuid", "19-08-2019", id="zuid begint nog eerder"),
        pytest.param("28-02-2016", "midden", "01-03-2021", id="jarig op 28 februari"),
        pytest.param("29-02-2016", "midden", "01-04-2021", id="jarig op 29 februari: vijf op 1 maart 2021"),
        pytest.param("31-12-2013", "midden", "07-01-2019", id="december: na de kerstvakantie"),
        pytest.param("30-09-2017", "midden", "03-10-2022", id="1 oktober 2022 is een zaterdag"),
        pytest.param("01-05-2015", "midden", "02-06-2020", id="1 juni 2020 is tweede pinksterdag"),
    ],
)
def test_leerplicht_begins_on_the_first_school_day_of_the_month_after_the_fifth_birthday(
    geboren: str, regio: str, leerplichtig_van: str
) -> None:
    gevolg = plicht(dag(geboren), KALENDERS[regio])
    assert gevolg.leerplicht_van == dag(leerplichtig_van)
    assert gevolg.status(dag(leerplichtig_van) - EEN_DAG) == NOG_NIET
    assert gevolg.status(dag(leerplichtig_van)) == LEERPLICHTIG


@pytest.mark.parametrize(
    ("geboren", "leerplichtig_tot"),
    [
        pytest.param("31-07-2003", "31-07-2019", id="zestien op de laatste dag van het schooljaar"),
        pytest.param("01-08-2003", "31-07-2020", id="zestien op de eerste dag van het volgende"),
        pytest.param("12-03-2004", "31-07-2020", id="zestien midden in het schooljaar"),
        pytest.param("29-02-2004", "31-07-2020", id="zestien op 29 februari"),
    ],
)
def test_leerplicht_ends_with_the_school_year_in_which_sixteen_is_reached(geboren: str, leerplichtig_tot: str) -> None:
    gevolg = plicht(dag(geboren), MIDDEN)
    assert gevolg.leerplicht_tot == dag(leerplichtig_tot)
    assert gevolg.status(dag(leerplichtig_tot)) == LEERPLICHTIG
    assert gevolg.status(dag(leerplichtig_tot) + EEN_DAG) == KWALIFICATIEPLICHTIG


@pytest.mark.parametrize(
    ("geboren", "achttien"),
    [
        pytest.param("15-11-2001", "15-11-2019", id="een gewone verjaardag"),
        pytest.param("31-07-2001", "31-07-2019", id="achttien op 31 juli"),
        pytest.param("01-08-2001", "01-08-2019", id="achttien op 1 augustus"),
        pytest.param("29-02-2004", "01-03-2022", id="29 februari: achttien op 1 maart 2022"),
    ],
)
def test_kwalificatieplicht_ends_on_the_eighteenth_birthday(geboren: str, achttien: str) -> None:
    gevolg = plicht(dag(geboren), MIDDEN)
    assert gevolg.kwalificatieplicht_tot == dag(achttien) - EEN_DAG
    assert gevolg.status(dag(achttien) - EEN_DAG) == KWALIFICATIEPLICHTIG
    assert gevolg.status(dag(achttien)) == NIET_MEER


@pytest.mark.parametrize(
    ("geboren", "wat", "op", "status"),
    [
        pytest.param("12-03-2003", {"startkwalificatie_op": "10-07-2020"}, "09-07-2020", KWALIFICATIEPLICHTIG,
                     id="de dag voor het diploma"),
        pytest.param("12-03-2003", {"startkwalificatie_op": "10-07-2020"}, "10-07-2020", NIET_MEER,
                     id="de dag van het diploma"),
        pytest.param("12-03-2003", {"startkwalificatie_op": "12-03-2021"}, "12-03-2021", NIET_MEER,
                     id="een diploma op de achttiende verjaardag doet niets"),
        pytest.param("12-03-2004", {"startkwalificatie_op": "10-07-2020"}, "31-07-2020", LEERPLICHTIG,
                     id="een diploma voor het einde van de leerplicht: die loopt door"),
        pytest.param("12-03-2004", {"startkwalificatie_op": "10-07-2020"}, "01-08-2020", NIET_MEER,
                     id="een diploma voor het einde van de leerplicht: daarna geen kwalificatieplicht"),
        pytest.param("12-03-2004", {"startkwalificatie_op": "01-08-2020"}, "01-08-2020", NIET_MEER,
                     id="een diploma op de eerste dag van de kwalificatieplicht"),
        pytest.param("12-03-2004", {"startkwalificatie_op": "02-08-2020"}, "01-08-2020", KWALIFICATIEPLICHTIG,
                     id="een diploma op de tweede dag: een dag kwalificatieplicht"),
        pytest.param("12-03-2003", {"uitstroom_op": "30-06-2020"}, "29-06-2020", KWALIFICATIEPLICHTIG,
                     id="de dag voor de uitstroom"),
        pytest.param("12-03-2003", {"uitstroom_op": "30-06-2020"}, "30-06-2020", NIET_MEER,
                     id="de dag van de uitstroom uit praktijkonderwijs of vso"),
        pytest.param("12-03-2003", {"uitstroom_op": "30-06-2020", "startkwalificatie_op": "01-02-2020"}, "01-02-2020",
                     NIET_MEER, id="het eerste van twee telt"),
        pytest.param("01-10-2003", {"twaalf_jaren_op": "31-07-2019"}, "31-07-2019", LEERPLICHTIG,
                     id="twaalf schooljaren: de laatste dag"),
        pytest.param("01-10-2003", {"twaalf_jaren_op": "31-07-2019"}, "01-08-2019", KWALIFICATIEPLICHTIG,
                     id="twaalf schooljaren: de dag erna"),
        pytest.param("01-10-2003", {"twaalf_jaren_op": "12-07-2019"}, "31-07-2019", LEERPLICHTIG,
                     id="twaalf schooljaren: het schooljaar loopt tot 31 juli"),
        pytest.param("01-10-2003", {"twaalf_jaren_op": "31-07-2021"}, "01-08-2020", KWALIFICATIEPLICHTIG,
                     id="twaalf schooljaren na het zestiende jaar: dat was al het einde"),
        pytest.param("01-10-2003", {}, "01-08-2019", LEERPLICHTIG, id="zonder bijzonderheden loopt de leerplicht door"),
    ],
)  # fmt: skip
def test_what_is_recorded_about_a_jongere_ends_the_duty_earlier(
    geboren: str, wat: dict[str, str], op: str, status: str
) -> None:
    feiten = Omstandigheden(**{naam: dag(wanneer) for naam, wanneer in wat.items()})
    assert plicht(dag(geboren), MIDDEN, feiten).status(dag(op)) == status


def test_who_gets_no_kwalificatieplicht_has_no_days_of_it() -> None:
    gevolg = plicht(dag("12-03-2004"), MIDDEN, Omstandigheden(startkwalificatie_op=dag("10-07-2020")))
    assert (gevolg.kwalificatieplicht_van, gevolg.kwalificatieplicht_tot) == (None, None)


def test_without_holidays_the_duty_begins_on_the_first_weekday() -> None:
    assert plicht(dag("31-07-2014"), Kalender("midden", [])).leerplicht_van == dag("01-08-2019")


@st.composite
def omstandigheden(draw: st.DrawFn, geboren: date) -> Omstandigheden:
    """Circumstances of someone between fifteen and twenty years old, any of which may be missing."""

    def een() -> date | None:
        na = draw(st.none() | st.integers(15 * 366, 20 * 366))
        return None if na is None else geboren + timedelta(days=na)

    return Omstandigheden(een(), een(), een())


@given(st.data(), GEBOREN)
def test_the_duty_is_one_period_without_gap_or_overlap(data: st.DataObject, geboren: date) -> None:
    gevolg = plicht(geboren, MIDDEN, data.draw(omstandigheden(geboren)))
    dagen = [geboren + timedelta(days=n) for n in range(19 * 366)]
    volgorde = [NOG_NIET, LEERPLICHTIG, KWALIFICATIEPLICHTIG, NIET_MEER]
    rangen = [volgorde.index(gevolg.status(op)) for op in dagen]
    assert all(een <= twee for een, twee in pairwise(rangen))
    assert {NOG_NIET, LEERPLICHTIG, NIET_MEER} <= {volgorde[r] for r in rangen}
    assert gevolg.leerplicht_van <= gevolg.leerplicht_tot
    if gevolg.kwalificatieplicht_van and gevolg.kwalificatieplicht_tot:
        assert gevolg.kwalificatieplicht_van == gevolg.leerplicht_tot + EEN_DAG
        assert gevolg.kwalificatieplicht_van <= gevolg.kwalificatieplicht_tot


@pytest.mark.parametrize("regio", KALENDERS)
def test_every_birth_date_has_one_duty_that_comes_no_sooner_than_that_of_who_is_older(regio: str) -> None:
    """Every single day from 1996 up to and including 2030, in three regions."""
    vorige = plicht(date(1995, 12, 31), KALENDERS[regio])
    for dag_ in (date(1996, 1, 1) + timedelta(days=n) for n in range(35 * 366)):
        deze = plicht(dag_, KALENDERS[regio])
        assert deze.kwalificatieplicht_van is not None
        assert deze.kwalificatieplicht_tot is not None
        assert deze.leerplicht_van < deze.leerplicht_tot < deze.kwalificatieplicht_van <= deze.kwalificatieplicht_tot
        assert deze.kwalificatieplicht_van == deze.leerplicht_tot + EEN_DAG
        assert all(a <= b for a, b in zip(vorige[:4], deze[:4], strict=True) if a and b), dag_
        vorige = deze


@given(GEBOREN, st.integers(0, 800))
@example(date(2016, 2, 28), 1)
@example(date(2016, 2, 29), 1)
def test_who_is_younger_is_never_sooner(geboren: date, verschil: int) -> None:
    ouder, jonger = plicht(geboren, MIDDEN), plicht(geboren + timedelta(days=verschil), MIDDEN)
    assert ouder.leerplicht_van <= jonger.leerplicht_van
    assert ouder.leerplicht_tot <= jonger.leerplicht_tot
    assert ouder.kwalificatieplicht_tot is not None
    assert jonger.kwalificatieplicht_tot is not None
    assert ouder.kwalificatieplicht_tot <= jonger.kwalificatieplicht_tot


@pytest.mark.parametrize(
    ("status", "van", "tot"),
    [
        # Born in September 2014: five in September, so from the first school day of October, which is the 1st.
        (NOG_NIET, "01-10-2014", "01-10-2019"),
        (LEERPLICHTIG, "01-08-2003", "30-09-2014"),
        (KWALIFICATIEPLICHTIG, "02-10-2001", "31-07-2003"),
    ],
)
def test_on_1_october_2019_the_duties_belong_to_these_birth_dates(status: str, van: str, tot: str) -> None:
    assert geboren_tussen(status, dag("01-10-2019"), MIDDEN) == (dag(van), dag(tot))


@given(
    st.sampled_from([NOG_NIET, LEERPLICHTIG, KWALIFICATIEPLICHTIG, NIET_MEER]),
    st.dates(date(2015, 1, 1), date(2029, 12, 31)),
    st.integers(0, 18 * 366),
    st.sampled_from(list(KALENDERS)),
)
@example(LEERPLICHTIG, date(2022, 10, 1), 5 * 365, "midden")
def test_birth_dates_between_which_a_duty_holds_agree_with_the_law(
    status: str, op: date, dagen_oud: int, regio: str
) -> None:
    geboren = op - timedelta(days=dagen_oud)
    van, tot = geboren_tussen(status, op, KALENDERS[regio])
    assert (van <= geboren <= tot) is (plicht(geboren, KALENDERS[regio]).status(op) == status)


@given(st.dates(date(2015, 1, 1), date(2029, 12, 31)))
def test_the_duties_share_out_all_birth_dates(op: date) -> None:
    vensters = [geboren_tussen(s, op, MIDDEN) for s in (NIET_MEER, KWALIFICATIEPLICHTIG, LEERPLICHTIG, NOG_NIET)]
    assert all(eerder[1] + EEN_DAG == later[0] for eerder, later in pairwise(vensters))
    assert vensters[-1][1] == op


PEUTER = Geboortedatum.fromisoformat("2014")  # leerplichtig from 4 February 2019 or from 1 January 2020 on


@pytest.mark.parametrize(
    ("geboren", "op", "status"),
    [
        ("2014", "31-01-2019", "nog niet leerplichtig"),
        ("2014", "01-10-2019", "vraagt oordeel"),
        ("2014", "01-10-2020", "leerplichtig"),
        ("2003", "01-10-2019", "vraagt oordeel"),  # leerplichtig or kwalificatieplichtig: a duty either way
        ("2003-11", "01-10-2019", "leerplichtig"),
        ("2001", "15-06-2019", "vraagt oordeel"),
        ("2000", "01-10-2019", "niet meer"),
        ("2009-03-12", "01-10-2019", "leerplichtig"),
    ],
)
def test_the_law_answers_for_both_edges_of_a_birth_date(geboren: str, op: str, status: str) -> None:
    wie = Geboortedatum.fromisoformat(geboren)
    assert plicht(wie, MIDDEN).status(dag(op)) == status


def test_an_answer_that_depends_on_the_day_says_so() -> None:
    uitleg = leg_uit(PEUTER, MIDDEN)
    assert uitleg.redenering[0].startswith("geboren op 01-01-2014: 5 jaar op 01-01-2019;")
    assert any(stap.startswith("geboren op 31-12-2014: 5 jaar op 31-12-2019;") for stap in uitleg.redenering)
    assert uitleg.kanttekeningen[0].startswith("van de geboortedatum is alleen 2014 bekend")


@given(st.dates(date(1996, 1, 1), date(2018, 12, 31)), st.dates(date(2014, 1, 1), date(2023, 12, 31)))
def test_of_a_month_the_answer_is_that_of_every_day_in_it_or_asks_for_judgement(geboren: date, op: date) -> None:
    maand = Geboortedatum.fromisoformat(f"{geboren:%Y-%m}")
    status = plicht(maand, MIDDEN).status(op)
    dagen = [maand.eerste + timedelta(days=n) for n in range((maand.laatste - maand.eerste).days + 1)]
    assert status in ("vraagt oordeel", *{plicht(d, MIDDEN).status(op) for d in dagen})
    assert (status != "vraagt oordeel") == (len({plicht(d, MIDDEN).status(op) for d in dagen}) == 1)


def test_art_11a_holds_for_who_is_five_by_both_edges() -> None:
    wie, op = Geboortedatum.fromisoformat("2014-03"), dag("01-10-2019")
    gevonden = vijfjarige(wie, plicht(wie, MIDDEN), op)
    assert gevonden is not None
    assert gevonden.tot == dag("29-02-2020")
    assert vijfjarige(PEUTER, plicht(PEUTER, MIDDEN), op) is None
