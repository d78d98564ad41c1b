"""A melding after a refused leave, and the counts of exemptions by effort and by validity."""

from __future__ import annotations

from typing import Any

import pytest

from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.domain.records.aanvraag import telling, twijfels_na_verlof
from tests.domain.factories import dag, maak_melding, maak_verlof, maak_vrijstelling
from tests.domain.twijfels import zinnen

OP = dag("06-11-2019")
GEWEIGERD: dict[str, Any] = {"nummer": 4, "gesloten_op": OP, "afhandeling": "afgewezen"}
LUXE: dict[str, Any] = {"soort": "luxe", "eerste_dag": dag("11-11-2019")}
DEELS = {"afhandeling": "deels", "toegewezen_van": dag("11-11-2019"), "toegewezen_tot": dag("13-11-2019")}


@pytest.mark.parametrize(
    ("melding", "verlof", "zin"),
    [
        ({}, {}, ""), ({"eerste_dag": None, "geopend_op": dag("12-11-2019")}, {}, ""),
        ({"soort": "signaal"}, {}, "is luxe verzuim, geen signaal"),
        ({"jongere": 2}, {}, "verlof 4 gaat over een andere jongere"),
        ({"eerste_dag": dag("14-11-2019")}, DEELS, ""),
        ({"eerste_dag": dag("12-11-2019")}, DEELS, ""),  # until when is not known
        ({"laatste_dag": dag("12-11-2019")}, DEELS, "is niet afgewezen maar deels, en het verzuim valt daarbinnen"),
        ({}, {"afhandeling": "toegewezen"}, "is niet afgewezen maar toegewezen, en het verzuim valt daarbinnen"),
        ({"laatste_dag": dag("26-11-2019")}, {"afhandeling": "toegewezen"}, ""),  # gone beyond
        ({"eerste_dag": dag("26-11-2019")}, {"afhandeling": "toegewezen"}, ""),
        ({"eerste_dag": dag("26-11-2019")}, {"afhandeling": "doorgestuurd", "soort": "religie"}, ""),
        ({"eerste_dag": dag("26-11-2019")}, {"afhandeling": "doorgestuurd"}, "is niet afgewezen maar doorgestuurd"),
        ({}, {"gesloten_op": None, "afhandeling": None}, "is niet afgewezen maar nog niet beslist"),
        ({"eerste_dag": dag("10-11-2019")}, {}, "begon op 10-11-2019, voor het verlof van 11-11-2019"),
    ],
)  # fmt: skip
def test_absence_after_a_leave_is_luxe_verzuim_of_the_same_jongere_in_its_days(
    melding: dict[str, Any], verlof: dict[str, Any], zin: str
) -> None:
    gevonden = zinnen(twijfels_na_verlof(maak_melding(**LUXE | melding), maak_verlof(**GEWEIGERD | verlof)))
    assert len(gevonden) == bool(zin)
    assert zin in " ".join(gevonden)


TOEGEKEND: dict[str, Any] = {"gesloten_op": OP, "afhandeling": "toegekend"}


@pytest.mark.parametrize(
    ("anders", "telt"),
    [
        pytest.param({}, {"open"}, id="nog niet beantwoord"),
        pytest.param({"gesloten_op": OP, "afhandeling": "geweigerd"}, {"behandeld", "geweigerd"}, id="geweigerd"),
        pytest.param({"gesloten_op": OP, "afhandeling": "niet vrijgesteld"}, {"behandeld", "geweigerd"}, id="nee"),
        pytest.param({"gesloten_op": OP, "afhandeling": "buiten behandeling"}, {"behandeld", "buiten_behandeling"},
                     id="niet behandeld"),
        pytest.param(TOEGEKEND | {"van": dag("01-08-2019")}, {"behandeld", "toegekend", "op_1_augustus", "lopend"},
                     id="geldt op 1 augustus"),
        pytest.param(TOEGEKEND | {"van": dag("02-08-2019")}, {"behandeld", "toegekend", "nieuw", "lopend"},
                     id="begon na 1 augustus"),
        pytest.param(TOEGEKEND | {"van": dag("01-08-2020")}, {"behandeld", "toegekend"}, id="begint het jaar erna"),
        pytest.param(TOEGEKEND | {"geopend_op": dag("01-06-2019"), "van": dag("01-06-2019"), "tot": dag("01-08-2019")},
                     {"op_1_augustus", "lopend"}, id="van het jaar ervoor, met een laatste dag"),
    ],
)  # fmt: skip
def test_an_exemption_counts_by_effort_and_by_validity(anders: dict[str, Any], telt: set[str]) -> None:
    grond = telling([maak_vrijstelling(**anders)], {}, Schooljaar(2019))["5a"]
    assert {naam for naam, aantal in grond._asdict().items() if aantal} == telt


@pytest.mark.parametrize(
    ("ander", "deze", "hernieuwt"),
    [
        pytest.param({"van": dag("01-05-2020")}, {}, True, id="begon op de dag van deze kennisgeving"),
        pytest.param({"van": dag("02-05-2020")}, {}, False, id="begint een dag later: kan dezelfde zijn"),
        pytest.param({"van": dag("01-05-2020")}, {"van": dag("01-05-2020")}, False, id="zegt van wanneer zij is"),
        pytest.param({"van": dag("01-08-2018")}, {"van": dag("01-08-2019")}, True, id="van een ander schooljaar"),
        pytest.param({"soort": "15", "van": dag("01-08-2018")}, {"soort": "15"}, False, id="wie vraagt, wacht"),
        pytest.param({"jongere": 2, "van": dag("01-08-2018")}, {}, False, id="van een ander"),
        pytest.param({"geopend_op": dag("01-05-2020")}, {}, False, id="van dezelfde dag"),
    ],
)
def test_an_exemption_that_waits_is_renewed_by_one_of_the_next_schooljaar(
    ander: dict[str, Any], deze: dict[str, Any], hernieuwt: bool
) -> None:
    eerder = maak_vrijstelling(**{"nummer": 1, "geopend_op": dag("01-09-2019"), "van": None} | ander)
    nieuw = maak_vrijstelling(**{"nummer": 2, "geopend_op": dag("01-05-2020"), "van": None} | deze)
    assert nieuw.hernieuwt(eerder) is hernieuwt
