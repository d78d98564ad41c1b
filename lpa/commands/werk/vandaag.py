"""`lpa vandaag`, and `lpa` alone: what asks for attention today. And `lpa week`: the work list by day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Annotated

from sqlcipher3.dbapi2 import Connection

from lpa import settings
from lpa.commands.facts.werkdag import werkdag
from lpa.commands.gate.doors import tell
from lpa.commands.ui.forms import COMING_DAY, Form, Given, ask, kalender, reading, switch, talk, today, verb, verbs
from lpa.domain.kalender.werkrooster import Werkrooster
from lpa.domain.werk.werklijst import bijzonderheden
from lpa.output.zaak.vandaag import vandaag_blad
from lpa.output.zaak.werklijst import week_blad, week_data, werkdag_data
from lpa.storage.register import registers

app = verbs()
_BEGIN = "Begin met: lpa importeer scholen BESTAND, en lpa importeer jongeren BESTAND; of meteen met: lpa melding nieuw"


@verb(app, "vandaag", "lpa vandaag\nlpa vandaag --alles")
def vandaag(alles: Annotated[bool, switch("--alles", "zonder grens van twintig regels")] = False) -> None:
    """Toon wat vandaag aandacht vraagt: termijnen, bezoeken, zaken zonder volgende stap, de reservekopie."""
    with reading() as conn:
        lijst = werkdag(conn, today(), samen=not settings.current().json)
        whom = tell.about(conn, *lijst.punten)
        leeg = not registers.iemand(conn)
    # Before the page is laid out: an address that is broken over two lines is not found any more.
    veilig = [p._replace(wat=talk.hidden(p.wat), grondslag=talk.hidden(p.grondslag)) for p in lijst.punten]
    lijst = lijst._replace(punten=veilig)
    tell.sheet(vandaag_blad(lijst, talk.width(), alles=alles), werkdag_data(lijst), about=whom)
    if leeg:
        talk.say(f"Er staat nog niemand in het bestand. {_BEGIN}")


class Week(Form):
    """Which week."""

    dag = ask(COMING_DAY, "DATUM", "Dag", "een dag van de week; anders deze week")


@verb(app, "week", "lpa week\nlpa week 6-1-2020")
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
