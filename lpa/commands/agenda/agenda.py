"""`lpa agenda`: the days of the week on which she works, and those on which she is away."""

from __future__ import annotations

from datetime import date

from sqlcipher3.dbapi2 import Connection

from lpa.commands.gate.doors import All, Csv, Listing, Most, first, show_or_change, tell, writing
from lpa.commands.ui import forms
from lpa.commands.ui.forms import today
from lpa.domain.doubts.bezoek import twijfels_afwezig, vrij_van
from lpa.domain.doubts.school import moet_lopen
from lpa.domain.kalender.schoolkalender import lees_weekdagen, weekdagnummers
from lpa.domain.kalender.werkrooster import Afwezig
from lpa.domain.records.bestand import WERKDAGEN
from lpa.domain.werk.nasleep import VERZET, nog_afgesproken, nog_gepland, nog_spreekuur
from lpa.output.zaak.huisbezoek import afwezig_tabel
from lpa.storage.zaak import agenda, werkvoorraad

app = forms.noun(
    "Uw werkdagen, en dagen waarop u niet werkt. lpa plant er geen huisbezoek zonder te vragen.",
    "lpa agenda vrij --van 23-12 --tot 3-1 --reden vakantie\nlpa agenda lijst",
)


class Vrij(forms.Form):
    """On which days she does not work, and why."""

    van = forms.ask(forms.COMING_DAY, "--van", "Eerste dag", "eerste dag; zonder jaar de eerstvolgende", required=True)
    tot = forms.ask(
        forms.COMING_DAY, "--tot", "Laatste dag", "laatste dag; anders alleen de eerste", required=True, after=van,
        default=lambda d: d.get(Vrij.van),
    )  # fmt: skip
    reden = forms.text("--reden", "Reden", "vakantie, cursus, …")


@forms.verb(app, "vrij", "lpa agenda vrij --van 23-12 --tot 3-1 --reden vakantie")
def vrij(given: forms.Given[Vrij], toch: forms.Toch = False) -> None:
    """Leg dagen vast waarop u niet werkt."""
    with forms.open_file() as b:
        f = given.fill(b.conn)
        nieuw = Afwezig(van=f.van, tot=f.tot, reden=f.reden)
        moet_lopen(nieuw.van, nieuw.tot)
        with writing(b, "agenda vrij", lambda: twijfels_afwezig(nieuw, agenda.rooster(b.conn)), toch) as s:
            vast = s.add(nieuw)
            bezoeken = agenda.geplande(s.conn, nieuw.tot, van=nieuw.van)
            spreekuren = werkvoorraad.spreekuren(s.conn, nieuw.tot, van=nieuw.van)
            afspraken = agenda.afspraken(s.conn, nieuw.tot, van=nieuw.van)
    forms.talk.say_all(nog_gepland(bezoeken, VERZET), nog_spreekuur(spreekuren), nog_afgesproken(afspraken))
    zin = f"Vrij {vast.nummer}: u werkt niet op {_omschreven(vast)}."
    tell.change(zin, vast.nummer, vast, about=tell.NOBODY)


def _omschreven(afwezig: Afwezig) -> str:
    return vrij_van(afwezig) + (f" ({afwezig.reden})" if afwezig.reden else "")


class Werkdagen(forms.Form):
    """The days of the week on which she works."""

    dagen = forms.ask(
        forms.plain("DAGEN", lambda tekst: lees_weekdagen(tekst.replace("\n", " ")), many=True), "DAGEN", "Werkdagen",
        "de dagen waarop u werkt: ma di do",
    )  # fmt: skip


@forms.verb(app, "werkdagen", 'lpa agenda werkdagen\nlpa agenda werkdagen "ma di do"')
def werkdagen(given: forms.Given[Werkdagen]) -> None:
    """Toon op welke dagen van de week u werkt, of wijzig ze."""
    show_or_change("agenda werkdagen", WERKDAGEN, "uw werkdagen", given.parse().dagen or "", _op_vrije_dag)


def _op_vrije_dag(conn: Connection, was: str, wordt: str) -> list[str]:
    """What is planned from today on, on days that are no working days any more."""
    weg = weekdagnummers(was) - weekdagnummers(wordt)
    komend, _ = agenda.lijst(conn, agenda.Filter(van=today(), staat=True), None)
    bezoeken = [h for h in komend if h.begin.weekday() in weg]
    spreekuren = [s for s in werkvoorraad.spreekuren(conn, date.max, van=today()) if s.dag.weekday() in weg]
    open_ = [t for t in agenda.te_doen(conn) if t.laatste_dag >= today() and t.laatste_dag.weekday() in weg]
    return [*nog_gepland(bezoeken, VERZET), *nog_spreekuur(spreekuren), *nog_afgesproken(open_)]


@forms.verb(app, "lijst", "lpa agenda lijst\nlpa agenda lijst --alles")
def lijst(alles: All = False, meest: Most = 50, csv: Csv = False) -> None:
    """Toon uw vrije dagen van vandaag af; met --alles ook die voorbij zijn."""
    with forms.reading() as conn:
        gevonden = [a for a in agenda.afwezigheden(conn) if alles or a.tot >= today()]
    tabel = Listing("vrij", Afwezig, afwezig_tabel)
    tabel.show(first(gevonden, alles, meest), len(gevonden), about=tell.NOBODY, csv=csv)


class Welke(forms.Form):
    """Which days."""

    vrij = forms.numbered_field(
        "vrij", agenda.afwezig, "nummer van de vrije dagen", label="Vrije dagen", look="lpa agenda lijst --alles"
    )


@forms.verb(app, "weg", "lpa agenda weg 2")
def weg(given: forms.Given[Welke]) -> None:
    """Haal vrije dagen weg: u werkt dan toch."""
    with forms.open_file() as b:
        oud = given.place(Welke.vrij, b.conn)
        with writing(b, "agenda weg") as s:
            s.remove(oud)
    tell.change(f"Vrij {oud.nummer} is weg: {_omschreven(oud)}.", oud.nummer, oud, about=tell.NOBODY)
