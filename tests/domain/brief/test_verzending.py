"""A letter that is sent: what it becomes in its zaak, and what is unlikely about the day."""

from __future__ import annotations

from typing import Any

import pytest

from lpa.domain.brief import verzending
from lpa.domain.brief.briefsoort import (
    AANVULLING,
    BESLUIT_VERLOF,
    BESLUIT_VRIJSTELLING,
    ONTVANGST,
    REACTIE,
    RMC,
    WAARSCHUWING,
)
from lpa.domain.brief.verzending import (
    bezwaartermijn,
    gestuurd,
    moet_onverzonden_zijn,
    moet_vrij_zijn,
    moet_zelfde_zijn,
    stap,
    twijfels,
    twijfels_leeftijd,
    twijfels_ongenoemd,
    twijfels_reden,
    verstrekking,
    vervolg,
    verzonden,
)
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.zaak.keten import Contact
from lpa.errors import GegevensGeweigerd, Geweigerd
from tests.domain.factories import dag, maak_brief, maak_jongere, maak_melding, maak_verlof, maak_vrijstelling
from tests.domain.twijfels import zinnen

OP = dag("11-10-2019")
BESLIST: dict[str, Any] = {
    "nummer": 4, "gesloten_op": dag("06-11-2019"), "afhandeling": "afgewezen", "beslisser": "ambtenaar",
}  # fmt: skip
BESLUIT = maak_brief(nummer=2, zaak=4, soort=BESLUIT_VERLOF, datum=dag("07-11-2019"))
PARTIJ = Contact(nummer=5, soort="rmc", naam="RMC")


@pytest.mark.parametrize(
    ("anders", "wat", "grondslag"),
    [
        ({"met_reden": True, "toestemming": True}, "overdracht aan RMC, met de reden (brief 1)", "RMC"),
        ({"met_reden": False}, "overdracht aan RMC (brief 1)", "RMC"),
        ({}, "overdracht aan RMC, met of zonder de reden (brief 1)", "RMC"),
        ({"soort": WAARSCHUWING}, "waarschuwing (brief 1)", "AVG art. 6"),
    ],
)
def test_what_a_letter_tells_a_party_is_a_sharing(anders: dict[str, Any], wat: str, grondslag: str) -> None:
    brief = maak_brief(**{"nummer": 1, "soort": RMC, "verzonden_op": OP, "interventie": 3} | anders)
    d = verstrekking(brief, PARTIJ, REGELBOEK)
    assert (d.wat, d.datum, d.contact, d.interventie, d.toestemming) == (wat, OP, 5, 3, brief.toestemming)
    assert grondslag in d.grondslag


@pytest.mark.parametrize(
    ("soort", "zaak", "laatste"),
    [
        (BESLUIT_VERLOF, maak_verlof(**BESLIST), "19-12-2019"),
        (BESLUIT_VRIJSTELLING, maak_vrijstelling(soort="15", gesloten_op=OP, afhandeling="geweigerd"), "19-12-2019"),
        (ONTVANGST, maak_verlof(**BESLIST), None),
        (WAARSCHUWING, maak_melding(), None),
        (REACTIE, maak_vrijstelling(gesloten_op=OP, afhandeling="toegekend", van=OP), None),  # no besluit (art. 5)
    ],
)
def test_from_the_day_of_sending_one_can_object(soort: str, zaak: Any, laatste: str | None) -> None:
    termijn = bezwaartermijn(soort, zaak, dag("07-11-2019"))
    assert (termijn and termijn.laatste_dag) == (dag(laatste) if laatste else None)


def test_a_decision_is_not_sent_before_it_was_taken() -> None:
    with pytest.raises(GegevensGeweigerd):
        bezwaartermijn(BESLUIT_VERLOF, maak_verlof(**BESLIST), dag("05-11-2019"))


def test_letters_of_one_day_are_one_step() -> None:
    s = stap([maak_brief(nummer=1), maak_brief(nummer=2, aan="jongere 1")], OP)
    assert (s.zaak, s.soort, s.met_wie) == (1, "waarschuwing-schriftelijk", "verzorger 1 en jongere 1")
    assert s.notitie == "waarschuwing (brief 1 en 2)"
    brief = gestuurd(maak_brief(nummer=1), OP, 7)
    assert (brief.verzonden_op, brief.interventie) == (OP, 7)


def test_what_was_sent_stays_as_it_was() -> None:
    weg = maak_brief(nummer=3, verzonden_op=OP)
    with pytest.raises(Geweigerd, match="brief 3 is al verzonden op 11-10-2019"):
        moet_onverzonden_zijn(weg)
    with pytest.raises(Geweigerd, match="is brief 3, die op 11-10-2019 is verzonden"):
        moet_vrij_zijn(weg)
    with pytest.raises(GegevensGeweigerd, match="is niet brief 3 zoals die is gemaakt"):
        moet_zelfde_zijn(weg, "b.docx", zelfde=False)
    moet_onverzonden_zijn(maak_brief())
    moet_vrij_zijn(None)
    moet_zelfde_zijn(weg, "b.docx", zelfde=True)


def test_an_answer_makes_its_zaak_known_once() -> None:
    verlof = maak_verlof(**BESLIST)
    assert verzonden(verlof, BESLUIT_VERLOF, dag("07-11-2019")).verzonden_op == dag("07-11-2019")
    assert verzonden(verlof, ONTVANGST, OP).verzonden_op is None
    eerder = maak_verlof(**BESLIST, verzonden_op=OP)
    assert verzonden(eerder, BESLUIT_VERLOF, dag("07-11-2019")) == eerder


@pytest.mark.parametrize(("nu", "gezegd"), [("10-10-2019", False), ("11-10-2019", False), ("12-10-2019", True)])
def test_a_letter_of_before_today_asks_for_its_day(nu: str, gezegd: bool) -> None:
    assert bool(zinnen(twijfels_ongenoemd(maak_brief(), dag(nu)))) is gezegd
    assert zinnen(twijfels_ongenoemd(maak_brief(), None)) == []


@pytest.mark.parametrize(("geboren", "twijfel"), [("12-10-2001", False), ("11-10-2001", False), ("20-10-2001", True)])
def test_who_came_of_age_between_making_and_sending_is_written_to_himself(geboren: str, twijfel: bool) -> None:
    j = maak_jongere(geboortedatum=dag(geboren))
    brief = maak_brief(datum=dag("11-10-2019"))
    op = dag("20-10-2019") if twijfel else dag("11-10-2019")
    assert bool(zinnen(twijfels_leeftijd([brief], j, op))) is twijfel


@pytest.mark.parametrize(
    ("geboren", "met_reden", "twijfel"),
    [("11-10-2003", None, True), ("12-10-2003", None, False), ("11-10-2003", False, False)],
)
def test_from_sixteen_on_a_letter_to_rmc_must_say_whether_it_tells_why(
    geboren: str, met_reden: bool | None, twijfel: bool
) -> None:
    brief = maak_brief(soort=RMC, met_reden=met_reden)
    j = maak_jongere(geboortedatum=dag(geboren))
    assert bool(zinnen(twijfels_reden([brief, maak_brief()], j, OP, REGELBOEK))) is twijfel


@pytest.mark.parametrize(
    ("brief", "zaak", "op", "vandaag", "delen"),
    [
        pytest.param(maak_brief(), maak_melding(nummer=1), "11-10-2019", "11-10-2019", [], id="de dag van de brief"),
        pytest.param(maak_brief(), maak_melding(nummer=1), "10-10-2019", "11-10-2019",
                     ["later dan de dag van verzending 10-10-2019"], id="voor de brief"),
        pytest.param(maak_brief(), maak_melding(nummer=1), "14-10-2019", "11-10-2019", ["ligt in de toekomst"],
                     id="morgen"),
        pytest.param(BESLUIT, maak_verlof(**BESLIST), "07-11-2019", "07-11-2019", [], id="een besluit op zijn dag"),
        pytest.param(BESLUIT, maak_verlof(**BESLIST), "08-11-2019", "08-11-2019",
                     ["noemt 19-12-2019 als laatste dag van bezwaar; bij verzending op 08-11-2019 is dat 20-12-2019"],
                     id="een besluit een dag later"),
        pytest.param(BESLUIT, maak_verlof(**BESLIST, verzonden_op=dag("06-11-2019")), "07-11-2019", "07-11-2019",
                     ["zaak 4 staat al als verzonden op 06-11-2019; die dag blijft staan"], id="al verzonden"),
        pytest.param(BESLUIT, maak_verlof(**BESLIST), "07-11-2019", "06-11-2019",
                     ["de dag van verzending 07-11-2019 ligt in de toekomst"], id="een besluit morgen"),
    ],
)  # fmt: skip
def test_the_day_of_sending_is_doubted(brief: Any, zaak: Any, op: str, vandaag: str, delen: list[str]) -> None:
    gevonden = zinnen(twijfels([brief], zaak, dag(op), dag(vandaag)))
    assert len(gevonden) == len(delen)
    assert all(deel in zin for deel, zin in zip(delen, gevonden, strict=True))


def test_after_a_letter_that_asks_for_more_the_term_stands_still() -> None:
    assert "lpa termijn opschort 4" in vervolg(AANVULLING, 4)
    assert vervolg(WAARSCHUWING, 4) == ""
    assert verzending.deelt(RMC).contactsoort == "rmc"
