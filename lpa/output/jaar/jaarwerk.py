"""What was done in some schooljaren, on paper, as data and as rows for a spreadsheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from lpa.domain.base.tekst import met_hoofdletter
from lpa.domain.jaar.cijfers import Cijfernoot, onder
from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.domain.werk.jaarwerk import WERKTABELLEN, Werkfeit, Werkrij, Werktabel, achter, getal, met_inhoud
from lpa.output.jaar.overzicht import BREED
from lpa.output.render.sheet import Block, Column, Heading, Paragraph, Sheet, Table

Feiten = Mapping[str, Sequence[Werkfeit]]  # by table


def noten(alle: Sequence[Cijfernoot], tabel: Werktabel, jaren: Sequence[str]) -> list[str]:
    """The remarks below a table."""
    return onder(alle, tabel.naam, [rij.sleutel for rij in tabel.rijen], jaren)


def jaarwerkblad(feiten: Feiten, jaren: Sequence[Schooljaar], alle: Sequence[Cijfernoot], breedte: int) -> Sheet:
    """Each table with the rows in which something is counted, what it counts, and those of `alle` remarks about it."""
    hoe = {"smal": breedte < BREED, "alleen": len(feiten) == 1}
    blokken = {t.naam: _blok(t, feiten[t.naam], jaren, alle, **hoe) for t in WERKTABELLEN if t.naam in feiten}
    blad = Sheet([block for blok in blokken.values() for block in blok])
    if leeg := [naam for naam, blok in blokken.items() if not blok]:
        blad += Paragraph(f"Niets geteld: {', '.join(leeg)}.", emphasis="zacht")
    if cel := _met_zaken(feiten, str(jaren[-1])):
        blad += Paragraph(f'De zaken achter een getal: lpa jaarwerk {jaren[-1]} --uit-zaken "{cel}"', emphasis="zacht")
    return blad


def _met_zaken(feiten: Feiten, jaar: str) -> str:
    """The first figure of a schooljaar behind which there are zaken, as it is asked for; empty where there is none."""
    return next(
        (
            f"{t.naam}/{rij.sleutel}" for t in WERKTABELLEN if t.naam in feiten for rij in t.rijen
            if any(f.zaak for f in achter(feiten[t.naam], rij, jaar))
        ),
        "",
    )  # fmt: skip


def _blok(
    tabel: Werktabel, feiten: Sequence[Werkfeit], jaren: Sequence[Schooljaar], alle: Sequence[Cijfernoot], *,
    smal: bool, alleen: bool,
) -> list[Block]:  # fmt: skip
    """A table; one that is empty only where no other was asked."""
    rijen = met_inhoud(tabel, feiten, [str(jaar) for jaar in jaren])
    if not rijen and alleen:
        rijen = [rij for rij in tabel.rijen if not rij.diep]
    if not rijen:
        return []
    kolommen = [Column("", wraps=True), *(Column(j.kort if smal else str(j), right=True) for j in jaren)]
    cellen = [(_label(rij), *(_getoond(getal(feiten, rij, str(jaar))) for jaar in jaren)) for rij in rijen]
    kop = Heading(f"{tabel.titel} ({tabel.eenheid})")
    zinnen = [tabel.grondslag(str(jaren[-1])), *noten(alle, tabel, [str(jaar) for jaar in jaren])]
    return [kop, Table(kolommen, cellen), *(Paragraph(zin, emphasis="zacht") for zin in zinnen)]


def _label(rij: Werkrij) -> str:
    return "  " * rij.diep + met_hoofdletter(rij.sleutel)


def _getoond(waarde: float | None) -> str:
    """`12`, `10,5`, and a dot where nothing can be said."""
    return "·" if waarde is None else f"{waarde:g}".replace(".", ",")


def jaarwerkdata(feiten: Feiten, jaren: Sequence[Schooljaar], alle: Sequence[Cijfernoot]) -> dict[str, Any]:
    """All rows, also those in which nothing is counted."""
    return {
        "jaren": [str(jaar) for jaar in jaren],
        "tabellen": [
            {
                "tabel": t.naam, "titel": t.titel, "eenheid": t.eenheid, "grondslag": t.grondslag(str(jaren[-1])),
                "noten": noten(alle, t, [str(jaar) for jaar in jaren]),
                "rijen": [
                    {"rij": r.sleutel, "cellen": [
                        {"schooljaar": str(j), "waarde": getal(feiten[t.naam], r, str(j))} for j in jaren
                    ]}
                    for r in t.rijen
                ],
            }
            for t in WERKTABELLEN if t.naam in feiten
        ],
    }  # fmt: skip


def jaarwerkrijen(feiten: Feiten, jaren: Sequence[Schooljaar], alle: Sequence[Cijfernoot]) -> list[list[str]]:
    """One figure a row, as a spreadsheet takes it, and after those of a table the remarks about it."""
    uit = [["tabel", "rij", "schooljaar", "waarde", "eenheid", "noot"]]
    for t in (t for t in WERKTABELLEN if t.naam in feiten):
        for r in t.rijen:
            for jaar in jaren:
                waarde, eenheid = getal(feiten[t.naam], r, str(jaar)), "dagen" if r.mediaan else t.eenheid
                uit.append([t.naam, r.sleutel, str(jaar), "" if waarde is None else _getoond(waarde), eenheid, ""])
        uit += [[t.naam, "", "", "", "", noot] for noot in noten(alle, t, [str(jaar) for jaar in jaren])]
    return uit
