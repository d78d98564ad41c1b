"""Letters, sharings and what is left behind, when a melding or a step is moved."""

from __future__ import annotations

import pytest

from lpa.domain.doubts.verplaatsing import (
    twijfels_achterblijvend,
    twijfels_ander,
    twijfels_plek,
    twijfels_vervolg,
)
from lpa.domain.records.brief import Brief
from lpa.domain.zaak.keten import Verstrekking
from tests.domain.factories import dag, maak_interventie, maak_melding, maak_verlof

OP = dag("12-11-2019")


def brief(nummer: int, *, weg: bool = False, soort: str = "waarschuwing") -> Brief:
    """A letter in zaak 2."""
    return Brief(nummer=nummer, zaak=2, soort=soort, aan="", bestand="b.docx", sha256="0" * 64, datum=OP,
                 verzonden_op=OP if weg else None)  # fmt: skip


def test_letters_are_one_doubt_each_for_those_that_lie_ready_and_those_that_went_out() -> None:
    assert twijfels_ander(1, [], []) == []
    klaar, weg = twijfels_ander(1, [brief(1), brief(2), brief(3, weg=True)], [])
    assert klaar.tekst == (
        "brief 1 (waarschuwing) en 2 (waarschuwing) noemen jongere 1; maak ze opnieuw (lpa brief maak waarschuwing 2)"
    )
    assert weg.tekst == (
        "brief 3 (waarschuwing) is al verzonden op 12-11-2019 en noemt jongere 1: herstel dat bij wie de brief kreeg"
    )
    assert (klaar.zwaar, weg.zwaar) == (False, True)


def test_what_was_shared_is_one_heavy_doubt() -> None:
    verstrekkingen = [Verstrekking(nummer=n, zaak=2, aan="GGD", wat="uren", datum=OP, grondslag="AVG") for n in (1, 2)]
    (een,) = twijfels_ander(1, [], verstrekkingen[:1])
    (twee,) = twijfels_ander(1, [], verstrekkingen)
    assert "verstrekking 1 (aan GGD) ging over jongere 1" in een.tekst
    assert "verstrekking 1 (aan GGD) en verstrekking 2 (aan GGD) gingen over jongere 1" in twee.tekst
    assert een.zwaar


def test_meldingen_of_others_that_follow_are_doubted() -> None:
    volgen = [maak_melding(nummer=5, jongere=1), maak_melding(nummer=6, jongere=2)]
    assert [t.tekst.split(" van ")[0] for t in twijfels_vervolg(2, volgen)] == ["melding 5"]


def test_a_kind_that_does_not_fit_the_zaak_is_the_only_doubt() -> None:
    stap = maak_interventie(nummer=4, soort="pv-verzonden", vast="Uitleg")
    (twijfel,) = twijfels_plek(stap, maak_verlof(nummer=3), [], None)
    assert twijfel.tekst == "'proces-verbaal: verzonden' hoort bij een melding, en zaak 3 is dat niet"


def test_what_was_weighed_for_the_old_zaak_and_the_order_in_the_new_one_are_doubted() -> None:
    stap = maak_interventie(nummer=4, zaak=2, soort="pv-verzonden", vast="Uitleg")
    sleutels = [t.sleutel for t in twijfels_plek(stap, maak_melding(nummer=3), [], None)]
    assert sleutels == ["stap.volgorde", "verplaatsing.vast"]
    assert twijfels_plek(maak_interventie(soort="brief"), maak_melding(nummer=3), [], None) == []


@pytest.mark.parametrize(
    ("afhandeling", "andere", "sleutels"),
    [
        (None, [], []),
        ("proces-verbaal", [], ["sluiten.zonder-stap"]),
        ("proces-verbaal", ["pv-verzonden"], []),
        (None, ["pv-uitspraak"], ["stap.volgorde"]),
        (None, ["pv-uitspraak", "pv-verzonden"], []),
        (None, ["brief"], []),
    ],
)
def test_the_zaak_that_is_left_is_weighed_without_the_step(
    afhandeling: str | None, andere: list[str], sleutels: list[str]
) -> None:
    stap = maak_interventie(nummer=1, soort="pv-verzonden", datum=OP)
    rest = [maak_interventie(nummer=n, soort=soort, datum=OP) for n, soort in enumerate(andere, 2)]
    van = maak_melding(nummer=1, afhandeling=afhandeling, gesloten_op=OP if afhandeling else None)
    assert [t.sleutel for t in twijfels_achterblijvend(stap, van, [stap, *rest])] == sleutels
