"""How long jongeren are kept, what would be destroyed, and the declaration of what was."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from lpa.domain.base.datum import kort, lang
from lpa.domain.base.tekst import aantal, met_hoofdletter, opsomming
from lpa.domain.bewaren.bewaring import Vernietiging
from lpa.domain.bewaren.termijnen import Bewaarstand
from lpa.output.render.sheet import NAAM, NR, ZAAK, Block, Column, Heading, Paragraph, Sheet, Table

METHODE = (
    "uit het zaakbestand gewist en overschreven: alle gegevens, de zoeksleutels en de inhoud van het logboek; de"
    " vastgestelde cijfers blijven"
)


MOST = 40  # jongeren named; --alles names all


def lijst(om: Sequence[Bewaarstand], op: date, *, alles: bool) -> Sheet:
    """Whose term has passed: those who may be destroyed, and those of whom something stands in the way."""
    mag, niet = [s for s in om if not s.belet], [s for s in om if s.belet]
    blad = Sheet([Heading(f"Bewaartermijn voorbij op {kort(op)}")])
    if not om:
        blad += Paragraph("Van niemand is de bewaartermijn voorbij.")
    if mag:
        blad += wie_tabel(mag if alles else mag[:MOST])
        blad.blocks += _meer(len(mag), alles=alles)
        blad += Paragraph(
            f"{aantal(len(mag), 'jongere kan', 'jongeren kunnen')} worden vernietigd, als u daarvoor een machtiging"
            " hebt. Eerst bekijken: lpa vernietig --alle --machtiging KENMERK --machtiging-op DATUM --proef"
        )
    if niet:
        blad += Heading(f"Nog niet: {aantal(len(niet), 'jongere', 'jongeren')}")
        blad.blocks += _waarom_niet(niet, alles=alles)
    return blad


def _meer(hoeveel: int, *, alles: bool) -> list[Paragraph]:
    if alles or hoeveel <= MOST:
        return []
    return [Paragraph(f"{hoeveel - MOST} verborgen; toon ze met --alles", emphasis="zacht")]


def _waarom_niet(niet: Sequence[Bewaarstand], *, alles: bool) -> Iterator[Block]:
    """Each reason once, with what takes it away, and of how many; what holds for a few with who they are."""
    per = defaultdict[tuple[str, str], list[Bewaarstand]](list)
    for s in niet:
        for belet in s.belet:
            per[belet.wat, belet.oplossing].append(s)
    for (wat, oplossing), wie in sorted(per.items(), key=lambda paar: -len(paar[1])):
        namen = [f"{s.jongere.naam} ({s.jongere.nummer})" for s in wie]
        over = opsomming(namen) if alles or len(namen) <= _BIJ_NAAM else f"{len(namen)} jongeren"
        yield Paragraph(f"{over}: {wat}. {met_hoofdletter(oplossing)}", hang=2)


_BIJ_NAAM = 3


def wie_tabel(standen: Sequence[Bewaarstand]) -> Table:
    """Jongeren with until when they are kept, and by what."""
    kolommen = [
        NR, NAAM, Column("Geboren"), Column("Zaken", right=True), Column("Bewaard tot en met"),
        Column("Grond", wraps=True),
    ]  # fmt: skip
    rijen = []
    for s in standen:
        j, k = s.jongere, s.beslist
        grond = f"{k.categorie}: {k.grond}" if k.zaak else k.grond
        rijen.append((j.nummer, j.naam, j.geboortedatum, s.zaken, k.tot, grond))
    return Table.of(kolommen, rijen, stacks=True)


def een(s: Bewaarstand, op: date) -> Sheet:
    """All clocks of one jongere, and what stands in the way."""
    blad = Sheet([Heading(f"Bewaartermijn van {s.jongere.naam} ({s.jongere.nummer})")])
    kolommen = [ZAAK, Column("Categorie", wraps=True), Column("Grond", wraps=True), Column("Tot en met")]
    klokken = sorted(s.klokken, key=lambda k: (k.zaak or 0, k.tot))
    blad += Table.of(kolommen, [(k.zaak, k.categorie, k.grond, k.tot) for k in klokken])
    blad.say(f"Politiegegevens in zaak {w.zaak}: {w.op(op)}." for w in s.wpg)
    blad.say(f"Let op: {onzeker}." for onzeker in dict.fromkeys(k.onzeker for k in s.klokken if k.onzeker))
    slot = "; dat is voorbij" if s.is_om(op) else ""
    blad += Paragraph(f"De laatste beslist: bewaren tot en met {lang(s.beslist.tot)}{slot}.", emphasis="vet")
    belet = s.belet if s.is_om(op) else ()
    blad.say((f"In de weg staat: {b.wat}. {met_hoofdletter(b.oplossing)}" for b in belet), hang=2)
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
        blad.say(map(_regel, _per_grond(alle)), hang=2)
    blad += Paragraph(f"Hoe: {METHODE}.")
    return blad


def _per_grond(alle: Sequence[Vernietiging]) -> list[list[Vernietiging]]:
    per = defaultdict[tuple[str, str], list[Vernietiging]](list)
    for v in alle:
        per[v.categorie, v.grond].append(v)
    return [per[sleutel] for sleutel in sorted(per)]


def _regel(groep: Sequence[Vernietiging]) -> str:
    eerste, zaken = groep[0], sum(v.zaken for v in groep)
    jaren = opsomming([str(jaar) for jaar in sorted({v.geboortejaar for v in groep})])
    wie = f"{aantal(len(groep), 'jongere', 'jongeren')}, geboren in {jaren}, met {aantal(zaken, 'zaak', 'zaken')}"
    return f"{eerste.categorie} ({eerste.grond}): {wie}."
