"""`lpa overzicht`: the figures of a schooljaar, and the cases behind each of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from lpa import settings
from lpa.commands.gate.doors import tell
from lpa.commands.jaar.stand import lees_overzicht
from lpa.commands.ui import forms
from lpa.domain.base.tekst import opsomming
from lpa.domain.jaar.controle import controleer
from lpa.domain.jaar.eigen import eigen_openbaar
from lpa.domain.jaar.figuur import regel_openbaar
from lpa.domain.jaar.overzicht import Definitie, Overzicht
from lpa.domain.jaar.overzicht import definities as alle_definities
from lpa.domain.jaar.tabellen import KERN, tabel
from lpa.domain.jaar.uitsplitsing import DIMENSIES, EENHEDEN
from lpa.domain.kalender.schooljaar import Schooljaar, reeks
from lpa.errors import VerkeerdGebruik
from lpa.output.jaar import overzicht as opmaak
from lpa.output.jaar.eigen import blokken
from lpa.output.jaar.excel import rijen_voor_excel
from lpa.output.jaar.overzichtdata import alles
from lpa.output.jaar.prenten import prenten
from lpa.output.render.sheet import Heading, Paragraph, Sheet
from lpa.storage.engine.file import CaseFile
from lpa.storage.jaar import eigen, groep

ALLE = tuple(opmaak.alle_nummers())
WERKPROCESSEN = "3"  # the table that is divided where she names none
DIMENSIE = forms.choice("verdeling", tuple(DIMENSIES), metavar="WAARNAAR")
Jaren = Annotated[
    int,
    typer.Option(
        "--jaren", min=1, max=20, help="hoeveel schooljaren naast elkaar (6)", metavar="AANTAL", show_default=False
    ),
]


def toon_overzicht(
    b: CaseFile, jaar: Schooljaar, jaren: int = 6, nummers: Sequence[str] = ALLE, *, openbaar: bool = False
) -> None:
    """Answer with the tables of `nummers` over so many schooljaren."""
    o = lees_overzicht(b, reeks(jaar, jaren), alle_kern=settings.current().json, openbaar=openbaar)
    een = len(nummers) == 1
    if not een and o.schooljaar not in o.met_cijfers and not settings.current().json:
        return tell.page(Sheet([Paragraph(opmaak.leeg_zin(o))]), about=tell.NOBODY)
    boek = jaarboek(b, o, heel=not een)
    if settings.current().json:
        return tell.document(alles(boek, nummers), about=tell.NOBODY)
    return tell.page(_blad(boek, nummers), about=tell.NOBODY)


def jaarboek(b: CaseFile, o: Overzicht, *, heel: bool = True) -> opmaak.Jaarboek:
    """An overview with what contradicts in it; `heel`: with figure 2 and her own tables, rounded as that is."""
    if not heel:
        return opmaak.Jaarboek(o, controleer(o))
    leeftijden = groep.leeftijden(b.conn, o.bronnen.register.get(o.schooljaar, []), o.jaren[-1], o.op)
    van_haar = eigen.tabellen(b.conn, o.namen, o.bronnen.noten)
    if o.afgerond:
        return opmaak.Jaarboek(o, controleer(o), [*map(regel_openbaar, leeftijden)], [*map(eigen_openbaar, van_haar)])
    return opmaak.Jaarboek(o, controleer(o), leeftijden, van_haar)


def _blad(boek: opmaak.Jaarboek, nummers: Sequence[str]) -> Sheet:
    """Tables and key figures; with all of them her own tables, and the pictures."""
    o, breedte, een = boek.o, forms.talk.width(), len(nummers) == 1
    blad = Sheet([Paragraph(zin, emphasis="let op") for zin in opmaak.onaf(o)])
    for nummer in nummers:
        deel = (
            opmaak.kernblad(boek, definities=een)
            if nummer == KERN
            else opmaak.tabelblad(boek, tabel(nummer), breedte, definities=een)
        )
        blad.blocks += deel.blocks
    blad.blocks += blokken(boek.eigen)
    blad.say(opmaak.met_hint(opmaak.kleine_cellen(boek, nummers if een else ())), "zacht")
    if een:
        return blad
    hint = f"Een tabel met de definities: lpa overzicht {o.schooljaar} --tabel 3. "
    hint += f"De zaken achter een cel: lpa overzicht {o.schooljaar} --uit-zaken 3/luxe. "
    blad += Paragraph(hint + f"Wat er verder is gedaan: lpa jaarwerk {o.schooljaar}")
    blad.blocks += prenten(boek, breedte).blocks
    return blad


app, _command = forms.single(
    "overzicht", "lpa overzicht 2019-2020 --uit-zaken 6/verhuisd\nlpa overzicht 2019-2020 --per school"
)


class Jaar(forms.Form):
    """Which schooljaar."""

    schooljaar = forms.ask(forms.SCHOOLJAAR, "SCHOOLJAAR", "Schooljaar", "2019-2020, 19-20 of 2019")


class Vraag(Jaar):
    """Which table of it, divided by what, or which cases behind a cell."""

    tabel = forms.flag(
        "--tabel", "een tabel, met de definitie van elke rij", forms.choice("tabel", ALLE, metavar="NUMMER")
    )
    uit_zaken = forms.flag(
        "--uit-zaken", "de zaken achter een cel: 6/verhuisd", forms.TEXT.but(metavar="TABEL/RIJ", empty=None)
    )
    per = forms.flag("--per", "verdeel een tabel", DIMENSIE)
    en = forms.flag("--en", "en ook hiernaar, gekruist", DIMENSIE)
    op = forms.flag("--op", "tabel 1 of 2 op deze dag verdeeld, niet op 1 oktober", forms.DAY)
    eenheid = forms.flag(
        "--eenheid", "wat er bij --per geteld wordt", forms.choice("eenheid", EENHEDEN, metavar="EENHEID")
    )


def _definities(o: Overzicht, nummers: Sequence[str], *, csv: bool) -> None:
    """What every row of these tables counts."""
    gevonden = alle_definities(o, nummers)
    if csv:
        return tell.table([Definitie._fields, *gevonden], about=tell.NOBODY)
    blad, vorige = Sheet(), ""
    for d in gevonden:
        if d.tabel != vorige:
            blad += Heading(d.titel)
            vorige = d.tabel
        blad += Paragraph(f"{d.rij}: {d.definitie}", hang=2)
    return tell.sheet(blad, {"definities": [d._asdict() for d in gevonden]}, about=tell.NOBODY)


def _als_csv(b: CaseFile, jaar: Schooljaar, jaren: int, nummers: Sequence[str], *, openbaar: bool) -> None:
    """The tables for a spreadsheet; with all of them figure 2 of the last schooljaar."""
    o = lees_overzicht(b, reeks(jaar, jaren), openbaar=openbaar)
    boek = jaarboek(b, o, heel=nummers == ALLE)
    tell.table(rijen_voor_excel(boek, nummers), about=tell.NOBODY)
    forms.talk.say_all(
        [*opmaak.onaf(o), *opmaak.met_hint(opmaak.kleine_cellen(boek, () if nummers == ALLE else nummers))]
    )


def _verhoudingen(b: CaseFile, jaar: Schooljaar, nummers: Sequence[str], *, csv: bool, openbaar: bool) -> None:
    """Change, share and rate of each row of these tables."""
    from lpa.output.jaar import verhouding

    o = lees_overzicht(b, reeks(jaar, 2), openbaar=openbaar)
    gekozen = [tabel(nummer) for nummer in nummers if nummer != KERN]
    if csv:
        tell.table(verhouding.verhoudingrijen(o, gekozen), about=tell.NOBODY)
        return forms.talk.say_all(opmaak.onaf(o))
    return tell.sheet(
        verhouding.verhoudingblad(o, gekozen, forms.talk.width()),
        verhouding.verhoudingdata(o, gekozen),
        about=tell.NOBODY,
    )


def _moet_samengaan(f: Vraag, bij_verdeling: dict[str, bool], andere: dict[str, bool], *, openbaar: bool) -> None:
    """Raises VerkeerdGebruik for an option that would say nothing here, and for two questions at once.

    `bij_verdeling` are the options that are about a breakdown, `andere` those that ask something else, if they were
    given.
    """
    vragen = {"--per": bool(f.per), "--uit-zaken": f.uit_zaken is not None} | andere
    gevraagd = [optie for optie, wel in vragen.items() if wel]
    if len(gevraagd) > 1 and gevraagd != ["--per", "--uit-zaken"]:
        raise VerkeerdGebruik(f"{opsomming(gevraagd)} gaan niet samen", "kies een van de twee")
    bij_per = {"--en": f.en, "--op": f.op, "--eenheid": f.eenheid} | bij_verdeling
    los = [optie for optie, wel in bij_per.items() if wel and not f.per]
    if los:
        hoort = "hoort" if len(los) == 1 else "horen"
        raise VerkeerdGebruik(f"{opsomming(los)} {hoort} bij een verdeling", "geef ook --per", "--per")
    if f.tabel == KERN and (f.per or andere["--verhoudingen"]):
        wat = "te verdelen" if f.per else "naast een ander jaar te zetten: het zijn zelf verhoudingen"
        raise VerkeerdGebruik(f"de kerncijfers (kern) zijn niet {wat}", "kies een tabel: --tabel 3", "--tabel")
    if openbaar and (bij_verdeling["--exact"] or f.uit_zaken is not None):
        raise VerkeerdGebruik("--openbaar rondt af: er hoort geen --exact of --uit-zaken bij", "laat een van beide weg")


@_command
def overzicht(
    given: forms.Given[Vraag],
    jaren: Jaren = 6,
    csv: Annotated[bool, forms.switch("--csv", "als CSV voor Excel")] = False,
    definities: Annotated[bool, forms.switch("--definities", "wat elke rij telt, van alle tabellen")] = False,
    verhoudingen: Annotated[
        bool, forms.switch("--verhoudingen", "naast het jaar ervoor: verschil, aandeel, per 1.000")
    ] = False,
    heel_jaar: Annotated[bool, forms.switch("--heel-jaar", "tabel 1 of 2 over het hele schooljaar verdeeld")] = False,
    openbaar: Annotated[bool, forms.switch("--openbaar", "met afgeronde getallen")] = False,
    exact: Annotated[bool, forms.switch("--exact", "een verdeling ook in CSV of JSON precies")] = False,
    ja: Annotated[bool, forms.switch("--ja", "bij --exact: zonder te vragen")] = False,
) -> None:
    """Toon de tabellen en kerncijfers van een schooljaar."""
    with forms.open_file() as b:
        f = given.parse(b.conn)
        andere = {"--definities": definities, "--verhoudingen": verhoudingen}
        _moet_samengaan(f, {"--heel-jaar": heel_jaar, "--exact": exact}, andere, openbaar=openbaar)
        nummers = [f.tabel] if f.tabel else ALLE
        if definities:  # they are the same for every schooljaar
            return _definities(
                lees_overzicht(b, [f.schooljaar or Schooljaar.van(settings.current().peildatum)]), nummers, csv=csv
            )
        jaar = f.schooljaar or forms.schooljaar_asked()
        if verhoudingen:
            return _verhoudingen(b, jaar, nummers, csv=csv, openbaar=openbaar)
        if f.per:
            from lpa.commands.jaar import uitsplitsing

            hoe = uitsplitsing.Hoe(f.tabel or WERKPROCESSEN, f.per, f.en, f.eenheid, heel_jaar, f.op, f.uit_zaken, csv,
                                   openbaar, exact, ja)  # fmt: skip
            uitsplitsing.toon(b, jaar, hoe)
        elif f.uit_zaken is not None:
            from lpa.commands.jaar.uitzaken import toon_zaken

            toon_zaken(b, jaar, f.uit_zaken, csv=csv)
        elif csv:
            _als_csv(b, jaar, jaren, nummers, openbaar=openbaar)
        else:
            toon_overzicht(b, jaar, jaren, nummers, openbaar=openbaar)
