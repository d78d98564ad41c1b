"""What is unlikely about days without school."""

from __future__ import annotations

from typing import Any

import pytest

from lpa.domain.doubts.school import moet_lopen, schooljaar_van_vakantie, twijfels_vakantie, twijfels_vrij
from lpa.domain.kalender.schoolkalender import Vakantie, Vakantieregel, Vrijedag
from lpa.errors import GegevensGeweigerd
from lpa.storage.register.vakanties import kalender
from tests.domain.factories import dag
from tests.domain.twijfels import zinnen

MEI = Vakantie("meivakantie", dag("25-04-2020"), dag("03-05-2020"), "2019-2020", "proef")


def vrij(van: str, tot: str) -> Vrijedag:
    return Vrijedag(school=1, van=dag(van), tot=dag(tot), reden="studiedag")


@pytest.mark.parametrize(
    ("van", "tot", "vastgelegd", "twijfel"),
    [
        ("13-11-2019", "13-11-2019", [], ""),
        ("13-11-2019", "13-11-2019", [vrij("12-11-2019", "13-11-2019")],
         "studiedag van 12-11-2019 tot en met 13-11-2019 staat al vast en overlapt"),
        ("13-11-2019", "13-11-2019", [vrij("13-11-2019", "13-11-2019")], "studiedag op 13-11-2019 staat al vast"),
        ("13-11-2019", "13-11-2019", [vrij("12-11-2019", "12-11-2019")], ""),
        ("16-11-2019", "17-11-2019", [], "in deze dagen valt geen schooldag (16-11-2019: zaterdag)"),
        ("24-12-2019", "24-12-2019", [], "in deze dagen valt geen schooldag (24-12-2019: kerstvakantie"),
        ("11-11-2019", "24-11-2019", [], ""), ("11-11-2019", "25-11-2019", [], "15 dagen is lang"),
    ],
)  # fmt: skip
def test_days_off_of_a_school_are_doubted(van: str, tot: str, vastgelegd: list[Vrijedag], twijfel: str) -> None:
    gevonden = zinnen(twijfels_vrij(vrij(van, tot), kalender("midden"), vastgelegd))
    assert len(gevonden) == bool(twijfel)
    assert twijfel in " ".join(gevonden)


@pytest.mark.parametrize(
    ("anders", "regio", "twijfel"),
    [
        ({}, MEI, ""), ({}, None, ""),
        ({"tot": dag("21-06-2020")}, None, "58 dagen is langer dan acht weken"), ({"tot": dag("19-06-2020")}, None, ""),
        ({"schooljaar": "2020-2021"}, None, "hoort bij 2019-2020, niet bij 2020-2021"),
        ({"van": dag("04-05-2020"), "tot": dag("10-05-2020")}, MEI, "van de regio valt op andere dagen"),
        ({"van": dag("03-05-2020"), "tot": dag("10-05-2020")}, MEI, ""),
    ],
)  # fmt: skip
def test_a_holiday_is_doubted(anders: dict[str, Any], regio: Vakantie | None, twijfel: str) -> None:
    basis: dict[str, Any] = {
        "regio": "midden", "schooljaar": "2019-2020", "naam": "meivakantie", "van": dag("25-04-2020"),
        "tot": dag("03-05-2020"),
    }  # fmt: skip
    gevonden = zinnen(twijfels_vakantie(Vakantieregel(**basis | anders), regio))
    assert len(gevonden) == bool(twijfel)
    assert twijfel in " ".join(gevonden)


@pytest.mark.parametrize(
    ("naam", "van", "jaar"),
    [("zomervakantie", "18-07-2020", "2019-2020"), ("zomervakantie", "01-08-2020", "2019-2020"),
     ("herfstvakantie", "17-10-2020", "2020-2021"), ("kerstvakantie", "02-01-2021", "2020-2021")],
)  # fmt: skip
def test_a_summer_holiday_ends_its_school_year(naam: str, van: str, jaar: str) -> None:
    assert str(schooljaar_van_vakantie(naam, dag(van))) == jaar


def test_a_period_ends_on_or_after_its_first_day() -> None:
    moet_lopen(dag("01-08-2020"), dag("01-08-2020"))
    with pytest.raises(GegevensGeweigerd, match="ligt voor de eerste dag"):
        moet_lopen(dag("02-08-2020"), dag("01-08-2020"))
