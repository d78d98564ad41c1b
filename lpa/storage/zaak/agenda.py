"""Reading her calendar: when she works, which visits are planned, which terms are hers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, replace
from datetime import date, datetime, timedelta
from typing import Any

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.base.named import NamedTuple
from lpa.domain.kalender.schoolkalender import weekdagnummers
from lpa.domain.kalender.werkrooster import Afwezig, Werkrooster
from lpa.domain.records.eigentermijn import Eigentermijn
from lpa.domain.records.huisbezoek import GEANNULEERD, STAAT, Huisbezoek
from lpa.domain.records.jongere import Jongere
from lpa.storage.engine.reading import eigenschap, fetch, many, one, top, where, zichtbaar
from lpa.storage.engine.rows import listed, to_record

_STAAT = f"status in {listed(STAAT)}"


def rooster(conn: sqlite.Connection) -> Werkrooster:
    """The days on which she works: those of `lpa begin`, without her days off."""
    weekdagen = weekdagnummers(eigenschap(conn, "werkdagen")) or frozenset(range(5))
    return Werkrooster(weekdagen, afwezigheden(conn))


def afwezigheden(conn: sqlite.Connection) -> list[Afwezig]:
    """Her days off, in order."""
    return many(conn, Afwezig, "1 order by van, nummer")


def huisbezoek(conn: sqlite.Connection, nummer: int) -> Huisbezoek:
    """The visit with this number. Raises NietGevonden."""
    return fetch(conn, Huisbezoek, nummer, "huisbezoek", "bekijk ze met: lpa huisbezoek lijst")


def huisbezoeken(conn: sqlite.Connection, zaak: int) -> list[Huisbezoek]:
    """The visits of a zaak, in order."""
    return many(conn, Huisbezoek, "zaak = ? order by begin, nummer", zaak)


def pogingen(conn: sqlite.Connection, na: int) -> list[Huisbezoek]:
    """The attempts after visit `na` that are still to come, in order."""
    return many(conn, Huisbezoek, f"poging_na = ? and {_STAAT} order by begin, nummer", na)


def geplande(conn: sqlite.Connection, tot: date, *, van: date | None = None) -> list[Huisbezoek]:
    """The visits without a report up to and including `tot`, in order: from `van` on, or however old."""
    waar, waarden = _where(Filter(van=van, tot=tot, staat=True))
    return many(conn, Huisbezoek, f"{waar} order by begin, nummer", *waarden)


def volgende(conn: sqlite.Connection, dag: date) -> datetime | None:
    """When the first visit is that is still to come, from `dag` on."""
    waar, waarden = _where(Filter(van=dag, staat=True))
    (begin,) = conn.execute(f"select min(begin) from huisbezoek where {waar}", waarden).fetchone()  # noqa: S608
    return datetime.fromisoformat(begin) if begin else None


def rond(conn: sqlite.Connection, h: Huisbezoek) -> list[Huisbezoek]:
    """The visits still to come on the day of `h`, the day before and the day after."""
    return geplande(conn, h.einde.date() + timedelta(days=1), van=h.begin.date() - timedelta(days=1))


def afwezig(conn: sqlite.Connection, nummer: int) -> Afwezig:
    """The days off with this number. Raises NietGevonden."""
    return fetch(conn, Afwezig, nummer, "vrij", "bekijk uw vrije dagen met: lpa agenda lijst --alles")


def nieuwe_uid() -> str:
    """A name for a new appointment that no other calendar has, and that says nothing about anybody."""
    from uuid import uuid4

    return f"{uuid4()}@lpa.invalid"


def wie(conn: sqlite.Connection, zaak: int) -> Jongere:
    """The jongere whom a zaak is about."""
    gevonden = one(conn, Jongere, "nummer = (select jongere from zaak_alle where nummer = ?)", zaak)
    assert gevonden  # noqa: S101  # a foreign key holds them together
    return gevonden


class Filter(NamedTuple):
    """Which visits to list; None does not ask. `staat`: only those that are still to come."""

    zaak: int | None = None
    status: str | None = None
    van: date | None = None
    tot: date | None = None
    staat: bool = False


def lijst(conn: sqlite.Connection, filter_: Filter, meest: int | None) -> tuple[list[Huisbezoek], int]:
    """At most `meest` visits and how many there are: those to come in order, all of them the latest first."""
    waar, waarden = _where(filter_)
    richting = "" if filter_.staat else " desc"
    return top(conn, Huisbezoek, meest, waar, waarden, f"begin{richting}, nummer{richting}")


def _where(filter_: Filter) -> tuple[str, list[Any]]:
    waar, waarden = where(
        ("zaak = ?", filter_.zaak),
        ("status = ?", filter_.status),
        ("begin >= ?", filter_.van and filter_.van.isoformat()),
        ("begin < ?", filter_.tot and (filter_.tot + timedelta(days=1)).isoformat()),
    )
    return f"{waar} and {_STAAT}" if filter_.staat else waar, waarden


def verschoven(conn: sqlite.Connection, van: date, tot: date | None) -> list[Huisbezoek]:
    """The visits that lay in this window once and lie in it no longer: a calendar may hold the old time."""
    waar = f"reeks > 0 and not (begin >= ?1 and begin < ?2) and {_eens('huisbezoek')} order by begin, nummer"
    return many(conn, Huisbezoek, waar, *_venster(van, tot))


def teruggenomen(conn: sqlite.Connection, van: date, tot: date | None) -> list[Huisbezoek]:
    """The visits that were planned and taken back or struck out, as cancelled ones: a calendar may hold them."""
    import json

    rijen = conn.execute(
        f"""select voor from logregel where tabel = 'huisbezoek' and na is null and voor is not null
        and nummer not in (select nummer from huisbezoek_alle) and {_eens("logregel")} order by volgnummer""",  # noqa: S608
        _venster(van, tot),
    ).fetchall()
    weg = list({h.uid: h for h in (_afgezegd(json.loads(voor)) for (voor,) in rijen)}.values())
    with zichtbaar(conn):
        waar = f"vervallen_op is not null and {_eens('huisbezoek')} order by nummer"
        return [*weg, *(replace(h, status=GEANNULEERD) for h in many(conn, Huisbezoek, waar, *_venster(van, tot)))]


def _eens(tabel: str) -> str:
    """The SQL condition that by the log the visit of a row of `tabel` lay in the window ?1 to ?2 at any time."""
    return f"""exists (select 1 from logregel as eens where eens.zaak = {tabel}.zaak and eens.tabel = 'huisbezoek'
        and eens.nummer = {tabel}.nummer and eens.na ->> '$.begin' >= ?1 and eens.na ->> '$.begin' < ?2)"""  # noqa: S608


def _venster(van: date, tot: date | None) -> tuple[str, str]:
    """From `van` up to and including `tot`, for ever without one, as the bounds that a text is compared with."""
    return van.isoformat(), (tot + timedelta(days=1)).isoformat() if tot else "9999-12-31"


def _afgezegd(rij: dict[str, Any]) -> Huisbezoek:
    """The visit of a row of the log, as one that was cancelled."""
    h = to_record(Huisbezoek, [rij.get(f.name, f.default) for f in fields(Huisbezoek)])
    return replace(h, status=GEANNULEERD, reeks=h.reeks + 1)


def gewijzigd(conn: sqlite.Connection, h: Huisbezoek) -> datetime | None:
    """When a visit was last changed, in UTC; None where the log does not say."""
    (tijd,) = conn.execute(
        "select max(tijd) from logboek where zaak = ? and tabel = 'huisbezoek' and nummer = ?", (h.zaak, h.nummer)
    ).fetchone()
    return datetime.fromisoformat(tijd.replace("Z", "+00:00")) if tijd else None


def eigentermijn(conn: sqlite.Connection, nummer: int) -> Eigentermijn:
    """Her own term with this number. Raises NietGevonden."""
    return fetch(conn, Eigentermijn, nummer, "eigen termijn", "bekijk ze met: lpa termijn lijst")


def te_doen(conn: sqlite.Connection, zaak: int | None = None) -> list[Eigentermijn]:
    """Her own terms that are not done, of one zaak or of all, by day."""
    waar = "gedaan_op is null and (? is null or zaak = ?) order by laatste_dag, nummer"
    return many(conn, Eigentermijn, waar, zaak, zaak)


def afspraken(conn: sqlite.Connection, tot: date, *, van: date | None = None) -> list[Eigentermijn]:
    """The appointments that are not done up to and including `tot`, in order: from `van` on, or however old."""
    waar = "tijdstip is not null and gedaan_op is null and laatste_dag between ? and ? order by tijdstip, nummer"
    return many(conn, Eigentermijn, waar, van.isoformat() if van else "", tot.isoformat())


def onverzonden(conn: sqlite.Connection, afspraken: Iterable[Eigentermijn]) -> dict[int, int]:
    """Of these appointments, the letter that invites to each where that was not sent."""
    uitnodigend = {t.brief: t.nummer for t in afspraken if t.brief}
    tekens = ", ".join("?" * len(uitnodigend))
    opdracht = f"select nummer from brief where verzonden_op is null and nummer in ({tekens})"  # noqa: S608
    return {uitnodigend[brief]: brief for (brief,) in conn.execute(opdracht, [*uitnodigend])}
