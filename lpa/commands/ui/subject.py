"""What a command is about: a zaak or a jongere, whichever was typed."""

from __future__ import annotations

from typing import Annotated, NamedTuple

from sqlcipher3.dbapi2 import Connection

from lpa.commands.ui.command import optie, plek
from lpa.domain.base.tekst import schoon
from lpa.errors import NietGevonden, VerkeerdGebruik
from lpa.storage.register import registers
from lpa.storage.zaak import zaken

Wie = Annotated[str, plek("ZAAK|JONGERE", "nummer van de zaak, of van de jongere het BSN of een deel van de naam")]
Jongere = Annotated[str, optie("--jongere", "over deze jongere: nummer, BSN of deel van de naam", "JONGERE")]


class Onderwerp(NamedTuple):
    """The number of a jongere, or of a zaak; neither when nothing was typed."""

    jongere: int | None = None
    zaak: int | None = None


def onderwerp(conn: Connection, wie: str, jongere: str, opdracht: str, hulp: str = "") -> Onderwerp:
    """What was meant: digits are a zaak, except nine of them, which are a BSN; other text is a jongere.

    Raises NietGevonden, with how `opdracht` is typed for a jongere, and what more `hulp` says where it is a text.
    """
    kaal = schoon(wie)
    if kaal and jongere:
        raise VerkeerdGebruik(f"'{kaal[:20]}' en --jongere gaan niet samen", "geef een van de twee")
    if not kaal:
        return Onderwerp(registers.vind_jongere(conn, jongere).nummer if jongere else None)
    if kaal.isascii() and kaal.isdigit() and len(kaal) != 9:
        return Onderwerp(zaak=_zaaknummer(conn, int(kaal[:15]), opdracht))
    try:
        return Onderwerp(registers.vind_jongere(conn, kaal).nummer)
    except NietGevonden as fout:
        zoek = "zoek met: lpa jongere lijst --zoek TEKST, en geef dan --jongere NUMMER"
        raise NietGevonden(fout.fout, zoek + hulp) from fout


def _zaaknummer(conn: Connection, nummer: int, opdracht: str) -> int:
    """The number of a zaak that exists. Raises NietGevonden."""
    try:
        return zaken.zaak(conn, nummer).nummer
    except NietGevonden as fout:
        hulp = f"bedoelt u jongere {nummer}? Typ dan: {opdracht} --jongere {nummer}. Of zoek met: lpa zoek NAAM"
        raise NietGevonden(fout.fout, hulp) from fout
