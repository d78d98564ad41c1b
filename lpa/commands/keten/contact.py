"""`lpa contact`: the parties of the chain."""

from __future__ import annotations

from dataclasses import replace

from sqlcipher3.dbapi2 import Connection

from lpa.commands.gate.doors import All, Csv, Listing, Most, Twijfels, change_record, tell, writing
from lpa.commands.keten.delen import CONTACT
from lpa.commands.ui import forms
from lpa.domain.records.jongere import twijfels_bereik
from lpa.domain.zaak.keten import CONTACTSOORTEN, Contact, zelfde_contact
from lpa.output.zaak.keten import contact_blad, contacten_tabel
from lpa.storage.register import contacten

app = forms.noun(
    "De partijen van de keten: school, GGD, gezinscoach, Halt en andere.",
    'lpa contact nieuw "Team Jeugd Heerde" --soort gezinscoach --persoon "M. Specht"\nlpa contact lijst',
)
SOORT = forms.choice("soort", CONTACTSOORTEN)


class Gegevens(forms.Form):
    """What the register holds of a contact."""

    naam = forms.text("--naam", "Naam", "naam van de organisatie", required=True)
    soort = forms.ask(SOORT, "--soort", "Soort", required=True)
    persoon = forms.text("--persoon", "Persoon", "met wie u daar spreekt")
    telefoon = forms.text("--telefoon", "Telefoon", "telefoonnummer")
    email = forms.text("--email", "E-mail", "adres")
    adres = forms.text("--adres", "Adres", "postadres", quiet=True)
    notitie = forms.text("--notitie", "Notitie", "vrije tekst", long=True, quiet=True)


class Nieuw(Gegevens):
    """A new contact; its name may be typed without its flag."""

    gezegd = forms.ask(forms.TEXT, "NAAM", "Naam", "naam van de organisatie; --naam mag ook")


class Welke(forms.Form):
    """Which contact."""

    contact = forms.ask(CONTACT, "CONTACT", "Contact", "nummer of deel van de naam", required=True)


class Wijzigen(Welke, Gegevens):
    """Which contact, and what changes."""


@forms.verb(app, "nieuw", 'lpa contact nieuw "Team Jeugd Heerde" --soort gezinscoach --persoon "M. Specht"')
def nieuw(given: forms.Given[Nieuw], toch: forms.Toch = False) -> None:
    """Zet een partij in het contactenregister."""
    given.also(Nieuw.naam, Nieuw.gezegd)
    with forms.open_file() as b:
        f = given.fill(b.conn)
        nieuwe = _met(Contact(naam=f.naam, soort=f.soort), f)
        with writing(b, "contact nieuw", lambda: _twijfels(b.conn, nieuwe), toch) as s:
            vast = s.add(nieuwe)
    zin = f"Contact {vast.nummer}, {vast.naam} ({vast.soort}), staat in het register."
    tell.change(zin, vast.nummer, vast, about=tell.NOBODY)


def _met(oud: Contact, f: Gegevens) -> Contact:
    """The contact as the form has it, with the key that is searched."""
    na = replace(
        oud, naam=f.naam, soort=f.soort, persoon=f.persoon, telefoon=f.telefoon, email=f.email, adres=f.adres,
        notitie=f.notitie,
    )  # fmt: skip
    return replace(na, zoeksleutel=na.sleutel())


def _twijfels(conn: Connection, contact: Contact, oud: Contact | None = None) -> Twijfels:
    """What is unlikely about a contact, which was `oud` before."""
    return [*zelfde_contact(contact, contacten.van_soort(conn, contact.soort)), *twijfels_bereik(contact, oud)]


@forms.verb(app, "toon", "lpa contact toon specht")
def toon(given: forms.Given[Welke]) -> None:
    """Toon een contact."""
    with forms.reading() as conn:
        gevonden = given.place(Welke.contact, conn)
    tell.sheet(contact_blad(gevonden), gevonden, about=tell.NOBODY)


class Lijst(forms.Form):
    """Which contacts are listed."""

    zoek = forms.text("--zoek", "Zoek", "alleen wie of wat hierop past", quiet=True)
    soort = forms.flag("--soort", "alleen van deze soort", SOORT)


@forms.verb(app, "lijst", "lpa contact lijst --soort gezinscoach\nlpa contact lijst --zoek ggd")
def lijst(given: forms.Given[Lijst], alles: All = False, meest: Most = 50, csv: Csv = False) -> None:
    """Toon de contacten, op naam."""
    with forms.reading() as conn:
        f = given.parse(conn)
        aantal = contacten.aantal_contacten(conn, f.zoek, f.soort or "")
        gevonden = contacten.zoek_contacten(conn, f.zoek, aantal if alles else meest, f.soort or "")
    Listing("contacten", Contact, contacten_tabel).show(gevonden, aantal, about=tell.NOBODY, csv=csv)


@forms.verb(app, "wijzig", "lpa contact wijzig specht --telefoon 0578-000000")
def wijzig(given: forms.Given[Wijzigen], toch: forms.Toch = False) -> None:
    """Wijzig een contact. Een lege tekst maakt een veld leeg. Wat al is gedeeld, houdt de naam van toen."""
    with forms.open_file() as b:
        oud = given.place(Wijzigen.contact, b.conn)
        change_record(
            b, "contact", oud, given, lambda oud, f, _: _met(oud, f), doubts=lambda na: _twijfels(b.conn, na, oud),
            about=tell.NOBODY, sure=toch,
        )  # fmt: skip
