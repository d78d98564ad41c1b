"""`lpa melding`: verzuimmeldingen, as they come in by telephone; how they end is in a module of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Annotated

from sqlcipher3.dbapi2 import Connection

from lpa.commands.gate.change import Wijziging, met
from lpa.commands.gate.geheim import Geheim
from lpa.commands.gate.listing import Alles, Csv, Meest, toon_lijst
from lpa.commands.gate.store import vastleggen
from lpa.commands.ui import answer
from lpa.commands.ui.command import Gegeven, Toch, met_velden, met_verbs, noun, optie, plek, verb, vlag
from lpa.commands.ui.field import Antwoorden, Veld, zegt
from lpa.commands.ui.form import Formulier, ingevuld
from lpa.commands.ui.session import bestand, vandaag
from lpa.commands.ui.velden import JONGERE, SCHOOL, dagveld, getal, keuze, nummer, toon_school, vandaagveld
from lpa.commands.zaak import meldingeinde
from lpa.domain.base.datum import kort, lang
from lpa.domain.base.soorten import MELDINGSOORTEN, ONDERWIJSSOORTEN
from lpa.domain.base.tekst import schone_alinea
from lpa.domain.doubts.zaak import MeldingFeiten, twijfels_melding
from lpa.domain.kalender.schooljaar import lees_schooljaar
from lpa.domain.recht import mas
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.records import besluit
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.zaak import Melding, herhaling, melding_zin, schooljaar_van
from lpa.domain.werk.lopend import eerste_stap_op
from lpa.errors import Geweigerd
from lpa.output.render.data import as_data, plat
from lpa.output.render.sheet import Heading
from lpa.output.zaak.zaken import gebeurtenis_data, melding_blad, meldingen_tabel, naast_tabel
from lpa.storage.register import eigen, registers
from lpa.storage.zaak import zaken

if TYPE_CHECKING:
    from lpa.domain.dossier.tijdlijn import Gebeurtenis
    from lpa.domain.recht.sancties import Luxeadvies

app = noun("Verzuimmeldingen: vastleggen, bekijken, sluiten.", "lpa melding nieuw\nlpa melding lijst --open")


def _herhaling(conn: Connection, antwoorden: Antwoorden) -> str | None:
    """The repeat, said as soon as jongere and date are known."""
    jongere, dag = antwoorden.get("jongere"), antwoorden.get("geopend_op")
    if not isinstance(jongere, Jongere) or not dag:
        return None
    tekst = herhaling(zaken.eerdere(conn, jongere.nummer, dag))
    return f"Let op: {tekst}." if tekst else None


def _uren(antwoorden: Antwoorden) -> str:
    drempel = REGELBOEK.regel("verzuim.drempel", antwoorden.get("geopend_op") or vandaag())
    return str(drempel.getal) if antwoorden.get("soort") == "signaal" else ""


SOORT = Veld(
    "soort", "--soort", "Soort", ", ".join(MELDINGSOORTEN), keuze("soort", MELDINGSOORTEN), "KEUZE", True,
    keuzes=MELDINGSOORTEN,
)  # fmt: skip
_GEGEVENS = (
    SOORT,
    vandaagveld("geopend_op", "--datum", "Meldingsdatum", "anders vandaag")._replace(opmerking=_herhaling),
    dagveld("eerste_dag", "--eerste-dag", "Eerste dag", "eerste dag van het verzuim")._replace(
        voorstel=lambda a: kort(a.get("geopend_op"))
    ),
    dagveld("laatste_dag", "--laatste-dag", "Laatste dag", "laatste dag van het verzuim", stil=True, na="eerste_dag"),
    Veld(
        "uren", "--uren", "Uren", "gemiste uren", getal("aantal uren", 9999), "GETAL", voorstel=_uren,
        past=lambda a: a.get("soort") != "absoluut", waarom_niet=zegt("absoluut verzuim telt geen uren"),
    ),
    Veld("toelichting", "--toelichting", "Toelichting", "in het kort", schone_alinea),
    Veld("meldingsnummer", "--meldingsnummer", "Meldingsnummer", "nummer van DUO", metavar="NUMMER", stil=True),
    Veld("melder", "--melder", "Melder", "wie het meldde", stil=True),
    Veld("reden", "--reden", "Vermoedelijke reden", "wat de school denkt", stil=True),
    Veld("actie_school", "--actie-school", "Actie school", "wat de school deed", stil=True),
    Veld(
        "vervolg_op", "--vervolg-op", "Vervolg op melding", "nummer van een eerdere melding", nummer("melding"),
        "NUMMER", stil=True,
    ),
    SCHOOL._replace(verplicht=False, stil=True, hulp="nummer, BRIN of naam; anders die van de inschrijving"),
    Veld(
        "onderwijssoort", "--onderwijssoort", "Onderwijssoort",
        "po, so, vso, vo of mbo; anders die van de inschrijving",
        keuze("onderwijssoort", ONDERWIJSSOORTEN), "KEUZE", stil=True,
    ),
    Veld(
        "route", "--route", "Route", f"route van de MAS: {', '.join(mas.ROUTES)}", keuze("route", mas.ROUTES),
        "KEUZE", stil=True,
    ),
    Veld(
        "na_verlof", "--na-verlof", "Na geweigerd verlof", "nummer van het verlof dat is geweigerd", nummer("verlof"),
        "NUMMER", stil=True,
    ),
)  # fmt: skip
VELDEN = (JONGERE, *_GEGEVENS)


@verb(app, "nieuw", "lpa melding nieuw\nlpa melding nieuw --jongere jansen --soort signaal --datum ma --uren 18")
@met_velden(VELDEN)
def nieuw(gegeven: Gegeven, toch: Toch = False) -> None:
    """Leg een verzuimmelding vast. Zonder opties stelt lpa de vragen."""
    with bestand() as b:
        antwoorden = Formulier(VELDEN, gegeven, b.conn, partial(_met_school, b.conn)).vul()
        jongere: Jongere = antwoorden["jongere"]
        melding = _maak(antwoorden)
        mas.bij_wijziging(replace(melding, route=""), melding, melding.geopend_op)
        with vastleggen(b, "melding nieuw", lambda: _twijfels(b.conn, melding), toch) as s:
            eerder = herhaling(zaken.eerdere(b.conn, melding.jongere, melding.geopend_op))
            ingevoerd = zaken.eerste_van_ingevoerd_jaar(b.conn, melding)
            m = s.add(melding)
            for stap in mas.bij_wijziging(replace(m, route=""), m, m.geopend_op):
                s.add(stap)
        uiterlijk = eerste_stap_op(m.geopend_op, eigen.regelboek(b.conn))
    if eerder:
        answer.say(f"Let op: {eerder}.")
    if ingevoerd:
        answer.say(
            f"Let op: van {m.schooljaar} zijn cijfers ingevoerd. Met deze melding telt lpa dat schooljaar uit de zaken."
        )
    zin = f"Melding {m.nummer} is vastgelegd: {melding_zin(m)}, {jongere.naam} (jongere {jongere.nummer})."
    zin += f" Eerste stap uiterlijk {lang(uiterlijk)} (eigen norm)."
    answer.change(zin, m.nummer, as_data(m) | {"herhaling": eerder, "eerste_stap": plat(uiterlijk)})


def _maak(antwoorden: Antwoorden) -> Melding:
    """A melding from the answers: numbers in place of jongere and school, and its schooljaar."""
    waarden = ingevuld(antwoorden)
    for naam in ("jongere", "school"):
        if naam in waarden:
            waarden[naam] = waarden[naam].nummer
    return Melding(**waarden, schooljaar=schooljaar_van(waarden["geopend_op"]))


def _met_school(conn: Connection, antwoorden: Antwoorden) -> Antwoorden:
    """The answers with the school where the jongere was enrolled that day, unless it was said or there are more."""
    jongere, dag, school = antwoorden.get("jongere"), antwoorden.get("geopend_op"), antwoorden.get("school")
    if not jongere or not dag:
        return antwoorden
    geldig = [i for i in registers.inschrijvingen(conn, jongere.nummer) if i.geldt(dag)]
    if school:
        geldig = [i for i in geldig if i.school == school.nummer]
    if len(geldig) != 1:
        return antwoorden
    gevonden = {"school": registers.school(conn, geldig[0].school), "onderwijssoort": geldig[0].onderwijssoort}
    return gevonden | ingevuld(antwoorden)


def _twijfels(conn: Connection, m: Melding) -> list[str]:
    """What is unlikely about a melding. Raises Geweigerd for a number of DUO that another has."""
    ander = zaken.meldingsnummer_eigenaar(conn, m.meldingsnummer) if m.meldingsnummer else None
    if ander and ander != m.nummer:
        raise Geweigerd(
            f"meldingsnummer {m.meldingsnummer} staat al bij melding {ander}",
            f"bekijk die met: lpa melding toon {ander}",
        )
    if m.vervolg_op == m.nummer and m.nummer:
        raise Geweigerd("een melding kan geen vervolg zijn op zichzelf", "geef het nummer van een eerdere melding")
    feiten = MeldingFeiten(
        registers.jongere(conn, m.jongere),
        registers.inschrijvingen(conn, m.jongere),
        zaken.meldingen_van(conn, m.jongere),
        vandaag(),
        zaken.melding(conn, m.vervolg_op) if m.vervolg_op else None,
    )
    return [*twijfels_melding(m, feiten), *_na_verlof(conn, m), *_luxe(conn, m)]


def _luxe(conn: Connection, m: Melding) -> list[str]:
    """Doubts about luxe verzuim; the school calendar is loaded for no other kind."""
    if m.soort != "luxe":
        return []
    from lpa.commands.facts.recht import twijfels_luxe

    return twijfels_luxe(conn, m)


def _na_verlof(conn: Connection, m: Melding) -> list[str]:
    """Doubts about absence that is tied to a leave; only luxe verzuim can be."""
    if m.na_verlof is None:
        return []
    from lpa.domain.records.aanvraag import twijfels_na_verlof
    from lpa.storage.zaak.aanvragen import verlof

    return twijfels_na_verlof(m, verlof(conn, m.na_verlof))


@verb(app, "toon", "lpa melding toon 12")
def toon(melding: Annotated[str, plek("NUMMER", "nummer van de melding")]) -> None:
    """Toon een melding met alle stappen."""
    with bestand() as b, b.lees() as conn:
        m = zaken.melding(conn, nummer("melding")(melding))
        jongere = registers.jongere(conn, m.jongere)
        school = toon_school(registers.school(conn, m.school)) if m.school else ""
        stappen, heropend = zaken.interventies(conn, m.nummer), zaken.heropeningen(conn, m.nummer)
        advies, naast = _advies(conn, m), _naast(conn, m.nummer)
        m, stappen, heropend = Geheim(conn).uit((m, stappen, heropend), m.jongere)
    data = as_data(m) | {
        "interventies": [as_data(s) for s in stappen],
        "heropeningen": [as_data(h) for h in heropend],
        "afspraken": [gebeurtenis_data(g) for g in naast],
    }
    blad = melding_blad(m, jongere, school, [*stappen, *heropend])
    if naast:
        blad += Heading("Afspraken en pogingen")
        blad += naast_tabel(naast, vandaag())
    if advies:
        from lpa.output.zaak.recht import luxe_blad, luxe_data

        blad.blocks += luxe_blad(advies).blocks
        data["advies"] = luxe_data(advies)
    answer.sheet(blad, data)


def _naast(conn: Connection, nummer_: int) -> Sequence[Gebeurtenis]:
    """What stands beside the steps, as the dossier has it: without a secret address."""
    if not zaken.heeft_iets_gepland(conn, nummer_):
        return ()
    from lpa.domain.dossier.geheimadres import zonder_adres
    from lpa.domain.dossier.tijdlijn import naast_de_stappen
    from lpa.storage.zaak.dossier import van_zaak

    return naast_de_stappen(zonder_adres(van_zaak(conn, nummer_)))


def _advies(conn: Connection, m: Melding) -> Luxeadvies | None:
    """The sanction that fits luxe verzuim; the law is not loaded for other kinds."""
    if m.soort != "luxe":
        return None
    from lpa.commands.facts.recht import luxeadvies

    return luxeadvies(conn, m)


@verb(app, "lijst", "lpa melding lijst --open\nlpa melding lijst --schooljaar 2019-2020 --soort luxe")
def lijst(
    schooljaar: Annotated[str, optie("--schooljaar", "alleen van dit schooljaar", "SCHOOLJAAR")] = "",
    soort: Annotated[str, optie("--soort", "alleen van deze soort", "KEUZE")] = "",
    jongere: Annotated[str, optie("--jongere", "alleen over deze jongere", "JONGERE")] = "",
    school: Annotated[str, optie("--school", "alleen van deze school", "SCHOOL")] = "",
    open_: Annotated[bool, vlag("--open", "alleen wat nog in onderzoek is")] = False,
    gesloten: Annotated[bool, vlag("--gesloten", "alleen wat is afgehandeld")] = False,
    alles: Alles = False,
    meest: Meest = 50,
    csv: Csv = False,
) -> None:
    """Toon meldingen, de laatste eerst."""
    with bestand() as b, b.lees() as conn:
        filter_ = zaken.Filter(
            schooljaar=str(lees_schooljaar(schooljaar)) if schooljaar else None,
            soort=keuze("soort", MELDINGSOORTEN)(soort) if soort else None,
            open=None if open_ == gesloten else open_,
            jongere=registers.vind_jongere(conn, jongere).nummer if jongere else None,
            school=registers.vind_school(conn, school).nummer if school else None,
        )
        gevonden, aantal = zaken.lijst(conn, filter_, None if alles else meest)
        geheim = Geheim(conn)
        gevonden = [(geheim.uit(m, m.jongere), naam) for m, naam in gevonden]
    toon_lijst("meldingen", Melding, meldingen_tabel(gevonden), [m for m, _ in gevonden], aantal, csv=csv)


@verb(app, "wijzig", "lpa melding wijzig 12 --uren 20")
@met_velden(_GEGEVENS)
def wijzig(
    gegeven: Gegeven, melding: Annotated[str, plek("NUMMER", "nummer van de melding")], toch: Toch = False
) -> None:
    """Wijzig een melding. Een lege tekst maakt een veld leeg."""
    with bestand() as b:
        oud = zaken.melding(b.conn, nummer("melding")(melding))
        huidig = {"school": registers.school(b.conn, oud.school) if oud.school else None}
        stappen = zaken.interventies(b.conn, oud.nummer)
        Wijziging[Melding](
            "melding", _GEGEVENS, lambda na: _twijfels(b.conn, na), _gewijzigd,
            lambda voor, na: mas.bij_wijziging(voor, na, vandaag(), stappen),
        ).doe(b, oud, gegeven, huidig, toch=toch)  # fmt: skip


def _gewijzigd(oud: Melding, nieuw: Antwoorden) -> Melding:
    """The changed melding; kind and date bring along what follows from them."""
    waarden = dict(nieuw)
    if waarden.get("school"):
        waarden["school"] = waarden["school"].nummer
    na = met(oud, {k: v for k, v in waarden.items() if k not in ("soort", "geopend_op")})
    if nieuw.get("soort"):
        na = besluit.andere_soort(na, nieuw["soort"])
    return besluit.op_datum(na, nieuw["geopend_op"]) if nieuw.get("geopend_op") else na


met_verbs(app, meldingeinde.verbs)
