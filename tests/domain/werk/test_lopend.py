"""What must be done by a day in a request: decide, tell, send on."""

from __future__ import annotations

from typing import Any

import pytest

from lpa.domain.recht.zaaktermijnen import zaaktermijnen
from lpa.domain.records.aanvraag import Verlof
from lpa.domain.werk.lopend import (
    BEKENDMAKEN,
    DOORZENDEN,
    Lopend,
    door_te_sturen,
    loopt,
    te_melden,
    te_sturen,
    van_aanvraag,
    voor_het_begint,
)
from tests.domain.factories import dag, maak_interventie, maak_verlof, maak_vrijstelling

OP = dag("15-11-2019")
BESLIST: dict[str, Any] = {
    "nummer": 3, "gesloten_op": dag("14-11-2019"), "afhandeling": "afgewezen", "beslisser": "ambtenaar",
}  # fmt: skip
DOOR: dict[str, Any] = {"nummer": 3, "gesloten_op": dag("14-11-2019"), "afhandeling": "doorgestuurd"}
TOEGEKEND: dict[str, Any] = {"nummer": 5, "gesloten_op": dag("14-11-2019"), "afhandeling": "toegekend", "van": OP}


@pytest.mark.parametrize(
    ("zaak", "op", "dag_", "wat"),
    [
        (maak_verlof(nummer=3), "15-11-2019", None, ""),
        (maak_verlof(**BESLIST), "15-11-2019", "15-11-2019", "lpa brief maak besluit-verlof 3"),
        (maak_verlof(**BESLIST), "31-12-2019", "30-12-2019", "lpa brief maak besluit-verlof 3"),  # when it was due
        (maak_verlof(**BESLIST, verzonden_op=OP), "15-11-2019", None, ""),
        (maak_vrijstelling(**TOEGEKEND), "15-11-2019", None, ""),  # by law: there is nothing to make known
        (maak_vrijstelling(soort="15", tot=OP, **TOEGEKEND), "15-11-2019", "15-11-2019",
         "lpa brief maak besluit-vrijstelling 5"),
        (maak_vrijstelling(bezwaarclausule=True, **TOEGEKEND), "15-11-2019", "15-11-2019", "lpa vrijstelling wijzig 5"),
    ],
)  # fmt: skip
def test_a_decision_is_made_known_at_the_latest_when_it_was_due(zaak: Any, op: str, dag_: str | None, wat: str) -> None:
    t = te_sturen(zaak, [], dag(op))
    if dag_ is None:
        assert t is None
        return
    assert t is not None
    assert (t.soort, t.laatste_dag, t.zaak) == (BEKENDMAKEN, dag(dag_), zaak.nummer)
    assert wat in t.wat
    assert t.grondslag == "Awb art. 3:40 en 3:41"


def test_of_who_died_only_the_day_of_sending_is_asked() -> None:
    t = te_sturen(maak_verlof(**BESLIST), [], OP, overleden=True)
    assert t is not None
    assert t.wat == "leg vast wanneer het besluit is verzonden: lpa verlof wijzig 3 --verzonden DATUM"


@pytest.mark.parametrize(
    ("verlof", "stap", "nog"),
    [
        (maak_verlof(**DOOR), None, True), (maak_verlof(**DOOR), "03-11-2019", True),
        (maak_verlof(**DOOR), "04-11-2019", False), (maak_verlof(**BESLIST), None, False),
    ],
)  # fmt: skip
def test_whoever_asked_is_told_that_it_was_sent_on(verlof: Verlof, stap: str | None, nog: bool) -> None:
    stappen = [maak_interventie(zaak=3, datum=dag(stap))] if stap else []
    t = te_melden(verlof, stappen, OP)
    assert (t is not None) is nog
    assert t is None or (t.soort, t.laatste_dag) == (DOORZENDEN, OP)


@pytest.mark.parametrize(
    ("ontvangen", "dag_"),
    [("04-11-2019", "10-11-2019"), ("10-11-2019", "10-11-2019"), ("11-11-2019", None), ("01-09-2019", None)],
)
def test_parents_want_to_know_before_it_begins(ontvangen: str, dag_: str | None) -> None:
    verlof = maak_verlof(nummer=3, geopend_op=dag(ontvangen))
    t = voor_het_begint(verlof, zaaktermijnen(verlof).besluit)
    assert (t and t.laatste_dag) == (dag(dag_) if dag_ else None)
    assert voor_het_begint(verlof, None) is None


def test_the_terms_of_a_request_are_deciding_then_objecting() -> None:
    verzonden = maak_verlof(**BESLIST, verzonden_op=OP)
    (bezwaar,) = van_aanvraag(zaaktermijnen(verzonden), 3)
    assert (bezwaar.wat, bezwaar.van_haar) == ("bezwaar kan nog", False)
    (besluit,) = van_aanvraag(zaaktermijnen(maak_verlof(nummer=3)), 3)
    assert (besluit.wat, besluit.van_haar) == ("beslissen op de aanvraag", True)
    assert "lpa verlof besluit 3 --alleen --uitkomst doorgestuurd" in door_te_sturen(verzonden, OP).wat


@pytest.mark.parametrize(
    ("van_haar", "op", "telt"), [(True, "16-11-2019", True), (False, "15-11-2019", True), (False, "16-11-2019", False)]
)
def test_what_she_must_do_runs_until_it_is_done_and_what_others_may_until_its_day(
    van_haar: bool, op: str, telt: bool
) -> None:
    assert loopt(Lopend("bezwaar", "x", OP, van_haar=van_haar), dag(op)) is telt
