"""Closed schooljaren on paper: which versions there are, and what is otherwise since."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from lpa.domain.base.datum import kort
from lpa.domain.base.named import NamedTuple
from lpa.domain.jaar.cijfers import als_tekst
from lpa.domain.jaar.tabellen import KERN
from lpa.domain.jaar.vaststelling import Stand, Vaststelling, Verschil, anders
from lpa.output.jaar.overzicht import GEEN
from lpa.output.render.data import flat
from lpa.output.render.sheet import Column, Heading, Paragraph, Sheet, Table

_MEEST = 12  # zaken named of a row
_GETELD = "met wat lpa nu telt"


def lijst(versies: Sequence[Vaststelling]) -> Sheet:
    """The versions, in the order in which they were closed."""
    if not versies:
        return Sheet([Paragraph("Er is geen schooljaar vastgesteld. Dat kan met: lpa cijfers vaststellen SCHOOLJAAR")])
    kolommen = [Column("Versie", right=True), Column("Schooljaar"), Column("Vastgesteld"), Column("Stand", wraps=True)]
    return Sheet([Table.of(kolommen, [(v.nummer, v.schooljaar, v.datum, _stand(v)) for v in versies])])


def _stand(v: Vaststelling) -> str:
    toch = f"; {v.reden}" if v.reden else ""
    return f"heropend op {kort(v.heropend_op)}: {v.heropend_reden}" if v.heropend_op else f"geldt{toch}"


class Vergelijking(NamedTuple):
    """Two versions, or one and what is counted now (`naar` None), with what differs and what each holds."""

    van: Vaststelling
    naar: Vaststelling | None
    verschillen: Sequence[Verschil]
    was: Stand
    nu: Stand
    waarom: Mapping[int, str]

    @property
    def titel(self) -> str:
        """`Versie 1 van 2019-2020 (17-11-2020) met versie 2 (3-12-2020)`."""
        met = f"met versie {self.naar.nummer} ({kort(self.naar.datum)})" if self.naar else _GETELD
        return f"Versie {self.van.nummer} van {self.van.schooljaar} ({kort(self.van.datum)}) {met}"

    def zin(self, zaak: int) -> str:
        """`zaak 88: was waarschuwing, nu nog in onderzoek (heropend op 03-11-2020)`."""
        wat = anders(self.was.zaken.get(zaak), self.nu.zaken.get(zaak))
        waarom = self.waarom.get(zaak)
        return f"zaak {zaak}: {wat}" + (f" ({waarom})" if waarom else "")


def blad(v: Vergelijking) -> Sheet:
    """What differs, row by row, with the zaken."""
    uit = Sheet([Heading(v.titel)])
    if not v.verschillen:
        uit += Paragraph("Er is niets anders.")
    for verschil in v.verschillen:
        waar = verschil.rij if verschil.tabel == KERN else f"Tabel {verschil.tabel}, {verschil.rij}"
        uit += Paragraph(f"{waar}: was {_getal(verschil.was)}, nu {_getal(verschil.nu)}", emphasis="vet")
        zaken = sorted({*verschil.weg, *verschil.erbij})
        uit.say((f"  {v.zin(zaak)}" for zaak in zaken[:_MEEST]), hang=4)
        if len(zaken) > _MEEST:
            uit += Paragraph(f"  en nog {len(zaken) - _MEEST} zaken; met --json staan ze er alle")
    return uit


def _getal(waarde: Decimal | None) -> str:
    return als_tekst(waarde) or GEEN


def data(v: Vergelijking) -> dict[str, Any]:
    """The same as data."""
    return {
        "schooljaar": v.van.schooljaar, "van": v.van.nummer, "naar": v.naar.nummer if v.naar else None,
        "verschillen": [
            {
                "tabel": d.tabel, "rij": d.rij, "was": flat(d.was), "nu": flat(d.nu), "weg": list(d.weg),
                "erbij": list(d.erbij), "zaken": [v.zin(zaak) for zaak in sorted({*d.weg, *d.erbij})],
            }
            for d in v.verschillen
        ],
    }  # fmt: skip
