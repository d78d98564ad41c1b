"""A schooljaar that is not over says so, and nothing after the peildatum is counted."""

from __future__ import annotations

import pytest

from tests.commands.jaar.test_cijfers import cellen
from tests.conftest import Eenmaal, Lpa

SEPTEMBER = "2020-09-15"


@pytest.fixture
def lopend(lpa: Lpa, eenmaal: Eenmaal) -> Lpa:
    """A melding of August that was closed on 10 September and one of 20 September; somebody enrolled since August."""

    def begin() -> None:
        for regel in (
            ("school", "nieuw", "De Wegwijzer", "--regio", "midden", "--onderwijssoort", "po"),
            ("jongere", "nieuw", "--achternaam", "Merel", "--voornaam", "Sem", "--geboortedatum", "12-3-2010"),
            ("inschrijving", "nieuw", "--jongere", "1", "--school", "1", "--van", "1-8-2018"),
            ("melding", "nieuw", "--jongere", "1", "--soort", "signaal", "--uren", "18", "--datum", "20-8-2020"),
            ("interventie", "nieuw", "1", "--soort", "verzuimgesprek", "--datum", "1-9-2020"),
            ("melding", "sluit", "1", "--afhandeling", "waarschuwing", "--datum", "10-9-2020"),
            ("melding", "nieuw", "--jongere", "1", "--soort", "signaal", "--uren", "18", "--datum", "20-9-2020"),
        ):
            lpa.goed(*regel, LPA_PEILDATUM="2020-10-20")

    return eenmaal(begin)


def telt(lpa: Lpa, op: str) -> dict[str, object]:
    """Some figures of 2020-2021 as they are printed on a day."""
    gevonden = cellen(lpa.json("overzicht", "2020-2021", "--peildatum", op))
    return {
        rij: gevonden["2020-2021", tabel, rij]["waarde"]
        for tabel, rij in (("5", "signaalverzuim"), ("5", "waarschuwing"), ("5", "nog in onderzoek"), ("1", "totaal"))
    }


@pytest.mark.parametrize(
    ("op", "signaal", "waarschuwing", "onderzoek", "jongeren"),
    [
        ("2020-08-19", None, None, None, None),
        ("2020-08-20", 1, 0, 1, None),
        ("2020-09-09", 1, 0, 1, None),
        ("2020-09-10", 1, 1, 0, None),
        ("2020-09-20", 2, 1, 1, None),
        ("2020-09-30", 2, 1, 1, None),
        ("2020-10-01", 2, 1, 1, 1),
    ],
)
def test_nothing_after_the_peildatum_is_counted(
    lopend: Lpa, op: str, signaal: int | None, waarschuwing: int | None, onderzoek: int | None, jongeren: int | None
) -> None:
    assert list(telt(lopend, op).values()) == [signaal, waarschuwing, onderzoek, jongeren]


def test_the_cases_behind_a_figure_are_those_of_the_peildatum(lopend: Lpa) -> None:
    achter = ("overzicht", "2020-2021", "--uit-zaken", "5/nog", "--peildatum")
    assert [z["nummer"] for z in lopend.json(*achter, "2020-09-09")["zaken"]] == [1]
    assert [z["nummer"] for z in lopend.json(*achter, "2020-09-20")["zaken"]] == [2]
    stil = ("overzicht", "2020-2021", "--uit-zaken", "kern/% leerlingen zonder", "--peildatum")
    assert len(lopend.json(*stil, "2020-09-19")["jongeren"]) == 1
    assert lopend.json(*stil, "2020-09-20")["jongeren"] == []


@pytest.mark.parametrize(
    ("jaar", "op", "zin"),
    [
        ("2020-2021", SEPTEMBER, "2020-2021 loopt nog; 1 oktober 2020 moet nog komen. Geteld tot en met 15-09-2020."),
        ("2020-2021", "2020-09-30", "2020-2021 loopt nog; 1 oktober 2020 moet nog komen."),
        ("2020-2021", "2020-10-01", "2020-2021 loopt nog. Geteld tot en met 01-10-2020."),
        ("2020-2021", "2021-07-31", "2020-2021 loopt nog. Geteld tot en met 31-07-2021."),
        ("2020-2021", "2020-07-31", "2020-2021 is nog niet begonnen"),
        ("2020-2021", "2021-08-01", None),
        ("2019-2020", SEPTEMBER, None),
    ],
)
def test_a_schooljaar_that_is_not_over_says_so(lopend: Lpa, jaar: str, op: str, zin: str | None) -> None:
    for woorden in ((), ("--tabel", "3")):
        gezegd = " ".join(lopend.goed("overzicht", jaar, *woorden, "--peildatum", op).split())
        assert (zin in gezegd) if zin else ("loopt nog" not in gezegd)


def test_the_source_of_a_table_and_the_data_say_that_the_year_goes_on(lopend: Lpa) -> None:
    tabel = " ".join(lopend.goed("overzicht", "2020-2021", "--tabel", "3", "--peildatum", SEPTEMBER).split())
    assert "20-21 geteld uit zaken, loopt nog." in tabel
    vraag = ("overzicht", "2020-2021", "--jaren", "1", "--peildatum")
    assert lopend.json(*vraag, SEPTEMBER)["onaf"] == {"2020-2021": "loopt nog; 1 oktober 2020 moet nog komen"}
    assert lopend.json(*vraag, "2021-08-01")["onaf"] == {}


@pytest.mark.parametrize("woorden", [("overzicht", "2020-2021", "--csv"), ("export", "csv", "2020-2021")])
def test_a_file_for_others_is_not_marked_but_the_screen_is(lopend: Lpa, woorden: tuple[str, ...]) -> None:
    uitkomst = lopend(*woorden, "--peildatum", SEPTEMBER)
    assert "loopt nog" in uitkomst.err
    assert "loopt nog" not in uitkomst.out


def test_a_comparison_counts_up_to_the_peildatum_as_well(lopend: Lpa) -> None:
    (tabel,) = lopend.json("cijfers", "vergelijk", "2020-2021", "--tabel", "5", "--peildatum", "2020-09-09")["tabellen"]
    assert {r["rij"]: r["geteld"] for r in tabel["rijen"]}["nog in onderzoek"] == 1


def test_what_was_closed_and_is_reopened_later_was_closed_on_that_day(lopend: Lpa) -> None:
    lopend.goed("melding", "heropen", "1", "--datum", "1-10-2020", "--reden", "weer verzuim",
                LPA_PEILDATUM="2020-10-20")  # fmt: skip
    assert telt(lopend, "2020-09-15") == telt(lopend, "2020-09-15") | {"waarschuwing": 1, "nog in onderzoek": 0}
    assert telt(lopend, "2020-10-05") == telt(lopend, "2020-10-05") | {"waarschuwing": 0, "nog in onderzoek": 2}
    for cel in ("5/waarschuwing", "5/nog in onderzoek"):
        achter = lopend.json("overzicht", "2020-2021", "--uit-zaken", cel, "--peildatum", "2020-09-15")
        assert achter["aantal"] == len(achter["zaken"]) == (cel == "5/waarschuwing")
    lopend.goed("melding", "sluit", "1", "--afhandeling", "halt", "--datum", "12-10-2020", "--toch",
                LPA_PEILDATUM="2020-10-20")  # fmt: skip
    assert telt(lopend, "2020-09-15") == telt(lopend, "2020-09-15") | {"waarschuwing": 1, "nog in onderzoek": 0}
    assert telt(lopend, "2020-10-05") == telt(lopend, "2020-10-05") | {"waarschuwing": 0, "nog in onderzoek": 2}
