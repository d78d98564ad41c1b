"""`lpa export`: figures as files for the report writer. No names of children are in them."""

from __future__ import annotations

from collections.abc import Mapping
from json import dumps
from pathlib import Path
from typing import Annotated

from lpa import settings
from lpa.commands.gate.doors import tell
from lpa.commands.jaar.overzicht import Jaar, Jaren, jaarboek
from lpa.commands.jaar.stand import lees_overzicht
from lpa.commands.ui.forms import PATH, Given, noun, open_file, schooljaar_asked, switch, talk, text, today, verb
from lpa.domain.base.csvtekst import BOM
from lpa.domain.base.tekst import aantal
from lpa.domain.jaar.overzicht import Overzicht, cijfers_van
from lpa.domain.kalender.schooljaar import reeks
from lpa.errors import VerkeerdGebruik
from lpa.output.jaar.bestanden import csv_bestanden
from lpa.output.jaar.jaarwerk import Werkjaren, ook_te_herkennen
from lpa.output.jaar.overzicht import Jaarboek, kleine_cellen, met_hint, onaf
from lpa.output.jaar.overzichtdata import alles
from lpa.storage.engine import outfile
from lpa.storage.engine.reading import eigenschap
from lpa.storage.jaar import cijferbestand
from lpa.storage.register import eigen as register_eigen
from lpa.storage.werk import jaarwerk

app = noun(
    "Cijfers als bestand voor het jaarverslag; zonder namen.",
    "lpa export xlsx 2019-2020 --uit cijfers.xlsx\nlpa export docx 2019-2020 --uit cijfers.docx",
)
Overschrijf = Annotated[bool, switch("--overschrijf", "vervang een bestand dat er al is")]
Rond = Annotated[bool, switch("--openbaar", "met afgeronde getallen")]


class Export(Jaar):
    """Which schooljaar, and to which file."""

    uit = text("--uit", "Bestand", "naam van het bestand", kind=PATH, quiet=True)
    map_ = text("--map", "Map", "in deze map; van CSV een bestand per tabel", kind=PATH.but(metavar="MAP"), quiet=True)


@verb(app, "csv", "lpa export csv 2019-2020 --uit cijfers.csv\nlpa export csv 2019-2020 --map cijfers")
def csv(given: Given[Export], jaren: Jaren = 6, overschrijf: Overschrijf = False, openbaar: Rond = False) -> None:
    """Schrijf de cijfers als CSV, met herkomst.

    Met --uit in de indeling die `lpa cijfers importeer` leest; met --map een bestand per tabel en een met alle cijfers.
    """
    boek, f = _lees(given, jaren, openbaar)
    o = boek.o
    if openbaar and not f.map_:
        raise VerkeerdGebruik("--openbaar hoort bij --map: wat lpa weer inleest is precies", "geef --map MAP", "--map")
    if f.map_:
        map_, gedaan = settings.pad(f.map_), _gedaan(o)
        per_naam = {map_ / naam: inhoud for naam, inhoud in csv_bestanden(boek, gedaan).items()}
        return _schrijf(boek, per_naam, overschrijf, gedaan)
    cijfers = [*cijfers_van(o), *(c for tabel in boek.eigen for c in tabel.cijfers)]
    tekst, zonder_figuur = BOM + cijferbestand.write(cijfers), boek._replace(leeftijden=())
    if not f.uit:
        tell.text(tekst, about=tell.NOBODY)
        return _waarschuw(zonder_figuur)
    pad = settings.pad(f.uit)
    outfile.write(pad, tekst.encode("utf-8"), overschrijf=overschrijf, nooit=_nooit())
    _waarschuw(zonder_figuur)
    data = {"bestand": str(pad), "cijfers": len(cijfers)}
    zin = f"{len(cijfers)} cijfers staan in {pad}."
    return tell.change(zin, len(cijfers), data, about=tell.NOBODY, undo=False)


def _klein(boek: Jaarboek, gedaan: Werkjaren | None) -> list[str]:
    """By which small counts one may be known, of all that is in the file."""
    return [*kleine_cellen(boek), *(ook_te_herkennen(gedaan) if gedaan else [])]


def _waarschuw(boek: Jaarboek, gedaan: Werkjaren | None = None) -> None:
    """What a reader of the figures must know: how far the schooljaar is, and which counts are small."""
    klein = _klein(boek, gedaan)
    talk.say_all([*onaf(boek.o), *klein[:-1], *met_hint(klein[-1:])])


@verb(app, "xlsx", "lpa export xlsx 2019-2020 --uit cijfers.xlsx")
def xlsx(given: Given[Export], jaren: Jaren = 6, overschrijf: Overschrijf = False, openbaar: Rond = False) -> None:
    """Schrijf een werkboek (Excel): een blad per tabel, grafieken, definities en wat niet klopt."""
    from lpa.output.jaar.werkboek import werkboek

    boek, f = _lees(given, jaren, openbaar)
    gedaan = _gedaan(boek.o)
    inhoud = werkboek(boek, gedaan, _voorop(boek, gedaan))
    _schrijf(boek, {_pad(f, boek.o, ".xlsx"): inhoud}, overschrijf, gedaan)


def _gedaan(o: Overzicht) -> Werkjaren:
    """What was done in the schooljaar; who was at home is counted by `lpa jaarwerk`."""
    with open_file() as b, b.snapshot() as conn:
        boek = register_eigen.regelboek(conn)
        feiten = {t: jaarwerk.feiten(conn, t, o.jaren[-1:], today(), boek) for t in jaarwerk.TABELLEN}
    return Werkjaren(feiten, o.jaren[-1:], o.bronnen.noten, o.afgerond)


@verb(app, "json", "lpa export json 2019-2020 --uit cijfers.json")
def json(given: Given[Export], jaren: Jaren = 6, overschrijf: Overschrijf = False, openbaar: Rond = False) -> None:
    """Schrijf de cijfers als JSON, zoals `lpa overzicht --json`."""
    boek, f = _lees(given, jaren, openbaar)
    inhoud = dumps({"versie": tell.VERSION} | alles(boek), ensure_ascii=False, indent=1) + "\n"
    _schrijf(boek, {_pad(f, boek.o, ".json"): inhoud.encode()}, overschrijf)


@verb(app, "docx", "lpa export docx 2019-2020 --uit cijfers.docx")
def docx(given: Given[Export], jaren: Jaren = 6, overschrijf: Overschrijf = False, openbaar: Rond = False) -> None:
    """Schrijf een Word-document met de tabellen, en ruimte voor uw tekst."""
    from lpa.output.jaar.verslag import verslag

    boek, f = _lees(given, jaren, openbaar)
    with open_file() as b:
        gemeente = eigenschap(b.conn, "gemeente")
    gedaan = _gedaan(boek.o)
    inhoud = verslag(boek, gedaan, _voorop(boek, gedaan), gemeente, today())
    _schrijf(boek, {_pad(f, boek.o, ".docx"): inhoud}, overschrijf, gedaan)


def _lees(given: Given[Export], jaren: int, openbaar: bool) -> tuple[Jaarboek, Export]:
    """The overview with all that belongs to it, and what was asked."""
    with open_file() as b:
        f = given.parse(b.conn)
        if f.map_ and f.uit:
            raise VerkeerdGebruik("--uit en --map gaan niet samen", "kies een van de twee", "--map")
        jaar = f.schooljaar or schooljaar_asked()
        return jaarboek(b, lees_overzicht(b, reeks(jaar, jaren), openbaar=openbaar)), f


def _pad(f: Export, o: Overzicht, soort: str) -> Path:
    """Where a file comes; without a name one by the schooljaar. Raises VerkeerdGebruik for one of another kind."""
    naam = f"cijfers-{o.schooljaar}{soort}"
    pad = settings.pad(f.map_) / naam if f.map_ else settings.pad(f.uit or naam)
    if pad.suffix.lower() != soort:
        raise VerkeerdGebruik(f"de naam moet eindigen op {soort}", f"geef --uit cijfers{soort}", "--uit")
    return pad


def _voorop(boek: Jaarboek, gedaan: Werkjaren) -> list[str]:
    """What the reader must know first."""
    o = boek.o
    vast = o.bronnen.vast.get(o.schooljaar)
    stand = f"De cijfers van {o.schooljaar} zijn {'vastgesteld' if vast else 'nog niet vastgesteld'}."
    return [stand, *onaf(o), *_klein(boek, gedaan)]


def _nooit() -> list[Path]:
    return outfile.case_files(settings.current().bestand)


def _schrijf(
    boek: Jaarboek, bestanden: Mapping[Path, bytes], overschrijf: bool, gedaan: Werkjaren | None = None
) -> None:
    """Write all files or none, and tell what is in them."""
    o = boek.o
    klaar = outfile.prepared(bestanden, overschrijf=overschrijf, nooit=_nooit())
    with outfile.folder_for(bestanden), klaar as zet_neer:
        zet_neer()
    _waarschuw(boek, gedaan)
    een, *meer = bestanden
    waar = f"{een}" if not meer else f"{een.parent}, in {aantal(len(bestanden), 'bestand', 'bestanden')}"
    data = {"bestanden": [str(pad) for pad in bestanden], "schooljaar": o.schooljaar}
    tell.change(f"De cijfers van {o.schooljaar} staan in {waar}.", len(bestanden), data, about=tell.NOBODY, undo=False)
