"""The overview as a Word document: the tables in the order of the report, with room for the words of the writer.

Loads python-docx: import this module only where a document is made.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from datetime import date
from typing import Any

from docx import Document
from docx.document import Document as Word
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from lpa.domain.jaar.cijfers import Cel, als_tekst
from lpa.domain.jaar.eigen import Eigentabel
from lpa.domain.jaar.figuur import KOLOMMEN
from lpa.domain.jaar.overzicht import Overzicht, definities
from lpa.domain.jaar.tabellen import KERN, TABELLEN, Tabel
from lpa.output.jaar import eigen
from lpa.output.jaar.jaarwerk import Werkjaren, niet_vastgesteld
from lpa.output.jaar.overzicht import GEEN, KLEIN, Jaarboek, alle_noten, alle_nummers, getoond, onderzinnen, tabelregels
from lpa.output.jaar.prenten import FIGUUR, GRAFIEKEN, onder_figuur_2, titel_figuur_2
from lpa.output.letter.template import TAAL, eigenschappen, opgeslagen

TABEL, BIJSCHRIFT, NOOT, INVULLEN = "Tabel", "Caption", "Noot", "Invullen"  # of Word itself: Caption, a bijschrift
# The chapters: title, tables, what the writer still has to say, and the chart in the workbook.
_HOOFDSTUKKEN = (
    ("Leerlingen", ("1", "2"), "wat opvalt aan de aantallen en de onderwijssoorten", ("figuur 2", FIGUUR)),
    ("Schoolverzuim", ("3",), "wat de ontwikkeling van het verzuim verklaart", ("tabel 3", GRAFIEKEN)),
    (
        "Afhandeling van het verzuim",
        ("5", "6", "7"),
        "hoe is gehandeld, en wat het opleverde",
        ("tabel 5 en 6", GRAFIEKEN),
    ),
    ("Vrijstellingen", ("8",), "welke vrijstellingen zijn gevraagd en waarom", ("tabel 8", GRAFIEKEN)),
)
_GEEN: Set[int] = frozenset()
_MAAT = 9  # points, of what stands in and below a table
_PAGINA, _NAAM, _GETAL = 16.0, 6.0, 3.3  # cm: a table, its first column at least, another column at most


def verslag(boek: Jaarboek, gedaan: Werkjaren, zinnen: Sequence[str], gemeente: str, op: date) -> bytes:
    """The document of an overview with figure 2, her own tables and what was done; `zinnen` stand at its begin.

    It is of a `gemeente`, and made on day `op`.

    What contradicts is said below its table as something that the writer still has to do.
    """
    document, o = Document(), boek.o
    for deel in document.sections:
        deel.page_width, deel.page_height = Cm(21), Cm(29.7)
        deel.left_margin = deel.right_margin = Cm(2.5)
    _stijlen(document)
    eigenschappen(document, f"Cijfers leerplicht {o.schooljaar}", f"Gemeente {gemeente}", op)
    document.add_heading(f"Cijfers leerplicht {o.schooljaar}", 0)
    _alineas(document, zinnen, NOOT)
    for titel, nummers, gevraagd, (wat, blad) in _HOOFDSTUKKEN:
        document.add_heading(titel, 1)
        document.add_paragraph(f"[Hier de tekst: {gevraagd}.]", style=INVULLEN)
        for tabel in (t for t in TABELLEN if t.nummer in nummers):
            _tabel(document, o, tabel)
            _nakijken(document, boek, tabel.nummer)
        if boek.leeftijden and blad == FIGUUR:
            rijen = [(f"{r.leeftijd} jaar", [str(n) for n in r.getallen]) for r in boek.leeftijden]
            _deel(document, titel_figuur_2(o), [*KOLOMMEN], rijen, onder_figuur_2(boek))
        document.add_paragraph(f"[De grafiek van {wat} staat in het werkboek, op het blad {blad}.]", style=INVULLEN)
    _kern(document, o)
    _nakijken(document, boek, KERN)
    _gedaan(document, o, gedaan)
    _eigen(document, boek.eigen)
    _definities(document, o)
    return opgeslagen(document)


def _alineas(document: Word, zinnen: Iterable[str], stijl: str) -> None:
    for zin in zinnen:
        document.add_paragraph(zin, style=stijl)


def _nakijken(document: Word, boek: Jaarboek, tabel: str) -> None:
    _alineas(document, (f"[Nakijken, {zin}.]" for zin in boek.bij(tabel)), INVULLEN)


def _stijlen(document: Word) -> None:
    """The named styles, so that the house style of the gemeente is one change each."""
    for naam, vet, schuin in ((BIJSCHRIFT, True, False), (NOOT, False, True), (INVULLEN, False, True)):
        bekend = naam in document.styles
        stijl: Any = document.styles[naam] if bekend else document.styles.add_style(naam, WD_STYLE_TYPE.PARAGRAPH)
        stijl.base_style = document.styles["Normal"]
        stijl.font.bold, stijl.font.italic, stijl.font.size = vet, schuin, Pt(_MAAT + vet)
        stijl.font.color.rgb = RGBColor(0, 0, 0)
        stijl.paragraph_format.keep_with_next = naam == BIJSCHRIFT
        stijl.paragraph_format.space_after = Pt(3)
    tabel: Any = document.styles.add_style(TABEL, WD_STYLE_TYPE.TABLE)
    tabel.base_style = document.styles["Table Grid"]
    tabel.font.size = Pt(_MAAT)
    taal = OxmlElement("w:lang")
    taal.set(qn("w:val"), TAAL)
    document.styles["Normal"].element.get_or_add_rPr().append(taal)


def _tabel(document: Word, o: Overzicht, tabel: Tabel) -> None:
    """A sentence, the table, and what must be known of it."""
    if zin := feitenzin(o, tabel):
        document.add_paragraph(zin).paragraph_format.keep_with_next = True
    rijen = [
        (f"{'   ' * r.inspringen}{r.sleutel}", [*map(getoond, o.rij(tabel.nummer, r.sleutel))]) for r in tabel.rijen
    ]
    vet = {n for n, rij in enumerate(tabel.rijen) if rij.sleutel in tabel.totalen}
    noten = (*onderzinnen(o, tabel), *tabelregels(o, tabel))
    _deel(document, f"Tabel {tabel.nummer}. {tabel.titel} ({tabel.eenheid})", o.namen, rijen, noten, vet)


def _deel(
    document: Word, titel: str, perioden: Sequence[str], rijen: Sequence[tuple[str, Sequence[str]]],
    noten: Iterable[str], vet: Set[int] = _GEEN,
) -> None:  # fmt: skip
    """A table below its caption, and above what must be known of it."""
    document.add_paragraph(titel, style=BIJSCHRIFT)
    _rooster(document, perioden, titel, rijen, vet)
    _alineas(document, noten, NOOT)


def _gedaan(document: Word, o: Overzicht, gedaan: Werkjaren) -> None:
    """What was done beside the tables of the report, each table that has anything."""
    document.add_heading("Wat er verder is gedaan", 1)
    document.add_paragraph(
        "[Hier de tekst: wat opvalt. Thuiszitters: lpa jaarwerk --tabel thuiszitters.]", style=INVULLEN
    )
    _alineas(document, niet_vastgesteld(o), NOOT)
    for tabel, rijen in gedaan.met_inhoud(o.schooljaar):
        getallen = gedaan.getallen(tabel, o.schooljaar)
        cellen = [("   " * r.diep + r.sleutel, [getallen[r.sleutel]]) for r in rijen]
        _deel(document, f"{tabel.titel} ({tabel.eenheid})", [o.schooljaar], cellen, gedaan.zinnen(tabel))


def _rooster(
    document: Word, perioden: Sequence[str], titel: str, rijen: Sequence[tuple[str, Sequence[str]]], vet: Set[int]
) -> None:
    """A real table: its first row is a header that each page repeats, and it says what it is to who cannot see it."""
    tabel = document.add_table(rows=1, cols=len(perioden) + 1, style=TABEL)
    _tekst(tabel.rows[0].cells[0], "", vet=True)
    for cel, jaar in zip(tabel.rows[0].cells[1:], perioden, strict=True):
        _tekst(cel, jaar, vet=True, rechts=True)
    kop = tabel.rows[0]._tr.get_or_add_trPr()  # python-docx has no name for these
    kop.append(_element("w:tblHeader", "true"))
    eigen = tabel._tbl.tblPr
    eigen.append(_element("w:tblCaption", titel))
    eigen.append(_element("w:tblDescription", f"{titel}: een rij per onderdeel, een kolom per jaar."))
    for n, (naam, cellen) in enumerate(rijen):
        velden = tabel.add_row().cells
        _tekst(velden[0], naam.strip(), vet=n in vet, inspringen=naam.startswith(" "))
        for veld, cel in zip(velden[1:], cellen, strict=True):
            _tekst(veld, cel, vet=n in vet, rechts=True)
    _breedtes(tabel, len(perioden))


def _breedtes(tabel: Any, kolommen: int) -> None:
    """The figures alike and no wider than they need, the names in what is left of the page."""
    tabel.autofit = False
    getal = min(_GETAL, (_PAGINA - _NAAM) / kolommen)
    breedtes = [_PAGINA - getal * kolommen, *[getal] * kolommen]
    for kolom, cm in zip(tabel.columns, breedtes, strict=True):
        kolom.width = Cm(cm)
        for cel in kolom.cells:
            cel.width = Cm(cm)


def _element(naam: str, waarde: str) -> Any:
    element = OxmlElement(naam)
    element.set(qn("w:val"), waarde)
    return element


def _tekst(cel: Any, tekst: str, *, vet: bool = False, rechts: bool = False, inspringen: bool = False) -> None:
    alinea = cel.paragraphs[0]
    alinea.paragraph_format.space_after = Pt(0)
    alinea.paragraph_format.left_indent = Cm(0.4) if inspringen else None
    alinea.add_run(tekst).bold = vet
    if rechts:
        alinea.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def feitenzin(o: Overzicht, tabel: Tabel) -> str:
    """`In 2019-2020 waren er 154 werkprocessen; dat zijn er 4 meer dan in 2018-2019 (+3 %).` From counted facts only.

    Empty where nothing was counted or the numbers are under five; compared only where both were counted alike.
    """
    nu = o.cel(tabel.nummer, tabel.geheel.sleutel, o.schooljaar)
    if nu.waarde is None or nu.waarde < KLEIN or nu.herkomst == "historie":
        return ""
    hoeveel = f"{'ongeveer ' if o.afgerond else ''}{als_tekst(nu.waarde)}"
    zin = f"In {o.schooljaar} waren er {hoeveel} {tabel.eenheid} ({tabel.geheel.sleutel})"
    vorig = o.cel(tabel.nummer, tabel.geheel.sleutel, o.namen[-2]) if len(o.namen) > 1 else Cel("")
    if o.afgerond or o.breekt(tabel.nummer, tabel.geheel.sleutel, o.schooljaar):
        return f"{zin}."
    if vorig.waarde is None or vorig.herkomst != nu.herkomst or vorig.waarde < KLEIN:
        return f"{zin}."
    verschil = nu.waarde - vorig.waarde
    richting = (
        "evenveel als" if not verschil else f"{als_tekst(abs(verschil))} {'meer' if verschil > 0 else 'minder'} dan"
    )
    return f"{zin}; dat is {richting} in {o.namen[-2]}."


def _kern(document: Word, o: Overzicht) -> None:
    document.add_heading("Kerncijfers", 1)
    for kern in o.kerncijfers():
        waarde = f"{als_tekst(kern.waarde)} %" if kern.waarde is not None else GEEN
        breuk = f": {kern.breuk or kern.opmerking}" if kern.breuk or kern.opmerking else ""
        document.add_paragraph(f"{waarde} {kern.rij.removeprefix('% ')}{breuk}.", style="List Bullet")
    _alineas(document, alle_noten(o, KERN, [kern.rij for kern in o.kerncijfers()]), NOOT)


def _eigen(document: Word, tabellen: Sequence[Eigentabel]) -> None:
    """Her own tables, with where their figures come from."""
    if tabellen:
        document.add_heading("Eigen cijfers", 1)
    for t in tabellen:
        rijen = [(eigen.naam(rij), [*map(getoond, cellen)]) for rij, cellen in t.rijen]
        _deel(document, eigen.titel(t), t.perioden, rijen, eigen.regels(t))


def _definities(document: Word, o: Overzicht) -> None:
    document.add_heading("Definities", 1)
    vorige = ""
    for d in definities(o, alle_nummers()):
        if d.titel != vorige:
            document.add_heading(d.titel, 2)
            vorige = d.titel
        document.add_paragraph(f"{d.rij}: {d.definitie}", style=NOOT)
