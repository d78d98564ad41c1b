"""Reading a request on which she decides: for leave, or for an exemption."""

from __future__ import annotations

from datetime import date

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.kalender.schoolkalender import Kalender
from lpa.domain.recht.leerplicht import plicht
from lpa.domain.recht.plichtstand import zolang_hier
from lpa.domain.recht.verlof import Eerder, verleende_dagen
from lpa.domain.records.aanvraag import VERLEEND, Aanvrager, Uitstel, Verlof, Vrijstelling
from lpa.domain.records.zaak import Zaak, zaaktype
from lpa.errors import Geweigerd
from lpa.storage.engine.reading import eigenschap, many, of_class
from lpa.storage.register import eigen, registers, vakanties
from lpa.storage.zaak.zaken import van_type, volledig


def aanvraag(conn: sqlite.Connection, nummer: int) -> Verlof | Vrijstelling:
    """The request with this zaaknummer. Raises NietGevonden, or Geweigerd for a zaak in which nothing is decided."""
    zaak = volledig(conn, nummer)
    if isinstance(zaak, Verlof | Vrijstelling):
        return zaak
    raise Geweigerd(f"in {zaaktype(zaak)} {nummer} loopt geen beslistermijn", "kies een verlof of een vrijstelling")


def vrijstelling(conn: sqlite.Connection, nummer: int) -> Vrijstelling:
    """The exemption with this zaaknummer. Raises NietGevonden, saying so when it is another kind of zaak."""
    return van_type(conn, Vrijstelling, nummer)


def alle(conn: sqlite.Connection) -> list[Vrijstelling]:
    """Every exemption, in order of opening."""
    return many(conn, Vrijstelling, f"{of_class(Vrijstelling)} order by zaak.geopend_op, zaak.nummer")


def geldende(conn: sqlite.Connection) -> list[Vrijstelling]:
    """Every exemption that was granted, in order of opening, on the days on which there is something to exempt from."""
    kalender, boek = vakanties.kalender(eigenschap(conn, "regio") or "midden", conn), eigen.regelboek(conn)
    uit = []
    for v in alle(conn):
        if v.verleend:
            j = registers.jongere(conn, v.jongere)
            duur = plicht(j.geboortedatum, kalender, j.omstandigheden, boek)
            uit.append(zolang_hier(v, j, registers.verblijven(conn, j.nummer), duur))
    return uit


def toegekende(conn: sqlite.Connection, op: date, sinds: date) -> list[Vrijstelling]:
    """The exemptions that were granted and end on `sinds` or later, of jongeren who live here on `op`, in order."""
    waar = """zaak.afhandeling in (?, ?)
        and zaak.nummer in (select nummer from vrijstelling where tot is null or tot >= ?)
        and not exists (select 1 from jongere where jongere.nummer = zaak.jongere
            and (verhuisd_op <= ? or overleden_op is not null))
        order by vrijstelling.tot, zaak.nummer"""
    return many(conn, Vrijstelling, waar, *VERLEEND, sinds.isoformat(), op.isoformat())


def van_jongere(conn: sqlite.Connection, jongere: int) -> list[Vrijstelling]:
    """The exemptions of a jongere, in order of opening."""
    return many(conn, Vrijstelling, "zaak.jongere = ? order by zaak.geopend_op, zaak.nummer", jongere)


def verlof(conn: sqlite.Connection, nummer: int) -> Verlof:
    """The request with this zaaknummer. Raises NietGevonden, saying so when it is another kind of zaak."""
    return van_type(conn, Verlof, nummer)


def gezin(conn: sqlite.Connection, v: Verlof) -> list[Verlof]:
    """All requests that were made together with this one, itself included, in order."""
    waar = "zaak.nummer in (select nummer from verlof where nummer = ?1 or aanvraag = ?1) order by zaak.nummer"
    return many(conn, Verlof, waar, v.gezin)


def aanvrager(conn: sqlite.Connection, zaak: Verlof | Vrijstelling) -> Aanvrager | None:
    """Who asked; None where that is not said."""
    if zaak.aanvrager:
        return Aanvrager(registers.verzorger(conn, zaak.aanvrager))
    return Aanvrager() if zaak.zelf_gevraagd else None


def gevraagd_door(conn: sqlite.Connection, verzorger: int) -> list[Verlof | Vrijstelling]:
    """What a verzorger asked, in order."""
    waar = "zaak.nummer in (select nummer from {} where aanvrager = ?) order by zaak.nummer"
    return [
        *many(conn, Verlof, waar.format("verlof"), verzorger),
        *many(conn, Vrijstelling, waar.format("vrijstelling"), verzorger),
    ]


def bekend_te_maken(conn: sqlite.Connection, zaak: Zaak) -> list[int]:
    """The leave of brothers and sisters that was decided with this one, and not made known yet."""
    samen = gezin(conn, zaak) if isinstance(zaak, Verlof) else []
    return [v.nummer for v in samen if v.nummer != zaak.nummer and v.bekend_te_maken]


def kalender_van(conn: sqlite.Connection, zaak: Zaak) -> Kalender:
    """The calendar of the school of a zaak; without one that of the region of the gemeente."""
    if zaak.school is None:
        return vakanties.kalender(eigenschap(conn, "regio") or "midden", conn)
    return vakanties.schoolkalender(conn, registers.school(conn, zaak.school))


def eerdere(conn: sqlite.Connection, jongere: int) -> list[Eerder]:
    """All requests about a jongere, with what was granted, counted in the calendar of the school of then."""
    alle = many(conn, Verlof, "zaak.jongere = ? order by verlof.van, zaak.nummer", jongere)
    return [Eerder(v, verleende_dagen(v, kalender_van(conn, v)) if v.verleend else {}) for v in alle]


def uitstel(conn: sqlite.Connection, zaak: int) -> list[Uitstel]:
    """The times that the term of a zaak stood still or was made longer, in order."""
    return many(conn, Uitstel, "zaak = ? order by van, nummer", zaak)
