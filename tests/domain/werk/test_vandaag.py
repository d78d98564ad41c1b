"""The groups of today's screen, and what is one line in them."""

from __future__ import annotations

from typing import Any

import pytest

from lpa.domain.kalender.werkrooster import Werkrooster
from lpa.domain.recht.termijnen import bereken
from lpa.domain.records.eigentermijn import Eigentermijn
from lpa.domain.records.jongere import Vertrek
from lpa.domain.werk.lopend import eerste_stap, uit_termijn, van_eigen
from lpa.domain.werk.vandaag import AFSPRAKEN, TE_DOEN, TER_KENNIS, WET, Samen, groepen, kaal
from lpa.domain.werk.werklijst import Punt, Stil, Werkdag, Wie, gerangschikt, termijnpunten, vertrekpunt
from tests.domain.factories import dag
from tests.domain.werk.test_werklijst import zaak

ROOSTER = Werkrooster(frozenset({0, 1, 3}))
VANDAAG = dag("15-11-2019")


def werkdag(*punten: Punt, **anders: Any) -> Werkdag:
    """A work list of these points."""
    leeg: dict[str, Any] = dict.fromkeys(
        ("zonder_vervolg", "naar_duo", "uit_duo", "onverzonden", "lang_verzuim", "zonder_school"), ()
    )
    vast = {
        "dag": VANDAAG,
        "vrij": None,
        "rooster": ROOSTER,
        "laatste_kopie": None,
        "kopie_ernaast": False,
        "oud_voor": dag("16-09-2019"),
    }
    return Werkdag(**leeg | vast | {"punten": gerangschikt(punten)} | anders)


def eerste_stappen(gemeld: str, *zaken: int) -> list[Punt]:
    """The points of a first step in these zaken."""
    lopend = [eerste_stap(dag(gemeld), n) for n in zaken]
    return termijnpunten(lopend, {n: Wie(n, "Sem Zwaluw") for n in zaken}, ROOSTER, VANDAAG, VANDAAG)


def zinnen(w: Werkdag) -> dict[str, list[str]]:
    """What stands in each group: the zaak and what must be done, or the line for many zaken with its command."""
    return {
        kop: [f"{r.zin}: {r.opdracht}" if isinstance(r, Samen) else f"{r.zaak} {r.wat}" for r in rijen]
        for kop, rijen in groepen(w)
    }


def test_the_law_comes_first_then_visits_then_what_is_hers_and_then_what_is_to_be_known() -> None:
    eigen = van_eigen(Eigentermijn(nummer=3, wat="bellen", laatste_dag=VANDAAG, zaak=3))
    wet = uit_termijn(bereken("besluit-aanvraag", dag("30-09-2019")), 4)
    w = werkdag(
        Punt("plicht", dag("01-11-2019"), "wordt 18", 1), Punt("bezoek", VANDAAG, "huisbezoek", 2),
        *termijnpunten([eigen, wet], {}, ROOSTER, dag("29-11-2019"), VANDAAG),
        vertrekpunt(zaak(nummer=7), Vertrek("overleden", dag("11-11-2019"))),
        *eerste_stappen("07-11-2019", 5),
        zonder_vervolg=[zaak(nummer=6)],
    )  # fmt: skip
    assert zinnen(w) == {
        WET: ["4 beslissen op de aanvraag"],
        AFSPRAKEN: ["2 huisbezoek"],
        TE_DOEN: [
            "5 eerste stap na de melding", "3 bellen", "7 de jongere is overleden op 11-11-2019: rond de zaak af",
        ],
        TER_KENNIS: ["1 wordt 18"],
        "Zonder volgende stap (1)": ["6 signaal, geopend 10-10-2019"],
    }  # fmt: skip


@pytest.mark.parametrize(("aantal", "samen"), [(3, False), (4, True)])
def test_equal_points_of_more_than_a_few_zaken_are_one_line_with_the_command_that_lists_them(
    aantal: int, samen: bool
) -> None:
    zaken = range(1, aantal + 1)
    beslissen = [uit_termijn(bereken("besluit-aanvraag", dag("30-09-2019")), n) for n in zaken]
    w = werkdag(
        *eerste_stappen("07-11-2019", *zaken), *termijnpunten(beslissen, {}, ROOSTER, dag("29-11-2019"), VANDAAG)
    )
    if samen:
        assert zinnen(w) == {
            WET: ["4 zaken: beslissen op de aanvraag: lpa termijn lijst --soort besluit-aanvraag"],
            TE_DOEN: ["4 zaken wachten op een eerste stap: lpa termijn lijst --soort eerste-stap"],
        }
    else:
        assert [len(rijen) for rijen in zinnen(w).values()] == [3, 3]


def test_what_she_wrote_down_herself_is_never_one_line() -> None:
    eigen = [van_eigen(Eigentermijn(nummer=n, wat="bellen", laatste_dag=VANDAAG, zaak=n)) for n in range(1, 9)]
    w = werkdag(*termijnpunten(eigen, {}, ROOSTER, VANDAAG, VANDAAG))
    assert len(zinnen(w)[TE_DOEN]) == 8


def test_own_norms_of_long_ago_are_one_line_at_the_end() -> None:
    oud = eerste_stappen("01-07-2019", 1, 2)
    w = werkdag(*oud, *eerste_stappen("07-11-2019", 3))
    assert zinnen(w)[TE_DOEN] == [
        "3 eerste stap na de melding", "2 eigen normen zijn al lang voorbij: lpa termijn lijst --soort norm",
    ]  # fmt: skip
    assert zinnen(werkdag(oud[0]))[TE_DOEN] == ["1 eerste stap na de melding"]


def test_what_is_only_counted_is_added_to_what_was_read() -> None:
    stil = Stil(open=60, eerste_stap=10, oud=20, te_laat=25, zonder=30)
    w = werkdag(*eerste_stappen("07-11-2019", 3), *eerste_stappen("01-07-2019", 4), stil=stil,
                zonder_vervolg=[zaak(nummer=n) for n in range(5, 10)])  # fmt: skip
    gezegd = zinnen(w)
    assert gezegd[TE_DOEN] == [
        "11 zaken wachten op een eerste stap: lpa termijn lijst --soort eerste-stap",
        "21 eigen normen zijn al lang voorbij: lpa termijn lijst --soort norm",
    ]
    assert gezegd["Zonder volgende stap (35)"][3:] == ["en nog 32: lpa termijn lijst --zonder"]
    assert w.te_laat == 27


@pytest.mark.parametrize(("aantal", "rijen"), [(1, 1), (4, 4), (5, 4)])
def test_of_zaken_without_a_next_step_the_first_are_named(aantal: int, rijen: int) -> None:
    w = werkdag(zonder_vervolg=[zaak(nummer=n, laatste_stap=dag("01-11-2019")) for n in range(1, aantal + 1)])
    gezegd = zinnen(w)[f"Zonder volgende stap ({aantal})"]
    assert len(gezegd) == rijen
    assert gezegd[0] == "1 signaal, laatste stap 01-11-2019"
    assert (gezegd[-1] == "en nog 2: lpa termijn lijst --zonder") is (aantal == 5)


def test_what_came_from_a_list_of_hers_has_no_step_that_was_never_taken() -> None:
    z = zaak(nummer=1, ingelezen_op=dag("01-11-2019"))
    assert zinnen(werkdag(zonder_vervolg=[z]))["Zonder volgende stap (1)"] == ["1 signaal, ingelezen 01-11-2019"]
    assert not z.wacht_op_eerste_stap(dag("01-12-2019"))


def test_what_comes_back_each_year_stands_in_no_other_group() -> None:
    raad = uit_termijn(bereken("verslag-raad", dag("21-09-2020")))
    (punt,) = termijnpunten([raad], {}, ROOSTER, dag("05-10-2020"), VANDAAG)
    assert groepen(werkdag(punt, dag=dag("21-09-2020"))) == []


@pytest.mark.parametrize(
    ("wat", "gezegd"),
    [
        ("maak het besluit bekend: lpa brief maak besluit-verlof 3", "maak het besluit bekend"),
        ("81 overstappen: ga na of het goed gaat (lpa overstap lijst)", "81 overstappen: ga na of het goed gaat"),
        ("wat werd er van de jongere? lpa vrijstelling eindig 4", "wat werd er van de jongere?"),
        ("mentor bellen", "mentor bellen"),
    ],
)
def test_what_must_be_done_can_be_said_without_its_command(wat: str, gezegd: str) -> None:
    assert kaal(wat) == gezegd
