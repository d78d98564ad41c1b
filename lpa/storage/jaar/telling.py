"""What the count for the Minister is made from: meldingen with their last kind of education, and exemptions."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.jaar.telling import GEEN, ONBEKEND, Stof, Telmelding
from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.records.aanvraag import Vrijstelling
from lpa.storage.engine.reading import many

# The kind of education on a day, else the last one before it.
_LAATSTE = """coalesce({zaak}, (select onderwijssoort from inschrijving
    where inschrijving.jongere = zaak.jongere and van <= geopend_op
    order by coalesce(tot, '9999') desc, van desc limit 1),
    iif(zaak.soort = 'absoluut', :geen, :onbekend))"""
_MELDING = f"""select zaak.nummer, zaak.jongere, zaak.soort, {_LAATSTE.format(zaak="zaak.onderwijssoort")},
    coalesce(eerste_dag, geopend_op), geopend_op, gesloten_op, afhandeling, uren
    from zaak join melding on melding.nummer = zaak.nummer {{}} where geopend_op <= :op and rmc = 0 and"""  # noqa: S608


def stof(conn: sqlite.Connection, jaar: Schooljaar, op: date) -> Stof:
    """All that is counted of a schooljaar, as it was on day `op`."""
    dagen = {"op": op.isoformat(), "geen": GEEN, "onbekend": ONBEKEND}
    begin = date(jaar.begin, 9, 1).isoformat()
    kaal = _MELDING.format("")
    meldingen = conn.execute(f"{kaal} schooljaar = :jaar order by zaak.nummer", dagen | {"jaar": str(jaar)})
    van_het_jaar = [_melding(op, *rij) for rij in meldingen]
    liepen = conn.execute(
        f"""{kaal} zaak.soort = 'langdurig' and geopend_op < :begin
            and (gesloten_op is null or gesloten_op >= :begin) order by zaak.nummer""",
        dagen | {"begin": begin},
    )
    met_stap = _MELDING.format("join interventie on interventie.zaak = zaak.nummer")
    verbalen = conn.execute(
        f"""{met_stap} interventie.soort = 'pv-verzonden' and interventie.datum between :van and :tot
            order by interventie.nummer""",
        dagen | {"van": jaar.eerste_dag.isoformat(), "tot": min(jaar.laatste_dag, op).isoformat()},
    )
    drempel = float(REGELBOEK.regel("verzuim.drempel", jaar.laatste_dag).getal)
    gevonden = many(conn, Vrijstelling, "gesloten_op <= ? order by zaak.nummer", op.isoformat())
    vrij = [(v, v.onderwijssoort or _laatste(conn, v)) for v in gevonden]
    lopend, verzonden = ([_melding(op, *rij) for rij in rijen] for rijen in (liepen, verbalen))
    return Stof(jaar, op, van_het_jaar, lopend, verzonden, vrij, drempel)


def _melding(op: date, *rij: Any) -> Telmelding:
    zaak, jongere, soort, kolom, begin, geopend, gesloten, afhandeling, uren = rij
    dicht = _dag(gesloten)
    if dicht and dicht > op:
        dicht, afhandeling = None, None
    geopend_op, begonnen = date.fromisoformat(geopend), date.fromisoformat(begin)
    return Telmelding(zaak, jongere, soort, kolom, begonnen, geopend_op, dicht, afhandeling, uren)


def _dag(tekst: str | None) -> date | None:
    return date.fromisoformat(tekst) if tekst else None


def _laatste(conn: sqlite.Connection, v: Vrijstelling) -> str:
    """The kind of education of the last enrolment before an exemption; none where there was none."""
    rij = conn.execute(
        "select onderwijssoort from inschrijving where jongere = ? and van <= ? order by van desc limit 1",
        (v.jongere, v.begin.isoformat()),
    ).fetchone()
    return str(rij[0]) if rij else GEEN
