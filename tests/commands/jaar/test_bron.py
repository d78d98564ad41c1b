"""Imported figures stay until she chooses otherwise: `cijfers bron`, `cijfers vergelijk`, and what each write says."""

from __future__ import annotations

from typing import Any

import pytest

from tests.commands.jaar.test_cijfers import HEERDE, cellen
from tests.conftest import Eenmaal, Lpa, geweigerd, vingerafdruk

BLIJFT = "toont lpa de ingevoerde cijfers"
# One registration of each kind in a schooljaar of before the tool.
REGISTRATIES: tuple[tuple[tuple[str, ...], str], ...] = (
    (("inschrijving", "nieuw", "--jongere", "1", "--school", "1", "--van", "1-8-2016", "--tot", "31-7-2018"),
     "2016-2017 en 2017-2018"),
    (("melding", "nieuw", "--jongere", "1", "--soort", "overig", "--datum", "10-10-2017", "--toch"), "2017-2018"),
    (("vrijstelling", "nieuw", "--jongere", "1", "--grond", "5a", "--ontvangen", "10-10-2017", "--toch"), "2017-2018"),
    (("verlof", "nieuw", "--jongere", "1", "--school", "1", "--van", "13-11-2017", "--tot", "14-11-2017",
      "--ontvangen", "10-10-2017", "--toch"), "2017-2018"),
)  # fmt: skip


@pytest.fixture
def heerde(lpa: Lpa, eenmaal: Eenmaal) -> Lpa:
    """A school, a jongere, and the figures of Heerde."""

    def begin() -> None:
        lpa.goed("school", "nieuw", "De Wegwijzer", "--regio", "midden", "--onderwijssoort", "po")
        lpa.goed("jongere", "nieuw", "--achternaam", "Merel", "--voornaam", "Sem", "--geboortedatum", "12-3-2009")
        lpa.goed("cijfers", "importeer", str(HEERDE))

    return eenmaal(begin)


def printed(lpa: Lpa, jaar: str) -> dict[Any, Any]:
    """Every printed cell, over six schooljaren."""
    return cellen(lpa.json("overzicht", jaar))


@pytest.mark.parametrize(("registratie", "jaren"), REGISTRATIES, ids=lambda w: w[0] if isinstance(w, tuple) else "")
def test_one_registration_changes_no_imported_figure_and_says_so(
    heerde: Lpa, registratie: tuple[str, ...], jaren: str
) -> None:
    voor = printed(heerde, "2019-2020")
    uitkomst = heerde(*registratie)
    assert uitkomst.code == 0, uitkomst.err
    assert f"van {jaren} {BLIJFT}" in " ".join(uitkomst.err.split())
    assert printed(heerde, "2019-2020") == voor
    assert voor["2017-2018", "1", "totaal"]["waarde"] == 2807


@pytest.mark.parametrize(
    "registratie",
    [
        ("melding", "nieuw", "--jongere", "1", "--soort", "overig", "--datum", "10-9-2020"),
        ("melding", "nieuw", "--jongere", "1", "--soort", "preventief", "--datum", "10-10-2017", "--toch"),
        ("inschrijving", "nieuw", "--jongere", "1", "--school", "1", "--van", "2-10-2019"),
    ],
    ids=["een ander schooljaar", "telt in geen tabel", "na elke peildatum"],
)
def test_what_counts_in_no_imported_year_says_nothing(heerde: Lpa, registratie: tuple[str, ...]) -> None:
    uitkomst = heerde(*registratie, LPA_PEILDATUM="2020-11-15")
    assert uitkomst.code == 0, uitkomst.err
    assert BLIJFT not in uitkomst.err


def test_a_melding_that_moves_into_an_imported_year_says_so_and_closing_it_does_not(heerde: Lpa) -> None:
    melding = ("melding", "nieuw", "--jongere", "1", "--soort", "overig", "--datum", "10-9-2020")
    heerde.goed(*melding, LPA_PEILDATUM="2020-11-15")
    assert f"van 2017-2018 {BLIJFT}" in heerde("melding", "wijzig", "1", "--datum", "10-10-2017", "--toch").err
    assert BLIJFT not in heerde("melding", "wijzig", "1", "--melder", "mentor").err
    dicht = heerde("melding", "sluit", "1", "--afhandeling", "afgehandeld met gesprek of advies")
    assert dicht.code == 0
    assert BLIJFT not in dicht.err


def test_the_choice_is_hers_by_schooljaar_and_table_and_can_be_taken_back(heerde: Lpa) -> None:
    heerde("melding", "nieuw", "--jongere", "1", "--soort", "overig", "--datum", "10-10-2017", "--toch")
    voor = printed(heerde, "2019-2020")
    zin = heerde.goed("cijfers", "bron", "2017-2018", "geteld", "--tabel", "3")
    assert zin == "Van 2017-2018 toont lpa de getelde cijfers in tabel 3. Terugnemen kan met `lpa ongedaan`.\n"
    na = printed(heerde, "2019-2020")
    assert na["2017-2018", "3", "overig verzuim"]["waarde"] == 1
    anders = {plek[:2] for plek in voor if plek[1] != "kern" and na[plek] != voor[plek]}
    assert anders == {("2017-2018", "3")}
    assert "was de keuze al geteld" in heerde.goed("cijfers", "bron", "2017-2018", "geteld", "--tabel", "3")
    heerde.goed("cijfers", "bron", "2017-2018", "ingevoerd")
    assert printed(heerde, "2019-2020") == voor
    heerde.goed("ongedaan", "--ja")
    assert printed(heerde, "2019-2020") == na


def test_the_count_can_be_chosen_before_figures_are_imported_over_it(lpa: Lpa) -> None:
    lpa.goed("jongere", "nieuw", "--achternaam", "Merel", "--voornaam", "Sem", "--geboortedatum", "12-3-2009")
    lpa.goed("melding", "nieuw", "--jongere", "1", "--soort", "absoluut", "--datum", "10-10-2019")
    lpa.goed("cijfers", "bron", "2019-2020", "geteld", "--tabel", "3")
    lpa.goed("cijfers", "importeer", str(HEERDE))
    na = printed(lpa, "2019-2020")
    assert na["2019-2020", "3", "absoluut verzuim"]["waarde"] == 1
    assert na["2019-2020", "6", "absoluut verzuim"]["waarde"] == 23


def test_after_the_choice_a_registration_has_nothing_to_say(heerde: Lpa) -> None:
    heerde.goed("cijfers", "bron", "2017-2018", "geteld")
    uitkomst = heerde("melding", "nieuw", "--jongere", "1", "--soort", "overig", "--datum", "10-10-2017", "--toch")
    assert (uitkomst.code, BLIJFT in uitkomst.err) == (0, False)
    assert printed(heerde, "2017-2018")["2017-2018", "3", "totaal"]["waarde"] == 1


def test_counted_by_choice_the_import_stays_where_nothing_can_be_counted_and_that_is_said(heerde: Lpa) -> None:
    heerde.goed("melding", "nieuw", "--jongere", "1", "--soort", "overig", "--datum", "10-10-2017", "--toch")
    zin = " ".join(heerde.goed("cijfers", "bron", "2017-2018", "geteld").split())
    assert "In tabel 1 en tabel 2 valt niets te tellen: daar blijven de ingevoerde staan." in zin
    assert printed(heerde, "2017-2018")["2017-2018", "1", "totaal"]["waarde"] == 2807


def test_both_figures_stand_side_by_side(heerde: Lpa) -> None:
    heerde.goed("melding", "nieuw", "--jongere", "1", "--soort", "absoluut", "--datum", "10-10-2017", "--toch")
    (tabel,) = heerde.json("cijfers", "vergelijk", "2017-2018", "--tabel", "3")["tabellen"]
    assert (tabel["getoond"], tabel["ingevoerd"], tabel["geteld"]) == ("ingevoerd", True, True)
    rij = next(r for r in tabel["rijen"] if r["rij"] == "absoluut verzuim")
    was = rij["ingevoerd"]["waarde"]
    assert (rij["geteld"], rij["verschil"]) == (1, 1 - was)
    gedrukt = heerde.goed("cijfers", "vergelijk", "2017-2018", "--tabel", "3")
    assert "2017-2018: getoond is ingevoerd" in gedrukt
    (regel,) = [r for r in gedrukt.splitlines() if r.startswith("absoluut")]
    assert regel.split()[-3:] == [str(was), "1", str(1 - was)]


def test_a_comparison_of_a_year_without_figures_says_so(lpa: Lpa) -> None:
    assert lpa.goed("cijfers", "vergelijk", "2011-2012") == (
        "Van 2011-2012 zijn geen cijfers ingevoerd, en er valt niets te tellen.\n"
    )


def test_which_source_each_table_prints_can_be_asked(heerde: Lpa) -> None:
    heerde.goed("melding", "nieuw", "--jongere", "1", "--soort", "overig", "--datum", "10-10-2017", "--toch")
    heerde.goed("cijfers", "bron", "2017-2018", "geteld", "--tabel", "3")
    data = heerde.json("cijfers", "bron", "2017-2018")
    assert {t["tabel"]: t["getoond"] for t in data["tabellen"]} == {
        "1": "ingevoerd", "2": "ingevoerd", "3": "geteld", "5": "ingevoerd", "6": "ingevoerd", "7": "ingevoerd",
        "8": "ingevoerd",
    }  # fmt: skip
    assert "geen cijfers" in heerde.goed("cijfers", "bron", "2011-2012")


def test_imported_cannot_be_chosen_where_nothing_was_imported(heerde: Lpa) -> None:
    voor = vingerafdruk(heerde.pad)
    geweigerd(heerde("cijfers", "bron", "2011-2012", "ingevoerd"), 3)
    geweigerd(heerde("cijfers", "bron", "2017-2018", "gokken"), 2)
    assert vingerafdruk(heerde.pad) == voor


def test_a_remark_of_the_import_stays_when_the_count_is_printed(heerde: Lpa) -> None:
    plek = "2018-2019", "5", "signaalverzuim"
    heerde.goed("melding", "nieuw", "--jongere", "1", "--soort", "overig", "--datum", "10-10-2018", "--toch")
    opmerking = printed(heerde, "2018-2019")[plek]["opmerking"]
    heerde.goed("cijfers", "bron", "2018-2019", "geteld")
    cel = printed(heerde, "2018-2019")[plek]
    assert (cel["waarde"], cel["herkomst"]) == (0, "zaken")
    assert cel["opmerking"] == opmerking != ""
    assert opmerking.split(";")[0] in " ".join(heerde.goed("overzicht", "2018-2019", "--tabel", "5").split())


def test_an_import_over_counted_figures_says_which_are_printed(lpa: Lpa) -> None:
    lpa.goed("jongere", "nieuw", "--achternaam", "Merel", "--voornaam", "Sem", "--geboortedatum", "12-3-2009")
    lpa.goed("melding", "nieuw", "--jongere", "1", "--soort", "overig", "--datum", "10-10-2019")
    assert printed(lpa, "2019-2020")["2019-2020", "3", "totaal"]["waarde"] == 1
    gezegd = " ".join(lpa("cijfers", "importeer", str(HEERDE)).err.split())
    assert "van 2019-2020 telt lpa tabel" in gezegd
    assert "ook zelf. Wat is ingevoerd gaat voor" in gezegd
    assert printed(lpa, "2019-2020")["2019-2020", "3", "signaalverzuim"]["herkomst"] == "historie"
    assert lpa("cijfers", "importeer", str(HEERDE)).err == ""


def test_one_figure_typed_over_a_counted_table_says_what_it_hides(lpa: Lpa) -> None:
    lpa.goed("jongere", "nieuw", "--achternaam", "Merel", "--voornaam", "Sem", "--geboortedatum", "12-3-2009")
    lpa.goed("melding", "nieuw", "--jongere", "1", "--soort", "overig", "--datum", "10-10-2019")
    geweigerd = lpa("cijfers", "zet", "2019-2020", "3/luxe", "4")
    assert geweigerd.code == 5
    assert "tabel 3 van 2019-2020 telt lpa zelf" in geweigerd.err
    gezegd = " ".join(lpa("cijfers", "zet", "2019-2020", "3/luxe", "4", "--toch").err.split())
    assert "van 2019-2020 telt lpa tabel 3 ook zelf" in gezegd
    assert "lpa cijfers vergelijk 2019-2020" in gezegd
    assert lpa("cijfers", "zet", "2019-2020", "3/luxe", "5").err == ""
    assert lpa("cijfers", "zet", "2019-2020", "3/overig", "5").err == ""
    assert lpa("cijfers", "zet", "2010-2011", "3/luxe", "4").err == ""
    assert (
        lpa("cijfers", "zet", "2019-2020", "1/leerplichtig", "900").err == ""
    )  # nobody was enrolled: nothing is hidden


def test_a_figure_below_the_count_that_she_chose_hides_nothing(lpa: Lpa) -> None:
    lpa.goed("jongere", "nieuw", "--achternaam", "Merel", "--voornaam", "Sem", "--geboortedatum", "12-3-2009")
    lpa.goed("melding", "nieuw", "--jongere", "1", "--soort", "overig", "--datum", "10-10-2019")
    lpa.goed("cijfers", "bron", "2019-2020", "geteld")
    assert lpa("cijfers", "zet", "2019-2020", "3/luxe", "4").err == ""


def test_the_overview_names_that_a_count_differs_once_a_table(heerde: Lpa) -> None:
    heerde.goed("melding", "nieuw", "--jongere", "1", "--soort", "overig", "--datum", "10-10-2017", "--toch")
    (tabel,) = heerde.json("overzicht", "2017-2018", "--jaren", "1", "--tabel", "3")["tabellen"]
    (zin,) = [b["tekst"] for b in tabel["bevindingen"] if "vergelijk" in b["tekst"]]
    assert "getoond zijn de ingevoerde cijfers; lpa telt in" in zin
