"""`lpa melding vervalt`: a melding that should never have been stored is struck out."""

from __future__ import annotations

from lpa.commands.gate.doors import Back, Reason, strike_out
from lpa.commands.ui.forms import Given, Toch, verb, verbs
from lpa.commands.zaak.welke import OverMelding

app = verbs()


class Vervallen(OverMelding, Reason):
    """Which melding."""


@verb(app, "vervalt", 'lpa melding vervalt 12 --reden "dubbel ingevoerd"\nlpa melding vervalt 12 --terug')
def vervalt(given: Given[Vervallen], terug: Back = False, toch: Toch = False) -> None:
    """Streep een melding door: zij blijft te zien en telt nergens mee.

    Wat erin staat vervalt mee: stappen, bezoeken, brieven, verstrekkingen, termijnen. Bekijken: lpa toon 12.
    """
    strike_out(given, Vervallen.melding, back=terug, sure=toch)
