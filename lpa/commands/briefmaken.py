"""Making letters: the template, the files, the records, and what is told about them."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import date
from itertools import count
from pathlib import Path
from typing import Annotated, Any, NamedTuple

from sqlcipher3.dbapi2 import Connection

from lpa import settings
from lpa.commands.basis import optie, vlag
from lpa.domain.brief import Brief, in_plaats_van
from lpa.domain.briefadres import Geadresseerde
from lpa.domain.briefsoort import SOORTEN
from lpa.domain.briefveld import Briefzaak
from lpa.domain.briefvelden import velden
from lpa.domain.recht.aanschrijven import Aanschrijving
from lpa.domain.recht.termijnen import Termijn
from lpa.domain.tekst import met_hoofdletter, opsomming
from lpa.errors import VerkeerdGebruik
from lpa.output.data import als_data
from lpa.output.recht import termijn_data, termijn_regel
from lpa.storage import brieven as opslag
from lpa.storage import sjablonen, uitbestand
from lpa.storage.bestand import Schrijver

Dag = date
Uit = Annotated[str, optie("--uit", "naam van het bestand; anders naar zaak en soort", "BESTAND")]
Overschrijf = Annotated[bool, vlag("--overschrijf", "vervang een bestand dat er al is")]


class Partij(NamedTuple):
    """Letters that are made together: the files, their records, and what must be said about the template."""

    bestanden: dict[Path, bytes]
    brieven: list[Brief]
    sjabloon: str
    opmerking: str = ""


def pad(uit: str, zaak: int, soort: str) -> Path:
    """Where the letter goes. Raises VerkeerdGebruik for the name of another kind of file."""
    if not uit:
        return Path(f"brief-{zaak}-{soort}.docx")
    gekozen = settings.pad(uit)
    if gekozen.suffix.lower() not in ("", ".docx"):
        raise VerkeerdGebruik(f"een brief is een Word-bestand, geen {gekozen.suffix}", "kies een naam op .docx")
    return gekozen if gekozen.suffix or gekozen.is_dir() or not gekozen.name else gekozen.with_suffix(".docx")


def maak(soort: str, g: Briefzaak, wie: Sequence[Geadresseerde], doel: Path, *, vrij: bool) -> Partij:
    """The letters, in memory, under the next free name when `vrij`.

    Raises Geweigerd for a field that is empty, GegevensGeweigerd for a wrong template.
    """
    from lpa.output.briefvul import vul

    sjabloon, opmerking = kies_sjabloon(soort, g.afzender.sjablonen, g.datum)
    titel = met_hoofdletter(SOORTEN[soort].titel)
    paden = _vrije(doel, len(wie)) if vrij else _paden(doel, len(wie))
    bezet = [pad_ for pad_ in _paden(doel, len(wie)) if pad_ not in paden and pad_.exists()]
    if bezet:
        opmerking = f"{opmerking}\n{_blijft(bezet)}".strip()
    bestanden, gemaakt = dict[Path, bytes](), list[Brief]()
    for aan, naar in zip(wie, paden, strict=True):
        inhoud = vul(sjabloon, velden(soort, g, aan), titel, f"Gemeente {g.gemeente}", g.datum)
        bestanden[naar] = inhoud
        gemaakt.append(
            Brief(
                zaak=g.zaak.nummer, soort=soort, aan=f"{aan.naam} ({aan.sleutel})", bestand=naar.name,
                sha256=hashlib.sha256(inhoud).hexdigest(), datum=g.datum,
            )
        )  # fmt: skip
    return Partij(bestanden, gemaakt, "eigen" if sjabloon.eigen else "lpa", opmerking)


def _paden(doel: Path, aantal: int) -> list[Path]:
    """The name of each letter: numbered when there are more."""
    return [doel] if aantal == 1 else [doel.with_name(f"{doel.stem}-{n}{doel.suffix}") for n in range(1, aantal + 1)]


def _vrije(doel: Path, aantal: int) -> list[Path]:
    """The first names of which none is taken: a letter that she may have edited stays."""
    for versie in count(1):
        paden = _paden(doel if versie == 1 else doel.with_name(f"{doel.stem}-versie{versie}{doel.suffix}"), aantal)
        if not any(pad_.exists() for pad_ in paden):
            return paden
    raise AssertionError  # count never ends


def _blijft(bezet: Sequence[Path]) -> str:
    namen = opsomming([pad_.name for pad_ in bezet])
    return f"Let op: {namen} van eerder {'blijft' if len(bezet) == 1 else 'blijven'} staan, onder de oude naam."


def kies_sjabloon(soort: str, map_: str, op: date) -> tuple[Any, str]:
    """The template of a kind: hers when her folder has one, else that of lpa; and what must be said about that."""
    from lpa.output.briefsjabloon import sjabloon
    from lpa.output.briefvul import Sjabloon

    naam = sjablonen.bestandsnaam(soort)
    if (inhoud := sjablonen.eigen(map_, soort)) is not None:
        return Sjabloon(naam, inhoud, True), ""
    opmerking = f"Let op: {naam} ontbreekt in uw map; lpa gebruikt zijn eigen sjabloon." if map_ else ""
    titel = met_hoofdletter(SOORTEN[soort].titel)
    return Sjabloon(naam, sjabloon(sjablonen.teksten([soort]), soort, titel, op), False), opmerking


def al_verzonden(conn: Connection, partij: Partij) -> Brief | None:
    """The letter that was sent, when one of the files that would be replaced is that letter."""
    hashes = [uitbestand.sha256(pad_) for pad_ in partij.bestanden if pad_.is_file()]
    return opslag.verzonden_bestand(conn, hashes)


def leg_vast(s: Schrijver, gemaakt: Sequence[Brief]) -> list[Brief]:
    """The records, stored; a letter that was not sent yet is replaced by the new one."""
    eerder = opslag.onverzonden(s.conn, gemaakt[0].zaak, gemaakt[0].soort)
    nieuw = [in_plaats_van(b, eerder) for b in gemaakt]
    return [s.wijzig(b) if b.nummer else s.voeg_toe(b) for b in nieuw]


def opmerkingen(partij: Partij, wet: Aanschrijving, gevraagd: object, kanttekeningen: Sequence[str]) -> list[str]:
    """What she must know: which template was used, and what is unsure in law."""
    uit = partij.opmerking.splitlines()
    if wet.kanttekening and not gevraagd:
        uit.append(f"! Aan ouders en jongere ({wet.artikel}); {wet.kanttekening}.")
    return [*uit, *(f"! {tekst}" for tekst in kanttekeningen)]


def zin(gemaakt: Sequence[Brief], bezwaar: Termijn | None, *, verzonden: bool) -> str:
    """What was made, in which files, and the term that runs."""
    eerste = gemaakt[0]
    nummers = opsomming([str(b.nummer) for b in gemaakt])
    aan = opsomming([f"{b.aan} in {b.bestand}" for b in gemaakt])
    titel = SOORTEN[eerste.soort].titel
    tekst = (
        f"Brief {nummers} {'is' if len(gemaakt) == 1 else 'zijn'} gemaakt in zaak {eerste.zaak}: {titel}, aan {aan}."
    )
    if bezwaar:
        tekst += f" Bezwaar kan {termijn_regel(bezwaar)}."
    if verzonden:
        return f"{tekst} Verzonden: interventie {eerste.interventie}."
    return f"{tekst} Verzonden? lpa brief verzonden {eerste.nummer}."


def data(gemaakt: Sequence[Brief], partij: Partij, bezwaar: Termijn | None) -> dict[str, Any]:
    """The first letter as data, with all that were made."""
    return als_data(gemaakt[0]) | {
        "brieven": [als_data(b) for b in gemaakt],
        "bestanden": [str(pad_) for pad_ in partij.bestanden],
        "sjabloon": partij.sjabloon,
        "bezwaar": termijn_data(bezwaar) if bezwaar else None,
    }
