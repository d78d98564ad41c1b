"""`lpa overstap draag-over`: to RMC, because somebody is old enough or by decision; and what to ask before that."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from sqlcipher3.dbapi2 import Connection

from lpa.commands import answer
from lpa.commands.basis import Gegeven, Toch, met_velden, plek, verb
from lpa.commands.basis import verbs as maak_verbs
from lpa.commands.formulier import Formulier
from lpa.commands.nasleep import zeg_nasleep
from lpa.commands.plicht import plichtstand
from lpa.commands.vastleggen import vastleggen
from lpa.commands.veld import Antwoorden, Veld
from lpa.commands.velden import nummer, vandaagveld
from lpa.commands.werk import bestand, noem_zaak, vandaag
from lpa.domain import overstap as domein
from lpa.domain.besluit import moet_open_zijn
from lpa.domain.datum import lang
from lpa.domain.jongere import Jongere
from lpa.domain.keten import DELINGEN, grond, maak_deling, partijnaam, reden_bij_jongere
from lpa.domain.recht.regel import Regelboek
from lpa.domain.recht.rmc import reden_leeftijd, twijfels_overdracht
from lpa.domain.tekst import opsomming, schone_alinea
from lpa.domain.twijfel import twijfels_sluiten
from lpa.domain.zaak import Interventie, Zaak
from lpa.output.blad import Blad
from lpa.output.data import als_data
from lpa.output.recht import kanttekening_blokken
from lpa.storage import contacten, regels, registers, zaken
from lpa.storage import overstappen as opslag

verbs = maak_verbs()
Nummer = Annotated[str, plek("NUMMER", "nummer van de overstap")]


AAN = Veld(
    "aan", "--aan", "Overgedragen aan", "nummer of naam van een contact; anders RMC", lees_in=contacten.vind_partij,
    toon=partijnaam, verplicht=True,
)  # fmt: skip
DATUM = vandaagveld("op", "--datum", "Overgedragen op", "anders vandaag")
REDEN = Veld("reden", "--reden", "Reden", "waarom; verplicht voor wie nog geen 18 is", schone_alinea, verplicht=True)
WAT = Veld(
    "wat", "--wat", "Wat is gedeeld", "anders: keuze en stand van de overstap", verplicht=True,
    standaard=lambda _: "keuze en stand van de overstap",
)  # fmt: skip
OVERDRACHTVELDEN = (DATUM, AAN, REDEN, WAT)


@verb(
    verbs, "draag-over",
    'lpa overstap draag-over 12 --aan "RMC IJssel-Vecht" --reden "geen plek op het mbo"',
)  # fmt: skip
@met_velden(OVERDRACHTVELDEN)
def draag_over(gegeven: Gegeven, overstap: Nummer, toch: Toch = False) -> None:
    """Draag een jongere over aan RMC: de overstap sluit, en vast staat wat u deelde en op welke grond."""
    with bestand() as b:
        oud = opslag.overstap(b.conn, nummer("overstap")(overstap))
        moet_open_zijn(oud)
        wie, boek = noem_zaak(b.conn, oud), regels.regelboek(b.conn)
        jongere = registers.jongere(b.conn, oud.jongere)
        antwoorden = Formulier(_velden(b.conn, jongere, boek), gegeven, b.conn).vul()
        op, aan = antwoorden["op"], antwoorden["aan"]
        na = domein.draag_over(oud, partijnaam(aan), op)
        grondslag, kanttekening = grond(DELINGEN["overdracht-rmc"], op, boek)
        with vastleggen(b, "overstap draag-over", lambda: _twijfels(b.conn, oud, jongere, op, boek), toch) as s:
            na = s.wijzig(na)
            stap = s.voeg_toe(_stap(na, antwoorden))
            deling = s.voeg_toe(maak_deling(na.nummer, aan, antwoorden["wat"], op, grondslag, interventie=stap.nummer))
        zeg_nasleep(b.conn, na)
        ander_werk = zaken.open_van_jongere(b.conn, jongere.nummer)
    zin = f"Overstap {na.nummer} van {wie} is overgedragen aan {na.overgedragen_aan} op {lang(op)}."
    if ander_werk:
        zin += f" Nog open van deze jongere: zaak {opsomming([str(z.nummer) for z in ander_werk])}."
    data = als_data(na) | {"interventie": als_data(stap), "deling": als_data(deling)}
    onder = [f"gedeeld op grond van {grondslag}; {kanttekening}"] if kanttekening else []
    onder += [opmerking for opmerking in [reden_bij_jongere(jongere.geboortedatum, op, boek)] if opmerking]
    answer.change(zin, na.nummer, data, onder=Blad(kanttekening_blokken(onder)) if onder else None)


def _velden(conn: Connection, jongere: Jongere, boek: Regelboek) -> tuple[Veld, ...]:
    """The questions: to whom is the RMC she knows; why is her age, once she has it."""

    def reden(antwoorden: Antwoorden) -> str:
        return reden_leeftijd(jongere.geboortedatum, antwoorden.get("op") or vandaag(), boek)

    aan = AAN._replace(standaard=lambda _: _rmc(conn))
    return DATUM, aan, REDEN._replace(standaard=reden), WAT


def _rmc(conn: Connection) -> str:
    """The number of the only contact that is RMC, or `RMC`."""
    bekend = contacten.van_soort(conn, "rmc")
    return str(bekend[0].nummer) if len(bekend) == 1 else "RMC"


def _twijfels(conn: Connection, o: Zaak, jongere: Jongere, op: date, boek: Regelboek) -> list[str]:
    stappen = zaken.interventies(conn, o.nummer)
    plicht = plichtstand(conn, jongere, boek).plicht
    return [
        *twijfels_sluiten(o, op, stappen, vandaag(), "de dag van vastleggen"),
        *twijfels_overdracht(jongere, plicht, op, boek),
    ]


def twijfels_rmc(conn: Connection, zaak: Zaak, op: date) -> list[str]:
    """Doubts about ending any zaak with a handing over to RMC on day `op`."""
    boek, jongere = regels.regelboek(conn), registers.jongere(conn, zaak.jongere)
    return twijfels_overdracht(jongere, plichtstand(conn, jongere, boek).plicht, op, boek)


def _stap(o: domein.Overstap, antwoorden: Antwoorden) -> Interventie:
    return Interventie(
        zaak=o.nummer, datum=antwoorden["op"], soort="overdracht-rmc", met_wie=o.overgedragen_aan,
        resultaat="overgedragen", notitie=antwoorden["reden"],
    )  # fmt: skip
