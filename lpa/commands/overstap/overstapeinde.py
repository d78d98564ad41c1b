"""`lpa overstap sluit` and `heropen`: how an overstap ends, and taking that back."""

from __future__ import annotations

from datetime import date

from sqlcipher3.dbapi2 import Connection

from lpa.commands.facts import nasleep
from lpa.commands.gate.doors import Twijfels, tell, writing
from lpa.commands.overstap.overdracht import Welke
from lpa.commands.ui import forms
from lpa.commands.ui.forms import today
from lpa.commands.zaak.heropen import Heropening, heropen
from lpa.domain.base.datum import lang
from lpa.domain.doubts.overstap import twijfels_uitkomst
from lpa.domain.doubts.zaak import twijfels_sluiten
from lpa.domain.records import besluit, overstap
from lpa.domain.records.overstap import OVERGEDRAGEN, OVERSTAPUITKOMSTEN, Overstap
from lpa.storage.register import registers
from lpa.storage.zaak import overstappen, zaken

app = forms.verbs()


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
    stappen = zaken.interventies(conn, o.nummer)
    jongere, inschrijvingen = registers.jongere(conn, o.jongere), registers.inschrijvingen(conn, o.jongere)
    return [
        *twijfels_sluiten(o, op, stappen, today(), "de dag van vastleggen"),
        *twijfels_uitkomst(o, uitkomst, jongere, inschrijvingen, op),
    ]


class Heropenen(Welke, Heropening):
    """Which overstap, and why."""

    overstap = Welke.overstap.but(kind=forms.zaak_of(overstappen.overstap, "overstap", closed=True))


@forms.verb(app, "heropen", 'lpa overstap heropen 12 --reden "toch niet geplaatst"')
def heropen_overstap(given: forms.Given[Heropenen]) -> None:
    """Trek de uitkomst van een overstap in; dat blijft te zien."""
    heropen("overstap", given, Heropenen.overstap, lambda _, o: overstap.onbeslist(o))
