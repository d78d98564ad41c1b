"""What tests of more than one floor share: an empty case file, and how hypothesis runs."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import settings

from lpa.storage import connection
from lpa.storage.bestand import Bestand

settings.register_profile("lpa", deadline=None)  # a busy machine is no failure
settings.load_profile("lpa")

NU = datetime(2019, 10, 10, 9, 30, tzinfo=UTC)


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
