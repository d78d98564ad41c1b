"""`lpa overstap`: vmbo leavers on their way to the mbo, and where each of them stands."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any

from sqlcipher3.dbapi2 import Connection

from lpa import settings
from lpa.commands.facts.nasleep import zeg_nasleep
from lpa.commands.gate.change import Wijziging, met
from lpa.commands.gate.geheim import Geheim
from lpa.commands.gate.listing import Alles, Csv, Meest, gekapt, toon_lijst
from lpa.commands.gate.store import vastleggen
from lpa.commands.overstap import overdracht
from lpa.commands.overstap.overdracht import Nummer
from lpa.commands.ui import answer
from lpa.commands.ui.command import Gegeven, Toch, met_velden, met_verbs, noun, optie, verb, vlag
from lpa.commands.ui.field import Antwoorden, Veld
from lpa.commands.ui.form import Formulier, ingevuld
from lpa.commands.ui.session import bestand, noem_zaak, vandaag
from lpa.commands.ui.velden import JONGEREN, SCHOOL, dagveld, keuze, nummer, toon_school, vandaagveld
from lpa.commands.zaak.heropen import HEROPENVELDEN
from lpa.commands.zaak.heropen import heropen as heropen_zaak
from lpa.domain.base.datum import lang
from lpa.domain.base.tekst import opsomming, schone_alinea
from lpa.domain.doubts.overstap import twijfels_overstap, twijfels_uitkomst
from lpa.domain.doubts.zaak import twijfels_sluiten
from lpa.domain.kalender.schooljaar import Schooljaar, lees_schooljaar
from lpa.domain.recht.regel import Regelboek
from lpa.domain.records import besluit
from lpa.domain.records import overstap as domein
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.overstap import OVERGEDRAGEN, OVERSTAPUITKOMSTEN, VMBO_MBO, Overstap, Overstapregel, vmbo_van
from lpa.domain.zaak.overstaprisico import meetdagen, risico
from lpa.output.render.data import as_data
from lpa.output.zaak import overstap as uitvoer
from lpa.storage.register import eigen, registers
from lpa.storage.zaak import delingen, zaken
from lpa.storage.zaak import overstappen as opslag


def risico_van(conn: Connection, o: Overstap, op: date, boek: Regelboek) -> list[str]:
    """Why this leaver may have no place on day `op`; nothing when there is one, or nothing to ask any more."""
    return risico(o, registers.jongere(conn, o.jongere), registers.inschrijvingen(conn, o.jongere), op, boek)


app = noun(
    "De overstap van vmbo naar mbo: wie heeft een plek, en wie gaat naar RMC.",
    "lpa overstap nieuw --jongere 1 --schooljaar 2019-2020 --keuze zorg\nlpa overstap lijst --risico",
)


def _schooljaar(tekst: str) -> str:
    return str(lees_schooljaar(tekst))


_GEGEVENS = (
    Veld(
        "schooljaar", "--schooljaar", "Schooljaar", "waarin de jongere het vmbo verlaat", _schooljaar, "SCHOOLJAAR",
        True, voorstel=lambda _: str(Schooljaar.van(vandaag())),
    ),
    Veld("keuze", "--keuze", "Keuze", "opleiding"),
    Veld("instelling", "--instelling", "Instelling", "het mbo"),
    dagveld("aangemeld_op", "--aangemeld", "Aangemeld op", "dag van aanmelding bij het mbo"),
    dagveld("aangenomen_op", "--aangenomen", "Aangenomen op", "dag waarop het mbo de jongere aannam"),
    dagveld("ingeschreven_op", "--ingeschreven", "Ingeschreven op", "dag van inschrijving op het mbo"),
    Veld("toelichting", "--toelichting", "Toelichting", "in het kort", schone_alinea, stil=True),
    SCHOOL._replace(verplicht=False, stil=True, hulp="het vmbo; anders dat van de inschrijving"),
    vandaagveld("geopend_op", "--datum", "Vastgelegd op", "anders vandaag")._replace(stil=True),
)  # fmt: skip
VELDEN = (
    JONGEREN._replace(hulp="nummer, BSN of deel van de naam; vaker voor meer jongeren"), *_GEGEVENS[:-1],
    _GEGEVENS[-1]._replace(verplicht=False),
)  # fmt: skip


@verb(app, "nieuw", "lpa overstap nieuw --jongere 1 --jongere 2 --schooljaar 2019-2020 --keuze zorg")
@met_velden(VELDEN)
def nieuw(gegeven: Gegeven, toch: Toch = False) -> None:
    """Leg vast wie het vmbo verlaat, met de keuze. Meer jongeren tegelijk kan."""
    with bestand() as b:
        antwoorden = Formulier(VELDEN, gegeven, b.conn).vul()
        nieuwe = [_maak(b.conn, j, antwoorden) for j in antwoorden["jongeren"]]
        with vastleggen(b, "overstap nieuw", lambda: _over_alle(b.conn, nieuwe), toch) as s:
            alle = [s.add(o) for o in nieuwe]
    wie = opsomming([f"{o.nummer} van {j.naam}" for o, j in zip(alle, antwoorden["jongeren"], strict=True)])
    zin = f"Overstap {wie} is vastgelegd: vmbo-mbo, schooljaar {alle[0].schooljaar}."
    answer.change(zin, alle[0].nummer, as_data(alle[0]) | {"overstappen": [as_data(o) for o in alle]})


def _maak(conn: Connection, jongere: Jongere, antwoorden: Antwoorden) -> Overstap:
    """The overstap of one jongere; the vmbo is that of the enrolment, unless it was said."""
    waarden = {naam: w for naam, w in ingevuld(antwoorden).items() if naam not in ("jongeren", "school")}
    van = vmbo_van(registers.inschrijvingen(conn, jongere.nummer), lees_schooljaar(waarden["schooljaar"]))
    waarden.setdefault("geopend_op", vandaag())
    gezegd = antwoorden["school"]
    school = gezegd.nummer if gezegd else van.school if van else None
    soort = van.onderwijssoort if van and van.school == school else None
    return Overstap(**waarden, soort=VMBO_MBO, jongere=jongere.nummer, school=school, onderwijssoort=soort)


def _over_alle(conn: Connection, nieuwe: Sequence[Overstap]) -> list[str]:
    """The doubts about each of them; with more than one jongere they say about whom."""
    return [
        (f"jongere {o.jongere}: " if len(nieuwe) > 1 else "") + twijfel
        for o in nieuwe
        for twijfel in _twijfels(conn, o)
    ]


def _twijfels(conn: Connection, o: Overstap) -> list[str]:
    jongere, inschrijvingen = registers.jongere(conn, o.jongere), registers.inschrijvingen(conn, o.jongere)
    return twijfels_overstap(o, jongere, inschrijvingen, opslag.van_jongere(conn, o.jongere), vandaag())


@verb(app, "toon", "lpa overstap toon 12")
def toon(overstap: Nummer) -> None:
    """Toon een overstap: keuze, stand, risico, stappen en wat er is gedeeld."""
    with bestand() as b, b.lees() as conn:
        o = opslag.overstap(conn, nummer("overstap")(overstap))
        boek = eigen.regelboek(conn)
        pagina = uitvoer.Overstappagina(
            overstap=o,
            jongere=registers.jongere(conn, o.jongere),
            school=toon_school(registers.school(conn, o.school)) if o.school else "",
            risico=risico_van(conn, o, vandaag(), boek),
            dagen=meetdagen(o.jaar, boek),
            stappen=zaken.stappen(conn, o.nummer),
            delingen=delingen.van_zaak(conn, o.nummer),
        )
        pagina = Geheim(conn).uit(pagina, o.jongere)
    answer.sheet(uitvoer.overstap_blad(pagina), uitvoer.overstap_data(pagina))


@verb(app, "lijst", "lpa overstap lijst --schooljaar 2019-2020\nlpa overstap lijst --risico")
def lijst(
    schooljaar: Annotated[str, optie("--schooljaar", "alleen wie in dit schooljaar vertrekt", "SCHOOLJAAR")] = "",
    jongere: Annotated[str, optie("--jongere", "alleen van deze jongere", "JONGERE")] = "",
    risico: Annotated[bool, vlag("--risico", "alleen wie geen plek heeft, met de reden")] = False,
    open_: Annotated[bool, vlag("--open", "alleen wat nog loopt")] = False,
    alles: Alles = False,
    meest: Meest = 50,
    csv: Csv = False,
) -> None:
    """Toon wie het vmbo verlaat, het laatste schooljaar eerst; met --risico wie geen plek heeft."""
    with bestand() as b, b.lees() as conn:
        boek = eigen.regelboek(conn)
        filter_ = opslag.Filter(
            schooljaar=_schooljaar(schooljaar) if schooljaar else None,
            open=True if open_ or risico else None,
            jongere=registers.vind_jongere(conn, jongere).nummer if jongere else None,
        )
        gevonden, aantal = opslag.lijst(conn, filter_, None if alles or risico else meest)
        rijen = [
            Overstapregel.van(o, zaken.naam(conn, o.jongere), risico_van(conn, o, vandaag(), boek)) for o in gevonden
        ]
        rijen = Geheim(conn).uit_elk(rijen)
    if risico:
        alle = [r for r in rijen if r.risico]
        rijen, aantal = gekapt(alle, alles, meest), len(alle)
    tabel = uitvoer.overstappen_tabel(rijen, risico=risico)
    toon_lijst("overstappen", Overstapregel, tabel, rijen, aantal, csv=csv)
    if risico and rijen and not (csv or settings.current().json):
        answer.page(
            uitvoer.meetdagen_blad({r.schooljaar: meetdagen(lees_schooljaar(r.schooljaar), boek) for r in rijen})
        )


@verb(app, "wijzig", "lpa overstap wijzig 12 --aangemeld 15-3-2020 --instelling Deltion")
@met_velden(_GEGEVENS)
def wijzig(gegeven: Gegeven, overstap: Nummer, toch: Toch = False) -> None:
    """Wijzig een overstap. Een lege tekst maakt een veld leeg."""
    with bestand() as b:
        oud = opslag.overstap(b.conn, nummer("overstap")(overstap))
        huidig = {"school": registers.school(b.conn, oud.school) if oud.school else None}
        wijziging = Wijziging[Overstap]("overstap", _GEGEVENS, lambda na: _twijfels(b.conn, na), _gewijzigd)
        wijziging.doe(b, oud, gegeven, huidig, toch=toch)


def _gewijzigd(oud: Overstap, nieuw_: Antwoorden) -> Overstap:
    school: Any = nieuw_.get("school")
    return met(oud, nieuw_ | ({"school": school.nummer} if school else {}))


_TE_KIEZEN = {u: u for u in OVERSTAPUITKOMSTEN if u != OVERGEDRAGEN}
SLUITVELDEN = (
    Veld(
        "uitkomst", "--uitkomst", "Uitkomst", ", ".join(_TE_KIEZEN), keuze("uitkomst", OVERSTAPUITKOMSTEN), "KEUZE",
        True, keuzes=_TE_KIEZEN,
    ),
    vandaagveld("op", "--datum", "Gesloten op", "sluitdatum; anders vandaag"),
)  # fmt: skip


@verb(app, "sluit", 'lpa overstap sluit 12 --uitkomst "ingeschreven op het mbo"')
@met_velden(SLUITVELDEN)
def sluit(gegeven: Gegeven, overstap: Nummer, toch: Toch = False) -> None:
    """Sluit een overstap: ingeschreven, andere school, werk of verhuisd. Overdragen: lpa overstap draag-over."""
    with bestand() as b:
        oud = opslag.overstap(b.conn, nummer("overstap")(overstap))
        besluit.moet_open_zijn(oud)
        wie = noem_zaak(b.conn, oud)
        antwoorden = Formulier(SLUITVELDEN, gegeven, b.conn).vul()
        uitkomst, op = antwoorden["uitkomst"], antwoorden["op"]
        with vastleggen(b, "overstap sluit", lambda: _bij_sluiten(b.conn, oud, uitkomst, op), toch) as s:
            na = s.change(domein.sluit(oud, uitkomst, op))
        zeg_nasleep(b.conn, na)
    zin = f"Overstap {na.nummer} van {wie} is gesloten op {lang(op)}: {na.afhandeling}."
    answer.change(zin, na.nummer, as_data(na))


def _bij_sluiten(conn: Connection, o: Overstap, uitkomst: str, op: date) -> list[str]:
    stappen = zaken.interventies(conn, o.nummer)
    jongere, inschrijvingen = registers.jongere(conn, o.jongere), registers.inschrijvingen(conn, o.jongere)
    return [
        *twijfels_sluiten(o, op, stappen, vandaag(), "de dag van vastleggen"),
        *twijfels_uitkomst(o, uitkomst, jongere, inschrijvingen, op),
    ]


@verb(app, "heropen", 'lpa overstap heropen 12 --reden "toch niet geplaatst"')
@met_velden(HEROPENVELDEN)
def heropen(gegeven: Gegeven, overstap: Nummer) -> None:
    """Trek de uitkomst van een overstap in; dat blijft te zien bij de stappen."""
    heropen_zaak("overstap", opslag.overstap, gegeven, overstap, lambda _, o: domein.onbeslist(o))


met_verbs(app, overdracht.verbs)
