"""`lpa vrijstelling besluit` and `heropen`: how a notice or request ends, and taking that back."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sqlcipher3.dbapi2 import Connection

from lpa.commands.aanvraag.vrijstelling import Bekend, Welke
from lpa.commands.facts import nasleep
from lpa.commands.facts.aanvraag import twijfels_ingetrokken, twijfels_verzonden, vrijstellingstand
from lpa.commands.facts.bijzonder import buiten_van, nu_buiten
from lpa.commands.gate.doors import Twijfels, tell, writing
from lpa.commands.ui import forms
from lpa.commands.ui.forms import today
from lpa.commands.zaak.heropen import Heropening, heropen
from lpa.domain.base.datum import lang
from lpa.domain.base.soorten import GEWEIGERD, TOEGEKEND, UITKOMSTEN_PER_GROND
from lpa.domain.base.tekst import opsomming, schoon
from lpa.domain.recht import vrijstelling as recht
from lpa.domain.records.aanvraag import AFGEWEZEN, BESLUIT, TOEGEWEZEN, VERLEEND, Vrijstelling
from lpa.domain.records.besluit import moet_open_zijn
from lpa.domain.zaak.feiten import geldigheid
from lpa.output.zaak.recht import maak_bekend, termijn_regel
from lpa.output.zaak.vrijstelling import recht_blad, stand_data
from lpa.storage.register import registers
from lpa.storage.zaak import aanvragen

app = forms.verbs()


def _toegekend(d: forms.Draft[Any]) -> bool:
    return (d.get(Besluit.uitkomst) or "") in VERLEEND


def _bij_toegekend(_: forms.Draft[Any]) -> str:
    return f"het hoort bij uitkomst {opsomming(list(VERLEEND), 'of')}"


def _op_aanvraag(d: forms.Draft[Any]) -> bool:
    return d.get(Besluit.uitkomst) == TOEGEKEND


def _bij_aanvraag(_: forms.Draft[Any]) -> str:
    return f"het hoort bij uitkomst {TOEGEKEND}"


def _uitkomsten(v: Vrijstelling) -> forms.Field[str]:
    """How it can end: an exemption by law is not granted. Words of other grounds and of leave will do."""
    ja, nee, *_ = mogelijk = UITKOMSTEN_PER_GROND[v.soort]
    ander = {TOEGEKEND: ja, TOEGEWEZEN: ja, GEWEIGERD: nee, AFGEWEZEN: nee}
    return Besluit.uitkomst.but(kind=forms.choice("uitkomst", mogelijk, also=ander))


class Besluit(Welke):
    """Dealing with a notice or request."""

    uitkomst = forms.text(
        "--uitkomst", "Uitkomst",
        "toegekend, geweigerd, buiten behandeling; bij art. 5 vrijgesteld van rechtswege of niet",
        kind=forms.plain("KEUZE", schoon), required=True,
    )  # fmt: skip
    van = forms.ask(
        forms.COMING_DAY, "--van", "Geldt vanaf", "eerste dag; anders wat al is vastgelegd", when=_toegekend,
        because=_bij_toegekend,
    )  # fmt: skip
    tot = forms.ask(
        forms.COMING_DAY, "--tot", "Geldt tot en met", "laatste dag; anders wat al is vastgelegd", when=_toegekend,
        because=_bij_toegekend, after=van,
    )  # fmt: skip
    motivering = forms.text("--motivering", "Motivering", "waarom; verplicht bij een besluit", long=True)
    voorwaarden = forms.text(
        "--voorwaarden", "Voorwaarden", "wat bij het besluit geldt", long=True, quiet=True, when=_op_aanvraag,
        because=_bij_aanvraag,
    )  # fmt: skip
    op = forms.today_field("--datum", "Besluit van")
    verzonden_op = Bekend.verzonden_op
    bezwaarclausule = Bekend.bezwaarclausule


@forms.verb(
    app, "besluit", 'lpa vrijstelling besluit 12 --uitkomst toegekend --van 1-8-2019 --tot 31-7-2020 --motivering "…"'
)
def besluit(given: forms.Given[Besluit], toch: forms.Toch = False) -> None:
    """Handel een aanvraag of een kennisgeving (art. 5: van rechtswege) af."""
    with forms.open_file() as b:
        v = given.place(Besluit.vrijstelling, b.conn)
        moet_open_zijn(v)
        tell.zaak(b.conn, v)
        f = given.fill(b.conn, _uitkomsten(v))
        zoals = replace(
            v, van=f.van or v.van, tot=f.tot or v.tot, motivering=f.motivering or v.motivering,
            voorwaarden=f.voorwaarden or v.voorwaarden, verzonden_op=f.verzonden_op or v.verzonden_op,
            bezwaarclausule=v.bezwaarclausule if f.bezwaarclausule is None else f.bezwaarclausule,
        )  # fmt: skip
        beslist = recht.beslist(zoals, f.uitkomst, f.op)
        jongere = registers.jongere(b.conn, v.jongere)
        eerder = buiten_van(b.conn, jongere)
        with writing(b, "vrijstelling besluit", lambda: _twijfels(b.conn, beslist), toch) as s:
            na = s.change(beslist)
        stand, whom = vrijstellingstand(b.conn, na), tell.about(b.conn, na)
        forms.talk.say_all(nasleep.van_zaak(b.conn, na), nu_buiten(eerder, buiten_van(b.conn, jongere)))
    zin = f"Vrijstelling {na.nummer} van {stand.naam}: {na.afhandeling} op {lang(na.gesloten_op or today())}"
    zin += f", {geldigheid(na)}." if na.verleend else "."
    if stand.termijnen.bezwaar:
        zin += f" Bezwaar kan {termijn_regel(stand.termijnen.bezwaar)}."
    elif na.soort in BESLUIT and recht.is_besluit(na):
        zin += maak_bekend(na)
    elif recht.is_besluit(na):
        zin += f" De bezwaartermijn loopt vanaf de verzending: lpa vrijstelling wijzig {na.nummer} --verzonden DATUM."
    waarom = f"Wat de wet zegt: lpa vrijstelling toon {na.nummer}"
    tell.change(zin, na.nummer, stand_data(stand), about=whom, below=recht_blad(stand), instead=waarom)


def _twijfels(conn: Connection, v: Vrijstelling) -> Twijfels:
    """A condition that is not met, when it is granted all the same; how it was sent."""
    return [*recht.twijfels_toets(v, vrijstellingstand(conn, v).toets), *twijfels_verzonden(conn, v)]


class Heropenen(Welke, Heropening):
    """Which exemption, and why."""

    vrijstelling = Welke.vrijstelling.but(kind=forms.zaak_of(aanvragen.vrijstelling, "vrijstelling", closed=True))


@forms.verb(app, "heropen", 'lpa vrijstelling heropen 12 --reden "nieuwe verklaring"')
def heropen_vrijstelling(given: forms.Given[Heropenen], toch: forms.Toch = False) -> None:
    """Trek de uitkomst in; dat blijft te zien."""
    heropen(
        "vrijstelling", given, Heropenen.vrijstelling, lambda _, v: replace(recht.onbeslist(v), geworden=""),
        twijfels_ingetrokken, sure=toch,
    )  # fmt: skip
