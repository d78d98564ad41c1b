"""`lpa overstap draag-over`: to RMC, because somebody is old enough or by decision; and what to ask before that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Annotated

from sqlcipher3.dbapi2 import Connection

from lpa.commands.facts.nasleep import zeg_nasleep
from lpa.commands.facts.recht import plichtstand
from lpa.commands.gate.store import vastleggen
from lpa.commands.keten.delen import DEELVELDEN, Deelvraag
from lpa.commands.ui import answer
from lpa.commands.ui.command import Gegeven, Toch, met_velden, plek, verb
from lpa.commands.ui.command import verbs as maak_verbs
from lpa.commands.ui.field import Antwoorden, Veld
from lpa.commands.ui.form import Formulier
from lpa.commands.ui.session import bestand, noem_zaak, vandaag
from lpa.commands.ui.velden import DATUM, nummer
from lpa.domain.base.datum import lang
from lpa.domain.base.tekst import opsomming, schone_alinea
from lpa.domain.doubts.zaak import twijfels_sluiten
from lpa.domain.recht.aanschrijven import reden_leeftijd, twijfels_overdracht
from lpa.domain.recht.regel import Regelboek
from lpa.domain.records import overstap as domein
from lpa.domain.records.besluit import moet_open_zijn
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.zaak import Interventie, Zaak, Zaakregel
from lpa.domain.zaak.keten import DELINGEN, Deling, Opmerkingen, moet_mogen_delen, partijnaam, vraagt_toestemming
from lpa.output.render.data import as_data
from lpa.output.render.sheet import Sheet
from lpa.output.zaak.recht import kanttekening_blokken
from lpa.storage.register import eigen, registers
from lpa.storage.zaak import overstappen as opslag
from lpa.storage.zaak import zaken

verbs = maak_verbs()
Nummer = Annotated[str, plek("NUMMER", "nummer van de overstap")]
_AAN, _WAT, _GROND, _TOESTEMMING = DEELVELDEN
OVERDRACHTVELDEN = (
    DATUM._replace(vraag="Overgedragen op"),
    _AAN._replace(vraag="Overgedragen aan", hulp="nummer of naam van een contact; anders RMC"),
    Veld(
        "reden", "--reden", "Reden", "waarom; blijft bij u; verplicht voor wie nog geen 18 is", schone_alinea,
        verplicht=True,
    ),
    _WAT._replace(vraag="Wat is gedeeld", hulp="anders: keuze en stand van de overstap"),
    _GROND._replace(stil=True),
    _TOESTEMMING._replace(hulp="als --wat zegt waarom, vanaf 16 jaar: ja of nee"),
)  # fmt: skip
_DEELT = DELINGEN["overdracht-rmc"]._replace(wat="keuze en stand van de overstap")


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
        wie, boek = noem_zaak(b.conn, oud), eigen.regelboek(b.conn)
        jongere = registers.jongere(b.conn, oud.jongere)
        deelvraag = Deelvraag(b.conn, oud, lambda _: _DEELT)
        antwoorden = Formulier(_velden(deelvraag, jongere, boek), gegeven, b.conn).vul()
        op, deling = antwoorden["datum"], deelvraag.deling(antwoorden)
        assert deling  # noqa: S101  # a handing over always shares
        weeg = partial(_twijfels, b.conn, oud, deling, boek)
        na = domein.draag_over(oud, partijnaam(antwoorden["aan"]), op)
        with vastleggen(b, "overstap draag-over", weeg, toch) as s:
            na = s.change(na)
            stap = s.add(_stap(na, antwoorden))
            deling = s.add(replace(deling, interventie=stap.nummer))
        zeg_nasleep(b.conn, na)
        ander_werk = zaken.open_van_jongere(b.conn, jongere.nummer)
    data = as_data(na) | {"interventie": as_data(stap), "deling": as_data(deling)}
    answer.change(_zin(na, op, wie, ander_werk), na.nummer, data, onder=_onder(deling, deelvraag.weet(antwoorden)))


def _velden(deelvraag: Deelvraag, jongere: Jongere, boek: Regelboek) -> list[Veld]:
    """The questions: to whom is the RMC she knows; why is her age, once she has it."""

    def reden(antwoorden: Antwoorden) -> str:
        return reden_leeftijd(jongere.geboortedatum.laatste, antwoorden.get("datum") or vandaag(), boek)

    gebonden = deelvraag.bind(OVERDRACHTVELDEN)
    return [veld._replace(standaard=reden) if veld.naam == "reden" else veld for veld in gebonden]


def _zin(o: domein.Overstap, op: date, wie: str, ander_werk: Sequence[Zaakregel]) -> str:
    """That it was handed over, and what is still open of this jongere."""
    zin = f"Overstap {o.nummer} van {wie} is overgedragen aan {o.overgedragen_aan} op {lang(op)}."
    if ander_werk:
        zin += f" Nog open van deze jongere: zaak {opsomming([str(z.nummer) for z in ander_werk])}."
    return zin


def _onder(deling: Deling, weet: Opmerkingen) -> Sheet | None:
    """On which ground it was shared, where that is not sure, and whose the reason is."""
    grond = f"gedeeld op grond van {deling.grondslag}; {weet.grond}" if weet.grond else ""
    regels_ = [zin for zin in (grond, weet.toestemming) if zin]
    return Sheet(kanttekening_blokken(regels_)) if regels_ else None


def _twijfels(conn: Connection, o: Zaak, deling: Deling, boek: Regelboek) -> list[str]:
    """The doubts, as the file is now. Raises Geweigerd for a reason that is told without consent."""
    stappen, jongere, op = zaken.interventies(conn, o.nummer), registers.jongere(conn, o.jongere), deling.datum
    vraagt = vraagt_toestemming(jongere.geboortedatum.eerste, op, boek, zegt_waarom=_DEELT.zegt_waarom(deling.wat))
    moet_mogen_delen(deling.toestemming, vraagt, "--wat")
    plicht = plichtstand(conn, jongere, boek).plicht
    return [
        *twijfels_sluiten(o, op, stappen, vandaag(), "de dag van vastleggen"),
        *twijfels_overdracht(jongere, plicht, op, boek),
    ]


def _stap(o: domein.Overstap, antwoorden: Antwoorden) -> Interventie:
    return Interventie(
        zaak=o.nummer, datum=antwoorden["datum"], soort="overdracht-rmc", met_wie=o.overgedragen_aan,
        resultaat="overgedragen", notitie=antwoorden["reden"],
    )  # fmt: skip
