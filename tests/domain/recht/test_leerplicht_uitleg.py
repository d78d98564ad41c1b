"""The duty explained: every step with its article, and what is not sure about it; the hours of a child of five."""

from __future__ import annotations

import pytest

from lpa.domain.base.datum import kort
from lpa.domain.kalender.schoolkalender import Kalender
from lpa.domain.recht.leerplicht import leg_uit, moet_kunnen, plicht, vijfjarige
from lpa.domain.records.jongere import Omstandigheden
from lpa.errors import GegevensGeweigerd
from lpa.storage.register.vakanties import kalender
from tests.domain.factories import dag

MIDDEN = kalender("midden")


def test_the_duty_is_explained_step_by_step_with_its_articles() -> None:
    assert leg_uit(dag("12-03-2014"), MIDDEN).redenering == [
        "5 jaar op 12-03-2019; de leerplicht begint op de eerste schooldag van de maand daarna, maandag 01-04-2019"
        " (Leerplichtwet art. 3 lid 1)",
        "16 jaar op 12-03-2030, in schooljaar 2029-2030 (Leerplichtwet art. 3 lid 1 onder b)",
        "de leerplicht eindigt op woensdag 31-07-2030, met het schooljaar",
        "daarna kwalificatieplicht tot en met donderdag 11-03-2032: 18 jaar op 12-03-2032 (Leerplichtwet art. 4b)",
    ]


@pytest.mark.parametrize(
    ("geboren", "feiten", "stap"),
    [
        pytest.param("01-10-2003", {"twaalf_jaren_op": "31-07-2019"},
                     "twaalf volle schooljaren op 31-07-2019 (Leerplichtwet art. 3 lid 1 onder a)", id="twaalf jaren"),
        pytest.param("01-10-2003", {"twaalf_jaren_op": "31-07-2019"},
                     "de leerplicht eindigt op woensdag 31-07-2019, met het schooljaar", id="dan eindigt zij eerder"),
        pytest.param("12-03-2003", {"startkwalificatie_op": "10-07-2020"},
                     "daarna kwalificatieplicht tot en met donderdag 09-07-2020: startkwalificatie op 10-07-2020;"
                     " 18 jaar op 12-03-2021 (Leerplichtwet art. 4b)", id="startkwalificatie"),
        pytest.param("12-03-2004", {"startkwalificatie_op": "10-07-2020"},
                     "geen kwalificatieplicht: startkwalificatie op 10-07-2020; 18 jaar op 12-03-2022"
                     " (Leerplichtwet art. 4a en 4b)", id="voor het einde van de leerplicht"),
        pytest.param("12-03-2003", {"uitstroom_op": "30-06-2020"},
                     "daarna kwalificatieplicht tot en met maandag 29-06-2020: praktijkonderwijs of vso afgerond op"
                     " 30-06-2020; 18 jaar op 12-03-2021 (Leerplichtwet art. 4b)", id="uitstroom"),
    ],
)  # fmt: skip
def test_what_is_recorded_about_a_jongere_is_one_of_the_steps(geboren: str, feiten: dict[str, str], stap: str) -> None:
    omstandigheden = Omstandigheden(**{naam: dag(op) for naam, op in feiten.items()})
    assert stap in leg_uit(dag(geboren), MIDDEN, omstandigheden).redenering
    assert stap not in leg_uit(dag(geboren), MIDDEN).redenering


@pytest.mark.parametrize(
    ("geboren", "deel"),
    [
        ("31-07-2014", "08-2019 heeft geen schooldag; dan geldt de eerstvolgende schooldag"),
        ("31-07-2014", "Leerplichtwet art. 3 lid 1: niet nagelezen"),
        ("29-02-2016", "wie op 29 februari is geboren, verjaart in een gewoon jaar op 1 maart"),
        ("29-02-2016", "Leerplichtwet art. 3 en 4b: niet nagelezen"),
        ("30-06-2009", "de wet van voor 01-08-2014 is niet nagelezen"),
        ("12-03-2040", "de schoolvakanties rond 01-04-2045 staan niet in lpa"),
    ],
)
def test_what_is_unsure_about_the_duty_is_said(geboren: str, deel: str) -> None:
    assert any(deel in gezegd for gezegd in leg_uit(dag(geboren), MIDDEN).kanttekeningen)


@pytest.mark.parametrize(
    ("geboren", "regio"),
    [
        pytest.param("12-03-2014", "midden", id="een gewone maand"),
        pytest.param("31-07-2014", "noord", id="in noord heeft augustus 2019 wel een schooldag"),
        pytest.param("28-02-2015", "midden", id="28 februari"),
    ],
)
def test_nothing_is_said_of_a_duty_that_is_sure(geboren: str, regio: str) -> None:
    gezegd = leg_uit(dag(geboren), kalender(regio)).kanttekeningen
    assert [k for k in gezegd if "uitleg" in k or "nagelezen" in k or "staan niet in lpa" in k] == []


@pytest.mark.parametrize(
    ("geboren", "genoemd"),
    [
        pytest.param("03-02-2010", ["voorjaarsvakantie 2014-2015: één webpagina, niet bevestigd"],
                     id="de vakantie loopt tot de eerste dag van de maand"),
        pytest.param("03-01-2010", [], id="de vakantie ligt na de eerste schooldag"),
        pytest.param("03-03-2010", [], id="de vakantie ligt een maand eerder"),
    ],
)  # fmt: skip
def test_a_holiday_that_may_decide_the_first_day_and_was_not_verified_is_named(
    geboren: str, genoemd: list[str]
) -> None:
    assert leg_uit(dag(geboren), MIDDEN).kanttekeningen == genoemd


@pytest.mark.parametrize(("geboren", "gezegd"), [("30-06-2009", True), ("01-07-2009", False)])
def test_the_law_of_before_the_first_school_year_of_the_report_was_not_read(geboren: str, gezegd: bool) -> None:
    kanttekeningen = leg_uit(dag(geboren), MIDDEN).kanttekeningen
    assert ("niet nagelezen" in " ".join(kanttekeningen)) is gezegd


def test_without_a_table_of_holidays_only_public_holidays_count_and_that_is_said() -> None:
    (gezegd,) = leg_uit(dag("12-03-2014"), Kalender("midden", [])).kanttekeningen
    assert "01-04-2019" in gezegd
    assert "alleen feestdagen" in gezegd


@pytest.mark.parametrize(
    ("op", "geldt"),
    [
        ("31-03-2019", False),  # not leerplichtig yet
        ("01-04-2019", True),  # the first day
        ("11-03-2020", True),  # the day before the sixth birthday
        ("12-03-2020", False),
    ],
)
def test_a_child_of_five_may_miss_hours_until_the_sixth_birthday(op: str, geldt: bool) -> None:
    geboren = dag("12-03-2014")
    gevonden = vijfjarige(geboren, plicht(geboren, MIDDEN), dag(op))
    assert (gevonden is not None) is geldt
    if gevonden:
        assert (kort(gevonden.tot), gevonden.uren_na_melding, gevonden.uren_met_toestemming) == ("11-03-2020", 5, 5)


def test_who_was_born_on_29_february_is_six_on_1_march_of_a_year_without_that_day() -> None:
    geboren = dag("29-02-2016")
    duur = plicht(geboren, MIDDEN)
    gevonden = vijfjarige(geboren, duur, dag("28-02-2022"))
    assert gevonden is not None
    assert gevonden.tot == dag("28-02-2022")
    assert vijfjarige(geboren, duur, dag("01-03-2022")) is None


@pytest.mark.parametrize(
    ("feiten", "kan"),
    [
        ({}, True), ({"twaalf_jaren_op": "12-03-2021"}, True), ({"twaalf_jaren_op": "11-03-2021"}, False),
        ({"startkwalificatie_op": "12-03-2009"}, True), ({"startkwalificatie_op": "11-03-2009"}, False),
        ({"uitstroom_op": "11-03-2009"}, False),
    ],
)  # fmt: skip
def test_what_happened_to_a_jongere_lies_after_birth_and_twelve_schooljaren_take_twelve_years(
    feiten: dict[str, str], kan: bool
) -> None:
    omstandigheden = Omstandigheden(**{naam: dag(op) for naam, op in feiten.items()})
    if kan:
        moet_kunnen(dag("12-03-2009"), omstandigheden)
        return
    with pytest.raises(GegevensGeweigerd, match="kan niet bij geboortedatum 12-03-2009"):
        moet_kunnen(dag("12-03-2009"), omstandigheden)
