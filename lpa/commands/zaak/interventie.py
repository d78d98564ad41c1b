"""`lpa interventie`: the steps in a zaak. A step may bring a zaak on another route, or share something."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sqlcipher3.dbapi2 import Connection

from lpa.commands.gate.doors import All, Csv, Listing, Most, Twijfels, Writer, change_record, tell
from lpa.commands.keten.delen import Delen
from lpa.commands.ui import forms
from lpa.commands.ui.forms import today
from lpa.commands.zaak.nieuwestap import Vastgelegd
from lpa.commands.zaak.stap import (
    LegUit,
    Met,
    Notitie,
    Resultaat,
    Route,
    Soort,
    Stapopdracht,
    Straf,
    Tegen,
    Vervolg,
    tegen_vraag_bij,
)
from lpa.commands.zaak.welke import InHeleZaak, OverStap
from lpa.domain.doubts.zaak import twijfels_interventie
from lpa.domain.records.zaak import Interventie, lees_tegen
from lpa.domain.werk.nasleep import WAS_DIT, nog_open
from lpa.domain.zaak.gesprek import gehouden
from lpa.domain.zaak.stapwijziging import moet_te_wijzigen_zijn, twijfels_soort
from lpa.output.zaak.zaken import interventies_tabel
from lpa.storage.zaak import agenda, verstrekkingen, zaken

app = forms.noun("Stappen in een zaak: brief, gesprek, huisbezoek.", "lpa interventie nieuw 12 --soort verzuimgesprek")


class Nieuw(InHeleZaak, Soort, forms.OpDag, Met, Delen, Resultaat, Notitie, Route, LegUit):
    """A new step."""


@forms.verb(app, "nieuw", "lpa interventie nieuw 12 --soort verzuimgesprek --datum gisteren")
def nieuw(given: forms.Given[Nieuw], toch: forms.Toch = False) -> None:
    """Leg een stap in een zaak vast. Brengt de stap de zaak op een andere route, dan zegt lpa dat."""
    _NIEUW.run(given, Nieuw.zaak, toch)


def streep_af(s: Writer, stap: Interventie, _: forms.Draft[Any]) -> dict[str, Any]:
    """The appointment that a step was, ended with it; or those of which only she knows whether it was."""
    afspraak, open_ = gehouden(agenda.te_doen(s.conn, stap.zaak), stap.soort, stap.datum, today())
    af = s.change(replace(afspraak, gedaan_op=stap.datum)) if afspraak else None
    return {"afgestreept": af, "staat_open": open_}


def afgestreept(_: Connection, gedaan: Vastgelegd) -> Vervolg:
    """What became of the appointment that a step was."""
    forms.talk.say_all(nog_open(gedaan.extra.get("staat_open", ()), WAS_DIT))
    af = gedaan.extra.get("afgestreept")
    return (f"De afspraak is afgestreept: termijn {af.nummer}, {af.wat}." if af else ""), {}


_NIEUW = Stapopdracht("interventie nieuw", erbij=streep_af, vervolg=afgestreept)


@forms.verb(app, "lijst", "lpa interventie lijst 12")
def lijst(given: forms.Given[forms.VanZaak], alles: All = False, meest: Most = 50, csv: Csv = False) -> None:
    """Toon interventies, de laatste eerst."""
    with forms.reading() as conn:
        zaak = given.parse(conn).zaak
        gevonden, aantal = zaken.lijst_interventies(conn, zaak.nummer if zaak else None, None if alles else meest)
        whom = tell.about(conn, *gevonden)
    Listing("interventies", Interventie, interventies_tabel).show(gevonden, aantal, about=whom, csv=csv)


class Wijzigen(OverStap, Soort, forms.OpDag, Met, Resultaat, Notitie, Route, Straf, Tegen):
    """Which step, and what of it changes."""


@forms.verb(app, "wijzig", 'lpa interventie wijzig 34 --resultaat "afspraak: elke dag op tijd"')
def wijzig(given: forms.Given[Wijzigen], toch: forms.Toch = False) -> None:
    """Wijzig een interventie. Een lege tekst maakt een veld leeg. De route van de zaak blijft zoals zij is."""
    with forms.open_file() as b:
        oud = given.place(Wijzigen.interventie, b.conn)
        change_record(
            b, "interventie", oud, given, _gewijzigd, doubts=lambda na: _weeg(b.conn, oud, na),
            shown=[(Wijzigen.tegen, oud.tegen_wie)], fields=[tegen_vraag_bij(b.conn, oud)], sure=toch,
        )  # fmt: skip


def _gewijzigd(oud: Interventie, f: Wijzigen, _: forms.Draft[Wijzigen]) -> Interventie:
    wie, verzorger = lees_tegen(f.tegen)
    return replace(
        oud, soort=f.soort, datum=f.datum, met_wie=f.met_wie, resultaat=f.resultaat, notitie=f.notitie, route=f.route,
        strafnummer=f.strafnummer, bedrag=f.bedrag, proeftijd_tot=f.proeftijd_tot,
        tegen=wie, verzorger=verzorger,
    )  # fmt: skip


def _weeg(conn: Connection, oud: Interventie, na: Interventie) -> Twijfels:
    """The doubts about a change. Raises Geweigerd where the step would become another than it was made as."""
    moet_te_wijzigen_zijn(oud, na, zaken.eigenaar(conn, oud.nummer))
    gedeeld = verstrekkingen.van_stap(conn, oud.nummer)
    gewoon = twijfels_interventie(na, zaken.zaak(conn, na.zaak), today())
    return [*gewoon, *twijfels_soort(oud, na, gedeeld.nummer if gedeeld else None)]
