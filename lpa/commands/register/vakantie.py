"""`lpa vakantie`: the school holidays of the regions, those that ship with lpa and those that she adds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated, Any, TypeVar

from sqlcipher3.dbapi2 import Connection

from lpa import settings
from lpa.commands.gate.doors import Csv, Listing, show_or_change, tell, writing
from lpa.commands.register.velden import REGIO
from lpa.commands.ui import forms
from lpa.commands.ui.forms import today
from lpa.domain.base.datum import lang
from lpa.domain.base.named import NamedTuple
from lpa.domain.doubts.school import moet_lopen, schooljaar_van_vakantie, twijfels_vakantie
from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.domain.kalender.schoolkalender import REGIOS, VAKANTIES, Kalender, Vakantie, Vakantieregel, lees_vakantie
from lpa.domain.records.school import periode
from lpa.errors import VerkeerdGebruik
from lpa.output.register.kalender import Vakantierij, onbevestigd_blad, vakanties_tabel
from lpa.storage.engine.file import CaseFile
from lpa.storage.register import vakanties


class Dagen(forms.Form):
    """The days of a holiday."""

    van = forms.ask(forms.COMING_DAY, "--van", "Van", "eerste dag van de vakantie", required=True)
    tot = forms.ask(forms.COMING_DAY, "--tot", "Tot en met", "laatste dag van de vakantie", required=True, after=van)
    schooljaar = forms.ask(
        forms.SCHOOLJAAR, "--schooljaar", "Schooljaar", "anders volgt het uit de eerste dag", required=True, quiet=True
    )
    bron = forms.text("--bron", "Bron", "waar u de dagen las")


class Welke(forms.Form):
    """Which holiday."""

    naam = forms.ask(
        forms.plain("NAAM", lees_vakantie, choices={v: v for v in VAKANTIES}), "NAAM", "Vakantie", required=True
    )


D = TypeVar("D", bound=Dagen)


class Elders(NamedTuple):
    """The holiday that a new one replaces: in the calendar of the region, or in the table of lpa."""

    waar: str
    vakantie: Vakantie | None

    @classmethod
    def in_kalender(cls, waar: str, kalender: Kalender, regel: Vakantieregel) -> Elders:
        """The holiday of the same name and schooljaar in `kalender`."""
        gezocht = (regel.naam, regel.schooljaar)
        return cls(waar, next((v for v in kalender.vakanties if (v.naam, v.schooljaar) == gezocht), None))

    @property
    def zin(self) -> str:
        """`in regio midden is dat van 25-04-2020 tot en met 03-05-2020`."""
        v = self.vakantie
        return f"in {self.waar} is dat {periode(v.eerste_dag, v.laatste_dag) if v else 'niet bekend'}"


def vul(conn: Connection, given: forms.Given[D], naam: str) -> D:
    """What was typed of a holiday; its schooljaar follows from the first day. Raises GegevensGeweigerd."""

    def schooljaar(d: forms.Draft[Any]) -> Schooljaar | None:
        van = d.get(Dagen.van)
        return schooljaar_van_vakantie(naam, van) if van else None

    f = given.fill(conn, Dagen.schooljaar.but(default=schooljaar))
    moet_lopen(f.van, f.tot)
    return f


def bewaar(b: CaseFile, opdracht: str, regel: Vakantieregel, wie: str, elders: Elders, toch: bool) -> None:
    """Store a holiday, in place of the one that the file holds for the same school or region, and tell."""
    oud = vakanties.eigen_vakantie(b.conn, regel.schooljaar, regel.naam, regio=regel.regio, school=regel.school)
    if oud:
        zelfde = (oud.van, oud.tot) == (regel.van, regel.tot)
        bron = regel.bron or (oud.bron if zelfde else "")  # a source belongs to the days that it gave
        regel = replace(regel, nummer=oud.nummer, versie=oud.versie, bron=bron)
    if regel == oud:
        zin = f"Er is niets gewijzigd: vakantie {regel.nummer} is al zo."
        return tell.change(zin, regel.nummer, regel, about=tell.NOBODY, undo=False)
    nieuw = regel
    with writing(b, opdracht, lambda: twijfels_vakantie(nieuw, elders.vakantie), toch) as s:
        regel = s.change(nieuw) if oud else s.add(nieuw)
    was = f" Eerst was dat {periode(oud.van, oud.tot)}." if oud else ""
    zin = (
        f"Vakantie {regel.nummer}: {regel.vakantie.vol} van {wie} is van {lang(regel.van)} tot en met"
        f" {lang(regel.tot)}; {elders.zin}.{was}"
    )
    return tell.change(zin, regel.nummer, regel, about=tell.NOBODY)


app = forms.noun(
    "Schoolvakanties van de regio's: bekijken en aanvullen. De dagen van een school: lpa school vakantie.",
    "lpa vakantie lijst 2019-2020 --regio midden\nlpa vakantie nieuw mei --regio midden --van 26-4-2031 --tot 4-5-2031",
)


class InRegio(forms.Form):
    """Whose holiday it is."""

    regio = forms.ask(REGIO, "--regio", "Vakantieregio", required=True)


class Nieuw(Welke, InRegio, Dagen):
    """A holiday of a region."""


@forms.verb(
    app, "nieuw", 'lpa vakantie nieuw mei --regio midden --van 26-4-2031 --tot 4-5-2031 --bron "rijksoverheid.nl"'
)  # fmt: skip
def nieuw(given: forms.Given[Nieuw], toch: forms.Toch = False) -> None:
    """Voeg een vakantie van een regio toe, of verbeter er een."""
    with forms.open_file() as b:
        naam = given.place(Nieuw.naam)
        f = vul(b.conn, given, naam)
        regel = Vakantieregel(naam=naam, regio=f.regio, van=f.van, tot=f.tot, schooljaar=str(f.schooljaar), bron=f.bron)
        elders = Elders.in_kalender("de tabel van lpa", Kalender(f.regio, vakanties.pakket(f.regio)), regel)
        bewaar(b, "vakantie nieuw", regel, f"regio {f.regio}", elders, toch)


class Lijst(forms.Form):
    """Which holidays are listed."""

    schooljaar = forms.ask(forms.SCHOOLJAAR, "SCHOOLJAAR", "Schooljaar", "anders dat van vandaag")
    regio = forms.flag("--regio", "alleen van deze regio", REGIO)


@forms.verb(app, "lijst", "lpa vakantie lijst 2019-2020 --regio midden\nlpa vakantie lijst --alles --csv")
def lijst(
    given: forms.Given[Lijst],
    alles: Annotated[bool, forms.switch("--alles", "van alle schooljaren")] = False,
    csv: Csv = False,
) -> None:
    """Toon de vakanties van een schooljaar, met hun bron. Een ! betekent: niet bevestigd."""
    with forms.reading_if_any() as conn:
        f = given.parse(conn)
        if alles and f.schooljaar:
            raise VerkeerdGebruik("een schooljaar en --alles gaan niet samen", "kies een van de twee")
        jaar = f.schooljaar or Schooljaar.van(today())
        regios = [f.regio] if f.regio else REGIOS
        rijen = [r for r in _rijen(conn, regios) if alles or r.schooljaar == str(jaar)]
    tabel = Listing("vakanties", Vakantierij, lambda rijen: vakanties_tabel(rijen, forms.talk.width()))
    tabel.show(rijen, len(rijen), about=tell.NOBODY, csv=csv)
    if not (csv or settings.current().json) and (blad := onbevestigd_blad(rijen)).blocks:
        tell.page(blad, about=tell.NOBODY)


def _rijen(conn: Connection | None, regios: Sequence[str]) -> list[Vakantierij]:
    """The holidays of these regions: the shipped table, with what the file adds or corrects."""
    uit = []
    for regio in regios:
        eigen = {regel.vakantie for regel in vakanties.lijst(conn, regio)} if conn else set()
        uit += [Vakantierij.van_vakantie(v, regio, v in eigen) for v in vakanties.kalender(regio, conn).vakanties]
    return sorted(uit, key=lambda r: (r.schooljaar, VAKANTIES.index(r.naam)))


class Regio(forms.Form):
    """The region that is wanted."""

    regio = forms.ask(REGIO, "REGIO", "Vakantieregio")


@forms.verb(app, "regio", "lpa vakantie regio\nlpa vakantie regio midden")
def regio(given: forms.Given[Regio]) -> None:
    """Toon de vakantieregio van de gemeente, of wijzig haar. De plicht van wie geen school heeft, volgt deze regio."""
    show_or_change("vakantie regio", "regio", "de vakantieregio", given.parse().regio or "")
