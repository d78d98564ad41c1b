"""`lpa verzorger`: parents and others who look after a jongere, each with an own address."""

from __future__ import annotations

from typing import Annotated

from lpa.commands.gate.change import Wijziging
from lpa.commands.gate.listing import Csv, toon_lijst
from lpa.commands.ui import answer
from lpa.commands.ui.command import Gegeven, met_velden, noun, plek, verb
from lpa.commands.ui.field import Veld
from lpa.commands.ui.form import Formulier, ingevuld
from lpa.commands.ui.session import bestand
from lpa.commands.ui.velden import nummer
from lpa.domain.records.jongere import Verzorger
from lpa.output.register.registers import verzorgers_tabel
from lpa.output.render.data import as_data
from lpa.storage.register import registers

app = noun(
    "Ouders en verzorgers van een jongere, ieder met een eigen adres.",
    'lpa verzorger nieuw 12 --naam "Noor Jansen" --adres "Dorpsstraat 1, 8181 AA Heerde"\nlpa verzorger lijst 12',
)
VERZORGERVELDEN = (
    Veld("naam", "--naam", "Naam", "naam van de ouder of verzorger", verplicht=True),
    Veld("adres", "--adres", "Adres", "eigen adres, als dat anders is: Straat 1, 1234 AB Plaats"),
    Veld("telefoon", "--telefoon", "Telefoon", "telefoonnummer"),
)
Van = Annotated[str, plek("JONGERE", "nummer, BSN of deel van de naam")]
Nummer = Annotated[str, plek("NUMMER", "nummer van de verzorger")]


@verb(app, "nieuw", 'lpa verzorger nieuw 12 --naam "Noor Jansen" --telefoon 0600000000')
@met_velden(VERZORGERVELDEN)
def nieuw(gegeven: Gegeven, jongere: Van) -> None:
    """Voeg een ouder of verzorger toe bij een jongere."""
    voeg_toe("verzorger nieuw", gegeven, jongere)


def voeg_toe(opdracht: str, gegeven: Gegeven, jongere: str) -> None:
    """Read, store, tell."""
    with bestand() as b:
        j = registers.vind_jongere(b.conn, jongere)
        nieuwe = Verzorger(jongere=j.nummer, **ingevuld(Formulier(VERZORGERVELDEN, gegeven, b.conn).vul()))
        with b.schrijf(opdracht) as s:
            nieuwe = s.add(nieuwe)
    answer.change(f"Verzorger {nieuwe.nummer} staat bij jongere {j.nummer}, {j.naam}.", nieuwe.nummer, as_data(nieuwe))


@verb(app, "lijst", "lpa verzorger lijst jansen")
def lijst(jongere: Van, csv: Csv = False) -> None:
    """Toon de ouders en verzorgers van een jongere. Een geheim adres: lpa jongere toon NUMMER --volledig."""
    with bestand() as b, b.lees() as conn:
        j = registers.vind_jongere(conn, jongere)
        gevonden = registers.verzorgers(conn, j.nummer)
    tabel = verzorgers_tabel(gevonden, adres_zichtbaar=not j.geheim_adres)
    toon_lijst("verzorgers", Verzorger, tabel, gevonden, len(gevonden), csv=csv)


@verb(app, "wijzig", 'lpa verzorger wijzig 3 --adres "Kerkweg 2, 8181 AA Heerde"')
@met_velden(VERZORGERVELDEN)
def wijzig(gegeven: Gegeven, verzorger: Nummer) -> None:
    """Wijzig een ouder of verzorger. Een lege tekst maakt een veld leeg."""
    with bestand() as b:
        oud = registers.verzorger(b.conn, nummer("verzorger")(verzorger))
        geheim = registers.jongere(b.conn, oud.jongere).geheim_adres
        Wijziging[Verzorger]("verzorger", VERZORGERVELDEN).doe(b, oud, gegeven, geheim=geheim)


@verb(app, "weg", "lpa verzorger weg 3")
def weg(verzorger: Nummer) -> None:
    """Haal een ouder of verzorger weg bij een jongere."""
    with bestand() as b:
        oud = registers.verzorger(b.conn, nummer("verzorger")(verzorger))
        j = registers.jongere(b.conn, oud.jongere)
        with b.schrijf("verzorger weg") as s:
            s.remove(oud)
    zin = f"Verzorger {oud.nummer}, {oud.naam}, staat niet meer bij jongere {j.nummer}, {j.naam}."
    answer.change(zin, oud.nummer, as_data(oud))
