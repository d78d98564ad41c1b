"""`lpa verlof`: requests for leave, from receipt on; deciding them is in `besluit`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Annotated, Any

from sqlcipher3.dbapi2 import Connection

from lpa.commands.aanvraag.besluit import Gehoord, Welk
from lpa.commands.facts import kanaal
from lpa.commands.facts.verlof import verlofstand
from lpa.commands.gate.doors import All, Change, Csv, Doubts, Listing, Most, tell, writing
from lpa.commands.recht.recht import Kalendervraag, kalender_gevraagd
from lpa.commands.ui import forms
from lpa.commands.ui.forms import today
from lpa.domain.base.datum import kort, lang
from lpa.domain.base.soorten import GEWICHTIG, VERLOFGRONDEN
from lpa.domain.base.tekst import opsomming
from lpa.domain.doubts.verlof import twijfels_verlof
from lpa.domain.kalender.schooldagen import kanttekeningen, tel
from lpa.domain.kalender.schoolkalender import lees_weekdagen, weekdagnummers
from lpa.domain.recht import verlof
from lpa.domain.records.aanvraag import HOOFD, TOEGEWEZEN, Verlof
from lpa.domain.records.besluit import moet_verzonden_kunnen
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.school import School
from lpa.domain.records.zaak import schooljaar_van
from lpa.errors import Geweigerd, LpaFout, VerkeerdGebruik
from lpa.output.render.sheet import Paragraph, Sheet
from lpa.output.zaak.recht import termijn_regel
from lpa.output.zaak.verlof import (
    Berekening,
    Verlofpagina,
    Verlofstand,
    pagina_data,
    reken_blad,
    reken_data,
    stand_data,
    verlof_blad,
    verlof_tabel,
)
from lpa.storage.register import registers
from lpa.storage.zaak import aanvragen as opslag
from lpa.storage.zaak import zaken

app = forms.noun(
    "Verlof: aanvragen, tellen, beslissen.",
    "lpa verlof nieuw --jongere jansen --grond gewichtig --van 11-11-2019 --tot 26-11-2019\nlpa verlof besluit 12",
)
WEEKDAGEN = forms.plain("DAGEN", lees_weekdagen)


def _telling(conn: Connection | None, d: forms.Draft[Any]) -> str | None:
    """How many school days it is and who decides, said as soon as the days are known."""
    if conn is None or not (d.get(Voor.jongeren) and d.get(Gegevens.van) and d.get(Gegevens.tot)):
        return None
    so_far = d.copy()
    so_far.put(Gegevens.soort, d.get(Gegevens.soort) or GEWICHTIG)
    so_far.put(Gegevens.geopend_op, d.get(Gegevens.geopend_op) or today())
    f = Nieuw(so_far.answers)
    try:
        standen = [verlofstand(conn, _maak(conn, j, f)) for j in f.jongeren]
    except LpaFout as fout:
        return f"Let op: {fout.fout}"
    return " ".join(f"{stand.naam}: {stand.bevoegdheid.uitkomst.redenering[0]}." for stand in standen)


class Voor(forms.Form):
    """For whom leave is asked."""

    jongeren = forms.ask(
        forms.JONGEREN, "--jongere", "Jongere(n)", "nummer, BSN of deel van de naam; vaker voor broers en zussen",
        required=True,
    )  # fmt: skip


class Gegevens(forms.Form):
    """What is asked, and when."""

    soort = forms.ask(
        forms.choice("grond", VERLOFGRONDEN), "--grond", "Grond", required=True, default=lambda _: GEWICHTIG
    )
    van = forms.ask(forms.COMING_DAY, "--van", "Eerste dag", "eerste dag; zonder jaar de eerstvolgende", required=True)
    tot = forms.ask(
        forms.COMING_DAY, "--tot", "Laatste dag", "laatste dag; zonder jaar de eerstvolgende", required=True, after=van,
        note=_telling,
    )  # fmt: skip
    geopend_op = forms.today_field("--ontvangen", "Ontvangen op")
    reden = forms.text("--reden", "Reden", "waarom het verlof is gevraagd", long=True)
    school = forms.ask(
        forms.SCHOOL, "--school", "School", "nummer, BRIN of naam; anders die van de inschrijving", quiet=True
    )
    zonder_les = forms.text("--zonder-les", "Geen les op", "weekdagen: wo vr", kind=WEEKDAGEN, quiet=True)


class DoorHoofd(forms.Form):
    """What the head gave already."""

    beslisser = forms.text(
        "--door", "Al beslist door", "dagen die het hoofd al gaf", kind=forms.choice("beslisser", (HOOFD,)), quiet=True
    )
    schooldagen = forms.ask(
        forms.number("aantal schooldagen", 200, 1), "--schooldagen", "Schooldagen",
        "alleen bij --door hoofd: zoals de school opgaf", quiet=True,
    )  # fmt: skip


class Nieuw(Voor, Gegevens, DoorHoofd):
    """A request, of one or more jongeren of a family."""


@forms.verb(
    app, "nieuw",
    "lpa verlof nieuw\nlpa verlof nieuw --jongere 1 --jongere 2 --grond gewichtig --van 11-11-2019 --tot 26-11-2019",
)  # fmt: skip
def nieuw(given: forms.Given[Nieuw], toch: forms.Toch = False) -> None:
    """Leg een verlofaanvraag vast, van een of meer jongeren van een gezin. lpa telt de schooldagen per school."""
    with forms.open_file() as b:
        f = given.fill(b.conn)
        aanvragen = [_maak(b.conn, j, f) for j in f.jongeren]
        with writing(b, "verlof nieuw", lambda: _over_alle(b.conn, aanvragen), toch) as s:
            eerste = s.add(aanvragen[0])
            rest = [s.add(replace(v, aanvraag=eerste.nummer)) for v in aanvragen[1:]]
        with b.snapshot() as conn:
            standen = [verlofstand(conn, v) for v in (eerste, *rest)]
            whom = tell.about(conn, eerste, *rest)
    wie = opsomming([f"{stand.verlof.nummer} van {stand.naam}" for stand in standen])
    zin = f"Verlof {wie} is vastgelegd: {lang(eerste.van)} tot en met {lang(eerste.tot)}."
    data = stand_data(standen[0]) | {"jongeren": [stand_data(stand) for stand in standen]}
    onder = Sheet([Paragraph(_vervolg(stand), hang=2) for stand in standen])
    tell.change(zin, eerste.nummer, data, about=whom, below=onder)


def _maak(conn: Connection, jongere: Jongere, f: Nieuw) -> Verlof:
    """The request of one jongere, with the school of then and the school days in its calendar."""
    door_hoofd = f.beslisser == HOOFD
    if f.schooldagen and not door_hoofd:
        raise VerkeerdGebruik(
            "--schooldagen past alleen bij --door hoofd", "laat het weg: lpa telt de dagen zelf", "--schooldagen"
        )
    school, onderwijssoort = _school(conn, jongere, f)
    v = Verlof(
        jongere=jongere.nummer, soort=f.soort, van=f.van, tot=f.tot, geopend_op=f.geopend_op, reden=f.reden,
        zonder_les=f.zonder_les, beslisser=HOOFD if door_hoofd else "", school=school, onderwijssoort=onderwijssoort,
        schooljaar=schooljaar_van(f.geopend_op), schooldagen=f.schooldagen or 0, opgegeven=bool(f.schooldagen),
    )  # fmt: skip
    v = v if v.opgegeven else _geteld(conn, v)
    if not door_hoofd:
        return v
    return replace(v, afhandeling=TOEGEWEZEN, gesloten_op=v.geopend_op, toegewezen_dagen=v.schooldagen)


def _geteld(conn: Connection, v: Verlof) -> Verlof:
    return replace(v, schooldagen=verlof.tel_verlof(v, opslag.kalender_van(conn, v)).schooldagen)


def _school(conn: Connection, jongere: Jongere, f: Nieuw) -> tuple[int, str | None]:
    """The school whose calendar counts: the one that was said, else where the jongere is enrolled on the first day."""
    geldig = [i for i in registers.inschrijvingen(conn, jongere.nummer) if i.geldt(f.van)]
    past = [i for i in geldig if not f.school or i.school == f.school.nummer]
    if f.school:
        return f.school.nummer, past[0].onderwijssoort if past else None
    if len({i.school for i in past}) == 1:
        return past[0].school, past[0].onderwijssoort
    wat = "nergens" if not past else "op meer dan een school"
    raise VerkeerdGebruik(
        f"jongere {jongere.nummer} is op {kort(f.van)} {wat} ingeschreven", "geef de school met --school", "--school"
    )


def _over_alle(conn: Connection, aanvragen: Sequence[Verlof]) -> Doubts:
    """The doubts about the requests of a family, each said once."""
    meer = len(aanvragen) > 1
    return list(dict.fromkeys(t for v in aanvragen for t in _twijfels(conn, verlofstand(conn, v), meer)))


def _twijfels(conn: Connection, stand: Verlofstand, meer: bool) -> Doubts:
    v = stand.verlof
    andere = [e.verlof for e in opslag.eerdere(conn, v.jongere)]
    jongere = registers.jongere(conn, v.jongere)
    twijfels = twijfels_verlof(v, jongere, stand.bevoegdheid, stand.toets, andere, today())
    return [twijfel.over(f"jongere {v.jongere}") for twijfel in twijfels] if meer else twijfels


def _vervolg(stand: Verlofstand) -> str:
    """What the count of one jongere means, and what must be done now."""
    v, wie = stand.verlof, stand.bevoegdheid.wie
    waarom = stand.bevoegdheid.uitkomst.redenering[0]
    zin = f"{v.nummer} {stand.naam}: {waarom}."
    if v.beslisser == HOOFD:
        samen = opsomming([f"{n} in {jaar}" for jaar, n in stand.bevoegdheid.totaal.items()])
        dagen = "1 schooldag" if v.schooldagen == 1 else f"{v.schooldagen} schooldagen"
        return f"{v.nummer} {stand.naam}: {dagen}, verleend door het hoofd; samen nu {samen}."
    if wie in (verlof.DIRECTEUR, verlof.GEEN_BESLUIT):
        return f"{zin} Leg dat vast: lpa verlof besluit {v.nummer} --alleen --uitkomst doorgestuurd"
    termijn = f" Beslis {termijn_regel(stand.termijnen.besluit)}." if stand.termijnen.besluit else ""
    return f"{zin}{termijn} Hoor eerst het hoofd: lpa verlof hoor {v.nummer}"


class Reken(Kalendervraag):
    """Which days are counted, in which calendar."""

    van = forms.ask(forms.COMING_DAY, "--van", "Eerste dag", required=True)
    tot = forms.ask(forms.COMING_DAY, "--tot", "Laatste dag", required=True, after=van)
    zonder_les = forms.text("--zonder-les", "Geen les op", "weekdagen zonder les: wo vr", kind=WEEKDAGEN, quiet=True)


@forms.verb(app, "reken", "lpa verlof reken --van 11-11-2019 --tot 26-11-2019 --school wegwijzer")
def reken(given: forms.Given[Reken]) -> None:
    """Tel de schooldagen van een periode; de overgeslagen dagen staan erbij, met de reden."""
    with forms.reading_if_any() as conn:
        f = given.parse(conn)
        kalender, waar = kalender_gevraagd(conn, f)
    kalender = kalender.met(zonder_les=weekdagnummers(f.zonder_les))
    telling = tel(kalender, f.van, f.tot)
    berekening = Berekening(f.van, f.tot, waar, telling, kanttekeningen(kalender, f.van, f.tot))
    tell.sheet(reken_blad(berekening), reken_data(berekening), about=tell.NOBODY)


@forms.verb(app, "toon", "lpa verlof toon 12")
def toon(given: forms.Given[Welk]) -> None:
    """Toon een verlofaanvraag: dagen, wie beslist en waarom, termijnen, wat erop volgde."""
    with forms.reading() as conn:
        v = given.place(Welk.verlof, conn)
        pagina = Verlofpagina(
            stand=verlofstand(conn, v),
            gezin=[verlofstand(conn, lid) for lid in opslag.gezin(conn, v)],
            stappen=zaken.stappen(conn, v.nummer),
            meldingen=zaken.na_verlof(conn, v.nummer),
        )
        whom = tell.about(conn, *(stand.verlof for stand in pagina.gezin))
    tell.sheet(verlof_blad(pagina), pagina_data(pagina), about=whom)


class Lijst(forms.Form):
    """Which requests are listed."""

    schooljaar = forms.flag("--schooljaar", "alleen ontvangen in dit schooljaar", forms.SCHOOLJAAR)
    jongere = forms.flag("--jongere", "alleen van deze jongere", forms.JONGERE)


@forms.verb(app, "lijst", "lpa verlof lijst --open\nlpa verlof lijst --schooljaar 2019-2020")
def lijst(
    given: forms.Given[Lijst],
    open_: Annotated[bool, forms.switch("--open", "alleen wat nog niet is beslist")] = False,
    alles: All = False,
    meest: Most = 50,
    csv: Csv = False,
) -> None:
    """Toon verlofaanvragen, de laatste eerst, met de dag waarop uiterlijk moet zijn beslist."""
    with forms.reading() as conn:
        f = given.parse(conn)
        gevonden, aantal = opslag.lijst(
            conn, str(f.schooljaar) if f.schooljaar else None, True if open_ else None,
            f.jongere.nummer if f.jongere else None, None if alles else meest,
        )  # fmt: skip
        standen = [] if csv else [verlofstand(conn, v) for v in gevonden]
        whom = tell.about(conn, *gevonden)
    tabel = Listing(
        "verloven", Verlof, lambda _: verlof_tabel(standen),
        lambda _, alle: {"verloven": [stand_data(s) for s in standen], "aantal": alle},
    )  # fmt: skip
    tabel.show(gevonden, aantal, about=whom, csv=csv)


class Wijzigen(Welk, Gegevens, Gehoord):
    """Which request, and what of it changes."""

    verzonden_op = forms.ask(
        forms.DAY, "--verzonden", "Verzonden op", "dag waarop het besluit is verzonden", quiet=True
    )


@forms.verb(app, "wijzig", "lpa verlof wijzig 12 --verzonden 2-12-2019")
def wijzig(given: forms.Given[Wijzigen], toch: forms.Toch = False) -> None:
    """Wijzig een verlofaanvraag. Waar een besluit op rust, wijzigt pas na heropenen."""
    with forms.open_file() as b:
        oud = given.place(Wijzigen.verlof, b.conn)
        school: School | None = registers.school(b.conn, oud.school) if oud.school else None
        wijziging = Change[Verlof, Wijzigen](
            "verlof",
            make=partial(_gewijzigd, b.conn),
            doubts=lambda na: [*_over_alle(b.conn, [na]), *kanaal.twijfels_verzonden(b.conn, na, oud.verzonden_op)],
        )
        wijziging.run(b, oud, given, (Wijzigen.school, school), sure=toch)


def _gewijzigd(conn: Connection, oud: Verlof, f: Wijzigen, nieuw_: forms.Draft[Wijzigen]) -> Verlof:
    """The changed request, counted anew. Raises Geweigerd for what a decision rests on."""
    vast = [field.name for field in Wijzigen.fields if field in nieuw_ and field.name in verlof.VAST]
    if vast and not oud.is_open:
        raise Geweigerd(
            f"verlof {oud.nummer} is al beslist; daarop rust: {vast[0].replace('_', ' ')}",
            f"heropen het eerst: lpa verlof heropen {oud.nummer} --reden …",
        )
    moet_verzonden_kunnen(nieuw_.get(Wijzigen.verzonden_op), oud.gesloten_op)
    na = replace(
        oud, soort=f.soort, van=f.van, tot=f.tot, geopend_op=f.geopend_op, reden=f.reden,
        school=f.school.nummer if f.school else None, zonder_les=f.zonder_les, gehoord_op=f.gehoord_op,
        mening=f.mening, verzonden_op=f.verzonden_op, schooljaar=schooljaar_van(f.geopend_op),
    )  # fmt: skip
    return na if na.opgegeven or not vast else _geteld(conn, na)
