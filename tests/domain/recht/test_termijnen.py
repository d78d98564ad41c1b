"""Terms: the last day of each, its article and its sum; what stands still, and what may be extended."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lpa.domain.recht.regel import JA, VRAAGT_OORDEEL, Duur, JaarlijkseDag
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.recht.termijnen import (
    DEFINITIE,
    JAARLIJKS,
    SOORTEN,
    TERUG,
    VOORUIT,
    bereken,
    lees_soort,
    moet_kunnen_opschorten,
)
from lpa.domain.recht.termijnsom import Stilstand, Verlenging, uitgesloten, van_toepassing, verschoven
from lpa.errors import GegevensGeweigerd, Geweigerd, LpaFout, VerkeerdGebruik
from tests.domain.factories import dag

STARTS = st.dates(date(2014, 1, 1), date(2035, 12, 31))
ALLE = st.sampled_from(list(SOORTEN))
OPSCHORTBAAR = st.sampled_from([naam for naam, s in SOORTEN.items() if s.opschorten])
BESLUIT = "besluit-aanvraag"


def stil(van: str, tot: str, reden: str = "stukken gevraagd") -> Stilstand:
    """A suspension, as the officer types it."""
    return Stilstand(dag(van), dag(tot), reden)


def meer(aantal: int, eenheid: str = "week", reden: str = "wacht op advies") -> Verlenging:
    """An extension."""
    return Verlenging(Duur(aantal, eenheid), reden)


@pytest.mark.parametrize(
    ("soort", "vanaf", "laatste", "grondslag"),
    [
        ("besluit-aanvraag", "01-10-2019", "26-11-2019", "Awb art. 4:13 lid 2"),
        ("besluit-aanvraag", "05-11-2019", "31-12-2019", "Awb art. 4:13 lid 2"),
        ("besluit-aanvraag", "06-11-2019", "02-01-2020", "Awb art. 4:13 lid 2"),  # the 1st is nieuwjaarsdag
        ("besluit-aanvraag", "22-02-2019", "23-04-2019", "Awb art. 4:13 lid 2"),  # Goede Vrijdag to the day after Pasen
        ("besluit-aanvraag", "10-03-2017", "08-05-2017", "Awb art. 4:13 lid 2"),  # 5 mei, no lustrum
        ("besluit-3a-3b", "02-06-2017", "30-06-2017", "Leerplichtwet art. 3a en 3b"),
        ("besluit-3a-3b", "01-07-2017", "14-08-2017", "Leerplichtwet art. 3a en 3b"),
        ("besluit-3a-3b", "01-01-2024", "12-02-2024", "Leerplichtwet art. 3a en 3b"),
        ("bezwaar", "02-12-2019", "13-01-2020", "Awb art. 6:7 en 6:8 lid 1"),
        ("bezwaar", "13-12-2019", "24-01-2020", "Awb art. 6:7 en 6:8 lid 1"),
        ("bezwaar", "14-12-2019", "27-01-2020", "Awb art. 6:7 en 6:8 lid 1"),  # a Saturday
        ("besluit-op-bezwaar", "13-01-2020", "24-02-2020", "Awb art. 7:10 lid 1"),
        ("besluit-op-bezwaar-commissie", "13-01-2020", "06-04-2020", "Awb art. 7:10 lid 1"),
        ("besluit-op-bezwaar-commissie", "17-01-2020", "14-04-2020", "Awb art. 7:10 lid 1"),  # over Goede Vrijdag
        ("aanvulling", "20-11-2019", "18-12-2019", "Awb art. 4:5 lid 4"),
        ("ingebrekestelling", "12-12-2019", "30-12-2019", "Awb art. 4:17 lid 3"),
        ("pv-na-verhoor", "31-01-2019", "28-02-2019", "OM-aanwijzing 4.1"),
        ("pv-totaal", "10-10-2019", "10-12-2019", "OM-aanwijzing 4.1"),
        ("verslag-raad", "30-09-2020", "30-09-2020", "Leerplichtwet art. 25 lid 1"),
        ("verslag-raad", "01-10-2020", "30-09-2021", "Leerplichtwet art. 25 lid 1"),
        ("kennisgeving-eerste", "01-04-2019", "01-03-2019", "Leerplichtwet art. 6 lid 2 onder a"),
        ("kennisgeving-eerste", "02-09-2019", "02-08-2019", "Leerplichtwet art. 6 lid 2 onder a"),
        ("kennisgeving-eerste", "31-03-2025", "28-02-2025", "Leerplichtwet art. 6 lid 2 onder a"),
        ("kennisgeving-jaarlijks", "30-06-2020", "30-06-2020", "Leerplichtwet art. 6 lid 2 onder b"),
        ("kennisgeving-jaarlijks", "01-07-2020", "30-06-2021", "Leerplichtwet art. 6 lid 2 onder b"),
        ("verklaring-art7", "01-05-2019", "01-08-2019", "Leerplichtwet art. 7"),
        ("verklaring-art7", "30-11-2019", "29-02-2020", "Leerplichtwet art. 7"),
        ("inzage", "31-01-2019", "28-02-2019", "AVG art. 12 lid 3"),
        ("datalek", "10-10-2019", "13-10-2019", "AVG art. 33 lid 1"),
        ("langdurig", "07-10-2019", "03-11-2019", "begripsbepaling langdurig relatief verzuim"),
        ("thuiszitter", "07-10-2019", "06-01-2020", "begripsbepaling thuiszitter (Kamerbrief 4-3-2020)"),
        ("thuiszitter", "30-11-2019", "29-02-2020", "begripsbepaling thuiszitter (Kamerbrief 4-3-2020)"),
        ("school-niet-erkend", "07-10-2019", "04-11-2019", "Leerplichtwet art. 22 lid 4"),
        ("verlenging-3a", "31-07-2020", "05-06-2020", "Leerplichtwet art. 3a"),
        ("religie", "12-10-2019", "10-10-2019", "Leerplichtwet art. 13"),
    ],
)
def test_a_term_ends_on_this_day_by_this_article(soort: str, vanaf: str, laatste: str, grondslag: str) -> None:
    t = bereken(soort, dag(vanaf))
    assert (t.laatste_dag, t.grondslag, t.antwoord) == (dag(laatste), grondslag, JA)
    assert t.veilig == dag(laatste)
    assert t.mogelijk == ()


def test_the_table_above_leaves_out_no_kind_of_term() -> None:
    merk = test_a_term_ends_on_this_day_by_this_article.pytestmark[0]  # type: ignore[attr-defined]
    assert {rij[0] for rij in merk.args[1]} == set(SOORTEN)


def test_the_sum_of_a_term_is_shown() -> None:
    assert bereken("bezwaar", dag("14-12-2019")).redenering == (
        "14-12-2019 (verzending van het besluit) plus 6 weken is zaterdag 25-01-2020",
        "25-01-2020 is zaterdag: de termijn loopt door (Algemene termijnenwet art. 1 lid 1)",
        "26-01-2020 is zondag: de termijn loopt door (Algemene termijnenwet art. 1 lid 1)",
        "laatste dag: maandag 27-01-2020",
    )


def test_the_sum_of_a_suspension_and_an_extension_is_shown_with_their_reasons() -> None:
    t = bereken(BESLUIT, dag("01-10-2019"), [stil("10-10-2019", "20-10-2019")], [meer(2)])
    assert t.redenering == (
        "01-10-2019 (ontvangst van de aanvraag) plus 8 weken is dinsdag 26-11-2019",
        "opgeschort van 11-10-2019 tot 20-10-2019, 9 dagen: donderdag 05-12-2019 (stukken gevraagd)",
        "verlengd met 2 weken: donderdag 19-12-2019 (wacht op advies)",
    )


@pytest.mark.parametrize(
    ("stilstanden", "laatste"),
    [
        pytest.param([], "26-11-2019", id="geen"),
        pytest.param([("10-10-2019", "10-10-2019")], "26-11-2019", id="dezelfde dag aangevuld"),
        pytest.param([("10-10-2019", "11-10-2019")], "26-11-2019", id="de dag erna aangevuld: geen dag ertussen"),
        pytest.param([("10-10-2019", "12-10-2019")], "27-11-2019", id="een dag ertussen"),
        pytest.param([("10-10-2019", "20-10-2019")], "05-12-2019", id="negen dagen ertussen"),
        pytest.param([("10-10-2019", "20-10-2019"), ("01-11-2019", "04-11-2019")], "09-12-2019",
                     id="twee keer: 9 en 2 dagen, en het weekend eroverheen"),
        pytest.param([("10-10-2019", "20-10-2019"), ("12-10-2019", "15-10-2019")], "05-12-2019",
                     id="de tweede valt binnen de eerste"),
        pytest.param([("10-10-2019", "20-10-2019"), ("15-10-2019", "22-10-2019")], "09-12-2019",
                     id="ze overlappen: 11 dagen, en het weekend eroverheen"),
        pytest.param([("15-10-2019", "22-10-2019"), ("10-10-2019", "20-10-2019")], "09-12-2019",
                     id="de volgorde doet er niet toe"),
        pytest.param([("10-10-2019", "20-10-2019"), ("10-10-2019", "20-10-2019")], "05-12-2019", id="dezelfde"),
    ],
)  # fmt: skip
def test_the_days_between_question_and_answer_do_not_count(stilstanden: list[tuple[str, str]], laatste: str) -> None:
    assert bereken(BESLUIT, dag("01-10-2019"), [stil(*s) for s in stilstanden]).laatste_dag == dag(laatste)


@pytest.mark.parametrize(
    ("van", "tot", "laatste"),
    [
        pytest.param("01-09-2019", "20-09-2019", "26-11-2019", id="geheel ervoor"),
        pytest.param("01-09-2019", "04-10-2019", "28-11-2019", id="twee dagen erin"),
        pytest.param("26-11-2019", "29-11-2019", "28-11-2019", id="gevraagd op de laatste dag"),
        pytest.param("27-11-2019", "20-12-2019", "26-11-2019", id="gevraagd toen de termijn al om was"),
    ],
)
def test_only_days_of_the_term_itself_stand_still(van: str, tot: str, laatste: str) -> None:
    assert bereken(BESLUIT, dag("01-10-2019"), [stil(van, tot)]).laatste_dag == dag(laatste)


@pytest.mark.parametrize(
    ("soort", "van", "tot", "fout"),
    [
        pytest.param(BESLUIT, "20-10-2019", "19-10-2019", GegevensGeweigerd, id="eind voor begin"),
        pytest.param(BESLUIT, "20-10-2019", "20-10-2019", None, id="dezelfde dag"),
        pytest.param(BESLUIT, "30-09-2019", "20-10-2019", GegevensGeweigerd, id="voor de ontvangst gevraagd"),
        pytest.param(BESLUIT, "01-10-2019", "20-10-2019", None, id="op de dag van ontvangst gevraagd"),
        pytest.param(BESLUIT, "26-11-2019", "20-12-2019", None, id="op de laatste dag gevraagd"),
        pytest.param(BESLUIT, "27-11-2019", "20-12-2019", Geweigerd, id="een dag te laat gevraagd"),
        pytest.param("besluit-op-bezwaar", "30-09-2019", "20-10-2019", None, id="bezwaar kwam voor zijn termijn"),
    ],
)
def test_a_suspension_is_asked_for_within_the_term(soort: str, van: str, tot: str, fout: type[LpaFout] | None) -> None:
    if fout is None:
        moet_kunnen_opschorten(soort, dag("01-10-2019"), stil(van, tot))
    else:
        with pytest.raises(fout):
            moet_kunnen_opschorten(soort, dag("01-10-2019"), stil(van, tot))


def test_a_suspension_may_be_asked_for_in_the_days_that_an_earlier_one_added() -> None:
    eerder = stil("10-10-2019", "20-10-2019")  # until 5 December
    moet_kunnen_opschorten(BESLUIT, dag("01-10-2019"), stil("05-12-2019", "10-12-2019"), [eerder])
    with pytest.raises(Geweigerd, match="al om op 05-12-2019"):
        moet_kunnen_opschorten(BESLUIT, dag("01-10-2019"), stil("06-12-2019", "10-12-2019"), [eerder])


def test_a_suspension_may_be_asked_for_in_the_days_of_an_extension() -> None:
    verlengd = [Verlenging(Duur(4, "week"), "advies gevraagd")]  # until 24 December
    moet_kunnen_opschorten(BESLUIT, dag("01-10-2019"), stil("06-12-2019", "10-12-2019"), (), verlengd)
    with pytest.raises(Geweigerd, match="al om op 24-12-2019"):
        moet_kunnen_opschorten(BESLUIT, dag("01-10-2019"), stil("25-12-2019", "27-12-2019"), (), verlengd)


@pytest.mark.parametrize(
    ("soort", "vanaf", "verlenging", "laatste"),
    [
        (BESLUIT, "01-10-2019", meer(2), "10-12-2019"),
        (BESLUIT, "01-10-2019", meer(1, "maand"), "26-12-2019"),  # set in a letter, not in a law: not moved
        (BESLUIT, "01-10-2019", meer(4), "24-12-2019"),
        ("besluit-3a-3b", "01-01-2024", meer(1), "19-02-2024"),
        ("besluit-op-bezwaar", "13-01-2020", meer(6), "06-04-2020"),
        ("besluit-op-bezwaar-commissie", "13-01-2020", meer(6), "18-05-2020"),
        ("inzage", "10-10-2019", meer(2, "maand"), "10-01-2020"),
        ("inzage", "10-10-2019", meer(1, "maand"), "10-12-2019"),
        ("inzage", "30-11-2019", meer(2, "maand"), "02-03-2020"),  # three months from the request: a Saturday
    ],
)
def test_an_extension_is_added_to_the_term(soort: str, vanaf: str, verlenging: Verlenging, laatste: str) -> None:
    assert bereken(soort, dag(vanaf), [], [verlenging]).laatste_dag == dag(laatste)


@pytest.mark.parametrize(
    ("soort", "verlengingen", "mag"),
    [
        ("besluit-op-bezwaar", [meer(6)], True),
        ("besluit-op-bezwaar", [meer(42, "dag")], True),
        ("besluit-op-bezwaar", [meer(43, "dag")], False),
        ("besluit-op-bezwaar", [meer(7)], False),
        ("besluit-op-bezwaar", [meer(3), meer(3)], True),
        ("besluit-op-bezwaar", [meer(3), meer(4)], False),
        ("besluit-op-bezwaar-commissie", [meer(7)], False),
        ("inzage", [meer(2, "maand")], True),
        ("inzage", [meer(3, "maand")], False),
        (BESLUIT, [meer(20)], True),  # redelijke termijn: no limit in the law
    ],
)
def test_an_extension_is_no_longer_than_the_law_allows(soort: str, verlengingen: list[Verlenging], mag: bool) -> None:
    if mag:
        assert bereken(soort, dag("13-01-2020"), [], verlengingen).antwoord == JA
    else:
        with pytest.raises(Geweigerd, match="hoogstens"):
            bereken(soort, dag("13-01-2020"), [], verlengingen)


@pytest.mark.parametrize("soort", [naam for naam, s in SOORTEN.items() if not s.opschorten])
def test_most_terms_do_not_stand_still(soort: str) -> None:
    with pytest.raises(Geweigerd, match="kan niet worden opgeschort"):
        bereken(soort, dag("01-10-2019"), [stil("10-10-2019", "20-10-2019")])


@pytest.mark.parametrize("soort", [naam for naam, s in SOORTEN.items() if not s.verlengen])
def test_most_terms_cannot_be_extended(soort: str) -> None:
    with pytest.raises(Geweigerd, match="kan niet worden verlengd"):
        bereken(soort, dag("01-10-2019"), [], [meer(1)])


def test_the_terms_that_may_shift_are_those_of_the_awb_and_the_avg() -> None:
    assert {n for n, s in SOORTEN.items() if s.opschorten} == {
        "besluit-aanvraag", "besluit-3a-3b", "besluit-op-bezwaar", "besluit-op-bezwaar-commissie",
    }  # fmt: skip
    assert {n for n, s in SOORTEN.items() if s.verlengen} == {
        "besluit-aanvraag", "besluit-3a-3b", "besluit-op-bezwaar", "besluit-op-bezwaar-commissie", "inzage",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("vanaf", "mogelijk"),
    [
        ("02-06-2017", None),  # over on the last day of the old text
        ("03-06-2017", ["03-07-2017", "17-07-2017"]),  # the 1st and the 15th of July are Saturdays
        ("30-06-2017", ["28-07-2017", "11-08-2017"]),
        ("01-07-2017", None),
        ("02-09-2019", None),
    ],
)
def test_of_a_request_under_way_when_the_rule_changed_judgement_is_asked_and_the_earliest_day_kept(
    vanaf: str, mogelijk: list[str] | None
) -> None:
    t = bereken("besluit-3a-3b", dag(vanaf))
    if mogelijk is None:
        assert (t.antwoord, t.mogelijk) == (JA, ())
        return
    assert (t.antwoord, t.laatste_dag) == (VRAAGT_OORDEEL, None)
    assert [m.laatste_dag for m in t.mogelijk] == [dag(m) for m in mogelijk]
    assert t.veilig == dag(mogelijk[0])
    assert "houd de vroegste aan" in t.redenering[-1]
    assert mogelijk[0] in t.redenering[-1]
    assert [stap[:7] for stap in t.redenering if " geeft " in stap] == ["4 weken", "6 weken"]


@pytest.mark.parametrize("soort", ["inzage", "datalek"])
def test_the_avg_is_not_applied_before_25_may_2018(soort: str) -> None:
    assert bereken(soort, dag("25-05-2018")).antwoord == JA
    assert bereken(soort, dag("24-05-2018")).antwoord == VRAAGT_OORDEEL


@pytest.mark.parametrize(
    ("soort", "vanaf", "deel"),
    [
        ("verklaring-art7", "01-05-2019", "Leerplichtwet art. 7: niet nagelezen"),
        ("inzage", "10-10-2019", "AVG art. 12 lid 3: niet nagelezen"),
        ("bezwaar", "10-04-2020", "22-05-2020 is volgens een lijst bij koninklijk besluit gelijkgesteld"),
        ("pv-na-verhoor", "31-01-2020", "29-02-2020 is zaterdag; deze termijn schuift niet door"),
        ("pv-na-verhoor", "25-11-2019", "25-12-2019 is eerste kerstdag (woensdag); deze termijn schuift niet door"),
        ("kennisgeving-eerste", "01-04-2020", "01-03-2020 is zondag; deze termijn schuift niet door"),
        ("kennisgeving-jaarlijks", "01-08-2018", "30-06-2019 is zondag; of deze dag doorschuift, is niet beslist"),
        ("datalek", "10-10-2019", "13-10-2019 is zondag; deze termijn schuift niet door"),
        ("religie", "14-10-2019", "12-10-2019 is zaterdag; deze termijn schuift niet door"),
    ],
)
def test_what_is_unsure_about_a_term_is_said(soort: str, vanaf: str, deel: str) -> None:
    assert [k for k in bereken(soort, dag(vanaf)).kanttekeningen if k.startswith(deel)]


@pytest.mark.parametrize(
    ("soort", "vanaf"),
    [("bezwaar", "30-11-2019"), ("langdurig", "07-10-2019"), ("kennisgeving-eerste", "02-09-2019")],
)
def test_nothing_unsure_is_said_of_a_term_that_is_sure(soort: str, vanaf: str) -> None:
    assert bereken(soort, dag(vanaf)).kanttekeningen == ()


@pytest.mark.parametrize("soort", ["bezwaar", "besluit-aanvraag", "pv-totaal", "langdurig", "kennisgeving-jaarlijks"])
@pytest.mark.parametrize(("vanaf", "gezegd"), [("31-07-2014", True), ("01-08-2014", False)])
def test_the_law_of_before_1_august_2014_was_not_read_and_that_is_said(soort: str, vanaf: str, gezegd: bool) -> None:
    opmerkingen = " ".join(bereken(soort, dag(vanaf)).kanttekeningen)
    assert ("de wet van voor 01-08-2014 is niet nagelezen: dit volgt de latere tekst" in opmerkingen) is gezegd


def test_a_suspension_and_a_limit_from_memory_are_said_to_be_so() -> None:
    opgeschort = bereken(BESLUIT, dag("01-10-2019"), [stil("10-10-2019", "20-10-2019")])
    assert [k for k in opgeschort.kanttekeningen if k.startswith("Awb art. 4:15 lid 1: niet nagelezen")]
    assert not bereken(BESLUIT, dag("01-10-2019")).kanttekeningen
    for t in (bereken("inzage", dag("10-10-2019"), [], [meer(1, "maand")]), bereken("inzage", dag("10-10-2019"))):
        assert sum("AVG" in k for k in t.kanttekeningen) == 1


def test_what_comes_after_a_term_is_said() -> None:
    assert "dwangsom" in bereken("ingebrekestelling", dag("02-12-2019")).redenering[-1]
    assert "bezwaarclausule" in bereken("inzage", dag("02-12-2019")).redenering[-1]
    assert "tijdstip" in bereken("datalek", dag("02-12-2019")).redenering[-1]


@pytest.mark.parametrize(
    ("tekst", "soort"), [("bezwaar", "bezwaar"), ("DATALEK", "datalek"), ("verslag", "verslag-raad")]
)
def test_a_kind_of_term_may_be_shortened(tekst: str, soort: str) -> None:
    assert lees_soort(tekst) == soort


@pytest.mark.parametrize("tekst", ["", "cassatie", "kennisgeving"])
def test_a_kind_of_term_that_is_unknown_or_fits_two_is_refused(tekst: str) -> None:
    with pytest.raises(VerkeerdGebruik):
        lees_soort(tekst)


@given(ALLE, STARTS)
def test_a_term_to_which_the_termijnenwet_applies_never_ends_on_an_excluded_day(soort: str, vanaf: date) -> None:
    t = bereken(soort, vanaf)
    if SOORTEN[soort].atw:
        assert uitgesloten(t.veilig) is None
        assert all(uitgesloten(m.laatste_dag) is None for m in t.mogelijk)


@given(ALLE, STARTS, st.integers(0, 60))
def test_a_later_start_never_gives_an_earlier_end(soort: str, vanaf: date, later: int) -> None:
    assert bereken(soort, vanaf).veilig <= bereken(soort, vanaf + timedelta(days=later)).veilig


@given(ALLE, STARTS)
def test_an_end_is_never_before_the_bare_one_and_never_far_after_it(soort: str, vanaf: date) -> None:
    t, s = bereken(soort, vanaf), SOORTEN[soort]
    rijen = [REGELBOEK.zoek(f"termijn.{soort}", vanaf)] if not t.mogelijk else REGELBOEK.rijen(f"termijn.{soort}")
    einden = [t.laatste_dag] if not t.mogelijk else [m.laatste_dag for m in t.mogelijk]
    for regel, gevonden in zip(rijen, einden, strict=True):
        assert regel is not None
        assert gevonden is not None
        if isinstance(regel.waarde, JaarlijkseDag):
            assert vanaf <= gevonden < vanaf + timedelta(days=366)
            assert (gevonden.month, gevonden.day) == regel.waarde
            continue
        assert isinstance(regel.waarde, Duur)
        verschil = (gevonden - regel.waarde.vanaf(vanaf)).days
        if s.telling == TERUG:
            assert gevonden == regel.waarde.terug(vanaf)
        elif s.telling == DEFINITIE:
            te_kort = regel.waarde.eenheid == "maand" and regel.waarde.vanaf(vanaf).day < vanaf.day
            assert verschil == (0 if te_kort else -1)  # a month that is too short is full at its own end
        elif s.atw and van_toepassing(regel.waarde, vanaf):
            assert 0 <= verschil <= 5
        else:
            assert (s.telling, verschil) == (VOORUIT, 0)


@given(ALLE, STARTS)
def test_terms_counted_back_end_before_their_event_and_others_do_not(soort: str, vanaf: date) -> None:
    laatste = bereken(soort, vanaf).veilig
    if SOORTEN[soort].telling == TERUG:
        assert laatste < vanaf
    elif SOORTEN[soort].telling == JAARLIJKS:
        assert laatste >= vanaf
    else:
        assert laatste > vanaf


@st.composite
def stilstanden(draw: st.DrawFn, vanaf: date) -> list[Stilstand]:
    """Up to three suspensions within the term, which may touch, overlap or contain each other."""
    uit = []
    for n in range(draw(st.integers(1, 3))):
        van = vanaf + timedelta(days=draw(st.integers(0, 40)))
        uit.append(Stilstand(van, van + timedelta(days=draw(st.integers(0, 30))), f"reden {n}"))
    return uit


@given(st.data(), OPSCHORTBAAR, STARTS)
def test_one_suspension_more_never_shortens_a_term(data: st.DataObject, soort: str, vanaf: date) -> None:
    alle = data.draw(stilstanden(vanaf))
    assert bereken(soort, vanaf, alle[:-1]).veilig <= bereken(soort, vanaf, alle).veilig
    assert bereken(soort, vanaf).veilig <= bereken(soort, vanaf, alle).veilig


@given(st.data(), STARTS)
def test_each_day_that_stands_still_is_added_once_in_any_order(data: st.DataObject, vanaf: date) -> None:
    alle = data.draw(stilstanden(vanaf))
    dagen = {s.van + timedelta(days=n) for s in alle for n in range(1, (s.tot - s.van).days)}
    bare = vanaf + timedelta(days=56 + len(dagen))
    verwacht = verschoven(vanaf, bare, Duur(8, "week")).laatste_dag
    assert bereken(BESLUIT, vanaf, alle).laatste_dag == verwacht
    assert bereken(BESLUIT, vanaf, data.draw(st.permutations(alle))).laatste_dag == verwacht


@settings(max_examples=50)
@given(
    st.sampled_from([naam for naam, s in SOORTEN.items() if s.verlengen]),
    st.dates(date(2018, 5, 25), date(2035, 12, 31)),  # the limit for inzage begins with the AVG
    st.integers(1, 42),
    st.integers(0, 10),
)
def test_a_longer_extension_never_gives_an_earlier_end(soort: str, vanaf: date, dagen: int, minder: int) -> None:
    lang, kort = (
        bereken(soort, vanaf, [], [Verlenging(Duur(n, "dag"), "reden")]).veilig for n in (dagen, max(dagen - minder, 1))
    )
    assert bereken(soort, vanaf).veilig <= kort <= lang
    if SOORTEN[soort].atw and SOORTEN[soort].verdaging:
        assert uitgesloten(lang) is None


@pytest.mark.parametrize(
    "verlengingen",
    [
        pytest.param([meer(1), meer(20, "dag")], id="een week en twintig dagen"),
        pytest.param([meer(20, "dag"), meer(1)], id="twintig dagen en een week"),
        pytest.param([meer(27, "dag")], id="zevenentwintig dagen ineens"),
    ],
)
def test_extensions_are_added_up_in_any_order(verlengingen: list[Verlenging]) -> None:
    assert bereken(BESLUIT, dag("01-10-2019"), [], verlengingen).laatste_dag == dag("23-12-2019")


@settings(max_examples=50)
@given(STARTS, st.lists(st.builds(Duur, st.integers(1, 20), st.sampled_from(["dag", "week", "maand"])), max_size=4))
def test_one_extension_more_never_shortens_a_term(vanaf: date, duren: list[Duur]) -> None:
    einden = [
        bereken(BESLUIT, vanaf, [], [Verlenging(duur, "reden") for duur in duren[:n]]).veilig
        for n in range(len(duren) + 1)
    ]
    assert einden == sorted(einden)


@settings(max_examples=50)
@given(ALLE, STARTS)
def test_every_term_shows_its_sum_and_where_it_ends(soort: str, vanaf: date) -> None:
    t = bereken(soort, vanaf)
    assert t.redenering
    einden = [t.laatste_dag] if t.laatste_dag else [m.laatste_dag for m in t.mogelijk]
    for laatste in einden:
        assert laatste is not None
        assert any(f"{laatste.day:02}-{laatste.month:02}-{laatste.year}" in stap for stap in t.redenering)
