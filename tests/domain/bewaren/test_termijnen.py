"""How long is kept: a table to be read beside the Selectielijst and the Wpg."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lpa.domain.base.datum import Geboortedatum
from lpa.domain.bewaren.termijnen import klokken, laatste, wpgstanden
from lpa.domain.kalender.schoolkalender import Kalender
from lpa.domain.recht.leerplicht import plicht
from lpa.domain.recht.regel import Eigenregel
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.records.jongere import Omstandigheden
from lpa.domain.records.zaak import Melding
from tests.domain.factories import maak_melding, maak_vrijstelling

OP = date(2026, 12, 1)
KALENDER = Kalender("midden", [])


def _dag(tekst: str) -> date:
    return date.fromisoformat(tekst)


# Born, opened, startkwalificatie, first day under the Wpg: kept up to and including, by which category.
TABEL = [
    ("2010-03-12", "2016-10-01", "", "", "2029-03-12", "Selectielijst gemeenten 2020, 12.1.3"),
    ("2010-02-28", "2016-10-01", "", "", "2029-02-28", "Selectielijst gemeenten 2020, 12.1.3"),
    ("2008-02-29", "2016-10-01", "", "", "2027-03-01", "Selectielijst gemeenten 2020, 12.1.3"),
    # In the kwalificatieplicht: the duty ends the day before the eighteenth birthday, and two years after that.
    ("2010-03-12", "2027-10-01", "", "", "2030-03-11", "Selectielijst gemeenten 2020, 12.1.4"),
    # So until the twentieth birthday, also where the duty ended on the last day of a February without a 29th.
    ("2008-03-01", "2025-10-01", "", "", "2028-02-29", "Selectielijst gemeenten 2020, 12.1.4"),
    ("2010-03-01", "2027-10-01", "", "", "2030-02-28", "Selectielijst gemeenten 2020, 12.1.4"),
    # Who had a startkwalificatie sooner: nineteen years after birth is later.
    ("2010-03-12", "2026-10-01", "2026-12-01", "", "2029-03-12", "Selectielijst gemeenten 2020, 12.1.3"),
    # Criminal data: five years, and five more.
    ("2010-03-12", "2024-10-01", "", "2025-01-15", "2035-01-15", "Wpg art. 14"),
    ("2010-03-12", "2016-10-01", "", "2016-11-01", "2029-03-12", "Selectielijst gemeenten 2020, 12.1.3"),
    # Of the birth date only the month, or the year, is known: from its last day.
    ("2010-03", "2016-10-01", "", "", "2029-03-31", "Selectielijst gemeenten 2020, 12.1.3"),
    ("2010", "2016-10-01", "", "", "2029-12-31", "Selectielijst gemeenten 2020, 12.1.3"),
]


@pytest.mark.parametrize(("geboren", "geopend", "diploma", "wpg", "tot", "categorie"), TABEL)
def test_how_long_a_zaak_is_kept(geboren: str, geopend: str, diploma: str, wpg: str, tot: str, categorie: str) -> None:
    wie = Geboortedatum.fromisoformat(geboren)
    feiten = Omstandigheden(startkwalificatie_op=_dag(diploma) if diploma else None)
    zaak = maak_melding(nummer=3, geopend_op=_dag(geopend), gesloten_op=_dag(geopend) + timedelta(days=30))
    eerste = {3: _dag(wpg)} if wpg else {}
    klok = laatste(klokken(wie, [zaak], plicht(wie, KALENDER, feiten), eerste, OP, REGELBOEK))
    assert (klok.tot.isoformat(), klok.categorie, klok.zaak) == (tot, categorie, 3)


# Born on 12 March 2010: kwalificatieplichtig from 1 August 2026. What a zaak is, from when to when, by which category.
IN_BEIDE = [
    ({"gesloten_op": "2026-07-31"}, "12.1.3"), ({"gesloten_op": "2026-08-01"}, "12.1.4"), ({}, "12.1.4"),
    ({"gesloten_op": "2026-07-01", "van": "2026-08-01", "tot": "2027-07-31", "afhandeling": "toegekend"}, "12.1.4"),
    ({"gesloten_op": "2026-07-01", "van": "2025-08-01", "afhandeling": "toegekend"}, "12.1.4"),
    ({"gesloten_op": "2026-07-01", "van": "2025-08-01", "tot": "2026-07-31", "afhandeling": "toegekend"}, "12.1.3"),
    ({"gesloten_op": "2026-07-01", "van": "2026-08-01", "tot": "2027-07-31", "afhandeling": "geweigerd"}, "12.1.3"),
]  # fmt: skip


@pytest.mark.parametrize(("zaak", "categorie"), IN_BEIDE)
def test_a_zaak_of_the_leerplicht_that_reaches_into_the_kwalificatieplicht_is_kept_by_both(
    zaak: dict[str, str], categorie: str
) -> None:
    wie = Geboortedatum.fromisoformat("2010-03-12")
    waarden: dict[str, Any] = {k: _dag(w) if w[:2] == "20" else w for k, w in zaak.items()}
    maak = maak_vrijstelling if "afhandeling" in zaak else maak_melding
    alle = klokken(
        wie, [maak(nummer=3, geopend_op=_dag("2026-05-01"), **waarden)], plicht(wie, KALENDER), {}, OP, REGELBOEK
    )
    assert laatste(alle).categorie.endswith(categorie)


def test_who_has_no_zaak_goes_when_the_duty_has_ended() -> None:
    wie = Geboortedatum.fromisoformat("2010-03-12")
    [klok] = klokken(wie, [], plicht(wie, KALENDER), {}, OP, REGELBOEK)
    assert (klok.tot, klok.zaak) == (date(2028, 3, 11), None)
    diploma = Omstandigheden(startkwalificatie_op=date(2026, 7, 1))
    [klok] = klokken(wie, [], plicht(wie, KALENDER, diploma), {}, OP, REGELBOEK)
    assert klok.tot == date(2026, 7, 31)  # the leerplicht itself ends with the schooljaar


def test_an_exemption_is_kept_by_a_rule_that_she_may_set_and_that_says_it_is_not_sure() -> None:
    wie = Geboortedatum.fromisoformat("2010-03-12")
    zaak = maak_vrijstelling(
        nummer=4, geopend_op=date(2019, 9, 1), gesloten_op=date(2019, 9, 9), afhandeling="geweigerd"
    )
    [klok] = klokken(wie, [zaak], plicht(wie, KALENDER), {}, OP, REGELBOEK)
    assert klok.tot == date(2029, 3, 12)
    assert "niet nagelezen" in klok.onzeker
    van_haar = Eigenregel(code="bewaren.vrijstelling", vanaf=date(2020, 1, 1), waarde=10, bron="B&W", gelezen_op=OP)
    [klok] = klokken(wie, [zaak], plicht(wie, KALENDER), {}, OP, REGELBOEK.met([van_haar]))
    assert (klok.tot, klok.onzeker) == (date(2020, 3, 12), "")


def test_a_zaak_of_rmc_is_kept_until_two_years_after_rmc_ends() -> None:
    wie = Geboortedatum.fromisoformat("2004-03-12")
    zaak = maak_melding(nummer=5, geopend_op=date(2023, 9, 1), rmc=True)
    klok = laatste(klokken(wie, [zaak], plicht(wie, KALENDER), {}, OP, REGELBOEK))
    assert klok.tot == date(2033, 3, 12)  # 27 years since 2026, and two


@pytest.mark.parametrize(("op", "zegt"), [
    ("2026-01-15", "vrij te gebruiken tot en met 15-01-2026"), ("2026-01-16", "alleen nog gericht"),
    ("2030-01-15", "alleen nog gericht"), ("2030-01-16", "apart bewaren tot en met 15-01-2035"),
    ("2035-01-15", "apart bewaren"), ("2035-01-16", "te vernietigen sinds 16-01-2035"),
])  # fmt: skip
def test_what_the_wpg_allows_on_a_day(op: str, zegt: str) -> None:
    [stand] = wpgstanden({3: date(2025, 1, 15)}, OP, REGELBOEK)
    assert zegt in stand.op(_dag(op))


@given(
    geboren=st.dates(date(2000, 1, 1), date(2020, 12, 31)),
    geopend=st.lists(st.integers(0, 8000), min_size=1, max_size=5),
    wpg=st.dates(date(2014, 8, 1), date(2030, 1, 1)),
)  # fmt: skip
def test_one_more_zaak_or_ground_never_makes_it_shorter(geboren: date, geopend: list[int], wpg: date) -> None:
    wie = Geboortedatum.fromisoformat(geboren.isoformat())
    duur = plicht(wie, KALENDER)
    zaken: list[Melding] = [
        maak_melding(nummer=n, geopend_op=date.fromordinal(geboren.toordinal() + dagen))
        for n, dagen in enumerate(geopend, 1)
    ]
    tot = [laatste(klokken(wie, zaken[:n], duur, {}, OP, REGELBOEK)).tot for n in range(1, len(zaken) + 1)]
    assert tot == sorted(tot)
    assert laatste(klokken(wie, zaken, duur, {1: wpg}, OP, REGELBOEK)).tot >= tot[-1]
