"""Dates as the officer types them, on Monday 24 November 2025."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lpa.domain.base.datum import (
    amsterdamse_dag,
    dagkort,
    kort,
    lang,
    leeftijd,
    lees_datum,
    tot_en_met,
    verjaardag,
    voluit_met_dag,
)
from lpa.errors import ExitCode, VerkeerdGebruik
from tests.domain.factories import dag

PEILDATUM = dag("24-11-2025")
BRUIKBAAR = st.dates(date(1900, 1, 1), date(2199, 12, 31))
GEBOREN = st.dates(date(1950, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("getypt", "bedoeld"),
    [
        ("24-11-2025", "24-11-2025"),
        ("24-11", "24-11-2025"),
        ("24/11/25", "24-11-2025"),
        ("24/11/2025", "24-11-2025"),
        ("24.11.2025", "24-11-2025"),
        ("24 nov", "24-11-2025"),
        ("24 november 2025", "24-11-2025"),
        ("24-nov-2025", "24-11-2025"),
        ("24nov", "24-11-2025"),
        ("24 nov. 2025", "24-11-2025"),
        ("2025-11-24", "24-11-2025"),
        ("5-1-2025", "05-01-2025"),
        ("1 mei", "01-05-2025"),
        ("1 mrt 2025", "01-03-2025"),
        ("1 maa 2025", "01-03-2025"),
        ("1 sept", "01-09-2025"),
        ("vandaag", "24-11-2025"),
        ("gisteren", "23-11-2025"),
        ("gister", "23-11-2025"),
        ("eergister", "22-11-2025"),
        ("eergisteren", "22-11-2025"),
        ("morgen", "25-11-2025"),
        ("overmorgen", "26-11-2025"),
        ("-3", "21-11-2025"),
        ("+7", "01-12-2025"),
        ("-0", "24-11-2025"),
        ("-365", "24-11-2024"),
        ("ma", "24-11-2025"),
        ("di", "18-11-2025"),
        ("wo", "19-11-2025"),
        ("do", "20-11-2025"),
        ("vr", "21-11-2025"),
        ("za", "22-11-2025"),
        ("zo", "23-11-2025"),
        ("woensdag", "19-11-2025"),
        ("  24-11-2025 ", "24-11-2025"),
        ("24   november\t2025", "24-11-2025"),
        ("24 NOV 2025", "24-11-2025"),
        ("VanDaag", "24-11-2025"),
        ("Vr", "21-11-2025"),
        # As lpa prints it, and with every kind of dash.
        ("maandag 24-11-2025", "24-11-2025"),
        ("ma 24-11-2025", "24-11-2025"),
        ("ma. 24-11", "24-11-2025"),
        ("maandag, 24 november 2025", "24-11-2025"),
        ("vr 21-11", "21-11-2025"),
        ("zaterdag 1 november", "01-11-2025"),
        ("Zo 2 nov", "02-11-2025"),
        ("24‐11‐2025", "24-11-2025"),
        ("24‑11‑2025", "24-11-2025"),
        ("24‒11‒2025", "24-11-2025"),
        ("24–11–2025", "24-11-2025"),
        ("24—11—2025", "24-11-2025"),
        ("24―11―2025", "24-11-2025"),
        ("24−11−2025", "24-11-2025"),
        ("24－11－2025", "24-11-2025"),
        ("24﹣11﹣2025", "24-11-2025"),
        ("2025–11–24", "24-11-2025"),
        ("–3", "21-11-2025"),
        ("24–nov–2025", "24-11-2025"),
    ],
)
def test_a_date_may_be_typed_in_many_ways(getypt: str, bedoeld: str) -> None:
    assert lees_datum(getypt, PEILDATUM) == dag(bedoeld)


@pytest.mark.parametrize(
    ("getypt", "terug", "vooruit"),
    [
        ("24-11", "24-11-2025", "24-11-2025"),
        ("24-09", "24-09-2025", "24-09-2026"),
        ("24 jan", "24-01-2025", "24-01-2026"),
        ("24-05", "24-05-2025", "24-05-2026"),
        ("25-05", "25-05-2025", "25-05-2026"),
        ("ma", "24-11-2025", "24-11-2025"),
        ("di", "18-11-2025", "25-11-2025"),
        ("zo", "23-11-2025", "30-11-2025"),
        ("-3", "21-11-2025", "21-11-2025"),
        ("24-11-2024", "24-11-2024", "24-11-2024"),
    ],
)
def test_without_a_year_a_report_looks_back_and_an_appointment_looks_ahead(
    getypt: str, terug: str, vooruit: str
) -> None:
    assert lees_datum(getypt, PEILDATUM) == dag(terug)
    assert lees_datum(getypt, PEILDATUM, vooruit=True) == dag(vooruit)


@pytest.mark.parametrize(
    ("getypt", "op", "vooruit", "eerste", "tweede"),
    [
        ("31-3", "30-03-2026", False, "31-03-2025", "31-03-2026"),
        ("25-3", "26-03-2026", True, "25-03-2026", "25-03-2027"),
        ("31 dec", "24-11-2025", False, "31-12-2024", "31-12-2025"),
        ("23-01", "24-11-2025", False, "23-01-2025", "23-01-2026"),
        ("25-9", "24-11-2025", True, "25-09-2025", "25-09-2026"),
        ("1 jan", "31-12-2025", False, "01-01-2025", "01-01-2026"),
        ("31-12", "01-01-2026", True, "31-12-2025", "31-12-2026"),
    ],
)
def test_a_day_without_a_year_that_is_close_on_the_other_side_only_is_not_guessed(
    getypt: str, op: str, vooruit: bool, eerste: str, tweede: str
) -> None:
    with pytest.raises(VerkeerdGebruik) as fout:
        lees_datum(getypt, dag(op), vooruit=vooruit)
    assert fout.value.fout == f"{getypt} kan {eerste} of {tweede} zijn."
    assert fout.value.oplossing == "geef het jaar erbij."


def test_sixty_days_on_the_other_side_is_close_and_sixty_one_is_not() -> None:
    assert lees_datum("24-1", dag("24-11-2025")) == dag("24-01-2025")
    with pytest.raises(VerkeerdGebruik):
        lees_datum("23-1", dag("24-11-2025"))


@pytest.mark.parametrize(
    ("op", "vooruit", "bedoeld"),
    [
        ("01-03-2024", False, "29-02-2024"),
        ("28-02-2025", False, "29-02-2024"),
        ("01-03-2027", True, "29-02-2028"),
        ("29-02-2028", True, "29-02-2028"),
    ],
)
def test_29_february_is_read_within_a_year(op: str, vooruit: bool, bedoeld: str) -> None:
    assert lees_datum("29-2", dag(op), vooruit=vooruit) == dag(bedoeld)


@pytest.mark.parametrize(
    ("op", "vooruit", "eerste", "tweede"),
    [
        ("24-11-2025", False, "29-02-2024", "29-02-2028"),
        ("24-11-2025", True, "29-02-2024", "29-02-2028"),
        ("01-03-2026", False, "29-02-2024", "29-02-2028"),
        ("31-12-2027", False, "29-02-2024", "29-02-2028"),
        ("01-01-2104", False, "29-02-2096", "29-02-2104"),
        ("01-03-2096", True, "29-02-2096", "29-02-2104"),
    ],
)
def test_29_february_in_a_year_that_has_none_is_not_sought_years_away(
    op: str, vooruit: bool, eerste: str, tweede: str
) -> None:
    with pytest.raises(VerkeerdGebruik, match=f"29-2 kan {eerste} of {tweede} zijn"):
        lees_datum("29-2", dag(op), vooruit=vooruit)


@pytest.mark.parametrize(
    ("getypt", "vanaf", "bedoeld"),
    [
        ("2-4", "31-03-2026", "02-04-2026"),
        ("3-1", "23-12-2025", "03-01-2026"),
        ("26-11", "11-11-2019", "26-11-2019"),
        ("31-3", "31-03-2026", "31-03-2026"),
        ("morgen", "11-11-2019", "25-11-2025"),
        ("vr", "11-11-2019", "21-11-2025"),
    ],
)
def test_the_last_day_of_a_period_is_sought_from_its_first_day(getypt: str, vanaf: str, bedoeld: str) -> None:
    assert lees_datum(getypt, PEILDATUM, vanaf=dag(vanaf)) == dag(bedoeld)


def test_a_last_day_just_before_the_first_is_no_day_of_next_year() -> None:
    with pytest.raises(VerkeerdGebruik, match="27-2 kan 27-02-2026 of 27-02-2027 zijn"):
        lees_datum("27-2", PEILDATUM, vanaf=dag("01-03-2026"))


@pytest.mark.parametrize(
    ("beside", "vooruit", "bedoeld"),
    [
        ({"tot": "11-03-2025"}, False, "07-03-2025"), ({"tot": "07-03-2025"}, False, "07-03-2025"),
        ({"tot": "11-03-2025", "vanaf": "03-03-2025"}, False, "07-03-2025"),
        ({"tot": "11-03-2025", "vanaf": "10-03-2025"}, False, "14-03-2025"),
        ({"vanaf": "03-03-2025"}, False, "21-11-2025"), ({"vanaf": "24-11-2025"}, False, "28-11-2025"),
        ({"vanaf": "03-03-2025"}, True, "07-03-2025"), ({"vanaf": "01-12-2025"}, True, "05-12-2025"),
    ],
)  # fmt: skip
def test_a_weekday_is_seen_from_the_day_it_belongs_to(beside: dict[str, str], vooruit: bool, bedoeld: str) -> None:
    dagen = {naam: dag(tekst) for naam, tekst in beside.items()}
    for getypt in ("vr", "vrijdag"):
        assert lees_datum(getypt, PEILDATUM, vooruit=vooruit, **dagen) == dag(bedoeld)


def test_a_refused_day_to_come_shows_forms_that_lie_ahead() -> None:
    with pytest.raises(VerkeerdGebruik) as fout:
        lees_datum("volgende week", PEILDATUM, vooruit=True)
    assert fout.value.oplossing == "schrijf een datum als 14-4-2026, 14-4, 14 apr, morgen, vr of +7."


@pytest.mark.parametrize(
    ("getypt", "bedoeld"),
    [
        ("01-01-19", "01-01-2019"),
        ("01-01-35", "01-01-2035"),
        ("01-01-36", "01-01-1936"),
        ("01-01-99", "01-01-1999"),
        ("1 jan 00", "01-01-2000"),
    ],
)
def test_two_digits_mean_a_year_up_to_ten_years_ahead(getypt: str, bedoeld: str) -> None:
    assert lees_datum(getypt, PEILDATUM) == dag(bedoeld)


@pytest.mark.parametrize(
    ("getypt", "laatste_dag", "zin"),
    [
        ("30-02-2020", "29-02-2020", "februari 2020 heeft 29 dagen"),
        ("30-02-2025", "28-02-2025", "februari 2025 heeft 28 dagen"),
        ("29-02-2025", "28-02-2025", "februari 2025 heeft 28 dagen"),
        ("29 feb 25", "28-02-2025", "februari 2025 heeft 28 dagen"),
        ("2025-02-29", "28-02-2025", "februari 2025 heeft 28 dagen"),
        ("31-04-2025", "30-04-2025", "april 2025 heeft 30 dagen"),
        ("31 juni", "30-06-2025", "juni 2025 heeft 30 dagen"),
        ("00-01-2025", "31-01-2025", "januari 2025 heeft 31 dagen"),
        ("32-12", "31-12-2025", "december 2025 heeft 31 dagen"),
    ],
)
def test_a_day_that_does_not_exist_is_refused_with_the_last_day_of_that_month(
    getypt: str, laatste_dag: str, zin: str
) -> None:
    with pytest.raises(VerkeerdGebruik) as fout:
        lees_datum(getypt, PEILDATUM)
    assert fout.value.exit_code == ExitCode.USAGE
    assert fout.value.fout == f"{getypt} bestaat niet: {zin}."
    assert laatste_dag in fout.value.oplossing


@pytest.mark.parametrize(
    ("getypt", "peildatum", "vooruit", "bedoeld"),
    [
        ("ma 28-12", "29-12-2026", True, "28-12-2026"),
        ("di 28-12", "29-12-2026", True, "28-12-2027"),
        ("di 31-3", "30-03-2026", False, "31-03-2026"),
        ("ma 31-3", "30-03-2026", False, "31-03-2025"),
    ],
)
def test_of_two_days_that_may_be_meant_the_weekday_decides(
    getypt: str, peildatum: str, vooruit: bool, bedoeld: str
) -> None:
    assert lees_datum(getypt, dag(peildatum), vooruit=vooruit) == dag(bedoeld)
    with pytest.raises(VerkeerdGebruik):
        lees_datum(f"wo {getypt[3:]}", dag(peildatum), vooruit=vooruit)


@pytest.mark.parametrize(
    ("getypt", "zin"),
    [
        ("1-13-2025", "er is geen maand 13"),
        ("1-0-2025", "er is geen maand 0"),
        ("31-12-1899", "geen bruikbare datum"),
        ("01-01-2200", "geen bruikbare datum"),
        ("24-11-0025", "is geen"),
        ("0025-11-24", "is geen"),
        ("20250101", "is geen datum"),
        ("2025-W01-1", "is geen datum"),
        ("2025-1-1", "is geen datum"),
        ("２４-１１-２０２５", "is geen datum"),
        ("٢٤-١١-٢٠٢٥", "is geen datum"),
        ("+３", "is geen datum"),
        ("", "is geen datum"),
        ("   ", "is geen datum"),
        ("abc", "is geen datum"),
        ("24", "is geen datum"),
        ("m", "is geen datum"),
        ("24 ma", "is geen datum"),
        ("24 foo 2025", "is geen datum"),
        ("24-11-2025 10:00", "is geen datum"),
        ("-99999", "is geen datum"),
        ("124-11-2025", "is geen datum"),
        ("di 24-11-2025", "24-11-2025 is een maandag, geen dinsdag"),
        ("zondag 24-11-2025", "24-11-2025 is een maandag, geen zondag"),
        ("ma foo", "is geen datum"),
    ],
)
def test_what_is_no_date_is_refused_with_exit_code_2(getypt: str, zin: str) -> None:
    with pytest.raises(VerkeerdGebruik) as fout:
        lees_datum(getypt, PEILDATUM)
    assert fout.value.exit_code == ExitCode.USAGE
    assert zin in fout.value.fout


def test_days_that_fall_off_the_calendar_are_refused() -> None:
    with pytest.raises(VerkeerdGebruik, match="is geen datum"):
        lees_datum("-9999", date(10, 1, 1))


def test_a_refused_date_shows_how_a_date_is_written() -> None:
    with pytest.raises(VerkeerdGebruik) as fout:
        lees_datum("abc", PEILDATUM)
    assert fout.value.fout == "'abc' is geen datum."
    assert fout.value.oplossing.startswith("schrijf een datum als 24-11-2025")


@pytest.mark.parametrize(
    ("op", "woorden"),
    [("24-11-2025", "maandag 24-11-2025"), ("01-01-2020", "woensdag 01-01-2020"), ("31-07-2022", "zondag 31-07-2022")],
)
def test_a_date_is_echoed_with_its_weekday(op: str, woorden: str) -> None:
    assert lang(dag(op)) == woorden


def test_no_date_is_written_as_nothing() -> None:
    assert kort(None) == ""


@given(datum=BRUIKBAAR, peildatum=BRUIKBAAR)
@example(datum=date(1900, 1, 1), peildatum=PEILDATUM)
@example(datum=date(2199, 12, 31), peildatum=PEILDATUM)
def test_every_date_that_is_written_can_be_read_back(datum: date, peildatum: date) -> None:
    assert lees_datum(kort(datum), peildatum) == datum
    assert lees_datum(datum.isoformat(), peildatum) == datum
    assert lees_datum(lang(datum), peildatum) == datum
    assert lees_datum(f"{dagkort(datum)} {kort(datum)}", peildatum) == datum
    assert lees_datum(voluit_met_dag(datum), peildatum) == datum


@given(datum=BRUIKBAAR, peildatum=BRUIKBAAR)
def test_a_day_without_a_year_is_the_nearest_on_its_side(datum: date, peildatum: date) -> None:
    getypt = kort(datum)[:5]
    for vooruit in (False, True):
        try:
            gelezen = lees_datum(getypt, peildatum, vooruit=vooruit)
        except VerkeerdGebruik:
            continue
        assert kort(gelezen)[:5] == getypt
        assert gelezen >= peildatum if vooruit else gelezen <= peildatum
        assert abs((gelezen - peildatum).days) <= 366


@pytest.mark.parametrize(
    ("geboren", "op", "jaren"),
    [
        ("12-03-2009", "11-03-2019", 9),
        ("12-03-2009", "12-03-2019", 10),
        ("29-02-2008", "28-02-2019", 10),
        ("29-02-2008", "01-03-2019", 11),
        ("29-02-2008", "28-02-2020", 11),
        ("29-02-2008", "29-02-2020", 12),
        ("31-12-2008", "01-01-2009", 0),
    ],
)
def test_someone_is_a_year_older_on_the_birthday(geboren: str, op: str, jaren: int) -> None:
    assert leeftijd(dag(geboren), dag(op)) == jaren


@given(geboren=GEBOREN, jaren=st.integers(1, 30))
@example(geboren=date(2008, 2, 29), jaren=5)
@example(geboren=date(2008, 2, 29), jaren=16)
@example(geboren=date(1896, 2, 29), jaren=4)
def test_age_and_birthday_agree_for_every_birth_date(geboren: date, jaren: int) -> None:
    verjaart = verjaardag(geboren, jaren)
    assert leeftijd(geboren, verjaart) == jaren
    assert leeftijd(geboren, verjaart - timedelta(days=1)) == jaren - 1


@pytest.mark.parametrize(
    ("moment", "dag_hier"),
    [
        pytest.param(datetime(2025, 6, 30, 21, 59, tzinfo=UTC), "30-06-2025", id="net voor middernacht, zomer"),
        pytest.param(datetime(2025, 6, 30, 22, 0, tzinfo=UTC), "01-07-2025", id="middernacht in de zomer"),
        pytest.param(datetime(2025, 1, 31, 22, 59, tzinfo=UTC), "31-01-2025", id="net voor middernacht, winter"),
        pytest.param(datetime(2025, 1, 31, 23, 0, tzinfo=UTC), "01-02-2025", id="middernacht in de winter"),
        pytest.param(datetime(2024, 12, 31, 23, 0, tzinfo=UTC), "01-01-2025", id="nieuwjaar"),
    ],
)  # fmt: skip
def test_a_day_begins_at_midnight_in_amsterdam(moment: datetime, dag_hier: str) -> None:
    assert amsterdamse_dag(moment) == dag(dag_hier)


@given(st.datetimes(datetime(1996, 1, 1), datetime(2199, 12, 31), timezones=st.just(UTC)))  # noqa: DTZ001 - bounds
@example(datetime(2025, 3, 30, 0, 59, tzinfo=UTC))
@example(datetime(2025, 3, 30, 22, 0, tzinfo=UTC))
@example(datetime(2025, 10, 26, 1, 0, tzinfo=UTC))
@example(datetime(2025, 10, 26, 22, 30, tzinfo=UTC))
def test_the_day_in_amsterdam_is_that_of_the_table_of_time_zones(moment: datetime) -> None:
    assert amsterdamse_dag(moment) == moment.astimezone(ZoneInfo("Europe/Amsterdam")).date()


def test_a_period_of_one_day_is_said_as_that_day() -> None:
    maandag, vrijdag = date(2019, 12, 2), date(2019, 12, 6)
    assert tot_en_met(maandag, maandag) == "maandag 02-12-2019"
    assert tot_en_met(maandag, vrijdag) == "maandag 02-12-2019 tot en met vrijdag 06-12-2019"
    assert tot_en_met(maandag, vrijdag, kort) == "02-12-2019 tot en met 06-12-2019"
