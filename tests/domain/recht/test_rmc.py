"""Handing over to RMC: from 18, until 23 (27 from 2026 on), and the duty that stays with the officer."""

from __future__ import annotations

from typing import Any

import pytest

from lpa.domain.kalender.schoolkalender import Kalender
from lpa.domain.recht.aanschrijven import reden_leeftijd, rmc_leeftijd, twijfels_overdracht
from lpa.domain.recht.leerplicht import plicht
from lpa.domain.recht.regel import GEHEUGEN, NAGEGAAN, UITLEG
from lpa.domain.recht.regelboek import REGELBOEK
from tests.domain.factories import dag, maak_jongere
from tests.domain.twijfels import zinnen

GEBOREN = dag("12-03-2002")


def twijfels(op: str, **anders: Any) -> list[str]:
    jongere = maak_jongere(geboortedatum=GEBOREN, **anders)
    duur = plicht(jongere.geboortedatum, Kalender("midden", []), jongere.omstandigheden)
    return zinnen(twijfels_overdracht(jongere, duur, dag(op)))


def test_from_2026_on_rmc_begins_with_the_end_of_the_duty_and_at_no_age() -> None:
    jongere = maak_jongere(geboortedatum=dag("15-03-2010"))
    duur = plicht(jongere.geboortedatum, Kalender("midden", []))
    (zin,) = zinnen(twijfels_overdracht(jongere, duur, dag("16-11-2026")))
    assert "16 jaar op 16-11-2026, en RMC is er pas als de plicht voorbij is; de plicht loopt nog" in zin


@pytest.mark.parametrize(
    ("op", "delen"),
    [
        pytest.param("11-03-2020", ["17 jaar op 11-03-2020", "vanaf 18 jaar", "tot en met 11-03-2020", "blijft bij u"],
                     id="de laatste dag als zeventienjarige"),
        pytest.param("12-03-2020", [], id="de achttiende verjaardag"),
        pytest.param("11-03-2025", [], id="22 jaar"),
        pytest.param("12-03-2025", ["23 jaar", "tot 23 jaar"], id="23 jaar, voor 2026"),
        pytest.param("31-12-2025", ["23 jaar", "tot 23 jaar"], id="de laatste dag van 2025"),
        pytest.param("01-01-2026", [], id="vanaf 2026 tot 27"),
        pytest.param("12-03-2029", ["27 jaar", "tot 27 jaar"], id="27 jaar"),
        pytest.param("01-09-2017", ["15 jaar", "blijft bij u"], id="nog leerplichtig"),
    ],
)  # fmt: skip
def test_rmc_is_there_between_two_birthdays(op: str, delen: list[str]) -> None:
    gevonden = twijfels(op)
    assert len(gevonden) == bool(delen)
    assert all(deel in gevonden[0] for deel in delen)


def test_under_eighteen_without_a_duty_no_duty_is_named() -> None:
    (zin,) = twijfels("01-02-2020", uitstroom_op=dag("01-07-2019"))
    assert "17 jaar" in zin
    assert "blijft bij u" not in zin


@pytest.mark.parametrize(
    ("anders", "deel"),
    [
        ({"startkwalificatie_op": dag("01-06-2020")}, "startkwalificatie sinds 01-06-2020"),
        ({"startkwalificatie_op": dag("02-06-2020")}, None),
        ({"verhuisd_op": dag("01-06-2020")}, "RMC van de nieuwe woonplaats"),
        ({"verhuisd_op": dag("02-06-2020")}, None),
        ({"overleden_op": dag("01-05-2020")}, "overleden op 01-05-2020"),
    ],
)
def test_who_is_qualified_or_gone_is_doubted(anders: dict[str, Any], deel: str | None) -> None:
    gevonden = twijfels("01-06-2020", **anders)
    assert len(gevonden) == (deel is not None)
    assert not deel or deel in gevonden[0]


def test_the_age_is_a_reason_from_the_birthday_on() -> None:
    assert rmc_leeftijd(GEBOREN, dag("01-01-2020")) == dag("12-03-2020")
    assert reden_leeftijd(GEBOREN, dag("11-03-2020")) == ""
    assert reden_leeftijd(GEBOREN, dag("12-03-2020")) == "18 jaar op 12-03-2020"


@pytest.mark.parametrize(
    ("code", "op", "waarde", "zekerheid"),
    [
        ("rmc.van", "01-09-2019", "18", NAGEGAAN), ("rmc.tot", "31-12-2025", "23", NAGEGAAN),
        ("rmc.tot", "01-01-2026", "27", NAGEGAAN), ("overstap.aanmelden", "31-07-2017", "01-04", NAGEGAAN),
        ("overstap.aanmelden", "01-08-2017", "01-04", GEHEUGEN),
        ("overstap.aanmelden", "31-07-2019", "01-04", GEHEUGEN),
        ("overstap.aanmelden", "01-08-2019", "01-05", GEHEUGEN),
        ("overstap.aanmelden", "31-07-2020", "01-05", GEHEUGEN),
        ("overstap.aanmelden", "01-08-2020", "01-04", GEHEUGEN),
        ("rmc.grondslag", "01-09-2019", "de wetgeving over de Regionale Meld- en Coördinatiefunctie (RMC)", UITLEG),
    ],
)  # fmt: skip
def test_the_rules_behind_it_hold_on_their_days_and_say_how_sure_they_are(
    code: str, op: str, waarde: str, zekerheid: str
) -> None:
    regel = REGELBOEK.regel(code, dag(op))
    assert (str(regel.waarde), regel.zekerheid) == (waarde, zekerheid)


def test_who_dies_later_was_alive_on_the_day_of_the_handing_over() -> None:
    assert twijfels("12-03-2020", overleden_op=dag("13-03-2020")) == []
    assert twijfels("13-03-2020", overleden_op=dag("13-03-2020")) == ["de jongere is overleden op 13-03-2020"]
