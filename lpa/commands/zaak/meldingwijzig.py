"""`lpa melding wijzig`: a verzuimmelding that turns out otherwise; the file makes what follows from it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from sqlcipher3.dbapi2 import Connection

from lpa.commands.facts import weigh
from lpa.commands.facts.route import opmerkingen, zet
from lpa.commands.gate.doors import Twijfels, Writer, change_record
from lpa.commands.ui import forms
from lpa.commands.ui.forms import today
from lpa.commands.zaak.meldingvelden import Gegevens, met_gegevens, twijfels_van
from lpa.commands.zaak.welke import OverMelding
from lpa.domain.base.datum import kort
from lpa.domain.base.soorten import ONDERREDENEN, onderredenen
from lpa.domain.doubts.melding import twijfels_meldingsdatum
from lpa.domain.recht import mas
from lpa.domain.records import besluit
from lpa.domain.records.zaak import Melding
from lpa.domain.zaak import verplaatsing
from lpa.storage.register import registers

app = forms.verbs()


class Wijzigen(OverMelding, Gegevens):
    """Which melding, and what of it changes."""

    duo_op = forms.ask(forms.DAY, "--duo", "Overgetypt voor DUO", "dag waarop u de stand overtypte", quiet=True)


@forms.verb(app, "wijzig", "lpa melding wijzig 12 --uren 20")
def wijzig(given: forms.Given[Wijzigen], toch: forms.Toch = False) -> None:
    """Wijzig een melding. Een lege tekst maakt een veld leeg."""
    with forms.open_file() as b:
        oud = given.place(Wijzigen.melding, b.conn)
        school = registers.school(b.conn, oud.school) if oud.school else None
        onderreden = Gegevens.onderreden.but(
            kind=forms.choice("onderreden", ONDERREDENEN).but(empty=""),
            when=lambda d: bool(onderredenen(d.get(Gegevens.soort) or oud.soort, oud.afhandeling)),
            because=lambda _: "de tabellen maken daar geen onderscheid",
        )
        change_record(
            b, "melding", oud, given, partial(_gewijzigd, b.conn, given), doubts=partial(_twijfels, b.conn, oud),
            along=lambda s, na: _andere_route(oud, s, na) + _andere_school(b.conn, oud, na),
            shown=[(Gegevens.school, school)], fields=[onderreden], sure=toch,
        )  # fmt: skip


def _twijfels(conn: Connection, oud: Melding, na: Melding) -> Twijfels:
    """What is unlikely about the change; that its day is one of long ago only where she moves it there."""
    datum = twijfels_meldingsdatum(na, today()) if na.geopend_op != oud.geopend_op else []
    return [*datum, *twijfels_van(conn, na)]


def _andere_route(oud: Melding, s: Writer, na: Melding) -> str:
    """Store the move that lies between two states of a melding, and say what is unusual about it."""
    z = zet(s.conn, oud, mas.route_van(na), today()) if na.route != oud.route else None
    if z:
        s.add(mas.routestap(na.nummer, z, today()))
    return "".join(f" {zin}" for zin in opmerkingen(z))


def _andere_school(conn: Connection, oud: Melding, na: Melding) -> str:
    """That the school is that of another day, where the meldingsdatum brought it along."""
    i = verplaatsing.inschrijving_van_dag(na, registers.inschrijvingen(conn, na.jongere))
    waar = (na.school, na.onderwijssoort)
    if na.geopend_op == oud.geopend_op or waar == (oud.school, oud.onderwijssoort) or i is None:
        return ""
    if waar != (i.school, i.onderwijssoort):
        return ""
    school = forms.show_school(registers.school(conn, i.school))
    return f" School: {school}, {i.onderwijssoort}; zo was de jongere op {kort(na.geopend_op)} ingeschreven."


def _op_datum(conn: Connection, na: Melding, op: date, gezegd: Collection[forms.Field[Any]]) -> Melding:
    """The melding on another day: school and kind of education are those of the enrolment of that day, where it is
    another than the one of before, but for what she said herself.
    """
    inschrijvingen = registers.inschrijvingen(conn, na.jongere)
    was, na = verplaatsing.inschrijving_van_dag(na, inschrijvingen), besluit.op_datum(na, op)
    wordt = verplaatsing.inschrijving_van_dag(na, inschrijvingen)
    if wordt is None or wordt == was or Gegevens.school in gezegd:
        return na
    soort = na.onderwijssoort if Gegevens.onderwijssoort in gezegd else wordt.onderwijssoort
    return replace(na, school=wordt.school, onderwijssoort=soort)


def _gewijzigd(
    conn: Connection, given: forms.Given[Wijzigen], oud: Melding, f: Wijzigen, nieuw: forms.Draft[Wijzigen]
) -> Melding:
    """The changed melding; kind and date bring along what follows from them."""
    mas.moet_te_kiezen_zijn(oud, f.route if f.route != oud.route else "")
    na = replace(met_gegevens(oud, f), duo_op=f.duo_op)
    if soort := nieuw.get(Gegevens.soort):
        na = besluit.andere_soort(na, soort)
    if gezegd := nieuw.get(Gegevens.onderreden):
        na = besluit.met_onderreden(na, gezegd)
    zelf = {veld for veld in (Gegevens.school, Gegevens.onderwijssoort) if veld in given or veld in nieuw}
    na = _op_datum(conn, na, op, zelf) if (op := nieuw.get(Gegevens.geopend_op)) else na
    return weigh.met_rmc(conn, na) if weigh.decides(oud, na) else na
