"""Pages and lists of routes, of Halt and of a proces-verbaal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from lpa.domain.base.datum import kort, lang
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.soorten import INTERVENTIES
from lpa.domain.recht.halt import Haltkans, halt_zin
from lpa.domain.recht.mas import LEZING, ROUTES, Routeregel, Routestap
from lpa.domain.recht.termijnen import Termijn
from lpa.domain.records.eigentermijn import Eigentermijn
from lpa.domain.records.jongere import Verzorger
from lpa.domain.records.zaak import TEGEN_JONGERE, Interventie, Melding, lees_tegen
from lpa.domain.zaak.keten import Verstrekking
from lpa.output.render.data import as_data
from lpa.output.render.sheet import Block, Column, Heading, Paragraph, Sheet, Table, fact_table
from lpa.output.zaak.keten import verstrekkingen_tabel
from lpa.output.zaak.recht import kanttekening_blokken, termijn_data, termijn_regel, uitkomst_blokken, uitkomst_data
from lpa.output.zaak.zaken import stappen_tabel


class Routepagina(NamedTuple):
    """The route of a melding: how it came there, what usually follows, Halt and the countdowns.

    `stand` is the last that happened with Halt, shown in place of its conditions; `halt` is None for a closed melding.
    """

    melding: Melding
    naam: str
    route: str
    stappen: Sequence[Routestap]
    vervolg: Mapping[str, str]
    stand: Interventie | None
    halt: Haltkans | None
    termijnen: Sequence[Termijn]


def route_blad(p: Routepagina) -> Sheet:
    """The route of a melding on a page."""
    blad = Sheet([Heading(f"Zaak {p.melding.nummer}: route {p.route}")])
    sinds = p.stappen[-1].datum if p.stappen else p.melding.geopend_op
    vrije_tekst = p.melding.route if p.melding.route not in ("", p.route) else None
    blad += fact_table(
        [
            ("jongere", p.naam),
            ("melding", f"{p.melding.soort}, {lang(p.melding.geopend_op)}"),
            ("sinds", lang(sinds)),
            ("eerder genoteerd", vrije_tekst),
        ]
    )
    blad.blocks += _weg(p.stappen)
    blad += Heading("Wat meestal volgt")
    for route, want in p.vervolg.items():
        blad += Paragraph(f"  {ROUTES[route]}" + (f" ({want})" if want else ""), hang=4)
    blad.blocks += kanttekening_blokken([LEZING])
    blad.blocks += _halt(p)
    blad.blocks += _termijnen(p.termijnen)
    return blad


def _weg(stappen: Sequence[Routestap]) -> list[Block]:
    """How it came there."""
    if not stappen:
        return []
    kolommen = [Column("Datum"), Column("Van", cut=16), Column("Naar"), Column("Uitleg", wraps=True)]
    return [Heading("Weg"), Table(kolommen, [(kort(s.datum), s.van, s.naar, s.reden) for s in stappen])]


def _halt(p: Routepagina) -> list[Block]:
    if p.stand:
        wat = INTERVENTIES[p.stand.soort] + (f", {p.stand.resultaat}" if p.stand.resultaat else "")
        return [Heading("Halt"), Paragraph(f"{kort(p.stand.datum)}: {wat}")]
    if p.halt is None:
        return []
    blocks: list[Block] = [Heading("Halt"), Paragraph(f"{halt_zin(p.halt, p.melding.nummer)}.")]
    for uitkomst in p.halt.uitkomsten:
        blocks += uitkomst_blokken(uitkomst)
    return blocks


def _termijnen(termijnen: Sequence[Termijn]) -> list[Block]:
    """The countdowns that run, each with its sum."""
    if not termijnen:
        return []
    blocks: list[Block] = [Heading("Termijnen van het proces-verbaal")]
    for t in termijnen:
        blocks.append(Paragraph(f"{t.naam}: {termijn_regel(t)}", emphasis="vet"))
        blocks += [Paragraph(f"  {stap}", hang=2) for stap in t.redenering]
        blocks += kanttekening_blokken(t.kanttekeningen)
    return blocks


def route_data(p: Routepagina) -> dict[str, Any]:
    """The same as data."""
    return {
        "zaak": p.melding.nummer,
        "route": p.route,
        "stappen": [as_data(s) for s in p.stappen],
        "vervolg": [{"route": route, "want": want} for route, want in p.vervolg.items()],
        "halt": halt_data(p.halt) if p.halt else None,
        "haltstap": as_data(p.stand) if p.stand else None,
        "termijnen": [termijn_data(t) for t in p.termijnen],
        "opmerkingen": [LEZING],
    }


def halt_data(kans: Haltkans) -> dict[str, Any]:
    """The conditions of Halt as data."""
    return {"antwoord": kans.antwoord, "voorwaarden": [uitkomst_data(u) for u in kans.uitkomsten]}


def halt_voorwaarden(kans: Haltkans) -> Sheet:
    """The conditions of Halt, to stand below what was stored."""
    return Sheet([blok for uitkomst in kans.uitkomsten for blok in uitkomst_blokken(uitkomst)])


def routes_tabel(regels: Sequence[Routeregel]) -> Table:
    """Meldingen with their route."""
    kolommen = [
        Column("Nr", right=True),
        Column("Route"),
        Column("Sinds", rank=1),
        Column("Soort", rank=3),
        Column("Jongere", wraps=True),
        Column("Afhandeling", rank=2, cut=30),
    ]
    rijen = [
        (str(r.nummer), r.route, kort(r.sinds), r.soort, r.naam, r.afhandeling or "nog in onderzoek") for r in regels
    ]
    return Table(kolommen, rijen)


class Pvpagina(NamedTuple):
    """What happened on the way to a proces-verbaal, what runs, what she must still send, and what was shared."""

    melding: Melding
    naam: str
    stappen: Sequence[Interventie]
    termijnen: Sequence[Termijn]
    verstrekkingen: Sequence[Verstrekking]
    afschrift: Sequence[Eigentermijn] = ()
    verzorgers: Mapping[int, Verzorger] = {}

    @property
    def tegen(self) -> list[str]:
        """Against whom its steps are, each once: `jongere`, `verzorger 3`."""
        return list(dict.fromkeys(s.tegen_wie for s in self.stappen if s.tegen))


def pv_blad(p: Pvpagina) -> Sheet:
    """The proces-verbaal of a melding on a page."""
    blad = Sheet([Heading(f"Zaak {p.melding.nummer}: proces-verbaal")])
    tegen = ", ".join(_genoemd(wie, p) for wie in p.tegen)
    melding = f"{p.melding.soort}, {lang(p.melding.geopend_op)}"
    blad += fact_table([("jongere", p.naam), ("melding", melding), ("tegen", tegen)])
    blad += Heading("Stappen")
    blad += stappen_tabel(p.stappen) if p.stappen else Paragraph("Nog geen.")
    blad.blocks += _termijnen(p.termijnen) or ([] if p.afschrift else [Paragraph("Er loopt geen termijn.")])
    for t in p.afschrift:
        te_doen = f"{t.wat}, uiterlijk {lang(t.laatste_dag)} ({t.grondslag}): lpa pv afschrift {p.melding.nummer}"
        blad.blocks += [Heading("Nog te doen"), Paragraph(te_doen, "let op")]
    if p.verstrekkingen:
        blad += Heading("Gedeeld")
        blad += verstrekkingen_tabel(p.verstrekkingen)
    return blad


def _genoemd(wie: str, p: Pvpagina) -> str:
    """`Noor Merel (verzorger 3)`; the jongere is named above."""
    verzorger = p.verzorgers.get(lees_tegen(wie)[1] or 0)
    return f"{verzorger.naam} ({wie})" if verzorger else f"de {wie}" if wie == TEGEN_JONGERE else wie


def pv_data(p: Pvpagina) -> dict[str, Any]:
    """The same as data."""
    return {
        "zaak": p.melding.nummer,
        "tegen": p.tegen,
        "stappen": [as_data(s) for s in p.stappen],
        "termijnen": [termijn_data(t) for t in p.termijnen],
        "verstrekkingen": [as_data(d) for d in p.verstrekkingen],
        "te_doen": [as_data(t) for t in p.afschrift],
    }
