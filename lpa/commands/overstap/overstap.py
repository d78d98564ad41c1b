"""`lpa overstap`: vmbo leavers on their way to the mbo, and where each of them stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Annotated

from sqlcipher3.dbapi2 import Connection

from lpa import settings
from lpa.commands.gate.doors import All, Csv, Listing, Most, Twijfels, change_record, first, tell, writing
from lpa.commands.overstap.overstapeinde import Welke
from lpa.commands.register import kenmerken
from lpa.commands.ui import forms
from lpa.commands.ui.forms import today
from lpa.domain.base.tekst import opsomming
from lpa.domain.doubts.overstap import twijfels_overstap
from lpa.domain.kalender.schooljaar import Schooljaar, lees_schooljaar
from lpa.domain.recht.regel import Regelboek
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.overstap import VMBO_MBO, Overstap, Overstapregel, vmbo_van
from lpa.domain.zaak.overstaprisico import meetdagen, risico
from lpa.output.zaak.overstap import Overstappagina, meetdagen_blad, overstap_blad, overstap_data, overstappen_tabel
from lpa.storage.register import eigen, registers
from lpa.storage.zaak import overstappen, verstrekkingen, zaken


def risico_van(conn: Connection, o: Overstap, op: date, boek: Regelboek) -> list[str]:
    """Why this leaver may have no place on day `op`; nothing when there is one, or nothing to ask any more."""
    return risico(o, registers.jongere(conn, o.jongere), registers.inschrijvingen(conn, o.jongere), op, boek)


app = forms.noun(
    "De overstap van vmbo naar mbo: wie heeft een plek, en wie gaat naar RMC.",
    "lpa overstap nieuw --jongere 1 --schooljaar 2019-2020 --keuze zorg\nlpa overstap lijst --risico",
)


class Wie(forms.Form):
    """Who leaves."""

    jongeren = forms.ask(
        forms.JONGEREN, "--jongere", "Jongere(n)", "nummer, BSN of deel van de naam; vaker voor meer jongeren",
        required=True,
    )  # fmt: skip


class Gegevens(forms.Form):
    """When the vmbo is left, for what, and how far it is."""

    schooljaar = forms.ask(
        forms.SCHOOLJAAR, "--schooljaar", "Schooljaar", "waarin de jongere het vmbo verlaat", required=True,
        offer=lambda _: Schooljaar.van(today()),
    )  # fmt: skip
    keuze = forms.text("--keuze", "Keuze", "opleiding")
    instelling = forms.text("--instelling", "Instelling", "het mbo")
    aangemeld_op = forms.ask(forms.DAY, "--aangemeld", "Aangemeld op", "dag van aanmelding bij het mbo")
    aangenomen_op = forms.ask(forms.DAY, "--aangenomen", "Aangenomen op", "dag waarop het mbo de jongere aannam")
    ingeschreven_op = forms.ask(forms.DAY, "--ingeschreven", "Ingeschreven op", "dag van inschrijving op het mbo")
    toelichting = forms.text("--toelichting", "Toelichting", "in het kort", long=True, quiet=True)
    school = forms.ask(forms.SCHOOL, "--school", "School", "het vmbo; anders dat van de inschrijving", quiet=True)
    geopend_op = forms.today_field("--datum", "Vastgelegd op", quiet=True)
    kenmerk_gemeente = kenmerken.VAN_GEMEENTE


class Nieuw(Wie, Gegevens, kenmerken.MetKenmerk):
    """Who leaves the vmbo; more than one at a time can be."""


@forms.verb(app, "nieuw", "lpa overstap nieuw --jongere 1 --jongere 2 --schooljaar 2019-2020 --keuze zorg")
def nieuw(given: forms.Given[Nieuw], toch: forms.Toch = False) -> None:
    """Leg vast wie het vmbo verlaat, met de keuze. Meer jongeren tegelijk kan."""
    with forms.open_file() as b:
        f = given.fill(b.conn)
        nieuwe = [_maak(b.conn, j, f) for j in f.jongeren]

        def weeg() -> Twijfels:
            return [*_over_alle(b.conn, nieuwe), *kenmerken.twijfels(b.conn, f.kenmerken)]

        with writing(b, "overstap nieuw", weeg, toch) as s:
            alle = [s.add(o) for o in nieuwe]
            kenmerken.leg_vast(s, [o.nummer for o in alle], f.kenmerken)
        whom = tell.about(b.conn, *alle)
    wie = opsomming([f"{o.nummer} van {j.naam}" for o, j in zip(alle, f.jongeren, strict=True)])
    zin = f"Overstap {wie} {'is' if len(alle) == 1 else 'zijn'} vastgelegd: vmbo-mbo, schooljaar {alle[0].schooljaar}."
    tell.change(zin, alle[0].nummer, alle[0], {"overstappen": alle}, about=whom)


def _maak(conn: Connection, jongere: Jongere, f: Nieuw) -> Overstap:
    """The overstap of one jongere; the vmbo is that of the enrolment, unless it was said."""
    van = vmbo_van(registers.inschrijvingen(conn, jongere.nummer), f.schooljaar)
    school = f.school.nummer if f.school else van.school if van else None
    soort = van.onderwijssoort if van and van.school == school else None
    o = Overstap(jongere=jongere.nummer, soort=VMBO_MBO, geopend_op=f.geopend_op, school=school, onderwijssoort=soort)
    return _met(o, f)


def _met(oud: Overstap, f: Gegevens) -> Overstap:
    """The overstap as the form has it; the school stays unless one is said."""
    return replace(
        oud, schooljaar=str(f.schooljaar), keuze=f.keuze, instelling=f.instelling, aangemeld_op=f.aangemeld_op,
        aangenomen_op=f.aangenomen_op, ingeschreven_op=f.ingeschreven_op, toelichting=f.toelichting,
        school=f.school.nummer if f.school else oud.school, geopend_op=f.geopend_op,
        kenmerk_gemeente=f.kenmerk_gemeente,
    )  # fmt: skip


def _over_alle(conn: Connection, nieuwe: Sequence[Overstap]) -> Twijfels:
    """The doubts about each of them; with more than one jongere they say about whom."""
    return [
        twijfel.over(f"jongere {o.jongere}") if len(nieuwe) > 1 else twijfel
        for o in nieuwe
        for twijfel in _twijfels(conn, o)
    ]


def _twijfels(conn: Connection, o: Overstap) -> Twijfels:
    jongere, inschrijvingen = registers.jongere(conn, o.jongere), registers.inschrijvingen(conn, o.jongere)
    return twijfels_overstap(o, jongere, inschrijvingen, overstappen.van_jongere(conn, o.jongere), today())


@forms.verb(app, "toon", "lpa overstap toon 12")
def toon(given: forms.Given[Welke]) -> None:
    """Toon een overstap: keuze, stand, risico, stappen en wat er is gedeeld."""
    with forms.reading() as conn:
        answer = pagina(conn, given.place(Welke.overstap, conn))
    tell.answer(answer)


def pagina(conn: Connection, o: Overstap) -> tell.Answer:
    """The page of an overstap."""
    boek = eigen.regelboek(conn)
    p = Overstappagina(
        overstap=o, jongere=registers.jongere(conn, o.jongere),
        school=forms.show_school(registers.school(conn, o.school)) if o.school else "",
        risico=risico_van(conn, o, today(), boek), dagen=meetdagen(o.jaar, boek),
        stappen=zaken.stappen(conn, o.nummer), verstrekkingen=verstrekkingen.van_zaak(conn, o.nummer),
    )  # fmt: skip
    return kenmerken.erbij(conn, o, tell.Answer(overstap_blad(p), overstap_data(p), tell.about(conn, o)))


class Lijst(forms.Form):
    """Which leavers are listed."""

    schooljaar = forms.flag("--schooljaar", "alleen wie in dit schooljaar vertrekt", forms.SCHOOLJAAR)
    jongere = forms.flag("--jongere", "alleen van deze jongere", forms.JONGERE)


@forms.verb(app, "lijst", "lpa overstap lijst --schooljaar 2019-2020\nlpa overstap lijst --risico")
def lijst(
    given: forms.Given[Lijst],
    risico: Annotated[bool, forms.switch("--risico", "alleen wie geen plek heeft, met de reden")] = False,
    open_: Annotated[bool, forms.switch("--open", "alleen wat nog loopt")] = False,
    alles: All = False,
    meest: Most = 50,
    csv: Csv = False,
) -> None:
    """Toon wie het vmbo verlaat, het laatste schooljaar eerst; met --risico wie geen plek heeft."""
    with forms.reading() as conn:
        f, boek = given.parse(conn), eigen.regelboek(conn)
        filter_ = zaken.Filter(
            schooljaar=str(f.schooljaar) if f.schooljaar else None, open=True if open_ or risico else None,
            jongere=f.jongere.nummer if f.jongere else None,
        )  # fmt: skip
        gevonden, aantal = zaken.lijst(conn, Overstap, filter_, None if alles or risico else meest)
        rijen: Sequence[Overstapregel] = [
            Overstapregel.van(o, zaken.naam(conn, o.jongere), risico_van(conn, o, today(), boek)) for o in gevonden
        ]
        whom = tell.about(conn, *gevonden)
    if risico:
        alle = [r for r in rijen if r.risico]
        rijen, aantal = first(alle, alles, meest), len(alle)
    tabel = Listing("overstappen", Overstapregel, lambda r: overstappen_tabel(r, risico=risico))
    tabel.show(rijen, aantal, about=whom, csv=csv)
    if risico and rijen and not (csv or settings.current().json):
        dagen = {r.schooljaar: meetdagen(lees_schooljaar(r.schooljaar), boek) for r in rijen}
        tell.page(meetdagen_blad(dagen), about=whom)


class Wijzigen(Welke, Gegevens):
    """Which overstap, and what of it changes."""


@forms.verb(app, "wijzig", "lpa overstap wijzig 12 --aangemeld 15-3-2020 --instelling Deltion")
def wijzig(given: forms.Given[Wijzigen], toch: forms.Toch = False) -> None:
    """Wijzig een overstap. Een lege tekst maakt een veld leeg."""
    with forms.open_file() as b:
        oud = given.place(Wijzigen.overstap, b.conn)
        school = registers.school(b.conn, oud.school) if oud.school else None
        change_record(
            b, "overstap", oud, given, _gewijzigd, doubts=partial(_twijfels, b.conn),
            shown=[(Wijzigen.school, school), (Wijzigen.schooljaar, oud.jaar)], sure=toch,
        )  # fmt: skip


def _gewijzigd(oud: Overstap, f: Wijzigen, nieuw_: forms.Draft[Wijzigen]) -> Overstap:
    na = _met(oud, f)
    return replace(na, school=None) if Wijzigen.school in nieuw_ and not f.school else na
