"""What must be told back to DUO: the list, that it was typed over, and one counted point of today."""

from __future__ import annotations

import pytest

from tests.conftest import Lpa, geweigerd, ongemoeid

WAARSCHUWING = ("melding", "sluit", "2", "--afhandeling", "waarschuwing", "--datum", "12-11-2019", "--toch")


def _lijst(lpa: Lpa) -> list[dict[str, object]]:
    rijen: list[dict[str, object]] = lpa.json("melding", "lijst", "--naar-duo")["naar_duo"]
    return rijen


def _punten(lpa: Lpa) -> list[str]:
    return [p["wat"] for p in lpa.json("vandaag")["punten"] if p["groep"] == "duo"]


def test_a_melding_of_duo_comes_on_the_list_when_something_is_done_and_when_it_ends(gevuld: Lpa) -> None:
    assert _lijst(gevuld) == []
    gevuld.goed("interventie", "nieuw", "2", "--soort", "verzuimgesprek", "--datum", "11-11-2019")
    assert [(r["zaak"], r["meldingsnummer"], r["status"], r["tekst"]) for r in _lijst(gevuld)] == [
        (2, "1234567", "in behandeling", "")
    ]
    gevuld.goed(*WAARSCHUWING)
    (rij,) = _lijst(gevuld)
    assert (rij["status"], rij["afhandeling"]) == ("afgesloten", "waarschuwing")
    assert rij["tekst"] == "waarschuwing, 12-11-2019; laatste stap verzuimgesprek, 11-11-2019"


def test_what_was_typed_over_leaves_the_list_until_the_status_changes(gevuld: Lpa) -> None:
    gevuld.goed("interventie", "nieuw", "2", "--soort", "verzuimgesprek", "--datum", "11-11-2019")
    assert "overgetypt voor DUO op vrijdag 15-11-2019" in gevuld.goed("melding", "duo", "2")
    assert _lijst(gevuld) == []
    gevuld.goed(*WAARSCHUWING)
    assert [r["status"] for r in _lijst(gevuld)] == ["afgesloten"]
    gevuld.goed("melding", "duo", "2")
    gevuld.goed("melding", "heropen", "2", "--reden", "opnieuw")
    assert [r["status"] for r in _lijst(gevuld)] == ["in behandeling"]
    gevuld.goed("ongedaan", "--ja")
    assert _lijst(gevuld) == []
    gevuld.goed("melding", "wijzig", "2", "--duo", "")
    assert len(_lijst(gevuld)) == 1


def test_a_melding_without_a_step_that_is_reopened_comes_back_on_the_list(gevuld: Lpa) -> None:
    gevuld.goed(*WAARSCHUWING)
    gevuld.goed("melding", "duo", "2")
    gevuld.goed("melding", "heropen", "2", "--reden", "opnieuw")
    assert [r["status"] for r in _lijst(gevuld)] == ["in behandeling"]


def test_all_of_the_list_is_typed_over_at_once_and_taken_back_at_once(gevuld: Lpa) -> None:
    geweigerd(gevuld("melding", "duo", "--alles"), 3)
    gevuld.goed("melding", "wijzig", "1", "--meldingsnummer", "765")
    gevuld.goed(*WAARSCHUWING)
    assert [r["zaak"] for r in _lijst(gevuld)] == [1, 2]
    gevuld.goed("melding", "duo", "--alles")
    assert _lijst(gevuld) == []
    gevuld.goed("ongedaan", "--ja")
    assert len(_lijst(gevuld)) == 2


@pytest.mark.parametrize(
    ("opdracht", "code"),
    [
        ("duo 1", 5), ("duo 9", 3), ("duo", 2), ("duo 2 --alles", 2), ("duo 2 --datum 16-11-2019", 5),
        ("lijst --naar-duo --open", 2), ("lijst --naar-duo --jongere 2", 2), ("lijst --naar-duo --csv --json", 2),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused(gevuld: Lpa, opdracht: str, code: int) -> None:
    gevuld.goed(*WAARSCHUWING)
    ongemoeid(gevuld, "melding", *opdracht.split(), code=code)


def test_nothing_of_criminal_law_is_in_the_text_and_such_a_melding_is_in_no_csv(gevuld: Lpa) -> None:
    gevuld.goed("interventie", "nieuw", "2", "--soort", "verzuimgesprek", "--datum", "4-11-2019")
    gevuld.goed("route", "kies", "2", "strafrecht", "--reden", "weigert")
    gevuld.goed("pv", "hoorgesprek", "2", "--datum", "5-11-2019", "--toch")
    gevuld.goed("pv", "verzonden", "2", "--datum", "6-11-2019", "--eerder-veroordeeld", "nee", "--toch")
    gevuld.goed("melding", "sluit", "2", "--afhandeling", "proces-verbaal", "--datum", "12-11-2019", "--toch")
    (rij,) = _lijst(gevuld)
    assert rij["tekst"] == "afgesloten, 12-11-2019; laatste stap verzuimgesprek, 04-11-2019"
    uitkomst = gevuld("melding", "lijst", "--naar-duo", "--csv")
    assert uitkomst.out.strip().splitlines() == ["\ufeffzaak;meldingsnummer;jongere;naam;status;afhandeling;tekst"]
    assert "onder de Wpg weggelaten" in uitkomst.err


def test_the_text_fits_what_the_register_takes(gevuld: Lpa) -> None:
    gevuld.goed("melding", "wijzig", "2", "--soort", "absoluut", "--toch")
    gevuld.goed("interventie", "nieuw", "2", "--soort", "mdo", "--datum", "11-11-2019")
    einde = "vrijstelling van de inschrijving of hoogst haalbare bereikt"
    gevuld.goed("melding", "sluit", "2", "--afhandeling", einde, "--datum", "12-11-2019", "--toch")
    assert [r["tekst"] for r in _lijst(gevuld)] == [f"{einde}, 12-11-2019"]


def test_today_counts_them_in_one_point(gevuld: Lpa) -> None:
    assert _punten(gevuld) == []
    gevuld.goed(*WAARSCHUWING)
    assert _punten(gevuld) == ["1 melding moet nog terug naar DUO: lpa melding lijst --naar-duo"]
    gevuld.goed("melding", "wijzig", "1", "--meldingsnummer", "765")
    assert _punten(gevuld) == ["2 meldingen moeten nog terug naar DUO: lpa melding lijst --naar-duo"]
    assert "2 meldingen moeten nog terug naar DUO" in gevuld.goed("vandaag", "--alles", COLUMNS="100")
    gevuld.goed("vervalt", "2", "--reden", "dubbel", "--toch")
    assert len(_punten(gevuld)) == 1
    gevuld.goed("melding", "duo", "--alles")
    assert _punten(gevuld) == []


def test_the_page_and_the_dossier_say_when_it_was_typed_over(gevuld: Lpa) -> None:
    gevuld.goed("melding", "duo", "2", "--datum", "gisteren")
    assert "overgetypt op 14-11-2019" in gevuld.goed("melding", "toon", "2")
    assert "stand overgetypt voor DUO" in gevuld.goed("dossier", "--jongere", "2")


def test_the_page_names_what_is_not_known_of_duo(gevuld: Lpa) -> None:
    gevuld.goed(*WAARSCHUWING)
    blad = gevuld.goed("melding", "lijst", "--naar-duo", COLUMNS="120")
    assert "waarschuwing, 12-11-2019" in blad
    assert "zijn niet gevonden" in blad
