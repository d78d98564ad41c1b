"""An exemption as it goes: last school, first or renewed, the conclusion, the yearly talk, and how it ended."""

from __future__ import annotations

from typing import Any

import pytest

from tests.conftest import Eenmaal, Lpa, geweigerd, ongemoeid

UITKOMSTEN = ("aanbod gevonden", "geen aanbod mogelijk", "ouders willen niet", "niet bereikt")
JAAR = "2020-2021"


@pytest.fixture
def vrij(lpa: Lpa, eenmaal: Eenmaal) -> Lpa:
    """Jongere 1, at school until July 2019, with exemption 1 (5a) of 2019-2020 and 2 of 2020-2021, both granted."""

    def begin() -> None:
        for regel in (
            ("school", "nieuw", "De Wegwijzer", "--regio", "midden", "--onderwijssoort", "so"),
            ("school", "nieuw", "Het Kompas", "--regio", "midden", "--onderwijssoort", "po"),
            ("jongere", "nieuw", "--achternaam", "Merel", "--voornaam", "Sem", "--geboortedatum", "12-3-2010"),
            ("inschrijving", "nieuw", "--jongere", "1", "--school", "2", "--van", "1-8-2014", "--tot", "31-7-2016"),
            ("inschrijving", "nieuw", "--jongere", "1", "--school", "1", "--van", "1-8-2016", "--tot", "31-7-2019"),
        ):
            lpa.goed(*regel)
        for nummer, jaar in ((1, 2019), (2, 2020)):
            op = ("--peildatum", f"{jaar}-06-20")
            nieuw = (
                "--grond",
                "5a",
                "--verklaring",
                f"1-6-{jaar}",
                "--deskundige",
                "jeugdarts",
                "--behandelend",
                "nee",
            )
            lpa.goed("vrijstelling", "nieuw", "--jongere", "1", *nieuw, "--conclusie", "ongeschikt", *op, "--toch")
            van = ("--van", f"1-8-{jaar}", "--tot", f"31-7-{jaar + 1}")
            lpa.goed(
                "vrijstelling", "besluit", str(nummer), "--uitkomst", "vrijgesteld van rechtswege", *van, *op, "--toch"
            )

    return eenmaal(begin)


def punten(lpa: Lpa, op: str) -> list[Any]:
    """What the work list says of exemptions on a day."""
    alle = lpa.json("vandaag", "--peildatum", op)["punten"]
    return [p for p in alle if p["groep"] == "vrijstelling" and "lpa vrijstelling" in p["wat"]]


def test_the_last_school_and_its_kind_are_kept_at_entry(vrij: Lpa) -> None:
    eerste = vrij.json("vrijstelling", "toon", "1")
    assert (eerste["school"], eerste["onderwijssoort"]) == (1, "so")
    assert "De Wegwijzer" in vrij.goed("vrijstelling", "toon", "1")
    vrij.goed("vrijstelling", "wijzig", "1", "--school", "kompas", "--onderwijssoort", "po")
    assert vrij.json("vrijstelling", "toon", "1")["onderwijssoort"] == "po"


def test_first_or_renewed_is_computed(vrij: Lpa) -> None:
    assert [vrij.json("vrijstelling", "toon", n)["hernieuwd_na"] for n in ("1", "2")] == [None, 1]
    gedrukt = " ".join(vrij.goed("vrijstelling", "toon", "2").split())
    assert "hernieuwd, na vrijstelling 1" in gedrukt


def test_the_conclusion_is_one_of_three_and_a_diagnosis_has_no_field(vrij: Lpa) -> None:
    data = vrij.json("vrijstelling", "toon", "1")
    assert data["conclusie"] == "ongeschikt"
    assert not [veld for veld in data if "diagnose" in veld]
    nieuw = ("vrijstelling", "nieuw", "--jongere", "1", "--toch", "--ontvangen", "12-11-2019")
    geweigerd(vrij(*nieuw, "--grond", "5a", "--conclusie", "autisme"), 2)
    geweigerd(vrij(*nieuw, "--grond", "15", "--conclusie", "ongeschikt"), 2)


def test_an_exemption_of_who_is_fit_by_the_declaration_is_doubted_heavily(vrij: Lpa) -> None:
    op = ("--peildatum", "2021-06-20")
    nieuw = ("--grond", "5a", "--verklaring", "1-6-2021", "--behandelend", "nee", "--conclusie", "geschikt")
    vrij.goed("vrijstelling", "nieuw", "--jongere", "1", *nieuw, *op, "--toch")
    besluit = (
        "vrijstelling",
        "besluit",
        "3",
        "--uitkomst",
        "vrijgesteld van rechtswege",
        "--van",
        "1-8-2021",
        "--tot",
        "31-7-2022",
    )
    assert "acht de jongere geschikt om naar school te gaan; Leerplichtwet art. 7)" in ongemoeid(
        vrij, *besluit, *op, code=5
    )
    assert (
        "Vastgelegd, hoewel: ongeschikt volgens de verklaring: nee (de deskundige acht"
        in vrij(*besluit, *op, "--toch").err
    )


@pytest.mark.parametrize(
    ("op", "gevraagd"),
    [
        ("2020-07-31", False),  # before the norm
        ("2020-11-28", False),  # more than sixty days ahead of the last day
        ("2020-11-29", True),
        ("2021-01-28", True),
        ("2021-03-01", True),  # too late, and still asked
    ],
)
def test_a_running_exemption_asks_for_a_talk_once_a_schooljaar(vrij: Lpa, op: str, gevraagd: bool) -> None:
    gevonden = [p for p in punten(vrij, op) if "passend aanbod" in p["wat"]]
    assert [(p["zaak"], p["laatste_dag"], p["grondslag"]) for p in gevonden] == (
        [(2, "2021-01-28", "eigen norm")] if gevraagd else []
    )


@pytest.mark.parametrize("uitkomst", UITKOMSTEN)
def test_a_talk_ends_the_point_and_stands_below_table_8(vrij: Lpa, uitkomst: str) -> None:
    gesprek = ("vrijstelling", "aanbodgesprek", "2", "--uitkomst", uitkomst, "--peildatum", "2020-12-01")
    assert "passend aanbod besproken" in vrij.goed(*gesprek)
    assert [p for p in punten(vrij, "2021-01-28") if "passend aanbod" in p["wat"]] == []
    gedrukt = " ".join(vrij.goed("overzicht", JAAR, "--tabel", "8", "--peildatum", "2021-09-01").split())
    telt = "benaderd 1, aanbod gevonden 1" if uitkomst == UITKOMSTEN[0] else "benaderd 1."
    assert f"Gesprek over een passend aanbod in {JAAR}: {telt}" in gedrukt
    achter = vrij.json("overzicht", JAAR, "--uit-zaken", "8/benaderd", "--peildatum", "2021-09-01")
    assert [j["nummer"] for j in achter["jongeren"]] == [1]


def test_the_next_schooljaar_asks_again_also_of_who_will_never_be_fit(vrij: Lpa) -> None:
    op = ("--peildatum", "2021-06-20")
    nieuw = ("--grond", "5a", "--verklaring", "1-6-2021", "--behandelend", "nee", "--nooit", "ja")
    vrij.goed("vrijstelling", "nieuw", "--jongere", "1", *nieuw, *op, "--toch")
    vrij.goed(
        "vrijstelling", "besluit", "3", "--uitkomst", "vrijgesteld van rechtswege", "--van", "1-8-2021", *op, "--toch"
    )
    vrij.goed("vrijstelling", "aanbodgesprek", "2", "--uitkomst", UITKOMSTEN[1], "--peildatum", "2021-07-01")
    assert [p["zaak"] for p in punten(vrij, "2022-01-10") if "passend aanbod" in p["wat"]] == [3]
    vrij.goed("vrijstelling", "aanbodgesprek", "3", "--uitkomst", UITKOMSTEN[3], "--peildatum", "2022-01-10")
    assert [p for p in punten(vrij, "2022-01-11") if "passend aanbod" in p["wat"]] == []
    assert [p["zaak"] for p in punten(vrij, "2023-01-10") if "passend aanbod" in p["wat"]] == [3]


def test_the_norm_of_the_talk_is_hers_to_set(vrij: Lpa) -> None:
    norm = ("--waarde", "90", "--vanaf", "1-8-2020", "--bron", "ambtsinstructie")
    vrij.goed("recht", "stel-in", "norm.aanbodgesprek", *norm)
    (punt,) = [p for p in punten(vrij, "2020-10-01") if "passend aanbod" in p["wat"]]
    assert punt["laatste_dag"] == "2020-10-30"
    vrij.goed("recht", "stel-in", "norm.aanbodgesprek", "--waarde", "400", "--vanaf", "2-8-2020", "--bron", "uit")
    assert [p for p in punten(vrij, "2021-01-20") if "passend aanbod" in p["wat"]] == []


def test_a_talk_belongs_to_an_exemption_that_was_granted(vrij: Lpa) -> None:
    vrij.goed("vrijstelling", "heropen", "2", "--reden", "nieuwe verklaring", "--datum", "21-6-2020", "--toch")
    gezegd = ongemoeid(vrij, "vrijstelling", "aanbodgesprek", "2", "--uitkomst", UITKOMSTEN[0], code=5)
    assert "vrijstelling 2 geldt niet" in gezegd
    gezegd = ongemoeid(vrij, "interventie", "nieuw", "1", "--soort", "aanbodgesprek", code=2)
    assert "lpa vrijstelling aanbodgesprek" in gezegd


def test_the_word_with_which_a_talk_ended_stays(vrij: Lpa) -> None:
    vrij.goed("vrijstelling", "aanbodgesprek", "2", "--uitkomst", UITKOMSTEN[0], "--peildatum", "2020-12-01")
    ongemoeid(vrij, "interventie", "wijzig", "1", "--resultaat", "ging goed", code=5)
    vrij.goed(
        "interventie", "wijzig", "1", "--resultaat", f"{UITKOMSTEN[0]}: dagbesteding", "--peildatum", "2020-12-02"
    )
    gedrukt = " ".join(vrij.goed("overzicht", JAAR, "--tabel", "8", "--peildatum", "2021-09-01").split())
    assert "aanbod gevonden 1" in gedrukt


def test_an_exemption_that_was_renewed_does_not_ask_what_became_of_the_jongere(vrij: Lpa) -> None:
    assert [p for p in punten(vrij, "2020-08-15") if "eindig" in p["wat"]] == []


@pytest.mark.parametrize("geworden", ["terug naar school", "anders"])
def test_an_exemption_that_ended_asks_what_became_of_the_jongere(vrij: Lpa, geworden: str) -> None:
    assert [p for p in punten(vrij, "2021-07-31") if "eindig" in p["wat"]] == []
    vrij.goed("inschrijving", "nieuw", "--jongere", "1", "--school", "1", "--van", "1-8-2021")
    (punt,) = [p for p in punten(vrij, "2021-08-10") if "eindig" in p["wat"]]
    assert punt["zaak"] == 2
    zin = vrij.goed("vrijstelling", "eindig", "2", "--geworden", geworden, "--peildatum", "2021-08-10")
    assert f"geldt tot en met zaterdag 31-07-2021: {geworden}" in zin
    assert vrij.json("vrijstelling", "toon", "2")["geworden"] == geworden
    assert [p for p in punten(vrij, "2021-08-10") if "eindig" in p["wat"]] == []


@pytest.mark.parametrize(
    ("geboren", "twijfel"),
    [
        ("12-3-2010", "op 31-07-2021 was de jongere nog geen 18; dat is op zijn vroegst op 12-03-2028"),
        ("2-8-2003", "op 31-07-2021 was de jongere nog geen 18; dat is op zijn vroegst op 02-08-2021"),
        ("1-8-2003", ""),
        ("00-08-2003", ""),
    ],
)
def test_who_was_not_eighteen_by_the_day_after_the_last_one_did_not_become_so(
    vrij: Lpa, geboren: str, twijfel: str
) -> None:
    vrij.goed("jongere", "wijzig", "1", "--geboortedatum", geboren, "--toch")
    eindig = ("vrijstelling", "eindig", "2", "--geworden", "18 geworden", "--peildatum", "2021-09-10")
    if twijfel:
        assert twijfel in ongemoeid(vrij, *eindig, code=5)
    assert vrij.json(*eindig, *(["--toch"] if twijfel else []))["geworden"] == "18 geworden"


def test_who_moved_has_a_move_on_record(vrij: Lpa) -> None:
    eindig = ("vrijstelling", "eindig", "2", "--geworden", "verhuisd", "--peildatum", "2021-09-10")
    assert "van jongere 1 is geen verhuizing vastgelegd" in ongemoeid(vrij, *eindig, code=5)
    vrij.goed("jongere", "wijzig", "1", "--verhuisd", "1-8-2021", "--peildatum", "2021-09-10")
    assert vrij.json(*eindig)["geworden"] == "verhuisd"


def test_an_exemption_can_end_early_and_never_late(vrij: Lpa) -> None:
    vrij.goed("vrijstelling", "wijzig", "2", "--duo", "1-9-2020", "--peildatum", "2020-09-01")
    eindig = ("vrijstelling", "eindig", "2", "--geworden", "terug naar school", "--datum")
    op = ("--peildatum", "2021-02-01")
    ongemoeid(vrij, *eindig, "1-8-2021", *op, code=4)
    ongemoeid(vrij, *eindig, "31-7-2020", *op, code=4)
    assert "ligt in de toekomst" in ongemoeid(vrij, *eindig, "1-3-2021", *op, code=5)
    uitkomst = vrij(*eindig, "31-1-2021", *op)
    assert "Mijn DUO" in uitkomst.err
    assert "lpa inschrijving nieuw --jongere 1" in uitkomst.err
    data = vrij.json("vrijstelling", "toon", "2")
    assert data["tot"] == "2021-01-31"
    vrij.goed("vrijstelling", "heropen", "2", "--reden", "vergissing", *op)
    assert vrij.json("vrijstelling", "toon", "2")["geworden"] == ""


def test_vervangende_leerplicht_stands_below_table_8_and_not_in_its_total(lpa: Lpa) -> None:
    lpa.goed("jongere", "nieuw", "--achternaam", "Merel", "--voornaam", "Sem", "--geboortedatum", "12-3-2005")
    nieuw = ("--van", "1-12-2019", "--tot", "31-7-2020", "--gehoord-op", "12-11-2019")
    lpa.goed("vrijstelling", "nieuw", "--jongere", "1", "--grond", "3a", *nieuw, "--instemming", "ja", "--toch")
    lpa.goed("vrijstelling", "besluit", "1", "--uitkomst", "toegekend", "--motivering", "goed plan", "--toch")
    gedrukt = " ".join(lpa.goed("overzicht", "2019-2020", "--tabel", "8", "--jaren", "1").split())
    assert "Vervangende leerplicht in 2019-2020: art. 3a 1." in gedrukt
    (tabel,) = lpa.json("overzicht", "2019-2020", "--jaren", "1", "--tabel", "8")["tabellen"]
    assert tabel["rijen"][-1]["rij"] == "totaal"
    assert tabel["rijen"][-1]["cellen"][0]["waarde"] == 0
    assert [z["nummer"] for z in lpa.json("overzicht", "2019-2020", "--uit-zaken", "8/art. 3a")["zaken"]] == [1]
