"""`lpa termijn vervalt`: an own term or an appointment that should never have been stored is struck out."""

from __future__ import annotations

from lpa.commands.gate.doors import Back, Reason, strike_out
from lpa.commands.ui.forms import Given, Toch, ask, numbered, verb, verbs
from lpa.storage.zaak import agenda

app = verbs()


class Vervallen(Reason):
    """Which term of her own."""

    termijn = ask(
        numbered("termijn", agenda.eigentermijn, "lpa termijn lijst"),
        "NUMMER", "Termijn", "nummer van de eigen termijn", required=True,
    )  # fmt: skip


@verb(app, "vervalt", 'lpa termijn vervalt 2 --reden "verkeerde zaak"\nlpa termijn vervalt 2 --terug')
def vervalt(given: Given[Vervallen], terug: Back = False, toch: Toch = False) -> None:
    """Streep een eigen termijn of afspraak door. Wat gedaan is: lpa termijn gedaan."""
    strike_out(given, Vervallen.termijn, back=terug, sure=toch)
