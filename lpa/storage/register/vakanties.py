"""School holidays: those that ship with the package, and what this file adds for a region or a school."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.kalender.schoolkalender import Kalender, Opendag, Vakantie, Vakantieregel, Vrijedag, weekdagnummers
from lpa.errors import NietGevonden
from lpa.storage.engine.reading import many, one

if TYPE_CHECKING:  # the yearly overview asks for the calendar of a region only
    from lpa.domain.records.school import School

_BESTAND = Path(__file__).resolve().parents[2] / "data" / "schoolvakanties.csv"


@lru_cache
def pakket(regio: str) -> Sequence[Vakantie]:
    """The holidays of `regio` that ship with lpa, in order, each with its source."""
    tekst = _BESTAND.read_text(encoding="utf-8")
    # The file is ours and no field before the last holds a separator: splitting is enough.
    rijen = (regel.split(";", 5) for regel in tekst.splitlines()[1:])
    gevonden = [
        Vakantie(naam, date.fromisoformat(van), date.fromisoformat(tot), jaar, bron.strip('"'))
        for jaar, naam, waar, van, tot, bron in rijen
        if waar == regio
    ]
    return tuple(sorted(gevonden, key=lambda v: v.eerste_dag))


def kalender(regio: str, conn: sqlite.Connection | None = None) -> Kalender:
    """The calendar of `regio` (noord, midden or zuid), with what the file adds when there is one."""
    opdracht = "select naam, van, tot, schooljaar, bron from vakantie where regio = ?"
    eigen = [
        Vakantie(naam, date.fromisoformat(van), date.fromisoformat(tot), jaar, bron)
        for naam, van, tot, jaar, bron in (conn.execute(opdracht, (regio,)) if conn else ())
    ]
    return Kalender(regio, pakket(regio)).met(eigen) if eigen else Kalender(regio, pakket(regio))


def schoolkalender(conn: sqlite.Connection, school: School) -> Kalender:
    """The calendar of one school: that of its region, with its own holidays, days off and on, weekdays without."""
    eigen = [v.vakantie for v in eigen_vakanties(conn, school.nummer)]
    vrij = [v.vrij for v in vrije_dagen(conn, school.nummer)]
    open_ = frozenset(o.dag for o in open_dagen(conn, school.nummer))
    return kalender(school.regio, conn).met(eigen, vrij, weekdagnummers(school.zonder_les), open_)


def eigen_vakantie(
    conn: sqlite.Connection, jaar: str, naam: str, *, regio: str | None = None, school: int | None = None
) -> Vakantieregel | None:
    """The holiday of this name and schooljaar that the file holds for a region or a school."""
    return one(
        conn, Vakantieregel, "schooljaar = ? and naam = ? and regio is ? and school is ?", jaar, naam, regio, school
    )


def eigen_vakanties(conn: sqlite.Connection, school: int) -> list[Vakantieregel]:
    """The holidays that are a school's own, in order."""
    return many(conn, Vakantieregel, "school = ? order by van", school)


def lijst(conn: sqlite.Connection, regio: str | None = None) -> list[Vakantieregel]:
    """The holidays that the file adds for regions, in order."""
    return many(conn, Vakantieregel, "regio is not null and (? is null or regio = ?) order by van", regio, regio)


def vrije_dagen(conn: sqlite.Connection, school: int) -> list[Vrijedag]:
    """The days off of a school, in order."""
    return many(conn, Vrijedag, "school = ? order by van", school)


def open_dagen(conn: sqlite.Connection, school: int) -> list[Opendag]:
    """The days on which a school is open though others are not, in order."""
    return many(conn, Opendag, "school = ? order by dag", school)


def open_dag(conn: sqlite.Connection, school: int, dag: date) -> Opendag:
    """Such a day of a school. Raises NietGevonden."""
    if gevonden := next((o for o in open_dagen(conn, school) if o.dag == dag), None):
        return gevonden
    raise NietGevonden("deze school heeft die dag niet als open vastgelegd", f"bekijk ze met: lpa school toon {school}")


def vrije_dag(conn: sqlite.Connection, school: int, van: date, tot: date) -> Vrijedag:
    """The days off of a school that begin and end so. Raises NietGevonden."""
    if gevonden := one(conn, Vrijedag, "school = ? and van = ? and tot = ?", school, van.isoformat(), tot.isoformat()):
        return gevonden
    raise NietGevonden(
        "deze school heeft op die dagen geen vrij vastgelegd", f"bekijk ze met: lpa school toon {school}"
    )
