"""The law, case by case: each [[geval]] in the TOML files beside this one, asked of the command line as it is typed."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Lpa

MAP = Path(__file__).parent
MINSTENS = {"leerplicht": 60, "termijnen": 70, "schooldagen": 40}
OPDRACHT = {  # the words of the command, and the facts that are typed without a flag
    "leerplicht": (("recht", "leerplicht"), ("geboren",)),
    "termijnen": (("recht", "termijn"), ("soort", "vanaf")),
    "schooldagen": (("verlof", "reken"), ()),
}
FOUTCODES = {2, 3, 4, 5}  # what a question about the law can be refused with: see the README
ZINNEN = ("grondslag", "redenering", "opmerkingen")  # of these a case names a part, not the whole

GEVALLEN = {naam: tomllib.loads((MAP / f"{naam}.toml").read_text("utf-8"))["geval"] for naam in MINSTENS}


def _tekst(waarde: Any) -> Any:
    """What TOML holds, as the JSON of lpa says it: dates in ISO, "geen" as null."""
    if isinstance(waarde, dict):
        return {sleutel: _tekst(deel) for sleutel, deel in waarde.items()}
    if isinstance(waarde, list):
        return [_tekst(deel) for deel in waarde]
    if isinstance(waarde, date):
        return waarde.isoformat()
    return None if waarde == "geen" else waarde


def _woorden(bestand: str, feiten: dict[str, Any]) -> Iterator[str]:
    """`recht termijn bezwaar 2019-12-02 --reden "…"`, word by word."""
    opdracht, zonder_vlag = OPDRACHT[bestand]
    yield from opdracht
    yield from (str(feiten[naam]) for naam in zonder_vlag)
    for naam, waarde in feiten.items():
        if naam not in zonder_vlag:
            yield from (f"--{naam.replace('_', '-')}", str(waarde))


def _kern(sleutel: str, antwoord: Any) -> Any:
    """The part of the answer that a case speaks of."""
    if sleutel == "mogelijk":
        return sorted(keuze["laatste_dag"] for keuze in antwoord)
    if sleutel == "per_schooljaar":
        return {jaar: dagen for jaar, dagen in antwoord.items() if dagen}
    return antwoord


def _klopt(sleutel: str, verwacht: Any, antwoord: Any) -> bool:
    """Sentences and skipped days must be named; all else must be equal."""
    if sleutel in ZINNEN:
        delen = verwacht if isinstance(verwacht, list) else [verwacht]
        return all(deel in str(antwoord) for deel in delen) if delen else not antwoord
    if sleutel == "zwijgt_over":
        return verwacht not in str(antwoord)
    if sleutel == "overgeslagen":
        return set(verwacht) <= {dag["datum"] for dag in antwoord}
    return bool(_kern(sleutel, antwoord) == verwacht)


@pytest.fixture
def zonder_bestand(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Lpa:
    """A command line that has no case file: the law needs none."""
    return Lpa(tmp_path / "er-is-geen.lpa", capsys, monkeypatch)


@pytest.mark.parametrize(
    ("bestand", "geval"),
    [pytest.param(naam, geval, id=geval["naam"]) for naam, gevallen in GEVALLEN.items() for geval in gevallen],
)
def test_geval(zonder_bestand: Lpa, bestand: str, geval: dict[str, Any]) -> None:
    verwacht = _tekst(geval["verwacht"])
    uitkomst = zonder_bestand(*_woorden(bestand, geval["feiten"]), "--json")
    if code := verwacht.get("geweigerd"):
        assert uitkomst.code == code, f"{geval['artikel']}: {geval['waarom']} (antwoord): {uitkomst}"
        assert not uitkomst.out
        return
    assert uitkomst.code == 0, uitkomst.err
    antwoord = uitkomst.data | {"zwijgt_over": uitkomst.data}
    fout = {s: (w, antwoord[s]) for s, w in verwacht.items() if not _klopt(s, w, antwoord[s])}
    assert not fout, f"{geval['artikel']}: {geval['waarom']} (verwacht, antwoord): {fout}"


@pytest.mark.parametrize("bestand", MINSTENS)
def test_genoeg_gevallen(bestand: str) -> None:
    assert len(GEVALLEN[bestand]) >= MINSTENS[bestand]


@pytest.mark.parametrize("bestand", MINSTENS)
def test_elk_geval_is_volledig(bestand: str) -> None:
    for geval in GEVALLEN[bestand]:
        assert set(geval) == {"naam", "artikel", "feiten", "verwacht", "waarom"}, geval["naam"]
        assert all(geval.values()), geval["naam"]


@pytest.mark.parametrize("bestand", MINSTENS)
def test_een_weigering_noemt_alleen_haar_foutcode(bestand: str) -> None:
    """`geweigerd = true` would pass for any failure; beside a refusal there is no answer to expect."""
    for geval in GEVALLEN[bestand]:
        if (code := geval["verwacht"].get("geweigerd")) is not None:
            assert code in FOUTCODES, geval["naam"]
            assert type(code) is int, geval["naam"]
            assert set(geval["verwacht"]) == {"geweigerd"}, geval["naam"]


def test_namen_zijn_uniek() -> None:
    namen = [geval["naam"] for gevallen in GEVALLEN.values() for geval in gevallen]
    assert len(namen) == len(set(namen))
