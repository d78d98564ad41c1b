"""Pages of an import: which columns a file can have, what it comes to, and each row that is not right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from lpa.domain.base.tekst import met_hoofdletter, opsomming
from lpa.domain.register import kolommen
from lpa.domain.register.telling import JONGSTE, OUDSTE
from lpa.domain.register.uitkomst import Regelzin, Uitkomst, geordend
from lpa.output.render.sheet import Block, Column, Heading, Paragraph, Sheet, Table

_MEEST = 50  # rows of each kind that are shown
_REGELS = 20  # lines that are named with a reason they share


def import_blad(uit: Uitkomst, wat: str, *, kort: bool = False) -> Sheet:
    """The outcome of an import of `wat` on a page; `kort`: without what was stored."""
    blad = Sheet([Paragraph(f"{met_hoofdletter(wat)}: {uit.zin}.", emphasis="vet")])
    if uit.buiten:
        jonger = sum(n for groep, n in uit.buiten.items() if groep.leeftijd < JONGSTE)
        ouder = sum(n for groep, n in uit.buiten.items() if groep.leeftijd > OUDSTE)
        wie = f"{jonger} jonger dan {JONGSTE} en {ouder} ouder dan {OUDSTE} jaar"
        blad += Paragraph(f"Niet bewaard, alleen geteld naar leeftijd en geslacht: {wie}.")
    blad.say(f"{met_hoofdletter(zin)}." for zin in (*uit.opmerkingen, *uit.aannames))
    anders = [Regelzin(g.regel, f"{g.heet}: {', '.join(g.verschillen())}") for g in uit.gewijzigd]
    blad.blocks += [] if kort else _rijen("Wat wijzigt", anders)
    blad.blocks += _rijen("Niet duidelijk: niet opgeslagen", geordend(uit.onduidelijk))
    blad.blocks += [] if kort else _rijen("Alleen aan naam en geboortedatum herkend", uit.op_naam)
    blad.blocks += _rijen("Geweigerd", _per_reden(geordend(uit.geweigerd)))
    if uit.geweigerd and uit.vertaal:
        blad += Paragraph(f"{met_hoofdletter(uit.vertaal)}.")
    if uit.afwezig:
        blad += Heading("In het register, niet in de stand")
        blad.say(zin for _, zin in uit.afwezig[:_MEEST])
        blad.blocks += _meer(len(uit.afwezig))
    return blad


def _rijen(kop: str, regels: Sequence[Regelzin]) -> list[Block]:
    if not regels:
        return []
    kolommen = [Column("Regel", right=True), Column("Wat", wraps=True)]
    blocks: list[Block] = [Heading(kop), Table(kolommen, [(str(r.regel or "-"), r.zin) for r in regels[:_MEEST]])]
    return [*blocks, *_meer(len(regels))]


def _per_reden(regels: Sequence[Regelzin]) -> list[Regelzin]:
    """Each reason once, at the first of its lines, with the others behind it."""
    per_zin: dict[str, list[int]] = {}
    for r in regels:
        per_zin.setdefault(r.zin, []).append(r.regel)
    return [Regelzin(eerste, zin + _ook(rest)) for zin, (eerste, *rest) in per_zin.items()]


def _ook(regels: Sequence[int]) -> str:
    if not regels:
        return ""
    meer = [f"nog {len(regels) - _REGELS}"] if len(regels) > _REGELS else []
    return f"; ook regel {opsomming([*map(str, regels[:_REGELS]), *meer])}"


def _meer(aantal: int) -> list[Block]:
    return [Paragraph(f"En nog {aantal - _MEEST}; met --json staan ze er alle.")] if aantal > _MEEST else []


def import_data(uit: Uitkomst, opgeslagen: bool) -> Mapping[str, Any]:
    """The same as data, with every row."""
    return {
        "opgeslagen": opgeslagen,
        "nieuw": len(uit.nieuw), "gewijzigd": len(uit.gewijzigd), "gelijk": uit.gelijk,
        "onduidelijk": [_regel(r) for r in geordend(uit.onduidelijk)],
        "geweigerd": [_regel(r) for r in geordend(uit.geweigerd)],
        "op_naam": [_regel(r) for r in uit.op_naam],
        "verschillen": [{"regel": g.regel, "wie": g.heet, "wat": list(g.verschillen())} for g in uit.gewijzigd],
        "niet_bewaard": _per_leeftijd(uit),
        "afwezig": [zin for _, zin in uit.afwezig],
        "opmerkingen": [*uit.opmerkingen, *uit.aannames],
    }  # fmt: skip


def _per_leeftijd(uit: Uitkomst) -> dict[str, int]:
    """Who is not kept, by age."""
    jaren = sorted({groep.leeftijd for groep in uit.buiten})
    return {str(j): sum(n for groep, n in uit.buiten.items() if groep.leeftijd == j) for j in jaren}


def _regel(r: Regelzin) -> dict[str, Any]:
    return {"regel": r.regel, "wat": r.zin}


def blad(soort: str) -> Sheet:
    """The fields of a file of this kind, with headings by which each is known, and which it cannot do without."""
    kop = [Column("Kolom", wraps=True), Column("Nodig"), Column("Heet ook", wraps=True)]
    rijen = [(v.label, v.nodig, ", ".join(v.koppen)) for v in kolommen.velden(soort)]
    return Sheet([
        Heading(f"Kolommen van {soort}"),
        Table(kop, rijen),
        Paragraph(""),
        Paragraph(f"Nodig: {opsomming(kolommen.ontbreekt(soort, []))}."),
        Paragraph("Een kolom wordt herkend aan haar kop; hoofdletters, spaties en leestekens maken niet uit."),
        Paragraph(f"Hoe lpa uw bestand leest: lpa importeer kolommen {soort} BESTAND"),
    ])  # fmt: skip


def data(soort: str) -> dict[str, Any]:
    """The same, with the name that each field has in a map of columns."""
    return {"soort": soort, "velden": [v._asdict() for v in kolommen.velden(soort)]}
