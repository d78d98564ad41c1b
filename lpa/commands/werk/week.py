"""`lpa week`: the work list by day."""

from __future__ import annotations

from datetime import date, timedelta

from sqlcipher3.dbapi2 import Connection

from lpa.commands.facts.werkdag import werkdag
from lpa.commands.gate.doors import tell
from lpa.commands.ui.forms import COMING_DAY, Form, Given, ask, kalender, reading, single, today
from lpa.domain.kalender.werkrooster import Werkrooster
from lpa.domain.werk.werklijst import bijzonderheden
from lpa.output.zaak.werklijst import week_blad, week_data

app, _command = single("week", "lpa week\nlpa week 6-1-2020")


class Week(Form):
    """Which week."""

    dag = ask(COMING_DAY, "DATUM", "Dag", "een dag van de week; anders deze week")


@_command
def week(given: Given[Week]) -> None:
    """Toon de week per dag: bezoeken, termijnen, en wat er vrij is: feestdagen, schoolvakanties, uw eigen dagen."""
    in_week = given.parse().dag or today()
    maandag = in_week - timedelta(days=in_week.weekday())
    with reading() as conn:
        lijst = werkdag(conn, today(), max(maandag + timedelta(days=6), today()))
        dagen = _dagen(conn, maandag, lijst.rooster)
        whom = tell.about(conn, *lijst.punten)
    tell.sheet(week_blad(lijst, dagen), week_data(lijst, dagen), about=whom)


def _dagen(conn: Connection, maandag: date, rooster: Werkrooster) -> dict[date, list[str]]:
    """The seven days, each with why she, or the schools of the region, are free."""
    regio = kalender(conn)
    dagen = (maandag + timedelta(days=n) for n in range(7))
    return {dag: bijzonderheden(dag, rooster, regio) for dag in dagen}
