"""Pages and lists of meldingen, their steps, and zaken of any type; her own words on them, counted."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from lpa.domain.base.datum import kort, lang, op_tijd
from lpa.domain.base.soorten import INTERVENTIES, MELDINGSOORTEN
from lpa.domain.base.tekst import aantal, getal, opsomming
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.verplaatsing import Verplaatsing, verplaatst
from lpa.domain.records.zaak import Heropening, Interventie, Melding, Zaak, Zaakregel, merk, volgorde
from lpa.domain.werk.lopend import Lopend
from lpa.domain.werk.volgende import Verder
from lpa.domain.zaak.feiten import melding_feiten, openstand, zaaknaam, zaakstand
from lpa.output.render.data import flat
from lpa.output.render.sheet import (
    JONGERE,
    NR,
    ZAAK,
    Column,
    Paragraph,
    Person,
    Sheet,
    Table,
    fact_sheet,
    with_hidden,
)

if TYPE_CHECKING:
    from lpa.domain.dossier.tijdlijn import Gebeurtenis
    from lpa.domain.werk.volgende import NaarDuo

_ANDERE = 3  # other zaken that are named
_NUMMERS = 12  # in one line


def meldingen_tabel(rijen: Sequence[tuple[Melding, str]]) -> Table:
    """Meldingen, each with the name of the jongere (or nothing, on the page of one)."""
    met_naam = any(naam for _, naam in rijen)
    kolommen = [NR, Column("Gemeld"), Column("Soort", rank=1), *([JONGERE] if met_naam else [])]
    kolommen += [Column("Uren", right=True, rank=3), Column("Afhandeling", rank=2, cut=0 if not met_naam else 30)]
    uit = []
    for m, naam in rijen:
        uren, wie = None if m.uren is None else getal(m.uren), [Person(m.jongere, naam)] if met_naam else []
        uit.append((m.nummer, m.geopend_op, m.soort, *wie, uren, m.afhandeling or "nog in onderzoek"))
    return Table.of(kolommen, uit)


def naar_duo_tabel(rijen: Sequence[NaarDuo]) -> Table:
    """What is typed over for DUO: the number there, the status, how it ended, the text."""
    kolommen = [
        NR, Column("Meldingsnummer"), JONGERE._replace(rank=2, least=12), Column("Status"),
        Column("Afhandeling", wraps=True, rank=1, least=16), Column("Tekst", wraps=True, least=20),
    ]  # fmt: skip
    regels = [(r.zaak, r.meldingsnummer, Person(r.jongere, r.naam), r.status, r.afhandeling, r.tekst) for r in rijen]
    return Table.of(kolommen, regels)


def _stand(m: Melding) -> str:
    if m.vervallen_op:
        return f"vervallen op {lang(m.vervallen_op)}"
    return f"gesloten op {lang(m.gesloten_op)}: {m.afhandeling}" if m.gesloten_op else "nog in onderzoek"


def melding_blad(
    m: Melding,
    jongere: Jongere,
    school: str,
    stappen: Sequence[Interventie | Heropening],
    verplaatsingen: Sequence[Verplaatsing],
    verder: Verder,
    op: date,
) -> Sheet:
    """One melding with what comes next on day `op`, its steps, the closures taken back, and what was moved."""
    blad = fact_sheet(
        f"Melding {m.nummer}: {MELDINGSOORTEN[m.soort].split(':')[0]}",
        ("jongere", f"{jongere.naam}, geboren {kort(jongere.geboortedatum)} ({jongere.nummer})"),
        ("gemeld", f"{lang(m.geopend_op)}, schooljaar {m.schooljaar}"),
        ("school", ", ".join(deel for deel in (school, m.onderwijssoort) if deel)),
        *melding_feiten(m),
        ("route", m.route),
        ("stand", _stand(m)),
        ("laatste stap", _laatste(stappen)),
        ("loopt", _loopt(verder.loopt, op)),
        ("andere zaken", _andere(verder.andere)),
        ("nu verder", verder.opdracht),
    )
    blad.part("Stappen", stappen_tabel(stappen), "Nog geen.")
    for v in verplaatsingen:
        wat = verplaatst(v, [m.nummer] if v.interventie else [m.jongere])
        blad += Paragraph(f"{kort(v.datum)}: {merk(wat, v)}; {v.reden}")
    return blad


def _laatste(stappen: Sequence[Interventie | Heropening]) -> str:
    """`15-10-2019, verzuimgesprek met Sem: op tijd`: the last step, with its text."""
    genomen = [s for s in volgorde(stappen) if isinstance(s, Interventie)]
    if not genomen:
        return ""
    s = genomen[-1]
    tekst = _op_regel(s.kwam_ervan or s.notitie)
    wie = f" met {s.met_wie}" if s.met_wie else ""
    return f"{kort(s.datum)}, {_wat(s)}{wie}{f': {tekst}' if tekst else ''}"


def _loopt(t: Lopend | None, op: date) -> str:
    """`eerste stap na de melding, uiterlijk maandag 04-11-2019 (eigen norm), te laat`."""
    if t is None:
        return ""
    wanneer = op_tijd(t.tijdstip) if t.tijdstip else f"uiterlijk {lang(t.laatste_dag)}"
    grond, laat = f" ({t.grondslag})" if t.grondslag else "", ", te laat" if t.te_laat(op) else ""
    return f"{t.wat}, {wanneer}{grond}{laat}"


def _andere(zaken: Sequence[Zaakregel]) -> str:
    """`melding 8 (luxe, 28-10-2019, waarschuwing), overstap 5 (vmbo-mbo, …)`, and how many more."""
    namen = [
        f"{z.type} {z.nummer} ({z.soort}, {kort(z.geopend_op)}, {z.afhandeling or openstand(z.type)})" for z in zaken
    ]
    meer = f" en nog {len(zaken) - _ANDERE}: lpa jongere toon {zaken[0].jongere}" if len(zaken) > _ANDERE else ""
    return ", ".join(namen[:_ANDERE]) + meer


def naast_tabel(lijn: Sequence[Gebeurtenis], op: date) -> Table:
    """What stands beside the steps, in short: when, what, and the number of the visit or own term."""
    kolommen = [Column("Datum"), Column("Tijd"), Column("Wat", wraps=True)]
    return Table(kolommen, [_naast(g, op) for g in lijn])


def _naast(g: Gebeurtenis, op: date) -> tuple[str, ...]:
    details = dict(g.details)
    eigen = details.get("wat", "")
    voorbij = "; die dag is voorbij" if g.komt and g.datum < op else ""
    nummer = "" if g.soort == "spreekuur" else f" ({g.soort} {g.nummer})"
    return kort(g.datum), details.get("tijd", "").partition(",")[0], f"{eigen or g.wat}{nummer}{voorbij}"


def gebeurtenis_data(g: Gebeurtenis) -> dict[str, Any]:
    """One event of a dossier as data."""
    return {
        "datum": flat(g.datum), "zaak": g.zaak, "soort": g.soort, "nummer": g.nummer, "wat": g.wat,
        "details": [{"label": label, "tekst": tekst} for label, tekst in g.details],
    }  # fmt: skip


def stappen_tabel(stappen: Sequence[Interventie | Heropening]) -> Table:
    """Interventies and reopenings, in order, with what came of each and its note in full."""
    kolommen = [NR, Column("Datum"), *_STAP, Column("Resultaat", wraps=True, least=16)]
    return Table.of(kolommen, [_stap(s) for s in volgorde(stappen)])


_STAP = Column("Stap", wraps=True, least=16), Column("Met", rank=3, wraps=True, least=12)


def _stap(s: Interventie | Heropening) -> tuple[object, ...]:
    if isinstance(s, Heropening):
        wat = f"heropend: '{s.afhandeling}' van {kort(s.gesloten_op)} ingetrokken, {s.reden}"
        return None, s.datum, wat, "", ""
    verslag = "; ".join(deel for deel in (_tegen(s), s.kwam_ervan, _op_regel(s.notitie)) if deel)
    return s.nummer, s.datum, _wat(s), s.met_wie, verslag


def _wat(s: Interventie) -> str:
    return merk(INTERVENTIES[s.soort], s)


def _tegen(s: Interventie) -> str:
    return f"tegen {s.tegen_wie}" if s.tegen else ""


def _op_regel(tekst: str) -> str:
    return " ".join(tekst.split())


def interventies_tabel(stappen: Sequence[Interventie]) -> Table:
    """A list of interventies, each with its zaak and what came of it; else its note."""
    kolommen = [NR, ZAAK, Column("Datum"), *_STAP, Column("Resultaat", rank=2, cut=40)]
    rijen = [(s.nummer, s.zaak, s.datum, _wat(s), s.met_wie, _kwam_ervan(s)) for s in stappen]
    return Table.of(kolommen, rijen)


def _kwam_ervan(s: Interventie) -> str:
    return "; ".join(filter(None, (_tegen(s), s.kwam_ervan))) or _op_regel(s.notitie)


def overleggen_blad(per: Sequence[Sequence[Interventie]], schooljaar: str) -> Sheet:
    """The meetings of a schooljaar, each with its zaken, and how many there were."""
    kolommen = [Column("Datum"), Column("Overleg", wraps=True, least=16), Column("Zaken", wraps=True, least=8)]
    rijen = [
        (g[0].datum, merk(g[0].met_wie, g[0]) if g[0].met_wie else _wat(g[0]), ", ".join(str(s.zaak) for s in g))
        for g in per
    ]
    blad = with_hidden(Table.of(kolommen, rijen), len(per), len(per), "")
    zaken = aantal(len({s.zaak for g in per for s in g}), "zaak", "zaken")
    samen = f"{aantal(len(per), 'overleg', 'overleggen')} in {schooljaar}, over {zaken}."
    blad.say(["", samen])
    return blad


def overleggen_data(per: Sequence[Sequence[Interventie]], schooljaar: str) -> dict[str, Any]:
    """The same as data: each meeting by the number of its first step."""
    overleggen = [
        {"nummer": g[0].bijeenkomst, "datum": flat(g[0].datum), "met_wie": g[0].met_wie, "zaken": [s.zaak for s in g]}
        for g in per
    ]
    return {"schooljaar": schooljaar, "overleggen": overleggen, "aantal": len(per)}


def zaken_tabel(zaken: Sequence[Zaakregel]) -> Table:
    """Zaken of any type as lines."""
    kolommen = [NR, Column("Geopend"), Column("Soort", rank=1), JONGERE, Column("Afhandeling", rank=2)]
    rijen = [
        (z.nummer, z.geopend_op, z.soort, Person(z.jongere, z.naam), z.afhandeling or openstand(z.type)) for z in zaken
    ]
    return Table.of(kolommen, rijen)


def zaken_van_tabel(zaken: Sequence[Zaak], stand: Callable[[Zaak], str] = zaakstand) -> Table:
    """The zaken of one jongere, of any type, with how they stand."""
    kolommen = [
        NR, Column("Geopend"), Column("Zaak", wraps=True, least=20), Column("Gesloten", rank=2),
        Column("Stand", rank=1, wraps=True, least=14), Column("Route", rank=3),
    ]  # fmt: skip
    rijen = [(z.nummer, z.geopend_op, zaaknaam(z), z.gesloten_op, z.afhandeling or stand(z), z.route) for z in zaken]
    return Table.of(kolommen, rijen)


def zaken_blad(zaken: Sequence[Zaakregel]) -> Sheet:
    """The cases behind a figure."""
    return with_hidden(zaken_tabel(zaken), len(zaken), len(zaken), "")


def geteld_tabel(per_woord: Mapping[str, Sequence[Zaakregel]]) -> Table:
    """Each word with how many zaken, how many of them are open, and the numbers of the first."""
    kolommen = [
        Column("Kenmerk", wraps=True), Column("Zaken", right=True), Column("Open", right=True),
        Column("Nummers", wraps=True, rank=1, least=16),
    ]  # fmt: skip
    rijen = [
        (w, len(alle), sum(z.gesloten_op is None for z in alle), _eerste([z.nummer for z in alle]))
        for w, alle in per_woord.items()
    ]
    return Table.of(kolommen, rijen)


def nummers(zaken: Sequence[int]) -> str:
    """`zaak 12`, `zaak 12 en 15`, or `80 zaken (1, 2, …)`."""
    if len(zaken) > _NUMMERS:
        return f"{len(zaken)} zaken ({_eerste(zaken)})"
    return f"zaak {opsomming([str(n) for n in zaken])}"


def _eerste(zaken: Sequence[int]) -> str:
    return ", ".join(map(str, zaken[:_NUMMERS])) + (" …" if len(zaken) > _NUMMERS else "")
