"""`lpa inschrijving`: who is enrolled where."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from sqlcipher3.dbapi2 import Connection

from lpa.commands.gate.doors import All, Csv, Listing, Most, Twijfels, change_record, tell, writing
from lpa.commands.ui import forms
from lpa.domain.base.datum import kort
from lpa.domain.base.tekst import opsomming
from lpa.domain.doubts.zaak import twijfels_inschrijving
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.school import Inschrijving, periode
from lpa.output.register.registers import inschrijvingen_blad, inschrijvingen_tabel
from lpa.storage.register import registers

app = forms.noun("Wie op welke school staat.", "lpa inschrijving nieuw --jongere 1 --school 12AB --van 1-8-2019")

_DAG = timedelta(days=1)


def _enige_soort(d: forms.Draft[Any]) -> str | None:
    """The kind of education, when the school gives only one."""
    school = d.get(Gegevens.school)
    return school.soorten[0] if school and len(school.soorten) == 1 else None


class Over(forms.Form):
    """Who is enrolled."""

    jongere = forms.ask(forms.JONGERE, "--jongere", "Jongere", forms.WIE, required=True)


class Gegevens(forms.Form):
    """Where, since when, and in what."""

    school = forms.ask(forms.SCHOOL, "--school", "School", "nummer, BRIN of deel van de naam", required=True)
    onderwijssoort = forms.ask(
        forms.ONDERWIJSSOORT, "--onderwijssoort", "Onderwijssoort", "anders die van de school", required=True,
        default=_enige_soort,
    )  # fmt: skip
    van = forms.ask(forms.DAY, "--van", "Vanaf", "eerste dag", required=True)
    tot = forms.ask(forms.DAY, "--tot", "Tot en met", "laatste dag, als die bekend is", quiet=True)
    niveau = forms.text("--niveau", "Niveau", "vmbo-k, havo, mbo 2, …")
    leerjaar = forms.ask(forms.number("leerjaar", 12, 1), "--leerjaar", "Leerjaar", "1 tot en met 12")


class Nieuw(Over, Gegevens):
    """A new enrolment, and whether the one before it ends with it."""

    vorige = forms.ask(
        forms.YES_NO, "--vorige-eindigt", "Vorige eindigt", "ja: op de vorige school is de laatste dag die ervoor"
    )


class Welke(forms.Form):
    """Which one."""

    inschrijving = forms.numbered_field("inschrijving", registers.inschrijving, "nummer van de inschrijving")


class Wijzigen(Welke, Gegevens):
    """Which one, and what changes."""


@forms.verb(app, "nieuw", "lpa inschrijving nieuw --jongere 1 --school 12AB --van 1-8-2019")
def nieuw(given: forms.Given[Nieuw], toch: forms.Toch = False) -> None:
    """Schrijf een jongere in op een school."""
    with forms.open_file() as b:
        f = given.fill(b.conn, *_vragen(b.conn))
        inschrijving = Inschrijving(
            jongere=f.jongere.nummer, school=f.school.nummer, onderwijssoort=f.onderwijssoort, van=f.van, tot=f.tot,
            niveau=f.niveau, leerjaar=f.leerjaar,
        )  # fmt: skip
        eerder = [*_lopend(b.conn, f.jongere, f.van)] if f.vorige else []

        with writing(b, "inschrijving nieuw", lambda: _weeg(b.conn, inschrijving, eerder), toch) as s:
            for i in eerder:
                s.change(replace(i, tot=f.van - _DAG))
            vast = s.add(inschrijving)
        whom = tell.about(b.conn, vast)
    zin = (
        f"Inschrijving {vast.nummer}: {f.jongere.naam} ({f.jongere.nummer}) op {forms.show_school(f.school)}, "
        f"{vast.onderwijssoort}, {periode(vast.van, vast.tot)}."
        f"{''.join(f' Inschrijving {i.nummer} eindigt op {kort(f.van - _DAG)}.' for i in eerder)}"
        f" Nu verder: lpa melding nieuw --jongere {f.jongere.nummer}."
    )
    tell.change(zin, vast.nummer, vast, about=whom)


def _weeg(conn: Connection, nieuw: Inschrijving, eindigt: Sequence[Inschrijving]) -> Twijfels:
    """What is unlikely about a new one; of one that still runs beside it, how it ends."""
    hoe = ": eindigt zij, geef dan --vorige-eindigt ja"
    gevonden = twijfels(conn, nieuw, eindigt=[i.nummer for i in eindigt])
    return [t._replace(tekst=t.tekst + hoe) if t.sleutel == "inschrijving.overlapt" else t for t in gevonden]


def _lopend(conn: Connection, jongere: Jongere, van: date) -> Iterator[Inschrijving]:
    """The enrolments that began before day `van` and are not over by then."""
    yield from (i for i in registers.inschrijvingen(conn, jongere.nummer) if i.van < van and i.geldt(van))


def _vragen(conn: Connection) -> tuple[forms.Field[Any], ...]:
    """The questions as this file wants them: whether the enrolment elsewhere ends, where there is one."""

    def elders(d: forms.Draft[Any]) -> list[Inschrijving]:
        jongere, van = d.get(Nieuw.jongere), d.get(Nieuw.van)
        return [*_lopend(conn, jongere, van)] if jongere and van else []

    def nu_op(_: Connection | None, d: forms.Draft[Any]) -> str | None:
        waar = [f"{registers.school(conn, i.school).naam} ({periode(i.van, i.tot)})" for i in elders(d)]
        return f"Nu nog ingeschreven op {opsomming(waar)}." if waar else None

    return Nieuw.van.but(note=nu_op), Nieuw.vorige.but(
        when=lambda d: bool(elders(d)), because=lambda _: "er loopt dan geen andere inschrijving",
        offer=lambda _: True,
    )  # fmt: skip


def twijfels(conn: Connection, inschrijving: Inschrijving, *, eindigt: Collection[int] = ()) -> Twijfels:
    """What is unlikely about an enrolment, beside which those with the numbers `eindigt` end."""
    jongere = registers.jongere(conn, inschrijving.jongere)
    return twijfels_inschrijving(
        inschrijving,
        [i for i in registers.inschrijvingen(conn, jongere.nummer) if i.nummer not in eindigt],
        jongere.geboortedatum.laatste,
        registers.school(conn, inschrijving.school).soorten,
    )


@forms.verb(app, "toon", "lpa inschrijving toon 12")
def toon(given: forms.Given[Welke]) -> None:
    """Toon een inschrijving."""
    with forms.reading() as conn:
        gevonden = given.place(Welke.inschrijving, conn)
        rij = _regel(conn, gevonden)
        whom = tell.about(conn, gevonden)
    tell.sheet(inschrijvingen_blad([rij]), gevonden, about=whom)


def _regel(conn: Connection, i: Inschrijving) -> tuple[Inschrijving, str]:
    return i, f"{registers.jongere(conn, i.jongere).lijstnaam}, {registers.school(conn, i.school).naam}"


class Lijst(forms.Form):
    """Which enrolments are listed."""

    jongere = forms.flag("--jongere", "alleen van deze jongere", forms.JONGERE)
    school = forms.flag("--school", "alleen op deze school", forms.SCHOOL)


@forms.verb(app, "lijst", "lpa inschrijving lijst --school wegwijzer")
def lijst(given: forms.Given[Lijst], alles: All = False, meest: Most = 50, csv: Csv = False) -> None:
    """Toon inschrijvingen, de laatste eerst."""
    with forms.reading() as conn:
        f = given.parse(conn)
        wie, waar = f.jongere.nummer if f.jongere else None, f.school.nummer if f.school else None
        gevonden, aantal = registers.lijst_inschrijvingen(conn, wie, waar, None if alles else meest)
        rijen = [_regel(conn, i) for i in gevonden]
        whom = tell.about(conn, *gevonden)
    tabel = Listing("inschrijvingen", Inschrijving, lambda _: inschrijvingen_tabel(rijen, "Jongere en school"))
    tabel.show(gevonden, aantal, about=whom, csv=csv)


@forms.verb(app, "wijzig", "lpa inschrijving wijzig 12 --tot 31-7-2020")
def wijzig(given: forms.Given[Wijzigen], toch: forms.Toch = False) -> None:
    """Wijzig een inschrijving. Een lege tekst maakt een veld leeg."""
    with forms.open_file() as b:
        oud = given.place(Wijzigen.inschrijving, b.conn)
        change_record(
            b, "inschrijving", oud, given, _gewijzigd, doubts=lambda na: twijfels(b.conn, na),
            shown=[(Wijzigen.school, registers.school(b.conn, oud.school))], sure=toch,
        )  # fmt: skip


def _gewijzigd(oud: Inschrijving, f: Wijzigen, _: forms.Draft[Wijzigen]) -> Inschrijving:
    return replace(
        oud, school=f.school.nummer, onderwijssoort=f.onderwijssoort, van=f.van, tot=f.tot, niveau=f.niveau,
        leerjaar=f.leerjaar,
    )  # fmt: skip
