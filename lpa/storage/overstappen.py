"""Reading the overstap of vmbo leavers."""

from __future__ import annotations

from typing import Any, NamedTuple

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.jongere import Jongere
from lpa.domain.keten import Contact, Deling
from lpa.domain.overstap import Overstap, Overstapregel
from lpa.domain.tekst import bevat, schoon
from lpa.errors import NietGevonden
from lpa.storage.bestand import many
from lpa.storage.zaken import van_type


class Filter(NamedTuple):
    """Which to list; None does not ask. `schooljaar` is that of leaving the vmbo."""

    schooljaar: str | None = None
    open: bool | None = None
    jongere: int | None = None


def overstap(conn: sqlite.Connection, nummer: int) -> Overstap:
    """The overstap with this zaaknummer. Raises NietGevonden, saying so when it is another kind of zaak."""
    return van_type(conn, Overstap, nummer)


def van_jongere(conn: sqlite.Connection, jongere: int) -> list[Overstap]:
    """Every overstap of a jongere, the latest first."""
    return lijst(conn, Filter(jongere=jongere), None)[0]


def regels_van(conn: sqlite.Connection, jongere: Jongere) -> list[Overstapregel]:
    """The same, as lines; their risk is not worked out."""
    return [Overstapregel.van(o, jongere.lijstnaam, ()) for o in van_jongere(conn, jongere.nummer)]


def lijst(conn: sqlite.Connection, filter_: Filter, meest: int | None) -> tuple[list[Overstap], int]:
    """At most `meest`, the latest schooljaar first; and how many there are."""
    delen, waarden = ["zaak.type = 'overstap'"], list[Any]()
    for kolom in ("schooljaar", "jongere"):
        if (waarde := getattr(filter_, kolom)) is not None:
            delen.append(f"zaak.{kolom} = ?")
            waarden.append(waarde)
    if filter_.open is not None:
        delen.append("zaak.afhandeling is " + ("null" if filter_.open else "not null"))
    waar = " and ".join(delen)
    (aantal,) = conn.execute(f"select count(*) from zaak where {waar}", waarden).fetchone()  # noqa: S608
    orde = f"{waar} order by zaak.schooljaar desc, zaak.geopend_op desc, zaak.nummer desc limit ?"
    return many(conn, Overstap, orde, *waarden, aantal if meest is None else meest), aantal


def delingen(conn: sqlite.Connection, zaak: int) -> list[Deling]:
    """What was shared in a zaak, in order."""
    return many(conn, Deling, "zaak = ? order by datum, nummer", zaak)


def partij(conn: sqlite.Connection, tekst: str) -> Contact | str:
    """The contact that a number or name means, or the name as it was typed when no contact fits it.

    Raises NietGevonden for a number that is not there, and for a text that fits more than one.
    """
    kaal = schoon(tekst)
    contacten = many(conn, Contact, "1 order by nummer")
    genummerd = kaal.isascii() and kaal.isdigit()
    passend = [c for c in contacten if (c.nummer == int(kaal[:15]) if genummerd else bevat(c.zoeksleutel, kaal))]
    if len(passend) == 1:
        return passend[0]
    if passend or genummerd:
        nummers = ", ".join(str(c.nummer) for c in passend)
        wat = f"'{kaal}' past bij meer dan een contact: {nummers}" if passend else f"er is geen contact {kaal}"
        raise NietGevonden(wat, "geef het nummer van het contact, of de hele naam van een ander")
    return kaal


def rmc(conn: sqlite.Connection) -> str:
    """The number of the only contact that is RMC, or `RMC`."""
    nummers = [str(c.nummer) for c in many(conn, Contact, "soort = 'rmc' order by nummer limit 2")]
    return nummers[0] if len(nummers) == 1 else "RMC"
