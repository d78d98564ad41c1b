"""Days without school: weekends, public holidays, the school holidays of a region."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from itertools import pairwise

import pytest

from lpa.domain.kalender.feestdagen import feestdagen, soms_vrij
from lpa.domain.kalender.schooldagen import dagen, kanttekeningen, moet_kennen, tel
from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.domain.kalender.schoolkalender import (
    REGIOS,
    VAKANTIES,
    Kalender,
    Vakantie,
    Vrij,
    lees_vakantie,
    lees_weekdagen,
    weekdagnummers,
)
from lpa.errors import GegevensGeweigerd, VerkeerdGebruik
from lpa.storage.register.vakanties import kalender
from tests.domain.factories import dag


@pytest.mark.parametrize(
    ("op", "naam"),
    [
        ("01-01-2020", "nieuwjaarsdag"),
        ("13-04-2020", "tweede paasdag"),
        ("05-04-2021", "tweede paasdag"),
        ("22-04-2019", "tweede paasdag"),
        ("21-05-2020", "Hemelvaart"),
        ("30-05-2019", "Hemelvaart"),
        ("01-06-2020", "tweede pinksterdag"),
        ("10-06-2019", "tweede pinksterdag"),
        ("26-04-2014", "Koningsdag, want de 27e is een zondag"),
        ("27-04-2015", "Koningsdag"),
        ("26-04-2025", "Koningsdag, want de 27e is een zondag"),
        ("30-04-2013", "Koninginnedag"),
        ("29-04-2006", "Koninginnedag, want de 30e is een zondag"),
        ("01-05-1972", "Koninginnedag, want de 30e is een zondag"),
        ("05-05-2015", "Bevrijdingsdag in een lustrumjaar"),
        ("05-05-2020", "Bevrijdingsdag in een lustrumjaar"),
        ("25-12-2019", "eerste kerstdag"),
        ("26-12-2019", "tweede kerstdag"),
    ],
)
def test_schools_are_closed_on(op: str, naam: str) -> None:
    assert dag(op) in feestdagen(dag(op).year), naam


@pytest.mark.parametrize(
    ("op", "naam"),
    [
        ("27-04-2014", "Koningsdag is een dag eerder"),
        ("30-04-2014", "Koninginnedag is voorbij"),
        ("27-04-2013", "Koningsdag is er nog niet"),
        ("30-04-2006", "Koninginnedag is een dag eerder"),
        ("05-05-2019", "Bevrijdingsdag buiten een lustrum"),
        ("10-04-2020", "Goede Vrijdag"),
        ("24-12-2019", "de dag voor kerst"),
        ("31-12-2019", "oudejaarsdag"),
        ("05-12-2019", "sinterklaas"),
    ],
)
def test_schools_are_not_closed_by_law_or_custom_on(op: str, naam: str) -> None:
    assert dag(op) not in feestdagen(dag(op).year), naam


@pytest.mark.parametrize(
    ("regio", "op", "school"),
    [
        ("midden", "18-07-2019", True),
        ("midden", "19-07-2019", True),
        ("midden", "20-07-2019", False),
        ("midden", "30-08-2019", False),
        ("midden", "01-09-2019", False),
        ("midden", "02-09-2019", True),
        ("noord", "23-08-2019", False),
        ("noord", "26-08-2019", True),
        ("zuid", "19-08-2019", True),
        ("midden", "05-10-2019", False),
        ("midden", "06-10-2019", False),
        ("midden", "07-10-2019", True),
        ("midden", "13-04-2020", False),
    ],
)
def test_a_school_day_depends_on_the_region(regio: str, op: str, school: bool) -> None:
    assert kalender(regio).is_schooldag(dag(op)) is school


@pytest.mark.parametrize(
    ("regio", "vanaf", "eerste"),
    [
        ("midden", "01-10-2019", "01-10-2019"),
        ("midden", "01-08-2019", "02-09-2019"),
        ("noord", "01-08-2019", "26-08-2019"),
        ("zuid", "01-08-2019", "19-08-2019"),
        ("midden", "01-05-2019", "06-05-2019"),
        ("midden", "01-01-2019", "07-01-2019"),
        ("midden", "01-10-2022", "03-10-2022"),
        ("midden", "01-06-2020", "02-06-2020"),
    ],
)
def test_the_first_school_day_may_lie_in_a_later_month(regio: str, vanaf: str, eerste: str) -> None:
    assert kalender(regio).eerste_schooldag(dag(vanaf)) == dag(eerste)


# The five holidays of a schooljaar, as one region has them, and the summer before.
VIJF = tuple(
    Vakantie(naam, dag(van), dag(tot), "2019-2020")
    for naam, van, tot in (
        ("herfstvakantie", "19-10-2019", "27-10-2019"), ("kerstvakantie", "21-12-2019", "05-01-2020"),
        ("voorjaarsvakantie", "22-02-2020", "01-03-2020"), ("meivakantie", "25-04-2020", "03-05-2020"),
        ("zomervakantie", "18-07-2020", "30-08-2020"),
    )
)  # fmt: skip
ZOMER_ERVOOR = Vakantie("zomervakantie", dag("20-07-2019"), dag("01-09-2019"), "2018-2019")
BEKEND = Kalender("midden", [ZOMER_ERVOOR, *VIJF])


def _zonder(naam: str) -> Kalender:
    return Kalender("midden", [v for v in BEKEND.vakanties if v.naam != naam or v == ZOMER_ERVOOR])


@pytest.mark.parametrize(
    ("op", "bekend"),
    [("31-07-2019", False), ("01-08-2019", True), ("31-07-2020", True), ("01-08-2020", False)],
)
def test_a_calendar_knows_a_schooljaar_of_which_it_has_all_holidays(op: str, bekend: bool) -> None:
    assert BEKEND.kent(dag(op)) is bekend


@pytest.mark.parametrize(
    ("op", "bekend"),
    [("01-08-2019", False), ("30-09-2019", False), ("01-10-2019", True), ("31-12-2019", True), ("31-07-2020", True)],
)
def test_before_october_the_summer_before_counts_as_well(op: str, bekend: bool) -> None:
    assert Kalender("midden", VIJF).kent(dag(op)) is bekend


@pytest.mark.parametrize("naam", VAKANTIES)
@pytest.mark.parametrize("op", ["01-08-2019", "15-11-2019", "31-07-2020"])
def test_one_holiday_that_is_missing_makes_the_whole_schooljaar_unknown(naam: str, op: str) -> None:
    assert not _zonder(naam).kent(dag(op))


@pytest.mark.parametrize(
    ("op", "waarom"),
    [
        ("17-10-2019", None), ("18-10-2019", "geen les op vrijdag"), ("19-10-2019", "zaterdag"),
        ("21-10-2019", "herfstvakantie"), ("25-10-2019", "herfstvakantie"), ("27-10-2019", "zondag"),
        ("28-10-2019", None), ("25-12-2019", "eerste kerstdag"), ("24-12-2019", "kerstvakantie"),
        ("27-04-2020", "Koningsdag"), ("05-12-2019", "studiedag"), ("06-12-2019", "studiedag"),
        ("07-12-2019", "zaterdag"), ("13-12-2019", "geen les op vrijdag"), ("12-12-2019", None),
        ("10-04-2020", "geen les op vrijdag"),
    ],
)  # fmt: skip
def test_a_calendar_says_why_there_is_no_school(op: str, waarom: str | None) -> None:
    vrij = Vrij(dag("05-12-2019"), dag("08-12-2019"), "studiedag")
    kalender_ = BEKEND.met(vrij=[vrij], zonder_les=frozenset({4}))
    assert kalender_.waarom_vrij(dag(op)) == waarom
    assert kalender_.is_schooldag(dag(op)) is (waarom is None)


def test_without_a_table_only_weekends_and_public_holidays_are_free() -> None:
    leeg = Kalender("midden", [])
    assert not leeg.kent(dag("01-08-2019"))
    assert leeg.is_schooldag(dag("01-08-2019"))
    assert not leeg.is_schooldag(dag("03-08-2019"))
    assert not leeg.is_schooldag(dag("26-12-2019"))


@pytest.mark.parametrize("regio", REGIOS)
def test_the_table_that_ships_with_lpa_is_in_order_and_has_every_summer(regio: str) -> None:
    vakanties = kalender(regio).vakanties
    assert all(v.eerste_dag <= v.laatste_dag for v in vakanties)
    assert all(een.laatste_dag < twee.eerste_dag for een, twee in pairwise(vakanties))
    zomers = [v.eerste_dag.year for v in vakanties if v.naam == "zomervakantie"]
    assert zomers == list(range(2015, 2031))


def test_a_region_that_does_not_exist_has_no_holidays() -> None:
    assert kalender("oost").vakanties == ()


def test_a_school_replaces_a_holiday_of_its_region_and_adds_days_off() -> None:
    mei = Vakantie("meivakantie", dag("25-04-2020"), dag("10-05-2020"), "2019-2020", "schoolgids")
    school = BEKEND.met([mei], [Vrij(dag("05-12-2019"), dag("05-12-2019"), "studiedag")], frozenset({2}))
    assert [v for v in school.vakanties if v.naam == "meivakantie"] == [mei]
    assert len(school.vakanties) == len(BEKEND.vakanties)
    assert list(school.vakanties) == sorted(school.vakanties, key=lambda v: v.eerste_dag)
    assert school.waarom_vrij(dag("07-05-2020")) == "meivakantie"
    assert BEKEND.waarom_vrij(dag("07-05-2020")) is None
    assert school.waarom_vrij(dag("05-12-2019")) == "studiedag"
    assert school.waarom_vrij(dag("04-12-2019")) == "geen les op woensdag"
    assert school.regio == "midden"


def test_a_holiday_of_another_schooljaar_replaces_nothing() -> None:
    ander = Vakantie("meivakantie", dag("24-04-2021"), dag("09-05-2021"), "2020-2021")
    assert len(BEKEND.met([ander]).vakanties) == len(BEKEND.vakanties) + 1
    assert BEKEND.met() == Kalender("midden", list(BEKEND.vakanties))


def test_a_calendar_that_is_made_more_of_keeps_what_it_had() -> None:
    een = Vrij(dag("05-12-2019"), dag("05-12-2019"), "studiedag")
    twee = Vrij(dag("06-12-2019"), dag("06-12-2019"), "brugdag")
    dubbel = BEKEND.met(vrij=[een], zonder_les=frozenset({2})).met(vrij=[twee], zonder_les=frozenset({4}))
    assert dubbel.vrij == (een, twee)
    assert dubbel.zonder_les == frozenset({2, 4})


@pytest.mark.parametrize(
    ("van", "tot", "schooldagen"),
    [
        ("14-10-2019", "18-10-2019", 5), ("14-10-2019", "14-10-2019", 1), ("19-10-2019", "27-10-2019", 0),
        ("18-10-2019", "28-10-2019", 2), ("11-11-2019", "26-11-2019", 12), ("24-04-2020", "04-05-2020", 2),
        ("25-05-2020", "01-06-2020", 5), ("18-05-2020", "22-05-2020", 4),
    ],
)  # fmt: skip
def test_only_school_days_are_counted(van: str, tot: str, schooldagen: int) -> None:
    telling = tel(BEKEND, dag(van), dag(tot))
    assert telling.schooldagen == schooldagen
    assert len(telling.dagen) == (dag(tot) - dag(van)).days + 1
    assert len(telling.overgeslagen) == len(telling.dagen) - schooldagen
    assert all(d.waarom for d in telling.overgeslagen)


def test_a_period_over_the_summer_is_counted_in_each_schooljaar() -> None:
    telling = tel(kalender("midden"), dag("16-07-2020"), dag("01-09-2020"))
    assert telling.per_schooljaar == {"2019-2020": 2, "2020-2021": 2}
    assert tel(kalender("midden"), dag("31-07-2020"), dag("01-08-2020")).per_schooljaar == {
        "2019-2020": 0, "2020-2021": 0,
    }  # fmt: skip


def test_a_period_that_ends_before_it_begins_cannot_be_counted() -> None:
    with pytest.raises(GegevensGeweigerd, match="13-10-2019 ligt voor de eerste dag 14-10-2019"):
        tel(BEKEND, dag("14-10-2019"), dag("13-10-2019"))


@pytest.mark.parametrize(("van", "tot"), [("31-07-2019", "05-08-2019"), ("30-07-2020", "01-08-2020")])
def test_a_day_outside_the_table_is_never_counted(van: str, tot: str) -> None:
    with pytest.raises(GegevensGeweigerd, match="kent de schoolvakanties rond"):
        tel(BEKEND, dag(van), dag(tot))


@pytest.mark.parametrize(
    ("kalender_", "op", "wat", "opdracht"),
    [
        (_zonder("meivakantie"), "15-11-2019", "meivakantie 2019-2020 ontbreekt",
         "lpa vakantie nieuw mei --regio midden --schooljaar 2019-2020 --van"),
        (Kalender("zuid", VIJF[2:]), "15-11-2019", "herfstvakantie en kerstvakantie 2019-2020 ontbreken",
         "lpa vakantie nieuw herfst --regio zuid --schooljaar 2019-2020 --van"),
        (Kalender("noord", VIJF), "30-09-2019", "zomervakantie 2018-2019 ontbreekt",
         "lpa vakantie nieuw zomer --regio noord --schooljaar 2018-2019 --van"),
    ],
)  # fmt: skip
def test_what_is_missing_is_named_with_the_command_that_adds_it(
    kalender_: Kalender, op: str, wat: str, opdracht: str
) -> None:
    with pytest.raises(GegevensGeweigerd) as fout:
        moet_kennen(kalender_, dag(op))
    assert wat in fout.value.fout
    assert opdracht in fout.value.oplossing


def test_what_is_known_is_not_refused() -> None:
    for op in ("01-08-2019", "31-07-2020"):
        moet_kennen(BEKEND, dag(op))


@pytest.mark.parametrize(
    ("van", "tot", "gewaarschuwd"),
    [
        ("02-10-2015", "02-10-2015", False), ("03-10-2015", "03-10-2015", True), ("08-11-2015", "08-11-2015", True),
        ("09-11-2015", "09-11-2015", False),
    ],
)  # fmt: skip
def test_a_source_that_is_not_verified_is_named_within_two_weeks_of_a_period(
    van: str, tot: str, gewaarschuwd: bool
) -> None:
    gezegd = kanttekeningen(kalender("midden"), dag(van), dag(tot))
    assert gezegd == (["herfstvakantie 2015-2016: uit het hoofd, NIET geverifieerd"] if gewaarschuwd else [])


@pytest.mark.parametrize(
    ("van", "tot", "gewaarschuwd"),
    [
        ("17-04-2020", "17-04-2020", False), ("20-04-2020", "20-04-2020", True), ("04-05-2020", "04-05-2020", True),
        ("11-05-2020", "11-05-2020", False), ("28-04-2020", "30-04-2020", False),
    ],
)  # fmt: skip
def test_one_week_of_mei_is_doubted_in_the_week_before_and_after(van: str, tot: str, gewaarschuwd: bool) -> None:
    gezegd = kanttekeningen(BEKEND, dag(van), dag(tot))
    assert any("telt als één week" in zin for zin in gezegd) is gewaarschuwd


def test_two_weeks_of_mei_are_not_doubted() -> None:
    twee = BEKEND.met([Vakantie("meivakantie", dag("25-04-2020"), dag("10-05-2020"), "2019-2020")])
    assert kanttekeningen(twee, dag("11-05-2020"), dag("12-05-2020")) == []


@pytest.mark.parametrize(
    ("van", "tot", "naam"),
    [
        ("06-04-2020", "10-04-2020", "Goede Vrijdag 10-04-2020"),
        ("06-04-2020", "09-04-2020", "Goede Vrijdag 10-04-2020"),  # at the edge
        ("06-04-2020", "08-04-2020", ""),
        ("14-04-2020", "15-04-2020", "Goede Vrijdag 10-04-2020"),  # only Easter lies between
        ("15-04-2020", "15-04-2020", ""),
        ("22-05-2020", "22-05-2020", "vrijdag na Hemelvaart 22-05-2020"),
        ("25-05-2020", "25-05-2020", "vrijdag na Hemelvaart 22-05-2020"),
        ("26-05-2020", "26-05-2020", ""),
    ],
)  # fmt: skip
def test_days_that_many_schools_give_off_are_named_when_they_count_or_stand_at_the_edge(
    van: str, tot: str, naam: str
) -> None:
    gezegd = "; ".join(kanttekeningen(BEKEND, dag(van), dag(tot)))
    assert (f"{naam} telt als schooldag" in gezegd) if naam else gezegd == ""
    if naam:
        dicht = BEKEND.met(vrij=[Vrij(dag(naam[-10:]), dag(naam[-10:]), "dicht")])
        open_ = BEKEND.met(open_=frozenset({dag(naam[-10:])}))
        assert kanttekeningen(dicht, dag(van), dag(tot)) == kanttekeningen(open_, dag(van), dag(tot)) == []


@pytest.mark.parametrize(
    ("van", "tot", "gezegd"),
    [("04-05-2020", "04-05-2020", True), ("05-05-2020", "05-05-2020", True), ("07-05-2020", "07-05-2020", False)],
)
def test_bevrijdingsdag_of_a_lustrum_counts_as_free_and_that_is_said(van: str, tot: str, gezegd: bool) -> None:
    zin = "Bevrijdingsdag 05-05-2020 telt als vrij; is de school open, leg dat vast (lpa school open)"
    assert (zin in kanttekeningen(BEKEND, dag(van), dag(tot))) is gezegd


def test_a_day_on_which_the_school_is_open_is_a_school_day_but_not_for_who_has_no_lessons_then() -> None:
    open_ = BEKEND.met(open_=frozenset({dag("05-05-2020")}))  # a Tuesday
    assert not BEKEND.is_schooldag(dag("05-05-2020"))
    assert open_.is_schooldag(dag("05-05-2020"))
    assert not open_.met(zonder_les=frozenset({1})).is_schooldag(dag("05-05-2020"))
    assert open_.met(zonder_les=frozenset({2})).is_schooldag(dag("05-05-2020"))


def test_bevrijdingsdag_is_doubted_outside_lustrum_years_only() -> None:
    assert dag("05-05-2020") not in soms_vrij(2020)
    assert soms_vrij(2021)[dag("05-05-2021")] == "Bevrijdingsdag"
    assert dag("05-05-2016") not in soms_vrij(2016)  # Hemelvaartsdag, when every school is closed


@pytest.mark.parametrize(
    ("getypt", "gelezen"),
    [
        ("wo vr", "wo vr"), ("vr,wo", "wo vr"), (" vr , vr", "vr"), ("MA", "ma"), ("", ""), (",", ""),
        ("ma t/m do", "ma di wo do"), ("ma, di en do", "ma di do"), ("ma, di, en do", "ma di do"),
        ("di tot en met donderdag", "di wo do"), ("Ma-Wo, vr", "ma di wo vr"),
        ("wo t/m wo", "wo"),
    ],
)  # fmt: skip
def test_weekdays_are_read_once_and_in_order(getypt: str, gelezen: str) -> None:
    assert lees_weekdagen(getypt) == gelezen


@pytest.mark.parametrize(
    "getypt", ["za", "zo", "x", "wo vr za", "d", "1", "ma t/m zo", "t/m do", "do t/m ma", "ma-di-wo"]
)
def test_what_is_no_weekday_is_refused(getypt: str) -> None:
    with pytest.raises(VerkeerdGebruik, match=r"weekdag|vroege"):
        lees_weekdagen(getypt)


def test_weekdays_as_numbers_begin_on_monday() -> None:
    assert weekdagnummers("ma wo vr") == frozenset({0, 2, 4})
    assert weekdagnummers("") == frozenset()


@pytest.mark.parametrize(
    ("getypt", "naam"),
    [("mei", "meivakantie"), ("Kerst", "kerstvakantie"), ("voorjaar", "voorjaarsvakantie"), ("h", "herfstvakantie"),
     ("zomervakantie", "zomervakantie")],
)  # fmt: skip
def test_a_holiday_may_be_shortened(getypt: str, naam: str) -> None:
    assert lees_vakantie(getypt) == naam


@pytest.mark.parametrize("getypt", ["", "krokus", "vakantie", "meivakantie 2020"])
def test_a_holiday_that_does_not_exist_is_refused(getypt: str) -> None:
    with pytest.raises(VerkeerdGebruik):
        lees_vakantie(getypt)


# Schooljaren that are longer than 210 school days: a summer that ends early, and one that begins late.
LANG = {("noord", 2015): 212, ("zuid", 2020): 211, ("zuid", 2026): 212}


@pytest.mark.parametrize("regio", REGIOS)
def test_every_day_of_fifteen_years_is_a_school_day_or_has_its_reason(regio: str) -> None:
    kalender_ = kalender(regio)
    vakantiedagen = {dag_ for v in kalender_.vakanties for dag_ in dagen(v.eerste_dag, v.laatste_dag)}
    schooldagen: Counter[int] = Counter()
    for dag_ in dagen(date(2015, 8, 1), date(2030, 7, 31)):
        waarom = kalender_.waarom_vrij(dag_)
        vrij = dag_.weekday() >= 5 or dag_ in feestdagen(dag_.year) or dag_ in vakantiedagen
        assert (waarom is not None) is vrij, dag_
        assert kalender_.kent(dag_), dag_
        schooldagen[Schooljaar.van(dag_).begin] += waarom is None
    assert list(schooldagen) == list(range(2015, 2030))
    lang = {(regio, jaar): aantal for jaar, aantal in schooldagen.items() if aantal > 210}
    assert lang == {waar: aantal for waar, aantal in LANG.items() if waar[0] == regio}
    assert min(schooldagen.values()) >= 190


@pytest.mark.parametrize("regio", REGIOS)
def test_no_leave_can_span_a_hole_in_the_table(regio: str) -> None:
    bekend = [kalender(regio).kent(date(2014, 8, 1) + timedelta(days=n)) for n in range(365 * 17)]
    assert sum(een != twee for een, twee in pairwise(bekend)) == 2  # unknown, known, unknown
