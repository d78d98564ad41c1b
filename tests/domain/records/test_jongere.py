"""The jongere: names, and who is the same person."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lpa.domain.records.jongere import Omstandigheden, Verblijf, Verzorger, genoemd, omschrijving
from tests.domain.factories import dag, maak_jongere

DAGEN = st.dates(date(2018, 1, 1), date(2021, 12, 31))


@pytest.mark.parametrize(
    ("delen", "naam", "lijstnaam"),
    [
        (("Sem", "van", "Zwaluw"), "Sem van Zwaluw", "Zwaluw, Sem van"),
        (("Sem", "", "Zwaluw"), "Sem Zwaluw", "Zwaluw, Sem"),
        (("", "", "Zwaluw"), "Zwaluw", "Zwaluw"),
        (("", "van der", "Zwaluw"), "van der Zwaluw", "Zwaluw, van der"),
    ],
)
def test_a_name_is_read_and_listed_without_stray_blanks(delen: tuple[str, ...], naam: str, lijstnaam: str) -> None:
    jongere = maak_jongere(voornaam=delen[0], tussenvoegsel=delen[1], achternaam=delen[2])
    assert (jongere.naam, jongere.lijstnaam) == (naam, lijstnaam)


def test_the_search_key_holds_surname_and_first_name() -> None:
    assert maak_jongere(voornaam="Zoë", tussenvoegsel="van", achternaam="IJssel").sleutel() == " yssel zoe vanyssel"


def test_what_decides_the_duty_is_handed_to_the_law_in_the_right_places() -> None:
    jongere = maak_jongere(
        twaalf_jaren_op=dag("31-07-2019"), startkwalificatie_op=dag("01-02-2020"), uitstroom_op=dag("03-04-2021")
    )
    assert jongere.omstandigheden == Omstandigheden(
        twaalf_jaren_op=dag("31-07-2019"), startkwalificatie_op=dag("01-02-2020"), uitstroom_op=dag("03-04-2021")
    )


def test_a_jongere_is_described_by_number_name_and_birth_date() -> None:
    assert omschrijving(maak_jongere(nummer=12)) == "jongere 12, Sem Zwaluw (12-03-2009)"


@given(st.none() | DAGEN, st.none() | DAGEN, st.none() | DAGEN, DAGEN)
def test_who_came_and_is_not_gone_lives_here(
    gevestigd: date | None, verhuisd: date | None, overleden: date | None, op: date
) -> None:
    j = maak_jongere(nummer=7, gevestigd_op=gevestigd, verhuisd_op=verhuisd, overleden_op=overleden)
    al_hier = gevestigd is None or gevestigd <= op
    assert j.woont_hier(op) == (al_hier and (verhuisd is None or op < verhuisd))
    assert j.leeft(op) == (overleden is None or op < overleden)
    assert not al_hier or (j.vertrek(op) is None) == (j.woont_hier(op) and j.leeft(op))
    verblijf = j.laatste_verblijf
    assert (verblijf.jongere, verblijf.soort, verblijf.van) == (7, "ingeschreven", gevestigd)


def test_who_lived_here_before_lived_here_then() -> None:
    j = maak_jongere(gevestigd_op=dag("09-03-2020"))
    eerder = [Verblijf(jongere=1, van=dag("01-08-2012"), tot=dag("28-02-2015"))]
    dagen = ("31-07-2012", "01-08-2012", "28-02-2015", "01-03-2015", "08-03-2020", "09-03-2020")
    assert [j.woont_hier(dag(d), eerder) for d in dagen] == [False, True, True, False, False, True]


def test_a_stay_holds_on_both_of_its_days() -> None:
    v = Verblijf(jongere=7, soort="verblijft hier", van=dag("01-08-2019"), tot=dag("30-09-2019"))
    assert [v.omvat(dag(d)) for d in ("31-07-2019", "01-08-2019", "30-09-2019", "01-10-2019")] == [
        False, True, True, False,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("relaties", "woorden"),
    [
        (("moeder", "vader"), {"1", "2", "Noor 1", "Noor 2", "moeder", "vader"}),
        (("moeder", "moeder"), {"1", "2", "Noor 1", "Noor 2"}),
        (("moeder", "onbekend"), {"1", "2", "Noor 1", "Noor 2", "moeder"}),
    ],
)
def test_a_verzorger_is_meant_by_a_relation_that_only_one_has_and_is_known(
    relaties: tuple[str, ...], woorden: set[str]
) -> None:
    wie = [Verzorger(nummer=n, jongere=1, naam=f"Noor {n}", relatie=relatie) for n, relatie in enumerate(relaties, 1)]
    assert genoemd(wie).keys() == woorden
