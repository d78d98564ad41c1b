"""Every command that the coverage of the yearly report names, typed on the practice file."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from tests.conftest import Lpa

BLAD = (Path(__file__).parents[2] / "docs" / "jaarverslag.md").read_text("utf-8")
RIJEN = [
    [cel.strip() for cel in regel.strip("|").split("|")] for regel in BLAD.splitlines() if re.match(r"\| \d", regel)
]


def test_the_items_are_numbered_and_each_has_a_command_or_a_reason() -> None:
    assert [int(rij[0]) for rij in RIJEN] == list(range(1, 59))
    for nummer, _, stand, opdracht, opmerking in RIJEN:
        assert stand in ("ja", "ingevoerd", "nee"), nummer
        assert bool(opdracht) == (stand != "nee"), nummer
        assert opdracht or opmerking, nummer


@pytest.mark.parametrize("opdracht", sorted({rij[3].strip("`") for rij in RIJEN if rij[3]}))
def test_what_the_coverage_names_can_be_typed_and_tells_something(
    voorbeeld: Lpa, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opdracht: str
) -> None:
    if stores := opdracht.startswith("lpa cijfers"):
        pad = tmp_path / "oefen.lpa"
        pad.write_bytes(voorbeeld.pad.read_bytes())
        monkeypatch.setenv("LPA_BESTAND", str(pad))
    gezegd = voorbeeld.goed(*shlex.split(opdracht)[1:])
    assert stores or len(gezegd.splitlines()) > 3
