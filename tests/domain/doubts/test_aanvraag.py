"""What is unlikely about a request for leave: each doubt on both sides of its boundary."""

from __future__ import annotations

from typing import Any

import pytest

from lpa.domain.doubts.aanvraag import (
    twijfels_buiten,
    twijfels_gehoord,
    twijfels_na_verlof,
    twijfels_verlof,
    twijfels_verzending,
)
from lpa.domain.recht.regel import JA, NEE, Uitkomst
from lpa.domain.recht.verlof import Bevoegdheid
from lpa.domain.records.aanvraag import Uitstel
from lpa.domain.records.jongere import Verblijf
from tests.domain.factories import dag, maak_jongere, maak_melding, maak_verlof, maak_vrijstelling
from tests.domain.twijfels import zinnen

VANDAAG = dag("15-11-2019")
HOOFD = {"beslisser": "hoofd", "afhandeling": "toegewezen", "gesloten_op": dag("04-11-2019")}
TE_LAAT = Uitkomst("op tijd gemeld?", NEE, "Leerplichtwet art. 13", ("gemeld op 11-11-2019",))


def twijfels(verlof: dict[str, Any], jongere: dict[str, Any], **feiten: Any) -> list[str]:
    """The doubts about leave of 11 up to and including 25 November 2019, asked on the 4th."""
    uitkomst = Uitkomst("beslist de leerplichtambtenaar?", JA, "Leerplichtwet art. 14 lid 3", ("11 schooldagen",))
    bevoegd = Bevoegdheid(feiten.get("wie", "ambtenaar"), {}, {}, uitkomst)
    toets = feiten.get("toets", ())
    andere = feiten.get("andere", ())
    vraag = maak_verlof(nummer=3, **verlof), maak_jongere(**jongere)
    return zinnen(twijfels_verlof(*vraag, bevoegd, toets, andere, VANDAAG, feiten.get("verblijven", ())))


@pytest.mark.parametrize(
    ("verlof", "jongere", "feiten", "twijfel"),
    [
        pytest.param({}, {}, {}, "", id="gewoon"),
        pytest.param({}, {"verhuisd_op": dag("04-11-2019")}, {}, "de woongemeente beslist", id="op die dag verhuisd"),
        pytest.param({}, {"verhuisd_op": dag("15-11-2019")}, {}, "verhuisd op 15-11-2019: de woongemeente beslist",
                     id="verhuisd voor het besluit"),
        pytest.param({}, {"verhuisd_op": dag("16-11-2019")}, {}, "", id="later verhuisd"),
        pytest.param({}, {"verhuisd_op": dag("04-11-2019")}, {"wie": "directeur"}, "", id="aan het hoofd"),
        pytest.param(HOOFD, {"verhuisd_op": dag("05-11-2019")}, {"wie": "directeur"}, "", id="hoofd gaf het daarvoor"),
        pytest.param({}, {"gevestigd_op": dag("15-11-2019")}, {}, "", id="kwam hier voor het besluit"),
        pytest.param({}, {"gevestigd_op": dag("16-11-2019")}, {}, "woont hier pas sinds 16-11-2019: de woongemeente",
                     id="komt nog"),
        pytest.param({}, {"gevestigd_op": dag("16-11-2019")},
                     {"verblijven": [Verblijf(jongere=1, tot=dag("15-11-2019"))]}, "", id="woonde hier eerder ook"),
        pytest.param({}, {"overleden_op": dag("25-11-2019")}, {}, "overleden op 25-11-2019", id="overleden"),
        pytest.param({}, {"overleden_op": dag("26-11-2019")}, {}, "", id="overleden na het verlof"),
        pytest.param({"schooldagen": 0}, {}, {}, "er is geen verlof nodig", id="alleen vakantie"),
        pytest.param({"geopend_op": dag("16-11-2019")}, {}, {}, "ontvangst 16-11-2019 ligt in de toekomst", id="later"),
        pytest.param({}, {}, {"andere": [maak_verlof(nummer=4, van=dag("25-11-2019"), tot=dag("29-11-2019"))]},
                     "verlof 4 van deze jongere gaat over dezelfde dagen", id="een dag overlap"),
        pytest.param({}, {}, {"andere": [maak_verlof(nummer=4, van=dag("26-11-2019"), tot=dag("29-11-2019"))]}, "",
                     id="sluit aan"),
        pytest.param({}, {}, {"andere": [maak_verlof(nummer=4, afhandeling="afgewezen")]}, "", id="afgewezen"),
        pytest.param({}, {}, {"andere": [maak_verlof(nummer=3)]}, "", id="het verlof zelf"),
        pytest.param(HOOFD, {}, {}, "het hoofd gaf meer dan het hoofd mag: 11 schooldagen", id="hoofd: te veel"),
        pytest.param(HOOFD, {}, {"wie": "directeur", "toets": [TE_LAAT]},
                     "op tijd gemeld: nee (gemeld op 11-11-2019; Leerplichtwet art. 13)", id="hoofd: te laat"),
        pytest.param(HOOFD | {"opgegeven": True, "schooldagen": 16}, {}, {"wie": "directeur"},
                     "16 opgegeven schooldagen passen niet in 15 dagen", id="meer dagen dan er zijn"),
        pytest.param(HOOFD | {"opgegeven": True, "schooldagen": 15}, {}, {"wie": "directeur"}, "", id="elke dag"),
        pytest.param({}, {}, {"toets": [TE_LAAT]}, "", id="een grens die het hoofd niet nam"),
    ],
)  # fmt: skip
def test_a_request_is_doubted(
    verlof: dict[str, Any], jongere: dict[str, Any], feiten: dict[str, Any], twijfel: str
) -> None:
    gevonden = twijfels(verlof, jongere, **feiten)
    assert len(gevonden) == bool(twijfel)
    assert twijfel in " ".join(gevonden)


@pytest.mark.parametrize(
    ("uitkomst", "gevraagd", "uitstel", "twijfel"),
    [
        ("buiten behandeling", False, [], True), ("buiten behandeling", True, [], False),
        ("afgewezen", False, [], False),
        ("buiten behandeling", False, ["verlenging"], True), ("buiten behandeling", False, ["opschorting"], False),
    ],
)  # fmt: skip
def test_nothing_is_left_aside_before_it_could_be_completed(
    uitkomst: str, gevraagd: bool, uitstel: list[str], twijfel: bool
) -> None:
    stil = [Uitstel(zaak=3, soort=soort, van=VANDAAG, reden="x") for soort in uitstel]
    einde: dict[str, Any] = {"nummer": 3, "afhandeling": uitkomst, "gesloten_op": VANDAAG}
    gevonden = zinnen(twijfels_buiten(maak_verlof(**einde), stil, gevraagd=gevraagd))
    assert bool(gevonden) is twijfel
    assert not gevonden or "Awb art. 4:5 lid 1" in gevonden[0]
    ook = zinnen(twijfels_buiten(maak_vrijstelling(soort="15", **einde), stil, gevraagd=gevraagd))
    assert ook == [zin.replace("verlof 3", "vrijstelling 3") for zin in gevonden]


# What was decided when, and who was heard when, of a request of 4 November: what is doubted.
GEHOORD = [
    ({"gehoord_op": "03-11-2019"}, ["het hoofd is gehoord op 03-11-2019, voor de aanvraag van 04-11-2019"]),
    ({"gehoord_op": "04-11-2019"}, []), ({}, []),
    ({"gehoord_op": "16-11-2019"}, ["het hoofd is gehoord op 16-11-2019, in de toekomst"]),
    ({"soort": "3a", "gehoord_op": "08-11-2019", "afhandeling": "toegekend"}, []),
    ({"soort": "3a", "gehoord_op": "12-11-2019", "afhandeling": "toegekend"}, ["na het besluit van 11-11-2019"]),
    ({"soort": "3a", "afhandeling": "geweigerd"}, ["aanvrager, jongere en hoofd zijn niet gehoord"]),
    ({"soort": "3a"}, []),
    ({"soort": "3b", "gehoord_op": "08-11-2019", "afhandeling": "geweigerd"}, ["de instelling is niet gehoord"]),
    ({"soort": "15", "gehoord_op": "12-11-2019", "afhandeling": "geweigerd"}, []),
]  # fmt: skip


@pytest.mark.parametrize(("feiten", "verwacht"), GEHOORD)
def test_who_must_be_heard_is_heard_between_request_and_besluit(feiten: dict[str, Any], verwacht: list[str]) -> None:
    waarden = feiten | {k: dag(v) for k, v in feiten.items() if k == "gehoord_op"}
    if "afhandeling" in feiten:
        waarden["gesloten_op"] = dag("11-11-2019")
    maak = maak_vrijstelling if "soort" in feiten else maak_verlof
    gevonden = zinnen(twijfels_gehoord(maak(nummer=3, geopend_op=dag("04-11-2019"), **waarden), VANDAAG))
    assert len(gevonden) == len(verwacht)
    assert all(deel in zin for deel, zin in zip(verwacht, gevonden, strict=True))


def test_nothing_is_sent_tomorrow() -> None:
    assert zinnen(twijfels_verzending(VANDAAG, VANDAAG)) == zinnen(twijfels_verzending(None, VANDAAG)) == []
    assert "pas op 16-11-2019 zijn verzonden" in zinnen(twijfels_verzending(dag("16-11-2019"), VANDAAG))[0]


# To complete it until 20 November: on which day it may be left aside (Awb art. 4:5 lid 1 and 4).
@pytest.mark.parametrize(
    ("op", "twijfel"),
    [("19-11-2019", "aanvullen kan nog tot en met 20-11-2019"), ("20-11-2019", ""), ("18-12-2019", ""),
     ("19-12-2019", "dat kon tot en met 18-12-2019")],
)  # fmt: skip
def test_a_request_is_left_aside_after_the_time_to_complete_it_and_within_four_weeks(op: str, twijfel: str) -> None:
    stil = [Uitstel(zaak=3, soort="opschorting", van=dag("10-11-2019"), tot=dag("20-11-2019"), reden="stukken")]
    verlof = maak_verlof(nummer=3, afhandeling="buiten behandeling", gesloten_op=dag(op))
    gevonden = zinnen(twijfels_buiten(verlof, stil, gevraagd=True))
    assert len(gevonden) == bool(twijfel)
    assert twijfel in " ".join(gevonden)


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
