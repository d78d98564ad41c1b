"""`lpa huisbezoek`: planning, moving and cancelling visits; the report and the route are in modules of their own."""

from __future__ import annotations

from typing import Annotated

from sqlcipher3.dbapi2 import Connection

from lpa.commands.agenda import bezoekroute, bezoekverslag
from lpa.commands.agenda.bezoek import (
    AFSPRAAK,
    NA,
    OP,
    Bezoeknummer,
    eigen_duur,
    lees_bezoek,
    noem_spreekuur,
    twijfels,
    voor,
)
from lpa.commands.gate.change import met
from lpa.commands.gate.geheim import Geheim
from lpa.commands.gate.listing import Alles, Csv, Meest, bij_zaak, toon_lijst
from lpa.commands.gate.store import vastleggen
from lpa.commands.ui import answer
from lpa.commands.ui.command import Gegeven, Toch, met_velden, met_verbs, noun, optie, plek, verb, vlag
from lpa.commands.ui.field import Veld
from lpa.commands.ui.form import Formulier, ingevuld
from lpa.commands.ui.session import bestand, noem_zaak, vandaag
from lpa.commands.ui.velden import datum, keuze, komende_datum, nummer
from lpa.domain.base.datum import kort, lees_verzet, op_tijd
from lpa.domain.base.tekst import opsomming, schone_alinea
from lpa.domain.brief.briefsoort import HUISBEZOEK
from lpa.domain.records import huisbezoek as domein
from lpa.domain.records.huisbezoek import STATUSSEN, Huisbezoek
from lpa.output.zaak.huisbezoek import Bezoekregel, bezoek_blad, bezoek_data, bezoeken_tabel
from lpa.storage.zaak import agenda as opslag
from lpa.storage.zaak import brieven, zaken

app = noun(
    "Huisbezoeken: plannen, verzetten, verslag, route, agenda.",
    'lpa huisbezoek plan 12 --op "di 14-1 10:30"\nlpa huisbezoek lijst --open',
)
PLANVELDEN = (*AFSPRAAK, NA)


@verb(app, "plan", 'lpa huisbezoek plan 12 --op "di 14-1 10:30" --duur 45 --met ouders --tolk Arabisch')
@met_velden(PLANVELDEN)
def plan(gegeven: Gegeven, zaak: Annotated[str, plek("ZAAK", "nummer van de zaak")], toch: Toch = False) -> None:
    """Plan een huisbezoek in een zaak."""
    with bestand() as b:
        hoort_bij = zaken.zaak(b.conn, nummer("zaak")(zaak))
        wie = noem_zaak(b.conn, hoort_bij)
        jongere = opslag.wie(b.conn, hoort_bij.nummer)
        velden = voor(PLANVELDEN, jongere, {"duur": eigen_duur(b.conn), "tolk": jongere.taal})
        antwoorden = ingevuld(Formulier(velden, gegeven, b.conn).vul())
        nieuw = Huisbezoek(zaak=hoort_bij.nummer, uid=opslag.nieuwe_uid(), **antwoorden)
        if nieuw.poging_na:
            domein.moet_volgen(nieuw, opslag.huisbezoek(b.conn, nieuw.poging_na))
        with vastleggen(b, "huisbezoek plan", lambda: twijfels(b.conn, nieuw), toch) as s:
            h = s.add(nieuw)
        noem_spreekuur(b.conn, h)
    zin = f"Huisbezoek {h.nummer} bij zaak {h.zaak} van {wie} is gepland: {domein.afspraak(h)}."
    answer.change(zin, h.nummer, bezoek_data(h, jongere))


@verb(app, "verzet", 'lpa huisbezoek verzet 3 --op "do 16-1 9:00"\nlpa huisbezoek verzet 3 --tolk Pools')
@met_velden(AFSPRAAK)
def verzet(gegeven: Gegeven, bezoek: Bezoeknummer, toch: Toch = False) -> None:
    """Verzet een huisbezoek naar een andere tijd, of wijzig duur, tolk, adres of met wie.

    Zegt u alleen een dag, dan blijft de tijd.
    """
    with bestand() as b:
        oud = opslag.huisbezoek(b.conn, lees_bezoek(bezoek))
        domein.moet_staan(oud)
        wie = noem_zaak(b.conn, zaken.zaak(b.conn, oud.zaak))
        jongere = opslag.wie(b.conn, oud.zaak)
        if answer.can_ask():
            answer.say(f"Huisbezoek {oud.nummer} staat op {domein.afspraak(oud)}.")
        gezegd = any(tekst is not None for tekst in gegeven.values())
        huidig = {v.naam: getattr(oud, v.naam) for v in AFSPRAAK if v is not OP or gezegd}
        velden = voor(_verzetvelden(oud), jongere, huidig)
        na = domein.verzet(oud, met(oud, Formulier(velden, gegeven, b.conn).vul()))
        if na == oud:
            zin = f"Er is niets gewijzigd: huisbezoek {oud.nummer} is al zo."
            return answer.change(zin, oud.nummer, bezoek_data(oud, jongere), terug=False)
        with vastleggen(b, "huisbezoek verzet", lambda: twijfels(b.conn, na), toch) as s:
            h = s.change(na)
        noem_spreekuur(b.conn, h)
        if h.begin != oud.begin:
            _zeg_aangekondigd(b.conn, oud)
    van = f"van {op_tijd(oud.begin)} verzet naar" if h.begin != oud.begin else "gewijzigd:"
    zin = f"Huisbezoek {h.nummer} bij zaak {h.zaak} van {wie} is {van} {domein.afspraak(h)}."
    return answer.change(zin, h.nummer, bezoek_data(h, jongere))


def _zeg_aangekondigd(conn: Connection, oud: Huisbezoek) -> None:
    """That letters which went out may name the visit as it was."""
    if aangekondigd := brieven.verzonden_voor(conn, oud.zaak, HUISBEZOEK, oud.begin.date()):
        nummers = opsomming([str(b.nummer) for b in aangekondigd])
        answer.say(
            f"Let op: brief {nummers} ({kort(aangekondigd[-1].verzonden_op)}) kondigde een bezoek aan, misschien dit op"
            f" {op_tijd(oud.begin)}. Laat het weten, of maak een nieuwe: lpa brief maak {HUISBEZOEK} {oud.zaak}"
        )


def _verzetvelden(oud: Huisbezoek) -> list[Veld]:
    """The questions: a day alone keeps the hour, and all but the time are asked only where she picks them."""
    op = OP._replace(lees=lambda tekst: lees_verzet(tekst, oud.begin, vandaag()))
    return [op if veld is OP else veld._replace(stil=True) for veld in AFSPRAAK]


ANNULEERVELDEN = (Veld("reden", "--reden", "Reden", "waarom het bezoek niet doorgaat", schone_alinea, verplicht=True),)


@verb(app, "annuleer", 'lpa huisbezoek annuleer 3 --reden "ouders komen op het spreekuur"')
@met_velden(ANNULEERVELDEN)
def annuleer(gegeven: Gegeven, bezoek: Bezoeknummer) -> None:
    """Annuleer een huisbezoek dat nog niet is geweest."""
    with bestand() as b:
        oud = opslag.huisbezoek(b.conn, lees_bezoek(bezoek))
        domein.moet_staan(oud)
        wie = noem_zaak(b.conn, zaken.zaak(b.conn, oud.zaak))
        na = domein.annuleer(oud, Formulier(ANNULEERVELDEN, gegeven, b.conn).vul()["reden"])
        with b.schrijf("huisbezoek annuleer") as s:
            na = s.change(na)
        jongere = opslag.wie(b.conn, na.zaak)
        _zeg_aangekondigd(b.conn, oud)
    zin = f"Huisbezoek {na.nummer} bij zaak {na.zaak} van {wie} op {op_tijd(na.begin)} is geannuleerd."
    answer.change(zin, na.nummer, bezoek_data(na, jongere))


@verb(app, "toon", "lpa huisbezoek toon 3")
def toon(bezoek: Bezoeknummer) -> None:
    """Toon een huisbezoek, met wat ervan kwam."""
    with bestand() as b, b.lees() as conn:
        h = opslag.huisbezoek(conn, lees_bezoek(bezoek))
        jongere = opslag.wie(conn, h.zaak)
        h = Geheim(conn).uit(h, jongere.nummer)
    answer.sheet(bezoek_blad(h, jongere), bezoek_data(h, jongere))


@verb(app, "lijst", "lpa huisbezoek lijst --open\nlpa huisbezoek lijst 12")
def lijst(
    zaak: Annotated[str, plek("ZAAK", "nummer van de zaak; anders alle")] = "",
    open_: Annotated[bool, vlag("--open", "alleen wat nog moet komen, het eerste bovenaan")] = False,
    status: Annotated[str, optie("--status", "alleen met deze afloop: " + ", ".join(STATUSSEN), "KEUZE")] = "",
    van: Annotated[str, optie("--van", "vanaf deze dag", "DATUM")] = "",
    tot: Annotated[str, optie("--tot", "tot en met deze dag", "DATUM")] = "",
    alles: Alles = False,
    meest: Meest = 50,
    csv: Csv = False,
) -> None:
    """Toon huisbezoeken, het laatste eerst."""
    eerste = datum(van) if van else None
    with bestand() as b, b.lees() as conn:
        filter_ = opslag.Filter(
            zaak=bij_zaak(conn, zaak),
            status=keuze("status", STATUSSEN)(status) if status else None,
            van=eerste,
            tot=komende_datum(tot, eerste) if tot else None,
            staat=open_,
        )
        gevonden, aantal = opslag.lijst(conn, filter_, None if alles else meest)
        gevonden = Geheim(conn).uit_elk(gevonden)
        regels = [Bezoekregel.van_bezoek(h, opslag.wie(conn, h.zaak)) for h in gevonden]
    toon_lijst("huisbezoeken", Bezoekregel, bezoeken_tabel(regels), regels, aantal, csv=csv)


met_verbs(app, bezoekverslag.verbs, bezoekroute.verbs)
