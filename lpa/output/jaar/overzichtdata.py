"""The yearly overview as data: every cell with its mark, herkomst and remark."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from lpa.domain.jaar.cijfers import Cel, onder
from lpa.domain.jaar.eigen import Eigentabel
from lpa.domain.jaar.figuur import Leeftijdregel
from lpa.domain.jaar.kerncijfers import Kerncijfer
from lpa.domain.jaar.overzicht import Bevinding, Overzicht, bekende_rijen
from lpa.domain.jaar.tabellen import TABELLEN, Onder, Tabel
from lpa.output.jaar.eigen import eigendata
from lpa.output.jaar.overzicht import alle_nummers, kleine_plekken
from lpa.output.jaar.prenten import figuurdata, onder_figuur_2
from lpa.output.render.data import flat


def data(o: Overzicht, bevindingen: Sequence[Bevinding], tabellen: Sequence[str]) -> dict[str, Any]:
    """The overview as a script reads it: of each table its rows and cells, what stands below, findings."""
    gewoon = {t.nummer: t for t in TABELLEN}
    return {
        "schooljaar": o.schooljaar,
        "jaren": [str(jaar) for jaar in o.jaren],
        "onaf": o.onaf,
        "tabellen": [_tabeldata(o, nummer, gewoon.get(nummer), bevindingen) for nummer in tabellen],
        "kerncijfers": [_kerndata(kern) for kern in o.kerncijfers()],
    }


def alles(
    o: Overzicht, bevindingen: Sequence[Bevinding], leeftijden: Sequence[Leeftijdregel],
    van_haar: Sequence[Eigentabel], nummers: Sequence[str] = (),
) -> dict[str, Any]:  # fmt: skip
    """The same with figure 2, her own tables, and which cells are under five; of all tables where none are named."""
    return data(o, bevindingen, nummers or alle_nummers()) | {
        "eigen": eigendata(van_haar),
        "figuur2": figuurdata(leeftijden),
        "figuur2_noten": onder_figuur_2(o, leeftijden) if leeftijden else [],
        "afgerond": o.afgerond,
        "onder_5": [{"tabel": t, "rij": r, "schooljaar": jaar} for t, r, jaar in kleine_plekken(o, nummers)],
    }


def _tabeldata(o: Overzicht, nummer: str, tabel: Tabel | None, bevindingen: Sequence[Bevinding]) -> dict[str, Any]:
    kern = {k.rij: k.definitie for k in o.kerncijfers()}
    definities = {rij.sleutel: rij.definitie for rij in tabel.rijen} if tabel else kern
    return {
        "tabel": nummer,
        "titel": tabel.titel if tabel else "Kerncijfers",
        "eenheid": tabel.eenheid if tabel else "procent",
        "rijen": [
            {"rij": rij, "definitie": definities[rij], "cellen": [_celdata(cel) for cel in o.rij(nummer, rij)]}
            for rij in bekende_rijen()[nummer]
        ],
        "noten": onder(o.bronnen.noten, nummer, (), o.namen),
        "onder": [_onderdata(o, nummer, onder) for onder in tabel.onder] if tabel else [],
        "bevindingen": [
            {"schooljaar": b.schooljaar, "rij": b.rij, "tekst": b.tekst} for b in bevindingen if b.tabel == nummer
        ],
    }


def _onderdata(o: Overzicht, nummer: str, onder: Onder) -> dict[str, Any]:
    return {
        "kop": onder.kop,
        "van": onder.van,
        "rijen": [
            {"rij": r.sleutel, "definitie": r.definitie, "cellen": [_celdata(c) for c in o.rij(nummer, r.sleutel)]}
            for r in onder.rijen
        ],
    }


def _celdata(cel: Cel) -> dict[str, Any]:
    return {
        "schooljaar": cel.schooljaar,
        "waarde": flat(cel.waarde),
        "teken": cel.teken,
        "herkomst": cel.herkomst,
        "opmerking": cel.opmerking,
    }


def _kerndata(kern: Kerncijfer) -> dict[str, Any]:
    return {
        "rij": kern.rij,
        "waarde": flat(kern.waarde),
        "teller": flat(kern.teller),
        "noemer": flat(kern.noemer),
        "grondslag": kern.grondslag,
        "definitie": kern.definitie,
        "herkomst": kern.herkomst,
        "gedrukt": flat(kern.gedrukt),
    }
