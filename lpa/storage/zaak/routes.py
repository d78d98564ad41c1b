"""Reading along which route a zaak goes, and what happened with Halt."""

from __future__ import annotations

from datetime import date

from sqlcipher3 import dbapi2 as sqlite

from lpa.domain.recht.mas import NAAST, ONDERZOEK, PAREN, ROUTES, Routeregel, Routestap
from lpa.domain.records.zaak import Interventie
from lpa.storage.engine.reading import many
from lpa.storage.zaak.zaken import naam

# The route of a zaak as the domain reads it: what is none of them counts as onderzoek.
_GELDIG = (*ROUTES, *PAREN)
_ROUTE = f"case when route in ({', '.join('?' * len(_GELDIG))}) then route else '{ONDERZOEK}' end"


def routestappen(conn: sqlite.Connection, zaak: int) -> list[Routestap]:
    """How a zaak came on its route, in order."""
    return many(conn, Routestap, "zaak = ? order by datum, nummer", zaak)


def haltstappen(conn: sqlite.Connection, jongere: int) -> list[Interventie]:
    """The steps of Halt of a jongere in all zaken, in order."""
    waar = "soort like 'halt-%' and zaak in (select nummer from zaak where jongere = ?) order by datum, nummer"
    return many(conn, Interventie, waar, jongere)


def lijst(conn: sqlite.Connection, route: str | None, open_: bool, meest: int | None) -> tuple[list[Routeregel], int]:
    """Meldingen with their route, the latest first; and how many there are."""
    een_van = f"instr('{NAAST}' || {_ROUTE} || '{NAAST}', ?)"
    waar = f"type = 'melding' and (? is null or {een_van}) and (? = 0 or gesloten_op is null)"
    waarden = (route, *_GELDIG, f"{NAAST}{route}{NAAST}", int(open_))
    (aantal,) = conn.execute(f"select count(*) from zaak where {waar}", waarden).fetchone()  # noqa: S608
    rijen = conn.execute(
        f"""select nummer, soort, jongere, geopend_op, {_ROUTE}, coalesce((select datum from routestap
            where routestap.zaak = zaak.nummer order by routestap.nummer desc limit 1), geopend_op), afhandeling
        from zaak where {waar} order by geopend_op desc, nummer desc limit ?""",  # noqa: S608
        (*_GELDIG, *waarden, aantal if meest is None else meest),
    )
    regels = [
        Routeregel(n, soort, j, naam(conn, j), date.fromisoformat(op), r, date.fromisoformat(sinds), einde)
        for n, soort, j, op, r, sinds, einde in rijen
    ]
    return regels, aantal
