"""`lpa`, `lpa vandaag` and `lpa week`: what asks for attention, through the command line."""

from __future__ import annotations

import re
from typing import Any

import pytest

from lpa.commands.facts import werkdag
from tests.conftest import Lpa, geweigerd, ongemoeid


def groepen(data: Any, groep: str) -> list[tuple[Any, ...]]:
    """The points of one group, as zaak and day."""
    return [(p["zaak"], p["dag"]) for p in data["punten"] if p["groep"] == groep]


def test_lpa_alone_is_today(gevuld: Lpa) -> None:
    assert gevuld.goed() == gevuld.goed("vandaag")
    assert gevuld.goed().startswith("1 open zaak · 1 te laat · vr 15-11-2019\n")


def test_an_empty_file_asks_for_nothing_but_a_backup(lpa: Lpa) -> None:
    regels = lpa.goed().splitlines()
    assert regels[1] == "Geen termijnen, bezoeken of meldingen die vandaag aandacht vragen."
    assert regels[2] == "Elk jaar, en het bestand"
    assert regels[-1].startswith("Reservekopie: geen.")
    data = lpa.json("vandaag")
    assert (data["versie"], data["punten"], data["zonder_vervolg"], data["laatste_kopie"]) == (1, [], [], None)


def test_in_a_file_without_anybody_lpa_says_how_to_begin(lpa: Lpa) -> None:
    assert "Begin met: lpa importeer scholen BESTAND" in " ".join(lpa().err.split())
    lpa.goed("jongere", "nieuw", "--achternaam", "Bos", "--geboortedatum", "1-1-2009")
    assert lpa().err == ""


def test_without_a_file_lpa_says_how_to_begin(lpa: Lpa) -> None:
    lpa.pad.unlink()
    assert "lpa begin" in geweigerd(lpa(), 10)
    assert not lpa.pad.exists()


def test_a_melding_that_was_not_answered_in_time_is_on_the_list(gevuld: Lpa) -> None:
    (punt,) = gevuld.json("vandaag")["punten"]
    assert (punt["zaak"], punt["laatste_dag"], punt["te_laat"]) == (2, "2019-11-04", True)
    assert punt["grondslag"] == "eigen norm"
    gevuld.goed("interventie", "nieuw", "2", "--soort", "brief")
    data = gevuld.json("vandaag")
    assert ([p["groep"] for p in data["punten"]], data["zonder_vervolg"]) == (["duo"], [2])


def test_a_step_that_is_planned_takes_a_zaak_off_the_list_of_those_without(gevuld: Lpa) -> None:
    gevuld.goed("interventie", "nieuw", "2", "--soort", "brief")
    assert [z["nummer"] for z in gevuld.json("termijn", "lijst", "--zonder")["zaken"]] == [2]
    gevuld.goed("termijn", "nieuw", "2", "--wat", "mentor bellen", "--voor", "20-11")
    data = gevuld.json("vandaag")
    assert (groepen(data, "termijn"), data["zonder_vervolg"]) == ([(2, "2019-11-20")], [])
    zin = gevuld.goed("termijn", "gedaan", "1")
    assert "Zaak 2 heeft nu geen volgende stap: lpa termijn nieuw 2" in zin
    assert gevuld.json("vandaag")["zonder_vervolg"] == [2]


def test_a_decision_is_due_by_its_article_and_shown_on_the_working_day_before(lpa: Lpa) -> None:
    for regel in (
        ("school", "nieuw", "Wegwijzer", "--plaats", "Heerde", "--onderwijssoort", "po"),
        ("jongere", "nieuw", "--achternaam", "Zwaluw", "--geboortedatum", "12-3-2009"),
        ("inschrijving", "nieuw", "--jongere", "1", "--school", "1", "--van", "1-8-2019"),
        ("verlof", "nieuw", "--jongere", "1", "--van", "6-1-2020", "--tot", "24-1-2020", "--ontvangen", "15-11-2019"),
    ):
        lpa.goed(*regel)
    begin, punt = lpa.json("vandaag", "--peildatum", "2-1-2020")["punten"]
    assert (begin["wat"], begin["laatste_dag"]) == ("beslis voor het verlof begint", "2020-01-05")
    assert (punt["laatste_dag"], punt["grondslag"]) == ("2020-01-10", "Awb art. 4:13 lid 2")
    assert "8 weken" in punt["waarom"]
    lpa.goed("verlof", "hoor", "1", "--datum", "18-11-2019", "--mening", "akkoord", "--peildatum", "18-11-2019")
    lpa.goed(
        "verlof", "besluit", "1", "--uitkomst", "toegewezen", "--motivering", "ouder is ziek", "--verzonden",
        "19-11-2019", "--datum", "19-11-2019", "--peildatum", "19-11-2019",
    )  # fmt: skip
    assert lpa.json("vandaag", "--peildatum", "2-1-2020")["punten"] == []
    (bezwaar,) = lpa.json("termijn", "lijst", "1", "--peildatum", "2-1-2020")["termijnen"]
    assert (bezwaar["soort"], bezwaar["laatste_dag"], bezwaar["van_haar"]) == ("bezwaar", "2019-12-31", False)


def test_an_exemption_that_lapses_and_one_that_is_not_in_duo_are_named(lpa: Lpa) -> None:
    lpa.goed("jongere", "nieuw", "--achternaam", "Zwaluw", "--geboortedatum", "12-3-2009")
    lpa.goed(
        "vrijstelling", "nieuw", "--jongere", "1", "--grond", "5b", "--ontvangen", "1-6-2019", "--van", "1-8-2019",
        "--tot", "31-7-2020", "--verklaring", "1-6-2019", "--toch",
    )  # fmt: skip
    lpa.goed("vrijstelling", "besluit", "1", "--uitkomst", "vrijgesteld", "--datum", "10-7-2019", "--toch")
    assert lpa.json("vandaag")["naar_duo"] == [1]
    assert "Mijn DUO: 1 vrijstelling staat er nog niet (goed) in: 1" in lpa.goed()
    assert groepen(lpa.json("vandaag", "--peildatum", "30-4-2020"), "vrijstelling") == []
    assert groepen(lpa.json("vandaag", "--peildatum", "1-5-2020"), "vrijstelling") == [(1, "2020-06-30")]
    assert (1, "2020-07-31") in groepen(lpa.json("vandaag", "--peildatum", "1-7-2020"), "vrijstelling")
    lpa.goed("vrijstelling", "wijzig", "1", "--duo", "1-8-2019")
    assert lpa.json("vandaag")["naar_duo"] == []


def vrijgesteld(lpa: Lpa, *meer: str) -> Lpa:
    """Exemption 1 under art. 5 onder b of a jongere of ten, granted from 1 August 2018."""
    lpa.goed("jongere", "nieuw", "--achternaam", "Zwaluw", "--geboortedatum", "12-3-2009")
    lpa.goed(
        "vrijstelling", "nieuw", "--jongere", "1", "--grond", "5b", "--ontvangen", "1-6-2018", "--van", "1-8-2018",
        "--verklaring", "1-6-2018", "--toch", *meer,
    )  # fmt: skip
    lpa.goed("vrijstelling", "besluit", "1", "--uitkomst", "vrijgesteld", "--datum", "10-7-2018", "--toch")
    return lpa


def test_a_notice_that_did_not_come_stays_on_the_list_until_it_does(lpa: Lpa) -> None:
    vrijgesteld(lpa)
    (punt,) = [p for p in lpa.json("vandaag")["punten"] if p["groep"] == "vrijstelling"]
    assert punt["wat"] == "ouders gaven voor 01-07-2019 niet opnieuw kennis: vrijstelling art. 5b vervalt"
    assert (punt["laatste_dag"], punt["te_laat"]) == ("2019-06-30", True)
    assert punt["grondslag"] == "Leerplichtwet art. 6 lid 2 onder b"
    lpa.goed("vrijstelling", "nieuw", "--jongere", "1", "--grond", "5b", "--ontvangen", "14-11-2019", "--toch")
    assert groepen(lpa.json("vandaag"), "vrijstelling") == []


def test_an_exemption_that_ended_is_on_the_list_until_is_known_what_became_of_the_jongere(lpa: Lpa) -> None:
    vrijgesteld(lpa, "--tot", "31-10-2019")
    punten = [p["wat"] for p in lpa.json("vandaag")["punten"] if p["groep"] == "vrijstelling"]
    assert punten == ["vrijstelling (art. 5b) liep af op 31-10-2019: geen school of nieuwe vrijstelling bekend"]
    lpa.goed("school", "nieuw", "Wegwijzer", "--plaats", "Heerde", "--onderwijssoort", "po")
    lpa.goed("inschrijving", "nieuw", "--jongere", "1", "--school", "1", "--van", "4-11-2019")
    punten = [p["wat"] for p in lpa.json("vandaag")["punten"] if p["groep"] == "vrijstelling"]
    assert punten == [
        "vrijstelling (art. 5b) liep af op 31-10-2019: wat werd er van de jongere? lpa vrijstelling eindig 1"
    ]
    lpa.goed("vrijstelling", "eindig", "1", "--geworden", "terug naar school")
    assert groepen(lpa.json("vandaag"), "vrijstelling") == []


def test_only_a_jongere_with_an_open_zaak_is_named_when_the_duty_changes(lpa: Lpa) -> None:
    lpa.goed("jongere", "nieuw", "--achternaam", "Zwaluw", "--geboortedatum", "20-11-2001")
    lpa.goed("jongere", "nieuw", "--achternaam", "Merel", "--geboortedatum", "20-11-2001")
    lpa.goed("melding", "nieuw", "--jongere", "1", "--soort", "absoluut", "--datum", "14-11-2019")
    assert groepen(lpa.json("vandaag"), "plicht") == [(1, "2019-11-20")]
    lpa.goed("melding", "sluit", "1", "--afhandeling", "verhuisd")
    assert groepen(lpa.json("vandaag"), "plicht") == []


def test_a_norm_of_her_own_is_hers_to_set(gevuld: Lpa) -> None:
    norm = ("--waarde", "30", "--vanaf", "1-1-2019", "--bron", "ambtsinstructie")
    gevuld.goed("recht", "stel-in", "norm.eerste-stap", *norm)
    assert groepen(gevuld.json("vandaag"), "eerste stap") == []


def test_the_week_knows_holidays_and_days_on_which_she_does_not_work(gevuld: Lpa) -> None:
    tekst = gevuld.goed("week", "25-12-2019")
    assert "Woensdag 25-12-2019 (eerste kerstdag; kerstvakantie, regio midden)" in tekst
    assert "Maandag 23-12-2019 (kerstvakantie, regio midden)" in tekst
    assert "Zaterdag" not in tekst
    data = gevuld.json("week", "25-12-2019")
    assert [d["dag"] for d in data["week"]] == [f"2019-12-{n}" for n in range(23, 30)]


def test_the_week_shows_each_point_on_its_day(gevuld: Lpa) -> None:
    gevuld.goed("termijn", "nieuw", "2", "--wat", "mentor bellen", "--voor", "za")
    gevuld.goed("termijn", "nieuw", "--wat", "kasboek", "--voor", "18-11")
    tekst = gevuld.goed("week")
    assert "Vrijdag 15-11-2019, vandaag" in tekst
    vrijdag = tekst.split("Vrijdag 15-11-2019, vandaag")[1]
    assert "zaak 2, Zoë van der Müller: mentor bellen, laatste dag zaterdag 16-11-2019" in vrijdag
    assert "kasboek" not in tekst
    assert "kasboek" in gevuld.goed("week", "18-11")


@pytest.mark.parametrize(("breedte", "meest"), [("20", 40), ("40", 40), ("60", 20), ("80", 20), ("200", 20)])
def test_today_fits_any_screen(voorbeeld: Lpa, breedte: str, meest: int) -> None:
    assert len(voorbeeld.goed(COLUMNS=breedte).splitlines()) <= meest


def test_a_term_of_the_law_is_not_hidden_behind_her_own_norms(voorbeeld: Lpa) -> None:
    uit = voorbeeld.goed("--peildatum", "21-9-2020", COLUMNS="80")
    assert re.search(r"^di 29-09  verslag aan de raad .* t/m 30-09$", uit, re.MULTILINE)
    assert "15 eigen normen zijn al lang voorbij: lpa termijn lijst --soort norm" in uit
    assert "eerste stap na de melding" not in uit


def test_the_command_of_a_line_lists_as_many_as_it_counts(voorbeeld: Lpa) -> None:
    op = ("--peildatum", "21-9-2020")
    normen = voorbeeld.json("termijn", "lijst", "--soort", "norm", "--alles", *op)["termijnen"]
    assert [t["soort"] for t in normen].count("eerste-stap") == 14
    assert {t["soort"] for t in normen} == {"eerste-stap", "voor-begin"}
    stappen = voorbeeld.json("termijn", "lijst", "--soort", "eerste-stap", "--alles", *op)["termijnen"]
    assert stappen == [t for t in normen if t["soort"] == "eerste-stap"]
    melden = voorbeeld.json("termijn", "lijst", "--soort", "te-melden", *op)["termijnen"]
    assert sorted(t["zaak"] for t in melden) == [45, 174, 194, 197]


def test_where_very_many_zaken_are_open_the_same_is_counted(voorbeeld: Lpa, monkeypatch: pytest.MonkeyPatch) -> None:
    for dag in ("15-11-2019", "21-9-2020", "1-3-2020"):
        gelezen = voorbeeld.goed("--peildatum", dag, COLUMNS="200")
        with monkeypatch.context() as even:
            even.setattr(werkdag, "_VEEL", 0)
            geteld = voorbeeld.goed("--peildatum", dag, COLUMNS="200")
        assert geteld.splitlines()[0] == gelezen.splitlines()[0]
        for wat in (" eigen normen", "en nog "):
            assert [r for r in geteld.splitlines() if wat in r] == [r for r in gelezen.splitlines() if wat in r]


def test_the_next_visit_is_named_however_far_it_is(gevuld: Lpa) -> None:
    gevuld.goed("huisbezoek", "plan", "2", "--op", "16-12-2019 10:30")
    assert "volgende bezoek ma 16-12 10:30" in gevuld.goed().splitlines()[0]
    data = gevuld.json("vandaag")
    assert (data["open_zaken"], data["te_laat"], data["volgend_bezoek"][:16]) == (1, 1, "2019-12-16T10:30")
    assert [p["laatste_dag"] for p in data["elk_jaar"]] == ["2020-06-30", "2020-09-30"]


def test_a_secret_address_is_hidden_before_it_is_broken_over_two_lines(gevuld: Lpa) -> None:
    gevuld.goed(
        "melding", "nieuw", "--jongere", "3", "--soort", "signaal", "--uren", "20", "--datum", "14-11-2019", "--toch"
    )
    wat = "vraag de buren van het huis aan de Dorpsstraat 1"
    gevuld.goed("termijn", "nieuw", "3", "--wat", wat, "--voor", "18-11")
    for breedte in range(20, 90):
        assert "Dorpsstraat" not in gevuld.goed("vandaag", COLUMNS=str(breedte))


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("week", "30-2-2020"), 2),
        (("vandaag", "morgen"), 2),
        (("vandaag", "--veel"), 2),
        (("termijn", "nieuw", "99", "--wat", "x", "--voor", "20-11"), 3),
        (("termijn", "nieuw", "twee", "--wat", "x", "--voor", "20-11"), 3),
        (("termijn", "nieuw", "--wat", "bellen"), 2),
        (("termijn", "nieuw", "--voor", "20-11"), 2),
        (("termijn", "nieuw", "--wat", "bellen", "--voor", "1-1-2018"), 5),
        (("termijn", "nieuw", "1", "--wat", "bellen", "--voor", "20-11"), 5),
        (("termijn", "gedaan", "9"), 3),
        (("termijn", "wijzig", "9", "--wat", "x"), 3),
        (("termijn", "lijst", "99"), 3),
        (("termijn", "lijst", "--meest", "nul"), 2),
    ],
)
def test_what_cannot_be_is_refused(gevuld: Lpa, words: tuple[str, ...], code: int) -> None:
    ongemoeid(gevuld, *words, code=code)


def test_what_is_done_stays_done(gevuld: Lpa) -> None:
    gevuld.goed("termijn", "nieuw", "2", "--wat", "bellen", "--voor", "20-11")
    gevuld.goed("termijn", "wijzig", "1", "--voor", "21-11")
    assert gevuld.json("termijn", "lijst", "2")["termijnen"][0]["laatste_dag"] == "2019-11-04"
    gevuld.goed("termijn", "gedaan", "1", "--op", "gisteren")
    ongemoeid(gevuld, "termijn", "gedaan", "1", code=5)
    ongemoeid(gevuld, "termijn", "wijzig", "1", "--wat", "schrijven", code=5)
    gevuld.goed("ongedaan", "--ja")
    eigen = [t for t in gevuld.json("termijn", "lijst", "2")["termijnen"] if t["eigen"]]
    assert [t["laatste_dag"] for t in eigen] == ["2019-11-21"]


def test_the_sum_of_a_term_is_shown_with_its_zaak(gevuld: Lpa) -> None:
    assert "28-10-2019 plus 5 werkdagen" in gevuld.goed("termijn", "lijst", "2")


def test_terms_as_csv_are_for_excel(gevuld: Lpa) -> None:
    gevuld.goed("termijn", "nieuw", "2", "--wat", "=bellen", "--voor", "20-11")
    regels = gevuld.goed("termijn", "lijst", "--csv").split("\r\n")
    assert regels[0].startswith("\ufeffsoort;wat;laatste_dag;zaak")
    assert any("'=bellen;2019-11-20;2" in regel for regel in regels)
    assert gevuld.goed("termijn", "lijst", "--zonder", "--csv").startswith("\ufeffnummer;type;soort")


def test_the_countdowns_of_a_proces_verbaal_run_until_it_is_sent(gevuld: Lpa) -> None:
    gevuld.goed("pv", "verhoor", "2", "--datum", "5-11-2019", "--met", "vader")
    data = gevuld.json("vandaag", "--peildatum", "25-11-2019")
    assert groepen(data, "termijn") == [(2, "2019-12-05")]
    soorten = [t["soort"] for t in gevuld.json("termijn", "lijst", "2")["termijnen"]]
    assert soorten == ["pv-na-verhoor", "pv-totaal"]
    gevuld.goed(
        "pv", "verzonden", "2", "--eerder-veroordeeld", "ja", "--datum", "20-11-2019", "--peildatum", "20-11-2019"
    )
    (punt,) = (p for p in gevuld.json("vandaag", "--peildatum", "20-11-2019")["punten"] if p["groep"] != "duo")
    assert (punt["grondslag"], punt["laatste_dag"]) == ("Leerplichtwet art. 22 lid 5", "2019-11-20")
    gevuld.goed("pv", "afschrift", "2", "--peildatum", "20-11-2019")
    data = gevuld.json("vandaag", "--peildatum", "25-11-2019")
    assert ([p["groep"] for p in data["punten"]], data["zonder_vervolg"]) == (["duo"], [2])


def test_a_spreekuur_is_on_the_list_until_it_is_reported(gevuld: Lpa) -> None:
    gevuld.goed("spreekuur", "plan", "1", "18-11-2019", "--tijd", "9:00", "--jongere", "1", "--toch")
    assert groepen(gevuld.json("vandaag", "--peildatum", "14-11-2019"), "bezoek") == []
    assert groepen(gevuld.json("vandaag"), "bezoek") == [(None, "2019-11-18")]  # Monday is the next working day
    (punt,) = (p for p in gevuld.json("week", "18-11-2019")["punten"] if p["groep"] == "bezoek")
    assert (punt["dag"], punt["tijd"], punt["wat"]) == ("2019-11-18", "09:00", "spreekuur 1, De Wegwijzer: 1 jongere")
    later = [p["wat"] for p in gevuld.json("vandaag", "--peildatum", "19-11-2019")["punten"] if p["groep"] == "bezoek"]
    assert later == ["spreekuur 1, De Wegwijzer: 1 jongere; dat was op 18-11-2019, leg het verslag vast"]
    zonder = gevuld.json("vandaag", "--peildatum", "18-11-2019")
    assert 3 not in [p["zaak"] for p in zonder["punten"] if p["groep"] == "eerste stap"]
    gevuld.goed("spreekuur", "verslag", "1", "--rest", "gekomen", "--peildatum", "18-11-2019")
    assert groepen(gevuld.json("vandaag", "--peildatum", "19-11-2019"), "bezoek") == []


@pytest.mark.parametrize(
    ("opdracht", "peildatum"),
    [
        pytest.param(("vandaag",), "18-11-2019", id="vandaag"),
        pytest.param(("week",), "18-11-2019", id="deze week"),
        pytest.param(("week", "18-11-2019"), "15-11-2019", id="een week vooruit"),
        pytest.param(("week",), "25-11-2019", id="een week later, zonder verslag"),
        pytest.param(("vandaag",), "25-11-2019", id="een week later, op die dag"),
    ],
)
def test_visits_and_talks_of_a_day_are_shown_in_order_of_time(
    gevuld: Lpa, opdracht: tuple[str, ...], peildatum: str
) -> None:
    gevuld.goed("termijn", "nieuw", "2", "--wat", "verzuimgesprek", "--voor", "18-11-2019 16:00")
    gevuld.goed("huisbezoek", "plan", "2", "--op", "18-11-2019 10:30")
    gevuld.goed("termijn", "nieuw", "--wat", "zorgoverleg", "--voor", "18-11-2019 9:00")
    gevuld.goed("spreekuur", "plan", "1", "18-11-2019", "--jongere", "1", "--toch")
    regels = " ".join(gevuld.goed(*opdracht, "--peildatum", peildatum).split())
    plekken = [regels.index(wat) for wat in ("spreekuur 1,", "zorgoverleg", "huisbezoek", "verzuimgesprek")]
    assert plekken == sorted(plekken)


def test_a_leaver_is_listed_only_while_there_may_be_no_place(gevuld: Lpa) -> None:
    gevuld.goed("interventie", "nieuw", "2", "--soort", "brief")
    gevuld.goed("overstap", "nieuw", "--jongere", "2", "--schooljaar", "2019-2020", "--keuze", "zorg")
    assert gevuld.json("vandaag")["zonder_vervolg"] == [2]
    assert gevuld.json("vandaag", "--peildatum", "1-6-2020")["zonder_vervolg"] == [2]
    assert groepen(gevuld.json("vandaag", "--peildatum", "1-6-2020"), "overstap") == [(3, "2020-05-01")]


def test_a_closed_door_is_an_attempt_and_no_step(gevuld: Lpa) -> None:
    gevuld.goed("huisbezoek", "plan", "2", "--op", "ma 18-11-2019 10:30")
    assert groepen(gevuld.json("vandaag", "--peildatum", "18-11-2019"), "bezoek") == [(2, "2019-11-18")]
    gevuld.goed("huisbezoek", "verslag", "1", "--uitkomst", "niet thuis", "--peildatum", "18-11-2019")
    data = gevuld.json("vandaag", "--peildatum", "19-11-2019")
    assert (data["punten"], data["zonder_vervolg"]) == ([], [2])
    assert gevuld.json("interventie", "lijst", "2")["interventies"] == []


def test_the_countdowns_run_again_when_a_case_leaves_halt_for_a_proces_verbaal(gevuld: Lpa) -> None:
    gevuld.goed("jongere", "wijzig", "2", "--geboortedatum", "4-5-2005")
    gevuld.goed("melding", "nieuw", "--jongere", "2", "--soort", "signaal", "--uren", "20", "--datum", "1-11-2019")
    gevuld.goed("halt", "verwijs", "3", "--toestemming", "ja", "--problemen", "nee", "--datum", "4-11-2019")
    assert [t["soort"] for t in gevuld.json("termijn", "lijst", "3")["termijnen"]] == []
    gevuld.goed("route", "kies", "3", "strafrecht", "--reden", "Halt lukt niet", "--datum", "11-11-2019")
    gevuld.goed("pv", "verhoor", "3", "--datum", "12-11-2019")
    assert [t["soort"] for t in gevuld.json("termijn", "lijst", "3")["termijnen"]] == ["pv-na-verhoor", "pv-totaal"]


def test_what_halt_sent_back_is_no_earlier_halt(gevuld: Lpa) -> None:
    gevuld.goed("melding", "nieuw", "--jongere", "2", "--soort", "signaal", "--uren", "20", "--datum", "1-11-2019")
    heen = ("halt", "verwijs", "3", "--toestemming", "ja", "--problemen", "nee")
    gevuld.goed(*heen, "--datum", "4-11-2019")
    ongemoeid(gevuld, *heen, "--toch", code=5)
    gevuld.goed("halt", "retour", "3", "--datum", "5-11-2019", "--resultaat", "formulier ontbrak")
    gevuld.goed(*heen, "--datum", "6-11-2019", "--toch")


def test_a_larger_norm_shows_more_not_less(lpa: Lpa) -> None:
    lpa.goed("jongere", "nieuw", "--achternaam", "Zwaluw", "--geboortedatum", "5-8-2003")
    zaak = ("--jongere", "1", "--soort", "absoluut", "--datum", "1-7-2020")
    lpa.goed("melding", "nieuw", *zaak, "--peildatum", "1-7-2020")
    op = ("--peildatum", "15-7-2020")
    assert groepen(lpa.json("vandaag", *op), "plicht") == [(1, "2020-08-01")]
    lpa.goed("recht", "stel-in", "norm.plicht-vooruit", "--waarde", "200", "--vanaf", "1-1-2019", "--bron", "eigen")
    assert (1, "2020-08-01") in groepen(lpa.json("vandaag", *op), "plicht")


def test_at_eighteen_no_duty_ends_that_ended_before(lpa: Lpa) -> None:
    lpa.goed("jongere", "nieuw", "--achternaam", "Zwaluw", "--geboortedatum", "20-11-2001", "--startkwalificatie",
             "1-7-2019")  # fmt: skip
    lpa.goed("melding", "nieuw", "--jongere", "1", "--soort", "overig", "--datum", "14-11-2019", "--toch")
    (punt,) = (p for p in lpa.json("vandaag")["punten"] if p["groep"] == "plicht")
    assert (punt["wat"], punt["grondslag"]) == (
        "wordt op 20-11-2019 18: brieven gaan dan aan de jongere zelf", "Leerplichtwet art. 1b",
    )  # fmt: skip


VERLOF = ("verlof", "nieuw", "--jongere", "2", "--van", "2-12-2019", "--tot", "20-12-2019", "--ontvangen", "1-11-2019")
BESLUIT = ("--uitkomst", "afgewezen", "--motivering", "te lang", "--gehoord-op", "11-11-2019", "--mening", "nee")


def te_melden(lpa: Lpa, dag: str) -> list[tuple[Any, ...]]:
    """What must be told, on that day: the zaak, whether it is too late, and the article."""
    punten = lpa.json("vandaag", "--peildatum", dag)["punten"]
    return [
        (p["zaak"], p["te_laat"], p["grondslag"])
        for p in punten
        if p["grondslag"].startswith(("Awb art. 3", "Awb art. 2"))
    ]


def test_a_decision_that_was_not_sent_stays_on_the_list_until_it_is(gevuld: Lpa) -> None:
    gevuld.goed(*VERLOF)
    gevuld.goed("verlof", "besluit", "3", *BESLUIT)
    assert te_melden(gevuld, "2019-11-15") == [(3, False, "Awb art. 3:40 en 3:41")]
    assert te_melden(gevuld, "2019-12-31") == [(3, True, "Awb art. 3:40 en 3:41")]  # eight weeks are over
    assert "maak het besluit bekend: lpa brief maak besluit-verlof 3" in gevuld.goed("vandaag", COLUMNS="160")
    (termijn,) = gevuld.json("termijn", "lijst", "3")["termijnen"]
    assert "een besluit geldt pas" in termijn["waarom"]
    gevuld.goed("verlof", "wijzig", "3", "--verzonden", "15-11-2019")
    assert te_melden(gevuld, "2019-11-15") == []


def test_leave_that_the_head_decides_is_sent_on_and_that_is_told(gevuld: Lpa) -> None:
    kort = ("--van", "2-12-2019", "--tot", "3-12-2019")
    gevuld.goed("verlof", "nieuw", "--jongere", "2", *kort, "--ontvangen", "14-11-2019")
    assert te_melden(gevuld, "2019-11-15") == [(3, False, "Awb art. 2:3 lid 1")]
    assert "stuur het verlof door aan het hoofd" in gevuld.goed("vandaag", COLUMNS="160")
    assert 3 not in gevuld.json("vandaag")["zonder_vervolg"]
    gevuld.goed("verlof", "besluit", "3", "--uitkomst", "doorgestuurd")
    assert "meld de aanvrager dat het verlof is doorgestuurd" in gevuld.goed("vandaag", COLUMNS="160")
    gevuld.goed("interventie", "nieuw", "3", "--soort", "telefoon", "--met", "moeder")
    assert te_melden(gevuld, "2019-11-15") == []


def test_what_the_head_decided_is_not_hers_to_tell(gevuld: Lpa) -> None:
    gevuld.goed("verlof", "nieuw", "--jongere", "2", "--van", "2-12-2019", "--tot", "3-12-2019", "--ontvangen",
                "14-11-2019", "--door", "hoofd")  # fmt: skip
    assert te_melden(gevuld, "2019-11-15") == []


def test_an_exemption_that_is_a_besluit_must_be_made_known_and_a_notice_need_not(gevuld: Lpa) -> None:
    for grond, meer in (("15", ("--van", "1-12-2019", "--tot", "31-7-2020", "--instelling", "thuis")), ("5b", ())):
        gevuld.goed(
            "vrijstelling", "nieuw", "--jongere", "2", "--grond", grond, "--ontvangen", "1-11-2019", *meer, "--toch"
        )
    for nummer, uitkomst in (("3", "geweigerd"), ("4", "niet vrijgesteld")):
        gevuld.goed("vrijstelling", "besluit", nummer, "--uitkomst", uitkomst, "--motivering", "nee", "--toch")
    assert te_melden(gevuld, "2019-11-15") == [(3, False, "Awb art. 3:40 en 3:41")]


def test_what_stands_in_duo_and_was_not_granted_after_all_must_come_out(gevuld: Lpa) -> None:
    gevuld.goed(
        "vrijstelling",
        "nieuw",
        "--jongere",
        "2",
        "--grond",
        "5b",
        "--ontvangen",
        "1-11-2019",
        "--van",
        "1-12-2019",
        "--toch",
    )
    gevuld.goed("vrijstelling", "besluit", "3", "--uitkomst", "vrijgesteld", "--toch")
    gevuld.goed("vrijstelling", "wijzig", "3", "--duo", "15-11-2019")
    assert gevuld.json("vandaag")["naar_duo"] == []
    gevuld.goed("vrijstelling", "heropen", "3", "--reden", "nieuwe feiten")
    gevuld.goed(
        "vrijstelling",
        "besluit",
        "3",
        "--uitkomst",
        "niet vrijgesteld",
        "--motivering",
        "nee",
        "--toch",
        "--peildatum",
        "2019-11-20",
    )
    assert gevuld.json("vandaag")["uit_duo"] == [3]
    assert "haal eruit wat niet is toegekend: 3" in gevuld.goed("vandaag")
    gevuld.goed("vrijstelling", "wijzig", "3", "--duo", "")
    assert gevuld.json("vandaag")["uit_duo"] == []


def test_an_overstap_has_its_next_day_also_when_that_is_over(gevuld: Lpa) -> None:
    gevuld.goed("overstap", "nieuw", "--jongere", "2", "--schooljaar", "2019-2020", "--keuze", "zorg")
    (termijn,) = gevuld.json("termijn", "lijst", "3")["termijnen"]
    assert (termijn["laatste_dag"], termijn["wat"]) == ("2020-05-01", "ga na of de aanmelding bij het mbo is gedaan")
    assert 3 not in gevuld.json("vandaag")["zonder_vervolg"]
    laat = gevuld.goed("vandaag", "--peildatum", "2020-05-04", COLUMNS="200")
    assert re.search(r"^te laat .*ga na of de aanmelding bij het mbo is gedaan +t/m 01-05$", laat, re.MULTILINE)
    gevuld.goed(
        "overstap",
        "wijzig",
        "3",
        "--aangemeld",
        "1-3-2020",
        "--aangenomen",
        "1-4-2020",
        "--ingeschreven",
        "1-5-2020",
        "--toch",
    )
    (termijn,) = gevuld.json("termijn", "lijst", "3")["termijnen"]
    assert termijn["wat"] == "ga na of de inschrijving op het mbo staat, en sluit de overstap"
    assert 3 in gevuld.json("vandaag", "--peildatum", "2020-11-15")["zonder_vervolg"]


def test_decisions_of_long_ago_are_counted_and_hide_nothing(gevuld: Lpa) -> None:
    gevuld.goed(*VERLOF)
    gevuld.goed("verlof", "besluit", "3", *BESLUIT)
    later = ("--peildatum", "2020-03-02")
    assert te_melden(gevuld, "2020-03-02") == []
    assert gevuld.json("vandaag", *later)["onverzonden"] == [3]
    assert "1 antwoord al lang niet bekendgemaakt: lpa termijn lijst --soort te-melden" in gevuld.goed(
        "vandaag", *later, COLUMNS="160"
    )
    assert [t["soort"] for t in gevuld.json("termijn", "lijst", *later)["termijnen"] if t["zaak"] == 3] == [
        "bekendmaken"
    ]
    gevuld.goed(
        "recht", "stel-in", "norm.bekendmaken", "--waarde", "365", "--vanaf", "1-1-2020", "--bron", "eigen", *later
    )
    assert te_melden(gevuld, "2020-03-02") == [(3, True, "Awb art. 3:40 en 3:41")]


def test_of_who_died_only_the_day_of_sending_is_asked(gevuld: Lpa) -> None:
    gevuld.goed(*VERLOF)
    gevuld.goed("verlof", "besluit", "3", *BESLUIT)
    gevuld.goed("jongere", "wijzig", "2", "--overleden", "14-11-2019", "--toch")
    uit = gevuld.goed("vandaag", COLUMNS="200")
    assert "leg vast wanneer het besluit is verzonden: lpa verlof wijzig 3 --verzonden DATUM" in uit
    assert "lpa brief maak" not in uit


@pytest.mark.parametrize(
    ("einde", "nog"),
    [
        pytest.param(("--geboortedatum", "1-12-2001", "--toch"), False, id="achttien"),
        pytest.param(("--geboortedatum", "1-2-2002", "--toch"), True, id="later achttien"),
        pytest.param(("--startkwalificatie", "30-11-2019", "--toch"), False, id="startkwalificatie"),
    ],
)
def test_absence_passes_no_definition_after_the_duty_ended(gevuld: Lpa, einde: tuple[str, ...], nog: bool) -> None:
    gevuld.goed("jongere", "wijzig", "1", "--geboortedatum", "1-2-2002", "--toch")
    gevuld.goed("jongere", "wijzig", "1", *einde)
    sinds = ("--datum", "25-11-2019", "--eerste-dag", "18-11-2019")
    gevuld.goed("melding", "nieuw", "--jongere", "1", "--soort", "signaal", "--uren", "20", *sinds, "--toch")
    for dag, was in (
        ("2019-12-14", "langer dan vier weken geleden: al die tijd thuis? Dan langdurig (LRV)"),
        ("2020-01-20", "sinds die dag geen stap: zaak 3"),
    ):
        assert (was in gevuld.goed("vandaag", "--alles", "--peildatum", dag, COLUMNS="200")) is nog


def test_absence_that_goes_on_and_on_is_one_line(gevuld: Lpa) -> None:
    for jongere in ("1", "3"):
        sinds = ("--datum", "10-10-2019", "--eerste-dag", "1-9-2019")
        gevuld.goed("melding", "nieuw", "--jongere", jongere, "--soort", "signaal", "--uren", "30", *sinds, "--toch")
    assert gevuld.json("vandaag")["lang_verzuim"] == [3, 4]
    assert "sinds die dag geen stap: zaak 3, 4" in gevuld.goed("vandaag", COLUMNS="160")
    gevuld.goed("interventie", "nieuw", "3", "--soort", "telefoon", "--datum", "1-11-2019")
    assert gevuld.json("vandaag")["lang_verzuim"] == [4]


@pytest.mark.parametrize("veel", [1000, 0])
@pytest.mark.parametrize("soort", ["absoluut", "langdurig"])
def test_absence_that_goes_on_without_a_first_day_began_at_the_melding(
    gevuld: Lpa, monkeypatch: pytest.MonkeyPatch, soort: str, veel: int
) -> None:
    monkeypatch.setattr("lpa.commands.facts.werkdag._VEEL", veel)
    gevuld.goed("melding", "nieuw", "--jongere", "3", "--soort", soort, "--datum", "10-9-2019", "--toch")
    gevuld.goed("interventie", "nieuw", "3", "--soort", "telefoon", "--datum", "12-9-2019")
    for dag, staat in (("2019-12-02", False), ("2019-12-03", True), ("2019-12-17", True), ("2019-12-18", False)):
        uit = gevuld.goed("vandaag", "--alles", "--peildatum", dag, COLUMNS="200")
        assert ("verzuim sinds 10-09-2019, op 10-12-2019 langer dan drie maanden: thuiszitter" in uit) == staat, dag
    assert gevuld.json("vandaag", "--peildatum", "18-12-2019")["lang_verzuim"] == [3]


@pytest.mark.parametrize("veel", [1000, 0])
def test_who_became_eighteen_stays_on_the_list_until_the_melding_is_closed(
    gevuld: Lpa, monkeypatch: pytest.MonkeyPatch, veel: int
) -> None:
    monkeypatch.setattr("lpa.commands.facts.werkdag._VEEL", veel)
    gevuld.goed("jongere", "wijzig", "2", "--geboortedatum", "20-11-2001")
    zin = "de plicht eindigde op 20-11-2019 (18 jaar): sluit de melding of draag over aan RMC"
    for dag, staat in (("20-11-2019", False), ("21-11-2019", True), ("21-11-2020", True)):
        assert (zin in gevuld.goed("vandaag", "--alles", "--peildatum", dag, COLUMNS="200")) == staat
        assert (zin in gevuld("melding", "toon", "2", "--peildatum", dag).err) == staat
    gevuld.goed("melding", "sluit", "2", "--afhandeling", "waarschuwing", "--datum", "21-11-2019",
                "--peildatum", "21-11-2019", "--toch")  # fmt: skip
    assert zin not in gevuld.goed("vandaag", "--alles", "--peildatum", "22-11-2019", COLUMNS="200")
    assert zin not in gevuld("melding", "toon", "2", "--peildatum", "22-11-2019").err


def test_of_many_who_became_eighteen_there_is_one_line(gevuld: Lpa) -> None:
    for nummer, dag in enumerate(("20", "19", "18", "17"), 4):
        wie = ("--achternaam", f"Vos{dag}", "--voornaam", "Ada", "--geboortedatum", f"{dag}-11-2001")
        gevuld.goed("jongere", "nieuw", *wie, "--toch")
        gevuld.goed("melding", "nieuw", "--jongere", str(nummer), "--soort", "luxe", "--datum", "4-11-2019", "--toch")
    uit = gevuld.goed("vandaag", "--alles", "--peildatum", "21-11-2019", COLUMNS="200")
    assert "4 open meldingen van wie al 18 is, zonder plicht: sluit ze of draag over aan RMC (zaak 3, 4, 5 …)" in uit
    assert "de plicht eindigde" not in uit


def test_a_report_to_the_council_that_is_late_stays_until_the_figures_are_closed(gevuld: Lpa) -> None:
    zin = r"^te laat .*verslag aan de raad over 2019-2020; als het er is: lpa cijfers vaststellen 2019-2020"
    for dag, laat in (("30-9-2020", False), ("1-10-2020", True), ("11-11-2020", True), ("12-11-2020", False)):
        uit = gevuld.goed("--peildatum", dag, COLUMNS="200")
        assert bool(re.search(zin, uit, re.MULTILINE)) == laat, dag
        lijst = gevuld.json("termijn", "lijst", "--alles", "--peildatum", dag)["termijnen"]
        verslagen = [t["laatste_dag"] for t in lijst if t["soort"] == "verslag-raad"]
        assert ("2020-09-30" in verslagen) == (laat or dag == "30-9-2020")
    gevuld.goed("cijfers", "vaststellen", "2019-2020", "--peildatum", "2-10-2020", "--toch")
    assert not re.search(zin, gevuld.goed("--peildatum", "5-10-2020", COLUMNS="200"), re.MULTILINE)


def test_a_report_of_a_schooljaar_that_the_file_does_not_know_is_not_late(gevuld: Lpa) -> None:
    assert "verslag aan de raad over" not in gevuld.goed("--peildatum", "1-10-2019", COLUMNS="200")
