"""`lpa school vrij`, `open`, `vakantie` and `kalender`: the days on which a school is closed or open, its year."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from sqlcipher3.dbapi2 import Connection

from lpa.commands.gate.doors import Twijfels, tell, writing
from lpa.commands.register.vakantie import Dagen, Elders, Welke, bewaar, vul
from lpa.commands.register.velden import VanSchool
from lpa.commands.ui import forms
from lpa.commands.ui.forms import today
from lpa.domain.base.datum import lang
from lpa.domain.doubts.school import moet_lopen, schooljaar_van_vakantie, twijfels_open, twijfels_vrij
from lpa.domain.kalender.schooldagen import dagen, tel
from lpa.domain.kalender.schooljaar import Schooljaar, lees_schooljaar
from lpa.domain.kalender.schoolkalender import Opendag, Vakantieregel, Vrijedag
from lpa.domain.records.school import School
from lpa.errors import NietGevonden
from lpa.output.register.kalender import Kalenderpagina, kalender_blad, kalender_data
from lpa.storage.engine.file import CaseFile
from lpa.storage.register import vakanties

app = forms.verbs()


class Vrij(VanSchool):
    """Which school is closed, when, and why."""

    van = forms.ask(forms.COMING_DAY, "VAN", "Eerste dag", "eerste dag; zonder jaar de eerstvolgende", required=True)
    tot = forms.ask(forms.COMING_DAY, "TOT", "Laatste dag", "laatste dag; anders alleen VAN", after=van)
    reden = forms.text("--reden", "Reden", "studiedag, Goede Vrijdag, brugdag, …", required=True)


@forms.verb(app, "vrij", "lpa school vrij wegwijzer 6-12-2019 --reden studiedag\nlpa school vrij 1 6-12-2019 --weg")
def vrij(
    given: forms.Given[Vrij],
    weg: Annotated[bool, forms.switch("--weg", "haal deze vrije dagen weg")] = False,
    toch: forms.Toch = False,
) -> None:
    """Leg dagen vast waarop een school dicht is."""
    with forms.open_file() as b:
        s = given.place(Vrij.school, b.conn)
        eerste = given.place(Vrij.van)
        gevraagd = Vrij.tot in given or (Vrij.van not in given and not weg)
        laatste = (given.place(Vrij.tot, beside=[(Vrij.van, eerste)]) if gevraagd else None) or eerste
        moet_lopen(eerste, laatste)
        if weg:
            return _weer_open(b, s, vakanties.vrije_dag(b.conn, s.nummer, eerste, laatste))
        nieuw = Vrijedag(school=s.nummer, van=eerste, tot=laatste, reden=given.fill(b.conn).reden)
        kalender = vakanties.schoolkalender(b.conn, s)
        with writing(b, "school vrij", lambda: _twijfels(b.conn, s, nieuw), toch) as w:
            vast = w.add(nieuw)
    aantal = sum(kalender.is_schooldag(dag) for dag in dagen(eerste, laatste))
    zin = (
        f"Vrij {vast.nummer}: {forms.show_school(s)} is dicht {_wanneer(eerste, laatste)} ({vast.reden});"
        f" dat scheelt {aantal} {'schooldag' if aantal == 1 else 'schooldagen'}."
    )
    return tell.change(zin, vast.nummer, vast, about=tell.NOBODY)


def _twijfels(conn: Connection, s: School, nieuw: Vrijedag) -> Twijfels:
    return twijfels_vrij(nieuw, vakanties.schoolkalender(conn, s), vakanties.vrije_dagen(conn, s.nummer))


def _weer_open(b: CaseFile, s: School, oud: Vrijedag) -> None:
    with writing(b, "school vrij --weg") as w:
        w.remove(oud)
    zin = f"Vrij {oud.nummer} is weg: {forms.show_school(s)} was dicht {_wanneer(oud.van, oud.tot)} ({oud.reden})."
    tell.change(zin, oud.nummer, oud, about=tell.NOBODY)


def _wanneer(van: date, tot: date) -> str:
    return f"op {lang(van)}" if van == tot else f"van {lang(van)} tot en met {lang(tot)}"


class Open(VanSchool):
    """Which school is open, when, and why."""

    dag = forms.ask(forms.COMING_DAY, "DATUM", "Dag", "de dag; zonder jaar de eerstvolgende", required=True)
    reden = forms.text("--reden", "Reden", "zoals: eigen rooster", quiet=True)


@forms.verb(app, "open", "lpa school open wegwijzer 5-5-2020\nlpa school open 1 5-5-2020 --weg")
def open_dag(
    given: forms.Given[Open],
    weg: Annotated[bool, forms.switch("--weg", "haal deze open dag weg")] = False,
    toch: forms.Toch = False,
) -> None:
    """Leg een dag vast waarop een school wel open is, zoals 5 mei."""
    with forms.open_file() as b:
        s, dag = given.place(Open.school, b.conn), given.place(Open.dag)
        if weg:
            return _toch_niet_open(b, s, vakanties.open_dag(b.conn, s.nummer, dag))
        nieuw = Opendag(school=s.nummer, dag=dag, reden=given.fill(b.conn).reden)
        with writing(b, "school open", lambda: twijfels_open(nieuw, vakanties.schoolkalender(b.conn, s)), toch) as w:
            vast = w.add(nieuw)
    waarom = f" ({vast.reden})" if vast.reden else ""
    zin = f"Open {vast.nummer}: {forms.show_school(s)} heeft les op {lang(dag)}{waarom}."
    return tell.change(zin, vast.nummer, vast, about=tell.NOBODY)


def _toch_niet_open(b: CaseFile, s: School, oud: Opendag) -> None:
    with writing(b, "school open --weg") as w:
        w.remove(oud)
    zin = f"Open {oud.nummer} is weg: {forms.show_school(s)} telt op {lang(oud.dag)} weer zoals de kalender zegt."
    tell.change(zin, oud.nummer, oud, about=tell.NOBODY)


class Vakantie(VanSchool, Welke, Dagen):
    """A holiday that a school has on other days than its region."""


@forms.verb(
    app, "vakantie",
    "lpa school vakantie wegwijzer mei --van 25-4-2020 --tot 10-5-2020\n"
    "lpa school vakantie wegwijzer mei --schooljaar 2019-2020 --weg",
)  # fmt: skip
def vakantie(
    given: forms.Given[Vakantie],
    weg: Annotated[bool, forms.switch("--weg", "haal de eigen vakantie weg: die van de regio geldt weer")] = False,
    toch: forms.Toch = False,
) -> None:
    """Leg een vakantie vast die op deze school anders is dan in de regio."""
    with forms.open_file() as b:
        s, naam = given.place(Vakantie.school, b.conn), given.place(Vakantie.naam)
        if weg:
            return _weer_als_de_regio(b, s, naam, _jaar(given, naam))
        f = vul(b.conn, given, naam)
        regel = Vakantieregel(
            naam=naam, school=s.nummer, van=f.van, tot=f.tot, schooljaar=str(f.schooljaar), bron=f.bron
        )
        return bewaar(b, "school vakantie", regel, forms.show_school(s), _regio(b, s, regel), toch)


def _regio(b: CaseFile, s: School, regel: Vakantieregel) -> Elders:
    return Elders.in_kalender(f"regio {s.regio}", vakanties.kalender(s.regio, b.conn), regel)


def _jaar(given: forms.Given[Vakantie], naam: str) -> Schooljaar:
    """The schooljaar of a holiday to be removed: as typed, by its first day, or that of today."""
    if Vakantie.schooljaar in given:
        return lees_schooljaar(given.texts[Vakantie.schooljaar.name])
    if Vakantie.van in given:
        return schooljaar_van_vakantie(naam, forms.read_coming_day(given.texts[Vakantie.van.name]))
    return Schooljaar.van(today())


def _weer_als_de_regio(b: CaseFile, s: School, naam: str, jaar: Schooljaar) -> None:
    oud = vakanties.eigen_vakantie(b.conn, str(jaar), naam, school=s.nummer)
    if oud is None:
        raise NietGevonden(
            f"deze school heeft geen eigen {naam} {jaar}", f"bekijk wat er is met: lpa school toon {s.nummer}"
        )
    with writing(b, "school vakantie --weg") as w:
        w.remove(oud)
    zin = f"De eigen {oud.vakantie.vol} van {forms.show_school(s)} is weg; {_regio(b, s, oud).zin}."
    tell.change(zin, oud.nummer, oud, about=tell.NOBODY)


class Kalender(VanSchool):
    """Of which school, and of which year."""

    schooljaar = forms.ask(forms.SCHOOLJAAR, "SCHOOLJAAR", "Schooljaar", "anders dat van vandaag")


@forms.verb(app, "kalender", "lpa school kalender wegwijzer 2019-2020")
def kalender(given: forms.Given[Kalender]) -> None:
    """Toon het schooljaar van een school: schooldagen, vakanties en vrije dagen."""
    with forms.reading() as conn:
        s = given.place(Kalender.school, conn)
        jaar = given.parse(conn).schooljaar or Schooljaar.van(today())
        dagen_ = vakanties.schoolkalender(conn, s)
        eigen = [regel.vakantie for regel in vakanties.eigen_vakanties(conn, s.nummer)]
    pagina = Kalenderpagina(s, jaar, dagen_, tel(dagen_, jaar.eerste_dag, jaar.laatste_dag), eigen)
    tell.sheet(kalender_blad(pagina, forms.talk.width()), kalender_data(pagina), about=tell.NOBODY)
