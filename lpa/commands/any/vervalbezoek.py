"""`lpa huisbezoek vervalt`: a visit that should never have been stored is struck out."""

from __future__ import annotations

from lpa.commands.gate.doors import Back, Reason, strike_out
from lpa.commands.ui.forms import Given, Toch, ask, numbered, verb, verbs
from lpa.storage.zaak import agenda

app = verbs()


class Vervallen(Reason):
    """Which visit."""

    huisbezoek = ask(
        numbered("huisbezoek", agenda.huisbezoek), "NUMMER", "Huisbezoek", "nummer van het huisbezoek", required=True
    )


@verb(app, "vervalt", 'lpa huisbezoek vervalt 3 --reden "verkeerde zaak"\nlpa huisbezoek vervalt 3 --terug')
def vervalt(given: Given[Vervallen], terug: Back = False, toch: Toch = False) -> None:
    """Streep een huisbezoek door, met de stap die het werd.

    Een bezoek dat niet doorgaat, zegt u af met lpa huisbezoek annuleer.
    """
    strike_out(given, Vervallen.huisbezoek, back=terug, sure=toch)
