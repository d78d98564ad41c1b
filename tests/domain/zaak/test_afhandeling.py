"""How a zaak ended and the steps in it belong together."""

from __future__ import annotations

import pytest

from lpa.domain.base.soorten import AFHANDELINGEN, INTERVENTIES, STAP_BIJ
from lpa.domain.doubts.zaak import twijfels_uitkomst
from lpa.domain.records.zaak import Interventie
from lpa.domain.zaak.afhandeling import MEE, anders_geeindigd, leg_vast, ontbrekende_stap
from tests.domain.factories import dag, maak_interventie, maak_melding


def stappen(soorten: str) -> list[Interventie]:
    """A step of each of these kinds, a day apart."""
    return [
        maak_interventie(nummer=n, soort=soort.replace("!", ""), datum=dag(f"{n:02}-11-2019"),
                         resultaat="mislukt" if "!" in soort else "")
        for n, soort in enumerate(soorten.split(), 1)
    ]  # fmt: skip


def test_every_afhandeling_and_step_that_is_named_exists() -> None:
    alle = {a for soort in AFHANDELINGEN.values() for a in soort}
    assert set(STAP_BIJ) <= alle
    assert {stap for nodig in STAP_BIJ.values() for stap in nodig} | set(MEE) <= set(INTERVENTIES)


@pytest.mark.parametrize(
    ("afhandeling", "gedaan", "ontbreekt"),
    [
        ("waarschuwing", "", "waarschuwing-schriftelijk"),
        ("waarschuwing", "verzuimgesprek", "waarschuwing-schriftelijk"),
        ("waarschuwing", "waarschuwing-mondeling", None), ("waarschuwing", "waarschuwing-schriftelijk", None),
        ("halt", "halt-afdoening", "halt-verwijzing"), ("halt", "halt-verwijzing halt-afdoening", None),
        ("proces-verbaal", "hoorgesprek pv-verhoor", "pv-verzonden"), ("proces-verbaal", "pv-verzonden", None),
        ("doorverwijzing hulpverlening", "", "doorverwijzing"), ("doorverwijzing hulpverlening", "zorgmelding", None),
        ("verhuisd", "", None), (None, "", None),
    ],
)  # fmt: skip
def test_an_afhandeling_that_says_what_was_done_needs_that_step(
    afhandeling: str | None, gedaan: str, ontbreekt: str | None
) -> None:
    assert ontbrekende_stap(afhandeling, stappen(gedaan)) == ontbreekt


@pytest.mark.parametrize(
    ("soort", "afhandeling", "gedaan", "staat"),
    [
        ("signaal", "waarschuwing", "pv-verzonden", "pv-verzonden"),
        ("signaal", "proces-verbaal", "pv-verzonden", None),
        ("overig", "doorverwijzing hulpverlening", "pv-verzonden", None),  # such a zaak cannot end with one
        ("signaal", "waarschuwing", "halt-verwijzing", "halt-verwijzing"), ("signaal", "halt", "halt-verwijzing", None),
        ("signaal", "proces-verbaal", "halt-verwijzing", None),
        ("signaal", "waarschuwing", "halt-verwijzing halt-retour", None),
        ("signaal", "waarschuwing", "halt-verwijzing halt-afdoening!", None),
        ("luxe", "waarschuwing", "halt-verwijzing", None),
        ("signaal", "waarschuwing", "verzuimgesprek", None),
    ],
)  # fmt: skip
def test_a_zaak_that_ends_otherwise_than_what_was_sent_is_seen(
    soort: str, afhandeling: str, gedaan: str, staat: str | None
) -> None:
    gevonden = anders_geeindigd(soort, afhandeling, stappen(gedaan))
    assert (gevonden and gevonden.soort) == staat


@pytest.mark.parametrize(
    ("soort", "opdracht"),
    [
        ("halt-verwijzing", "lpa halt verwijs 7"),
        ("pv-verzonden", "lpa pv verzonden 7"),
        ("doorverwijzing", "lpa interventie nieuw 7 --soort doorverwijzing"),
    ],
)
def test_the_command_that_stores_it_is_named(soort: str, opdracht: str) -> None:
    assert leg_vast(maak_melding(nummer=7), soort).endswith(f"vastleggen kan met: {opdracht}")


@pytest.mark.parametrize(
    ("afhandeling", "gedaan", "twijfelt"),
    [
        ("proces-verbaal", "hoorgesprek", True), ("proces-verbaal", "pv-verzonden", False), ("halt", "", True),
        ("doorverwijzing hulpverlening", "", True), ("doorverwijzing hulpverlening", "doorverwijzing", False),
        ("waarschuwing", "", False),  # that one is asked for with the end itself
    ],
)  # fmt: skip
def test_an_end_without_the_step_that_it_names_is_doubted(afhandeling: str, gedaan: str, twijfelt: bool) -> None:
    na = maak_melding(nummer=7, afhandeling=afhandeling, gesloten_op=dag("10-11-2019"))
    assert [t.sleutel for t in twijfels_uitkomst(na, stappen(gedaan))] == ["sluiten.zonder-stap"] * twijfelt
