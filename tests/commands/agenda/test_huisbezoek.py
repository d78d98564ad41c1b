"""`lpa huisbezoek`: planning, moving, cancelling, reporting, the route and the calendar file."""

from __future__ import annotations

import errno
import re
import stat
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import vobject
from sqlcipher3 import dbapi2 as sqlite

from lpa import settings
from lpa.commands.agenda.bezoek import adres_van
from lpa.storage.register import registers
from tests.commands.bestand.test_logboek import rijen
from tests.conftest import Eenmaal, Lpa, geweigerd, ongemoeid, vingerafdruk
from tests.overal.test_prompts import CTRL_C, ENTER, Gesprek

PLAN = ("huisbezoek", "plan", "2", "--op")
DAARNA = {"LPA_PEILDATUM": "2019-11-26"}
GEHEIMEN = ("Dorpsstraat", "8181", "Schuilplaats", "Schuur")


@pytest.fixture
def gepland(gevuld: Lpa, eenmaal: Eenmaal) -> Lpa:
    """With visit 1 in zaak 2, on Tuesday 26 November 2019 at half past ten, of three quarters of an hour."""
    return eenmaal(lambda: gevuld.goed(*PLAN, "di 26-11 10:30", "--duur", "45", "--met", "ouders"))


@pytest.fixture
def geheim(gepland: Lpa) -> Lpa:
    """With zaak 3 of jongere 3, whose address is secret, and visit 2 in it, at an address that was typed for it."""
    gepland.goed("melding", "nieuw", "--jongere", "3", "--soort", "overig")
    gepland.goed("huisbezoek", "plan", "3", "--op", "di 26-11 13:00", "--adres", "Schuilplaats 7", "--tolk", "Pools")
    return gepland


def bezoek(lpa: Lpa, nummer: int = 1) -> Any:
    return lpa.json("huisbezoek", "toon", str(nummer))


def stappen(lpa: Lpa, zaak: int = 2) -> list[Any]:
    gevonden: list[Any] = lpa.json("interventie", "lijst", str(zaak))["interventies"]
    return gevonden


# ── Planning ──────────────────────────────────────────────────────────────────────────────────────


def test_a_visit_is_planned_told_and_taken_back(gevuld: Lpa) -> None:
    gezegd = gevuld.goed(*PLAN, "di 26-11 10:30", "--duur", "45", "--tolk", "Arabisch", "--met", "ouders")
    assert gezegd == (
        "Huisbezoek 1 bij zaak 2 van Zoë van der Müller is gepland: dinsdag 26-11-2019 10:30, 45 minuten,"
        " tolk Arabisch. Terugnemen kan met `lpa ongedaan`.\n"
    )
    data = bezoek(gevuld)
    assert (data["begin"], data["duur"], data["status"], data["reeks"]) == ("2019-11-26T10:30:00", 45, "gepland", 0)
    assert (data["met_wie"], data["tolk"], data["poging_na"], data["interventie"]) == ("ouders", "Arabisch", None, None)
    assert not re.search("ller|Zo", data["uid"])
    gevuld.goed("ongedaan", "--ja")
    geweigerd(gevuld("huisbezoek", "toon", "1"), 3)


def test_a_visit_to_who_has_no_known_address_says_so(gevuld: Lpa) -> None:
    zegt = "Let op: van Zoë van der Müller is geen adres bekend. Vastleggen kan met: lpa jongere wijzig 2 --adres"
    assert zegt in gevuld(*PLAN, "di 26-11 10:30").err
    assert gevuld(*PLAN, "do 28-11 10:30", "--adres", "Lindelaan 9, Heerde").err == ""
    gevuld.goed("jongere", "wijzig", "2", "--adres", "Kerkweg 3")
    assert gevuld(*PLAN, "di 3-12 10:30").err == ""


def test_each_visit_has_a_uid_of_its_own(gepland: Lpa) -> None:
    gepland.goed(*PLAN, "do 28-11 10:30")
    assert bezoek(gepland, 1)["uid"] != bezoek(gepland, 2)["uid"]


def test_how_long_it_lasts_is_her_norm_of_that_day(gevuld: Lpa) -> None:
    assert gevuld.json(*PLAN, "di 26-11 10:30")["duur"] == 60
    norm = ("recht", "stel-in", "norm.huisbezoek-duur", "--waarde", "90", "--bron", "eigen werkwijze")
    gevuld.goed(*norm, "--vanaf", "1-12-2019")
    assert gevuld.json(*PLAN, "do 28-11 10:30")["duur"] == 60
    assert gevuld.json(*PLAN, "di 3-12 10:30")["duur"] == 90


def test_the_language_of_the_family_asks_for_an_interpreter_unless_she_says_no(gevuld: Lpa) -> None:
    gevuld.goed("jongere", "wijzig", "2", "--taal", "Tigrinya")
    assert "tolk Tigrinya" in gevuld.goed(*PLAN, "di 26-11 10:30")
    assert "tolk" not in gevuld.goed(*PLAN, "do 28-11 10:30", "--tolk", "")


@pytest.mark.parametrize(
    ("opdracht", "zegt"),
    [
        ((*PLAN, "do 14-11-2019 10:30"), "donderdag 14-11-2019 10:30 is al voorbij"),
        ((*PLAN, "wo 25-12 10:30"), "woensdag 25-12-2019 is een feestdag: eerste kerstdag"),
        ((*PLAN, "za 30-11 10:30"), "zaterdag 30-11-2019 is geen werkdag van u"),
        ((*PLAN, "di 26-11 6:30"), "niet tussen 7:00 en 21:00"),
        ((*PLAN, "di 26-11 11:00"), "huisbezoek 1 (zaak 2) is van 10:30 tot 11:15, dat overlapt"),
        ((*PLAN, "di 26-11 11:25"), "daartussen zit minder dan 15 minuten reistijd"),
        ((*PLAN, "di 26-11 9:20"), "daartussen zit minder dan 15 minuten reistijd"),
        (("huisbezoek", "plan", "1", "--op", "do 28-11 10:30"), "melding 1 is al gesloten op 01-11-2019"),
        (("huisbezoek", "verzet", "1", "--op", "wo 25-12 10:30"), "eerste kerstdag"),
        (("huisbezoek", "verslag", "1", "--uitkomst", "afgelegd", "--verslag", "x"),
         "het huisbezoek op 26-11-2019 ligt in de toekomst"),
    ],
)  # fmt: skip
def test_what_is_unlikely_is_stored_only_with_toch(gepland: Lpa, opdracht: tuple[str, ...], zegt: str) -> None:
    gezegd = ongemoeid(gepland, *opdracht, code=5)
    assert zegt in gezegd
    assert "--toch" in gezegd
    uitkomst = gepland(*opdracht, "--toch")
    assert uitkomst.code == 0
    assert f"Let op: {gezegd.removeprefix('Fout: ').split('.' + chr(10))[0]}" in uitkomst.err


@pytest.fixture
def half_tien(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is half past nine in Amsterdam on Friday 15 November 2019, and nobody says which day it is."""
    monkeypatch.delenv("LPA_PEILDATUM")
    monkeypatch.setattr(settings, "utc_now", lambda: datetime(2019, 11, 15, 8, 30, 20, tzinfo=UTC))


def test_an_hour_of_today_that_is_over_is_doubted(gevuld: Lpa, half_tien: None) -> None:
    assert "vrijdag 15-11-2019 09:29 is al voorbij" in ongemoeid(gevuld, *PLAN, "vandaag 9:29", code=5)
    gevuld.goed(*PLAN, "vandaag 9:30")
    assert "09:00 is al voorbij" in ongemoeid(gevuld, "huisbezoek", "verzet", "1", "--op", "vandaag 9:00", code=5)


@pytest.mark.parametrize("hoe", ["option", "environment"])
def test_a_day_that_was_given_has_no_hour(gevuld: Lpa, half_tien: None, hoe: str) -> None:
    woorden = ("--peildatum", "2019-11-15") if hoe == "option" else ()
    env = {"LPA_PEILDATUM": "2019-11-15"} if hoe == "environment" else {}
    gevuld.goed(*PLAN, "vandaag 9:00", *woorden, **env)


def test_travel_time_is_hers_to_set(gepland: Lpa) -> None:
    norm = ("recht", "stel-in", "norm.reistijd", "--waarde", "5", "--bron", "klein dorp", "--vanaf", "1-11-2019")
    gepland.goed(*norm)
    gepland.goed(*PLAN, "di 26-11 11:20")


SPREEKUUR = ("spreekuur", "plan", "kompas", "28-11", "--jongere", "2")


def test_a_visit_during_a_spreekuur_is_doubted(gevuld: Lpa) -> None:
    gevuld.goed(*SPREEKUUR, "--tijd", "9:00")
    during = ongemoeid(gevuld, *PLAN, "do 28-11 10:30", code=5)
    assert "spreekuur 1 is van 09:00 tot 12:00, dat overlapt" in during
    after = ongemoeid(gevuld, *PLAN, "do 28-11 12:10", code=5)
    assert "spreekuur 1 is van 09:00 tot 12:00, daartussen zit minder dan 15 minuten reistijd" in after
    assert gevuld(*PLAN, "do 28-11 12:15", "--adres", "Lindelaan 9").err == ""
    gevuld.goed("recht", "stel-in", "norm.spreekuur-duur", "--waarde", "60", "--bron", "kort", "--vanaf", "1-11-2019")
    gevuld.goed(*PLAN, "do 28-11 10:15", "--duur", "45")
    assert "dat overlapt" in ongemoeid(gevuld, "huisbezoek", "verzet", "2", "--op", "do 28-11 9:30", code=5)


def test_a_spreekuur_that_does_not_go_through_is_in_nobodys_way(gevuld: Lpa) -> None:
    gevuld.goed(*SPREEKUUR, "--tijd", "9:00")
    gevuld.goed("spreekuur", "annuleer", "1")
    gevuld.goed(*PLAN, "do 28-11 10:30")
    weer = ("spreekuur", "uitnodig", "1", "--jongere", "2")
    assert "huisbezoek 1 (zaak 2) is van 10:30 tot 11:30, dat overlapt" in ongemoeid(gevuld, *weer, code=5)


def test_a_spreekuur_without_a_time_is_named(gevuld: Lpa) -> None:
    gevuld.goed(*SPREEKUUR)
    for opdracht in ((*PLAN, "do 28-11 10:30"), ("huisbezoek", "verzet", "1", "--op", "do 28-11 11:30")):
        uitkomst = gevuld(*opdracht)
        assert uitkomst.code == 0
        assert "Let op: op donderdag 28-11-2019 is ook spreekuur 1; een tijd is niet bekend." in uitkomst.err


def test_a_visit_that_was_cancelled_is_in_nobodys_way(gepland: Lpa) -> None:
    gepland.goed("huisbezoek", "annuleer", "1", "--reden", "ziek")
    gepland.goed(*PLAN, "di 26-11 10:30")


def test_a_day_off_is_named(gepland: Lpa) -> None:
    gepland.goed("agenda", "vrij", "--van", "2-12", "--tot", "6-12", "--reden", "cursus")
    assert "u werkt niet op dinsdag 03-12-2019: cursus" in ongemoeid(gepland, *PLAN, "di 3-12 10:30", code=5)


@pytest.mark.parametrize(
    ("woorden", "code"),
    [
        (("plan", "2"), 2), (("plan", "2", "--op", "dinsdag"), 2), (("plan", "2", "--op", "wo 26-11 10:30"), 2),
        (("plan", "2", "--op", "30-2 10:30"), 2), (("plan", "2", "--op", "di 26-11 24:00"), 2),
        (("plan", "99", "--op", "di 26-11 10:30"), 3), (("plan", "abc", "--op", "di 26-11 10:30"), 3),
        (("plan", "2", "--op", "di 26-11 15:00", "--duur", "4"), 2),
        (("plan", "2", "--op", "di 26-11 15:00", "--duur", "481"), 2),
        (("plan", "2", "--op", "di 26-11 15:00", "--duur", ""), 2),
        (("plan", "2", "--op", "zo 29-3-2020 2:30", "--toch"), 4),
        (("plan", "2", "--op", "di 26-11 15:00", "--na", "1"), 5),
        (("plan", "2", "--op", "di 26-11 15:00", "--na", "9"), 3),
        (("plan", "2", "--op", "di 26-11 15:00", "--na", "x"), 2),
        (("verzet", "1"), 2), (("verzet", "9", "--op", "do 28-11 10:30"), 3),
        (("verzet", "x", "--op", "morgen 9:00"), 2),
        (("annuleer", "1"), 2), (("annuleer", "1", "--reden", " "), 2), (("annuleer", "9", "--reden", "x"), 3),
        (("verslag", "1"), 2), (("verslag", "1", "--uitkomst", "afgelegd"), 2),
        (("verslag", "1", "--uitkomst", "onzin", "--verslag", "x"), 2),
        (("verslag", "1", "--uitkomst", "afgelegd", "--verslag", "x", "--kaartje", "ja", "--toch"), 2),
        (("verslag", "1", "--uitkomst", "niet thuis", "--met", "vader", "--toch"), 2),
        (("verslag", "1", "--uitkomst", "afgelegd", "--verslag", "x", "--tweede", "do 28-11 9:00", "--toch"), 2),
        (("wijzig", "1", "--verslag", "x"), 5), (("toon", "9"), 3), (("toon", "x"), 2),
        (("lijst", "99"), 3), (("lijst", "--status", "onzin"), 2), (("lijst", "--csv", "--json"), 2),
        (("lijst", "--van", "32-1"), 2), (("route", "onzin"), 2), (("route", "30-2-2020"), 2),
        (("agenda", "--van", "20-11-2019", "--tot", "19-11-2019"), 4), (("agenda", "--van", "onzin"), 2),
    ],
    ids=lambda deel: " ".join(deel) if isinstance(deel, tuple) else None,
)  # fmt: skip
def test_bad_input_changes_nothing(gepland: Lpa, woorden: tuple[str, ...], code: int) -> None:
    ongemoeid(gepland, "huisbezoek", *woorden, code=code)


# ── Moving and cancelling ─────────────────────────────────────────────────────────────────────────


def test_a_visit_is_moved_under_the_same_uid(gepland: Lpa) -> None:
    oud = bezoek(gepland)
    gezegd = gepland.goed("huisbezoek", "verzet", "1", "--op", "do 28-11 9:00")
    assert gezegd.startswith(
        "Huisbezoek 1 bij zaak 2 van Zoë van der Müller is van dinsdag 26-11-2019 10:30 verzet naar donderdag"
        " 28-11-2019 09:00, 45 minuten."
    )
    na = bezoek(gepland)
    assert (na["uid"], na["reeks"], na["status"]) == (oud["uid"], 1, "verzet")
    assert (na["begin"], na["duur"], na["met_wie"]) == ("2019-11-28T09:00:00", 45, "ouders")


def test_what_is_not_the_time_changes_without_moving(gepland: Lpa) -> None:
    gezegd = gepland.goed("huisbezoek", "verzet", "1", "--tolk", "Pools", "--met", "")
    assert "is gewijzigd: dinsdag 26-11-2019 10:30, 45 minuten, tolk Pools." in gezegd
    na = bezoek(gepland)
    assert (na["reeks"], na["status"], na["tolk"], na["met_wie"]) == (0, "gepland", "Pools", "")
    assert "al zo" in gepland.goed("huisbezoek", "verzet", "1", "--tolk", "Pools")
    gepland.goed("huisbezoek", "verzet", "1", "--tolk", "")
    assert bezoek(gepland)["tolk"] == ""


def test_taking_back_a_move_is_news_for_a_calendar(gepland: Lpa) -> None:
    gepland.goed("huisbezoek", "verzet", "1", "--op", "do 28-11 9:00")
    gepland.goed("ongedaan", "--ja")
    terug = bezoek(gepland)
    assert (terug["begin"], terug["reeks"], terug["status"]) == ("2019-11-26T10:30:00", 2, "gepland")
    gepland.goed("huisbezoek", "annuleer", "1", "--reden", "ziek")
    assert bezoek(gepland)["reeks"] == 3
    for _ in range(2):
        gepland.goed("ongedaan", "--ja")
    geweigerd(gepland("huisbezoek", "toon", "1"), 3)


@pytest.mark.parametrize(
    ("op", "begin"),
    [
        ("ma 2-12", "2019-12-02T10:30:00"), ("morgen", "2019-11-16T10:30:00"), ("wo 27.11", "2019-11-27T10:30:00"),
        ("wo 9.15", "2019-11-20T09:15:00"), ("wo 27-11 9u", "2019-11-27T09:00:00"),
    ],
)  # fmt: skip
def test_a_visit_moved_to_a_day_alone_keeps_its_hour(gepland: Lpa, op: str, begin: str) -> None:
    gepland.goed("huisbezoek", "verzet", "1", "--op", op, "--toch")
    assert bezoek(gepland)["begin"] == begin


@pytest.mark.parametrize("op", ["onzin", "ma 26-11", "di 3-12 25:00", "12:00"])
def test_a_visit_is_not_moved_to_what_is_no_day(gepland: Lpa, op: str) -> None:
    ongemoeid(gepland, "huisbezoek", "verzet", "1", "--op", op, code=2)


def test_a_visit_is_cancelled_with_the_reason(gepland: Lpa) -> None:
    gezegd = gepland.goed("huisbezoek", "annuleer", "1", "--reden", "komt op het spreekuur")
    assert "op dinsdag 26-11-2019 10:30 is geannuleerd" in gezegd
    na = bezoek(gepland)
    assert (na["status"], na["verslag"], na["reeks"], na["interventie"]) == (
        "geannuleerd", "komt op het spreekuur", 1, None,
    )  # fmt: skip
    assert stappen(gepland) == []
    getoond = gepland.goed("huisbezoek", "toon", "1")
    assert re.search(r"^ *reden +komt op het spreekuur", getoond, re.MULTILINE)
    assert "verslag" not in getoond


@pytest.mark.parametrize(
    ("einde", "zegt"),
    [
        (("annuleer", "1", "--reden", "ziek"), "is geannuleerd"),
        (("verslag", "1", "--uitkomst", "afgelegd", "--verslag", "x"), "is al afgelegd"),
        (("verslag", "1", "--uitkomst", "geweigerd", "--verslag", "x"), "is al geweigerd"),
        (("verslag", "1", "--uitkomst", "niet"), "niemand thuis"),
    ],
)
def test_what_is_over_cannot_be_moved_or_cancelled(gepland: Lpa, einde: tuple[str, ...], zegt: str) -> None:
    gepland.goed("huisbezoek", *einde, **DAARNA)
    for weer in (("verzet", "1", "--op", "do 28-11 9:00"), ("annuleer", "1", "--reden", "toch niet")):
        assert zegt in ongemoeid(gepland, "huisbezoek", *weer, code=5, **DAARNA)


def test_what_was_cancelled_is_not_reported(gepland: Lpa) -> None:
    gepland.goed("huisbezoek", "annuleer", "1", "--reden", "ziek")
    assert "is geannuleerd" in ongemoeid(gepland, *AFGELEGD, "--toch", code=5, **DAARNA)


# ── The report ────────────────────────────────────────────────────────────────────────────────────


def test_a_visit_that_took_place_is_a_step_in_the_same_command(gepland: Lpa) -> None:
    gezegd = gepland.goed(
        "huisbezoek",
        "verslag",
        "1",
        "--uitkomst",
        "afgelegd",
        "--verslag",
        "goed\ngesprek",
        "--met",
        "moeder",
        **DAARNA,
    )
    assert "dinsdag 26-11-2019 10:30: afgelegd. Dat is nu interventie 2." in gezegd
    (stap,) = stappen(gepland)
    assert (stap["soort"], stap["datum"], stap["met_wie"]) == ("huisbezoek", "2019-11-26", "moeder")
    assert stap["resultaat"] == "afgelegd (bezoek 1)"
    na = bezoek(gepland)
    assert (na["status"], na["verslag"], na["met_wie"], na["interventie"]) == ("afgelegd", "goed\ngesprek", "moeder", 2)
    gepland.goed("ongedaan", "--ja")
    assert stappen(gepland) == []
    assert (bezoek(gepland)["status"], bezoek(gepland)["interventie"]) == ("gepland", None)


def test_nobody_at_home_leaves_a_card_and_proposes_another_attempt(gepland: Lpa) -> None:
    weg = ("huisbezoek", "verslag", "1", "--uitkomst", "niet thuis", "--kaartje", "ja")
    gezegd = gepland.goed(*weg, **DAARNA)
    voorstel = 'lpa huisbezoek plan 2 --op "03-12-2019 10:30" --na 1'
    assert f"Een nieuwe poging plant u met: {voorstel}." in gezegd
    na = bezoek(gepland)
    assert (na["status"], na["kaartje"], na["verslag"]) == ("niet thuis", True, "niemand thuis")
    assert stappen(gepland) == []
    gepland.goed("huisbezoek", "plan", "2", "--op", "03-12-2019 10:30", "--na", "1", **DAARNA)
    assert bezoek(gepland, 2)["poging_na"] == 1


def test_another_attempt_is_planned_in_the_same_command(gepland: Lpa) -> None:
    weg = ("huisbezoek", "verslag", "1", "--uitkomst", "niet thuis", "--tweede")
    assert "eerste kerstdag" in ongemoeid(gepland, *weg, "wo 25-12 10:30", code=5, **DAARNA)
    gezegd = gepland.goed(*weg, "do 5-12 16:00", **DAARNA)
    assert "Nieuwe poging: huisbezoek 2, donderdag 05-12-2019 16:00, 45 minuten." in gezegd
    tweede = bezoek(gepland, 2)
    assert (tweede["poging_na"], tweede["met_wie"], tweede["status"]) == (1, "ouders", "gepland")
    assert tweede["uid"] != bezoek(gepland)["uid"]
    (handeling,) = gepland.json("logboek", "--meest", "1")["handelingen"]
    assert [r["tabel"] for r in handeling["regels"]] == ["huisbezoek", "huisbezoek"]
    assert "huisbezoek 1" in gepland.goed("logboek", "--meest", "1")
    gepland.goed("ongedaan", "--ja")
    assert bezoek(gepland)["status"] == "gepland"
    geweigerd(gepland("huisbezoek", "toon", "2"), 3)


def test_the_attempt_that_is_proposed_avoids_her_days_off_and_what_takes_her(gepland: Lpa) -> None:
    gepland.goed(*PLAN, "di 3-12 11:20")
    gepland.goed("spreekuur", "plan", "kompas", "4-12", "--jongere", "2", "--tijd", "9:00")
    gepland.goed("agenda", "vrij", "--van", "5-12", "--tot", "6-12")
    gezegd = gepland.goed("huisbezoek", "verslag", "1", "--uitkomst", "niet thuis", **DAARNA)
    assert '--op "09-12-2019 10:30" --na 1' in gezegd
    gepland.goed("huisbezoek", "plan", "2", "--op", "09-12-2019 10:30", "--na", "1", **DAARNA)


def test_an_attempt_follows_only_a_closed_door_in_the_same_zaak(geheim: Lpa) -> None:
    geheim.goed("huisbezoek", "verslag", "1", "--uitkomst", "niet", **DAARNA)
    gezegd = ongemoeid(geheim, "huisbezoek", "plan", "3", "--op", "do 5-12 9:00", "--na", "1", code=5)
    assert "hoort bij zaak 2" in gezegd


NIET_THUIS = ("huisbezoek", "verslag", "1", "--uitkomst", "niet thuis", "--kaartje", "ja")
AFGELEGD = ("huisbezoek", "verslag", "1", "--uitkomst", "afgelegd", "--verslag", "gesproken", "--met", "moeder")


def zonder_reeks(lpa: Lpa) -> Any:
    """Every row, without the number that only goes up."""
    return {tabel: [rij | {"reeks": 0} for rij in inhoud] for tabel, inhoud in rijen(lpa.pad).items()}


def test_a_closed_door_that_was_open_becomes_a_step(gepland: Lpa) -> None:
    gepland.goed(*NIET_THUIS, "--tweede", "do 5-12 16:00", **DAARNA)
    gepland.goed("melding", "wijzig", "2", "--uren", "8")
    gezegd = ongemoeid(gepland, *AFGELEGD, code=5, **DAARNA)
    assert "staat al 'niet thuis' vast; dat wordt 'afgelegd', en dat wordt een stap in de zaak" in gezegd
    voor = zonder_reeks(gepland)
    uitkomst = gepland(*AFGELEGD, "--toch", **DAARNA)
    assert uitkomst.code == 0
    assert "10:30: afgelegd. Dat is nu interventie 2. Terugnemen" in uitkomst.out
    assert "huisbezoek 2 (zaak 2) staat op donderdag 05-12-2019 16:00. Afzeggen kan met" in uitkomst.err
    na = bezoek(gepland)
    assert (na["status"], na["kaartje"], na["verslag"], na["met_wie"]) == ("afgelegd", False, "gesproken", "moeder")
    assert (na["interventie"], na["reeks"]) == (2, 0)
    (stap,) = stappen(gepland)
    assert (stap["nummer"], stap["met_wie"], stap["resultaat"]) == (2, "moeder", "afgelegd (bezoek 1)")
    assert bezoek(gepland, 2)["status"] == "gepland"
    gepland.goed("ongedaan", "--ja")
    assert zonder_reeks(gepland) == voor


def test_a_visit_that_was_not_made_after_all_has_no_step_left(gepland: Lpa) -> None:
    gepland.goed(*AFGELEGD, **DAARNA)
    assert "en interventie 2 vervalt" in ongemoeid(gepland, *NIET_THUIS, code=5, **DAARNA)
    voor = zonder_reeks(gepland)
    gezegd = gepland.goed(*NIET_THUIS, "--toch", **DAARNA)
    assert "niet thuis. Interventie 2 is vervallen. Een nieuwe poging plant u met: lpa huisbezoek plan 2" in gezegd
    assert stappen(gepland) == []
    na = bezoek(gepland)
    assert (na["status"], na["kaartje"], na["verslag"], na["interventie"]) == (
        "niet thuis",
        True,
        "gesproken",
        None,
    )
    gepland.goed("ongedaan", "--ja")
    assert zonder_reeks(gepland) == voor


def test_a_report_that_was_written_is_lost_by_no_other_outcome(gepland: Lpa) -> None:
    gepland.goed(*AFGELEGD, **DAARNA)
    blijft = "de tekst van het verslag blijft (wijzigen kan met: lpa huisbezoek wijzig 1)"
    assert blijft in ongemoeid(gepland, *NIET_THUIS, code=5, **DAARNA)
    gepland.goed(*NIET_THUIS, "--toch", **DAARNA)
    assert (bezoek(gepland)["verslag"], bezoek(gepland)["met_wie"]) == ("gesproken", "moeder")
    weg = (*NIET_THUIS[:-2], "--verslag", "gordijnen dicht")
    assert "de tekst van het verslag wijzigt" in ongemoeid(gepland, *weg, code=5, **DAARNA)
    gepland.goed(*weg, "--toch", **DAARNA)
    toch_wel = ("huisbezoek", "verslag", "1", "--uitkomst", "geweigerd")
    assert blijft in ongemoeid(gepland, *toch_wel, code=5, **DAARNA)
    assert "de tekst van het verslag wijzigt" in ongemoeid(gepland, *toch_wel, "--verslag", "boos", code=5, **DAARNA)
    gepland.goed(*toch_wel, "--toch", **DAARNA)
    assert bezoek(gepland)["verslag"] == "gordijnen dicht"


def test_nobody_at_home_is_no_report_of_a_talk(gepland: Lpa) -> None:
    gepland.goed(*NIET_THUIS, **DAARNA)
    assert "verslag" in ongemoeid(gepland, "huisbezoek", "verslag", "1", "--uitkomst", "afgelegd", code=2, **DAARNA)


def test_a_visit_that_was_refused_after_all_keeps_its_step(gepland: Lpa) -> None:
    gepland.goed(*AFGELEGD, **DAARNA)
    gepland.goed("interventie", "wijzig", "2", "--notitie", "blaffende hond", **DAARNA)
    weer = ("huisbezoek", "verslag", "1", "--uitkomst", "geweigerd", "--verslag", "mocht niet binnen", "--met", "vader")
    gepland.goed(*weer, "--toch", **DAARNA)
    (stap,) = stappen(gepland)
    assert (stap["nummer"], stap["met_wie"], stap["resultaat"], stap["notitie"]) == (
        2, "vader", "geweigerd (bezoek 1)", "blaffende hond",
    )  # fmt: skip


def test_the_same_report_again_changes_nothing_and_a_part_of_it_only_that(gepland: Lpa) -> None:
    gepland.goed(*NIET_THUIS, "--verslag", "gordijnen dicht", **DAARNA)
    voor = vingerafdruk(gepland.pad)
    assert "Er is niets gewijzigd" in gepland.goed("huisbezoek", "verslag", "1", "--uitkomst", "niet thuis", **DAARNA)
    assert vingerafdruk(gepland.pad) == voor
    gepland.goed(*NIET_THUIS[:-1], "nee", "--toch", **DAARNA)
    assert (bezoek(gepland)["kaartje"], bezoek(gepland)["verslag"]) == (False, "gordijnen dicht")


def test_one_more_attempt_is_asked_about(gepland: Lpa) -> None:
    gepland.goed(*NIET_THUIS, **DAARNA)
    gepland.goed(*NIET_THUIS, "--tweede", "do 5-12 16:00", **DAARNA)
    nog_een = (*NIET_THUIS, "--tweede", "do 12-12 16:00")
    gezegd = ongemoeid(gepland, *nog_een, code=5, **DAARNA)
    assert "huisbezoek 2 op donderdag 05-12-2019 16:00 is al een nieuwe poging" in gezegd
    assert "huisbezoek 2" in gepland(*nog_een, "--toch", **DAARNA).err
    assert bezoek(gepland, 3)["poging_na"] == 1


def test_a_report_can_be_mended(gepland: Lpa) -> None:
    gepland.goed("huisbezoek", "verslag", "1", "--uitkomst", "afgelegd", "--verslag", "god gesprek", **DAARNA)
    assert "verslag god gesprek wordt goed gesprek" in gepland.goed(
        "huisbezoek", "wijzig", "1", "--verslag", "goed gesprek"
    )
    assert bezoek(gepland)["verslag"] == "goed gesprek"
    ongemoeid(gepland, "huisbezoek", "wijzig", "1", "--verslag", "", code=2)


# ── Reading ───────────────────────────────────────────────────────────────────────────────────────


def test_the_list_comes_latest_first_and_what_is_to_come_in_order(geheim: Lpa) -> None:
    geheim.goed(*PLAN, "do 28-11 10:30")
    geheim.goed("huisbezoek", "annuleer", "1", "--reden", "ziek")

    def nummers(*woorden: str) -> list[int]:
        return [h["nummer"] for h in geheim.json("huisbezoek", "lijst", *woorden)["huisbezoeken"]]

    assert nummers() == [3, 2, 1]
    assert nummers("--open") == [2, 3]
    assert nummers("2") == [3, 1]
    assert nummers("--status", "geann") == [1]
    assert nummers("--van", "27-11-2019") == [3]
    assert nummers("--tot", "26-11") == [2, 1]
    assert nummers("--meest", "1") == [3]
    assert "2 verborgen" in geheim.goed("huisbezoek", "lijst", "--meest", "1")
    (eerste,) = geheim.json("huisbezoek", "lijst", "--status", "geann")["huisbezoeken"]
    assert (eerste["naam"], eerste["begin"]) == ("Müller, Zoë van der", "2019-11-26T10:30:00")


@pytest.mark.parametrize("breedte", ["40", "80"])
def test_pages_fit_the_screen(geheim: Lpa, breedte: str) -> None:
    for woorden in (("lijst",), ("toon", "2"), ("route", "di 26-11"), ("route", "di 26-11", "--zonder-namen")):
        uit = geheim.goed("huisbezoek", *woorden, COLUMNS=breedte)
        assert max(len(regel) for regel in uit.splitlines()) <= int(breedte)


def test_a_list_without_visits(lpa: Lpa) -> None:
    assert "niets gevonden" in lpa.goed("huisbezoek", "lijst")
    assert "Er staat niets op deze dag." in lpa.goed("huisbezoek", "route")


@pytest.mark.parametrize("extra", [(), ("--json",), ("--csv",)])
def test_a_secret_address_is_never_printed(geheim: Lpa, extra: tuple[str, ...]) -> None:
    for woorden in (
        ("toon", "2"), ("lijst",), ("route", "26-11"), ("route", "26-11", "--zonder-namen"), ("agenda",),
        ("verzet", "2", "--adres", "Schuur 2"), ("verzet", "2", "--op", "do 28-11 10:00"),
        ("annuleer", "2", "--reden", "ziek"), ("plan", "3", "--op", "do 5-12 9:00", "--adres", "Schuur 9"),
        ("wijzig", "2", "--verslag", "ziek, belde"),
    ):  # fmt: skip
        csv = "--csv" in extra
        uitkomst = geheim("huisbezoek", *woorden, *(extra if not csv or woorden == ("lijst",) else ()))
        assert uitkomst.code == 0, uitkomst.err
        assert not any(deel in uitkomst.out + uitkomst.err for deel in GEHEIMEN), woorden
    for woorden in (("logboek", "--volledig"), ("ongedaan", "--ja"), ("melding", "toon", "3")):
        uitkomst = geheim(*woorden, *(extra if extra == ("--json",) else ()))
        assert not any(deel in uitkomst.out + uitkomst.err for deel in GEHEIMEN), woorden


def test_an_address_that_is_not_secret_is_shown(gepland: Lpa) -> None:
    gepland.goed("jongere", "wijzig", "2", "--adres", "Kerkweg 3", "--postcode", "8181 AB", "--plaats", "Heerde")
    assert "Kerkweg 3, 8181 AB Heerde" in gepland.goed("huisbezoek", "toon", "1")
    gepland.goed("huisbezoek", "verzet", "1", "--adres", "bij oma, Lindelaan 9")
    assert bezoek(gepland)["adres"] == "bij oma, Lindelaan 9"
    assert "Lindelaan 9" in gepland.goed("huisbezoek", "route", "26-11")
    assert gepland.json("huisbezoek", "lijst")["huisbezoeken"][0]["adres"] == "bij oma, Lindelaan 9"


# ── The route ─────────────────────────────────────────────────────────────────────────────────────


def test_the_route_is_the_day_in_order(geheim: Lpa) -> None:
    geheim.goed("jongere", "wijzig", "2", "--adres", "Kerkweg 3", "--plaats", "Heerde", "--telefoon", "0611111111")
    geheim.goed("jongere", "verzorger", "2", "--naam", "Ada Mus", "--telefoon", "0622222222")
    geheim.goed(*PLAN, "di 26-11 9:00", "--toch")
    geheim.goed(*PLAN, "do 28-11 9:00")
    assert (
        geheim.goed("huisbezoek", "route", "di 26-11")
        == """\
Huisbezoeken op dinsdag 26-11-2019
----------------------------------
09:00     zaak 2, Zoë van der Müller, 60 minuten, tot 10:00
adres     Kerkweg 3, Heerde
telefoon  0611111111; Ada Mus 0622222222
          daarna 30 minuten tot het volgende bezoek

10:30     zaak 2, Zoë van der Müller, 45 minuten, tot 11:15
adres     Kerkweg 3, Heerde
telefoon  0611111111; Ada Mus 0622222222
met       ouders
          daarna 105 minuten tot het volgende bezoek

13:00     zaak 3, Mees Jansen, 60 minuten, tot 14:00
adres     geheim
tolk      Pools
"""
    )
    assert geheim.goed("huisbezoek", "route", LPA_PEILDATUM="2019-11-26") == geheim.goed("huisbezoek", "route", "26-11")


def test_without_names_a_route_says_whom_nor_how_to_call(geheim: Lpa) -> None:
    geheim.goed("jongere", "wijzig", "2", "--adres", "Kerkweg 3", "--telefoon", "0611111111")
    geheim.goed("jongere", "verzorger", "2", "--naam", "Ada Mus", "--telefoon", "0622222222")
    for extra in ((), ("--json",)):
        uit = geheim.goed("huisbezoek", "route", "26-11", "--zonder-namen", *extra)
        assert "Kerkweg 3" in uit
        for naam in ("Müller", "Zoë", "Mees", "Ada", "0611", "0622", "ouders", "Pools"):
            assert naam not in uit
    data = geheim.json("huisbezoek", "route", "26-11", "--zonder-namen")
    assert [h["zaak"] for h in data["huisbezoeken"]] == [2, 3]
    assert [h["minuten_ervoor"] for h in data["huisbezoeken"]] == [None, 105]


def test_a_route_says_where_time_is_short(gepland: Lpa) -> None:
    gepland.goed(*PLAN, "di 26-11 11:20", "--toch")
    gepland.goed(*PLAN, "di 26-11 12:00", "--toch")
    uit = gepland.goed("huisbezoek", "route", "26-11")
    assert "daarna 5 minuten tot het volgende bezoek; let op: minder dan de reistijd van 15 minuten" in uit
    assert "let op: het volgende bezoek begint 20 minuten te vroeg" in uit
    assert "niet bekend" in uit


def test_only_what_stands_is_on_a_route(gepland: Lpa) -> None:
    gepland.goed("huisbezoek", "annuleer", "1", "--reden", "ziek")
    assert gepland.json("huisbezoek", "route", "26-11")["huisbezoeken"] == []


# ── The calendar file ─────────────────────────────────────────────────────────────────────────────


def events(pad: Path) -> dict[str, Any]:
    """The appointments in a file by uid, as vobject reads them; one for each uid."""
    gevonden = list(vobject.readOne(pad.read_text(encoding="utf-8")).vevent_list)
    per_uid = {e.uid.value: e for e in gevonden}
    assert len(per_uid) == len(gevonden)
    return per_uid


@pytest.fixture
def klok(monkeypatch: pytest.MonkeyPatch) -> None:
    """A clock that stands still."""
    monkeypatch.setattr(settings, "utc_now", lambda: datetime(2019, 11, 15, 8, tzinfo=UTC))


def test_a_moved_visit_keeps_its_uid_and_a_cancelled_one_says_so(gepland: Lpa, tmp_path: Path) -> None:
    gepland.goed(*PLAN, "do 28-11 9:00")
    eerst, dan = tmp_path / "eerst.ics", tmp_path / "dan.ics"
    gezegd = gepland.goed("huisbezoek", "agenda", "--uit", str(eerst))
    assert gezegd == f"2 huisbezoeken staan in {eerst}, van 26-11-2019 tot en met 28-11-2019.\n"
    gepland.goed("huisbezoek", "verzet", "1", "--op", "di 3-12 13:15")
    gepland.goed("huisbezoek", "annuleer", "2", "--reden", "ziek")
    gepland.goed("huisbezoek", "agenda", "--uit", str(dan))
    oud, nieuw = events(eerst), events(dan)
    assert oud.keys() == nieuw.keys()
    eigen = bezoek(gepland)["uid"]
    assert str(oud[eigen].dtstart.value).startswith("2019-11-26 10:30:00")
    assert str(nieuw[eigen].dtstart.value).startswith("2019-12-03 13:15:00")
    assert (oud[eigen].sequence.value, nieuw[eigen].sequence.value) == ("0", "1")
    vervallen = nieuw[bezoek(gepland, 2)["uid"]]
    assert (vervallen.status.value, vervallen.sequence.value) == ("CANCELLED", "1")
    assert nieuw[eigen].summary.value == "Huisbezoek Z.M. (zaak 2)"
    assert stat.S_IMODE(dan.stat().st_mode) == 0o600
    for naam in ("Zo", "ller", "ouders", "ziek"):
        assert naam not in dan.read_text(encoding="utf-8")


def test_a_visit_that_was_taken_back_is_cancelled_in_the_calendar(gepland: Lpa, tmp_path: Path) -> None:
    gepland.goed(*PLAN, "do 28-11 9:00")
    uid = bezoek(gepland, 2)["uid"]
    gepland.goed("ongedaan", "--ja")
    pad = tmp_path / "a.ics"
    assert gepland.json("huisbezoek", "agenda", "--uit", str(pad))["huisbezoeken"] == 1
    weg = events(pad)[uid]
    assert (weg.status.value, weg.sequence.value) == ("CANCELLED", "1")
    assert weg.summary.value == "Vervallen: Huisbezoek (zaak 2)"


def test_the_file_holds_thirty_days_back_and_all_to_come_unless_she_says(gevuld: Lpa, tmp_path: Path) -> None:
    for dag in ("15-10-2019 9:00", "16-10-2019 9:00", "di 26-11 9:00", "di 14-1 9:00"):
        gevuld.goed(*PLAN, dag, "--toch")

    def dagen(*woorden: str) -> list[str]:
        pad = tmp_path / "a.ics"
        gevuld.goed("huisbezoek", "agenda", "--uit", str(pad), "--overschrijf", *woorden)
        return sorted(str(e.dtstart.value)[:10] for e in events(pad).values())

    assert dagen() == ["2019-10-16", "2019-11-26", "2020-01-14"]
    assert dagen("--van", "1-10-2019", "--tot", "1-12") == ["2019-10-15", "2019-10-16", "2019-11-26"]


def test_a_visit_that_was_moved_out_of_the_window_is_in_the_file_at_its_new_time(gepland: Lpa, tmp_path: Path) -> None:
    pad, uid = tmp_path / "a.ics", bezoek(gepland)["uid"]
    schrijf = ("huisbezoek", "agenda", "--uit", str(pad), "--overschrijf")
    gepland.goed(*PLAN, "do 5-12 9:00")
    gepland.goed("huisbezoek", "verzet", "1", "--op", "di 10-12 13:00")
    gezegd = gepland.goed(*schrijf, "--tot", "1-12")
    assert "1 huisbezoek staat in" in gezegd
    (event,) = events(pad).values()
    assert (event.uid.value, event.sequence.value) == (uid, "1")
    assert str(event.dtstart.value).startswith("2019-12-10 13:00:00")
    gepland.goed("huisbezoek", "verzet", "1", "--tolk", "Pools")
    gepland.goed("huisbezoek", "annuleer", "1", "--reden", "ziek")
    gepland.goed(*schrijf, "--tot", "1-12")
    assert [(e.uid.value, e.status.value) for e in events(pad).values()] == [(uid, "CANCELLED")]
    gepland.goed(*schrijf, "--van", "1-12-2019", "--tot", "8-12")
    assert [str(e.dtstart.value)[:10] for e in events(pad).values()] == ["2019-12-05"]


def test_a_visit_that_was_moved_into_the_past_is_in_the_file(gepland: Lpa, tmp_path: Path) -> None:
    pad = tmp_path / "a.ics"
    gepland.goed("huisbezoek", "verzet", "1", "--op", "1-10-2019 9:00", "--toch")
    gepland.goed("huisbezoek", "agenda", "--uit", str(pad))
    assert [str(e.dtstart.value)[:10] for e in events(pad).values()] == ["2019-10-01"]


def test_a_visit_that_was_moved_into_the_window_and_taken_back_is_cancelled(gevuld: Lpa, tmp_path: Path) -> None:
    pad = tmp_path / "a.ics"
    gevuld.goed(*PLAN, "di 10-12 13:00")
    gevuld.goed("huisbezoek", "verzet", "1", "--op", "di 26-11 10:30")
    for _ in range(2):
        gevuld.goed("ongedaan", "--ja")
    gevuld.goed("huisbezoek", "agenda", "--uit", str(pad), "--tot", "1-12")
    assert [(e.status.value, e.sequence.value) for e in events(pad).values()] == [("CANCELLED", "3")]


def test_what_a_report_says_makes_no_difference_to_the_calendar(gepland: Lpa, tmp_path: Path) -> None:
    pad = tmp_path / "a.ics"
    verslag = ("huisbezoek", "verslag", "1", "--uitkomst", "afgelegd", "--verslag", "advies van Veilig Thuis", "--toch")
    gepland.goed(*verslag, LPA_PEILDATUM="2019-11-27")
    uit = gepland("huisbezoek", "agenda", "--uit", str(pad), LPA_PEILDATUM="2019-11-27")
    assert "1 huisbezoek staat in" in uit.out
    assert "weggelaten" not in uit.err
    assert len(events(pad)) == 1


def test_the_alarm_leaves_time_to_travel(gepland: Lpa, tmp_path: Path) -> None:
    pad = tmp_path / "a.ics"
    gepland.goed("recht", "stel-in", "norm.reistijd", "--waarde", "25", "--bron", "x", "--vanaf", "1-11-2019")
    gepland.goed("huisbezoek", "agenda", "--uit", str(pad))
    (event,) = events(pad).values()
    assert event.valarm.trigger.value.total_seconds() == -40 * 60


def test_what_was_not_changed_is_the_same_file_at_the_same_moment(gepland: Lpa, klok: None) -> None:
    eerste = gepland.goed("huisbezoek", "agenda")
    assert eerste == gepland.goed("huisbezoek", "agenda")
    assert "DTSTAMP:20191115T080000Z" in eerste


def test_without_a_name_the_file_goes_to_the_pipe(gepland: Lpa, klok: None) -> None:
    tekst = gepland.goed("huisbezoek", "agenda")
    assert tekst.startswith("BEGIN:VCALENDAR")
    assert gepland.json("huisbezoek", "agenda") == {"versie": 1, "ics": tekst, "aantal": 1}


def test_a_file_that_is_there_is_written_over_only_when_she_says_so(gepland: Lpa, tmp_path: Path) -> None:
    pad = tmp_path / "map" / "a.ics"
    uit = ("huisbezoek", "agenda", "--uit", str(pad))
    assert "map" in ongemoeid(gepland, *uit, code=3)
    pad.parent.mkdir()
    pad.write_text("van een ander", encoding="utf-8")
    assert "--overschrijf" in ongemoeid(gepland, *uit, code=5)
    assert pad.read_text(encoding="utf-8") == "van een ander"
    assert gepland.goed(*uit, "--overschrijf", "-q") == "1\n"
    assert len(events(pad)) == 1
    ongemoeid(gepland, "huisbezoek", "agenda", "--uit", str(pad.parent), "--overschrijf", code=5)
    ongemoeid(gepland, "huisbezoek", "agenda", "--uit", str(gepland.pad), "--overschrijf", code=5)


@pytest.mark.parametrize("code", [errno.EACCES, errno.EROFS], ids=["no rights", "read-only"])
def test_a_folder_that_cannot_be_written_stays_empty(
    gepland: Lpa, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    def dicht(pad: Path, *_: object, **__: object) -> None:
        raise OSError(code, "no", str(pad))

    monkeypatch.setattr("lpa.storage.engine.outfile.Path.touch", dicht)  # a test as root may write everywhere
    (tmp_path / "map").mkdir()
    gezegd = ongemoeid(gepland, "huisbezoek", "agenda", "--uit", str(tmp_path / "map" / "a.ics"), code=15)
    assert "geen toegang tot map" in gezegd
    assert list((tmp_path / "map").iterdir()) == []


def test_a_disk_that_gives_up_leaves_nothing_half_written(
    gepland: Lpa, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def vol(_: int) -> None:
        raise OSError(errno.ENOSPC, "no")

    monkeypatch.setattr("lpa.storage.engine.outfile.os.fsync", vol)
    map_ = tmp_path / "map"
    map_.mkdir()
    (map_ / "a.ics").write_text("van gisteren", encoding="utf-8")
    ongemoeid(gepland, "huisbezoek", "agenda", "--uit", str(map_ / "a.ics"), "--overschrijf", code=15)
    assert [(p.name, p.read_text(encoding="utf-8")) for p in map_.iterdir()] == [("a.ics", "van gisteren")]


# ── On a terminal ─────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def gesprek(gepland: Lpa) -> Iterator[Any]:
    lopend: list[Gesprek] = []

    def begin(*words: str) -> Gesprek:
        lopend.append(Gesprek(gepland.pad, *words))
        return lopend[-1]

    yield begin
    for een in lopend:
        een.stop()


def test_a_visit_is_planned_by_questions(gepland: Lpa, gesprek: Any) -> None:
    gepland.goed("jongere", "wijzig", "2", "--taal", "Tigrinya")
    g = gesprek("huisbezoek", "plan", "2")
    g.antwoord(("Dag en tijd:", "di 26-11" + ENTER))
    g.zegt("geen dag met een tijd")
    g.typ(" 11:00" + ENTER)
    g.antwoord(
        ("Duur in minuten [60]:", ENTER), ("Met wie:", "moeder" + ENTER), ("Tolk [Tigrinya]:", ENTER),
        ("Ander adres:", ENTER), ("Opslaan?", ENTER),
    )  # fmt: skip
    assert "dat overlapt" in g.vraag("Klopt dit toch? [j]a / [N]ee")
    g.typ("j" + ENTER)
    assert "Huisbezoek 2 bij zaak 2" in g.einde()
    assert (bezoek(gepland, 2)["tolk"], bezoek(gepland, 2)["met_wie"]) == ("Tigrinya", "moeder")


def test_moving_asks_the_new_time_and_shows_the_rest(gepland: Lpa, gesprek: Any) -> None:
    g = gesprek("huisbezoek", "verzet", "1")
    assert "staat op dinsdag 26-11-2019 10:30" in g.vraag("Dag en tijd:")
    g.typ("do 28-11 9:00" + ENTER)
    overzicht = g.vraag("Opslaan?")
    assert "45" in overzicht
    assert "ouders" in overzicht
    g.typ(ENTER)
    g.einde()
    assert bezoek(gepland)["begin"] == "2019-11-28T09:00:00"


def test_nobody_at_home_by_questions_plans_another_attempt(gepland: Lpa, gesprek: Any) -> None:
    g = gesprek("huisbezoek", "verslag", "1", "--peildatum", "26-11-2019")
    g.antwoord(
        ("Uitkomst (", "n" + ENTER), ("Verslag [niemand thuis]:", ENTER),
        ("Kaartje achtergelaten (ja/nee):", "ja" + ENTER),
        ("Nieuwe poging (- = niet) [dinsdag 03-12-2019 10:30]:", ENTER), ("Opslaan?", ENTER),
    )  # fmt: skip
    assert "Nieuwe poging: huisbezoek 2, dinsdag 03-12-2019 10:30" in g.einde()
    assert bezoek(gepland)["kaartje"] is True
    assert bezoek(gepland, 2)["poging_na"] == 1


def test_a_dash_plans_no_other_attempt(gepland: Lpa, gesprek: Any) -> None:
    g = gesprek("huisbezoek", "verslag", "1", "--peildatum", "26-11-2019")
    g.antwoord(
        ("Uitkomst (", "n" + ENTER), ("Verslag [", ENTER), ("Kaartje achtergelaten (ja/nee):", "nee" + ENTER),
        ("Nieuwe poging", "-" + ENTER), ("Opslaan?", ENTER),
    )  # fmt: skip
    assert "Een nieuwe poging plant u met: lpa huisbezoek plan 2" in g.einde()
    assert gepland.json("huisbezoek", "lijst")["aantal"] == 1
    assert bezoek(gepland)["kaartje"] is False


def test_ctrl_c_in_a_report_stores_nothing(gepland: Lpa, gesprek: Any) -> None:
    voor = vingerafdruk(gepland.pad)
    g = gesprek("huisbezoek", "verslag", "1", "--peildatum", "26-11-2019")
    g.antwoord(("Uitkomst (", "a" + ENTER), ("Verslag:", "goed" + ENTER), ("Gesproken met [ouders]:", CTRL_C))
    assert "Er is niets opgeslagen" in g.einde(130)
    assert vingerafdruk(gepland.pad) == voor


def test_a_secret_address_is_not_echoed(geheim: Lpa, gesprek: Any) -> None:
    g = gesprek("huisbezoek", "verzet", "2")
    g.antwoord(("Dag en tijd:", "do 28-11 9:00" + ENTER))
    overzicht = g.vraag("Opslaan?")
    assert "Schuilplaats" not in overzicht
    assert "geheim" in overzicht
    g.typ("5" + ENTER)
    assert "Schuilplaats" not in g.vraag("Ander adres [geheim]:")
    g.typ(ENTER)
    g.antwoord(("Opslaan?", ENTER))
    assert "Schuilplaats" not in g.einde()


def test_the_file_of_the_calendar_is_asked_for(gepland: Lpa, gesprek: Any, tmp_path: Path) -> None:
    pad = tmp_path / "a.ics"
    g = gesprek("huisbezoek", "agenda")
    g.antwoord(("Bestand [huisbezoeken.ics]:", str(pad) + ENTER))
    assert "1 huisbezoek staat in" in g.einde()
    assert len(events(pad)) == 1


@pytest.mark.parametrize(("uur", "code"), [("09:29", 5), ("09:30", 0)])
def test_a_report_of_a_visit_that_is_later_today_is_doubted(
    gevuld: Lpa, monkeypatch: pytest.MonkeyPatch, uur: str, code: int
) -> None:
    gevuld.goed("huisbezoek", "plan", "2", "--op", "ma 18-11 10:30")
    monkeypatch.delenv("LPA_PEILDATUM")
    monkeypatch.setattr(settings, "utc_now", lambda: datetime.fromisoformat(f"2019-11-18T{uur}:00+00:00"))
    uitkomst = gevuld("huisbezoek", "verslag", "1", "--uitkomst", "afgelegd", "--verslag", "gesproken")
    assert uitkomst.code == code, uitkomst.err
    assert ("huisbezoek 1 is pas op maandag 18-11-2019 10:30" in uitkomst.err) == (code == 5)


def test_a_visit_to_who_may_not_be_contacted_is_asked_for_and_the_route_gives_no_number(gevuld: Lpa) -> None:
    gevuld.goed("jongere", "wijzig", "2", "--adres", "Kerkweg 3", "--plaats", "Heerde")
    gevuld.goed("verzorger", "nieuw", "2", "--naam", "Ada Mus", "--relatie", "moeder", "--telefoon", "0622222222",
                "--adres", "Dam 2, 8161 XX Epe", "--geen-contact", "ja")  # fmt: skip
    plan = ("huisbezoek", "plan", "2", "--op", "21-11-2019 9:00")
    zin = "met verzorger 1, Ada Mus, is geen contact, en dit huisbezoek is"
    assert f"{zin} met moeder" in ongemoeid(gevuld, *plan, "--met", "moeder", code=5)
    assert f"{zin} waar die woont" in ongemoeid(gevuld, *plan, "--adres", "Dam 2, Epe", code=5)
    gevuld.goed(*plan, "--met", "vader")
    assert f"{zin} met ouders" in ongemoeid(gevuld, "huisbezoek", "verzet", "1", "--met", "ouders", code=5)
    uitkomst = gevuld("huisbezoek", "verzet", "1", "--met", "ouders", "--toch")
    assert f"Vastgelegd, hoewel: {zin} met ouders." in uitkomst.err
    assert "0622222222" not in gevuld.goed("huisbezoek", "route", "21-11")
    gevuld.goed("huisbezoek", "annuleer", "1", "--reden", "gaat niet")


@pytest.mark.parametrize(("geheim", "toont"), [("ja", "geheim"), ("nee", "Opvang 5")])
def test_the_address_of_a_visit_that_may_be_secret_is_asked_for_as_a_word(gevuld: Lpa, geheim: str, toont: str) -> None:
    gevuld.goed("verzorger", "nieuw", "1", "--naam", "Ada Mus", "--adres", "Opvang 5", "--geheim-adres", geheim)
    with closing(sqlite.connect(gevuld.pad)) as conn:
        veld = adres_van(conn, registers.jongere(conn, 1), "Opvang 5")
        assert veld.kind.show("Opvang 5") == toont
        assert veld.kind.read(toont) == "Opvang 5"
