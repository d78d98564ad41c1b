"""`lpa route`: along which route of the MAS a melding goes, how it came there, and what may follow."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Annotated, Any

from sqlcipher3.dbapi2 import Connection

from lpa.commands.facts.route import opmerkingen, zet
from lpa.commands.facts.verzuim import haltkans_op
from lpa.commands.gate.doors import All, Csv, Listing, Most, Twijfels, tell, writing
from lpa.commands.ui import forms
from lpa.commands.ui.forms import today
from lpa.commands.zaak.welke import MeldingZaak
from lpa.domain.base.datum import lang
from lpa.domain.doubts.zaak import twijfels_dag
from lpa.domain.recht import mas
from lpa.domain.recht.halt import Haltkans, moet_passen
from lpa.domain.recht.sancties import Haltgeval
from lpa.domain.recht.zaaktermijnen import pv_termijnen
from lpa.domain.records.besluit import moet_open_zijn
from lpa.domain.records.zaak import Melding
from lpa.output.zaak.mas import Routepagina, route_blad, route_data, routes_tabel
from lpa.storage.register import eigen, registers
from lpa.storage.zaak import routes, zaken

app = forms.noun(
    "De route van een melding volgens de MAS: onderzoek, vrijwillig, halt, gedwongen hulp, strafrecht.",
    "lpa route toon 12\nlpa route kies 12 vrijwillig",
)
ROUTE = forms.choice("route", mas.ROUTES, also=mas.ROUTE_ALIASES)


@forms.verb(app, "toon", "lpa route toon 12")
def toon(given: forms.Given[MeldingZaak]) -> None:
    """Toon de route van een melding: hoe zij daar kwam, wat volgt, of Halt kan, wat er loopt."""
    with forms.reading() as conn:
        m = given.place(MeldingZaak.zaak, conn)
        stappen = zaken.interventies(conn, m.nummer)
        pagina = Routepagina(
            m, registers.jongere(conn, m.jongere).naam, mas.route_van(m), routes.routestappen(conn, m.nummer),
            mas.vervolg(m, stappen), mas.haltstand(stappen), _haltkans(conn, m, today()) if m.is_open else None,
            pv_termijnen(m, stappen, eigen.regelboek(conn)),
        )  # fmt: skip
        whom = tell.about(conn, m)
    tell.sheet(route_blad(pagina), route_data(pagina), about=whom)


class Kiezen(MeldingZaak):
    """Which route, and why where the MAS would do otherwise."""

    route = forms.ask(ROUTE, "ROUTE", "Route", required=True)
    reden = forms.text("--reden", "Reden", "uitleg in een zin, als u dat wilt")
    datum = forms.OpDag.datum


@forms.verb(app, "kies", "lpa route kies 12 strafrecht")
def kies(
    given: forms.Given[Kiezen],
    naast: Annotated[bool, forms.switch("--naast", "naast de route die al loopt")] = False,
    toch: forms.Toch = False,
) -> None:
    """Kies de route van een melding, of een tweede ernaast. Is de volgorde meestal anders, dan zegt lpa dat."""
    with forms.open_file() as b:
        m = given.place(Kiezen.zaak, b.conn)
        naar = given.place(Kiezen.route)
        moet_open_zijn(m)
        wie, whom = tell.zaak(b.conn, m), tell.about(b.conn, m)
        z = zet(b.conn, m, naar, today(), naast=naast)
        if z is None:
            zin = f"Er is niets gewijzigd: zaak {m.nummer} is al op route {mas.route_van(m)}."
            return tell.change(zin, m.nummer, _data(m, None), about=whom, undo=False)
        vooraf = opmerkingen(z) if forms.talk.can_ask() else []
        forms.talk.say_all(vooraf)
        f = given.fill(b.conn)
        stap = mas.routestap(m.nummer, z, f.datum, f.reden)
        with writing(b, "route kies", lambda: _weeg(b.conn, stap), toch) as s:
            na = s.change(replace(m, route=z.naar))
            vast = s.add(stap)
        forms.talk.say_all([] if vooraf else opmerkingen(z))
    zin = f"Zaak {na.nummer} van {wie} gaat van {z.van} naar {z.naar}, {lang(vast.datum)}."
    return tell.change(zin, na.nummer, _data(na, vast), about=whom)


def _haltkans(conn: Connection, m: Melding, op: date) -> Haltkans:
    """Whether Halt is open to a melding on day `op`, by what is known without asking."""
    return haltkans_op(conn, m, Haltgeval(op, registers.jongere(conn, m.jongere).geboortedatum))


def _weeg(conn: Connection, stap: mas.Routestap) -> Twijfels:
    """Doubts about the day of a choice. Raises Geweigerd for Halt where a condition fails on that day."""
    m = zaken.melding(conn, stap.zaak)
    if mas.HALT in mas.routes_in(stap.naar):
        moet_passen(_haltkans(conn, m, stap.datum))
    return twijfels_dag("de keuze", stap.datum, m, today())


def _data(m: Melding, stap: mas.Routestap | None) -> dict[str, Any]:
    return {"zaak": m.nummer, "route": mas.route_van(m), "routestap": stap}


class Lijst(forms.Form):
    """Which routes are listed."""

    route = forms.flag("--route", "alleen op deze route", ROUTE)


@forms.verb(app, "lijst", "lpa route lijst --route halt --open")
def lijst(
    given: forms.Given[Lijst],
    open_: Annotated[bool, forms.switch("--open", "alleen wat nog in onderzoek is")] = False,
    alles: All = False,
    meest: Most = 50,
    csv: Csv = False,
) -> None:
    """Toon de meldingen met hun route, de laatste eerst."""
    with forms.reading() as conn:
        route = given.parse(conn).route
        gevonden, aantal = routes.lijst(conn, route, open_, None if alles else meest)
        whom = tell.about(conn, *gevonden)
    tabel = Listing("routes", mas.Routeregel, routes_tabel)
    tabel.show(gevonden, aantal, about=whom, csv=csv, telling=True)
