"""Reading requests on which she decides: whose, which are open, and in which calendar their days count."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from lpa.domain.records.aanvraag import Uitstel, Verlof
from lpa.errors import Geweigerd, LpaFout, NietGevonden
from lpa.storage.engine.file import CaseFile
from lpa.storage.zaak import aanvragen
from lpa.storage.zaak.zaken import Filter, lijst
from tests.domain.factories import (
    dag,
    maak_jongere,
    maak_melding,
    maak_overstap,
    maak_school,
    maak_verlof,
    maak_vrijstelling,
)
from tests.storage.helpers import store

TOEGEWEZEN = {"afhandeling": "toegewezen", "gesloten_op": dag("06-11-2019"), "beslisser": "ambtenaar"}
TOEGEKEND = {"afhandeling": "toegekend", "gesloten_op": dag("01-11-2019"), "van": dag("01-11-2019")}


@pytest.fixture
def gevuld(bestand: CaseFile) -> CaseFile:
    """Zaak 1 a melding; leave 2 to 4 (2 and 3 of one family); exemptions 5 to 7; overstap 8. Jongere 3 moved away."""
    store(
        bestand,
        maak_jongere(), maak_jongere(voornaam="Noor"), maak_jongere(voornaam="Lies", verhuisd_op=dag("01-12-2019")),
        maak_school(regio="noord"),
        maak_melding(),
        maak_verlof(school=1, **TOEGEWEZEN, toegewezen_dagen=11), maak_verlof(jongere=2, aanvraag=2),
        maak_verlof(geopend_op=dag("01-09-2018"), van=dag("15-10-2018"), tot=dag("19-10-2018")),
        maak_vrijstelling(soort="5b", **TOEGEKEND, tot=dag("31-07-2020")),
        maak_vrijstelling(soort="15", jongere=3, geopend_op=dag("01-10-2019"), **TOEGEKEND),
        maak_vrijstelling(jongere=2, **TOEGEKEND),
        maak_overstap(),
    )  # fmt: skip
    return bestand


@pytest.mark.parametrize(
    ("lees", "nummer", "soort", "zin"),
    [
        (aanvragen.aanvraag, 1, Geweigerd, "in melding 1 loopt geen beslistermijn"),
        (aanvragen.aanvraag, 8, Geweigerd, "in overstap 8 loopt geen beslistermijn"),
        (aanvragen.aanvraag, 99, NietGevonden, "er is geen zaak 99"),
        (aanvragen.verlof, 5, NietGevonden, "zaak 5 is een vrijstelling, geen verlof"),
        (aanvragen.vrijstelling, 2, NietGevonden, "zaak 2 is een verlofaanvraag, geen vrijstelling"),
    ],
)
def test_what_is_no_such_request_is_said(
    gevuld: CaseFile, lees: Callable[[Any, int], Any], nummer: int, soort: type[LpaFout], zin: str
) -> None:
    with pytest.raises(soort, match=zin):
        lees(gevuld.conn, nummer)


def test_a_request_is_read_as_what_it_is(gevuld: CaseFile) -> None:
    assert aanvragen.aanvraag(gevuld.conn, 2) == aanvragen.verlof(gevuld.conn, 2)
    assert aanvragen.aanvraag(gevuld.conn, 5) == aanvragen.vrijstelling(gevuld.conn, 5)


def test_a_family_is_found_by_each_of_its_requests(gevuld: CaseFile) -> None:
    for nummer in (2, 3):
        assert [v.nummer for v in aanvragen.gezin(gevuld.conn, aanvragen.verlof(gevuld.conn, nummer))] == [2, 3]
    assert [v.nummer for v in aanvragen.gezin(gevuld.conn, aanvragen.verlof(gevuld.conn, 4))] == [4]


@pytest.mark.parametrize(
    ("op", "sinds", "nummers"),
    [
        ("30-11-2019", "01-11-2019", [6, 7, 5]),
        ("01-12-2019", "01-11-2019", [7, 5]),  # who moved away is the other gemeente's
        ("01-12-2019", "31-07-2020", [7, 5]),  # its last day
        ("01-12-2019", "01-08-2020", [7]),  # the other has no end
    ],
)
def test_exemptions_that_were_granted_to_who_lives_here(
    gevuld: CaseFile, op: str, sinds: str, nummers: list[int]
) -> None:
    assert [v.nummer for v in aanvragen.toegekende(gevuld.conn, dag(op), dag(sinds))] == nummers


def test_exemptions_stand_in_order_of_receipt(gevuld: CaseFile) -> None:
    assert [v.nummer for v in aanvragen.alle(gevuld.conn)] == [6, 5, 7]
    assert [v.nummer for v in aanvragen.van_jongere(gevuld.conn, 1)] == [5]


def test_days_count_in_the_calendar_of_the_school_else_of_the_gemeente(gevuld: CaseFile) -> None:
    assert aanvragen.kalender_van(gevuld.conn, aanvragen.verlof(gevuld.conn, 2)).regio == "noord"
    assert aanvragen.kalender_van(gevuld.conn, aanvragen.verlof(gevuld.conn, 3)).regio == "midden"


def test_earlier_requests_carry_what_was_granted(gevuld: CaseFile) -> None:
    assert [(e.verlof.nummer, dict(e.per_schooljaar)) for e in aanvragen.eerdere(gevuld.conn, 1)] == [
        (4, {}), (2, {"2019-2020": 11}),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("filter_", "meest", "nummers", "aantal"),
    [
        (Filter(), None, [3, 2, 4], 3),
        (Filter(), 1, [3], 3),
        (Filter(schooljaar="2018-2019"), None, [4], 1),
        (Filter(open=True), None, [3, 4], 2),
        (Filter(open=False), None, [2], 1),
        (Filter(jongere=1), None, [2, 4], 2),
        (Filter(schooljaar="2019-2020", open=True, jongere=1), None, [], 0),
    ],
)
def test_requests_are_listed_latest_first_and_counted(
    gevuld: CaseFile, filter_: Filter, meest: int | None, nummers: list[int], aantal: int
) -> None:
    gevonden, hoeveel = lijst(gevuld.conn, Verlof, filter_, meest)
    assert ([v.nummer for v in gevonden], hoeveel) == (nummers, aantal)


def test_what_moved_a_term_stands_in_order(gevuld: CaseFile) -> None:
    later, eerder = (Uitstel(zaak=3, soort="opschorting", van=dag(d), tot=dag(d), reden="x")
                     for d in ("12-11-2019", "06-11-2019"))  # fmt: skip
    store(gevuld, later, eerder)
    assert [u.van for u in aanvragen.uitstel(gevuld.conn, 3)] == [dag("06-11-2019"), dag("12-11-2019")]
    assert aanvragen.uitstel(gevuld.conn, 2) == []
