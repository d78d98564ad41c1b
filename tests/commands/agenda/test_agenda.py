"""`lpa agenda`: the days on which she does not work."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.conftest import Lpa, ongemoeid

VRIJ = ("agenda", "vrij", "--van")


def test_days_off_are_stored_told_and_taken_back(lpa: Lpa) -> None:
    assert lpa.goed(*VRIJ, "23-12", "--tot", "3-1", "--reden", "vakantie") == (
        "Vrij 1: u werkt niet op maandag 23-12-2019 tot en met vrijdag 03-01-2020 (vakantie)."
        " Terugnemen kan met `lpa ongedaan`.\n"
    )
    (vrij,) = lpa.json("agenda", "lijst")["vrij"]
    assert vrij == {"nummer": 1, "van": "2019-12-23", "tot": "2020-01-03", "reden": "vakantie"}
    lpa.goed("ongedaan", "--ja")
    assert lpa.json("agenda", "lijst") == {"versie": 1, "vrij": [], "aantal": 0}


def test_one_day_needs_no_last_day(lpa: Lpa) -> None:
    assert "u werkt niet op maandag 18-11-2019." in lpa.goed(*VRIJ, "ma")


@pytest.mark.parametrize(
    ("woorden", "zegt"),
    [
        (("20-12", "--tot", "23-12"), "vrij 1 (maandag 23-12-2019 tot en met vrijdag 27-12-2019) staat al vast"),
        (("za",), "in deze dagen valt geen werkdag van u (zaterdag 16-11-2019)"),
        (("25-12-2020", "--tot", "27-12-2020"), "in deze dagen valt geen werkdag van u"),
        (("1-7-2020", "--tot", "15-8-2020"), "46 dagen is lang"),
    ],
)
def test_what_is_unlikely_is_stored_only_with_toch(lpa: Lpa, woorden: tuple[str, ...], zegt: str) -> None:
    lpa.goed(*VRIJ, "23-12", "--tot", "27-12")
    assert zegt in ongemoeid(lpa, *VRIJ, *woorden, code=5)
    lpa.goed(*VRIJ, *woorden, "--toch")


def test_visits_on_days_off_are_named_and_stay(gevuld: Lpa) -> None:
    gevuld.goed("huisbezoek", "plan", "2", "--op", "di 26-11 10:30")
    uitkomst = gevuld(*VRIJ, "25-11", "--tot", "26-11")
    assert uitkomst.code == 0
    assert uitkomst.err == (
        "Let op: huisbezoek 1 (zaak 2) staat op dinsdag 26-11-2019 10:30. Verzetten kan met: lpa huisbezoek verzet 1\n"
    )
    assert gevuld("agenda", "vrij", "--van", "27-11").err == ""


def test_the_list_begins_today(lpa: Lpa) -> None:
    lpa.goed(*VRIJ, "1-11-2019")
    lpa.goed(*VRIJ, "14-11-2019", "--tot", "15-11-2019")
    lpa.goed(*VRIJ, "ma")
    assert [v["nummer"] for v in lpa.json("agenda", "lijst")["vrij"]] == [2, 3]
    assert [v["nummer"] for v in lpa.json("agenda", "lijst", "--alles")["vrij"]] == [1, 2, 3]
    assert "1 verborgen" in lpa.goed("agenda", "lijst", "--meest", "1")
    assert "2;2019-11-14;2019-11-15;" in lpa.goed("agenda", "lijst", "--csv")


def test_days_off_are_removed_and_come_back(lpa: Lpa) -> None:
    lpa.goed(*VRIJ, "ma", "--reden", "cursus")
    assert lpa.goed("agenda", "weg", "1").startswith("Vrij 1 is weg: maandag 18-11-2019 (cursus).")
    assert lpa.json("agenda", "lijst", "--alles")["aantal"] == 0
    lpa.goed("ongedaan", "--ja")
    assert lpa.json("agenda", "lijst")["aantal"] == 1


@pytest.mark.parametrize(
    ("woorden", "code"),
    [
        (("vrij",), 2), (("vrij", "--van", ""), 2), (("vrij", "--van", "ma", "--tot", ""), 2),
        (("vrij", "--van", "onzin"), 2), (("vrij", "--van", "30-2"), 2),
        (("vrij", "--van", "20-11-2019", "--tot", "19-11-2019"), 4),
        (("weg", "9"), 3), (("weg", "x"), 2), (("weg",), 2),
    ],
    ids=lambda deel: " ".join(deel) if isinstance(deel, tuple) else None,
)  # fmt: skip
def test_bad_input_changes_nothing(lpa: Lpa, woorden: tuple[str, ...], code: int) -> None:
    ongemoeid(lpa, "agenda", *woorden, code=code)


def test_the_working_days_are_shown_changed_and_taken_back(lpa: Lpa) -> None:
    assert lpa.goed("agenda", "werkdagen") == "Uw werkdagen: ma di wo do vr.\n"
    assert "Uw werkdagen: ma di do (dat was: ma di wo do vr)." in lpa.goed("agenda", "werkdagen", "do,ma", "dinsdag")
    assert lpa.json("agenda", "werkdagen") == {"versie": 1, "werkdagen": "ma di do"}
    assert lpa("agenda", "werkdagen", "ma di do").out == "Uw werkdagen: ma di do.\n"
    assert "agenda werkdagen" in lpa.goed("logboek")
    voor_ze_ja_zegt = lpa("ongedaan").err
    assert "werkdagen 3: waarde ma di do wordt weer ma di wo do vr" in voor_ze_ja_zegt, voor_ze_ja_zegt
    assert "eigenschap" not in voor_ze_ja_zegt + lpa.goed("logboek", "--volledig")
    lpa.goed("ongedaan", "--ja")
    assert lpa.json("agenda", "werkdagen")["werkdagen"] == "ma di wo do vr"
    ongemoeid(lpa, "agenda", "werkdagen", "zo", code=2)


def test_a_file_in_which_nobody_said_the_working_days_takes_them(sjabloon: Path, lpa: Lpa, tmp_path: Path) -> None:
    elders = ("--bestand", str(shutil.copy(sjabloon, tmp_path / "ander.lpa")))
    assert "niet vastgelegd" in lpa.goed("agenda", "werkdagen", *elders)
    assert "Uw werkdagen: ma." in lpa.goed("agenda", "werkdagen", "ma", *elders)
    assert lpa.goed("agenda", "werkdagen", *elders) == "Uw werkdagen: ma.\n"


def test_what_is_planned_on_a_day_that_is_no_working_day_any_more_is_named(lpa: Lpa) -> None:
    lpa.goed("jongere", "nieuw", "--achternaam", "Zwaluw", "--geboortedatum", "12-3-2009")
    lpa.goed("melding", "nieuw", "--jongere", "1", "--soort", "absoluut", "--datum", "11-11-2019")
    lpa.goed("huisbezoek", "plan", "1", "--op", "wo 20-11 10:00")
    lpa.goed("huisbezoek", "plan", "1", "--op", "do 21-11 10:00")
    lpa.goed("termijn", "nieuw", "--wat", "overleg", "--voor", "wo 27-11 9:30")
    gezegd = lpa("agenda", "werkdagen", "ma", "di", "do").err
    assert "Let op: huisbezoek 1 (zaak 1) staat op woensdag 20-11-2019 10:00." in gezegd
    assert "Let op: termijn 1 staat op woensdag 27-11-2019 09:30." in gezegd
    assert "huisbezoek 2" not in gezegd
    assert "geen werkdag" in ongemoeid(lpa, "huisbezoek", "plan", "1", "--op", "wo 4-12 10:00", code=5)


def test_the_gemeente_and_its_region_can_be_changed_as_well(lpa: Lpa) -> None:
    assert "De gemeente: Epe (dat was: Heerde)." in lpa.goed("afzender", "gemeente", "Epe")
    assert lpa.json("afzender", "toon")["gemeente"] == "Epe"
    assert "De vakantieregio: noord (dat was: midden)." in lpa.goed("vakantie", "regio", "noord")
    lpa.goed("ongedaan", "--ja")
    assert lpa.goed("vakantie", "regio") == "De vakantieregio: midden.\n"
    ongemoeid(lpa, "vakantie", "regio", "oost", code=2)


def test_begin_says_how_to_change_what_it_asked_and_what_comes_next(lpa: Lpa, tmp_path: Path) -> None:
    begin = ("begin", "--gemeente", "Epe", "--regio", "noord", "--zonder-wachtwoord")
    zin = lpa.goed(*begin, "--bestand", str(tmp_path / "nieuw.lpa"))
    for opdracht in ("lpa agenda werkdagen", "lpa school nieuw"):
        assert opdracht in " ".join(zin.split())
