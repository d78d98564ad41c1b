"""Visits as pure steps: what may follow on what, what is unlikely, and laws that always hold."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lpa.domain.base.tijdstip import lees_tijdstip
from lpa.domain.doubts.bezoek import Planfeiten, twijfels_afwezig, twijfels_herstel, twijfels_plan
from lpa.domain.kalender.werkrooster import Afwezig, Werkrooster
from lpa.domain.records import huisbezoek
from lpa.domain.records.huisbezoek import AFGELEGD, GEANNULEERD, GEWEIGERD, NIET_THUIS, STATUSSEN, Huisbezoek
from lpa.domain.records.spreekuur import Spreekuur
from lpa.domain.werk.nasleep import VERZET, nog_gepland
from lpa.domain.zaak.botsing import Bezet, bezoeken_bezet, botst, spreekuren_bezet
from lpa.errors import GegevensGeweigerd, Geweigerd
from tests.domain.factories import dag, maak_huisbezoek, maak_interventie, maak_jongere, maak_melding, moment
from tests.domain.twijfels import zinnen

VANDAAG = dag("08-01-2020")
ROOSTER = Werkrooster(frozenset({0, 1, 3}), [Afwezig(van=dag("27-01-2020"), tot=dag("31-01-2020"), reden="vakantie")])
TIJDEN = st.builds(
    datetime.combine,
    st.dates(date(2019, 1, 1), date(2030, 12, 31)),
    st.times().map(lambda t: t.replace(second=0, microsecond=0)),
)
BEZOEKEN = st.builds(maak_huisbezoek, nummer=st.integers(1, 9), begin=TIJDEN, duur=st.integers(5, 480))


def twijfels(bezoek: dict[str, Any], **feiten: Any) -> list[str]:
    """The doubts about a visit on a Tuesday in January, planned the week before."""
    basis: dict[str, Any] = {
        "zaak": maak_melding(nummer=1), "jongere": maak_jongere(), "bezet": [], "rooster": ROOSTER, "reistijd": 15,
        "vandaag": VANDAAG,
    }  # fmt: skip
    return zinnen(twijfels_plan(maak_huisbezoek(**bezoek), Planfeiten(**basis | feiten)))


ANDER = bezoeken_bezet([maak_huisbezoek(nummer=7, zaak=9, begin=moment("14-01-2020 12:00"), duur=45)])
RUSTIG: list[tuple[dict[str, Any], dict[str, Any]]] = [
    ({}, {}),
    ({"begin": moment("14-01-2020 07:00")}, {}),
    ({"begin": moment("14-01-2020 20:00")}, {}),
    ({"begin": moment("14-01-2020 10:45")}, {"bezet": ANDER}),
    ({"begin": moment("14-01-2020 13:00")}, {"bezet": ANDER}),
    ({"begin": moment("14-01-2020 11:00")}, {"bezet": ANDER, "reistijd": 0}),
    ({"begin": moment("08-01-2020 10:30")}, {"rooster": Werkrooster()}),
    ({"begin": moment("08-01-2020 10:30")}, {"nu": moment("08-01-2020 10:30"), "rooster": Werkrooster()}),
    ({}, {"nu": moment("08-01-2020 23:59")}),
    ({}, {"jongere": maak_jongere(verhuisd_op=dag("15-01-2020"))}),
]


@pytest.mark.parametrize(("bezoek", "feiten"), RUSTIG)
def test_a_visit_that_needs_no_second_look(bezoek: dict[str, Any], feiten: dict[str, Any]) -> None:
    assert twijfels(dict(bezoek), **feiten) == []


@pytest.mark.parametrize(
    ("bezoek", "feiten", "twijfel"),
    [
        ({"begin": moment("07-01-2020 10:30")}, {}, "dinsdag 07-01-2020 10:30 is al voorbij"),
        ({"begin": moment("08-01-2020 10:29")}, {"nu": moment("08-01-2020 10:30"), "rooster": Werkrooster()},
         "woensdag 08-01-2020 10:29 is al voorbij"),
        ({}, {"zaak": maak_melding(nummer=1, gesloten_op=dag("07-01-2020"), afhandeling="halt")},
         "melding 1 is al gesloten op 07-01-2020"),
        ({}, {"jongere": maak_jongere(verhuisd_op=dag("14-01-2020"))}, "de jongere is verhuisd op 14-01-2020"),
        ({}, {"jongere": maak_jongere(overleden_op=dag("01-01-2020"))}, "de jongere is overleden op 01-01-2020"),
        ({"begin": moment("25-12-2020 10:30")}, {}, "vrijdag 25-12-2020 is een feestdag: eerste kerstdag"),
        ({"begin": moment("27-04-2020 10:30")}, {}, "maandag 27-04-2020 is een feestdag: Koningsdag"),
        ({"begin": moment("10-04-2020 10:30")}, {}, "vrijdag 10-04-2020 is een feestdag: Goede Vrijdag"),
        ({"begin": moment("15-01-2020 10:30")}, {}, "woensdag 15-01-2020 is geen werkdag van u"),
        ({"begin": moment("28-01-2020 10:30")}, {}, "u werkt niet op dinsdag 28-01-2020: vakantie"),
        ({"begin": moment("14-01-2020 06:59")}, {}, "het bezoek is van 06:59 tot 07:59, en niet tussen 7:00 en 21:00"),
        ({"begin": moment("14-01-2020 20:01")}, {}, "het bezoek is van 20:01 tot 21:01, en niet tussen 7:00 en 21:00"),
        ({"begin": moment("14-01-2020 20:00"), "duur": 480}, {}, "het bezoek is van 20:00 tot 04:00"),
        ({"begin": moment("14-01-2020 10:46")}, {"bezet": ANDER},
         "huisbezoek 7 (zaak 9) is van 12:00 tot 12:45, daartussen zit minder dan 15 minuten reistijd"),
        ({"begin": moment("14-01-2020 12:59")}, {"bezet": ANDER}, "huisbezoek 7 (zaak 9) is van 12:00 tot 12:45"),
        ({"begin": moment("14-01-2020 11:01")}, {"bezet": ANDER},
         "huisbezoek 7 (zaak 9) is van 12:00 tot 12:45, dat overlapt"),
        ({"begin": moment("14-01-2020 12:10"), "duur": 5}, {"bezet": ANDER}, "huisbezoek 7 (zaak 9) is van 12:00"),
    ],
)  # fmt: skip
def test_a_visit_that_asks_for_a_second_look(bezoek: dict[str, Any], feiten: dict[str, Any], twijfel: str) -> None:
    (gezegd,) = twijfels(bezoek, **feiten)
    assert gezegd.startswith(twijfel)


@given(BEZOEKEN, BEZOEKEN, st.integers(0, 180))
def test_two_visits_are_too_close_to_each_other_both_ways(a: Huisbezoek, b: Huisbezoek, reistijd: int) -> None:
    assert botst(a, b, reistijd) == botst(b, a, reistijd)
    tussen = max(a.begin, b.begin) - min((a.begin, a.einde), (b.begin, b.einde))[1]
    if a.begin != b.begin:
        assert botst(a, b, reistijd) == (tussen < timedelta(minutes=reistijd))
    else:
        assert botst(a, b, reistijd)


@given(BEZOEKEN, TIJDEN, st.integers(5, 480))
def test_a_visit_that_is_moved_keeps_its_uid_and_a_calendar_sees_it(h: Huisbezoek, begin: datetime, duur: int) -> None:
    na = huisbezoek.verzet(h, replace(h, begin=begin, duur=duur, tolk="Pools"))
    assert (na.uid, na.nummer, na.begin, na.duur, na.tolk) == (h.uid, h.nummer, begin, duur, "Pools")
    assert na.reeks == h.reeks + ((begin, duur) != (h.begin, h.duur))
    assert na.status == ("verzet" if begin != h.begin else h.status)
    assert huisbezoek.annuleer(na, "ziek").reeks == na.reeks + 1
    assert huisbezoek.annuleer(na, "ziek").uid == h.uid


STAPPEN: dict[str, Any] = {
    "moved": lambda h: huisbezoek.verzet(h, replace(h, duur=30)),
    "cancelled": lambda h: huisbezoek.annuleer(h, "ziek"),
}


@pytest.mark.parametrize("stap", STAPPEN)
@pytest.mark.parametrize(
    ("status", "zegt"),
    [(AFGELEGD, "is al afgelegd"), (GEWEIGERD, "is al geweigerd"), (NIET_THUIS, "niemand thuis"),
     (GEANNULEERD, "is geannuleerd")],
)  # fmt: skip
def test_a_visit_that_is_over_stays_as_it_was(stap: str, status: str, zegt: str) -> None:
    with pytest.raises(Geweigerd) as fout:
        STAPPEN[stap](maak_huisbezoek(nummer=3, status=status, interventie=4))
    assert zegt in fout.value.fout
    assert "dinsdag 14-01-2020 10:30" in fout.value.fout


def test_only_a_visit_that_was_cancelled_is_not_reported_again() -> None:
    for status in (AFGELEGD, GEWEIGERD, NIET_THUIS):
        h = maak_huisbezoek(nummer=3, status=status, reeks=2, verslag="x", kaartje=status == NIET_THUIS)
        na = huisbezoek.bericht(h, GEWEIGERD, "toch niet", "vader", False)
        assert (na.status, na.verslag, na.kaartje, na.reeks, na.uid) == (GEWEIGERD, "toch niet", False, 2, h.uid)
    with pytest.raises(Geweigerd, match="is geannuleerd"):
        huisbezoek.bericht(maak_huisbezoek(nummer=3, status=GEANNULEERD), AFGELEGD, "goed", "vader", False)


@pytest.mark.parametrize(
    ("was", "wordt", "gevolg"),
    [
        (NIET_THUIS, AFGELEGD, "dat wordt 'afgelegd', en dat wordt een stap in de zaak"),
        (AFGELEGD, NIET_THUIS, "dat wordt 'niet thuis', en interventie 4 vervalt"),
        (AFGELEGD, GEWEIGERD, "dat wordt 'geweigerd', en interventie 4 wijzigt mee"),
    ],
)
def test_a_report_in_place_of_another_says_what_becomes_of_the_step(was: str, wordt: str, gevolg: str) -> None:
    oud = maak_huisbezoek(nummer=3, status=was, interventie=None if was == NIET_THUIS else 4)
    na = huisbezoek.bericht(oud, wordt, "anders", "", False)
    (zin,) = zinnen(twijfels_herstel(oud, na, [maak_huisbezoek(nummer=8)], False))
    assert zin == f"van huisbezoek 3 staat al '{was}' vast; {gevolg}"
    assert not zinnen(twijfels_herstel(oud, oud, [], False))
    assert not zinnen(twijfels_herstel(maak_huisbezoek(), na, [], True))


@pytest.mark.parametrize(
    ("status", "verslag", "met_wie", "kaartje", "gevolg"),
    [
        (AFGELEGD, "anders", "moeder", False, "de tekst van het verslag wijzigt"),
        (AFGELEGD, "goed", "vader", False, "met wie u sprak wijzigt, en interventie 4 wijzigt mee"),
        (AFGELEGD, "anders", "vader", False,
         "de tekst van het verslag en met wie u sprak wijzigen, en interventie 4 wijzigt mee"),
        (NIET_THUIS, "anders", "", False, "de tekst van het verslag wijzigt"),
        (NIET_THUIS, "goed", "", True, "of er een kaartje is wijzigt"),
    ],
)  # fmt: skip
def test_a_report_of_the_same_outcome_says_what_of_it_changes(
    status: str, verslag: str, met_wie: str, kaartje: bool, gevolg: str
) -> None:
    oud = maak_huisbezoek(
        nummer=3, status=status, verslag="goed", met_wie="moeder", interventie=4 if status == AFGELEGD else None
    )
    na = huisbezoek.bericht(oud, status, verslag, met_wie, kaartje)
    (zin,) = zinnen(twijfels_herstel(oud, na, [], False))
    assert zin == f"van huisbezoek 3 staat al '{status}' vast; {gevolg}"


def test_one_more_attempt_beside_another_is_doubted() -> None:
    (zin,) = zinnen(twijfels_herstel(maak_huisbezoek(), maak_huisbezoek(), [maak_huisbezoek(nummer=8)], True))
    assert zin == "huisbezoek 8 op dinsdag 14-01-2020 10:30 is al een nieuwe poging"


def test_what_she_wrote_about_the_same_outcome_stays_in_the_step() -> None:
    h = maak_huisbezoek(nummer=3, status=AFGELEGD, met_wie="vader")
    oud = maak_interventie(nummer=4, soort="huisbezoek", resultaat="afgelegd: hulp", met_wie="moeder", notitie="kat")
    zelfde = huisbezoek.verbeterde_stap(oud, huisbezoek.stap(h), AFGELEGD)
    assert (zelfde.nummer, zelfde.resultaat, zelfde.met_wie, zelfde.notitie) == (4, "afgelegd: hulp", "vader", "kat")
    anders = huisbezoek.verbeterde_stap(oud, huisbezoek.stap(replace(h, status=GEWEIGERD)), GEWEIGERD)
    assert (anders.resultaat, anders.notitie) == ("geweigerd (bezoek 3)", "kat")


def test_a_card_is_left_only_where_nobody_was_and_spoken_with_only_where_somebody_was() -> None:
    h = maak_huisbezoek(nummer=3, met_wie="ouders")
    dicht = huisbezoek.bericht(h, NIET_THUIS, "niemand thuis", "buurvrouw", True)
    assert (dicht.kaartje, dicht.met_wie, dicht.is_stap) == (True, "ouders", False)
    open_ = huisbezoek.bericht(h, AFGELEGD, "gesproken", "moeder", True)
    assert (open_.kaartje, open_.met_wie, open_.is_stap) == (False, "moeder", True)
    assert huisbezoek.bericht(h, GEWEIGERD, "mocht niet binnen", "vader", False).is_stap
    stap = huisbezoek.stap(open_)
    assert (stap.soort, stap.datum, stap.zaak, stap.met_wie) == ("huisbezoek", dag("14-01-2020"), 1, "moeder")
    assert stap.resultaat == "afgelegd (bezoek 3)"
    assert open_.reeks == h.reeks


@pytest.mark.parametrize(
    ("begin", "vandaag", "dan"),
    [
        ("14-01-2020 10:30", "14-01-2020", "21-01-2020 10:30"),
        ("16-01-2020 16:00", "16-01-2020", "23-01-2020 16:00"),
        ("20-01-2020 09:00", "21-01-2020", "03-02-2020 09:00"),  # a week later she is away
        ("14-01-2020 10:30", "20-02-2020", "24-02-2020 10:30"),  # reported long after: not in the past
        ("19-12-2019 10:30", "19-12-2019", "30-12-2019 10:30"),  # 26-12 is a feestdag
    ],
)
def test_the_next_attempt_is_a_week_later_on_a_working_day(begin: str, vandaag: str, dan: str) -> None:
    h = maak_huisbezoek(begin=moment(begin))
    eerste = huisbezoek.vroegste_poging(h, 7, dag(vandaag))
    assert huisbezoek.volgende_poging(h, eerste, ROOSTER) == moment(dan)


def test_the_next_attempt_avoids_what_takes_her_already() -> None:
    h = maak_huisbezoek(begin=moment("14-01-2020 10:30"))
    bezet = [
        *bezoeken_bezet([maak_huisbezoek(nummer=7, begin=moment("21-01-2020 11:40"))]),  # no time to travel
        *spreekuren_bezet([Spreekuur(nummer=2, school=1, datum=dag("23-01-2020"), tijd="09:00")], 180),
    ]
    past = partial(_past, bezet=bezet)
    assert huisbezoek.volgende_poging(h, dag("21-01-2020"), ROOSTER, past) == moment("03-02-2020 10:30")
    vrij = partial(_past, bezet=bezet[:1])
    assert huisbezoek.volgende_poging(h, dag("21-01-2020"), ROOSTER, vrij) == moment("23-01-2020 10:30")


def _past(h: Huisbezoek, bezet: list[Bezet]) -> bool:
    return not any(botst(h, ander, 15) for ander in bezet)


def test_where_she_is_taken_on_every_day_the_next_attempt_is_the_first_working_day() -> None:
    h = maak_huisbezoek(begin=moment("14-01-2020 10:30"))
    assert huisbezoek.volgende_poging(h, dag("22-01-2020"), ROOSTER, lambda _: False) == moment("23-01-2020 10:30")
    nooit = Werkrooster(frozenset())
    assert huisbezoek.volgende_poging(h, dag("22-01-2020"), nooit) == moment("22-01-2020 10:30")


@pytest.mark.parametrize("werkdagen", [frozenset({6}), frozenset[int]()])
def test_the_next_attempt_is_never_in_the_hour_that_summer_time_skips(werkdagen: frozenset[int]) -> None:
    h = maak_huisbezoek(begin=moment("22-03-2020 02:30"))
    dan = huisbezoek.volgende_poging(h, dag("29-03-2020"), Werkrooster(werkdagen))
    assert dan == moment("05-04-2020 02:30" if werkdagen else "30-03-2020 02:30")


@given(BEZOEKEN, st.integers(0, 60), st.dates(date(2019, 1, 1), date(2030, 1, 1)))
def test_the_next_attempt_is_later_and_its_command_can_be_typed(h: Huisbezoek, dagen: int, vandaag: date) -> None:
    dan = huisbezoek.volgende_poging(h, huisbezoek.vroegste_poging(h, dagen, vandaag), ROOSTER)
    assert dan.date() > vandaag
    assert huisbezoek.bestaat(dan)
    assert dan.date() >= h.begin.date() + timedelta(days=dagen)
    assert dan.time() == h.begin.time()
    assert ROOSTER.is_werkdag(dan.date())
    opdracht = huisbezoek.plan_opdracht(h, dan)
    assert lees_tijdstip(opdracht.split('"')[1], vandaag) == dan


def test_another_attempt_follows_a_closed_door_in_the_same_zaak() -> None:
    nieuw = huisbezoek.herhaald(maak_huisbezoek(nummer=3, tolk="Pools", verslag="x"), moment("21-01-2020 10:30"), "a-9")
    assert (nieuw.poging_na, nieuw.tolk, nieuw.verslag, nieuw.uid, nieuw.status) == (3, "Pools", "", "a-9", "gepland")
    huisbezoek.moet_volgen(nieuw, maak_huisbezoek(nummer=3, status=NIET_THUIS))
    for eerste in (maak_huisbezoek(nummer=3, status=AFGELEGD), maak_huisbezoek(nummer=3, status=NIET_THUIS, zaak=2)):
        with pytest.raises(Geweigerd):
            huisbezoek.moet_volgen(nieuw, eerste)


@pytest.mark.parametrize("tekst", ["29-03-2026 02:00", "29-03-2026 02:59", "31-03-2019 02:30"])
def test_the_hour_that_summer_time_skips_is_no_time(tekst: str) -> None:
    with pytest.raises(GegevensGeweigerd):
        huisbezoek.moet_bestaan(moment(tekst))


@given(TIJDEN)
def test_every_other_time_is_one(begin: datetime) -> None:
    from zoneinfo import ZoneInfo

    utc, zone = ZoneInfo("UTC"), ZoneInfo("Europe/Amsterdam")
    bestaat = begin.replace(tzinfo=zone).astimezone(utc).astimezone(zone).replace(tzinfo=None) == begin
    if bestaat:
        huisbezoek.moet_bestaan(begin)
    else:
        with pytest.raises(GegevensGeweigerd):
            huisbezoek.moet_bestaan(begin)


def test_a_report_is_asked_before_it_can_be_mended() -> None:
    with pytest.raises(Geweigerd):
        huisbezoek.moet_verslag_hebben(maak_huisbezoek(nummer=3))
    huisbezoek.moet_verslag_hebben(maak_huisbezoek(nummer=3, status=GEANNULEERD))
    assert set(STATUSSEN) == {"gepland", "verzet", "afgelegd", "niet thuis", "geweigerd", "geannuleerd"}


@pytest.mark.parametrize(
    ("van", "tot", "gezegd"),
    [
        ("03-02-2020", "04-02-2020", []),
        ("03-02-2020", "15-03-2020", []),
        ("03-02-2020", "16-03-2020", ["43 dagen is lang (maandag 03-02-2020 tot en met maandag 16-03-2020)"]),
        ("05-02-2020", "05-02-2020", ["in deze dagen valt geen werkdag van u (woensdag 05-02-2020)"]),
        ("31-01-2020", "03-02-2020",
         ["vrij 0 (maandag 27-01-2020 tot en met vrijdag 31-01-2020) staat al vast en overlapt"]),
    ],
)  # fmt: skip
def test_days_off_that_ask_for_a_second_look(van: str, tot: str, gezegd: list[str]) -> None:
    assert zinnen(twijfels_afwezig(Afwezig(van=dag(van), tot=dag(tot)), ROOSTER)) == gezegd


def test_a_visit_on_a_day_off_is_named_with_the_way_to_move_it() -> None:
    (gezegd,) = nog_gepland([maak_huisbezoek(nummer=3, zaak=12)], VERZET)
    assert "lpa huisbezoek verzet 3" in gezegd
    assert "dinsdag 14-01-2020 10:30" in gezegd


def test_no_visit_is_as_late_as_night() -> None:
    laat = maak_huisbezoek(begin=moment("14-01-2020 23:30"), duur=60)
    assert laat.einde == moment("15-01-2020 00:30")
    assert len(twijfels({"begin": laat.begin, "duur": 60})) == 1
