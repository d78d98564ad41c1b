"""The rule book: rows side by side, each with article, source and date; a gap is never filled in."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lpa.domain.recht.regel import (
    GEHEUGEN,
    NAGEGAAN,
    OUDE_TEKST,
    OUDSTE,
    UITLEG,
    ZEKERHEID,
    Duur,
    Eigenregel,
    JaarlijkseDag,
    Regel,
    Regelboek,
    lees_duur,
    maanden_later,
    periode,
)
from lpa.domain.recht.regelboek import REGELBOEK, REGELS
from lpa.domain.recht.termijnen import SOORTEN
from lpa.errors import Geweigerd, VerkeerdGebruik
from tests.domain.factories import dag

EEN_DAG = timedelta(days=1)
CODES = sorted({regel.code for regel in REGELS})
INSTELBAAR = sorted({regel.code for regel in REGELS if regel.instelbaar and isinstance(regel.waarde, int)})
DAGEN = st.dates(date(2010, 1, 1), date(2035, 12, 31))


def maak_regel(**anders: Any) -> Regel:
    """A rule of 10 days since 1 August 2014."""
    basis: dict[str, Any] = {
        "code": "proef", "artikel": "Proefwet art. 1", "vanaf": dag("01-08-2014"), "waarde": 10, "tekst": "hoogstens",
        "bron": "de Proefwet", "gelezen_op": dag("23-11-2026"),
    }  # fmt: skip
    return Regel(**basis | anders)


def maak_eigen(**anders: Any) -> Eigenregel:
    """An own row of that rule: 20 days, from 1 January 2019 on."""
    basis: dict[str, Any] = {
        "code": "proef", "vanaf": dag("01-01-2019"), "waarde": 20, "bron": "eigen beleid",
        "gelezen_op": dag("01-12-2018"),
    }  # fmt: skip
    return Eigenregel(**basis | anders)


def test_every_rule_names_its_article_its_source_and_the_day_it_was_read() -> None:
    assert [r for r in REGELS if not (r.artikel.strip() and len(r.bron.strip()) > 2 and r.tekst.strip())] == []
    assert [r for r in REGELS if not date(2026, 1, 1) <= r.gelezen_op <= date(2026, 12, 31)] == []
    assert [r for r in REGELS if r.zekerheid not in ZEKERHEID or r.eigen or r.waarde in ("", 0)] == []


def test_the_rows_of_a_rule_stand_in_order_and_never_hold_on_the_same_day() -> None:
    alle = [r for code in CODES for r in REGELBOEK.rijen(code)]
    paren = [paar for code in CODES for paar in pairwise(REGELBOEK.rijen(code))]
    assert [r for r in alle if r.tot and r.tot < r.vanaf] == []
    assert [eerder for eerder, _ in paren if not eerder.tot] == [], "no last day, though another row follows"
    assert [(eerder, later) for eerder, later in paren if eerder.tot and eerder.tot >= later.vanaf] == []
    gaten = {eerder.code for eerder, later in paren if eerder.tot and eerder.tot + timedelta(1) != later.vanaf}
    assert gaten == set(), "days between two rows on which neither holds"


def test_the_rows_of_a_rule_are_of_one_kind() -> None:
    soorten = {c: {(type(r.waarde), r.eenheid, r.instelbaar) for r in REGELBOEK.rijen(c)} for c in CODES}
    assert {code: soort for code, soort in soorten.items() if len(soort) != 1} == {}


def test_every_term_has_a_rule_and_every_rule_about_a_term_has_a_term() -> None:
    assert {c.removeprefix("termijn.") for c in CODES if c.startswith("termijn.")} == set(SOORTEN)
    assert {s.verdaging for s in SOORTEN.values() if s.verdaging} == {c for c in CODES if c.startswith("verdaging.")}


@pytest.mark.parametrize(
    ("code", "op", "waarde"),
    [
        # What a lawyer can check: the value of a rule on both sides of the days between which it is known.
        ("leerplicht.begin", "01-08-2019", "5 jaar"),
        ("leerplicht.einde", "01-08-2019", "16 jaar"),
        ("kwalificatieplicht.einde", "01-08-2019", "18 jaar"),
        ("verlof.hoofd", "01-08-2014", "10 schooldagen"),
        ("verlof.vakantie.dagen", "01-08-2026", "10 schooldagen"),
        ("termijn.verklaring-art7", "01-08-2019", "3 maanden"),
        ("jongere.zelf", "01-08-2019", "12 jaar"),
        ("jongere.horen", "01-08-2019", "12 jaar"),
        ("jongere.meerderjarig", "01-08-2019", "18 jaar"),
        ("rmc.tot", "31-12-2025", "23 jaar"),
        ("rmc.tot", "01-01-2026", "27 jaar"),
        ("vervangend.leeftijd", "01-08-2019", "14 jaar"),
        ("verzuim.drempel", "01-08-2019", "16 uur"),
        ("termijn.bezwaar", "02-12-2019", "6 weken"),
        ("termijn.besluit-aanvraag", "02-12-2019", "8 weken"),
        ("termijn.besluit-3a-3b", "30-06-2017", "4 weken"),
        ("termijn.besluit-3a-3b", "01-07-2017", "6 weken"),
        ("bezwaar.elektronisch", "31-12-2025", None),
        ("bezwaar.elektronisch", "01-01-2026", "ook elektronisch"),
        ("termijn.kennisgeving-jaarlijks", "02-12-2019", "30-06"),
        ("termijn.verslag-raad", "02-12-2019", "30-09"),
        ("termijn.inzage", "25-05-2018", "1 maand"),
        ("dwangsom", "31-12-2018", "20, 30 en 40 euro per dag, hoogstens 1260 euro"),
        ("dwangsom", "01-01-2019", "23, 35 en 45 euro per dag, hoogstens 1442 euro"),
        ("luxe.waarschuwing", "02-12-2019", "1 dag"),
        ("luxe.bedrag", "01-09-2013", "100 euro"),
        ("luxe.bedrag", "31-05-2017", "100 euro"),
        ("luxe.bedrag", "01-06-2017", "100 euro"),
        ("luxe.bedrag", "31-07-2020", "100 euro"),
        ("luxe.bedrag", "01-08-2020", None),
        ("luxe.plafond", "31-07-2020", "600 euro"),
        ("luxe.plafond", "01-08-2020", None),
        ("luxe.plafond-twee-weken", "31-05-2017", "900 euro"),
        ("luxe.plafond-twee-weken", "01-06-2017", None),
        ("luxe.dagvaarding", "31-07-2020", "10 schooldagen"),
        ("luxe.dagvaarding", "01-08-2020", None),
        ("halt.uren.minst", "02-12-2019", "9 uur"),
        ("halt.uren.meest", "02-12-2019", "60 uur"),
        ("halt.laat.minst", "02-12-2019", "12 keer"),
        ("halt.laat.meest", "02-12-2019", "60 keer"),
        ("atw.langst.dag", "01-08-2019", "90 dagen"),
        ("atw.langst.week", "01-08-2019", "12 weken"),
        ("atw.langst.maand", "01-08-2019", "3 maanden"),
        ("atw.kortst", "01-08-2019", "3 dagen"),
        ("atw.werkdagen", "01-08-2019", "2 werkdagen"),
        ("atw.gelijkgesteld", "31-12-2013", None),
        ("atw.gelijkgesteld", "31-12-2028", "ook feestdag"),
        ("atw.gelijkgesteld", "01-01-2029", None),
    ],
)
def test_a_rule_has_on_a_day_the_value_of_that_day(code: str, op: str, waarde: str | None) -> None:
    gevonden = REGELBOEK.zoek(code, dag(op))
    assert (gevonden and gevonden.waardetekst) == waarde


@pytest.mark.parametrize(
    ("op", "artikel", "zekerheid"),
    [("31-05-2017", "2013R015", OUDE_TEKST), ("01-06-2017", "2017R002", UITLEG)],
)
def test_the_same_amount_rests_on_another_guideline_from_1_june_2017_on(op: str, artikel: str, zekerheid: str) -> None:
    regel = REGELBOEK.regel("luxe.bedrag", dag(op))
    assert (regel.artikel, regel.zekerheid) == (artikel, zekerheid)


@given(st.sampled_from(CODES), DAGEN)
def test_a_rule_is_found_on_the_days_it_holds_and_on_no_other_day_it_is_known_for(code: str, op: date) -> None:
    rijen = REGELBOEK.rijen(code)
    if op < OUDSTE == rijen[0].vanaf:  # its beginning is not known: it is older than the oldest schooljaar
        assert REGELBOEK.zoek(code, op) == rijen[0]
        return
    geldig = [r for r in rijen if r.vanaf <= op and (r.tot is None or op <= r.tot)]
    assert REGELBOEK.zoek(code, op) == (geldig[0] if geldig else None)
    assert len(geldig) <= 1


@pytest.mark.parametrize(
    "code", ["atw.gelijkgesteld", "termijn.inzage", "verdaging.inzage", "termijn.datalek", "luxe.bedrag"]
)
def test_a_rule_whose_beginning_is_known_is_not_found_before_it(code: str) -> None:
    eerste = REGELBOEK.rijen(code)[0]
    assert REGELBOEK.zoek(code, eerste.vanaf) == eerste
    assert REGELBOEK.zoek(code, eerste.vanaf - EEN_DAG) is None


def test_a_rule_that_begins_with_the_oldest_schooljaar_is_used_before_it_but_not_listed() -> None:
    eerder = OUDSTE - EEN_DAG
    gevonden = REGELBOEK.zoek("termijn.bezwaar", eerder)
    assert gevonden == REGELBOEK.rijen("termijn.bezwaar")[0]
    assert gevonden not in REGELBOEK.op(eerder)
    assert gevonden in REGELBOEK.op(OUDSTE)


@given(DAGEN)
def test_the_rules_of_a_day_are_those_that_hold_on_it_one_of_each(op: date) -> None:
    gevonden = REGELBOEK.op(op)
    assert gevonden == [r for r in REGELBOEK.alle() if r.vanaf <= op and (r.tot is None or op <= r.tot)]
    assert len({r.code for r in gevonden}) == len(gevonden)


@st.composite
def boeken(draw: st.DrawFn) -> list[Regel]:
    """One to four rows of one rule, in any order, with gaps of any length between them."""
    dagen = draw(st.lists(st.dates(date(2014, 1, 1), date(2025, 12, 31)), min_size=1, max_size=8, unique=True))
    grenzen = sorted(dagen)
    rijen = [
        maak_regel(vanaf=van, tot=tot, waarde=n)
        for n, (van, tot) in enumerate(zip(grenzen[::2], [*grenzen[1::2], None], strict=False))
    ]
    return draw(st.permutations(rijen))


@given(boeken(), DAGEN)
def test_in_any_book_a_gap_and_what_has_ended_give_nothing(rijen: list[Regel], op: date) -> None:
    boek = Regelboek(rijen)
    geldig = [r for r in rijen if r.geldt(op)]
    if op >= min(r.vanaf for r in rijen) or min(r.vanaf for r in rijen) != OUDSTE:
        assert boek.zoek("proef", op) == (geldig[0] if geldig else None)
    assert [r.vanaf for r in boek.rijen("proef")] == sorted(r.vanaf for r in rijen)


@given(boeken(), st.dates(date(2014, 1, 1), date(2025, 12, 31)), DAGEN)
def test_an_own_row_changes_nothing_before_its_first_day(rijen: list[Regel], vanaf: date, op: date) -> None:
    boek = Regelboek(rijen)
    met_eigen = boek.met([maak_eigen(vanaf=vanaf, waarde=99)])
    gevonden = met_eigen.zoek("proef", op)
    if min(r.vanaf for r in rijen) <= op < vanaf:
        assert gevonden == boek.zoek("proef", op)
    elif op >= vanaf and not any(vanaf < r.vanaf <= op for r in rijen):
        assert gevonden is not None
        assert (gevonden.waarde, gevonden.eigen) == (99, True)


@pytest.mark.parametrize(
    ("op", "waarde", "eigen"),
    [
        ("31-12-2018", 10, False),
        ("01-01-2019", 20, True),
        ("31-12-2020", 20, True),
        ("01-01-2021", 15, False),
    ],
)
def test_an_own_row_holds_from_its_first_day_until_a_later_row(op: str, waarde: int, eigen: bool) -> None:
    boek = Regelboek([maak_regel(tot=dag("31-12-2020")), maak_regel(vanaf=dag("01-01-2021"), waarde=15)])
    gevonden = boek.met([maak_eigen()]).zoek("proef", dag(op))
    assert gevonden is not None
    assert (gevonden.waarde, gevonden.eigen) == (waarde, eigen)


def test_an_own_row_from_before_the_oldest_schooljaar_takes_no_row_of_lpa_away() -> None:
    boek = Regelboek([maak_regel(vanaf=OUDSTE)]).met([maak_eigen(vanaf=dag("01-01-2012"))])
    assert boek.regel(maak_eigen().code, dag("01-06-2011")).eigen is False
    assert boek.regel(maak_eigen().code, dag("01-06-2012")).eigen is True


def test_an_own_row_goes_before_a_row_of_lpa_of_the_same_day() -> None:
    boek = Regelboek([maak_regel()]).met([maak_eigen(vanaf=dag("01-08-2014"))])
    assert boek.regel("proef", dag("01-08-2014")).eigen


def test_an_own_row_has_its_own_source_and_was_verified_by_her() -> None:
    boek = Regelboek([maak_regel(zekerheid=GEHEUGEN, eenheid="dagen", tot=dag("31-12-2016"))]).met([maak_eigen()])
    eigen = boek.regel("proef", dag("01-01-2030"))
    assert (eigen.bron, eigen.gelezen_op, eigen.tot) == ("eigen beleid", dag("01-12-2018"), None)
    assert eigen.kanttekening is None
    assert eigen.waardetekst == "20 dagen"


def test_the_book_that_ships_stays_as_it_is_when_own_rows_are_added() -> None:
    voor = REGELBOEK.alle()
    erbij = REGELBOEK.met([maak_eigen(code="halt.uren.meest", waarde=40)])
    assert len(erbij.alle()) == len(voor) + 1
    assert REGELBOEK.alle() == voor == list(REGELBOEK.met([]).alle())
    assert REGELBOEK.met([maak_eigen(code="bestaat-niet")]).alle() == voor


@given(st.sampled_from(INSTELBAAR), st.dates(date(2014, 8, 1), date(2030, 1, 1)), st.integers(0, 365))
def test_every_rule_she_may_set_can_be_set(code: str, vanaf: date, later: int) -> None:
    boek = REGELBOEK.met([maak_eigen(code=code, vanaf=vanaf, waarde=33)])
    assert boek.regel(code, vanaf).getal == 33
    op = vanaf + timedelta(days=later)
    if not any(vanaf < r.vanaf <= op for r in REGELBOEK.rijen(code)):
        assert boek.regel(code, op).getal == 33


def test_a_gap_asks_for_judgement_and_names_what_holds_around_it() -> None:
    rijen = [
        maak_regel(code="a", waarde=Duur(4, "week"), tot=dag("30-06-2017")),
        maak_regel(code="a", waarde=Duur(6, "week"), vanaf=dag("01-01-2024")),
    ]
    with pytest.raises(Geweigerd) as fout:
        Regelboek(rijen).regel("a", dag("01-09-2019"))
    for deel in ("01-09-2019", "oordeel", "4 weken", "30-06-2017", "6 weken", "01-01-2024"):
        assert deel in fout.value.fout
    assert "lpa recht stel-in" in fout.value.oplossing


def test_after_the_last_row_has_ended_only_that_one_is_named() -> None:
    with pytest.raises(Geweigerd, match="01-08-2020") as fout:
        REGELBOEK.regel("luxe.bedrag", dag("01-08-2020"))
    assert "tot en met 31-07-2020" in fout.value.fout
    assert "31-05-2017" not in fout.value.fout


@pytest.mark.parametrize(
    ("gelezen", "op", "verouderd"),
    [
        ("23-11-2026", "22-11-2027", False),
        ("23-11-2026", "23-11-2027", False),
        ("23-11-2026", "24-11-2027", True),
        ("29-02-2024", "01-03-2025", False),
        ("29-02-2024", "02-03-2025", True),
        ("23-11-2026", "15-11-2019", False),
    ],
)
def test_a_rule_grows_old_a_year_and_a_day_after_it_was_read(gelezen: str, op: str, verouderd: bool) -> None:
    assert maak_regel(gelezen_op=dag(gelezen)).verouderd(dag(op)) is verouderd


@pytest.mark.parametrize(
    ("zekerheid", "deel"),
    [
        (NAGEGAAN, None),
        (OUDE_TEKST, "in een oudere tekst nagelezen"),
        (GEHEUGEN, "niet nagelezen"),
        (UITLEG, "niet nagelezen"),
    ],
)
def test_a_rule_that_is_not_verified_says_so_in_half_a_sentence(zekerheid: str, deel: str | None) -> None:
    gezegd = maak_regel(zekerheid=zekerheid).kanttekening
    assert gezegd == (deel and f"Proefwet art. 1: {deel}")


def test_a_rule_that_is_given_after_its_last_day_says_when_it_held() -> None:
    boek = Regelboek([maak_regel(code="a", tot=dag("31-07-2020"))])
    assert boek.laatst_bekend("a", dag("31-07-2020")).kanttekening is None
    gezegd = boek.laatst_bekend("a", dag("01-08-2020")).kanttekening
    assert gezegd == "Proefwet art. 1: gold vanaf 01-08-2014 tot en met 31-07-2020, daarna niet nagelezen"


@pytest.mark.parametrize(
    ("tot", "tekst"),
    [(None, "vanaf 01-08-2014"), (dag("31-07-2020"), "vanaf 01-08-2014 tot en met 31-07-2020")],
)
def test_the_days_of_a_rule_are_written_with_both_ends(tot: date | None, tekst: str) -> None:
    assert periode(maak_regel(tot=tot)) == tekst


@pytest.mark.parametrize(
    ("duur", "dag_", "vooruit", "terug"),
    [
        (Duur(6, "week"), "02-12-2019", "13-01-2020", "21-10-2019"),
        (Duur(8, "week"), "06-11-2019", "01-01-2020", "11-09-2019"),
        (Duur(2, "dag"), "29-02-2020", "02-03-2020", "27-02-2020"),
        (Duur(72, "uur"), "28-02-2019", "03-03-2019", "25-02-2019"),
        (Duur(1, "maand"), "31-01-2019", "28-02-2019", "31-12-2018"),
        (Duur(1, "maand"), "31-01-2020", "29-02-2020", "31-12-2019"),
        (Duur(1, "maand"), "31-03-2020", "30-04-2020", "29-02-2020"),
        (Duur(3, "maand"), "30-11-2019", "29-02-2020", "30-08-2019"),
        (Duur(12, "maand"), "29-02-2020", "28-02-2021", "28-02-2019"),
        (Duur(5, "jaar"), "29-02-2020", "28-02-2025", "28-02-2015"),
        (Duur(4, "jaar"), "29-02-2020", "29-02-2024", "29-02-2016"),
    ],
)
def test_a_length_of_time_leads_to_a_day_forward_and_back(duur: Duur, dag_: str, vooruit: str, terug: str) -> None:
    assert duur.vanaf(dag(dag_)) == dag(vooruit)
    assert duur.terug(dag(dag_)) == dag(terug)


@given(DAGEN, st.integers(-60, 60))
def test_months_later_is_the_same_day_or_the_last_of_a_shorter_month(op: date, maanden: int) -> None:
    later = maanden_later(op, maanden)
    assert (later.year - op.year) * 12 + later.month - op.month == maanden
    assert later.day == op.day or (later.day < op.day and (later + EEN_DAG).day == 1)


@pytest.mark.parametrize(
    ("tekst", "duur"),
    [
        ("6 weken", Duur(6, "week")),
        ("1 week", Duur(1, "week")),
        ("10 dagen", Duur(10, "dag")),
        (" 2  Maanden ", Duur(2, "maand")),
        ("1 jaar", Duur(1, "jaar")),
        ("999 dagen", Duur(999, "dag")),
    ],
)
def test_a_length_of_time_can_be_typed(tekst: str, duur: Duur) -> None:
    assert lees_duur(tekst) == duur


@pytest.mark.parametrize(
    "tekst", ["", "6", "weken", "0 weken", "-1 week", "6 eeuwen", "1,5 week", "1000 dagen", "zes weken", "²  weken"]
)
def test_what_is_no_length_of_time_is_refused(tekst: str) -> None:
    with pytest.raises(VerkeerdGebruik) as fout:
        lees_duur(tekst)
    assert "6 weken" in fout.value.oplossing


@pytest.mark.parametrize("duur", [Duur(1, "dag"), Duur(2, "dag"), Duur(1, "maand"), Duur(6, "week"), Duur(2, "jaar")])
def test_a_length_of_time_is_written_as_it_can_be_typed(duur: Duur) -> None:
    assert lees_duur(str(duur)) == duur


@pytest.mark.parametrize(
    ("op", "eerstvolgende"),
    [("29-06-2020", "30-06-2020"), ("30-06-2020", "30-06-2020"), ("01-07-2020", "30-06-2021")],
)
def test_the_last_day_of_june_comes_every_year(op: str, eerstvolgende: str) -> None:
    assert JaarlijkseDag(6, 30).vanaf(dag(op)) == dag(eerstvolgende)
