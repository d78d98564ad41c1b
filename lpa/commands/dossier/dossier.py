"""`lpa dossier`: all that there is about a jongere or a zaak, on a page; and what was shared with whom."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from sqlcipher3.dbapi2 import Connection

from lpa import settings
from lpa.commands.facts.dossier import Subject, Wie, dossierpagina, subject
from lpa.commands.gate.doors import All, Csv, Most, outside, tell
from lpa.commands.keten.verstrekking import show_verstrekkingen
from lpa.commands.ui.forms import PATH, Given, noun, reading, switch, talk, text, verb
from lpa.domain.dossier.dossier import Dossier
from lpa.errors import VerkeerdGebruik
from lpa.output.zaak.dossier import Dossierpagina, dossier_blad, dossier_data, verder
from lpa.storage.exchange import package
from lpa.storage.zaak import dossier

app = noun(
    "Alles over een jongere of een zaak: plicht, school, stappen, termijnen.",
    "lpa dossier 12\nlpa dossier jansen --druk dossier.html",
)


class Tonen(Wie):
    """Whose dossier, and to which file."""

    druk = text("--druk", "Bestand", "maak een bladzijde om af te drukken (.html)", kind=PATH, quiet=True)


@verb(app, "toon", "lpa dossier toon 12\nlpa dossier toon --jongere 3 --druk dossier.html --zonder-namen")
def toon(
    given: Given[Tonen],
    overschrijf: Annotated[bool, switch("--overschrijf", "vervang een bestand dat er al is")] = False,
    zonder_namen: Annotated[bool, switch("--zonder-namen", "zonder namen, adressen, BSN en vrije tekst")] = False,
    volledig: Annotated[bool, switch("--volledig", "met BSN en geheim adres")] = False,
) -> None:
    """Toon het dossier van een zaak of van een jongere. Het woord toon mag weg."""
    if zonder_namen and volledig:
        raise VerkeerdGebruik("--volledig en --zonder-namen gaan niet samen", "kies een van de twee")
    doel = _html(given.pop(Tonen.druk), overschrijf)
    with reading() as conn:
        opdrachten = ", ".join(f"lpa dossier {opdracht.name}" for opdracht in app.registered_commands)
        advies = f". De opdrachten zijn: {opdrachten}"
        gelezen = outside.without_meldcode(_dossier(conn, subject(conn, _gevraagd(given), "lpa dossier", advies)))
        pagina = dossierpagina(conn, gelezen, volledig=volledig, zonder_namen=zonder_namen)
        wie = gelezen.jongere.nummer
        whom = tell.openly(wie, conn=conn) if volledig else tell.about(conn, wie)
    if doel:
        return _druk_af(pagina, doel, overschrijf, whom)
    blad = dossier_blad(pagina)
    blad.blocks += verder(pagina)
    return tell.sheet(blad, dossier_data(pagina), about=whom)


def _gevraagd(given: Given[Tonen]) -> Tonen:
    """Whom it is about, asked where nothing was typed. Raises VerkeerdGebruik when nobody is there to say it."""
    f = given.parse()
    if f.wie or f.jongere:
        return f
    if not talk.can_ask():
        raise VerkeerdGebruik(
            "ZAAK|JONGERE ontbreekt", "geef een zaaknummer of een naam, of --jongere met een nummer", "--jongere"
        )
    from lpa.commands.ui.interview import ask_one

    return Tonen({"wie": ask_one(Tonen.wie.but(label="Zaaknummer of jongere"))})


def _dossier(conn: Connection, over: Subject) -> Dossier:
    return dossier.compleet(conn, over.zaak) if over.zaak else dossier.van_jongere(conn, over.jongere or 0)


def _html(druk: str, overschrijf: bool) -> Path | None:
    """Where the page will be written; None when it is for the screen. Raises VerkeerdGebruik."""
    if not druk:
        if overschrijf:
            raise VerkeerdGebruik("--overschrijf hoort bij --druk", "noem het bestand met --druk", "--druk")
        return None
    doel = settings.pad(druk)
    if doel.suffix.lower() not in (".html", ".htm"):
        raise VerkeerdGebruik(
            f"{doel.name} eindigt niet op .html", "kies een naam die op .html eindigt; een pdf maakt u in de browser"
        )
    return doel


def _druk_af(pagina: Dossierpagina, doel: Path, overschrijf: bool, whom: tell.About) -> None:
    """Write the page that she can print, and say that nobody looks after it."""
    from lpa.output.render.html import printed

    def html(p: Dossierpagina) -> bytes:
        blad = tell.on_paper(dossier_blad(p, tussen="\n"), about=whom)
        return printed(blad, p.titel, p.op, package.text("dossier.html")).encode("utf-8")

    outside.file(doel, pagina._replace(op_papier=True), html, pagina.titel, overschrijf=overschrijf)
    d = pagina.dossier
    zin = (
        f"{pagina.titel} staat in {doel}. Open het in Edge of Chrome en druk het af. Het bestand is niet versleuteld en"
        " lpa houdt het niet bij: verwijder het zelf als u het niet meer nodig hebt."
    )
    data = {"bestand": str(doel), "zaak": d.zaak, "jongere": d.jongere.nummer, "zonder_namen": pagina.zonder_namen}
    tell.change(zin, d.zaak or d.jongere.nummer, data, about=whom, undo=False)


@verb(app, "verstrekkingen", "lpa dossier verstrekkingen\nlpa dossier verstrekkingen 12 --csv")
def verstrekkingen(given: Given[Wie], alles: All = False, meest: Most = 50, csv: Csv = False) -> None:
    """Toon wat is gedeeld: met wie, wanneer, op welke grond. De laatste staat eerst."""
    show_verstrekkingen("lpa dossier verstrekkingen", given, most=None if alles else meest, csv=csv)
