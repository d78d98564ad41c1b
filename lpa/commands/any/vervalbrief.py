"""`lpa brief vervalt`: a letter that should never have been stored is struck out."""

from __future__ import annotations

from lpa.commands.gate.doors import Back, Reason, strike_out
from lpa.commands.ui.forms import Given, Toch, ask, numbered, verb, verbs
from lpa.storage.zaak import brieven

app = verbs()


class Vervallen(Reason):
    """Which letter."""

    brief = ask(numbered("brief", brieven.brief), "NUMMER", "Brief", "nummer van de brief", required=True)


@verb(app, "vervalt", 'lpa brief vervalt 3 --reden "verkeerde ouder"\nlpa brief vervalt 3 --terug')
def vervalt(given: Given[Vervallen], terug: Back = False, toch: Toch = False) -> None:
    """Streep een brief door, met de stap die zij werd en de afspraak waarvoor zij uitnodigt.

    Het bestand blijft staan.
    """
    strike_out(given, Vervallen.brief, back=terug, sure=toch)
