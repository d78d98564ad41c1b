"""Exemptions: what each ground asks, who must give notice again, and how many there are."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from lpa.domain.base.datum import Geboortedatum, randen
from lpa.domain.base.geboorte import lees_geboortedatum
from lpa.domain.base.soorten import VRIJSTELLINGSGRONDEN
from lpa.domain.recht.leerplicht import plicht
from lpa.domain.recht.regel import JA, NEE, VRAAGT_OORDEEL, Uitkomst
from lpa.domain.recht.vrijstelling import (
    aard,
    beslist,
    is_besluit,
    moet_kloppen,
    termijn,
    twijfels,
)
from lpa.domain.recht.vrijstellingtoets import Toetsvraag, toets
from lpa.domain.recht.zaaktermijnen import zaaktermijnen
from lpa.domain.records.aanvraag import Vrijstelling
from lpa.domain.records.jongere import Omstandigheden
from lpa.errors import GegevensGeweigerd, Geweigerd, LpaFout, VerkeerdGebruik
from lpa.storage.register.vakanties import kalender
from tests.domain.factories import dag, maak_inschrijving, maak_vrijstelling
from tests.domain.twijfels import zinnen

MIDDEN = kalender("midden")
EEN_DAG = timedelta(days=1)
KLEUTER = dag("12-03-2014")  # leerplichtig from Monday 1 April 2019 until 31 July 2030
TIENER = dag("20-08-2005")  # fourteen on 20 August 2019, leerplichtig until 31 July 2022
OUDERE = dag("12-03-2003")  # leerplichtig until 31 July 2019, kwalificatieplichtig until 11 March 2021
RICHTING = "geen school van die richting ervoor?"
WET, BESLUIT = ("5a", "5b", "5c", "5a-trekkend"), ("15", "3a", "3b")


def getoetst(
    geboren: date | Geboortedatum = KLEUTER, over: dict[str, Any] | None = None, **v: Any
) -> dict[str, Uitkomst]:
    """The answers about an exemption, by question."""
    vraag = Toetsvraag(maak_vrijstelling(**v), randen(geboren), plicht(geboren, MIDDEN), **over or {})
    return {u.vraag: u for u in toets(vraag)}


def antwoord(wat: str, geboren: date = KLEUTER, over: dict[str, Any] | None = None, **v: Any) -> str:
    """The one answer whose question has `wat` in it."""
    (gevonden,) = [u.antwoord for vraag, u in getoetst(geboren, over, **v).items() if wat in vraag]
    return gevonden


def verleend(**anders: Any) -> Vrijstelling:
    """An exemption under art. 5 onder a for schooljaar 2019-2020, granted on a notice of May 2019."""
    basis: dict[str, Any] = {
        "nummer": 7, "geopend_op": dag("01-05-2019"), "gesloten_op": dag("15-05-2019"), "afhandeling": "toegekend",
        "van": dag("01-08-2019"), "tot": dag("31-07-2020"),
    }  # fmt: skip
    return maak_vrijstelling(**basis | anders)


# --- by law or by decision


@pytest.mark.parametrize(
    ("grond", "van_rechtswege", "clausule", "artikel", "soort"),
    [
        ("5a", True, False, "Leerplichtwet art. 5 onder a", None),
        ("5b", True, False, "Leerplichtwet art. 5 onder b", None),
        ("5c", True, False, "Leerplichtwet art. 5 onder c", None),
        ("5a-trekkend", True, False, "Leerplichtwet art. 5a", None),
        ("15", False, True, "Leerplichtwet art. 15", "besluit-aanvraag"),
        ("3a", False, True, "Leerplichtwet art. 3a", "besluit-3a-3b"),
        ("3b", False, True, "Leerplichtwet art. 3b", "besluit-3a-3b"),
    ],
)
def test_an_exemption_arises_by_law_or_is_a_decision_with_a_term_and_a_clause(
    grond: str, van_rechtswege: bool, clausule: bool, artikel: str, soort: str | None
) -> None:
    v = maak_vrijstelling(soort=grond)
    gevonden = aard(v)
    assert (gevonden.van_rechtswege, gevonden.bezwaarclausule) == (van_rechtswege, clausule)
    assert gevonden.uitkomst.artikel == artikel
    assert gevonden.uitkomst.antwoord == (JA if clausule else NEE)
    assert termijn(v) == soort
    assert bool(zaaktermijnen(v).besluit) is (soort is not None)


@pytest.mark.parametrize("grond", WET)
def test_that_the_answer_to_a_notice_is_no_decision_rests_on_judgments(grond: str) -> None:
    uitkomst = aard(maak_vrijstelling(soort=grond)).uitkomst
    assert "geen besluit (RVS:2009:BH6321 en HR:2011:BM6898)" in uitkomst.redenering[0]
    assert not uitkomst.kanttekeningen


@pytest.mark.parametrize("grond", VRIJSTELLINGSGRONDEN)
@pytest.mark.parametrize("gekozen", [True, False])
def test_the_clause_can_be_chosen_otherwise_for_one_letter(grond: str, gekozen: bool) -> None:
    gevonden = aard(maak_vrijstelling(soort=grond, bezwaarclausule=gekozen))
    assert gevonden.bezwaarclausule is gekozen
    assert f"u koos voor deze brief {'wel' if gekozen else 'geen'} clausule" in gevonden.uitkomst.redenering[0]
    assert gevonden.van_rechtswege is (grond in WET)


@pytest.mark.parametrize(
    ("grond", "afhandeling", "clausule", "besluit"),
    [
        ("15", "toegekend", None, True),
        ("3a", "geweigerd", None, True),
        ("15", "ingetrokken", None, False),
        ("15", None, None, False),
        ("5a", "toegekend", None, False),
        ("5a", "geweigerd", True, True),
        ("5a", "ingetrokken", True, False),
    ],
)
def test_one_can_object_to_a_decision_and_to_a_letter_that_says_so(
    grond: str, afhandeling: str | None, clausule: bool | None, besluit: bool
) -> None:
    v = maak_vrijstelling(
        soort=grond, afhandeling=afhandeling, bezwaarclausule=clausule, verzonden_op=dag("02-12-2019")
    )
    assert is_besluit(v) is besluit
    bezwaar = zaaktermijnen(v).bezwaar
    assert (bezwaar.laatste_dag if bezwaar else None) == (dag("13-01-2020") if besluit else None)


def test_a_decision_under_article_15_can_be_objected_to_also_when_the_letter_lacks_the_clause() -> None:
    v = maak_vrijstelling(soort="15", afhandeling="geweigerd", bezwaarclausule=False, verzonden_op=dag("02-12-2019"))
    assert zaaktermijnen(v).bezwaar is not None


# --- the duty from which one is exempted


@pytest.mark.parametrize(
    ("grond", "van", "antwoord_"),
    [
        ("15", "31-07-2019", NEE),  # still leerplichtig
        ("15", "01-08-2019", JA),
        ("15", "11-03-2021", JA),
        ("15", "12-03-2021", NEE),  # eighteen
        ("5a", "31-07-2019", JA),
        ("5a", "11-03-2021", JA),
        ("5a", "12-03-2021", NEE),
    ],
)
def test_there_must_be_a_duty_to_be_exempted_from(grond: str, van: str, antwoord_: str) -> None:
    assert antwoord("plichtig?", OUDERE, soort=grond, van=dag(van)) == antwoord_


# --- notice in time (art. 6)


@pytest.mark.parametrize(
    ("gegeven", "antwoord_"),
    [
        pytest.param("28-02-2019", JA, id="ruim een maand"),
        pytest.param("01-03-2019", JA, id="precies een maand"),
        pytest.param("02-03-2019", NEE, id="een maand min een dag"),
        pytest.param("31-03-2019", NEE, id="de dag ervoor"),
    ],
)
@pytest.mark.parametrize("grond", ["5a", "5b", "5c"])
def test_the_first_notice_is_given_a_month_before_the_duty_begins(grond: str, gegeven: str, antwoord_: str) -> None:
    uitkomst = getoetst(soort=grond, geopend_op=dag(gegeven))["kennisgeving op tijd?"]
    assert uitkomst.antwoord == antwoord_
    assert uitkomst.artikel.startswith("Leerplichtwet art. 6 lid 2")


@pytest.mark.parametrize("gegeven", ["01-04-2019", "10-10-2019"])
@pytest.mark.parametrize(
    ("grond", "antwoord_", "waarom"),
    [
        ("5a", VRAAGT_OORDEEL, "art. 5 onder a: ongeschikt kan een kind ook later worden"),
        ("5b", NEE, "art. 5 onder b: in beginsel niet meer mogelijk (HR:2012:BV9201)"),
        ("5c", VRAAGT_OORDEEL, "art. 5 onder c: naar een school in het buitenland kan een kind ook later gaan"),
    ],
)
def test_a_first_notice_after_the_duty_began_is_judged_by_its_own_ground(
    grond: str, antwoord_: str, waarom: str, gegeven: str
) -> None:
    uitkomst = getoetst(soort=grond, geopend_op=dag(gegeven))["kennisgeving op tijd?"]
    assert uitkomst.antwoord == antwoord_
    assert waarom in uitkomst.redenering[1]


def test_what_courts_accepted_of_a_late_notice_under_5b_is_named() -> None:
    uitkomst = getoetst(soort="5b", geopend_op=dag("10-10-2019"))["kennisgeving op tijd?"]
    assert uitkomst.redenering[2] == (
        "tenzij een verhuizing, de sluiting van de school, of de overstap van po naar vo"
        " (HR:2015:1494 en GHAMS:2017:4142)"
    )


def test_a_first_notice_of_who_may_be_born_on_either_side_asks_for_judgement() -> None:
    geboren = Geboortedatum.fromisoformat("2014")
    vraag = Toetsvraag(maak_vrijstelling(soort="5b", geopend_op=dag("01-03-2019")), geboren, plicht(geboren, MIDDEN))
    assert next(u.antwoord for u in toets(vraag) if u.vraag == "kennisgeving op tijd?") == VRAAGT_OORDEEL


@pytest.mark.parametrize(
    ("gegeven", "antwoord_"),
    [
        pytest.param("30-06-2020", JA, id="30 juni is voor 1 juli"),
        pytest.param("01-07-2020", NEE, id="1 juli is te laat"),
        pytest.param("02-05-2019", JA, id="lang ervoor"),
    ],
)
def test_afterwards_notice_is_given_each_year_before_1_july(gegeven: str, antwoord_: str) -> None:
    uitkomst = getoetst(over={"andere": [verleend()]}, nummer=8, geopend_op=dag(gegeven))["kennisgeving op tijd?"]
    assert uitkomst.antwoord == antwoord_
    assert "uiterlijk dinsdag 30-06-2020" in uitkomst.redenering[0]
    assert "na vrijstelling 7" in uitkomst.redenering[0]


@pytest.mark.parametrize(
    ("eerder", "antwoord_"),
    [
        pytest.param({"nooit_geschikt": True, "tot": None}, JA, id="nooit geschikt, loopt nog"),
        pytest.param({"nooit_geschikt": True}, NEE, id="nooit geschikt, maar afgelopen"),
        pytest.param({"tot": None}, NEE, id="niet verklaard dat het nooit zal kunnen"),
    ],
)
def test_who_will_never_be_fit_need_not_give_notice_each_year(eerder: dict[str, Any], antwoord_: str) -> None:
    over = {"andere": [verleend(**eerder)]}
    assert antwoord("op tijd?", over=over, nummer=8, geopend_op=dag("01-08-2020")) == antwoord_


def test_the_last_of_several_exemptions_without_a_last_day_counts() -> None:
    eerdere = [
        verleend(nummer=5, geopend_op=dag("01-05-2017"), van=dag("01-08-2017"), tot=None),
        verleend(nummer=6, geopend_op=dag("01-05-2018"), van=dag("01-08-2018"), tot=None),
    ]
    assert antwoord("op tijd?", over={"andere": eerdere}, nummer=8, geopend_op=dag("01-06-2019")) == JA


def test_the_last_exemption_counts_also_when_an_older_one_has_no_last_day() -> None:
    eerdere = [
        verleend(nummer=5, geopend_op=dag("01-05-2017"), van=dag("01-08-2017"), tot=None),
        verleend(nummer=6, geopend_op=dag("01-05-2018"), van=dag("01-08-2018"), tot=dag("31-07-2019")),
    ]
    assert antwoord("op tijd?", over={"andere": eerdere}, nummer=8, geopend_op=dag("01-06-2019")) == JA


# --- 5 a: the declaration (art. 7)


@pytest.mark.parametrize(
    ("verklaring", "antwoord_"),
    [
        pytest.param("01-12-2018", JA, id="precies drie maanden oud"),
        pytest.param("30-11-2018", NEE, id="drie maanden en een dag"),
        pytest.param("01-03-2019", JA, id="van dezelfde dag"),
        pytest.param("02-03-2019", VRAAGT_OORDEEL, id="van na de kennisgeving"),
    ],
)
def test_the_declaration_is_at_most_three_months_old_at_the_notice(verklaring: str, antwoord_: str) -> None:
    gegeven: dict[str, Any] = {"geopend_op": dag("01-03-2019"), "verklaring_op": dag(verklaring)}
    assert antwoord("recent genoeg?", **gegeven) == antwoord_


@pytest.mark.parametrize(
    ("verklaring", "kennisgeving", "antwoord_"),
    [
        ("30-11-2018", "28-02-2019", JA),  # February has no 30th
        ("30-11-2018", "01-03-2019", NEE),
        ("29-02-2020", "29-05-2020", JA),
        ("29-02-2020", "30-05-2020", NEE),
    ],
)
def test_three_months_end_on_the_last_day_of_a_shorter_month(
    verklaring: str, kennisgeving: str, antwoord_: str
) -> None:
    gegeven: dict[str, Any] = {"geopend_op": dag(kennisgeving), "verklaring_op": dag(verklaring)}
    assert antwoord("recent genoeg?", **gegeven) == antwoord_


def test_when_the_age_of_the_declaration_is_measured_is_our_own_reading_and_says_so() -> None:
    u = getoetst(geopend_op=dag("01-03-2019"), verklaring_op=dag("15-01-2019"))["verklaring recent genoeg?"]
    assert "Leerplichtwet art. 7: niet nagelezen" in u.kanttekeningen
    assert u.artikel == "Leerplichtwet art. 7"


@pytest.mark.parametrize(("behandelend", "antwoord_"), [(False, JA), (True, NEE), (None, VRAAGT_OORDEEL)])
def test_the_declaration_is_not_by_the_doctor_who_treats_the_child(behandelend: bool | None, antwoord_: str) -> None:
    gegeven: dict[str, Any] = {"verklaring_op": dag("01-10-2019"), "behandelend": behandelend, "deskundige": "dr. Vink"}
    assert antwoord("niet de behandelaar?", **gegeven) == antwoord_


def test_of_a_psycholoog_who_treats_the_child_the_law_says_nothing() -> None:
    gegeven: dict[str, Any] = {"verklaring_op": dag("01-10-2019"), "behandelend": True, "deskundige": "GZ-psycholoog"}
    assert antwoord("niet de behandelaar?", **gegeven) == VRAAGT_OORDEEL


def test_a_declaration_that_was_not_recorded_asks_for_judgement() -> None:
    uitkomsten = getoetst()
    assert uitkomsten["verklaring van een deskundige?"].antwoord == VRAAGT_OORDEEL
    assert not any("recent" in vraag for vraag in uitkomsten)


# --- 5 b: a school of that direction in the year before (art. 8)


@pytest.mark.parametrize(
    ("van", "tot", "telt"),
    [
        pytest.param("01-08-2017", "31-03-2018", False, id="meer dan een jaar voor de leerplicht uitgeschreven"),
        pytest.param("01-08-2017", "01-04-2018", True, id="precies een jaar voor de leerplicht"),
        pytest.param("01-08-2017", "09-10-2018", True, id="een jaar en een dag voor de kennisgeving uitgeschreven"),
        pytest.param("01-08-2018", None, True, id="nog ingeschreven"),
        pytest.param("09-10-2019", None, True, id="de dag ervoor ingeschreven"),
        pytest.param("10-10-2019", None, False, id="op de dag zelf ingeschreven"),
    ],
)
def test_5b_asks_which_school_there_was_since_the_year_before_the_duty(van: str, tot: str | None, telt: bool) -> None:
    school = maak_inschrijving(van=dag(van), tot=dag(tot) if tot else None)
    u = getoetst(over={"inschrijvingen": [school]}, soort="5b", geopend_op=dag("10-10-2019"))[RICHTING]
    assert (u.antwoord, u.ontbreekt) == (VRAAGT_OORDEEL, True)
    assert ("was dat een school van die richting?" in u.redenering[0]) is telt
    assert ("dat bewijst niets" in u.redenering[0]) is not telt
    assert "vanaf 01-04-2018 (HR:2019:960)" in u.redenering[1]


def test_before_the_duty_begins_only_the_year_before_the_notice_counts() -> None:
    school = maak_inschrijving(van=dag("01-08-2017"), tot=dag("27-02-2018"))
    u = getoetst(over={"inschrijvingen": [school]}, soort="5b", geopend_op=dag("28-02-2019"))[RICHTING]
    assert u.redenering == ["lpa kent geen inschrijving; dat bewijst niets, vraag het na"]


@pytest.mark.parametrize(("bezocht", "antwoord_"), [(True, NEE), (False, JA)])
def test_5b_is_void_after_a_school_of_that_direction(bezocht: bool, antwoord_: str) -> None:
    school = maak_inschrijving(van=dag("01-08-2018"))
    gegeven: dict[str, Any] = {"soort": "5b", "richting_bezocht": bezocht}
    uitkomst = getoetst(over={"inschrijvingen": [school]}, **gegeven)[RICHTING]
    assert (uitkomst.antwoord, uitkomst.artikel) == (antwoord_, "Leerplichtwet art. 8 lid 2")


def test_5b_leaves_the_objections_themselves_to_judgement() -> None:
    uitkomst = getoetst(soort="5b")["overwegende bedenkingen tegen de richting?"]
    assert (uitkomst.antwoord, uitkomst.artikel) == (VRAAGT_OORDEEL, "Leerplichtwet art. 5 onder b")


def test_5b_asks_for_the_declaration_of_the_parents() -> None:
    zonder, met = (
        {u.antwoord for vraag, u in getoetst(soort="5b", verklaring_op=op).items() if "verklaring" in vraag}
        for op in (None, dag("01-10-2019"))
    )
    assert (zonder, met) == ({VRAAGT_OORDEEL}, {JA})


# --- 5 c, 5a, 15, 3a, 3b


@pytest.mark.parametrize(
    ("instelling", "verklaring", "antwoord_"),
    [
        ("École du Lac", "01-10-2019", JA),
        ("École du Lac", None, VRAAGT_OORDEEL),
        ("", "01-10-2019", VRAAGT_OORDEEL),
        ("", None, VRAAGT_OORDEEL),
    ],
)
def test_5c_asks_for_the_school_abroad_and_the_statement_of_its_head(
    instelling: str, verklaring: str | None, antwoord_: str
) -> None:
    op = dag(verklaring) if verklaring else None
    gegeven: dict[str, Any] = {"soort": "5c", "instelling": instelling, "verklaring_op": op}
    assert antwoord("verklaring van het hoofd", **gegeven) == antwoord_


def test_a_travelling_life_is_left_to_judgement_by_its_article() -> None:
    uitkomst = getoetst(soort="5a-trekkend")["trekkend bestaan naar het besluit daarover?"]
    assert (uitkomst.antwoord, uitkomst.artikel) == (VRAAGT_OORDEEL, "Leerplichtwet art. 5a")


@pytest.mark.parametrize(
    ("van", "tot", "antwoord_"),
    [
        ("01-08-2019", "31-07-2020", JA),
        ("01-08-2019", None, VRAAGT_OORDEEL),
        (None, "31-07-2020", VRAAGT_OORDEEL),
        (None, None, VRAAGT_OORDEEL),
    ],
)
def test_15_asks_for_a_begin_and_an_end(van: str | None, tot: str | None, antwoord_: str) -> None:
    gegeven: dict[str, Any] = {"soort": "15", "van": dag(van) if van else None, "tot": dag(tot) if tot else None}
    assert antwoord("begin en einde bekend?", OUDERE, **gegeven) == antwoord_


def test_15_is_discretionary() -> None:
    uitkomst = getoetst(OUDERE, soort="15", instelling="Thuisacademie")["voldoende ander onderwijs aangetoond?"]
    assert (uitkomst.antwoord, uitkomst.redenering) == (
        VRAAGT_OORDEEL,
        ("Thuisacademie", "en of er bijzondere omstandigheden zijn"),
    )


@pytest.mark.parametrize(("van", "antwoord_"), [("19-08-2019", NEE), ("20-08-2019", JA), ("21-08-2019", JA)])
def test_3a_begins_on_the_fourteenth_birthday_at_the_earliest(van: str, antwoord_: str) -> None:
    assert antwoord("14 jaar of ouder?", TIENER, soort="3a", van=dag(van)) == antwoord_


@pytest.mark.parametrize(
    ("van", "tot", "antwoord_"),
    [
        ("01-09-2019", "31-07-2020", JA),
        ("01-09-2019", "01-08-2020", NEE),
        ("31-07-2019", "31-07-2020", NEE),
        ("01-09-2019", None, VRAAGT_OORDEEL),
    ],
)
def test_3a_is_about_one_schooljaar(van: str, tot: str | None, antwoord_: str) -> None:
    gegeven: dict[str, Any] = {"soort": "3a", "van": dag(van), "tot": dag(tot) if tot else None}
    assert antwoord("één schooljaar?", TIENER, **gegeven) == antwoord_


@pytest.mark.parametrize(("instemming", "antwoord_"), [(True, JA), (False, NEE), (None, VRAAGT_OORDEEL)])
def test_3a_is_agreed_with_the_school(instemming: bool | None, antwoord_: str) -> None:
    assert antwoord("school stemt in", TIENER, soort="3a", instemming=instemming) == antwoord_


@pytest.mark.parametrize("grond", ["3a", "3b"])
@pytest.mark.parametrize(("gehoord", "antwoord_"), [("01-10-2019", JA), (None, VRAAGT_OORDEEL)])
def test_nobody_is_allowed_3a_or_3b_unheard(grond: str, gehoord: str | None, antwoord_: str) -> None:
    op = dag(gehoord) if gehoord else None
    assert antwoord("hoofd gehoord?", TIENER, soort=grond, gehoord_op=op) == antwoord_


@pytest.mark.parametrize("grond", ["3a", "3b"])
@pytest.mark.parametrize(("plan", "antwoord_"), [(True, JA), (False, NEE), (None, VRAAGT_OORDEEL)])
def test_3a_and_3b_ask_for_a_plan(grond: str, plan: bool | None, antwoord_: str) -> None:
    assert antwoord("plan van aanpak", TIENER, soort=grond, plan=plan) == antwoord_


@pytest.mark.parametrize(
    ("gehoord", "antwoord_"), [("ja", JA), ("niet betrokken", JA), ("nee", NEE), ("", VRAAGT_OORDEEL)]
)
def test_3b_hears_the_care_bodies_that_are_involved(gehoord: str, antwoord_: str) -> None:
    assert antwoord("zorginstanties gehoord?", TIENER, soort="3b", zorg_gehoord=gehoord) == antwoord_


@pytest.mark.parametrize(("op", "antwoord_"), [("01-10-2019", JA), (None, VRAAGT_OORDEEL)])
def test_3b_hears_the_head_of_the_instelling(op: str | None, antwoord_: str) -> None:
    v: dict[str, Any] = {"soort": "3b", "instelling_gehoord_op": dag(op) if op else None}
    assert antwoord("van de instelling gehoord?", TIENER, **v) == antwoord_


@pytest.mark.parametrize(("op", "antwoord_"), [("05-06-2020", JA), ("06-06-2020", NEE)])
def test_an_extension_of_3a_is_asked_eight_weeks_before_it_lapses(op: str, antwoord_: str) -> None:
    over = {"andere": [verleend(soort="3a")]}
    v: dict[str, Any] = {"soort": "3a", "nummer": 8, "geopend_op": dag(op)}
    uitkomsten = getoetst(TIENER, over, **v)
    assert uitkomsten["verlenging op tijd gevraagd?"].antwoord == antwoord_
    assert uitkomsten["verklaring van het hoofd bij de verlenging?"].ontbreekt


def test_what_is_asked_after_the_permission_lapsed_is_no_extension() -> None:
    over = {"andere": [verleend(soort="3a")]}
    assert not any("verlenging" in vraag for vraag in getoetst(TIENER, over, soort="3a", geopend_op=dag("01-08-2020")))


@pytest.mark.parametrize(
    ("van", "antwoord_"),
    [("31-07-2021", NEE), ("01-08-2021", JA), ("31-07-2022", JA), ("01-08-2022", NEE)],
)
def test_3b_is_about_the_last_schooljaar_of_the_leerplicht(van: str, antwoord_: str) -> None:
    uitkomst = getoetst(TIENER, soort="3b", van=dag(van))["laatste leerplichtige schooljaar?"]
    assert (uitkomst.antwoord, uitkomst.redenering) == (antwoord_, ("dat is 2021-2022",))


def test_3b_knows_of_twelve_full_school_years() -> None:
    v = maak_vrijstelling(soort="3b", van=dag("01-08-2020"))
    eerder = plicht(TIENER, MIDDEN, Omstandigheden(twaalf_jaren_op=dag("31-07-2021")))
    (uitkomst,) = [u for u in toets(Toetsvraag(v, randen(TIENER), eerder)) if u.vraag.startswith("laatste")]
    assert uitkomst.antwoord == JA


def test_3b_ends_with_that_schooljaar() -> None:
    gegeven: dict[str, Any] = {"soort": "3b", "van": dag("01-08-2021"), "tot": dag("31-07-2023")}
    assert antwoord("laatste leerplichtige schooljaar?", TIENER, **gegeven) == NEE


@pytest.mark.parametrize(("instelling", "antwoord_"), [("ROC Noordkade", JA), ("", VRAAGT_OORDEEL)])
def test_3b_is_followed_at_an_mbo(instelling: str, antwoord_: str) -> None:
    assert antwoord("mbo-instelling?", TIENER, soort="3b", instelling=instelling) == antwoord_


@pytest.mark.parametrize("grond", VRIJSTELLINGSGRONDEN)
def test_every_answer_names_its_article_and_why(grond: str) -> None:
    uitkomsten = getoetst(soort=grond).values()
    assert len(uitkomsten) >= 2
    for u in uitkomsten:
        assert u.artikel.startswith("Leerplichtwet art. ")
        assert u.redenering
        assert all(u.redenering)
        assert u.antwoord in (JA, NEE, VRAAGT_OORDEEL)


# --- the outcome


@pytest.mark.parametrize(
    ("wat", "fout"),
    [
        pytest.param({"van": dag("01-08-2019"), "tot": dag("31-07-2019")}, GegevensGeweigerd, id="eind voor begin"),
        pytest.param({"afhandeling": "toegekend"}, VerkeerdGebruik, id="vanaf wanneer?"),
        pytest.param({"afhandeling": "toegekend", "van": dag("01-08-2019"), "motivering": "x", "soort": "15"},
                     VerkeerdGebruik, id="een besluit heeft een einde"),
        pytest.param({"afhandeling": "toegekend", "van": dag("01-08-2019"), "tot": dag("31-07-2020"), "soort": "3a"},
                     VerkeerdGebruik, id="een besluit heeft een motivering"),
        pytest.param({"afhandeling": "geweigerd", "soort": "3b"}, VerkeerdGebruik, id="een weigering ook"),
        pytest.param({"van": dag("01-08-2019"), "tot": dag("01-08-2019")}, None, id="een enkele dag"),
        pytest.param({"afhandeling": "toegekend", "van": dag("01-08-2019")}, None, id="art. 5 zonder einde"),
        pytest.param({"afhandeling": "geweigerd"}, None, id="art. 5 zonder motivering"),
        pytest.param({"afhandeling": "ingetrokken", "soort": "15"}, None, id="ingetrokken vraagt niets"),
        pytest.param({"afhandeling": "geweigerd", "soort": "15", "motivering": "x"}, None, id="weigering met reden"),
    ],
)  # fmt: skip
def test_an_outcome_has_what_it_needs(wat: dict[str, Any], fout: type[LpaFout] | None) -> None:
    if fout is None:
        moet_kloppen(maak_vrijstelling(**wat))
    else:
        with pytest.raises(fout):
            moet_kloppen(maak_vrijstelling(**wat))


def test_a_decision_closes_the_zaak_and_can_be_taken_once() -> None:
    na = beslist(maak_vrijstelling(nummer=3, van=dag("01-08-2019")), "toegekend", dag("01-11-2019"))
    assert (na.afhandeling, na.gesloten_op, na.van) == ("toegekend", dag("01-11-2019"), dag("01-08-2019"))
    with pytest.raises(Geweigerd, match="vrijstelling 3 is al gesloten"):
        beslist(na, "geweigerd", dag("02-11-2019"))


@pytest.mark.parametrize(("verzonden", "mag"), [("01-11-2019", True), ("31-10-2019", False)])
def test_a_decision_is_not_sent_before_it_is_taken(verzonden: str, mag: bool) -> None:
    waarden: dict[str, Any] = {"motivering": "onvoldoende onderwijs", "verzonden_op": dag(verzonden)}
    if mag:
        na = beslist(maak_vrijstelling(soort="15", **waarden), "geweigerd", dag("01-11-2019"))
        assert na.verzonden_op == dag(verzonden)
    else:
        with pytest.raises(GegevensGeweigerd):
            beslist(maak_vrijstelling(soort="15", **waarden), "geweigerd", dag("01-11-2019"))


@pytest.mark.parametrize(
    ("v", "andere", "deel"),
    [
        pytest.param({"geopend_op": dag("11-10-2019")}, [], "ligt in de toekomst", id="morgen ontvangen"),
        pytest.param({"geopend_op": dag("11-03-2014")}, [], "voor de geboorte", id="voor de geboorte"),
        pytest.param({}, [maak_vrijstelling(nummer=4, geopend_op=dag("01-10-2019"))], "vrijstelling 4 heeft dezelfde",
                     id="dezelfde grond loopt nog"),
        pytest.param({}, [verleend(nummer=4, geopend_op=dag("10-10-2019"))], "vrijstelling 4 heeft dezelfde",
                     id="dezelfde grond van dezelfde dag"),
        pytest.param({"van": dag("31-07-2020")}, [verleend(soort="5c")], "vrijstelling 7 (art. 5c) geldt",
                     id="een dag overlap"),
        pytest.param({"van": dag("01-08-2020")}, [verleend(soort="5c")], None, id="sluit aan"),
        pytest.param({}, [verleend()], None, id="een eerder jaar"),
        pytest.param({}, [maak_vrijstelling(nummer=4, soort="5b")], None, id="een andere grond"),
    ],
)  # fmt: skip
def test_an_exemption_is_doubted_for_its_day_and_for_another_like_it(
    v: dict[str, Any], andere: list[Vrijstelling], deel: str | None
) -> None:
    gevonden = zinnen(twijfels(maak_vrijstelling(**v), KLEUTER, andere, dag("10-10-2019")))
    assert len(gevonden) == (deel is not None)
    assert deel is None or deel in gevonden[0]


@pytest.mark.parametrize(
    ("geboren", "antwoord_", "jaren"),
    [
        ("31-12-2005", JA, "2021-2022"),
        ("31-07-2005", NEE, "2020-2021"),
        ("2005", VRAAGT_OORDEEL, "2020-2021 of 2021-2022"),
    ],
)
def test_3b_asks_for_judgement_where_the_birth_date_leaves_two_last_schooljaren(
    geboren: str, antwoord_: str, jaren: str
) -> None:
    wie = lees_geboortedatum(geboren, dag("01-08-2021"))
    gevonden = getoetst(wie, soort="3b", van=dag("01-08-2021"), tot=dag("31-07-2022"))
    uitkomst = gevonden["laatste leerplichtige schooljaar?"]
    assert (uitkomst.antwoord, uitkomst.redenering) == (antwoord_, (f"dat is {jaren}",))


@pytest.mark.parametrize(("van", "antwoord_"), [("31-07-2022", JA), ("01-08-2022", VRAAGT_OORDEEL)])
def test_3a_for_who_is_kwalificatieplichtig_asks_for_judgement(van: str, antwoord_: str) -> None:
    assert antwoord("leerplichtig?", TIENER, soort="3a", van=dag(van)) == antwoord_
