"""`lpa vakantie`: the school holidays of the regions, shipped and added."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from tests.conftest import Lpa, geweigerd, ongemoeid
from tests.overal.test_prompts import ENTER, Gesprek

NIEUW = ("vakantie", "nieuw")
MEI_2020 = ("--van", "25-4-2020", "--tot", "10-5-2020")
# Invented: the schooljaar after the shipped table.
JAAR_2030 = (
    ("herfst", "19-10-2030", "27-10-2030"), ("kerst", "21-12-2030", "5-1-2031"), ("voorjaar", "22-2-2031", "2-3-2031"),
    ("mei", "26-4-2031", "4-5-2031"), ("zomer", "12-7-2031", "24-8-2031"),
)  # fmt: skip


@pytest.fixture
def zonder_bestand(lpa: Lpa, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Lpa:
    """A command line where there is no case file."""
    monkeypatch.setenv("LPA_BESTAND", str(tmp_path / "nergens.lpa"))
    return lpa


def test_the_holidays_of_a_schooljaar_stand_with_their_source(lpa: Lpa) -> None:
    data = lpa.json("vakantie", "lijst", "2019-2020", "--regio", "midden")
    assert data["aantal"] == 5
    assert data["vakanties"][3] == {
        "schooljaar": "2019-2020", "naam": "meivakantie", "regio": "midden", "van": "2020-04-25", "tot": "2020-05-03",
        "bron": "OpenHolidays; workalendar 17.0.0", "bevestigd": True, "eigen": False,
    }  # fmt: skip
    assert "mei       midden  25-04-2020  03-05-2020  OpenHolidays; workalendar 17.0.0" in lpa.goed(
        "vakantie", "lijst", "2019-2020", "--regio", "midden"
    )


@pytest.mark.parametrize(("op", "jaar"), [("31-7-2020", "2019-2020"), ("1-8-2020", "2020-2021")])
def test_without_a_schooljaar_it_is_that_of_the_peildatum(lpa: Lpa, op: str, jaar: str) -> None:
    rijen = lpa.json("vakantie", "lijst", "--peildatum", op)["vakanties"]
    assert {rij["schooljaar"] for rij in rijen} == {jaar}
    assert [rij["regio"] for rij in rijen] == ["noord", "midden", "zuid"] * 5


def test_all_schooljaren_at_once(lpa: Lpa) -> None:
    assert lpa.json("vakantie", "lijst", "--alles")["aantal"] == 240
    assert lpa.json("vakantie", "lijst", "--alles", "--regio", "zuid")["aantal"] == 80


def test_the_list_needs_no_case_file(zonder_bestand: Lpa) -> None:
    assert zonder_bestand.json("vakantie", "lijst")["aantal"] == 15
    assert "herfst" in zonder_bestand.goed("vakantie", "lijst", "--regio", "noord")
    geweigerd(zonder_bestand(*NIEUW, "mei", "--regio", "midden", *MEI_2020), 10)


def test_a_schooljaar_that_nobody_knows_is_empty(lpa: Lpa) -> None:
    assert lpa.goed("vakantie", "lijst", "2035") == "Er is niets gevonden.\n"
    assert lpa.json("vakantie", "lijst", "2035")["vakanties"] == []


def test_the_list_for_excel(lpa: Lpa) -> None:
    kop, eerste, *_ = lpa.goed("vakantie", "lijst", "2015-2016", "--regio", "midden", "--csv").split("\r\n")
    assert kop == "\ufeffschooljaar;naam;regio;van;tot;bron;bevestigd;eigen"
    assert eerste == "2015-2016;herfstvakantie;midden;2015-10-17;2015-10-25;uit het hoofd, NIET geverifieerd;nee;nee"


@pytest.mark.parametrize("breedte", ["40", "80", "100"])
def test_a_source_that_is_not_verified_is_marked_and_quoted_at_every_width(lpa: Lpa, breedte: str) -> None:
    blad = lpa.goed("vakantie", "lijst", "2026-2027", COLUMNS=breedte)
    gezegd = " ".join(blad.split())
    assert "! voorjaarsvakantie 2026-2027: OpenHolidays, typefout verbeterd; OpenHolidays." in gezegd
    assert gezegd.count("typefout verbeterd; OpenHolidays.") == 1  # once, not for each region
    assert max(len(regel) for regel in blad.splitlines()) <= int(breedte)
    assert "!" not in lpa.goed("vakantie", "lijst", "2019-2020", COLUMNS=breedte)


@pytest.mark.parametrize(
    ("woorden", "zegt"),
    [
        (("2019-2021",), "2019-2021"), (("--regio", "oost"), "oost"), (("2019", "--alles"), "--alles"),
        (("--csv", "--json"), "--csv"),
    ],
)  # fmt: skip
def test_a_list_that_cannot_be_is_refused(lpa: Lpa, woorden: tuple[str, ...], zegt: str) -> None:
    assert zegt in ongemoeid(lpa, "vakantie", "lijst", *woorden, code=2)


def test_a_holiday_of_a_region_is_corrected_in_the_file(lpa: Lpa) -> None:
    gezegd = lpa.goed(*NIEUW, "mei", "--regio", "midden", *MEI_2020, "--bron", "gemeente")
    assert gezegd == (
        "Vakantie 1: meivakantie 2019-2020 van regio midden is van zaterdag 25-04-2020 tot en met zondag 10-05-2020;"
        " in de tabel van lpa is dat van 25-04-2020 tot en met 03-05-2020. Terugnemen kan met `lpa ongedaan`.\n"
    )
    (mei,) = [r for r in lpa.json("vakantie", "lijst", "--regio", "midden")["vakanties"] if r["eigen"]]
    assert (mei["naam"], mei["tot"], mei["bron"]) == ("meivakantie", "2020-05-10", "gemeente")
    assert "eigen: gemeente" in lpa.goed("vakantie", "lijst", "--regio", "midden")
    assert not any(r["eigen"] for r in lpa.json("vakantie", "lijst", "--regio", "noord")["vakanties"])
    lpa.goed("ongedaan", "--ja")
    assert not any(r["eigen"] for r in lpa.json("vakantie", "lijst", "--regio", "midden")["vakanties"])


def test_the_same_holiday_again_changes_the_one_that_is_there(lpa: Lpa) -> None:
    lpa.goed(*NIEUW, "mei", "--regio", "midden", *MEI_2020)
    assert "niets gewijzigd" in lpa.goed(*NIEUW, "mei", "--regio", "midden", *MEI_2020)
    assert lpa.json(*NIEUW, "mei", "--regio", "midden", "--van", "25-4-2020", "--tot", "4-5-2020")["nummer"] == 1
    assert lpa.json(*NIEUW, "mei", "--regio", "noord", *MEI_2020)["nummer"] == 2
    assert lpa.json("vakantie", "lijst")["aantal"] == 15


def test_a_holiday_of_a_region_reaches_its_schools(gevuld: Lpa) -> None:
    voor = gevuld.json("school", "kalender", "1")["schooldagen"]
    gevuld.goed(*NIEUW, "mei", "--regio", "midden", *MEI_2020)
    assert gevuld.json("school", "kalender", "1")["schooldagen"] == voor - 4  # 5 May 2020 was free already
    assert gevuld.json("school", "kalender", "2")["schooldagen"] == 196
    gevuld.goed("school", "vakantie", "1", "mei", "--van", "25-4-2020", "--tot", "3-5-2020")
    assert gevuld.json("school", "kalender", "1")["schooldagen"] == voor


def test_a_source_of_her_own_may_be_unverified_as_well(gevuld: Lpa) -> None:
    gevuld.goed(*NIEUW, "mei", "--regio", "midden", *MEI_2020, "--bron", "uit het hoofd")
    assert "! meivakantie 2019-2020: uit het hoofd." in gevuld.goed("vakantie", "lijst")
    assert "! meivakantie 2019-2020: uit het hoofd." in gevuld.goed("school", "kalender", "1")


def test_a_whole_schooljaar_beyond_the_table_can_be_added(gevuld: Lpa) -> None:
    kalender = ("school", "kalender", "1", "2030-2031")
    for naam, van, tot in JAAR_2030:
        ongemoeid(gevuld, *kalender, code=4)
        gevuld.goed(*NIEUW, naam, "--regio", "midden", "--van", van, "--tot", tot)
    data = gevuld.json(*kalender)
    assert 190 <= data["schooldagen"] <= 212
    assert [v["eigen"] for v in data["vakanties"]] == [False] * 6  # of the region, not of the school


@pytest.mark.parametrize("jaar", ["2014-2015", "2030-2031"])
def test_the_command_that_a_refusal_names_works_when_its_dots_are_filled_in(gevuld: Lpa, jaar: str) -> None:
    dagen = {(naam, "2030-2031"): (van, tot) for naam, van, tot in JAAR_2030}
    dagen[("zomer", "2013-2014")] = ("19-7-2014", "31-8-2014")
    while (uitkomst := gevuld("school", "kalender", "1", jaar)).code:
        gelezen = re.search(r"lpa (vakantie nieuw (\w+) .*--schooljaar (\S+) --van … --tot …)", uitkomst.err)
        assert gelezen
        van, tot = dagen.pop((gelezen[2].removesuffix("s"), gelezen[3]))
        gevuld.goed(*shlex.split(gelezen[1].replace("…", van, 1).replace("…", tot, 1)))


@pytest.mark.parametrize(
    ("woorden", "code", "zegt"),
    [
        (("krokus", "--regio", "midden", *MEI_2020), 2, "krokus"), (("mei", "--regio", "oost", *MEI_2020), 2, "oost"),
        (("mei", *MEI_2020), 2, "--regio"), (("mei", "--regio", "midden"), 2, "--van, --tot"),
        (("mei",), 2, "--regio (noord, midden of zuid), --van, --tot"), ((), 2, "NAAM"),
        (("mei", "--regio", "midden", "--van", "31-4-2020", "--tot", "10-5-2020"), 2, "april 2020 heeft 30 dagen"),
        (("mei", "--regio", "midden", *MEI_2020, "--schooljaar", "x"), 2, "schooljaar"),
        (("mei", "--regio", "midden", "--van", "10-5-2020", "--tot", "9-5-2020"), 4, "ligt voor de eerste dag"),
        (("mei", "--regio", "midden", "--van", "4-5-2020", "--tot", "10-5-2020"), 5, "valt op andere dagen"),
        (("zomer", "--regio", "midden", "--van", "18-7-2020", "--tot", "12-9-2020"), 5, "langer dan acht weken"),
        (("mei", "--regio", "midden", *MEI_2020, "--schooljaar", "2020-2021"), 5, "hoort bij 2019-2020"),
    ],
)  # fmt: skip
def test_a_holiday_that_cannot_be_is_refused(lpa: Lpa, woorden: tuple[str, ...], code: int, zegt: str) -> None:
    assert zegt in ongemoeid(lpa, *NIEUW, *woorden, code=code)


def test_what_is_unlikely_is_stored_with_toch(lpa: Lpa) -> None:
    uitkomst = lpa(*NIEUW, "mei", "--regio", "midden", "--van", "4-5-2020", "--tot", "10-5-2020", "--toch")
    assert uitkomst.code == 0
    assert "Let op: de meivakantie 2019-2020 van de regio valt op andere dagen" in uitkomst.err


def test_a_holiday_of_a_region_is_asked_on_a_terminal(lpa: Lpa) -> None:
    g = Gesprek(lpa.pad, *NIEUW, "mei")
    g.antwoord(
        ("Vakantieregio (", "m" + ENTER), ("Van:", "25-4-2020" + ENTER), ("Tot en met:", "10-5-2020" + ENTER),
        ("Bron:", ENTER), ("Opslaan?", ENTER),
    )  # fmt: skip
    assert "meivakantie 2019-2020 van regio midden" in g.einde()
