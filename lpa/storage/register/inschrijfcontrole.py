"""Reading who lives here and is enrolled nowhere on a day, with what the check asks of each."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.records.aanvraag import Vrijstelling
from lpa.domain.records.bestand import REGISTER_SINDS
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.school import Inschrijving
from lpa.domain.records.zaak import Melding
from lpa.domain.register.inschrijfcontrole import Ingeschreven, Kandidaat, afhandeling
from lpa.storage.engine.reading import eigenschap, many, of_class
from lpa.storage.register.hier import HIER

_JONGST, _OUDST = 4, 18  # years: outside them nobody has a duty
# By the day, and the years of birth of the oldest and the youngest.
_WIE = f"""select nummer from jongere where geboortedatum between ?2 and ?3 || '~' and {HIER.replace(":peil", "?1")}
    and nummer not in (select jongere from inschrijving where van <= ?1 and (tot is null or tot >= ?1))"""  # noqa: S608


def register_sinds(conn: sqlite.Connection) -> date | None:
    """The day on which a whole register was first read; None when it never was."""
    dag = eigenschap(conn, REGISTER_SINDS)
    return date.fromisoformat(dag) if dag else None


def kandidaten(conn: sqlite.Connection, op: date) -> list[Kandidaat]:
    """Those who live here on day `op` by the BRP, may have a duty by their age, and are enrolled nowhere."""
    waarden = op.isoformat(), str(op.year - _OUDST - 1), str(op.year - _JONGST)
    wie = many(conn, Jongere, f"nummer in ({_WIE}) order by nummer", *waarden)
    eerder = many(conn, Inschrijving, f"van <= ?1 and jongere in ({_WIE}) order by tot, van, nummer", *waarden)
    laatste = {i.jongere: i for i in eerder}
    vrij = defaultdict[int, list[Vrijstelling]](list)
    for v in many(conn, Vrijstelling, of_class(Vrijstelling)):
        vrij[v.jongere].append(v)
    absoluut = {m.jongere: m.nummer for m in _absoluut(conn, op)}
    return [Kandidaat(j, laatste.get(j.nummer), vrij.get(j.nummer, ()), absoluut.get(j.nummer)) for j in wie]


def _absoluut(conn: sqlite.Connection, op: date) -> list[Melding]:
    """The zaken for absoluut verzuim that were open on day `op`."""
    waar = """zaak.soort = 'absoluut' and zaak.geopend_op <= ?1 and (zaak.gesloten_op is null or zaak.gesloten_op > ?1)
        order by zaak.nummer"""
    return many(conn, Melding, waar, op.isoformat())


def ingeschreven(conn: sqlite.Connection, op: date) -> list[Ingeschreven]:
    """The open zaken for absoluut verzuim of who is enrolled on day `op`."""
    uit = []
    for m in _absoluut(conn, op):
        waar = "jongere = ? and van <= ? and (tot is null or tot >= ?) order by van desc"
        for i in many(conn, Inschrijving, waar, m.jongere, op.isoformat(), op.isoformat())[:1]:
            (j,) = many(conn, Jongere, "nummer = ?", m.jongere)
            uit.append(Ingeschreven(m.nummer, m.jongere, j.lijstnaam, i, afhandeling(m, i)))
    return uit
