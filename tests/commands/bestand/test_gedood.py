"""`lpa wachtwoord wijzig` whose process is killed at each point: the file opens with the old phrase or with the new."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from lpa.cli import main
from lpa.errors import ExitCode

OUD, NIEUW = "vijf mussen in een wilg", "zes koeien eten groene kaas"
# Runs a command, and kills its own process at the n-th thing that it does to a file of the folder.
DOODT = """
import os, signal, sys
n, map_, *words = sys.argv[1:]
seen = [0]
def hook(event, args):
    if event in ("open", "os.rename", "os.remove", "os.chmod") and str(args[0]).startswith(map_):
        seen[0] += 1
        if seen[0] == int(n):
            os.kill(os.getpid(), signal.SIGKILL)
from lpa.cli import main
sys.addaudithook(hook)
sys.exit(main(words))
"""


@pytest.fixture
def map_(begonnen: Path, tmp_path: Path) -> Path:
    """An encrypted file with a school in it, and the pass-phrases in files of another folder."""
    (tmp_path / "zaak").mkdir()
    (tmp_path / "oud.txt").write_text(OUD, encoding="utf-8")
    (tmp_path / "nieuw.txt").write_text(NIEUW, encoding="utf-8")
    shutil.copy(begonnen, tmp_path / "zaak" / "zaken.lpa")
    for words in (
        ("school", "nieuw", "De Wilg", "--regio", "midden"),
        ("wachtwoord", "wijzig", "--nieuw-wachtwoordbestand", str(tmp_path / "oud.txt")),
    ):
        assert main((*words, "--bestand", str(tmp_path / "zaak" / "zaken.lpa"))) == 0
    return tmp_path


def _opdracht(map_: Path) -> list[str]:
    return [
        "wachtwoord", "wijzig", "--bestand", str(map_ / "zaak" / "zaken.lpa"), "--wachtwoordbestand",
        str(map_ / "oud.txt"), "--nieuw-wachtwoordbestand", str(map_ / "nieuw.txt"),
    ]  # fmt: skip


def _opent(map_: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """Which of the pass-phrases opens the file, with all that is in it."""
    uit = []
    for naam in ("oud", "nieuw"):
        capsys.readouterr()
        bestand = ("--bestand", str(map_ / "zaak" / "zaken.lpa"), "--wachtwoordbestand", str(map_ / f"{naam}.txt"))
        if (code := main(("school", "lijst", *bestand))) == 0:
            assert "De Wilg" in capsys.readouterr().out
            uit.append(naam)
        else:
            assert code == ExitCode.PASSWORD
    return uit


@pytest.mark.slow
def test_killed_at_each_file_that_it_touches_one_phrase_opens_it(
    map_: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gezien = set()
    for n in range(1, 40):
        gedaan = subprocess.run(
            [sys.executable, "-c", DOODT, str(n), str(map_ / "zaak"), *_opdracht(map_)],
            check=False, capture_output=True,
        )  # fmt: skip
        (opent,) = _opent(map_, capsys)
        gezien.add((gedaan.returncode, opent))
        if gedaan.returncode == 0:
            break
        if opent == "nieuw":  # the next run begins with the old one again
            (map_ / "oud.txt").rename(map_ / "was.txt")
            (map_ / "nieuw.txt").rename(map_ / "oud.txt")
            (map_ / "was.txt").rename(map_ / "nieuw.txt")
    assert gezien >= {(-signal.SIGKILL, "oud"), (0, "nieuw")}
    over = {p.name for p in (map_ / "zaak").iterdir()} - {".zaken.lpa.pogingen"}  # the test tries both phrases
    assert over == {"zaken.lpa"}  # what was left lying is gone


@pytest.mark.slow
@pytest.mark.parametrize("deel", range(1, 9))
def test_killed_at_any_time_one_phrase_opens_it(map_: Path, capsys: pytest.CaptureFixture[str], deel: int) -> None:
    proces = subprocess.Popen([sys.executable, "-m", "lpa", *_opdracht(map_)], stdout=subprocess.PIPE)
    try:
        proces.wait(deel * 0.12)
    except subprocess.TimeoutExpired:
        proces.kill()
    proces.communicate()
    (_,) = _opent(map_, capsys)
