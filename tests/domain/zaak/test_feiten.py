"""What a zaak says about itself, whatever its type; and a step that is changed stays what it was made as."""

from __future__ import annotations

from typing import Any

import pytest

from lpa.domain.records.zaak import Eigenaar
from lpa.domain.zaak.feiten import zaakfeiten, zaaknaam, zaakstand
from lpa.domain.zaak.stapwijziging import moet_te_wijzigen_zijn, twijfels_soort
from lpa.errors import Geweigerd
from tests.domain.factories import (
    dag,
    maak_interventie,
    maak_melding,
    maak_overstap,
    maak_verlof,
    maak_vrijstelling,
)
from tests.domain.twijfels import zinnen

OP = dag("06-11-2019")
BESLIST: dict[str, Any] = {"gesloten_op": OP, "afhandeling": "deels", "beslisser": "ambtenaar",
                           "toegewezen_van": dag("11-11-2019"), "toegewezen_tot": dag("15-11-2019"),
                           "toegewezen_dagen": 5}  # fmt: skip
TOEGEKEND: dict[str, Any] = {"gesloten_op": OP, "afhandeling": "toegekend", "van": dag("01-12-2019")}


@pytest.mark.parametrize(
    ("zaak", "naam", "stand"),
    [
        (maak_melding(), "melding: signaalverzuim", "nog in onderzoek"),
        (maak_melding(gesloten_op=OP, afhandeling="waarschuwing"), "melding: signaalverzuim",
         "gesloten op 06-11-2019: waarschuwing"),
        (maak_verlof(), "verlof: gewichtige omstandigheden (art. 14)", "nog niet beslist"),
        (maak_vrijstelling(soort="15"), "vrijstelling: ander voldoende onderwijs (art. 15)", "nog in behandeling"),
        (maak_overstap(gesloten_op=OP), "overstap: vmbo-mbo", "gesloten op 06-11-2019"),
        (maak_overstap(), "overstap: vmbo-mbo", "loopt nog"),
    ],
)  # fmt: skip
def test_a_zaak_has_a_name_and_a_state(zaak: Any, naam: str, stand: str) -> None:
    assert zaaknaam(zaak).split(":")[0] == naam.split(":")[0]
    assert zaakstand(zaak) == stand


@pytest.mark.parametrize(
    ("zaak", "label", "waarde"),
    [
        (maak_melding(uren=0), "uren", "0"), (maak_melding(), "uren", None),
        (maak_melding(vervolg_op=3), "vervolg op", "melding 3"), (maak_melding(na_verlof=4), "na verlof", "verlof 4"),
        (maak_verlof(), "schooldagen", "11"),
        (maak_verlof(opgegeven=True), "schooldagen", "11, opgegeven door de school"),
        (maak_verlof(), "hoofd gehoord", None),
        (maak_verlof(gehoord_op=OP, mening="akkoord"), "hoofd gehoord", "woensdag 06-11-2019: akkoord"),
        (maak_verlof(gehoord_op=OP), "hoofd gehoord", "woensdag 06-11-2019"),
        (maak_verlof(), "stand", "nog niet beslist"),
        (maak_verlof(**BESLIST), "stand", "deels op woensdag 06-11-2019, door de ambtenaar"),
        (maak_verlof(**BESLIST | {"beslisser": "hoofd"}), "stand", "deels op woensdag 06-11-2019, door het hoofd"),
        (maak_verlof(gesloten_op=OP, afhandeling="ingetrokken"), "stand", "ingetrokken op woensdag 06-11-2019"),
        (maak_verlof(**BESLIST), "toegewezen", "11-11-2019 tot en met 15-11-2019, 5 schooldagen"),
        (maak_verlof(**BESLIST, verzonden_op=OP), "verzonden", "woensdag 06-11-2019"),
        (maak_vrijstelling(), "geldt", None), (maak_vrijstelling(**TOEGEKEND), "geldt", "vanaf 01-12-2019"),
        (maak_vrijstelling(**TOEGEKEND, tot=dag("31-07-2020")), "geldt", "01-12-2019 tot en met 31-07-2020"),
        (maak_vrijstelling(behandelend=False), "behandelt het kind zelf", "nee"),
        (maak_vrijstelling(instemming=True), "school stemt in", "ja"), (maak_vrijstelling(), "school stemt in", None),
        (maak_vrijstelling(nooit_geschikt=True), "nooit geschikt", "ja: geen jaarlijkse kennisgeving (art. 6 lid 3)"),
        (maak_vrijstelling(**TOEGEKEND, duo_op=OP), "bij DUO", "geregistreerd op 06-11-2019"),
        (maak_vrijstelling(), "stand", "nog in behandeling"),
        (maak_overstap(aangemeld_op=OP), "aangemeld", "06-11-2019"), (maak_overstap(), "aangenomen", ""),
    ],
)  # fmt: skip
def test_a_zaak_says_what_was_recorded_in_it(zaak: Any, label: str, waarde: str | None) -> None:
    assert dict(zaakfeiten(zaak))[label] == waarde


VAN_BRIEF = Eigenaar("brief", 5)


@pytest.mark.parametrize(
    ("oud", "na", "eigenaar", "zin"),
    [
        ({}, {"soort": "telefonisch"}, None, ""), ({}, {"notitie": "x"}, VAN_BRIEF, ""),
        ({}, {"soort": "telefonisch"}, VAN_BRIEF, "wordt geen andere soort"),
        ({"soort": "halt-verwijzing"}, {"soort": "brief"}, None, "wordt geen andere soort"),
        ({}, {"soort": "pv-verzonden"}, None, "wordt geen andere soort"),
        ({}, {"datum": OP}, VAN_BRIEF, "de dag van deze stap is die van brief 5"), ({}, {"datum": OP}, None, ""),
        ({"soort": "halt-afdoening", "resultaat": "geslaagd"}, {"resultaat": "mislukt: kwam niet"}, None, ""),
        ({"soort": "halt-afdoening", "resultaat": "geslaagd"}, {"resultaat": "goed"}, None,
         "begint met geslaagd of mislukt"),
        ({"resultaat": "niet gekomen: ziek"}, {"resultaat": "niet gekomen (vader belde)"}, VAN_BRIEF, ""),
        ({"resultaat": "niet gekomen: ziek"}, {"resultaat": "gekomen"}, VAN_BRIEF, "begint met niet gekomen"),
    ],
)  # fmt: skip
def test_a_step_stays_what_it_was_made_as(
    oud: dict[str, Any], na: dict[str, Any], eigenaar: Eigenaar | None, zin: str
) -> None:
    voor, erna = maak_interventie(nummer=1, **oud), maak_interventie(nummer=1, **oud | na)
    if not zin:
        moet_te_wijzigen_zijn(voor, erna, eigenaar)
        return
    with pytest.raises(Geweigerd, match=zin):
        moet_te_wijzigen_zijn(voor, erna, eigenaar)


@pytest.mark.parametrize(
    ("na", "verstrekking", "delen"),
    [
        ({}, 3, []), ({"datum": OP}, 3, ["verstrekking 3 hoort bij deze stap en blijft"]), ({"datum": OP}, None, []),
        ({"soort": "doorverwijzing"}, None, ["hoort een verstrekking (lpa verstrekking nieuw 1)"]),
        ({"soort": "doorverwijzing"}, 3, ["verstrekking 3 hoort bij deze stap"]),
        ({"route": "halt"}, None, ["de route van zaak 1 verandert niet mee"]),
    ],
)  # fmt: skip
def test_what_hangs_on_a_step_does_not_change_with_it(
    na: dict[str, Any], verstrekking: int | None, delen: list[str]
) -> None:
    gevonden = zinnen(twijfels_soort(maak_interventie(), maak_interventie(**na), verstrekking))
    assert len(gevonden) == len(delen)
    assert all(deel in zin for deel, zin in zip(delen, gevonden, strict=True))
