"""`lpa verlof`: requests for leave, from receipt on; deciding them is in `verlofbesluit`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated

from sqlcipher3.dbapi2 import Connection

from lpa.commands.aanvraag import besluit
from lpa.commands.facts.recht import verlofstand
from lpa.commands.gate.change import Wijziging, met
from lpa.commands.gate.geheim import Geheim
from lpa.commands.gate.listing import Alles, Csv, Meest
from lpa.commands.gate.store import vastleggen
from lpa.commands.recht.recht import Regio, School, kalender_gevraagd
from lpa.commands.ui import answer
from lpa.commands.ui.command import Gegeven, Toch, met_velden, met_verbs, noun, optie, verb, vlag
from lpa.commands.ui.field import Antwoorden, Veld
from lpa.commands.ui.form import Formulier, ingevuld
from lpa.commands.ui.session import bestand, misschien, vandaag
from lpa.commands.ui.velden import JONGEREN, SCHOOL, dagveld, getal, keuze, komende_datum, nummer, vandaagveld
from lpa.domain.base.csvtekst import BOM, excel
from lpa.domain.base.datum import kort, lang
from lpa.domain.base.soorten import GEWICHTIG, VERLOFGRONDEN
from lpa.domain.base.tekst import opsomming, schone_alinea
from lpa.domain.doubts.verlof import twijfels_verlof
from lpa.domain.kalender.schooldagen import kanttekeningen, tel
from lpa.domain.kalender.schooljaar import lees_schooljaar
from lpa.domain.kalender.schoolkalender import lees_weekdagen, weekdagnummers
from lpa.domain.recht import verlof as recht
from lpa.domain.records.aanvraag import HOOFD, TOEGEWEZEN, Verlof
from lpa.domain.records.besluit import moet_verzonden_kunnen
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.zaak import schooljaar_van
from lpa.errors import Geweigerd, LpaFout, VerkeerdGebruik
from lpa.output.render.data import csv_rows
from lpa.output.render.sheet import Paragraph, Sheet, met_verborgen
from lpa.output.zaak import verlof as uitvoer
from lpa.output.zaak.recht import termijn_regel
from lpa.output.zaak.verlof import Verlofstand
from lpa.storage.register import registers
from lpa.storage.zaak import aanvragen as opslag
from lpa.storage.zaak import zaken

app = noun(
    "Verlof: aanvragen, tellen, beslissen.",
    "lpa verlof nieuw --jongere jansen --grond gewichtig --van 11-11-2019 --tot 26-11-2019\nlpa verlof besluit 12",
)


def _telling(conn: Connection, antwoorden: Antwoorden) -> str | None:
    """How many school days it is and who decides, said as soon as the days are known."""
    if not all(antwoorden.get(naam) for naam in ("jongeren", "van", "tot")):
        return None
    compleet: Antwoorden = dict.fromkeys(veld.naam for veld in VELDEN) | antwoorden
    compleet |= {"soort": compleet["soort"] or GEWICHTIG, "geopend_op": compleet["geopend_op"] or vandaag()}
    try:
        standen = [verlofstand(conn, _maak(conn, j, compleet)) for j in compleet["jongeren"]]
    except LpaFout as fout:
        return f"Let op: {fout.fout}"
    return " ".join(f"{stand.naam}: {stand.bevoegdheid.uitkomst.redenering[0]}." for stand in standen)


_PERIODE = (
    dagveld("van", "--van", "Eerste dag", "eerste dag; zonder jaar de eerstvolgende", verplicht=True, komend=True),
    dagveld(
        "tot",
        "--tot",
        "Laatste dag",
        "laatste dag; zonder jaar de eerstvolgende",
        verplicht=True,
        komend=True,
        na="van",
    ),
)
_GEGEVENS = (
    Veld(
        "soort", "--grond", "Grond", ", ".join(VERLOFGRONDEN), keuze("grond", VERLOFGRONDEN), "KEUZE", True,
        standaard=lambda _: GEWICHTIG, keuzes=VERLOFGRONDEN,
    ),
    _PERIODE[0],
    _PERIODE[1]._replace(opmerking=_telling),
    vandaagveld("geopend_op", "--ontvangen", "Ontvangen op", "anders vandaag"),
    Veld("reden", "--reden", "Reden", "waarom het verlof is gevraagd", schone_alinea),
    SCHOOL._replace(verplicht=False, stil=True, hulp="nummer, BRIN of naam; anders die van de inschrijving"),
    Veld("zonder_les", "--zonder-les", "Geen les op", "weekdagen: wo vr", lees_weekdagen, "DAGEN", stil=True),
)  # fmt: skip
_DOOR = (
    Veld(
        "beslisser", "--door", "Al beslist door", "hoofd: dagen die het hoofd al gaf", keuze("beslisser", (HOOFD,)),
        "KEUZE", stil=True,
    ),
    Veld(
        "schooldagen", "--schooldagen", "Schooldagen", "alleen bij --door hoofd: zoals de school opgaf",
        getal("aantal schooldagen", 200, 1), "GETAL", stil=True,
    ),
)  # fmt: skip
VELDEN = (JONGEREN, *_GEGEVENS, *_DOOR)


@verb(
    app, "nieuw",
    "lpa verlof nieuw\nlpa verlof nieuw --jongere 1 --jongere 2 --grond gewichtig --van 11-11-2019 --tot 26-11-2019",
)  # fmt: skip
@met_velden(VELDEN)
def nieuw(gegeven: Gegeven, toch: Toch = False) -> None:
    """Leg een verlofaanvraag vast, van een of meer jongeren van een gezin. lpa telt de schooldagen per school."""
    with bestand() as b:
        antwoorden = Formulier(VELDEN, gegeven, b.conn).vul()
        aanvragen = [_maak(b.conn, j, antwoorden) for j in antwoorden["jongeren"]]
        with vastleggen(b, "verlof nieuw", lambda: _over_alle(b.conn, aanvragen), toch) as s:
            eerste = s.add(aanvragen[0])
            rest = [s.add(replace(v, aanvraag=eerste.nummer)) for v in aanvragen[1:]]
        with b.lees() as conn:
            standen = [verlofstand(conn, v) for v in (eerste, *rest)]
    wie = opsomming([f"{stand.verlof.nummer} van {stand.naam}" for stand in standen])
    zin = f"Verlof {wie} is vastgelegd: {lang(eerste.van)} tot en met {lang(eerste.tot)}."
    data = uitvoer.stand_data(standen[0]) | {"jongeren": [uitvoer.stand_data(stand) for stand in standen]}
    answer.change(zin, eerste.nummer, data, onder=Sheet([Paragraph(_vervolg(stand), hang=2) for stand in standen]))


def _maak(conn: Connection, jongere: Jongere, antwoorden: Antwoorden) -> Verlof:
    """The request of one jongere, with the school of then and the school days in its calendar."""
    waarden = {k: w for k, w in ingevuld(antwoorden).items() if k not in ("jongeren", "school", "schooldagen")}
    door_hoofd = waarden.get("beslisser") == HOOFD
    if antwoorden["schooldagen"] and not door_hoofd:
        raise VerkeerdGebruik("--schooldagen past alleen bij --door hoofd", "laat het weg: lpa telt de dagen zelf")
    school, onderwijssoort = _school(conn, jongere, antwoorden)
    v = Verlof(
        **waarden | {"beslisser": HOOFD if door_hoofd else ""}, jongere=jongere.nummer, school=school,
        onderwijssoort=onderwijssoort, schooljaar=schooljaar_van(waarden["geopend_op"]),
        schooldagen=antwoorden["schooldagen"] or 0, opgegeven=bool(antwoorden["schooldagen"]),
    )  # fmt: skip
    v = v if v.opgegeven else _geteld(conn, v)
    return (
        replace(v, afhandeling=TOEGEWEZEN, gesloten_op=v.geopend_op, toegewezen_dagen=v.schooldagen)
        if door_hoofd
        else v
    )


def _geteld(conn: Connection, v: Verlof) -> Verlof:
    return replace(v, schooldagen=recht.tel_verlof(v, opslag.kalender_van(conn, v)).schooldagen)


def _school(conn: Connection, jongere: Jongere, antwoorden: Antwoorden) -> tuple[int, str | None]:
    """The school whose calendar counts: the one that was said, else where the jongere is enrolled on the first day."""
    geldig = [i for i in registers.inschrijvingen(conn, jongere.nummer) if i.geldt(antwoorden["van"])]
    gezegd = antwoorden["school"]
    past = [i for i in geldig if not gezegd or i.school == gezegd.nummer]
    if gezegd:
        return gezegd.nummer, past[0].onderwijssoort if past else None
    if len({i.school for i in past}) == 1:
        return past[0].school, past[0].onderwijssoort
    wat = "nergens" if not past else "op meer dan een school"
    raise VerkeerdGebruik(
        f"jongere {jongere.nummer} is op {kort(antwoorden['van'])} {wat} ingeschreven", "geef de school met --school"
    )


def _over_alle(conn: Connection, aanvragen: Sequence[Verlof]) -> list[str]:
    """The doubts about the requests of a family, each said once."""
    meer = len(aanvragen) > 1
    return list(dict.fromkeys(t for v in aanvragen for t in _twijfels(conn, verlofstand(conn, v), meer)))


def _twijfels(conn: Connection, stand: Verlofstand, meer: bool) -> list[str]:
    v = stand.verlof
    andere = [e.verlof for e in opslag.eerdere(conn, v.jongere)]
    jongere = registers.jongere(conn, v.jongere)
    wie = f"jongere {v.jongere}: " if meer else ""
    return [wie + twijfel for twijfel in twijfels_verlof(v, jongere, stand.bevoegdheid, stand.toets, andere, vandaag())]


def _vervolg(stand: Verlofstand) -> str:
    """What the count of one jongere means, and what must be done now."""
    v, wie = stand.verlof, stand.bevoegdheid.wie
    waarom = stand.bevoegdheid.uitkomst.redenering[0]
    zin = f"{v.nummer} {stand.naam}: {waarom}."
    if v.beslisser == HOOFD:
        samen = opsomming([f"{n} in {jaar}" for jaar, n in stand.bevoegdheid.totaal.items()])
        dagen = "1 schooldag" if v.schooldagen == 1 else f"{v.schooldagen} schooldagen"
        return f"{v.nummer} {stand.naam}: {dagen}, verleend door het hoofd; samen nu {samen}."
    if wie in (recht.DIRECTEUR, recht.GEEN_BESLUIT):
        return f"{zin} Leg dat vast: lpa verlof besluit {v.nummer} --alleen --uitkomst doorgestuurd"
    termijn = f" Beslis {termijn_regel(stand.termijnen.besluit)}." if stand.termijnen.besluit else ""
    return f"{zin}{termijn} Hoor eerst het hoofd: lpa verlof hoor {v.nummer}"


@verb(app, "reken", "lpa verlof reken --van 11-11-2019 --tot 26-11-2019 --school wegwijzer")
def reken(
    van: Annotated[str, optie("--van", "eerste dag", "DATUM")],
    tot: Annotated[str, optie("--tot", "laatste dag", "DATUM")],
    regio: Regio = "",
    school: School = "",
    zonder_les: Annotated[str, optie("--zonder-les", "weekdagen zonder les: wo vr", "DAGEN")] = "",
) -> None:
    """Tel de schooldagen van een periode; de overgeslagen dagen staan erbij, met de reden."""
    laatste = komende_datum(tot, eerste := komende_datum(van))
    with misschien() as conn:
        kalender, waar = kalender_gevraagd(conn, regio, school)
    kalender = kalender.met(zonder_les=weekdagnummers(lees_weekdagen(zonder_les)))
    telling = tel(kalender, eerste, laatste)
    berekening = uitvoer.Berekening(eerste, laatste, waar, telling, kanttekeningen(kalender, eerste, laatste))
    answer.sheet(uitvoer.reken_blad(berekening), uitvoer.reken_data(berekening))


@verb(app, "toon", "lpa verlof toon 12")
def toon(verlof: besluit.Nummer) -> None:
    """Toon een verlofaanvraag: dagen, wie beslist en waarom, termijnen, wat erop volgde."""
    with bestand() as b, b.lees() as conn:
        v = opslag.verlof(conn, nummer("verlof")(verlof))
        pagina = uitvoer.Verlofpagina(
            stand=verlofstand(conn, v),
            gezin=[verlofstand(conn, lid) for lid in opslag.gezin(conn, v)],
            stappen=zaken.stappen(conn, v.nummer),
            meldingen=zaken.na_verlof(conn, v.nummer),
        )
        pagina = Geheim(conn).uit(pagina, *{stand.verlof.jongere for stand in pagina.gezin})
    answer.sheet(uitvoer.verlof_blad(pagina), uitvoer.pagina_data(pagina))


@verb(app, "lijst", "lpa verlof lijst --open\nlpa verlof lijst --schooljaar 2019-2020")
def lijst(
    schooljaar: Annotated[str, optie("--schooljaar", "alleen ontvangen in dit schooljaar", "SCHOOLJAAR")] = "",
    jongere: Annotated[str, optie("--jongere", "alleen van deze jongere", "JONGERE")] = "",
    open_: Annotated[bool, vlag("--open", "alleen wat nog niet is beslist")] = False,
    alles: Alles = False,
    meest: Meest = 50,
    csv: Csv = False,
) -> None:
    """Toon verlofaanvragen, de laatste eerst, met de dag waarop uiterlijk moet zijn beslist."""
    with bestand() as b, b.lees() as conn:
        gevonden, aantal = opslag.lijst(
            conn,
            str(lees_schooljaar(schooljaar)) if schooljaar else None,
            True if open_ else None,
            registers.vind_jongere(conn, jongere).nummer if jongere else None,
            None if alles else meest,
        )
        geheim = Geheim(conn)
        standen = [] if csv else [geheim.uit(verlofstand(conn, v), v.jongere) for v in gevonden]
        gevonden = geheim.uit_elk(gevonden)
    if csv:
        return answer.write(BOM + excel(csv_rows(Verlof, gevonden)))
    blad = met_verborgen(uitvoer.verlof_tabel(standen), len(gevonden), aantal, "toon ze met --alles")
    return answer.sheet(blad, {"verloven": [uitvoer.stand_data(s) for s in standen], "aantal": aantal})


WIJZIGBAAR = (
    *_GEGEVENS,
    *besluit.GEHOORD,
    dagveld("verzonden_op", "--verzonden", "Verzonden op", "dag waarop het besluit is verzonden", stil=True),
)


@verb(app, "wijzig", "lpa verlof wijzig 12 --verzonden 2-12-2019")
@met_velden(WIJZIGBAAR)
def wijzig(gegeven: Gegeven, verlof: besluit.Nummer, toch: Toch = False) -> None:
    """Wijzig een verlofaanvraag. Waar een besluit op rust, wijzigt pas na heropenen."""
    with bestand() as b:
        oud = opslag.verlof(b.conn, nummer("verlof")(verlof))
        huidig = {"school": registers.school(b.conn, oud.school) if oud.school else None}

        def maak(v: Verlof, nieuw_: Antwoorden) -> Verlof:
            return _gewijzigd(b.conn, v, nieuw_)

        wijziging = Wijziging[Verlof]("verlof", WIJZIGBAAR, lambda na: _over_alle(b.conn, [na]), maak)
        wijziging.doe(b, oud, gegeven, huidig, toch=toch)


def _gewijzigd(conn: Connection, oud: Verlof, nieuw_: Antwoorden) -> Verlof:
    """The changed request, counted anew. Raises Geweigerd for what a decision rests on."""
    vast = [n for n in recht.VAST if n in nieuw_]
    if vast and not oud.is_open:
        raise Geweigerd(
            f"verlof {oud.nummer} is al beslist; daarop rust: {vast[0].replace('_', ' ')}",
            f"heropen het eerst: lpa verlof heropen {oud.nummer} --reden …",
        )
    moet_verzonden_kunnen(nieuw_.get("verzonden_op"), oud.gesloten_op)
    waarden = nieuw_ | ({"school": nieuw_["school"].nummer} if nieuw_.get("school") else {})
    na = met(oud, waarden)
    na = replace(na, schooljaar=schooljaar_van(na.geopend_op))
    return na if na.opgegeven or not vast else _geteld(conn, na)


met_verbs(app, besluit.verbs)
