"""`lpa recht`: rules, terms, sanctions and the duty on screen, with article, sum, source and what is unsure."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from lpa.domain.recht.regel import GEHEUGEN, NAGEGAAN, UITLEG, ZEKERHEID
from lpa.domain.recht.regelboek import REGELS
from lpa.domain.recht.termijnen import SOORTEN
from tests.conftest import Lpa, anders, geweigerd, ongemoeid, vingerafdruk

STEL_IN = ("recht", "stel-in", "halt.uren.meest", "--waarde", "40", "--vanaf", "1-8-2026", "--bron", "eigen beleid")
UITSTEL = ("--opgeschort-van", "10-10-2019", "--opgeschort-tot", "20-10-2019", "--reden", "stukken gevraagd")


def plat(tekst: str) -> str:
    """A page as one line, so that it does not matter where it was wrapped."""
    return " ".join(tekst.split())


# --- the rules


def test_every_rule_is_listed_with_value_first_day_article_and_how_sure_it_is(lpa: Lpa) -> None:
    data = lpa.json("recht", "regels")
    assert data["aantal"] == len(data["regels"]) == len(REGELS)
    assert {(r["code"], r["vanaf"]) for r in data["regels"]} == {(r.code, r.vanaf.isoformat()) for r in REGELS}
    for rij in data["regels"]:
        assert rij["artikel"]
        assert rij["bron"]
        assert rij["zekerheid"] in ZEKERHEID
        assert rij["gelezen_op"] == "2026-11-23"
        assert rij["vanaf"] <= (rij["tot"] or "9999")
    scherm = lpa.goed("recht", "regels", COLUMNS="140")
    for regel in REGELS:
        assert regel.code in scherm
    assert "V nagegaan; V-oud nagegaan in een oudere tekst; M uit het hoofd" in plat(scherm)


@pytest.mark.parametrize(
    ("code", "op", "waarde"),
    [
        ("luxe.bedrag", "31-5-2017", 100),
        ("luxe.bedrag", "31-7-2020", 100),
        ("luxe.bedrag", "1-8-2020", None),
        ("termijn.besluit-3a-3b", "30-6-2017", "4 weken"),
        ("termijn.besluit-3a-3b", "1-7-2017", "6 weken"),
        ("dwangsom", "31-12-2018", "20, 30 en 40 euro per dag, hoogstens 1260 euro"),
        ("dwangsom", "1-1-2019", "23, 35 en 45 euro per dag, hoogstens 1442 euro"),
        ("termijn.inzage", "24-5-2018", None),
        ("termijn.inzage", "25-5-2018", "1 maand"),
    ],
)
def test_the_rules_of_a_day_are_only_those_that_hold_on_it(lpa: Lpa, code: str, op: str, waarde: Any) -> None:
    gevonden = lpa.json("recht", "regels", code, "--op", op)["regels"]
    assert [r["waarde"] for r in gevonden] == ([] if waarde is None else [waarde])


def test_a_rule_in_a_gap_is_said_to_ask_for_judgement(lpa: Lpa) -> None:
    assert "oordeel" in lpa.goed("recht", "regels", "luxe.bedrag", "--op", "1-9-2020")


def test_the_rows_of_one_rule_stand_side_by_side_with_their_source(lpa: Lpa) -> None:
    scherm = plat(lpa.goed("recht", "regels", "termijn.besluit-3a-3b"))
    assert "4 weken: na ontvangst van de aanvraag geldt 01-08-2014 tot en met 30-06-2017" in scherm
    assert "6 weken: na ontvangst van de aanvraag geldt vanaf 01-07-2017" in scherm
    assert scherm.count("gelezen op 23-11-2026") == 2


def test_part_of_a_name_finds_the_rules_that_have_it(lpa: Lpa) -> None:
    codes = {r["code"] for r in lpa.json("recht", "regels", "halt.uren")["regels"]}
    assert codes == {"halt.uren.minst", "halt.uren.meest"}
    assert lpa.json("recht", "regels", "bestaatniet") == {"versie": 1, "regels": [], "aantal": 0}
    assert lpa.goed("recht", "regels", "bestaatniet").startswith("Er is geen regel.")


@pytest.mark.parametrize(("vandaag", "oud"), [("2027-11-23", 0), ("2027-11-24", len(REGELS))])
def test_a_rule_that_was_read_more_than_a_year_ago_is_marked(lpa: Lpa, vandaag: str, oud: int) -> None:
    scherm = lpa.goed("recht", "regels", LPA_PEILDATUM=vandaag, COLUMNS="140")
    assert scherm.count(" !") == oud
    assert (f"! {oud} regels zijn meer dan een jaar geleden gelezen" in scherm) is bool(oud)
    een = lpa.goed("recht", "regels", "termijn.bezwaar", LPA_PEILDATUM=vandaag)
    assert ("! langer dan een jaar geleden gelezen" in een) is bool(oud)
    data = lpa.json("recht", "regels", "--peildatum", vandaag)
    assert sum(r["verouderd"] for r in data["regels"]) == oud


# --- her own rows


def test_an_own_value_is_stored_beside_that_of_lpa_and_can_be_taken_back(lpa: Lpa) -> None:
    zin = lpa.goed(*STEL_IN)
    assert "halt.uren.meest is 40 vanaf 01-08-2026 (eigen beleid)." in zin
    assert "lpa ongedaan" in zin
    rijen = lpa.json("recht", "regels", "halt.uren.meest")["regels"]
    assert [(r["waarde"], r["vanaf"], r["eigen"]) for r in rijen] == [
        (60, "2014-08-01", False),
        (40, "2026-08-01", True),
    ]
    assert (rijen[1]["bron"], rijen[1]["gelezen_op"]) == ("eigen beleid", "2019-11-15")
    lpa.goed("ongedaan", "--ja")
    assert len(lpa.json("recht", "regels", "halt.uren.meest")["regels"]) == 1


@pytest.mark.parametrize(("op", "antwoord"), [("31-7-2026", "JA"), ("1-8-2026", "NEE")])
def test_an_own_value_is_applied_from_its_first_day_on(lpa: Lpa, op: str, antwoord: str) -> None:
    lpa.goed(*STEL_IN)
    wie = ("--geboortedatum", "12-3-2012", "--uren", "41", "--datum", op)
    data = lpa.json("recht", "halt", *wie)
    (omvang,) = [v for v in data["voorwaarden"] if v["vraag"].startswith("genoeg")]
    assert omvang["antwoord"] == antwoord
    assert lpa.json("recht", "regels", "halt.uren.meest", "--op", op)["regels"][0]["eigen"] is (antwoord == "NEE")


def test_an_own_amount_fills_the_time_after_a_guideline_has_ended(lpa: Lpa) -> None:
    vraag = ("recht", "luxe", "--dagen", "2", "--datum", "1-8-2020")
    assert lpa.json(*vraag)["bedrag"] is None
    lpa.goed("recht", "stel-in", "luxe.bedrag", "--waarde", "150", "--vanaf", "1-8-2020", "--bron", "Stcrt. 2020")
    assert lpa.json(*vraag)["bedrag"] == 300
    assert lpa.json("recht", "luxe", "--dagen", "2", "--datum", "31-7-2020")["bedrag"] == 200


@pytest.mark.parametrize(
    ("woorden", "code"),
    [
        pytest.param(("recht", "stel-in"), 2, id="welke regel"),
        pytest.param(("recht", "stel-in", "halt.uren.meest"), 2, id="waarde, vanaf en bron ontbreken"),
        pytest.param((*STEL_IN[:-2],), 2, id="bron ontbreekt"),
        pytest.param((*STEL_IN[:-1], " "), 2, id="lege bron"),
        pytest.param(("recht", "stel-in", "termijn.bezwaar", *STEL_IN[3:]), 2, id="wet is niet in te stellen"),
        pytest.param(("recht", "stel-in", "luxe", *STEL_IN[3:]), 2, id="meer dan een regel"),
        pytest.param(("recht", "stel-in", "onzin", *STEL_IN[3:]), 2, id="onbekende regel"),
        pytest.param(anders(STEL_IN, "--waarde", "veel"), 2, id="geen getal"),
        pytest.param(anders(STEL_IN, "--waarde", "-1"), 2, id="negatief"),
        pytest.param(anders(STEL_IN, "--waarde", "1,5"), 2, id="gebroken"),
        pytest.param(anders(STEL_IN, "--vanaf", "31-2-2026"), 2, id="dag bestaat niet"),
    ],
)
def test_an_own_value_that_cannot_be_is_refused(lpa: Lpa, woorden: tuple[str, ...], code: int) -> None:
    ongemoeid(lpa, *woorden, code=code)


@pytest.mark.parametrize(
    ("code", "mag", "mag_niet", "van_tot"),
    [
        ("luxe.herhaling", "99", "100", "van 0 tot en met 99"), ("halt.tot", "99", "100", "van 0 tot en met 99"),
        ("bewaren.vrijstelling", "99", "100", "van 0 tot en met 99"),
        ("norm.huisbezoek-duur", "480", "481", "van 5 tot en met 480"),
        ("norm.huisbezoek-duur", "5", "4", "van 5 tot en met 480"),
    ],
)  # fmt: skip
def test_an_own_value_stays_within_what_lpa_can_reckon_with(
    gevuld: Lpa, code: str, mag: str, mag_niet: str, van_tot: str
) -> None:
    hoe = ("recht", "stel-in", code, *STEL_IN[3:])
    assert van_tot in ongemoeid(gevuld, *anders(hoe, "--waarde", mag_niet), code=2)
    gevuld.goed(*anders(anders(hoe, "--waarde", mag), "--vanaf", "1-8-2014"))
    gevuld.goed("melding", "nieuw", "--jongere", "2", "--soort", "luxe", "--datum", "8-10-2019", "--toch")
    for opdracht in (("melding", "toon", "2"), ("bewaartermijn", "2"), ("vandaag",)):
        gevuld.goed(*opdracht)
    gevuld.goed("huisbezoek", "plan", "2", "--op", "wo 4-12-2019 10:30", "--toch")


def test_a_rule_of_law_is_not_called_unknown(lpa: Lpa) -> None:
    assert "niet bekend" not in lpa("recht", "stel-in", "termijn.bezwaar", *STEL_IN[3:]).err


def test_a_second_own_value_from_the_same_day_is_refused(lpa: Lpa) -> None:
    lpa.goed(*STEL_IN)
    assert "al een eigen waarde vanaf 01-08-2026" in ongemoeid(lpa, *anders(STEL_IN, "--waarde", "50"), code=5)
    lpa.goed(*anders(STEL_IN, "--vanaf", "1-9-2026", "--waarde", "50"))


def test_every_rule_that_may_be_set_can_be_used_afterwards(gevuld: Lpa) -> None:
    for code in {r.code for r in REGELS if r.instelbaar}:
        gevuld.goed("recht", "stel-in", code, "--waarde", "12", "--vanaf", "1-8-2018", "--bron", "eigen beleid")
    gevuld.goed("recht", "luxe", "--dagen", "2")
    gevuld.goed("recht", "halt", "--geboortedatum", "12-3-2005", "--uren", "20")
    gevuld.goed("melding", "toon", "2")


# --- terms


def test_a_term_shows_its_last_day_its_article_and_its_sum(lpa: Lpa) -> None:
    assert lpa.goed("recht", "termijn", "bezwaar", "14-12-2019") == (
        "Bezwaar maken\n"
        "-------------\n"
        "laatste dag  maandag 27-01-2020\n"
        "grondslag    Awb art. 6:7 en 6:8 lid 1\n"
        "  14-12-2019 (verzending van het besluit) plus 6 weken is zaterdag 25-01-2020\n"
        "  25-01-2020 is zaterdag: de termijn loopt door (Algemene termijnenwet art. 1 lid 1)\n"
        "  26-01-2020 is zondag: de termijn loopt door (Algemene termijnenwet art. 1 lid 1)\n"
        "  laatste dag: maandag 27-01-2020\n"
    )


@pytest.mark.parametrize(
    ("woorden", "laatste", "delen"),
    [
        pytest.param(("besluit-aanvraag", "1-10-2019"), "2019-11-26", ["plus 8 weken"], id="zonder uitstel"),
        pytest.param(("besluit-aanvraag", "1-10-2019", *UITSTEL), "2019-12-05",
                     ["opgeschort van 11-10-2019 tot 20-10-2019, 9 dagen", "stukken gevraagd"], id="opgeschort"),
        pytest.param(("besluit-aanvraag", "1-10-2019", "--verlenging", "2 weken", "--reden", "wacht op advies"),
                     "2019-12-10", ["verlengd met 2 weken", "wacht op advies"], id="verlengd"),
        pytest.param(("besluit-aanvraag", "1-10-2019", *UITSTEL, "--verlenging", "2 weken"), "2019-12-19",
                     ["9 dagen", "verlengd met 2 weken"], id="allebei"),
        pytest.param(("kennisgeving-eerste", "1-4-2019"), "2019-03-01", ["min 1 maand", "niet verschoven"],
                     id="teruggeteld"),
    ],
)  # fmt: skip
def test_the_sum_of_a_term_names_what_moved_it_and_why(
    lpa: Lpa, woorden: tuple[str, ...], laatste: str, delen: list[str]
) -> None:
    data = lpa.json("recht", "termijn", *woorden)
    assert data["laatste_dag"] == laatste
    scherm = plat(lpa.goed("recht", "termijn", *woorden))
    assert all(deel in scherm for deel in delen)
    assert all(plat(stap) in scherm for stap in data["redenering"])


def test_a_term_that_ran_when_its_rule_changed_asks_for_judgement_and_names_both_days(lpa: Lpa) -> None:
    data = lpa.json("recht", "termijn", "besluit-3a-3b", "5-6-2017")
    assert (data["antwoord"], data["laatste_dag"]) == ("VRAAGT_OORDEEL", None)
    assert [m["laatste_dag"] for m in data["mogelijk"]] == ["2017-07-03", "2017-07-17"]
    scherm = plat(lpa.goed("recht", "termijn", "besluit-3a-3b", "5-6-2017"))
    assert "laatste dag vraagt oordeel; houd aan: maandag 03-07-2017" in scherm
    assert "6 weken (vanaf 01-07-2017) geeft maandag 17-07-2017" in scherm


def test_a_term_of_3a_shows_what_moved_it_as_well(lpa: Lpa) -> None:
    assert "stukken gevraagd" in lpa.goed("recht", "termijn", "besluit-3a-3b", "1-10-2019", *UITSTEL)


@pytest.mark.parametrize(
    ("woorden", "code"),
    [
        pytest.param((), 2, id="welke"),
        pytest.param(("bezwaar",), 2, id="vanaf wanneer"),
        pytest.param(("cassatie", "1-10-2019"), 2, id="onbekende termijn"),
        pytest.param(("kennisgeving", "1-10-2019"), 2, id="past op twee"),
        pytest.param(("bezwaar", "31-2-2020"), 2, id="dag bestaat niet"),
        pytest.param(("besluit-aanvraag", "1-10-2019", *UITSTEL[:4]), 2, id="opschorting zonder reden"),
        pytest.param(("besluit-aanvraag", "1-10-2019", *UITSTEL[:4], "--reden", " "), 2, id="lege reden"),
        pytest.param(("besluit-aanvraag", "1-10-2019", "--verlenging", "2 weken"), 2, id="verlenging zonder reden"),
        pytest.param(("besluit-aanvraag", "1-10-2019", *UITSTEL[:2], "--reden", "x"), 2, id="opschorting zonder einde"),
        pytest.param(("besluit-aanvraag", "1-10-2019", *UITSTEL[2:]), 2, id="opschorting zonder begin"),
        pytest.param(("besluit-aanvraag", "1-10-2019", *anders(UITSTEL, "--opgeschort-tot", "9-10-2019")), 4,
                     id="omgekeerd"),
        pytest.param(("besluit-aanvraag", "1-10-2019", *anders(UITSTEL, "--opgeschort-van", "30-9-2019")), 4,
                     id="te vroeg"),
        pytest.param(("besluit-aanvraag", "1-8-2019", *UITSTEL), 5, id="de termijn was al om"),
        pytest.param(("besluit-aanvraag", "1-10-2019", "--verlenging", "lang", "--reden", "x"), 2, id="geen duur"),
        pytest.param(("bezwaar", "1-10-2019", *UITSTEL), 5, id="bezwaar staat niet stil"),
        pytest.param(("bezwaar", "1-10-2019", "--verlenging", "2 weken", "--reden", "x"), 5, id="bezwaar verlengen"),
        pytest.param(("besluit-op-bezwaar", "13-1-2020", "--verlenging", "43 dagen", "--reden", "x"), 5,
                     id="meer dan zes weken"),
        pytest.param(("inzage", "13-1-2020", "--verlenging", "3 maanden", "--reden", "x"), 5, id="drie maanden"),
    ],
)  # fmt: skip
def test_a_term_that_cannot_be_is_refused(lpa: Lpa, woorden: tuple[str, ...], code: int) -> None:
    ongemoeid(lpa, "recht", "termijn", *woorden, code=code)


def test_an_extension_that_adds_nothing_is_refused(lpa: Lpa) -> None:
    geweigerd(lpa("recht", "termijn", "besluit-aanvraag", "1-10-2019", "--verlenging", "12 uur", "--reden", "x"), 2)


# --- what is unsure is said on screen

ONZEKER = [r for r in REGELS if r.zekerheid != NAGEGAAN and r.code.startswith("termijn.")]


@pytest.mark.parametrize("regel", ONZEKER, ids=lambda r: r.code)
def test_a_term_that_rests_on_a_rule_that_was_not_verified_says_so(lpa: Lpa, regel: Any) -> None:
    soort = regel.code.removeprefix("termijn.")
    scherm = lpa.goed("recht", "termijn", soort, "2-12-2019")
    assert f"! {regel.kanttekening}" in plat(scherm)
    assert lpa.json("recht", "termijn", soort, "2-12-2019")["opmerkingen"][0] == regel.kanttekening


def test_there_are_terms_of_both_unsure_kinds_to_be_tested_and_the_others_say_nothing(lpa: Lpa) -> None:
    assert {r.zekerheid for r in ONZEKER} == {GEHEUGEN, UITLEG}
    na_afloop = {"ingebrekestelling"}  # the dwangsom that follows it is from memory
    for soort in set(SOORTEN) - na_afloop - {r.code.removeprefix("termijn.") for r in ONZEKER}:
        scherm = lpa.goed("recht", "termijn", soort, "2-12-2019")
        assert "niet nagelezen" not in scherm


@pytest.mark.parametrize(
    ("woorden", "deel"),
    [
        pytest.param(("termijn", "besluit-aanvraag", "1-10-2019", *UITSTEL),
                     "! Awb art. 4:15 lid 1: niet nagelezen", id="opschorting"),
        pytest.param(("termijn", "inzage", "1-10-2019", "--verlenging", "1 maand", "--reden", "veel stukken"),
                     "! AVG art. 12 lid 3: niet nagelezen", id="verdaging"),
        pytest.param(("termijn", "bezwaar", "10-4-2020"), "! 22-05-2020 is volgens een lijst", id="gelijkgestelde dag"),
        pytest.param(("termijn", "pv-na-verhoor", "25-11-2019"), "! 25-12-2019 is eerste kerstdag",
                     id="een richtlijn schuift niet door"),
        pytest.param(("luxe", "--dagen", "3", "--datum", "1-6-2017"), "! 2017R002: niet nagelezen",
                     id="bedrag sinds 2017"),
        pytest.param(("luxe", "--dagen", "3", "--datum", "31-5-2017"), "! 2013R015: in een oudere tekst nagelezen",
                     id="bedrag van 2013"),
        pytest.param(("luxe", "--dagen", "3", "--datum", "1-8-2020"), "! het bedrag vraagt oordeel",
                     id="geen bedrag bekend"),
        pytest.param(("leerplicht", "31-7-2014", "--regio", "midden"),
                     "! 08-2019 heeft geen schooldag; dan geldt de eerstvolgende schooldag (Leerplichtwet art. 3 lid 1:"
                     " niet nagelezen", id="maand zonder schooldag"),
        pytest.param(("leerplicht", "29-2-2016", "--regio", "midden"),
                     "1 maart (Leerplichtwet art. 3 en 4b: niet nagelezen", id="29 februari"),
        pytest.param(("halt", "--geboortedatum", "12-3-2005", "--uren", "20"),
                     "! Besluit aanwijzing Halt-feiten art. 1 onder l", id="andere grenzen van Halt"),
    ],
)  # fmt: skip
def test_an_outcome_that_is_not_sure_says_so_on_screen(lpa: Lpa, woorden: tuple[str, ...], deel: str) -> None:
    for breedte in ("60", "200"):
        scherm = plat(lpa.goed("recht", *woorden, COLUMNS=breedte))
        assert deel in scherm


# --- sanctions


def test_luxe_verzuim_gets_an_advice_with_article_amount_and_who_decides(lpa: Lpa) -> None:
    scherm = plat(lpa.goed("recht", "luxe", "--dagen", "4", "--kinderen", "2", "--datum", "14-10-2019"))
    assert scherm.startswith("Advies: proces-verbaal")
    for deel in (
        "Proces-verbaal? JA (2017R002, regel 1)",
        "4 dagen is meer dan 1 dag",
        "indicatie: 2 × 4 × € 100 = € 800; ten hoogste € 600 per gezin per week",
        "regel vanaf 01-06-2017 tot en met 31-07-2020",
        "de officier van justitie bepaalt",
        "Feiten: datum 14-10-2019; schooldagen 4; kinderen 2; eerder 0; na verlof nee",
    ):
        assert deel in scherm


@pytest.mark.parametrize(
    ("woorden", "advies", "bedrag"),
    [
        (("--dagen", "1"), "waarschuwing", None),
        (("--dagen", "2"), "proces-verbaal", 200),
        (("--dagen", "1", "--eerder", "1"), "proces-verbaal", None),
        (("--dagen", "1", "--na-verlof", "geweigerd"), "proces-verbaal", 100),
        (("--dagen", "10", "--kinderen", "2"), "proces-verbaal", 1200),
        (("--dagen", "11"), "proces-verbaal", None),
    ],
)
def test_the_advice_follows_days_earlier_times_and_refusal(
    lpa: Lpa, woorden: tuple[str, ...], advies: str, bedrag: int | None
) -> None:
    data = lpa.json("recht", "luxe", *woorden, "--datum", "14-10-2019")
    assert (data["advies"], data["bedrag"]) == (advies, bedrag)


def test_a_referral_to_halt_is_weighed_condition_by_condition(lpa: Lpa) -> None:
    wie = ("recht", "halt", "--geboortedatum", "12-3-2005", "--datum", "1-11-2019")
    rest = ("--toestemming", "ja", "--eerder-halt", "nee", "--problemen", "nee")
    assert lpa.goed(*wie, "--uren", "9", *rest).startswith("Verwijzing naar Halt: JA\n")
    assert lpa.goed(*wie, "--uren", "61", *rest).startswith("Verwijzing naar Halt: NEE\n")
    assert lpa.goed(*wie, *rest).startswith("Verwijzing naar Halt: VRAAGT OORDEEL\n")
    data = lpa.json(*wie, "--te-laat", "12", *rest[:4])
    assert data["antwoord"] == "VRAAGT_OORDEEL"
    assert [v["antwoord"] for v in data["voorwaarden"]] == ["JA", "JA", "JA", "JA", "JA", "VRAAGT_OORDEEL"]
    assert all(v["artikel"] and v["redenering"] for v in data["voorwaarden"])


@pytest.mark.parametrize(
    "woorden",
    [
        pytest.param(("luxe",), id="hoeveel dagen"),
        pytest.param(("luxe", "--dagen", "0"), id="geen dag"),
        pytest.param(("luxe", "--dagen", "201"), id="te veel dagen"),
        pytest.param(("luxe", "--dagen", "twee"), id="geen getal"),
        pytest.param(("luxe", "--dagen", "2", "--kinderen", "0"), id="geen kind"),
        pytest.param(("luxe", "--dagen", "2", "--na-verlof", "misschien"), id="ja of nee"),
        pytest.param(("halt",), id="geboortedatum"),
        pytest.param(("halt", "--geboortedatum", "12-3"), id="geboortedatum zonder jaar"),
        pytest.param(("halt", "--geboortedatum", "16-11-2019"), id="morgen geboren"),
        pytest.param(("halt", "--geboortedatum", "12-3-2005", "--uren", "-1"), id="negatief aantal uren"),
        pytest.param(("regels", "--op", "31-13-2019"), id="regels op een dag die niet bestaat"),
    ],
)
def test_a_question_of_law_that_is_not_understood_is_refused(lpa: Lpa, woorden: tuple[str, ...]) -> None:
    ongemoeid(lpa, "recht", *woorden, code=2)


# --- the duty


def test_the_duty_is_explained_with_its_days_its_calendar_and_its_articles(lpa: Lpa) -> None:
    woorden = ("recht", "leerplicht", "12-3-2014", "--regio", "noord")
    scherm = plat(lpa.goed(*woorden))
    for deel in (
        "Geboren 12-03-2014: leerplichtig op vrijdag 15-11-2019",
        "leerplicht 01-04-2019 tot en met 31-07-2030",
        "kwalificatieplicht 01-08-2030 tot en met 11-03-2032",
        "tot en met 11-03-2020 5 uur per week vrij na een melding, en 5 uur meer met toestemming van het hoofd",
        "kalender regio noord",
        "(Leerplichtwet art. 3 lid 1)",
        "(Leerplichtwet art. 3 lid 1 onder b)",
        "(Leerplichtwet art. 4b)",
    ):
        assert deel in scherm
    data = lpa.json(*woorden)
    assert (data["leerplicht_van"], data["leerplicht_tot"]) == ("2019-04-01", "2030-07-31")
    assert (data["kwalificatieplicht_van"], data["kwalificatieplicht_tot"]) == ("2030-08-01", "2032-03-11")
    assert (data["status"], data["peildatum"]) == ("leerplichtig", "2019-11-15")
    assert data["vijfjarige"] == {"tot": "2020-03-11", "uren_na_melding": 5, "uren_met_toestemming": 5}


@pytest.mark.parametrize(
    ("woorden", "begin"),
    [
        ((), "2019-09-02"),  # the gemeente lies in midden: August 2019 has no school day there
        (("--regio", "noord"), "2019-08-26"),
        (("--regio", "zuid"), "2019-08-19"),
        (("--school", "34CD"), "2019-08-26"),
    ],
)
def test_the_duty_begins_in_the_calendar_that_was_asked_for(gevuld: Lpa, woorden: tuple[str, ...], begin: str) -> None:
    assert gevuld.json("recht", "leerplicht", "31-7-2014", *woorden)["leerplicht_van"] == begin


@pytest.mark.parametrize(
    ("woorden", "tot"),
    [
        ((), "2021-03-11"),
        (("--startkwalificatie", "10-7-2020"), "2020-07-09"),
        (("--uitstroom", "30-6-2020"), "2020-06-29"),
        (("--startkwalificatie", "10-7-2019"), None),
    ],
)
def test_what_happened_since_can_be_told_for_a_birth_date(lpa: Lpa, woorden: tuple[str, ...], tot: str | None) -> None:
    data = lpa.json("recht", "leerplicht", "12-3-2003", "--regio", "midden", *woorden)
    assert data["kwalificatieplicht_tot"] == tot


@pytest.mark.parametrize(
    ("woorden", "code"),
    [
        pytest.param((), 2, id="wie"),
        pytest.param(("12-3-2014", "--jongere", "1"), 2, id="allebei"),
        pytest.param(("12-3",), 2, id="geen jaar"),
        pytest.param(("16-11-2019",), 2, id="morgen geboren"),
        pytest.param(("12-3-2014", "--regio", "west"), 2, id="regio bestaat niet"),
        pytest.param(("12-3-2014", "--regio", "noord", "--school", "12AB"), 2, id="regio en school"),
        pytest.param(("12-3-2014", "--startkwalificatie", "30-2-2020"), 2, id="diploma op een dag die niet bestaat"),
        pytest.param(("--jongere", "99"), 3, id="onbekende jongere"),
        pytest.param(("12-3-2014", "--school", "99"), 3, id="onbekende school"),
    ],
)
def test_a_duty_that_cannot_be_worked_out_is_refused(gevuld: Lpa, woorden: tuple[str, ...], code: int) -> None:
    ongemoeid(gevuld, "recht", "leerplicht", *woorden, code=code)


@pytest.mark.parametrize("vlag", [("--startkwalificatie", "1-8-2019"), ("--regio", "noord"), ("--school", "34CD")])
def test_a_flag_beside_a_jongere_is_heeded_or_refused(gevuld: Lpa, vlag: tuple[str, ...]) -> None:
    zonder = gevuld.goed("recht", "leerplicht", "--jongere", "2")
    met = gevuld("recht", "leerplicht", "--jongere", "2", *vlag)
    assert met.code == 2 or met.out != zonder


# --- without a case file


@pytest.fixture
def zonder_bestand(lpa: Lpa, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Lpa:
    """A command line on a machine where `lpa begin` was never given."""
    monkeypatch.delenv("LPA_BESTAND")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "leeg"))
    return lpa


@pytest.mark.parametrize(
    "woorden",
    [
        ("termijn", "bezwaar", "2-12-2019"),
        ("regels",),
        ("luxe", "--dagen", "2"),
        ("halt", "--geboortedatum", "12-3-2005", "--uren", "20"),
        ("leerplicht", "12-3-2014", "--regio", "midden"),
    ],
)
def test_a_question_of_law_needs_no_case_file(zonder_bestand: Lpa, woorden: tuple[str, ...], tmp_path: Path) -> None:
    assert zonder_bestand.goed("recht", *woorden)
    assert not (tmp_path / "leeg").exists()


@pytest.mark.parametrize(
    ("woorden", "code"),
    [
        (("leerplicht", "12-3-2014"), 2),
        (("leerplicht", "12-3-2014", "--school", "12AB"), 2),
        (("leerplicht", "--jongere", "1"), 2),
        (STEL_IN[1:], 10),
    ],
)
def test_what_does_need_a_case_file_says_so(zonder_bestand: Lpa, woorden: tuple[str, ...], code: int) -> None:
    geweigerd(zonder_bestand("recht", *woorden), code)


def test_a_question_of_law_changes_nothing(gevuld: Lpa) -> None:
    voor = vingerafdruk(gevuld.pad)
    for woorden in (("regels",), ("termijn", "bezwaar", "2-12-2019"), ("luxe", "--dagen", "2"),
                    ("leerplicht", "--jongere", "1")):  # fmt: skip
        gevuld.goed("recht", *woorden)
    assert vingerafdruk(gevuld.pad) == voor
