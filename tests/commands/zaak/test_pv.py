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
    assert [(d["aan"], d["grondslag"]) for d in data["delingen"]] == [("Openbaar Ministerie", "Leerplichtwet art. 22")]


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
    assert data["deling"]["grondslag"] == "Leerplichtwet art. 22 lid 5"
    gevuld.goed("ongedaan", "--ja")
    assert gevuld.json("pv", "afschrift", "2")["gedaan"] == [1]


def test_undo_of_sending_takes_term_and_sharing_along(gevuld: Lpa) -> None:
    gevuld.goed(*VERHOOR)
    gevuld.goed(*VERZONDEN, "ja")
    gevuld.goed("ongedaan", "--ja")
    assert gevuld.json("verstrekking", "lijst")["aantal"] == 0
    assert len(gevuld.json("pv", "toon", "2")["termijnen"]) == 2
    assert gevuld.json(*VERZONDEN, "nee")["deling"]["aan"] == "Openbaar Ministerie"


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
    for soort, opdracht in (("pv-verzonden", "lpa pv verzonden"), ("halt-heen", "lpa halt verwijs")):
        assert opdracht in ongemoeid(gevuld, "interventie", "nieuw", "2", "--soort", soort, code=2)


def test_a_zaak_that_is_no_melding(gevuld: Lpa) -> None:
    ongemoeid(gevuld, "pv", "toon", "99", code=3)
    ongemoeid(gevuld, "pv", "hoorgesprek", "99", code=3)
