"""A schooljaar beside the one before it: change only where both were measured alike, share and rate with their base."""

from __future__ import annotations

from typing import Any

import pytest

from tests.commands.jaar.test_cijfers import HEERDE
from tests.conftest import Eenmaal, Lpa, geweigerd


@pytest.fixture
def heerde(lpa: Lpa, eenmaal: Eenmaal) -> Lpa:
    """An empty file with the figures of Heerde."""
    return eenmaal(lambda: lpa.goed("cijfers", "importeer", str(HEERDE)))


def rij(lpa: Lpa, jaar: str, tabel: str, naam: str) -> dict[str, Any]:
    """One row beside the year before."""
    (blad,) = lpa.json("overzicht", jaar, "--verhoudingen", "--tabel", tabel)["tabellen"]
    return next(r for r in blad["rijen"] if r["rij"] == naam)


@pytest.mark.parametrize(
    ("jaar", "tabel", "naam", "zo"),
    [
        pytest.param("2018-2019", "3", "absoluut verzuim",
                     {"aantal": 42, "vorig": 30, "verschil": 12, "verschil_procent": 40.0, "aandeel": None,
                      "van": None, "per_duizend": 15.3, "plichtigen": 2741}, id="zonder totaal geen aandeel"),
        pytest.param("2018-2019", "5", "halt",
                     {"aantal": 2, "vorig": 4, "verschil": -2, "verschil_procent": None, "aandeel": 1.5, "van": 132,
                      "per_duizend": 0.7, "plichtigen": 2741}, id="onder de vijf geen procenten"),
        pytest.param("2016-2017", "5", "halt",
                     {"aantal": 0, "vorig": 2, "verschil": -2, "verschil_procent": None, "aandeel": 0.0, "van": 81,
                      "per_duizend": 0.0, "plichtigen": 2811}, id="een streep is nul"),
        pytest.param("2019-2020", "3", "overig verzuim",
                     {"aantal": 32, "vorig": None, "verschil": None, "verschil_procent": None, "aandeel": None,
                      "van": None, "per_duizend": 11.6, "plichtigen": 2748}, id="het jaar ervoor niet gemeten"),
        pytest.param("2019-2020", "2", "totaal",
                     {"aantal": 3075, "vorig": 3259, "verschil": -184, "verschil_procent": -5.6, "aandeel": 100.0,
                      "van": 3075, "per_duizend": None, "plichtigen": None}, id="van een register geen per 1.000"),
    ],
)  # fmt: skip
def test_a_figure_stands_beside_the_year_before_its_whole_and_all_with_a_duty(
    heerde: Lpa, jaar: str, tabel: str, naam: str, zo: dict[str, Any]
) -> None:
    gevonden = rij(heerde, jaar, tabel, naam)
    assert {naam: gevonden[naam] for naam in ("rij", *zo)} == {"rij": naam} | zo


def test_what_was_entered_and_what_is_counted_have_no_difference(voorbeeld: Lpa) -> None:
    absoluut = rij(voorbeeld, "2019-2020", "3", "absoluut verzuim")
    assert (absoluut["aantal"], absoluut["vorig"], absoluut["verschil"]) == (23, 42, None)
    assert (absoluut["aandeel"], absoluut["per_duizend"]) == (14.9, 8.4)
    gezegd = voorbeeld.goed("overzicht", "2019-2020", "--verhoudingen", "--tabel", "3")
    assert "2018-2019 ingevoerd, 2019-2020 geteld." in " ".join(gezegd.split())


def test_a_note_about_a_break_stands_with_it(heerde: Lpa) -> None:
    heerde.goed("cijfers", "noot", "andere telling sinds 2018", "--bij", "3")
    assert "andere telling sinds 2018" in heerde.goed("overzicht", "2018-2019", "--verhoudingen", "--tabel", "3")


def test_over_a_break_there_is_no_difference_and_no_jump(heerde: Lpa) -> None:
    heerde.goed("cijfers", "zet", "2019-2020", "1/kwalificatieplichtig", "900")
    assert "kwalificatieplichtig springt" in " ".join(heerde.goed("cijfers", "controle").split())
    noot = "cijfers", "noot", "vanaf nu met wie elders woont", "--bij", "1/kwalificatieplichtig", "--breuk"
    geweigerd(heerde(*noot), 2)
    heerde.goed(*noot, "--schooljaar", "2019-2020")
    gevonden = rij(heerde, "2019-2020", "1", "kwalificatieplichtig")
    assert (gevonden["verschil"], gevonden["verschil_procent"], gevonden["breuk"]) == (None, None, True)
    assert rij(heerde, "2019-2020", "1", "leerplichtig")["verschil"] is not None
    gezegd = " ".join(heerde.goed("overzicht", "2019-2020", "--verhoudingen", "--tabel", "1").split())
    assert "Geen verschil waar vanaf 2019-2020 anders is gemeten." in gezegd
    assert "kwalificatieplichtig, 2019-2020: vanaf nu met wie elders woont (vanaf hier anders gemeten)" in gezegd
    assert "kwalificatieplichtig springt" not in " ".join(heerde.goed("cijfers", "controle").split())


def test_what_was_entered_with_a_figure_is_said_with_its_difference(heerde: Lpa) -> None:
    opmerking = rij(heerde, "2018-2019", "5", "signaalverzuim")["opmerking"]
    assert opmerking.startswith("2017-2018 en 2018-2019: ")
    gezegd = " ".join(heerde.goed("overzicht", "2018-2019", "--verhoudingen", "--tabel", "5").split())
    assert f"Noot: signaalverzuim, {opmerking.rstrip('.')}." in gezegd


def test_on_a_narrow_screen_each_row_is_a_line(heerde: Lpa) -> None:
    smal = heerde.goed("overzicht", "2018-2019", "--verhoudingen", "--tabel", "3", COLUMNS="40")
    assert "Absoluut verzuim: 18-19 42, 17-18 30,\n  +/- +12, +/- % +40,0, per 1.000 15,3\n" in smal
    assert max(map(len, smal.splitlines())) <= 40


def test_as_a_spreadsheet_each_row_has_its_figures(heerde: Lpa) -> None:
    regels = heerde.goed("overzicht", "2018-2019", "--verhoudingen", "--csv").splitlines()
    assert any(regel.startswith("3;absoluut verzuim;42;30;12;40,0;;15,3;") for regel in regels)
    assert {r.partition(";")[0] for r in regels[1:]} == {"1", "2", "3", "5", "6", "7", "8"}


@pytest.mark.parametrize("erbij", [("--per", "school"), ("--uit-zaken", "3/luxe"), ("--tabel", "kern")])
def test_it_is_asked_by_itself(heerde: Lpa, erbij: tuple[str, ...]) -> None:
    geweigerd(heerde("overzicht", "2018-2019", "--verhoudingen", *erbij), 2)


def test_beside_the_year_before_stands_that_a_year_is_not_over(voorbeeld: Lpa) -> None:
    vraag = ("overzicht", "2019-2020", "--verhoudingen", "--tabel", "3", "--peildatum", "1-2-2020")
    zin = "2019-2020 loopt nog. Geteld tot en met 01-02-2020."
    assert voorbeeld.goed(*vraag).startswith(zin)
    assert voorbeeld.json(*vraag)["onaf"] == {"2019-2020": "loopt nog"}
    assert zin in voorbeeld(*vraag, "--csv").err
