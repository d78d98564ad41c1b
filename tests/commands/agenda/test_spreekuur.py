"""`lpa spreekuur`: a list of jongeren invited in one command, and reported in one command."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from lpa import settings
from tests.commands.bestand.test_logboek import rijen
from tests.commands.jaar.test_cijfers import HEERDE
from tests.conftest import Eenmaal, Lpa, ongemoeid
from tests.overal.test_prompts import CTRL_C, ENTER, Begin, gesprek

__all__ = ["gesprek"]
PLAN = ("spreekuur", "plan", "wilg", "3-12", "--tijd", "9u", "--plaats", "lokaal 3",
        "--jongere", "1", "--jongere", "2", "--jongere", "specht")  # fmt: skip
WIE = ("--jongere", "1", "--jongere", "2", "--jongere", "3")
OP_DE_DAG = ("--peildatum", "2019-12-03")


@pytest.fixture(scope="session")
def _school(begonnen: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    from lpa.cli import main

    pad = tmp_path_factory.mktemp("spreekuur") / "zaken.lpa"
    pad.write_bytes(begonnen.read_bytes())
    regels: list[tuple[str, ...]] = [
        ("school", "nieuw", "De Wilg", "--regio", "midden", "--onderwijssoort", "vo"),
        ("school", "nieuw", "De Eik", "--regio", "noord", "--onderwijssoort", "vo"),
    ]
    for achternaam, voornaam in (("Zwaluw", "Sem"), ("Merel", "Noor"), ("Specht", "Bram"), ("Vink", "Lotte")):
        nieuw = ("jongere", "nieuw", "--achternaam", achternaam, "--voornaam", voornaam)
        regels.append((*nieuw, "--geboortedatum", "12-3-2005"))
    for nummer, school in ((1, 1), (2, 1), (3, 1), (4, 2)):
        regels.append(("inschrijving", "nieuw", "--jongere", str(nummer), "--school", str(school), "--van", "1-8-2017"))
    regels.append(("melding", "nieuw", "--jongere", "2", "--soort", "preventief", "--datum", "1-11-2019"))
    for regel in regels:
        assert main((*regel, "--bestand", str(pad), "--peildatum", "2019-11-15")) == 0
    return pad.read_bytes()


@pytest.fixture
def school(lpa: Lpa, _school: bytes) -> Lpa:
    """Jongeren 1 to 3 at school 1, jongere 4 at school 2; melding 1 (preventief, open) of jongere 2."""
    lpa.pad.write_bytes(_school)
    return lpa


@pytest.fixture
def gepland(school: Lpa, eenmaal: Eenmaal) -> Lpa:
    """Spreekuur 1 on Tuesday 3 December, with jongeren 1, 2 and 3."""
    return eenmaal(lambda: school.goed(*PLAN))


def standen(lpa: Lpa) -> dict[int, str]:
    """The status of each on the list of spreekuur 1."""
    return {u["jongere"]: u["status"] for u in lpa.json("spreekuur", "toon", "1")["uitnodigingen"]}


def test_one_command_invites_a_list_and_says_which_melding_was_there(school: Lpa) -> None:
    uit = school.goed(*PLAN)
    assert "Spreekuur 1 is gepland: De Wilg (1), dinsdag 03-12-2019 om 09:00; 3 uitgenodigd" in uit
    assert "Melding 1 bestond al" in uit
    assert "Wie er komen: lpa spreekuur toon 1." in uit
    lijst = school.goed("spreekuur", "toon", "1")
    assert all(naam in lijst for naam in ("Sem Zwaluw", "Noor Merel", "Bram Specht"))
    s = school.json("spreekuur", "toon", "1")
    assert [(u["jongere"], u["melding"], u["status"]) for u in s["uitnodigingen"]] == [
        (1, 2, "uitgenodigd"), (2, 1, "uitgenodigd"), (3, 3, "uitgenodigd"),
    ]  # fmt: skip
    melding = school.json("melding", "toon", "2")
    assert (melding["soort"], melding["geopend_op"], melding["school"], melding["onderwijssoort"]) == (
        "preventief", "2019-11-15", 1, "vo",
    )  # fmt: skip
    assert school("spreekuur", "plan", "wilg", "10-12", "--jongere", "1", "--toch", "-q").out == "2\n"


@pytest.mark.parametrize(
    ("opdracht", "deel"),
    [
        (("plan", "wilg", "3-12", "--jongere", "4"), "jongere 4: de jongere is op 03-12-2019 niet op deze school"),
        (("plan", "wilg", "24-12", "--jongere", "1"), "geen school: kerstvakantie"),
        (("plan", "wilg", "14-11-2019", "--jongere", "1"), "in het verleden"),
        (("plan", "wilg", "7-12", "--jongere", "1"), "werkt u niet"),
    ],
)
def test_an_unlikely_spreekuur_is_doubted(school: Lpa, opdracht: tuple[str, ...], deel: str) -> None:
    assert deel in ongemoeid(school, "spreekuur", *opdracht, code=5)
    school.goed("spreekuur", *opdracht, "--toch")


def test_a_day_off_of_the_school_is_that_of_its_own_calendar(school: Lpa) -> None:
    school.goed("school", "vrij", "1", "3-12-2019", "--reden", "studiedag")
    assert "geen school: studiedag" in ongemoeid(school, *PLAN, code=5)
    school.goed("spreekuur", "plan", "eik", "3-12", "--jongere", "4")


def test_who_is_invited_already_and_a_second_one_on_that_day_are_doubted(gepland: Lpa) -> None:
    gezegd = ongemoeid(gepland, "spreekuur", "plan", "1", "3-12", "--jongere", "1", code=5)
    assert "spreekuur 1 is op dezelfde dag op dezelfde school" in gezegd
    assert "jongere 1: de jongere is al uitgenodigd voor spreekuur 1 op 03-12-2019" in gezegd
    gepland.goed("spreekuur", "annuleer", "1")
    gepland.goed("spreekuur", "plan", "1", "3-12", "--jongere", "1")


@pytest.mark.parametrize(
    ("opdracht", "code"),
    [
        (("plan",), 2), (("plan", "wilg", "3-12"), 2), (("plan", "wilg", "31-11-2019", "--jongere", "1"), 2),
        (("plan", "nergens", "3-12", "--jongere", "1"), 3), (("plan", "wilg", "3-12", "--jongere", "uil"), 3),
        (("plan", "wilg", "3-12", "--jongere", "1", "--tijd", "25:00"), 2),
        (("plan", "wilg", "3-12", "--jongere", "1", "--tijd", "vroeg"), 2),
        (("plan", "wilg", "3-12", "--jongere", ""), 2), (("plan", "", "3-12", "--jongere", "1"), 2),
        (("uitnodig", "1"), 2), (("uitnodig", "9", "--jongere", "1"), 3), (("uitnodig", "1", "--jongere", "1"), 5),
        (("afmelden", "1"), 2), (("afmelden", "1", "--jongere", "4"), 3), (("toon", "9"), 3), (("toon", "x"), 2),
        (("verslag", "1"), 2), (("verslag", "1", "--gekomen", "1", *OP_DE_DAG), 2),
        (("verslag", "1", "--gekomen", "4", "--rest", "niet-gekomen", *OP_DE_DAG), 3),
        (("verslag", "1", "--gekomen", "1", "--afgezegd", "1", *OP_DE_DAG), 2),
        (("verslag", "1", "--rest", "misschien", *OP_DE_DAG), 2),
        (("verslag", "1", "--rest", "gekomen", "--notitie", "kwam te laat", *OP_DE_DAG), 2),
        (("verslag", "1", "--gekomen", "1,2", "--rest", "niet-gekomen"), 5), (("wijzig", "1"), 2),
        (("wijzig", "1", "--datum", "7-12"), 5), (("wijzig", "1", "--datum", ""), 2), (("lijst", "--school", "uil"), 3),
    ],
    ids=lambda deel: " ".join(deel) if isinstance(deel, tuple) else None,
)  # fmt: skip
def test_what_cannot_be_is_refused_and_changes_nothing(gepland: Lpa, opdracht: tuple[str, ...], code: int) -> None:
    gezegd = ongemoeid(gepland, "spreekuur", *opdracht, code=code)
    assert not {"Zwaluw", "Merel", "Specht"} & set(gezegd.split())


def test_without_a_screen_it_names_who_was_not_said(gepland: Lpa) -> None:
    gezegd = ongemoeid(gepland, "spreekuur", "verslag", "1", "--gekomen", "2", *OP_DE_DAG, code=2)
    assert "van jongere 1 en 3 is niet gezegd" in gezegd
    assert "--rest niet-gekomen" in gezegd


ZOMER = ("--peildatum", "2020-06-15")
NAJAAR = ("spreekuur", "plan", "wilg", "10-9-2020", *ZOMER, "--toch")  # whether there is school then is not known


def melding(lpa: Lpa, nummer: int) -> tuple[str, str]:
    data = lpa.json("melding", "toon", str(nummer), *ZOMER)
    return data["geopend_op"], data["schooljaar"]


def test_a_spreekuur_after_the_summer_has_meldingen_that_count_there(school: Lpa) -> None:
    uitkomst = school(*NAJAAR, "--jongere", "1", "--jongere", "2")
    assert uitkomst.code == 0
    assert "toekomst" not in uitkomst.err
    assert "Melding 2 en 3 krijgen de datum 10-09-2020 en tellen in schooljaar 2020-2021." in uitkomst.out
    assert "bestond" not in uitkomst.out  # the open melding of jongere 2 is of the schooljaar before
    assert (melding(school, 2), melding(school, 3)) == (("2020-09-10", "2020-2021"),) * 2
    school.goed("spreekuur", "verslag", "1", "--rest", "gekomen", "--peildatum", "2020-09-10")
    (stap,) = school.json("interventie", "lijst", "2")["interventies"]
    assert stap["datum"] == "2020-09-10"


def test_two_spreekuren_after_the_summer_share_a_melding_of_the_first_day(school: Lpa) -> None:
    school.goed(*NAJAAR, "--jongere", "1")
    eerder = (*NAJAAR[:3], "3-9-2020", *NAJAAR[4:])
    uit = school.goed(*eerder, "--jongere", "1")
    assert "Melding 2 krijgt de datum 03-09-2020 en telt in schooljaar 2020-2021. Melding 2 bestond al." in uit
    assert melding(school, 2) == ("2020-09-03", "2020-2021")
    later = (*NAJAAR[:3], "17-9-2020", *NAJAAR[4:])
    assert "krijgt de datum" not in school.goed(*later, "--jongere", "1")


def test_a_spreekuur_that_is_moved_over_the_summer_takes_its_meldingen_along(school: Lpa) -> None:
    school.goed("spreekuur", "plan", "wilg", "30-6-2020", *ZOMER, "--toch", *WIE)
    school.goed("spreekuur", "afmelden", "1", "--jongere", "3", *ZOMER)
    school.goed("interventie", "nieuw", "2", "--soort", "telefoon", "--datum", "15-6-2020", *ZOMER)
    voor = rijen(school.pad)
    uit = school.goed("spreekuur", "wijzig", "1", "--datum", "10-9-2020", *ZOMER, "--toch")
    # Melding 2 of jongere 1 has a step, melding 1 of jongere 2 was there before: these stay where they are.
    assert "Melding 4 en 5 krijgen de datum 10-09-2020 en tellen in schooljaar 2020-2021." in uit
    assert "De uitnodiging van jongere 1 staat nu bij melding 4." in uit
    assert "De uitnodiging van jongere 2 staat nu bij melding 5." in uit
    assert (melding(school, 1), melding(school, 2)) == (("2019-11-01", "2019-2020"), ("2020-06-15", "2019-2020"))
    uit = school.goed("spreekuur", "uitnodig", "1", "--jongere", "3", *ZOMER)
    assert "Melding 3 krijgt de datum 10-09-2020" in uit
    assert melding(school, 3) == ("2020-09-10", "2020-2021")
    assert {u["melding"] for u in school.json("spreekuur", "toon", "1")["uitnodigingen"]} == {3, 4, 5}
    for _ in range(2):
        school.goed("ongedaan", "--ja")
    assert rijen(school.pad) == voor


def test_a_spreekuur_that_is_moved_to_before_the_summer_takes_its_meldingen_along(school: Lpa) -> None:
    school.goed(*NAJAAR, "--jongere", "1")
    uit = school.goed("spreekuur", "wijzig", "1", "--datum", "30-6-2020", *ZOMER, "--toch")
    assert "Melding 2 krijgt de datum 15-06-2020 en telt in schooljaar 2019-2020." in uit
    assert melding(school, 2) == ("2020-06-15", "2019-2020")


AFZENDER = (
    "afzender", "wijzig", "--ambtenaar", "N. Merel", "--functie", "leerplichtambtenaar", "--telefoon",
    "0578-000000", "--email", "l@example.org", "--adres", "Dorpsstraat 1", "--postcode", "8181AA",
    "--plaats", "Heerde",
)  # fmt: skip
JULI = ("--peildatum", "2026-07-06")
UITNODIGING = ("brief", "maak", "uitnodiging-spreekuur", "2", "--aan", "ouders")


@pytest.fixture
def voor_de_zomer(school: Lpa, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Lpa:
    """On 6 July 2026: Jip (14) is invited for 10 September, in melding 2 of that day."""
    monkeypatch.chdir(tmp_path)
    for regel in (
        ("jongere", "nieuw", "--achternaam", "Mus", "--voornaam", "Jip", "--geboortedatum", "12-3-2012",
         "--adres", "Linde 1", "--postcode", "8181AB", "--plaats", "Heerde"),
        ("jongere", "verzorger", "5", "--naam", "Ada Mus"),
        ("inschrijving", "nieuw", "--jongere", "5", "--school", "1", "--van", "1-8-2024"),
        AFZENDER,
        ("spreekuur", "plan", "wilg", "10-9-2026", "--tijd", "9:00", "--plaats", "aula", "--jongere", "5"),
    ):  # fmt: skip
        school.goed(*regel, *JULI)
    return school


def test_who_is_invited_before_the_summer_gets_the_letter_then_without_a_doubt(voor_de_zomer: Lpa) -> None:
    voor_de_zomer.goed(*UITNODIGING, *JULI)
    assert "een dag die al voorbij is" in ongemoeid(voor_de_zomer, *UITNODIGING, *JULI, "--datum", "1-7-2026", code=5)
    sturen = ("brief", "verzonden", "1", "--op", "6-7-2026")
    assert "ligt in de toekomst" in ongemoeid(voor_de_zomer, *sturen[:3], "--op", "7-7-2026", *JULI, code=5)
    voor_de_zomer.goed(*sturen, *JULI)
    voor_de_zomer.goed("ongedaan", "--ja")
    voor_de_zomer.goed(*sturen, "--peildatum", "2026-09-14")


def test_a_letter_before_the_day_of_a_melding_that_has_come_is_doubted(school: Lpa) -> None:
    school.goed("spreekuur", "plan", "wilg", "3-12", "--tijd", "9:00", "--plaats", "aula", "--jongere", "1")
    data = school.json("melding", "toon", "2")
    assert data["geopend_op"] == "2019-11-15"
    for regel in (
        ("jongere", "wijzig", "1", "--adres", "Linde 1", "--postcode", "8181AB", "--plaats", "Heerde"),
        ("jongere", "verzorger", "1", "--naam", "Ada Zwaluw"),
        AFZENDER,
    ):  # fmt: skip
        school.goed(*regel)
    assert "voor de dag waarop de zaak begon" in ongemoeid(school, *UITNODIGING, "--datum", "14-11-2019", code=5)


def test_a_melding_that_stays_behind_when_a_spreekuur_is_moved_is_named(voor_de_zomer: Lpa) -> None:
    voor_de_zomer.goed(*UITNODIGING, "--verzonden", *JULI)
    uit = voor_de_zomer.goed("spreekuur", "wijzig", "1", "--datum", "9-7-2026", *JULI, "--toch")
    assert "De uitnodiging van jongere 5 staat nu bij melding 3. Melding 2 blijft open staan" in uit
    assert "lpa melding sluit 2" in uit


@pytest.fixture
def met_bezoek(school: Lpa) -> Lpa:
    """With visit 1 in melding 1, on Tuesday 3 December from half past ten until half past eleven."""
    school.goed("huisbezoek", "plan", "1", "--op", "di 3-12 10:30")
    return school


def test_a_spreekuur_during_a_visit_is_doubted(met_bezoek: Lpa) -> None:
    gezegd = ongemoeid(met_bezoek, *PLAN, code=5)
    assert "huisbezoek 1 (zaak 1) is van 10:30 tot 11:30, dat overlapt" in gezegd
    uitkomst = met_bezoek(*PLAN[:4], "--tijd", "13:00", "--jongere", "1")
    assert (uitkomst.code, uitkomst.err) == (0, "")
    for wat in (("--tijd", "9:00"), ("--tijd", "11:40")):
        assert "huisbezoek 1 (zaak 1)" in ongemoeid(met_bezoek, "spreekuur", "wijzig", "1", *wat, code=5)
    met_bezoek.goed("spreekuur", "wijzig", "1", "--tijd", "9:00", "--toch")
    met_bezoek.goed("spreekuur", "wijzig", "1", "--plaats", "aula")
    met_bezoek.goed("spreekuur", "uitnodig", "1", "--jongere", "3")


@pytest.mark.parametrize(
    ("school_", "tijd", "botst"),
    [
        ("eik", "11:00", "spreekuur 1 is van 09:00 tot 12:00, dat overlapt"),
        ("eik", "12:05", "spreekuur 1 is van 09:00 tot 12:00, daartussen zit minder dan 15 minuten reistijd"),
        ("wilg", "11:00", "spreekuur 1 is van 09:00 tot 12:00, dat overlapt"),
    ],
)
def test_two_spreekuren_at_once_are_doubted(gepland: Lpa, school_: str, tijd: str, botst: str) -> None:
    tweede = ("spreekuur", "plan", school_, "3-12", "--jongere", "4", "--tijd")
    assert botst in ongemoeid(gepland, *tweede, tijd, code=5)
    gepland.goed(*tweede, "13:00", "--toch")
    assert botst in ongemoeid(gepland, "spreekuur", "wijzig", "2", "--tijd", tijd, code=5)


def test_two_spreekuren_after_each_other_are_not_doubted_nor_one_beside_itself(gepland: Lpa) -> None:
    gepland.goed("spreekuur", "plan", "eik", "3-12", "--jongere", "4", "--tijd", "12:15")
    gepland.goed("spreekuur", "plan", "wilg", "4-12", "--jongere", "4", "--tijd", "9:00", "--toch")
    gepland.goed("spreekuur", "wijzig", "1", "--tijd", "8:45")
    gezegd = gepland("spreekuur", "plan", "wilg", "3-12", "--jongere", "4", "--tijd", "15:15", "--toch").err
    assert "spreekuur 1 is van" not in gezegd
    gepland.goed("spreekuur", "annuleer", "1")
    gepland.goed("spreekuur", "wijzig", "2", "--tijd", "9:00")


def test_a_spreekuur_without_a_time_names_the_visits_of_that_day(met_bezoek: Lpa) -> None:
    uitkomst = met_bezoek(*PLAN[:4], "--jongere", "1")
    assert uitkomst.code == 0
    assert "Let op: huisbezoek 1 (zaak 1) staat op dinsdag 03-12-2019 10:30." in uitkomst.err


def test_one_command_reports_the_list_as_steps_in_each_melding(gepland: Lpa) -> None:
    gepland.goed("spreekuur", "uitnodig", "1", "--jongere", "4", "--toch")
    uit = gepland.goed(
        "spreekuur", "verslag", "1", "--gekomen", "1,merel", "--afgezegd", "4", "--rest", "niet-gekomen",
        "--resultaat", "afspraak met mentor", "--notitie", "merel: slaapt slecht", *OP_DE_DAG,
    )  # fmt: skip
    assert "4 uitgenodigd: 2 gekomen, 1 niet gekomen, 1 afgezegd" in uit
    assert "Jongere 3 kwam niet" in uit
    assert "gesprek met de ouders" in uit
    assert standen(gepland) == {1: "gekomen", 2: "gekomen", 3: "niet gekomen", 4: "afgezegd"}
    stappen = gepland.json("interventie", "lijst")["interventies"]
    assert sorted((s["zaak"], s["datum"], s["soort"], s["resultaat"], s["notitie"]) for s in stappen) == [
        (1, "2019-12-03", "spreekuur", "gekomen: afspraak met mentor", "slaapt slecht"),
        (2, "2019-12-03", "spreekuur", "gekomen: afspraak met mentor", ""),
        (3, "2019-12-03", "spreekuur", "niet gekomen", ""),
    ]
    assert all(gepland.json("melding", "toon", n)["gesloten_op"] is None for n in ("1", "2", "3", "4"))
    (regel,) = gepland.json("spreekuur", "lijst")["spreekuren"]
    assert (regel["genodigd"], regel["gekomen"], regel["niet_gekomen"], regel["afgezegd"]) == (4, 2, 1, 1)


def test_more_notes_about_one_jongere_are_all_kept(gepland: Lpa) -> None:
    noten = ("--notitie", "1: moe", "--notitie", "merel, 1: belt terug")
    gepland.goed("spreekuur", "verslag", "1", "--rest", "gekomen", *noten, *OP_DE_DAG)
    (stap,) = gepland.json("interventie", "lijst", "2")["interventies"]
    assert stap["notitie"] == "moe\nbelt terug"


def test_what_was_reported_is_mended_only_when_it_is_confirmed(gepland: Lpa) -> None:
    gepland.goed("spreekuur", "verslag", "1", "--rest", "gekomen", "--notitie", "1: moe", *OP_DE_DAG)
    assert "interventie 1" in ongemoeid(gepland, "spreekuur", "verslag", "1", "--gekomen", "1", *OP_DE_DAG, code=5)
    assert "iedereen" in ongemoeid(gepland, "spreekuur", "verslag", "1", *OP_DE_DAG, code=5)
    assert "al vastgelegd" in ongemoeid(gepland, "spreekuur", "afmelden", "1", "--jongere", "1", code=5)
    mend = ("spreekuur", "verslag", "1", "--niet-gekomen", "1", *OP_DE_DAG)
    assert "er staat al 'gekomen'; dat wordt 'niet gekomen'" in ongemoeid(gepland, *mend, code=5)
    gepland.goed(*mend, "--toch")
    assert standen(gepland)[1] == "niet gekomen"
    (stap,) = gepland.json("interventie", "lijst", "2")["interventies"]
    assert (stap["nummer"], stap["resultaat"], stap["notitie"]) == (1, "niet gekomen", "moe")
    for opdracht in (("annuleer", "1"), ("wijzig", "1", "--datum", "10-12")):
        assert "al een verslag" in ongemoeid(gepland, "spreekuur", *opdracht, code=5)
    gepland.goed("spreekuur", "wijzig", "1", "--plaats", "aula")


def test_somebody_who_sent_word_after_all_has_no_step_left(gepland: Lpa) -> None:
    gepland.goed("spreekuur", "verslag", "1", "--rest", "niet-gekomen", *OP_DE_DAG)
    mend = ("spreekuur", "verslag", "1", "--afgezegd", "1", *OP_DE_DAG)
    assert "dat wordt 'afgezegd', en interventie 1 vervalt" in ongemoeid(gepland, *mend, code=5)
    gepland.goed(*mend, "--toch")
    assert standen(gepland)[1] == "afgezegd"
    assert gepland.json("interventie", "lijst", "2")["interventies"] == []
    gepland.goed("ongedaan", "--ja")
    assert standen(gepland)[1] == "niet gekomen"
    (stap,) = gepland.json("interventie", "lijst", "2")["interventies"]
    assert stap["resultaat"] == "niet gekomen"


@pytest.mark.parametrize(
    ("wat", "zegt"),
    [(("--soort", "telefoon"), "wordt geen andere soort"), (("--datum", "2-12-2019"), "is die van spreekuur 1"),
     (("--resultaat", "was er"), "begint met gekomen")],
)  # fmt: skip
def test_the_step_of_a_spreekuur_stays_what_was_reported(gepland: Lpa, wat: tuple[str, ...], zegt: str) -> None:
    gepland.goed("spreekuur", "verslag", "1", "--rest", "gekomen", *OP_DE_DAG)
    assert zegt in ongemoeid(gepland, "interventie", "wijzig", "1", *wat, *OP_DE_DAG, code=5)
    gepland.goed("interventie", "wijzig", "1", "--resultaat", "gekomen: slaapt slecht", *OP_DE_DAG)


def test_calling_off_leaves_the_meldingen_and_shows_in_no_list_of_what_is_to_come(gepland: Lpa) -> None:
    gepland.goed("spreekuur", "plan", "eik", "5-12", "--jongere", "4")
    assert [s["nummer"] for s in gepland.json("spreekuur", "lijst", "--komend")["spreekuren"]] == [1, 2]
    assert "gaat niet door: 3 afgezegd" in gepland.goed("spreekuur", "annuleer", "1")
    assert set(standen(gepland).values()) == {"afgezegd"}
    assert [s["nummer"] for s in gepland.json("spreekuur", "lijst", "--komend")["spreekuren"]] == [2]
    assert "vervallen" in gepland.goed("spreekuur", "lijst", COLUMNS="40")
    assert "gaat al niet door" in ongemoeid(gepland, "spreekuur", "annuleer", "1", code=5)
    assert len(gepland.json("melding", "lijst", "--open", "--soort", "preventief")["meldingen"]) == 4
    gepland.goed("spreekuur", "uitnodig", "1", "--jongere", "3")
    assert standen(gepland) == {1: "afgezegd", 2: "afgezegd", 3: "uitgenodigd"}


def test_what_was_called_off_counts_nowhere_and_did_not_happen(gepland: Lpa) -> None:
    gepland.goed("spreekuur", "plan", "eik", "5-12", "--jongere", "4")
    gepland.goed("spreekuur", "annuleer", "1")
    lijn, afspraken = (gepland.json("dossier", "--jongere", "1")[deel] for deel in ("tijdlijn", "afspraken"))
    assert "spreekuur" not in {g["soort"] for g in lijn}
    assert [(g["wat"], g["datum"]) for g in afspraken] == [("spreekuur geannuleerd", "2019-12-03")]
    later = gepland.json("dossier", "--jongere", "1", *OP_DE_DAG)
    assert later["tijdlijn"][-1]["wat"] == "spreekuur geannuleerd"
    assert not later["afspraken"]
    (tabel,) = gepland.json("jaarwerk", "2019-2020", "--tabel", "spreekuur", "--peildatum", "2019-12-06")["tabellen"]
    assert {r["rij"]: r["cellen"][-1]["waarde"] for r in tabel["rijen"]} == {
        "spreekuren gehouden": 1, "jongeren uitgenodigd": 1, "gekomen": 0, "niet gekomen": 0, "afgezegd": 0,
    }  # fmt: skip


@pytest.mark.parametrize(
    "vrij", [("vrij", "--van", "2-12", "--tot", "4-12"), ("werkdagen", "ma", "wo")], ids=lambda vrij: vrij[0]
)
def test_a_spreekuur_on_a_day_that_she_takes_off_is_named(gepland: Lpa, vrij: tuple[str, ...]) -> None:
    gepland.goed("spreekuur", "plan", "eik", "3-12", "--tijd", "14:00", "--jongere", "4")
    gepland.goed("spreekuur", "annuleer", "2")
    gepland.goed("spreekuur", "plan", "eik", "5-12", "--jongere", "4")
    gezegd = gepland("agenda", *vrij).err
    assert "Let op: spreekuur 1 (De Wilg) staat op dinsdag 03-12-2019 09:00." in gezegd
    assert "lpa spreekuur wijzig 1 --datum" in gezegd
    assert "spreekuur 2" not in gezegd
    assert ("spreekuur 3 (De Eik) staat op donderdag 05-12-2019." in gezegd) == (vrij[0] == "werkdagen")


def test_who_is_taken_off_the_list_has_no_step(gepland: Lpa) -> None:
    gepland.goed("spreekuur", "afmelden", "1", "--jongere", "bram")
    assert standen(gepland)[3] == "afgezegd"
    assert gepland.json("interventie", "lijst", "3")["interventies"] == []


def test_a_spreekuur_is_moved(gepland: Lpa) -> None:
    uit = gepland.goed("spreekuur", "wijzig", "1", "--datum", "10-12", "--tijd", "13.15")
    assert "datum dinsdag 03-12-2019 wordt dinsdag 10-12-2019" in uit
    assert "tijd 09:00 wordt 13:15" in uit


@pytest.mark.parametrize(
    ("filters", "nummers"),
    [((), [2, 1]), (("--komend",), [1, 2]), (("--school", "eik"), [2]), (("--schooljaar", "18-19"), []),
     (("--schooljaar", "19-20"), [2, 1]), (("--komend", "--peildatum", "2019-12-04"), [2]), (("--meest", "1"), [2])],
)  # fmt: skip
def test_spreekuren_are_filtered(gepland: Lpa, filters: tuple[str, ...], nummers: list[int]) -> None:
    gepland.goed("spreekuur", "plan", "eik", "5-12", "--jongere", "4")
    assert [s["nummer"] for s in gepland.json("spreekuur", "lijst", *filters)["spreekuren"]] == nummers


@pytest.mark.parametrize("breedte", ["40", "80"])
def test_pages_fit_their_screen(gepland: Lpa, breedte: str) -> None:
    for opdracht in (("toon", "1"), ("lijst",)):
        uit = gepland.goed("spreekuur", *opdracht, COLUMNS=breedte)
        assert max(map(len, uit.splitlines())) <= int(breedte)
    assert "Sem Zwaluw" in " ".join(gepland.goed("spreekuur", "toon", "1", COLUMNS=breedte).split())


SCHRIJVERS = [
    ("spreekuur", "plan", "eik", "5-12", "--jongere", "4"),
    ("spreekuur", "uitnodig", "1", "--jongere", "4", "--toch"),
    ("spreekuur", "afmelden", "1", "--jongere", "1"),
    ("spreekuur", "annuleer", "1"),
    ("spreekuur", "wijzig", "1", "--datum", "10-12", "--notitie", "een\ntwee"),
    ("spreekuur", "verslag", "1", "--gekomen", "1", "--afgezegd", "2", "--rest", "niet-gekomen", *OP_DE_DAG),
]


@pytest.mark.parametrize("opdracht", SCHRIJVERS, ids=lambda woorden: " ".join(woorden[:2]))
def test_each_command_is_one_thing_to_take_back(gepland: Lpa, opdracht: tuple[str, ...]) -> None:
    voor = rijen(gepland.pad)
    gepland.goed(*opdracht)
    assert rijen(gepland.pad) != voor
    assert f"`{' '.join(opdracht[:2])}`" in gepland.goed("ongedaan", "--ja")
    assert rijen(gepland.pad) == voor


def test_preventieve_meldingen_change_no_figure_but_the_one_that_names_them(school: Lpa) -> None:
    school.goed("melding", "nieuw", "--jongere", "1", "--soort", "overig", "--datum", "1-11-2019")
    voor = school.json("overzicht", "2019-2020", *OP_DE_DAG)
    school.goed(*PLAN)
    assert school.json("overzicht", "2019-2020", *OP_DE_DAG) == voor
    school.goed("spreekuur", "verslag", "1", "--rest", "gekomen", *OP_DE_DAG)
    na = school.json("overzicht", "2019-2020", *OP_DE_DAG)
    anders = [
        (t["tabel"], rij["rij"])
        for t, oud in zip(na["tabellen"], voor["tabellen"], strict=True)
        for rij, was in zip(t["rijen"], oud["rijen"], strict=True)
        if rij["cellen"] != was["cellen"]
    ]
    assert anders == [("kern", "% leerlingen zonder nieuw verzuim na 1 interventie")]


def test_a_spreekuur_does_not_make_an_imported_schooljaar_count_from_zaken(school: Lpa) -> None:
    school.goed("cijfers", "importeer", str(HEERDE))
    voor = school.json("overzicht", "2018-2019")
    uitkomst = school("spreekuur", "plan", "wilg", "4-6-2019", "--jongere", "1", "--toch")
    assert uitkomst.code == 0
    assert "ingevoerd" not in uitkomst.err
    school.goed("spreekuur", "verslag", "1", "--rest", "gekomen")
    assert school.json("melding", "toon", "2")["schooljaar"] == "2018-2019"
    assert school.json("overzicht", "2018-2019") == voor
    gewoon = ("melding", "nieuw", "--jongere", "1", "--soort", "overig", "--datum", "4-6-2019", "--toch")
    assert "van 2018-2019 toont lpa de ingevoerde cijfers" in school(*gewoon).err
    na = school.json("overzicht", "2018-2019")
    assert [t["rijen"] for t in na["tabellen"]] == [t["rijen"] for t in voor["tabellen"]]


def test_on_a_terminal_a_spreekuur_is_asked(gesprek: Begin, school: Lpa) -> None:
    g = gesprek("spreekuur", "plan", pad=school.pad)
    g.antwoord(
        ("School:", "wilg" + ENTER), ("Datum:", "3-12" + ENTER), ("Tijd:", "9u" + ENTER), ("Plaats:", ENTER),
        ("Jongere(n) (meer: met komma's):", "1, 3" + ENTER), ("Opslaan?", ENTER),
    )  # fmt: skip
    assert "Spreekuur 1 is gepland" in g.einde()
    assert list(standen(school)) == [1, 3]


def test_on_a_terminal_the_list_is_walked_with_a_letter_each(gesprek: Begin, gepland: Lpa) -> None:
    gepland.goed("spreekuur", "wijzig", "1", "--datum", "vandaag")
    g = gesprek("spreekuur", "verslag", "1", pad=gepland.pad)
    g.antwoord(
        ("Sem Zwaluw (", "g" + ENTER), ("Notitie Sem:", "gaat beter" + ENTER), ("Noor Merel (", "n" + ENTER),
        ("Notitie Noor:", ENTER), ("Bram Specht (", "a" + ENTER), ("Opslaan?", ENTER),
    )  # fmt: skip
    assert "1 gekomen, 1 niet gekomen, 1 afgezegd" in g.einde()
    assert gepland.json("interventie", "lijst", "2")["interventies"][0]["notitie"] == "gaat beter"


def test_ctrl_c_in_the_middle_of_a_report_stores_nothing(gesprek: Begin, gepland: Lpa) -> None:
    voor = rijen(gepland.pad)
    g = gesprek("spreekuur", "verslag", "1", pad=gepland.pad)
    g.antwoord(("Sem Zwaluw (", "g" + ENTER), ("Notitie Sem:", CTRL_C))
    assert "Er is niets opgeslagen" in g.einde(130)
    assert rijen(gepland.pad) == voor


def test_a_spreekuur_at_night_is_doubted_as_a_visit_is(gevuld: Lpa) -> None:
    plan = ("spreekuur", "plan", "2", "20-11-2019", "--jongere", "2", "--tijd")
    assert "het spreekuur is van 03:00 tot 06:00, en niet tussen 7:00 en 21:00" in gevuld(*plan, "3:00").err
    assert "en niet tussen" not in gevuld(*plan, "9:00").err


@pytest.mark.parametrize(("uur", "code"), [("07:59", 5), ("08:00", 0)])
def test_a_report_of_a_spreekuur_that_is_later_today_is_doubted(
    gevuld: Lpa, monkeypatch: pytest.MonkeyPatch, uur: str, code: int
) -> None:
    gevuld.goed("spreekuur", "plan", "2", "18-11-2019", "--tijd", "9:00", "--jongere", "2", "--toch")
    monkeypatch.delenv("LPA_PEILDATUM")
    monkeypatch.setattr(settings, "utc_now", lambda: datetime.fromisoformat(f"2019-11-18T{uur}:00+00:00"))
    uitkomst = gevuld("spreekuur", "verslag", "1", "--gekomen", "2")
    assert uitkomst.code == code, uitkomst.err
    assert ("spreekuur 1 is pas op maandag 18-11-2019 09:00" in uitkomst.err) == (code == 5)


def test_the_norm_for_a_first_step_of_who_was_invited_runs_from_the_spreekuur(gevuld: Lpa) -> None:
    gevuld.goed("spreekuur", "plan", "2", "2-12-2019", "--tijd", "9:00", "--jongere", "2", "--toch")
    (genodigd,) = gevuld.json("spreekuur", "toon", "1")["uitnodigingen"]
    lijst = ("termijn", "lijst", str(genodigd["melding"]), "--peildatum")
    assert gevuld.json(*lijst, "2-12-2019")["termijnen"] == []
    (norm,) = gevuld.json(*lijst, "3-12-2019")["termijnen"]
    assert (norm["soort"], norm["laatste_dag"]) == ("eerste-stap", "2019-12-09")
