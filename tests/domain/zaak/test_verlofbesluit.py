"""Deciding on leave: what the law does not leave to her now, what is granted, and what a withdrawal takes along."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from lpa.domain.recht.regel import JA, Uitkomst
from lpa.domain.recht.verlof import (
    DIRECTEUR,
    GEEN_BESLUIT,
    OORDEEL,
    Bevoegdheid,
    Eerder,
    Verlofvraag,
    bevoegd,
    tel_verlof,
    verleende_dagen,
    voor_ambtenaar,
)
from lpa.domain.records.aanvraag import AMBTENAAR
from lpa.domain.zaak.verlofbesluit import Beslissing, beslist, gehoord, moet_mogen, onbeslist
from lpa.errors import GegevensGeweigerd, Geweigerd, LpaFout, VerkeerdGebruik
from lpa.storage.register.vakanties import kalender
from tests.domain.factories import dag, maak_verlof

MIDDEN = kalender("midden")
OP = dag("15-11-2019")
GEHOORD: dict[str, Any] = {"nummer": 3, "gehoord_op": dag("08-11-2019"), "mening": "liever niet"}
NEE = Beslissing("afgewezen", OP, "geen gewichtige omstandigheid")
DEELS = NEE._replace(uitkomst="deels", toegewezen_van=dag("11-11-2019"), toegewezen_tot=dag("15-11-2019"))


def van(wie: str) -> Bevoegdheid:
    uitkomst = Uitkomst("beslist de leerplichtambtenaar?", JA, "Leerplichtwet art. 14 lid 3", ("11 schooldagen",))
    return Bevoegdheid(wie, {}, {}, uitkomst)


@pytest.mark.parametrize(
    ("wie", "besluit"),
    [
        (AMBTENAAR, NEE), (OORDEEL, NEE), (AMBTENAAR, DEELS), (AMBTENAAR, NEE._replace(uitkomst="ingetrokken")),
        (DIRECTEUR, Beslissing("doorgestuurd", OP)), (GEEN_BESLUIT, Beslissing("doorgestuurd", OP)),
    ],
)  # fmt: skip
def test_she_may_decide_what_is_hers(wie: str, besluit: Beslissing) -> None:
    moet_mogen(maak_verlof(**GEHOORD), van(wie), besluit)


def test_a_request_that_could_not_be_completed_is_left_aside_without_hearing_the_head() -> None:
    moet_mogen(maak_verlof(nummer=3), van(AMBTENAAR), NEE._replace(uitkomst="buiten behandeling"))


@pytest.mark.parametrize(
    ("verlof", "wie", "besluit", "soort", "zin"),
    [
        pytest.param({"gesloten_op": OP, "afhandeling": "afgewezen"}, AMBTENAAR, NEE, Geweigerd, "al", id="al beslist"),
        pytest.param({}, DIRECTEUR, NEE, Geweigerd, "11 schooldagen", id="voor de directeur"),
        pytest.param({}, GEEN_BESLUIT, NEE, Geweigerd, "11 schooldagen", id="niets te beslissen"),
        pytest.param({}, AMBTENAAR, Beslissing("doorgestuurd", OP), Geweigerd, "11 schooldagen", id="haar eigen taak"),
        pytest.param({"gehoord_op": None}, AMBTENAAR, NEE, Geweigerd, "nog niet gehoord", id="hoofd niet gehoord"),
        pytest.param({"mening": ""}, AMBTENAAR, NEE, Geweigerd, "nog niet gehoord", id="zonder wat het hoofd vond"),
        pytest.param({"gehoord_op": dag("16-11-2019")}, AMBTENAAR, NEE, Geweigerd, "16-11-2019, na het besluit",
                     id="na het besluit gehoord"),
        pytest.param({}, AMBTENAAR, NEE._replace(motivering=""), VerkeerdGebruik, "zonder motivering", id="geen reden"),
        pytest.param({}, AMBTENAAR, DEELS._replace(toegewezen_tot=None), VerkeerdGebruik, "welke dagen", id="deel"),
        pytest.param({}, AMBTENAAR, DEELS._replace(toegewezen_van=dag("10-11-2019")), GegevensGeweigerd,
                     "maar gevraagd is", id="een dag te vroeg"),
        pytest.param({}, AMBTENAAR, DEELS._replace(toegewezen_tot=dag("26-11-2019")), GegevensGeweigerd,
                     "maar gevraagd is", id="een dag te lang"),
        pytest.param({}, AMBTENAAR, DEELS._replace(toegewezen_tot=dag("10-11-2019")), GegevensGeweigerd,
                     "maar gevraagd is", id="omgekeerd"),
        pytest.param({}, AMBTENAAR, DEELS._replace(toegewezen_tot=dag("25-11-2019")), GegevensGeweigerd,
                     "alle gevraagde dagen", id="alles is geen deel"),
    ],
)  # fmt: skip
def test_what_the_law_does_not_leave_to_her_is_refused(
    verlof: dict[str, Any], wie: str, besluit: Beslissing, soort: type[LpaFout], zin: str
) -> None:
    with pytest.raises(soort, match=zin):
        moet_mogen(maak_verlof(**GEHOORD | verlof), van(wie), besluit)


@pytest.mark.parametrize(
    ("besluit", "beslisser", "dagen", "van_tot"),
    [
        (NEE, "ambtenaar", 0, (None, None)), (NEE._replace(uitkomst="toegewezen"), "ambtenaar", 11, (None, None)),
        (DEELS, "ambtenaar", 5, (dag("11-11-2019"), dag("15-11-2019"))),
        (Beslissing("doorgestuurd", OP, doorgestuurd_aan="De Wilg"), "", 0, (None, None)),
    ],
)  # fmt: skip
def test_a_decision_counts_what_was_granted(besluit: Beslissing, beslisser: str, dagen: int, van_tot: Any) -> None:
    na = beslist(maak_verlof(**GEHOORD), besluit, MIDDEN)
    assert (na.afhandeling, na.gesloten_op, na.beslisser) == (besluit.uitkomst, OP, beslisser)
    assert (na.toegewezen_dagen, na.toegewezen_van, na.toegewezen_tot) == (dagen, *van_tot)
    assert na.doorgestuurd_aan == besluit.doorgestuurd_aan


def test_a_withdrawal_takes_the_decision_along_and_leaves_what_the_head_said() -> None:
    na = onbeslist(beslist(maak_verlof(**GEHOORD), DEELS, MIDDEN), MIDDEN)
    kaal = replace(maak_verlof(**GEHOORD), gesloten_op=OP, afhandeling="deels")  # these two are the command's
    assert na == kaal
    assert na.mening == "liever niet"


@pytest.mark.parametrize(("opgegeven", "schooldagen"), [(True, 11), (False, 7)])
def test_days_that_the_school_told_are_counted_in_the_calendar_after_a_withdrawal(
    opgegeven: bool, schooldagen: int
) -> None:
    na = onbeslist(maak_verlof(schooldagen=7, opgegeven=opgegeven, beslisser="hoofd"), MIDDEN)
    assert (na.schooldagen, na.opgegeven, na.beslisser) == (schooldagen, False, "")


TOEGEWEZEN: dict[str, Any] = {"afhandeling": "toegewezen", "gesloten_op": OP, "beslisser": "ambtenaar"}


@pytest.mark.parametrize(
    ("verlof", "dagen"),
    [
        pytest.param({}, {}, id="nog niet beslist"),
        pytest.param(TOEGEWEZEN | {"toegewezen_dagen": 9}, {"2019-2020": 9}, id="zoals het is vastgelegd"),
        pytest.param(TOEGEWEZEN, {"2019-2020": 11}, id="zonder getal: geteld"),
        pytest.param(TOEGEWEZEN | {"opgegeven": True, "schooldagen": 7}, {"2019-2020": 7}, id="zoals de school opgaf"),
        pytest.param(TOEGEWEZEN | {"van": dag("13-07-2020"), "tot": dag("01-09-2020"), "toegewezen_dagen": 7},
                     {"2019-2020": 5, "2020-2021": 2}, id="over twee schooljaren: opnieuw geteld"),
    ],
)  # fmt: skip
def test_days_that_were_granted_count_per_schooljaar(verlof: dict[str, Any], dagen: dict[str, int]) -> None:
    assert dict(verleende_dagen(maak_verlof(**verlof), MIDDEN)) == dagen


def test_only_who_goes_to_the_school_of_that_head_is_heard_with_it() -> None:
    leden = [maak_verlof(nummer=1, school=1), maak_verlof(nummer=2, school=2), maak_verlof(nummer=3, school=1)]
    na = gehoord(leden, leden[0], OP, "akkoord")
    assert [(v.gehoord_op, v.mening) for v in na] == [(OP, "akkoord"), (None, ""), (OP, "akkoord")]
    assert gehoord(na, na[0], None, "")[0] == na[0]


@pytest.mark.parametrize(
    ("verlof", "zin"),
    [
        ({"van": dag("01-08-2019"), "tot": dag("01-08-2020")}, "duurt langer dan een schooljaar"),
        ({"van": dag("13-07-2020"), "tot": dag("01-09-2020"), "opgegeven": True}, "horen bij één schooljaar"),
    ],
)
def test_a_period_that_cannot_be_is_refused(verlof: dict[str, Any], zin: str) -> None:
    with pytest.raises(GegevensGeweigerd, match=zin):
        tel_verlof(maak_verlof(**verlof), MIDDEN)


def _vraag(verlof: dict[str, Any], *eerder: Eerder) -> Verlofvraag:
    v = maak_verlof(nummer=3, **verlof)
    return Verlofvraag(v, tel_verlof(v, MIDDEN), "leerplichtig", MIDDEN, eerder)


@pytest.mark.parametrize(
    ("verlof", "wie"),
    [
        ({"soort": "vakantie"}, DIRECTEUR), ({"soort": "religie"}, GEEN_BESLUIT), ({}, AMBTENAAR),
        ({"tot": dag("22-11-2019")}, DIRECTEUR),
        ({"van": dag("06-07-2020"), "tot": dag("11-09-2020")}, DIRECTEUR),  # ten in each of two schooljaren
        ({"van": dag("03-07-2020"), "tot": dag("11-09-2020")}, OORDEEL),  # eleven in one, ten in the other
    ],
)  # fmt: skip
def test_the_ground_and_the_number_of_days_say_who_decides(verlof: dict[str, Any], wie: str) -> None:
    bevoegdheid = bevoegd(_vraag(verlof))
    assert (bevoegdheid.wie, voor_ambtenaar(bevoegdheid)) == (wie, wie in (AMBTENAAR, OORDEEL))


def test_what_was_decided_later_or_on_another_ground_does_not_count() -> None:
    dagen = {"2019-2020": 5}
    eerder = Eerder(maak_verlof(nummer=1, **TOEGEWEZEN | {"gesloten_op": dag("01-10-2019")}), dagen)
    later = Eerder(maak_verlof(nummer=4, **TOEGEWEZEN | {"gesloten_op": dag("20-11-2019")}), dagen)
    anders = Eerder(maak_verlof(nummer=2, soort="vakantie", **TOEGEWEZEN | {"gesloten_op": dag("01-10-2019")}), dagen)
    ander_jaar = Eerder(eerder.verlof, {"2018-2019": 5})
    assert bevoegd(_vraag(TOEGEWEZEN, eerder, later, anders)).eerder == {"2019-2020": 5}
    assert bevoegd(_vraag(TOEGEWEZEN, ander_jaar)).eerder == {"2019-2020": 0}
    assert bevoegd(_vraag({}, eerder, later)).totaal == {"2019-2020": 21}
