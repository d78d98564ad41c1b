"""`lpa interventie`: the steps in a zaak. A step may bring a zaak on another route, or share something."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, Any

from sqlcipher3.dbapi2 import Connection

from lpa.commands.gate.change import Wijziging
from lpa.commands.gate.geheim import Geheim
from lpa.commands.gate.listing import Alles, Csv, Meest, toon_lijst
from lpa.commands.keten.delen import DEELVELDEN
from lpa.commands.ui import answer
from lpa.commands.ui.command import Gegeven, Toch, met_velden, noun, plek, verb
from lpa.commands.ui.field import Antwoorden, Veld, zegt
from lpa.commands.ui.session import bestand, vandaag
from lpa.commands.ui.velden import DATUM, keuze, nummer
from lpa.commands.zaak.stap import LEG_UIT, MET, NOTITIE, RESULTAAT, Stapopdracht, Vastgelegd, Vervolg
from lpa.domain.base.soorten import INTERVENTIES
from lpa.domain.doubts.zaak import twijfels_interventie
from lpa.domain.recht import mas
from lpa.domain.recht.mas import EIGEN_OPDRACHT, moet_hier_kunnen
from lpa.domain.records.zaak import Interventie, Zaak
from lpa.domain.werk.nasleep import WAS_DIT, nog_open
from lpa.domain.zaak.gesprek import VERZUIMGESPREK, gehouden
from lpa.domain.zaak.stapwijziging import moet_te_wijzigen_zijn, twijfels_soort
from lpa.output.render.data import as_data
from lpa.output.zaak.zaken import interventies_tabel
from lpa.storage.engine.file import Writer
from lpa.storage.zaak import agenda, delingen, zaken
from lpa.storage.zaak.zaken import volledig

app = noun("Stappen in een zaak: brief, gesprek, huisbezoek.", "lpa interventie nieuw 12 --soort verzuimgesprek")
_KEUZES = {soort: wat for soort, wat in INTERVENTIES.items() if soort not in EIGEN_OPDRACHT}


def _soort(tekst: str) -> str:
    """A kind of step. Raises VerkeerdGebruik, with the command to use, for one that has its own."""
    return moet_hier_kunnen(keuze("soort", INTERVENTIES)(tekst))


SOORT = Veld("soort", "--soort", "Soort", ", ".join(_KEUZES), _soort, "KEUZE", True, keuzes=_KEUZES)
ROUTE = Veld(
    "route", "--route", "Route", f"route van de MAS: {', '.join(mas.ROUTES)}", keuze("route", mas.ROUTES),
    "KEUZE", stil=True, waarom_niet=zegt("de MAS gaat niet over deze zaak"),
)  # fmt: skip
WIJZIGVELDEN = (SOORT, DATUM, MET, RESULTAAT, NOTITIE, ROUTE)
VELDEN = (SOORT, DATUM, MET, *DEELVELDEN, RESULTAAT, NOTITIE, ROUTE, LEG_UIT)


@verb(app, "nieuw", "lpa interventie nieuw 12 --soort verzuimgesprek --datum gisteren")
@met_velden(VELDEN)
def nieuw(gegeven: Gegeven, zaak: Annotated[str, plek("ZAAK", "nummer van de zaak")], toch: Toch = False) -> None:
    """Leg een stap in een zaak vast. Brengt de stap de zaak op een andere route, dan zegt lpa dat."""
    _NIEUW.doe(gegeven, zaak, toch)


def _zaak(conn: Connection, tekst: str) -> Zaak:
    return volledig(conn, nummer("zaak")(tekst))


def _streep_af(s: Writer, stap: Interventie, _: Antwoorden) -> dict[str, Any]:
    """The appointment that a verzuimgesprek was, ended with it; or those of which only she knows whether it was."""
    if stap.soort != VERZUIMGESPREK:
        return {}
    afspraak, open_ = gehouden(agenda.te_doen(s.conn, stap.zaak), stap.datum)
    af = s.change(replace(afspraak, gedaan_op=stap.datum)) if afspraak else None
    return {"afgestreept": af and as_data(af), "staat_open": [as_data(t) for t in open_]}


def _zeg_afgestreept(conn: Connection, gedaan: Vastgelegd) -> Vervolg:
    open_ = [agenda.eigentermijn(conn, t["nummer"]) for t in gedaan.extra.get("staat_open", ())]
    for zin in nog_open(open_, WAS_DIT):
        answer.say(zin)
    af = gedaan.extra.get("afgestreept")
    return (f"De afspraak is afgestreept: termijn {af['nummer']}, {af['wat']}." if af else ""), {}


_NIEUW = Stapopdracht("interventie nieuw", VELDEN, zaak=_zaak, erbij=_streep_af, vervolg=_zeg_afgestreept)


@verb(app, "lijst", "lpa interventie lijst 12")
def lijst(
    zaak: Annotated[str, plek("ZAAK", "nummer van de zaak; anders alle")] = "",
    alles: Alles = False,
    meest: Meest = 50,
    csv: Csv = False,
) -> None:
    """Toon interventies, de laatste eerst."""
    with bestand() as b, b.lees() as conn:
        bij = zaken.zaak(conn, nummer("zaak")(zaak)).nummer if zaak else None
        gevonden, aantal = zaken.lijst_interventies(conn, bij, None if alles else meest)
        gevonden = Geheim(conn).uit_elk(gevonden)
    toon_lijst("interventies", Interventie, interventies_tabel(gevonden), gevonden, aantal, csv=csv)


@verb(app, "wijzig", 'lpa interventie wijzig 34 --resultaat "afspraak: elke dag op tijd"')
@met_velden(WIJZIGVELDEN)
def wijzig(
    gegeven: Gegeven, interventie: Annotated[str, plek("NUMMER", "nummer van de interventie")], toch: Toch = False
) -> None:
    """Wijzig een interventie. Een lege tekst maakt een veld leeg. De route van de zaak blijft zoals zij is."""
    with bestand() as b:
        oud = zaken.interventie(b.conn, nummer("interventie")(interventie))
        wijziging = Wijziging[Interventie]("interventie", WIJZIGVELDEN, lambda na: _weeg(b.conn, oud, na))
        wijziging.doe(b, oud, gegeven, toch=toch)


def _weeg(conn: Connection, oud: Interventie, na: Interventie) -> list[str]:
    """The doubts about a change. Raises Geweigerd where the step would become another than it was made as."""
    moet_te_wijzigen_zijn(oud, na, zaken.eigenaar(conn, oud.nummer))
    gedeeld = delingen.van_stap(conn, oud.nummer)
    gewoon = twijfels_interventie(na, zaken.zaak(conn, na.zaak), vandaag())
    return [*gewoon, *twijfels_soort(oud, na, gedeeld.nummer if gedeeld else None)]
