"""`lpa school vrij`, `open`, `vakantie` and `kalender`: the days of one school, and its page."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date, timedelta
from typing import Any

import pytest

from lpa.domain.kalender.schooldagen import tel
from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.domain.kalender.schoolkalender import REGIOS
from lpa.output.register.kalender import teken
from lpa.storage.register.vakanties import kalender
from tests.conftest import Lpa, geweigerd, ongemoeid, vingerafdruk
from tests.overal.test_prompts import CTRL_C, ENTER, Gesprek

VRIJ = ("school", "vrij", "wegwijzer")
MEI = ("school", "vakantie", "wegwijzer", "mei")
TWEE_WEKEN = (*MEI, "--van", "25-4-2020", "--tot", "10-5-2020")


def _dagen(lpa: Lpa, *woorden: str) -> dict[str, Any]:
    """Why there is no school, by ISO date; None on a school day."""
    return {d["datum"]: d["waarom"] for d in lpa.json("school", "kalender", "1", *woorden)["dagen"]}


def test_a_day_off_is_stored_told_and_taken_back(gevuld: Lpa) -> None:
    gezegd = gevuld.goed(*VRIJ, "5-12-2019", "--reden", "studiedag")
    assert gezegd == (
        "Vrij 1: De Wegwijzer, Heerde (1) is dicht op donderdag 05-12-2019 (studiedag); dat scheelt 1 schooldag."
        " Terugnemen kan met `lpa ongedaan`.\n"
    )
    assert _dagen(gevuld)["2019-12-05"] == "studiedag"
    gevuld.goed("ongedaan", "--ja")
    assert _dagen(gevuld)["2019-12-05"] is None


def test_a_day_off_of_one_school_is_no_day_off_of_another(gevuld: Lpa) -> None:
    gevuld.goed(*VRIJ, "5-12-2019", "--reden", "studiedag")
    assert gevuld.json("school", "kalender", "2")["schooldagen"] == 196
    assert gevuld.json("school", "kalender", "1")["schooldagen"] == 200


def test_days_off_are_counted_in_school_days(gevuld: Lpa) -> None:
    gezegd = gevuld.goed(*VRIJ, "5-12-2019", "10-12-2019", "--reden", "verbouwing")
    assert "van donderdag 05-12-2019 tot en met dinsdag 10-12-2019 (verbouwing); dat scheelt 4 schooldagen" in gezegd


def test_a_day_off_as_data_and_as_a_number(gevuld: Lpa) -> None:
    assert gevuld.json(*VRIJ, "5-12-2019", "--reden", "studiedag") == {
        "versie": 1, "nummer": 1, "school": 1, "van": "2019-12-05", "tot": "2019-12-05", "reden": "studiedag",
    }  # fmt: skip
    assert gevuld.goed(*VRIJ, "6-12-2019", "--reden", "studiedag", "-q") == "2\n"


OPEN = ("school", "open", "wegwijzer")


def test_a_day_on_which_the_school_is_open_is_a_school_day_until_it_is_taken_away(gevuld: Lpa) -> None:
    assert _dagen(gevuld)["2020-05-05"] == "Bevrijdingsdag"
    gezegd = gevuld.goed(*OPEN, "5-5-2020", "--reden", "eigen rooster")
    assert gezegd.startswith("Open 1: De Wegwijzer, Heerde (1) heeft les op dinsdag 05-05-2020 (eigen rooster).")
    assert _dagen(gevuld)["2020-05-05"] is None
    assert gevuld.json("school", "toon", "1")["open"][0]["dag"] == "2020-05-05"
    assert "Open dagen" in gevuld.goed("school", "toon", "1")
    gezegd = gevuld.goed(*OPEN, "5-5-2020", "--weg")
    assert "telt op dinsdag 05-05-2020 weer zoals de kalender zegt" in gezegd
    assert _dagen(gevuld)["2020-05-05"] == "Bevrijdingsdag"
    gevuld.goed("ongedaan", "--ja")
    assert _dagen(gevuld)["2020-05-05"] is None


def test_an_open_day_that_changes_nothing_or_lies_in_a_weekend_is_doubted(gevuld: Lpa) -> None:
    assert "al een schooldag" in ongemoeid(gevuld, *OPEN, "6-5-2020", code=5)
    assert "zaterdag" in ongemoeid(gevuld, *OPEN, "9-5-2020", code=5)
    assert "lpa school toon 1" in ongemoeid(gevuld, *OPEN, "5-5-2020", "--weg", code=3)
    ongemoeid(gevuld, *OPEN, code=2)


def test_a_day_off_over_an_open_day_is_doubted(gevuld: Lpa) -> None:
    gevuld.goed(*OPEN, "5-5-2020")
    gezegd = ongemoeid(gevuld, *VRIJ, "4-5-2020", "5-5-2020", "--reden", "studiedagen", code=5)
    assert "05-05-2020 staat vast als een dag waarop de school open is" in gezegd


def test_a_date_without_a_year_is_the_next_one_seen_from_the_peildatum(gevuld: Lpa) -> None:
    assert gevuld.json(*VRIJ, "gisteren", "--reden", "storm")["van"] == "2019-11-14"
    assert gevuld.json(*VRIJ, "5-12", "--reden", "studiedag")["van"] == "2019-12-05"
    gevuld.goed(*VRIJ, "ma", "di", "--reden", "studiedag")
    assert [v["van"] for v in gevuld.json("school", "toon", "1")["vrij"]] == ["2019-11-14", "2019-11-18", "2019-12-05"]


def test_a_day_off_that_was_wrong_is_removed_by_its_days(gevuld: Lpa) -> None:
    gevuld.goed(*VRIJ, "5-12-2019", "6-12-2019", "--reden", "studiedag")
    gezegd = gevuld.goed(*VRIJ, "5-12-2019", "6-12-2019", "--weg")
    assert "Vrij 1 is weg: De Wegwijzer, Heerde (1) was dicht van donderdag 05-12-2019" in gezegd
    assert gevuld.json("school", "toon", "1")["vrij"] == []
    gevuld.goed("ongedaan", "--ja")
    assert [v["nummer"] for v in gevuld.json("school", "toon", "1")["vrij"]] == [1]


@pytest.mark.parametrize(
    "dagen", [("5-12-2019",), ("6-12-2019",), ("4-12-2019", "6-12-2019"), ("5-12-2019", "7-12-2019")]
)
def test_only_exactly_the_recorded_days_are_removed(gevuld: Lpa, dagen: tuple[str, ...]) -> None:
    gevuld.goed(*VRIJ, "5-12-2019", "6-12-2019", "--reden", "studiedag")
    assert "lpa school toon 1" in ongemoeid(gevuld, *VRIJ, *dagen, "--weg", code=3)
    ongemoeid(gevuld, "school", "vrij", "kompas", "5-12-2019", "6-12-2019", "--weg", code=3)


def test_a_day_off_needs_its_reason(gevuld: Lpa) -> None:
    assert "--reden" in ongemoeid(gevuld, *VRIJ, "5-12-2019", code=2)
    assert "--reden" in ongemoeid(gevuld, *VRIJ, "5-12-2019", "--reden", " ", code=2)
    assert "VAN" in ongemoeid(gevuld, *VRIJ, "--reden", "studiedag", code=2)


def test_the_reason_is_asked_on_a_terminal(gevuld: Lpa) -> None:
    g = Gesprek(gevuld.pad, *VRIJ, "5-12-2019")
    g.antwoord(("Reden:", "studiedag" + ENTER), ("Opslaan?", ENTER))
    assert "donderdag 05-12-2019 (studiedag)" in g.einde()


def test_ctrl_c_at_the_reason_leaves_nothing(gevuld: Lpa) -> None:
    voor = vingerafdruk(gevuld.pad)
    g = Gesprek(gevuld.pad, *VRIJ, "5-12-2019")
    g.antwoord(("Reden:", CTRL_C))
    g.einde(130)
    assert vingerafdruk(gevuld.pad) == voor


def test_days_off_that_end_before_they_begin_are_refused(gevuld: Lpa) -> None:
    for extra in (("--reden", "studiedag"), ("--weg",)):
        gezegd = ongemoeid(gevuld, *VRIJ, "6-12-2019", "5-12-2019", *extra, "--toch", code=4)
        assert "05-12-2019 ligt voor de eerste dag 06-12-2019" in gezegd


@pytest.mark.parametrize(
    ("dagen", "zegt"),
    [
        (("7-12-2019", "8-12-2019"), "geen schooldag (07-12-2019: zaterdag)"),
        (("23-12-2019",), "geen schooldag (23-12-2019: kerstvakantie)"),
        (("21-5-2020",), "geen schooldag (21-05-2020: Hemelvaartsdag)"),
        (("2-12-2019", "16-12-2019"), "15 dagen is lang"),
        (("5-12-2019",), "storing van 04-12-2019 tot en met 05-12-2019 staat al vast"),
        (("3-12-2019", "4-12-2019"), "storing van 04-12-2019"),
        (("9-12-2019", "10-12-2019"), "open dag op 10-12-2019 staat al vast"),
    ],
)  # fmt: skip
def test_what_is_unlikely_about_a_day_off_is_stored_only_with_toch(
    gevuld: Lpa, dagen: tuple[str, ...], zegt: str
) -> None:
    gevuld.goed(*VRIJ, "4-12-2019", "5-12-2019", "--reden", "storing")
    gevuld.goed(*VRIJ, "10-12-2019", "--reden", "open dag")
    gezegd = ongemoeid(gevuld, *VRIJ, *dagen, "--reden", "studiedag", code=5)
    assert zegt in gezegd
    assert "--toch" in gezegd
    uitkomst = gevuld(*VRIJ, *dagen, "--reden", "studiedag", "--toch")
    assert uitkomst.code == 0
    assert f"Let op: {zegt}" in uitkomst.err or zegt in uitkomst.err
    (laatste,) = gevuld.json("logboek", "--meest", "1")["handelingen"]
    assert all(regel["toelichting"].startswith("bevestigd: ") for regel in laatste["regels"])


@pytest.mark.parametrize(
    "dagen",
    [("6-12-2019", "7-12-2019"), ("2-12-2019", "3-12-2019"), ("6-12-2019",), ("6-12-2019", "19-12-2019")],
)
def test_what_is_likely_about_a_day_off_needs_no_toch(gevuld: Lpa, dagen: tuple[str, ...]) -> None:
    gevuld.goed(*VRIJ, "4-12-2019", "5-12-2019", "--reden", "storing")
    gevuld.goed(*VRIJ, *dagen, "--reden", "studiedag")


@pytest.mark.parametrize(
    ("woorden", "code"),
    [
        (("school", "vrij", "99XX", "5-12-2019", "--reden", "x"), 3), ((*VRIJ, "31-11-2019", "--reden", "x"), 2),
        ((*VRIJ, "5-12-2019", "31-12-19x", "--reden", "x"), 2), ((*VRIJ, "abc", "--weg"), 2),
        (("school", "vakantie", "99XX", "mei", "--van", "25-4-2020", "--tot", "10-5-2020"), 3),
        (("school", "vakantie", "1", "krokus", "--van", "25-4-2020", "--tot", "10-5-2020"), 2),
        (("school", "vakantie", "1", "", "--van", "25-4-2020", "--tot", "10-5-2020"), 2),
        ((*MEI, "--van", "25-4-2020"), 2), ((*MEI, "--tot", "10-5-2020"), 2), (MEI, 2),
        ((*TWEE_WEKEN, "--schooljaar", "2019-2021"), 2), ((*MEI, "--weg", "--schooljaar", "x"), 2),
        (("school", "kalender", "99XX"), 3), (("school", "kalender", "1", "2019-2021"), 2),
        (("school", "kalender"), 2),
    ],
)  # fmt: skip
def test_wrong_input_is_refused(gevuld: Lpa, woorden: tuple[str, ...], code: int) -> None:
    ongemoeid(gevuld, *woorden, code=code)


def test_a_holiday_of_a_school_replaces_that_of_its_region(gevuld: Lpa) -> None:
    assert _dagen(gevuld)["2020-05-07"] is None
    gezegd = gevuld.goed(*TWEE_WEKEN, "--bron", "schoolgids")
    assert gezegd == (
        "Vakantie 1: meivakantie 2019-2020 van De Wegwijzer, Heerde (1) is van zaterdag 25-04-2020 tot en met zondag"
        " 10-05-2020; in regio midden is dat van 25-04-2020 tot en met 03-05-2020."
        " Terugnemen kan met `lpa ongedaan`.\n"
    )
    assert _dagen(gevuld)["2020-05-07"] == "meivakantie"
    assert gevuld.json("school", "kalender", "1")["schooldagen"] == 197
    gevuld.goed("ongedaan", "--ja")
    assert gevuld.json("school", "kalender", "1")["schooldagen"] == 201


def test_a_shorter_holiday_gives_days_back(gevuld: Lpa) -> None:
    gevuld.goed("school", "vakantie", "1", "herfst", "--van", "21-10-2019", "--tot", "23-10-2019")
    assert (_dagen(gevuld)["2019-10-23"], _dagen(gevuld)["2019-10-24"]) == ("herfstvakantie", None)


def test_the_same_holiday_again_changes_the_one_that_is_there(gevuld: Lpa) -> None:
    gevuld.goed(*TWEE_WEKEN, "--bron", "schoolgids")
    assert gevuld.goed(*TWEE_WEKEN) == "Er is niets gewijzigd: vakantie 1 is al zo.\n"
    assert gevuld.json(*TWEE_WEKEN, "--bron", "website")["bron"] == "website"
    gezegd = gevuld.goed(*MEI, "--van", "25-4-2020", "--tot", "5-5-2020")
    assert "Eerst was dat van 25-04-2020 tot en met 10-05-2020." in gezegd
    (eigen,) = gevuld.json("school", "toon", "1")["vakanties"]
    assert (eigen["nummer"], eigen["tot"], eigen["bron"]) == (1, "2020-05-05", "")


@pytest.mark.parametrize(
    ("naam", "van", "tot", "schooljaar"),
    [
        ("mei", "25-4-2020", "10-5-2020", "2019-2020"), ("herfst", "17-10-2020", "25-10-2020", "2020-2021"),
        ("zomer", "11-7-2020", "30-8-2020", "2019-2020"), ("zomer", "31-7-2020", "1-9-2020", "2019-2020"),
        ("zomer", "1-8-2020", "10-9-2020", "2019-2020"), ("kerst", "21-12-2019", "5-1-2020", "2019-2020"),
    ],
)  # fmt: skip
def test_the_schooljaar_follows_from_the_first_day(gevuld: Lpa, naam: str, van: str, tot: str, schooljaar: str) -> None:
    data = gevuld.json("school", "vakantie", "1", naam, "--van", van, "--tot", tot)
    assert data["schooljaar"] == schooljaar


@pytest.mark.parametrize(
    ("woorden", "zegt"),
    [
        (("zomer", "--van", "11-7-2020", "--tot", "5-9-2020"), "57 dagen is langer dan acht weken"),
        (("mei", "--van", "4-5-2020", "--tot", "10-5-2020"), "de meivakantie 2019-2020 van de regio valt op andere"),
        (("mei", "--van", "18-4-2020", "--tot", "24-4-2020"), "de meivakantie 2019-2020 van de regio valt op andere"),
        (("mei", "--van", "25-4-2020", "--tot", "10-5-2020", "--schooljaar", "2018-2019"), "hoort bij 2019-2020, niet"),
        (("zomer", "--van", "1-8-2020", "--tot", "10-9-2020", "--schooljaar", "2020-2021"), "hoort bij 2019-2020"),
    ],
)  # fmt: skip
def test_what_is_unlikely_about_a_holiday_is_stored_only_with_toch(
    gevuld: Lpa, woorden: tuple[str, ...], zegt: str
) -> None:
    assert zegt in ongemoeid(gevuld, "school", "vakantie", "1", *woorden, code=5)
    assert gevuld("school", "vakantie", "1", *woorden, "--toch").code == 0


@pytest.mark.parametrize(
    "woorden",
    [
        ("zomer", "--van", "11-7-2020", "--tot", "4-9-2020"), ("mei", "--van", "3-5-2020", "--tot", "10-5-2020"),
        ("mei", "--van", "18-4-2020", "--tot", "25-4-2020"), ("mei", "--van", "27-4-2035", "--tot", "5-5-2035"),
    ],
)  # fmt: skip
def test_what_is_likely_about_a_holiday_needs_no_toch(gevuld: Lpa, woorden: tuple[str, ...]) -> None:
    gevuld.goed("school", "vakantie", "1", *woorden)


def test_a_holiday_that_ends_before_it_begins_is_refused(gevuld: Lpa) -> None:
    wijs = (*MEI, "--van", "10-5-2020", "--tot", "9-5-2020", "--toch")
    assert "09-05-2020 ligt voor de eerste dag 10-05-2020" in ongemoeid(gevuld, *wijs, code=4)
    gevuld.goed(*MEI, "--van", "1-5-2020", "--tot", "1-5-2020")


def test_a_holiday_of_a_school_is_removed_and_that_of_the_region_holds_again(gevuld: Lpa) -> None:
    gevuld.goed(*TWEE_WEKEN)
    gezegd = gevuld.goed(*MEI, "--weg")
    assert "is weg; in regio midden is dat van 25-04-2020 tot en met 03-05-2020." in gezegd
    assert _dagen(gevuld)["2020-05-07"] is None
    assert "lpa school toon 1" in ongemoeid(gevuld, *MEI, "--weg", code=3)
    gevuld.goed("ongedaan", "--ja")
    assert _dagen(gevuld)["2020-05-07"] == "meivakantie"


@pytest.mark.parametrize(
    ("welke", "code"),
    [
        ((), 0), (("--schooljaar", "2019-2020"), 0), (("--schooljaar", "2018-2019"), 3), (("--van", "25-4-2020"), 0),
        (("--van", "25-4-2021"), 3),
    ],
)  # fmt: skip
def test_the_schooljaar_says_which_holiday_is_removed(gevuld: Lpa, welke: tuple[str, ...], code: int) -> None:
    gevuld.goed(*TWEE_WEKEN)
    assert gevuld(*MEI, *welke, "--weg").code == code


def test_a_holiday_is_asked_on_a_terminal(gevuld: Lpa) -> None:
    g = Gesprek(gevuld.pad, *MEI)
    overzicht = g.antwoord(
        ("Van:", "25-4-2020" + ENTER), ("Tot en met:", "10-5-2020" + ENTER), ("Bron:", ENTER), ("Opslaan?", ENTER)
    )
    assert "2019-2020" in overzicht
    assert "meivakantie 2019-2020" in g.einde()


def test_the_calendar_as_data(gevuld: Lpa) -> None:
    gevuld.goed(*TWEE_WEKEN, "--bron", "schoolgids")
    data = gevuld.json("school", "kalender", "wegwijzer")
    assert list(data) == [
        "versie", "school", "naam", "regio", "schooljaar", "schooldagen", "dagen", "vakanties", "opmerkingen",
    ]  # fmt: skip
    assert (data["school"], data["naam"], data["regio"], data["schooljaar"]) == (
        1,
        "De Wegwijzer",
        "midden",
        "2019-2020",
    )
    assert len(data["dagen"]) == 366
    assert data["dagen"][0] == {"datum": "2019-08-01", "schooldag": False, "waarom": "zomervakantie"}
    assert sum(dag["schooldag"] for dag in data["dagen"]) == data["schooldagen"] == 197
    assert all(dag["schooldag"] is (dag["waarom"] is None) for dag in data["dagen"])
    assert [v["naam"][:3] for v in data["vakanties"]] == ["zom", "her", "ker", "voo", "mei", "zom"]
    assert data["vakanties"][4] == {
        "naam": "meivakantie", "van": "2020-04-25", "tot": "2020-05-10", "bron": "schoolgids", "bevestigd": True,
        "eigen": True,
    }  # fmt: skip
    assert [v["eigen"] for v in data["vakanties"]].count(True) == 1
    assert any("Goede Vrijdag 10-04-2020" in zin for zin in data["opmerkingen"])


def test_the_calendar_is_that_of_the_schooljaar_of_the_peildatum(gevuld: Lpa) -> None:
    for op, jaar in (("31-7-2020", "2019-2020"), ("1-8-2020", "2020-2021")):
        assert gevuld.json("school", "kalender", "1", "--peildatum", op)["schooljaar"] == jaar
    assert gevuld.json("school", "kalender", "1", "2016")["schooljaar"] == "2016-2017"


def test_a_source_that_is_not_verified_is_marked_and_quoted(gevuld: Lpa) -> None:
    blad = gevuld.goed("school", "kalender", "1", "2015-2016")
    assert "herfst    17-10-2015  25-10-2015  !" in blad
    assert "! herfstvakantie 2015-2016: uit het hoofd, NIET geverifieerd." in blad
    assert "!" not in blad.split("Let op")[0].split("kerst ")[1]
    (herfst,) = [v for v in gevuld.json("school", "kalender", "1", "2015-2016")["vakanties"] if not v["bevestigd"]]
    assert herfst["naam"] == "herfstvakantie"


@pytest.mark.parametrize("jaar", ["2014-2015", "2030-2031", "1990"])
def test_a_schooljaar_outside_the_table_is_refused_with_the_command_that_adds_it(gevuld: Lpa, jaar: str) -> None:
    gezegd = ongemoeid(gevuld, "school", "kalender", "1", jaar, code=4)
    assert "lpa vakantie nieuw" in gezegd
    assert "--regio midden --schooljaar" in gezegd


def test_a_school_without_lessons_on_a_weekday(gevuld: Lpa) -> None:
    gevuld.goed("school", "wijzig", "1", "--zonder-les", "vr,wo")
    assert gevuld.json("school", "toon", "1")["zonder_les"] == "wo vr"
    assert "zonder les" in gevuld.goed("school", "toon", "1")
    dagen = _dagen(gevuld)
    assert (dagen["2019-11-13"], dagen["2019-11-14"], dagen["2019-11-15"]) == (
        "geen les op woensdag", None, "geen les op vrijdag",
    )  # fmt: skip
    gevuld.goed("school", "wijzig", "1", "--zonder-les", "")
    assert _dagen(gevuld)["2019-11-13"] is None


@pytest.mark.parametrize(("dagen", "code"), [("ma di wo do", 0), ("ma di wo do vr", 4), ("za", 2), ("wo zo", 2)])
def test_a_school_teaches_on_some_weekday(gevuld: Lpa, dagen: str, code: int) -> None:
    if code:
        ongemoeid(gevuld, "school", "wijzig", "1", "--zonder-les", dagen, code=code)
    else:
        gevuld.goed("school", "wijzig", "1", "--zonder-les", dagen)


def test_the_page_of_a_school_shows_what_is_its_own(gevuld: Lpa) -> None:
    assert gevuld.json("school", "toon", "1")["vakanties"] == gevuld.json("school", "toon", "1")["vrij"] == []
    assert "Eigen vakanties" not in gevuld.goed("school", "toon", "1")
    gevuld.goed(*TWEE_WEKEN, "--bron", "schoolgids")
    gevuld.goed(*VRIJ, "5-12-2019", "--reden", "studiedag")
    blad = gevuld.goed("school", "toon", "1")
    assert "mei       2019-2020   25-04-2020  10-05-2020  schoolgids" in blad
    assert "05-12-2019  05-12-2019  studiedag" in blad
    data = gevuld.json("school", "toon", "1")
    assert (data["vakanties"][0]["naam"], data["vrij"][0]["reden"]) == ("meivakantie", "studiedag")
    assert "Eigen vakanties" not in gevuld.goed("school", "toon", "2")


@pytest.mark.parametrize(
    ("breedte", "naast"), [("40", 1), ("45", 1), ("46", 2), ("79", 2), ("80", 3), ("100", 3), ("200", 3)]
)
def test_as_many_months_stand_side_by_side_as_fit(gevuld: Lpa, breedte: str, naast: int) -> None:
    blad = gevuld.goed("school", "kalender", "1", COLUMNS=breedte)
    (regel,) = [r for r in blad.splitlines() if r.startswith("augustus 2019")]
    assert sum(f"{maand} 2019" in regel for maand in ("augustus", "september", "oktober")) == naast
    assert max(len(r) for r in blad.splitlines()) <= int(breedte)


def test_every_width_shows_the_same_marks(gevuld: Lpa) -> None:
    gevuld.goed(*VRIJ, "5-12-2019", "--reden", "studiedag")
    soort = {"zaterdag": ".", "zondag": ".", "studiedag": "s"}
    redenen = [str(waarom) for waarom in _dagen(gevuld).values() if waarom]
    verwacht = Counter(soort.get(r, "v" if r.endswith("vakantie") else "f") for r in redenen)
    assert (verwacht["."], verwacht["s"]) == (104, 1)
    for breedte in ("40", "46", "60", "80", "100"):
        plaat = gevuld.goed("school", "kalender", "1", COLUMNS=breedte).split("Zonder teken")[0].split("---\n")[1]
        assert Counter(re.findall(r"\d([.vfs-])", plaat)) == verwacht
        assert len(re.findall(r"(?<!\d)\d{1,2}(?!\d)", plaat)) == 366 + 12  # the days, and the sums of the months


@pytest.mark.parametrize("regio", REGIOS)
def test_a_mark_says_the_same_as_the_reason(regio: str) -> None:
    kal, jaar = kalender(regio), Schooljaar(2019)
    for dag in tel(kal, jaar.eerste_dag, jaar.laatste_dag).dagen:
        merk = teken(kal, dag)
        wat = {" ": dag.waarom is None, ".": dag.waarom in ("zaterdag", "zondag"),
               "v": str(dag.waarom).endswith("vakantie")}  # fmt: skip
        assert wat.get(merk, merk == "f"), dag


def test_two_windows_do_not_remove_the_same_day_twice(gevuld: Lpa, monkeypatch: pytest.MonkeyPatch) -> None:
    gevuld.goed(*VRIJ, "5-12-2019", "--reden", "studiedag")
    monkeypatch.setattr("lpa.storage.engine.writer.Writer.current", lambda *_: None)
    assert "ander venster" in geweigerd(gevuld(*VRIJ, "5-12-2019", "--weg"), 5)


def test_the_calendar_of_a_school_reaches_what_is_counted_in_it(gevuld: Lpa) -> None:
    gevuld.goed(*VRIJ, "14-11-2019", "--reden", "studiedag")
    data = gevuld.json("verlof", "reken", "--van", "11-11-2019", "--tot", "15-11-2019", "--school", "1")
    assert data["schooldagen"] == 4


def test_the_first_school_day_follows_the_own_summer(gevuld: Lpa) -> None:
    gevuld.goed("school", "vakantie", "1", "zomer", "--van", "20-7-2019", "--tot", "3-9-2019")
    dagen = _dagen(gevuld)
    eerste = next(d for d, waarom in dagen.items() if waarom is None)
    assert date.fromisoformat(eerste) == date(2019, 9, 3) + timedelta(days=1)
