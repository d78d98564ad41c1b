"""`lpa vrijstelling`: exemptions and vervangende leerplicht, from notice or request to outcome."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from sqlcipher3.dbapi2 import Connection

from lpa.commands.aanvraag import aanvrager
from lpa.commands.facts.aanvraag import twijfels_verzonden, vrijstellingstand
from lpa.commands.gate.doors import Twijfels, change_record, tell, writing
from lpa.commands.register import kenmerken
from lpa.commands.ui import forms
from lpa.commands.ui.forms import today
from lpa.domain.base.datum import lang
from lpa.domain.base.soorten import VRIJSTELLINGSGRONDEN
from lpa.domain.base.tekst import opsomming
from lpa.domain.recht import vrijstelling as recht
from lpa.domain.records.aanvraag import CONCLUSIES, ZORG_GEHOORD, Vrijstelling
from lpa.domain.records.besluit import moet_open_zijn, moet_verzonden_kunnen
from lpa.domain.records.school import Inschrijving
from lpa.domain.records.zaak import schooljaar_van
from lpa.domain.zaak.feiten import geldigheid
from lpa.output.zaak.recht import termijn_regel
from lpa.output.zaak.vrijstelling import recht_blad, stand_data, vrijstelling_blad
from lpa.storage.register import registers
from lpa.storage.zaak import aanvragen, zaken

app = forms.noun(
    "Vrijstellingen (art. 5, 5a, 15) en vervangende leerplicht (art. 3a, 3b).",
    "lpa vrijstelling nieuw --jongere 1 --grond 5a --verklaring 1-5-2019\nlpa vrijstelling lijst --vervalt 1-7-2020",
)
GROND = forms.choice("grond", VRIJSTELLINGSGRONDEN)


class Welke(forms.Form):
    """Which exemption."""

    vrijstelling = forms.ask(
        forms.zaak_of(aanvragen.vrijstelling, "vrijstelling"), "NUMMER", "Vrijstelling",
        "nummer van de vrijstelling, of naam", required=True,
    )  # fmt: skip


class Over(forms.Form):
    """For whom it is."""

    jongere = forms.ask(forms.JONGERE, "--jongere", "Jongere", forms.WIE, required=True)


def _bij(*gronden: str) -> Callable[[forms.Draft[Any]], bool]:
    """For a question that belongs to these grounds only."""
    return lambda d: (d.get(Gegevens.soort) or "") in gronden


def _hoort(*gronden: str) -> Callable[[forms.Draft[Any]], str]:
    return lambda _: f"het hoort bij grond {opsomming(list(gronden), 'of')}"


class Gegevens(forms.Form):
    """What a notice or request says; each ground asks its own."""

    soort = forms.ask(GROND, "--grond", "Grond", required=True)
    geopend_op = forms.today_field("--ontvangen", "Ontvangen op", "kennisgeving of aanvraag; anders vandaag")
    van = forms.ask(forms.COMING_DAY, "--van", "Geldt vanaf", "eerste dag; zonder jaar de eerstvolgende")
    tot = forms.ask(
        forms.COMING_DAY, "--tot", "Geldt tot en met", "laatste dag; zonder jaar de eerstvolgende", after=van
    )
    verklaring_op = forms.ask(
        forms.DAY, "--verklaring", "Verklaring van", "datum; bij 3a die van het hoofd, bij een verlenging",
        when=_bij("5a", "5b", "5c", "3a"), because=_hoort("5a", "5b", "5c", "3a"),
    )  # fmt: skip
    deskundige = forms.text("--deskundige", "Deskundige", "wie verklaarde", when=_bij("5a"), because=_hoort("5a"))
    behandelend = forms.ask(
        forms.YES_NO, "--behandelend", "Behandelt het kind zelf", "de deskundige is de behandelaar: ja of nee",
        when=_bij("5a"), because=_hoort("5a"),
    )  # fmt: skip
    nooit_geschikt = forms.yes_no(
        "--nooit", "Nooit geschikt", "verklaard dat het nooit zal kunnen (art. 6 lid 3): ja of nee",
        when=_bij("5a"), because=_hoort("5a"),
    )  # fmt: skip
    richting_bezocht = forms.ask(
        forms.YES_NO, "--richting-bezocht", "School van die richting", "eerder bezocht (art. 8 lid 2): ja of nee",
        when=_bij("5b"), because=_hoort("5b"),
    )  # fmt: skip
    instelling = forms.text(
        "--instelling", "School of instelling", "in het buitenland, het mbo, of waar het onderwijs is",
        when=_bij("5c", "3a", "3b", "15"), because=_hoort("5c", "3a", "3b", "15"),
    )  # fmt: skip
    instemming = forms.ask(
        forms.YES_NO, "--instemming", "School stemt in", "ja of nee", when=_bij("3a"), because=_hoort("3a"),
    )  # fmt: skip
    plan = forms.ask(
        forms.YES_NO, "--plan", "Plan van aanpak", "bij 3b van de instelling: ja of nee", when=_bij("3a", "3b"),
        because=_hoort("3a", "3b"),
    )  # fmt: skip
    gehoord_op = forms.ask(
        forms.DAY, "--gehoord-op", "Gehoord op", "aanvrager, jongere en hoofd gehoord", when=_bij("3a", "3b"),
        because=_hoort("3a", "3b"),
    )  # fmt: skip
    instelling_gehoord_op = forms.ask(
        forms.DAY, "--instelling-gehoord-op", "Instelling gehoord op", "hoofd van het mbo gehoord", when=_bij("3b"),
        because=_hoort("3b"),
    )  # fmt: skip
    zorg_gehoord = forms.text(
        "--zorg-gehoord", "Zorg gehoord", kind=forms.choice("zorg gehoord", ZORG_GEHOORD), when=_bij("3b"),
        because=_hoort("3b"),
    )  # fmt: skip
    conclusie = forms.text(
        "--conclusie", "Conclusie", "wat de deskundige concludeert; geen diagnose",
        kind=forms.choice("conclusie", CONCLUSIES), when=_bij("5a"), because=_hoort("5a"),
    )  # fmt: skip
    toelichting = forms.text("--toelichting", "Toelichting", "in het kort, zonder diagnose", long=True)
    school = forms.ask(
        forms.SCHOOL, "--school", "Laatste school", "nummer, BRIN of naam; anders de laatste bekende", quiet=True
    )
    onderwijssoort = forms.ask(
        forms.ONDERWIJSSOORT, "--onderwijssoort", "Onderwijssoort", "anders die van de laatste school", quiet=True
    )
    kenmerk_gemeente = kenmerken.VAN_GEMEENTE


class Nieuw(Over, Gegevens, aanvrager.Gevraagd, kenmerken.MetKenmerk):
    """A notice or request."""


class Bekend(forms.Form):
    """How the outcome was made known."""

    verzonden_op = forms.ask(
        forms.DAY, "--verzonden", "Verzonden op", "dag van verzending; dan loopt de bezwaartermijn"
    )
    bezwaarclausule = forms.ask(
        forms.YES_NO, "--bezwaarclausule", "Bezwaarclausule", "anders zoals de wet wil: ja of nee", quiet=True
    )


@forms.verb(
    app, "nieuw", "lpa vrijstelling nieuw\nlpa vrijstelling nieuw --jongere 1 --grond 15 --van 1-8-2019 --tot 31-7-2020"
)
def nieuw(given: forms.Given[Nieuw], toch: forms.Toch = False) -> None:
    """Leg een kennisgeving of aanvraag vast. lpa toetst wat de grond vraagt."""
    with forms.open_file() as b:
        f = given.fill(b.conn, *_laatste_school(b.conn), aanvrager.veld(b.conn, Over.jongere))
        nieuwe = _met(Vrijstelling(jongere=f.jongere.nummer, soort=f.soort, geopend_op=f.geopend_op), f)
        nieuwe = replace(nieuwe, **aanvrager.velden(f.aanvrager))
        recht.moet_kloppen(nieuwe)

        def weeg() -> Twijfels:
            return [*_over_vraag(b.conn, nieuwe), *kenmerken.twijfels(b.conn, f.kenmerken)]

        with writing(b, "vrijstelling nieuw", weeg, toch) as s:
            v = s.add(nieuwe)
            kenmerken.leg_vast(s, [v.nummer], f.kenmerken)
        with b.snapshot() as conn:
            stand, whom = vrijstellingstand(conn, v), tell.about(conn, v)
    soort = "kennisgeving" if stand.aard.van_rechtswege else "aanvraag"
    wat = f"{VRIJSTELLINGSGRONDEN[v.soort]}, {soort} van {lang(v.geopend_op)}"
    wat += f", {dagen}" if (dagen := geldigheid(v)) else ""
    zin = f"Vrijstelling {v.nummer} van {stand.naam} is vastgelegd: {wat}."
    if stand.termijnen.besluit:
        zin += f" Beslis {termijn_regel(stand.termijnen.besluit)}."
    waarom = f"Wat de wet zegt: lpa vrijstelling toon {v.nummer}"
    tell.change(zin, v.nummer, stand_data(stand), about=whom, below=recht_blad(stand), instead=waarom)


def _met(oud: Vrijstelling, f: Gegevens) -> Vrijstelling:
    """The exemption as the form has it."""
    return replace(
        oud, soort=f.soort, geopend_op=f.geopend_op, van=f.van, tot=f.tot, verklaring_op=f.verklaring_op,
        deskundige=f.deskundige, behandelend=f.behandelend, nooit_geschikt=f.nooit_geschikt,
        richting_bezocht=f.richting_bezocht, instelling=f.instelling, instemming=f.instemming, plan=f.plan,
        gehoord_op=f.gehoord_op, instelling_gehoord_op=f.instelling_gehoord_op, zorg_gehoord=f.zorg_gehoord,
        toelichting=f.toelichting, conclusie=f.conclusie, school=f.school.nummer if f.school else None,
        onderwijssoort=f.onderwijssoort, schooljaar=schooljaar_van(f.geopend_op),
        kenmerk_gemeente=f.kenmerk_gemeente,
    )  # fmt: skip


def _laatste_school(conn: Connection) -> tuple[forms.Field[Any], ...]:
    """School and kind of education with, as default, the last enrolment that began by that day."""

    def laatste(d: forms.Draft[Any]) -> Inschrijving | None:
        jongere, dag, school = d.get(Over.jongere), d.get(Gegevens.geopend_op), d.get(Gegevens.school)
        if not jongere or not dag:
            return None
        begonnen = [i for i in registers.inschrijvingen(conn, jongere.nummer) if i.van <= dag]
        past = [i for i in begonnen if not school or i.school == school.nummer]
        return max(past, key=lambda i: (i.tot or date.max, i.van), default=None)

    return (
        Gegevens.school.but(default=lambda d: (i := laatste(d)) and registers.school(conn, i.school)),
        Gegevens.onderwijssoort.but(default=lambda d: (i := laatste(d)) and i.onderwijssoort),
    )


def _over_vraag(conn: Connection, v: Vrijstelling) -> Twijfels:
    """What is unlikely about a notice or request."""
    jongere = registers.jongere(conn, v.jongere)
    andere = [a for a in aanvragen.van_jongere(conn, v.jongere) if a.nummer != v.nummer]
    return recht.twijfels(v, jongere.geboortedatum.eerste, andere, today())


@forms.verb(app, "toon", "lpa vrijstelling toon 12")
def toon(given: forms.Given[Welke]) -> None:
    """Toon een vrijstelling: gegevens, toets, termijnen."""
    with forms.reading() as conn:
        answer = pagina(conn, given.place(Welke.vrijstelling, conn))
    tell.answer(answer)


def pagina(conn: Connection, v: Vrijstelling) -> tell.Answer:
    """The page of an exemption."""
    stand, stappen = vrijstellingstand(conn, v), zaken.stappen(conn, v.nummer)
    data = stand_data(stand) | {"stappen": stappen}
    return kenmerken.erbij(conn, v, tell.Answer(vrijstelling_blad(stand, stappen), data, tell.about(conn, v)))


class Wijzigen(Welke, Gegevens, aanvrager.Gevraagd, Bekend):
    """Which exemption, and what of it changes."""

    motivering = forms.text("--motivering", "Motivering", "waarom", long=True, quiet=True)
    voorwaarden = forms.text("--voorwaarden", "Voorwaarden", "wat bij het besluit geldt", long=True, quiet=True)
    duo_op = forms.ask(forms.DAY, "--duo", "Bij DUO geregistreerd op", "dag van registratie", quiet=True)


@forms.verb(app, "wijzig", "lpa vrijstelling wijzig 12 --duo vandaag")
def wijzig(given: forms.Given[Wijzigen], toch: forms.Toch = False) -> None:
    """Wijzig een vrijstelling. De grond wijzigt pas na heropenen."""
    with forms.open_file() as b:
        oud = given.place(Wijzigen.vrijstelling, b.conn)
        school = registers.school(b.conn, oud.school) if oud.school else None
        shown = (Wijzigen.school, school), (Wijzigen.aanvrager, aanvragen.aanvrager(b.conn, oud))
        change_record(
            b, "vrijstelling", oud, given, _gewijzigd,
            doubts=lambda na: [*_over_vraag(b.conn, na), *twijfels_verzonden(b.conn, na, oud.verzonden_op)],
            shown=shown, fields=[aanvrager.veld_van(b.conn, oud)], sure=toch,
        )  # fmt: skip


def _gewijzigd(oud: Vrijstelling, f: Wijzigen, nieuw_: forms.Draft[Wijzigen]) -> Vrijstelling:
    if any(field in nieuw_ and field.name in recht.VAST for field in Wijzigen.fields):
        moet_open_zijn(oud)
    moet_verzonden_kunnen(nieuw_.get(Wijzigen.verzonden_op), oud.gesloten_op)
    na = replace(
        _met(oud, f), motivering=f.motivering, voorwaarden=f.voorwaarden, verzonden_op=f.verzonden_op,
        bezwaarclausule=f.bezwaarclausule, duo_op=f.duo_op, **aanvrager.velden(f.aanvrager),
    )  # fmt: skip
    recht.moet_kloppen(na)
    return na
