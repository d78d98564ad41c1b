"""The practice file: its counts are the printed ones, and each has its cases behind it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from lpa.commands.bestand.voorbeeld import PROBEER
from lpa.output.render.cells import wrap
from tests.commands.jaar.test_cijfers import cellen, rijen
from tests.conftest import Lpa, geweigerd, vingerafdruk

GETELD = ("1", "2", "3", "6", "7", "8")
JAAR = "2019-2020"
GEDRUKT = [r for r in rijen() if r["schooljaar"] == JAAR and r["tabel"] in GETELD and r["teken"] in ("", "streep")]


def test_every_printed_cell_of_2019_2020_is_counted_from_cases(voorbeeld: Lpa) -> None:
    overzicht = voorbeeld.json("overzicht", JAAR)
    gevonden = cellen(overzicht)
    assert len(GEDRUKT) > 25
    for rij in GEDRUKT:
        cel = gevonden[JAAR, rij["tabel"], rij["rij"]]
        assert cel["waarde"] == float(rij["waarde"].replace(",", ".") or 0), rij
        assert cel["herkomst"] == ("register" if rij["tabel"] in ("1", "2") else "zaken"), rij
    assert {r["tabel"] for r in GEDRUKT} == set(GETELD)


def test_the_printed_outcomes_of_signaalverzuim_come_out_and_the_rest_is_open(voorbeeld: Lpa) -> None:
    gevonden = cellen(voorbeeld.json("overzicht", JAAR))
    uitkomsten = {r["rij"]: r for r in rijen() if (r["schooljaar"], r["tabel"]) == (JAAR, "5")}
    for sleutel, rij in uitkomsten.items():
        if rij["waarde"] and sleutel != "nog in onderzoek":
            assert gevonden[JAAR, "5", sleutel]["waarde"] == float(rij["waarde"]), sleutel
    som = sum(c["waarde"] for (jaar, t, r), c in gevonden.items() if (jaar, t) == (JAAR, "5") and r != "signaalverzuim")
    assert som == gevonden[JAAR, "5", "signaalverzuim"]["waarde"] == 93
    assert gevonden[JAAR, "5", "nog in onderzoek"]["waarde"] > 0


def test_earlier_years_are_those_of_heerde(voorbeeld: Lpa) -> None:
    gevonden = cellen(voorbeeld.json("overzicht", JAAR))
    for rij in rijen():
        if rij["schooljaar"] != JAAR:
            cel = gevonden[rij["schooljaar"], rij["tabel"], rij["rij"]]
            waarde = float(rij["waarde"].replace(",", ".")) if rij["waarde"] else None
            assert (cel["waarde"], cel["teken"], cel["herkomst"]) == (waarde, rij["teken"], "historie"), rij


def test_the_cases_behind_a_cell(voorbeeld: Lpa) -> None:
    achter = voorbeeld.json("overzicht", JAAR, "--uit-zaken", "6/verhuisd")
    assert list(achter)[:5] == ["versie", "tabel", "rij", "schooljaar", "zaken"]
    assert (achter["versie"], achter["tabel"], achter["rij"], achter["schooljaar"]) == (1, "6", "verhuisd", JAAR)
    assert len(achter["zaken"]) == 3
    for zaak in achter["zaken"]:
        melding = voorbeeld.json("melding", "toon", str(zaak["nummer"]))
        assert (melding["soort"], melding["afhandeling"], melding["schooljaar"]) == ("absoluut", "verhuisd", JAAR)
    gedrukt = voorbeeld.goed("overzicht", JAAR, "--uit-zaken", "6/verhuisd")
    assert all(str(zaak["nummer"]) in gedrukt for zaak in achter["zaken"])


def _tellingen(overzicht: dict[str, Any]) -> list[tuple[str, str, int]]:
    return [
        (tabel, rij, cel["waarde"])
        for (jaar, tabel, rij), cel in cellen(overzicht).items()
        if jaar == JAAR and tabel != "kern"
    ]


@pytest.mark.slow
def test_behind_every_row_of_every_table_are_as_many_cases_as_it_counts(voorbeeld: Lpa) -> None:
    tellingen = _tellingen(voorbeeld.json("overzicht", JAAR))
    assert len(tellingen) > 45
    for tabel, rij, waarde in tellingen:
        achter = voorbeeld.json("overzicht", JAAR, "--uit-zaken", f"{tabel}/{rij}")
        lijst = achter["jongeren" if tabel in ("1", "2") else "zaken"]
        assert (len(lijst), achter["aantal"]) == (waarde, waarde), (tabel, rij)
        assert len({regel["nummer"] for regel in lijst}) == waarde, (tabel, rij)


def test_behind_an_imported_figure_are_no_cases(voorbeeld: Lpa) -> None:
    assert "6/verhuisd" in geweigerd(voorbeeld("overzicht", "2018-2019", "--uit-zaken", "6/verhuisd"), 3)


@pytest.mark.parametrize("cel", ["9/verhuisd", "6/verhuist", "6", "6/", "/verhuisd", "4/x", "5/waarschuwing/x"])
def test_a_cell_that_does_not_exist_is_refused_with_what_there_is(voorbeeld: Lpa, cel: str) -> None:
    geweigerd(voorbeeld("overzicht", JAAR, "--uit-zaken", cel), 2)


@pytest.mark.parametrize(
    ("rij", "waarde", "teller"),
    [
        ("% absoluut verzuim van werkprocessen", 14.9, 23),
        ("% luxe verzuim van werkprocessen", 3.9, 6),
        ("% relatief verzuim van werkprocessen", 64.3, 99),
        ("% overig verzuim van werkprocessen", 20.8, 32),
    ],
)
def test_percentages_are_honest_and_name_their_base(voorbeeld: Lpa, rij: str, waarde: float, teller: int) -> None:
    (kern,) = [k for k in voorbeeld.json("overzicht", JAAR)["kerncijfers"] if k["rij"] == rij]
    assert (kern["waarde"], kern["teller"], kern["noemer"]) == (waarde, teller, 154)
    assert "elk één keer geteld" in kern["definitie"]
    gedrukt = " ".join(voorbeeld.goed("overzicht", JAAR).split())
    assert f"{str(waarde).replace('.', ',')} % {rij.removeprefix('% ')}: {teller} van de 154 werkprocessen" in gedrukt


@pytest.mark.parametrize(
    ("rij", "waarde"),
    [
        ("% leerlingen zonder nieuw verzuim na 1 interventie", 63.8),
        ("% absoluut verzuim met onderwijs in afwachting van inschrijving", 13.0),
        ("% leerplichtigen ingeschreven bij een onderwijsinstelling", 94.0),
    ],
)
def test_the_other_key_figures_have_a_fraction_too(voorbeeld: Lpa, rij: str, waarde: float) -> None:
    (kern,) = [k for k in voorbeeld.json("overzicht", JAAR)["kerncijfers"] if k["rij"] == rij]
    assert kern["waarde"] == waarde == round(100 * kern["teller"] / kern["noemer"], 1)


def test_it_prints_the_overview_and_three_commands_that_work(lpa: Lpa, tmp_path: Path) -> None:
    voor = vingerafdruk(lpa.pad)
    uitkomst = lpa("voorbeeld", "--map", str(tmp_path / "oefen map"))
    assert uitkomst.code == 0
    assert uitkomst.out == lpa.goed("overzicht", JAAR, "--bestand", str(tmp_path / "oefen map" / "voorbeeld.lpa"))
    assert vingerafdruk(lpa.pad) == voor
    import shlex

    opdrachten = [shlex.split(regel) for regel in uitkomst.err.splitlines() if regel.startswith("  lpa ")]
    assert len(opdrachten) == 3
    for naam, *woorden in opdrachten:
        assert naam == "lpa"
        assert lpa.goed(*woorden)


def test_beside_it_are_the_files_that_can_be_imported(lpa: Lpa, tmp_path: Path) -> None:
    lpa.goed("voorbeeld", "--map", str(tmp_path / "oefen"))
    map_ = tmp_path / "oefen" / "voorbeeldbestanden"
    assert {pad.name for pad in map_.iterdir()} == {
        "scholen.csv", "jongeren.csv", "inschrijvingen.csv", "verzorgers.csv", "overstap.csv", "jongeren-later.csv",
        "inschrijvingen-later.csv",
    }  # fmt: skip
    (map_ / "scholen.csv").write_text("van mij")
    (map_ / "jongeren.csv").unlink()
    assert str(map_) in lpa("voorbeeld", "--map", str(tmp_path / "oefen")).err
    assert (map_ / "scholen.csv").read_text() == "van mij"
    assert (map_ / "jongeren.csv").exists()


def test_it_comes_out_the_same_each_time_and_is_not_made_twice(voorbeeld: Lpa, lpa: Lpa, tmp_path: Path) -> None:
    map_ = tmp_path / "oefenen"
    lpa.goed("voorbeeld", "--map", str(map_))
    nieuw = map_ / "voorbeeld.lpa"
    zoals = ("melding", "lijst", "--alles", "--json")
    assert lpa.goed(*zoals, "--bestand", str(nieuw)) == lpa.goed(*zoals, "--bestand", str(voorbeeld.pad))
    voor = vingerafdruk(nieuw)
    weer = lpa("voorbeeld", "--map", str(map_))
    assert weer.code == 0
    assert "was er al" in weer.err
    assert vingerafdruk(nieuw) == voor


def test_the_register_is_as_large_as_that_of_heerde(voorbeeld: Lpa) -> None:
    aantal = voorbeeld.json("jongere", "lijst", "--meest", "1")["aantal"]
    assert aantal == 3_780 + 8  # of 4 up to and including 22, and those who came or left
    scholen = voorbeeld.json("school", "lijst", "--alles")["scholen"]
    assert {s["plaats"] for s in scholen} >= {"Heerde", "Zwolle", "Apeldoorn"}
    assert {s["regio"] for s in scholen if s["plaats"] == "Zwolle"} == {"noord"}
    assert {s["regio"] for s in scholen if s["plaats"] == "Heerde"} == {"midden"}


def test_what_may_be_tried_can_be_copied(lpa: Lpa, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lpa.commands.bestand.voorbeeld.toon_overzicht", lambda *_: None)
    monkeypatch.setattr("lpa.commands.bestand.voorbeeld._maak", lambda pad: pad.write_bytes(lpa.pad.read_bytes()))
    monkeypatch.setattr("lpa.commands.ui.talk.wrapped", lambda text, _: "\n".join(wrap(text, 80, heel=True)))
    map_ = tmp_path / ("een-map-met-een-lange-naam" * 3)
    map_.mkdir()
    gezegd = lpa("voorbeeld", "--map", str(map_)).err.splitlines()
    assert f"  {PROBEER[0]} --bestand {map_ / 'voorbeeld.lpa'}" in gezegd
