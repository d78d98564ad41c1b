"""An appointment: typed, or made by an invitation; in every list, in nobody's way, and ended by the talk."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from lpa.cli import main
from tests.conftest import Lpa, ongemoeid

UITNODIGING = ("brief", "maak", "verzuimgesprek", "1", "--plaats", "gemeentehuis", "--tijdstip")
NODIG_UIT = (*UITNODIGING, "di 26-11 9:30")


@pytest.fixture(scope="session")
def _zaak(begonnen: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    pad = tmp_path_factory.mktemp("afspraak") / "zaken.lpa"
    pad.write_bytes(begonnen.read_bytes())
    for regel in (
        ("school", "nieuw", "De Wilg", "--plaats", "Heerde", "--regio", "midden", "--onderwijssoort", "po"),
        ("jongere", "nieuw", "--achternaam", "Zwaluw", "--voornaam", "Sem", "--geboortedatum", "12-3-2007",
         "--adres", "Linde 1", "--postcode", "8181AB", "--plaats", "Heerde"),
        ("jongere", "verzorger", "1", "--naam", "Noor Zwaluw"),
        ("inschrijving", "nieuw", "--jongere", "1", "--school", "1", "--van", "1-8-2013"),
        ("melding", "nieuw", "--jongere", "1", "--soort", "signaal", "--datum", "11-11-2019", "--uren", "18"),
        ("afzender", "wijzig", "--ambtenaar", "N. Merel", "--functie", "leerplichtambtenaar", "--telefoon",
         "0578-000000", "--email", "l@example.org", "--adres", "Dorpsstraat 1", "--postcode", "8181AA",
         "--plaats", "Heerde"),
    ):  # fmt: skip
        assert main((*regel, "--bestand", str(pad), "--peildatum", "2019-11-15")) == 0
    return pad.read_bytes()


@pytest.fixture
def zaak(lpa: Lpa, _zaak: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Lpa:
    """Melding 1 of Sem (12): an invitation is a letter to his parent and one to himself."""
    monkeypatch.chdir(tmp_path)
    lpa.pad.write_bytes(_zaak)
    return lpa


def eigen(lpa: Lpa) -> list[dict[str, Any]]:
    """Her own terms, as `lpa termijn lijst` gives them."""
    return [t for t in lpa.json("termijn", "lijst")["termijnen"] if t["eigen"]]


def momenten(lpa: Lpa) -> list[tuple[int, str]]:
    return [(t["eigen"], t["tijdstip"]) for t in eigen(lpa)]


def test_letters_that_invite_make_one_appointment_that_every_list_shows(zaak: Lpa) -> None:
    zin = zaak.goed(*NODIG_UIT)
    assert "Brief 1 en 2 zijn gemaakt" in zin
    assert "In uw agenda: dinsdag 26-11-2019 09:30, verzuimgesprek, gemeentehuis (termijn 1)." in zin
    assert momenten(zaak) == [(1, "2019-11-26T09:30:00")]
    assert "di 26-11-2019 09:30" in zaak.goed("termijn", "lijst")
    (punt,) = [p for p in zaak.json("week", "26-11")["punten"] if p["groep"] == "bezoek"]
    assert (punt["dag"], punt["tijd"], punt["zaak"], punt["nummer"]) == ("2019-11-26", "09:30", 1, 1)
    assert "di 09:30    1 Sem Zwaluw  verzuimgesprek, gemeentehuis" in zaak.goed("vandaag", "--peildatum", "2019-11-25")
    (afspraak,) = zaak.json("dossier", "1")["afspraken"]
    assert (afspraak["datum"], afspraak["wat"]) == ("2019-11-26", "afspraak")
    assert {"label": "tijd", "tekst": "09:30"} in afspraak["details"]
    for brief in ("1", "2"):
        assert "dinsdag 26-11-2019 09:30, verzuimgesprek, gemeentehuis (termijn 1)" in zaak.goed("brief", "toon", brief)
        assert zaak.json("brief", "toon", brief)["afspraak"]["brief"] == 1


def test_a_letter_that_is_made_again_moves_its_appointment(zaak: Lpa) -> None:
    zaak.goed(*NODIG_UIT)
    zaak.goed("brief", "maak", "verzuimgesprek", "1", "--plaats", "De Wilg", "--tijdstip", "wo 27-11 14:00")
    (termijn,) = eigen(zaak)
    assert (termijn["eigen"], termijn["tijdstip"], termijn["wat"]) == (
        1,
        "2019-11-27T14:00:00",
        "verzuimgesprek, De Wilg",
    )
    zaak.goed("ongedaan", "--ja")
    assert momenten(zaak) == [(1, "2019-11-26T09:30:00")]
    zaak.goed("ongedaan", "--ja")
    assert (momenten(zaak), zaak.json("brief", "lijst")["aantal"]) == ([], 0)


def test_two_letters_to_the_same_hour_are_one_appointment(zaak: Lpa) -> None:
    zaak.goed(*NODIG_UIT, "--aan", "ouders")
    zaak.goed(*NODIG_UIT, "--aan", "jongere")
    assert momenten(zaak) == [(1, "2019-11-26T09:30:00")]


@pytest.mark.slow
def test_letters_to_another_hour_are_another_appointment_until_they_are_made_as_one(zaak: Lpa) -> None:
    zaak.goed(*NODIG_UIT, "--aan", "ouders")
    zaak.goed(*UITNODIGING, "wo 27-11 9:30", "--aan", "jongere")
    assert momenten(zaak) == [(1, "2019-11-26T09:30:00"), (2, "2019-11-27T09:30:00")]
    zin = zaak.goed(*UITNODIGING, "do 28-11 9:30")
    assert "Termijn 2 is daarmee vervallen: verzuimgesprek, gemeentehuis, woensdag 27-11-2019 09:30." in zin
    assert momenten(zaak) == [(1, "2019-11-28T09:30:00")]
    zaak.goed("ongedaan", "--ja")
    assert momenten(zaak) == [(1, "2019-11-26T09:30:00"), (2, "2019-11-27T09:30:00")]
    data = zaak.json(*UITNODIGING, "do 28-11 9:30")
    assert (data["afspraak"]["nummer"], [t["nummer"] for t in data["vervallen_afspraken"]]) == (1, [2])
    assert zaak.json(*UITNODIGING, "do 28-11 9:30")["vervallen_afspraken"] == []


def test_a_second_invitation_names_the_appointment_that_still_stands(zaak: Lpa) -> None:
    zaak.goed(*NODIG_UIT, "--verzonden")
    gezegd = zaak(*UITNODIGING, "do 28-11 9:30")
    assert (
        "Let op: termijn 1 staat nog open: verzuimgesprek, gemeentehuis, dinsdag 26-11-2019 09:30."
        " Vervalt die? Dan: lpa termijn gedaan 1\n"
    ) in gezegd.err
    assert [nummer for nummer, _ in momenten(zaak)] == [1, 2]


def test_a_letter_is_doubted_when_its_talk_was_moved_before_it_was_sent(zaak: Lpa) -> None:
    zaak.goed(*NODIG_UIT)
    zaak.goed("termijn", "wijzig", "1", "--wat", "gesprek met ouders")
    zaak.goed("termijn", "wijzig", "1", "--voor", "wo 27-11 9:30")
    assert "de afspraak (termijn 1) is gewijzigd nadat brief 1 en 2 zijn gemaakt" in ongemoeid(
        zaak, "brief", "verzonden", "1", code=5
    )
    zaak.goed("ongedaan", "--ja")
    zaak.goed("ongedaan", "--ja")
    zaak.goed(*NODIG_UIT)
    zaak.goed("brief", "verzonden", "1")


OUD_EN_NIEUW = ((*NODIG_UIT, "--verzonden"), (*UITNODIGING, "do 28-11 9:30"))
DE_28E = ("--peildatum", "2019-11-28", "--op", "15-11-2019")


@pytest.mark.parametrize(
    ("eerst", "dan"),
    [
        ([*OUD_EN_NIEUW, ("termijn", "gedaan", "1", "--toch")], ("brief", "verzonden", "3")),
        ([*OUD_EN_NIEUW, ("termijn", "gedaan", "1", "--toch")], ("brief", "verzonden", "4")),
        ([*OUD_EN_NIEUW, ("termijn", "wijzig", "1", "--voor", "vr 29-11")], ("brief", "verzonden", "4", "--alleen")),
        ([NODIG_UIT, ("interventie", "nieuw", "1", "--soort", "verzuimgesprek", "--peildatum", "2019-11-26")],
         ("brief", "verzonden", "1", "--op", "15-11-2019")),
        ([NODIG_UIT, ("interventie", "nieuw", "1", "--soort", "verzuimgesprek", "--peildatum", "2019-11-28"),
          ("termijn", "gedaan", "1", "--peildatum", "2019-11-28")],
         ("brief", "verzonden", "1", *DE_28E)),
        ([NODIG_UIT, ("termijn", "wijzig", "1", "--voor", "vr 29-11"),
          ("termijn", "wijzig", "1", "--voor", "di 26-11")],
         ("brief", "verzonden", "1")),
    ],
    ids=["advies gevolgd", "de andere brief", "de oude verzet", "gehouden", "op een andere dag gehouden", "terug"],
)  # fmt: skip
def test_a_letter_is_not_doubted_for_another_appointment_or_a_talk_that_was_held(
    zaak: Lpa, eerst: list[tuple[str, ...]], dan: tuple[str, ...]
) -> None:
    for regel in eerst:
        zaak.goed(*regel)
    zaak.goed(*dan)


@pytest.mark.parametrize(
    ("eerst", "dan", "twijfel"),
    [
        ([NODIG_UIT, ("termijn", "gedaan", "1", "--toch")], ("brief", "verzonden", "1"),
         "de afspraak (termijn 1) is afgestreept nadat brief 1 en 2 zijn gemaakt; ging die niet door,"),
        ([NODIG_UIT, ("termijn", "gedaan", "1", "--op", "27-11-2019", *DE_28E[:2])],
         ("brief", "verzonden", "1", *DE_28E),
         "de afspraak (termijn 1) is afgestreept nadat brief 1 en 2 zijn gemaakt"),
        ([*OUD_EN_NIEUW, ("termijn", "wijzig", "2", "--voor", "vr 29-11")], ("brief", "verzonden", "4", "--alleen"),
         "de afspraak (termijn 2) is gewijzigd nadat brief 4 is gemaakt; maak de brief liever opnieuw"),
        ([NODIG_UIT, ("jongere", "wijzig", "1", "--achternaam", "Mus")], ("brief", "verzonden", "1"),
         "een naam of adres is gewijzigd nadat brief 1 en 2 zijn gemaakt; maak de brief liever opnieuw"),
    ],
    ids=["afgezegd", "niemand kwam", "de tweede brief", "een naam"],
)  # fmt: skip
def test_letters_are_doubted_once_for_what_changed_since_they_were_made(
    zaak: Lpa, eerst: list[tuple[str, ...]], dan: tuple[str, ...], twijfel: str
) -> None:
    for regel in eerst:
        zaak.goed(*regel)
    gezegd = ongemoeid(zaak, *dan, code=5)
    assert twijfel in gezegd
    assert gezegd.count("nadat brief") == 1


@pytest.mark.slow
def test_each_of_two_letters_shows_the_appointment_to_which_it_invites(zaak: Lpa) -> None:
    for regel in OUD_EN_NIEUW:
        zaak.goed(*regel)
    assert [zaak.json("brief", "toon", str(n))["afspraak"]["nummer"] for n in (1, 2, 3, 4)] == [1, 1, 2, 2]


def test_an_appointment_is_typed_moved_and_ended(zaak: Lpa) -> None:
    zin = zaak.goed("termijn", "nieuw", "1", "--wat", "ouders bellen", "--voor", "di 26-11 9:30")
    assert "ouders bellen, dinsdag 26-11-2019 09:30." in zin
    assert "wanneer dinsdag 26-11-2019 09:30 wordt woensdag 27-11-2019 09:30" in zaak.goed(
        "termijn", "wijzig", "1", "--voor", "wo 27-11"
    )
    zaak.goed("termijn", "wijzig", "1", "--voor", "27-11 14.15")
    assert momenten(zaak) == [(1, "2019-11-27T14:15:00")]
    zaak.goed("termijn", "gedaan", "1", "--toch")
    assert momenten(zaak) == []


def test_appointments_of_one_day_are_listed_by_their_hour_after_what_has_none(zaak: Lpa) -> None:
    zaak.goed("termijn", "nieuw", "1", "--wat", "laat", "--voor", "di 26-11 14:00")
    zaak.goed("termijn", "nieuw", "1", "--wat", "vroeg", "--voor", "di 26-11 9:00")
    zaak.goed("termijn", "nieuw", "1", "--wat", "die dag", "--voor", "di 26-11")
    for waarover in ((), ("1",)):
        termijnen = zaak.json("termijn", "lijst", *waarover)["termijnen"]
        assert [t["wat"] for t in termijnen if t["eigen"]] == ["die dag", "vroeg", "laat"]


@pytest.mark.parametrize(
    ("voor", "wordt"),
    [("wo 27-11 -", "uiterlijk woensdag 27-11-2019"), ("-", "uiterlijk dinsdag 26-11-2019"),
     ("27-11  -", "uiterlijk woensdag 27-11-2019")],
)  # fmt: skip
def test_a_dash_after_the_day_makes_an_appointment_a_term_again(zaak: Lpa, voor: str, wordt: str) -> None:
    zaak.goed(*GESPREK, "di 26-11 9:30")
    zin = zaak.goed("termijn", "wijzig", "1", "--voor", voor)
    assert f"wanneer dinsdag 26-11-2019 09:30 wordt {wordt}." in zin
    (termijn,) = eigen(zaak)
    assert (termijn["tijdstip"], termijn["laatste_dag"]) == (None, "2019-11-27" if "27" in voor else "2019-11-26")
    assert "is al zo" in zaak.goed("termijn", "wijzig", "1", "--voor", "-")
    zaak.goed(*BEZOEK, "di 26-11 9:30")


def test_the_help_says_how_the_hour_of_an_appointment_goes(zaak: Lpa) -> None:
    assert "een streepje haalt de tijd weg" in " ".join(zaak.goed("termijn", "wijzig", "--help").split())
    assert "moet u invullen" in ongemoeid(zaak, "termijn", "nieuw", "--wat", "overleg", "--voor", " ", code=2)
    assert "geen datum" in ongemoeid(zaak, "termijn", "nieuw", "--wat", "overleg", "--voor", "26-11 -", code=2)


def test_a_term_becomes_an_appointment_when_an_hour_is_said(zaak: Lpa) -> None:
    zaak.goed("termijn", "nieuw", "--wat", "overleg", "--voor", "26-11")
    assert "wordt dinsdag 26-11-2019 10:00" in zaak.goed("termijn", "wijzig", "1", "--voor", "di 26-11 10 uur")
    assert momenten(zaak) == [(1, "2019-11-26T10:00:00")]


@pytest.mark.parametrize(
    ("voor", "code", "reden"),
    [
        ("zo 29-3-2020 2:30", 4, "de zomertijd begint"),
        ("woensdag 25-12 9:30", 5, "u werkt niet op woensdag 25-12-2019"),
        ("do 14-11-2019 9:30", 5, "14-11-2019 is al voorbij"),
        ("di 26-11 25:00", 2, "25 uur bestaat niet"),
    ],
)
def test_an_appointment_that_cannot_be_or_is_unlikely_is_refused(zaak: Lpa, voor: str, code: int, reden: str) -> None:
    assert reden in ongemoeid(zaak, "termijn", "nieuw", "1", "--wat", "gesprek", "--voor", voor, code=code)


BEZOEK = ("huisbezoek", "plan", "1", "--op")
GESPREK = ("termijn", "nieuw", "1", "--wat", "gesprek", "--voor")
SPREEKUUR = ("spreekuur", "plan", "1", "di 26-11", "--jongere", "1", "--tijd")


@pytest.mark.parametrize(
    ("eerst", "dan", "botst"),
    [
        ((*GESPREK, "di 26-11 9:30"), (*BEZOEK, "di 26-11 10:20"),
         "termijn 1 (zaak 1) is van 09:30 tot 10:15, daartussen zit minder dan 15 minuten reistijd"),
        ((*GESPREK, "di 26-11 9:30"), (*BEZOEK, "di 26-11 10:30"), None),
        ((*BEZOEK, "di 26-11 10:00"), (*GESPREK, "di 26-11 9:30"),
         "huisbezoek 1 (zaak 1) is van 10:00 tot 11:00, dat overlapt"),
        ((*BEZOEK, "di 26-11 10:00"), (*GESPREK, "di 26-11 11:10"), "minder dan 15 minuten reistijd"),
        ((*BEZOEK, "di 26-11 10:00"), NODIG_UIT, "huisbezoek 1 (zaak 1) is van 10:00 tot 11:00, dat overlapt"),
        (NODIG_UIT, (*BEZOEK, "di 26-11 10:00"), "termijn 1 (zaak 1) is van 09:30 tot 10:15, dat overlapt"),
        ((*GESPREK, "di 26-11 9:30"), (*GESPREK, "di 26-11 10:15"), None),
        ((*GESPREK, "di 26-11 9:30"), (*GESPREK, "di 26-11 10:10"), "termijn 1 (zaak 1) is van 09:30 tot 10:15"),
        ((*GESPREK, "di 26-11 9:30"), (*SPREEKUUR, "9:00"), "termijn 1 (zaak 1) is van 09:30 tot 10:15, dat overlapt"),
        ((*SPREEKUUR, "9:00"), NODIG_UIT, "spreekuur 1 is van 09:00 tot 12:00, dat overlapt"),
        ((*SPREEKUUR, "9:00"), (*GESPREK, "di 26-11 12:10"), "spreekuur 1 is van 09:00 tot 12:00"),
        ((*GESPREK, "di 26-11"), (*BEZOEK, "di 26-11 10:20"), None),
    ],
)  # fmt: skip
def test_an_appointment_is_held_against_all_else_in_her_calendar(
    zaak: Lpa, eerst: tuple[str, ...], dan: tuple[str, ...], botst: str | None
) -> None:
    zaak.goed(*eerst, "--toch")
    if botst is None:
        zaak.goed(*dan)
    else:
        assert botst in ongemoeid(zaak, *dan, code=5)


def test_moving_is_doubted_as_well_and_nothing_is_in_its_own_way(zaak: Lpa) -> None:
    zaak.goed(*NODIG_UIT)
    zaak.goed(*UITNODIGING, "di 26-11 9:45")
    zaak.goed(*BEZOEK, "wo 27-11 10:00")
    assert "huisbezoek 1" in ongemoeid(zaak, "termijn", "wijzig", "1", "--voor", "wo 27-11 10:30", code=5)
    assert "termijn 1" in ongemoeid(zaak, "huisbezoek", "verzet", "1", "--op", "di 26-11 10:00", code=5)
    zaak.goed("termijn", "wijzig", "1", "--voor", "di 26-11 10:00")


def test_how_long_a_talk_lasts_is_a_norm_of_hers(zaak: Lpa) -> None:
    zaak.goed(*NODIG_UIT)
    zaak.goed("recht", "stel-in", "norm.gesprek-duur", "--waarde", "90", "--vanaf", "1-11-2019", "--bron", "eigen")
    assert "termijn 1 (zaak 1) is van 09:30 tot 11:00" in ongemoeid(zaak, *BEZOEK, "di 26-11 10:45", code=5)


def test_days_off_and_a_spreekuur_without_a_time_name_the_appointment(zaak: Lpa) -> None:
    zaak.goed(*NODIG_UIT)
    zin = "Let op: termijn 1 (zaak 1) staat op dinsdag 26-11-2019 09:30."
    assert zin in zaak("agenda", "vrij", "--van", "26-11").err
    assert zin in zaak("spreekuur", "plan", "1", "di 26-11", "--jongere", "1", "--toch").err


def test_who_leaves_and_a_zaak_that_is_closed_name_the_appointment(zaak: Lpa) -> None:
    zaak.goed(*NODIG_UIT)
    zin = "Let op: termijn 1 staat nog open: verzuimgesprek, gemeentehuis, dinsdag 26-11-2019 09:30."
    assert zin in zaak("jongere", "wijzig", "1", "--verhuisd", "14-11-2019").err
    assert zin in zaak("melding", "sluit", "1", "--afhandeling", "waarschuwing").err


@pytest.mark.parametrize("stap", [("interventie", "nieuw", "1"), ("noteer", "1", "moeder en Sem waren er")])
def test_the_talk_that_was_held_ends_its_appointment_in_the_same_command(zaak: Lpa, stap: tuple[str, ...]) -> None:
    zaak.goed(*NODIG_UIT)
    op = ("--peildatum", "2019-11-26")
    zin = zaak.goed(*stap, "--soort", "verzuimgesprek", *op)
    assert "De afspraak is afgestreept: termijn 1, verzuimgesprek, gemeentehuis." in zin
    assert "gedaan op 26-11-2019" in zaak.goed("brief", "toon", "1")
    assert momenten(zaak) == []
    zaak.goed("ongedaan", "--ja")
    assert momenten(zaak) == [(1, "2019-11-26T09:30:00")]


@pytest.mark.parametrize(
    ("afspraak", "stap"),
    [
        (NODIG_UIT, ("1", "--soort", "telefoon", "--datum", "26-11")),
        (NODIG_UIT, ("2", "--soort", "verzuimgesprek", "--datum", "26-11")),
    ],
    ids=["geen gesprek", "een andere zaak"],
)
def test_another_step_leaves_the_appointment_as_it_is(
    zaak: Lpa, afspraak: tuple[str, ...], stap: tuple[str, ...]
) -> None:
    zaak.goed("melding", "nieuw", "--jongere", "1", "--soort", "luxe", "--datum", "12-11-2019")
    zaak.goed(*afspraak)
    gezegd = zaak("interventie", "nieuw", *stap, "--peildatum", "2019-11-26", "--toch")
    assert gezegd.code == 0
    assert "afgestreept" not in gezegd.out
    assert "termijn 1" not in gezegd.err
    assert [nummer for nummer, _ in momenten(zaak)] == [1]


@pytest.mark.parametrize("dag", ["25-11", "27-11"])
def test_a_talk_on_another_day_leaves_the_appointment_and_asks_whether_it_was_that(zaak: Lpa, dag: str) -> None:
    zaak.goed(*NODIG_UIT)
    op = ("--datum", dag, "--met", "mentor", "--peildatum", "2019-11-27")
    gezegd = zaak("interventie", "nieuw", "1", "--soort", "verzuimgesprek", *op, "--json")
    assert (
        "Let op: termijn 1 staat nog open: verzuimgesprek, gemeentehuis, dinsdag 26-11-2019 09:30."
        " Was dit die afspraak? Dan: lpa termijn gedaan 1\n"
    ) in gezegd.err
    assert (gezegd.data["afgestreept"], [t["nummer"] for t in gezegd.data["staat_open"]]) == (None, [1])
    assert momenten(zaak) == [(1, "2019-11-26T09:30:00")]
    zaak.goed("termijn", "gedaan", "1", "--peildatum", "2019-11-27")
    assert momenten(zaak) == []


def test_an_appointment_says_that_its_invitation_was_not_sent(zaak: Lpa) -> None:
    zaak.goed(*NODIG_UIT)
    nog = "gemeentehuis (uitnodiging nog niet verzonden: lpa brief verzonden 1)"
    assert nog in " ".join(zaak.goed("week", "26-11-2019", COLUMNS="160").split())
    zaak.goed("brief", "verzonden", "1")
    assert "nog niet verzonden" not in zaak.goed("week", "26-11-2019", COLUMNS="160")


def test_an_appointment_that_is_over_asks_what_came_of_it(zaak: Lpa) -> None:
    zaak.goed(*NODIG_UIT)
    later = ("--peildatum", "2019-11-27")
    assert "verzuimgesprek, gemeentehuis, op 26-11-2019: leg vast wat ervan kwam" in " ".join(
        zaak.goed("vandaag", *later).split()
    )
    assert "di 26-11-2019 09:30 voorbij" in zaak.goed("termijn", "lijst", *later)


def test_a_melding_shows_what_stands_beside_its_steps(zaak: Lpa) -> None:
    assert "Afspraken en pogingen" not in zaak.goed("melding", "toon", "1")
    zaak.goed(*BEZOEK, "do 14-11-2019 16:00", "--toch")
    zaak.goed("huisbezoek", "verslag", "1", "--uitkomst", "niet thuis")
    zaak.goed(*BEZOEK, "wo 27-11 10:00")
    zaak.goed(*BEZOEK, "do 28-11 10:00")
    zaak.goed("huisbezoek", "annuleer", "3", "--reden", "ziek")
    zaak.goed(*NODIG_UIT)
    zaak.goed("termijn", "nieuw", "1", "--wat", "mentor bellen", "--voor", "vr 22-11")
    regels = zaak.goed("melding", "toon", "1").splitlines()
    onder = [" ".join(r.split()) for r in regels[regels.index("Afspraken en pogingen") :]]
    assert onder[-4:] == [
        "14-11-2019 16:00 huisbezoek: niemand thuis (huisbezoek 1)",
        "22-11-2019 mentor bellen (termijn 2)",
        "26-11-2019 09:30 verzuimgesprek, gemeentehuis (termijn 1)",
        "27-11-2019 10:00 huisbezoek gepland (huisbezoek 2)",
    ]
    afspraken = zaak.json("melding", "toon", "1")["afspraken"]
    assert [(a["soort"], a["nummer"]) for a in afspraken] == [
        ("huisbezoek", 1), ("termijn", 2), ("termijn", 1), ("huisbezoek", 2),
    ]  # fmt: skip
    later = zaak.goed("melding", "toon", "1", "--peildatum", "2019-11-29")
    assert "huisbezoek gepland (huisbezoek 2); die dag is voorbij" in later


def test_a_visit_that_became_a_step_stands_once_and_a_secret_address_nowhere(zaak: Lpa) -> None:
    zaak.goed("jongere", "wijzig", "1", "--geheim-adres", "ja")
    zaak.goed(*BEZOEK, "do 14-11-2019 16:00", "--adres", "Geheimweg 7", "--toch")
    zaak.goed("huisbezoek", "verslag", "1", "--uitkomst", "afgelegd", "--verslag", "gesproken")
    zaak.goed(*BEZOEK, "wo 27-11 10:00", "--adres", "Geheimweg 7")
    for scherm in (zaak.goed("melding", "toon", "1"), zaak.goed("melding", "toon", "1", "--json")):
        assert "Geheimweg" not in scherm
    assert [a["nummer"] for a in zaak.json("melding", "toon", "1")["afspraken"]] == [2]
