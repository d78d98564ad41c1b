"""Days without a year, as each command reads them: never a year away from the day that was meant, without asking."""

from __future__ import annotations

import pytest

from tests.conftest import Lpa, ongemoeid

MAART = {"LPA_PEILDATUM": "2026-03-30"}
MELDING = ("melding", "nieuw", "--jongere", "1", "--soort", "overig")
VRIJSTELLING = ("vrijstelling", "nieuw", "--jongere", "1", "--grond", "15")


@pytest.mark.parametrize(
    ("opdracht", "eerste", "tweede"),
    [
        ((*MELDING, "--eerste-dag", "31-3", "--laatste-dag", "2-4"), "31-03-2025", "31-03-2026"),
        ((*MELDING, "--datum", "31-3"), "31-03-2025", "31-03-2026"),
        ((*MELDING, "--laatste-dag", "2 apr"), "02-04-2025", "02-04-2026"),
        (("melding", "sluit", "2", "--afhandeling", "waarschuwing", "--datum", "1-4"), "01-04-2025", "01-04-2026"),
        (("interventie", "nieuw", "2", "--soort", "brief", "--datum", "31-3"), "31-03-2025", "31-03-2026"),
        (("termijn", "nieuw", "2", "--wat", "bellen", "--voor", "25-3"), "25-03-2026", "25-03-2027"),
        (("agenda", "vrij", "--van", "24-3", "--tot", "26-3"), "24-03-2026", "24-03-2027"),
        (("huisbezoek", "route", "26-3"), "26-03-2026", "26-03-2027"),
        (("huisbezoek", "plan", "2", "--op", "26-3 10:00"), "26-03-2026", "26-03-2027"),
        (("huisbezoek", "lijst", "--tot", "26-3"), "26-03-2026", "26-03-2027"),
        (("huisbezoek", "agenda", "--tot", "26-3"), "26-03-2026", "26-03-2027"),
        (("week", "26-3"), "26-03-2026", "26-03-2027"),
        (("brief", "maak", "waarschuwing", "2", "--datum", "31-3"), "31-03-2025", "31-03-2026"),
        (("verlof", "reken", "--van", "26-3", "--tot", "2-4", "--regio", "midden"), "26-03-2026", "26-03-2027"),
        ((*VRIJSTELLING, "--van", "1-3", "--tot", "31-7"), "01-03-2026", "01-03-2027"),
        ((*VRIJSTELLING, "--verklaring", "2-4"), "02-04-2025", "02-04-2026"),
        (("vrijstelling", "lijst", "--vervalt", "29-3"), "29-03-2026", "29-03-2027"),
        (("inschrijving", "wijzig", "1", "--tot", "1-5"), "01-05-2025", "01-05-2026"),
        (("jongere", "wijzig", "1", "--verhuisd", "1-4"), "01-04-2025", "01-04-2026"),
        (("spreekuur", "plan", "1", "27-3", "--jongere", "1"), "27-03-2026", "27-03-2027"),
        (("school", "vrij", "1", "27-3", "--reden", "studiedag"), "27-03-2026", "27-03-2027"),
        (("school", "vakantie", "1", "mei", "--van", "27-3", "--tot", "5-4"), "27-03-2026", "27-03-2027"),
        (("recht", "termijn", "bezwaar", "2-4"), "02-04-2025", "02-04-2026"),
    ],
)
def test_a_day_that_may_be_of_two_years_is_refused_with_both(
    gevuld: Lpa, opdracht: tuple[str, ...], eerste: str, tweede: str
) -> None:
    gezegd = ongemoeid(gevuld, *opdracht, code=2, **MAART)
    assert f" kan {eerste} of {tweede} zijn." in gezegd
    assert "Oplossing: geef het jaar erbij." in gezegd


@pytest.mark.parametrize(
    ("opdracht", "zegt"),
    [
        (
            (*MELDING, "--eerste-dag", "26-3", "--laatste-dag", "27-3"),
            "maandag 30-03-2026, verzuim van donderdag 26-03-2026 tot en met vrijdag 27-03-2026",
        ),
        ((*MELDING, "--eerste-dag", "31-3-2026", "--laatste-dag", "2-4", "--toch"), "tot en met donderdag 02-04-2026"),
        (
            (*MELDING, "--eerste-dag", "20-12", "--laatste-dag", "8-1"),
            "van zaterdag 20-12-2025 tot en met donderdag 08",
        ),
        (("termijn", "nieuw", "2", "--wat", "bellen", "--voor", "2-4"), "uiterlijk donderdag 02-04-2026"),
        (("agenda", "vrij", "--van", "24-3-2026", "--tot", "26-3", "--toch"), "tot en met donderdag 26-03-2026"),
        (("agenda", "vrij", "--van", "23-12", "--tot", "3-1"), "woensdag 23-12-2026 tot en met zondag 03-01-2027"),
        (("verlof", "reken", "--van", "11-11-2019", "--tot", "26-11", "--regio", "midden"), "dinsdag 26-11-2019"),
        ((*VRIJSTELLING, "--van", "1-4", "--tot", "31-7"), "01-04-2026 tot en met 31-07-2026"),
        ((*VRIJSTELLING, "--van", "1-3-2026", "--tot", "31-3"), "01-03-2026 tot en met 31-03-2026"),
        (("school", "vrij", "1", "27-3-2026", "30-3", "--reden", "studie"), "tot en met maandag 30-03-2026"),
        (("recht", "termijn", "bezwaar", "2-2"), "02-02-2026"),
        (("huisbezoek", "route", "di 31-3"), "dinsdag 31-03-2026"),
    ],
)
def test_a_day_without_a_year_is_told_with_its_year(gevuld: Lpa, opdracht: tuple[str, ...], zegt: str) -> None:
    gezegd = " ".join(gevuld.goed(*opdracht, **MAART).split())
    assert zegt in gezegd


def test_days_that_were_granted_lie_in_the_leave_and_are_told(gevuld: Lpa) -> None:
    periode = ("--van", "9-3-2020", "--tot", "25-3-2020", "--ontvangen", "3-2-2020")
    gevuld.goed("verlof", "nieuw", "--jongere", "1", "--grond", "gewichtig", *periode, LPA_PEILDATUM="2020-02-03")
    gevuld.goed("verlof", "hoor", "3", "--mening", "een week is genoeg", LPA_PEILDATUM="2020-02-05")
    deel = ("--uitkomst", "deels", "--toegewezen-van", "9-3", "--toegewezen-tot", "13-3", "--motivering", "een week")
    gezegd = gevuld.goed("verlof", "besluit", "3", *deel, LPA_PEILDATUM="2020-02-10")
    assert "Toegewezen: maandag 09-03-2020 tot en met vrijdag 13-03-2020." in gezegd


def test_a_term_that_stands_still_ends_after_it_began(gevuld: Lpa) -> None:
    gevuld.goed(*VRIJSTELLING, LPA_PEILDATUM="2020-06-01")
    stil = ("termijn", "opschort", "3", "--van", "15-6", "--tot", "29-6", "--reden", "bewijs gevraagd", "--toch")
    gevuld.goed(*stil, LPA_PEILDATUM="2020-06-15")
    assert "29-06-2020" in gevuld.goed("termijn", "lijst", "3", LPA_PEILDATUM="2020-06-15")


@pytest.mark.parametrize(("toch", "code"), [((), 5), (("--toch",), 0)])
def test_an_exemption_that_was_over_before_it_was_asked_is_doubted(
    gevuld: Lpa, toch: tuple[str, ...], code: int
) -> None:
    uit = gevuld(*VRIJSTELLING, "--van", "1-4-2025", "--tot", "31-7-2025", *toch, **MAART)
    assert uit.code == code
    assert "de laatste dag 31-07-2025 ligt voor de aanvraag van 30-03-2026" in uit.err


def test_granting_an_exemption_that_was_over_before_it_was_asked_is_doubted(gevuld: Lpa) -> None:
    gevuld.goed("vrijstelling", "nieuw", "--jongere", "1", "--grond", "5b", **MAART)
    besluit = ("vrijstelling", "besluit", "3", "--uitkomst", "vrijgesteld", "--van", "1-4-2025", "--tot", "31-7-2025")
    assert "ligt voor de kennisgeving van 30-03-2026" in ongemoeid(gevuld, *besluit, code=5, **MAART)
    komend = ("--van", "1-4", "--tot", "31-7", "--toch")
    gezegd = gevuld.goed(*besluit[:5], *komend, **MAART)
    assert "01-04-2026 tot en met 31-07-2026" in gezegd


def test_a_day_to_come_that_is_not_understood_is_explained_with_days_to_come(gevuld: Lpa) -> None:
    gezegd = ongemoeid(gevuld, "termijn", "nieuw", "2", "--wat", "bellen", "--voor", "volgende week", code=2)
    assert "morgen, vr of +7" in gezegd
    assert "gisteren" not in gezegd
