"""What a term of her own asks and what is unlikely about it, whatever command stores it."""

from __future__ import annotations

from sqlcipher3.dbapi2 import Connection

from lpa.commands.facts.bezetting import rond_gesprek
from lpa.commands.ui.forms import DAY_OR_MOMENT, Kind, plain, today
from lpa.domain.base.datum import lang
from lpa.domain.base.twijfel import Twijfel
from lpa.domain.doubts.zaak import twijfels_termijn
from lpa.domain.records import eigentermijn
from lpa.domain.records.eigentermijn import Eigentermijn, Volgende
from lpa.domain.zaak.gesprek import twijfels_gesprek
from lpa.storage.zaak import agenda, zaken

WANNEER = DAY_OR_MOMENT.but(show=eigentermijn.toon_moment, short=eigentermijn.toon_moment)
VOLGENDE: Kind[Volgende] = plain(
    '"DAG WAT"', lambda tekst: eigentermijn.lees_volgende(tekst, today()), show=eigentermijn.volgende_zin,
    short=lambda v: f"{eigentermijn.toon_moment(v.wanneer)} {v.wat}",
)  # fmt: skip


def twijfels(conn: Connection, termijn: Eigentermijn) -> list[Twijfel]:
    """The doubts about a term; of an appointment also about its hour."""
    bij = zaken.zaak(conn, termijn.zaak) if termijn.zaak else None
    gewoon = twijfels_termijn(termijn, bij, today())
    if not termijn.tijdstip:
        return gewoon
    rond = rond_gesprek(conn, termijn.tijdstip, {termijn.nummer})
    return [*gewoon, *twijfels_gesprek(termijn.tijdstip, rond)]


def staat_op(conn: Connection, termijn: Eigentermijn) -> str:
    """That a term stands in the list of another day, because she does not work on its own; or nothing."""
    getoond = termijn.laatste_dag if termijn.tijdstip else agenda.rooster(conn).uiterlijk(termijn.laatste_dag)
    return "" if getoond == termijn.laatste_dag else f" (die dag werkt u niet; in de lijst staat {lang(getoond)})"
