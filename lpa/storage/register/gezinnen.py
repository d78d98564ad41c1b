"""Families: who is in one, and who may be of one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.records.jongere import Jongere, Verzorger
from lpa.domain.records.naam import zelfde_persoon
from lpa.domain.register.gezinnen import Verwant, zelfde_adres, zelfde_verzorger
from lpa.storage.engine.reading import many
from lpa.storage.register.registers import jongere, zoek

_MEEST = 8  # an address of more is no family but an institution


def verwanten(
    conn: sqlite.Connection, wie: Jongere, op: date, verzorgers: Sequence[Verzorger] = ()
) -> list[Verwant]:  # fmt: skip
    """Others who may be of the family of `wie` on day `op`, by the address or by one of `verzorgers`, each once.

    `wie` need not be stored yet. Who may be the same person is none, nor who is gone.
    """
    uit: dict[int, Verwant] = {}
    for verwant in (*_op_adres(conn, wie), *(lid for v in verzorgers for lid in _met_verzorger(conn, wie, v))):
        j = verwant.jongere
        al_gezin = wie.gezin is not None and j.gezin == wie.gezin
        if not (al_gezin or j.nummer == wie.nummer or j.vertrek(op) or zelfde_persoon(wie, [j])):
            uit.setdefault(j.nummer, verwant)
    return list(uit.values()) if len(uit) <= _MEEST else []


def _op_adres(conn: sqlite.Connection, wie: Jongere) -> list[Verwant]:
    """Who lives where `wie` does."""
    if not wie.adres or wie.geheim_adres:
        return []
    waar = "not geheim_adres and adres <> '' and (postcode = ? or adres = ? collate nocase) order by nummer"
    return [
        Verwant(j, "woont op hetzelfde adres")
        for j in many(conn, Jongere, waar, wie.postcode, wie.adres)
        if zelfde_adres(wie, j)
    ]


def _met_verzorger(conn: sqlite.Connection, wie: Jongere, v: Verzorger) -> list[Verwant]:
    """Who has the same parent; a secret address, of a jongere or of the parent, says nothing."""
    uit = []
    for ander in zoek(conn, Verzorger, v.naam, _MEEST * 2) if v.telefoon or v.adres else ():
        j = jongere(conn, ander.jongere)
        geheim = any(iemand.geheim_adres for iemand in (wie, j, v, ander))
        if zelfde_verzorger(v, ander, adres_telt=not geheim):
            uit.append(Verwant(j, f"heeft dezelfde ouder of verzorger: {ander.naam}"))
    return uit
