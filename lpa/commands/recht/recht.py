"""`lpa recht`: what the law says, with article, sum and source."""

from __future__ import annotations

from sqlcipher3.dbapi2 import Connection

from lpa.commands.facts.plicht import plichtstand
from lpa.commands.gate.doors import tell, writing
from lpa.commands.ui import forms
from lpa.commands.ui.forms import today
from lpa.domain.base.datum import kort
from lpa.domain.base.tekst import kies, vouw
from lpa.domain.kalender.schoolkalender import REGIOS, Kalender
from lpa.domain.recht import leerplicht as plicht_
from lpa.domain.recht import termijnen
from lpa.domain.recht.leerplicht import vijfjarige
from lpa.domain.recht.plichtstand import Plichtstand
from lpa.domain.recht.regel import Duur, Eigenregel, Regel, Regelboek, lees_duur
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.recht.termijnsom import Stilstand, Verlenging
from lpa.domain.records.huisbezoek import KORTSTE, LANGSTE
from lpa.domain.records.jongere import Omstandigheden
from lpa.errors import Geweigerd, VerkeerdGebruik
from lpa.output.zaak import recht
from lpa.storage.engine.reading import eigenschap
from lpa.storage.register import vakanties
from lpa.storage.register.eigen import eigenregel, regelboek

app = forms.noun(
    "Wat de wet zegt: plicht, termijnen, sancties, met artikel en bron.",
    "lpa recht leerplicht 12-03-2014 --regio midden\nlpa recht termijn bezwaar 2-12-2019",
)


class Kalendervraag(forms.Form):
    """In which calendar days are counted."""

    regio = forms.flag("--regio", "anders die van de gemeente", forms.choice("regio", REGIOS))
    school = forms.flag("--school", "met de kalender van deze school", forms.SCHOOL)


def kalender_gevraagd(conn: Connection | None, f: Kalendervraag) -> tuple[Kalender, str]:
    """The calendar that was asked for, and its name. Raises VerkeerdGebruik when none or both were named."""
    if f.regio and f.school:
        raise VerkeerdGebruik("--regio en --school gaan niet samen", "kies een van de twee", "--regio")
    if f.school:
        return vakanties.schoolkalender(conn, f.school), f"{f.school.naam}, regio {f.school.regio}"
    eigen = eigenschap(conn, "regio") if conn else ""
    if not f.regio and not eigen:
        raise VerkeerdGebruik("er is geen regio gegeven", "geef --regio noord, midden of zuid", "--regio")
    gekozen = f.regio or eigen
    return vakanties.kalender(gekozen, conn), f"regio {gekozen}"


def boek_van(conn: Connection | None) -> Regelboek:
    """The rule book, with her own rows where there is a file."""
    return regelboek(conn) if conn else REGELBOEK


class Leerplicht(Kalendervraag):
    """Whose duty is asked, and what decides it."""

    geboren = forms.ask(forms.BIRTHDAY, "GEBOORTEDATUM", "Geboortedatum", "dag met jaar; of geef --jongere")
    jongere = forms.flag("--jongere", "van deze jongere, met alles wat is vastgelegd", forms.JONGERE)
    startkwalificatie = forms.flag("--startkwalificatie", "datum van het diploma", forms.DAY)
    twaalf = forms.flag("--twaalf-jaren", "laatste dag van het twaalfde volle schooljaar", forms.DAY)
    uitstroom = forms.flag("--uitstroom", "praktijkonderwijs of vso afgerond", forms.DAY)


@forms.verb(app, "leerplicht", "lpa recht leerplicht 12-03-2014 --regio midden\nlpa recht leerplicht --jongere jansen")
def leerplicht(given: forms.Given[Leerplicht]) -> None:
    """Wanneer iemand leer- en kwalificatieplichtig is, en waarom. De dag is vandaag of --peildatum."""
    met_jongere = Leerplicht.jongere in given
    if met_jongere == (Leerplicht.geboren in given):
        raise VerkeerdGebruik("geef een geboortedatum, of een jongere met --jongere", "bijvoorbeeld 12-03-2014")
    if met_jongere and len(given.texts) > 1:
        raise VerkeerdGebruik("bij --jongere geldt wat is vastgelegd", "laat de andere opties weg")
    op = today()
    with forms.reading_if_any() as conn:
        if met_jongere and conn is None:
            raise VerkeerdGebruik("een jongere staat in het zaakbestand, en dat is er niet", "geef een geboortedatum")
        f, boek = given.parse(conn), boek_van(conn)
        if conn and f.jongere:
            stand, whom = plichtstand(conn, f.jongere, boek), tell.about(conn, f.jongere)
        else:
            stand, whom = _stand(conn, f, boek), tell.NOBODY
    uitleg, vijf = stand.leg_uit(op, boek), vijfjarige(stand.geboren, stand.plicht, op, boek)
    pagina = recht.Plichtpagina(stand.geboren, op, stand.plicht, stand.status(op), uitleg, vijf, stand.waar)
    tell.sheet(recht.plicht_blad(pagina), recht.plicht_data(pagina), about=whom)


def _stand(conn: Connection | None, f: Leerplicht, boek: Regelboek) -> Plichtstand:
    """The duty by a birth date alone, and what was said beside it."""
    assert f.geboren  # noqa: S101  # it was typed
    kalender, waar = kalender_gevraagd(conn, f)
    feiten = Omstandigheden(f.twaalf, f.startkwalificatie, f.uitstroom)
    plicht_.moet_kunnen(f.geboren, feiten)
    return Plichtstand(f.geboren, feiten, plicht_.plicht(f.geboren, kalender, feiten, boek), kalender, waar)


class Termijn(forms.Form):
    """Which term, from when, and how it moved."""

    soort = forms.ask(
        forms.plain("SOORT", termijnen.lees_soort, choices={soort: soort for soort in termijnen.SOORTEN}),
        "SOORT", "Soort", required=True,
    )  # fmt: skip
    vanaf = forms.ask(
        forms.DAY, "VANAF", "Vanaf", "de dag waarop het begon: ontvangst, verzending, eerste dag, …", required=True
    )
    opgeschort_van = forms.flag("--opgeschort-van", "dag van de uitnodiging om aan te vullen", forms.DAY)
    opgeschort_tot = forms.ask(
        forms.DAY, "--opgeschort-tot", "Opgeschort tot", "dag van de aanvulling", quiet=True, after=opgeschort_van
    )
    verlenging = forms.flag("--verlenging", "zoals: 6 weken", forms.plain("DUUR", lees_duur))
    reden = forms.text("--reden", "Reden", "waarom de termijn verschuift", quiet=True)


@forms.verb(
    app, "termijn",
    "lpa recht termijn bezwaar 2-12-2019\n"
    'lpa recht termijn besluit-aanvraag 6-11-2019 --verlenging "2 weken" --reden "wacht op advies"',
)  # fmt: skip
def termijn(given: forms.Given[Termijn]) -> None:
    """Op welke dag een termijn eindigt, met de som. Een opschorting of verlenging vraagt een reden."""
    soort, vanaf = given.place(Termijn.soort), given.place(Termijn.vanaf)
    f = given.without(Termijn.soort, Termijn.vanaf).parse()
    if (f.opgeschort_van or f.opgeschort_tot or f.verlenging) and not f.reden:
        raise VerkeerdGebruik("een opschorting of verlenging heeft een reden nodig", "geef --reden", "--reden")
    if bool(f.opgeschort_van) != bool(f.opgeschort_tot):
        raise VerkeerdGebruik(
            "een opschorting heeft een begin en een einde", "geef --opgeschort-van en --opgeschort-tot",
            "--opgeschort-van",
        )  # fmt: skip
    stil = [Stilstand(f.opgeschort_van, f.opgeschort_tot, f.reden)] if f.opgeschort_van and f.opgeschort_tot else []
    meer = [Verlenging(f.verlenging, f.reden)] if f.verlenging else []
    with forms.reading_if_any() as conn:
        boek = boek_van(conn)
        t = termijnen.bereken(soort, vanaf, stil, meer, boek)
        for nieuw in stil:
            termijnen.moet_kunnen_opschorten(soort, vanaf, nieuw, (), meer, boek)
    tell.sheet(recht.termijn_blad(t), recht.termijn_data(t), about=tell.NOBODY)


class Regels(forms.Form):
    """Which rules, and on which day."""

    code = forms.ask(forms.TEXT, "CODE", "Regel", "een regel, of een deel van zijn naam")
    op = forms.flag("--op", "alleen wat op deze dag geldt", forms.DAY)


@forms.verb(app, "regels", "lpa recht regels --op 1-9-2017\nlpa recht regels termijn.bezwaar")
def regels(given: forms.Given[Regels]) -> None:
    """Toon de regels met waarde, artikel, ingang, bron en hoe zeker ze zijn."""
    f = given.parse()
    with forms.reading_if_any() as conn:
        boek = boek_van(conn)
    code, gevonden = f.code or "", boek.op(f.op) if f.op else boek.alle()
    if code:
        gevonden = [r for r in gevonden if r.code == code] or [r for r in gevonden if vouw(code) in vouw(r.code)]
    if not gevonden and f.op and any(r.code == code for r in boek.alle()):
        return tell.sheet(*recht.gat(boek.rondom(code, f.op), code, f.op, today()), about=tell.NOBODY)
    een = gevonden and len({r.code for r in gevonden}) == 1
    blad = recht.regel_blad(gevonden, today()) if een else recht.regels_blad(gevonden, today())
    return tell.sheet(blad, recht.regels_data(gevonden, today()), about=tell.NOBODY)


_MEEST = {"jaar": 99, "minuten": LANGSTE}
_MINST = {"norm.huisbezoek-duur": KORTSTE}


def _waarde(eenheid: str = "", code: str = "") -> forms.Kind[int]:
    """A value that can be reckoned with: beyond it the calendar ends, or a visit cannot be stored."""
    return forms.number("waarde", _MEEST.get(eenheid, 100_000), _MINST.get(code, 0))


def _waarde_van(regel: Regel) -> forms.Kind[int]:
    return _waarde(regel.waarde.eenheid if isinstance(regel.waarde, Duur) else regel.eenheid, regel.code)


class Instellen(forms.Form):
    """A value of a guideline or of a norm of her own."""

    code = forms.ask(forms.TEXT, "CODE", "Regel", "een regel die u mag instellen", required=True)
    waarde = forms.ask(_waarde(), "--waarde", "Waarde", "een heel getal", required=True)
    vanaf = forms.ask(forms.DAY, "--vanaf", "Vanaf", "eerste dag waarop het geldt", required=True)
    bron = forms.text("--bron", "Bron", "waar u het las, of uw eigen beleid", required=True)
    gelezen_op = forms.today_field("--gelezen-op", "Gelezen op")


@forms.verb(app, "stel-in", 'lpa recht stel-in halt.uren.meest --waarde 40 --vanaf 1-8-2026 --bron "halt.nl"')
def stel_in(given: forms.Given[Instellen]) -> None:
    """Leg een nieuwe waarde vast voor een richtlijn of eigen norm. De oude blijft gelden voor de dagen ervoor."""
    instelbaar = list(dict.fromkeys(r.code for r in REGELBOEK.alle() if r.instelbaar))
    with forms.open_file() as b:
        code = given.place(Instellen.code)
        if code in {r.code for r in REGELBOEK.alle()} - set(instelbaar):
            raise VerkeerdGebruik(f"{code} staat in de wet en is geen richtlijn", f"kies uit: {', '.join(instelbaar)}")
        gekozen = kies(code, instelbaar, "regel")
        f = given.fill(b.conn, Instellen.waarde.but(kind=_waarde_van(REGELBOEK.rijen(gekozen)[-1])))
        eigen = Eigenregel(code=gekozen, waarde=f.waarde, vanaf=f.vanaf, bron=f.bron, gelezen_op=f.gelezen_op)
        if eigenregel(b.conn, gekozen, eigen.vanaf.isoformat()):
            raise Geweigerd(
                f"{gekozen} heeft al een eigen waarde vanaf {kort(eigen.vanaf)}", "kies een andere eerste dag"
            )
        with writing(b, "recht stel-in") as s:
            eigen = s.add(eigen)
    zin = f"{gekozen} is {eigen.waarde} vanaf {kort(eigen.vanaf)} ({eigen.bron})."
    tell.change(zin, eigen.nummer, eigen, about=tell.NOBODY)
