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
from lpa.output.render.sheet import JONGERE, NR, Block, Column, Heading, Paragraph, Person, Sheet, Table, fact_sheet
from lpa.output.zaak import recht
from lpa.output.zaak.keten import verstrekkingen_tabel
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
    sinds = p.stappen[-1].datum if p.stappen else p.melding.geopend_op
    vrije_tekst = p.melding.route if p.melding.route not in ("", p.route) else None
    blad = fact_sheet(
        f"Zaak {p.melding.nummer}: route {p.route}",
        ("jongere", p.naam),
        ("melding", f"{p.melding.soort}, {lang(p.melding.geopend_op)}"),
        ("sinds", lang(sinds)),
        ("eerder genoteerd", vrije_tekst),
    )
    kolommen = [Column("Datum"), Column("Van", cut=16), Column("Naar"), Column("Uitleg", wraps=True)]
    blad.part("Weg", Table.of(kolommen, [(s.datum, s.van, s.naar, s.reden) for s in p.stappen]))
    blad += Heading("Wat meestal volgt")
    blad.say((f"  {ROUTES[route]}" + (f" ({want})" if want else "") for route, want in p.vervolg.items()), hang=4)
    blad.blocks += [*recht.kanttekening_blokken([LEZING]), *_halt(p), *_termijnen(p.termijnen)]
    return blad


def _halt(p: Routepagina) -> list[Block]:
    if p.stand:
        wat = INTERVENTIES[p.stand.soort] + (f", {p.stand.resultaat}" if p.stand.resultaat else "")
        return [Heading("Halt"), Paragraph(f"{kort(p.stand.datum)}: {wat}")]
    if p.halt is None:
        return []
    blocks: list[Block] = [Heading("Halt"), Paragraph(f"{halt_zin(p.halt, p.melding.nummer)}.")]
    return blocks + recht.uitkomsten_blad(p.halt.uitkomsten).blocks


def _termijnen(termijnen: Sequence[Termijn]) -> list[Block]:
    """The countdowns that run, each with its sum."""
    if not termijnen:
        return []
    blocks: list[Block] = [Heading("Termijnen van het proces-verbaal")]
    for t in termijnen:
        blocks.append(Paragraph(f"{t.naam}: {recht.termijn_regel(t)}", emphasis="vet"))
        blocks += [*recht.stap_blokken(t.redenering), *recht.kanttekening_blokken(t.kanttekeningen)]
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
        "termijnen": [recht.termijn_data(t) for t in p.termijnen],
        "opmerkingen": [LEZING],
    }


def halt_data(kans: Haltkans) -> dict[str, Any]:
    """The conditions of Halt as data."""
    return {"antwoord": kans.antwoord, "voorwaarden": [recht.uitkomst_data(u) for u in kans.uitkomsten]}


def routes_tabel(regels: Sequence[Routeregel]) -> Table:
    """Meldingen with their route."""
    kolommen = [
        NR, Column("Route"), Column("Sinds", rank=1), Column("Soort", rank=3), JONGERE,
        Column("Afhandeling", rank=2, cut=30),
    ]  # fmt: skip
    rijen = [
        (r.nummer, r.route, r.sinds, r.soort, Person(r.jongere, r.naam), r.afhandeling or "nog in onderzoek")
        for r in regels
    ]
    return Table.of(kolommen, rijen)


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
    tegen = ", ".join(_genoemd(wie, p) for wie in p.tegen)
    melding = f"{p.melding.soort}, {lang(p.melding.geopend_op)}"
    titel = f"Zaak {p.melding.nummer}: proces-verbaal"
    blad = fact_sheet(titel, ("jongere", p.naam), ("melding", melding), ("tegen", tegen))
    blad.part("Stappen", stappen_tabel(p.stappen), "Nog geen.")
    blad.blocks += _termijnen(p.termijnen) or ([] if p.afschrift else [Paragraph("Er loopt geen termijn.")])
    for t in p.afschrift:
        te_doen = f"{t.wat}, uiterlijk {lang(t.laatste_dag)} ({t.grondslag}): lpa pv afschrift {p.melding.nummer}"
        blad.blocks += [Heading("Nog te doen"), Paragraph(te_doen, "let op")]
    blad.part("Gedeeld", verstrekkingen_tabel(p.verstrekkingen))
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
        "termijnen": [recht.termijn_data(t) for t in p.termijnen],
        "verstrekkingen": [as_data(d) for d in p.verstrekkingen],
        "te_doen": [as_data(t) for t in p.afschrift],
    }
