"""`lpa huisbezoek route` and `agenda`: the visits of a day on paper, and all of them for a calendar program."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Annotated

from lpa import settings
from lpa.commands.gate.doors import outside, tell
from lpa.commands.ui import forms
from lpa.commands.ui.forms import today
from lpa.domain.base.datum import kort
from lpa.domain.doubts.school import moet_lopen
from lpa.domain.records.huisbezoek import Huisbezoek
from lpa.output.zaak.agenda import Afspraak, ics
from lpa.output.zaak.huisbezoek import Halte, Route, bezoekadres, route_blad, route_data
from lpa.storage.register import eigen, registers
from lpa.storage.zaak import agenda as opslag
from lpa.storage.zaak import geheimadres

app = forms.verbs()
TERUG = timedelta(days=30)
_AGENDA = "agenda van huisbezoeken"
KLAARMAKEN = 15  # minutes: she is warned so long before she must leave


class Dag(forms.Form):
    """Of which day."""

    dag = forms.ask(forms.COMING_DAY, "DATUM", "Dag", "anders vandaag")


@forms.verb(app, "route", "lpa huisbezoek route morgen\nlpa huisbezoek route di --zonder-namen")
def route(
    given: forms.Given[Dag],
    zonder_namen: Annotated[bool, forms.switch("--zonder-namen", "alleen tijd, zaaknummer en adres")] = False,
) -> None:
    """Toon de huisbezoeken van een dag op volgorde, om mee te nemen. Een geheim adres staat er nooit op."""
    welke = given.parse().dag or today()
    with forms.reading() as conn:
        haltes = []
        for h in opslag.geplande(conn, welke, van=welke):
            jongere = opslag.wie(conn, h.zaak)
            haltes.append(Halte(h, jongere, registers.verzorgers(conn, jongere.nummer)))
        reistijd = eigen.regelboek(conn).regel("norm.reistijd", welke).getal
        geheim = geheimadres.secret_among(conn, {h.jongere.nummer for h in haltes})
        open_ = [bezoekadres(h.bezoek, h.jongere) for h in haltes if h.jongere.nummer not in geheim]
        whom = tell.about(conn, *(halte.jongere for halte in haltes), keep=open_)
    pagina = Route(welke, haltes, reistijd, not zonder_namen)
    tell.sheet(route_blad(pagina), route_data(pagina), about=whom)


class Agenda(forms.Form):
    """To which file, and which days."""

    uit = forms.text("--uit", "Bestand", "naam van het bestand; in een pijp mag het weg", kind=forms.PATH, quiet=True)
    van = forms.flag("--van", "vanaf deze dag; anders 30 dagen terug", forms.DAY)
    tot = forms.ask(
        forms.COMING_DAY, "--tot", "Tot en met", "tot en met deze dag; anders alles wat nog komt", quiet=True, after=van
    )


@forms.verb(app, "agenda", "lpa huisbezoek agenda --uit huisbezoeken.ics --overschrijf")
def agenda(
    given: forms.Given[Agenda],
    overschrijf: Annotated[bool, forms.switch("--overschrijf", "vervang een bestand dat er al is")] = False,
) -> None:
    """Schrijf een agendabestand (.ics), met alleen initialen en zaaknummer."""
    f = given.parse()
    eerste, laatste, uit = f.van or today() - TERUG, f.tot, f.uit
    if laatste:
        moet_lopen(eerste, laatste)
    if not uit and forms.talk.can_ask():
        from lpa.commands.ui.interview import ask_one

        uit = ask_one(Agenda.uit.but(offer=lambda _: "huisbezoeken.ics"))
    nu = settings.utc_now()
    with forms.reading() as conn:
        bezoeken, _ = opslag.lijst(conn, opslag.Filter(van=eerste, tot=laatste), None)
        bezoeken = [_kaal(h) for h in (*bezoeken, *opslag.verschoven(conn, eerste, laatste))]
        wie = {h.uid: opslag.wie(conn, h.zaak).initialen for h in bezoeken}
        alle = [*bezoeken, *map(_kaal, opslag.teruggenomen(conn, eerste, laatste))]
        afspraken = [Afspraak(h, wie.get(h.uid, ""), opslag.gewijzigd(conn, h) or nu) for h in alle]
        waarschuw = eigen.regelboek(conn).regel("norm.reistijd", today()).getal + KLAARMAKEN
        whom = tell.about(conn, *bezoeken)
    if uit:
        pad = settings.pad(uit)
        in_bestand = outside.file(pad, afspraken, lambda a: ics(a, nu, waarschuw), _AGENDA, overschrijf=overschrijf)
        return _schreef(pad, [a.bezoek for a in in_bestand if a.bezoek in bezoeken], whom)
    afspraken = outside.only(afspraken, _AGENDA)
    tekst = ics(afspraken, nu, waarschuw).decode()
    if settings.current().json:
        return tell.document({"ics": tekst, "aantal": sum(a.bezoek in bezoeken for a in afspraken)}, about=whom)
    return tell.text(tekst, about=whom)


def _kaal(h: Huisbezoek) -> Huisbezoek:
    """A visit without its texts: none of them goes into a calendar."""
    return replace(h, verslag="", adres="", vervallen_reden="")


def _schreef(pad: Path, bezoeken: list[Huisbezoek], whom: tell.About) -> None:
    """Say which file was written."""
    aantal = len(bezoeken)
    zin = f"{aantal} {'huisbezoek staat' if aantal == 1 else 'huisbezoeken staan'} in {pad}{_periode(bezoeken)}."
    tell.change(zin, aantal, {"bestand": str(pad), "huisbezoeken": aantal}, about=whom, undo=False)


def _periode(bezoeken: list[Huisbezoek]) -> str:
    dagen = sorted(h.begin.date() for h in bezoeken)
    return f", van {kort(dagen[0])} tot en met {kort(dagen[-1])}" if dagen else ""
