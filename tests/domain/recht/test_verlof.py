"""Leerplichtwet art. 11, 13, 13a and 14: what the ground of a leave asks, on both sides of each boundary."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lpa.domain.kalender.schooldagen import einde_lesweken, tel
from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.domain.recht.regel import JA, NEE, VRAAGT_OORDEEL, Uitkomst
from lpa.domain.recht.verlof import (
    DIRECTEUR,
    OORDEEL,
    Eerder,
    Verlofvraag,
    bevoegd,
    tel_verlof,
    toets,
    verleende_dagen,
)
from lpa.domain.records.aanvraag import AMBTENAAR, Verlof
from lpa.storage.register.vakanties import kalender
from tests.domain.factories import dag, maak_verlof

KALENDERS = {regio: kalender(regio) for regio in ("noord", "midden", "zuid")}
MIDDEN = KALENDERS["midden"]


def vraag(verlof: Verlof, *eerder: Eerder, plicht: str = "leerplichtig") -> Verlofvraag:
    return Verlofvraag(verlof, tel_verlof(verlof, MIDDEN), plicht, MIDDEN, eerder)


def antwoord(uitkomsten: list[Uitkomst], begin: str) -> str:
    return next(u.antwoord for u in uitkomsten if u.vraag.startswith(begin))


def van_tot(van: str, tot: str, **anders: Any) -> Verlof:
    return maak_verlof(van=dag(van), tot=dag(tot), **anders)


@pytest.mark.parametrize(
    ("grond", "open_", "genoemd"),
    [
        ("gewichtig", van_tot("02-12-2019", "06-12-2019", nummer=7), True),
        ("gewichtig", van_tot("02-12-2019", "06-12-2019", nummer=7, soort="religie"), False),
        ("gewichtig", van_tot("02-09-2020", "04-09-2020", nummer=7), False),  # of the next schooljaar
        ("religie", van_tot("02-12-2019", "06-12-2019", nummer=7, soort="religie"), False),  # nothing is counted
    ],
)
def test_only_an_open_request_that_will_count_is_named(grond: str, open_: Verlof, genoemd: bool) -> None:
    nu = vraag(van_tot("11-11-2019", "15-11-2019", nummer=8, soort=grond), Eerder(open_, {}))
    assert any("verlof 7" in zin for zin in bevoegd(nu).uitkomst.kanttekeningen) is genoemd


@pytest.mark.parametrize(
    ("regio", "schooljaar", "einde"),
    [
        ("midden", 2019, "15-09-2019"),  # school begins on Monday 2 September
        ("noord", 2019, "08-09-2019"),  # and on 26 August
        ("zuid", 2019, "01-09-2019"),  # and on 19 August
        ("midden", 2020, "13-09-2020"),
    ],
)
def test_the_first_two_lesweken_end_on_the_second_sunday(regio: str, schooljaar: int, einde: str) -> None:
    assert einde_lesweken(KALENDERS[regio], Schooljaar(schooljaar), 2) == dag(einde)


def test_a_week_without_a_school_day_is_no_lesweek() -> None:
    # The fourth lesweek of midden before the autumn of 2019 and the seventh is the last one before it.
    assert einde_lesweken(MIDDEN, Schooljaar(2019), 7) == dag("20-10-2019")
    assert einde_lesweken(MIDDEN, Schooljaar(2019), 8) == dag("03-11-2019")


@pytest.mark.parametrize(
    ("van", "tot", "lengte", "weken"),
    [
        ("16-09-2019", "27-09-2019", JA, JA),  # ten days, from the first day of the third lesweek
        ("16-09-2019", "30-09-2019", NEE, JA),  # eleven
        ("13-09-2019", "16-09-2019", JA, NEE),  # the last school day of the second lesweek
        ("15-09-2019", "16-09-2019", JA, JA),  # a Sunday is no school day
        ("02-09-2019", "02-09-2019", JA, NEE),
    ],
)
def test_holiday_for_a_profession_is_ten_days_at_most_and_not_in_the_first_two_lesweken(
    van: str, tot: str, lengte: str, weken: str
) -> None:
    uitkomsten = toets(vraag(van_tot(van, tot, soort="vakantie")))
    assert antwoord(uitkomsten, "hoogstens 10") == lengte
    assert antwoord(uitkomsten, "buiten de eerste 2") == weken


@pytest.mark.parametrize(
    ("jaar", "soort", "keer"),
    [("2019-2020", "vakantie", NEE), ("2018-2019", "vakantie", JA), ("2019-2020", "gewichtig", JA)],
)
def test_holiday_for_a_profession_comes_once_in_a_schooljaar(jaar: str, soort: str, keer: str) -> None:
    verleend = maak_verlof(nummer=7, soort=soort, afhandeling="toegewezen", gesloten_op=dag("01-10-2019"))
    uitkomsten = toets(vraag(van_tot("03-02-2020", "07-02-2020", soort="vakantie"), Eerder(verleend, {jaar: 5})))
    assert antwoord(uitkomsten, "eerste keer") == keer


def test_a_leave_is_not_judged_by_one_that_was_granted_after_it() -> None:
    besloten = {"soort": "vakantie", "afhandeling": "toegewezen"}
    later = maak_verlof(nummer=7, gesloten_op=dag("01-02-2020"), **besloten)
    deze = van_tot("03-02-2020", "07-02-2020", nummer=6, gesloten_op=dag("01-11-2019"), **besloten)
    assert antwoord(toets(vraag(deze, Eerder(later, {"2019-2020": 5}))), "eerste keer") == JA


def test_a_grant_of_no_school_day_counts_for_none() -> None:
    weekend = {"toegewezen_van": dag("16-11-2019"), "toegewezen_tot": dag("17-11-2019"), "toegewezen_dagen": 0}
    deels = van_tot("11-11-2019", "22-11-2019", afhandeling="deels", schooldagen=10, **weekend)
    assert verleende_dagen(deels, MIDDEN) == {"2019-2020": 0}


@pytest.mark.parametrize(("gemeld", "op_tijd"), [("18-11-2019", JA), ("19-11-2019", NEE), ("20-11-2019", NEE)])
def test_a_religious_duty_is_told_two_days_before(gemeld: str, op_tijd: str) -> None:
    verlof = van_tot("20-11-2019", "20-11-2019", soort="religie", geopend_op=dag(gemeld))
    assert antwoord(toets(vraag(verlof)), "op tijd") == op_tijd


@pytest.mark.parametrize(
    ("ontvangen", "verwacht"),
    [("11-11-2019", None), ("12-11-2019", JA), ("13-11-2019", JA), ("14-11-2019", VRAAGT_OORDEEL)],
)
def test_leave_asked_afterwards_needs_its_reasons_within_two_days(ontvangen: str, verwacht: str | None) -> None:
    uitkomsten = toets(vraag(maak_verlof(geopend_op=dag(ontvangen))))
    achteraf = [u.antwoord for u in uitkomsten if u.vraag.startswith("achteraf")]
    assert achteraf == ([verwacht] if verwacht else [])


def test_whether_circumstances_are_weighty_is_always_left_to_judgement() -> None:
    assert antwoord(toets(vraag(maak_verlof())), "zijn de omstandigheden") == VRAAGT_OORDEEL


@pytest.mark.parametrize(("eerder", "wie"), [(0, DIRECTEUR), (5, DIRECTEUR), (6, AMBTENAAR), (10, AMBTENAAR)])
def test_the_count_of_a_schooljaar_decides_who_is_competent(eerder: int, wie: str) -> None:
    verleend = maak_verlof(nummer=7, afhandeling="toegewezen", gesloten_op=dag("01-10-2019"))
    gegeven = Eerder(verleend, {"2019-2020": eerder, "2018-2019": 10})
    uitkomst = bevoegd(vraag(van_tot("11-11-2019", "15-11-2019"), gegeven))
    assert (uitkomst.wie, uitkomst.totaal) == (wie, {"2019-2020": 5 + eerder})
    assert dict(uitkomst.uitkomst.feiten)["eerder verleend"].startswith(str(eerder))


@pytest.mark.parametrize(
    ("plicht", "zonder_les", "tot", "wie"),
    [
        ("kwalificatieplichtig", "", "22-11-2019", DIRECTEUR),  # ten of ten
        ("kwalificatieplichtig", "wo vr", "22-11-2019", DIRECTEUR),  # six of six
        ("kwalificatieplichtig", "wo vr", "25-11-2019", OORDEEL),  # seven of six, and of ten
        ("leerplichtig", "wo vr", "25-11-2019", DIRECTEUR),  # the law says proportion for the older only
        ("kwalificatieplichtig", "wo vr", "05-12-2019", AMBTENAAR),  # twelve
    ],
)
def test_for_kwalificatieplichtigen_the_ten_days_are_in_proportion(
    plicht: str, zonder_les: str, tot: str, wie: str
) -> None:
    assert bevoegd(vraag(van_tot("11-11-2019", tot, zonder_les=zonder_les), plicht=plicht)).wie == wie


DAGEN = st.dates(date(2015, 8, 1), date(2030, 5, 1))


@given(DAGEN, st.integers(0, 40), st.integers(0, 40), st.sampled_from(list(KALENDERS)))
def test_the_school_days_of_a_period_are_those_of_its_parts(van: date, eerste: int, tweede: int, regio: str) -> None:
    midden, tot = date.fromordinal(van.toordinal() + eerste), date.fromordinal(van.toordinal() + eerste + tweede + 1)
    volgende = date.fromordinal(midden.toordinal() + 1)
    geheel, deel, rest = (tel(KALENDERS[regio], a, b) for a, b in ((van, tot), (van, midden), (volgende, tot)))
    assert geheel.schooldagen == deel.schooldagen + rest.schooldagen
    assert sum(geheel.per_schooljaar.values()) == geheel.schooldagen
    assert geheel.schooldagen + len(geheel.overgeslagen) == (tot - van).days + 1
