"""What tests of more than one floor share: an empty case file, and how hypothesis runs."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import settings

from lpa.cli import main
from lpa.storage import connection
from lpa.storage.bestand import Bestand

settings.register_profile("lpa", deadline=None)  # a busy machine is no failure
settings.load_profile("lpa")

NU = datetime(2019, 10, 10, 9, 30, tzinfo=UTC)


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--goud-bijwerken` writes the golden files of tests/goud anew."""
    parser.addoption("--goud-bijwerken", action="store_true", help="write the golden files anew")


@pytest.fixture(scope="session")
def sjabloon(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty case file without a password, made once: take a copy, leave this one as it is."""
    pad = tmp_path_factory.mktemp("sjabloon") / "zaken.lpa"
    connection.create(pad, None, {"gemeente": "Proefdorp", "regio": "midden"})
    return pad


@pytest.fixture
def leeg_bestand(sjabloon: Path, tmp_path: Path) -> Path:
    """An empty case file without a password, in a folder of its own."""
    return Path(shutil.copy(sjabloon, tmp_path / "zaken.lpa"))


@pytest.fixture
def bestand(leeg_bestand: Path) -> Iterator[Bestand]:
    """That file, open."""
    with Bestand(leeg_bestand, lambda: "", lambda: NU) as open_file:
        yield open_file


class Uitkomst(NamedTuple):
    """What a command gave: its exit code, its answer and its talk."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        """The answer as JSON."""
        return json.loads(self.out)


class Lpa:
    """`lpa("melding", "toon", "1")`: one command as it is typed, on the case file `pad`, not on a terminal."""

    def __init__(self, pad: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self.pad, self._capsys, self._monkeypatch = pad, capsys, monkeypatch
        for naam in ("LPA_WACHTWOORDBESTAND", "COLUMNS"):
            monkeypatch.delenv(naam, raising=False)
        monkeypatch.setenv("LPA_BESTAND", str(pad))
        monkeypatch.setenv("LPA_PEILDATUM", "2019-11-15")

    def __call__(self, *words: str, **env: str) -> Uitkomst:
        self._capsys.readouterr()
        with self._monkeypatch.context() as even:
            for naam, waarde in env.items():
                even.setenv(naam, waarde)
            code = main(words)
        return Uitkomst(code, *self._capsys.readouterr())

    def goed(self, *words: str, **env: str) -> str:
        """The answer of a command that must succeed."""
        uitkomst = self(*words, **env)
        assert uitkomst.code == 0, uitkomst.err
        return uitkomst.out

    def json(self, *words: str) -> Any:
        """The same, as JSON."""
        return json.loads(self.goed(*words, "--json"))


@pytest.fixture(scope="session")
def begonnen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case file as `lpa begin` makes it, made once: take a copy."""
    pad = tmp_path_factory.mktemp("begonnen") / "zaken.lpa"
    begin = ("begin", "--gemeente", "Heerde", "--regio", "midden", "--zonder-wachtwoord", "--bestand", str(pad))
    assert main(begin) == 0
    return pad


@pytest.fixture
def lpa(begonnen: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Lpa:
    """A command line with a new case file, on 15 November 2019."""
    return Lpa(Path(shutil.copy(begonnen, tmp_path / "zaken.lpa")), capsys, monkeypatch)


Eenmaal = Callable[[Callable[[], object]], Lpa]


@pytest.fixture(scope="session")
def _standen() -> dict[tuple[str, str], bytes]:
    return {}


@pytest.fixture
def eenmaal(lpa: Lpa, _standen: dict[tuple[str, str], bytes]) -> Eenmaal:
    """Commands that bring the file of a fixture to where its tests begin: typed once, and copied after that."""

    def zet(opdrachten: Callable[[], object]) -> Lpa:
        stand = opdrachten.__module__, opdrachten.__qualname__
        if stand in _standen:
            lpa.pad.write_bytes(_standen[stand])
        else:
            opdrachten()
            _standen[stand] = lpa.pad.read_bytes()
        return lpa

    return zet


@pytest.fixture(scope="session")
def _voorbeeldmap(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The practice file of `lpa voorbeeld`, made once: take a copy before writing to it."""
    map_ = tmp_path_factory.mktemp("voorbeeld")
    assert main(("voorbeeld", "--map", str(map_))) == 0
    return map_


@pytest.fixture
def voorbeeld(_voorbeeldmap: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Lpa:
    """A command line on the practice file; for reading only."""
    return Lpa(_voorbeeldmap / "voorbeeld.lpa", capsys, monkeypatch)
