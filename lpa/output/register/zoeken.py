"""What a search brought."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from lpa.domain.records.jongere import Jongere
from lpa.domain.records.school import School
from lpa.domain.records.zaak import Zaakregel
from lpa.output.register.registers import jongeren_tabel, scholen_tabel
from lpa.output.render.data import als_data
from lpa.output.render.sheet import Alinea, Blad, Kop, Tabel
from lpa.output.zaak.zaken import zaken_tabel


class Gevonden(NamedTuple):
    """What a search brought; lists may hold one more than is shown."""

    jongeren: Sequence[Jongere]
    scholen: Sequence[School]
    zaken: Sequence[Zaakregel]


def gevonden_blad(g: Gevonden, meest: int) -> Blad:
    """What a search brought, kind by kind."""
    blad = Blad()
    delen: list[tuple[str, Sequence[Any], Callable[[Any], Tabel]]] = [
        ("Zaken", g.zaken, zaken_tabel),
        ("Jongeren", g.jongeren, jongeren_tabel),
        ("Scholen", g.scholen, scholen_tabel),
    ]
    for kop, gevonden, tabel in delen:
        if gevonden:
            blad += Kop(kop)
            blad += tabel(gevonden[:meest])
        if len(gevonden) > meest:
            blad += Alinea(f"Er zijn er meer dan {meest}; typ meer van de naam.", nadruk="zacht")
    return blad if blad.blokken else Blad([Alinea("Er is niets gevonden.")])


def gevonden_data(g: Gevonden, meest: int) -> dict[str, Any]:
    """What a search brought, as data."""
    return {
        "zaken": [als_data(z) for z in g.zaken[:meest]],
        "jongeren": [als_data(j) for j in g.jongeren[:meest]],
        "scholen": [als_data(s) for s in g.scholen[:meest]],
    }
