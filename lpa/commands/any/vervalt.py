"""`lpa vervalt`: a zaak that should never have been stored is struck out, whatever its type."""

from __future__ import annotations

from lpa.commands.gate.doors import Back, Reason, strike_out
from lpa.commands.ui.forms import ZAAK_WIE, Given, Toch, ask, single, zaak_of
from lpa.storage.zaak.zaken import volledig

app, _command = single("vervalt", 'lpa vervalt 12 --reden "dubbel ingevoerd"\nlpa vervalt 12 --terug')


class Vervallen(Reason):
    """Which zaak."""

    zaak = ask(zaak_of(volledig), "ZAAK", "Zaak", ZAAK_WIE, required=True)


@_command
def vervalt(given: Given[Vervallen], terug: Back = False, toch: Toch = False) -> None:
    """Streep een zaak door: zij blijft te zien en telt nergens mee.

    Wat erin staat vervalt mee: stappen, bezoeken, brieven, verstrekkingen, termijnen. Bekijken: lpa toon 12.
    """
    strike_out(given, Vervallen.zaak, back=terug, sure=toch)
