"""A schooljaar beside the one before it: change, share and rate, on paper, as data and as rows for a spreadsheet."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from lpa.domain.base.tekst import met_hoofdletter
from lpa.domain.jaar.cijfers import HISTORIE, Cel, als_tekst
from lpa.domain.jaar.klein import ROND
from lpa.domain.jaar.overzicht import Overzicht
from lpa.domain.jaar.tabellen import Tabel
from lpa.domain.jaar.vergelijk import VANAF, Verhouding, gelijk_gemeten, verhoudingen
from lpa.output.jaar.excel import opmerkingen
from lpa.output.jaar.overzicht import GEEN, SMAL, getoond, onaf
from lpa.output.render.data import flat
from lpa.output.render.sheet import Column, Heading, Paragraph, Sheet, Table


def verhoudingblad(o: Overzicht, tabellen: Sequence[Tabel], breedte: int) -> Sheet:
    """Each table with change, share and rate, and from what they are worked out; on a narrow screen a line a row."""
    blad = Sheet([Paragraph(zin, emphasis="let op") for zin in onaf(o)])
    for tabel in tabellen:
        rijen = verhoudingen(o, tabel)
        blad += Heading(f"Tabel {tabel.nummer}. {tabel.titel}: {o.namen[-1]} naast {o.namen[-2]}")
        koppen = [o.jaren[-1].kort, o.jaren[-2].kort, "+/-", "+/- %", "aandeel %"]
        koppen += [] if tabel.uit_register else ["per 1.000"]
        cellen = [_rij(v)[: len(koppen) + 1] for v in rijen]
        if breedte < SMAL:
            blad.say((f"{naam}: {_regel(koppen, waarden)}" for naam, *waarden in cellen), hang=2)
        else:
            blad += Table([Column("", wraps=True), *(Column(kop, right=True) for kop in koppen)], cellen)
        blad.say(_uitleg(o, tabel, rijen), "zacht")
    return blad


def _rij(v: Verhouding) -> list[str]:
    teken = "+" if v.verschil is not None and v.verschil > 0 else ""
    verschil = [teken + _getal(w) if w is not None else GEEN for w in (v.verschil, v.verschil_procent)]
    aantallen = [getoond(cel) if cel.herkomst else GEEN for cel in (v.nu, v.vorig)]
    return [met_hoofdletter(v.rij), *aantallen, *verschil, _getal(v.aandeel), _getal(v.per_duizend)]


def _regel(koppen: Sequence[str], waarden: Sequence[str]) -> str:
    """`19-20 23, 18-19 42, per 1.000 8,4`: what can be said, with its heading."""
    return ", ".join(f"{kop} {waarde}" for kop, waarde in zip(koppen, waarden, strict=True) if waarde != GEEN) or GEEN


def _getal(waarde: Decimal | None) -> str:
    return GEEN if waarde is None else als_tekst(waarde)


def _uitleg(o: Overzicht, tabel: Tabel, rijen: Sequence[Verhouding]) -> list[str]:
    """The base of each ratio with its number, what is not said and why, and the notes about these figures."""
    v = rijen[0]
    zinnen = [f"Aandeel: van {tabel.geheel.sleutel} ({als_tekst(v.geheel)})."] if v.geheel else []
    if v.plichtigen:
        zinnen.append(
            f"Per 1.000: van de {als_tekst(v.plichtigen)} leer- en kwalificatieplichtigen (totaal van tabel 1)."
        )
    if any(r.nu.herkomst and r.vorig.herkomst and not gelijk_gemeten(r.nu, r.vorig) for r in rijen):
        zinnen.append(
            f"Geen verschil waar het ene jaar is ingevoerd en het andere geteld: {_bron(o, tabel, -2)},"
            f" {_bron(o, tabel, -1)}."
        )
    if any(r.verschil is not None and r.verschil_procent is None for r in rijen):
        zinnen.append(f"Een verschil in procenten staat er vanaf {VANAF}.")
    if any(r.breuk for r in rijen):
        zinnen.append(f"Geen verschil waar vanaf {o.schooljaar} anders is gemeten.")
    noten = [f"{r.rij}, {tekst}" for r in rijen if (tekst := opmerkingen(o, tabel.nummer, r.rij))]
    return [*zinnen, *(f"Noot: {noot.rstrip('.')}." for noot in (*noten, *o.noten(tabel.nummer)))]


def _bron(o: Overzicht, tabel: Tabel, n: int) -> str:
    cellen = [o.cel(tabel.nummer, r.sleutel, o.namen[n]) for r in tabel.rijen]
    hoe = "ingevoerd" if any(c.herkomst == HISTORIE for c in cellen) else "geteld"
    return f"{o.namen[n]} {hoe}"


def verhoudingdata(o: Overzicht, tabellen: Sequence[Tabel]) -> dict[str, Any]:
    """The same as data; what cannot be said is null."""
    return {
        "schooljaar": o.namen[-1],
        "vorig": o.namen[-2],
        "onaf": o.onaf,
        "tabellen": [_tabeldata(o, t) for t in tabellen],
    }


def _tabeldata(o: Overzicht, t: Tabel) -> dict[str, Any]:
    rijen = [_data(o, t.nummer, v) for v in verhoudingen(o, t)]
    return {"tabel": t.nummer, "rijen": rijen, "noten": o.noten(t.nummer)}


def _data(o: Overzicht, tabel: str, v: Verhouding) -> dict[str, Any]:
    return {
        "rij": v.rij, "aantal": _aantal(v.nu), "vorig": _aantal(v.vorig), "verschil": flat(v.verschil),
        "verschil_procent": flat(v.verschil_procent), "aandeel": flat(v.aandeel), "van": flat(v.geheel),
        "per_duizend": flat(v.per_duizend), "plichtigen": flat(v.plichtigen),
        "breuk": v.breuk, "opmerking": opmerkingen(o, tabel, v.rij),
    }  # fmt: skip


def _aantal(cel: Cel) -> float | int | str | None:
    """A figure as data: a dash is nought, and what is rounded away a text."""
    waarde = cel.getal if cel.herkomst else None
    return cel.teken if cel.teken in ROND else flat(waarde)


def verhoudingrijen(o: Overzicht, tabellen: Sequence[Tabel]) -> list[list[str]]:
    """A row for each row of the tables, as a spreadsheet takes it."""
    kop = ["tabel", "rij", o.namen[-1], o.namen[-2], "verschil", "verschil %", "aandeel %", "per 1.000", "opmerking"]
    uit = [kop]
    for t in tabellen:
        for v in verhoudingen(o, t):
            aantallen = [c.teken if c.teken in ROND else als_tekst(c.getal) for c in (v.nu, v.vorig)]
            getallen = [v.verschil, v.verschil_procent, v.aandeel, v.per_duizend]
            uit.append([t.nummer, v.rij, *aantallen, *map(als_tekst, getallen), opmerkingen(o, t.nummer, v.rij)])
        uit += [[t.nummer, *[""] * (len(kop) - 2), zin] for zin in o.noten(t.nummer)]
    return uit
