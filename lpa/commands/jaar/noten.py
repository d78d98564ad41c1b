"""`lpa cijfers noot`: remarks that print with the figures they are about."""

from __future__ import annotations

from typing import Annotated

from sqlcipher3.dbapi2 import Connection

from lpa.commands.gate.doors import tell, writing
from lpa.commands.jaar import plekken
from lpa.commands.ui import forms
from lpa.domain.jaar.cijfers import Cijfernoot, twijfels_noot
from lpa.errors import NietGevonden, VerkeerdGebruik
from lpa.output.render.data import as_data
from lpa.output.render.sheet import NR, Column, Paragraph, Sheet, Table
from lpa.storage.engine.reading import many, one
from lpa.storage.jaar.eigen import genoemd

app = forms.verbs()
NUMMER = forms.number_of("noot", "lpa cijfers noot")


class Noot(forms.Form):
    """What is remarked, and about which figures; or which remark goes."""

    tekst = forms.ask(forms.TEXT, "TEKST", "Noot", "wat de lezer moet weten", quiet=True)
    bij = forms.flag("--bij", "tabel of cel: 3, 3/luxe, figuur 2, verlof", forms.TEXT.but(metavar="TABEL/RIJ"))
    schooljaar = forms.flag("--schooljaar", "alleen bij dit schooljaar", forms.TEXT.but(metavar="SCHOOLJAAR"))
    weg = forms.flag("--weg", "haal deze noot weg", NUMMER)


@forms.verb(app, "noot", 'lpa cijfers noot "scholen dicht half maart tot juni 2020" --bij 3 --schooljaar 2019-2020')
def noot(
    given: forms.Given[Noot],
    breuk: Annotated[bool, forms.switch("--breuk", "vanaf dat schooljaar is anders gemeten")] = False,
    toch: forms.Toch = False,
) -> None:
    """Zet een noot bij cijfers; zonder tekst ziet u ze alle.

    Een noot staat onder elke tabel en in elk bestand waar haar cijfers in staan. Bij een breuk toont lpa geen verschil
    met het jaar ervoor.
    """
    with forms.open_file() as b:
        f = given.parse(b.conn)
        if not (f.tekst or f.weg or f.bij or f.schooljaar or breuk):
            return _lijst(b.conn)
        if f.weg:
            if f.tekst or f.bij or f.schooljaar or breuk:
                raise VerkeerdGebruik("--weg haalt alleen een noot weg", "geef alleen --weg NUMMER", "--weg")
            oud = one(b.conn, Cijfernoot, "nummer = ?", f.weg)
            if oud is None:
                raise NietGevonden(f"noot {f.weg} bestaat niet", "bekijk ze met: lpa cijfers noot")
            with writing(b, "cijfers noot") as s:
                s.remove(oud)
            return tell.change(f"Noot {oud.nummer} is weg: {oud.tekst}.", oud.nummer, as_data(oud), about=tell.NOBODY)
        nieuw = _nieuw(b.conn, f, breuk=breuk)
        with writing(b, "cijfers noot", lambda: twijfels_noot(nieuw, genoemd(b.conn, nieuw.tekst)), toch) as s:
            vast = s.add(nieuw)
    zin = f"Noot {vast.nummer} staat bij {_waarbij(vast)}: {vast.tekst.rstrip('.')}."
    return tell.change(zin, vast.nummer, as_data(vast), about=tell.NOBODY)


def _nieuw(conn: Connection, f: Noot, *, breuk: bool) -> Cijfernoot:
    """The remark. Raises VerkeerdGebruik without a text, or about nothing."""
    if not f.tekst:
        raise VerkeerdGebruik("de tekst van de noot ontbreekt", "zet hem achter de opdracht, tussen aanhalingstekens")
    if not f.bij and not f.schooljaar:
        raise VerkeerdGebruik("waar de noot bij hoort ontbreekt", "geef --bij, --schooljaar of beide", "--bij")
    if breuk and not f.schooljaar:
        raise VerkeerdGebruik("vanaf welk schooljaar anders is gemeten ontbreekt", "geef --schooljaar", "--schooljaar")
    tabel, rij = plekken.lees(f.bij, plekken.alle(conn)) if f.bij else ("", "")
    eigen = plekken.van_haar(conn, tabel, rij)
    periode = plekken.lees_periode(f.schooljaar, eigen=eigen) if f.schooljaar else ""
    return Cijfernoot(tekst=f.tekst, tabel=tabel, rij=rij, schooljaar=periode, breuk=breuk)


def _waarbij(n: Cijfernoot) -> str:
    naam = f"tabel {n.tabel}" if n.tabel.isdigit() else n.tabel
    wat = f"{n.rij} ({n.tabel})" if n.rij else naam or "alle cijfers"
    return f"{wat} van {n.schooljaar}" if n.schooljaar else wat


def _lijst(conn: Connection) -> None:
    """All remarks, and about which figures each is."""
    alle = many(conn, Cijfernoot, "1 order by nummer")
    rijen = [(n.nummer, _waarbij(n), f"{n.tekst} (breuk)" if n.breuk else n.tekst) for n in alle]
    tabel = Table.of([NR, Column("Bij", wraps=True), Column("Noot", wraps=True)], rijen)
    blad = Sheet([tabel if alle else Paragraph('Er zijn geen noten. Een nieuwe: lpa cijfers noot "…" --bij 3')])
    tell.sheet(blad, {"noten": [as_data(n) for n in alle], "aantal": len(alle)}, about=tell.NOBODY)
