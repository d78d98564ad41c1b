"""`lpa cijfers rij` and `zet`: rows of her own, and one figure at a time."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Annotated

from sqlcipher3.dbapi2 import Connection

from lpa.commands.gate.doors import tell, writing
from lpa.commands.jaar import plekken
from lpa.commands.ui import forms
from lpa.domain.base.tekst import opsomming
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.jaar.cijfers import Jaarcijfer, als_tekst
from lpa.domain.jaar.eigen import Eigenrij, is_kalenderjaar, lees_waarde
from lpa.domain.jaar.tabellen import KERN
from lpa.errors import Geweigerd, NietGevonden, VerkeerdGebruik
from lpa.output.render.data import as_data
from lpa.storage.engine.file import CaseFile
from lpa.storage.engine.reading import many, one
from lpa.storage.jaar import vaststelling
from lpa.storage.jaar.bronkeuze import verborgen_jaren

app = forms.verbs()
_HEEL = 100  # percent


class Rij(forms.Form):
    """A row of hers."""

    tabel = forms.ask(forms.TEXT, "TABEL", "Tabel", "naam van een eigen tabel, of nummer van een tabel", required=True)
    rij = forms.ask(forms.TEXT, "RIJ", "Rij", "wat er geteld is", required=True)
    eenheid = forms.text("--eenheid", "Eenheid", "jongeren, procent", quiet=True)
    bron = forms.text("--bron", "Bron", "waar de cijfers vandaan komen, en van welk jaar", quiet=True)


@forms.verb(app, "rij", 'lpa cijfers rij regio "vsv" --eenheid procent --bron "DUO, cijfers 2020"')
def rij_(
    given: forms.Given[Rij],
    weg: Annotated[bool, forms.switch("--weg", "haal de rij weg, als er geen cijfers staan")] = False,
) -> None:
    """Maak een eigen rij voor cijfers die u alleen invoert, zoals die van de regio."""
    with forms.open_file() as b:
        f = given.parse(b.conn)
        tabel, rij = (f.tabel or "").strip(), (f.rij or "").strip()
        oud = one(b.conn, Eigenrij, "tabel = ? and rij = ?", tabel, rij)
        if not weg and oud is None:
            plekken.moet_nieuw_kunnen(tabel, rij, many(b.conn, Eigenrij))
        if weg:
            return _weg(b, oud, tabel, rij)
        nieuw = replace(oud, eenheid=f.eenheid or oud.eenheid, bron=f.bron or oud.bron) if oud else None
        with writing(b, "cijfers rij") as s:
            vast = s.change(nieuw) if nieuw else s.add(Eigenrij(tabel=tabel, rij=rij, eenheid=f.eenheid, bron=f.bron))
    wat = "gewijzigd" if oud else "gemaakt"
    zin = f'Rij {rij} in {tabel} is {wat}. Een cijfer erbij: lpa cijfers zet 2019-2020 "{tabel}/{rij}" 12,5.'
    return tell.change(zin, vast.nummer, as_data(vast), about=tell.NOBODY)


def _verbergt(conn: Connection, vast: Jaarcijfer) -> list[Twijfel]:
    """What is entered goes before what is counted, for a whole table: the first figure hides all counts of it."""
    return [
        Twijfel(
            "cijfer.verbergt",
            f"{f'tabel {tabel}' if tabel.isdigit() else 'de kerncijfers'} van {jaar} telt lpa zelf: met dit ene cijfer"
            " staan die tellingen niet meer in het overzicht",
        )
        for jaar, tabel in ([] if vast.versie > 1 else verborgen_jaren(conn, [vast.nummer]))
    ]


def _weg(b: CaseFile, oud: Eigenrij | None, tabel: str, rij: str) -> None:
    if oud is None:
        raise NietGevonden(f"{tabel} heeft geen eigen rij '{rij}'", "bekijk ze met: lpa overzicht")
    if staan := many(b.conn, Jaarcijfer, "tabel = ? and rij = ? order by schooljaar", tabel, rij):
        perioden = [c.schooljaar for c in staan]
        raise Geweigerd(
            f"in {tabel}/{rij} staan cijfers, van {opsomming(perioden)}",
            f'haal die eerst weg: lpa cijfers zet {perioden[0]} "{tabel}/{rij}" weg',
        )
    with writing(b, "cijfers rij") as s:
        s.remove(oud)
    tell.change(f"Rij {rij} in {tabel} is weg.", oud.nummer, as_data(oud), about=tell.NOBODY)


class Cijfer(forms.Form):
    """One figure."""

    periode = forms.ask(
        forms.TEXT, "PERIODE", "Schooljaar", "2019-2020; voor een eigen rij ook een kalenderjaar", required=True
    )
    plek = forms.ask(forms.TEXT, "TABEL/RIJ", "Rij", "3/signaalverzuim, regio/vsv", required=True)
    waarde = forms.ask(forms.TEXT, "WAARDE", "Waarde", "12,5, streep, leeg, onbekend, of weg", required=True)
    opmerking = forms.text("--opmerking", "Opmerking", "bij dit cijfer", quiet=True)


@forms.verb(app, "zet", "lpa cijfers zet 2018-2019 regio/vsv 1,9")
def zet(given: forms.Given[Cijfer], toch: forms.Toch = False) -> None:
    """Voer een cijfer in, of haal er een weg (waarde: weg)."""
    with forms.open_file() as b:
        f = given.parse(b.conn)
        tabel, rij = _rij_van(b.conn, f.plek or "")
        periode = plekken.lees_periode(f.periode or "", eigen=plekken.van_haar(b.conn, tabel, rij))
        oud = one(b.conn, Jaarcijfer, "schooljaar = ? and tabel = ? and rij = ?", periode, tabel, rij)
        if (f.waarde or "").strip().lower() == "weg":
            if oud is None:
                raise NietGevonden(
                    f"van {periode} staat er geen cijfer bij {tabel}/{rij}", "bekijk ze met: lpa overzicht"
                )
            with writing(b, "cijfers zet") as s:
                s.remove(oud)
            return tell.change(
                f"Het cijfer van {periode} bij {tabel}/{rij} is weg.", None, as_data(oud), about=tell.NOBODY
            )
        waarde, teken = lees_waarde(f.waarde or "")
        van_haar = plekken.van_haar(b.conn, tabel, rij)
        _moet_kunnen(tabel, rij, waarde, van_haar=van_haar)
        opmerking = f.opmerking or (oud.opmerking if oud else "")
        nieuw = Jaarcijfer(schooljaar=periode, tabel=tabel, rij=rij, waarde=waarde, teken=teken, opmerking=opmerking)
        if van_haar and vaststelling.geldend(b.conn, [periode]):
            forms.talk.say(f"Let op: {periode} is vastgesteld; uw eigen cijfers horen daar niet bij en staan ernaast.")
        with writing(b, "cijfers zet", sure=toch, after=lambda: _verbergt(b.conn, vast)) as s:
            vast = s.change(replace(nieuw, nummer=oud.nummer, versie=oud.versie)) if oud else s.add(nieuw)
    zin = f"{tabel}/{rij} in {periode}: {als_tekst(waarde) or teken}" + (
        " (kalenderjaar)" if is_kalenderjaar(periode) else ""
    )
    return tell.change(f"{zin}.", vast.nummer, as_data(vast), about=tell.NOBODY)


def _moet_kunnen(tabel: str, rij: str, waarde: Decimal | None, *, van_haar: bool) -> None:
    """Raises VerkeerdGebruik for a count that is not whole, and for a key figure beyond 100 %."""
    if waarde is None or van_haar:
        return
    if tabel == KERN and waarde > _HEEL:
        raise VerkeerdGebruik(f"{als_tekst(waarde)} % kan niet", "geef een percentage van 0 tot en met 100")
    if tabel != KERN and waarde != int(waarde):
        raise VerkeerdGebruik(f"{tabel}/{rij} telt hele getallen, geen {als_tekst(waarde)}", "geef een heel getal")


def _rij_van(conn: Connection, plek: str) -> tuple[str, str]:
    """The row of which a figure is entered. Raises VerkeerdGebruik, also where only a table was named."""
    tabel, rij = plekken.lees(plek, plekken.invoer(conn))
    if not rij:
        raise VerkeerdGebruik(f"de rij van {tabel} ontbreekt", f"schrijf {tabel}/RIJ")
    return tabel, rij
