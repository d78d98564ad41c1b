"""What was done in some schooljaren, on paper, as data and as rows for a spreadsheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from lpa.domain.base.named import NamedTuple
from lpa.domain.base.tekst import met_hoofdletter
from lpa.domain.jaar import klein
from lpa.domain.jaar.cijfers import Cijfernoot, onder
from lpa.domain.jaar.overzicht import Overzicht
from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.domain.werk import jaarwerk
from lpa.output.jaar.overzicht import BREED, GEEN, KLEIN, met_hint, onder_vijf
from lpa.output.render.sheet import Block, Column, Heading, Paragraph, Sheet, Table

Feiten = Mapping[str, Sequence[jaarwerk.Werkfeit]]  # by table


class Werkjaren(NamedTuple):
    """What was done in some schooljaren, as it is printed: the facts by table, remarks, and whether it is rounded."""

    feiten: Feiten
    jaren: Sequence[Schooljaar]
    noten: Sequence[Cijfernoot] = ()
    openbaar: bool = False

    @property
    def tabellen(self) -> list[jaarwerk.Werktabel]:
        """The tables that are printed."""
        return [t for t in jaarwerk.WERKTABELLEN if t.naam in self.feiten]

    def met_inhoud(self, jaar: str) -> list[tuple[jaarwerk.Werktabel, list[jaarwerk.Werkrij]]]:
        """The tables that have anything of a schooljaar, each with the rows that do."""
        alle = [(t, jaarwerk.met_inhoud(t, self.feiten[t.naam], [jaar])) for t in self.tabellen]
        return [(tabel, rijen) for tabel, rijen in alle if rijen]

    @property
    def namen(self) -> list[str]:
        """The schooljaren by name."""
        return [str(jaar) for jaar in self.jaren]

    def zinnen(self, t: jaarwerk.Werktabel) -> list[str]:
        """What is told below a table."""
        return [t.grondslag(self.namen[-1]), *self.noten_bij(t)]

    def noten_bij(self, t: jaarwerk.Werktabel) -> list[str]:
        """The remarks about a table."""
        return onder(self.noten, t.naam, [rij.sleutel for rij in t.rijen], self.namen)

    def getallen(self, t: jaarwerk.Werktabel, jaar: str) -> dict[str, str]:
        """The figures of a table by row, as they are printed; a dot where nothing can be said.

        Rounded, a median of fewer than five is not told, nor a total that could give a count under five away (of a row
        and those that stand under it).
        """
        waarden = {rij: jaarwerk.getal(self.feiten[t.naam], rij, jaar) for rij in t.rijen}
        if not self.openbaar:
            return {rij.sleutel: _getoond(waarde) for rij, waarde in waarden.items()}
        tellingen = {rij.sleutel: int(n) for rij, n in waarden.items() if not rij.mediaan and n is not None}
        weg = klein.verborgen_totalen(_delen(t), tellingen)
        uit = {naam: klein.VERBORGEN if naam in weg else klein.afgerond(n) for naam, n in tellingen.items()}
        for rij in (r for r in t.rijen if r.mediaan):
            genoeg = len(jaarwerk.achter(self.feiten[t.naam], rij, jaar)) >= KLEIN
            uit[rij.sleutel] = _getoond(waarden[rij] if genoeg else None)
        return uit


def _delen(tabel: jaarwerk.Werktabel) -> dict[str, list[list[str]]]:
    """By row the ways in which it is divided: what came of it, whether it was new, or the rows that it is all of."""
    uit: dict[str, dict[str, list[str]]] = {}
    boven: dict[int, str] = {}
    tellend = [rij for rij in tabel.rijen if not rij.mediaan]
    for n, rij in enumerate(tellend):
        boven[rij.diep] = rij.sleutel
        if rij.diep:
            hoe = "hernieuwd" if rij.woorden & {jaarwerk.NIEUW, jaarwerk.OPNIEUW} else "einde"
            uit.setdefault(boven[rij.diep - 1], {}).setdefault(hoe, []).append(rij.sleutel)
        elif rij.sleutel.startswith("alle "):
            uit.setdefault(rij.sleutel, {})["soort"] = [r.sleutel for r in tellend[:n] if not r.diep]
    return {boven_: list(wegen.values()) for boven_, wegen in uit.items()}


def niet_vastgesteld(o: Overzicht) -> list[str]:
    """That what was done is counted as it is now, where the figures of the schooljaar are closed."""
    zin = "Geteld zoals het nu is: dit is met de cijfers van het schooljaar niet vastgesteld."
    return [zin] if o.schooljaar in o.bronnen.vast else []


def te_herkennen(w: Werkjaren) -> list[str]:
    """Which counts of the last schooljaar are under five, by table and row."""
    per_tabel = [f"{naam} ({', '.join(rijen)})" for naam, rijen in _klein(w).items()]
    return met_hint(onder_vijf(w.namen[-1], per_tabel))


def ook_te_herkennen(w: Werkjaren) -> list[str]:
    """In which tables, where it follows on those of the report in one file with them."""
    namen = ", ".join(_klein(w))
    return [f"Ook onder de 5, in wat er verder is gedaan: {namen}."] if namen else []


def _klein(w: Werkjaren) -> dict[str, list[str]]:
    jaar, per_tabel = w.namen[-1], dict[str, list[str]]()
    for t in () if w.openbaar else w.tabellen:
        getallen = {rij.sleutel: jaarwerk.getal(w.feiten[t.naam], rij, jaar) for rij in t.rijen if not rij.mediaan}
        if rijen := [naam for naam, n in getallen.items() if 0 < (n or 0) < KLEIN]:
            per_tabel[t.naam] = rijen
    return per_tabel


def jaarwerkblad(w: Werkjaren, breedte: int) -> Sheet:
    """Each table with the rows in which something is counted, what it counts, and the remarks about it."""
    hoe = {"smal": breedte < BREED, "alleen": len(w.feiten) == 1}
    blokken = {t.naam: _blok(t, w, **hoe) for t in w.tabellen}
    blad = Sheet([block for blok in blokken.values() for block in blok])
    if leeg := [naam for naam, blok in blokken.items() if not blok]:
        blad += Paragraph(f"Niets geteld: {', '.join(leeg)}.", emphasis="zacht")
    hint = [f'De zaken achter een getal: lpa jaarwerk {w.namen[-1]} --uit-zaken "{cel}"' for cel in _met_zaken(w)]
    blad.say((*rond(w), *hint), "zacht")
    return blad


def rond(w: Werkjaren) -> list[str]:
    """That it is rounded, where it is."""
    return [klein.UITLEG, klein.UITLEG_VERBORGEN] if w.openbaar else []


def _met_zaken(w: Werkjaren) -> list[str]:
    """The first figure of the last schooljaar behind which there are zaken, as it is asked for; or none."""
    alle = ((t, rij) for t in w.tabellen for rij in t.rijen)
    return [
        f"{t.naam}/{rij.sleutel}" for t, rij in alle
        if not w.openbaar and any(f.zaak for f in jaarwerk.achter(w.feiten[t.naam], rij, w.namen[-1]))
    ][:1]  # fmt: skip


def _blok(tabel: jaarwerk.Werktabel, w: Werkjaren, *, smal: bool, alleen: bool) -> list[Block]:
    """A table; one that is empty only where no other was asked."""
    rijen = jaarwerk.met_inhoud(tabel, w.feiten[tabel.naam], w.namen)
    if not rijen and alleen:
        rijen = [rij for rij in tabel.rijen if not rij.diep]
    if not rijen:
        return []
    kolommen = [Column("", wraps=True), *(Column(j.kort if smal else str(j), right=True) for j in w.jaren)]
    per_jaar = [w.getallen(tabel, jaar) for jaar in w.namen]
    labels = ["  " * rij.diep + met_hoofdletter(rij.sleutel) for rij in rijen]
    cellen = [(label, *(g[rij.sleutel] for g in per_jaar)) for label, rij in zip(labels, rijen, strict=True)]
    kop = Heading(f"{tabel.titel} ({tabel.eenheid})")
    return [kop, Table(kolommen, cellen), *(Paragraph(zin, emphasis="zacht") for zin in w.zinnen(tabel))]


def _getoond(waarde: float | None) -> str:
    """`12`, `10,5`, and a dot where nothing can be said."""
    return GEEN if waarde is None else f"{waarde:g}".replace(".", ",")


def jaarwerkdata(w: Werkjaren) -> dict[str, Any]:
    """All rows, also those in which nothing is counted; a rounded count is a text."""
    return {
        "jaren": w.namen,
        "afgerond": w.openbaar,
        "tabellen": [
            {
                "tabel": t.naam, "titel": t.titel, "eenheid": t.eenheid, "grondslag": t.grondslag(w.namen[-1]),
                "noten": w.noten_bij(t),
                "rijen": [{"rij": r.sleutel, "cellen": [_celdata(w, t, r, jaar) for jaar in w.namen]} for r in t.rijen],
            }
            for t in w.tabellen
        ],
    }  # fmt: skip


def _celdata(w: Werkjaren, t: jaarwerk.Werktabel, r: jaarwerk.Werkrij, jaar: str) -> dict[str, Any]:
    waarde = w.getallen(t, jaar)[r.sleutel] if w.openbaar else jaarwerk.getal(w.feiten[t.naam], r, jaar)
    return {"schooljaar": jaar, "waarde": waarde}


def jaarwerkrijen(w: Werkjaren) -> list[list[str]]:
    """One figure a row, as a spreadsheet takes it, and after those of a table the remarks about it."""
    uit = [["tabel", "rij", "schooljaar", "waarde", "eenheid", "noot"]]
    for t in w.tabellen:
        per_jaar = {jaar: w.getallen(t, jaar) for jaar in w.namen}
        for r in t.rijen:
            eenheid = "dagen" if r.mediaan else t.eenheid
            teksten = [(jaar, getallen[r.sleutel]) for jaar, getallen in per_jaar.items()]
            uit += [[t.naam, r.sleutel, jaar, "" if tekst == GEEN else tekst, eenheid, ""] for jaar, tekst in teksten]
        uit += [[t.naam, "", "", "", "", noot] for noot in w.noten_bij(t)]
    return uit + [["", "", "", "", "", zin] for zin in rond(w)]
