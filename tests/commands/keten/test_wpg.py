"""What is criminal data: from the first step of criminal law on, or by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Lpa, geweigerd, ongemoeid

HOOR = ("pv", "hoorgesprek", "2", "--datum", "12-11-2019")


def _regimes(lpa: Lpa) -> dict[str, tuple[str, str | None]]:
    """Of each step of zaak 2, by what she noted."""
    stappen = lpa.json("interventie", "lijst", "2")["interventies"]
    return {s["notitie"] or s["soort"]: (s["regime"], s["regime_op"]) for s in stappen}


def _bel(lpa: Lpa, dag: str, *meer: str) -> None:
    lpa.goed("interventie", "nieuw", "2", "--soort", "telefoon", "--datum", dag, "--notitie", dag, *meer)


def test_what_follows_on_a_hearing_is_criminal_data_and_what_went_before_is_not(gevuld: Lpa) -> None:
    gezegd = gevuld(*HOOR)
    assert "gemerkt als Wpg" in gezegd.err
    assert "omstreden" in gezegd.err
    for dag in ("11-11-2019", "12-11-2019", "13-11-2019"):
        _bel(gevuld, dag)
    assert _regimes(gevuld) == {
        "hoorgesprek": ("Wpg", "2019-11-12"), "11-11-2019": ("AVG", None), "12-11-2019": ("Wpg", "2019-11-12"),
        "13-11-2019": ("Wpg", "2019-11-13"),
    }  # fmt: skip


def test_a_hearing_that_is_stored_later_marks_what_came_after_it_and_undo_takes_that_back(gevuld: Lpa) -> None:
    _bel(gevuld, "11-11-2019")
    _bel(gevuld, "13-11-2019")
    gevuld.goed("huisbezoek", "plan", "2", "--op", "18-11-2019 9:00", "--adres", "Dijk 1")
    gevuld.goed(*HOOR)
    assert {k: r for k, (r, _) in _regimes(gevuld).items()} == {
        "hoorgesprek": "Wpg", "11-11-2019": "AVG", "13-11-2019": "Wpg"
    }  # fmt: skip
    assert gevuld.json("huisbezoek", "toon", "1")["regime"] == "Wpg"
    gevuld.goed("ongedaan", "--ja")
    assert {r for r, _ in _regimes(gevuld).values()} == {"AVG"}
    assert gevuld.json("huisbezoek", "toon", "1")["regime"] == "AVG"


def test_a_hearing_that_was_earlier_than_thought_marks_what_lies_between(gevuld: Lpa) -> None:
    _bel(gevuld, "11-11-2019")
    gevuld.goed(*HOOR)
    gevuld.goed("interventie", "wijzig", "3", "--datum", "11-11-2019")
    assert {r for r, _ in _regimes(gevuld).values()} == {"Wpg"}


def test_help_beside_it_is_no_criminal_data(gevuld: Lpa) -> None:
    gevuld.goed(*HOOR)
    gevuld.goed("interventie", "nieuw", "2", "--soort", "doorverwijzing", "--aan", "Merel", "--wat", "verzuim")
    assert _regimes(gevuld)["doorverwijzing"] == ("AVG", None)


@pytest.mark.parametrize("nummer", ["2", "3"])
def test_a_mark_is_put_and_taken_by_hand_but_stays_on_what_is_so_by_itself(gevuld: Lpa, nummer: str) -> None:
    gevuld.goed(*HOOR)
    _bel(gevuld, "13-11-2019")
    if nummer == "2":
        assert "blijft gemerkt" in ongemoeid(gevuld, "wpg", "af", "stap", nummer, code=5)
        return
    assert gevuld.json("wpg", "af", "stap", nummer)["regime"] == "AVG"
    gevuld.goed("interventie", "wijzig", nummer, "--resultaat", "gesproken")
    assert _regimes(gevuld)["13-11-2019"][0] == "AVG"
    assert gevuld.json("wpg", "merk", "stap", nummer, "--datum", "14-11-2019")["regime_op"] == "2019-11-14"
    assert "Terugnemen" not in gevuld.goed("wpg", "merk", "stap", nummer, "--datum", "14-11-2019")
    geweigerd(gevuld("wpg", "merk", "brief", "9"), 3)
    geweigerd(gevuld("wpg", "merk", "kat", "9"), 2)


def test_what_was_shared_by_a_step_goes_with_the_step(gevuld: Lpa) -> None:
    gevuld.goed(*HOOR)
    gevuld.goed("pv", "verzonden", "2", "--eerder-veroordeeld", "ja")
    assert [d["regime"] for d in gevuld.json("verstrekking", "lijst", "2")["verstrekkingen"]] == ["Wpg"]
    assert gevuld.json("pv", "toon", "2")["te_doen"][0]["regime"] == "Wpg"


def _termijn(lpa: Lpa, voor: str, wat: str = "verhoor vader", *meer: str) -> None:
    lpa.goed("termijn", "nieuw", "2", "--wat", wat, "--voor", voor, *meer)


def test_a_term_an_appointment_and_a_sharing_after_a_hearing_are_criminal_data(gevuld: Lpa) -> None:
    gevuld.goed(*HOOR)
    _termijn(gevuld, "25-11-2019 9:30")
    gevuld.goed("verstrekking", "nieuw", "2", "--aan", "SWV Merel", "--wat", "er is een PV", "--grond", "AVG art. 6")
    assert "(Wpg)" in gevuld.goed("verstrekking", "lijst", "2")
    zonder = gevuld("termijn", "lijst", "--csv")
    assert "verhoor vader" not in zonder.out
    assert "weggelaten" in zonder.err
    assert "er is een PV" not in gevuld("verstrekking", "lijst", "--csv").out


@pytest.mark.parametrize("soort", ["verstrekking", "termijn"])
def test_a_sharing_and_a_term_are_marked_and_unmarked_by_hand_and_that_stays(gevuld: Lpa, soort: str) -> None:
    gevuld.goed(*HOOR)
    _termijn(gevuld, "25-11-2019")
    gevuld.goed("verstrekking", "nieuw", "2", "--aan", "ggd", "--wat", "ziekmeldingen")
    assert gevuld.json("wpg", "af", soort, "1")["regime"] == "AVG"
    gevuld.goed(soort, "wijzig", "1", "--wat", "iets anders")
    gevuld.goed("interventie", "wijzig", "2", "--notitie", "vader was er ook")
    assert "iets anders" in gevuld(soort, "lijst", "--csv").out
    assert gevuld.json("wpg", "merk", soort, "1")["regime"] == "Wpg"
    assert "iets anders" not in gevuld(soort, "lijst", "--csv").out


def test_a_term_without_a_zaak_is_marked_by_hand_and_can_go_along(gevuld: Lpa) -> None:
    gevuld.goed("termijn", "nieuw", "--wat", "OM bellen", "--voor", "25-11-2019")
    gevuld.goed("wpg", "merk", "termijn", "1")
    assert "OM bellen" not in gevuld("termijn", "lijst", "--csv").out
    assert "OM bellen" in gevuld.goed("termijn", "lijst", "--csv", "--met-wpg", "JCO-L")


def test_a_term_that_was_done_before_the_hearing_is_not_criminal_data(gevuld: Lpa, tmp_path: Path) -> None:
    _termijn(gevuld, "25-11-2019", "mentor bellen")
    gevuld.goed("termijn", "gedaan", "1", "--op", "11-11-2019", "--toch")
    _termijn(gevuld, "25-11-2019", "moeder bellen")
    gevuld.goed(*HOOR)
    gevuld.goed("dossier", "2", "--druk", str(tmp_path / "d.html"))
    bladzij = (tmp_path / "d.html").read_text(encoding="utf-8")
    assert "mentor bellen" in bladzij
    assert "moeder bellen" not in bladzij


def test_a_step_that_is_moved_to_after_the_hearing_is_marked_and_so_is_what_was_shared_by_it(gevuld: Lpa) -> None:
    gevuld.goed("interventie", "nieuw", "2", "--soort", "doorverwijzing", "--datum", "11-11-2019", "--aan", "Merel",
                "--wat", "verzuim")  # fmt: skip
    _bel(gevuld, "11-11-2019")
    gevuld.goed(*HOOR)
    gevuld.goed("interventie", "wijzig", "3", "--datum", "13-11-2019")
    gevuld.goed("interventie", "wijzig", "2", "--datum", "13-11-2019", "--toch")
    regimes = _regimes(gevuld)
    assert regimes["11-11-2019"] == ("Wpg", "2019-11-13")
    assert regimes["doorverwijzing"] == ("AVG", None)
    assert gevuld.json("verstrekking", "lijst", "2")["verstrekkingen"][0]["regime"] == "AVG"
    gevuld.goed("wpg", "merk", "stap", "2")
    assert gevuld.json("verstrekking", "lijst", "2")["verstrekkingen"][0]["regime"] == "Wpg"


def test_a_step_that_she_unmarked_is_marked_again_when_it_becomes_one_of_criminal_law(gevuld: Lpa) -> None:
    gevuld.goed(*HOOR)
    _bel(gevuld, "13-11-2019")
    gevuld.goed("wpg", "af", "stap", "3")
    gevuld.goed("interventie", "wijzig", "3", "--datum", "14-11-2019")
    assert _regimes(gevuld)["13-11-2019"][0] == "AVG"
    gevuld.goed("interventie", "wijzig", "3", "--datum", "11-11-2019")
    gevuld.goed("interventie", "wijzig", "3", "--datum", "14-11-2019")
    assert _regimes(gevuld)["13-11-2019"][0] == "Wpg"


def test_what_was_shared_by_a_proces_verbaal_stays_marked_whatever_its_ground(gevuld: Lpa) -> None:
    gevuld.goed("pv", "verzonden", "2", "--eerder-veroordeeld", "ja", "--toch")
    gevuld.goed("verstrekking", "wijzig", "1", "--grond", "AVG art. 6")
    assert "blijft gemerkt" in ongemoeid(gevuld, "wpg", "af", "verstrekking", "1", code=5)
