"""`lpa huisbezoek`: planning, moving and cancelling visits; the report and the route are in modules of their own."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, Any

from sqlcipher3.dbapi2 import Connection

from lpa.commands.agenda.bezoek import (
    LIJST,
    Afspraak,
    Welk,
    adres_van,
    eigen_duur,
    spreekuur_die_dag,
    twijfels,
    zonder_adres,
)
from lpa.commands.facts import nasleep
from lpa.commands.gate.doors import All, Csv, Listing, Most, tell, writing
from lpa.commands.ui import forms
from lpa.commands.ui.forms import today
from lpa.domain.base.datum import op_tijd
from lpa.domain.base.tijdstip import lees_verzet
from lpa.domain.records import huisbezoek
from lpa.domain.records.huisbezoek import STATUSSEN, Huisbezoek
from lpa.domain.records.jongere import Jongere
from lpa.output.zaak.huisbezoek import Bezoekregel, bezoek_blad, bezoek_data, bezoeken_tabel
from lpa.storage.zaak import agenda, zaken

app = forms.noun(
    "Huisbezoeken: plannen, verzetten, verslag, route, agenda.",
    'lpa huisbezoek plan 12 --op "di 14-1 10:30"\nlpa huisbezoek lijst --open',
)


class Plan(Afspraak):
    """A visit that is planned in a zaak."""

    zaak = forms.zaak_field()
    poging_na = forms.ask(
        forms.number_of("huisbezoek", LIJST), "--na", "Poging na bezoek",
        "nummer van het huisbezoek waarbij niemand thuis was", quiet=True,
    )  # fmt: skip


@forms.verb(app, "plan", 'lpa huisbezoek plan 12 --op "di 14-1 10:30" --duur 45 --met ouders --tolk Arabisch')
def plan(given: forms.Given[Plan], toch: forms.Toch = False) -> None:
    """Plan een huisbezoek in een zaak."""
    with forms.open_file() as b:
        zaak = given.place(Plan.zaak, b.conn)
        wie = tell.zaak(b.conn, zaak)
        jongere = agenda.wie(b.conn, zaak.nummer)
        f = given.fill(
            b.conn, Plan.duur.but(default=eigen_duur(b.conn)), Plan.tolk.but(default=lambda _: jongere.taal or None),
            adres_van(b.conn, jongere, ""),
        )  # fmt: skip
        nieuw = Huisbezoek(
            zaak=zaak.nummer, uid=agenda.nieuwe_uid(), begin=f.begin, duur=f.duur, met_wie=f.met_wie, tolk=f.tolk,
            adres=f.adres, poging_na=f.poging_na,
        )  # fmt: skip
        if nieuw.poging_na:
            huisbezoek.moet_volgen(nieuw, agenda.huisbezoek(b.conn, nieuw.poging_na))
        with writing(b, "huisbezoek plan", lambda: twijfels(b.conn, nieuw), toch) as s:
            h = s.add(nieuw)
        forms.talk.say_all(spreekuur_die_dag(b.conn, h), zonder_adres(h, jongere))
        whom = tell.about(b.conn, h)
    zin = f"Huisbezoek {h.nummer} bij zaak {h.zaak} van {wie} is gepland: {huisbezoek.afspraak(h)}."
    tell.change(zin, h.nummer, bezoek_data(h, jongere), about=whom)


class Verzet(Welk, Afspraak):
    """Which visit, and when it is now."""


@forms.verb(app, "verzet", 'lpa huisbezoek verzet 3 --op "do 16-1 9:00"\nlpa huisbezoek verzet 3 --tolk Pools')
def verzet(given: forms.Given[Verzet], toch: forms.Toch = False) -> None:
    """Verzet een huisbezoek naar een andere tijd, of wijzig duur, tolk, adres of met wie.

    Zegt u alleen een dag, dan blijft de tijd.
    """
    with forms.open_file() as b:
        oud = given.place(Verzet.bezoek, b.conn)
        huisbezoek.moet_staan(oud)
        wie = tell.zaak(b.conn, zaken.zaak(b.conn, oud.zaak))
        jongere, whom = agenda.wie(b.conn, oud.zaak), tell.about(b.conn, oud)
        if forms.talk.can_ask():
            forms.talk.say(f"Huisbezoek {oud.nummer} staat op {huisbezoek.afspraak(oud)}.")
        f = given.fill(b.conn, *_zoals(b.conn, oud, jongere, gezegd=given.has_flags()))
        na = huisbezoek.verzet(
            oud, replace(oud, begin=f.begin, duur=f.duur, met_wie=f.met_wie, tolk=f.tolk, adres=f.adres)
        )
        if na == oud:
            zin = f"Er is niets gewijzigd: huisbezoek {oud.nummer} is al zo."
            return tell.change(zin, oud.nummer, bezoek_data(oud, jongere), about=whom, undo=False)
        with writing(b, "huisbezoek verzet", lambda: twijfels(b.conn, na), toch) as s:
            h = s.change(na)
        forms.talk.say_all(
            spreekuur_die_dag(b.conn, h), nasleep.aangekondigd_bezoek(b.conn, oud) if h.begin != oud.begin else ()
        )
    van = f"van {op_tijd(oud.begin)} verzet naar" if h.begin != oud.begin else "gewijzigd:"
    zin = f"Huisbezoek {h.nummer} bij zaak {h.zaak} van {wie} is {van} {huisbezoek.afspraak(h)}."
    return tell.change(zin, h.nummer, bezoek_data(h, jongere), about=whom)


def _zoals(conn: Connection, oud: Huisbezoek, jongere: Jongere, *, gezegd: bool) -> list[forms.Field[Any]]:
    """The questions, with what stands there: a day alone keeps the hour, and all but the time only where she says."""
    op = forms.MOMENT.but(read=lambda tekst: lees_verzet(tekst, oud.begin, today()))
    return [
        Verzet.begin.but(kind=op, default=(lambda _: oud.begin) if gezegd else None),
        Verzet.duur.but(default=lambda _: oud.duur, quiet=True),
        Verzet.met_wie.but(default=lambda _: oud.met_wie or None, quiet=True),
        Verzet.tolk.but(default=lambda _: oud.tolk or None, quiet=True),
        adres_van(conn, jongere, oud.adres).but(quiet=True),
    ]


class Annuleren(Welk):
    """Which visit, and why it does not go on."""

    reden = forms.text("--reden", "Reden", "waarom het bezoek niet doorgaat", long=True, required=True)


@forms.verb(app, "annuleer", 'lpa huisbezoek annuleer 3 --reden "ouders komen op het spreekuur"')
def annuleer(given: forms.Given[Annuleren]) -> None:
    """Annuleer een huisbezoek dat nog niet is geweest."""
    with forms.open_file() as b:
        oud = given.place(Annuleren.bezoek, b.conn)
        huisbezoek.moet_staan(oud)
        wie = tell.zaak(b.conn, zaken.zaak(b.conn, oud.zaak))
        na = huisbezoek.annuleer(oud, given.fill(b.conn).reden)
        with writing(b, "huisbezoek annuleer") as s:
            na = s.change(na)
        jongere, whom = agenda.wie(b.conn, na.zaak), tell.about(b.conn, na)
        forms.talk.say_all(nasleep.aangekondigd_bezoek(b.conn, oud))
    zin = f"Huisbezoek {na.nummer} bij zaak {na.zaak} van {wie} op {op_tijd(na.begin)} is geannuleerd."
    tell.change(zin, na.nummer, bezoek_data(na, jongere), about=whom)


@forms.verb(app, "toon", "lpa huisbezoek toon 3")
def toon(given: forms.Given[Welk]) -> None:
    """Toon een huisbezoek, met wat ervan kwam."""
    with forms.reading() as conn:
        h = given.place(Welk.bezoek, conn)
        jongere, whom = agenda.wie(conn, h.zaak), tell.about(conn, h)
    tell.sheet(bezoek_blad(h, jongere), bezoek_data(h, jongere), about=whom)


class Lijst(forms.VanZaak):
    """Which visits are listed."""

    status = forms.flag("--status", "alleen met deze afloop", forms.choice("status", STATUSSEN))
    van = forms.flag("--van", "vanaf deze dag", forms.DAY)
    tot = forms.ask(forms.COMING_DAY, "--tot", "Tot en met", "tot en met deze dag", quiet=True, after=van)


@forms.verb(app, "lijst", "lpa huisbezoek lijst --open\nlpa huisbezoek lijst 12")
def lijst(
    given: forms.Given[Lijst],
    open_: Annotated[bool, forms.switch("--open", "alleen wat nog moet komen, het eerste bovenaan")] = False,
    alles: All = False,
    meest: Most = 50,
    csv: Csv = False,
) -> None:
    """Toon huisbezoeken, het laatste eerst."""
    with forms.reading() as conn:
        f = given.parse(conn)
        filter_ = agenda.Filter(
            zaak=f.zaak.nummer if f.zaak else None, status=f.status, van=f.van, tot=f.tot, staat=open_
        )
        gevonden, aantal = agenda.lijst(conn, filter_, None if alles else meest)
        regels = [Bezoekregel.van_bezoek(h, agenda.wie(conn, h.zaak)) for h in gevonden]
        whom = tell.about(conn, *gevonden)
    Listing("huisbezoeken", Bezoekregel, bezoeken_tabel).show(regels, aantal, about=whom, csv=csv)
