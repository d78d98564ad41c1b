"""The pictures of the yearly overview, drawn in characters: figure 3, the course of table 3, and figure 2."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from lpa.domain.base.datum import kort
from lpa.domain.jaar.cijfers import Cel, als_tekst, onder
from lpa.domain.jaar.figuur import FIGUUR_2, KOLOMMEN, Leeftijdregel
from lpa.domain.jaar.overzicht import Overzicht
from lpa.output.jaar.overzicht import GEEN, Jaarboek, alle_noten, getoond
from lpa.output.render.cells import wrap
from lpa.output.render.data import flat
from lpa.output.render.sheet import Heading, Picture, Sheet, Tree

FIGUUR, GRAFIEKEN = "Figuur 2", "Grafieken"  # the sheets of the workbook that hold them
VOL, HALF, VRIJ = "█", "▒", "·"
_UITLEG = "Ingeschreven: ook zonder plicht. Niet ingeschreven: met een plicht. Geen plicht: ook niet ingeschreven."
_TREND = ("absoluut verzuim", "signaalverzuim", "luxe verzuim", "overig verzuim")


def prenten(boek: Jaarboek, breedte: int) -> Sheet:
    """The pictures that the figures allow, each with what must be known of its figures."""
    o = boek.o
    blad = Sheet([Heading(f"Figuur 3. Ongeoorloofd schoolverzuim {o.schooljaar}"), boom(o)])
    blad.blocks += [Heading("Verloop van tabel 3 (werkprocessen)"), Picture(verloop(o, breedte))]
    blad.say(alle_noten(o, "3", _TREND))
    gevonden = (b for b in boek.bevindingen if b.tabel == "3" and b.rij in _TREND)
    blad.say((f"! {b.schooljaar}: {b.tekst}." for b in gevonden), "let op", hang=2)
    if boek.leeftijden:
        blad.blocks += [Heading(titel_figuur_2(o)), Picture(opbouw(boek.leeftijden, breedte))]
        blad.say(onder_figuur_2(boek))
    return blad


def titel_figuur_2(o: Overzicht) -> str:
    """What figure 2 is of."""
    return f"{FIGUUR}. Jongeren naar leeftijd op 1 oktober {o.jaren[-1].begin}"


def boom(o: Overzicht) -> Tree:
    """The tree of figure 3: absoluut and relatief, and what relatief consists of."""

    absoluut, luxe, signaal = (
        o.cel("3", rij, o.schooljaar) for rij in ("absoluut verzuim", "luxe verzuim", "signaalverzuim")
    )
    onder = [Tree("Luxe verzuim", getoond(luxe), ()), Tree("Signaalverzuim", getoond(signaal), ())]
    takken = [Tree("Absoluut verzuim", getoond(absoluut), ()), Tree("Relatief verzuim", _samen(luxe, signaal), onder)]
    return Tree("Ongeoorloofd schoolverzuim", _samen(absoluut, luxe, signaal), takken)


def _samen(*cellen: Cel) -> str:
    """The sum of figures; a dot where one of them is no number."""
    getallen = [c.getal for c in cellen if c.getal is not None]
    return als_tekst(Decimal(sum(getallen))) if len(getallen) == len(cellen) else GEEN


def verloop(o: Overzicht, breedte: int) -> list[str]:
    """A bar for each kind and schooljaar, all to one scale."""
    rijen = {rij: o.rij("3", rij) for rij in _TREND}
    hoogste = max((float(c.waarde) for rij in rijen.values() for c in rij if c.waarde is not None), default=0)
    ruimte = max(5, breedte - 16)
    uit = []
    for rij, cellen_ in rijen.items():
        uit.append(rij)
        for jaar, cel in zip(o.jaren, cellen_, strict=True):
            waarde = als_tekst(cel.waarde) if cel.waarde is not None else cel.teken or "geen cijfer"
            uit.append(f"  {jaar.kort} {_staaf(float(cel.waarde or 0), hoogste, ruimte)}{waarde}")
    return uit


def opbouw(leeftijden: Sequence[Leeftijdregel], breedte: int) -> list[str]:
    """A bar for each age: enrolled, not enrolled, and without a duty, with the counts of those that are there."""
    hoogste = max(r.wel + r.niet + r.vrij for r in leeftijden)
    ruimte = max(5, breedte - 34)
    uit = wrap(f"leeftijd; {VOL} ingeschreven, {HALF} niet ingeschreven, {VRIJ} geen plicht", breedte)
    for r in leeftijden:
        lengtes, woorden = (r.wel, r.niet, r.vrij), ("", " niet", " geen plicht")
        delen = [d for d in zip((VOL, HALF, VRIJ), lengtes, r.getallen, woorden, strict=True) if d[1]]
        staaf = "".join(teken * max(1, round(lang * ruimte / hoogste)) for teken, lang, *_ in delen)
        telling = " + ".join(f"{aantal}{wat}" for *_, aantal, wat in delen)
        uit.append(f"{r.leeftijd:>4} {staaf} {telling}".rstrip())
    return uit


def figuurdata(leeftijden: Sequence[Leeftijdregel]) -> list[dict[str, Any]]:
    """Figure 2 as data."""
    return [
        {
            "leeftijd": r.leeftijd,
            **{naam.replace(" ", "_"): n for naam, n in zip(KOLOMMEN, r.getallen, strict=True)},
            "alleen_geteld_op": flat(r.geteld_op),
        }
        for r in leeftijden
    ]  # fmt: skip


def onder_figuur_2(boek: Jaarboek) -> list[str]:
    """What must be known of the figure: what its numbers are, which ages come from a file, and the remarks about it."""
    if not boek.leeftijden:
        return []
    noten = [_UITLEG, *onder(boek.o.bronnen.noten, FIGUUR_2, (), [boek.o.schooljaar])]
    geteld = {regel.leeftijd: dag for regel in boek.leeftijden if (dag := regel.geteld_op)}
    if not geteld:
        return noten
    dag = next(iter(geteld.values()))
    return [f"{_reeksen([*geteld])} jaar: alleen geteld, uit het bestand van {kort(dag)}.", *noten]


def _reeksen(jaren: Sequence[int]) -> str:
    """`0-3, 23-28`."""
    groepen: list[list[int]] = []
    for n in jaren:
        if groepen and groepen[-1][-1] == n - 1:
            groepen[-1].append(n)
        else:
            groepen.append([n])
    return ", ".join(str(g[0]) if len(g) == 1 else f"{g[0]}-{g[-1]}" for g in groepen)


def _staaf(waarde: float, hoogste: float, ruimte: int) -> str:
    """A bar; at least a sliver for what is not zero, and a blank after it."""
    if not waarde:
        return ""
    return VOL * max(1, round(waarde * ruimte / hoogste)) + " "
