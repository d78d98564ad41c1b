"""Reading the overstap of vmbo leavers."""

from __future__ import annotations

from typing import Any

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.base.named import NamedTuple
from lpa.domain.records.jongere import Jongere
from lpa.domain.records.overstap import Overstap, Overstapregel
from lpa.storage.engine.reading import top
from lpa.storage.zaak.zaken import van_type


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
    orde = "zaak.schooljaar desc, zaak.geopend_op desc, zaak.nummer desc"
    return top(conn, Overstap, meest, " and ".join(delen), waarden, orde)
