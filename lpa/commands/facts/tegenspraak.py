"""What a change of the register says against the meldingen that stand: the doubts about them that are new by it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from contextlib import AbstractContextManager
from typing import Any

from sqlcipher3.dbapi2 import Connection

from lpa.commands.facts import dagen, weigh
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.records.jongere import Jongere, Verblijf
from lpa.domain.records.school import Inschrijving
from lpa.domain.records.spreekuur import PREVENTIEF
from lpa.storage.zaak import zaken


def tegenspraak(
    conn: Connection, stored: Iterable[tuple[Any, Collection[str] | None]], eerder: AbstractContextManager[None]
) -> list[Twijfel]:
    """The doubts about meldingen of whom a command changed the register by what it `stored`, that are new by it.

    In `eerder` the register is as it was before.
    """
    wie = {
        record.nummer if isinstance(record, Jongere) else record.jongere
        for record, changed in stored
        if isinstance(record, Inschrijving | Verblijf) or (isinstance(record, Jongere) and changed)
    }
    nu = _over_meldingen(conn, wie)
    if not nu:
        return []
    with eerder:
        was = {t.tekst for t in _over_meldingen(conn, wie)}
    return [t for t in nu if t.tekst not in was]


def _over_meldingen(conn: Connection, jongeren: Collection[int]) -> list[Twijfel]:
    """What the register says against the meldingen of these jongeren, and against a step in one; who is invited to a
    spreekuur is not absent.
    """
    alle = [m for wie in sorted(jongeren) for m in zaken.meldingen_van(conn, wie)]
    meldingen = [m for m in alle if m.soort != PREVENTIEF]
    stappen = [(m, *stap) for m in meldingen if (stap := weigh.stap_buiten(conn, m))]
    return [
        *(t.over(f"melding {m.nummer}") for m in meldingen for t in weigh.in_register(conn, m)),
        *(t.over(f"interventie {nummer} bij melding {m.nummer}") for m, nummer, t in stappen),
        *(t for m in meldingen for t in dagen.tegen_stappen(dagen.DOOR_LEEFTIJD, conn, m)),
    ]
