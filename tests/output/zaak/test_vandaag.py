"""Today on a page: at most twenty lines, cut from the bottom of one order; the last group always stands."""

from __future__ import annotations

import re
from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lpa.domain.werk.werklijst import Punt, Werkdag, Wie, jaarlijks
from lpa.output.render.emphasis import pieces_of
from lpa.output.render.plain import as_lines
from lpa.output.render.sheet import Picture
from lpa.output.zaak.vandaag import MEEST, vandaag_blad
from tests.domain.factories import dag, moment
from tests.domain.werk.test_vandaag import ROOSTER, VANDAAG, werkdag
from tests.domain.werk.test_werklijst import zaak

VAST = "Elk jaar, en het bestand"


def regels(w: Werkdag, breedte: int = 80, *, alles: bool = False) -> list[str]:
    """The page as it is printed."""
    return [regel for regel, _ in as_lines(vandaag_blad(w, breedte, alles=alles), breedte)]


def termijnen(aantal: int) -> list[Punt]:
    """So many terms of the law."""
    return [
        Punt("termijn", VANDAAG, f"beslissen op aanvraag {n}", n, Wie(n, "Zwaluw-van der Merel"), VANDAAG, "Awb 4:13")
        for n in range(1, aantal + 1)
    ]


def jaar(*punten: Punt, zonder: int = 0) -> Werkdag:
    """A work list with what comes back each year, and so many zaken without a next step."""
    return werkdag(*punten, vast=jaarlijks(ROOSTER, VANDAAG), zonder_vervolg=[zaak(nummer=n) for n in range(zonder)])


@given(st.integers(0, 40), st.integers(0, 9), st.integers(80, 200))
def test_today_takes_at_most_twenty_lines_and_counts_what_it_hides(aantal: int, zonder: int, breedte: int) -> None:
    w = jaar(*termijnen(aantal), zonder=zonder)
    gezien, alles = regels(w, breedte), regels(w, breedte, alles=True)
    assert len(gezien) <= MEEST
    einde = gezien.index(VAST)
    onder, heel = gezien[einde:], alles[alles.index(VAST) :]
    assert onder in (heel, [heel[0], heel[-1]])  # what comes back each year gives way, until its month
    weg = re.match(r"(\d+) verborgen; toon alles met: lpa vandaag --alles", gezien[einde - 1])
    assert gezien[: einde - bool(weg)] == alles[: einde - bool(weg)]
    assert onder == heel or len(gezien) + len(heel) - len(onder) > MEEST
    rest = [r for r in alles[einde - bool(weg) : alles.index(VAST)] if r[0] == " " or "vandaag" in r or "nog" in r]
    assert (int(weg[1]) if weg else 0) == len(rest)


def test_a_day_in_another_year_has_its_year_once() -> None:
    op, tot = dag("30-06-2020"), dag("01-07-2020")
    regel, met_einde = (
        next(r for r in regels(werkdag(Punt("termijn", op, "bellen", 1, None, einde))) if "bellen" in r)
        for einde in (op, tot)
    )
    assert regel.startswith("30-06-2020  1  bellen")
    assert met_einde.startswith("di 30-06  1  bellen")
    assert met_einde.endswith("t/m 01-07-2020")


def test_the_first_line_counts_and_names_the_next_visit() -> None:
    w = jaar(Punt("termijn", dag("01-11-2019"), "beslissen", 1, laatste_dag=dag("01-11-2019")))
    w = w._replace(open_zaken=12, volgend_bezoek=moment("21-11-2019 10:30"))
    assert regels(w)[0] == "12 open zaken · 1 te laat · volgende bezoek do 10:30 · vr 15-11-2019"
    assert regels(w, 40)[:2] == ["12 open zaken · 1 te laat", "volgende bezoek do 10:30 · vr 15-11-2019"]
    for bezoek, gezegd in (("15-11-2019 10:30", "vandaag 10:30"), ("22-11-2019 10:30", "vr 22-11 10:30")):
        assert f"volgende bezoek {gezegd} ·" in regels(w._replace(volgend_bezoek=moment(bezoek)))[0]
    assert regels(jaar(zonder=1)._replace(open_zaken=1, vrij="geen werkdag"))[0] == (
        "1 open zaak · 0 te laat · vr 15-11-2019 (geen werkdag)"
    )


def test_each_point_is_one_line_in_columns() -> None:
    w = jaar(
        Punt("termijn", dag("14-11-2019"), "beslissen", 4, Wie(1, "Sem Zwaluw"), dag("15-11-2019"), "Awb art. 4:13"),
        Punt("bezoek", dag("18-11-2019"), "huisbezoek", 12, Wie(2, "Noor Specht"), tijd=time(10, 30)),
        Punt("termijn", dag("12-11-2019"), "mentor bellen", 4, Wie(1, "Sem Zwaluw"), dag("12-11-2019"), nummer=3),
    )
    assert regels(w)[1:7] == [
        "Termijnen van de wet",
        "do 14-11    4 Sem Zwaluw    beslissen (Awb art. 4:13)             t/m 15-11",
        "Bezoeken en afspraken",
        "ma 10:30    12 Noor Specht  huisbezoek",
        "Te doen",
        "te laat     4 Sem Zwaluw    mentor bellen                         t/m 12-11",
    ]


def test_on_a_narrow_screen_each_point_has_its_name_above_it() -> None:
    w = jaar(Punt("termijn", VANDAAG, "beslissen", 4, Wie(1, "Sem Zwaluw"), dag("16-11-2019"), "Awb art. 4:13"))
    assert regels(w, 40)[2:4] == ["vandaag  4 Sem Zwaluw", "  beslissen, t/m 16-11"]
    assert "verslag aan de raad" in regels(w, 40)[-5]


def test_only_what_is_late_or_due_today_stands_out() -> None:
    w = jaar(*(Punt("termijn", dag(d), "bellen", n, laatste_dag=dag(d), nummer=n)
               for n, d in enumerate(("12-11-2019", "15-11-2019", "18-11-2019"), 1)))  # fmt: skip
    (plaat,) = (b for b in vandaag_blad(w, 80).blocks if isinstance(b, Picture))
    nadruk = {n: deel.strip() for regel in plaat.lines for deel, n in pieces_of(regel) if n in ("laat", "vandaag")}
    assert nadruk == {"laat": "te laat", "vandaag": "vandaag"}


@pytest.mark.parametrize("breedte", [20, 30, 40, 59, 60, 80, 120])
def test_no_command_is_broken_where_it_fits(breedte: int) -> None:
    w = jaar(*(Punt("eerste stap", VANDAAG, "eerste stap na de melding", n, laatste_dag=VANDAAG, soort="eerste-stap")
               for n in range(1, 16)), zonder=40)  # fmt: skip
    tekst = regels(w, breedte)
    for opdracht in ("lpa termijn lijst --soort eerste-stap", "lpa termijn lijst --zonder"):
        assert any(opdracht in regel for regel in tekst) or len(opdracht) + 2 > breedte
    if breedte == 80:
        assert "15 zaken wachten op een eerste stap: lpa termijn lijst --soort eerste-stap" in tekst


def test_an_exemption_that_ended_is_one_line_that_says_when() -> None:
    wat = "vrijstelling (art. 5a) liep af op 31-07-2019: geen school of nieuwe vrijstelling bekend"
    w = jaar(Punt("vrijstelling", dag("31-07-2019"), wat, 1, Wie(1, "Sem Zwaluw"), dag("31-07-2019")))
    assert regels(w)[2] == "te laat     1 Sem Zwaluw  vrijstelling (art. 5a) liep af op 31-07-2019"
    assert regels(w, 140)[2].endswith(wat)
