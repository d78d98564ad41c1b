"""The cases behind a figure: the same facts that count them, as a list."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.jaar.feiten import Registerfeiten, Zaakfeiten
from lpa.domain.kalender.schoolkalender import Kalender
from lpa.domain.records.zaak import Zaakregel
from lpa.storage.jaar.tellen import FEITEN, HIER, STIL, registergroep
from lpa.storage.zaak.zaken import naam, regels


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
    opdracht = f"select nummer, {FEITEN} from jongere where {HIER} order by nummer"  # noqa: S608
    gevonden = [
        (nummer, date.fromisoformat(rest[0]))
        for nummer, *rest in conn.execute(opdracht, {"peil": peildatum.isoformat()})
        if feiten.omvat(registergroep(peildatum, kalender, *rest))
    ]
    return [(nummer, naam(conn, nummer), geboren) for nummer, geboren in gevonden]


def zonder_nieuwe_melding(conn: sqlite.Connection, schooljaar: str) -> list[tuple[int, str, date]]:
    """Number, name and birth date of the jongeren who were not reported again after their first interventie."""
    opdracht = f"""select nummer, geboortedatum from jongerejaar join jongere on nummer = jongere
        where schooljaar = ? and eerste_interventie is not null and {STIL} order by nummer"""  # noqa: S608
    rijen = conn.execute(opdracht, (schooljaar,)).fetchall()
    return [(nummer, naam(conn, nummer), date.fromisoformat(geboren)) for nummer, geboren in rijen]
