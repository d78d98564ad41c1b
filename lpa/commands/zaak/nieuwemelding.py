"""`lpa melding nieuw` and `wijzig`: verzuimmeldingen, as they come in by telephone."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from sqlcipher3.dbapi2 import Connection

from lpa.commands.facts import weigh
from lpa.commands.facts.route import opmerkingen, zet
from lpa.commands.gate.doors import Change, Writer, tell, writing
from lpa.commands.ui.forms import (
    DAY,
    JONGERE,
    ONDERWIJSSOORT,
    SCHOOL,
    WIE,
    YES_NO,
    Draft,
    Field,
    Form,
    Given,
    Toch,
    ask,
    choice,
    number,
    number_of,
    open_file,
    plain,
    talk,
    text,
    today,
    today_field,
    verb,
    verbs,
)
from lpa.commands.zaak.welke import OverMelding
from lpa.domain.base.datum import lang
from lpa.domain.base.soorten import MELDINGSOORTEN, ONDER_OVERIG, ONDERREDENEN, ZIEKTEVERZUIM, onderredenen
from lpa.domain.base.tekst import schoon
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.doubts.zaak import MeldingFeiten, twijfels_melding
from lpa.domain.recht import mas
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.records import besluit
from lpa.domain.records.school import Inschrijving
from lpa.domain.records.zaak import Melding, herhaling, melding_zin, schooljaar_van
from lpa.domain.werk.eerstestap import eerste_stap_op
from lpa.errors import Geweigerd
from lpa.output.render.data import as_data, flat
from lpa.storage.register import eigen, registers
from lpa.storage.zaak import zaken

app = verbs()
SOORT = choice("soort", MELDINGSOORTEN)


class Over(Form):
    """Whom a melding is about."""

    jongere = ask(JONGERE, "--jongere", "Jongere", WIE, required=True)


def _herhaling(conn: Connection | None, d: Draft[Any]) -> str | None:
    """The repeat, said as soon as jongere and date are known."""
    jongere, dag = d.get(Over.jongere), d.get(Gegevens.geopend_op)
    if not conn or not jongere or not dag:
        return None
    tekst = herhaling(zaken.eerdere(conn, jongere.nummer, dag))
    return f"Let op: {tekst}." if tekst else None


def _threshold(d: Draft[Any]) -> int | None:
    """A signal is a report of as many hours as the duty to report begins with."""
    if d.get(Gegevens.soort) != "signaal":
        return None
    return int(REGELBOEK.regel("verzuim.drempel", d.get(Gegevens.geopend_op) or today()).getal)


class Gegevens(Form):
    """What a melding holds."""

    soort = ask(SOORT, "--soort", "Soort", required=True)
    geopend_op = today_field("--datum", "Meldingsdatum", note=_herhaling)
    eerste_dag = ask(
        DAY, "--eerste-dag", "Eerste dag", "eerste dag van het verzuim", offer=lambda d: d.get(Gegevens.geopend_op)
    )
    laatste_dag = ask(
        DAY,
        "--laatste-dag",
        "Laatste dag",
        "laatste dag van het verzuim",
        after=eerste_dag,
        quiet=lambda d: d.get(Gegevens.soort) != "luxe",
    )
    onderreden = text(
        "--onderreden", "Onderreden", "waar het om gaat, bij overig verzuim", kind=choice("onderreden", ONDER_OVERIG),
        when=lambda d: d.get(Gegevens.soort) == "overig", because=lambda _: "het hoort bij overig verzuim",
    )  # fmt: skip
    uren = ask(
        number("aantal uren", 9999),
        "--uren",
        "Uren",
        "gemiste uren",
        offer=_threshold,
        when=lambda d: d.get(Gegevens.soort) != "absoluut",
        because=lambda _: "absoluut verzuim telt geen uren",
    )
    toelichting = text("--toelichting", "Toelichting", "in het kort", long=True)
    meldingsnummer = ask(plain("NUMMER", schoon), "--meldingsnummer", "Meldingsnummer", "nummer van DUO", quiet=True)
    melder = text("--melder", "Melder", "wie het meldde", quiet=True)
    reden = text("--reden", "Vermoedelijke reden", "wat de school denkt", quiet=True)
    actie_school = text("--actie-school", "Actie school", "wat de school deed", quiet=True)
    vervolg_op = ask(
        number_of("melding"), "--vervolg-op", "Vervolg op melding", "nummer van een eerdere melding", quiet=True
    )
    school = ask(SCHOOL, "--school", "School", "nummer, BRIN of naam; anders die van de inschrijving", quiet=True)
    onderwijssoort = ask(
        ONDERWIJSSOORT, "--onderwijssoort", "Onderwijssoort", "anders die van de inschrijving", quiet=True
    )
    route = text("--route", "Route", "route van de MAS", kind=choice("route", mas.ROUTES), quiet=True)
    na_verlof = ask(
        number_of("verlof"), "--na-verlof", "Na geweigerd verlof", "nummer van het verlof dat is geweigerd", quiet=True
    )
    aangekondigd = ask(
        YES_NO, "--aangekondigd", "Aangekondigd", "de school zei vooraf dat zij luxe verzuim zou melden: ja of nee",
        quiet=True, when=lambda d: d.get(Gegevens.soort) == "luxe", because=lambda _: "dit is geen luxe verzuim",
    )  # fmt: skip


class Nieuw(Over, Gegevens):
    """A new melding."""


@verb(app, "nieuw", "lpa melding nieuw\nlpa melding nieuw --jongere jansen --soort signaal --datum ma --uren 18")
def nieuw(given: Given[Nieuw], toch: Toch = False) -> None:
    """Leg een verzuimmelding vast. Zonder opties stelt lpa de vragen."""
    with open_file() as b:
        f = given.fill(b.conn, *_ingeschreven(b.conn))
        soort = Melding(jongere=f.jongere.nummer, soort=f.soort, geopend_op=f.geopend_op)
        melding = weigh.met_rmc(b.conn, _met(soort, f))
        kaal = replace(melding, route="")
        mas.moet_te_kiezen_zijn(kaal, melding.route)
        z = zet(b.conn, kaal, melding.route, melding.geopend_op)
        with writing(
            b, "melding nieuw", lambda: [*_twijfels(b.conn, melding), *weigh.doubts(b.conn, melding)], toch
        ) as s:
            eerder = herhaling(zaken.eerdere(b.conn, melding.jongere, melding.geopend_op))
            m = s.add(melding)
            if z:
                s.add(mas.routestap(m.nummer, z, m.geopend_op))
        uiterlijk = eerste_stap_op(m.geopend_op, eigen.regelboek(b.conn))
        whom = tell.about(b.conn, m)
    talk.say_all(opmerkingen(z))
    if eerder:
        talk.say(f"Let op: {eerder}.")
    zin = f"Melding {m.nummer} is vastgelegd: {melding_zin(m)}, {f.jongere.naam} (jongere {f.jongere.nummer})."
    zin += f" Eerste stap uiterlijk {lang(uiterlijk)} (eigen norm)."
    if m.onderreden == ZIEKTEVERZUIM:
        talk.say(f"Ziekteverzuim: overleg met de jeugdarts, en leg dat vast: lpa interventie nieuw {m.nummer}")
    tell.change(zin, m.nummer, as_data(m) | {"herhaling": eerder, "eerste_stap": flat(uiterlijk)}, about=whom)


def _met(m: Melding, f: Gegevens) -> Melding:
    """The melding as the form has it, of its kind and day as they are."""
    return replace(
        m, eerste_dag=f.eerste_dag, laatste_dag=f.laatste_dag, uren=f.uren, toelichting=f.toelichting,
        meldingsnummer=f.meldingsnummer, melder=f.melder, reden=f.reden, actie_school=f.actie_school,
        vervolg_op=f.vervolg_op, school=f.school.nummer if f.school else None, onderwijssoort=f.onderwijssoort,
        route=f.route, onderreden=f.onderreden, na_verlof=f.na_verlof, aangekondigd=bool(f.aangekondigd),
        schooljaar=schooljaar_van(m.geopend_op),
    )  # fmt: skip


def _ingeschreven(conn: Connection) -> tuple[Field[Any], ...]:
    """School and kind of education with, as default, the one enrolment of that day."""

    def enige(d: Draft[Any]) -> Inschrijving | None:
        jongere, dag, school = d.get(Over.jongere), d.get(Gegevens.geopend_op), d.get(Gegevens.school)
        if not jongere or not dag:
            return None
        geldig = [i for i in registers.inschrijvingen(conn, jongere.nummer) if i.geldt(dag)]
        if school:
            geldig = [i for i in geldig if i.school == school.nummer]
        return geldig[0] if len(geldig) == 1 else None

    return (
        Gegevens.school.but(default=lambda d: (i := enige(d)) and registers.school(conn, i.school)),
        Gegevens.onderwijssoort.but(default=lambda d: (i := enige(d)) and i.onderwijssoort),
    )


def _over_nieuwe(conn: Connection, m: Melding) -> list[Twijfel]:
    return [*_twijfels(conn, m), *weigh.doubts(conn, m)]


def _twijfels(conn: Connection, m: Melding) -> list[Twijfel]:
    """What is unlikely about a melding. Raises Geweigerd for a number of DUO that another has."""
    ander = zaken.meldingsnummer_eigenaar(conn, m.meldingsnummer) if m.meldingsnummer else None
    if ander and ander != m.nummer:
        raise Geweigerd(
            f"meldingsnummer {m.meldingsnummer} staat al bij melding {ander}",
            f"bekijk die met: lpa melding toon {ander}",
        )
    if m.vervolg_op == m.nummer and m.nummer:
        raise Geweigerd("een melding kan geen vervolg zijn op zichzelf", "geef het nummer van een eerdere melding")
    feiten = MeldingFeiten(
        registers.jongere(conn, m.jongere),
        registers.inschrijvingen(conn, m.jongere),
        zaken.meldingen_van(conn, m.jongere),
        today(),
        zaken.melding(conn, m.vervolg_op) if m.vervolg_op else None,
    )
    return [*twijfels_melding(m, feiten), *_na_verlof(conn, m), *_luxe(conn, m)]


def _luxe(conn: Connection, m: Melding) -> list[Twijfel]:
    """Doubts about luxe verzuim; the school calendar is loaded for no other kind."""
    if m.soort != "luxe":
        return []
    from lpa.commands.facts.verzuim import twijfels_luxe

    return twijfels_luxe(conn, m)


def _na_verlof(conn: Connection, m: Melding) -> list[Twijfel]:
    """Doubts about absence that is tied to a leave; only luxe verzuim can be."""
    if m.na_verlof is None:
        return []
    from lpa.domain.records.aanvraag import twijfels_na_verlof
    from lpa.storage.zaak.aanvragen import verlof

    return twijfels_na_verlof(m, verlof(conn, m.na_verlof))


class Wijzigen(OverMelding, Gegevens):
    """Which melding, and what of it changes."""


@verb(app, "wijzig", "lpa melding wijzig 12 --uren 20")
def wijzig(given: Given[Wijzigen], toch: Toch = False) -> None:
    """Wijzig een melding. Een lege tekst maakt een veld leeg."""
    with open_file() as b:
        oud = given.place(Wijzigen.melding, b.conn)
        school = registers.school(b.conn, oud.school) if oud.school else None
        onderreden = Gegevens.onderreden.but(
            kind=choice("onderreden", ONDERREDENEN).but(empty=""),
            when=lambda d: bool(onderredenen(d.get(Gegevens.soort) or oud.soort, oud.afhandeling)),
            because=lambda _: "de tabellen maken daar geen onderscheid",
        )
        Change[Melding, Wijzigen](
            "melding", make=partial(_gewijzigd, b.conn), doubts=partial(_twijfels, b.conn),
            along=partial(_andere_route, oud),
        ).run(b, oud, given, (Gegevens.school, school), fields=(onderreden,), sure=toch)  # fmt: skip


def _andere_route(oud: Melding, s: Writer, na: Melding) -> str:
    """Store the move that lies between two states of a melding, and say what is unusual about it."""
    z = zet(s.conn, oud, mas.route_van(na), today()) if na.route != oud.route else None
    if z:
        s.add(mas.routestap(na.nummer, z, today()))
    return "".join(f" {zin}" for zin in opmerkingen(z))


def _gewijzigd(conn: Connection, oud: Melding, f: Wijzigen, nieuw: Draft[Wijzigen]) -> Melding:
    """The changed melding; kind and date bring along what follows from them."""
    mas.moet_te_kiezen_zijn(oud, f.route if f.route != oud.route else "")
    na = _met(oud, f)
    if soort := nieuw.get(Gegevens.soort):
        na = besluit.andere_soort(na, soort)
    if gezegd := nieuw.get(Gegevens.onderreden):
        na = besluit.met_onderreden(na, gezegd)
    na = besluit.op_datum(na, op) if (op := nieuw.get(Gegevens.geopend_op)) else na
    return weigh.met_rmc(conn, na) if weigh.decides(oud, na) else na
