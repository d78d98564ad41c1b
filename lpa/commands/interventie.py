"""`lpa interventie`: the steps in a zaak. A step may bring a zaak on another route, or share something."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

from sqlcipher3.dbapi2 import Connection

from lpa.commands.basis import Gegeven, Toch, met_velden, noun, plek, verb
from lpa.commands.deelvelden import DEELVELDEN, Deelvraag, zonder_deling
from lpa.commands.formulier import Formulier
from lpa.commands.lijst import Alles, Csv, Meest, toon_lijst
from lpa.commands.stap import LEG_UIT, Nieuwestap, zaak_met_route
from lpa.commands.veld import Antwoorden, Veld
from lpa.commands.velden import keuze, nummer, vandaagveld
from lpa.commands.werk import bestand, noem_zaak, vandaag
from lpa.commands.wijziging import Wijziging, met
from lpa.domain import mas
from lpa.domain.keten import DELINGEN, partijnaam
from lpa.domain.soorten import INTERVENTIES
from lpa.domain.stapvolgorde import EIGEN_OPDRACHT, moet_hier_kunnen
from lpa.domain.stapwijziging import eigen_deel, met_vast_deel, moet_te_wijzigen_zijn, twijfels_soort
from lpa.domain.tekst import schone_alinea
from lpa.domain.twijfel import twijfels_interventie
from lpa.domain.zaak import Interventie, Zaak
from lpa.output.zaken import interventies_tabel
from lpa.storage import delingen, zaken

app = noun("Stappen in een zaak: brief, gesprek, huisbezoek.", "lpa interventie nieuw 12 --soort verzuimgesprek")
_KEUZES = {soort: wat for soort, wat in INTERVENTIES.items() if soort not in EIGEN_OPDRACHT}


def _soort(tekst: str) -> str:
    """A kind of step. Raises VerkeerdGebruik, with the command to use, for one that has its own."""
    return moet_hier_kunnen(keuze("soort", tuple(INTERVENTIES))(tekst))


SOORT = Veld("soort", "--soort", "Soort", ", ".join(_KEUZES), _soort, "KEUZE", True, keuzes=_KEUZES)
MET = Veld("met_wie", "--met", "Met wie", "jongere, ouders, mentor, …")
RESULTAAT = Veld("resultaat", "--resultaat", "Resultaat", "wat ervan kwam")
NOTITIE = Veld("notitie", "--notitie", "Notitie", "vrije tekst", schone_alinea)
DATUM = vandaagveld("datum", "--datum", "Datum", "anders vandaag")
ROUTE = Veld(
    "route", "--route", "Route", f"route van de MAS: {', '.join(mas.ROUTES)}", keuze("route", tuple(mas.ROUTES)),
    "KEUZE", stil=True,
)  # fmt: skip
WIJZIGVELDEN = (SOORT, DATUM, MET, RESULTAAT, NOTITIE, ROUTE)
VELDEN = (SOORT, DATUM, MET, *DEELVELDEN, RESULTAAT, NOTITIE, ROUTE, LEG_UIT)


@verb(app, "nieuw", "lpa interventie nieuw 12 --soort verzuimgesprek --datum gisteren")
@met_velden(VELDEN)
def nieuw(gegeven: Gegeven, zaak: Annotated[str, plek("ZAAK", "nummer van de zaak")], toch: Toch = False) -> None:
    """Leg een stap in een zaak vast. Brengt de stap de zaak op een andere route, dan zegt lpa dat."""
    with bestand() as b:
        hoort_bij = zaak_met_route(b.conn, nummer("zaak")(zaak))
        wie = noem_zaak(b.conn, hoort_bij)
        deelvraag = Deelvraag(b.conn, hoort_bij, lambda a: DELINGEN.get(a.get("soort") or ""))
        antwoorden = Formulier(_velden(b.conn, hoort_bij, deelvraag), gegeven, b.conn).vul()
        mas.moet_te_kiezen_zijn(hoort_bij, antwoorden["route"] or "")
        deling = deelvraag.deling(antwoorden)
        waarden = zonder_deling(antwoorden)
        if deling:
            waarden.setdefault("met_wie", partijnaam(antwoorden["aan"]))
        stap = Interventie(zaak=hoort_bij.nummer, **waarden)
        gedaan = Nieuwestap(hoort_bij, stap, deling, antwoorden["leg_uit"], toch).leg_vast(b, "interventie nieuw")
        opmerkingen = deelvraag.opmerkingen(antwoorden)
    gedaan.vertel(wie, opmerkingen=opmerkingen)


def _velden(conn: Connection, zaak: Zaak, deelvraag: Deelvraag) -> list[Veld]:
    """The questions, tied to this zaak: a route where the MAS is about it, an explanation where it moves."""
    eerder = zaken.interventies(conn, zaak.nummer)

    def verlaat(antwoorden: Antwoorden) -> bool:
        naar = antwoorden.get("route") or mas.route_van_stap(antwoorden.get("soort") or "", zaak, eerder)
        return mas.zet(zaak, naar, eerder) is not None

    return deelvraag.bind(VELDEN, route=lambda _: mas.geldt(zaak), leg_uit=verlaat)


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
    toon_lijst("interventies", Interventie, interventies_tabel(gevonden), gevonden, aantal, csv=csv)


@verb(app, "wijzig", 'lpa interventie wijzig 34 --resultaat "afspraak: elke dag op tijd"')
@met_velden(WIJZIGVELDEN)
def wijzig(
    gegeven: Gegeven, interventie: Annotated[str, plek("NUMMER", "nummer van de interventie")], toch: Toch = False
) -> None:
    """Wijzig een interventie. Een lege tekst maakt een veld leeg. De route van de zaak blijft zoals zij is."""
    with bestand() as b:
        oud = zaken.interventie(b.conn, nummer("interventie")(interventie))
        wijziging = Wijziging[Interventie]("interventie", WIJZIGVELDEN, lambda na: _weeg(b.conn, oud, na), _gewijzigd)
        wijziging.doe(b, oud, gegeven, {"notitie": eigen_deel(oud.notitie)}, toch=toch)


def _gewijzigd(oud: Interventie, nieuw_: Antwoorden) -> Interventie:
    """The changed step; what lpa keeps in a note stays in it."""
    na = met(oud, nieuw_)
    return replace(na, notitie=met_vast_deel(oud, na.notitie)) if "notitie" in nieuw_ else na


def _weeg(conn: Connection, oud: Interventie, na: Interventie) -> list[str]:
    """The doubts about a change. Raises Geweigerd where the step would become another than it was made as."""
    moet_te_wijzigen_zijn(oud, na, zaken.eigenaar(conn, oud.nummer))
    gedeeld = delingen.van_stap(conn, oud.nummer)
    gewoon = twijfels_interventie(na, zaken.zaak(conn, na.zaak), vandaag())
    return [*gewoon, *twijfels_soort(oud, na, gedeeld.nummer if gedeeld else None)]
