"""`lpa school`: where education is given."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

from sqlcipher3.dbapi2 import Connection

from lpa.commands.gate.change import Wijziging, met
from lpa.commands.gate.listing import Alles, Csv, Meest, Zoek, toon_lijst
from lpa.commands.gate.store import vastleggen
from lpa.commands.register import schooldagen
from lpa.commands.ui import answer
from lpa.commands.ui.command import Gegeven, Toch, met_velden, met_verbs, noun, plek, verb
from lpa.commands.ui.field import Veld
from lpa.commands.ui.form import Formulier, ingevuld
from lpa.commands.ui.session import bestand
from lpa.commands.ui.velden import keuze
from lpa.domain.base.soorten import ONDERWIJSSOORTEN
from lpa.domain.kalender.schoolkalender import REGIOS, WEEKDAGEN, lees_weekdagen
from lpa.domain.records.bereik import twijfels_bereik
from lpa.domain.records.school import School, lees_brin
from lpa.errors import GegevensGeweigerd, Geweigerd
from lpa.output.register.registers import scholen_tabel, school_blad
from lpa.output.register.vakanties import eigen_vakanties, vrije_dagen
from lpa.output.render.data import als_data
from lpa.storage.engine.file import eigenschap
from lpa.storage.register import registers, vakanties

app = noun("Scholen.", 'lpa school nieuw "De Wegwijzer" --brin 12AB --plaats Heerde --regio midden --onderwijssoort po')


def _soorten(tekst: str) -> str:
    """`po` or `vo, vso`: one or more kinds, each once, in the order of the report."""
    gekozen = {keuze("onderwijssoort", ONDERWIJSSOORTEN)(deel) for deel in tekst.replace(",", " ").split()}
    return ",".join(soort for soort in ONDERWIJSSOORTEN if soort in gekozen)


def _zonder_les(tekst: str) -> str:
    """`wo vr`: some weekdays. Raises GegevensGeweigerd for all five, which leave no day of school at all."""
    gekozen = lees_weekdagen(tekst)
    if len(gekozen.split()) == len(WEEKDAGEN):
        raise GegevensGeweigerd("een school geeft op ten minste een weekdag les", "noem hoogstens vier weekdagen")
    return gekozen


NAAM = Veld("naam", "--naam", "Naam", "naam van de school", verplicht=True)
VELDEN = (
    NAAM,
    Veld("brin", "--brin", "BRIN", "12AB, of met vestiging 12AB01", lees_brin, "BRIN"),
    Veld("plaats", "--plaats", "Plaats", "waar de school staat"),
    Veld(
        "regio", "--regio", "Vakantieregio", "noord, midden of zuid: van de plaats van de school",
        keuze("regio", REGIOS), "KEUZE", verplicht=True, keuzes={r: r for r in REGIOS},
    ),
    Veld(
        "onderwijssoorten", "--onderwijssoort", "Onderwijssoort", "po, so, vso, vo of mbo; meer met komma's",
        _soorten, "KEUZE",
    ),
    Veld(
        "zonder_les", "--zonder-les", "Zonder les", "weekdagen zonder school, zoals: wo vr", _zonder_les, "DAGEN",
        stil=True,
    ),
    Veld("contactpersoon", "--contactpersoon", "Contactpersoon", "naam of functie"),
    Veld("telefoon", "--telefoon", "Telefoon", "telefoonnummer", stil=True),
    Veld("email", "--email", "E-mail", "adres", stil=True),
)  # fmt: skip


@verb(app, "nieuw", 'lpa school nieuw "De Wegwijzer" --brin 12AB --plaats Heerde --regio midden --onderwijssoort po')
@met_velden(VELDEN)
def nieuw(
    gegeven: Gegeven,
    school: Annotated[str | None, plek("NAAM", "naam van de school; --naam mag ook")] = None,
    toch: Toch = False,
) -> None:
    """Zet een school in het register. Zonder --regio geldt de regio van de gemeente."""
    gegeven = {**gegeven, "naam": gegeven["naam"] if school is None else school}
    with bestand() as b:
        eigen = eigenschap(b.conn, "regio")
        velden = [v._replace(standaard=lambda _: eigen) if v.naam == "regio" else v for v in VELDEN]
        nieuwe = _met_sleutel(School(**ingevuld(Formulier(velden, gegeven, b.conn).vul())))
        with vastleggen(b, "school nieuw", lambda: _twijfels(b.conn, nieuwe), toch) as s:
            vast = s.voeg_toe(nieuwe)
    zin = f"School {vast.nummer}, {vast.naam}, staat in het register (vakantieregio {vast.regio})."
    answer.change(zin, vast.nummer, als_data(vast))


def _met_sleutel(school: School) -> School:
    return replace(school, zoeksleutel=school.sleutel())


def _twijfels(conn: Connection, school: School, oud: School | None = None) -> list[str]:
    """What is unlikely about a school, which was `oud` before. Raises Geweigerd for a BRIN that another has."""
    ander = registers.brin_eigenaar(conn, school.brin) if school.brin else None
    if ander and ander != school.nummer:
        raise Geweigerd(f"BRIN {school.brin} staat al bij school {ander}", f"bekijk die met: lpa school toon {ander}")
    return twijfels_bereik(school, oud)


@verb(app, "toon", "lpa school toon wegwijzer")
def toon(school: Annotated[str, plek("SCHOOL", "nummer, BRIN of deel van de naam")]) -> None:
    """Toon een school, met de eigen vakanties en vrije dagen."""
    with bestand() as b, b.lees() as conn:
        s = registers.vind_school(conn, school)
        eigen, vrij = vakanties.eigen_vakanties(conn, s.nummer), vakanties.vrije_dagen(conn, s.nummer)
    blad = school_blad(s)
    blad.blokken += [*eigen_vakanties(eigen), *vrije_dagen([v.vrij for v in vrij])]
    data = {"vakanties": [als_data(v) for v in eigen], "vrij": [als_data(v) for v in vrij]}
    answer.sheet(blad, als_data(s) | data)


@verb(app, "lijst", "lpa school lijst --zoek zwolle")
def lijst(zoek: Zoek = "", alles: Alles = False, meest: Meest = 50, csv: Csv = False) -> None:
    """Toon de scholen, op naam."""
    with bestand() as b, b.lees() as conn:
        aantal = registers.aantal_scholen(conn, zoek)
        gevonden = registers.zoek_scholen(conn, zoek, aantal if alles else meest)
    toon_lijst("scholen", School, scholen_tabel(gevonden), gevonden, aantal, csv=csv)


@verb(app, "wijzig", "lpa school wijzig wegwijzer --telefoon 0578-000000")
@met_velden(VELDEN)
def wijzig(
    gegeven: Gegeven, school: Annotated[str, plek("SCHOOL", "nummer, BRIN of deel van de naam")], toch: Toch = False
) -> None:
    """Wijzig een school. Een lege tekst maakt een veld leeg."""
    with bestand() as b:
        oud = registers.vind_school(b.conn, school)
        wijziging = Wijziging[School](
            "school", VELDEN, lambda na: _twijfels(b.conn, na, oud), lambda o, nieuw: _met_sleutel(met(o, nieuw))
        )
        wijziging.doe(b, oud, gegeven, toch=toch)


met_verbs(app, schooldagen.verbs)
