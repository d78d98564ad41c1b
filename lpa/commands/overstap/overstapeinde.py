"""`lpa overstap overdragen`, `sluit` and `heropen`: how an overstap goes to RMC or ends, and taking that back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from sqlcipher3.dbapi2 import Connection

from lpa.commands.facts import nasleep
from lpa.commands.facts.plicht import twijfels_rmc
from lpa.commands.gate.doors import Twijfels, tell, writing
from lpa.commands.keten.delen import Deelvraag, Delen
from lpa.commands.ui import forms
from lpa.commands.ui.forms import today
from lpa.commands.zaak.heropen import Heropening, heropen
from lpa.domain.base.datum import lang
from lpa.domain.doubts.overstap import twijfels_uitkomst
from lpa.domain.recht.aanschrijven import reden_leeftijd
from lpa.domain.recht.regel import Regelboek
from lpa.domain.records import besluit, overstap
from lpa.domain.records import overstap as domein
from lpa.domain.records.besluit import moet_open_zijn
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.overstap import OVERGEDRAGEN, OVERSTAPUITKOMSTEN, Overstap
from lpa.domain.records.zaak import Interventie, Zaak
from lpa.domain.zaak.keten import VERSTREKKINGEN, Verstrekking, moet_mogen_delen, partijnaam, vraagt_toestemming
from lpa.output.zaak.overstap import overgedragen_blad, overgedragen_zin
from lpa.storage.register import eigen, registers
from lpa.storage.zaak import overstappen, zaken

app = forms.verbs()


class Welke(forms.Form):
    """Which overstap."""

    overstap = forms.ask(
        forms.zaak_of(overstappen.overstap, "overstap"), "NUMMER", "Overstap", "nummer van de overstap, of naam",
        required=True,
    )  # fmt: skip


class Overdracht(Welke):
    """To whom, why, and what was told."""

    datum = forms.OpDag.datum.but(label="Overgedragen op")
    aan = Delen.aan.but(label="Overgedragen aan", help_="nummer of naam van een contact; anders RMC")
    reden = forms.text(
        "--reden", "Reden", "waarom; blijft bij u; verplicht voor wie nog geen 18 is", long=True, required=True
    )
    wat = Delen.wat.but(label="Wat is gedeeld", help_="anders: keuze en stand van de overstap")
    grondslag = Delen.grondslag.but(quiet=True)
    toestemming = Delen.toestemming.but(help_="als --wat zegt waarom, vanaf 16 jaar: ja of nee")


_DEELT = VERSTREKKINGEN["overdracht-rmc"]._replace(wat="keuze en stand van de overstap")


@forms.verb(
    app, "overdragen",
    'lpa overstap overdragen 12 --aan "RMC IJssel-Vecht" --reden "geen plek op het mbo"',
)  # fmt: skip
def draag_over(given: forms.Given[Overdracht], toch: forms.Toch = False) -> None:
    """Draag een jongere over aan RMC: de overstap sluit, en vast staat wat u deelde en op welke grond."""
    with forms.open_file() as b:
        oud = given.place(Overdracht.overstap, b.conn)
        moet_open_zijn(oud)
        wie, boek = tell.zaak(b.conn, oud), eigen.regelboek(b.conn)
        jongere = registers.jongere(b.conn, oud.jongere)
        deelvraag = Deelvraag(b.conn, oud, lambda _: _DEELT)
        f = given.fill(b.conn, *deelvraag.fields(Overdracht), _reden(jongere, boek))
        verstrekking = deelvraag.verstrekking(f)
        assert verstrekking  # noqa: S101  # a handing over always shares
        na = domein.draag_over(oud, partijnaam(f.aan), f.datum)
        with writing(b, "overstap overdragen", partial(_twijfels, b.conn, oud, verstrekking, boek), toch) as s:
            na = s.change(na)
            stap = s.add(_stap(na, f))
            verstrekking = s.add(replace(verstrekking, interventie=stap.nummer))
        whom = tell.about(b.conn, na)
        forms.talk.say_all(nasleep.van_zaak(b.conn, na))
        ander_werk = zaken.open_van_jongere(b.conn, jongere.nummer)
    data = {"interventie": stap, "verstrekking": verstrekking}
    onder = overgedragen_blad(verstrekking, deelvraag.weet(f.draft()))
    zin, elders = overgedragen_zin(na, f.datum, wie, ander_werk), f"De grondslag: lpa dossier {na.nummer}"
    tell.change(zin, na.nummer, na, data, about=whom, below=onder, instead=elders)


def _reden(jongere: Jongere, boek: Regelboek) -> forms.Field[Any]:
    """The question why: the age of the jongere, once that is a reason."""

    def leeftijd(d: forms.Draft[Any]) -> str | None:
        return reden_leeftijd(jongere.geboortedatum.laatste, d.get(forms.OpDag.datum) or today(), boek) or None

    return Overdracht.reden.but(default=leeftijd)


def _twijfels(conn: Connection, o: Zaak, verstrekking: Verstrekking, boek: Regelboek) -> Twijfels:
    """The doubts, as the file is now. Raises Geweigerd for a reason that is told without consent."""
    jongere, op = registers.jongere(conn, o.jongere), verstrekking.datum
    vraagt = vraagt_toestemming(
        jongere.geboortedatum.eerste, op, boek, zegt_waarom=_DEELT.zegt_waarom(verstrekking.wat)
    )
    moet_mogen_delen(verstrekking.toestemming, vraagt, "--wat")
    return [*twijfels_rmc(conn, o, op)]


def _stap(o: domein.Overstap, f: Overdracht) -> Interventie:
    return Interventie(
        zaak=o.nummer, datum=f.datum, soort="overdracht-rmc", met_wie=o.overgedragen_aan, resultaat="overgedragen",
        notitie=f.reden,
    )  # fmt: skip


class Sluiten(Welke):
    """How an overstap ends; handing over has a command of its own."""

    uitkomst = forms.ask(
        forms.choice("uitkomst", OVERSTAPUITKOMSTEN).but(
            choices={u: u for u in OVERSTAPUITKOMSTEN if u != OVERGEDRAGEN}
        ),
        "--uitkomst", "Uitkomst", required=True,
    )  # fmt: skip
    op = forms.today_field("--datum", "Gesloten op", "sluitdatum; anders vandaag")


@forms.verb(app, "sluit", 'lpa overstap sluit 12 --uitkomst "ingeschreven op het mbo"')
def sluit(given: forms.Given[Sluiten], toch: forms.Toch = False) -> None:
    """Sluit een overstap: ingeschreven, andere school, werk of verhuisd. Overdragen: lpa overstap overdragen."""
    with forms.open_file() as b:
        oud = given.place(Sluiten.overstap, b.conn)
        besluit.moet_open_zijn(oud)
        wie = tell.zaak(b.conn, oud)
        f = given.fill(b.conn)
        with writing(b, "overstap sluit", lambda: _bij_sluiten(b.conn, oud, f.uitkomst, f.op), toch) as s:
            na = s.change(overstap.sluit(oud, f.uitkomst, f.op))
        whom = tell.about(b.conn, na)
        forms.talk.say_all(nasleep.van_zaak(b.conn, na))
    zin = f"Overstap {na.nummer} van {wie} is gesloten op {lang(f.op)}: {na.afhandeling}."
    tell.change(zin, na.nummer, na, about=whom)


def _bij_sluiten(conn: Connection, o: Overstap, uitkomst: str, op: date) -> Twijfels:
    jongere, inschrijvingen = registers.jongere(conn, o.jongere), registers.inschrijvingen(conn, o.jongere)
    return [*twijfels_uitkomst(o, uitkomst, jongere, inschrijvingen, op)]


class Heropenen(Welke, Heropening):
    """Which overstap, and why."""

    overstap = Welke.overstap.but(kind=forms.zaak_of(overstappen.overstap, "overstap", closed=True))


@forms.verb(app, "heropen", 'lpa overstap heropen 12 --reden "toch niet geplaatst"')
def heropen_overstap(given: forms.Given[Heropenen], toch: forms.Toch = False) -> None:
    """Trek de uitkomst van een overstap in; dat blijft te zien."""
    heropen("overstap", given, Heropenen.overstap, lambda _, o: overstap.onbeslist(o), sure=toch)
