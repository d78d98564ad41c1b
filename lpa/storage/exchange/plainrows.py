"""The rows of a file whose headers say enough: read, mapped and checked without asking anybody anything."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from lpa.domain.base.named import NamedTuple
from lpa.domain.register.kolommen import kent, voorstel
from lpa.domain.register.waarden import is_leeg
from lpa.storage.exchange import models, source


class Gelezen(NamedTuple):
    """The rows that are right, each with its line, what is wrong with the others, and the headers."""

    rijen: Sequence[tuple[int, Any]]
    fouten: Sequence[models.Fout]
    koppen: Sequence[str]


def read(pad: Path, soort: str, dag: date) -> Gelezen:
    """The rows of a file about `soort`, as on day `dag`. Raises LpaFout for a file that is no such table."""
    tabel = source.read(pad, lambda koppen: kent(soort, koppen))
    kaart = voorstel(soort, tabel.koppen)
    plaats = {doel: tabel.koppen.index(kop) for doel, kop in kaart.items()}
    rijen = ((r, {d: cellen[n] for d, n in plaats.items() if not is_leeg(cellen[n])}) for r, cellen in tabel.rijen)
    return Gelezen(*models.checked(soort, rijen, kaart, dag), tabel.koppen)
