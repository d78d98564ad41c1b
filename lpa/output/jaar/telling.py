"""The count for the Minister on paper, as data and for a spreadsheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from lpa.domain.base.named import NamedTuple
from lpa.domain.jaar import klein
from lpa.domain.jaar.telling import KOLOMMEN, Regel
from lpa.output.jaar.overzicht import KLEIN, met_hint, onder_vijf
from lpa.output.render.sheet import Column, Heading, Paragraph, Sheet, Table

_ONZEKER = "deze definitie is afgeleid uit openbare titels; houd het formulier van DUO ernaast"


Plek = tuple[str, str | None]  # a row, and a column of it; None is the total


class Rooster(NamedTuple):
    """The grid as it is printed: each row with its counts by column, and the total; and whether they are rounded."""

    jaar: str
    rijen: Sequence[tuple[Regel, Mapping[str, str], str]]
    aansluiting: str
    noten: Sequence[str]
    afgerond: bool


def rooster(jaar: str, regels: Sequence[Regel], aansluiting: str, noten: Sequence[str], *, openbaar: bool) -> Rooster:
    """The counts of a schooljaar; `openbaar` rounds them, and leaves out the exact line that ties them to table 3."""
    precies: dict[Plek, int] = {(r.sleutel, k): r.aantal(k) for r in regels for k in (*KOLOMMEN, None)}
    sommen: dict[Plek, list[list[Plek]]] = {(r.sleutel, None): [[(r.sleutel, k) for k in KOLOMMEN]] for r in regels}
    weg = klein.verborgen_totalen(sommen, precies)

    def toon(plek: Plek) -> str:
        if not openbaar:
            return str(precies[plek])
        return klein.VERBORGEN if plek in weg else klein.afgerond(precies[plek])

    rijen = [(r, {k: toon((r.sleutel, k)) for k in KOLOMMEN}, toon((r.sleutel, None))) for r in regels]
    return Rooster(jaar, rijen, "" if openbaar else aansluiting, noten, openbaar)


def zinnen(t: Rooster) -> list[str]:
    """What must be known of the whole: how it follows from table 3, that it is rounded or not, the remarks about it."""
    rond = [klein.UITLEG, klein.UITLEG_VERBORGEN] if t.afgerond else []
    return [*filter(None, [t.aansluiting]), *rond, *t.noten]


def te_herkennen(t: Rooster) -> list[str]:
    """Which counts are under five, by row and column."""
    per_rij = {
        r.sleutel: [k for k, n in cellen.items() if n.isdigit() and 0 < int(n) < KLEIN] for r, cellen, _ in t.rijen
    }
    return met_hint(
        onder_vijf(t.jaar, [f"{rij} ({', '.join(kolommen)})" for rij, kolommen in per_rij.items() if kolommen])
    )


def telblad(t: Rooster) -> Sheet:
    """The grid, what must be known of it, and what each row counts."""
    kolommen = [Column("Rij", wraps=True), *(Column(k, right=True) for k in KOLOMMEN), Column("Totaal", right=True)]
    rijen = [[r.sleutel, *cellen.values(), totaal] for r, cellen, totaal in t.rijen]
    blad = Sheet([Heading(f"Leerplichttelling {t.jaar} (Leerplichtwet art. 25 lid 2): unieke jongeren")])
    blad += Table(kolommen, rijen, stacks=True)
    blad.say(zinnen(t))
    uitleg = (f"{r.sleutel}: {r.definitie}{'' if r.zeker else f' ({_ONZEKER})'}" for r, *_ in t.rijen)
    blad.say(uitleg, "zacht", hang=2)
    eerste = t.rijen[0][0].sleutel
    blad += Paragraph(f'Wie erachter staan: lpa telling {t.jaar} --uit-zaken "{eerste}"', emphasis="zacht")
    return blad


def teldata(t: Rooster) -> dict[str, Any]:
    """The same as data; a rounded count is a text."""

    def getal(tekst: str) -> int | str:
        return tekst if t.afgerond else int(tekst)

    return {
        "schooljaar": t.jaar,
        "rijen": [
            {
                "rij": r.sleutel, "definitie": r.definitie, "zeker": r.zeker, "totaal": getal(totaal),
                "kolommen": {k: getal(n) for k, n in cellen.items()},
            }
            for r, cellen, totaal in t.rijen
        ],
        "aansluiting": t.aansluiting,
        "noten": list(t.noten),
        "afgerond": t.afgerond,
    }  # fmt: skip


def telrijen(t: Rooster) -> list[list[str]]:
    """The grid as rows for a spreadsheet, what must be known of it below."""
    kop = ["rij", *KOLOMMEN.values(), "totaal", "definitie"]
    rijen = [[r.sleutel, *cellen.values(), totaal, r.definitie] for r, cellen, totaal in t.rijen]
    onder = [zin for zin in zinnen(t) if zin != t.aansluiting]
    return [kop, *rijen, *([zin, *[""] * (len(kop) - 1)] for zin in onder)]
