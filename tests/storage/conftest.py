"""An encrypted case file, made once, with someone in it whose name is easy to look for."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from lpa.storage.engine import create, keys
from lpa.storage.engine.file import CaseFile
from lpa.storage.engine.writer import transaction
from tests.conftest import NU
from tests.domain.factories import maak_jongere

WACHTWOORD = "vijf mussen in 'n wilg: zó"
MERKNAAM = "Zwaluwmerknaam"


@dataclass(frozen=True)
class Versleuteld:
    """An encrypted file, its recovery code and its key."""

    pad: Path
    herstelcode: str
    hexkey: str


@pytest.fixture(scope="session")
def _versleuteld(tmp_path_factory: pytest.TempPathFactory) -> Versleuteld:
    pad = tmp_path_factory.mktemp("versleuteld") / "zaken.lpa"
    hexkey = keys.new(WACHTWOORD)
    create.write(pad, hexkey, {"gemeente": MERKNAAM})
    with CaseFile(pad, lambda: WACHTWOORD, lambda: NU) as bestand, transaction(bestand, "jongere nieuw") as s:
        s.add(maak_jongere(achternaam=MERKNAAM, notitie=f"over {MERKNAAM}"))
    return Versleuteld(pad, keys.code_of(hexkey), hexkey)


@pytest.fixture
def versleuteld(_versleuteld: Versleuteld, tmp_path: Path) -> Versleuteld:
    """A copy of the encrypted file, in a folder of its own."""
    map_ = Path(shutil.copytree(_versleuteld.pad.parent, tmp_path / "versleuteld"))
    return replace(_versleuteld, pad=map_ / _versleuteld.pad.name)
