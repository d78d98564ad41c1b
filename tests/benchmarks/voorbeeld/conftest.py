"""The invented register, made once."""

from __future__ import annotations

import pytest

from benchmarks.voorbeeld import namen
from benchmarks.voorbeeld.voorbeeld import Voorbeeld, maak_voorbeeld


@pytest.fixture(scope="session")
def voorbeeld() -> Voorbeeld:
    """The register with its own names."""
    return maak_voorbeeld(namen.voornamen(), namen.achternamen())
