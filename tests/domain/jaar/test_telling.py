"""The count for the Minister (art. 25 lid 2): who is in a row, at its edges."""

from __future__ import annotations

import pytest

from lpa.domain.jaar.telling import KOLOMMEN, Stof, Telmelding, telling
from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.domain.zaak.thuiszitters import DRIE_MAANDEN, definities
from tests.domain.factories import dag, maak_melding


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
    # On the day of closing absence is over, on its own last day not; three months from 2 September end on 1 December.
    ("langdurig", "01-04-2019", "10-05-2019", "", "01-09-2019", "", set()),
    ("langdurig", "01-04-2019", "10-05-2019", "", "02-09-2019", "",
     {"langdurig bij aanvang", "langdurig, langer dan 3 maanden", "langdurig, uitgestroomd"}),
    ("absoluut", "", "10-05-2019", "01-08-2019", "01-10-2019", "", {"absoluut verzuim"}),
    ("absoluut", "", "02-09-2019", "01-12-2019", "", "", {"absoluut verzuim"}),
    ("absoluut", "", "02-09-2019", "02-12-2019", "", "", {"absoluut verzuim", "absoluut, langer dan 3 maanden"}),
    ("absoluut", "", "02-09-2019", "", "02-12-2019", "", {"absoluut verzuim"}),
    ("absoluut", "", "02-09-2019", "", "03-12-2019", "", {"absoluut verzuim", "absoluut, langer dan 3 maanden"}),
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
    liep = [m] if not van_het_jaar and m.duurde_tot(dag("31-07-2020")) >= jaar.eerste_dag else []
    gevonden = telling(Stof(jaar, dag("31-07-2020"), van_het_jaar, liep, [], [], 16))
    assert {r.sleutel for r in gevonden if r.aantal()} == rijen


@pytest.mark.parametrize(("op", "lang"), [("01-12-2019", False), ("02-12-2019", True)])
def test_absence_is_long_on_the_day_on_which_the_list_of_thuiszitters_says_so(op: str, lang: bool) -> None:
    m = Telmelding(1, 1, "absoluut", next(iter(KOLOMMEN)), dag("02-09-2019"), dag("02-09-2019"), None, None, None)
    gevonden = telling(Stof(Schooljaar(2019), dag(op), [m], [], [], [], 16))
    assert any(r.aantal() for r in gevonden if r.sleutel == "absoluut, langer dan 3 maanden") is lang
    thuis = maak_melding(soort="absoluut", geopend_op=dag("02-09-2019"))
    assert (DRIE_MAANDEN in definities(thuis, dag(op))) is lang
