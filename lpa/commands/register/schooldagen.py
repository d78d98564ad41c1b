"""`lpa school vrij`, `vakantie` and `kalender`: the days of one school, where they differ from those of its region."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from sqlcipher3.dbapi2 import Connection

from lpa.commands.gate.store import vastleggen
from lpa.commands.register.vakantievelden import VAKANTIEVELDEN, Elders, bewaar, lees_regel
from lpa.commands.ui import answer
from lpa.commands.ui.command import Gegeven, Toch, met_velden, plek, verb, vlag
from lpa.commands.ui.command import verbs as maak_verbs
from lpa.commands.ui.field import Veld
from lpa.commands.ui.form import Formulier
from lpa.commands.ui.session import bestand, vandaag
from lpa.commands.ui.velden import komende_datum, toon_school
from lpa.domain.base.datum import lang
from lpa.domain.doubts.kalender import moet_lopen, schooljaar_van_vakantie, twijfels_vrij
from lpa.domain.kalender.schooldagen import dagen, tel
from lpa.domain.kalender.schooljaar import Schooljaar, lees_schooljaar
from lpa.domain.kalender.schoolkalender import lees_vakantie
from lpa.domain.kalender.vakantieregel import Vakantieregel, Vrijedag
from lpa.domain.records.school import School
from lpa.errors import NietGevonden
from lpa.output.register import kalender as uitvoer
from lpa.output.render.data import als_data
from lpa.storage.engine.file import Bestand
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
            vast = schrijver.voeg_toe(nieuw)
    aantal = sum(kalender.is_schooldag(dag) for dag in dagen(eerste, laatste))
    zin = (
        f"Vrij {vast.nummer}: {toon_school(s)} is dicht {_wanneer(eerste, laatste)} ({vast.reden});"
        f" dat scheelt {aantal} {'schooldag' if aantal == 1 else 'schooldagen'}."
    )
    return answer.change(zin, vast.nummer, als_data(vast))


def _twijfels(conn: Connection, s: School, nieuw: Vrijedag) -> list[str]:
    return twijfels_vrij(nieuw, vakanties.schoolkalender(conn, s), vakanties.vrije_dagen(conn, s.nummer))


def _weer_open(b: Bestand, s: School, oud: Vrijedag) -> None:
    with b.schrijf("school vrij --weg") as schrijver:
        schrijver.verwijder(oud)
    zin = f"Vrij {oud.nummer} is weg: {toon_school(s)} was dicht {_wanneer(oud.van, oud.tot)} ({oud.reden})."
    answer.change(zin, oud.nummer, als_data(oud))


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


def _regio(b: Bestand, s: School, regel: Vakantieregel) -> Elders:
    return Elders.in_kalender(f"regio {s.regio}", vakanties.kalender(s.regio, b.conn), regel)


def _jaar(gegeven: Gegeven, naam: str) -> Schooljaar:
    """The schooljaar of a holiday to be removed: as typed, by its first day, or that of today."""
    if jaar := gegeven["schooljaar"]:
        return lees_schooljaar(jaar)
    return schooljaar_van_vakantie(naam, komende_datum(gegeven["van"])) if gegeven["van"] else Schooljaar.van(vandaag())


def _weer_als_de_regio(b: Bestand, s: School, naam: str, jaar: Schooljaar) -> None:
    oud = vakanties.eigen_vakantie(b.conn, str(jaar), naam, school=s.nummer)
    if oud is None:
        raise NietGevonden(
            f"deze school heeft geen eigen {naam} {jaar}", f"bekijk wat er is met: lpa school toon {s.nummer}"
        )
    with b.schrijf("school vakantie --weg") as schrijver:
        schrijver.verwijder(oud)
    zin = f"De eigen {oud.vakantie.vol} van {toon_school(s)} is weg; {_regio(b, s, oud).zin}."
    answer.change(zin, oud.nummer, als_data(oud))


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
