"""The yearly overview as data: every cell with its mark, herkomst and remark."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from lpa.domain.jaar.cijfers import onder
from lpa.domain.jaar.kerncijfers import Kerncijfer
from lpa.domain.jaar.overzicht import bekende_rijen
from lpa.domain.jaar.overzicht import definities as alle_definities
from lpa.domain.jaar.tabellen import TABELLEN, Tabel
from lpa.output.jaar.eigen import eigendata
from lpa.output.jaar.overzicht import Jaarboek, alle_nummers, kleine_plekken
from lpa.output.jaar.prenten import figuurdata, onder_figuur_2
from lpa.output.render.data import as_data


def alles(boek: Jaarboek, nummers: Sequence[str] = ()) -> dict[str, Any]:
    """The overview as a script reads it: of each table its rows and cells, what stands below, findings; figure 2, her
    own tables, and which cells are under five. Of all tables where none are named.
    """
    o, gewoon = boek.o, {t.nummer: t for t in TABELLEN}
    return {
        "schooljaar": o.schooljaar,
        "jaren": [str(jaar) for jaar in o.jaren],
        "onaf": o.onaf,
        "tabellen": [_tabeldata(boek, nummer, gewoon.get(nummer)) for nummer in nummers or alle_nummers()],
        "kerncijfers": [_kerndata(kern) for kern in o.kerncijfers()],
        "eigen": eigendata(boek.eigen),
        "figuur2": figuurdata(boek.leeftijden),
        "figuur2_noten": onder_figuur_2(boek),
        "afgerond": o.afgerond,
        "onder_5": [{"tabel": t, "rij": r, "schooljaar": jaar} for t, r, jaar in kleine_plekken(o, nummers)],
    }


def _tabeldata(boek: Jaarboek, nummer: str, tabel: Tabel | None) -> dict[str, Any]:
    o = boek.o
    definities = {d.rij: d.definitie for d in alle_definities(o, [nummer])}

    def rijen(namen: Iterable[str]) -> list[dict[str, Any]]:
        return [
            {"rij": rij, "definitie": definities[rij], "cellen": [as_data(c) for c in o.rij(nummer, rij)]}
            for rij in namen
        ]

    return {
        "tabel": nummer,
        "titel": tabel.titel if tabel else "Kerncijfers",
        "eenheid": tabel.eenheid if tabel else "procent",
        "rijen": rijen(bekende_rijen()[nummer]),
        "noten": onder(o.bronnen.noten, nummer, (), o.namen),
        "onder": [
            {"kop": deel.kop, "van": deel.van, "rijen": rijen(r.sleutel for r in deel.rijen)}
            for deel in (tabel.onder if tabel else ())
        ],
        "bevindingen": [
            {"schooljaar": b.schooljaar, "rij": b.rij, "tekst": b.tekst} for b in boek.bevindingen if b.tabel == nummer
        ],
    }


def _kerndata(kern: Kerncijfer) -> dict[str, Any]:
    data = as_data(kern)
    del data["opmerking"]
    return data
