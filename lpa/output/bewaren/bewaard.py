"""How long jongeren are kept, what would be destroyed, and the declaration of what was."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any

from lpa.domain.base.datum import kort, lang
from lpa.domain.base.tekst import aantal, opsomming
from lpa.domain.bewaren.bewaring import Vernietiging
from lpa.domain.bewaren.stand import Bewaarstand
from lpa.output.render.sheet import Column, Heading, Paragraph, Sheet, Table

METHODE = (
    "uit het zaakbestand gewist en overschreven: alle gegevens, de zoeksleutels en de inhoud van het logboek; de"
    " vastgestelde cijfers blijven"
)


def lijst(om: Sequence[Bewaarstand], op: date) -> Sheet:
    """Whose term has passed: those who may be destroyed, and those of whom something stands in the way."""
    mag, niet = [s for s in om if not s.belet], [s for s in om if s.belet]
    blad = Sheet([Heading(f"Bewaartermijn voorbij op {kort(op)}")])
    if not om:
        blad += Paragraph("Van niemand is de bewaartermijn voorbij.")
        return blad
    if mag:
        blad += wie_tabel(mag)
        hint = "lpa vernietig --alle --machtiging KENMERK --machtiging-op DATUM --proef"
        blad += Paragraph(
            f"{aantal(len(mag), 'jongere kan', 'jongeren kunnen')} worden vernietigd, als u daarvoor een machtiging"
            f" hebt. Eerst bekijken: {hint}"
        )
    if niet:
        blad += Heading(f"Nog niet: {aantal(len(niet), 'jongere', 'jongeren')}")
        blad += Table(
            [Column("Nr", right=True), Column("Naam", wraps=True), Column("Wat in de weg staat", wraps=True)],
            [(str(s.jongere.nummer), s.jongere.naam, _belet(s)) for s in niet],
            stacks=True,
        )
    return blad


def _belet(s: Bewaarstand) -> str:
    return "; ".join(b.wat for b in s.belet)


def wie_tabel(standen: Sequence[Bewaarstand]) -> Table:
    """Jongeren with until when they are kept, and by what."""
    kolommen = [Column("Nr", right=True), Column("Naam", wraps=True), Column("Geboren"), Column("Zaken", right=True),
                Column("Bewaard tot en met"), Column("Grond", wraps=True)]  # fmt: skip
    rijen = [
        (str(s.jongere.nummer), s.jongere.naam, kort(s.jongere.geboortedatum), str(s.zaken), kort(s.beslist.tot),
         _grond(s)) for s in standen
    ]  # fmt: skip
    return Table(kolommen, rijen, stacks=True)


def _grond(s: Bewaarstand) -> str:
    k = s.beslist
    return f"{k.categorie}: {k.grond}" if k.zaak else k.grond


def een(s: Bewaarstand, op: date) -> Sheet:
    """All clocks of one jongere, and what stands in the way."""
    blad = Sheet([Heading(f"Bewaartermijn van {s.jongere.naam} ({s.jongere.nummer})")])
    rijen = [
        (str(k.zaak or ""), k.categorie, k.grond, kort(k.tot))
        for k in sorted(s.klokken, key=lambda k: (k.zaak or 0, k.tot))
    ]
    blad += Table(
        [
            Column("Zaak", right=True),
            Column("Categorie", wraps=True),
            Column("Grond", wraps=True),
            Column("Tot en met"),
        ],
        rijen,
    )
    for w in s.wpg:
        blad += Paragraph(f"Politiegegevens in zaak {w.zaak}: {w.op(op)}.")
    for onzeker in dict.fromkeys(k.onzeker for k in s.klokken if k.onzeker):
        blad += Paragraph(f"Let op: {onzeker}.")
    slot = "voorbij sinds" if s.is_om(op) else "bewaren tot en met"
    blad += Paragraph(f"De laatste beslist: {slot} {lang(s.beslist.tot)}.", emphasis="vet")
    for b in s.belet if s.is_om(op) else ():
        blad += Paragraph(f"In de weg staat: {b.wat}. {b.oplossing[:1].upper()}{b.oplossing[1:]}", hang=2)
    return blad


def een_data(s: Bewaarstand, op: date) -> dict[str, Any]:
    """The same as data."""
    return {
        "jongere": s.jongere.nummer, "bewaard_tot": s.beslist.tot.isoformat(), "voorbij": s.is_om(op),
        "zaken": s.zaken, "schooljaren": list(s.jaren),
        "klokken": [k._asdict() | {"tot": k.tot.isoformat()} for k in s.klokken],
        "politiegegevens": [{"zaak": w.zaak, "stand": w.op(op)} for w in s.wpg],
        "belet": [b.wat for b in s.belet],
    }  # fmt: skip


def verklaring(vernietigd: Sequence[Vernietiging]) -> Sheet:
    """The declaration of destruction, by authority: category, count, birth years, ground, method, and no name."""
    if not vernietigd:
        return Sheet([Paragraph("Er is nog niets vernietigd.")])
    blad = Sheet([Heading("Verklaring van vernietiging")])
    per = defaultdict[tuple[str, date, date], list[Vernietiging]](list)
    for v in vernietigd:
        per[v.machtiging, v.machtiging_op, v.datum].append(v)
    for (machtiging, van, datum), alle in per.items():
        door = alle[0].door or "de leerplichtambtenaar"
        blad += Paragraph(f"Op {lang(datum)} vernietigd door {door}, met machtiging {machtiging} van {lang(van)}.")
        blad += Table(
            [Column("Categorie en grond", wraps=True), Column("Jongeren", right=True), Column("Zaken", right=True),
             Column("Geboren in", wraps=True)],
            [_regel(groep) for groep in _per_grond(alle)],
        )  # fmt: skip
    blad += Paragraph(f"Hoe: {METHODE}.")
    return blad


def _per_grond(alle: Sequence[Vernietiging]) -> list[list[Vernietiging]]:
    per = defaultdict[tuple[str, str], list[Vernietiging]](list)
    for v in alle:
        per[v.categorie, v.grond].append(v)
    return [per[sleutel] for sleutel in sorted(per)]


def _regel(groep: Sequence[Vernietiging]) -> tuple[str, ...]:
    eerste = groep[0]
    jaren = opsomming([str(jaar) for jaar in sorted({v.geboortejaar for v in groep})])
    return f"{eerste.categorie}: {eerste.grond}", str(len(groep)), str(sum(v.zaken for v in groep)), jaren
