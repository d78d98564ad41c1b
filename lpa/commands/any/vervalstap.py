"""`lpa interventie vervalt`: a step that should never have been stored is struck out."""

from __future__ import annotations

from lpa.commands.gate.doors import Back, Reason, strike_out
from lpa.commands.ui.forms import Given, Toch, ask, numbered, verb, verbs
from lpa.storage.zaak import zaken

app = verbs()


class Vervallen(Reason):
    """Which step."""

    interventie = ask(
        numbered("interventie", zaken.interventie), "NUMMER", "Interventie", "nummer van de interventie", required=True
    )


@verb(
    app, "vervalt", 'lpa interventie vervalt 34 --reden "hoort bij een ander kind"\nlpa interventie vervalt 34 --terug'
)
def vervalt(given: Given[Vervallen], terug: Back = False, toch: Toch = False) -> None:
    """Streep een stap door, met wat ermee is gedeeld. Zij blijft te zien in het dossier."""
    strike_out(given, Vervallen.interventie, back=terug, sure=toch)
