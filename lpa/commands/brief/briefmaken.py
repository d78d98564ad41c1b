"""Making letters: the template, the files, the records."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

from sqlcipher3.dbapi2 import Connection

from lpa import settings
from lpa.domain.base.tekst import met_hoofdletter, opsomming
from lpa.domain.brief.adres import CONTACT, Geadresseerde
from lpa.domain.brief.briefsoort import SOORTEN
from lpa.domain.brief.veld import Briefzaak
from lpa.domain.brief.velden import onmisbaar, twijfels_sjabloon, velden
from lpa.domain.records.brief import Brief, in_plaats_van
from lpa.errors import VerkeerdGebruik
from lpa.storage.engine import outfile, sjablonen
from lpa.storage.engine.file import Schrijver
from lpa.storage.zaak import brieven as opslag


class Partij(NamedTuple):
    """Letters that are made together: the files, their records, and what must be said or confirmed of the template."""

    bestanden: dict[Path, bytes]
    brieven: list[Brief]
    sjabloon: str
    opmerking: str = ""
    twijfels: Sequence[str] = ()


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
    from lpa.output.letter.fill import vul

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
                contact=aan.nummer if aan.wie == CONTACT else None,
                met_reden=bool(g.antwoorden.get("reden")), toestemming=g.antwoorden.get("toestemming"),
            )
        )  # fmt: skip
    mist = twijfels_sjabloon(soort, sjabloon.naam, weggelaten(soort, sjabloon, g.bezwaar is not None))
    return Partij(bestanden, gemaakt, "eigen" if sjabloon.eigen else "lpa", opmerking, mist)


def weggelaten(soort: str, sjabloon: Any, besluit: bool) -> list[str]:
    """The fields that a letter of this kind may not do without, and that a template of hers does not hold."""
    from lpa.output.letter.fill import gebruikte_velden

    gebruikt = gebruikte_velden(sjabloon) if sjabloon.eigen else onmisbaar(soort, besluit=besluit)
    return [naam for naam in onmisbaar(soort, besluit=besluit) if naam not in gebruikt]


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
    from lpa.output.letter.fill import Sjabloon
    from lpa.output.letter.template import sjabloon

    naam = sjablonen.bestandsnaam(soort)
    if (inhoud := sjablonen.eigen(map_, soort)) is not None:
        return Sjabloon(naam, inhoud, True), ""
    opmerking = f"Let op: {naam} ontbreekt in uw map; lpa gebruikt zijn eigen sjabloon." if map_ else ""
    titel = met_hoofdletter(SOORTEN[soort].titel)
    return Sjabloon(naam, sjabloon(sjablonen.teksten([soort]), soort, titel, op), False), opmerking


def al_verzonden(conn: Connection, partij: Partij) -> Brief | None:
    """The letter that was sent, when one of the files that would be replaced is that letter."""
    hashes = [outfile.sha256(pad_) for pad_ in partij.bestanden if pad_.is_file()]
    return opslag.verzonden_bestand(conn, hashes)


def leg_vast(s: Schrijver, gemaakt: Sequence[Brief]) -> list[Brief]:
    """The records, stored; a letter that was not sent yet is replaced by the new one."""
    return [s.wijzig(b) if b.nummer else s.voeg_toe(b) for b in genummerd(s.conn, gemaakt)]


def genummerd(conn: Connection, gemaakt: Sequence[Brief]) -> list[Brief]:
    """Each letter under the number of the one that it takes the place of, where there is one."""
    eerder = opslag.onverzonden(conn, gemaakt[0].zaak, gemaakt[0].soort)
    return [in_plaats_van(b, eerder) for b in gemaakt]
