"""`lpa route`: along which route of the MAS a melding goes, how it came there, and what may follow."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, Any

from sqlcipher3.dbapi2 import Connection

from lpa.commands.facts.recht import haltkans_op
from lpa.commands.gate.geheim import Geheim
from lpa.commands.gate.listing import Alles, Csv, Meest, toon_lijst
from lpa.commands.gate.store import vastleggen
from lpa.commands.ui import answer
from lpa.commands.ui.command import Gegeven, Toch, met_velden, noun, optie, plek, verb, vlag
from lpa.commands.ui.field import Veld
from lpa.commands.ui.form import Formulier
from lpa.commands.ui.session import bestand, noem_zaak, vandaag
from lpa.commands.ui.velden import DATUM, keuze, nummer
from lpa.commands.zaak.stap import Meldingnummer, uitleg
from lpa.domain.base.datum import lang
from lpa.domain.doubts.zaak import twijfels_dag
from lpa.domain.recht import mas
from lpa.domain.recht.halt import moet_passen
from lpa.domain.recht.zaaktermijnen import pv_termijnen
from lpa.domain.records.besluit import moet_open_zijn
from lpa.domain.records.zaak import Melding
from lpa.output.render.data import as_data
from lpa.output.zaak import mas as uitvoer
from lpa.storage.register import eigen, registers
from lpa.storage.zaak import routes, zaken

app = noun(
    "De route van een melding volgens de MAS: onderzoek, vrijwillig, halt, civiel, strafrecht.",
    "lpa route toon 12\nlpa route kies 12 civiel",
)
_lees_route = keuze("route", mas.ROUTES)


@verb(app, "toon", "lpa route toon 12")
def toon(zaak: Meldingnummer) -> None:
    """Toon de route van een melding: hoe zij daar kwam, wat volgt, of Halt kan, wat er loopt."""
    with bestand() as b, b.lees() as conn:
        m = zaken.melding(conn, nummer("melding")(zaak))
        stappen = zaken.interventies(conn, m.nummer)
        pagina = uitvoer.Routepagina(
            m, registers.jongere(conn, m.jongere).naam, mas.route_van(m), routes.routestappen(conn, m.nummer),
            mas.vervolg(m, stappen), mas.haltstand(stappen), haltkans_op(conn, m, vandaag()) if m.is_open else None,
            pv_termijnen(m, stappen, eigen.regelboek(conn)),
        )  # fmt: skip
        pagina = Geheim(conn).uit(pagina, m.jongere)
    answer.sheet(uitvoer.route_blad(pagina), uitvoer.route_data(pagina))


KIESVELDEN = (
    Veld("reden", "--reden", "Reden", "uitleg in een zin, waar de MAS anders zou doen"),
    DATUM,
)


@verb(app, "kies", 'lpa route kies 12 strafrecht --reden "ouders weigeren elk gesprek"')
@met_velden(KIESVELDEN)
def kies(
    gegeven: Gegeven,
    zaak: Meldingnummer,
    route: Annotated[str, plek("ROUTE", "onderzoek, vrijwillig, halt, civiel of strafrecht")],
    toch: Toch = False,
) -> None:
    """Kies de route van een melding. Wijkt die af van de MAS, dan vraagt lpa een zin uitleg."""
    with bestand() as b:
        m = zaken.melding(b.conn, nummer("melding")(zaak))
        moet_open_zijn(m)
        wie = noem_zaak(b.conn, m)
        z = mas.zet(m, _lees_route(route), zaken.interventies(b.conn, m.nummer))
        if z is None:
            zin = f"Er is niets gewijzigd: zaak {m.nummer} is al op route {mas.route_van(m)}."
            return answer.change(zin, m.nummer, _data(m, None), terug=False)
        if z.waarom and answer.can_ask():
            answer.say(f"Let op: {z.waarom}.")
        antwoorden = Formulier(_kiesvelden(z), gegeven, b.conn).vul()
        uitgelegd = uitleg(z.waarom, antwoorden["reden"], "--reden")
        stap = mas.routestap(m.nummer, z, antwoorden["datum"], uitgelegd)
        with vastleggen(b, "route kies", lambda: _weeg(b.conn, stap), toch) as s:
            na = s.change(replace(m, route=z.naar))
            vast = s.add(stap)
    zin = f"Zaak {na.nummer} van {wie} gaat van {z.van} naar {z.naar}, {lang(vast.datum)}."
    return answer.change(zin, na.nummer, _data(na, vast))


def _weeg(conn: Connection, stap: mas.Routestap) -> list[str]:
    """Doubts about the day of a choice. Raises Geweigerd for Halt where a condition fails on that day."""
    m = zaken.melding(conn, stap.zaak)
    if stap.naar == mas.HALT:
        moet_passen(haltkans_op(conn, m, stap.datum))
    return twijfels_dag("de keuze", stap.datum, m, vandaag())


def _kiesvelden(z: mas.Zet) -> list[Veld]:
    """The questions; a reason must be given where the move leaves the MAS."""
    reden, datum = KIESVELDEN
    return [reden._replace(verplicht=bool(z.waarom) and answer.can_ask()), datum]


def _data(m: Melding, stap: mas.Routestap | None) -> dict[str, Any]:
    return {"zaak": m.nummer, "route": mas.route_van(m), "routestap": stap and as_data(stap)}


@verb(app, "lijst", "lpa route lijst --route halt --open")
def lijst(
    route: Annotated[str, optie("--route", "alleen op deze route", "KEUZE")] = "",
    open_: Annotated[bool, vlag("--open", "alleen wat nog in onderzoek is")] = False,
    alles: Alles = False,
    meest: Meest = 50,
    csv: Csv = False,
) -> None:
    """Toon de meldingen met hun route, de laatste eerst."""
    gekozen = _lees_route(route) if route else None
    with bestand() as b, b.lees() as conn:
        gevonden, aantal = routes.lijst(conn, gekozen, open_, None if alles else meest)
    toon_lijst("routes", mas.Routeregel, uitvoer.routes_tabel(gevonden), gevonden, aantal, csv=csv)
