"""`lpa spreekuur`: preventieve spreekuren at a school, and who is invited; the report is in `spreekuurverslag`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated

from sqlcipher3.dbapi2 import Connection

from lpa.commands.agenda import spreekuurverslag
from lpa.commands.agenda.spreekuurverslag import (
    Nummer,
    Uitgenodigd,
    genodigdenveld,
    lees_stappen,
    melding,
    nodig_uit,
    verplaats,
    zeg_waarover,
)
from lpa.commands.facts import bezetting
from lpa.commands.gate.change import Wijziging
from lpa.commands.gate.listing import Alles, Csv, Meest, toon_lijst
from lpa.commands.gate.store import vastleggen
from lpa.commands.ui import answer
from lpa.commands.ui.command import Gegeven, Toch, met_velden, met_verbs, noun, optie, plek, verb, vlag
from lpa.commands.ui.field import Veld
from lpa.commands.ui.form import Formulier, ingevuld
from lpa.commands.ui.session import bestand, vandaag
from lpa.commands.ui.velden import JONGEREN, SCHOOL, dagveld, nummer, toon_school
from lpa.domain.base.datum import klok, lees_tijd
from lpa.domain.base.tekst import opsomming, schone_alinea
from lpa.domain.doubts.spreekuur import Dagfeiten, twijfels_dag, twijfels_genodigde, twijfels_verleden
from lpa.domain.doubts.zaak import MeldingFeiten, twijfels_melding
from lpa.domain.kalender.schooljaar import lees_schooljaar
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.spreekuur import (
    AFGEZEGD,
    Genodigde,
    Spreekuur,
    Spreekuurregel,
    moet_af_te_zeggen_zijn,
    moet_kunnen_vervallen,
    moeten_uit_te_nodigen_zijn,
    wachtenden,
)
from lpa.domain.werk.nasleep import VERZET, nog_afgesproken, nog_gepland
from lpa.domain.zaak.botsing import botsingen, spreekuren_bezet
from lpa.domain.zaak.spreekuurmelding import dagzin
from lpa.errors import Geweigerd
from lpa.output.render.sheet import Sheet
from lpa.output.zaak import spreekuur as uitvoer
from lpa.storage.engine.file import CaseFile, Writer
from lpa.storage.register import registers, vakanties
from lpa.storage.zaak import agenda, zaken
from lpa.storage.zaak import spreekuren as opslag

app = noun(
    "Preventieve spreekuren op school: uitnodigen, verslag.",
    "lpa spreekuur plan wegwijzer 3-12 --tijd 9:00 --jongere 1 --jongere 2\n"
    "lpa spreekuur verslag 1 --gekomen 1 --rest niet-gekomen",
)


def _tijd(tekst: str) -> str:
    return klok(lees_tijd(tekst))


# These two are typed without a flag.
_SCHOOL = SCHOOL._replace(vlag="SCHOOL")
_DATUM = dagveld("datum", "DATUM", "Datum", verplicht=True, komend=True)
_TIJD = Veld("tijd", "--tijd", "Tijd", "zoals 9:00", _tijd, "TIJD")
_PLAATS = Veld("plaats", "--plaats", "Plaats", "waar in de school")
_NOTITIE = Veld("notitie", "--notitie", "Notitie", "vrije tekst", schone_alinea, stil=True)
GENODIGDEN = JONGEREN._replace(
    hulp="nummer, BSN of deel van de naam; vaker voor meer jongeren, op de vraag: 1, 2, 3"
)  # fmt: skip
PLANVELDEN = (_TIJD, _PLAATS, GENODIGDEN, _NOTITIE)


@verb(app, "plan", 'lpa spreekuur plan wegwijzer 3-12 --tijd 9:00 --plaats "lokaal 3" --jongere 1 --jongere 2')
@met_velden(PLANVELDEN)
def plan(
    gegeven: Gegeven,
    school: Annotated[str | None, plek("SCHOOL", "nummer, BRIN of deel van de naam")] = None,
    datum: Annotated[str | None, plek("DATUM", "dag; zonder jaar de eerstvolgende")] = None,
    toch: Toch = False,
) -> None:
    """Plan een spreekuur en nodig jongeren uit. Wie geen open preventieve melding heeft, krijgt er een."""
    with bestand() as b:
        velden = (_SCHOOL, _DATUM, *PLANVELDEN)
        waarden = ingevuld(Formulier(velden, {"school": school, "datum": datum, **gegeven}, b.conn).vul())
        jongeren = waarden.pop("jongeren")
        nieuw = Spreekuur(**waarden | {"school": waarden["school"].nummer})
        with vastleggen(b, "spreekuur plan", lambda: _weeg(b.conn, nieuw, jongeren), toch) as s:
            spreekuur = s.add(nieuw)
            uitgenodigd = nodig_uit(s, spreekuur, jongeren)
        _noem_dag(b.conn, spreekuur)
        _vertel(b, spreekuur, "is gepland", uitgenodigd)


def _weeg(conn: Connection, s: Spreekuur, jongeren: Sequence[Jongere]) -> list[str]:
    """The doubts about the day, and about each who is invited."""
    return [*_dagtwijfels(conn, s), *_gasttwijfels(conn, s, jongeren)]


def _dagtwijfels(conn: Connection, s: Spreekuur) -> list[str]:
    kalender = vakanties.schoolkalender(conn, registers.school(conn, s.school))
    andere = opslag.op_school(conn, s.school, s.datum)
    dag = twijfels_dag(s, Dagfeiten(kalender, agenda.rooster(conn), andere, vandaag()))
    return [*dag, *_dagbotsingen(conn, s)]


def _dagbotsingen(conn: Connection, s: Spreekuur) -> list[str]:
    """Visits, appointments and other spreekuren of that day that are in the way, where the spreekuur has a time.

    Between two spreekuren at one school she does not travel.
    """
    duur, reistijd = (bezetting.norm(conn, norm, s.datum) for norm in ("norm.spreekuur-duur", "norm.reistijd"))
    andere = [a for a in opslag.tussen(conn, s.datum, s.datum) if a.nummer != s.nummer]
    hier = spreekuren_bezet((a for a in andere if a.school == s.school), duur)
    elders = spreekuren_bezet((a for a in andere if a.school != s.school), duur)
    bezet = [*bezetting.bezoeken(conn, s.datum, s.datum), *bezetting.afspraken(conn, s.datum, s.datum), *elders]
    return [
        zin
        for eigen in spreekuren_bezet([s], duur)
        for zin in (*botsingen(eigen, bezet, reistijd), *botsingen(eigen, hier, 0))
    ]


def _noem_dag(conn: Connection, s: Spreekuur) -> None:
    """Say what else is on the day of a spreekuur at a time that nobody wrote down."""
    if not s.tijd:
        bezoeken = agenda.geplande(conn, s.datum, van=s.datum)
        afspraken = agenda.afspraken(conn, s.datum, van=s.datum)
        for zin in (*nog_gepland(bezoeken, VERZET), *nog_afgesproken(afspraken)):
            answer.say(zin)


def _gasttwijfels(conn: Connection, s: Spreekuur, jongeren: Sequence[Jongere]) -> list[str]:
    """Doubts about each who is invited, and about the melding that would be made."""
    uit, al = [], {g.jongere.nummer: g for g in opslag.genodigden(conn, s.nummer)}
    for j in jongeren:
        inschrijvingen = registers.inschrijvingen(conn, j.nummer)
        twijfels = [*twijfels_genodigde(s, j, inschrijvingen, opslag.elders(conn, j.nummer, vandaag()))]
        nieuw = melding(conn, s, j, al.get(j.nummer))
        if not nieuw.nummer:
            op = max(vandaag(), nieuw.geopend_op)  # that it is of a day to come is no doubt here
            feiten = MeldingFeiten(j, inschrijvingen, zaken.meldingen_van(conn, j.nummer), op)
            twijfels += twijfels_melding(nieuw, feiten)
        uit += [f"jongere {j.nummer}: {twijfel}" for twijfel in dict.fromkeys(twijfels)]
    return uit


_NIEMAND = Uitgenodigd([], [])


def _vertel(b: CaseFile, s: Spreekuur, wat: str, uitgenodigd: Uitgenodigd = _NIEMAND) -> None:
    """What was stored, with who is on the list now."""
    with b.lees() as conn:
        school = toon_school(registers.school(conn, s.school))
        genodigden, stappen = opslag.genodigden(conn, s.nummer), lees_stappen(conn, s.nummer)
        stand = opslag.stand(conn, s.nummer)
    zin = f"Spreekuur {s.nummer} {wat}: {school}, {uitvoer.wanneer(s)}; {uitvoer.opkomst_zin(stand)}."
    zin += dagzin(uitgenodigd.gezet)
    if bestond := uitgenodigd.bestond:
        enkel = len(bestond) == 1
        zin += f" Melding {opsomming([str(n) for n in bestond])} {'bestond' if enkel else 'bestonden'} al."
    data = uitvoer.spreekuur_data(s, stand, genodigden, stappen) | {"hergebruikt": bestond}
    answer.change(zin, s.nummer, data, onder=Sheet([uitvoer.genodigden_tabel(genodigden, stappen)]))


@verb(app, "nodig", "lpa spreekuur nodig 1 --jongere 5")
@met_velden([GENODIGDEN])
def nodig(gegeven: Gegeven, spreekuur: Nummer, toch: Toch = False) -> None:
    """Nodig meer jongeren uit voor een spreekuur dat al is gepland."""
    with bestand() as b:
        plan_ = opslag.spreekuur(b.conn, nummer("spreekuur")(spreekuur))
        zeg_waarover(b.conn, plan_)
        jongeren = Formulier([GENODIGDEN], gegeven, b.conn).vul()["jongeren"]
        with vastleggen(b, "spreekuur nodig", lambda: _erbij(b.conn, plan_.nummer, jongeren), toch) as s:
            plan_ = opslag.spreekuur(s.conn, plan_.nummer)
            uitgenodigd = nodig_uit(s, plan_, jongeren)
        _vertel(b, plan_, "is aangevuld", uitgenodigd)


def _erbij(conn: Connection, spreekuur: int, jongeren: Sequence[Jongere]) -> list[str]:
    """The doubts about more guests. Raises Geweigerd for who is on the list already."""
    plan_ = opslag.spreekuur(conn, spreekuur)
    moeten_uit_te_nodigen_zijn(jongeren, opslag.genodigden(conn, plan_.nummer))
    ging_niet_door = opslag.stand(conn, plan_.nummer).gaat_niet_door
    dag = _dagtwijfels(conn, plan_) if ging_niet_door else twijfels_verleden(plan_, vandaag())
    return [*dag, *_gasttwijfels(conn, plan_, jongeren)]


AFZEGVELD = Veld("wie", "--jongere", "Jongere(n)", "nummer of naam van wie afzegt", metavar="JONGERE", meervoud=True)


@verb(app, "zeg-af", "lpa spreekuur zeg-af 1 --jongere 5")
@met_velden([AFZEGVELD])
def zeg_af(gegeven: Gegeven, spreekuur: Nummer) -> None:
    """Haal jongeren van de lijst van een spreekuur. Hun melding blijft staan."""
    with bestand() as b:
        plan_ = opslag.spreekuur(b.conn, nummer("spreekuur")(spreekuur))
        zeg_waarover(b.conn, plan_)
        veld = genodigdenveld(AFZEGVELD, opslag.genodigden(b.conn, plan_.nummer))._replace(verplicht=True)
        wie = Formulier([veld], gegeven, b.conn).vul()["wie"]
        for g in wie:
            moet_af_te_zeggen_zijn(g)
        with b.schrijf("spreekuur zeg-af") as s:
            _zeg_af(s, wie)
        _vertel(b, plan_, "is gewijzigd")


def _zeg_af(s: Writer, wie: Sequence[Genodigde]) -> None:
    for g in wie:
        s.change(replace(g.uitnodiging, status=AFGEZEGD))


@verb(app, "annuleer", "lpa spreekuur annuleer 1")
def annuleer(spreekuur: Nummer) -> None:
    """Zeg een spreekuur af voor iedereen. De meldingen blijven staan."""
    with bestand() as b:
        plan_ = opslag.spreekuur(b.conn, nummer("spreekuur")(spreekuur))
        genodigden = opslag.genodigden(b.conn, plan_.nummer)
        moet_kunnen_vervallen(plan_, genodigden, "annuleren")
        wie = [g for g in genodigden if g.uitnodiging.status != AFGEZEGD]
        if not wie:
            raise Geweigerd(f"spreekuur {plan_.nummer} gaat al niet door", "nodig iemand uit met: lpa spreekuur nodig")
        with b.schrijf("spreekuur annuleer") as s:
            _zeg_af(s, wie)
        _vertel(b, plan_, "is geannuleerd")


@verb(app, "toon", "lpa spreekuur toon 1")
def toon(spreekuur: Nummer) -> None:
    """Toon een spreekuur met wie is uitgenodigd en wie kwam."""
    with bestand() as b, b.lees() as conn:
        s = opslag.spreekuur(conn, nummer("spreekuur")(spreekuur))
        school = toon_school(registers.school(conn, s.school))
        stand, genodigden = opslag.stand(conn, s.nummer), opslag.genodigden(conn, s.nummer)
        stappen = lees_stappen(conn, s.nummer)
    blad = uitvoer.spreekuur_blad(s, school, stand, genodigden, stappen)
    answer.sheet(blad, uitvoer.spreekuur_data(s, stand, genodigden, stappen))


@verb(app, "lijst", "lpa spreekuur lijst --komend\nlpa spreekuur lijst --schooljaar 2019-2020")
def lijst(
    komend: Annotated[bool, vlag("--komend", "alleen wat nog komt, op datum")] = False,
    school: Annotated[str, optie("--school", "alleen op deze school", "SCHOOL")] = "",
    schooljaar: Annotated[str, optie("--schooljaar", "alleen in dit schooljaar", "SCHOOLJAAR")] = "",
    alles: Alles = False,
    meest: Meest = 50,
    csv: Csv = False,
) -> None:
    """Toon spreekuren, de laatste eerst: hoeveel jongeren uitgenodigd zijn, kwamen en niet kwamen."""
    with bestand() as b, b.lees() as conn:
        filter_ = opslag.Filter(
            vanaf=vandaag() if komend else None,
            school=registers.vind_school(conn, school).nummer if school else None,
            schooljaar=lees_schooljaar(schooljaar) if schooljaar else None,
        )
        regels, aantal = opslag.lijst(conn, filter_, None if alles else meest)
    toon_lijst("spreekuren", Spreekuurregel, uitvoer.spreekuren_tabel(regels), regels, aantal, csv=csv)


WIJZIGBAAR = (
    _DATUM._replace(vlag="--datum", hulp="andere dag"), _TIJD, _PLAATS, _NOTITIE,
)  # fmt: skip


@verb(app, "wijzig", "lpa spreekuur wijzig 1 --datum 10-12 --tijd 13:00")
@met_velden(WIJZIGBAAR)
def wijzig(gegeven: Gegeven, spreekuur: Nummer, toch: Toch = False) -> None:
    """Verzet een spreekuur, of wijzig tijd, plaats of notitie. Een lege tekst maakt een veld leeg."""
    with bestand() as b:
        oud = opslag.spreekuur(b.conn, nummer("spreekuur")(spreekuur))
        wijziging = Wijziging[Spreekuur]("spreekuur", WIJZIGBAAR, lambda na: _verzet(b.conn, oud, na), mee=verplaats)
        na = wijziging.doe(b, oud, gegeven, toch=toch)
        if (na.datum, na.tijd) != (oud.datum, oud.tijd):
            _noem_dag(b.conn, na)


def _verzet(conn: Connection, oud: Spreekuur, na: Spreekuur) -> list[str]:
    """The doubts about another day or time. Raises Geweigerd for another day when there is a report already."""
    if na.datum == oud.datum:
        return _dagbotsingen(conn, na) if na.tijd != oud.tijd else []
    genodigden = opslag.genodigden(conn, na.nummer)
    moet_kunnen_vervallen(na, genodigden, "verzetten")
    return _weeg(conn, na, [g.jongere for g in wachtenden(genodigden)])


met_verbs(app, spreekuurverslag.verbs)
