"""The melding of each who is invited to a spreekuur: made, used again, or moved along with its day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from sqlcipher3.dbapi2 import Connection

from lpa.commands.ui.session import vandaag
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.spreekuur import UITGENODIGD, Genodigde, Spreekuur, Uitnodiging, wachtenden
from lpa.domain.records.zaak import Melding
from lpa.domain.zaak.spreekuurmelding import dagzin, melding_voor, moet_anders, verhuisd_zin
from lpa.storage.engine.file import Schrijver
from lpa.storage.register import registers
from lpa.storage.zaak import spreekuren as opslag
from lpa.storage.zaak import zaken


class Uitgenodigd(NamedTuple):
    """What inviting did: the numbers of the meldingen that were there, and the meldingen of another day than today."""

    bestond: list[int]
    gezet: list[Melding]


def melding(conn: Connection, s: Spreekuur, j: Jongere, al: Genodigde | None = None) -> Melding:
    """The melding that the invitation of `j` lies in, or will: `al`, where somebody is on the list already."""
    if al and not moet_anders(al.melding, s, vandaag()):
        return al.melding
    mee = al.melding.nummer if al and opslag.alleen_gepland(conn, al.melding.nummer) else None
    inschrijvingen = registers.inschrijvingen(conn, j.nummer)
    return melding_voor(s, j.nummer, zaken.meldingen_van(conn, j.nummer), inschrijvingen, vandaag(), mee)


def nodig_uit(s: Schrijver, spreekuur: Spreekuur, jongeren: Sequence[Jongere]) -> Uitgenodigd:
    """Store an invitation for each, and its melding where there is none."""
    al = {g.jongere.nummer: g for g in opslag.genodigden(s.conn, spreekuur.nummer)}
    uit = Uitgenodigd([], [])
    for j in jongeren:
        gevonden = melding(s.conn, spreekuur, j, al.get(j.nummer))
        vast, anders = _bewaar(s, gevonden)
        if gevonden.nummer:
            uit.bestond.append(vast.nummer)
        if anders and (gevonden.nummer or vast.geopend_op > vandaag()):
            uit.gezet.append(vast)
        if afgezegd := al.get(j.nummer):
            s.wijzig(replace(afgezegd.uitnodiging, status=UITGENODIGD, zaak=vast.nummer))
        else:
            s.voeg_toe(Uitnodiging(spreekuur=spreekuur.nummer, zaak=vast.nummer))
    return uit


def verplaats(s: Schrijver, spreekuur: Spreekuur) -> str:
    """Put who waits in a melding that fits the day which `spreekuur` has now; what was done, as sentences."""
    gezet, zinnen = [], ""
    for g in wachtenden(opslag.genodigden(s.conn, spreekuur.nummer)):
        vast, anders = _bewaar(s, melding(s.conn, spreekuur, g.jongere, g))
        if anders:
            gezet.append(vast)
        if vast.nummer != g.melding.nummer:
            s.wijzig(replace(g.uitnodiging, zaak=vast.nummer))
            zinnen += verhuisd_zin(g.jongere.nummer, g.melding, vast.nummer)
    return dagzin(gezet) + zinnen


def _bewaar(s: Schrijver, m: Melding) -> tuple[Melding, bool]:
    """Store a melding that is new or changed; and whether it was either."""
    if not m.nummer:
        return s.voeg_toe(m), True
    return (m, False) if m == zaken.melding(s.conn, m.nummer) else (s.wijzig(m), True)
