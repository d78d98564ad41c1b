"""What the gate weighs about a melding by the file, whatever command stores it."""

from __future__ import annotations

import shlex

import pytest

from tests.conftest import Lpa, ongemoeid

_ABSOLUUT = "melding nieuw --jongere 3 --soort absoluut --datum 1-11-2019 --toch"
_SIGNAAL = "melding nieuw --jongere 2 --soort signaal --datum 11-11-2019 --uren 16"


def test_absolute_absence_does_not_end_with_an_enrolment_that_is_not_there(gevuld: Lpa) -> None:
    gevuld.goed(*_ABSOLUUT.split())
    sluit = ("melding", "sluit", "3", "--afhandeling", "actief begeleid met inschrijving tot gevolg")
    gezegd = ongemoeid(gevuld, *sluit, code=5)
    assert "er is geen inschrijving op of na 15-11-2019" in gezegd
    later = "inschrijving nieuw --jongere 3 --school 2 --van 25-11-2019 --onderwijssoort vo --toch"
    gevuld.goed(*later.split())
    gevuld.goed(*sluit)


def test_absence_from_school_does_not_begin_in_a_holiday(gevuld: Lpa) -> None:
    gezegd = ongemoeid(gevuld, *_SIGNAAL.split(), "--eerste-dag", "21-10-2019", code=5)
    assert "de eerste dag 21-10-2019 is geen schooldag: herfstvakantie" in gezegd
    gevuld.goed(*_SIGNAAL.split(), "--eerste-dag", "21-10-2019", "--toch")
    gevuld.goed("melding", "wijzig", "3", "--laatste-dag", "6-11-2019")  # what was accepted is not asked again


def test_that_the_duty_is_over_by_the_day_of_a_melding_is_said(gevuld: Lpa) -> None:
    gevuld.goed("jongere", "wijzig", "2", "--geboortedatum", "8-11-2001", "--toch")
    gezegd = gevuld(*_SIGNAAL.split(), "--eerste-dag", "4-11-2019")
    assert (gezegd.code, "op 11-11-2019 niet meer leer- of kwalificatieplichtig" in gezegd.err) == (0, True)
    waarschuwing = ("interventie", "nieuw", "3", "--soort", "waarschuwing-schriftelijk")
    assert "er is niets om voor te waarschuwen" in ongemoeid(gevuld, *waarschuwing, code=5)


@pytest.mark.parametrize(
    "regel",
    [
        'termijn nieuw 2 --wat "moeder bellen" --voor 16-11-2036',
        'termijn nieuw --wat "verslag schrijven" --voor 15-11-2020',
        'termijn nieuw 2 --wat gesprek --voor "vr 21-11-2036 9:30"',
        'termijn wijzig 1 --voor 18-11-2036',
        'huisbezoek plan 2 --op "di 18-11-2036 10:30"',
        'huisbezoek verzet 1 --op "di 18-11-2036 10:30"',
        "spreekuur plan 2 18-11-2036 --jongere 2",
        "spreekuur wijzig 1 --datum 18-11-2036",
        'noteer 2 "moeder gebeld" --volgende "18-11-2036 mentor bellen"',
    ],
)  # fmt: skip
def test_what_is_planned_a_year_ahead_or_more_is_a_slip_of_the_year(gevuld: Lpa, regel: str) -> None:
    gevuld.goed("termijn", "nieuw", "2", "--wat", "mentor bellen", "--voor", "14-11-2020")
    gevuld.goed("huisbezoek", "plan", "2", "--op", "di 19-11 10:30")
    gevuld.goed("spreekuur", "plan", "2", "10-12", "--jongere", "2")
    assert "ligt een jaar of meer vooruit" in ongemoeid(gevuld, *shlex.split(regel), code=5)
    gevuld.goed(*shlex.split(regel), "--toch")


@pytest.mark.parametrize(
    ("regel", "zin"),
    [
        ("nieuw --jongere 2 --soort signaal --uren 18 --datum 11-11-18", "is van schooljaar 2018-2019, meer dan 8"),
        ("nieuw --jongere 2 --soort signaal --uren 18 --eerste-dag 4-11-2019 --laatste-dag 8-11-2029",
         "de laatste dag 08-11-2029 ligt in de toekomst"),
        ("nieuw --jongere 2 --soort luxe --eerste-dag 4-11-2019 --laatste-dag 8-11-2021",
         "de laatste dag 08-11-2021 ligt meer dan 8 weken vooruit"),
        ("nieuw --jongere 2 --soort signaal --uren 16 --eerste-dag 2-9-2019 --laatste-dag 14-11-2019",
         "16 uur staat over 10 lesweken; signaalverzuim is 16 uur of meer in 4 opeenvolgende lesweken (art. 21a)"),
        ("wijzig 2 --datum 28-10-2018", "is van schooljaar 2018-2019"),
        ("wijzig 2 --laatste-dag 28-10-2029", "ligt meer dan 8 weken vooruit"),
    ],
)  # fmt: skip
def test_a_year_that_was_mistyped_in_a_melding_is_asked_and_hours_are_held_to_four_weeks(
    gevuld: Lpa, regel: str, zin: str
) -> None:
    assert zin in ongemoeid(gevuld, "melding", *regel.split(), code=5)
    gevuld.goed("melding", *regel.split(), "--toch")


def test_a_melding_of_an_earlier_schooljaar_is_changed_without_a_question_about_its_day(gevuld: Lpa) -> None:
    later = {"LPA_PEILDATUM": "2020-11-15"}
    gevuld.goed("melding", "wijzig", "2", "--toelichting", "moeder belde terug", **later)
    gevuld.goed("melding", "wijzig", "2", "--uren", "16", **later)


_NA_SLUITEN = "na de sluitdatum 01-11-2019 staat nog een interventie, op 12-11-2019"


@pytest.mark.parametrize(
    ("regel", "zin"),
    [
        ("melding wijzig 1 --datum 4-11-2019", "de eerste interventie op 15-10-2019 ligt voor de meldingsdatum"),
        ("melding wijzig 1 --datum 4-11-2019", "de sluitdatum 01-11-2019 ligt voor de meldingsdatum 04-11-2019"),
        ("interventie wijzig 1 --datum 12-11-2019", _NA_SLUITEN),
        ("melding heropen 1 --reden opnieuw --datum 31-10-2019", "ligt voor de sluitdatum 01-11-2019"),
        ("melding heropen 1 --reden opnieuw --datum 16-11-2019", "de heropening op 16-11-2019 ligt in de toekomst"),
        (
            "interventie wijzig 2 --datum 13-11-2019",
            "voor 'proces-verbaal: verzonden' op 12-11-2019 staat nog geen stap",
        ),
        (
            "interventie wijzig 3 --datum 10-11-2019",
            "voor 'proces-verbaal: verzonden' op 10-11-2019 staat nog geen stap",
        ),
    ],
)
def test_another_day_is_held_against_the_other_days_of_its_zaak(gevuld: Lpa, regel: str, zin: str) -> None:
    gevuld.goed("pv", "verhoor", "2", "--met", "ouders", "--datum", "11-11-2019", "--toch")
    gevuld.goed("pv", "verzonden", "2", "--datum", "12-11-2019", "--eerder-veroordeeld", "nee", "--toch")
    assert zin in ongemoeid(gevuld, *regel.split(), code=5)
    gevuld.goed(*regel.split(), "--toch")


def test_another_day_that_leaves_the_order_as_it_was_is_not_asked(gevuld: Lpa) -> None:
    gevuld.goed("melding", "wijzig", "1", "--datum", "15-10-2019")
    gevuld.goed("interventie", "wijzig", "1", "--datum", "1-11-2019")
    gevuld.goed("melding", "heropen", "1", "--reden", "opnieuw", "--datum", "1-11-2019")
