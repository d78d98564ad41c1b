"""What decides how long a jongere is kept, and what was destroyed."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.base.soorten import TELT
from lpa.domain.bewaren.bewaring import Bewaring, Vernietiging, jaren_van
from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.domain.recht.leerplicht import jarig
from lpa.domain.recht.regelboek import REGELBOEK
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.zaak import WPG
from lpa.errors import NietGevonden
from lpa.storage.engine.reading import many
from lpa.storage.engine.rows import listed, stored
from lpa.storage.jaar.eigen import VAN_HAAR
from lpa.storage.jaar.tellen import register_sinds
from lpa.storage.register.hier import HIER

YOUNGEST = 16  # years: whose duty may have ended
_MARKED = ("interventie", "brief", "huisbezoek", "verstrekking", "eigentermijn", "verplaatsing")
_WPG = " union all ".join(f"select zaak, regime_op from {stored(table)} where regime = '{WPG}'" for table in _MARKED)  # noqa: S608
# Of a zaak that was closed: a referral or a proces-verbaal of which the end is not recorded.
_NO_END = """select nummer from zaak where jongere = :jongere and (
    exists (select 1 from interventie where zaak = zaak.nummer and soort = 'pv-verzonden') and not exists
        (select 1 from interventie where zaak = zaak.nummer and soort = 'pv-uitspraak')
    or exists (select 1 from interventie where zaak = zaak.nummer and soort = 'halt-verwijzing') and not exists
        (select 1 from interventie where zaak = zaak.nummer and soort in ('halt-retour', 'halt-afdoening')))"""


_WITH_FIGURES = f"""select schooljaar from zaak where rmc = 0 and soort in {listed(TELT)}
    union select schooljaar from jaarcijfer where not {VAN_HAAR}
    union select schooljaar from vaststelling where heropend_op is null"""  # noqa: S608


def candidates(conn: sqlite.Connection, on: date) -> list[Jongere]:
    """The jongeren whose term may have passed on a day, the oldest first."""
    born = f"{on.year - YOUNGEST:04}-{on.month:02}-{on.day:02}"
    return many(conn, Jongere, "geboortedatum <= ? order by geboortedatum, nummer", born)


def first_criminal(conn: sqlite.Connection, jongere: int) -> dict[int, date]:
    """Of each zaak of a jongere with criminal data the first day of that."""
    rows = conn.execute(
        f"""select zaak, min(regime_op) from ({_WPG}) where zaak in
            (select nummer from zaak_alle where jongere = ?) group by zaak""",  # noqa: S608
        (jongere,),
    )
    return {zaak: date.fromisoformat(day) for zaak, day in rows if day}


def has_criminal(conn: sqlite.Connection) -> bool:
    """Whether there is any criminal data in the file."""
    return conn.execute(f"select 1 from ({_WPG}) limit 1").fetchone() is not None  # noqa: S608


def without_end(conn: sqlite.Connection, jongere: int) -> list[int]:
    """The zaken in which a proces-verbaal or a referral to Halt has no recorded end."""
    return [number for (number,) in conn.execute(_NO_END, {"jongere": jongere})]


def kept_longer(conn: sqlite.Connection, jongere: int) -> list[Bewaring]:
    """Why a jongere is kept longer than the term, the latest last."""
    return many(conn, Bewaring, "jongere = ? order by tot, nummer", jongere)


def counts_in(conn: sqlite.Connection, j: Jongere, on: date) -> list[str]:
    """The schooljaren with figures in which a jongere counts: by a zaak, or in the register of 1 October; in order.

    In one that is not over the register counts only who is no adult yet: who is older lives on in every schooljaar to
    come, and could never be destroyed.
    """
    zaken = "select distinct schooljaar from zaak where jongere = ?"
    years = {year for (year,) in conn.execute(zaken, (j.nummer,))} & {year for (year,) in conn.execute(_WITH_FIGURES)}
    (enrolled,) = conn.execute("select min(van) from inschrijving").fetchone()
    first = max(register_sinds(conn), Schooljaar.van(date.fromisoformat(enrolled)).begin) if enrolled else on.year + 1
    grown = jarig("kwalificatieplicht.einde", j.geboortedatum.laatste, REGELBOEK)
    for year in map(Schooljaar, range(first, on.year + 1)):
        day = year.peildatum
        counted = day <= on and (year.laatste_dag < on or day < grown)
        if counted and conn.execute(_IN_REGISTER, {"jongere": j.nummer, "peil": day.isoformat()}).fetchone():
            years.add(str(year))
    return sorted(years)


# Whether a jongere lives here on a day of which the register is counted: when anybody was enrolled then.
_IN_REGISTER = f"""select 1 from jongere where nummer = :jongere and {HIER}
    and exists (select 1 from inschrijving where van <= :peil and (tot is null or tot >= :peil))"""  # noqa: S608


def open_years(conn: sqlite.Connection, years: Collection[str]) -> list[str]:
    """Those of some schooljaren of which the figures are not closed."""
    closed = {year for (year,) in conn.execute("select schooljaar from vaststelling where heropend_op is null")}
    return sorted({*years} - closed)


def destroyed(conn: sqlite.Connection) -> list[Vernietiging]:
    """All that was destroyed, in that order."""
    return many(conn, Vernietiging, "1 order by nummer")


def may_be_divided(conn: sqlite.Connection, year: str) -> None:
    """Raises NietGevonden for a schooljaar in which somebody counted who was destroyed: only its figures are kept."""
    if year in jaren_van(destroyed(conn)):
        raise NietGevonden(
            f"{year} is niet meer te splitsen of opnieuw te tellen: er zijn gegevens vernietigd",
            f"de vastgestelde cijfers blijven: lpa overzicht {year}",
        )
