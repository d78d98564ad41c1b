"""`lpa school`: the same school only once."""

from __future__ import annotations

import pytest

from tests.conftest import Lpa, geweigerd, ongemoeid


@pytest.mark.parametrize(
    ("woorden", "zegt"),
    [
        (("Kompas", "--plaats", "zwolle", "--regio", "noord"),
         "school 2 lijkt dezelfde: Het Kompas, Zwolle, BRIN 34CD."),
        (("Anker", "--plaats", "Epe", "--brin", "34CD00"), "school 2 lijkt dezelfde: Het Kompas, Zwolle, BRIN 34CD."),
    ],
)  # fmt: skip
def test_a_school_that_stands_there_already_is_doubted(gevuld: Lpa, woorden: tuple[str, ...], zegt: str) -> None:
    assert zegt in ongemoeid(gevuld, "school", "nieuw", *woorden, code=5)
    assert "School 3" in gevuld.goed("school", "nieuw", *woorden, "--toch")


def test_a_school_that_becomes_another_by_its_name_place_or_brin_is_doubted(gevuld: Lpa) -> None:
    gevuld.goed("school", "nieuw", "Het Kompas", "--plaats", "Epe")
    assert "school 2 lijkt dezelfde" in geweigerd(gevuld("school", "wijzig", "3", "--plaats", "Zwolle"), 5)
    assert "school 2 lijkt dezelfde" in geweigerd(gevuld("school", "wijzig", "3", "--brin", "34CD00"), 5)
    gevuld.goed("school", "wijzig", "3", "--brin", "34CD01")
    gevuld.goed("school", "wijzig", "3", "--plaats", "Zwolle", "--toch")
    gevuld.goed("school", "wijzig", "3", "--telefoon", "0578-000000")


def test_the_same_line_typed_twice_is_one_doubt(gevuld: Lpa) -> None:
    regel = ("school", "nieuw", "De Linde", "--plaats", "Epe")
    gevuld.goed(*regel)
    assert geweigerd(gevuld(*regel), 5).startswith("Fout: school 3 lijkt dezelfde: De Linde, Epe.")
