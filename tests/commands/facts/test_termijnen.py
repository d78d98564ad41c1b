"""What still stands when a zaak is closed or a jongere leaves, through the command line."""

from __future__ import annotations

import pytest

from tests.commands.werk.test_vandaag import groepen
from tests.conftest import Lpa

BEZOEK = ("huisbezoek", "plan", "2", "--op", "di 19-11 10:00", "--adres", "Dorpsstraat 5", "--toch")
EIGEN = ("termijn", "nieuw", "2", "--wat", "mentor bellen", "--voor", "20-11")
SPREEKUUR = ("spreekuur", "plan", "2", "22-11", "--jongere", "2")
BEZOEK_STAAT = (
    "Let op: huisbezoek 1 (zaak 2) staat op dinsdag 19-11-2019 10:00. Afzeggen kan met: lpa huisbezoek annuleer 1"
)
EIGEN_STAAT = "Let op: termijn 1 staat nog open: mentor bellen, uiterlijk woensdag 20-11-2019."


def gezegd(lpa: Lpa, *woorden: str) -> str:
    """What is said besides the answer of a command that must succeed."""
    uitkomst = lpa(*woorden)
    assert uitkomst.code == 0, uitkomst.err
    return uitkomst.err


@pytest.fixture
def gepland(gevuld: Lpa) -> Lpa:
    """Melding 2 with a visit and a term of her own to come."""
    gevuld.goed(*BEZOEK)
    gevuld.goed(*EIGEN)
    return gevuld


def test_closing_a_melding_says_what_is_still_planned_in_it(gepland: Lpa) -> None:
    zin = gezegd(gepland, "melding", "sluit", "2", "--afhandeling", "waarschuwing", "--toch")
    assert BEZOEK_STAAT in zin
    assert EIGEN_STAAT in zin


def test_a_melding_with_nothing_planned_closes_without_a_remark(gevuld: Lpa) -> None:
    sluit = ("melding", "sluit", "2", "--afhandeling", "administratief afgehandeld", "--onderreden", "onterecht")
    assert "Let op" not in gezegd(gevuld, *sluit)


@pytest.mark.parametrize("vlag", ["--verhuisd", "--overleden"])
def test_who_leaves_is_still_expected_somewhere(gepland: Lpa, vlag: str) -> None:
    gepland.goed(*SPREEKUUR)
    zin = gezegd(gepland, "jongere", "wijzig", "2", vlag, "14-11-2019")
    assert "nog gepland of open: huisbezoek 1, spreekuur 1, zaak 2 en 3. Bekijk ze met: lpa dossier --jongere 2" in zin


@pytest.mark.parametrize(("vlag", "wat"), [("--verhuisd", "verhuisd"), ("--overleden", "overleden")])
def test_of_who_left_only_the_end_of_the_zaak_is_on_the_list(gevuld: Lpa, vlag: str, wat: str) -> None:
    assert groepen(gevuld.json("vandaag"), "eerste stap") == [(2, "2019-11-04")]
    gevuld.goed("jongere", "wijzig", "2", vlag, "14-11-2019")
    data = gevuld.json("vandaag")
    (punt,) = data["punten"]
    assert (punt["groep"], punt["zaak"], punt["wat"]) == (
        "vertrek", 2, f"de jongere is {wat} op 14-11-2019: rond de zaak af",
    )  # fmt: skip
    assert data["zonder_vervolg"] == []
    assert groepen(gevuld.json("vandaag", "--peildatum", "13-11-2019"), "eerste stap") == [(2, "2019-11-04")]


def test_the_route_warns_at_the_door_of_who_left(gepland: Lpa) -> None:
    gepland.goed("jongere", "wijzig", "2", "--verhuisd", "14-11-2019")
    assert "de jongere is verhuisd op 14-11-2019" in gepland.goed("huisbezoek", "route", "19-11")
    assert "verhuisd op 14-11-2019" in gepland.goed("huisbezoek", "route", "19-11", "--zonder-namen")
    (halte,) = gepland.json("huisbezoek", "route", "19-11")["huisbezoeken"]
    assert halte["vertrek"] == "verhuisd op 14-11-2019"


def test_a_decision_says_what_is_still_planned_in_its_zaak(lpa: Lpa) -> None:
    lpa.goed("jongere", "nieuw", "--achternaam", "Zwaluw", "--geboortedatum", "12-3-2009")
    lpa.goed(
        "vrijstelling", "nieuw", "--jongere", "1", "--grond", "5b", "--ontvangen", "1-6-2019", "--van", "1-8-2019",
        "--toch",
    )  # fmt: skip
    lpa.goed("termijn", "nieuw", "1", "--wat", "ouders bellen", "--voor", "20-11")
    zin = gezegd(lpa, "vrijstelling", "besluit", "1", "--uitkomst", "vrijgesteld", "--datum", "10-7-2019", "--toch")
    assert "Let op: termijn 1 staat nog open: ouders bellen" in zin
