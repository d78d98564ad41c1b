"""Against whom a proces-verbaal can be, and is likely to be."""

from __future__ import annotations

from typing import Any

import pytest

from lpa.domain.doubts.tegen import Tegenfeiten, twijfels_tegen
from lpa.domain.records.jongere import Verzorger
from lpa.domain.records.zaak import Interventie
from lpa.errors import Geweigerd
from tests.domain.factories import dag, maak_interventie, maak_jongere, maak_melding

NOOR = Verzorger(nummer=3, jongere=1, naam="Noor Zwaluw")
MOEDER: dict[str, Any] = {"tegen": "verzorger", "verzorger": 3}


def stap(**anders: Any) -> Interventie:
    return maak_interventie(**{"soort": "hoorgesprek", "datum": dag("05-11-2019"), "tegen": "jongere"} | anders)


def twijfels(
    geboren: str, wat: Interventie, *eerder: Interventie, soort: str = "signaal", zonder: tuple[int, ...] = ()
) -> list[str]:
    jongere = maak_jongere(nummer=1, geboortedatum=geboren if len(geboren) == 4 else dag(geboren))
    melding = maak_melding(nummer=1, soort=soort, geopend_op=dag("10-10-2019"), laatste_dag=dag("11-10-2019"))
    feiten = Tegenfeiten(melding, jongere, [NOOR], zonder, eerder)
    return [t.sleutel for t in twijfels_tegen(wat, feiten)]


def test_who_was_twelve_on_the_last_day_of_the_absence_may_be_prosecuted_and_a_day_younger_not() -> None:
    assert twijfels("11-10-2007", stap()) == []
    with pytest.raises(Geweigerd, match="tegen wie 11 jaar was op 11-10-2019 kan geen proces-verbaal"):
        twijfels("12-10-2007", stap())
    assert twijfels("12-10-2007", stap(**MOEDER)) == []


@pytest.mark.parametrize(
    ("geboren", "soort", "tegen", "sleutels"),
    [
        ("12-03-2005", "absoluut", {}, ["tegen.inschrijving"]), ("12-03-2005", "luxe", {}, []),
        ("10-10-2001", "absoluut", {}, []), ("11-10-2001", "absoluut", {}, ["tegen.inschrijving"]),
        ("12-03-2005", "absoluut", MOEDER, []),
        ("10-10-2001", "signaal", MOEDER, ["tegen.meerderjarig"]), ("11-10-2001", "signaal", MOEDER, []),
        ("12-03-2005", "signaal", {"tegen": "verzorger", "verzorger": 4}, ["tegen.van-ander"]),
        ("12-03-2005", "signaal", {"tegen": "verzorger", "verzorger": None}, []),
        ("12-03-2005", "signaal", {"tegen": ""}, []),
    ],
)  # fmt: skip
def test_each_has_an_own_duty(geboren: str, soort: str, tegen: dict[str, Any], sleutels: list[str]) -> None:
    assert twijfels(geboren, stap(**tegen), soort=soort) == sleutels


def test_who_has_no_gezag_and_lives_elsewhere_has_none() -> None:
    assert twijfels("12-03-2005", stap(**MOEDER), zonder=(3,)) == ["tegen.gezag"]


def test_what_follows_is_against_who_was_heard_where_that_was_said() -> None:
    verzonden = stap(soort="pv-verzonden")
    assert twijfels("12-03-2005", verzonden, stap(nummer=8, **MOEDER)) == ["tegen.ander"]
    assert twijfels("12-03-2005", verzonden, stap(nummer=8, **MOEDER), stap(nummer=9, soort="pv-verhoor")) == []
    assert twijfels("12-03-2005", verzonden, stap(nummer=8, tegen="")) == []
    assert twijfels("12-03-2005", stap(), stap(nummer=8, **MOEDER)) == []
    uitspraak = stap(soort="pv-uitspraak", **MOEDER)
    assert twijfels("12-03-2005", uitspraak, stap(nummer=8, soort="pv-verzonden")) == ["tegen.ander"]
