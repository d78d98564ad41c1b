"""`lpa verzorger`: parents and others who look after a jongere, each with an own address."""

from __future__ import annotations

from dataclasses import replace

from lpa.commands.gate.doors import Change, Csv, Listing, tell, writing
from lpa.commands.register.welke import VanJongere
from lpa.commands.ui.forms import Draft, Form, Given, Toch, ask, noun, numbered, open_file, reading, text, verb
from lpa.domain.records.jongere import Verzorger
from lpa.output.register.registers import verzorgers_tabel
from lpa.storage.register import registers

app = noun(
    "Ouders en verzorgers van een jongere, ieder met een eigen adres.",
    'lpa verzorger nieuw 12 --naam "Noor Jansen" --adres "Dorpsstraat 1, 8181 AA Heerde"\nlpa verzorger lijst 12',
)


class Gegevens(Form):
    """What is kept of who looks after a jongere."""

    naam = text("--naam", "Naam", "naam van de ouder of verzorger", required=True)
    adres = text("--adres", "Adres", "eigen adres, als dat anders is: Straat 1, 1234 AB Plaats")
    telefoon = text("--telefoon", "Telefoon", "telefoonnummer")


class Nieuw(VanJongere, Gegevens):
    """Somebody who looks after a jongere."""


class Welke(Form):
    """Which one."""

    verzorger = ask(
        numbered("verzorger", registers.verzorger), "NUMMER", "Verzorger", "nummer van de verzorger", required=True
    )


class Wijzigen(Welke, Gegevens):
    """Which one, and what changes."""


@verb(app, "nieuw", 'lpa verzorger nieuw 12 --naam "Noor Jansen" --telefoon 0600000000')
def nieuw(given: Given[Nieuw], toch: Toch = False) -> None:
    """Voeg een ouder of verzorger toe bij een jongere."""
    voeg_toe("verzorger nieuw", given, toch)


def voeg_toe(opdracht: str, given: Given[Nieuw], toch: bool) -> None:
    """Read, store, tell."""
    with open_file() as b:
        j = given.place(Nieuw.wie, b.conn)
        f = given.fill(b.conn)
        with writing(b, opdracht, sure=toch) as s:
            nieuwe = s.add(_met(Verzorger(jongere=j.nummer, naam=f.naam), f))
        whom = tell.about(b.conn, j)
    zin = f"Verzorger {nieuwe.nummer} staat bij jongere {j.nummer}, {j.naam}."
    tell.change(zin, nieuwe.nummer, nieuwe, about=whom)


@verb(app, "lijst", "lpa verzorger lijst jansen")
def lijst(given: Given[VanJongere], csv: Csv = False) -> None:
    """Toon de ouders en verzorgers van een jongere. Een geheim adres: lpa jongere toon NUMMER --volledig."""
    with reading() as conn:
        j = given.place(VanJongere.wie, conn)
        gevonden = registers.verzorgers(conn, j.nummer)
        whom = tell.about(conn, j)
    tabel = Listing("verzorgers", Verzorger, lambda rijen: verzorgers_tabel(rijen, adres_zichtbaar=not j.geheim_adres))
    tabel.show(gevonden, len(gevonden), about=whom, csv=csv)


@verb(app, "wijzig", 'lpa verzorger wijzig 3 --adres "Kerkweg 2, 8181 AA Heerde"')
def wijzig(given: Given[Wijzigen], toch: Toch = False) -> None:
    """Wijzig een ouder of verzorger. Een lege tekst maakt een veld leeg."""
    with open_file() as b:
        oud = given.place(Wijzigen.verzorger, b.conn)
        geheim = registers.jongere(b.conn, oud.jongere).geheim_adres
        Change[Verzorger, Wijzigen]("verzorger", make=_gewijzigd).run(b, oud, given, secret=geheim, sure=toch)


def _gewijzigd(oud: Verzorger, f: Wijzigen, _: Draft[Wijzigen]) -> Verzorger:
    return _met(oud, f)


def _met(oud: Verzorger, f: Gegevens) -> Verzorger:
    """The verzorger as the form has it, with the key that is searched."""
    na = replace(oud, naam=f.naam, adres=f.adres, telefoon=f.telefoon)
    return replace(na, zoeksleutel=na.sleutel())


@verb(app, "weg", "lpa verzorger weg 3")
def weg(given: Given[Welke]) -> None:
    """Haal een ouder of verzorger weg bij een jongere."""
    with open_file() as b:
        oud = given.place(Welke.verzorger, b.conn)
        j = registers.jongere(b.conn, oud.jongere)
        with writing(b, "verzorger weg") as s:
            s.remove(oud)
        whom = tell.about(b.conn, j)
    zin = f"Verzorger {oud.nummer}, {oud.naam}, staat niet meer bij jongere {j.nummer}, {j.naam}."
    tell.change(zin, oud.nummer, oud, about=whom)
