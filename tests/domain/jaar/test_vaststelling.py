"""What differs between two versions of a closed schooljaar."""

from __future__ import annotations

from decimal import Decimal

import pytest

from lpa.domain.jaar.tabellen import KERN
from lpa.domain.jaar.vaststelling import Stand, anders, verschillen

LUXE = {"soort": ["luxe"], "afhandeling": ["waarschuwing"], "rmc": [""]}


def test_a_row_differs_by_its_figure_or_by_its_zaken_and_a_key_figure_by_its_figure() -> None:
    was = Stand({(KERN, "inschrijvingen"): Decimal(98), (KERN, "verzuim"): Decimal(5)}, {1: LUXE})
    nu = Stand({(KERN, "inschrijvingen"): Decimal(99), (KERN, "verzuim"): Decimal(5)}, {1: LUXE, 2: LUXE})
    gevonden = verschillen(was, nu)
    assert gevonden[-1] == (KERN, "inschrijvingen", Decimal(98), Decimal(99), (), ())
    assert [v.rij for v in gevonden if v.tabel == KERN] == ["inschrijvingen"]
    rijen = [v for v in gevonden if v.tabel != KERN]
    assert rijen
    assert all((v.weg, v.erbij) == ([], [2]) for v in rijen)
    assert verschillen(nu, nu) == []


@pytest.mark.parametrize(("was", "nu", "zegt"), [
    ([], ["1"], "telt nu bij RMC"), (["1"], [], "telt nu niet meer bij RMC"),
])  # fmt: skip
def test_that_a_zaak_counts_with_rmc_now_is_said_in_words(was: list[str], nu: list[str], zegt: str) -> None:
    assert anders({"rmc": was}, {"rmc": nu}) == zegt
