"""`lpa contact`: the parties of the chain."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

from sqlcipher3.dbapi2 import Connection

from lpa.commands.gate.change import Wijziging, met
from lpa.commands.gate.listing import Alles, Csv, Meest, Zoek, toon_lijst
from lpa.commands.gate.store import vastleggen
from lpa.commands.ui import answer
from lpa.commands.ui.command import Gegeven, Toch, met_velden, noun, optie, plek, verb
from lpa.commands.ui.field import Veld
from lpa.commands.ui.form import Formulier, ingevuld
from lpa.commands.ui.session import bestand
from lpa.commands.ui.velden import keuze
from lpa.domain.base.tekst import schone_alinea
from lpa.domain.records.jongere import twijfels_bereik
from lpa.domain.zaak.keten import CONTACTSOORTEN, Contact, zelfde_contact
from lpa.output.render.data import as_data
from lpa.output.zaak.keten import contact_blad, contacten_tabel
from lpa.storage.register import registers

app = noun(
    "De partijen van de keten: school, GGD, gezinscoach, Halt en andere.",
    'lpa contact nieuw "Team Jeugd Heerde" --soort gezinscoach --persoon "M. Specht"\nlpa contact lijst',
)
_lees_soort = keuze("soort", CONTACTSOORTEN)
VELDEN = (
    Veld("naam", "--naam", "Naam", "naam van de organisatie", verplicht=True),
    Veld(
        "soort", "--soort", "Soort", ", ".join(CONTACTSOORTEN), _lees_soort, "KEUZE", True, keuzes=CONTACTSOORTEN,
    ),
    Veld("persoon", "--persoon", "Persoon", "met wie u daar spreekt"),
    Veld("telefoon", "--telefoon", "Telefoon", "telefoonnummer"),
    Veld("email", "--email", "E-mail", "adres"),
    Veld("adres", "--adres", "Adres", "postadres", stil=True),
    Veld("notitie", "--notitie", "Notitie", "vrije tekst", schone_alinea, stil=True),
)  # fmt: skip
Wie = Annotated[str, plek("CONTACT", "nummer of deel van de naam")]


@verb(app, "nieuw", 'lpa contact nieuw "Team Jeugd Heerde" --soort gezinscoach --persoon "M. Specht"')
@met_velden(VELDEN)
def nieuw(
    gegeven: Gegeven,
    contact: Annotated[str | None, plek("NAAM", "naam van de organisatie; --naam mag ook")] = None,
    toch: Toch = False,
) -> None:
    """Zet een partij in het contactenregister."""
    gegeven = {**gegeven, "naam": gegeven["naam"] if contact is None else contact}
    with bestand() as b:
        nieuwe = _met_sleutel(Contact(**ingevuld(Formulier(VELDEN, gegeven, b.conn).vul())))
        with vastleggen(b, "contact nieuw", lambda: _twijfels(b.conn, nieuwe), toch) as s:
            vast = s.add(nieuwe)
    zin = f"Contact {vast.nummer}, {vast.naam} ({vast.soort}), staat in het register."
    answer.change(zin, vast.nummer, as_data(vast))


def _met_sleutel(contact: Contact) -> Contact:
    return replace(contact, zoeksleutel=contact.sleutel())


def _twijfels(conn: Connection, contact: Contact, oud: Contact | None = None) -> list[str]:
    """What is unlikely about a contact, which was `oud` before."""
    return [*zelfde_contact(contact, registers.van_soort(conn, contact.soort)), *twijfels_bereik(contact, oud)]


@verb(app, "toon", "lpa contact toon specht")
def toon(contact: Wie) -> None:
    """Toon een contact."""
    with bestand() as b, b.lees() as conn:
        gevonden = registers.vind_contact(conn, contact)
    answer.sheet(contact_blad(gevonden), as_data(gevonden))


@verb(app, "lijst", "lpa contact lijst --soort gezinscoach\nlpa contact lijst --zoek ggd")
def lijst(
    zoek: Zoek = "",
    soort: Annotated[str, optie("--soort", "alleen van deze soort", "KEUZE")] = "",
    alles: Alles = False,
    meest: Meest = 50,
    csv: Csv = False,
) -> None:
    """Toon de contacten, op naam."""
    gekozen = _lees_soort(soort) if soort else ""
    with bestand() as b, b.lees() as conn:
        aantal = registers.aantal_contacten(conn, zoek, gekozen)
        gevonden = registers.zoek_contacten(conn, zoek, aantal if alles else meest, gekozen)
    toon_lijst("contacten", Contact, contacten_tabel(gevonden), gevonden, aantal, csv=csv)


@verb(app, "wijzig", "lpa contact wijzig specht --telefoon 0578-000000")
@met_velden(VELDEN)
def wijzig(gegeven: Gegeven, contact: Wie, toch: Toch = False) -> None:
    """Wijzig een contact. Een lege tekst maakt een veld leeg. Wat al is gedeeld, houdt de naam van toen."""
    with bestand() as b:
        oud = registers.vind_contact(b.conn, contact)
        wijziging = Wijziging[Contact](
            "contact", VELDEN, lambda na: _twijfels(b.conn, na, oud), lambda o, anders: _met_sleutel(met(o, anders))
        )
        wijziging.doe(b, oud, gegeven, toch=toch)
