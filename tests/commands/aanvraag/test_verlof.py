"""Leave: from a request of a family to a besluit, with the days counted in the calendar of each school."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Lpa, anders, geweigerd, ongemoeid

ELF = ("--van", "11-11-2019", "--tot", "25-11-2019")  # eleven school days in every region
TIEN = ("--van", "11-11-2019", "--tot", "22-11-2019")
AFZENDER = (
    "--ambtenaar", "N. Merel", "--functie", "leerplichtambtenaar", "--telefoon", "0578-000000", "--email",
    "leerplicht@example.org", "--adres", "Dorpsplein 1", "--postcode", "8181 AA", "--plaats", "Heerde",
)  # fmt: skip
NIEUW = ("verlof", "nieuw", "--grond", "gewichtig", "--ontvangen", "4-11-2019")


@pytest.fixture
def gezin(gevuld: Lpa) -> Lpa:
    """Jongere 1 at school 1 (midden, po), jongere 2 at school 2 (noord, vo); the zaken 1 and 2 are meldingen."""
    return gevuld


def nieuw(lpa: Lpa, *meer: str) -> int:
    return int(lpa.goed(*anders(NIEUW, *meer), "-q"))


def hoor(lpa: Lpa, nummer: int) -> None:
    lpa.goed("verlof", "hoor", str(nummer), "--datum", "8-11-2019", "--mening", "liever niet")


def test_hearing_for_a_family_names_whose_each_request_is(gezin: Lpa) -> None:
    gezin.goed("inschrijving", "wijzig", "2", "--school", "1", "--onderwijssoort", "po", "--toch")
    nummer = nieuw(gezin, "--jongere", "1", "--jongere", "2", *ELF)
    namen = [gezin.json("jongere", "toon", n)["voornaam"] for n in ("1", "2")]
    gehoord = gezin.goed("verlof", "hoor", str(nummer), "--datum", "8-11-2019", "--mening", "liever niet")
    for n, naam in enumerate(namen):
        assert f"{nummer + n} van {naam}" in gehoord


def test_an_open_request_is_not_called_an_inquiry(gezin: Lpa) -> None:
    nummer = nieuw(gezin, "--jongere", "1", *ELF)
    uit = gezin.goed("zoek", str(nummer))
    assert "nog niet beslist" in uit
    assert "onderzoek" not in uit


# ── Who decides ───────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("periode", "dagen", "bevoegd", "antwoord"),
    [(TIEN, 10, "directeur", "NEE"), (ELF, 11, "ambtenaar", "JA")],
    ids=["ten days", "eleven days"],
)
def test_up_to_ten_school_days_the_head_decides_and_above_that_the_officer(
    gezin: Lpa, periode: tuple[str, ...], dagen: int, bevoegd: str, antwoord: str
) -> None:
    data = gezin.json(*NIEUW, "--jongere", "1", *periode)
    assert (data["schooldagen"], data["bevoegd"], data["totaal"]) == (dagen, bevoegd, {"2019-2020": dagen})
    assert data["recht"][0]["antwoord"] == antwoord
    assert data["recht"][0]["artikel"] == "Leerplichtwet art. 14 lid 3"


@pytest.mark.parametrize(
    ("eerder", "bevoegd"),
    [
        (("--van", "7-10-2019", "--tot", "10-10-2019"), "directeur"),  # 4 + 6 = 10
        (("--van", "7-10-2019", "--tot", "11-10-2019"), "ambtenaar"),  # 5 + 6 = 11
        (("--van", "1-7-2019", "--tot", "12-7-2019", "--school", "1"), "directeur"),  # 10, but in the schooljaar before
    ],
)
def test_days_that_the_head_gave_count_in_the_same_schooljaar(
    gezin: Lpa, eerder: tuple[str, ...], bevoegd: str
) -> None:
    gezin.goed(*NIEUW, "--jongere", "1", *eerder, "--door", "hoofd", "--toch")
    data = gezin.json(*NIEUW, "--jongere", "1", "--van", "11-11-2019", "--tot", "18-11-2019")
    assert data["schooldagen"] == 6
    assert data["bevoegd"] == bevoegd


def test_days_as_the_school_told_them_count_without_a_calendar(gezin: Lpa) -> None:
    hoofd = gezin.json(*NIEUW, "--jongere", "1", "--van", "7-10-2019", "--tot", "17-10-2019", "--door", "hoofd",
                       "--schooldagen", "9")  # fmt: skip
    assert (hoofd["schooldagen"], hoofd["opgegeven"], hoofd["afhandeling"]) == (9, True, "toegewezen")
    data = gezin.json(*NIEUW, "--jongere", "1", "--van", "11-11-2019", "--tot", "12-11-2019")
    assert data["eerder"] == {"2019-2020": 9}
    assert data["bevoegd"] == "ambtenaar"


def test_what_was_refused_or_withdrawn_does_not_count(gezin: Lpa) -> None:
    weg = nieuw(gezin, "--jongere", "1", "--van", "2-12-2019", "--tot", "13-12-2019")
    gezin.goed("verlof", "besluit", str(weg), "--uitkomst", "ingetrokken")
    assert gezin.json(*NIEUW, "--jongere", "1", *TIEN)["eerder"] == {"2019-2020": 0}


def test_of_leave_granted_in_part_only_the_part_counts(gezin: Lpa) -> None:
    nummer = nieuw(gezin, "--jongere", "1", "--van", "2-12-2019", "--tot", "20-12-2019")
    hoor(gezin, nummer)
    gezin.goed("verlof", "besluit", str(nummer), "--uitkomst", "deels", "--motivering", "een week is genoeg",
               "--toegewezen-van", "2-12-2019", "--toegewezen-tot", "6-12-2019")  # fmt: skip
    data = gezin.json("verlof", "toon", str(nummer))
    assert (data["afhandeling"], data["toegewezen_dagen"]) == ("deels", 5)
    assert gezin.json(*NIEUW, "--jongere", "1", "--van", "11-11-2019", "--tot", "15-11-2019")["totaal"] == {
        "2019-2020": 10
    }


def test_a_request_that_is_still_open_is_named_and_does_not_count_yet(gezin: Lpa) -> None:
    eerste = nieuw(gezin, "--jongere", "1", "--van", "2-12-2019", "--tot", "6-12-2019")
    data = gezin.json(*NIEUW, "--jongere", "1", *TIEN)
    assert data["totaal"] == {"2019-2020": 10}
    assert any(f"verlof {eerste}" in o and "telt nog niet mee" in o for o in data["recht"][0]["opmerkingen"])


def test_leave_over_the_turn_of_the_schooljaar_is_counted_in_each(gezin: Lpa) -> None:
    data = gezin.json(*NIEUW, "--jongere", "1", "--van", "6-7-2020", "--tot", "4-9-2020")
    assert data["totaal"] == {"2019-2020": 10, "2020-2021": 5}
    assert data["bevoegd"] == "directeur"


def test_above_ten_in_one_of_two_schooljaren_asks_for_judgement(gezin: Lpa) -> None:
    nummer = nieuw(gezin, "--jongere", "1", "--van", "3-7-2020", "--tot", "4-9-2020")
    assert gezin.json("verlof", "toon", str(nummer))["bevoegd"] == "oordeel"
    hoor(gezin, nummer)
    besluit = ("verlof", "besluit", str(nummer), "--uitkomst", "afgewezen", "--motivering", "kan niet")
    assert "twee schooljaren" in ongemoeid(gezin, *besluit, code=5)
    gezin.goed(*besluit, "--toch")


def test_who_is_kwalificatieplichtig_with_fewer_lesson_days_asks_for_judgement(gezin: Lpa) -> None:
    gezin.goed("jongere", "nieuw", "--achternaam", "Merel", "--geboortedatum", "1-6-2002")
    gezin.goed("inschrijving", "nieuw", "--jongere", "4", "--school", "2", "--van", "1-8-2016")
    drie_dagen = ("--jongere", "4", *TIEN, "--zonder-les", "wo vr")
    assert gezin.json(*NIEUW, *drie_dagen)["schooldagen"] == 6
    assert gezin.json(*NIEUW, "--toch", *anders(drie_dagen, "--tot", "26-11-2019"))["bevoegd"] == "oordeel"


# ── Brothers and sisters, each with the own calendar ──────────────────────────────────────────────


def test_a_family_asks_at_once_and_each_is_counted_in_the_own_calendar(gezin: Lpa) -> None:
    # In February 2020 noord is free a week before midden.
    data = gezin.json(*NIEUW, "--jongere", "1", "--jongere", "2", "--van", "10-2-2020", "--tot", "28-2-2020")
    sem, zoe = data["jongeren"]
    assert [(k["jongere"], k["school"], k["schooldagen"]) for k in (sem, zoe)] == [(1, 1, 10), (2, 2, 10)]
    assert zoe["aanvraag"] == sem["nummer"]
    data = gezin.json(*NIEUW, "--jongere", "1,2", "--van", "3-2-2020", "--tot", "21-2-2020", "--toch")
    assert [(k["schooldagen"], k["bevoegd"]) for k in data["jongeren"]] == [(15, "ambtenaar"), (10, "directeur")]


def test_a_family_is_decided_at_once(gezin: Lpa) -> None:
    nummer = nieuw(gezin, "--jongere", "1", "--jongere", "2", *ELF)
    hoor(gezin, nummer)  # another school has another head
    besluit = ("verlof", "besluit", str(nummer), "--uitkomst", "afgewezen", "--motivering", "kan in de vakantie",
               "--datum", "11-11-2019", "--verzonden", "12-11-2019")  # fmt: skip
    assert f"verlof {nummer + 1}" in ongemoeid(gezin, *besluit, code=5)
    hoor(gezin, nummer + 1)
    data = gezin.json(*besluit)
    assert [(k["nummer"], k["afhandeling"]) for k in data["jongeren"]] == [
        (nummer, "afgewezen"), (nummer + 1, "afgewezen"),
    ]  # fmt: skip
    gezin.goed("ongedaan", "--ja")
    assert gezin.json("verlof", "toon", str(nummer + 1))["afhandeling"] is None


def test_one_of_a_family_is_decided_alone_when_she_says_so(gezin: Lpa) -> None:
    nummer = nieuw(gezin, "--jongere", "1", "--jongere", "2", *ELF)
    hoor(gezin, nummer + 1)
    gezin.goed("verlof", "besluit", str(nummer + 1), "--alleen", "--uitkomst", "toegewezen", "--motivering", "mag")
    assert gezin.json("verlof", "toon", str(nummer))["afhandeling"] is None


def test_a_family_that_was_asked_once_to_complete_its_request_may_be_left_untreated_at_once(
    gezin: Lpa, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    nummer = nieuw(gezin, "--jongere", "1", "--jongere", "2", *ELF)
    buiten = ("verlof", "besluit", str(nummer), "--uitkomst", "buiten behandeling", "--motivering", "niet aangevuld")
    gezegd = ongemoeid(gezin, *buiten, code=5)
    assert f"bij verlof {nummer} is niet vastgelegd" in gezegd
    assert f"bij verlof {nummer + 1} is niet vastgelegd" in gezegd
    gezin.goed("jongere", "verzorger", "1", "--naam", "Noor Jansen", "--adres", "Dijk 1, 8181 AA Heerde")
    gezin.goed("afzender", "wijzig", *AFZENDER)
    vraag = ("verzoek-aanvulling", str(nummer), "--ontbreekt", "de kaart", "--uiterlijk", "29-11")
    gezin.goed("brief", "maak", *vraag)
    ongemoeid(gezin, *buiten, code=5)  # made, not sent
    gezin.goed("brief", "verzonden", "1")
    data = gezin.json(*buiten)
    assert [k["afhandeling"] for k in data["jongeren"]] == ["buiten behandeling"] * 2
    gezin.goed("ongedaan", "--ja")
    later = ("verlof", "besluit", str(nummer + 1), "--alleen", *buiten[3:])
    assert gezin.json(*later)["afhandeling"] == "buiten behandeling"


def test_a_term_that_stood_still_for_one_of_a_family_says_that_all_were_asked(gezin: Lpa) -> None:
    nummer = nieuw(gezin, "--jongere", "1", "--jongere", "2", *ELF)
    gezin.goed("termijn", "opschort", str(nummer), "--van", "5-11-2019", "--tot", "12-11-2019", "--reden", "de kaart")
    gezin.goed("verlof", "besluit", str(nummer), "--uitkomst", "buiten behandeling", "--motivering", "niet aangevuld")


def test_the_head_of_one_school_is_heard_once_for_all_children_there(gezin: Lpa) -> None:
    gezin.goed("inschrijving", "nieuw", "--jongere", "3", "--school", "1", "--van", "1-8-2016")
    nummer = nieuw(gezin, "--jongere", "1", "--jongere", "3", *ELF)
    hoor(gezin, nummer)
    assert gezin.json("verlof", "toon", str(nummer + 1))["mening"] == "liever niet"


# ── Deciding ──────────────────────────────────────────────────────────────────────────────────────


def test_no_decision_is_stored_before_the_head_was_heard(gezin: Lpa) -> None:
    nummer = nieuw(gezin, "--jongere", "1", *ELF)
    besluit = ("verlof", "besluit", str(nummer), "--uitkomst", "toegewezen", "--motivering", "uitvaart")
    gezegd = ongemoeid(gezin, *besluit, code=5)
    assert "nog niet gehoord" in gezegd
    assert f"lpa verlof hoor {nummer}" in gezegd
    assert "nog niet gehoord" in ongemoeid(gezin, *besluit, "--gehoord-op", "8-11-2019", code=5)
    assert "nog niet gehoord" in ongemoeid(gezin, *besluit, "--mening", "akkoord", code=5)
    assert "na het besluit" in ongemoeid(
        gezin, *besluit, "--gehoord-op", "8-11-2019", "--mening", "ja", "--datum", "7-11-2019", code=5
    )
    data = gezin.json(*besluit, "--gehoord-op", "8-11-2019", "--mening", "akkoord")
    assert (data["afhandeling"], data["gehoord_op"], data["beslisser"]) == ("toegewezen", "2019-11-08", "ambtenaar")


@pytest.mark.parametrize("uitkomst", ["toegewezen", "deels", "afgewezen", "buiten behandeling"])
def test_a_decision_without_reasons_is_refused(gezin: Lpa, uitkomst: str) -> None:
    nummer = nieuw(gezin, "--jongere", "1", *ELF)
    hoor(gezin, nummer)
    gezegd = ongemoeid(gezin, "verlof", "besluit", str(nummer), "--uitkomst", uitkomst, code=2)
    assert "motivering" in gezegd


def test_what_is_for_the_head_is_sent_on_and_not_decided(gezin: Lpa) -> None:
    nummer = nieuw(gezin, "--jongere", "1", *TIEN)
    hoor(gezin, nummer)
    besluit = ("verlof", "besluit", str(nummer))
    gezegd = ongemoeid(gezin, *besluit, "--uitkomst", "toegewezen", "--motivering", "mag", code=5)
    assert "beslist de directeur; stuur door" in gezegd
    data = gezin.json(*besluit, "--uitkomst", "doorgestuurd", "--datum", "5-11-2019")
    assert (data["afhandeling"], data["gesloten_op"]) == ("doorgestuurd", "2019-11-05")
    assert "De Wegwijzer" in data["doorgestuurd_aan"]
    assert data["termijnen"]["bezwaar"] is None


@pytest.mark.parametrize(("grond", "zin"), [("vakantie", "beslist de directeur"), ("religie", "kennisgeving")])
def test_other_grounds_are_never_for_the_officer(gezin: Lpa, grond: str, zin: str) -> None:
    nummer = nieuw(gezin, "--jongere", "1", *ELF, "--grond", grond)
    hoor(gezin, nummer)
    gezegd = ongemoeid(gezin, "verlof", "besluit", str(nummer), "--uitkomst", "afgewezen", "--motivering", "x", code=5)
    assert zin in gezegd
    assert gezin.json("verlof", "toon", str(nummer))["termijnen"]["besluit"] is None


@pytest.mark.parametrize(
    ("van", "tot"),
    [
        ("8-11-2019", "12-11-2019"),
        ("11-11-2019", "26-11-2019"),
        ("14-11-2019", "13-11-2019"),
        ("11-11-2019", "25-11-2019"),
    ],
)
def test_the_part_that_is_granted_lies_within_the_request(gezin: Lpa, van: str, tot: str) -> None:
    nummer = nieuw(gezin, "--jongere", "1", *ELF)
    hoor(gezin, nummer)
    ongemoeid(gezin, "verlof", "besluit", str(nummer), "--uitkomst", "deels", "--motivering", "x",
              "--toegewezen-van", van, "--toegewezen-tot", tot, code=4)  # fmt: skip
    ongemoeid(gezin, "verlof", "besluit", str(nummer), "--uitkomst", "deels", "--motivering", "x", code=2)


def test_a_request_is_decided_once(gezin: Lpa) -> None:
    nummer = nieuw(gezin, "--jongere", "1", *ELF)
    gezin.goed("verlof", "besluit", str(nummer), "--uitkomst", "ingetrokken")
    gezegd = ongemoeid(gezin, "verlof", "besluit", str(nummer), "--uitkomst", "ingetrokken", code=5)
    assert f"lpa verlof heropen {nummer}" in gezegd


def test_reopening_forgets_the_decision_and_keeps_its_trace(gezin: Lpa) -> None:
    nummer = nieuw(gezin, "--jongere", "1", *ELF)
    hoor(gezin, nummer)
    gezin.goed(
        "verlof", "besluit", str(nummer), "--uitkomst", "afgewezen", "--motivering", "nee", "--verzonden", "vandaag"
    )
    terug = "verlof", "heropen", str(nummer), "--reden", "nieuw bewijs"
    gezegd = ongemoeid(gezin, *terug, code=5)
    assert "het besluit is al verzonden op 15-11-2019; bezwaar kan tot en met 30-12-2019: schrijf de ouders" in gezegd
    gezin.goed(*terug, "--toch")
    data = gezin.json("verlof", "toon", str(nummer))
    assert (data["afhandeling"], data["motivering"], data["verzonden_op"]) == (None, "", None)
    assert data["mening"] == "liever niet"
    assert data["stappen"][0]["reden"] == "nieuw bewijs"
    ongemoeid(gezin, "verlof", "heropen", str(nummer), "--reden", "nog eens", code=5)


def test_days_that_the_school_told_are_counted_anew_when_what_the_head_gave_is_taken_back(gezin: Lpa) -> None:
    nummer = str(nieuw(gezin, "--jongere", "1", "--van", "7-10-2019", "--tot", "18-10-2019", "--door", "hoofd",
                       "--schooldagen", "7"))  # fmt: skip
    assert "schooldagen  7, opgegeven door de school" in gezin.goed("verlof", "toon", nummer)
    gezin.goed("verlof", "heropen", nummer, "--reden", "vergissing")
    data, pagina = gezin.json("verlof", "toon", nummer), gezin.goed("verlof", "toon", nummer)
    assert (data["schooldagen"], data["opgegeven"], data["totaal"]) == (10, False, {"2019-2020": 10})
    assert "schooldagen  10\n" in pagina
    assert "opgegeven" not in pagina
    assert "vastgelegd als" not in pagina


def test_what_the_head_gave_and_was_taken_back_is_decided_with_the_calendar(gezin: Lpa) -> None:
    nummer = str(nieuw(gezin, "--jongere", "1", "--van", "7-10-2019", "--tot", "29-10-2019", "--door", "hoofd",
                       "--schooldagen", "9"))  # fmt: skip
    assert gezin.json("verlof", "toon", nummer)["bevoegd"] == "directeur"
    gezin.goed("verlof", "heropen", nummer, "--reden", "vergissing")
    hoor(gezin, int(nummer))
    gezin.goed("verlof", "besluit", nummer, "--uitkomst", "toegewezen", "--motivering", "bruiloft in het buitenland",
               "--toch")  # fmt: skip
    data = gezin.json("verlof", "toon", nummer)
    assert (data["toegewezen_dagen"], data["totaal"], data["bevoegd"]) == (12, {"2019-2020": 12}, "oordeel")


def test_who_moved_is_sent_to_the_new_gemeente_and_not_decided_on(gezin: Lpa) -> None:
    nummer = str(nieuw(gezin, "--jongere", "1", *ELF))
    hoor(gezin, int(nummer))
    gezin.goed("jongere", "wijzig", "1", "--verhuisd", "10-11-2019", "--toch")
    besluit = ("verlof", "besluit", nummer, "--uitkomst")
    assert "verhuisd" in geweigerd(gezin(*besluit, "toegewezen", "--motivering", "x"), 5)
    gezin.goed(*besluit, "doorgestuurd")
    gezin.goed("afzender", "wijzig", *AFZENDER)
    assert gezin.json("verlof", "toon", nummer)["doorgestuurd_aan"] == "de gemeente waar de jongere woont"


@pytest.mark.parametrize(
    ("grond", "tot"), [("vakantie", "15-11-2019"), ("religie", "12-11-2019"), ("gewichtig", "12-11-2019")]
)
def test_what_the_head_answers_goes_to_the_head_of_who_moved_as_well(gezin: Lpa, grond: str, tot: str) -> None:
    dagen = ("--grond", grond, "--van", "11-11-2019", "--tot", tot, "--toch")
    gezin.goed("jongere", "wijzig", "1", "--verhuisd", "10-10-2019", "--toch")
    nummer = str(nieuw(gezin, "--jongere", "1", *dagen))
    assert "woongemeente" not in gezin.goed("verlof", "toon", nummer)
    gezin.goed("verlof", "besluit", nummer, "--uitkomst", "doorgestuurd", "--toch")
    assert gezin.json("verlof", "toon", nummer)["doorgestuurd_aan"].startswith("het hoofd van")


@pytest.mark.parametrize("uitkomst", ["toegewezen", "afgewezen"])
@pytest.mark.parametrize("weg", ["--verhuisd", "--overleden"])
def test_who_is_gone_is_not_decided_on_in_any_way(gezin: Lpa, uitkomst: str, weg: str) -> None:
    nummer = str(nieuw(gezin, "--jongere", "1", *ELF))
    hoor(gezin, int(nummer))
    gezin.goed("jongere", "wijzig", "1", weg, "10-11-2019", "--toch")
    gezegd = geweigerd(gezin("verlof", "besluit", nummer, "--uitkomst", uitkomst, "--motivering", "x"), 5)
    assert f"de jongere is {weg.removeprefix('--')} op 10-11-2019" in gezegd


def test_leave_of_who_lives_elsewhere_says_so_while_it_is_open(gezin: Lpa) -> None:
    nummer = str(nieuw(gezin, "--jongere", "1", *ELF))
    gezin.goed("jongere", "wijzig", "1", "--verhuisd", "10-11-2019", "--toch")
    elders = "! de jongere is verhuisd op 10-11-2019: de woongemeente beslist (art. 14 lid 3)"
    assert elders in gezin.goed("verlof", "toon", nummer)
    gezin.goed("verlof", "besluit", nummer, "--uitkomst", "doorgestuurd")
    assert elders not in gezin.goed("verlof", "toon", nummer)


def test_a_term_that_moves_names_the_brothers_and_sisters_whose_term_does_not(gezin: Lpa) -> None:
    nummer = nieuw(gezin, "--jongere", "1", "--jongere", "2", *ELF)
    een, ander = str(nummer), str(nummer + 1)
    opschort = ("--van", "5-11-2019", "--tot", "12-11-2019", "--reden", "de kaart")
    zin = (
        f"Let op: verlof {ander} van dit gezin verschuift niet mee. Geldt het ook daar: lpa termijn opschort {ander} …"
    )
    assert zin in " ".join(gezin("termijn", "opschort", een, *opschort).err.split())
    assert "verschuift niet mee" not in gezin("termijn", "opschort", ander, *opschort).err
    verleng = ("termijn", "verleng", een, "--met", "2 weken", "--reden", "x")
    assert f"lpa termijn verleng {ander} …" in gezin(*verleng).err


def test_leave_of_who_goes_to_another_school_by_then_names_that_school(gezin: Lpa) -> None:
    nummer = str(nieuw(gezin, "--jongere", "1", *ELF))
    assert "staat de jongere ingeschreven op school" not in gezin.goed("verlof", "toon", nummer)
    school = gezin.json("school", "nieuw", "Berk", "--plaats", "Breda", "--regio", "zuid", "--onderwijssoort", "vo")
    gezin.goed("inschrijving", "nieuw", "--jongere", "1", "--school", str(school["nummer"]), "--van", "11-11-2019",
               "--onderwijssoort", "vo", "--vorige-eindigt", "ja", "--toch")  # fmt: skip
    gezegd = " ".join(gezin.goed("verlof", "toon", nummer).split())
    zin = f"! op 11-11-2019 staat de jongere ingeschreven op school {school['nummer']}, en niet op school 1"
    assert zin in gezegd
    gezin.goed("verlof", "wijzig", nummer, "--school", str(school["nummer"]), "--toch")
    assert zin not in " ".join(gezin.goed("verlof", "toon", nummer).split())


def test_leave_that_was_asked_before_the_jongere_came_to_live_here_is_hers_after_that(gezin: Lpa) -> None:
    gezin.goed("jongere", "wijzig", "1", "--gevestigd", "12-11-2019", "--toch")
    nummer = str(nieuw(gezin, "--jongere", "1", *ELF))
    hoor(gezin, int(nummer))
    besluit = ("verlof", "besluit", nummer, "--uitkomst", "afgewezen", "--motivering", "x", "--datum")
    assert "woont hier pas sinds 12-11-2019" in geweigerd(gezin(*besluit, "11-11-2019"), 5)
    gezin.goed(*besluit, "12-11-2019")


def test_leave_that_had_begun_is_not_hers_to_give(gezin: Lpa) -> None:
    nummer = str(nieuw(gezin, "--jongere", "1", *ELF, "--ontvangen", "13-11-2019"))
    gezin.goed("verlof", "hoor", nummer, "--datum", "14-11-2019", "--mening", "liever niet")
    besluit = ("verlof", "besluit", nummer, "--motivering", "x", "--uitkomst")
    assert "achteraf kan alleen het hoofd" in geweigerd(gezin(*besluit, "toegewezen"), 5)
    gezin.goed(*besluit, "toegewezen", "--toch")


# ── Terms ─────────────────────────────────────────────────────────────────────────────────────────


def test_the_terms_start_by_themselves(gezin: Lpa) -> None:
    nummer = nieuw(gezin, "--jongere", "1", *ELF)  # received on 4 November 2019
    assert gezin.json("verlof", "toon", str(nummer))["termijnen"]["besluit"]["laatste_dag"] == "2019-12-30"
    hoor(gezin, nummer)
    gezin.goed(
        "verlof", "besluit", str(nummer), "--uitkomst", "afgewezen", "--motivering", "nee", "--datum", "8-11-2019"
    )
    assert gezin.json("verlof", "toon", str(nummer))["termijnen"]["bezwaar"] is None
    zin = gezin.goed("verlof", "wijzig", str(nummer), "--verzonden", "12-11-2019")
    assert "12-11-2019" in zin
    bezwaar = gezin.json("verlof", "toon", str(nummer))["termijnen"]["bezwaar"]
    assert (
        bezwaar["laatste_dag"] == gezin.json("recht", "termijn", "bezwaar", "12-11-2019")["laatste_dag"] == "2019-12-24"
    )


def test_a_letter_is_not_sent_before_its_decision(gezin: Lpa) -> None:
    nummer = nieuw(gezin, "--jongere", "1", *ELF)
    ongemoeid(gezin, "verlof", "wijzig", str(nummer), "--verzonden", "12-11-2019", code=4)
    hoor(gezin, nummer)
    besluit = (
        "verlof",
        "besluit",
        str(nummer),
        "--uitkomst",
        "afgewezen",
        "--motivering",
        "nee",
        "--datum",
        "12-11-2019",
    )
    ongemoeid(gezin, *besluit, "--verzonden", "11-11-2019", code=4)


# ── Entering and changing ─────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("woorden", "code", "zin"),
    [
        (("--jongere", "1", "--van", "25-11-2019", "--tot", "11-11-2019"), 4, "ligt voor de eerste dag"),
        (("--jongere", "1", "--van", "1-8-2031", "--tot", "5-8-2031"), 4, "lpa vakantie nieuw"),
        (("--jongere", "1", "--van", "24-12-2019", "--tot", "27-12-2019"), 5, "geen schooldag"),
        (("--jongere", "3", *ELF), 2, "geef de school met --school"),
        (("--jongere", "1", *ELF, "--schooldagen", "5"), 2, "--door hoofd"),
        (("--jongere", "1", *ELF, "--ontvangen", "18-11-2019"), 5, "ligt in de toekomst"),
        (("--jongere", "1", *ELF, "--grond", "vakantiehuis"), 2, "niet bekend"),
        (("--jongere", "9", *ELF), 3, "geen jongere 9"),
        (("--jongere", "1", "--van", "31-2-2020", "--tot", "5-3-2020"), 2, "bestaat niet"),
        (("--jongere", "1", "--van", "11-11-2019"), 2, "--tot"),
        (ELF, 2, "--jongere"),
        (("--jongere", "1", *ELF, "--zonder-les", "zo"), 2, "weekdag"),
    ],
)
def test_what_cannot_be_is_refused(gezin: Lpa, woorden: tuple[str, ...], code: int, zin: str) -> None:
    assert zin in ongemoeid(gezin, *anders(NIEUW, *woorden), code=code)


@pytest.mark.parametrize(
    ("geboren", "stand"),
    [("20-11-2014", "nog niet leerplichtig"), ("1-11-2001", "niet meer")],
    ids=["not yet", "eighteen"],
)
def test_who_is_not_leerplichtig_needs_no_leave(gezin: Lpa, geboren: str, stand: str) -> None:
    gezin.goed("jongere", "nieuw", "--achternaam", "Merel", "--geboortedatum", geboren)
    gezin.goed("inschrijving", "nieuw", "--jongere", "4", "--school", "1", "--van", "1-8-2019", "--toch")
    assert stand in ongemoeid(gezin, *NIEUW, "--jongere", "4", *ELF, code=5)
    gezin.goed(*NIEUW, "--jongere", "4", *ELF, "--toch")


def test_leave_for_the_same_days_twice_is_doubted(gezin: Lpa) -> None:
    eerste = nieuw(gezin, "--jongere", "1", *ELF)
    assert f"verlof {eerste}" in ongemoeid(gezin, *NIEUW, "--jongere", "1", *TIEN, code=5)


def test_changing_the_days_counts_them_anew(gezin: Lpa) -> None:
    nummer = nieuw(gezin, "--jongere", "1", *ELF)
    gezin.goed("verlof", "wijzig", str(nummer), "--tot", "22-11-2019")
    data = gezin.json("verlof", "toon", str(nummer))
    assert (data["schooldagen"], data["bevoegd"]) == (10, "directeur")
    gezin.goed("ongedaan", "--ja")
    assert gezin.json("verlof", "toon", str(nummer))["schooldagen"] == 11


def test_what_a_decision_rests_on_changes_only_after_reopening(gezin: Lpa) -> None:
    nummer = nieuw(gezin, "--jongere", "1", *ELF)
    gezin.goed("verlof", "besluit", str(nummer), "--uitkomst", "ingetrokken")
    gezegd = ongemoeid(gezin, "verlof", "wijzig", str(nummer), "--tot", "22-11-2019", code=5)
    assert "het besluit steunt op de laatste dag; dat verandert niet meer" in gezegd
    assert "heropen het eerst" in gezegd
    gezin.goed("verlof", "wijzig", str(nummer), "--reden", "toch niet naar oma")


def test_a_studiedag_recorded_later_is_seen_at_the_request(gezin: Lpa) -> None:
    nummer = nieuw(gezin, "--jongere", "1", *ELF)
    gezin.goed("school", "vrij", "1", "13-11-2019", "--reden", "studiedag")
    pagina = gezin.goed("verlof", "toon", str(nummer))
    assert "vastgelegd als 11 schooldagen" in pagina
    assert gezin.json("verlof", "toon", str(nummer))["bevoegd"] == "directeur"


def test_a_list_tells_what_to_do_and_by_when(gezin: Lpa) -> None:
    nieuw(gezin, "--jongere", "1", *ELF)
    nieuw(gezin, "--jongere", "2", *TIEN)
    lijst = gezin.goed("verlof", "lijst", "--open")
    assert "uiterlijk 10-11-2019" in lijst
    assert "stuur door" in lijst
    assert gezin.json("verlof", "lijst", "--jongere", "2")["aantal"] == 1
    assert gezin.json("verlof", "lijst", "--schooljaar", "2018-2019")["verloven"] == []
    assert gezin.goed("verlof", "lijst", "--csv").startswith("\ufeffnummer;soort;jongere;")
    assert len(gezin.json("verlof", "lijst", "--meest", "1")["verloven"]) == 1


@pytest.mark.parametrize(
    ("van", "dag", "zin"),
    [
        ("30-12-2019", "2019-12-29", "voor het verlof begint: uiterlijk zondag 29-12-2019; volgens de wet uiterlijk"),
        ("31-12-2019", "2019-12-30", "beslissen uiterlijk maandag 30-12-2019 (Awb"),
    ],
)
def test_the_day_that_binds_is_the_last_before_the_leave_or_that_of_the_law(
    gezin: Lpa, van: str, dag: str, zin: str
) -> None:
    nummer = nieuw(gezin, "--jongere", "1", "--van", van, "--tot", "24-1-2020")
    assert zin in " ".join(gezin.goed("verlof", "toon", str(nummer)).split())
    assert gezin.json("verlof", "toon", str(nummer))["beslis_uiterlijk"] == dag
    assert f"uiterlijk {dag[8:]}-12-2019" in gezin.goed("verlof", "lijst")


def test_another_kind_of_zaak_is_no_leave(gezin: Lpa) -> None:
    assert "zaak 1 is een melding, geen verlof." in geweigerd(gezin("verlof", "toon", "1"), 3)


def test_leave_makes_no_schooljaar_count_from_zaken(lpa: Lpa) -> None:
    """Leave is in no table: of an imported schooljaar the figures stay those that were imported."""
    lpa.goed("cijfers", "importeer", "tests/data/heerde-jaarcijfers.csv")
    lpa.goed("school", "nieuw", "De Wilg", "--regio", "midden", "--onderwijssoort", "po")
    lpa.goed("jongere", "nieuw", "--achternaam", "Merel", "--geboortedatum", "1-6-2009")
    lpa.goed(*NIEUW[:-1], "3-1-2019", "--jongere", "1", "--school", "1", "--van", "7-1-2019", "--tot", "8-1-2019")
    tabel = lpa.json("overzicht", "2018-2019", "--tabel", "3")["tabellen"][0]
    assert {cel["herkomst"] for rij in tabel["rijen"] for cel in rij["cellen"] if cel["waarde"]} == {"historie"}


# ── Absence after a refusal ───────────────────────────────────────────────────────────────────────


def test_absence_after_a_refusal_is_tied_to_it_and_asks_for_a_proces_verbaal(gezin: Lpa) -> None:
    nummer = nieuw(gezin, "--jongere", "1", *ELF)
    luxe = ("melding", "nieuw", "--jongere", "1", "--soort", "luxe", "--datum", "12-11-2019", "--eerste-dag",
      "11-11-2019",
            "--laatste-dag", "11-11-2019", "--na-verlof", str(nummer))  # fmt: skip
    assert "nog niet beslist" in ongemoeid(gezin, *luxe, code=5)
    hoor(gezin, nummer)
    gezin.goed("verlof", "besluit", str(nummer), "--uitkomst", "afgewezen", "--motivering", "nee")
    melding = int(gezin.goed(*luxe, "-q"))
    data = gezin.json("melding", "toon", str(melding))
    assert data["na_verlof"] == nummer
    assert data["advies"]["advies"] == "proces-verbaal"
    assert [m["nummer"] for m in gezin.json("verlof", "toon", str(nummer))["meldingen"]] == [melding]


@pytest.mark.parametrize(
    ("soort", "jongere", "zin"), [("overig", "1", "geen overig"), ("luxe", "2", "een andere jongere")]
)
def test_only_luxe_verzuim_of_the_same_jongere_follows_a_refusal(
    gezin: Lpa, soort: str, jongere: str, zin: str
) -> None:
    nummer = nieuw(gezin, "--jongere", "1", *ELF)
    hoor(gezin, nummer)
    gezin.goed("verlof", "besluit", str(nummer), "--uitkomst", "afgewezen", "--motivering", "nee")
    gezegd = ongemoeid(gezin, "melding", "nieuw", "--jongere", jongere, "--soort", soort, "--datum", "12-11-2019",
                       "--na-verlof", str(nummer), code=5)  # fmt: skip
    assert zin in gezegd


# ── What a stern reader found ─────────────────────────────────────────────────────────────────────


def test_what_one_head_said_is_not_stored_for_the_head_of_another_school(gezin: Lpa) -> None:
    nummer = nieuw(gezin, "--jongere", "1", "--jongere", "2", *ELF)
    gezegd = ongemoeid(
        gezin, "verlof", "besluit", str(nummer), "--uitkomst", "toegewezen", "--motivering", "mag", "--gehoord-op",
        "8-11-2019", "--mening", "akkoord", code=5,
    )  # fmt: skip
    assert f"verlof {nummer + 1}" in gezegd


def test_what_is_for_the_officer_is_not_sent_on(gezin: Lpa) -> None:
    nummer = nieuw(gezin, "--jongere", "1", *ELF)
    assert "beslist u zelf" in ongemoeid(gezin, "verlof", "besluit", str(nummer), "--uitkomst", "doorgestuurd", code=5)


def test_a_schooljaar_without_a_school_day_does_not_split_a_leave(gezin: Lpa) -> None:
    data = gezin.json(*NIEUW, "--jongere", "1", "--van", "29-6-2020", "--tot", "3-8-2020")
    assert (data["bevoegd"], data["totaal"]) == ("ambtenaar", {"2019-2020": 15})


def test_a_decided_leave_is_not_judged_again_by_what_came_later(gezin: Lpa) -> None:
    hoofd = nieuw(gezin, "--jongere", "1", "--van", "7-10-2019", "--tot", "11-10-2019", "--door", "hoofd")
    nummer = nieuw(gezin, "--jongere", "1", "--van", "2-12-2019", "--tot", "9-12-2019")
    hoor(gezin, nummer)
    gezin.goed("verlof", "besluit", str(nummer), "--uitkomst", "toegewezen", "--motivering", "mag")
    gezin.goed("school", "vrij", "1", "3-12-2019", "--reden", "studiedag")
    assert gezin.json("verlof", "toon", str(hoofd))["bevoegd"] == "directeur"
    data = gezin.json("verlof", "toon", str(nummer))
    assert (data["bevoegd"], data["totaal"]) == ("ambtenaar", {"2019-2020": 11})


def test_a_leave_longer_than_a_schooljaar_is_refused(gezin: Lpa) -> None:
    lang = ("--van", "2-9-2019", "--tot", "1-9-2020")
    gezin.goed(*NIEUW, "--jongere", "1", *lang)
    assert "langer dan een schooljaar" in ongemoeid(
        gezin, *NIEUW, "--jongere", "1", *anders(lang, "--tot", "2-9-2020"), code=4
    )


def test_the_head_gives_no_more_than_the_head_may(gezin: Lpa) -> None:
    assert "meer dan het hoofd mag" in ongemoeid(gezin, *NIEUW, "--jongere", "1", *ELF, "--door", "hoofd", code=5)
    over_de_zomer = ("--van", "10-7-2020", "--tot", "1-9-2020", "--door", "hoofd", "--schooldagen", "8")
    ongemoeid(gezin, *NIEUW, "--jongere", "1", *over_de_zomer, code=4)


@pytest.mark.parametrize(
    "vlaggen", [("--aan", "piet"), ("--toegewezen-van", "11-11-2019", "--toegewezen-tot", "12-11-2019")]
)
def test_a_flag_that_does_not_fit_the_outcome_is_refused(gezin: Lpa, vlaggen: tuple[str, ...]) -> None:
    nummer = nieuw(gezin, "--jongere", "1", *ELF)
    hoor(gezin, nummer)
    besluit = ("verlof", "besluit", str(nummer), "--uitkomst", "toegewezen", "--motivering", "mag")
    assert "past hier niet" in ongemoeid(gezin, *besluit, *vlaggen, code=2)


def test_nothing_is_left_to_decide_after_a_decision(gezin: Lpa) -> None:
    nummer = nieuw(gezin, "--jongere", "1", *ELF)
    hoor(gezin, nummer)
    gezin.goed("verlof", "besluit", str(nummer), "--uitkomst", "afgewezen", "--motivering", "nee")
    assert gezin.json("verlof", "toon", str(nummer))["termijnen"]["besluit"] is None


def test_a_hole_in_the_holidays_is_never_counted_as_school_days(gezin: Lpa) -> None:
    for naam, van, tot in (
        ("herfst", "18-10-2031", "26-10-2031"), ("kerst", "20-12-2031", "4-1-2032"),
        ("voorjaar", "21-2-2032", "29-2-2032"), ("mei", "24-4-2032", "2-5-2032"), ("zomer", "10-7-2032", "22-8-2032"),
    ):  # fmt: skip
        gezin.goed(
            "vakantie", "nieuw", naam, "--regio", "midden", "--schooljaar", "2031-2032", "--van", van, "--tot", tot
        )
    geweigerd(gezin("verlof", "reken", "--van", "1-5-2030", "--tot", "1-11-2031", "--regio", "midden"), 4)


@pytest.mark.parametrize(("uitkomst", "meer", "zegt"), [
    ("afgewezen", (), True), ("deels", ("--toegewezen-van", "11-11-2019", "--toegewezen-tot", "11-11-2019"), True),
    ("toegewezen", (), False), ("buiten behandeling", ("--toch",), False),
])  # fmt: skip
def test_that_the_applicant_may_have_to_be_heard_is_said_with_a_refusal(
    gezin: Lpa, uitkomst: str, meer: tuple[str, ...], zegt: bool
) -> None:
    nummer = nieuw(gezin, "--jongere", "1", *ELF)
    hoor(gezin, nummer)
    uit = gezin("verlof", "besluit", str(nummer), "--uitkomst", uitkomst, "--motivering", "nee", *meer)
    assert (uit.code, "hoor zo nodig eerst de aanvrager" in uit.err) == (0, zegt)
