"""Sanctions as advice: luxe verzuim with its indicative amount, and the conditions of Halt."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lpa.domain.recht.leerplicht import LEERPLICHTIG
from lpa.domain.recht.regel import JA, NEE, VRAAGT_OORDEEL, Eigenregel, Uitkomst, samen
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.recht.sancties import (
    GEWEIGERD,
    HAAR_KEUZE,
    NEE_VERLOF,
    OVERSCHREDEN,
    PROCES_VERBAAL,
    WAARSCHUWING,
    Haltgeval,
    Luxe,
    Verzuimdagen,
    halt,
    luxe,
    luxegeval,
    na_verlof,
)
from tests.domain.factories import dag, maak_melding, maak_verlof

OUD, NIEUW, LAATSTE, NA = dag("31-05-2017"), dag("01-06-2017"), dag("31-07-2020"), dag("01-08-2020")


def eigen(code: str, vanaf: str, waarde: int) -> Eigenregel:
    """A row that the officer set."""
    return Eigenregel(code=code, vanaf=dag(vanaf), waarde=waarde, bron="eigen beleid", gelezen_op=dag(vanaf))


@pytest.mark.parametrize(
    ("dagen", "eerder", "na", "advies", "waarom"),
    [
        pytest.param(1, 0, NEE_VERLOF, WAARSCHUWING, "eerste keer, niet meer dan 1 dag", id="een dag, de eerste keer"),
        pytest.param(2, 0, NEE_VERLOF, PROCES_VERBAAL, "2 dagen is meer dan 1 dag", id="twee dagen"),
        pytest.param(1, 1, NEE_VERLOF, PROCES_VERBAAL, "niet de eerste keer: 1 keer eerder", id="een dag, opnieuw"),
        pytest.param(1, 0, GEWEIGERD, PROCES_VERBAAL, "het verlof was geweigerd: altijd vervolgen", id="na weigering"),
        pytest.param(5, 3, GEWEIGERD, PROCES_VERBAAL, "het verlof was geweigerd", id="alles tegelijk"),
    ],
)
@pytest.mark.parametrize("op", [OUD, NIEUW, LAATSTE, NA])
def test_a_first_single_day_is_a_warning_and_more_or_again_or_after_refusal_a_proces_verbaal(
    dagen: int, eerder: int, na: str, advies: str, waarom: str, op: date
) -> None:
    gevonden = luxe(Luxe(op, dagen, 1, eerder, na))
    assert gevonden.advies == advies
    assert gevonden.uitkomst.antwoord == (JA if advies == PROCES_VERBAAL else NEE)
    assert gevonden.uitkomst.redenering[0].startswith(waarom)


def test_the_advice_names_its_facts_and_that_it_is_a_setting() -> None:
    u = luxe(Luxe(dag("14-10-2019"), 3, 2, 1)).uitkomst
    assert dict(u.feiten) == {
        "datum": "14-10-2019", "schooldagen": "3", "kinderen": "2", "eerder": "1", "na verlof": "nee",
        "aangekondigd": "nee",
    }  # fmt: skip
    assert u.artikel == "2017R002, regel 1"
    assert any(k.endswith("jaarverslag 2019-2020; een instelling, pas toe of leg uit") for k in u.kanttekeningen)


@pytest.mark.parametrize(("dagen", "advies"), [(3, WAARSCHUWING), (4, PROCES_VERBAAL)])
def test_the_number_of_days_for_a_warning_is_a_setting(dagen: int, advies: str) -> None:
    boek = REGELBOEK.met([eigen("luxe.waarschuwing", "01-10-2019", 3)])
    assert luxe(Luxe(dag("01-10-2019"), dagen), boek).advies == advies
    assert luxe(Luxe(dag("30-09-2019"), dagen), boek).advies == PROCES_VERBAAL


@pytest.mark.parametrize(
    ("op", "dagen", "kinderen", "bedrag"),
    [
        # 2013R015: 100 a day a child, 600 a family for the first week, 900 for two weeks, the court above ten days.
        (OUD, 1, 1, None),  # a warning
        (OUD, 2, 1, 200),
        (OUD, 5, 1, 500),
        (OUD, 3, 2, 600),
        (OUD, 5, 2, 600),
        (OUD, 6, 1, 600),
        (OUD, 9, 1, 900),
        (OUD, 10, 1, 900),
        (OUD, 6, 2, 900),
        (OUD, 10, 3, 900),
        (OUD, 11, 1, None),
        # From 1 June 2017: 600 a family a week.
        (NIEUW, 1, 1, None),  # a warning
        (NIEUW, 2, 1, 200),
        (NIEUW, 3, 2, 600),
        (NIEUW, 4, 2, 600),
        (NIEUW, 6, 1, 600),
        (NIEUW, 10, 1, 1000),
        (NIEUW, 6, 2, 1200),
        (NIEUW, 10, 2, 1200),
        (NIEUW, 11, 1, None),
        (LAATSTE, 6, 2, 1200),
        (LAATSTE, 2, 3, 600),
        # No rule of which lpa knows that it still holds.
        (NA, 1, 1, None),
        (NA, 6, 2, None),
        (dag("31-08-2013"), 1, 1, None),
        (dag("01-09-2013"), 2, 1, 200),
    ],
)
def test_the_amount_is_that_of_the_guideline_of_the_day_with_its_cap(
    op: date, dagen: int, kinderen: int, bedrag: int | None
) -> None:
    assert luxe(Luxe(op, dagen, kinderen)).bedrag == bedrag


@pytest.mark.parametrize(
    ("op", "regel"),
    [
        (OUD, "regel vanaf 01-09-2013 tot en met 31-05-2017"),
        (NIEUW, "regel vanaf 01-06-2017 tot en met 31-07-2020"),
        (LAATSTE, "regel vanaf 01-06-2017 tot en met 31-07-2020"),
    ],
)
def test_the_sum_of_the_amount_names_the_days_of_its_rule_and_who_decides(op: date, regel: str) -> None:
    (stap,) = luxe(Luxe(op, 5, 2)).uitkomst.redenering[1:]
    assert stap.startswith("indicatie: 2 × 5 × € 100 = € 1000; ten hoogste € 600 per gezin")
    assert regel in stap
    assert stap.endswith("de officier van justitie bepaalt")


def test_no_cap_is_named_where_the_sum_stays_below_it() -> None:
    assert "ten hoogste" not in luxe(Luxe(NIEUW, 3, 2)).uitkomst.redenering[1]


def test_a_rule_about_amounts_that_has_ended_is_named_but_not_applied() -> None:
    gevonden = luxe(Luxe(NA, 3))
    assert gevonden.bedrag is None
    assert "op 01-08-2020 is geen bedrag bekend" in gevonden.uitkomst.redenering[1]
    assert "tot en met 31-07-2020" in gevonden.uitkomst.redenering[1]
    assert any(k.startswith("het bedrag vraagt oordeel") for k in gevonden.uitkomst.kanttekeningen)
    assert "indicatie" not in " ".join(gevonden.uitkomst.redenering)


def test_above_ten_school_days_the_court_is_asked_and_no_amount_is_given() -> None:
    gevonden = luxe(Luxe(NIEUW, 11))
    assert gevonden.bedrag is None
    assert gevonden.uitkomst.redenering[1] == "de rechter wordt gevraagd bij meer dan 10 schooldagen: geen bedrag"


@pytest.mark.parametrize(
    ("op", "deel"),
    [(OUD, "2013R015: in een oudere tekst nagelezen"), (NIEUW, "2017R002: niet nagelezen")],
)
def test_an_amount_that_was_not_read_in_the_guideline_says_so(op: date, deel: str) -> None:
    assert any(k.startswith(deel) for k in luxe(Luxe(op, 3)).uitkomst.kanttekeningen)


def test_an_own_amount_holds_from_its_day_on_and_says_from_when() -> None:
    boek = REGELBOEK.met([eigen("luxe.bedrag", "01-08-2020", 150)])
    assert luxe(Luxe(LAATSTE, 2), boek).bedrag == 200
    gevonden = luxe(Luxe(NA, 2), boek)
    assert gevonden.bedrag == 300
    assert "regel vanaf 01-08-2020" in gevonden.uitkomst.redenering[1]


def test_an_own_amount_without_a_cap_of_that_day_says_that_the_cap_is_not_known() -> None:
    gevonden = luxe(Luxe(NA, 10, 3), REGELBOEK.met([eigen("luxe.bedrag", "01-08-2020", 150)]))
    assert "plafond" in " ".join((*gevonden.uitkomst.redenering, *gevonden.uitkomst.kanttekeningen))


def test_a_cap_that_was_not_read_in_the_guideline_says_so_beside_an_own_amount() -> None:
    boek = REGELBOEK.met([eigen("luxe.bedrag", "01-06-2018", 150)])
    gevonden = luxe(Luxe(dag("01-06-2018"), 5), boek)
    assert gevonden.bedrag == 600
    assert any("niet nagelezen" in k for k in gevonden.uitkomst.kanttekeningen)


def test_after_a_refused_leave_the_advice_rests_on_the_om_aanwijzing() -> None:
    assert "OM-aanwijzing" in luxe(Luxe(NIEUW, 1, na_verlof=GEWEIGERD)).uitkomst.artikel


@given(st.dates(date(2013, 9, 1), date(2020, 7, 31)), st.integers(2, 10), st.integers(1, 6))
def test_a_day_or_a_child_more_never_costs_less(op: date, dagen: int, kinderen: int) -> None:
    bedrag = luxe(Luxe(op, dagen, kinderen)).bedrag
    assert bedrag is not None
    assert 100 <= bedrag <= 100 * dagen * kinderen
    meer_kinderen = luxe(Luxe(op, dagen, kinderen + 1)).bedrag
    assert meer_kinderen is not None
    assert bedrag <= meer_kinderen
    if dagen < 10:
        meer_dagen = luxe(Luxe(op, dagen + 1, kinderen)).bedrag
        assert meer_dagen is not None
        assert bedrag <= meer_dagen


@pytest.mark.parametrize(
    ("op", "advies", "artikel"),
    [
        pytest.param("31-05-2017", WAARSCHUWING, "eigen beleid", id="voor 2017R002"),
        pytest.param("01-06-2017", HAAR_KEUZE, "2017R002, regel 3", id="vanaf 2017R002"),
    ],
)
def test_one_day_that_the_school_announced_to_report_may_be_a_proces_verbaal(
    op: str, advies: str, artikel: str
) -> None:
    gevonden = luxe(Luxe(dag(op), 1, aangekondigd=True))
    assert (gevonden.advies, gevonden.uitkomst.artikel) == (advies, artikel)
    assert (gevonden.uitkomst.antwoord == VRAAGT_OORDEEL) == (advies == HAAR_KEUZE)
    assert luxe(Luxe(dag(op), 2, aangekondigd=True)).advies == PROCES_VERBAAL


def test_school_days_outside_the_duty_do_not_count_and_are_said() -> None:
    binnen = luxe(Luxe(NIEUW, 1, buiten=4))
    assert (binnen.advies, binnen.bedrag) == (WAARSCHUWING, None)
    assert "4 van de 5 schooldagen vallen buiten de plicht en tellen niet" in binnen.uitkomst.redenering
    buiten = luxe(Luxe(NIEUW, 0, buiten=5, na_verlof=GEWEIGERD))
    assert (buiten.advies, buiten.uitkomst.antwoord) == ("geen verzuim", NEE)
    assert "geen plicht om naar school te gaan (Leerplichtwet art. 26; HR:2016:402)" in buiten.uitkomst.redenering[0]
    een = luxe(Luxe(NIEUW, 1, buiten=1)).uitkomst.redenering
    assert "1 van de 2 schooldagen valt buiten de plicht en telt niet" in een


@pytest.mark.parametrize(
    ("anders", "advies", "antwoord"),
    [
        pytest.param({}, "nog niet te zeggen", VRAAGT_OORDEEL, id="de eerste keer"),
        pytest.param({"na_verlof": GEWEIGERD}, PROCES_VERBAAL, JA, id="na een weigering"),
        pytest.param({"eerder": 1}, PROCES_VERBAAL, JA, id="niet de eerste keer"),
        pytest.param({"aangekondigd": True}, "nog niet te zeggen", VRAAGT_OORDEEL, id="aangekondigd"),
    ],
)
def test_days_that_cannot_be_counted_ask_for_judgement_where_their_number_decides(
    anders: dict[str, Any], advies: str, antwoord: str
) -> None:
    gevonden = luxe(Luxe(NIEUW, 1, onzeker="de laatste dag van het verzuim is niet bekend", **anders))
    assert (gevonden.advies, gevonden.bedrag, gevonden.uitkomst.antwoord) == (advies, None, antwoord)


def test_the_amount_counts_each_child_with_its_own_days() -> None:
    gevonden = luxe(Luxe(NIEUW, 2, 3, samen=[(8, 1), (9, 2)]))
    assert gevonden.bedrag == 500
    assert "5 × € 100 = € 500 (schooldagen: deze melding 2, zaak 8 1 en zaak 9 2)" in gevonden.uitkomst.redenering[1]
    assert luxe(Luxe(NIEUW, 2, 3, samen=[(8, 6), (9, 2)])).bedrag == 1000  # two weeks: twice the cap, not reached


def test_what_may_change_the_count_of_days_is_said_with_the_advice() -> None:
    assert (
        "22-05-2020: vaak vrij" in luxe(Luxe(NIEUW, 2, opmerkingen=["22-05-2020: vaak vrij"])).uitkomst.kanttekeningen
    )


@pytest.mark.parametrize("op", [OUD, NIEUW, LAATSTE])
def test_the_amount_of_a_repeat_is_not_known_and_not_that_of_a_first_time(op: date) -> None:
    gevonden = luxe(Luxe(op, 2, 1, 1))
    assert gevonden.bedrag is None
    assert "bij herhaling is het bedrag hoger" in gevonden.uitkomst.redenering[1]


@settings(max_examples=50)
@given(st.dates(date(2014, 8, 1), date(2030, 1, 1)), st.integers(1, 40), st.integers(0, 5), st.integers(0, 5))
def test_what_weighs_more_never_turns_a_proces_verbaal_into_a_warning(op: date, dagen: int, meer: int, n: int) -> None:
    if luxe(Luxe(op, dagen, 1, n)).advies == PROCES_VERBAAL:
        assert luxe(Luxe(op, dagen + meer, 1, n)).advies == PROCES_VERBAAL
        assert luxe(Luxe(op, dagen, 1, n + meer)).advies == PROCES_VERBAAL
    assert luxe(Luxe(op, dagen, 1, n, GEWEIGERD)).advies == PROCES_VERBAAL


EERSTE = dag("14-10-2019")


@pytest.mark.parametrize(
    ("op", "advies", "antwoord", "kanttekening"),
    [
        pytest.param(NIEUW, PROCES_VERBAAL, JA, None, id="sinds de richtlijn"),
        pytest.param(OUD, HAAR_KEUZE, VRAAGT_OORDEEL, "geldt vanaf 01-06-2017, ervoor niet nagelezen", id="ervoor"),
    ],
)  # fmt: skip
def test_going_beyond_a_leave_is_prosecuted_since_a_guideline_says_so(
    op: date, advies: str, antwoord: str, kanttekening: str | None
) -> None:
    gevonden = luxe(Luxe(op, 1, 1, 0, OVERSCHREDEN))
    assert (gevonden.advies, gevonden.uitkomst.antwoord) == (advies, antwoord)
    assert gevonden.uitkomst.redenering[0].startswith("langer weg dan was toegestaan")
    assert kanttekening is None or any(k.endswith(kanttekening) for k in gevonden.uitkomst.kanttekeningen)


def test_a_limit_of_her_own_does_not_go_by_the_name_of_the_guideline() -> None:
    gevonden = luxe(Luxe(NIEUW, 3, 1, 0), REGELBOEK.met([eigen("luxe.waarschuwing", "01-06-2017", 5)]))
    assert gevonden.uitkomst.redenering[0] == "eerste keer, niet meer dan 5 dagen (eigen waarde)"


def luxemelding(nummer: int, eerste: str, **anders: Any) -> Any:
    """A melding of luxe verzuim that began on that day."""
    return maak_melding(**{"nummer": nummer, "soort": "luxe", "eerste_dag": dag(eerste)} | anders)


@pytest.mark.parametrize(
    ("gezin", "kinderen", "eerder"),
    [
        pytest.param([], 1, 0, id="alleen deze"),
        pytest.param([luxemelding(8, "14-10-2019", jongere=2)], 2, 0, id="een zus dezelfde dagen: samen een keer"),
        pytest.param([luxemelding(8, "14-10-2019")], 1, 0, id="hetzelfde kind twee keer gemeld"),
        pytest.param([luxemelding(8, "13-10-2019", jongere=2)], 2, 0, id="een zus een dag eerder weg: samen een keer"),
        pytest.param([luxemelding(8, "10-10-2019")], 1, 1, id="vier dagen eerder"),
        pytest.param([luxemelding(8, "01-03-2018", gesloten_op=dag("01-04-2018"),
                                  afhandeling="administratief afgehandeld")], 1, 0, id="bleek geen luxe verzuim"),
        pytest.param([luxemelding(8, "25-10-2019")], 1, 0, id="later telt niet"),
        pytest.param([luxemelding(8, "14-10-2014")], 1, 1, id="precies vijf jaar eerder"),
        pytest.param([luxemelding(8, "13-10-2014")], 1, 0, id="een dag langer geleden"),
        pytest.param([luxemelding(8, "01-03-2018"), luxemelding(9, "01-03-2018", jongere=2)], 1, 1,
                     id="broer en zus samen eerder: een keer"),
        pytest.param([luxemelding(8, "01-03-2018"), luxemelding(9, "01-05-2018")], 1, 2, id="twee keer eerder"),
        pytest.param([luxemelding(8, "01-03-2018", eerste_dag=None, geopend_op=dag("01-03-2018"))], 1, 1,
                     id="zonder eerste dag telt de dag van de melding"),
    ],
)  # fmt: skip
def test_children_of_the_family_on_the_same_days_are_one_time_and_earlier_ones_count(
    gezin: list[Any], kinderen: int, eerder: int
) -> None:
    deze = luxemelding(7, "14-10-2019")
    geval = luxegeval(deze, (EERSTE, EERSTE), Verzuimdagen(3), [(m, 2) for m in (deze, *gezin)])
    assert geval._replace(samen=()) == Luxe(EERSTE, 3, kinderen, eerder)
    assert list(geval.samen) == [(8, 2)][: kinderen - 1]
    niets = luxegeval(deze, (EERSTE, EERSTE), Verzuimdagen(3), [(m, 0) for m in (deze, *gezin)])
    assert niets._replace(samen=()) == Luxe(EERSTE, 3, 1, 0)  # days outside the duty are no earlier time


@pytest.mark.parametrize(
    ("eerste", "andere", "dagen", "eerder"),
    [
        pytest.param("06-09-2019", ["09-09-2019"], 2, 0, id="vrijdag en maandag"),
        pytest.param("09-09-2019", ["06-09-2019"], 2, 0, id="maandag na vrijdag"),
        pytest.param("09-09-2019", ["06-09-2019", "10-09-2019", "11-09-2019"], 4, 0, id="een rij"),
        pytest.param("02-10-2019", ["30-09-2019"], 1, 1, id="een schooldag ertussen"),
        pytest.param("03-10-2019", ["30-09-2019"], 1, 1, id="twee schooldagen ertussen"),
        pytest.param("23-04-2019", ["18-04-2019"], 2, 0, id="over Goede Vrijdag en Pasen"),
        pytest.param("06-09-2019", ["06-09-2019"], 1, 0, id="dezelfde dag telt een keer"),
    ],
)
def test_days_of_one_jongere_that_adjoin_are_one_time_and_add_up(
    eerste: str, andere: list[str], dagen: int, eerder: int
) -> None:
    deze = luxemelding(7, eerste)
    gezin = [(luxemelding(8 + n, dag_), 1) for n, dag_ in enumerate(andere)]
    geval = luxegeval(deze, (dag(eerste), dag(eerste)), Verzuimdagen(1), gezin)
    assert (geval.dagen, geval.eerder, geval.kinderen) == (dagen, eerder, 1)
    assert any("sluiten aan en tellen mee" in zin for zin in geval.opmerkingen) == (dagen > 1)


def test_the_meldingen_of_one_sister_that_adjoin_add_up_as_well() -> None:
    gezin = [(luxemelding(8, "06-09-2019", jongere=2), 1), (luxemelding(9, "09-09-2019", jongere=2), 2)]
    geval = luxegeval(luxemelding(7, "06-09-2019"), (dag("06-09-2019"), dag("06-09-2019")), Verzuimdagen(1), gezin)
    assert (geval.kinderen, geval.samen, geval.kinddagen) == (2, [(8, 3)], 4)


def test_the_term_of_repetition_can_be_set_without_breaking_the_advice() -> None:
    boek = REGELBOEK.met([eigen("luxe.herhaling", "01-01-2019", 3)])
    deze = luxemelding(7, "14-10-2019")
    assert (
        luxegeval(deze, (EERSTE, EERSTE), Verzuimdagen(1), [(luxemelding(8, "13-10-2016"), 1)], boek=boek).eerder == 0
    )
    assert (
        luxegeval(deze, (EERSTE, EERSTE), Verzuimdagen(1), [(luxemelding(8, "14-10-2016"), 1)], boek=boek).eerder == 1
    )


def test_a_period_without_a_school_day_is_no_absence_whatever_was_refused() -> None:
    gevonden = luxegeval(luxemelding(7, "14-10-2019"), (EERSTE, EERSTE), Verzuimdagen(0), [], GEWEIGERD)
    assert gevonden == Luxe(EERSTE, 0, 1, 0, GEWEIGERD, samen=[])
    advies = luxe(gevonden)
    assert (advies.advies, advies.bedrag, advies.uitkomst.antwoord) == ("geen verzuim", None, NEE)
    assert "valt geen schooldag" in advies.uitkomst.redenering[0]


@pytest.mark.parametrize(
    ("uitkomst", "laatste", "verwacht"),
    [
        ("deels, een dag later", "13-11-2019", OVERSCHREDEN),
        ("afgewezen", "11-11-2019", GEWEIGERD),
        ("deels", "13-11-2019", NEE_VERLOF),
        ("deels", "14-11-2019", OVERSCHREDEN),
        ("toegewezen", "25-11-2019", NEE_VERLOF),
        ("toegewezen", "26-11-2019", OVERSCHREDEN),
        (None, "26-11-2019", NEE_VERLOF),
        ("ingetrokken", "26-11-2019", NEE_VERLOF),
        ("doorgestuurd", "26-11-2019", NEE_VERLOF),
    ],
)
def test_absence_follows_a_refusal_or_goes_beyond_what_was_granted(
    uitkomst: str | None, laatste: str, verwacht: str
) -> None:
    verlof = maak_verlof(
        afhandeling=uitkomst and uitkomst.split(",")[0], gesloten_op=dag("08-11-2019") if uitkomst else None,
        toegewezen_van={"deels": dag("11-11-2019"), "deels, een dag later": dag("12-11-2019")}.get(uitkomst or ""),
        toegewezen_tot=dag("13-11-2019") if uitkomst and "deels" in uitkomst else None,
    )  # fmt: skip
    assert na_verlof(verlof, dag("11-11-2019"), dag(laatste)) == verwacht
    assert na_verlof(None, dag("11-11-2019"), dag(laatste)) == NEE_VERLOF


def test_absence_beyond_the_days_of_a_religious_notice_goes_beyond_it() -> None:
    kennisgeving = maak_verlof(soort="religie", afhandeling="doorgestuurd", gesloten_op=dag("08-11-2019"))
    assert na_verlof(kennisgeving, dag("25-11-2019"), dag("25-11-2019")) == NEE_VERLOF
    assert na_verlof(kennisgeving, dag("25-11-2019"), dag("26-11-2019")) == OVERSCHREDEN


OP = dag("01-11-2019")
GOED: dict[str, Any] = {
    "op": OP, "geboren": dag("12-03-2005"), "uren": 20, "te_laat": None, "ouders": True, "eerder_halt": False,
    "problemen": False, "plicht": LEERPLICHTIG,
}  # fmt: skip


def antwoorden(**anders: Any) -> list[str]:
    """The answers about a boy of fourteen who fits, but for what is said."""
    return [u.antwoord for u in halt(Haltgeval(**GOED | anders))]


def omvang(**anders: Any) -> Uitkomst:
    """The answer about the amount of absence."""
    return next(u for u in halt(Haltgeval(**GOED | anders)) if u.vraag.startswith("genoeg"))


def test_who_fits_all_conditions_can_be_sent_to_halt() -> None:
    uitkomsten = halt(Haltgeval(**GOED))
    assert samen(uitkomsten) == JA
    assert len(uitkomsten) == 6
    assert all(u.artikel and u.redenering for u in uitkomsten)


@pytest.mark.parametrize(
    ("geboren", "antwoord"),
    [
        pytest.param("02-11-2007", NEE, id="morgen twaalf"),
        pytest.param("01-11-2007", JA, id="vandaag twaalf"),
        pytest.param("02-11-2001", JA, id="morgen achttien"),
        pytest.param("01-11-2001", NEE, id="vandaag achttien"),
    ],
)
def test_halt_is_for_those_from_twelve_until_eighteen(geboren: str, antwoord: str) -> None:
    assert antwoorden(geboren=dag(geboren))[0] == antwoord


@pytest.mark.parametrize(
    ("geboren", "vragen"),
    [pytest.param("02-11-2003", 6, id="morgen zestien"), pytest.param("01-11-2003", 5, id="vandaag zestien")],
)
def test_parents_must_agree_until_sixteen(geboren: str, vragen: int) -> None:
    uitkomsten = halt(Haltgeval(**GOED | {"geboren": dag(geboren), "ouders": False}))
    assert len(uitkomsten) == vragen
    assert samen(uitkomsten) == (NEE if vragen == 6 else JA)


@pytest.mark.parametrize(
    ("uren", "te_laat", "antwoord"),
    [
        (8, 0, NEE),
        (9, 0, JA),
        (60, 0, JA),
        (61, 0, NEE),
        (0, 11, NEE),
        (0, 12, JA),
        (0, 60, JA),
        (0, 61, NEE),
        (8, 12, JA),  # one of the two is enough
        (9, 11, JA),
        (61, 12, NEE),  # but neither may be too much
        (9, 61, NEE),
        (20, None, JA),
        (None, 20, JA),
        (61, None, NEE),
        (None, 61, NEE),
        (None, None, VRAAGT_OORDEEL),
    ],
)
def test_halt_asks_for_enough_and_not_too_much_absence(uren: int | None, te_laat: int | None, antwoord: str) -> None:
    assert omvang(uren=uren, te_laat=te_laat).antwoord == antwoord


@pytest.mark.parametrize(("uren", "te_laat"), [(8, None), (None, 11)])
def test_too_little_of_one_while_the_other_is_unknown_asks_for_judgement(uren: int | None, te_laat: int | None) -> None:
    assert omvang(uren=uren, te_laat=te_laat).antwoord == VRAAGT_OORDEEL


@pytest.mark.parametrize(("naam", "goed"), [("ouders", True), ("eerder_halt", False), ("problemen", False)])
def test_what_was_not_said_asks_for_judgement_and_what_stands_in_the_way_is_a_no(naam: str, goed: bool) -> None:
    assert samen(halt(Haltgeval(**GOED | {naam: goed}))) == JA
    assert samen(halt(Haltgeval(**GOED | {naam: not goed}))) == NEE
    assert samen(halt(Haltgeval(**GOED | {naam: None}))) == VRAAGT_OORDEEL


def test_the_other_limits_of_the_halt_besluit_are_named() -> None:
    (gezegd,) = omvang().kanttekeningen
    assert "Besluit aanwijzing Halt-feiten" in gezegd
    assert "meer dan 9 keer te laat" in gezegd
    assert "hoogstens 10 dagen per half schooljaar" in gezegd


@pytest.mark.parametrize(("op", "antwoord"), [("31-10-2019", JA), ("01-11-2019", NEE)])
def test_the_limits_of_halt_are_a_setting_from_a_day_on(op: str, antwoord: str) -> None:
    boek = REGELBOEK.met([eigen("halt.uren.meest", "01-11-2019", 40)])
    geval = Haltgeval(**GOED | {"op": dag(op), "uren": 41})
    assert next(u.antwoord for u in halt(geval, boek) if u.vraag.startswith("genoeg")) == antwoord


@given(st.lists(st.sampled_from([JA, NEE, VRAAGT_OORDEEL]), max_size=6))
def test_one_no_is_a_no_and_else_one_doubt_a_doubt(delen: list[str]) -> None:
    gevonden = samen([Uitkomst("vraag", d, "artikel", ()) for d in delen])
    assert (gevonden == NEE) is (NEE in delen)
    assert (gevonden == JA) is (set(delen) <= {JA})
