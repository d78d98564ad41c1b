"""Reading what is open: each zaak with what the work list must know of it, and what was not told or entered yet."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Any

import pytest

from lpa.domain.records.eigentermijn import Eigentermijn
from lpa.domain.records.spreekuur import GEKOMEN, Spreekuur, Uitnodiging
from lpa.domain.werk.werklijst import Wie
from lpa.domain.werk.werkvoorraad import Openzaak, Spreekuurpunt
from lpa.storage.engine.file import CaseFile
from lpa.storage.engine.writer import transaction
from lpa.storage.register import registers
from lpa.storage.zaak import werkvoorraad
from tests.domain.factories import (
    dag,
    maak_huisbezoek,
    maak_interventie,
    maak_jongere,
    maak_melding,
    maak_school,
    maak_verlof,
    maak_vrijstelling,
    moment,
)
from tests.storage.helpers import store

VANDAAG = dag("15-11-2019")


@pytest.fixture
def gevuld(bestand: CaseFile) -> CaseFile:
    """Jongere 1 with melding 1, jongere 2 who moved away with melding 2; zaak 3 is closed, 4 of tomorrow."""
    store(
        bestand,
        maak_jongere(tussenvoegsel="van der"), maak_jongere(voornaam="Noor", verhuisd_op=dag("01-11-2019")),
        maak_school(),
        maak_melding(eerste_dag=dag("07-10-2019"), laatste_dag=dag("09-10-2019")), maak_melding(jongere=2),
        maak_melding(gesloten_op=VANDAAG, afhandeling="waarschuwing"), maak_melding(geopend_op=dag("16-11-2019")),
    )  # fmt: skip
    return bestand


def zaak(bestand: CaseFile, nummer: int = 1) -> Openzaak:
    (gevonden,) = werkvoorraad.open_zaken(bestand.conn, VANDAAG, nummer)
    return gevonden


def test_open_zaken_are_those_that_were_opened_by_then_oldest_first(gevuld: CaseFile) -> None:
    assert [z.nummer for z in werkvoorraad.open_zaken(gevuld.conn, VANDAAG)] == [1, 2]
    assert [z.nummer for z in werkvoorraad.open_zaken(gevuld.conn, dag("16-11-2019"))] == [1, 2, 4]
    assert werkvoorraad.open_zaken(gevuld.conn, VANDAAG, 3) == []


def test_a_zaak_in_which_nothing_happened_knows_only_its_absence(gevuld: CaseFile) -> None:
    z = zaak(gevuld)
    assert (z.naam, z.begin, z.einde) == ("Sem van der Zwaluw", dag("07-10-2019"), dag("09-10-2019"))
    assert (z.laatste_stap, z.eigen, z.bezoek, z.spreekuur, z.vervolgd, z.vertrek) == (
        None, False, None, None, False, None,
    )  # fmt: skip
    assert z.wacht_op_eerste_stap(VANDAAG)
    weg = zaak(gevuld, 2).vertrek
    assert weg is not None
    assert weg.dag == dag("01-11-2019")


@pytest.mark.parametrize(
    ("erbij", "veld", "waarde"),
    [
        (maak_interventie(), "laatste_stap", dag("11-10-2019")),
        (maak_interventie(soort="hoorgesprek"), "vervolgd", True),
        (maak_huisbezoek(status="niet thuis"), "laatste_stap", dag("14-01-2020")),
        (maak_huisbezoek(), "bezoek", moment("14-01-2020 10:30")),
        (maak_huisbezoek(status="geannuleerd"), "bezoek", None),
        (Eigentermijn(zaak=1, wat="bellen", laatste_dag=VANDAAG), "eigen", True),
        (Eigentermijn(zaak=1, wat="bellen", laatste_dag=VANDAAG, gedaan_op=VANDAAG), "eigen", False),
    ],
)
def test_what_happened_or_is_planned_in_a_zaak_is_known(gevuld: CaseFile, erbij: Any, veld: str, waarde: Any) -> None:
    store(gevuld, erbij)
    assert getattr(zaak(gevuld), veld) == waarde


def test_a_spreekuur_is_known_with_its_hour_and_who_may_still_come(gevuld: CaseFile) -> None:
    store(
        gevuld,
        Spreekuur(school=1, datum=dag("19-11-2019"), tijd="09:00"), Spreekuur(school=1, datum=dag("19-11-2019")),
        Spreekuur(school=1, datum=dag("18-11-2019"), tijd="10:30"),
        Uitnodiging(spreekuur=1, zaak=1), Uitnodiging(spreekuur=1, zaak=2), Uitnodiging(spreekuur=2, zaak=1),
        Uitnodiging(spreekuur=3, zaak=1, status=GEKOMEN),
    )  # fmt: skip
    assert zaak(gevuld).spreekuur == dag("19-11-2019")
    assert werkvoorraad.spreekuren(gevuld.conn, dag("19-11-2019")) == [
        Spreekuurpunt(2, dag("19-11-2019"), None, "De Wilg", 1),
        Spreekuurpunt(1, dag("19-11-2019"), time(9), "De Wilg", 2),
    ]
    assert werkvoorraad.spreekuren(gevuld.conn, dag("18-11-2019")) == []


def test_whom_a_zaak_is_about_is_known_of_closed_ones_too(gevuld: CaseFile) -> None:
    assert werkvoorraad.over_wie(gevuld.conn, {3, 99}) == {3: Wie(1, "Sem van der Zwaluw")}


BESLIST = {"gesloten_op": dag("14-11-2019"), "afhandeling": "toegewezen", "beslisser": "ambtenaar"}
DOOR = {"gesloten_op": dag("14-11-2019"), "afhandeling": "doorgestuurd"}
TOEGEKEND = {"gesloten_op": dag("14-11-2019"), "afhandeling": "toegekend", "van": VANDAAG}


@pytest.mark.parametrize(
    ("aanvraag", "stap", "nog"),
    [
        pytest.param(maak_verlof(), None, False, id="nog niet beslist"),
        pytest.param(maak_verlof(**BESLIST), None, True, id="beslist"),
        pytest.param(maak_verlof(**BESLIST, verzonden_op=VANDAAG), None, False, id="beslist en verzonden"),
        pytest.param(maak_verlof(**BESLIST | {"beslisser": "hoofd"}), None, False, id="het hoofd besliste"),
        pytest.param(maak_verlof(**BESLIST | {"afhandeling": "ingetrokken"}), None, False, id="ingetrokken"),
        pytest.param(maak_verlof(**DOOR), None, True, id="doorgestuurd"),
        pytest.param(maak_verlof(**DOOR), "04-11-2019", False, id="doorgestuurd en gemeld"),
        pytest.param(maak_verlof(**DOOR), "03-11-2019", True, id="doorgestuurd, een brief van daarvoor"),
        pytest.param(maak_vrijstelling(**TOEGEKEND), None, False, id="vrijstelling van rechtswege"),
        pytest.param(maak_vrijstelling(**TOEGEKEND, bezwaarclausule=True), None, True, id="met bezwaarclausule"),
        pytest.param(maak_vrijstelling(soort="15", **TOEGEKEND, tot=VANDAAG), None, True, id="een besluit"),
    ],
)
def test_a_decision_is_to_be_told_until_it_was(gevuld: CaseFile, aanvraag: Any, stap: str | None, nog: bool) -> None:
    (zaak_,) = store(gevuld, aanvraag)
    if stap:
        store(gevuld, maak_interventie(zaak=zaak_.nummer, datum=dag(stap)))
    assert werkvoorraad.nog_te_melden(gevuld.conn) == ([(zaak_.nummer, dag("14-11-2019"))] if nog else [])


@pytest.mark.parametrize(
    ("duo_op", "afhandeling", "naar", "uit"),
    [
        (None, "toegekend", True, False), ("13-11-2019", "toegekend", True, False),  # decided anew since
        ("14-11-2019", "toegekend", False, False), ("14-11-2019", "geweigerd", False, True),
        (None, "geweigerd", False, False),
    ],
)  # fmt: skip
def test_what_must_go_into_mijn_duo_or_out_of_it(
    gevuld: CaseFile, duo_op: str | None, afhandeling: str, naar: bool, uit: bool
) -> None:
    waarden = TOEGEKEND | {"afhandeling": afhandeling, "duo_op": dag(duo_op) if duo_op else None}
    (v,) = store(gevuld, maak_vrijstelling(**waarden))
    assert werkvoorraad.nog_naar_duo(gevuld.conn, VANDAAG) == ([v.nummer] if naar else [])
    assert werkvoorraad.nog_uit_duo(gevuld.conn) == ([v.nummer] if uit else [])


@pytest.mark.parametrize("weg", ["verhuisd_op", "overleden_op"])
def test_of_who_is_gone_nothing_goes_into_mijn_duo(gevuld: CaseFile, weg: str) -> None:
    (v,), anders = store(gevuld, maak_vrijstelling(**TOEGEKEND)), dict[str, Any]({weg: VANDAAG})
    with transaction(gevuld, "jongere wijzig") as s:
        s.change(replace(registers.jongere(gevuld.conn, v.jongere), **anders))
    assert werkvoorraad.nog_naar_duo(gevuld.conn, VANDAAG) == []
    assert werkvoorraad.nog_naar_duo(gevuld.conn, VANDAAG - timedelta(days=1)) == [v.nummer]


def test_the_first_visit_that_is_planned_counts(gevuld: CaseFile) -> None:
    store(gevuld, maak_huisbezoek(), maak_huisbezoek(uid="b", begin=datetime.fromisoformat("2020-01-07T09:00")))
    assert zaak(gevuld).bezoek == moment("07-01-2020 09:00")
