"""`lpa cijfers bron` and `vergelijk`: which figures of a schooljaar are printed, and both side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lpa.commands.gate.doors import Writer, tell, writing
from lpa.commands.jaar.overzicht import ALLE, Jaar
from lpa.commands.ui import forms
from lpa.commands.ui.forms import kalender, schooljaar_asked, today
from lpa.domain.base.tekst import opsomming
from lpa.domain.jaar.cijfers import GETELD, INGEVOERD, KEUZES, Bronkeuze
from lpa.domain.jaar.overzicht import Overzicht
from lpa.domain.jaar.vaststelling import verschillen
from lpa.domain.jaar.vergelijk import Tabelvergelijking, vergelijk
from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.errors import NietGevonden
from lpa.output.jaar import versies
from lpa.output.jaar.vergelijk import bronblad, vergelijkblad, vergelijkdata
from lpa.storage.bewaren import bewaard
from lpa.storage.engine.file import CaseFile
from lpa.storage.jaar import bronkeuze, tellen, vastleggen, vaststelling

app = forms.verbs()
NUMMER = forms.number_of("versie", "lpa cijfers versies")


class Tabelvraag(Jaar):
    """Which schooljaar, and which table of it."""

    tabel = forms.flag("--tabel", "alleen deze tabel; anders alle", forms.choice("tabel", ALLE, metavar="NUMMER"))


class Bron(Tabelvraag):
    """Which figures are printed."""

    bron = forms.ask(forms.choice("bron", KEUZES), "BRON", "Bron", "zonder bron ziet u de keuze van nu")


@forms.verb(app, "bron", "lpa cijfers bron 2018-2019 geteld --tabel 3\nlpa cijfers bron 2018-2019")
def bron(given: forms.Given[Bron]) -> None:
    """Kies welke cijfers lpa toont: de ingevoerde of de getelde.

    De keuze is per schooljaar en tabel. Zolang u niets kiest gaan ingevoerde cijfers voor.
    """
    with forms.open_file() as b:
        f = given.parse(b.conn)
        jaar, nummers = f.schooljaar or schooljaar_asked(), (f.tabel,) if f.tabel else ALLE
        voor = _vergeleken(b, jaar, nummers)
        if f.bron is None:
            return tell.sheet(bronblad(str(jaar), voor), vergelijkdata(str(jaar), voor), about=tell.NOBODY)
        if f.bron == INGEVOERD and not any(t.ingevoerd for t in voor):
            raise NietGevonden(
                f"van {jaar} zijn {f'in tabel {f.tabel} ' if f.tabel else ''}geen cijfers ingevoerd",
                "lees ze in met: lpa cijfers importeer BESTAND",
            )
        if anders := _anders(b, str(jaar), voor, f.bron):
            with writing(b, "cijfers bron") as s:
                _kies(s, str(jaar), anders, f.bron)
        na = _vergeleken(b, jaar, nummers)
    zin = _zin(str(jaar), f.bron, na) if anders else f"Er is niets gewijzigd: van {jaar} was de keuze al {f.bron}."
    return tell.change(zin, None, vergelijkdata(str(jaar), na), about=tell.NOBODY, undo=bool(anders))


def _vergeleken(b: CaseFile, jaar: Schooljaar, tabellen: Sequence[str]) -> list[Tabelvergelijking]:
    with b.snapshot() as conn:
        bronnen = tellen.bronnen(conn, [jaar], kalender(conn), op=today(), met_vaste=False)
        return vergelijk(jaar, bronnen, tabellen, vast=bool(vaststelling.geldend(conn, [str(jaar)])))


def _anders(b: CaseFile, jaar: str, voor: Sequence[Tabelvergelijking], keuze: str) -> list[str]:
    """The tables for which the choice is new. The count can be chosen before figures are imported over it."""
    gezegd = {k.tabel: k.bron for k in bronkeuze.keuzes(b.conn, [jaar])}
    if keuze == GETELD:
        return [t.tabel for t in voor if gezegd.get(t.tabel) != GETELD]
    return [t.tabel for t in voor if t.ingevoerd and t.bron == GETELD]


def _kies(s: Writer, jaar: str, tabellen: Sequence[str], keuze: str) -> None:
    bekend = {k.tabel: k for k in bronkeuze.keuzes(s.conn, [jaar])}
    for tabel in tabellen:
        if tabel in bekend:
            s.change(replace(bekend[tabel], bron=keuze))
        else:
            s.add(Bronkeuze(schooljaar=jaar, tabel=tabel, bron=keuze))


def _zin(jaar: str, keuze: str, na: Sequence[Tabelvergelijking]) -> str:
    """What is printed from here on; where nothing can be counted the imported figures stay."""
    toont = [_naam(t) for t in na if t.getoond == keuze]
    blijft = [_naam(t) for t in na if t.getoond not in ("", keuze)]
    zin = f"Van {jaar} toont lpa de {keuze}e cijfers" + (f" in {opsomming(toont)}." if toont else ".")
    if blijft:
        zin += f" In {opsomming(blijft)} valt niets te tellen: daar blijven de ingevoerde staan."
    return zin


def _naam(t: Tabelvergelijking) -> str:
    return f"tabel {t.tabel}" if t.tabel.isdigit() else "de kerncijfers"


class Vergelijk(Tabelvraag):
    """Which two versions of a closed schooljaar."""

    versie = forms.flag("--versie", "deze vastgestelde versie; anders de laatste", NUMMER)
    met = forms.flag("--met", "en deze; anders wat lpa nu telt", NUMMER)


@forms.verb(app, "vergelijk", "lpa cijfers vergelijk 2018-2019\nlpa cijfers vergelijk 2018-2019 --tabel 3")
def vergelijking(given: forms.Given[Vergelijk]) -> None:
    """Zet ingevoerd naast geteld, of vastgesteld naast nu.

    Van een vastgesteld schooljaar noemt lpa elke zaak die anders telt, en waarom.
    """
    with forms.open_file() as b:
        f = given.parse(b.conn)
        jaar = f.schooljaar or schooljaar_asked()
        bewaard.may_be_divided(b.conn, str(jaar))
        if f.versie or f.met or (not f.tabel and vaststelling.versies(b.conn, str(jaar))):
            v = _versies(b, jaar, f.versie, f.met)
            return tell.sheet(versies.blad(v), versies.data(v), about=tell.NOBODY)
        gevonden = _vergeleken(b, jaar, (f.tabel,) if f.tabel else ALLE)
    return tell.sheet(vergelijkblad(str(jaar), gevonden), vergelijkdata(str(jaar), gevonden), about=tell.NOBODY)


def _versies(b: CaseFile, jaar: Schooljaar, een: int | None, ander: int | None) -> versies.Vergelijking:
    """A version of a schooljaar beside another, or beside what is counted now."""
    with b.snapshot() as conn:
        bekend = {v.nummer: v for v in vaststelling.versies(conn, str(jaar))}
        for nummer in filter(None, (een, ander)):
            if nummer not in bekend:
                er = opsomming([str(n) for n in bekend]) or "geen"
                raise NietGevonden(f"{jaar} heeft geen versie {nummer}", f"kies uit: {er}")
        if not bekend:
            raise NietGevonden(f"{jaar} is niet vastgesteld", f"stel het vast met: lpa cijfers vaststellen {jaar}")
        van, naar = bekend[een or max(bekend)], bekend[ander] if ander else None
        was = vastleggen.stand(conn, van.nummer)
        if naar:
            nu = vastleggen.stand(conn, naar.nummer)
        else:
            bronnen = tellen.bronnen(conn, [jaar], kalender(conn), op=today(), met_vaste=False)
            nu = vastleggen.stand_nu(conn, Overzicht([jaar], bronnen, today()), jaar, kalender(conn))
        anders = verschillen(was, nu)
        zaken = {zaak for v in anders for zaak in (*v.weg, *v.erbij)}
        return versies.Vergelijking(van, naar, anders, was, nu, vastleggen.waarom(conn, zaken))
