"""What a melding follows, or which leave was refused before it, by name as everywhere a zaak is meant."""

from __future__ import annotations

import shlex

import pytest

from tests.conftest import BSN, Lpa, ongemoeid

NIEUW = "melding nieuw --jongere 2 --soort luxe --datum 4-11-2019 --toch"


@pytest.mark.parametrize("wie", ["2", "zoë", "müller", "1234567", BSN])
def test_what_a_melding_follows_is_named_as_any_zaak(gevuld: Lpa, wie: str) -> None:
    assert gevuld.json(*shlex.split(NIEUW), "--vervolg-op", wie)["vervolg_op"] == 2
    gevuld.goed("melding", "wijzig", "3", "--vervolg-op", "")
    gevuld.goed("melding", "wijzig", "3", "--vervolg-op", "1234567", "--toch")
    assert gevuld.json("melding", "toon", "3")["vervolg_op"] == 2


def test_leave_that_was_refused_is_named_so_too(gevuld: Lpa) -> None:
    gevuld.goed(*shlex.split("verlof nieuw --jongere 2 --grond gewichtig --van 2-12-2019 --tot 3-12-2019 --toch"))
    assert gevuld.json(*shlex.split(NIEUW), "--na-verlof", "zoë")["na_verlof"] == 3


@pytest.mark.parametrize(("wie", "code"), [("99", 3), ("niemand", 3), ("mees", 3)])
def test_what_is_not_there_is_said(gevuld: Lpa, wie: str, code: int) -> None:
    ongemoeid(gevuld, *shlex.split(NIEUW), "--vervolg-op", wie, code=code)
