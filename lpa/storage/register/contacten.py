"""Reading the parties of the chain; finding the one that a number or a text means."""

from __future__ import annotations

from functools import partial

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.base.tekst import schoon
from lpa.domain.base.zoeken import zoekvormen
from lpa.domain.zaak.keten import Contact, Partij
from lpa.storage.engine.reading import fetch, many
from lpa.storage.register import registers


def contact(conn: sqlite.Connection, nummer: int) -> Contact:
    """The contact with this number. Raises NietGevonden."""
    return fetch(conn, Contact, nummer, "contact", "bekijk ze met: lpa contact lijst")


def vind_contact(conn: sqlite.Connection, tekst: str) -> Contact:
    """The one contact that a number or a search text means. Raises NietGevonden."""
    kaal = schoon(tekst)
    if kaal.isascii() and kaal.isdigit():
        return contact(conn, int(kaal[:15]))
    beste = registers.best_genoemd(zoek_contacten(conn, tekst, registers.GEZOCHT) if zoekvormen(tekst) else [], tekst)
    return registers.enige(
        beste, "contact", tekst, partial(registers.bijna, conn, Contact),
        lambda c: f"{c.nummer} ({_contact(c)})", lambda c: f"{_contact(c)} ({c.nummer})",
    )  # fmt: skip


def _contact(c: Contact) -> str:
    return f"{c.naam}, {c.persoon}" if c.persoon else c.naam


def vind_partij(conn: sqlite.Connection, tekst: str) -> Partij:
    """The contact that is meant, or the name as it was typed when no contact fits it.

    Raises NietGevonden for a number that is not there, and for a text that fits more than one.
    """
    kaal = schoon(tekst)
    if not (kaal.isascii() and kaal.isdigit()) and not (zoekvormen(tekst) and zoek_contacten(conn, tekst, 1)):
        return kaal
    return vind_contact(conn, tekst)


def zoek_contacten(conn: sqlite.Connection, tekst: str, meest: int, soort: str = "") -> list[Contact]:
    """Contacts whose name, person or kind has words that begin with those of `tekst`; by name."""
    waar, waarden = registers.zoekvoorwaarde(conn, "contact", tekst)
    orde = f"({waar}) and (? = '' or soort = ?) order by zoeksleutel, nummer limit ?"
    return many(conn, Contact, orde, *waarden, soort, soort, meest)


def alle(conn: sqlite.Connection) -> list[Contact]:
    """Every contact, in order."""
    return many(conn, Contact, "1 order by nummer")


def van_soort(conn: sqlite.Connection, soort: str) -> list[Contact]:
    """The contacts of one kind."""
    return many(conn, Contact, "soort = ? order by nummer", soort)


def aantal_contacten(conn: sqlite.Connection, tekst: str, soort: str = "") -> int:
    """How many contacts fit a search text and kind."""
    waar, waarden = registers.zoekvoorwaarde(conn, "contact", tekst)
    telling = f"select count(*) from contact where ({waar}) and (? = '' or soort = ?)"  # noqa: S608
    return int(conn.execute(telling, (*waarden, soort, soort)).fetchone()[0])
