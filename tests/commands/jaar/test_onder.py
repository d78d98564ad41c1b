"""Below a table of the practice file stands what the report says of it, and nothing that is doubted is new."""

from __future__ import annotations

import pytest

from tests.conftest import Lpa


@pytest.mark.parametrize(
    ("tabel", "zin"),
    [
        ("3", "Overig verzuim in 2019-2020: zorg van de school 22, ziekteverzuim 10."),
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
