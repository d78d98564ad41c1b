"""Below a table of the practice file stands what the report says of it, and nothing that is doubted is new."""

from __future__ import annotations

import csv

import pytest

from lpa.domain.jaar.tabellen import TABELLEN
from tests.conftest import Lpa


@pytest.mark.parametrize(
    ("tabel", "zin"),
    [
        ("3", "Overig verzuim in 2019-2020: zorg van de school 26, ziekteverzuim 6."),
        ("6", "Administratief afgehandeld of onterechte melding in 2019-2020: onterecht 5, afgedaan 3."),
        ("7", "Administratief afgehandeld in 2019-2020: onterecht 1."),
    ],
)
def test_the_sub_reasons_of_the_report_stand_below_the_table(voorbeeld: Lpa, tabel: str, zin: str) -> None:
    assert zin in " ".join(voorbeeld.goed("overzicht", "2019-2020", "--tabel", tabel).split())


def test_table_8_of_the_practice_file_has_the_total_of_its_rows(voorbeeld: Lpa) -> None:
    (tabel,) = voorbeeld.json("overzicht", "2019-2020", "--jaren", "1", "--tabel", "8")["tabellen"]
    *rijen, totaal = (rij["cellen"][0]["waarde"] for rij in tabel["rijen"])
    assert (rijen, totaal) == ([6, 0, 0, 1], 7)


def test_the_imported_years_of_the_practice_file_are_printed_as_they_were_imported(voorbeeld: Lpa) -> None:
    tabellen = voorbeeld.json("cijfers", "vergelijk", "2018-2019")["tabellen"]
    assert {t["getoond"] for t in tabellen if t["rijen"]} == {"ingevoerd"}
    assert {t["geteld"] for t in tabellen} == {False}


def _csv(lpa: Lpa, *woorden: str) -> dict[tuple[str, str], list[str]]:
    """The rows of a table for Excel, by table and row."""
    kop, *rijen = csv.reader(
        lpa.goed("overzicht", "2019-2020", "--jaren", "1", "--csv", *woorden).splitlines(), delimiter=";"
    )
    assert kop[3:] == ["2019-2020", "herkomst", "definitie", "opmerking"]
    return {(rij[0], rij[1]): rij[2:] for rij in rijen}


def test_what_stands_below_a_table_is_in_the_csv_as_of_no_table_that_is_added_up(voorbeeld: Lpa) -> None:
    rijen = _csv(voorbeeld, "--tabel", "3")
    zorg = rijen["3 (eronder)", "overig verzuim: zorg van de school"]
    assert zorg[:3] == ["werkprocessen", "26", "zaken"]
    assert zorg[3].startswith("Staat onder de tabel en telt in geen totaal mee. ")
    assert rijen["3 (eronder)", "buiten de plicht: 18 jaar of ouder, of bij RMC (Doorstroompunt)"][1] == "0"
    delen = ("absoluut verzuim", "relatief verzuim (subtotaal)", "overig verzuim")
    assert sum(int(rijen["3", deel][1]) for deel in delen) == int(rijen["3", "totaal"][1])


def test_the_csv_of_every_table_has_all_that_stands_below_it(voorbeeld: Lpa) -> None:
    rijen = _csv(voorbeeld)
    onder = {(f"{t.nummer} (eronder)", f"{o.kop}: {r.sleutel}") for t in TABELLEN for o in t.onder for r in o.rijen}
    assert {rij for rij in rijen if "eronder" in rij[0]} == onder
    assert rijen["8 (eronder)", "vervangende leerplicht: art. 3a"][1] == "0"
    assert rijen["6 (eronder)", "administratief afgehandeld of onterechte melding: onterecht"][1] == "5"


def test_the_file_that_is_read_back_has_only_the_rows_that_can_be(voorbeeld: Lpa) -> None:
    assert "eronder" not in voorbeeld.goed("export", "csv", "2019-2020")
