"""The law, dossier by dossier: what is typed first, what is asked then, and what must come out."""

from __future__ import annotations

import shlex
import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Lpa
from tests.wet.test_wet import FOUTCODES

MAP = Path(__file__).parent
NAMEN = ("verlof", "vrijstelling", "sancties", "mas", "plicht", "bezwaar")
BESTANDEN = {naam: tomllib.loads((MAP / f"{naam}.toml").read_text("utf-8")) for naam in NAMEN}
GEVALLEN = [(bestand, geval) for bestand, inhoud in BESTANDEN.items() for geval in inhoud["geval"]]


def _gevonden(data: Any, weg: str) -> Any:
    """What stands at `jongeren.0.bevoegd`, or the answer to the question that begins so after `recht:`.

    After `redenering:` it is why that is the answer, as one text.
    """
    wat, dubbelepunt, begin = weg.partition(":")
    if dubbelepunt:
        uitkomst = next(u for u in data["recht"] if u["vraag"].startswith(begin))
        return uitkomst["antwoord"] if wat == "recht" else " ".join(uitkomst["redenering"])
    for deel in weg.split("."):
        data = data[int(deel)] if isinstance(data, list) else data[deel]
    return data


@pytest.fixture(scope="module")
def gegeven() -> dict[str, bytes]:
    """The file as each dossier begins, typed once."""
    return {}


@pytest.mark.parametrize(("bestand", "geval"), GEVALLEN, ids=[g["naam"] for _, g in GEVALLEN])
def test_dossier(lpa: Lpa, gegeven: dict[str, bytes], bestand: str, geval: dict[str, Any]) -> None:
    if bestand in gegeven:
        lpa.pad.write_bytes(gegeven[bestand])
    else:
        for regel in BESTANDEN[bestand]["gegeven"]:
            lpa.goed(*shlex.split(regel))
        gegeven[bestand] = lpa.pad.read_bytes()
    for regel in geval["eerst"]:
        lpa.goed(*shlex.split(regel))
    uitkomst = lpa(*shlex.split(geval["vraag"]), "--json")
    verwacht = dict(geval["verwacht"])
    assert uitkomst.code == verwacht.pop("code", 0), uitkomst.err
    assert verwacht.pop("zegt", "") in uitkomst.err
    for weg, waarde in verwacht.items():
        gevonden = _gevonden(uitkomst.data, weg)
        if weg.startswith("redenering:"):
            assert waarde in gevonden, f"{geval['artikel']}, {geval['waarom']}"
            continue
        assert gevonden == (None if waarde == "geen" else waarde), f"{weg}: {geval['artikel']}, {geval['waarom']}"


def test_een_weigering_noemt_alleen_haar_foutcode() -> None:
    for _, geval in GEVALLEN:
        if "code" in geval["verwacht"]:
            assert geval["verwacht"]["code"] in FOUTCODES, geval["naam"]
            assert set(geval["verwacht"]) <= {"code", "zegt"}, geval["naam"]


def test_elk_dossier_is_volledig_en_heeft_een_eigen_naam() -> None:
    for _, geval in GEVALLEN:
        assert set(geval) == {"naam", "artikel", "eerst", "vraag", "verwacht", "waarom"}, geval["naam"]
        assert all(geval[sleutel] for sleutel in set(geval) - {"eerst"}), geval["naam"]
    assert len({geval["naam"] for _, geval in GEVALLEN}) == len(GEVALLEN) >= 35
