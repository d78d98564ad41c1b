"""Visits as pages, lists and the route of a day. A secret address is in none of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any

from lpa.domain.base.datum import dagkort, klok, kort, lang, op_tijd
from lpa.domain.base.named import NamedTuple
from lpa.domain.kalender.werkrooster import Afwezig
from lpa.domain.records.huisbezoek import GEANNULEERD, NIET_THUIS, Huisbezoek
from lpa.domain.records.jongere import Jongere, Verzorger
from lpa.domain.records.zaak import AVG, merk
from lpa.output.render.data import as_data
from lpa.output.render.sheet import JONGERE, NR, Column, Heading, Paragraph, Person, Sheet, Table, fact_sheet

ONBEKEND, GEHEIM = "niet bekend", "geheim"


def bezoekadres(h: Huisbezoek, jongere: Jongere) -> str:
    """Where the visit is, in one line; empty when nobody wrote it down, and never a secret one."""
    if jongere.geheim_adres:
        return GEHEIM
    plaats = " ".join(deel for deel in (jongere.postcode, jongere.plaats) if deel)
    return h.adres or ", ".join(deel for deel in (jongere.adres, plaats) if deel)


def bezoek_data(h: Huisbezoek, jongere: Jongere) -> dict[str, Any]:
    """A visit as data. A secret address is left out, also one that was given for this visit only."""
    adres = "" if jongere.geheim_adres else h.adres
    return as_data(h) | {"adres": adres, "geheim_adres": jongere.geheim_adres}


class Bezoekregel(NamedTuple):
    """A visit as a line of a list."""

    nummer: int
    zaak: int
    jongere: int
    naam: str
    begin: datetime
    duur: int
    met_wie: str
    tolk: str
    adres: str
    geheim_adres: bool
    status: str
    kaartje: bool
    poging_na: int | None
    interventie: int | None
    regime: str = AVG

    @classmethod
    def van_bezoek(cls, h: Huisbezoek, j: Jongere) -> Bezoekregel:
        """The line of a visit to `j`."""
        return cls(
            h.nummer, h.zaak, j.nummer, j.lijstnaam, h.begin, h.duur, h.met_wie, h.tolk, h.adres, j.geheim_adres,
            h.status, h.kaartje, h.poging_na, h.interventie, h.regime,
        )  # fmt: skip


def bezoeken_tabel(regels: Sequence[Bezoekregel]) -> Table:
    """Visits as a list."""
    kolommen = [
        NR, Column("Wanneer"), Column("Zaak", right=True, rank=1), JONGERE,
        Column("Afloop", rank=2), Column("Tolk", rank=3), Column("Met", rank=4, cut=24),
    ]  # fmt: skip
    wanneer = [f"{dagkort(r.begin.date())} {kort(r.begin.date())} {klok(r.begin)}" for r in regels]
    rijen = [
        (r.nummer, op, r.zaak, Person(r.jongere, r.naam), merk(r.status, r), r.tolk, r.met_wie)
        for r, op in zip(regels, wanneer, strict=True)
    ]
    return Table.of(kolommen, rijen)


def bezoek_blad(h: Huisbezoek, jongere: Jongere) -> Sheet:
    """The page of one visit."""
    kaartje = ("ja" if h.kaartje else "nee") if h.status == NIET_THUIS else None
    return fact_sheet(
        merk(f"Huisbezoek {h.nummer}: {h.status}", h),
        ("wanneer", f"{op_tijd(h.begin)} tot {klok(h.einde)} ({h.duur} minuten)"),
        ("zaak", str(h.zaak)),
        ("jongere", f"{jongere.naam} ({jongere.nummer})"),
        ("adres", bezoekadres(h, jongere) or ONBEKEND),
        ("met wie", h.met_wie),
        ("tolk", h.tolk),
        ("nieuwe poging", f"na huisbezoek {h.poging_na}" if h.poging_na else None),
        ("kaartje", kaartje),
        ("reden" if h.status == GEANNULEERD else "verslag", h.verslag),
        ("interventie", str(h.interventie) if h.interventie else None),
    )


class Halte(NamedTuple):
    """One visit on a route: to whom, and who looks after them."""

    bezoek: Huisbezoek
    jongere: Jongere
    verzorgers: Sequence[Verzorger]

    @property
    def telefoon(self) -> str:
        """The numbers under which the family can be reached, but for who may not be contacted."""
        eigen = [self.jongere.telefoon] if self.jongere.telefoon else []
        return "; ".join(
            [*eigen, *(f"{v.naam} {v.telefoon}" for v in self.verzorgers if v.telefoon and not v.geen_contact)]
        )


class Route(NamedTuple):
    """The visits of a day in order; `reistijd` is the norm in minutes. Without `namen` nobody is named or called."""

    dag: date
    haltes: Sequence[Halte]
    reistijd: int
    namen: bool


def route_blad(r: Route) -> Sheet:
    """The route, to be printed."""
    blad = Sheet([Heading(f"Huisbezoeken op {lang(r.dag)}")])
    if not r.haltes:
        blad += Paragraph("Er staat niets op deze dag.")
        return blad
    rijen: list[tuple[str, str]] = []
    vet = set()
    for plek, halte in enumerate(r.haltes):
        if plek:
            rijen += [("", _tussentijd(r, plek)), ("", "")]
        vet.add(len(rijen))
        rijen += [(label, waarde) for label, waarde in _halte(halte, r.namen) if waarde]
    blad += Table([Column(""), Column("", wraps=True)], rijen, frozenset(vet))
    return blad


def _halte(halte: Halte, namen: bool) -> Iterator[tuple[str, str]]:
    h = halte.bezoek
    wie = f", {halte.jongere.naam}" if namen else ""
    yield klok(h.begin), f"zaak {h.zaak}{wie}, {h.duur} minuten, tot {klok(h.einde)}"
    if weg := halte.jongere.vertrek(h.begin.date()):
        yield "let op", f"de jongere is {weg}"
    yield "adres", bezoekadres(h, halte.jongere) or ONBEKEND
    if namen:
        yield "telefoon", halte.telefoon
        yield "met", h.met_wie
        yield "tolk", h.tolk


def _tussen(r: Route, plek: int) -> int:
    """The minutes between a visit and the one before it."""
    tijd = r.haltes[plek].bezoek.begin - r.haltes[plek - 1].bezoek.einde
    return int(tijd.total_seconds()) // 60


def _tussentijd(r: Route, plek: int) -> str:
    minuten = _tussen(r, plek)
    if minuten < 0:
        return f"let op: het volgende bezoek begint {-minuten} minuten te vroeg"
    krap = f"; let op: minder dan de reistijd van {r.reistijd} minuten" if minuten < r.reistijd else ""
    return f"daarna {minuten} minuten tot het volgende bezoek{krap}"


def route_data(r: Route) -> dict[str, Any]:
    """The route as data; `minuten_ervoor` is the time since the visit before."""
    haltes = [
        _haltedata(halte, r.namen) | {"minuten_ervoor": _tussen(r, plek) if plek else None}
        for plek, halte in enumerate(r.haltes)
    ]
    return {"datum": r.dag.isoformat(), "reistijd": r.reistijd, "huisbezoeken": haltes}


def _haltedata(halte: Halte, namen: bool) -> dict[str, Any]:
    h, j = halte.bezoek, halte.jongere
    data = {
        "nummer": h.nummer,
        "zaak": h.zaak,
        "begin": h.begin.isoformat(),
        "duur": h.duur,
        "adres": "" if j.geheim_adres else bezoekadres(h, j),
        "geheim_adres": j.geheim_adres,
        "vertrek": str(j.vertrek(h.begin.date()) or ""),
    }
    personen = {"naam": j.naam, "telefoon": halte.telefoon, "met_wie": h.met_wie, "tolk": h.tolk}
    return data | (personen if namen else {})


def afwezig_tabel(vrij: Sequence[Afwezig]) -> Table:
    """Days off as a list."""
    kolommen = [NR, Column("Van"), Column("Tot en met"), Column("Reden", wraps=True)]
    return Table.of(kolommen, [(a.nummer, a.van, a.tot, a.reden) for a in vrij])
