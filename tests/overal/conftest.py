"""The file on which every example succeeds, and one example run on a copy of it."""

from __future__ import annotations

import hashlib
import json
import os
import shlex
import shutil
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.conftest import Lpa, Standen, Uitkomst
from tests.overal import voorbeelden


@pytest.fixture(scope="session")
def _proefmap(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the file, made by the first worker that needs it."""
    return _eenmaal(tmp_path_factory, "proef", lambda map_: voorbeelden.maak(map_))


@pytest.fixture(scope="session")
def _verzorgersmap(tmp_path_factory: pytest.TempPathFactory, _proefmap: Path) -> Path:
    """The same, where the secret addresses are those of who looks after the jongeren."""
    return _eenmaal(tmp_path_factory, "proefverzorgers", lambda map_: voorbeelden.van_verzorgers(_proefmap, map_))


def _eenmaal(tmp_path_factory: pytest.TempPathFactory, naam: str, maak: Callable[[Path], object]) -> Path:
    """A folder that `maak` fills, once for all workers."""
    basis = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" not in os.environ:
        map_ = tmp_path_factory.mktemp(naam)
        maak(map_)
        return map_
    map_, klaar = basis.parent / naam, basis.parent / f"{naam}-klaar"
    try:
        map_.mkdir()
    except FileExistsError:
        for _ in range(600):
            if klaar.exists():
                return map_
            time.sleep(0.1)
    try:
        maak(map_)
    finally:
        klaar.touch()
    return map_


class Antwoord(NamedTuple):
    """What a line with --json gave, and where the secret address stands in it."""

    regel: str
    code: int
    out: str
    err: str
    lek: list[str]


class Proef:
    """`proef(*words)`: a command on a fresh copy of the file, in a folder of its own; `made` are the files it made."""

    def __init__(self, vol: Path, map_: Path, lpa: Callable[[Path], Lpa], standen: Standen) -> None:
        self._vol, self.map, self._lpa, self._standen = vol, map_, lpa, standen
        self.wiens = "jongere"  # whose addresses are secret

    def __call__(self, *words: str) -> Uitkomst:
        return self.fresh()(*words)

    def fresh(self) -> Lpa:
        """A command line on a fresh copy, which is also where it works."""
        for pad in self.map.iterdir():
            shutil.rmtree(pad) if pad.is_dir() else pad.unlink()
        for pad in filter(Path.is_file, self._vol.iterdir()):  # copies that were made before an import stay behind
            shutil.copy(pad, self.map)
        return self._lpa(self.map / "zaken.lpa")

    def after(self, brought: Callable[[Lpa], object]) -> Lpa:
        """A fresh copy on which `brought` was done: once, after that its files are copied."""
        lpa, stand = self.fresh(), (brought.__module__, brought.__qualname__)
        if stand in self._standen:
            for naam, inhoud in self._standen[stand].items():
                (self.map / naam).write_bytes(inhoud)
        else:
            brought(lpa)
            self._standen[stand] = {pad.name: pad.read_bytes() for pad in self.map.iterdir() if pad.is_file()}
        return lpa

    def in_json(self, regels: str) -> list[Antwoord]:
        """What these lines give with --json, one after another on one fresh copy: typed once for all workers."""
        pad = self._vol.parent / "antwoorden" / hashlib.sha256(f"{self._vol.name}\n{regels}".encode()).hexdigest()
        if not pad.exists():
            lpa, uit = self.fresh(), []
            for regel in regels.splitlines():
                gegeven = lpa(*shlex.split(regel), "--json")
                uit.append(Antwoord(regel, *gegeven, lekken(self, gegeven)))
            pad.parent.mkdir(exist_ok=True)
            half = pad.with_name(f"{pad.name}-{os.getpid()}")
            half.write_text(json.dumps(uit), encoding="utf-8")
            half.replace(pad)
        return [Antwoord(*delen) for delen in json.loads(pad.read_text(encoding="utf-8"))]

    @property
    def made(self) -> list[Path]:
        """The files that were not there before; a case file and a copy of one hold all, and are none of them."""
        nieuw = (p for p in sorted(self.map.rglob("*")) if p.is_file() and not (self._vol / p.name).exists())
        return [p for p in nieuw if p.suffix not in (".lpa", ".sha256")]


def _op(
    map_: Path, standen: Standen, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Proef:
    """What runs an example on a fresh copy of the files of a folder, on the day on which the examples succeed."""

    def lpa(pad: Path) -> Lpa:
        regel = Lpa(pad, capsys, monkeypatch)
        monkeypatch.setenv("LPA_PEILDATUM", voorbeelden.VANDAAG)
        monkeypatch.chdir(pad.parent)
        return regel

    return Proef(map_, tmp_path, lpa, standen)


@pytest.fixture
def proef(
    _proefmap: Path,
    _standen: Standen,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Proef:
    """What runs an example on a file in which all jongeren have a secret address."""
    return _op(_proefmap, _standen, tmp_path, capsys, monkeypatch)


@pytest.fixture(params=["jongere", "verzorger"])
def geheim(
    request: pytest.FixtureRequest,
    _proefmap: Path,
    _verzorgersmap: Path,
    _standen: Standen,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Proef:
    """The same, and on one in which that of each is of who looks after the jongere; `wiens` says which of the two."""
    map_ = _proefmap if request.param == "jongere" else _verzorgersmap
    uit = _op(map_, _standen, tmp_path, capsys, monkeypatch)
    uit.wiens = request.param
    return uit


def tekst_van(pad: Path) -> str:
    """All that can be read in a file: of a Word document or a workbook each of its parts."""
    if not zipfile.is_zipfile(pad):
        return pad.read_bytes().decode("utf-8", errors="replace")
    with zipfile.ZipFile(pad) as delen:
        return " ".join(delen.read(naam).decode("utf-8", errors="replace") for naam in delen.namelist())


def lekken(proef: Proef, uitkomst: Uitkomst) -> list[str]:
    """Where the secret address stands in what was said and in the files that were made."""
    gezegd = {"antwoord": uitkomst.out, "gezegd": uitkomst.err} | {p.name: tekst_van(p) for p in proef.made}
    return [f"{waar}: …{tekst[max(m.start() - 60, 0) : m.end() + 20]}" for waar, tekst in gezegd.items()
            if (m := voorbeelden.MERK.search(tekst))]  # fmt: skip
