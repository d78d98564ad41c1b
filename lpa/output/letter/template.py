"""Templates of letters as Word documents, built from text: the letterhead, the letter, a footer.

In the text a blank line ends a paragraph and `\\` at the end of a line breaks it. The first sign of a paragraph
says what it is (`_OPMAAK`); `[brief]` and `[bezwaar]` are where another text is put in. Loads python-docx: import
this module only where a document is made.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time
from typing import Any

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

BEGIN = (1980, 1, 1, 0, 0, 0)  # the earliest time that a zip file knows
# What the empty document of python-docx says of the program that made it, and of its title.
_APP = "docProps/app.xml"
_PROGRAMMA = re.compile(rb"<(Application|AppVersion|HeadingPairs|TitlesOfParts)>.*?</\1>\s*", re.DOTALL)


def vast(inhoud: bytes) -> bytes:
    """The same zip file, with one fixed time on every entry, and without the program that is said to have made it."""
    uit = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(inhoud)) as oud, zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as nieuw:
        for deel in oud.infolist():
            gegevens = zipfile.ZipInfo(deel.filename, BEGIN)
            gegevens.compress_type = zipfile.ZIP_DEFLATED
            inhoud_ = oud.read(deel)
            nieuw.writestr(gegevens, _PROGRAMMA.sub(b"", inhoud_) if deel.filename == _APP else inhoud_)
    return uit.getvalue()


LETTER, MAAT, TAAL = "Arial", 11, "nl-NL"
# The first sign of a paragraph, and its style.
_OPMAAK = {
    "# ": "Title",
    "## ": "Heading 1",
    "* ": "List Bullet",
    "! ": "Briefhoofd",
    "> ": "Adres",
    "~ ": "Ondertekening",
    "^ ": "Samen",  # stays on the page of what follows
}
_BIJ_VOLGENDE = ("Title", "Heading 1", "Samen")
_INVOEGEN = re.compile(r"\[(\w+)\]")
# Name, size, bold, points before and after, and the style that a paragraph of its own has.
_STIJLEN = (
    ("Normal", MAAT, False, 0, 6), ("Title", 16, True, 10, 10), ("Heading 1", 12, True, 10, 3),
    ("List Bullet", MAAT, False, 0, 3), ("Briefhoofd", 18, True, 0, 2), ("Adres", MAAT, False, 34, 26),
    ("Ondertekening", MAAT, False, 34, 0), ("Samen", MAAT, False, 0, 6), ("Footer", 9, False, 0, 0),
)  # fmt: skip


def sjabloon(teksten: Mapping[str, str], soort: str, titel: str, op: date) -> bytes:
    """The Word template of a kind of letter, from the texts that ship with lpa."""
    document = Document()
    _pagina(document)
    _stijlen(document)
    for opmaak, tekst in alineas(teksten, soort):
        _alinea(document, opmaak, tekst)
    eigenschappen(document, titel, "", op)
    return opgeslagen(document)


def alineas(teksten: Mapping[str, str], soort: str) -> Iterator[tuple[str, str]]:
    """The paragraphs of a kind: the style, and the text with real line breaks."""
    samen = teksten["briefhoofd"].replace("[brief]", teksten[soort])
    samen = _INVOEGEN.sub(lambda m: teksten[m[1]], samen)
    for blok in re.split(r"\n\s*\n", samen.strip()):
        for regels in _regels(blok):
            merk = next((m for m in _OPMAAK if regels.startswith(m)), "")
            yield _OPMAAK.get(merk, "Normal"), regels.removeprefix(merk)


def _regels(blok: str) -> Iterator[str]:
    """A block as paragraphs: each line of a list is one; other lines are joined, broken after `\\`."""
    if blok.startswith("* "):
        yield from ("* " + deel.replace("\n", " ") for deel in blok[2:].split("\n* "))
    else:
        yield re.sub(r"\n", " ", blok.replace("\\\n", "\v")).replace("\v", "\n")


def _alinea(document: Any, opmaak: str, tekst: str) -> None:
    # "Normal" is the style of a paragraph that names none; looking it up takes most of the time of a template.
    alinea = document.add_paragraph(style=None if opmaak == "Normal" else opmaak)
    if opmaak in _BIJ_VOLGENDE:
        alinea.paragraph_format.keep_with_next = True
    alinea.add_run(tekst)  # a line break in it becomes one in Word


def _pagina(document: Any) -> None:
    """A4; the number of the page stands on every page but the first."""
    sectie = document.sections[0]
    sectie.page_width, sectie.page_height = Cm(21), Cm(29.7)
    sectie.left_margin = sectie.right_margin = Cm(2.5)
    sectie.top_margin = sectie.bottom_margin = Cm(2)
    sectie.different_first_page_header_footer = True
    voet = sectie.footer.paragraphs[0]
    voet.add_run("Pagina ")
    for soort, tekst in (("begin", ""), ("", "PAGE"), ("end", "")):
        voet.add_run()._r.append(_veldteken(soort) if soort else _instructie(tekst))


def _veldteken(soort: str) -> Any:
    teken = OxmlElement("w:fldChar")
    teken.set(qn("w:fldCharType"), soort)
    return teken


def _instructie(tekst: str) -> Any:
    instructie = OxmlElement("w:instrText")
    instructie.text = tekst
    return instructie


def _stijlen(document: Any) -> None:
    """One letter for all, real styles for title, headings and lists, and Dutch as the language."""
    for naam, maat, vet, voor, na in _STIJLEN:
        if naam not in document.styles:
            document.styles.add_style(naam, WD_STYLE_TYPE.PARAGRAPH).base_style = document.styles["Normal"]
        stijl = document.styles[naam]
        _letter(stijl, maat, vet)
        stijl.paragraph_format.space_before, stijl.paragraph_format.space_after = Pt(voor), Pt(na)
        stijl.paragraph_format.line_spacing = 1.15
    for rand in document.styles["Title"].element.iter(qn("w:pBdr")):
        rand.getparent().remove(rand)
        break
    for taal in document.styles.element.iter(qn("w:lang")):
        for deel in ("w:val", "w:eastAsia"):
            taal.set(qn(deel), TAAL)


def _letter(stijl: Any, maat: int, vet: bool) -> None:
    """The letter of a style, instead of that of a theme; black, so that it copies well."""
    stijl.font.size, stijl.font.bold, stijl.font.italic = Pt(maat), vet, False
    eigenschappen_ = stijl.element.get_or_add_rPr()
    for naam in ("w:color", "w:spacing", "w:kern", "w:rFonts"):
        for oud in eigenschappen_.findall(qn(naam)):
            eigenschappen_.remove(oud)
    stijl.font.name = LETTER
    for deel in ("w:cs", "w:eastAsia"):
        eigenschappen_.rFonts.set(qn(deel), LETTER)


def eigenschappen(document: Any, titel: str, auteur: str, op: date) -> None:
    """The properties of a document: what it is and of which gemeente; no name of a person, and no time of the clock."""
    moment = datetime.combine(op, time(), UTC)
    kern = document.core_properties
    kern.title, kern.author, kern.last_modified_by, kern.language = titel, auteur, auteur, TAAL
    kern.subject = kern.comments = kern.keywords = kern.category = kern.identifier = ""
    kern.created = kern.modified = kern.last_printed = moment
    kern.revision = 1


def opgeslagen(document: Any) -> bytes:
    """The bytes of a document, the same each time."""
    uit = io.BytesIO()
    document.save(uit)
    return vast(uit.getvalue())
