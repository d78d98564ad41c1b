"""`lpa begin`: what she must write down is whole, also on a narrow screen."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Lpa
from tests.overal.test_prompts import BREEDTES, ENTER, gesprek
from tests.overal.test_prompts import Begin as Start

__all__ = ["gesprek"]


def test_the_recovery_code_stands_whole_on_a_line_of_forty(lpa: Lpa, tmp_path: Path) -> None:
    (tmp_path / "zin.txt").write_text("vijf mussen op een rij\n", encoding="utf-8")
    said = lpa.goed(
        "begin", "--gemeente", "Proefdorp", "--regio", "midden", "--bestand", str(tmp_path / "nieuw.lpa"),
        "--wachtwoordbestand", str(tmp_path / "zin.txt"), COLUMNS="40",
    )  # fmt: skip
    lines = said.splitlines()
    code = "\n".join(lines[lines.index("Herstelcode:") + 1 :])
    assert max(map(len, lines[lines.index("Herstelcode:") :])) <= 40
    (tmp_path / "code.txt").write_text(code + "\n", encoding="utf-8")
    lpa.goed(
        "jongere", "lijst", "--bestand", str(tmp_path / "nieuw.lpa"), "--wachtwoordbestand", str(tmp_path / "code.txt")
    )


@pytest.mark.parametrize(("map_", "zegt"), [("OneDrive - Gemeente", True), ("Documenten", False)])
def test_a_folder_that_goes_to_the_internet_is_named_once(lpa: Lpa, map_: str, zegt: bool) -> None:
    pad = str(lpa.pad.parent / map_ / "zaken.lpa")
    begin = ("begin", "--gemeente", "Heerde", "--regio", "midden", "--zonder-wachtwoord", "--bestand", pad)
    assert ("gaat naar internet" in lpa(*begin).err) == zegt
    assert "internet" not in lpa("school", "lijst", "--bestand", pad).err


@pytest.mark.slow
@BREEDTES
@pytest.mark.parametrize(
    ("gemeente", "vraag", "toets", "regio"),
    [
        pytest.param("heerde", "Vakantieregio (n/m/z) [m]:", "", "midden", id="de lijst van de wet noemt haar"),
        pytest.param("Proefdorp", "Vakantieregio (n/m/z):", "z", "zuid", id="zij staat er niet in"),
    ],
)
def test_the_region_of_a_gemeente_that_the_law_names_is_offered(
    gesprek: Start, tmp_path: Path, breed: int, gemeente: str, vraag: str, toets: str, regio: str
) -> None:
    g = gesprek("begin", "--zonder-wachtwoord", pad=tmp_path / "nieuw.lpa", breed=breed)
    g.antwoord(("Gemeente:", gemeente + ENTER), (vraag, toets + ENTER))
    overzicht = g.antwoord(("Werkdagen [", ENTER), ("Opslaan?", ENTER))
    assert f"Vakantieregio {regio}" in overzicht
    assert "staat klaar" in g.einde()
