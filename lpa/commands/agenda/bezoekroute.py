"""`lpa huisbezoek route` and `agenda`: the visits of a day on paper, and all of them for a calendar program."""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated

from lpa import settings
from lpa.commands.ui import answer
from lpa.commands.ui.command import optie, plek, verb, vlag
from lpa.commands.ui.command import verbs as maak_verbs
from lpa.commands.ui.field import Veld
from lpa.commands.ui.session import bestand, vandaag
from lpa.commands.ui.velden import datum, komende_datum
from lpa.domain.base.datum import kort
from lpa.domain.doubts.kalender import moet_lopen
from lpa.domain.records.huisbezoek import Huisbezoek
from lpa.output.zaak.agenda import Afspraak, ics
from lpa.output.zaak.huisbezoek import Halte, Route, route_blad, route_data
from lpa.storage.engine import outfile
from lpa.storage.register import eigen, registers
from lpa.storage.zaak import agenda as opslag

verbs = maak_verbs()
TERUG = timedelta(days=30)
KLAARMAKEN = 15  # minutes: she is warned so long before she must leave


@verb(verbs, "route", "lpa huisbezoek route morgen\nlpa huisbezoek route di --zonder-namen")
def route(
    dag: Annotated[str, plek("DATUM", "anders vandaag")] = "",
    zonder_namen: Annotated[bool, vlag("--zonder-namen", "alleen tijd, zaaknummer en adres")] = False,
) -> None:
    """Toon de huisbezoeken van een dag op volgorde, om mee te nemen. Een geheim adres staat er nooit op."""
    welke = komende_datum(dag) if dag else vandaag()
    with bestand() as b, b.lees() as conn:
        haltes = []
        for h in opslag.geplande(conn, welke, van=welke):
            jongere = opslag.wie(conn, h.zaak)
            haltes.append(Halte(h, jongere, registers.verzorgers(conn, jongere.nummer)))
        reistijd = eigen.regelboek(conn).regel("norm.reistijd", welke).getal
    pagina = Route(welke, haltes, reistijd, not zonder_namen)
    answer.sheet(route_blad(pagina), route_data(pagina))


UIT = Veld("uit", "--uit", "Bestand", "naam van het bestand", voorstel=lambda _: "huisbezoeken.ics", verplicht=True)


@verb(verbs, "agenda", "lpa huisbezoek agenda --uit huisbezoeken.ics --overschrijf")
def agenda(
    uit: Annotated[str, optie("--uit", "naam van het bestand; in een pijp mag het weg", "BESTAND")] = "",
    van: Annotated[str, optie("--van", "vanaf deze dag; anders 30 dagen terug", "DATUM")] = "",
    tot: Annotated[str, optie("--tot", "tot en met deze dag; anders alles wat nog komt", "DATUM")] = "",
    overschrijf: Annotated[bool, vlag("--overschrijf", "vervang een bestand dat er al is")] = False,
) -> None:
    """Schrijf de huisbezoeken als agendabestand (.ics), met alleen initialen en zaaknummer."""
    begin = datum(van) if van else None
    eerste, laatste = begin or vandaag() - TERUG, komende_datum(tot, begin) if tot else None
    if laatste:
        moet_lopen(eerste, laatste)
    if not uit and answer.can_ask():
        from lpa.commands.ui.interview import vraag

        uit = vraag(UIT)
    nu = settings.utc_now()
    with bestand() as b, b.lees() as conn:
        bezoeken, _ = opslag.lijst(conn, opslag.Filter(van=eerste, tot=laatste), None)
        bezoeken += opslag.verschoven(conn, eerste, laatste)
        wie = {h.uid: opslag.wie(conn, h.zaak).initialen for h in bezoeken}
        alle = [*bezoeken, *opslag.teruggenomen(conn, eerste, laatste)]
        afspraken = [Afspraak(h, wie.get(h.uid, ""), opslag.gewijzigd(conn, h) or nu) for h in alle]
        waarschuw = eigen.regelboek(conn).regel("norm.reistijd", vandaag()).getal + KLAARMAKEN
    return _geef(uit, ics(afspraken, nu, waarschuw), bezoeken, overschrijf)


def _geef(uit: str, inhoud: bytes, bezoeken: list[Huisbezoek], overschrijf: bool) -> None:
    """Write the file, or answer with its text when no file was named."""
    aantal = len(bezoeken)
    if not uit:
        tekst = inhoud.decode()
        return answer.document({"ics": tekst, "aantal": aantal}) if settings.current().json else answer.write(tekst)
    pad = settings.pad(uit)
    nooit = outfile.zaakbestanden(settings.current().bestand)
    outfile.schrijf(pad, inhoud, overschrijf=overschrijf, nooit=nooit)
    zin = f"{aantal} {'huisbezoek staat' if aantal == 1 else 'huisbezoeken staan'} in {pad}{_periode(bezoeken)}."
    return answer.change(zin, aantal, {"bestand": str(pad), "huisbezoeken": aantal}, terug=False)


def _periode(bezoeken: list[Huisbezoek]) -> str:
    dagen = sorted(h.begin.date() for h in bezoeken)
    return f", van {kort(dagen[0])} tot en met {kort(dagen[-1])}" if dagen else ""
