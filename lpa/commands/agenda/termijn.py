"""`lpa termijn`: the terms that run, next steps of her own, and a term that stands still or is made longer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Annotated

from sqlcipher3.dbapi2 import Connection

from lpa.commands.facts.bezetting import rond_gesprek
from lpa.commands.gate.change import Wijziging, met
from lpa.commands.gate.geheim import Geheim
from lpa.commands.gate.listing import Alles, Csv, Meest, gekapt, toon_lijst
from lpa.commands.gate.store import vastleggen
from lpa.commands.ui import answer, command
from lpa.commands.ui.command import Gegeven, Toch, met_velden, met_verbs, noun, plek, verb, vlag
from lpa.commands.ui.field import Antwoorden, Veld
from lpa.commands.ui.form import Formulier, ingevuld
from lpa.commands.ui.session import bestand, noem_zaak, vandaag
from lpa.commands.ui.velden import dag_of_tijdstip, dagveld, nummer, vandaagveld
from lpa.domain.base.datum import kort, lang
from lpa.domain.base.tekst import schone_alinea
from lpa.domain.doubts.zaak import twijfels_dag, twijfels_termijn
from lpa.domain.recht.regel import lees_duur
from lpa.domain.recht.zaaktermijnen import (
    OPSCHORTING,
    VERLENGING,
    moet_kunnen_verschuiven,
    twijfels_uitstel,
    zaaktermijnen,
)
from lpa.domain.records.aanvraag import Uitstel
from lpa.domain.records.besluit import moet_open_zijn
from lpa.domain.records.eigentermijn import (
    Eigentermijn,
    lees_verzet,
    moet_open_staan,
    op_moment,
    termijn_zin,
    toon_moment,
    uiterlijk_of_op,
)
from lpa.domain.werk.lopend import Lopend, op_dag
from lpa.domain.werk.werkvoorraad import Openzaak
from lpa.domain.zaak.gesprek import twijfels_gesprek
from lpa.output.render.data import as_data
from lpa.output.render.sheet import Sheet
from lpa.output.zaak.recht import termijn_blad, termijn_data, termijn_regel
from lpa.output.zaak.werklijst import lopende_tabel, zonder_tabel
from lpa.storage.register import eigen
from lpa.storage.zaak import aanvragen, agenda, werkvoorraad, zaken
from lpa.storage.zaak.aanvragen import aanvraag

verbs = command.verbs()
WANNEER = Veld(
    "wanneer", "--voor", "Uiterlijk", 'laatste dag, of een afspraak: "di 31-3 9:30"', dag_of_tijdstip, "DATUM", True,
    toon=toon_moment,
)  # fmt: skip
VELDEN = (
    Veld("wat", "--wat", "Wat", "wat u gaat doen", verplicht=True),
    WANNEER,
    Veld("grondslag", "--grondslag", "Grondslag", "artikel of afspraak, als die er is", stil=True),
)  # fmt: skip
WIJZIGVELDEN = tuple(
    v._replace(hulp='andere dag of tijd: "di 31-3 9:30"; een streepje haalt de tijd weg: "di 31-3 -"')
    if v is WANNEER
    else v
    for v in VELDEN
)
Nummer = Annotated[str, plek("NUMMER", "nummer van de eigen termijn; zie lpa termijn lijst")]


@verb(verbs, "nieuw", 'lpa termijn nieuw 12 --wat "mentor bellen" --voor vr')
@met_velden(VELDEN)
def nieuw(
    gegeven: Gegeven,
    zaak: Annotated[str, plek("ZAAK", "nummer van de zaak; zonder nummer hoort het bij geen zaak")] = "",
    toch: Toch = False,
) -> None:
    """Leg vast wat u voor een dag wilt doen, in een zaak of los daarvan. Met een tijd erbij is het een afspraak."""
    with bestand() as b:
        bij = zaken.zaak(b.conn, nummer("zaak")(zaak)) if zaak else None
        over = f" bij zaak {bij.nummer} van {noem_zaak(b.conn, bij)}" if bij else ""
        antwoorden = ingevuld(Formulier(VELDEN, gegeven, b.conn).vul())
        dag = antwoorden.pop("wanneer")
        termijn = op_moment(Eigentermijn(zaak=bij.nummer if bij else None, laatste_dag=dag, **antwoorden), dag)
        with vastleggen(b, "termijn nieuw", lambda: _twijfels(b.conn, termijn), toch) as s:
            nieuw_ = s.add(termijn)
        getoond = nieuw_.laatste_dag if nieuw_.tijdstip else agenda.rooster(b.conn).uiterlijk(nieuw_.laatste_dag)
    op = "" if getoond == nieuw_.laatste_dag else f" (die dag werkt u niet; in de lijst staat {lang(getoond)})"
    zin = f"Termijn {nieuw_.nummer} is vastgelegd{over}: {termijn_zin(nieuw_)}{op}."
    answer.change(zin, nieuw_.nummer, as_data(nieuw_))


def _twijfels(conn: Connection, termijn: Eigentermijn) -> list[str]:
    """The doubts about a term; of an appointment also about its hour."""
    bij = zaken.zaak(conn, termijn.zaak) if termijn.zaak else None
    gewoon = twijfels_termijn(termijn, bij, vandaag())
    if not termijn.tijdstip:
        return gewoon
    rond = rond_gesprek(conn, termijn.tijdstip, {termijn.nummer})
    return [*gewoon, *twijfels_gesprek(termijn.tijdstip, rond)]


@verb(verbs, "gedaan", "lpa termijn gedaan 3")
@met_velden(GEDAANVELDEN := (vandaagveld("op", "--op", "Gedaan op", "anders vandaag"),))
def gedaan(gegeven: Gegeven, termijn: Nummer, toch: Toch = False) -> None:
    """Streep een eigen termijn af. Een termijn van de wet eindigt met de stap zelf, zoals een besluit."""
    from lpa.commands.facts.werkdag import zonder_stap

    with bestand() as b:
        oud = agenda.eigentermijn(b.conn, nummer("termijn")(termijn))
        moet_open_staan(oud)
        op = Formulier(GEDAANVELDEN, gegeven, b.conn).vul()["op"]
        na = replace(oud, gedaan_op=op)
        with vastleggen(b, "termijn gedaan", lambda: _dagtwijfels(b.conn, na, op), toch) as s:
            na = s.change(na)
        with b.lees() as conn:
            zonder = {z.nummer for z in zonder_stap(conn, vandaag())} if na.zaak else set()
    zin = f"Termijn {na.nummer} is gedaan op {kort(na.gedaan_op)}: {na.wat}."
    if na.zaak in zonder:
        zin += f" Zaak {na.zaak} heeft nu geen volgende stap: lpa termijn nieuw {na.zaak}."
    answer.change(zin, na.nummer, as_data(na))


def _dagtwijfels(conn: Connection, termijn: Eigentermijn, op: date) -> list[str]:
    bij = zaken.zaak(conn, termijn.zaak) if termijn.zaak else None
    return twijfels_dag(f"het afstrepen van termijn {termijn.nummer}", op, bij, vandaag())


@verb(verbs, "wijzig", 'lpa termijn wijzig 3 --voor 2-12\nlpa termijn wijzig 3 --voor "2-12 -"')
@met_velden(WIJZIGVELDEN)
def wijzig(gegeven: Gegeven, termijn: Nummer, toch: Toch = False) -> None:
    """Wijzig een eigen termijn, of verzet een afspraak. Zegt u alleen een dag, dan blijft de tijd van een afspraak.

    Met een streepje achter de dag gaat de tijd eraf: dan is het een gewone termijn.
    """
    with bestand() as b:
        oud = agenda.eigentermijn(b.conn, nummer("termijn")(termijn))
        moet_open_staan(oud)
        velden = [_van(oud, veld) if veld.naam == WANNEER.naam else veld for veld in WIJZIGVELDEN]
        wijziging = Wijziging[Eigentermijn]("termijn", velden, lambda na: _twijfels(b.conn, na), _gewijzigd)
        wijziging.doe(b, oud, gegeven, toch=toch)


def _van(oud: Eigentermijn, wanneer: Veld) -> Veld:
    """The question when, of this term: an appointment is not by a day but on it, and a day alone says it is none."""
    if not oud.tijdstip:
        return wanneer._replace(lees=lambda tekst: lees_verzet(oud, tekst, vandaag()))
    return wanneer._replace(
        vraag="Wanneer", lees=lambda tekst: lees_verzet(oud, tekst, vandaag()), toon=uiterlijk_of_op
    )


def _gewijzigd(oud: Eigentermijn, nieuw_: Antwoorden) -> Eigentermijn:
    anders = met(oud, {naam: waarde for naam, waarde in nieuw_.items() if naam != "wanneer"})
    return op_moment(anders, nieuw_["wanneer"]) if "wanneer" in nieuw_ else anders


@verb(verbs, "lijst", "lpa termijn lijst\nlpa termijn lijst 12\nlpa termijn lijst --zonder")
def lijst(
    zaak: Annotated[str, plek("ZAAK", "nummer van de zaak; anders alle")] = "",
    zonder: Annotated[bool, vlag("--zonder", "de open zaken zonder volgende stap")] = False,
    alles: Alles = False,
    meest: Meest = 50,
    csv: Csv = False,
) -> None:
    """Toon wat voor een dag moet gebeuren, met het artikel en waarom het die dag is."""
    from lpa.commands.facts.werkdag import zonder_stap

    with bestand() as b, b.lees() as conn:
        if zonder:
            zaken_ = zonder_stap(conn, vandaag())
            getoond_ = gekapt(zaken_, alles, meest)
            return toon_lijst("zaken", Openzaak, zonder_tabel(getoond_), getoond_, len(zaken_), csv=csv)
        gevonden = Geheim(conn).uit_elk(_lopende(conn, zaak))
        wie = werkvoorraad.over_wie(conn, {t.zaak for t in gevonden if t.zaak})
    getoond = gekapt(gevonden, alles, meest)
    tabel = lopende_tabel(getoond, wie, vandaag(), met_waarom=bool(zaak))
    return toon_lijst("termijnen", Lopend, tabel, getoond, len(gevonden), csv=csv)


def _lopende(conn: Connection, zaak: str) -> list[Lopend]:
    """What must be done by a day in the zaak that was typed, or in all of them and in none."""
    from lpa.commands.facts.termijnen import lopende
    from lpa.commands.facts.werkdag import lopende_van_alle

    if zaak:
        return lopende(conn, nummer("zaak")(zaak), vandaag(), eigen.regelboek(conn))
    return op_dag(lopende_van_alle(conn, vandaag()))


app = noun(
    "Termijnen en volgende stappen; de beslistermijn van een aanvraag verschuiven.",
    'lpa termijn lijst\nlpa termijn nieuw 12 --wat "mentor bellen" --voor vr',
)
met_verbs(app, verbs)
Zaaknummer = Annotated[str, plek("ZAAK", "nummer van het verlof of de vrijstelling")]
_REDEN = Veld("reden", "--reden", "Reden", "waarom de termijn verschuift", schone_alinea, verplicht=True)
OPSCHORTVELDEN = (
    dagveld("van", "--van", "Gevraagd op", "dag waarop u om aanvulling vroeg, met een termijn", verplicht=True),
    dagveld(
        "tot",
        "--tot",
        "Aangevuld op",
        "dag van de aanvulling, of einde van de termijn ervoor",
        verplicht=True,
        na="van",
    ),
    _REDEN,
)
VERLENGVELDEN = (
    Veld("duur", "--met", "Verlengen met", "zoals: 2 weken", lees_duur, "DUUR", verplicht=True),
    vandaagveld("van", "--datum", "Meegedeeld op", "dag waarop u het de aanvrager schreef; anders vandaag"),
    _REDEN,
)


@verb(app, "opschort", 'lpa termijn opschort 12 --van 10-11-2019 --tot 20-11-2019 --reden "stukken gevraagd"')
@met_velden(OPSCHORTVELDEN)
def opschort(gegeven: Gegeven, zaak: Zaaknummer, toch: Toch = False) -> None:
    """Schort de beslistermijn op tot de aanvraag is aangevuld (Awb art. 4:15)."""
    _leg_vast(gegeven, OPSCHORTVELDEN, OPSCHORTING, zaak, toch)


@verb(app, "verleng", 'lpa termijn verleng 12 --met "2 weken" --reden "wacht op advies"')
@met_velden(VERLENGVELDEN)
def verleng(gegeven: Gegeven, zaak: Zaaknummer, toch: Toch = False) -> None:
    """Verleng de beslistermijn met een redelijke tijd; schrijf dat voor de termijn om is (Awb art. 4:14)."""
    _leg_vast(gegeven, VERLENGVELDEN, VERLENGING, zaak, toch)


def _leg_vast(gegeven: Gegeven, velden: tuple[Veld, ...], soort: str, zaaknummer: str, toch: bool) -> None:
    with bestand() as b:
        zaak = aanvraag(b.conn, nummer("zaak")(zaaknummer))
        moet_open_zijn(zaak)
        wie = noem_zaak(b.conn, zaak)
        waarden = ingevuld(Formulier(velden, gegeven, b.conn).vul())
        waarden["duur"] = str(waarden.get("duur", ""))
        uitstel = Uitstel(zaak=zaak.nummer, soort=soort, **waarden)
        with vastleggen(b, f"termijn {soort}", lambda: _verschoven(b.conn, uitstel), toch) as s:
            vast = s.add(uitstel)
        termijn = zaaktermijnen(zaak, aanvragen.uitstel(b.conn, zaak.nummer), eigen.regelboek(b.conn)).besluit
        assert termijn  # noqa: S101
    zin = f"De termijn van zaak {zaak.nummer} van {wie} is verschoven: beslis {termijn_regel(termijn)}."
    data = as_data(vast) | {"termijn": termijn_data(termijn)}
    answer.change(zin, vast.nummer, data, onder=Sheet(termijn_blad(termijn).blocks[1:]))


def _verschoven(conn: Connection, uitstel: Uitstel) -> list[str]:
    """The doubts about a term that is moved. Raises Geweigerd where it cannot be, as for a zaak that is closed."""
    zaak, eerder = aanvraag(conn, uitstel.zaak), aanvragen.uitstel(conn, uitstel.zaak)
    moet_open_zijn(zaak)
    return twijfels_uitstel(uitstel, moet_kunnen_verschuiven(zaak, uitstel, eerder, eigen.regelboek(conn)), vandaag())
