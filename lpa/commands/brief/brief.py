"""`lpa brief`: letters from Word templates. Making and sending them are in modules of their own."""

from __future__ import annotations

from typing import Annotated

from lpa import settings
from lpa.commands.gate.doors import All, Csv, Listing, Most, tell
from lpa.commands.ui.forms import PATH, Form, Given, VanZaak, ask, noun, numbered_field, reading, switch, verb
from lpa.domain.brief import verzending
from lpa.domain.records.brief import Brief
from lpa.output.zaak.brieven import brief_blad, brieven_tabel
from lpa.storage.engine import outfile
from lpa.storage.zaak import brieven

app = noun(
    "Brieven: maken uit een sjabloon, verzenden, bekijken.",
    "lpa brief maak uitnodiging-verzuimgesprek 12\nlpa brief verzonden 3",
)


class Welke(Form):
    """The letter that a command is about."""

    brief = numbered_field("brief", brieven.brief, "nummer van de brief")


@verb(app, "lijst", "lpa brief lijst 12\nlpa brief lijst --onverzonden")
def lijst(
    given: Given[VanZaak],
    onverzonden: Annotated[bool, switch("--onverzonden", "alleen wat nog niet is verzonden")] = False,
    alles: All = False,
    meest: Most = 50,
    csv: Csv = False,
) -> None:
    """Toon brieven, de laatste eerst."""
    with reading() as conn:
        zaak = given.parse(conn).zaak
        bij = zaak.nummer if zaak else None
        gevonden, aantal = brieven.brieven(conn, bij, onverzonden=onverzonden, meest=None if alles else meest)
        whom = tell.about(conn, *gevonden)
    Listing("brieven", Brief, brieven_tabel).show(gevonden, aantal, about=whom, csv=csv)


@verb(app, "toon", "lpa brief toon 3")
def toon(given: Given[Welke]) -> None:
    """Toon een brief: soort, aan wie, wanneer, het gesprek, en de SHA-256 van het bestand."""
    with reading() as conn:
        gevonden = given.place(Welke.brief, conn)
        afspraak, whom = brieven.afspraak(conn, gevonden), tell.about(conn, gevonden)
    tell.sheet(brief_blad(gevonden, afspraak), gevonden, {"afspraak": afspraak}, about=whom)


class Controleren(Welke):
    """Which letter, and which file."""

    bestand = ask(PATH, "BESTAND", "Bestand", "het bestand van de brief", required=True)


@verb(app, "controleer", "lpa brief controleer 3 brief-12-waarschuwing.docx")
def controleer(given: Given[Controleren]) -> None:
    """Kijk of een bestand nog precies de brief is die is gemaakt."""
    with reading() as conn:
        gevonden = given.place(Controleren.brief, conn)
        pad, whom = settings.pad(given.place(Controleren.bestand)), tell.about(conn, gevonden)
    zelfde = outfile.sha256(pad) == gevonden.sha256
    verzending.moet_zelfde_zijn(gevonden, pad.name, zelfde=zelfde)
    zin = f"{pad.name} is precies brief {gevonden.nummer}, zoals die is gemaakt."
    tell.change(zin, gevonden.nummer, gevonden, {"gelijk": True}, about=whom, undo=False)
