"""Her own words on zaken, counted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lpa.domain.base.tekst import opsomming
from lpa.domain.records.zaak import Zaakregel
from lpa.output.render.sheet import Column, Table

_MEEST = 12  # numbers in one line


def geteld_tabel(per_woord: Mapping[str, Sequence[Zaakregel]]) -> Table:
    """Each word with how many zaken, how many of them are open, and the numbers of the first."""
    kolommen = [
        Column("Kenmerk", wraps=True), Column("Zaken", right=True), Column("Open", right=True),
        Column("Nummers", wraps=True, rank=1, least=16),
    ]  # fmt: skip
    rijen = [
        (w, len(alle), sum(z.gesloten_op is None for z in alle), _eerste([z.nummer for z in alle]))
        for w, alle in per_woord.items()
    ]
    return Table.of(kolommen, rijen)


def nummers(zaken: Sequence[int]) -> str:
    """`zaak 12`, `zaak 12 en 15`, or `80 zaken (1, 2, …)`."""
    if len(zaken) > _MEEST:
        return f"{len(zaken)} zaken ({_eerste(zaken)})"
    return f"zaak {opsomming([str(n) for n in zaken])}"


def _eerste(zaken: Sequence[int]) -> str:
    return ", ".join(map(str, zaken[:_MEEST])) + (" …" if len(zaken) > _MEEST else "")
