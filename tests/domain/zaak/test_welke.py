"""Of the zaken of whom she named, which are meant: pure, by what is open and of how many jongeren they are."""

from __future__ import annotations

import pytest

from lpa.domain.records.zaak import Zaakregel
from lpa.domain.zaak.welke import bedoelde, foutregels, menuregel
from tests.domain.factories import dag


def regel(nummer: int, jongere: int, dicht: bool, type_: str = "melding") -> Zaakregel:
    """A zaak of a jongere, open or closed."""
    gesloten = (dag("01-11-2019"), "waarschuwing") if dicht else (None, None)
    return Zaakregel(nummer, type_, "luxe", jongere, f"Zwaluw, Sem{jongere}", dag("28-10-2019"), *gesloten)


# Zaken as `number of the zaak, jongere, o(pen) or d(icht)`: which are meant, and which where an ending is taken back.
TABEL = """
niets                |         |
1 A o                | 1       | 1
1 A d                | 1       | 1
1 A o, 2 A d         | 1       | 2
1 A d, 2 A d         | 1 2     | 1 2
1 A o, 2 A o         | 1 2     | 1 2
1 A d, 2 A o, 3 A o  | 2 3 1   | 1
1 A o, 2 A d, 3 A d  | 1       | 2 3 1
1 A o, 2 B o         | 1 2     | 1 2
1 A o, 2 B d         | 1 2     | 2 1
1 A d, 2 B d         | 1 2     | 1 2
"""


@pytest.mark.parametrize("rij", TABEL.strip().splitlines())
def test_the_only_open_zaak_of_one_jongere_is_meant_and_of_more_nothing_is_sure(rij: str) -> None:
    zaken, gewoon, heropenen = (deel.strip() for deel in rij.split("|"))
    delen = [deel.split() for deel in zaken.split(", ") if deel != "niets"]
    regels = [regel(int(nummer), "AB".index(wie), stand == "d") for nummer, wie, stand in delen]
    assert [str(r.nummer) for r in bedoelde(regels)] == gewoon.split()
    assert [str(r.nummer) for r in bedoelde(regels, gesloten=True)] == heropenen.split()


def test_a_line_names_the_kind_before_the_number_and_whose_it_is() -> None:
    open_, dicht = regel(12, 1, False), regel(5, 1, True, "verlof")
    assert menuregel(open_) == "melding 12: luxe, 28-10-2019, nog in onderzoek, Zwaluw, Sem1"
    assert menuregel(dicht) == "verlof 5: luxe, 28-10-2019, gesloten 01-11-2019: waarschuwing, Zwaluw, Sem1"


def test_an_error_names_no_one_unless_the_name_was_of_more_than_one() -> None:
    assert foutregels([regel(12, 1, False), regel(5, 1, True)]) == ["melding 12 (28-10-2019)", "melding 5 (28-10-2019)"]
    assert foutregels([regel(12, 1, False), regel(5, 2, True)])[1] == "melding 5 (28-10-2019, Zwaluw, Sem2)"
