"""What a search brought: jongeren, who looks after them, their open zaken, and schools."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from lpa.domain.base.named import NamedTuple
from lpa.domain.records.jongere import Jongere, Verzorger
from lpa.domain.records.school import School
from lpa.domain.records.zaak import Zaakregel
from lpa.domain.zaak.feiten import openstand
from lpa.output.register.registers import jongeren_tabel, scholen_tabel
from lpa.output.render.data import as_data
from lpa.output.render.sheet import JONGERE, NAAM, NR, Column, Heading, Paragraph, Person, Sheet, Table


class Gevonden(NamedTuple):
    """What a search brought; lists may hold one more than is shown.

    `verzorgers` come with the jongere whom they look after; `zaken` are those with the number that was looked for, and
    what is open of the jongeren that were found.
    """

    jongeren: Sequence[Jongere] = ()
    verzorgers: Sequence[tuple[Verzorger, Jongere]] = ()
    zaken: Sequence[Zaakregel] = ()
    scholen: Sequence[School] = ()
    straat: Sequence[Jongere] = ()  # who lives there


def gevonden_blad(g: Gevonden, bijna: Gevonden, meest: int) -> Sheet:
    """What a search brought, kind by kind; who is called almost so where that is nothing."""
    if blad := _per_soort(g, meest):
        return blad
    lijkt = _per_soort(bijna, meest)
    niets = Paragraph(f"Er is niets gevonden.{' Bijna zo heten:' if lijkt else ''}")
    return Sheet([niets, *(lijkt.blocks if lijkt else ())])


def _per_soort(g: Gevonden, meest: int) -> Sheet | None:
    blad = Sheet()
    delen: list[tuple[str, Sequence[Any], Callable[[Any], Table]]] = [
        ("Jongeren", g.jongeren, jongeren_tabel),
        ("Verzorgers", g.verzorgers, _verzorgers),
        ("Zaken", g.zaken, _zaken),
        ("Scholen", g.scholen, scholen_tabel),
        ("Op dit adres", g.straat, _straat),
    ]
    for kop, gevonden, tabel in delen:
        if gevonden:
            blad += Heading(kop)
            blad += tabel(gevonden[:meest])
        if len(gevonden) > meest:
            blad += Paragraph(f"Er zijn er meer dan {meest}; typ meer van de naam.", emphasis="zacht")
    return blad if blad.blocks else None


def gevonden_data(g: Gevonden, meest: int) -> dict[str, Any]:
    """What a search brought, as data."""
    alles = g._asdict() | {"verzorgers": [v for v, _ in g.verzorgers]}
    return {soort: [as_data(record) for record in records[:meest]] for soort, records in alles.items()}


def _zaken(zaken: Sequence[Zaakregel]) -> Table:
    """A short line a zaak, with its kind before its number."""
    kolommen = [Column("Zaak"), Column("Geopend", rank=1), Column("Soort", rank=2), JONGERE, Column("Stand", rank=3)]
    rijen = [
        (f"{z.type} {z.nummer}", z.geopend_op, z.soort, Person(z.jongere, z.naam), z.afhandeling or openstand(z.type))
        for z in zaken
    ]
    return Table.of(kolommen, rijen)


def _straat(jongeren: Sequence[Jongere]) -> Table:
    """Who lives where."""
    rijen = [(j.nummer, j.lijstnaam, f"{j.adres}, {j.plaats}".rstrip(", ")) for j in jongeren]
    return Table.of([NR, NAAM, Column("Adres", wraps=True)], rijen)


def _verzorgers(rijen: Sequence[tuple[Verzorger, Jongere]]) -> Table:
    """Who looks after whom."""
    kolommen = [NAAM, Column("Telefoon", rank=1), JONGERE]
    return Table.of(kolommen, [(v.naam, v.telefoon, Person(j.nummer, f"{j.lijstnaam} ({j.nummer})")) for v, j in rijen])
