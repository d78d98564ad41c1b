"""`lpa agenda`: the days on which she does not work."""

from __future__ import annotations

import pytest

from tests.commands.conftest import ongemoeid
from tests.conftest import Lpa

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
