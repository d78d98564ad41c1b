"""Every byte of a copy that changes is found."""

from __future__ import annotations

import os
import random
import shutil
from pathlib import Path

import pytest

from lpa.errors import Beschadigd
from lpa.storage.copies import copies

pytestmark = pytest.mark.slow
FLIPS = 10_000 if os.environ.get("LPA_FOUTEN") == "alles" else 300


def test_a_changed_byte_anywhere_in_a_copy_is_found(vooraf: Path, tmp_path: Path) -> None:
    kopie = tmp_path / "kopie.lpa"
    for naam in ("kopie.lpa", "kopie.lpa.sha256"):
        shutil.copy(vooraf / naam, tmp_path / naam)
    (tmp_path / "kopie.lpa.sha256").write_text(
        (tmp_path / "kopie.lpa.sha256").read_text(encoding="utf-8").split()[0] + "  kopie.lpa\n", encoding="utf-8"
    )
    copies.check(kopie, lambda _: "")
    heel, kans = kopie.read_bytes(), random.Random(7)  # noqa: S311  # nothing secret
    for _ in range(FLIPS):
        plek, bit = kans.randrange(len(heel)), 1 << kans.randrange(8)
        with kopie.open("r+b") as open_:
            open_.seek(plek)
            open_.write(bytes([heel[plek] ^ bit]))
        with pytest.raises(Beschadigd):
            copies.check(kopie, lambda _: "")
        with kopie.open("r+b") as open_:
            open_.seek(plek)
            open_.write(heel[plek : plek + 1])
    copies.check(kopie, lambda _: "")
