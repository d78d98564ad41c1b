"""What is criminal data, and what is not."""

from __future__ import annotations

import pytest

from lpa.domain.base.soorten import INTERVENTIES
from lpa.domain.brief.briefsoort import SOORTEN
from lpa.domain.recht.mas import Routestap
from lpa.domain.records.zaak import Heropening
from lpa.domain.zaak import wpg
from tests.domain.factories import dag, maak_interventie, maak_melding

OP = dag("12-11-2019")


def test_every_kind_that_it_names_exists() -> None:
    assert set(wpg.BEGIN) <= {*INTERVENTIES, *SOORTEN}
    assert set(wpg._HULP) - {"meldcode", "brief-rmc"} <= set(INTERVENTIES)


@pytest.mark.parametrize(
    ("van", "naar", "strafrecht"),
    [
        ("onderzoek", "vrijwillig", False), ("vrijwillig", "gedwongen hulp", False), ("onderzoek", "halt", True),
        ("strafrecht", "vrijwillig", True), ("gedwongen hulp", "vrijwillig + strafrecht", True),
        ("halt!", "gedwongen hulp", False),
    ],
)  # fmt: skip
def test_a_move_to_or_from_a_route_of_criminal_law_is_so(van: str, naar: str, strafrecht: bool) -> None:
    assert wpg.is_strafrechtelijk(Routestap(zaak=1, datum=OP, van=van, naar=naar)) is strafrecht


@pytest.mark.parametrize(("afhandeling", "strafrecht"), [("halt", True), ("proces-verbaal", True), ("verhuisd", False)])
def test_an_outcome_of_criminal_law_is_taken_out_of_a_zaak_and_its_reopening(
    afhandeling: str, strafrecht: bool
) -> None:
    m = maak_melding(
        afhandeling=afhandeling, gesloten_op=OP, route="halt + vrijwillig" if strafrecht else "gedwongen hulp"
    )
    na = wpg.zonder_afloop(m)
    assert (na.afhandeling, na.route, na.gesloten_op) == (
        (None, "", None) if strafrecht else (afhandeling, "gedwongen hulp", OP)
    )
    heropend = Heropening(zaak=1, datum=OP, gesloten_op=OP, afhandeling=afhandeling, reden="x")
    assert wpg.is_strafrechtelijk(heropend) is strafrecht


def test_it_is_said_once_in_a_zaak() -> None:
    eerste = maak_interventie(nummer=1, soort="halt-verwijzing")
    assert "omstreden" in str(wpg.opmerking(eerste, []))
    assert wpg.opmerking(maak_interventie(soort="hoorgesprek"), [eerste]) is None
