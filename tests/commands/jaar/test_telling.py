"""The count for the Minister: unique jongeren by the published definitions, each with who stands behind it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.conftest import Lpa, geweigerd

JAAR = "2019-2020"


def rijen(lpa: Lpa, *opties: str) -> dict[str, dict[str, Any]]:
    return {r["rij"]: r for r in lpa.json("telling", JAAR, *opties)["rijen"]}


@pytest.fixture
def geteld(lpa: Lpa) -> Lpa:
    """Five jongeren at a vo and what was reported of them, counted by hand below."""
    lpa.goed("school", "nieuw", "Kompas", "--plaats", "Zwolle", "--regio", "noord", "--onderwijssoort", "vo")
    for n, naam in enumerate(("Merel", "Specht", "Vink", "Mees", "Uil"), 1):
        lpa.goed("jongere", "nieuw", "--achternaam", naam, "--voornaam", "Bo", "--geboortedatum", f"{n}-3-2005")
        if naam != "Uil":
            lpa.goed("inschrijving", "nieuw", "--jongere", str(n), "--school", "1", "--van", "1-8-2017")
    meld(lpa, 1, "signaal", "10-9-2019", "--uren", "20")
    meld(lpa, 1, "luxe", "4-11-2019", "--uren", "24", "--eerste-dag", "1-11-2019")  # the same jongere again
    meld(lpa, 2, "signaal", "10-9-2019", "--uren", "8")  # under the threshold
    meld(lpa, 3, "langdurig", "20-8-2019", "--eerste-dag", "1-6-2019", "--uren", "120")  # ran on 1 September
    meld(lpa, 4, "langdurig", "7-10-2019", "--eerste-dag", "2-9-2019", "--uren", "120")
    meld(lpa, 5, "absoluut", "2-9-2019")
    meld(lpa, 4, "overig", "4-11-2019", "--uren", "4")  # in no row
    lpa.goed("melding", "sluit", "3", "--afhandeling", "waarschuwing", "--datum", "1-10-2019", "--toch")
    lpa.goed("pv", "verzonden", "4", "--datum", "4-11-2019", "--eerder-veroordeeld", "nee", "--toch")
    return lpa


def meld(lpa: Lpa, jongere: int, soort: str, dag: str, *meer: str) -> None:
    lpa.goed("melding", "nieuw", "--jongere", str(jongere), "--soort", soort, "--datum", dag, *meer, "--toch")


def test_the_hand_count_of_five_jongeren_is_the_count(geteld: Lpa) -> None:
    assert {naam: r["totaal"] for naam, r in rijen(geteld).items() if r["totaal"]} == {
        "absoluut verzuim": 1, "relatief verzuim": 3, "relatief, herhaald": 1, "relatief, luxe verzuim": 1,
        "langdurig bij aanvang": 1, "langdurig nieuw": 1, "langdurig, langer dan 3 maanden": 1,
        "proces-verbaal relatief": 1,
    }  # fmt: skip
    assert rijen(geteld)["absoluut verzuim"]["kolommen"]["geen onderwijs"] == 1
    assert rijen(geteld)["relatief verzuim"]["kolommen"]["vo"] == 3


def test_what_is_administrative_moved_or_exempt_is_no_absoluut_verzuim(geteld: Lpa) -> None:
    geteld.goed("melding", "sluit", "6", "--afhandeling", "verhuisd", "--datum", "11-11-2019", "--toch")
    assert rijen(geteld)["absoluut verzuim"]["totaal"] == 0


def test_every_row_stands_there_with_its_zeros_and_how_it_follows_from_table_3(geteld: Lpa) -> None:
    data = geteld.json("telling", JAAR)
    assert len(data["rijen"]) == 20
    assert all(sum(r["kolommen"].values()) == r["totaal"] for r in data["rijen"])
    assert "1 absoluut, waarvan hier 0 niet" in data["aansluiting"]
    assert "5 relatief, waarvan hier 1 niet" in data["aansluiting"]
    assert "1 van een jongere die al telt" in data["aansluiting"]
    gedrukt = " ".join(geteld.goed("telling", JAAR).split())
    assert "houd het formulier van DUO ernaast" in gedrukt


def test_behind_every_cell_of_the_practice_file_are_as_many_as_it_says(voorbeeld: Lpa) -> None:
    for naam, r in rijen(voorbeeld).items():
        for kolom, telt in r["kolommen"].items():
            if telt:
                achter = voorbeeld.json("telling", JAAR, "--uit-zaken", f"{naam}/{kolom}")
                assert achter["aantal"] == telt == len(achter["zaken"])


def test_the_count_of_an_earlier_day_knows_nothing_of_later(geteld: Lpa) -> None:
    assert rijen(geteld, "--peildatum", "15-9-2019")["relatief verzuim"]["totaal"] == 2
    assert rijen(geteld, "--peildatum", "15-9-2019")["proces-verbaal relatief"]["totaal"] == 0


def test_what_had_ended_before_the_year_did_not_run_in_it_also_when_it_was_reopened_later(geteld: Lpa) -> None:
    meld(geteld, 2, "absoluut", "1-2-2019")
    geteld.goed("melding", "sluit", "8", "--afhandeling", "actief begeleid met inschrijving tot gevolg",
                "--datum", "1-4-2019", "--toch")  # fmt: skip
    geteld.goed("melding", "heropen", "8", "--datum", "4-11-2019", "--reden", "weer uitgeschreven")
    assert rijen(geteld, "--peildatum", "1-10-2019")["absoluut verzuim"]["totaal"] == 1
    assert rijen(geteld, "--peildatum", "5-11-2019")["absoluut verzuim"]["totaal"] == 2


@pytest.mark.parametrize(
    "weg", [("--verhuisd", "15-8-2019"), ("--overleden", "15-8-2019"), ("--geboortedatum", "15-8-2001")]
)
def test_absence_ends_with_who_moves_dies_or_has_no_duty_any_more(geteld: Lpa, weg: tuple[str, str]) -> None:
    meld(geteld, 2, "langdurig", "20-8-2019", "--eerste-dag", "1-3-2019")
    meld(geteld, 2, "absoluut", "1-7-2019")
    lang, aanvang = "absoluut, langer dan 3 maanden", "langdurig bij aanvang"
    assert [rijen(geteld)[naam]["totaal"] for naam in (lang, aanvang, "absoluut verzuim")] == [1, 2, 2]
    geteld.goed("jongere", "wijzig", "2", *weg, "--toch")
    assert [rijen(geteld)[naam]["totaal"] for naam in (lang, aanvang)] == [0, 1]


def test_absoluut_verzuim_is_over_when_the_register_says_so_as_in_the_list_of_thuiszitters(geteld: Lpa) -> None:
    geteld.goed("jongere", "nieuw", "--achternaam", "Egel", "--voornaam", "Bo", "--geboortedatum", "6-3-2005")
    meld(geteld, 6, "absoluut", "4-2-2019")
    laat = ("--peildatum", "1-3-2020")

    def telt() -> list[int]:
        thuis = geteld.json("thuiszitters", *laat)["thuis"]
        geteld_ = rijen(geteld, *laat)
        rij = [geteld_[naam]["totaal"] for naam in ("absoluut verzuim", "absoluut, langer dan 3 maanden")]
        return [*rij, sum(t["jongere"] in (5, 6) for t in thuis)]

    assert telt() == [2, 2, 2]  # Uil and Egel
    geteld.goed("inschrijving", "nieuw", "--jongere", "6", "--school", "1", "--van", "1-10-2019", "--toch")
    assert telt() == [2, 2, 1]  # from February until October
    geteld.goed("inschrijving", "wijzig", "5", "--van", "4-3-2019", "--toch")
    assert telt() == [1, 1, 1]


@pytest.mark.parametrize(("grond", "lang"), [("5b", 0), ("3a", 1)])
def test_absoluut_verzuim_is_over_for_who_is_exempt_since_and_not_for_vervangende_leerplicht(
    geteld: Lpa, grond: str, lang: int
) -> None:
    laat = ("--peildatum", "1-3-2020")
    assert rijen(geteld, *laat)["absoluut, langer dan 3 maanden"]["totaal"] == 1
    geteld.goed("vrijstelling", "nieuw", "--jongere", "5", "--grond", grond, "--ontvangen", "4-11-2019",
                "--van", "11-11-2019", "--tot", "31-7-2020", "--toch")  # fmt: skip
    woord = ("toegekend", "--motivering", "x") if grond == "3a" else ("vrijgesteld",)
    geteld.goed("vrijstelling", "besluit", "8", "--uitkomst", *woord, "--datum", "8-11-2019", "--toch")
    telt = rijen(geteld, *laat)
    assert [telt[naam]["totaal"] for naam in ("absoluut verzuim", "absoluut, langer dan 3 maanden")] == [1, lang]
    assert (5 in [t["jongere"] for t in geteld.json("thuiszitters", *laat)["thuis"]]) == bool(lang)


def test_exemptions_count_by_validity_not_by_effort(voorbeeld: Lpa) -> None:
    alle = voorbeeld.json("telling", "2020-2021")["rijen"]
    assert next(r["totaal"] for r in alle if r["rij"] == "vrijstelling 5a") == 4
    assert rijen(voorbeeld)["vrijstelling 5a"]["totaal"] == 2


def test_a_cell_that_is_not_there_is_refused(geteld: Lpa) -> None:
    geweigerd(geteld("telling", JAAR, "--uit-zaken", "regen"), 2)
    geweigerd(geteld("telling", JAAR, "--uit-zaken", "absoluut verzuim/hbo"), 2)
    geweigerd(geteld("telling", JAAR, "--csv", "--json"), 2)
    assert geteld.goed("telling", JAAR, "--csv").count("\n") == 21


def test_a_proces_verbaal_counts_in_the_schooljaar_in_which_it_was_sent_each_of_them(geteld: Lpa) -> None:
    for dag in ("1-9-2020", "5-10-2020"):
        geteld.goed("pv", "verzonden", "1", "--datum", dag, "--eerder-veroordeeld", "nee", "--toch",
                    "--peildatum", "1-11-2020")  # fmt: skip
    later = {r["rij"]: r["totaal"] for r in geteld.json("telling", "2020-2021", "--peildatum", "1-11-2020")["rijen"]}
    assert (later["proces-verbaal relatief"], rijen(geteld)["proces-verbaal relatief"]["totaal"]) == (2, 1)
    tussen = geteld.json("telling", "2020-2021", "--peildatum", "1-10-2020")["rijen"]
    assert {r["rij"]: r["totaal"] for r in tussen}["proces-verbaal relatief"] == 1


def test_an_exemption_counts_once_a_jongere_and_from_the_day_it_was_decided(geteld: Lpa) -> None:
    for n, van in ((8, "1-8-2019"), (9, "1-2-2020")):
        geteld.goed("vrijstelling", "nieuw", "--jongere", "3", "--grond", "5a", "--ontvangen", "1-8-2019", "--van", van,
                    "--tot", "31-7-2020", "--toch")  # fmt: skip
        geteld.goed("vrijstelling", "besluit", str(n), "--uitkomst", "vrijgesteld", "--datum", "7-10-2019", "--toch")
    assert rijen(geteld)["vrijstelling 5a"]["totaal"] == 1
    assert rijen(geteld, "--peildatum", "6-10-2019")["vrijstelling 5a"]["totaal"] == 0


def test_a_schooljaar_that_runs_says_so_and_one_to_come_is_not_counted(geteld: Lpa) -> None:
    for woorden in (("telling",), ("jaarwerk",), ("telling", "--csv")):
        assert "2019-2020 loopt nog. Geteld tot en met 15-11-2019." in geteld(woorden[0], JAAR, *woorden[1:]).err
        assert "nog niet begonnen" in geweigerd(geteld(woorden[0], "2030-2031", *woorden[1:]), 2)
