"""Talks: which appointment a letter is about, which one was held, and what is in the way of another."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from lpa.domain.kalender.werkrooster import Werkrooster
from lpa.domain.records.eigentermijn import Eigentermijn, op_moment, termijn_zin, verzet_naar
from lpa.domain.zaak.botsing import Bezet
from lpa.domain.zaak.gesprek import Gesprekfeiten, gehouden, twijfels_gesprek, uitgenodigd, van_brieven
from lpa.errors import GegevensGeweigerd
from tests.domain.factories import dag, moment
from tests.domain.twijfels import zinnen


def afspraak(nummer: int, tijdstip: str, brief: int | None = 1, **anders: Any) -> Eigentermijn:
    """An appointment of zaak 1 at this moment."""
    wanneer = moment(tijdstip)
    basis: dict[str, Any] = {
        "zaak": 1,
        "wat": "gesprek",
        "laatste_dag": wanneer.date(),
        "tijdstip": wanneer,
        "brief": brief,
    }
    return Eigentermijn(nummer=nummer, **basis | anders)


ZES, ZEVEN = "26-11-2019", "27-11-2019"


@pytest.mark.parametrize(
    ("afspraken", "soort", "op", "vandaag", "nummer", "misschien"),
    [
        ([afspraak(1, "26-11-2019 09:30")], "verzuimgesprek", ZES, ZES, 1, []),
        ([afspraak(1, "26-11-2019 09:30")], "verzuimgesprek", ZEVEN, ZEVEN, None, [1]),
        ([afspraak(1, "26-11-2019 09:30")], "verzuimgesprek", "25-11-2019", ZES, None, [1]),
        ([afspraak(1, "26-11-2019 09:30")], "telefoon", ZES, ZES, None, []),
        ([afspraak(1, "26-11-2019 09:30")], "telefoon", "25-11-2019", ZES, None, []),
        ([afspraak(1, "26-11-2019 09:30")], "telefoon", ZES, ZEVEN, 1, []),
        ([afspraak(1, "26-11-2019 09:30")], "telefoon", ZEVEN, ZEVEN, None, [1]),
        ([afspraak(1, "26-11-2019 09:30")], "hoorgesprek", ZES, ZEVEN, None, []),
        ([afspraak(1, "26-11-2019 09:30", wat="hoorgesprek, school")], "verzuimgesprek", ZES, ZEVEN, None, []),
        ([afspraak(1, "26-11-2019 09:30", wat="hoorgesprek, school")], "hoorgesprek", ZES, ZES, 1, []),
        ([afspraak(1, "26-11-2019 09:30", None)], "verzuimgesprek", ZES, ZES, 1, []),
        ([afspraak(1, "26-11-2019 09:30", None)], "verzuimgesprek", "25-11-2019", ZES, None, []),
        ([afspraak(1, "26-11-2019 09:30", None)], "verzuimgesprek", ZEVEN, ZEVEN, None, [1]),
        ([afspraak(1, "26-11-2019 09:30", None, wat="mentor bellen")], "telefoon", ZES, ZES, 1, []),
        ([afspraak(1, "26-11-2019 09:30", None, wat="mentor bellen")], "verzuimgesprek", ZES, ZES, None, []),
        ([afspraak(1, "26-11-2019 09:30", None, wat="ouders op school")], "verzuimgesprek", ZES, ZES, 1, []),
        ([replace(afspraak(1, "26-11-2019 09:30"), tijdstip=None)], "verzuimgesprek", ZES, ZEVEN, None, []),
        ([afspraak(1, "26-11-2019 09:30", gedaan_op=dag(ZES))], "verzuimgesprek", ZES, ZES, None, []),
        ([afspraak(1, "12-11-2019 09:30"), afspraak(2, "26-11-2019 09:30", 2)], "verzuimgesprek", ZES, ZES, 2, []),
        ([afspraak(1, "12-11-2019 09:30"), afspraak(2, "26-11-2019 09:30", 2)], "verzuimgesprek", "20-11-2019", ZES,
         None, [1, 2]),
        ([afspraak(1, "26-11-2019 11:00"), afspraak(2, "26-11-2019 09:30", 2)], "verzuimgesprek", ZES, ZES, 2, []),
        ([afspraak(1, "26-11-2019 09:00", None), afspraak(2, "26-11-2019 11:00", None, wat="mentor bellen")],
         "telefoon", ZES, ZEVEN, 2, []),
        ([], "verzuimgesprek", ZES, ZES, None, []),
    ],
)  # fmt: skip
def test_the_appointment_that_a_step_was_is_that_of_its_day_and_of_another_day_only_she_knows(
    afspraken: list[Eigentermijn], soort: str, op: str, vandaag: str, nummer: int | None, misschien: list[int]
) -> None:
    gevonden, open_ = gehouden(afspraken, soort, dag(op), dag(vandaag))
    assert ((gevonden and gevonden.nummer), [t.nummer for t in open_]) == (nummer, misschien)


def test_a_letter_is_about_the_appointment_that_it_made_or_that_is_at_its_hour() -> None:
    alle = [
        afspraak(1, "26-11-2019 09:30"), afspraak(2, "27-11-2019 09:30", 2), afspraak(3, "28-11-2019 09:30", None),
        afspraak(4, "29-11-2019 09:30", 4),
    ]  # fmt: skip
    eigen, andere = van_brieven(alle, [1], moment("27-11-2019 09:30"))
    assert ([t.nummer for t in eigen], [t.nummer for t in andere]) == ([1, 2], [4])


@pytest.mark.parametrize(("plaats", "wat"), [("gemeentehuis", "verzuimgesprek, gemeentehuis"), ("", "verzuimgesprek")])
def test_an_invitation_is_an_appointment_on_its_day(plaats: str, wat: str) -> None:
    t = uitgenodigd(12, "verzuimgesprek", moment("26-11-2019 09:30"), plaats, 3)
    assert (t.zaak, t.wat, t.laatste_dag, t.brief) == (12, wat, dag("26-11-2019"), 3)


BEZET = {
    "bezoek": Bezet("huisbezoek 1", moment("26-11-2019 10:00"), moment("26-11-2019 11:00")),
    "gesprek": Bezet("termijn 1", moment("26-11-2019 10:00"), moment("26-11-2019 11:00"), thuis=True),
}


@pytest.mark.parametrize(
    ("wie", "om", "aantal"),
    [
        ("bezoek", "09:00", 0), ("bezoek", "09:05", 1), ("bezoek", "11:10", 1), ("bezoek", "11:15", 0),
        ("gesprek", "09:15", 0), ("gesprek", "09:20", 1), ("gesprek", "11:00", 0), ("gesprek", "10:59", 1),
    ],
)  # fmt: skip
def test_travel_time_counts_against_what_is_elsewhere_only(wie: str, om: str, aantal: int) -> None:
    feiten = Gesprekfeiten(Werkrooster(), [BEZET[wie]], duur=45, reistijd=15)
    assert len(zinnen(twijfels_gesprek(moment(f"26-11-2019 {om}"), feiten))) == aantal


def test_a_talk_on_a_day_off_is_doubted_and_one_at_no_hour_refused() -> None:
    (zin,) = zinnen(twijfels_gesprek(moment("25-12-2019 09:30"), Gesprekfeiten(Werkrooster())))
    assert zin.startswith("u werkt niet op woensdag 25-12-2019")
    with pytest.raises(GegevensGeweigerd):
        zinnen(twijfels_gesprek(moment("29-03-2020 02:30"), Gesprekfeiten(Werkrooster())))


def test_a_move_to_a_day_keeps_the_hour_of_an_appointment_and_gives_a_term_none() -> None:
    gesprek, termijn = afspraak(1, "26-11-2019 09:30"), Eigentermijn(wat="bellen", laatste_dag=dag("26-11-2019"))
    assert verzet_naar(gesprek, dag("27-11-2019")) == moment("27-11-2019 09:30")
    assert verzet_naar(termijn, dag("27-11-2019")) == dag("27-11-2019")
    assert termijn_zin(op_moment(termijn, moment("27-11-2019 10:00"))) == "bellen, woensdag 27-11-2019 10:00"
    assert termijn_zin(op_moment(termijn, dag("27-11-2019"))) == "bellen, uiterlijk woensdag 27-11-2019"
