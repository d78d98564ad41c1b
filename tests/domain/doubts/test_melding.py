"""What is unlikely about a melding: each doubt on both sides of its boundary."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest

from lpa.domain.base.soorten import INGESCHREVEN as INGESCHREVEN_DOOR
from lpa.domain.doubts.melding import (
    MeldingFeiten,
    Opgave,
    twijfels_melding,
    twijfels_meldingsdatum,
    twijfels_opgave,
    zonder_inschrijving,
)
from lpa.domain.recht.regel import Regelboek
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.storage.register.vakanties import kalender
from tests.domain.factories import (
    dag,
    maak_inschrijving,
    maak_melding,
)
from tests.domain.twijfels import zinnen

KALENDER = partial(kalender, "midden")
VANDAAG = dag("10-10-2019")
INGESCHREVEN = maak_inschrijving(van=dag("01-08-2013"))
UITGESCHREVEN = maak_inschrijving(van=dag("01-08-2013"), tot=dag("09-10-2019"))
OKTOBER = maak_inschrijving(van=dag("01-10-2019"))
EERDER = maak_melding(nummer=3, eerste_dag=dag("01-10-2019"), laatste_dag=dag("04-10-2019"))


def twijfels(melding: dict[str, Any], feiten: dict[str, Any]) -> list[str]:
    """The doubts about a melding of 10 October 2019, about someone who is enrolled."""
    boek = feiten.pop("boek", REGELBOEK)
    basis: dict[str, Any] = {"inschrijvingen": [INGESCHREVEN], "andere": []}
    m = maak_melding(**{"uren": 16} | melding)
    return zinnen([
        *twijfels_meldingsdatum(m, VANDAAG), *twijfels_opgave(m, Opgave(VANDAAG, KALENDER, boek)),
        *twijfels_melding(m, MeldingFeiten(**basis | feiten)),
    ])  # fmt: skip


@pytest.mark.parametrize(
    ("melding", "feiten", "twijfel"),
    [
        pytest.param({"geopend_op": dag("11-10-2019")}, {}, "de meldingsdatum 11-10-2019 ligt in de toekomst",
                     id="morgen gemeld"),
        pytest.param({"eerste_dag": dag("08-10-2019"), "laatste_dag": dag("07-10-2019")}, {},
                     "de laatste dag 07-10-2019 ligt voor de eerste dag 08-10-2019", id="eind voor begin"),
        pytest.param({"uren": None, "eerste_dag": dag("09-10-2018")}, {},
                     "de eerste dag 09-10-2018 ligt meer dan een jaar voor de meldingsdatum 10-10-2019",
                     id="het jaar verschreven"),
        pytest.param({"soort": "langdurig", "uren": None, "eerste_dag": dag("13-09-2019")}, {},
                     "langdurig is langer dan 4 weken; 13-09-2019 tot en met 10-10-2019 is dat niet",
                     id="precies vier weken"),
        pytest.param({"soort": "langdurig", "uren": None, "eerste_dag": dag("02-09-2019"),
                      "laatste_dag": dag("06-09-2019")}, {}, "langdurig is langer dan 4 weken", id="een week"),
        pytest.param({"uren": None, "eerste_dag": dag("30-09-2019")}, {"inschrijvingen": [OKTOBER]},
                     "de jongere is op 30-09-2019 nergens ingeschreven", id="begon voor de inschrijving"),
        pytest.param({"eerste_dag": dag("11-10-2019")}, {},
                     "de eerste dag 11-10-2019 ligt na de meldingsdatum 10-10-2019", id="verzuim na de melding"),
        pytest.param({"eerste_dag": dag("10-10-2019")}, {}, "16 uur past niet in 1 weekdag: 10-10-2019",
                     id="zestien uur op een dag"),
        pytest.param({"uren": 21, "eerste_dag": dag("09-10-2019")}, {}, "21 uur past niet in 2 weekdagen",
                     id="eenentwintig uur op twee dagen"),
        pytest.param({"uren": 20, "eerste_dag": dag("04-10-2019"), "laatste_dag": dag("06-10-2019")}, {},
                     "20 uur past niet in 1 weekdag", id="een weekend telt niet mee"),
        pytest.param({"uren": 15}, {}, "15 uur is minder dan de 16 uur van signaalverzuim", id="vijftien uur signaal"),
        pytest.param({"soort": "preventief", "uren": 16}, {}, "16 uur haalt de 16 uur van signaalverzuim",
                     id="zestien uur preventief"),
        pytest.param({"soort": "absoluut"}, {}, "ingeschreven op een school, dus niet absoluut verzuimend",
                     id="absoluut en toch ingeschreven"),
        pytest.param({}, {"inschrijvingen": []}, "nergens ingeschreven, dus niet relatief verzuimend",
                     id="relatief en nergens ingeschreven"),
        pytest.param({"soort": "luxe"}, {"inschrijvingen": [UITGESCHREVEN]}, "nergens ingeschreven",
                     id="luxe en gisteren uitgeschreven"),
        pytest.param({"soort": "langdurig"}, {"inschrijvingen": []}, "nergens ingeschreven",
                     id="langdurig en nergens ingeschreven"),
        pytest.param({"eerste_dag": dag("04-10-2019")}, {"andere": [EERDER]},
                     "melding 3 is van dezelfde soort en gaat over dezelfde dagen", id="een dag overlap"),
        pytest.param({"eerste_dag": dag("30-09-2019"), "laatste_dag": dag("01-10-2019")}, {"andere": [EERDER]},
                     "melding 3 is van dezelfde soort", id="overlap op de eerste dag"),
        pytest.param({}, {"andere": [maak_melding(nummer=3)]}, "melding 3 is van dezelfde soort",
                     id="zonder dagen: op dezelfde dag gemeld"),
    ],
)  # fmt: skip
def test_a_melding_is_doubted_when(melding: dict[str, Any], feiten: dict[str, Any], twijfel: str) -> None:
    gevonden = twijfels(melding, dict(feiten))
    assert len(gevonden) == 1
    assert twijfel in gevonden[0]


@pytest.mark.parametrize(
    ("melding", "feiten"),
    [
        pytest.param({}, {}, id="gewoon"),
        pytest.param({"geopend_op": dag("09-10-2019")}, {}, id="gisteren gemeld"),
        pytest.param({"soort": "luxe", "uren": 8, "eerste_dag": dag("08-10-2019"), "laatste_dag": dag("08-10-2019")},
                     {}, id="een enkele dag"),
        pytest.param({"uren": None, "eerste_dag": dag("10-10-2019")}, {}, id="verzuim op de dag van de melding"),
        pytest.param({"uren": 20, "eerste_dag": dag("09-10-2019")}, {}, id="twintig uur op twee dagen"),
        pytest.param({"laatste_dag": dag("07-10-2019")}, {}, id="alleen een laatste dag"),
        pytest.param({"uren": 16}, {}, id="zestien uur signaal"),
        pytest.param({"uren": None}, {}, id="uren niet bekend"),
        pytest.param({"soort": "luxe", "uren": 3}, {}, id="drie uur luxe"),
        pytest.param({"soort": "preventief", "uren": 15}, {}, id="vijftien uur preventief"),
        pytest.param({"soort": "absoluut"}, {"inschrijvingen": []}, id="absoluut en nergens ingeschreven"),
        pytest.param({"soort": "absoluut"}, {"inschrijvingen": [UITGESCHREVEN]}, id="absoluut, gisteren uitgeschreven"),
        pytest.param({"soort": "overig"}, {"inschrijvingen": []}, id="zorg vraagt geen inschrijving"),
        pytest.param({"eerste_dag": dag("05-10-2019")}, {"andere": [EERDER]}, id="een dag na de vorige"),
        pytest.param({"uren": None, "eerste_dag": dag("29-09-2019"), "laatste_dag": dag("30-09-2019")},
                     {"andere": [EERDER]}, id="een dag voor de vorige"),
        pytest.param({"soort": "luxe", "eerste_dag": dag("04-10-2019")}, {"andere": [EERDER]}, id="een andere soort"),
        pytest.param({"nummer": 3, "eerste_dag": dag("04-10-2019")}, {"andere": [EERDER]}, id="dit is de melding zelf"),
    ],
)  # fmt: skip
def test_a_melding_is_not_doubted_when(melding: dict[str, Any], feiten: dict[str, Any]) -> None:
    assert twijfels(melding, dict(feiten)) == []


# Another threshold from 10 October 2019 on.
NIEUW = Regelboek([
    *REGELBOEK.alle(),
    REGELBOEK.rijen("verzuim.drempel")[-1]._replace(vanaf=dag("10-10-2019"), waarde=20),
])  # fmt: skip


@pytest.mark.parametrize(
    ("melding", "gezegd"),
    [
        pytest.param({"uren": 16, "geopend_op": dag("09-10-2019")}, [], id="de drempel van gisteren"),
        pytest.param({"uren": 16}, ["16 uur is minder dan de 20 uur van signaalverzuim (art. 21a)"],
                     id="de drempel van vandaag"),
        pytest.param({"soort": "preventief", "uren": 19}, [], id="onder de drempel van vandaag"),
    ],
)  # fmt: skip
def test_the_threshold_is_that_of_the_rule_of_the_day(melding: dict[str, Any], gezegd: list[str]) -> None:
    assert twijfels(melding, {"boek": NIEUW}) == gezegd


def test_doubts_about_a_melding_come_together() -> None:
    gevonden = twijfels({"geopend_op": dag("11-10-2019"), "uren": 2}, {"inschrijvingen": []})
    assert [zin.split()[0:2] for zin in gevonden] == [["de", "meldingsdatum"], ["2", "uur"], ["de", "jongere"]]


@pytest.mark.parametrize(
    ("eerdere", "zin"),
    [
        ({"nummer": 2}, ""), ({"nummer": 2, "jongere": 9}, "melding 2 gaat over een andere jongere"),
        ({"nummer": 2, "geopend_op": dag("11-10-2019")}, "melding 2 is later gemeld, dus geen eerdere"),
    ],
)  # fmt: skip
def test_the_melding_that_another_follows_is_an_earlier_one_of_the_same_jongere(
    eerdere: dict[str, Any], zin: str
) -> None:
    gevonden = twijfels({}, {"eerdere": maak_melding(**eerdere)})
    assert len(gevonden) == bool(zin)
    assert zin in " ".join(gevonden)


@pytest.mark.parametrize(
    ("soort", "ander", "dubbel"),
    [
        pytest.param("absoluut", {}, True, id="loopt nog"),
        pytest.param(
            "absoluut", {"gesloten_op": dag("01-10-2019"), "afhandeling": "waarschuwing"}, False, id="is gesloten"
        ),
        pytest.param("langdurig", {"laatste_dag": dag("30-09-2019")}, False, id="hield op"),
        pytest.param("signaal", {}, False, id="duurt niet vanzelf"),
    ],
)  # fmt: skip
def test_absence_that_goes_on_is_not_reported_twice(soort: str, ander: dict[str, Any], dubbel: bool) -> None:
    lopend = maak_melding(nummer=3, soort=soort, eerste_dag=dag("02-09-2019"), geopend_op=dag("02-09-2019"), **ander)
    gevonden = twijfels({"soort": soort, "eerste_dag": dag("10-10-2019"), "uren": None}, {"andere": [lopend]})
    assert any("melding 3 is van dezelfde soort" in zin for zin in gevonden) == dubbel


@pytest.mark.parametrize(
    ("inschrijvingen", "twijfel"),
    [
        pytest.param([], True, id="nergens"),
        pytest.param([UITGESCHREVEN], True, id="voorbij"),
        pytest.param([INGESCHREVEN], False, id="staat er al"),
        pytest.param([maak_inschrijving(van=dag("01-11-2019"))], False, id="begint later"),
    ],
)
def test_an_enrolment_that_came_of_it_stands_in_the_register(inschrijvingen: list[Any], twijfel: bool) -> None:
    m = maak_melding(soort="absoluut", gesloten_op=dag("10-10-2019"), afhandeling=INGESCHREVEN_DOOR)
    assert bool(zonder_inschrijving(m, inschrijvingen)) == twijfel
    anders = maak_melding(soort="absoluut", gesloten_op=dag("10-10-2019"), afhandeling="verhuisd")
    assert zonder_inschrijving(anders, inschrijvingen) == []


@pytest.mark.parametrize(
    ("school", "eerste", "twijfel"),
    [(2, "30-09-2019", True), (2, "01-10-2019", False), (2, "", False), (1, "30-09-2019", False)],
)
def test_absence_that_began_at_another_school_is_doubted(school: int, eerste: str, twijfel: bool) -> None:
    m = maak_melding(school=school, geopend_op=dag("10-10-2019"), eerste_dag=dag(eerste) if eerste else None)
    bij = [
        maak_inschrijving(nummer=1, school=1, van=dag("01-08-2018"), tot=dag("30-09-2019")),
        maak_inschrijving(nummer=2, school=2, van=dag("01-10-2019")),
    ]
    gevonden = zinnen(twijfels_melding(m, MeldingFeiten(bij, [])))
    zin = "op 30-09-2019 stond de jongere ingeschreven op school 1, en niet op school 2: van welke komt de melding?"
    assert [z for z in gevonden if "van welke" in z] == ([f"{zin} (--school)"] if twijfel else [])


@pytest.mark.parametrize(
    ("uren", "laatste", "weken"),
    [
        (16, "27-09-2019", 0), (16, "04-10-2019", 5), (31, "25-10-2019", 7), (32, "25-10-2019", 0),
        (None, "25-10-2019", 0),
    ],
)  # fmt: skip
def test_hours_of_signaalverzuim_are_of_four_weeks_with_school(uren: int | None, laatste: str, weken: int) -> None:
    m = maak_melding(uren=uren, geopend_op=dag("28-10-2019"), eerste_dag=dag("02-09-2019"), laatste_dag=dag(laatste))
    gevonden = zinnen(twijfels_opgave(m, Opgave(dag("28-10-2019"), KALENDER)))
    zin = f"{uren} uur staat over {weken} lesweken; signaalverzuim is 16 uur of meer in 4 opeenvolgende lesweken"
    assert gevonden == ([f"{zin} (art. 21a)"] if weken else [])


@pytest.mark.parametrize(
    ("eerste", "laatste", "weken"),
    [
        ("09-10-2019", "12-11-2019", 0), ("09-10-2019", "13-11-2019", 5),  # herfst 19-10 up to and including 27-10
        ("11-12-2019", "21-01-2020", 0), ("11-12-2019", "22-01-2020", 5),  # kerst, two weeks
        ("10-07-2019", "17-09-2019", 0), ("10-07-2019", "18-09-2019", 5),  # the summer, between two schooljaren
    ],
)  # fmt: skip
def test_a_week_of_holiday_is_no_lesweek_on_whatever_day_absence_began(eerste: str, laatste: str, weken: int) -> None:
    m = maak_melding(uren=20, geopend_op=dag(laatste), eerste_dag=dag(eerste), laatste_dag=dag(laatste))
    gevonden = zinnen(twijfels_opgave(m, Opgave(dag(laatste), KALENDER)))
    assert [zin.partition(";")[0] for zin in gevonden] == ([f"20 uur staat over {weken} lesweken"] if weken else [])


@pytest.mark.parametrize(
    ("op", "zin"),
    [
        ("10-10-2019", ""), ("11-10-2019", "ligt in de toekomst"), ("01-08-2019", ""),
        ("10-10-2018", "is van schooljaar 2018-2019, meer dan 8 weken geleden"),
    ],
)  # fmt: skip
def test_a_melding_that_is_typed_is_of_this_schooljaar_or_of_some_weeks_ago(op: str, zin: str) -> None:
    gevonden = zinnen(twijfels_meldingsdatum(maak_melding(geopend_op=dag(op)), VANDAAG))
    assert gevonden == ([f"de meldingsdatum {op} {zin}"] if zin else [])


def test_of_what_was_reported_some_weeks_ago_another_schooljaar_is_no_doubt() -> None:
    m = maak_melding(geopend_op=dag("12-07-2019"))
    assert twijfels_meldingsdatum(m, dag("06-09-2019")) == []
    assert twijfels_meldingsdatum(m, dag("07-09-2019")) != []


@pytest.mark.parametrize(
    ("soort", "laatste", "zin"),
    [
        ("signaal", "10-10-2019", ""), ("signaal", "11-10-2019", "ligt in de toekomst"),
        ("luxe", "05-12-2019", ""), ("luxe", "06-12-2019", "ligt meer dan 8 weken vooruit"),
        ("absoluut", "10-10-2021", "ligt meer dan 8 weken vooruit"),
    ],
)  # fmt: skip
def test_a_last_day_is_not_to_come_where_hours_were_counted_and_else_not_far_ahead(
    soort: str, laatste: str, zin: str
) -> None:
    m = maak_melding(soort=soort, eerste_dag=dag("07-10-2019"), laatste_dag=dag(laatste), uren=None)
    gevonden = zinnen(twijfels_opgave(m, Opgave(VANDAAG, KALENDER)))
    assert gevonden == ([f"de laatste dag {laatste} {zin}"] if zin else [])
