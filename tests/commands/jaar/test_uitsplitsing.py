"""Breakdowns of a table: they add up to it, each place has its cases, and small numbers do not leave the file."""

from __future__ import annotations

import json
from typing import Any

import pytest

from lpa.domain.jaar.uitsplitsing import DIMENSIES, REGISTER, ZAAK
from tests.conftest import Lpa, geweigerd

JAAR = "2019-2020"
NERGENS = "1180"  # of five years old, and enrolled on no day of it
VAN_ZAKEN = [d for d, dimensie in DIMENSIES.items() if ZAAK in dimensie.bij]
VAN_REGISTER = [d for d, dimensie in DIMENSIES.items() if REGISTER in dimensie.bij]
EEN = [d for d in VAN_ZAKEN if d not in ("partij", "kenmerk")]  # of a zaak there is one


def verdeeld(lpa: Lpa, *opties: str) -> Any:
    return lpa.json("overzicht", JAAR, *opties, "--exact", "--ja")


def tabeltotaal(lpa: Lpa, tabel: str, rij: str) -> int:
    (t,) = lpa.json("overzicht", JAAR, "--jaren", "1", "--tabel", tabel)["tabellen"]
    return next(int(r["cellen"][0]["waarde"]) for r in t["rijen"] if r["rij"] == rij)


@pytest.mark.parametrize("per", EEN)
def test_a_breakdown_of_zaken_adds_up_to_its_table(oefen: Lpa, per: str) -> None:
    for tabel, rij in (("3", "totaal"), ("5", "signaalverzuim"), ("8", "totaal")):
        data = verdeeld(oefen, "--tabel", tabel, "--per", per)
        assert data["totaal"] == sum(r["aantal"] for r in data["rijen"]) == tabeltotaal(oefen, tabel, rij), tabel


@pytest.mark.parametrize("per", VAN_REGISTER)
def test_a_breakdown_of_the_register_counts_the_total_of_its_table(oefen: Lpa, per: str) -> None:
    for tabel in ("1", "2"):
        data = verdeeld(oefen, "--tabel", tabel, "--per", per)
        som = sum(r["aantal"] for r in data["rijen"])
        assert data["totaal"] == tabeltotaal(oefen, tabel, "totaal")
        assert som == data["totaal"] if per not in ("school",) else som == data["totaal"] + 1  # one is at two schools


def test_two_crossed_have_totals_of_rows_columns_and_all(oefen: Lpa) -> None:
    data = verdeeld(oefen, "--per", "soort", "--en", "geslacht")
    for rij in data["rijen"]:
        assert rij["aantal"] == sum(rij["geslacht"].values())
    for geslacht, telt in data["kolomtotalen"].items():
        assert telt == sum(rij["geslacht"].get(geslacht, 0) for rij in data["rijen"])
    assert data["totaal"] == sum(data["kolomtotalen"].values()) == 154


@pytest.mark.slow
@pytest.mark.parametrize(("tabel", "per", "en"), [("3", "soort", "maand"), ("3", "partij", None), ("5", "school", None),
                                                  ("2", "niveau", "geslacht"), ("1", "leeftijd", None)])  # fmt: skip
def test_behind_each_place_are_as_many_cases_as_it_counts(oefen: Lpa, tabel: str, per: str, en: str | None) -> None:
    opties = ("--tabel", tabel, "--per", per, *(("--en", en) if en else ()))
    data = verdeeld(oefen, *opties)
    for rij in data["rijen"][:8]:
        plaatsen = {rij[per]: rij["aantal"]} | {f"{rij[per]}/{k}": n for k, n in rij.get(en, {}).items() if n}
        for plaats, telt in plaatsen.items():
            achter = oefen.json("overzicht", JAAR, *opties, "--uit-zaken", plaats)
            assert achter["aantal"] == telt, plaats
            assert len(achter["zaken" if tabel in "3 5" else "jongeren"]) == telt


def test_jongeren_and_families_are_never_more_than_werkprocessen(oefen: Lpa) -> None:
    telt = [verdeeld(oefen, "--per", "soort", "--eenheid", e) for e in ("werkprocessen", "jongeren", "gezinnen")]
    for werk, jongeren, gezinnen in zip(*(t["rijen"] for t in telt), strict=True):
        assert werk["aantal"] >= jongeren["aantal"] >= gezinnen["aantal"] > 0
    assert [t["totaal"] for t in telt] == [154, 124, 124]


def test_on_another_day_the_register_is_that_of_the_day(oefen: Lpa) -> None:
    een = verdeeld(oefen, "--tabel", "2", "--per", "onderwijssoort")
    assert een["totaal"] == verdeeld(oefen, "--tabel", "2", "--per", "onderwijssoort", "--op", "1-10-2019")["totaal"]
    oefen.goed("inschrijving", "nieuw", "--jongere", NERGENS, "--school", "1", "--van", "1-2-2020", "--toch")
    for op, meer in (("1-10-2019", 0), ("31-1-2020", 0), ("1-2-2020", 1)):
        toen = verdeeld(oefen, "--tabel", "1", "--per", "school", "--op", op)
        school = next(r["aantal"] for r in toen["rijen"] if r["school"] == "geen school")
        if not meer:
            ervoor = school
            continue
        assert school == ervoor - meer
    gedrukt = " ".join(oefen.goed("overzicht", JAAR, "--tabel", "1", "--per", "school", "--op", "1-2-2020").split())
    for zin in ("2019-2020, op 01-02-2020, per school", "jaar op 01-02-2020", "--op 01-02-2020 --peildatum"):
        assert zin in gedrukt


@pytest.mark.parametrize(
    ("opties", "zegt"),
    [
        (("--per", "school", "--op", "1-3-2020"), "--op is voor tabel 1 en 2"),
        (("--tabel", "1", "--per", "school", "--op", "1-3-2021"), "is geen dag van 2019-2020"),
        (("--tabel", "1", "--per", "school", "--op", "1-3-2020", "--heel-jaar"), "--heel-jaar en --op gaan niet samen"),
        (("--op", "1-3-2020"), "--op hoort bij een verdeling"),
    ],
)
def test_a_day_that_cannot_be_asked_is_refused(voorbeeld: Lpa, opties: tuple[str, ...], zegt: str) -> None:
    assert zegt in geweigerd(voorbeeld("overzicht", JAAR, *opties), 2)


def test_on_an_earlier_day_a_step_that_was_still_to_come_names_no_partij(oefen: Lpa) -> None:
    stap = "interventie", "nieuw", "7", "--soort", "jeugdbeschermingstafel", "--datum", "1-6-2020"
    oefen.goed(*stap, "--wat", "het verzuim", "--toestemming", "ja", "--toch")
    vraag = "--per", "partij", "--uit-zaken", "Jeugdbeschermingstafel"
    na = [z["nummer"] for z in oefen.json("overzicht", JAAR, *vraag, "--peildatum", "1-6-2020")["zaken"]]
    voor = oefen("overzicht", JAAR, *vraag, "--peildatum", "31-5-2020", "--json")
    assert 7 in na
    assert voor.code != 0 or 7 not in [z["nummer"] for z in json.loads(voor.out)["zaken"]]


def test_a_word_of_hers_that_a_few_share_does_not_leave_the_file(oefen: Lpa) -> None:
    nummers = {z["jongere"]: str(z["nummer"]) for z in oefen.json("melding", "lijst", "--alles")["meldingen"]
               if z["schooljaar"] == JAAR and z["soort"] == "signaal"}  # fmt: skip
    veel, een, twee = [*nummers.values()][:6], *[*nummers.values()][6:8]
    oefen.goed("kenmerk", "zet", "samen", *veel, "--toch")
    oefen.goed("kenmerk", "zet", "roos-de-vriesland", een, "--toch")
    oefen.goed("kenmerk", "zet", "broer-van-roos", twee, "--toch")
    for opties in (
        ("--per", "kenmerk"),
        ("--per", "kenmerk", "--en", "geslacht"),
        ("--per", "soort", "--en", "kenmerk"),
    ):
        for vorm in ("--csv", "--json", "--openbaar"):
            uit = oefen.goed("overzicht", JAAR, *opties, vorm)
            assert "roos" not in uit
            assert {"samen", "overig"} <= {*uit.replace(";", " ").replace('"', " ").replace(":", " ").lower().split()}
            assert "Eigen woorden die minder dan vijf jongeren delen" in uit
    assert "roos-de-vriesland" in oefen.goed("overzicht", JAAR, "--per", "kenmerk")
    assert "roos-de-vriesland;1" in oefen.goed("overzicht", JAAR, "--per", "kenmerk", "--csv", "--exact", "--ja")
    (achter,) = oefen.json("overzicht", JAAR, "--per", "kenmerk", "--uit-zaken", "roos-de-vriesland")["zaken"]
    assert str(achter["nummer"]) == een


def test_a_party_that_was_typed_does_not_leave_the_file_and_a_kind_of_party_does(oefen: Lpa) -> None:
    zaken = [z["nummer"] for z in oefen.json("melding", "lijst", "--alles")["meldingen"]
             if z["schooljaar"] == JAAR and z["soort"] == "signaal"]  # fmt: skip
    stap = ("--soort", "doorverwijzing", "--met", "Oma Truus Kok, Kerkstraat 3", "--datum", "1-6-2020")
    oefen.goed(
        "interventie",
        "nieuw",
        str(zaken[0]),
        *stap,
        "--aan",
        "Oma Truus",
        "--wat",
        "verzuim",
        "--toestemming",
        "ja",
        "--toch",
    )
    assert "oma truus kok, kerkstraat 3" in oefen.goed("overzicht", JAAR, "--per", "partij")
    uit = oefen.goed("overzicht", JAAR, "--per", "partij", "--csv")
    assert "truus" not in uit
    assert "overig;<5" in uit
    assert "Jeugdbeschermingstafel;" in uit


def test_what_has_no_date_is_said_to_be_as_it_is_now(voorbeeld: Lpa) -> None:
    zin = "Van kenmerk is geen datum bekend"
    assert zin in voorbeeld.goed("overzicht", JAAR, "--per", "kenmerk", "--peildatum", "1-3-2020")
    assert zin not in voorbeeld.goed("overzicht", JAAR, "--per", "school", "--peildatum", "1-3-2020")


def test_over_the_year_a_change_of_niveau_counts_in_both_and_that_is_said(voorbeeld: Lpa) -> None:
    dag = voorbeeld.goed("overzicht", JAAR, "--tabel", "2", "--per", "niveau")
    jaar = voorbeeld.goed("overzicht", JAAR, "--tabel", "2", "--per", "niveau", "--heel-jaar")
    assert "wisselde" not in dag
    assert "wie van niveau of school wisselde bij beide" in " ".join(jaar.split())
    assert "tellen op tot meer dan het totaal" in " ".join(jaar.split())


def test_an_answer_can_be_asked_again_by_its_last_line(voorbeeld: Lpa) -> None:
    uit = voorbeeld.goed("overzicht", JAAR, "--per", "geslacht", "--en", "soort", COLUMNS="200")
    opdracht = uit.splitlines()[-1].partition("Opnieuw: lpa ")[2].split()
    assert "niet vastgesteld" in uit
    assert voorbeeld.goed(*opdracht, COLUMNS="200") == uit
    assert opdracht[-2:] == ["--peildatum", "17-11-2020"]


def test_what_leaves_the_file_is_rounded_to_fives_each_by_itself(voorbeeld: Lpa) -> None:
    data = voorbeeld.json("overzicht", JAAR, "--per", "school")
    getallen = [r["aantal"] for r in data["rijen"]] + [data["totaal"]]
    assert data["afgerond"] is True
    assert all(g in ("<5", "x") or int(g) % 5 == 0 for g in getallen)
    assert "<5" in getallen
    assert "<5" in voorbeeld.goed("overzicht", JAAR, "--per", "school", "--openbaar")
    csv = voorbeeld.goed("overzicht", JAAR, "--per", "school", "--csv")
    assert "Afgerond op vijftallen" in csv
    assert [r.split(";")[-1] for r in csv.splitlines()[1 : len(getallen)]] == getallen[:-1]


def test_exact_numbers_leave_the_file_only_when_she_says_so_and_that_is_logged(oefen: Lpa) -> None:
    vraag = ("overzicht", JAAR, "--per", "school", "--csv", "--exact")
    assert "--ja" in geweigerd(oefen(*vraag), 5)
    assert "<5" not in oefen.goed(*vraag, "--ja")
    (handeling,) = oefen.json("logboek", "--meest", "1", "--volledig")["handelingen"]
    assert (handeling["opdracht"], handeling["regels"][0]["na"]["wat"]) == ("exact", "tabel 3 van 2019-2020 per school")
    gezegd = " ".join(oefen.goed("logboek", "--meest", "1").split())
    assert gezegd.endswith("exact tabel 3 van 2019-2020 per school")
    assert "Wpg" not in oefen.goed("logboek", "--meest", "1", "--volledig")


@pytest.mark.parametrize(
    ("opties", "zegt"),
    [
        (("--per", "niveau"), "zaken hebben geen niveau"),
        (("--tabel", "2", "--per", "maand"), "jongeren van het register hebben geen maand"),
        (("--per", "school", "--en", "school"), "beide school"),
        (("--tabel", "1", "--per", "school", "--eenheid", "werkprocessen"), "het register telt jongeren"),
        (("--per", "school", "--heel-jaar"), "zaken tellen altijd over het jaar"),
        (("--per", "taal"), "taal"),
        (("--per", "soort", "--uit-zaken", "regen"), "regen"),
        (("--tabel", "kern", "--per", "school"), "kern"),
        (("--en", "school"), "--per"),
    ],
)
def test_what_cannot_be_divided_so_is_refused_with_what_can(voorbeeld: Lpa, opties: tuple[str, ...], zegt: str) -> None:
    assert zegt in geweigerd(voorbeeld("overzicht", JAAR, *opties), 2)


def test_no_breakdown_by_language_nationality_or_health_exists() -> None:
    assert not {"taal", "nationaliteit", "land", "gezondheid", "reden"} & set(DIMENSIES)


@pytest.mark.parametrize("eenheid", ["jongeren", "gezinnen"])
def test_behind_a_count_of_jongeren_or_families_stand_as_many_of_them(oefen: Lpa, eenheid: str) -> None:
    opties = ("--per", "soort", "--eenheid", eenheid)
    for rij in verdeeld(oefen, *opties)["rijen"]:
        achter = oefen.json("overzicht", JAAR, *opties, "--uit-zaken", rij["soort"])
        assert len({j["nummer"] for j in achter["jongeren"]}) == rij["aantal"]


def test_of_a_closed_year_no_names_are_given_that_were_not_kept(oefen: Lpa) -> None:
    oefen.goed("cijfers", "vaststellen", JAAR, "--toch", "--reden", "proef")
    for opties in (("--per", "soort", "--eenheid", "jongeren", "--uit-zaken", "luxe"),
                   ("--tabel", "1", "--per", "leeftijd", "--uit-zaken", "16")):  # fmt: skip
        assert "geen namen van jongeren" in geweigerd(oefen("overzicht", JAAR, *opties), 3)


@pytest.mark.parametrize(
    ("opties", "zegt"),
    [
        ("--op 1-3-2020", "--op hoort bij een verdeling"), ("--exact", "--exact hoort bij een verdeling"),
        ("--heel-jaar --tabel 2", "--heel-jaar hoort bij een verdeling"),
        ("--per school --openbaar --exact --ja", "--openbaar rondt af"),
        ("--per school --openbaar --uit-zaken x", "--openbaar rondt af"),
        ("--definities --per school", "gaan niet samen"), ("--definities --verhoudingen", "gaan niet samen"),
        ("--uit-zaken 3/luxe --verhoudingen", "gaan niet samen"),
    ],
)  # fmt: skip
def test_no_option_is_passed_over_in_silence(voorbeeld: Lpa, opties: str, zegt: str) -> None:
    assert zegt in geweigerd(voorbeeld("overzicht", JAAR, *opties.split()), 2)


def test_what_was_rounded_is_asked_again_rounded(voorbeeld: Lpa) -> None:
    gezegd = voorbeeld.goed("overzicht", JAAR, "--per", "school", "--openbaar", COLUMNS="200").splitlines()
    (opnieuw,) = (regel.partition("Opnieuw: lpa ")[2] for regel in gezegd if "Opnieuw: lpa" in regel)
    assert voorbeeld.goed(*opnieuw.split(), COLUMNS="200").splitlines() == gezegd


@pytest.mark.parametrize("opties", [("--per", "school"), ("--tabel", "1", "--per", "plaats"),
                                    ("--tabel", "5", "--per", "afhandeling", "--openbaar")])  # fmt: skip
def test_of_figures_that_were_entered_there_is_no_breakdown(voorbeeld: Lpa, opties: tuple[str, ...]) -> None:
    assert "daarvan is geen verdeling" in geweigerd(voorbeeld("overzicht", "2018-2019", *opties), 3)


def test_a_remark_about_a_row_stands_below_the_breakdown_that_prints_it(oefen: Lpa) -> None:
    oefen.goed("cijfers", "noot", "nageteld", "--bij", "5/halt", "--schooljaar", JAAR)
    assert "halt, 2019-2020: nageteld." in oefen.goed("overzicht", JAAR, "--tabel", "5", "--per", "afhandeling")


def test_what_looks_like_a_number_and_is_none_stands_in_a_breakdown_as_text(gevuld: Lpa) -> None:
    for nummer, niveau in (("1", "²"), ("2", "10")):
        gevuld.goed("inschrijving", "wijzig", nummer, "--niveau", niveau)
    assert "²" in gevuld.goed("overzicht", "2019-2020", "--tabel", "1", "--per", "niveau", "--exact", "--ja")


def test_below_a_breakdown_of_a_year_that_is_not_over_that_is_said(voorbeeld: Lpa) -> None:
    vraag = ("overzicht", "2019-2020", "--per", "maand")
    zin = "2019-2020 loopt nog. Geteld tot en met 01-02-2020."
    assert zin in voorbeeld.goed(*vraag, "--peildatum", "1-2-2020")
    assert "loopt nog" not in voorbeeld.goed(*vraag)
