"""`lpa dossier`: all that there is about a jongere or a zaak, on a page; and what was shared with whom."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from sqlcipher3.dbapi2 import Connection

from lpa import settings
from lpa.commands import answer
from lpa.commands.basis import noun, optie, plek, verb, vlag
from lpa.commands.dossierstand import dossierpagina
from lpa.commands.lijst import Alles, Csv, Meest, toon_lijst
from lpa.commands.werk import bestand
from lpa.domain.dossier import Dossier
from lpa.domain.keten import Deling
from lpa.domain.tekst import schoon
from lpa.errors import NietGevonden, VerkeerdGebruik
from lpa.output.dossier import Dossierpagina, dossier_blad, dossier_data, verder
from lpa.output.keten import delingen_tabel
from lpa.storage import delingen as opgeslagen
from lpa.storage import dossier as opslag
from lpa.storage import pakket, registers, uitbestand, zaken

app = noun(
    "Alles over een jongere of een zaak: wie, plicht, school, zaken, elke stap, termijnen, afspraken.",
    "lpa dossier 12\nlpa dossier jansen --druk dossier.html\nlpa dossier delingen",
    anders="toon",
)
Wie = Annotated[str, plek("ZAAK|JONGERE", "nummer van de zaak, of van de jongere het BSN of een deel van de naam")]
Jongere = Annotated[str, optie("--jongere", "over deze jongere: nummer, BSN of deel van de naam", "JONGERE")]


@verb(app, "toon", "lpa dossier toon 12\nlpa dossier toon --jongere 3 --druk dossier.html --zonder-namen")
def toon(
    wie: Wie = "",
    jongere: Jongere = "",
    druk: Annotated[str, optie("--druk", "maak een bladzijde om af te drukken (.html)", "BESTAND")] = "",
    overschrijf: Annotated[bool, vlag("--overschrijf", "vervang een bestand dat er al is")] = False,
    zonder_namen: Annotated[bool, vlag("--zonder-namen", "zonder namen, adressen, BSN en vrije tekst")] = False,
    volledig: Annotated[bool, vlag("--volledig", "met BSN en geheim adres")] = False,
) -> None:
    """Toon het dossier van een zaak of van een jongere. Het woord toon mag weg."""
    if zonder_namen and volledig:
        raise VerkeerdGebruik("--volledig en --zonder-namen gaan niet samen", "kies een van de twee")
    doel = _html(druk, overschrijf)
    if not schoon(wie + jongere):
        wie = _gevraagd()
    with bestand() as b, b.lees() as conn:
        gelezen = _dossier(conn, *_bedoeld(conn, wie, jongere))
        pagina = dossierpagina(conn, gelezen, volledig=volledig, zonder_namen=zonder_namen)
    if doel:
        return _druk_af(pagina, doel, overschrijf)
    blad = dossier_blad(pagina)
    blad.blokken += verder(pagina)
    return answer.sheet(blad, dossier_data(pagina))


def _gevraagd() -> str:
    """Whom it is about, asked. Raises VerkeerdGebruik when nobody is there to say it."""
    if not answer.can_ask():
        raise VerkeerdGebruik("ZAAK|JONGERE ontbreekt", "geef een zaaknummer of een naam, of --jongere met een nummer")
    from lpa.commands.vragen import ask_text

    return ask_text("Zaaknummer of jongere")


def _dossier(conn: Connection, jongere: int | None, zaak: int | None) -> Dossier:
    return opslag.van_zaak(conn, zaak) if zaak else opslag.van_jongere(conn, jongere or 0)


def _bedoeld(conn: Connection, wie: str, jongere: str) -> tuple[int | None, int | None]:
    """The number of the jongere, or of the zaak, that was meant; neither when nothing was typed.

    Digits are a zaak, except nine of them: those are a BSN. Other text is a jongere. Raises NietGevonden.
    """
    kaal = schoon(wie)
    if kaal and jongere:
        raise VerkeerdGebruik(f"'{kaal[:20]}' en --jongere gaan niet samen", "geef een van de twee")
    if not kaal:
        return (registers.vind_jongere(conn, jongere).nummer if jongere else None), None
    cijfers = kaal.isascii() and kaal.isdigit()
    if cijfers and len(kaal) != 9:
        return None, _zaaknummer(conn, int(kaal[:15]))
    try:
        return registers.vind_jongere(conn, kaal).nummer, None
    except NietGevonden as fout:
        hulp = "zoek met: lpa jongere lijst --zoek TEKST, en geef dan --jongere NUMMER. De opdrachten zijn:"
        raise NietGevonden(fout.fout, f"{hulp} {_opdrachten()}") from fout


def _zaaknummer(conn: Connection, nummer: int) -> int:
    """The number of a zaak that exists. Raises NietGevonden."""
    try:
        return zaken.zaak(conn, nummer).nummer
    except NietGevonden as fout:
        hulp = f"bedoelt u jongere {nummer}? Typ dan: lpa dossier --jongere {nummer}. Of zoek met: lpa zoek NAAM"
        raise NietGevonden(fout.fout, hulp) from fout


def _opdrachten() -> str:
    return ", ".join(f"lpa dossier {opdracht.name}" for opdracht in app.registered_commands)


def _html(druk: str, overschrijf: bool) -> Path | None:
    """Where the page will be written; None when it is for the screen. Raises VerkeerdGebruik."""
    if not druk:
        if overschrijf:
            raise VerkeerdGebruik("--overschrijf hoort bij --druk", "noem het bestand met --druk")
        return None
    doel = settings.pad(druk)
    if doel.suffix.lower() not in (".html", ".htm"):
        raise VerkeerdGebruik(
            f"{doel.name} eindigt niet op .html", "kies een naam die op .html eindigt; een pdf maakt u in de browser"
        )
    return doel


def _druk_af(pagina: Dossierpagina, doel: Path, overschrijf: bool) -> None:
    """Write the page that she can print, and say that nobody looks after it."""
    from lpa.output.druk import druk

    tekst = druk(dossier_blad(pagina, tussen="\n"), pagina.titel, pagina.op, pakket.tekst("dossier.html"))
    nooit = uitbestand.zaakbestanden(settings.current().bestand)
    uitbestand.schrijf(doel, tekst.encode("utf-8"), overschrijf=overschrijf, nooit=nooit)
    d = pagina.dossier
    zin = (
        f"{pagina.titel} staat in {doel}. Open het in Edge of Chrome en druk het af. Het bestand is niet versleuteld en"
        " lpa houdt het niet bij: verwijder het zelf als u het niet meer nodig hebt."
    )
    data = {"bestand": str(doel), "zaak": d.zaak, "jongere": d.jongere.nummer, "zonder_namen": pagina.zonder_namen}
    answer.change(zin, d.zaak or d.jongere.nummer, data, terug=False)


@verb(app, "delingen", "lpa dossier delingen\nlpa dossier delingen 12 --csv")
def delingen(wie: Wie = "", jongere: Jongere = "", alles: Alles = False, meest: Meest = 50, csv: Csv = False) -> None:
    """Toon wat is gedeeld, met wie, wanneer en op welke grond; de laatste eerst."""
    with bestand() as b, b.lees() as conn:
        over, zaak = _bedoeld(conn, wie, jongere)
        gevonden, aantal = opgeslagen.lijst(conn, zaak, over, None if alles else meest)
    toon_lijst("delingen", Deling, delingen_tabel(gevonden), gevonden, aantal, csv=csv)
