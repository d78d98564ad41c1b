"""`lpa spreekuur`: preventieve spreekuren at a school, and who is invited; the report is in `spreekuurverslag`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated

from sqlcipher3.dbapi2 import Connection

from lpa.commands.agenda import spreekuurverslag
from lpa.commands.facts import nasleep
from lpa.commands.facts.spreekuur import dagbotsingen, dagtwijfels, gasttwijfels
from lpa.commands.gate.doors import All, Csv, Listing, Most, Twijfels, Writer, change_record, tell, writing
from lpa.commands.ui import forms
from lpa.commands.ui.forms import today
from lpa.domain.base.datum import klok
from lpa.domain.base.tekst import opsomming
from lpa.domain.base.tijdstip import lees_tijd
from lpa.domain.doubts.spreekuur import twijfels_verleden
from lpa.domain.records import spreekuur as domein
from lpa.domain.records.jongere import Jongere
from lpa.domain.werk.nasleep import VERZET, nog_afgesproken, nog_gepland
from lpa.domain.zaak.spreekuurmelding import dagzin
from lpa.errors import Geweigerd
from lpa.output.render.sheet import Sheet
from lpa.output.zaak import spreekuur as uitvoer
from lpa.storage.engine.file import CaseFile
from lpa.storage.zaak import agenda, spreekuren

app = forms.noun(
    "Preventieve spreekuren op school: uitnodigen, verslag.",
    "lpa spreekuur plan wegwijzer 3-12 --tijd 9:00 --jongere 1 --jongere 2\n"
    "lpa spreekuur verslag 1 --gekomen 1 --rest niet-gekomen",
)


class Hoe(forms.Form):
    """At which hour, and where in the school."""

    tijd = forms.text("--tijd", "Tijd", "zoals 9:00", kind=forms.plain("TIJD", lambda tekst: klok(lees_tijd(tekst))))
    plaats = forms.text("--plaats", "Plaats", "waar in de school")


class Gasten(forms.Form):
    """Who is invited."""

    jongeren = forms.ask(
        forms.JONGEREN, "--jongere", "Jongere(n)",
        "nummer, BSN of deel van de naam; vaker voor meer jongeren, op de vraag: 1, 2, 3", required=True,
    )  # fmt: skip


class Opmerking(forms.Form):
    """What she notes with a spreekuur."""

    notitie = forms.text("--notitie", "Notitie", "vrije tekst", long=True, quiet=True)


class Waar(forms.Form):
    """At which school, and on which day: both are typed without a flag."""

    school = forms.ask(forms.SCHOOL, "SCHOOL", "School", "nummer, BRIN of deel van de naam", required=True)
    datum = forms.ask(forms.COMING_DAY, "DATUM", "Datum", "dag; zonder jaar de eerstvolgende", required=True)


class Plan(Waar, Hoe, Gasten, Opmerking):
    """A spreekuur that is planned."""


@forms.verb(app, "plan", 'lpa spreekuur plan wegwijzer 3-12 --tijd 9:00 --plaats "lokaal 3" --jongere 1 --jongere 2')
def plan(given: forms.Given[Plan], toch: forms.Toch = False) -> None:
    """Plan een spreekuur en nodig jongeren uit. Wie geen open preventieve melding heeft, krijgt er een."""
    with forms.open_file() as b:
        f = given.fill(b.conn, Plan.school, Plan.datum)
        nieuw = domein.Spreekuur(school=f.school.nummer, datum=f.datum, tijd=f.tijd, plaats=f.plaats, notitie=f.notitie)
        with writing(b, "spreekuur plan", lambda: _weeg(b.conn, nieuw, f.jongeren), toch) as s:
            spreekuur = s.add(nieuw)
            uitgenodigd = spreekuurverslag.nodig_uit(s, spreekuur, f.jongeren)
        _noem_dag(b.conn, spreekuur)
        _vertel(b, spreekuur, "is gepland", uitgenodigd)


def _weeg(conn: Connection, s: domein.Spreekuur, jongeren: Sequence[Jongere]) -> Twijfels:
    """The doubts about the day, and about each who is invited."""
    return [*dagtwijfels(conn, s), *gasttwijfels(conn, s, jongeren)]


def _noem_dag(conn: Connection, s: domein.Spreekuur) -> None:
    """Say what else is on the day of a spreekuur at a time that nobody wrote down."""
    if not s.tijd:
        bezoeken = agenda.geplande(conn, s.datum, van=s.datum)
        afspraken = agenda.afspraken(conn, s.datum, van=s.datum)
        forms.talk.say_all(nog_gepland(bezoeken, VERZET), nog_afgesproken(afspraken))


_NIEMAND = spreekuurverslag.Uitgenodigd([], [])


def _vertel(b: CaseFile, s: domein.Spreekuur, wat: str, uitgenodigd: spreekuurverslag.Uitgenodigd = _NIEMAND) -> None:
    """What was stored, with who is on the list now."""
    with b.snapshot() as conn:
        p, whom = spreekuurverslag.pagina(conn, s)
    zin = f"Spreekuur {s.nummer} {wat}: {p.school}, {uitvoer.wanneer(s)}; {uitvoer.opkomst_zin(p.opkomst)}."
    zin += dagzin(uitgenodigd.gezet)
    if bestond := uitgenodigd.bestond:
        enkel = len(bestond) == 1
        zin += f" Melding {opsomming([str(n) for n in bestond])} {'bestond' if enkel else 'bestonden'} al."
    data = uitvoer.spreekuur_data(p) | {"hergebruikt": bestond}
    onder = Sheet([uitvoer.genodigden_tabel(p)])
    tell.change(zin, s.nummer, data, about=whom, below=onder, instead=f"Wie er komen: lpa spreekuur toon {s.nummer}")


class Uitnodigen(spreekuurverslag.Welk, Gasten):
    """Who is invited as well."""


@forms.verb(app, "uitnodig", "lpa spreekuur uitnodig 1 --jongere 5")
def uitnodig(given: forms.Given[Uitnodigen], toch: forms.Toch = False) -> None:
    """Nodig meer jongeren uit voor een spreekuur dat al is gepland."""
    with forms.open_file() as b:
        gepland = given.place(Uitnodigen.spreekuur, b.conn)
        spreekuurverslag.zeg_waarover(b.conn, gepland)
        jongeren = given.fill(b.conn).jongeren
        with writing(b, "spreekuur uitnodig", lambda: _erbij(b.conn, gepland.nummer, jongeren), toch) as s:
            gepland = spreekuren.spreekuur(s.conn, gepland.nummer)
            uitgenodigd = spreekuurverslag.nodig_uit(s, gepland, jongeren)
        _vertel(b, gepland, "is aangevuld", uitgenodigd)


def _erbij(conn: Connection, spreekuur: int, jongeren: Sequence[Jongere]) -> Twijfels:
    """The doubts about more guests. Raises Geweigerd for who is on the list already."""
    gepland = spreekuren.spreekuur(conn, spreekuur)
    domein.moeten_uit_te_nodigen_zijn(jongeren, spreekuren.genodigden(conn, gepland.nummer))
    ging_niet_door = spreekuren.stand(conn, gepland.nummer).gaat_niet_door
    dag = dagtwijfels(conn, gepland) if ging_niet_door else twijfels_verleden(gepland, today())
    return [*dag, *gasttwijfels(conn, gepland, jongeren)]


class Afmelden(spreekuurverslag.Welk):
    """Who does not come."""

    wie = forms.ask(
        spreekuurverslag.genodigden_uit(()).but(metavar="JONGERE"), "--jongere", "Jongere(n)",
        "nummer of naam van wie afzegt", required=True,
    )  # fmt: skip


@forms.verb(app, "afmelden", "lpa spreekuur afmelden 1 --jongere 5")
def afmelden(given: forms.Given[Afmelden]) -> None:
    """Haal jongeren van de lijst van een spreekuur. Hun melding blijft staan."""
    with forms.open_file() as b:
        gepland = given.place(Afmelden.spreekuur, b.conn)
        spreekuurverslag.zeg_waarover(b.conn, gepland)
        wie = given.fill(
            b.conn,
            Afmelden.wie.but(kind=spreekuurverslag.genodigden_uit(spreekuren.genodigden(b.conn, gepland.nummer))),
        ).wie
        for g in wie:
            domein.moet_af_te_zeggen_zijn(g)
        with writing(b, "spreekuur afmelden") as s:
            _zeg_af(s, wie)
        _vertel(b, gepland, "is gewijzigd")


def _zeg_af(s: Writer, wie: Sequence[domein.Genodigde]) -> None:
    for g in wie:
        s.change(replace(g.uitnodiging, status=domein.AFGEZEGD))


@forms.verb(app, "annuleer", "lpa spreekuur annuleer 1")
def annuleer(given: forms.Given[spreekuurverslag.Welk]) -> None:
    """Zeg een spreekuur af voor iedereen. De meldingen blijven staan."""
    with forms.open_file() as b:
        gepland = given.place(spreekuurverslag.Welk.spreekuur, b.conn)
        genodigden = spreekuren.genodigden(b.conn, gepland.nummer)
        domein.moet_kunnen_vervallen(gepland, genodigden, "annuleren")
        wie = [g for g in genodigden if g.uitnodiging.status != domein.AFGEZEGD]
        if not wie:
            raise Geweigerd(
                f"spreekuur {gepland.nummer} gaat al niet door", "nodig iemand uit met: lpa spreekuur uitnodig"
            )
        with writing(b, "spreekuur annuleer") as s:
            _zeg_af(s, wie)
        forms.talk.say_all(nasleep.aangekondigd_spreekuur(b.conn, gepland, wie))
        _vertel(b, gepland, "is geannuleerd")


@forms.verb(app, "toon", "lpa spreekuur toon 1")
def toon(given: forms.Given[spreekuurverslag.Welk]) -> None:
    """Toon een spreekuur met wie is uitgenodigd en wie kwam."""
    with forms.reading() as conn:
        p, whom = spreekuurverslag.pagina(conn, given.place(spreekuurverslag.Welk.spreekuur, conn))
    tell.sheet(uitvoer.spreekuur_blad(p), uitvoer.spreekuur_data(p), about=whom)


class Lijst(forms.Form):
    """Which spreekuren are listed."""

    school = forms.flag("--school", "alleen op deze school", forms.SCHOOL)
    schooljaar = forms.flag("--schooljaar", "alleen in dit schooljaar", forms.SCHOOLJAAR)


@forms.verb(app, "lijst", "lpa spreekuur lijst --komend\nlpa spreekuur lijst --schooljaar 2019-2020")
def lijst(
    given: forms.Given[Lijst],
    komend: Annotated[bool, forms.switch("--komend", "alleen wat nog komt, op datum")] = False,
    alles: All = False,
    meest: Most = 50,
    csv: Csv = False,
) -> None:
    """Toon spreekuren, de laatste eerst: hoeveel jongeren uitgenodigd zijn, kwamen en niet kwamen."""
    with forms.reading() as conn:
        f = given.parse(conn)
        filter_ = spreekuren.Filter(
            vanaf=today() if komend else None, school=f.school.nummer if f.school else None, schooljaar=f.schooljaar,
        )  # fmt: skip
        regels, aantal = spreekuren.lijst(conn, filter_, None if alles else meest)
        whom = tell.about(conn, *regels)
    tabel = Listing("spreekuren", domein.Spreekuurregel, uitvoer.spreekuren_tabel)
    tabel.show(regels, aantal, about=whom, csv=csv)


class Wijzigen(spreekuurverslag.Welk):
    """Which spreekuur, and what changes."""

    datum = forms.ask(forms.COMING_DAY, "--datum", "Datum", "andere dag", required=True)
    tijd = Hoe.tijd
    plaats = Hoe.plaats
    notitie = Opmerking.notitie


@forms.verb(app, "wijzig", "lpa spreekuur wijzig 1 --datum 10-12 --tijd 13:00")
def wijzig(given: forms.Given[Wijzigen], toch: forms.Toch = False) -> None:
    """Verzet een spreekuur, of wijzig tijd, plaats of notitie. Een lege tekst maakt een veld leeg."""
    with forms.open_file() as b:
        oud = given.place(Wijzigen.spreekuur, b.conn)
        gasten = tell.about(b.conn, *(g.jongere for g in spreekuren.genodigden(b.conn, oud.nummer)))
        na = change_record(
            b, "spreekuur", oud, given, _gewijzigd, doubts=lambda na: _verzet(b.conn, oud, na),
            along=spreekuurverslag.verplaats, about=gasten, sure=toch,
        )  # fmt: skip
        if (na.datum, na.tijd) != (oud.datum, oud.tijd):
            _noem_dag(b.conn, na)
            genodigden = domein.wachtenden(spreekuren.genodigden(b.conn, na.nummer))
            forms.talk.say_all(nasleep.aangekondigd_spreekuur(b.conn, oud, genodigden))


def _gewijzigd(oud: domein.Spreekuur, f: Wijzigen, _: forms.Draft[Wijzigen]) -> domein.Spreekuur:
    return replace(oud, datum=f.datum, tijd=f.tijd, plaats=f.plaats, notitie=f.notitie)


def _verzet(conn: Connection, oud: domein.Spreekuur, na: domein.Spreekuur) -> Twijfels:
    """The doubts about another day or time. Raises Geweigerd for another day when there is a report already."""
    if na.datum == oud.datum:
        return dagbotsingen(conn, na) if na.tijd != oud.tijd else []
    genodigden = spreekuren.genodigden(conn, na.nummer)
    domein.moet_kunnen_vervallen(na, genodigden, "verzetten")
    return _weeg(conn, na, [g.jongere for g in domein.wachtenden(genodigden)])
