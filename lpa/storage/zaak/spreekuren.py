"""Reading preventieve spreekuren and who is invited to them."""

from __future__ import annotations

import json
from collections.abc import Collection
from datetime import date

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.base.named import NamedTuple
from lpa.domain.kalender.schooljaar import Schooljaar
from lpa.domain.records.spreekuur import (
    AFGEZEGD,
    UITGENODIGD,
    Genodigde,
    Opkomst,
    Spreekuur,
    Spreekuurregel,
    Uitnodiging,
    opkomst,
)
from lpa.storage.engine.reading import fetch, many, top, where
from lpa.storage.engine.rows import stored
from lpa.storage.register import registers
from lpa.storage.zaak import zaken

# Somebody is left on the list: it was not called off.
GAAT_DOOR = f"""exists (select 1 from uitnodiging as wie
    where wie.spreekuur = spreekuur.nummer and wie.status <> '{AFGEZEGD}' and wie.vervallen_op is null)"""  # noqa: S608


class Filter(NamedTuple):
    """Which spreekuren to list; None does not ask. `vanaf`: on this day or later, and not called off."""

    vanaf: date | None = None
    school: int | None = None
    schooljaar: Schooljaar | None = None


def spreekuur(conn: sqlite.Connection, nummer: int) -> Spreekuur:
    """The spreekuur with this number. Raises NietGevonden."""
    return fetch(conn, Spreekuur, nummer, "spreekuur", "bekijk ze met: lpa spreekuur lijst")


def genodigden(conn: sqlite.Connection, spreekuur_: int) -> list[Genodigde]:
    """Who is on the list of a spreekuur, in the order of inviting, also who was taken off it."""
    uit = []
    for u in many(conn, Uitnodiging, "spreekuur = ? order by nummer", spreekuur_):
        melding = zaken.melding(conn, u.zaak)
        uit.append(Genodigde(u, melding, registers.jongere(conn, melding.jongere)))
    return uit


def stand(conn: sqlite.Connection, spreekuur_: int) -> Opkomst:
    """How many are invited, came, and did not."""
    statussen = conn.execute("select status from uitnodiging where spreekuur = ?", (spreekuur_,))
    return opkomst([status for (status,) in statussen])


def lijst(conn: sqlite.Connection, filter_: Filter, meest: int | None) -> tuple[list[Spreekuurregel], int]:
    """Spreekuren with school and count: those to come in order, else the latest first; and how many there are."""
    jaar = filter_.schooljaar
    waar, waarden = where(
        (f"{GAAT_DOOR} and datum >= ?", filter_.vanaf and filter_.vanaf.isoformat()),
        ("school = ?", filter_.school),
        ("datum >= ?", jaar and jaar.eerste_dag.isoformat()),
        ("datum <= ?", jaar and jaar.laatste_dag.isoformat()),
    )
    richting = "asc" if filter_.vanaf else "desc"
    orde = f"datum {richting}, tijd {richting}, nummer {richting}"
    gevonden, aantal = top(conn, Spreekuur, meest, waar, waarden, orde)
    return [
        Spreekuurregel.van(s, registers.school(conn, s.school).naam, stand(conn, s.nummer)) for s in gevonden
    ], aantal


def tussen(conn: sqlite.Connection, van: date, tot: date) -> list[Spreekuur]:
    """The spreekuren from `van` up to and including `tot` that go through, at any school, in order."""
    waar = f"datum between ? and ? and {GAAT_DOOR} order by datum, tijd, nummer"
    return many(conn, Spreekuur, waar, van.isoformat(), tot.isoformat())


def op_school(conn: sqlite.Connection, school: int, dag: date) -> list[Spreekuur]:
    """The spreekuren at a school on a day that go through."""
    return many(conn, Spreekuur, f"school = ? and datum = ? and {GAAT_DOOR}", school, dag.isoformat())


def afgelast(conn: sqlite.Connection, nummers: Collection[int]) -> list[int]:
    """Those of the spreekuren with these numbers that do not go through, in order."""
    waar = f"nummer in (select value from json_each(?)) and not {GAAT_DOOR} order by nummer"  # noqa: S608
    return [s.nummer for s in many(conn, Spreekuur, waar, json.dumps([*nummers]))]


# What may hang on a melding, beside its invitations.
_HANGT = ("interventie", "heropening", "huisbezoek", "eigentermijn", "brief", "verstrekking", "routestap")


def alleen_gepland(conn: sqlite.Connection, zaak: int) -> bool:
    """Whether a melding was made for a spreekuur, by the log, and nothing hangs or hung on it but one invitation."""
    delen = [f"(select count(*) from {stored(tabel)} where zaak = ?1)" for tabel in _HANGT]  # noqa: S608
    delen.append("(select count(*) from melding where vervolg_op = ?1)")
    gemaakt = """exists (select 1 from logregel where zaak = ?1 and tabel = 'melding'
        and voor is null and na is not null and opdracht like 'spreekuur %')"""
    opdracht = f"select {' + '.join(delen)}, (select count(*) from uitnodiging_alle where zaak = ?1), {gemaakt}"  # noqa: S608
    return tuple(conn.execute(opdracht, (zaak,)).fetchone()) == (0, 1, 1)


def uitgenodigd(conn: sqlite.Connection, zaak: int, vanaf: date) -> list[Spreekuur]:
    """The spreekuren from `vanaf` on to which somebody is invited by this zaak, in order."""
    wie = "nummer in (select spreekuur from uitnodiging where zaak = ? and status = ?)"
    return many(conn, Spreekuur, f"datum >= ? and {wie} order by datum, nummer", vanaf.isoformat(), zaak, UITGENODIGD)


def elders(conn: sqlite.Connection, jongere: int, vanaf: date) -> list[Spreekuur]:
    """The spreekuren from `vanaf` on to which a jongere is invited and of which nothing is known yet, in order."""
    wie = """nummer in (select spreekuur from uitnodiging join zaak on zaak.nummer = uitnodiging.zaak
        where zaak.jongere = ? and status = ?)"""
    return many(
        conn, Spreekuur, f"datum >= ? and {wie} order by datum, nummer", vanaf.isoformat(), jongere, UITGENODIGD
    )
