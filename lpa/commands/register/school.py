"""`lpa school`: where education is given, and on which days it is not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Annotated

from sqlcipher3.dbapi2 import Connection

from lpa.commands.gate.change import Wijziging, met
from lpa.commands.gate.listing import Alles, Csv, Meest, Zoek, toon_lijst
from lpa.commands.gate.store import vastleggen
from lpa.commands.register.vakantie import VAKANTIEVELDEN, Elders, bewaar, lees_regel
from lpa.commands.ui import answer
from lpa.commands.ui.command import Gegeven, Toch, met_velden, met_verbs, noun, plek, verb, vlag
from lpa.commands.ui.command import verbs as maak_verbs
from lpa.commands.ui.field import Veld
from lpa.commands.ui.form import Formulier, ingevuld
from lpa.commands.ui.session import bestand, vandaag
from lpa.commands.ui.velden import keuze, komende_datum, toon_school
from lpa.domain.base.datum import lang
from lpa.domain.base.soorten import ONDERWIJSSOORTEN
from lpa.domain.doubts.kalender import moet_lopen, schooljaar_van_vakantie, twijfels_vrij
from lpa.domain.kalender.schooldagen import dagen, tel
from lpa.domain.kalender.schooljaar import Schooljaar, lees_schooljaar
from lpa.domain.kalender.schoolkalender import REGIOS, WEEKDAGEN, Vakantieregel, Vrijedag, lees_vakantie, lees_weekdagen
from lpa.domain.records.jongere import twijfels_bereik
from lpa.domain.records.school import School, lees_brin
from lpa.errors import GegevensGeweigerd, Geweigerd, NietGevonden
from lpa.output.register import kalender as uitvoer
from lpa.output.register.kalender import eigen_vakanties, vrije_dagen
from lpa.output.register.registers import scholen_tabel, school_blad
from lpa.output.render.data import as_data
from lpa.storage.engine.file import CaseFile, eigenschap
from lpa.storage.register import registers, vakanties

verbs = maak_verbs()
Welke = Annotated[str, plek("SCHOOL", "nummer, BRIN of deel van de naam")]
REDEN = Veld("reden", "--reden", "Reden", "studiedag, Goede Vrijdag, brugdag, …", verplicht=True)


@verb(verbs, "vrij", "lpa school vrij wegwijzer 6-12-2019 --reden studiedag\nlpa school vrij 1 6-12-2019 --weg")
@met_velden([REDEN])
def vrij(
    gegeven: Gegeven,
    school: Welke,
    van: Annotated[str, plek("VAN", "eerste dag; zonder jaar de eerstvolgende")],
    tot: Annotated[str, plek("TOT", "laatste dag; anders alleen VAN")] = "",
    weg: Annotated[bool, vlag("--weg", "haal deze vrije dagen weg")] = False,
    toch: Toch = False,
) -> None:
    """Leg dagen vast waarop een school dicht is."""
    eerste = komende_datum(van)
    laatste = komende_datum(tot, eerste) if tot else eerste
    moet_lopen(eerste, laatste)
    with bestand() as b:
        s = registers.vind_school(b.conn, school)
        if weg:
            return _weer_open(b, s, vakanties.vrije_dag(b.conn, s.nummer, eerste, laatste))
        nieuw = Vrijedag(school=s.nummer, van=eerste, tot=laatste, **Formulier([REDEN], gegeven, b.conn).vul())
        kalender = vakanties.schoolkalender(b.conn, s)
        with vastleggen(b, "school vrij", lambda: _twijfels(b.conn, s, nieuw), toch) as schrijver:
            vast = schrijver.add(nieuw)
    aantal = sum(kalender.is_schooldag(dag) for dag in dagen(eerste, laatste))
    zin = (
        f"Vrij {vast.nummer}: {toon_school(s)} is dicht {_wanneer(eerste, laatste)} ({vast.reden});"
        f" dat scheelt {aantal} {'schooldag' if aantal == 1 else 'schooldagen'}."
    )
    return answer.change(zin, vast.nummer, as_data(vast))


def _twijfels(conn: Connection, s: School, nieuw: Vrijedag) -> list[str]:
    return twijfels_vrij(nieuw, vakanties.schoolkalender(conn, s), vakanties.vrije_dagen(conn, s.nummer))


def _weer_open(b: CaseFile, s: School, oud: Vrijedag) -> None:
    with b.schrijf("school vrij --weg") as schrijver:
        schrijver.remove(oud)
    zin = f"Vrij {oud.nummer} is weg: {toon_school(s)} was dicht {_wanneer(oud.van, oud.tot)} ({oud.reden})."
    answer.change(zin, oud.nummer, as_data(oud))


def _wanneer(van: date, tot: date) -> str:
    return f"op {lang(van)}" if van == tot else f"van {lang(van)} tot en met {lang(tot)}"


@verb(
    verbs, "vakantie",
    "lpa school vakantie wegwijzer mei --van 25-4-2020 --tot 10-5-2020\n"
    "lpa school vakantie wegwijzer mei --schooljaar 2019-2020 --weg",
)  # fmt: skip
@met_velden(VAKANTIEVELDEN)
def vakantie(
    gegeven: Gegeven,
    school: Welke,
    naam: Annotated[str, plek("NAAM", "herfst, kerst, voorjaar, mei of zomer")],
    weg: Annotated[bool, vlag("--weg", "haal de eigen vakantie weg: die van de regio geldt weer")] = False,
    toch: Toch = False,
) -> None:
    """Leg een vakantie vast die op deze school anders is dan in de regio."""
    welke = lees_vakantie(naam)
    with bestand() as b:
        s = registers.vind_school(b.conn, school)
        if weg:
            return _weer_als_de_regio(b, s, welke, _jaar(gegeven, welke))
        regel = lees_regel(b.conn, VAKANTIEVELDEN, gegeven, welke, s.nummer)
        return bewaar(b, "school vakantie", regel, toon_school(s), _regio(b, s, regel), toch)


def _regio(b: CaseFile, s: School, regel: Vakantieregel) -> Elders:
    return Elders.in_kalender(f"regio {s.regio}", vakanties.kalender(s.regio, b.conn), regel)


def _jaar(gegeven: Gegeven, naam: str) -> Schooljaar:
    """The schooljaar of a holiday to be removed: as typed, by its first day, or that of today."""
    if jaar := gegeven["schooljaar"]:
        return lees_schooljaar(jaar)
    return schooljaar_van_vakantie(naam, komende_datum(gegeven["van"])) if gegeven["van"] else Schooljaar.van(vandaag())


def _weer_als_de_regio(b: CaseFile, s: School, naam: str, jaar: Schooljaar) -> None:
    oud = vakanties.eigen_vakantie(b.conn, str(jaar), naam, school=s.nummer)
    if oud is None:
        raise NietGevonden(
            f"deze school heeft geen eigen {naam} {jaar}", f"bekijk wat er is met: lpa school toon {s.nummer}"
        )
    with b.schrijf("school vakantie --weg") as schrijver:
        schrijver.remove(oud)
    zin = f"De eigen {oud.vakantie.vol} van {toon_school(s)} is weg; {_regio(b, s, oud).zin}."
    answer.change(zin, oud.nummer, as_data(oud))


@verb(verbs, "kalender", "lpa school kalender wegwijzer 2019-2020")
def kalender(school: Welke, schooljaar: Annotated[str, plek("SCHOOLJAAR", "anders dat van vandaag")] = "") -> None:
    """Toon het schooljaar van een school: schooldagen, vakanties en vrije dagen."""
    jaar = lees_schooljaar(schooljaar) if schooljaar else Schooljaar.van(vandaag())
    with bestand() as b, b.lees() as conn:
        s = registers.vind_school(conn, school)
        dagen_ = vakanties.schoolkalender(conn, s)
        eigen = [regel.vakantie for regel in vakanties.eigen_vakanties(conn, s.nummer)]
    pagina = uitvoer.Kalenderpagina(s, jaar, dagen_, tel(dagen_, jaar.eerste_dag, jaar.laatste_dag), eigen)
    answer.sheet(uitvoer.kalender_blad(pagina, answer.width()), uitvoer.kalender_data(pagina))


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
        with vastleggen(b, "school nieuw", lambda: _weeg(b.conn, nieuwe), toch) as s:
            vast = s.add(nieuwe)
    zin = f"School {vast.nummer}, {vast.naam}, staat in het register (vakantieregio {vast.regio})."
    answer.change(zin, vast.nummer, as_data(vast))


def _met_sleutel(school: School) -> School:
    return replace(school, zoeksleutel=school.sleutel())


def _weeg(conn: Connection, school: School, oud: School | None = None) -> list[str]:
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
    blad.blocks += [*eigen_vakanties(eigen), *vrije_dagen([v.vrij for v in vrij])]
    data = {"vakanties": [as_data(v) for v in eigen], "vrij": [as_data(v) for v in vrij]}
    answer.sheet(blad, as_data(s) | data)


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
            "school", VELDEN, lambda na: _weeg(b.conn, na, oud), lambda o, nieuw: _met_sleutel(met(o, nieuw))
        )
        wijziging.doe(b, oud, gegeven, toch=toch)


met_verbs(app, verbs)
