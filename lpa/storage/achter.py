"""The cases behind a figure: the same facts that count them, as a list."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.feiten import Registerfeiten, Registergroep, Zaakfeiten
from lpa.domain.kalender import Kalender
from lpa.domain.zaak import Zaakregel
from lpa.storage.tellen import BIJZONDER, LEEFTIJD, PLICHT, STAND, groepsplicht, vensters
from lpa.storage.zaken import naam, regels


def achter_cel(conn: sqlite.Connection, schooljaar: str, feiten: Zaakfeiten) -> list[Zaakregel]:
    """The zaken that a row counts in a schooljaar: the same facts as the count, as a condition."""
    waar = f"schooljaar = ? and soort in ({', '.join('?' * len(feiten.soorten))})"
    waarden: list[Any] = [schooljaar, *feiten.soorten]
    if feiten.open:
        waar += " and afhandeling is null"
    elif feiten.afhandelingen:
        waar += f" and afhandeling in ({', '.join('?' * len(feiten.afhandelingen))})"
        waarden += feiten.afhandelingen
    return regels(conn, waar + " order by nummer", waarden)


def achter_registercel(
    conn: sqlite.Connection, peildatum: date, feiten: Registerfeiten, kalender: Kalender
) -> list[tuple[int, str, date]]:
    """Number, name and birth date of the jongeren that a row counts."""
    opdracht = f"""select nummer, {LEEFTIJD}, {PLICHT}, soorten, geboortedatum, iif({BIJZONDER}, geboortedatum, null),
            twaalf_jaren_op, startkwalificatie_op, uitstroom_op from ({STAND}) order by nummer"""  # noqa: S608
    uit = []
    for nummer, jaren, gewoon, soorten, geboren, *bijzonder in conn.execute(opdracht, vensters(peildatum, kalender)):
        plicht = groepsplicht(peildatum, kalender, gewoon, *bijzonder)
        groep = Registergroep(jaren, plicht, frozenset((soorten or "").split(",")) - {""}, 1)
        if feiten.omvat(groep):
            uit.append((nummer, date.fromisoformat(geboren)))
    return [(nummer, naam(conn, nummer), geboren) for nummer, geboren in uit]
