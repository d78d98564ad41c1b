"""`lpa recht`: what the law says, with article, sum and source."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from sqlcipher3.dbapi2 import Connection

from lpa.commands.facts.recht import Plichtstand, plichtstand
from lpa.commands.ui import answer
from lpa.commands.ui.command import Gegeven, met_velden, noun, optie, plek, verb
from lpa.commands.ui.field import Veld
from lpa.commands.ui.form import Formulier, ingevuld
from lpa.commands.ui.session import bestand, misschien, vandaag
from lpa.commands.ui.velden import dagveld, datum, geboortedatum, getal, ja, keuze, toon_ja, vandaagveld
from lpa.domain.base.datum import Geboortedatum, kort
from lpa.domain.base.tekst import kies, schoon, vouw
from lpa.domain.kalender.schoolkalender import REGIOS, Kalender
from lpa.domain.recht import leerplicht as plicht_
from lpa.domain.recht import sancties, termijnen
from lpa.domain.recht.leerplicht import leg_uit, vijfjarige
from lpa.domain.recht.regel import Eigenregel, Regelboek, lees_duur
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.recht.termijnsom import Stilstand, Verlenging
from lpa.domain.records.jongere import Omstandigheden
from lpa.errors import Geweigerd, VerkeerdGebruik
from lpa.output.render.data import as_data
from lpa.output.render.sheet import Heading, Sheet
from lpa.output.zaak import recht as uitvoer
from lpa.storage.engine.file import eigenschap
from lpa.storage.register import eigen as opslag
from lpa.storage.register import registers, vakanties

app = noun(
    "Wat de wet zegt: plicht, termijnen, sancties, met artikel en bron.",
    "lpa recht leerplicht 12-03-2014 --regio midden\nlpa recht termijn bezwaar 2-12-2019",
)
Regio = Annotated[str, optie("--regio", "noord, midden of zuid; anders die van de gemeente", "KEUZE")]
School = Annotated[str, optie("--school", "met de kalender van deze school", "SCHOOL")]


def kalender_gevraagd(conn: Connection | None, regio: str, school: str) -> tuple[Kalender, str]:
    """The calendar that was asked for, and its name. Raises VerkeerdGebruik when none or both were named."""
    if regio and school:
        raise VerkeerdGebruik("--regio en --school gaan niet samen", "kies een van de twee")
    if school:
        if conn is None:
            raise VerkeerdGebruik("een school staat in het zaakbestand, en dat is er niet", "geef --regio")
        gevonden = registers.vind_school(conn, school)
        return vakanties.schoolkalender(conn, gevonden), f"{gevonden.naam}, regio {gevonden.regio}"
    eigen = eigenschap(conn, "regio") if conn else ""
    if not regio and not eigen:
        raise VerkeerdGebruik("er is geen regio gegeven", "geef --regio noord, midden of zuid")
    gekozen = keuze("regio", REGIOS)(regio) if regio else eigen
    return vakanties.kalender(gekozen, conn), f"regio {gekozen}"


def boek_van(conn: Connection | None) -> Regelboek:
    """The rule book, with her own rows where there is a file."""
    return opslag.regelboek(conn) if conn else REGELBOEK


@verb(app, "leerplicht", "lpa recht leerplicht 12-03-2014 --regio midden\nlpa recht leerplicht --jongere jansen")
def leerplicht(
    geboren: Annotated[str, plek("GEBOORTEDATUM", "dag met jaar; of geef --jongere")] = "",
    regio: Regio = "",
    school: School = "",
    jongere: Annotated[str, optie("--jongere", "van deze jongere, met alles wat is vastgelegd", "JONGERE")] = "",
    startkwalificatie: Annotated[str, optie("--startkwalificatie", "datum van het diploma", "DATUM")] = "",
    twaalf: Annotated[str, optie("--twaalf-jaren", "laatste dag van het twaalfde volle schooljaar", "DATUM")] = "",
    uitstroom: Annotated[str, optie("--uitstroom", "praktijkonderwijs of vso afgerond", "DATUM")] = "",
) -> None:
    """Wanneer iemand leer- en kwalificatieplichtig is, en waarom. De dag is vandaag of --peildatum."""
    gezegd = [twaalf, startkwalificatie, uitstroom]
    if bool(geboren) == bool(jongere):
        raise VerkeerdGebruik("geef een geboortedatum, of een jongere met --jongere", "bijvoorbeeld 12-03-2014")
    if jongere and any([regio, school, *gezegd]):
        raise VerkeerdGebruik("bij --jongere geldt wat is vastgelegd", "laat de andere opties weg")
    op = vandaag()
    with misschien() as conn:
        boek = boek_van(conn)
        if not jongere:
            kalender, waar = kalender_gevraagd(conn, regio, school)
            feiten = Omstandigheden(*(datum(t) if t else None for t in gezegd))
            dag = geboortedatum(geboren)
            plicht_.moet_kunnen(dag, feiten)
            duur = plicht_.plicht(dag, kalender, feiten, boek)
            stand = Plichtstand(Geboortedatum.from_date(dag), feiten, duur, kalender, waar)
        elif conn is None:
            raise VerkeerdGebruik("een jongere staat in het zaakbestand, en dat is er niet", "geef een geboortedatum")
        else:
            stand = plichtstand(conn, registers.vind_jongere(conn, jongere), boek)
    uitleg = leg_uit(stand.geboren, stand.kalender, stand.feiten, boek)
    vijf = vijfjarige(stand.geboren, stand.plicht, op, boek)
    pagina = uitvoer.Plichtpagina(stand.geboren, op, stand.plicht, stand.status(op), uitleg, vijf, stand.waar)
    answer.sheet(uitvoer.plicht_blad(pagina), uitvoer.plicht_data(pagina))


@verb(
    app, "termijn",
    "lpa recht termijn bezwaar 2-12-2019\n"
    'lpa recht termijn besluit-aanvraag 6-11-2019 --verlenging "2 weken" --reden "wacht op advies"',
)  # fmt: skip
def termijn(
    soort: Annotated[str, plek("SOORT", f"{', '.join(termijnen.SOORTEN)}")],
    vanaf: Annotated[str, plek("VANAF", "de dag waarop het begon: ontvangst, verzending, eerste dag, …")],
    opgeschort_van: Annotated[str, optie("--opgeschort-van", "dag van de uitnodiging om aan te vullen", "DATUM")] = "",
    opgeschort_tot: Annotated[str, optie("--opgeschort-tot", "dag van de aanvulling", "DATUM")] = "",
    verlenging: Annotated[str, optie("--verlenging", "zoals: 6 weken", "DUUR")] = "",
    reden: Annotated[str, optie("--reden", "waarom de termijn verschuift")] = "",
) -> None:
    """Op welke dag een termijn eindigt, met de som. Een opschorting of verlenging vraagt een reden."""
    if (opgeschort_van or opgeschort_tot or verlenging) and not schoon(reden):
        raise VerkeerdGebruik("een opschorting of verlenging heeft een reden nodig", "geef --reden")
    if bool(opgeschort_van) != bool(opgeschort_tot):
        raise VerkeerdGebruik(
            "een opschorting heeft een begin en een einde", "geef --opgeschort-van en --opgeschort-tot"
        )
    welke, begin = termijnen.lees_soort(soort), datum(vanaf)
    stil = [_stilstand(datum(opgeschort_van), opgeschort_tot, reden)] if opgeschort_van else []
    meer = [Verlenging(lees_duur(verlenging), reden)] if verlenging else []
    with misschien() as conn:
        boek = boek_van(conn)
        t = termijnen.bereken(welke, begin, stil, meer, boek)
        for nieuw in stil:
            termijnen.moet_kunnen_opschorten(welke, begin, nieuw, boek=boek)
    answer.sheet(uitvoer.termijn_blad(t), uitvoer.termijn_data(t))


def _stilstand(van: date, tot: str, reden: str) -> Stilstand:
    return Stilstand(van, datum(tot, van), reden)


@verb(app, "regels", "lpa recht regels --op 1-9-2017\nlpa recht regels termijn.bezwaar")
def regels(
    code: Annotated[str, plek("CODE", "een regel, of een deel van zijn naam")] = "",
    op: Annotated[str, optie("--op", "alleen wat op deze dag geldt", "DATUM")] = "",
) -> None:
    """Toon de regels met waarde, artikel, ingang, bron en hoe zeker ze zijn."""
    with misschien() as conn:
        boek = boek_van(conn)
    gevonden = boek.op(datum(op)) if op else boek.alle()
    if code:
        gevonden = [r for r in gevonden if r.code == code] or [r for r in gevonden if vouw(code) in vouw(r.code)]
    if not gevonden and op and any(r.code == code for r in boek.alle()):
        return answer.sheet(*uitvoer.gat(boek.rondom(code, datum(op)), code, datum(op), vandaag()))
    een = gevonden and len({r.code for r in gevonden}) == 1
    blad = uitvoer.regel_blad(gevonden, vandaag()) if een else uitvoer.regels_blad(gevonden, vandaag())
    return answer.sheet(blad, uitvoer.regels_data(gevonden, vandaag()))


STELVELDEN = (
    Veld("waarde", "--waarde", "Waarde", "een heel getal", getal("waarde", 100_000), "GETAL", True),
    dagveld("vanaf", "--vanaf", "Vanaf", "eerste dag waarop het geldt", verplicht=True),
    Veld("bron", "--bron", "Bron", "waar u het las, of uw eigen beleid", verplicht=True),
    vandaagveld("gelezen_op", "--gelezen-op", "Gelezen op", "anders vandaag"),
)


@verb(app, "stel-in", 'lpa recht stel-in halt.uren.meest --waarde 40 --vanaf 1-8-2026 --bron "halt.nl"')
@met_velden(STELVELDEN)
def stel_in(gegeven: Gegeven, code: Annotated[str, plek("CODE", "een regel die u mag instellen")]) -> None:
    """Leg een nieuwe waarde vast voor een richtlijn of eigen norm. De oude blijft gelden voor de dagen ervoor."""
    instelbaar = list(dict.fromkeys(r.code for r in REGELBOEK.alle() if r.instelbaar))
    if code in {r.code for r in REGELBOEK.alle()} - set(instelbaar):
        raise VerkeerdGebruik(f"{code} staat in de wet en is geen richtlijn", f"kies uit: {', '.join(instelbaar)}")
    gekozen = kies(code, instelbaar, "regel")
    with bestand() as b:
        eigen = Eigenregel(code=gekozen, **ingevuld(Formulier(STELVELDEN, gegeven, b.conn).vul()))
        if opslag.eigenregel(b.conn, gekozen, eigen.vanaf.isoformat()):
            raise Geweigerd(
                f"{gekozen} heeft al een eigen waarde vanaf {kort(eigen.vanaf)}", "kies een andere eerste dag"
            )
        with b.schrijf("recht stel-in") as s:
            eigen = s.add(eigen)
    answer.change(
        f"{gekozen} is {eigen.waarde} vanaf {kort(eigen.vanaf)} ({eigen.bron}).", eigen.nummer, as_data(eigen)
    )


NA_VERLOF = (sancties.NEE_VERLOF, sancties.GEWEIGERD, sancties.OVERSCHREDEN)
LUXEVELDEN = (
    Veld("dagen", "--dagen", "Schooldagen", "schooldagen per kind", getal("aantal dagen", 200, 1), "GETAL", True),
    Veld("kinderen", "--kinderen", "Kinderen", "kinderen van het gezin", getal("aantal kinderen", 20, 1), "GETAL",
         standaard=lambda _: "1"),
    Veld("eerder", "--eerder", "Eerder", "hoe vaak eerder luxe verzuim", getal("aantal keer", 50), "GETAL",
         standaard=lambda _: "0"),
    Veld(
        "na_verlof", "--na-verlof", "Na verlof", "nee, geweigerd of overschreden", keuze("antwoord", NA_VERLOF),
        "KEUZE", standaard=lambda _: sancties.NEE_VERLOF,
    ),
    vandaagveld("op", "--datum", "Datum", "eerste dag; anders vandaag"),
)  # fmt: skip


@verb(app, "luxe", "lpa recht luxe --dagen 3 --kinderen 2 --datum 14-10-2019")
@met_velden(LUXEVELDEN)
def luxe(gegeven: Gegeven) -> None:
    """Welke sanctie bij luxe verzuim past, met een indicatie van het bedrag. De officier van justitie beslist."""
    geval = sancties.Luxe(**ingevuld(Formulier(LUXEVELDEN, gegeven, None).vul()))
    with misschien() as conn:
        advies = sancties.luxe(geval, boek_van(conn))
    answer.sheet(uitvoer.luxe_blad(advies), uitvoer.luxe_data(advies))


HALTVELDEN = (
    Veld("geboren", "--geboortedatum", "Geboortedatum", "dag met jaar", geboortedatum, "DATUM", True, toon=kort),
    Veld("uren", "--uren", "Uren", "gemiste uren", getal("aantal uren", 9999), "GETAL"),
    Veld("te_laat", "--te-laat", "Hoe vaak te laat", "aantal keer te laat", getal("aantal keer", 9999), "GETAL"),
    Veld("ouders", "--toestemming", "Ouders stemmen in", "ja of nee", ja, "KEUZE", toon=toon_ja),
    Veld("eerder_halt", "--eerder-halt", "Eerder naar Halt", "voor verzuim: ja of nee", ja, "KEUZE", toon=toon_ja),
    Veld(
        "problemen",
        "--problemen",
        "Ernstige problemen",
        "psychisch en zonder hulp: ja of nee",
        ja,
        "KEUZE",
        toon=toon_ja,
    ),
    vandaagveld("op", "--datum", "Datum", "anders vandaag"),
)


@verb(app, "halt", "lpa recht halt --geboortedatum 12-03-2005 --uren 20 --eerder-halt nee --problemen nee")
@met_velden(HALTVELDEN)
def halt(gegeven: Gegeven) -> None:
    """Of een verwijzing naar Halt kan, voorwaarde voor voorwaarde."""
    from lpa.domain.recht.regel import samen

    geval = sancties.Haltgeval(**ingevuld(Formulier(HALTVELDEN, gegeven, None).vul()))
    with misschien() as conn:
        boek = boek_van(conn)
        kalender = vakanties.kalender(REGIOS[0], conn)  # regions differ on the first day of leerplicht only
        plicht = plicht_.plicht(geval.geboren, kalender, boek=boek).status(geval.op)
        uitkomsten = sancties.halt(geval._replace(plicht=plicht), boek)
    antwoord = samen(uitkomsten)
    blad = Sheet([Heading(f"Verwijzing naar Halt: {antwoord.replace('_', ' ')}")])
    for uitkomst in uitkomsten:
        blad.blocks += uitvoer.uitkomst_blokken(uitkomst)
    answer.sheet(blad, {"antwoord": antwoord, "voorwaarden": [uitvoer.uitkomst_data(u) for u in uitkomsten]})
