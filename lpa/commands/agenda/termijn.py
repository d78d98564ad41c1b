"""`lpa termijn`: the terms that run, next steps of her own, and a term that stands still or is made longer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from typing import Annotated, Any

from sqlcipher3.dbapi2 import Connection

from lpa import settings
from lpa.commands.agenda.eigentermijn import WANNEER, staat_op, twijfels
from lpa.commands.facts import nasleep
from lpa.commands.gate.doors import All, Csv, Listing, Most, Twijfels, change_record, first, tell, writing
from lpa.commands.ui import forms
from lpa.commands.ui.forms import today
from lpa.domain.base.datum import kort
from lpa.domain.doubts.zaak import twijfels_dag
from lpa.domain.records import eigentermijn
from lpa.domain.records.zaak import genummerd
from lpa.domain.werk.lopend import LIJSTSOORTEN, Lopend, op_dag, van_soort
from lpa.domain.werk.werkvoorraad import Openzaak
from lpa.domain.zaak.gesprek import twijfels_te_vroeg
from lpa.output.zaak.werklijst import lopende_tabel, zonder_tabel
from lpa.storage.register import eigen
from lpa.storage.zaak import agenda, werkvoorraad, zaken

app = forms.noun(
    "Termijnen en volgende stappen; de beslistermijn van een aanvraag verschuiven.",
    'lpa termijn lijst\nlpa termijn nieuw 12 --wat "mentor bellen" --voor vr',
)


class Eigen(forms.Form):
    """What must be done, by when or at which moment."""

    wat = forms.text("--wat", "Wat", "wat u gaat doen", required=True)
    wanneer = forms.ask(WANNEER, "--voor", "Uiterlijk", 'laatste dag, of een afspraak: "di 31-3 9:30"', required=True)
    grondslag = forms.text("--grondslag", "Grondslag", "artikel of afspraak, als die er is", quiet=True)


class Nieuw(Eigen):
    """Something to do, in a zaak or in none."""

    zaak = forms.ask(forms.ZAAK, "ZAAK", "Zaak", f"{forms.ZAAK_WIE}; zonder hoort het bij geen zaak")


class Welke(forms.Form):
    """Which term of her own."""

    termijn = forms.numbered_field("termijn", agenda.eigentermijn, "nummer van de eigen termijn; zie lpa termijn lijst")


@forms.verb(app, "nieuw", 'lpa termijn nieuw 12 --wat "mentor bellen" --voor vr')
def nieuw(given: forms.Given[Nieuw], toch: forms.Toch = False) -> None:
    """Leg vast wat u voor een dag wilt doen, in een zaak of los daarvan. Met een tijd erbij is het een afspraak."""
    with forms.open_file() as b:
        zaak = given.place(Nieuw.zaak, b.conn) if Nieuw.zaak in given else None
        over = f" bij {genummerd(zaak)} van {tell.zaak(b.conn, zaak)}" if zaak else ""
        f = given.fill(b.conn)
        kaal = eigentermijn.Eigentermijn(
            zaak=zaak.nummer if zaak else None, wat=f.wat, laatste_dag=f.wanneer, grondslag=f.grondslag
        )
        termijn = eigentermijn.op_moment(kaal, f.wanneer)
        with writing(b, "termijn nieuw", lambda: twijfels(b.conn, termijn), toch) as s:
            vast = s.add(termijn)
        op = staat_op(b.conn, vast)
        whom = tell.about(b.conn, vast)
    zin = f"Termijn {vast.nummer} is vastgelegd{over}: {eigentermijn.termijn_zin(vast)}{op}."
    tell.change(zin, vast.nummer, vast, about=whom)


class Gedaan(Welke):
    """Which term was done, and when."""

    op = forms.today_field("--op", "Gedaan op")


@forms.verb(app, "gedaan", "lpa termijn gedaan 3")
def gedaan(given: forms.Given[Gedaan], toch: forms.Toch = False) -> None:
    """Streep een eigen termijn af. Een termijn van de wet eindigt met de stap zelf, zoals een besluit."""
    from lpa.commands.facts.werkdag import zonder_stap

    with forms.open_file() as b:
        oud = given.place(Gedaan.termijn, b.conn)
        eigentermijn.moet_open_staan(oud)
        _toon(b.conn, oud)
        op = given.fill(b.conn).op
        na = replace(oud, gedaan_op=op)
        with writing(b, "termijn gedaan", lambda: _dagtwijfels(b.conn, na, op), toch) as s:
            na = s.change(na)
        with b.snapshot() as conn:
            zonder = {z.nummer for z in zonder_stap(conn, today())} if na.zaak else set()
            whom = tell.about(conn, na)
    zin = f"Termijn {na.nummer} is gedaan op {kort(na.gedaan_op)}: {na.wat}."
    if na.zaak in zonder:
        zin += f" Zaak {na.zaak} heeft nu geen volgende stap: lpa termijn nieuw {na.zaak}."
    tell.change(zin, na.nummer, na, about=whom)


def _toon(conn: Connection, termijn: eigentermijn.Eigentermijn) -> None:
    """Which term this number is, before anything is asked about it."""
    tell.about(conn, termijn)
    if not forms.talk.can_ask():
        return
    if termijn.zaak:
        tell.zaak(conn, zaken.zaak(conn, termijn.zaak))
    forms.talk.say(f"Termijn {termijn.nummer}: {eigentermijn.termijn_zin(termijn)}.")


def _dagtwijfels(conn: Connection, termijn: eigentermijn.Eigentermijn, op: date) -> Twijfels:
    bij = zaken.zaak(conn, termijn.zaak) if termijn.zaak else None
    dag = twijfels_dag(f"het afstrepen van termijn {termijn.nummer}", op, bij, today())
    return [*dag, *twijfels_te_vroeg(termijn, today(), settings.current().nu)]


class Wijzigen(Welke, Eigen):
    """Which term, and what changes."""

    wanneer = Eigen.wanneer.but(help_='andere dag of tijd: "di 31-3 9:30"; een streepje haalt de tijd weg: "di 31-3 -"')


@forms.verb(app, "wijzig", 'lpa termijn wijzig 3 --voor 2-12\nlpa termijn wijzig 3 --voor "2-12 -"')
def wijzig(given: forms.Given[Wijzigen], toch: forms.Toch = False) -> None:
    """Wijzig een eigen termijn, of verzet een afspraak. Zegt u alleen een dag, dan blijft de tijd van een afspraak.

    Met een streepje achter de dag gaat de tijd eraf: dan is het een gewone termijn.
    """
    with forms.open_file() as b:
        oud = given.place(Wijzigen.termijn, b.conn)
        eigentermijn.moet_open_staan(oud)
        na = change_record(
            b, "termijn", oud, given, _gewijzigd, doubts=partial(twijfels, b.conn), fields=[_wanneer(oud)], sure=toch
        )
        if na.wanneer != oud.wanneer:
            forms.talk.say_all(nasleep.aangekondigde_afspraak(b.conn, oud))


def _wanneer(oud: eigentermijn.Eigentermijn) -> forms.Field[Any]:
    """The question when, of this term: an appointment is not by a day but on it, and a day alone says it is none."""
    kind = WANNEER.but(read=lambda tekst: eigentermijn.lees_verzet(oud, tekst, today()))
    if not oud.tijdstip:
        return Wijzigen.wanneer.but(kind=kind)
    return Wijzigen.wanneer.but(label="Wanneer", kind=kind.but(show=eigentermijn.uiterlijk_of_op))


def _gewijzigd(oud: eigentermijn.Eigentermijn, f: Wijzigen, nieuw_: forms.Draft[Wijzigen]) -> eigentermijn.Eigentermijn:
    na = replace(oud, wat=f.wat, grondslag=f.grondslag)
    return eigentermijn.op_moment(na, f.wanneer) if Wijzigen.wanneer in nieuw_ else na


class Lijst(forms.VanZaak):
    """Which terms are listed."""

    soort = forms.ask(
        forms.choice("soort termijn", LIJSTSOORTEN), "--soort", "Soort", "alleen deze soort, zoals eerste-stap of norm"
    )


@forms.verb(
    app,
    "lijst",
    "lpa termijn lijst\nlpa termijn lijst 12\nlpa termijn lijst --soort eerste-stap\nlpa termijn lijst --zonder",
)
def lijst(
    given: forms.Given[Lijst],
    zonder: Annotated[bool, forms.switch("--zonder", "de open zaken zonder volgende stap")] = False,
    alles: All = False,
    meest: Most = 50,
    csv: Csv = False,
) -> None:
    """Toon wat voor een dag moet gebeuren, met het artikel en waarom het die dag is."""
    from lpa.commands.facts.werkdag import zonder_stap

    with forms.reading() as conn:
        f = given.parse(conn)
        zaak = f.zaak
        if zonder:
            open_ = zonder_stap(conn, today())
            kaal = Listing("zaken", Openzaak, zonder_tabel)
            getoond_ = first(open_, alles, meest)
            return kaal.show(getoond_, len(open_), about=tell.about(conn, *getoond_), csv=csv)
        gevonden = van_soort(_lopende(conn, zaak.nummer if zaak else None), f.soort)
        wie = werkvoorraad.over_wie(conn, {t.zaak for t in gevonden if t.zaak})
        whom = tell.about(conn, *gevonden)
    tabel = Listing("termijnen", Lopend, lambda r: lopende_tabel(r, wie, today(), met_waarom=zaak is not None))
    return tabel.show(first(gevonden, alles, meest), len(gevonden), about=whom, csv=csv)


def _lopende(conn: Connection, zaak: int | None) -> list[Lopend]:
    """What must be done by a day in this zaak, or in all of them and in none."""
    from lpa.commands.facts.termijnen import lopende
    from lpa.commands.facts.werkdag import lopende_van_alle

    if zaak:
        return lopende(conn, zaak, today(), eigen.regelboek(conn))
    return op_dag(lopende_van_alle(conn, today()))
