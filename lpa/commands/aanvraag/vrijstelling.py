"""`lpa vrijstelling`: exemptions and vervangende leerplicht, from notice or request to outcome."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, Any

from sqlcipher3.dbapi2 import Connection

from lpa.commands.facts.nasleep import zeg_nasleep
from lpa.commands.facts.recht import plichtstand
from lpa.commands.gate.change import Wijziging, met
from lpa.commands.gate.geheim import Geheim
from lpa.commands.gate.listing import Alles, Csv, Meest, gekapt, toon_lijst
from lpa.commands.gate.store import vastleggen
from lpa.commands.ui import answer
from lpa.commands.ui.command import Gegeven, Toch, met_velden, noun, optie, plek, verb, vlag
from lpa.commands.ui.field import Antwoorden, Veld, zegt
from lpa.commands.ui.form import Formulier, ingevuld
from lpa.commands.ui.session import bestand, jaar_gevraagd, noem_zaak, vandaag
from lpa.commands.ui.velden import JONGERE, dagveld, ja, keuze, komende_datum, nummer, toon_ja, vandaagveld
from lpa.commands.zaak.heropen import HEROPENVELDEN
from lpa.commands.zaak.heropen import heropen as heropen_zaak
from lpa.domain.base.datum import lang
from lpa.domain.base.soorten import VRIJSTELLING_UITKOMSTEN, VRIJSTELLINGSGRONDEN
from lpa.domain.base.tekst import opsomming, schone_alinea
from lpa.domain.doubts.zaak import twijfels_sluiten
from lpa.domain.kalender.schooljaar import lees_schooljaar
from lpa.domain.recht import kennisgeving
from lpa.domain.recht import vrijstelling as recht
from lpa.domain.recht.zaaktermijnen import zaaktermijnen
from lpa.domain.records import besluit as zaakbesluit
from lpa.domain.records.aanvraag import TOEGEKEND, Grondtelling, Vrijstelling, soorten_van_tellen, telling
from lpa.domain.records.zaak import schooljaar_van
from lpa.domain.zaak.feiten import geldigheid
from lpa.errors import VerkeerdGebruik
from lpa.output.render.data import as_data
from lpa.output.zaak import vrijstelling as uitvoer
from lpa.output.zaak.recht import termijn_regel
from lpa.output.zaak.vrijstelling import Vrijstellingstand
from lpa.storage.register import eigen, registers
from lpa.storage.zaak import aanvragen, zaken
from lpa.storage.zaak import aanvragen as opslag

app = noun(
    "Vrijstellingen (art. 5, 5a, 15) en vervangende leerplicht (art. 3a, 3b).",
    "lpa vrijstelling nieuw --jongere 1 --grond 5a --verklaring 1-5-2019\nlpa vrijstelling lijst --vervalt 1-7-2020",
)
Nummer = Annotated[str, plek("NUMMER", "nummer van de vrijstelling")]
GRONDEN = tuple(VRIJSTELLINGSGRONDEN)


def _bij(*gronden: str) -> dict[str, Any]:
    """For a question that belongs to these grounds only."""
    welke = opsomming(list(gronden), "of")
    return {"past": lambda a: a.get("soort") in gronden, "waarom_niet": zegt(f"het hoort bij grond {welke}")}


_TOEGEKEND: dict[str, Any] = {
    "past": lambda a: a.get("uitkomst") == TOEGEKEND, "waarom_niet": zegt(f"het hoort bij uitkomst {TOEGEKEND}"),
}  # fmt: skip


def _ja_nee(naam: str, vlag_: str, vraag: str, hulp: str, *gronden: str) -> Veld:
    return Veld(
        naam, vlag_, vraag, f"{hulp}: ja of nee", ja, "KEUZE", toon=toon_ja,
        stil=not gronden, **(_bij(*gronden) if gronden else {}),
    )  # fmt: skip


_GEGEVENS = (
    Veld(
        "soort", "--grond", "Grond", ", ".join(GRONDEN), keuze("grond", VRIJSTELLINGSGRONDEN), "KEUZE", True,
        keuzes=VRIJSTELLINGSGRONDEN,
    ),
    vandaagveld("geopend_op", "--ontvangen", "Ontvangen op", "kennisgeving of aanvraag; anders vandaag"),
    dagveld("van", "--van", "Geldt vanaf", "eerste dag; zonder jaar de eerstvolgende", komend=True),
    dagveld("tot", "--tot", "Geldt tot en met", "laatste dag; zonder jaar de eerstvolgende", komend=True, na="van"),
    dagveld("verklaring_op", "--verklaring", "Verklaring van", "datum van de verklaring")._replace(
        **_bij("5a", "5b", "5c")
    ),
    Veld("deskundige", "--deskundige", "Deskundige", "wie verklaarde", **_bij("5a")),
    _ja_nee("behandelend", "--behandelend", "Behandelt het kind zelf", "de deskundige is de behandelaar", "5a"),
    _ja_nee("nooit_geschikt", "--nooit", "Nooit geschikt", "verklaard dat het nooit zal kunnen (art. 6 lid 3)", "5a"),
    _ja_nee("richting_bezocht", "--richting-bezocht", "School van die richting", "bezocht in het jaar ervoor", "5b"),
    Veld(
        "instelling", "--instelling", "School of instelling", "in het buitenland, het mbo, of waar het onderwijs is",
        **_bij("5c", "3a", "3b", "15"),
    ),
    _ja_nee("instemming", "--instemming", "School stemt in", "met een plan van aanpak", "3a"),
    dagveld("gehoord_op", "--gehoord-op", "Gehoord op", "aanvrager, jongere en hoofd gehoord")._replace(
        **_bij("3a", "3b")
    ),
    Veld("toelichting", "--toelichting", "Toelichting", "in het kort", schone_alinea),
)  # fmt: skip
VELDEN = (JONGERE, *_GEGEVENS)
_BRIEF = (
    dagveld("verzonden_op", "--verzonden", "Verzonden op", "dag van verzending; dan loopt de bezwaartermijn"),
    _ja_nee("bezwaarclausule", "--bezwaarclausule", "Bezwaarclausule", "anders zoals de wet wil"),
)


@verb(
    app, "nieuw", "lpa vrijstelling nieuw\nlpa vrijstelling nieuw --jongere 1 --grond 15 --van 1-8-2019 --tot 31-7-2020"
)
@met_velden(VELDEN)
def nieuw(gegeven: Gegeven, toch: Toch = False) -> None:
    """Leg een kennisgeving of aanvraag vast. lpa toetst wat de grond vraagt."""
    with bestand() as b:
        waarden = ingevuld(Formulier(VELDEN, gegeven, b.conn).vul())
        jongere = waarden.pop("jongere")
        nieuwe = Vrijstelling(**waarden, jongere=jongere.nummer, schooljaar=schooljaar_van(waarden["geopend_op"]))
        recht.moet_kloppen(nieuwe)
        with vastleggen(b, "vrijstelling nieuw", lambda: _over_vraag(b.conn, nieuwe), toch) as s:
            v = s.add(nieuwe)
        with b.lees() as conn:
            stand = _stand(conn, v)
    soort = "kennisgeving" if stand.aard.van_rechtswege else "aanvraag"
    wat = f"{VRIJSTELLINGSGRONDEN[v.soort]}, {soort} van {lang(v.geopend_op)}"
    wat += f", {dagen}" if (dagen := geldigheid(v)) else ""
    zin = f"Vrijstelling {v.nummer} van {stand.naam} is vastgelegd: {wat}."
    if stand.termijnen.besluit:
        zin += f" Beslis {termijn_regel(stand.termijnen.besluit)}."
    answer.change(zin, v.nummer, uitvoer.stand_data(stand), onder=uitvoer.recht_blad(stand))


def _over_vraag(conn: Connection, v: Vrijstelling) -> list[str]:
    """What is unlikely about a notice or request."""
    jongere = registers.jongere(conn, v.jongere)
    andere = [a for a in opslag.van_jongere(conn, v.jongere) if a.nummer != v.nummer]
    return recht.twijfels(v, jongere.geboortedatum.eerste, andere, vandaag())


def _stand(conn: Connection, v: Vrijstelling) -> Vrijstellingstand:
    """What the law makes of an exemption, read from the file."""
    boek = eigen.regelboek(conn)
    jongere = registers.jongere(conn, v.jongere)
    eerdere = [a for a in opslag.van_jongere(conn, v.jongere) if a.soort == v.soort and a.afhandeling == TOEGEKEND]
    vraag = recht.Toetsvraag(
        v, jongere.geboortedatum, plichtstand(conn, jongere, boek).plicht,
        registers.inschrijvingen(conn, jongere.nummer), [a for a in eerdere if a.nummer != v.nummer],
    )  # fmt: skip
    uitstel = aanvragen.uitstel(conn, v.nummer)
    return Vrijstellingstand(
        v, jongere.naam, recht.aard(v), recht.toets(vraag, boek), zaaktermijnen(v, uitstel, boek), uitstel
    )


BESLUITVELDEN = (
    Veld(
        "uitkomst", "--uitkomst", "Uitkomst", ", ".join(VRIJSTELLING_UITKOMSTEN),
        keuze("uitkomst", VRIJSTELLING_UITKOMSTEN), "KEUZE", True, keuzes={u: u for u in VRIJSTELLING_UITKOMSTEN},
    ),
    dagveld("van", "--van", "Geldt vanaf", "eerste dag; anders wat al is vastgelegd", komend=True)._replace(
        **_TOEGEKEND
    ),
    dagveld(
        "tot", "--tot", "Geldt tot en met", "laatste dag; anders wat al is vastgelegd", komend=True, na="van"
    )._replace(**_TOEGEKEND),
    Veld("motivering", "--motivering", "Motivering", "waarom; verplicht bij een besluit", schone_alinea),
    vandaagveld("op", "--datum", "Besluit van", "anders vandaag"),
    *_BRIEF,
)  # fmt: skip


@verb(
    app, "besluit", 'lpa vrijstelling besluit 12 --uitkomst toegekend --van 1-8-2019 --tot 31-7-2020 --motivering "…"'
)
@met_velden(BESLUITVELDEN)
def besluit(gegeven: Gegeven, vrijstelling: Nummer, toch: Toch = False) -> None:
    """Handel een kennisgeving of aanvraag af: toegekend, geweigerd of ingetrokken."""
    with bestand() as b:
        v = opslag.vrijstelling(b.conn, nummer("vrijstelling")(vrijstelling))
        zaakbesluit.moet_open_zijn(v)
        noem_zaak(b.conn, v)
        waarden = Formulier(BESLUITVELDEN, gegeven, b.conn).vul()
        beslist = recht.beslist(v, waarden["uitkomst"], waarden.pop("op"), ingevuld(waarden))
        with vastleggen(b, "vrijstelling besluit", lambda: _twijfels(_stand(b.conn, beslist)), toch) as s:
            na = s.change(beslist)
        stand = _stand(b.conn, na)
        zeg_nasleep(b.conn, na)
    zin = f"Vrijstelling {na.nummer} van {stand.naam}: {na.afhandeling} op {lang(na.gesloten_op or vandaag())}"
    zin += f", {geldigheid(na)}." if na.afhandeling == TOEGEKEND else "."
    if stand.termijnen.bezwaar:
        zin += f" Bezwaar kan {termijn_regel(stand.termijnen.bezwaar)}."
    elif recht.is_besluit(na):
        zin += f" De bezwaartermijn loopt vanaf de verzending: lpa vrijstelling wijzig {na.nummer} --verzonden DATUM."
    answer.change(zin, na.nummer, uitvoer.stand_data(stand), onder=uitvoer.recht_blad(stand))


def _twijfels(stand: Vrijstellingstand) -> list[str]:
    """A condition that is not met, when it is granted all the same; days that cannot be right."""
    v = stand.vrijstelling
    assert v.gesloten_op  # noqa: S101
    uit = twijfels_sluiten(v, v.gesloten_op, (), vandaag(), "de dag van ontvangst")
    if v.afhandeling == TOEGEKEND:
        uit += recht.afgelopen(v)
        uit += [
            f"{u.vraag.rstrip('?')}: nee ({'; '.join(u.redenering)}; {u.artikel})"
            for u in stand.toets
            if u.antwoord == "NEE"
        ]
    return uit


@verb(app, "toon", "lpa vrijstelling toon 12")
def toon(vrijstelling: Nummer) -> None:
    """Toon een vrijstelling: gegevens, toets, termijnen."""
    with bestand() as b, b.lees() as conn:
        v = opslag.vrijstelling(conn, nummer("vrijstelling")(vrijstelling))
        stand = _stand(conn, v)
        stappen = zaken.stappen(conn, v.nummer)
        stand, stappen = Geheim(conn).uit((stand, stappen), v.jongere)
    data = uitvoer.stand_data(stand) | {"stappen": [as_data(s) for s in stappen]}
    answer.sheet(uitvoer.vrijstelling_blad(stand, stappen), data)


@verb(app, "lijst", "lpa vrijstelling lijst --schooljaar 2019-2020\nlpa vrijstelling lijst --vervalt 1-7-2020")
def lijst(
    vervalt: Annotated[str, optie("--vervalt", "wie voor deze dag opnieuw kennis moet geven", "DATUM")] = "",
    schooljaar: Annotated[str, optie("--schooljaar", "kennisgeving of aanvraag in dit schooljaar", "SCHOOLJAAR")] = "",
    tel: Annotated[
        str, optie("--tel", "achter een getal van de telling: " + ", ".join(Grondtelling._fields), "KEUZE")
    ] = "",
    grond: Annotated[str, optie("--grond", ", ".join(GRONDEN), "KEUZE")] = "",
    open_: Annotated[bool, vlag("--open", "alleen wat nog in behandeling is")] = False,
    alles: Alles = False,
    meest: Meest = 50,
    csv: Csv = False,
) -> None:
    """Toon vrijstellingen, of met --vervalt wie voor 1 juli opnieuw kennis moet geven."""
    with bestand() as b, b.lees() as conn:
        if vervalt:
            if schooljaar or tel or open_ or csv:
                raise VerkeerdGebruik("bij --vervalt past alleen --grond", "laat de andere opties weg")
            return _vervalt(conn, vervalt, grond)
        gevonden = [v for v in reversed(opslag.alle(conn)) if not open_ or v.is_open]
        if grond:
            gevonden = [v for v in gevonden if v.soort == keuze("grond", VRIJSTELLINGSGRONDEN)(grond)]
        if tel:
            soort = keuze("telling", Grondtelling._fields)(tel)
            jaar = jaar_gevraagd(schooljaar)
            gevonden = [v for v in gevonden if soort in soorten_van_tellen(v, jaar)]
        elif schooljaar:
            gevonden = [v for v in gevonden if v.schooljaar == str(lees_schooljaar(schooljaar))]
        aantal, gevonden = len(gevonden), Geheim(conn).uit_elk(gekapt(gevonden, alles, meest))
        tabel = uitvoer.vrijstelling_tabel([(v, zaken.naam(conn, v.jongere)) for v in gevonden])
    return toon_lijst("vrijstellingen", Vrijstelling, tabel, gevonden, aantal, csv=csv)


def _vervalt(conn: Connection, tekst: str, grond: str) -> None:
    """Who must give notice again before that day (art. 6 lid 2 onder b)."""
    op, rijen = komende_datum(tekst), []
    alleen = keuze("grond", VRIJSTELLINGSGRONDEN)(grond) if grond else None
    for v in opslag.alle(conn):
        if alleen and v.soort != alleen:
            continue
        jongere = registers.jongere(conn, v.jongere)
        if jongere.overleden_op or jongere.vertrek(op):
            continue
        stand = kennisgeving.verval(v, op, plichtstand(conn, jongere).plicht, opslag.van_jongere(conn, v.jongere))
        if stand:
            rijen.append((stand, jongere.lijstnaam))
    answer.sheet(uitvoer.verval_blad(rijen, op), uitvoer.verval_data(rijen, op))


@verb(app, "telling", "lpa vrijstelling telling 2019-2020")
def tellingen(schooljaar: Annotated[str, plek("SCHOOLJAAR", "zoals 2019-2020")] = "") -> None:
    """Tel per grond: behandeld, toegekend, geweigerd; en wat geldig was, op 1 augustus of daarna begonnen."""
    jaar = jaar_gevraagd(schooljaar)
    with bestand() as b, b.lees() as conn:
        geteld = telling(opslag.alle(conn), jaar)
    data = {"schooljaar": str(jaar), "gronden": {grond: t._asdict() for grond, t in geteld.items()}}
    answer.sheet(uitvoer.telling_blad(geteld, str(jaar)), data)


WIJZIGBAAR = (
    *_GEGEVENS, *_BRIEF,
    Veld("motivering", "--motivering", "Motivering", "waarom", schone_alinea, stil=True),
    dagveld("duo_op", "--duo", "Bij DUO geregistreerd op", "dag van registratie", stil=True),
)  # fmt: skip


@verb(app, "wijzig", "lpa vrijstelling wijzig 12 --duo vandaag")
@met_velden(WIJZIGBAAR)
def wijzig(gegeven: Gegeven, vrijstelling: Nummer, toch: Toch = False) -> None:
    """Wijzig een vrijstelling. De grond wijzigt pas na heropenen."""
    with bestand() as b:
        oud = opslag.vrijstelling(b.conn, nummer("vrijstelling")(vrijstelling))
        wijziging = Wijziging[Vrijstelling](
            "vrijstelling", WIJZIGBAAR, lambda na: _over_vraag(b.conn, na), _gewijzigd
        )  # fmt: skip
        wijziging.doe(b, oud, gegeven, toch=toch)


def _gewijzigd(oud: Vrijstelling, nieuw_: Antwoorden) -> Vrijstelling:
    if recht.VAST.intersection(nieuw_):
        zaakbesluit.moet_open_zijn(oud)
    zaakbesluit.moet_verzonden_kunnen(nieuw_.get("verzonden_op"), oud.gesloten_op)
    na = met(oud, nieuw_)
    recht.moet_kloppen(na)
    return replace(na, schooljaar=schooljaar_van(na.geopend_op))


@verb(app, "heropen", 'lpa vrijstelling heropen 12 --reden "nieuwe verklaring"')
@met_velden(HEROPENVELDEN)
def heropen(gegeven: Gegeven, vrijstelling: Nummer) -> None:
    """Trek de uitkomst in; dat blijft te zien bij de stappen."""
    heropen_zaak("vrijstelling", opslag.vrijstelling, gegeven, vrijstelling, recht.onbeslist)
