"""`lpa termijn`: a term in a zaak that stands still or is made longer, always with a reason and always with its sum."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path

import pytest

from lpa import settings
from tests.conftest import Lpa, anders, ongemoeid

OPSCHORT = ("termijn", "opschort", "1", "--van", "10-10-2019", "--tot", "20-10-2019", "--reden", "stukken gevraagd")
VERLENG = ("termijn", "verleng", "1", "--met", "2 weken", "--reden", "wacht op advies")


def plat(tekst: str) -> str:
    """A page as one line, so that it does not matter where it was wrapped."""
    return " ".join(tekst.split())


@pytest.fixture(scope="session")
def _zaken(begonnen: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    from lpa.cli import main

    pad = tmp_path_factory.mktemp("termijn") / "zaken.lpa"
    pad.write_bytes(begonnen.read_bytes())
    for regel in (
        ("jongere", "nieuw", "--achternaam", "Merel", "--voornaam", "Noor", "--geboortedatum", "12-3-2003",
         "--geslacht", "v"),
        ("vrijstelling", "nieuw", "--jongere", "1", "--grond", "15", "--ontvangen", "1-10-2019", "--van", "1-11-2019",
         "--tot", "31-7-2020"),
        ("vrijstelling", "nieuw", "--jongere", "1", "--grond", "5c", "--ontvangen", "1-10-2019"),
        ("melding", "nieuw", "--jongere", "1", "--soort", "overig", "--datum", "1-10-2019"),
        ("vrijstelling", "nieuw", "--jongere", "1", "--grond", "3b", "--ontvangen", "1-10-2019"),
    ):  # fmt: skip
        assert main((*regel, "--bestand", str(pad), "--peildatum", "2019-11-15")) == 0
    return pad.read_bytes()


@pytest.fixture
def zaken(lpa: Lpa, _zaken: bytes) -> Lpa:
    """Request 1 (art. 15, received on 1-10-2019: decide by 26-11-2019), notice 2 (5c), melding 3, request 4 (3b)."""
    lpa.pad.write_bytes(_zaken)
    return lpa


def laatste_dag(lpa: Lpa, zaak: str = "1") -> str | None:
    """The last day on which must be decided, as the zaak shows it."""
    dag: str | None = lpa.json("vrijstelling", "toon", zaak)["termijnen"]["besluit"]["laatste_dag"]
    return dag


def test_a_term_that_stands_still_ends_later_and_shows_the_sum(zaken: Lpa) -> None:
    assert laatste_dag(zaken) == "2019-11-26"
    scherm = plat(zaken.goed(*OPSCHORT) + zaken.goed("termijn", "lijst", "1", COLUMNS="400"))
    for deel in (
        "De termijn van zaak 1 van Noor Merel is verschoven: beslis uiterlijk donderdag 05-12-2019",
        "Awb art. 4:13 lid 2",
        "01-10-2019 (ontvangst van de aanvraag) plus 8 weken is dinsdag 26-11-2019",
        "opgeschort van 11-10-2019 tot 20-10-2019, 9 dagen: donderdag 05-12-2019 (stukken gevraagd)",
        "Awb art. 4:15 lid 1: niet nagelezen",
        "lpa ongedaan",
    ):
        assert deel in scherm
    assert laatste_dag(zaken) == "2019-12-05"


def test_a_term_that_is_made_longer_ends_later_and_shows_the_sum(zaken: Lpa) -> None:
    scherm = plat(zaken.goed(*VERLENG))
    assert "beslis uiterlijk dinsdag 10-12-2019" in scherm
    assert "verlengd met 2 weken: dinsdag 10-12-2019 (wacht op advies)" in scherm
    assert laatste_dag(zaken) == "2019-12-10"


def test_what_shifts_a_term_adds_up_and_can_be_taken_back_one_by_one(zaken: Lpa) -> None:
    zaken.goed(*OPSCHORT)
    zaken.goed(*VERLENG)
    assert laatste_dag(zaken) == "2019-12-19"
    data = zaken.json("vrijstelling", "toon", "1")
    assert [(u["soort"], u["reden"]) for u in data["uitstel"]] == [
        ("opschorting", "stukken gevraagd"), ("verlenging", "wacht op advies"),
    ]  # fmt: skip
    zaken.goed("ongedaan", "--ja")
    assert laatste_dag(zaken) == "2019-12-05"
    zaken.goed("ongedaan", "--ja")
    assert laatste_dag(zaken) == "2019-11-26"


def test_the_answer_holds_the_term_for_scripts(zaken: Lpa) -> None:
    data = zaken.json(*OPSCHORT)
    assert (data["zaak"], data["soort"], data["van"], data["tot"]) == (1, "opschorting", "2019-10-10", "2019-10-20")
    assert data["termijn"]["laatste_dag"] == "2019-12-05"
    assert len(data["termijn"]["redenering"]) == 2


def test_the_page_of_the_zaak_shows_why_its_term_was_shifted(zaken: Lpa) -> None:
    zaken.goed(*OPSCHORT)
    assert "stukken gevraagd" in zaken.goed("vrijstelling", "toon", "1")


@pytest.mark.parametrize(
    ("tot", "twijfel"),
    [("12-10-2019", False), ("11-10-2019", True), ("10-10-2019", True)],
)
def test_a_suspension_in_which_no_day_stands_still_is_doubted(zaken: Lpa, tot: str, twijfel: bool) -> None:
    woorden = anders(OPSCHORT, "--tot", tot)
    if twijfel:
        assert "staat geen dag stil" in ongemoeid(zaken, *woorden, code=5)
        zaken.goed(*woorden, "--toch")
        assert laatste_dag(zaken) == "2019-11-26"
    else:
        zaken.goed(*woorden)
        assert laatste_dag(zaken) == "2019-11-27"


@pytest.mark.parametrize(
    ("woorden", "deel"),
    [
        pytest.param(anders(OPSCHORT, "--tot", "16-11-2019"), "in de toekomst", id="morgen aangevuld"),
        pytest.param(anders(VERLENG, "--datum", "16-11-2019"), "in de toekomst", id="morgen meegedeeld"),
        pytest.param(anders(VERLENG, "--datum", "27-11-2019", "--peildatum", "2019-12-01"),
                     "buiten de termijn die op 26-11-2019 eindigt", id="een dag te laat meegedeeld"),
        pytest.param(anders(VERLENG, "--datum", "30-9-2019"), "buiten de termijn", id="voor de ontvangst meegedeeld"),
    ],
)  # fmt: skip
def test_what_is_unlikely_about_a_shift_is_confirmed_first(zaken: Lpa, woorden: tuple[str, ...], deel: str) -> None:
    assert deel in ongemoeid(zaken, *woorden, code=5)
    assert zaken(*woorden, "--toch").code == 0


@pytest.mark.parametrize(
    "woorden",
    [
        pytest.param(anders(OPSCHORT, "--van", "1-10-2019"), id="op de dag van ontvangst gevraagd"),
        pytest.param(anders(OPSCHORT, "--tot", "15-11-2019"), id="vandaag aangevuld"),
        pytest.param(
            anders(OPSCHORT, "--van", "26-11-2019", "--tot", "30-11-2019", "--peildatum", "2019-12-01"),
            id="op de laatste dag gevraagd",
        ),
        pytest.param(anders(VERLENG, "--datum", "1-10-2019"), id="op de dag van ontvangst meegedeeld"),
        pytest.param(
            anders(VERLENG, "--datum", "26-11-2019", "--peildatum", "2019-12-01"), id="op de laatste dag meegedeeld"
        ),
    ],
)
def test_what_is_just_likely_about_a_shift_is_stored(zaken: Lpa, woorden: tuple[str, ...]) -> None:
    zaken.goed(*woorden)


@pytest.mark.parametrize(
    ("woorden", "code"),
    [
        pytest.param(("termijn", "opschort"), 2, id="welke zaak"),
        pytest.param(("termijn", "opschort", "1"), 2, id="wat"),
        pytest.param(OPSCHORT[:-2], 2, id="opschorten zonder reden"),
        pytest.param((*OPSCHORT[:-1], " "), 2, id="opschorten met een lege reden"),
        pytest.param(VERLENG[:-2], 2, id="verlengen zonder reden"),
        pytest.param((*VERLENG[:-1], ""), 2, id="verlengen met een lege reden"),
        pytest.param(anders(OPSCHORT, "--tot", "9-10-2019"), 4, id="eind voor begin"),
        pytest.param(anders(OPSCHORT, "--van", "30-9-2019"), 4, id="voor de ontvangst gevraagd"),
        pytest.param(anders(OPSCHORT, "--van", "30-9-2019", "--toch"), 4, id="voor de ontvangst gevraagd, en toch"),
        pytest.param(anders(OPSCHORT, "--van", "27-11-2019", "--tot", "30-11-2019", "--peildatum", "2019-12-01"), 5,
                     id="een dag te laat gevraagd"),
        pytest.param(anders(OPSCHORT, "--tot", "31-9-2019"), 2, id="dag bestaat niet"),
        pytest.param(anders(VERLENG, "--met", "zes weken"), 2, id="geen duur"),
        pytest.param(anders(VERLENG, "--met", "0 weken"), 2, id="niets erbij"),
        pytest.param(("termijn", "opschort", "een", *OPSCHORT[3:]), 3, id="geen nummer en geen naam"),
        pytest.param(("termijn", "opschort", "99", *OPSCHORT[3:]), 3, id="zaak bestaat niet"),
        pytest.param(("termijn", "verleng", "99", *VERLENG[3:]), 3, id="zaak bestaat niet om te verlengen"),
        pytest.param(("termijn", "opschort", "2", *OPSCHORT[3:]), 5, id="een kennisgeving heeft geen termijn"),
        pytest.param(("termijn", "verleng", "2", *VERLENG[3:]), 5, id="een kennisgeving is niet te verlengen"),
        pytest.param(("termijn", "opschort", "3", *OPSCHORT[3:]), 5, id="een melding heeft geen beslistermijn"),
    ],
)  # fmt: skip
def test_a_shift_that_cannot_be_is_refused(zaken: Lpa, woorden: tuple[str, ...], code: int) -> None:
    ongemoeid(zaken, *woorden, code=code)


def test_the_term_of_a_zaak_that_was_decided_does_not_shift(zaken: Lpa) -> None:
    zaken.goed("vrijstelling", "besluit", "1", "--uitkomst", "geweigerd", "--motivering", "onvoldoende onderwijs")
    assert "al gesloten" in ongemoeid(zaken, *OPSCHORT, code=5)
    ongemoeid(zaken, *VERLENG, code=5)


def test_vervangende_leerplicht_stands_still(zaken: Lpa) -> None:
    woorden = ("termijn", "opschort", "4", *OPSCHORT[3:])
    data = zaken.json(*woorden)["termijn"]
    assert (data["antwoord"], data["laatste_dag"]) == ("JA", "2019-11-21")


def test_a_term_that_asks_for_judgement_is_told_in_a_dutch_sentence(zaken: Lpa) -> None:
    assert "beslis vraagt oordeel" not in zaken.goed("termijn", "opschort", "4", *OPSCHORT[3:])


def test_an_extension_that_adds_nothing_is_refused(zaken: Lpa) -> None:
    ongemoeid(zaken, *VERLENG, "--met", "12 uur", code=2)


def test_an_extension_of_a_thousand_years_is_refused(zaken: Lpa) -> None:
    ongemoeid(zaken, *VERLENG, "--met", "999 jaar", code=2)


@pytest.mark.parametrize(
    ("bij", "op", "zegt"),
    [
        pytest.param(
            ("1",), "1-1-2030", "het afstrepen van termijn 1 op 01-01-2030 ligt in de toekomst", id="toekomst"
        ),
        pytest.param((), "1-1-2030", "op 01-01-2030 ligt in de toekomst", id="bij geen zaak, in de toekomst"),
        pytest.param(
            ("1",), "1-9-2019", "op 01-09-2019 ligt voor het begin van de zaak, 01-10-2019", id="voor de zaak"
        ),
    ],
)
def test_a_term_that_is_done_on_an_unlikely_day_is_asked_first(
    zaken: Lpa, bij: tuple[str, ...], op: str, zegt: str
) -> None:
    zaken.goed("termijn", "nieuw", *bij, "--wat", "mentor bellen", "--voor", "1-12-2019")
    assert zegt in ongemoeid(zaken, "termijn", "gedaan", "1", "--op", op, code=5)
    uitkomst = zaken("termijn", "gedaan", "1", "--op", op, "--toch")
    assert uitkomst.code == 0
    assert zegt in uitkomst.err


def test_a_term_is_done_today_or_on_an_earlier_day_without_a_question(zaken: Lpa) -> None:
    zaken.goed("termijn", "nieuw", "--wat", "jaarverslag", "--voor", "1-12-2019")
    zaken.goed("termijn", "nieuw", "1", "--wat", "mentor bellen", "--voor", "1-12-2019")
    zaken.goed("termijn", "gedaan", "1", "--op", "1-9-2019")
    assert "gedaan op 15-11-2019" in zaken.goed("termijn", "gedaan", "2")


def test_an_appointment_that_is_still_to_come_is_not_done_without_a_question(zaken: Lpa) -> None:
    zaken.goed("termijn", "nieuw", "3", "--wat", "gesprek met ouders", "--voor", "ma 18-11 9:30")
    komt = "de afspraak van termijn 1 komt nog: gesprek met ouders, maandag 18-11-2019 09:30"
    assert komt in ongemoeid(zaken, "termijn", "gedaan", "1", code=5)
    zaken.goed("termijn", "gedaan", "1", "--toch")
    zaken.goed("termijn", "nieuw", "3", "--wat", "gesprek met ouders", "--voor", "di 19-11 9:30")
    zaken.goed("termijn", "gedaan", "2", "--peildatum", "2019-11-19")


NOTEER = ("noteer", "3", "mail gelezen", "--soort", "brief", "--volgende")


@pytest.mark.parametrize("begin", [("termijn", "nieuw", "3", "--wat"), NOTEER], ids=["termijn", "noteer"])
@pytest.mark.parametrize("soort", ["verzuimgesprek", "telefoon"])
@pytest.mark.parametrize("wat", ["gesprek met ouders", "hoorgesprek met Sem"])
def test_what_the_list_proposes_ends_an_appointment_of_her_own(
    zaken: Lpa, begin: tuple[str, ...], wat: str, soort: str
) -> None:
    wanneer = "ma 18-11 9:30"
    zaken.goed(*begin, *((f"{wanneer} {wat}",) if begin == NOTEER else (wat, "--voor", wanneer)))
    later = ("--peildatum", "2019-11-19")
    gezegd = plat(zaken.goed("week", *later))
    opdracht = re.search(r"leg vast wat ervan kwam: lpa ([a-z ]+ 3 --datum 18-11-2019), en anders", gezegd)
    assert opdracht, gezegd
    woorden = opdracht[1].split()
    uit = zaken.goed(*woorden, *(() if woorden[0] == "pv" else ("--soort", soort)), *later, "--toch")
    assert f"De afspraak is afgestreept: termijn 1, {wat}." in uit
    assert wat not in zaken.goed("week", *later)


def test_the_appointment_that_a_note_makes_is_not_ended_by_it(zaken: Lpa) -> None:
    uit = zaken.goed("noteer", "3", "moeder gesproken", "--volgende", "vandaag 16:00 gesprek met vader")
    assert "afgestreept" not in uit
    assert zaken.json("termijn", "lijst", "3")["termijnen"]


@pytest.mark.parametrize(("uur", "code"), [("08", 5), ("10", 0)])
def test_on_its_day_an_appointment_is_to_come_until_its_hour(
    zaken: Lpa, monkeypatch: pytest.MonkeyPatch, uur: str, code: int
) -> None:
    zaken.goed("termijn", "nieuw", "3", "--wat", "gesprek met ouders", "--voor", "ma 18-11 9:30")
    monkeypatch.delenv("LPA_PEILDATUM")
    monkeypatch.setattr(settings, "utc_now", lambda: datetime.fromisoformat(f"2019-11-18T{uur}:00+01:00"))
    assert zaken("termijn", "gedaan", "1").code == code


@pytest.mark.parametrize(("tijd", "nacht"), [("6:59", True), ("7:00", False), ("20:15", False), ("20:16", True)])
def test_an_appointment_at_night_is_doubted_as_a_visit_is(gevuld: Lpa, tijd: str, nacht: bool) -> None:
    uitkomst = gevuld("termijn", "nieuw", "2", "--wat", "gesprek", "--voor", f"ma 18-11 {tijd}")
    assert (uitkomst.code == 5) == nacht, uitkomst.err
    assert ("en niet tussen 7:00 en 21:00" in uitkomst.err) == nacht


@pytest.mark.parametrize("wanneer", ["26 nov 10", "26-11 10", "26 nov 10:00", "26 november 10 uur"])
def test_a_bare_number_after_a_day_is_the_same_hour_wherever_it_is_typed(gevuld: Lpa, wanneer: str) -> None:
    gevuld.goed("termijn", "nieuw", "2", "--wat", "gesprek", "--voor", wanneer)
    gevuld.goed("termijn", "nieuw", "2", "--wat", "overleg", "--voor", "2-12-2019 9:00")
    gevuld.goed("termijn", "wijzig", "2", "--voor", wanneer, "--toch")
    gevuld.goed("noteer", "2", "moeder gesproken", "--volgende", f"{wanneer} bellen", "--toch")
    gevuld.goed("huisbezoek", "plan", "2", "--op", wanneer, "--toch")
    momenten = [t["tijdstip"] for t in gevuld.json("termijn", "lijst", "2")["termijnen"] if t["tijdstip"]]
    (bezoek,) = gevuld.json("huisbezoek", "lijst", "2")["huisbezoeken"]
    assert [moment[:16] for moment in (*momenten, bezoek["begin"])] == ["2019-11-26T10:00"] * 4


def test_a_bare_number_that_may_be_this_year_is_neither_an_hour_nor_a_year(gevuld: Lpa) -> None:
    for wanneer in ("26 nov 19", "26 nov 20", "26 nov 18"):
        nieuw = ("termijn", "nieuw", "2", "--wat", "gesprek", "--voor", wanneer)
        assert f"kan om {wanneer[-2:]}:00 of in 20{wanneer[-2:]} zijn" in ongemoeid(gevuld, *nieuw, code=2)
    gevuld.goed("termijn", "nieuw", "2", "--wat", "gesprek", "--voor", "26-11-19")
