"""`lpa melding toon`: what runs, what was last done, what else is known of the jongere, and what to type next."""

from __future__ import annotations

from tests.conftest import Lpa


def regel(lpa: Lpa, begin: str, zaak: str = "2", dag: str = "15-11-2019") -> str:
    """The line of the page that begins so."""
    uit = lpa.goed("melding", "toon", zaak, "--peildatum", dag, COLUMNS="200").splitlines()
    return next((r.removeprefix(begin).strip() for r in uit if r.startswith(f"{begin} ")), "")


def test_the_term_that_runs_and_its_command_are_named(gevuld: Lpa) -> None:
    loopt = "eerste stap na de melding, uiterlijk maandag 04-11-2019 (eigen norm)"
    assert regel(gevuld, "loopt") == f"{loopt}, te laat"
    assert regel(gevuld, "loopt", dag="4-11-2019") == loopt
    assert regel(gevuld, "nu verder") == "lpa interventie nieuw 2"


def test_after_a_step_its_text_stands_there_and_a_next_one_is_asked(gevuld: Lpa) -> None:
    gevuld.goed("interventie", "nieuw", "2", "--soort", "telefoon", "--met", "moeder", "--resultaat", "belt  terug")
    assert regel(gevuld, "laatste stap") == "15-11-2019, telefoongesprek met moeder: belt terug"
    assert (regel(gevuld, "loopt"), regel(gevuld, "nu verder")) == ("", "lpa termijn nieuw 2")
    gevuld.goed("termijn", "nieuw", "2", "--wat", "mentor bellen", "--voor", "18-11 9:30")
    assert regel(gevuld, "loopt") == "mentor bellen, maandag 18-11-2019 09:30"
    assert regel(gevuld, "nu verder") == ""
    assert regel(gevuld, "nu verder", dag="18-11-2019") == "lpa interventie nieuw 2"
    assert regel(gevuld, "nu verder", dag="19-11-2019") == "lpa interventie nieuw 2 --datum 18-11-2019"


def test_the_report_of_a_visit_that_is_over_comes_first(gevuld: Lpa) -> None:
    gevuld.goed("interventie", "nieuw", "2", "--soort", "brief")
    gevuld.goed("huisbezoek", "plan", "2", "--op", "18-11-2019 10:30")
    assert regel(gevuld, "nu verder") == ""
    assert regel(gevuld, "nu verder", dag="18-11-2019") == "lpa huisbezoek verslag 1"


def test_the_countdown_of_a_proces_verbaal_leads_to_sending_it_and_then_to_its_copy(gevuld: Lpa) -> None:
    gevuld.goed("pv", "verhoor", "2", "--datum", "5-11-2019", "--met", "vader")
    assert regel(gevuld, "loopt").startswith("proces-verbaal")
    assert regel(gevuld, "nu verder") == "lpa pv verzonden 2"
    gevuld.goed("pv", "verzonden", "2", "--eerder-veroordeeld", "ja")
    assert regel(gevuld, "nu verder") == "lpa pv afschrift 2"


def test_of_who_is_gone_only_the_end_is_asked(gevuld: Lpa) -> None:
    gevuld.goed("jongere", "wijzig", "2", "--verhuisd", "14-11-2019")
    assert regel(gevuld, "nu verder") == "lpa melding sluit 2"


def test_other_zaken_of_the_jongere_are_named_the_latest_first(gevuld: Lpa) -> None:
    for _ in range(3):
        gevuld.goed("melding", "nieuw", "--jongere", "1", "--soort", "overig", "--datum", "12-11-2019", "--toch")
    andere = "melding 5 (overig, 12-11-2019, nog in onderzoek), melding 4 (overig, 12-11-2019, nog in onderzoek)"
    eerste = "melding 1 (signaal, 10-10-2019, waarschuwing)"
    assert regel(gevuld, "andere zaken", "3") == f"{andere}, {eerste}"
    assert regel(gevuld, "andere zaken", "1").endswith("3 (overig, 12-11-2019, nog in onderzoek)")
    gevuld.goed("melding", "nieuw", "--jongere", "1", "--soort", "overig", "--datum", "13-11-2019", "--toch")
    assert regel(gevuld, "andere zaken", "3").endswith(f"{andere} en nog 1: lpa jongere toon 1")


def test_a_closed_melding_asks_nothing(gevuld: Lpa) -> None:
    assert (regel(gevuld, "loopt", "1"), regel(gevuld, "nu verder", "1")) == ("", "")
    data = gevuld.json("melding", "toon", "1")
    assert (data["loopt"], data["opdracht"], data["andere_zaken"]) == (None, "", [])
    assert regel(gevuld, "laatste stap", "1") == "15-10-2019, verzuimgesprek"


def test_a_weekday_of_the_absence_is_counted_from_the_day_of_the_melding(gevuld: Lpa) -> None:
    nieuw = ("melding", "nieuw", "--jongere", "1", "--soort", "langdurig", "--datum", "28-10-2019", "--toch")
    gemeld = gevuld.json(*nieuw, "--eerste-dag", "vr", "--laatste-dag", "di")
    assert (gemeld["eerste_dag"], gemeld["laatste_dag"]) == ("2019-10-25", "2019-10-29")
    na = gevuld.json("melding", "wijzig", str(gemeld["nummer"]), "--eerste-dag", "donderdag", "--toch")
    assert na["eerste_dag"] == "2019-10-24"


def test_of_a_melding_that_came_in_after_the_eighteenth_birthday_that_was_said_then(gevuld: Lpa) -> None:
    gevuld.goed("jongere", "wijzig", "2", "--geboortedatum", "28-10-2001", "--toch")  # melding 2 is of that day
    assert "de plicht eindigde" not in gevuld("melding", "toon", "2").err
    assert "de plicht eindigde" not in gevuld.goed("vandaag", "--alles", COLUMNS="200")
    gevuld.goed("jongere", "wijzig", "2", "--geboortedatum", "29-10-2001", "--toch")
    assert "de plicht eindigde op 29-10-2019" in gevuld("melding", "toon", "2").err
    assert "de plicht eindigde op 29-10-2019" in gevuld.goed("vandaag", "--alles", COLUMNS="200")
