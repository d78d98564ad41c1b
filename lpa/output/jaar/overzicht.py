"""The yearly overview on paper of any width: tables, key figures, findings, and what they are made of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import groupby

from lpa.domain.base.datum import kort
from lpa.domain.base.named import NamedTuple
from lpa.domain.base.tekst import aantal, met_hoofdletter
from lpa.domain.jaar import cijfers
from lpa.domain.jaar.cijfers import Cel, als_tekst, onder
from lpa.domain.jaar.eigen import Eigentabel
from lpa.domain.jaar.figuur import Leeftijdregel
from lpa.domain.jaar.kerncijfers import Kerncijfer
from lpa.domain.jaar.klein import ROND, UITLEG, UITLEG_VERBORGEN, VERBORGEN
from lpa.domain.jaar.overzicht import Bevinding, Overzicht
from lpa.domain.jaar.tabellen import KERN, NIET_VASTGELEGD, TABELLEN, UIT_REGISTER, Onder, Rij, Tabel
from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.output.render.cells import fill, wrap
from lpa.output.render.emphasis import Emphasis, Marked, Piece, carried, joined
from lpa.output.render.sheet import Column, Heading, Paragraph, Picture, Sheet, Table

BREED, SMAL = 100, 64  # from BREED on full years, below SMAL the label above its figures
_TEKENS = {cijfers.STREEP: "-", cijfers.LEEG: "leeg", cijfers.ONBEKEND: "onb."}
GEEN = "·"
KLEIN = 5  # a count under this may point to somebody
_BRON = {
    cijfers.ZAKEN: "geteld uit zaken",
    cijfers.REGISTER: "geteld uit het register",
    cijfers.HISTORIE: "ingevoerd",
    cijfers.VASTGESTELD: "vastgesteld",
}


class Jaarboek(NamedTuple):
    """An overview as it is printed: with what contradicts in it, the ages of figure 2, and her own tables."""

    o: Overzicht
    bevindingen: Sequence[Bevinding] = ()
    leeftijden: Sequence[Leeftijdregel] = ()
    eigen: Sequence[Eigentabel] = ()

    def bij(self, tabel: str) -> list[str]:
        """What contradicts in a table, each with its schooljaar."""
        return [f"{b.schooljaar}: {b.tekst}" for b in self.bevindingen if b.tabel == tabel]


def tabelblad(boek: Jaarboek, tabel: Tabel, breedte: int, *, definities: bool) -> Sheet:
    """One table with its sources, footnotes and findings; with `definities` those of every row."""
    o = boek.o
    noten: dict[str, int] = {}  # the footnotes, numbered in the order in which they are met
    rijen = [(_label(o, tabel, rij, noten), o.rij(tabel.nummer, rij.sleutel)) for rij in tabel.rijen]
    blad = Sheet([Heading(f"Tabel {tabel.nummer}. {tabel.titel} ({tabel.eenheid})")])
    vet = frozenset(n for n, rij in enumerate(tabel.rijen) if rij.sleutel in tabel.totalen)
    blad += _raster(o, rijen, breedte, vet)
    blad.say([tabel.grondslag, _bronregel(o, tabel)], "zacht")
    blad.say(onderzinnen(o, tabel), hang=2)
    voetnoten = [f"[{n}] {tekst}." for tekst, n in noten.items()]
    onderaan = [*_opmerkingen(o, tabel, tabel.eronder), *_noten(o, tabel)]
    blad.say((*legenda(rijen), *voetnoten, *onderaan), "zacht", hang=4)
    blad.say((f"! {zin}." for zin in boek.bij(tabel.nummer)), "let op", hang=2)
    if definities:
        blad.say((f"{rij.sleutel}: {rij.definitie}" for rij in (*tabel.rijen, *tabel.eronder)), "zacht", hang=2)
    return blad


def _opmerkingen(o: Overzicht, tabel: Tabel, rijen: Iterable[Rij]) -> list[str]:
    """Each remark about a row of a table, once, with that row."""
    return [
        f"{rij.sleutel}: {tekst.rstrip('.')}." for rij in rijen for tekst in o.opmerkingen(tabel.nummer, rij.sleutel)
    ]


def _noten(o: Overzicht, tabel: Tabel) -> list[str]:
    return [f"{zin.rstrip('.')}." for zin in o.noten(tabel.nummer)]


def tabelregels(o: Overzicht, tabel: Tabel, *, per_rij: bool = True) -> list[str]:
    """What stands below a table in a file: how it is counted, from what, its marks, and each remark with its row.

    Without `per_rij` marks and remarks of rows are left out: they stand beside those.
    """
    rijen = [(rij.sleutel, o.rij(tabel.nummer, rij.sleutel)) for rij in tabel.rijen]
    bij_rijen = [*legenda(rijen), *_opmerkingen(o, tabel, (*tabel.rijen, *tabel.eronder))] if per_rij else []
    rond = [UITLEG] if o.afgerond else []
    return [tabel.grondslag, _bronregel(o, tabel), *rond, *bij_rijen, *_noten(o, tabel)]


def kleine_plekken(o: Overzicht, nummers: Sequence[str] = ()) -> list[tuple[str, str, str]]:
    """Table, row and schooljaar of each cell under five, also below the tables; of all tables where none are named."""
    return [
        (t.nummer, r.sleutel, jaar) for t in TABELLEN if not nummers or t.nummer in nummers
        for r in (*t.rijen, *t.eronder) for jaar in o.namen
        if 0 < (o.cel(t.nummer, r.sleutel, jaar).getal or 0) < KLEIN
    ]  # fmt: skip


def kleine_cellen(boek: Jaarboek, nummers: Sequence[str] = ()) -> list[str]:
    """Which cells of the schooljaar are under five, in one sentence, and how many of the years before."""
    o, per = boek.o, dict[str, list[str]]()
    plekken = kleine_plekken(o, nummers)
    for nummer, rij, jaar in plekken:
        if jaar == o.schooljaar:
            per.setdefault(f"tabel {nummer}", []).append(rij)
    if not nummers or KERN in nummers:
        per["kern"] = [k.rij.removeprefix("% ") for k in o.kerncijfers() if 0 < (k.teller or 0) < KLEIN]
    per["figuur 2"] = [
        f"{r.leeftijd} jaar" for r in boek.leeftijden if any(isinstance(n, int) and 0 < n < KLEIN for n in r.getallen)
    ]
    for t in boek.eigen:
        per[t.naam] = [rij.rij for rij, alle in t.rijen if any(0 < (c.waarde or 0) < KLEIN for c in alle)]
    eerder = sum(jaar != o.schooljaar for *_, jaar in plekken)
    cellen = [f"{naam} ({', '.join(rijen)})" for naam, rijen in per.items() if rijen]
    cellen += [f"{aantal(eerder, 'cel', 'cellen')} van eerdere schooljaren"] if eerder else []
    return onder_vijf(o.schooljaar, cellen)


def onder_vijf(schooljaar: str, cellen: Sequence[str]) -> list[str]:
    """That these counts may point to somebody; nothing where there are none."""
    if not cellen:
        return []
    return [f"Onder de 5 in {schooljaar}, en dus misschien te herkennen: {'; '.join(cellen)}."]


def met_hint(zinnen: Sequence[str]) -> list[str]:
    """The same for her, who can have them rounded."""
    return [f"{zin} Afgerond geeft lpa ze met --openbaar." for zin in zinnen]


def onderzinnen(o: Overzicht, tabel: Tabel) -> list[str]:
    """What stands below a table in the schooljaar, a sentence for each division that has anything."""
    return [zin for deel in tabel.onder if (zin := _onderzin(o, tabel, deel))]


def _onderzin(o: Overzicht, tabel: Tabel, onder: Onder) -> str:
    """`Administratief afgehandeld in 2019-2020: onterecht 5, afgedaan 3.` Empty where there is nothing to divide."""
    cellen = ((rij.sleutel, o.cel(tabel.nummer, rij.sleutel, o.schooljaar)) for rij in onder.rijen)
    delen = [f"{rij} {getoond(cel)}" for rij, cel in cellen if cel.getal or cel.teken in ROND]
    geheel = o.cel(tabel.nummer, onder.van, o.schooljaar).getal if onder.van else None
    if not delen or delen == [f"{NIET_VASTGELEGD} {als_tekst(geheel)}"]:
        return ""
    return f"{met_hoofdletter(onder.kop)} in {o.schooljaar}: {', '.join(delen)}."


def _label(o: Overzicht, tabel: Tabel, rij: Rij, noten: dict[str, int]) -> str:
    opmerkingen = o.opmerkingen(tabel.nummer, rij.sleutel)
    merk = "".join(f"[{noten.setdefault(tekst.rstrip('.'), len(noten) + 1)}]" for tekst in opmerkingen)
    return Marked("  " if rij.inspringen else "", rij.sleutel, (f" {merk}" if merk else "", "zacht"))


def getoond(cel: Cel) -> str:
    """A cell as it is printed: a number, a mark, or a dot where no source has a figure."""
    return celtekst(cel.waarde, cel.teken) if cel.herkomst else GEEN


def celtekst(waarde: Decimal | None, teken: str) -> str:
    """A figure or its mark as it is printed."""
    return _TEKENS.get(teken, teken) if teken else als_tekst(waarde)


def _gevraagd(o: Overzicht, schooljaar: str, tekst: str) -> Marked:
    """`tekst` in the column of a schooljaar: that of the one that was asked stands out, a mark stays behind."""
    teken = tekst in (GEEN, *_TEKENS.values())
    nadruk: Emphasis = "zacht" if teken else "vet" if schooljaar == o.schooljaar else ""
    return Marked((tekst, nadruk))


def _raster(o: Overzicht, rijen: Sequence[tuple[str, list[Cel]]], breedte: int, vet: frozenset[int]) -> Table | Picture:
    def kop(naam: str, jaar: Schooljaar) -> Marked:
        return _gevraagd(o, str(jaar), naam)

    figuren = [(label, [_gevraagd(o, cel.schooljaar, getoond(cel)) for cel in rij]) for label, rij in rijen]
    if breedte < SMAL:
        return Picture(_smal([kop(jaar.kort, jaar) for jaar in o.jaren], figuren, breedte))
    namen = [kop(str(jaar) if breedte >= BREED else jaar.kort, jaar) for jaar in o.jaren]
    kolommen = [Column("", wraps=True), *(Column(naam, right=True) for naam in namen)]
    return Table(kolommen, [(label, *figuren_) for label, figuren_ in figuren], vet)


def _smal(jaren: Sequence[str], rijen: Sequence[tuple[str, Sequence[str]]], breedte: int) -> list[str]:
    """On a narrow screen: the label on a line of its own, the figures under the years."""
    maat, per_regel = 6, max(1, (breedte - 1) // 6)

    def regels(cellen: Sequence[str]) -> Iterable[str]:
        for n in range(0, len(cellen), per_regel):
            yield joined("", [fill(cel, maat, rechts=True) for cel in cellen[n : n + per_regel]])

    uit = list(regels(jaren))
    for label, rij in rijen:
        uit += wrap(carried(label, [label.strip()])[0], breedte)
        uit += regels(rij)
    return uit


def legenda(rijen: Sequence[tuple[str, list[Cel]]]) -> list[str]:
    """What the marks mean, those that stand in the table."""
    cellen = [cel for _, rij in rijen for cel in rij]
    woorden = {
        cijfers.STREEP: "- is een streep in de bron",
        cijfers.LEEG: "leeg is niet ingevuld in de bron",
        cijfers.ONBEKEND: "onb. is onbekend",
        VERBORGEN: UITLEG_VERBORGEN.rstrip("."),
    }
    delen = [woord for teken, woord in woorden.items() if any(cel.teken == teken for cel in cellen)]
    if any(not cel.herkomst for cel in cellen):
        delen.append(f"{GEEN} is geen cijfer")
    return ["; ".join(delen) + "."] if delen else []


def _bronregel(o: Overzicht, tabel: Tabel) -> str:
    """`Bron: 14-15 tot en met 18-19 ingevoerd; 19-20 geteld uit zaken.`"""
    per_jaar = [(jaar, _bronnen(o, tabel, str(jaar)) + _loopt(o, str(jaar))) for jaar in o.jaren]
    delen = []
    for bron, groep in groupby(per_jaar, key=lambda paar: paar[1]):
        jaren = [jaar for jaar, _ in groep]
        reeks = jaren[0].kort if len(jaren) == 1 else f"{jaren[0].kort} tot en met {jaren[-1].kort}"
        delen.append(f"{reeks} {bron}")
    return f"Bron: {'; '.join(delen)}."


def _loopt(o: Overzicht, schooljaar: str) -> str:
    """That a schooljaar is not over, beside where its figures come from."""
    stand = o.onaf.get(schooljaar)
    return f", {stand.split(';')[0]}" if stand else ""


def onaf(o: Overzicht) -> list[str]:
    """`2020-2021 loopt nog; 1 oktober 2020 moet nog komen. Geteld tot en met 15-09-2020.` And that it is rounded."""
    lopend = [f"{jaar} {stand}. Geteld tot en met {kort(o.op)}." for jaar, stand in o.onaf.items()]
    return [*lopend, UITLEG] if o.afgerond else lopend


def leeg_zin(o: Overzicht) -> str:
    """Of a schooljaar without any zaak or figure: that, how far it is, and where there is something to see."""
    stand = o.onaf.get(o.schooljaar)
    zin = f"{f'{o.schooljaar} {stand}: er' if stand else f'Over {o.schooljaar}'} is geen zaak of cijfer vastgelegd"
    if o.met_cijfers:
        return f"{zin}; het laatste schooljaar daarvoor met cijfers: lpa overzicht {o.met_cijfers[-1]}"
    return f"{zin}."


def _bronnen(o: Overzicht, tabel: Tabel, schooljaar: str) -> str:
    soorten = {o.cel(tabel.nummer, rij.sleutel, schooljaar).herkomst for rij in tabel.rijen} - {""}
    if not soorten and tabel.nummer in UIT_REGISTER and int(schooljaar[:4]) < o.bronnen.register_sinds:
        return "geen cijfers: het register is pas later ingelezen"
    if not soorten:
        return "geen cijfers"
    return _BRON[soorten.pop()] if len(soorten) == 1 else "gemengd: deels geteld, deels ingevoerd"


def kernblad(boek: Jaarboek, *, definities: bool) -> Sheet:
    """The key figures of the schooljaar, each with numerator, denominator and base."""
    o = boek.o
    blad = Sheet([Heading(f"Kerncijfers {o.schooljaar}")])
    for kern in o.kerncijfers():
        blad += Paragraph(_kernzin(kern), hang=9)
        if definities:
            blad += Paragraph(" " * 9 + kern.definitie, emphasis="zacht")
    if not definities:
        blad += Paragraph(f"Definities: lpa overzicht {o.schooljaar} --tabel {KERN}", emphasis="zacht")
    blad.say(alle_noten(o, KERN, [kern.rij for kern in o.kerncijfers()]), "zacht")
    gevonden = (b for b in boek.bevindingen if b.tabel == KERN)
    blad.say((f"! {b.schooljaar}, {b.rij}: {b.tekst}." for b in gevonden), "let op", hang=2)
    return blad


def alle_noten(o: Overzicht, tabel: str, rijen: Sequence[str]) -> list[str]:
    """The remarks of hers about these rows of a table, with those about all of it."""
    return onder(o.bronnen.noten, tabel, rijen, o.namen)


def _kernzin(kern: Kerncijfer) -> Marked:
    """The figure, which stands out, and what it is a share of."""
    waarde: Piece = (GEEN, "zacht") if kern.waarde is None else (f"{als_tekst(kern.waarde)} %", "vet")
    zin = f"  {kern.rij.removeprefix('% ')}"
    if breuk := kern.breuk or kern.opmerking:
        zin += f": {breuk}"
    elif kern.herkomst:
        zin += ": ingevoerd, teller en noemer zijn niet bekend"
    return Marked(fill(Marked(waarde), 7, rechts=True), zin)


def alle_nummers() -> list[str]:
    """The tables, and the key figures as the last one."""
    return [*(t.nummer for t in TABELLEN), KERN]
