"""The terms that run in a request by themselves, and what moves them."""

from __future__ import annotations

from typing import Any

import pytest

from lpa.domain.recht.termijnen import bereken
from lpa.domain.recht.zaaktermijnen import (
    besluitsoort,
    moet_kunnen_verschuiven,
    twijfels_uitstel,
    verschuivingen,
    zaaktermijnen,
)
from lpa.domain.records.aanvraag import Uitstel
from lpa.errors import GegevensGeweigerd, Geweigerd, LpaFout
from tests.domain.factories import dag, maak_verlof, maak_vrijstelling
from tests.domain.twijfels import zinnen

BESLIST: dict[str, Any] = {"gesloten_op": dag("06-11-2019"), "afhandeling": "afgewezen", "beslisser": "ambtenaar"}
TOEGEKEND: dict[str, Any] = {"gesloten_op": dag("06-11-2019"), "afhandeling": "toegekend", "van": dag("01-12-2019")}
VERZONDEN = {"verzonden_op": dag("07-11-2019")}


def stil(van: str, tot: str | None, duur: str = "") -> Uitstel:
    soort = "opschorting" if tot else "verlenging"
    return Uitstel(zaak=3, soort=soort, van=dag(van), tot=dag(tot) if tot else None, duur=duur, reden="x")


@pytest.mark.parametrize(
    ("zaak", "besluit", "bezwaar"),
    [
        pytest.param(maak_verlof(), "30-12-2019", None, id="verlof: acht weken"),
        pytest.param(maak_verlof(soort="religie"), None, None, id="een kennisgeving aan het hoofd"),
        pytest.param(maak_verlof(**BESLIST), None, None, id="beslist, niet verzonden"),
        pytest.param(maak_verlof(**BESLIST, **VERZONDEN), None, "19-12-2019", id="verzonden: zes weken"),
        pytest.param(maak_verlof(**BESLIST | {"beslisser": "hoofd"}, **VERZONDEN), None, None, id="van het hoofd"),
        pytest.param(maak_vrijstelling(), None, None, id="art. 5: niets te beslissen"),
        pytest.param(maak_vrijstelling(**TOEGEKEND, **VERZONDEN), None, None, id="art. 5: geen besluit"),
        pytest.param(maak_vrijstelling(**TOEGEKEND, **VERZONDEN, bezwaarclausule=True), None, "19-12-2019",
                     id="art. 5 met clausule"),
        pytest.param(maak_vrijstelling(soort="15"), "05-12-2019", None, id="art. 15: acht weken"),
    ],
)  # fmt: skip
def test_a_request_has_the_terms_of_its_kind(zaak: Any, besluit: str | None, bezwaar: str | None) -> None:
    t = zaaktermijnen(zaak)
    assert (t.besluit and t.besluit.laatste_dag) == (dag(besluit) if besluit else None)
    assert (t.bezwaar and t.bezwaar.laatste_dag) == (dag(bezwaar) if bezwaar else None)


def test_leave_that_is_for_the_head_has_no_term_for_her() -> None:
    assert zaaktermijnen(maak_verlof(), te_beslissen=False).besluit is None
    assert besluitsoort(maak_vrijstelling(soort="3a")) == "besluit-3a-3b"


def test_what_was_recorded_moves_the_term() -> None:
    t = zaaktermijnen(maak_verlof(), [stil("11-11-2019", "15-11-2019")]).besluit
    assert t is not None
    assert t.laatste_dag == dag("02-01-2020")  # three days later, after New Year's Day
    stilstanden, verlengingen = verschuivingen([stil("11-11-2019", "15-11-2019"), stil("12-11-2019", None, "2 weken")])
    assert (len(stilstanden), [str(v.duur) for v in verlengingen]) == (1, ["2 weken"])


@pytest.mark.parametrize(
    ("zaak", "nieuw", "soort", "zin"),
    [
        (maak_vrijstelling(nummer=3), stil("11-11-2019", "15-11-2019"), Geweigerd, "in zaak 3 valt niets te beslissen"),
        (maak_verlof(), stil("01-11-2019", "15-11-2019"), GegevensGeweigerd, "voor de ontvangst van de aanvraag"),
        (maak_verlof(), stil("31-12-2019", "15-01-2020"), Geweigerd, "de termijn was al om op 30-12-2019"),
    ],
)
def test_a_term_that_cannot_be_moved_is_refused(zaak: Any, nieuw: Uitstel, soort: type[LpaFout], zin: str) -> None:
    with pytest.raises(soort, match=zin):
        moet_kunnen_verschuiven(zaak, nieuw, [])


@pytest.mark.parametrize(
    ("nieuw", "zin"),
    [
        (stil("11-11-2019", "13-11-2019"), ""),
        (stil("11-11-2019", "12-11-2019"), "staat geen dag stil"),
        (stil("30-12-2019", None, "2 weken"), ""),
        (stil("31-12-2019", None, "2 weken"), "buiten de termijn"),
        (stil("03-11-2019", None, "2 weken"), "buiten de termijn"),
        (stil("11-11-2019", "02-01-2020"), "de dag ligt in de toekomst"),
    ],
)
def test_a_move_of_a_term_is_doubted(nieuw: Uitstel, zin: str) -> None:
    termijn = moet_kunnen_verschuiven(maak_verlof(), nieuw, [])
    gevonden = zinnen(twijfels_uitstel(nieuw, termijn, dag("01-01-2020")))
    assert len(gevonden) == bool(zin)
    assert zin in " ".join(gevonden)


@pytest.mark.parametrize(("dag_", "buiten"), [("03-11-2019", True), ("04-11-2019", False)])
def test_an_extension_may_be_told_from_the_day_of_the_request_on(dag_: str, buiten: bool) -> None:
    verlof = maak_verlof(geopend_op=dag("04-11-2019"))
    termijn = bereken("besluit-aanvraag", verlof.geopend_op)
    gevonden = zinnen(twijfels_uitstel(stil(dag_, None, "2 weken"), termijn, dag("01-01-2020")))
    assert bool(gevonden) == buiten


def test_a_term_that_was_extended_may_be_suspended_in_its_new_days() -> None:
    verlof, verlengd = maak_verlof(geopend_op=dag("01-10-2019")), stil("10-11-2019", None, "4 weken")
    moet_kunnen_verschuiven(verlof, stil("06-12-2019", "10-12-2019"), [verlengd])
    with pytest.raises(Geweigerd, match="al om op"):
        moet_kunnen_verschuiven(verlof, stil("06-12-2019", "10-12-2019"), [])
