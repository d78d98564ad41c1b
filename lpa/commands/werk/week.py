"""`lpa week`: the work list by day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Annotated

from sqlcipher3.dbapi2 import Connection

from lpa.commands.facts.werkdag import werkdag
from lpa.commands.gate.geheim import Geheim
from lpa.commands.ui import answer
from lpa.commands.ui.command import plek, single
from lpa.commands.ui.session import bestand, kalender, vandaag
from lpa.commands.ui.velden import komende_datum
from lpa.domain.kalender.werkrooster import Werkrooster
from lpa.domain.werk.werklijst import bijzonderheden
from lpa.output.zaak.werklijst import week_blad, week_data

app, _command = single("week", "lpa week\nlpa week 6-1-2020")


@_command
def week(dag: Annotated[str, plek("DATUM", "een dag van de week; anders deze week")] = "") -> None:
    """Toon de week per dag: bezoeken, termijnen, en wat er vrij is: feestdagen, schoolvakanties, uw eigen dagen."""
    in_week = komende_datum(dag) if dag else vandaag()
    maandag = in_week - timedelta(days=in_week.weekday())
    with bestand() as b, b.lees() as conn:
        lijst = werkdag(conn, vandaag(), max(maandag + timedelta(days=6), vandaag()))
        lijst = lijst._replace(punten=Geheim(conn).uit_elk(lijst.punten))
        dagen = _dagen(conn, maandag, lijst.rooster)
    answer.sheet(week_blad(lijst, dagen), week_data(lijst, dagen))


def _dagen(conn: Connection, maandag: date, rooster: Werkrooster) -> dict[date, list[str]]:
    """The seven days, each with why she, or the schools of the region, are free."""
    regio = kalender(conn)
    dagen = (maandag + timedelta(days=n) for n in range(7))
    return {dag: bijzonderheden(dag, rooster, regio) for dag in dagen}
