"""`lpa school`: where education is given; the days on which it is not are in `schooldagen`."""

from __future__ import annotations

from dataclasses import replace

from sqlcipher3.dbapi2 import Connection

from lpa.commands.gate.doors import All, Csv, Listing, Most, Twijfels, change_record, tell, writing
from lpa.commands.register.velden import REGIO, PlaatsRegio, VanSchool, Zoeken
from lpa.commands.ui import forms
from lpa.domain.base.soorten import ONDERWIJSSOORTEN
from lpa.domain.base.tekst import kies
from lpa.domain.kalender.schoolkalender import WEEKDAGEN, lees_weekdagen
from lpa.domain.records.jongere import twijfels_bereik
from lpa.domain.records.school import School, lees_brin
from lpa.errors import GegevensGeweigerd, Geweigerd
from lpa.output.register.kalender import eigen_dagen
from lpa.output.register.registers import scholen_tabel, school_blad
from lpa.storage.register import registers, vakanties

app = forms.noun(
    "Scholen.", 'lpa school nieuw "De Wegwijzer" --brin 12AB --plaats Heerde --regio midden --onderwijssoort po'
)


def _soorten(tekst: str) -> str:
    """`po` or `vo, vso`: one or more kinds, each once, in the order of the report."""
    gekozen = {kies(deel, ONDERWIJSSOORTEN, "onderwijssoort") for deel in tekst.replace(",", " ").split()}
    return ",".join(soort for soort in ONDERWIJSSOORTEN if soort in gekozen)


def _zonder_les(tekst: str) -> str:
    """`wo vr`: some weekdays. Raises GegevensGeweigerd for all five, which leave no day of school at all."""
    gekozen = lees_weekdagen(tekst)
    if len(gekozen.split()) == len(WEEKDAGEN):
        raise GegevensGeweigerd("een school geeft op ten minste een weekdag les", "noem hoogstens vier weekdagen")
    return gekozen


class Gegevens(forms.Form):
    """What the register holds of a school."""

    naam = forms.text("--naam", "Naam", "naam van de school", required=True)
    brin = forms.ask(forms.plain("BRIN", lees_brin), "--brin", "BRIN", "12AB, of met vestiging 12AB01")
    plaats = forms.text("--plaats", "Plaats", "waar de school staat")
    regio = forms.ask(REGIO, "--regio", "Vakantieregio", "van de plaats van de school", required=True)
    onderwijssoorten = forms.text(
        "--onderwijssoort", "Onderwijssoort", "po, so, vso, vo of mbo; meer met komma's",
        kind=forms.plain("KEUZE", _soorten),
    )  # fmt: skip
    zonder_les = forms.text(
        "--zonder-les", "Zonder les", "weekdagen zonder school, zoals: wo vr", kind=forms.plain("DAGEN", _zonder_les),
        quiet=True,
    )  # fmt: skip
    contactpersoon = forms.text("--contactpersoon", "Contactpersoon", "naam of functie")
    telefoon = forms.text("--telefoon", "Telefoon", "telefoonnummer", quiet=True)
    email = forms.text("--email", "E-mail", "adres", quiet=True)


class Nieuw(Gegevens):
    """A new school; its name may be typed without its flag."""

    gezegd = forms.ask(forms.TEXT, "NAAM", "Naam", "naam van de school; --naam mag ook")


class Wijzigen(VanSchool, Gegevens):
    """Which school, and what changes."""


@forms.verb(
    app, "nieuw", 'lpa school nieuw "De Wegwijzer" --brin 12AB --plaats Heerde --regio midden --onderwijssoort po'
)
def nieuw(given: forms.Given[Nieuw], toch: forms.Toch = False) -> None:
    """Zet een school in het register. De vakantieregio volgt uit de plaats, of geef --regio."""
    given.also(Nieuw.naam, Nieuw.gezegd)
    with forms.open_file() as b:
        volgt = PlaatsRegio(Nieuw.plaats)
        f = given.fill(
            b.conn, Nieuw.plaats.but(note=volgt.bron), Nieuw.regio.but(default=volgt.regio, quiet=volgt.is_bekend)
        )
        nieuwe = _met(School(naam=f.naam, regio=f.regio), f)
        with writing(b, "school nieuw", lambda: _twijfels(b.conn, nieuwe), toch) as s:
            vast = s.add(nieuwe)
    zin = f"School {vast.nummer}, {vast.naam}, staat in het register (vakantieregio {vast.regio})."
    zin += f" Nu verder: lpa inschrijving nieuw --school {vast.nummer}."
    tell.change(zin, vast.nummer, vast, about=tell.NOBODY)


def _met(oud: School, f: Gegevens) -> School:
    """The school as the form has it, with the key that is searched."""
    na = replace(
        oud, naam=f.naam, brin=f.brin, plaats=f.plaats, regio=f.regio, onderwijssoorten=f.onderwijssoorten,
        zonder_les=f.zonder_les, contactpersoon=f.contactpersoon, telefoon=f.telefoon, email=f.email,
    )  # fmt: skip
    return replace(na, zoeksleutel=na.sleutel())


def _twijfels(conn: Connection, school: School, oud: School | None = None) -> Twijfels:
    """What is unlikely about a school, which was `oud` before. Raises Geweigerd for a BRIN that another has."""
    ander = registers.brin_eigenaar(conn, school.brin) if school.brin else None
    if ander and ander != school.nummer:
        raise Geweigerd(f"BRIN {school.brin} staat al bij school {ander}", f"bekijk die met: lpa school toon {ander}")
    return twijfels_bereik(school, oud)


@forms.verb(app, "toon", "lpa school toon wegwijzer")
def toon(given: forms.Given[VanSchool]) -> None:
    """Toon een school, met de eigen vakanties en vrije dagen."""
    with forms.reading() as conn:
        s = given.place(VanSchool.school, conn)
        eigen, vrij = vakanties.eigen_vakanties(conn, s.nummer), vakanties.vrije_dagen(conn, s.nummer)
        open_ = vakanties.open_dagen(conn, s.nummer)
    blad = school_blad(s)
    eigen_dagen(blad, eigen, [v.vrij for v in vrij], open_)
    data = {"vakanties": eigen, "vrij": vrij, "open": open_}
    tell.sheet(blad, s, data, about=tell.NOBODY)


@forms.verb(app, "lijst", "lpa school lijst --zoek zwolle")
def lijst(given: forms.Given[Zoeken], alles: All = False, meest: Most = 50, csv: Csv = False) -> None:
    """Toon de scholen, op naam."""
    with forms.reading() as conn:
        zoek = given.parse(conn).zoek
        aantal = registers.aantal(conn, School, zoek)
        gevonden = registers.zoek(conn, School, zoek, aantal if alles else meest)
    Listing("scholen", School, scholen_tabel).show(gevonden, aantal, about=tell.NOBODY, csv=csv)


@forms.verb(app, "wijzig", "lpa school wijzig wegwijzer --telefoon 0578-000000")
def wijzig(given: forms.Given[Wijzigen], toch: forms.Toch = False) -> None:
    """Wijzig een school. Een lege tekst maakt een veld leeg."""
    with forms.open_file() as b:
        oud = given.place(Wijzigen.school, b.conn)
        change_record(
            b, "school", oud, given, lambda oud, f, _: _met(oud, f), doubts=lambda na: _twijfels(b.conn, na, oud),
            about=tell.NOBODY, sure=toch,
        )  # fmt: skip
