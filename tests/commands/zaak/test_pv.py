"""A proces-verbaal as it is typed: hearing, sent, copy, outcome; with its countdowns and what is shared."""

from __future__ import annotations

import pytest

from tests.conftest import Lpa, ongemoeid

VERHOOR = ("pv", "verhoor", "2", "--datum", "5-11-2019")
VERZONDEN = ("pv", "verzonden", "2", "--eerder-veroordeeld")


def test_a_hearing_says_what_runs_now(gevuld: Lpa) -> None:
    uitkomst = gevuld(*VERHOOR, "--met", "vader")
    assert "uiterlijk donderdag 05-12-2019 (OM-aanwijzing 4.1)" in uitkomst.out
    assert "Wpg" in uitkomst.err
    assert "omstreden" in uitkomst.err
    tweede = gevuld("pv", "verhoor", "2", "--datum", "6-11-2019")
    assert "Wpg" not in tweede.err
    termijnen = {t["soort"]: t["laatste_dag"] for t in gevuld.json("pv", "toon", "2")["termijnen"]}
    assert termijnen == {"pv-na-verhoor": "2019-12-05", "pv-totaal": "2019-12-28"}


def test_sending_it_ends_the_countdowns_and_is_shared_with_the_om(gevuld: Lpa) -> None:
    gevuld.goed(*VERHOOR)
    uit = gevuld.goed(*VERZONDEN, "nee")
    assert "lpa melding sluit 2 --afhandeling proces-verbaal" in uit
    data = gevuld.json("pv", "toon", "2")
    assert data["termijnen"] == []
    assert [s["soort"] for s in data["stappen"]] == ["pv-verhoor", "pv-verzonden"]
    assert [(d["aan"], d["grondslag"]) for d in data["verstrekkingen"]] == [
        ("Openbaar Ministerie", "Leerplichtwet art. 22")
    ]


def test_parents_who_were_convicted_before_mean_a_copy_to_the_raad(gevuld: Lpa) -> None:
    gevuld.goed(*VERHOOR)
    assert "--eerder-veroordeeld" in ongemoeid(gevuld, "pv", "verzonden", "2", code=2)
    uit = gevuld.goed(*VERZONDEN, "ja")
    assert "lpa pv afschrift 2" in uit
    toon = gevuld.goed("pv", "toon", "2", COLUMNS="200")
    assert "Raad voor de Kinderbescherming, uiterlijk" in toon
    assert "Er loopt geen termijn" not in toon
    assert (
        "Leg het vast met: lpa pv afschrift 2" in gevuld("melding", "sluit", "2", "--afhandeling", "proces-verbaal").err
    )
    gevuld.goed("ongedaan", "--ja")
    data = gevuld.json("pv", "afschrift", "2")
    assert data["gedaan"] == [1]
    assert data["verstrekking"]["grondslag"] == "Leerplichtwet art. 22 lid 5"
    gevuld.goed("ongedaan", "--ja")
    assert gevuld.json("pv", "afschrift", "2")["gedaan"] == [1]


def test_undo_of_sending_takes_term_and_sharing_along(gevuld: Lpa) -> None:
    gevuld.goed(*VERHOOR)
    gevuld.goed(*VERZONDEN, "ja")
    gevuld.goed("ongedaan", "--ja")
    assert gevuld.json("verstrekking", "lijst")["aantal"] == 0
    assert len(gevuld.json("pv", "toon", "2")["termijnen"]) == 2
    assert gevuld.json(*VERZONDEN, "nee")["verstrekking"]["aan"] == "Openbaar Ministerie"


@pytest.mark.parametrize(
    ("opdracht", "zegt"),
    [
        ((*VERZONDEN, "nee"), "hoorgesprek"), (("pv", "afschrift", "2"), "proces-verbaal: verzonden"),
        (("pv", "uitspraak", "2", "--uitkomst", "sepot"), "proces-verbaal: verzonden"),
        (("pv", "verhoor", "2", "--datum", "1-1-2020"), "toekomst"),
    ],
)  # fmt: skip
def test_what_comes_too_early_is_stored_only_with_toch(gevuld: Lpa, opdracht: tuple[str, ...], zegt: str) -> None:
    assert zegt in ongemoeid(gevuld, *opdracht, code=5)
    gevuld.goed(*opdracht, "--toch")


def test_the_outcome_is_one_of_a_list(gevuld: Lpa) -> None:
    gevuld.goed(*VERHOOR)
    gevuld.goed(*VERZONDEN, "nee", "--datum", "8-11-2019")
    ongemoeid(gevuld, "pv", "uitspraak", "2", "--uitkomst", "boete", code=2)
    assert "lpa melding sluit 2" in gevuld.goed("pv", "uitspraak", "2", "--uitkomst", "strafb")
    assert gevuld.json("pv", "toon", "2")["stappen"][-1]["resultaat"] == "strafbeschikking"


def test_the_page_fits_its_screen(gevuld: Lpa) -> None:
    gevuld.goed(*VERHOOR)
    gevuld.goed("pv", "jco", "2", "--resultaat", "eerst hulp proberen")
    for breedte in ("40", "80"):
        uit = gevuld.goed("pv", "toon", "2", COLUMNS=breedte)
        assert max(map(len, uit.splitlines())) <= int(breedte)
        assert "05-12-2019" in uit
        assert "Openbaar" in uit


def test_a_step_with_its_own_command_is_pointed_to(gevuld: Lpa) -> None:
    for soort, opdracht in (("pv-verzonden", "lpa pv verzonden"), ("halt-verwijzing", "lpa halt verwijs")):
        assert opdracht in ongemoeid(gevuld, "interventie", "nieuw", "2", "--soort", soort, code=2)


def test_a_zaak_that_is_no_melding(gevuld: Lpa) -> None:
    ongemoeid(gevuld, "pv", "toon", "99", code=3)
    ongemoeid(gevuld, "pv", "hoorgesprek", "99", code=3)


STRAF = ("--parketnummer", "05-012345-20", "--bedrag", "€ 1.250,50", "--proeftijd-tot", "1-6-2021")


@pytest.fixture
def beboet(gevuld: Lpa) -> Lpa:
    """Melding 2, of which the court fined the parents."""
    gevuld.goed(*VERHOOR)
    gevuld.goed(*VERZONDEN, "nee", "--datum", "8-11-2019", "--nummer", "PL06-2019")
    gevuld.goed("pv", "uitspraak", "2", "--uitkomst", "veroordeling", *STRAF)
    return gevuld


def test_the_numbers_and_the_fine_are_kept_with_their_step(beboet: Lpa) -> None:
    verzonden, uitspraak = beboet.json("pv", "toon", "2")["stappen"][1:]
    assert (verzonden["strafnummer"], verzonden["regime"]) == ("PL06-2019", "Wpg")
    assert (uitspraak["bedrag"], uitspraak["proeftijd_tot"]) == (1250.5, "2021-06-01")
    zin = "veroordeling: nummer 05-012345-20, € 1.250,50, proeftijd tot en met 01-06-2021"
    assert zin in " ".join(beboet.goed("pv", "toon", "2", COLUMNS="200").split())
    assert zin in " ".join(beboet.goed("dossier", "2", COLUMNS="200").split())


@pytest.mark.parametrize("nummer", ["05-012345-20", "pl06-2019"])
def test_a_zaak_is_found_by_the_number_of_police_or_court(beboet: Lpa, nummer: str) -> None:
    assert [z["nummer"] for z in beboet.json("zoek", nummer)["zaken"]] == [2]


def test_what_was_typed_wrong_is_mended(beboet: Lpa) -> None:
    stap = str(beboet.json("pv", "toon", "2")["stappen"][2]["nummer"])
    beboet.goed("interventie", "wijzig", stap, "--bedrag", "100,-", "--nummer", "05-9", "--proeftijd-tot", "")
    na = beboet.json("pv", "toon", "2")["stappen"][2]
    assert (na["bedrag"], na["strafnummer"], na["proeftijd_tot"]) == (100, "05-9", None)


def test_a_probation_that_is_over_on_the_day_of_the_outcome_is_doubted(gevuld: Lpa) -> None:
    gevuld.goed(*VERHOOR)
    gevuld.goed(*VERZONDEN, "nee", "--datum", "8-11-2019")
    opdracht = ("pv", "uitspraak", "2", "--uitkomst", "veroordeling", "--proeftijd-tot", "1-6-2019")
    assert "de proeftijd tot en met 01-06-2019 is om" in ongemoeid(gevuld, *opdracht, code=5)


@pytest.mark.parametrize("met", ["jongere", "Zoë en vader", "de leerling"])
@pytest.mark.parametrize("wat", ["verhoor", "hoorgesprek"])
def test_who_was_eleven_on_every_day_of_the_absence_is_no_suspect(gevuld: Lpa, wat: str, met: str) -> None:
    gevuld.goed("jongere", "wijzig", "2", "--geboortedatum", "29-10-2007")  # absent on 28 October 2019
    gezegd = ongemoeid(gevuld, "pv", wat, "2", "--met", met, code=5)
    assert "11 jaar op 28-10-2019" in gezegd
    assert "Leerplichtwet art. 2 lid 3" in gezegd
    assert "niet nagelezen" in gezegd
    assert "Vastgelegd, hoewel" in gevuld("pv", wat, "2", "--met", met, "--toch").err


@pytest.mark.parametrize("met", ["vader", "ouders van Zoë", "moeder van de jongere", ""])
def test_of_who_was_eleven_the_parents_may_be_suspects(gevuld: Lpa, met: str) -> None:
    gevuld.goed("jongere", "wijzig", "2", "--geboortedatum", "29-10-2007")
    gevuld.goed("pv", "verhoor", "2", *(("--met", met) if met else ()))


def test_who_was_twelve_on_a_day_of_the_absence_may_be_heard(gevuld: Lpa) -> None:
    gevuld.goed("jongere", "wijzig", "2", "--geboortedatum", "28-10-2007")
    gevuld.goed("pv", "verhoor", "2", "--met", "jongere")


def test_a_step_is_weighed_again_when_it_turns_out_to_be_about_the_jongere(gevuld: Lpa) -> None:
    gevuld.goed("jongere", "wijzig", "2", "--geboortedatum", "29-10-2007")
    gevuld.goed("pv", "verhoor", "2", "--met", "vader")
    assert "11 jaar" in ongemoeid(gevuld, "interventie", "wijzig", "2", "--met", "jongere", code=5)


VEROORDEELD = ("pv", "uitspraak", "2", "--uitkomst", "veroordeling", "--proeftijd-tot", "14-11-2021")


def test_parents_not_convicted_before_are_doubted_where_the_file_holds_a_conviction(gevuld: Lpa) -> None:
    gevuld.goed(*VERHOOR, "--met", "vader")
    gevuld.goed(*VERZONDEN, "nee", "--datum", "6-11-2019")
    gevuld.goed(*VEROORDEELD, "--datum", "14-11-2019")
    gevuld.goed("melding", "nieuw", "--jongere", "2", "--soort", "luxe", "--datum", "15-11-2019", "--toch")
    gevuld.goed("pv", "verhoor", "3", "--met", "vader", "--toch")
    gezegd = ongemoeid(gevuld, "pv", "verzonden", "3", "--eerder-veroordeeld", "nee", code=5)
    assert "bij zaak 2 staat een veroordeling, op 14-11-2019" in gezegd
    assert "art. 22 lid 5" in gezegd
    gevuld.goed("pv", "verzonden", "3", "--eerder-veroordeeld", "ja")


def test_a_conviction_is_one_of_the_family(gevuld: Lpa) -> None:
    gevuld.goed("jongere", "gezin", "2", "--met", "3")
    gevuld.goed(*VERHOOR, "--met", "vader")
    gevuld.goed(*VERZONDEN, "nee", "--datum", "6-11-2019")
    gevuld.goed(*VEROORDEELD, "--datum", "14-11-2019")
    gezegd = gevuld("melding", "nieuw", "--jongere", "3", "--soort", "luxe", "--datum", "15-11-2019", "--toch").err
    assert "er loopt een proeftijd tot en met 14-11-2021, van zaak 2 (Wpg)" in gezegd
    gevuld.goed("pv", "verhoor", "3", "--met", "vader", "--toch")
    gezegd = ongemoeid(gevuld, "pv", "verzonden", "3", "--eerder-veroordeeld", "nee", code=5)
    assert "bij zaak 2 staat een veroordeling" in gezegd


@pytest.mark.parametrize(("op", "loopt"), [("2021-11-14", True), ("2021-11-15", False)])
def test_a_proeftijd_is_said_at_a_melding_for_as_long_as_it_runs(gevuld: Lpa, op: str, loopt: bool) -> None:
    gevuld.goed(*VERHOOR, "--met", "vader")
    gevuld.goed(*VERZONDEN, "nee", "--datum", "6-11-2019")
    gevuld.goed(*VEROORDEELD, "--datum", "14-11-2019")
    uitkomst = gevuld("melding", "toon", "2", LPA_PEILDATUM=op)
    assert ("er loopt een proeftijd tot en met 14-11-2021" in uitkomst.err) == loopt
    nieuw = ("melding", "nieuw", "--jongere", "2", "--soort", "luxe", "--datum", op, "--toch")
    assert ("er loopt een proeftijd" in gevuld(*nieuw, LPA_PEILDATUM=op).err) == loopt


def test_an_acquittal_is_no_conviction(gevuld: Lpa) -> None:
    gevuld.goed(*VERHOOR, "--met", "vader")
    gevuld.goed(*VERZONDEN, "nee", "--datum", "6-11-2019")
    gevuld.goed("pv", "uitspraak", "2", "--uitkomst", "vrijspraak", "--datum", "14-11-2019")
    gevuld.goed("melding", "nieuw", "--jongere", "2", "--soort", "luxe", "--datum", "15-11-2019", "--toch")
    gevuld.goed("pv", "verhoor", "3", "--met", "vader")
    gevuld.goed("pv", "verzonden", "3", "--eerder-veroordeeld", "nee")


@pytest.fixture
def gezin(lpa: Lpa) -> Lpa:
    """Zoë (15) with a mother and with a father without gezag who lives elsewhere, Sem (10); a melding of each."""
    for wie in (("Zoë", "4-5-2004"), ("Sem", "12-3-2009")):
        lpa.goed("jongere", "nieuw", "--achternaam", "Specht", "--voornaam", wie[0], "--geboortedatum", wie[1],
                 "--adres", "Dijk 12", "--postcode", "8181 BB", "--plaats", "Heerde")  # fmt: skip
    lpa.goed("verzorger", "nieuw", "1", "--naam", "Ans Specht", "--relatie", "moeder", "--gezag", "ja")
    lpa.goed("verzorger", "nieuw", "1", "--naam", "Piet Merel", "--relatie", "vader", "--gezag", "nee",
             "--adres", "Kerkweg 2, 8161 XX Epe")  # fmt: skip
    for nummer in ("1", "2"):
        lpa.goed("melding", "nieuw", "--jongere", nummer, "--soort", "signaal", "--datum", "28-10-2019", "--uren", "20",
                 "--toch")  # fmt: skip
    return lpa


HOOR = ("pv", "hoorgesprek", "1", "--datum", "5-11-2019")


@pytest.mark.parametrize(
    ("getypt", "tegen", "verzorger"),
    [
        ("jongere", "jongere", None), ("1", "verzorger", 1), ("verzorger 1", "verzorger", 1),
        ("moeder", "verzorger", 1), ("Ans Specht", "verzorger", 1), ("", "", None),
    ],
)  # fmt: skip
def test_against_whom_it_is_may_be_said_in_any_of_these_words(
    gezin: Lpa, getypt: str, tegen: str, verzorger: int | None
) -> None:
    data = gezin.json(*HOOR, *(["--tegen", getypt] if getypt else []), "--toch")
    assert (data["tegen"], data["verzorger"]) == (tegen, verzorger)


def test_against_whom_it_is_stands_on_every_page_about_it(gezin: Lpa) -> None:
    assert ", tegen verzorger 1." in gezin.goed(*HOOR, "--tegen", "moeder")
    assert "tegen    Ans Specht (verzorger 1)" in gezin.goed("pv", "toon", "1")
    assert gezin.json("pv", "toon", "1")["tegen"] == ["verzorger 1"]
    for opdracht in (
        ("dossier", "1"),
        ("interventie", "lijst", "1"),
        ("melding", "toon", "1"),
        ("logboek", "--volledig"),
    ):
        assert "verzorger 1" in " ".join(gezin.goed(*opdracht, COLUMNS="200").split()), opdracht
    assert "verzorger 1" in gezin.goed("dossier", "1", "--zonder-namen", COLUMNS="200")


def test_against_nobody_who_is_not_there(gezin: Lpa) -> None:
    gezegd = ongemoeid(gezin, *HOOR, "--tegen", "9", code=2)
    assert "jongere" in gezegd
    assert "verzorger 1" in gezegd


def test_a_jongere_under_twelve_cannot_be_prosecuted(gezin: Lpa) -> None:
    gezegd = ongemoeid(gezin, "pv", "hoorgesprek", "2", "--datum", "5-11-2019", "--tegen", "jongere", "--toch", code=5)
    assert "tegen wie 10 jaar was op 28-10-2019 kan geen proces-verbaal" in gezegd
    assert "Leerplichtwet art. 2 lid 3" in gezegd


def test_who_has_no_gezag_and_lives_elsewhere_is_doubted(gezin: Lpa) -> None:
    gezegd = ongemoeid(gezin, *HOOR, "--tegen", "vader", code=5)
    assert "tegen verzorger 2, die geen gezag heeft en niet bij de jongere woont (Leerplichtwet art. 2 lid 1)" in gezegd
    assert gezin.json(*HOOR, "--tegen", "vader", "--toch")["verzorger"] == 2


def test_the_proces_verbaal_is_against_who_was_heard(gezin: Lpa) -> None:
    gezin.goed(*HOOR, "--tegen", "moeder")
    verzonden = ("pv", "verzonden", "1", "--datum", "6-11-2019", "--eerder-veroordeeld", "nee", "--tegen")
    assert "tegen jongere, en 'hoorgesprek' was tegen verzorger 1" in ongemoeid(gezin, *verzonden, "jongere", code=5)
    gezin.goed(*verzonden, "moeder")
    uitspraak = ("pv", "uitspraak", "1", "--uitkomst", "sepot", "--tegen")
    assert "was tegen verzorger 1" in ongemoeid(gezin, *uitspraak, "jongere", code=5)
    gezin.goed(*uitspraak, "1")


def test_a_verdict_is_against_whom_all_proces_verbalen_of_its_zaak_are(gezin: Lpa) -> None:
    verzonden = ("pv", "verzonden", "1", "--datum", "6-11-2019", "--eerder-veroordeeld", "nee", "--toch")
    uitspraak = ("pv", "uitspraak", "1", "--uitkomst", "sepot", "--datum", "12-11-2019", "--toch")
    gezin.goed(*HOOR, "--tegen", "moeder")
    assert gezin.json(*uitspraak)["tegen"] == ""  # against whom the proces-verbaal was is not said
    gezin.goed("ongedaan", "--ja")
    gezin.goed(*verzonden, "--tegen", "moeder")
    assert (gezin.json(*uitspraak)["tegen"], gezin.json(*uitspraak)["verzorger"]) == ("verzorger", 1)
    assert "tegen verzorger 1" in gezin.goed(*uitspraak)
    assert gezin.json(*uitspraak, "--tegen", "vader")["verzorger"] == 2
    gezin.goed(*verzonden, "--tegen", "vader")
    assert gezin.json(*uitspraak)["tegen"] == ""  # of two it is not known


def test_against_whom_can_be_said_and_changed_later_and_is_weighed_then(gezin: Lpa) -> None:
    gezin.goed(*HOOR)
    assert "tegen wie - wordt jongere" in gezin.goed("interventie", "wijzig", "1", "--tegen", "jongere")
    ongemoeid(gezin, "interventie", "wijzig", "1", "--tegen", "vader", code=5)
    assert "tegen wie jongere wordt verzorger 1" in gezin.goed("interventie", "wijzig", "1", "--tegen", "moeder")
    gezin.goed("interventie", "wijzig", "1", "--tegen", "")
    assert gezin.json("pv", "toon", "1")["tegen"] == []
    gezin.goed("ongedaan", "--ja")
    assert gezin.json("pv", "toon", "1")["tegen"] == ["verzorger 1"]


def test_a_verzorger_whom_it_is_against_is_not_taken_away(gezin: Lpa) -> None:
    gezin.goed(*HOOR, "--tegen", "moeder")
    assert "er hangen nog andere gegevens aan" in ongemoeid(gezin, "verzorger", "weg", "1", code=5)
    gezin.goed("interventie", "wijzig", "1", "--tegen", "")
    gezin.goed("verzorger", "weg", "1")


def test_of_two_records_of_one_jongere_the_verzorger_that_stays_is_the_one_it_is_against(gezin: Lpa) -> None:
    gezin.goed(
        "jongere", "nieuw", "--achternaam", "Specht", "--voornaam", "Zoë", "--geboortedatum", "4-5-2004", "--toch"
    )
    gezin.goed("verzorger", "nieuw", "3", "--naam", "Ans Specht")
    gezin.goed("melding", "nieuw", "--jongere", "3", "--soort", "luxe", "--datum", "28-10-2019", "--toch")
    gezin.goed("pv", "hoorgesprek", "3", "--datum", "5-11-2019", "--tegen", "3", "--toch")
    gezin.goed("jongere", "samenvoegen", "1", "3", "--toch")
    assert gezin.json("pv", "toon", "3")["tegen"] == ["verzorger 1"]
    gezin.goed("ongedaan", "--ja")
    assert gezin.json("pv", "toon", "3")["tegen"] == ["verzorger 3"]


def test_a_conviction_of_a_jongere_is_none_of_the_parents(gezin: Lpa) -> None:
    gezin.goed(*HOOR, "--tegen", "jongere")
    gezin.goed("pv", "verzonden", "1", "--datum", "6-11-2019", "--eerder-veroordeeld", "nee", "--tegen", "jongere")
    gezin.goed("pv", "uitspraak", "1", "--datum", "7-11-2019", "--uitkomst", "veroordeling", "--tegen", "jongere")
    gezin.goed("melding", "nieuw", "--jongere", "1", "--soort", "luxe", "--datum", "8-11-2019", "--toch")
    gezin.goed("pv", "hoorgesprek", "3", "--datum", "11-11-2019", "--tegen", "moeder")
    verzonden = ("pv", "verzonden", "3", "--datum", "12-11-2019", "--eerder-veroordeeld", "nee", "--tegen", "moeder")
    gezin.goed(*verzonden)
    gezin.goed("ongedaan", "--ja")
    gezin.goed("interventie", "wijzig", "3", "--tegen", "", "--toch")
    assert "was dat een ouder" in ongemoeid(gezin, *verzonden, code=5)


def test_after_one_proces_verbaal_that_against_another_still_runs_and_may_be_sent(gezin: Lpa) -> None:
    gezin.goed(*HOOR, "--tegen", "jongere")
    gezin.goed("pv", "hoorgesprek", "1", "--datum", "6-11-2019", "--tegen", "moeder", "--toch")
    verzonden = ("pv", "verzonden", "1", "--datum", "8-11-2019", "--eerder-veroordeeld", "nee", "--tegen")
    uit = gezin.goed(*verzonden, "jongere")
    assert "na het verhoor, tegen verzorger 1: uiterlijk vrijdag 06-12-2019" in uit
    assert "lpa melding sluit" not in uit
    assert "tegen verzorger 1" in gezin.goed("termijn", "lijst", COLUMNS="200")
    assert "staat er al" in ongemoeid(gezin, *verzonden, "jongere", code=5)
    assert "lpa melding sluit" in gezin.goed(*verzonden, "moeder")


def test_a_conviction_of_a_brother_or_sister_is_not_said_of_another_child(gezin: Lpa) -> None:
    gezin.goed("jongere", "gezin", "1", "--met", "2")
    gezin.goed(*HOOR, "--tegen", "jongere")
    gezin.goed("pv", "verzonden", "1", "--datum", "6-11-2019", "--eerder-veroordeeld", "nee", "--tegen", "jongere")
    uitspraak = ("pv", "uitspraak", "1", "--uitkomst", "veroordeling", "--datum", "7-11-2019")
    gezin.goed(*uitspraak, "--proeftijd-tot", "7-11-2021", "--tegen", "jongere")
    assert "er loopt een proeftijd" in gezin("melding", "toon", "1").err
    assert "proeftijd" not in gezin("melding", "toon", "2").err
    gezin.goed("interventie", "wijzig", "3", "--tegen", "moeder", "--toch")
    assert "er loopt een proeftijd" in gezin("melding", "toon", "2").err


def test_whom_it_is_against_goes_before_with_whom_the_talk_was(gezin: Lpa) -> None:
    te_jong = "zelf verplicht is iemand vanaf 12 jaar"
    sem = ("pv", "hoorgesprek", "2", "--datum", "5-11-2019", "--met", "jongere en moeder")
    assert te_jong in ongemoeid(gezin, *sem, code=5)
    gezin.goed("verzorger", "nieuw", "2", "--naam", "Ans Specht")
    gezin.goed(*sem, "--tegen", "Ans Specht")


TE_JONG = "interventie 1 bij melding 1: tegen wie 10 jaar was op 28-10-2019 kan geen proces-verbaal"


def test_a_melding_that_goes_to_another_takes_its_steps_along_to_be_weighed(gezin: Lpa) -> None:
    gezin.goed(*HOOR, "--tegen", "jongere")
    naar = ("melding", "verplaats", "1", "--jongere", "2", "--reden", "verkeerde regel")
    assert TE_JONG in ongemoeid(gezin, *naar, code=5)
    gezin.goed(*naar, "--toch")


def test_a_step_against_a_parent_of_the_other_is_doubted_where_the_melding_goes_to_another(gezin: Lpa) -> None:
    gezin.goed(*HOOR, "--tegen", "moeder")
    naar = ("melding", "verplaats", "1", "--jongere", "2", "--reden", "verkeerde regel")
    assert "tegen verzorger 1, die niet bij jongere 2 staat" in ongemoeid(gezin, *naar, code=5)


def test_what_was_accepted_of_a_step_is_not_asked_again_for_another_day(gezin: Lpa) -> None:
    gezin.goed(*HOOR, "--tegen", "vader", "--toch")
    gezin.goed(
        "pv", "verzonden", "1", "--datum", "6-11-2019", "--eerder-veroordeeld", "nee", "--tegen", "moeder", "--toch"
    )
    gezegd = gezin("melding", "wijzig", "1", "--eerste-dag", "21-10-2019", "--toch").err
    assert "interventie" not in gezegd


def test_a_birth_date_that_is_corrected_is_held_against_whom_a_step_is(gezin: Lpa) -> None:
    gezin.goed(*HOOR, "--tegen", "jongere")
    wijzig = ("jongere", "wijzig", "1", "--geboortedatum", "12-3-2009")
    assert TE_JONG in ongemoeid(gezin, *wijzig, code=5)
    gezin.goed(*wijzig, "--toch")
    gezin.goed("jongere", "wijzig", "1", "--telefoon", "0612345678")
