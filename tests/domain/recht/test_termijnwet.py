"""Algemene termijnenwet: on which day a term may end, and by how much its end moves."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lpa.domain.recht.regel import Duur, Regelboek, Waarde
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.recht.termijnsom import einde, uitgesloten, van_toepassing
from tests.domain.factories import dag

EEN_DAG = timedelta(days=1)
STARTS = st.dates(date(2014, 1, 1), date(2035, 12, 31))
DUREN = st.one_of(
    st.builds(Duur, st.integers(1, 90), st.just("dag")),
    st.builds(Duur, st.integers(1, 12), st.just("week")),
    st.builds(Duur, st.integers(1, 3), st.just("maand")),
)
GEEN_ATW = st.one_of(
    st.builds(Duur, st.integers(91, 400), st.just("dag")),
    st.builds(Duur, st.integers(13, 60), st.just("week")),
    st.builds(Duur, st.integers(4, 24), st.just("maand")),
    st.builds(Duur, st.integers(1, 5), st.just("jaar")),
    st.builds(Duur, st.integers(24, 200), st.just("uur")),
)


@pytest.mark.parametrize(
    ("op", "waarom"),
    [
        ("01-01-2020", "nieuwjaarsdag"),
        ("19-04-2019", "Goede Vrijdag"),
        ("22-04-2019", "tweede paasdag"),
        ("26-04-2014", "Koningsdag"),  # the 27th was a Sunday
        ("27-04-2015", "Koningsdag"),
        ("05-05-2017", "Bevrijdingsdag"),  # a Friday, and no lustrum: schools are open
        ("05-05-2020", "Bevrijdingsdag"),
        ("30-05-2019", "Hemelvaartsdag"),
        ("10-06-2019", "tweede pinksterdag"),
        ("25-12-2019", "eerste kerstdag"),
        ("26-12-2019", "tweede kerstdag"),
        ("31-05-2019", "bij koninklijk besluit gelijkgesteld"),
        ("24-12-2018", "bij koninklijk besluit gelijkgesteld"),
        ("27-12-2019", "bij koninklijk besluit gelijkgesteld"),
        ("30-11-2019", "zaterdag"),
        ("01-12-2019", "zondag"),
        ("02-12-2019", None),
        ("24-12-2019", None),  # Christmas Eve, not equated in that year
        ("31-12-2019", None),
        ("18-04-2019", None),  # the Thursday before Good Friday
        ("27-04-2017", "Koningsdag"),
        ("28-04-2017", "bij koninklijk besluit gelijkgesteld"),
        ("15-05-2026", "bij koninklijk besluit gelijkgesteld"),
        ("06-12-2019", None),
    ],
)
def test_a_term_cannot_end_on_a_weekend_a_feestdag_or_an_equated_day(op: str, waarom: str | None) -> None:
    assert uitgesloten(dag(op)) == waarom


@pytest.mark.parametrize(
    "gelijk",
    [
        "30-05-2014", "02-01-2015", "04-05-2015", "15-05-2015", "06-05-2016", "28-04-2017", "26-05-2017", "11-05-2018",
        "24-12-2018", "31-12-2018", "31-05-2019", "27-12-2019", "22-05-2020", "14-05-2021", "27-05-2022", "28-04-2023",
        "19-05-2023", "10-05-2024", "27-12-2024", "30-05-2025", "02-01-2026", "15-05-2026", "07-05-2027", "28-04-2028",
        "26-05-2028",
    ],
)  # fmt: skip
def test_the_days_that_a_koninklijk_besluit_equated_are_weekdays_that_do_not_count(gelijk: str) -> None:
    assert dag(gelijk).weekday() < 5
    assert uitgesloten(dag(gelijk)) == "bij koninklijk besluit gelijkgesteld"
    assert uitgesloten(dag(gelijk).replace(year=dag(gelijk).year + 4)) != "bij koninklijk besluit gelijkgesteld"


@pytest.mark.parametrize(
    ("duur", "geldt"),
    [
        (Duur(90, "dag"), True),
        (Duur(91, "dag"), False),
        (Duur(12, "week"), True),
        (Duur(13, "week"), False),
        (Duur(3, "maand"), True),
        (Duur(4, "maand"), False),
        (Duur(1, "jaar"), False),
        (Duur(1, "uur"), False),
        (Duur(72, "uur"), False),
        (Duur(1, "dag"), True),
    ],
)
def test_the_law_is_about_terms_up_to_90_days_12_weeks_or_3_months(duur: Duur, geldt: bool) -> None:
    assert van_toepassing(duur, dag("15-11-2019")) is geldt
    # What it means: only then does a Saturday (28-12-2019, or whatever comes out) move.
    kaal = duur.vanaf(dag("15-11-2019"))
    if not geldt:
        assert einde(dag("15-11-2019"), duur).laatste_dag == kaal


@pytest.mark.parametrize(
    ("vanaf", "duur", "laatste"),
    [
        pytest.param("02-12-2019", Duur(6, "week"), "13-01-2020", id="een maandag blijft"),
        pytest.param("30-11-2019", Duur(6, "week"), "13-01-2020", id="zaterdag wordt maandag"),
        pytest.param("01-12-2019", Duur(6, "week"), "13-01-2020", id="zondag wordt maandag"),
        pytest.param("20-11-2019", Duur(6, "week"), "02-01-2020", id="nieuwjaarsdag wordt 2 januari"),
        pytest.param("14-11-2019", Duur(6, "week"), "30-12-2019", id="kerst, gelijkgesteld, weekend"),
        pytest.param("08-03-2019", Duur(6, "week"), "23-04-2019", id="Goede Vrijdag wordt dinsdag na Pasen"),
        pytest.param("24-03-2017", Duur(6, "week"), "08-05-2017", id="5 mei op vrijdag, ook buiten een lustrum"),
        pytest.param("18-04-2019", Duur(6, "week"), "03-06-2019", id="Hemelvaart en de vrijdag erna"),
        pytest.param(
            "10-11-2018", Duur(6, "week"), "27-12-2018", id="de langste reeks: 22 tot en met 26 december 2018"
        ),
        pytest.param("31-01-2020", Duur(1, "maand"), "02-03-2020", id="29 februari op zaterdag"),
        pytest.param("18-04-2019", Duur(2, "dag"), "23-04-2019", id="twee dagen: alleen het einde telt"),
        pytest.param("18-04-2019", Duur(3, "dag"), "24-04-2019", id="drie dagen: twee werkdagen erin"),
        pytest.param("17-04-2019", Duur(3, "dag"), "23-04-2019", id="een werkdag ervoor: dinsdag is de tweede"),
        pytest.param("02-12-2019", Duur(3, "dag"), "05-12-2019", id="drie gewone dagen"),
        pytest.param("21-12-2018", Duur(5, "dag"), "28-12-2018", id="vijf dagen zonder werkdag"),
    ],
)
def test_a_term_runs_on_to_the_first_day_on_which_it_may_end(vanaf: str, duur: Duur, laatste: str) -> None:
    assert einde(dag(vanaf), duur).laatste_dag == dag(laatste)


def test_every_day_that_was_passed_is_named_with_the_article() -> None:
    gevonden = einde(dag("14-11-2019"), Duur(6, "week"))
    assert [stap.split(":")[0] for stap in gevonden.stappen] == [
        "26-12-2019 is tweede kerstdag (donderdag)",
        "27-12-2019 is bij koninklijk besluit gelijkgesteld (vrijdag)",
        "28-12-2019 is zaterdag",
        "29-12-2019 is zondag",
    ]
    assert all("Algemene termijnenwet art. 1 lid 1" in stap for stap in gevonden.stappen)
    assert [stap.rpartition("(")[2] for stap in gevonden.stappen] == [
        "Algemene termijnenwet art. 1 lid 1 en art. 3)",
        "Algemene termijnenwet art. 1 lid 1 en art. 3 lid 3)",
        *["Algemene termijnenwet art. 1 lid 1)"] * 2,
    ]
    assert einde(dag("02-12-2019"), Duur(6, "week")).stappen == ()


def test_the_two_working_days_of_a_short_term_are_named_with_the_article() -> None:
    (stap,) = einde(dag("18-04-2019"), Duur(3, "dag")).stappen
    assert "24-04-2019" in stap
    assert "Algemene termijnenwet art. 2" in stap


@pytest.mark.parametrize(
    ("vanaf", "laatste", "onzeker"),
    [
        pytest.param("19-04-2019", "03-06-2019", None, id="2019: in het besluit gelezen"),
        pytest.param("10-04-2020", "25-05-2020", "22-05-2020", id="2020: alleen in een lijst"),
        pytest.param("24-03-2028", "08-05-2028", None, id="2028: 5 mei, geen gelijkgestelde dag"),
        pytest.param("15-04-2022", "30-05-2022", "27-05-2022", id="2022: alleen in een lijst"),
        pytest.param("07-04-2023", "22-05-2023", None, id="2023: de titel van het besluit"),
        pytest.param("14-04-2028", "29-05-2028", None, id="2028: de titel van het laatste besluit"),
        pytest.param("29-03-2013", "10-05-2013", "10-05-2013", id="2013: vrijdag na Hemelvaart, van voor de lijst"),
        pytest.param("30-03-2029", "11-05-2029", "11-05-2029", id="2029: vrijdag na Hemelvaart, niet bekend"),
        pytest.param("02-04-2029", "14-05-2029", None, id="2029: een gewone maandag"),
    ],
)  # fmt: skip
def test_a_day_that_may_have_been_equated_is_flagged(vanaf: str, laatste: str, onzeker: str | None) -> None:
    gevonden = einde(dag(vanaf), Duur(6, "week"))
    assert gevonden.laatste_dag == dag(laatste)
    if onzeker is None:
        assert gevonden.onzeker == ()
    else:
        (gezegd,) = gevonden.onzeker
        assert onzeker in gezegd
        assert "koninklijk besluit" in gezegd


def _boek(code: str, waarde: Waarde) -> Regelboek:
    """The book, with another value for one rule from 1 January 2020 on."""
    return Regelboek([*REGELBOEK.alle(), REGELBOEK.rijen(code)[-1]._replace(vanaf=dag("01-01-2020"), waarde=waarde)])


@pytest.mark.parametrize(
    ("code", "waarde", "vanaf", "duur", "voor", "na"),
    [
        # Saturday 25-04-2020, Sunday, and Monday 27 April, Koningsdag.
        pytest.param("atw.langst.week", Duur(13, "week"), "25-01-2020", Duur(13, "week"), "25-04-2020", "28-04-2020",
                     id="dertien weken"),
        pytest.param("atw.langst.dag", Duur(89, "dag"), "25-02-2020", Duur(90, "dag"), "25-05-2020", "25-05-2020",
                     id="negentig dagen tot een maandag"),
        pytest.param("atw.langst.dag", Duur(89, "dag"), "23-02-2020", Duur(90, "dag"), "25-05-2020", "23-05-2020",
                     id="negentig dagen tot een zaterdag"),
        pytest.param("atw.langst.maand", Duur(2, "maand"), "25-01-2020", Duur(3, "maand"), "28-04-2020", "25-04-2020",
                     id="drie maanden"),
        pytest.param("atw.kortst", Duur(2, "dag"), "10-04-2020", Duur(2, "dag"), "14-04-2020", "15-04-2020",
                     id="twee dagen in het paasweekend"),
        pytest.param("atw.werkdagen", 3, "10-04-2020", Duur(3, "dag"), "15-04-2020", "16-04-2020",
                     id="drie werkdagen"),
    ],
)  # fmt: skip
def test_the_numbers_of_the_law_are_those_of_the_rule_of_the_day(
    code: str, waarde: Waarde, vanaf: str, duur: Duur, voor: str, na: str
) -> None:
    assert einde(dag(vanaf), duur).laatste_dag == dag(voor)
    assert einde(dag(vanaf), duur, _boek(code, waarde)).laatste_dag == dag(na)


@given(STARTS, DUREN)
def test_a_term_never_ends_on_a_day_that_is_excluded(vanaf: date, duur: Duur) -> None:
    laatste = einde(vanaf, duur).laatste_dag
    assert uitgesloten(laatste) is None
    assert laatste.weekday() < 5


@given(STARTS, DUREN)
def test_an_end_never_moves_back_and_never_far(vanaf: date, duur: Duur) -> None:
    verschil = (einde(vanaf, duur).laatste_dag - duur.vanaf(vanaf)).days
    assert 0 <= verschil <= 10
    if not (duur.eenheid == "dag" and duur.aantal < 8):
        assert verschil <= 5  # the longest run of days without one on which a term may end


@given(STARTS, DUREN)
def test_an_end_moves_no_further_than_it_must(vanaf: date, duur: Duur) -> None:
    kaal, laatste = duur.vanaf(vanaf), einde(vanaf, duur).laatste_dag
    werkdagen = 0
    for n in range(1, (laatste - vanaf).days):
        op = vanaf + timedelta(days=n)
        werkdagen += uitgesloten(op) is None
        te_kort = duur.eenheid == "dag" and duur.aantal >= 3 and werkdagen < 2
        assert op < kaal or uitgesloten(op) or te_kort, f"the term could have ended on {op}"


@given(STARTS, st.integers(3, 90))
def test_a_term_of_three_days_or_more_holds_two_working_days(vanaf: date, dagen: int) -> None:
    laatste = einde(vanaf, Duur(dagen, "dag")).laatste_dag
    binnen = [vanaf + timedelta(days=n) for n in range(1, (laatste - vanaf).days + 1)]
    assert sum(uitgesloten(op) is None for op in binnen) >= 2


@given(STARTS, DUREN, st.integers(0, 40))
def test_a_later_start_never_gives_an_earlier_end(vanaf: date, duur: Duur, later: int) -> None:
    assert einde(vanaf, duur).laatste_dag <= einde(vanaf + timedelta(days=later), duur).laatste_dag


@given(STARTS, DUREN.filter(lambda d: d.aantal > 1))
def test_a_longer_term_never_ends_sooner(vanaf: date, duur: Duur) -> None:
    korter = duur._replace(aantal=duur.aantal - 1)
    assert einde(vanaf, korter).laatste_dag <= einde(vanaf, duur).laatste_dag


@settings(max_examples=50)
@given(STARTS, GEEN_ATW)
def test_a_term_outside_the_law_stays_where_it_is(vanaf: date, duur: Duur) -> None:
    assert einde(vanaf, duur) == (duur.vanaf(vanaf), (), ())


def test_no_year_has_more_than_five_days_in_a_row_on_which_no_term_may_end() -> None:
    op, reeks, langste = date(2014, 1, 1), 0, 0
    while op < date(2036, 1, 1):
        reeks = reeks + 1 if uitgesloten(op) else 0
        langste = max(langste, reeks)
        op += EEN_DAG
    assert langste == 5
