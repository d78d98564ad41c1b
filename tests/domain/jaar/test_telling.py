"""The count for the Minister (art. 25 lid 2): who is in a row, at its edges."""

from __future__ import annotations

import pytest

from lpa.domain.jaar.telling import KOLOMMEN, Stof, Telmelding, telling
from lpa.domain.kalender.schooljaar import Schooljaar
from tests.domain.factories import dag


@pytest.mark.parametrize(("gemeld", "aantal"), [("31-08-2019", 0), ("01-09-2019", 1)])
def test_langdurig_verzuim_is_new_when_it_was_reported_from_the_first_of_september_on(gemeld: str, aantal: int) -> None:
    m = Telmelding(1, 1, "langdurig", next(iter(KOLOMMEN)), dag("01-06-2019"), dag(gemeld), None, None, None)
    stof = Stof(Schooljaar(2019), dag("31-07-2020"), [m], [], [], [], 16)
    assert {r.sleutel: r.aantal() for r in telling(stof)}["langdurig nieuw"] == aantal


# Of 2019-2020: the kind, the first day, when it was reported, the last day, when and how the zaak ended; the rows.
RAND = [
    ("absoluut", "", "02-09-2019", "20-09-2019", "20-02-2020", "", {"absoluut verzuim"}),
    ("absoluut", "", "02-09-2019", "", "20-02-2020", "", {"absoluut verzuim", "absoluut, langer dan 3 maanden"}),
    ("absoluut", "", "10-05-2019", "", "", "", {"absoluut verzuim", "absoluut, langer dan 3 maanden"}),
    ("absoluut", "", "10-05-2019", "", "01-08-2019", "", set()),
    ("absoluut", "", "10-05-2019", "31-07-2019", "01-10-2019", "", set()),
    ("absoluut", "", "10-05-2019", "", "02-09-2019", "verhuisd", set()),
    ("langdurig", "01-04-2019", "10-05-2019", "14-06-2019", "15-01-2020", "", set()),
    ("langdurig", "01-04-2019", "10-05-2019", "01-09-2019", "15-01-2020", "",
     {"langdurig bij aanvang", "langdurig, langer dan 3 maanden", "langdurig, uitgestroomd"}),
    ("langdurig", "01-04-2019", "10-05-2019", "", "15-01-2020", "na onderzoek geoorloofd of onterechte melding", set()),
    ("langdurig", "02-09-2019", "07-10-2019", "", "15-01-2020", "na onderzoek geoorloofd of onterechte melding", set()),
    ("langdurig", "02-09-2019", "07-10-2019", "30-11-2019", "15-01-2020", "waarschuwing",
     {"relatief verzuim", "langdurig nieuw", "langdurig, uitgestroomd"}),
]  # fmt: skip


@pytest.mark.parametrize(("soort", "begin", "gemeld", "laatste", "dicht", "hoe", "rijen"), RAND)
def test_absence_counts_while_it_lasted_not_while_its_zaak_was_open(
    soort: str, begin: str, gemeld: str, laatste: str, dicht: str, hoe: str, rijen: set[str]
) -> None:
    jaar, geopend = Schooljaar(2019), dag(gemeld)
    m = Telmelding(
        1, 1, soort, next(iter(KOLOMMEN)), dag(begin or gemeld), geopend, dag(dicht) if dicht else None, hoe or None,
        None, dag(laatste) if laatste else None,
    )  # fmt: skip
    van_het_jaar = [m] if geopend >= jaar.eerste_dag else []
    liep = [m] if not van_het_jaar and all(d > jaar.eerste_dag for d in (m.gesloten_op, m.laatste_dag) if d) else []
    gevonden = telling(Stof(jaar, dag("31-07-2020"), van_het_jaar, liep, [], [], 16))
    assert {r.sleutel for r in gevonden if r.aantal()} == rijen
