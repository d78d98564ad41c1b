"""`lpa vervalt` and `vervalt` of each noun: what should never have been stored is struck out."""

from __future__ import annotations

from lpa.commands.gate.doors import Back, Reason, strike_out
from lpa.commands.ui.forms import Given, Toch, numbered_field, verb, verbs
from lpa.commands.zaak.welke import InHeleZaak, OverMelding, OverStap
from lpa.storage.zaak import agenda, brieven

app = verbs()


class Zaak(InHeleZaak, Reason):
    """Which zaak."""


@verb(app, "vervalt", 'lpa vervalt 12 --reden "dubbel ingevoerd"\nlpa vervalt 12 --terug')
def zaak(given: Given[Zaak], terug: Back = False, toch: Toch = False) -> None:
    """Streep een zaak door: zij blijft te zien en telt nergens mee.

    Wat erin staat vervalt mee: stappen, bezoeken, brieven, verstrekkingen, termijnen. Bekijken: lpa toon 12.
    """
    strike_out(given, Zaak.zaak, back=terug, sure=toch)


class Melding(OverMelding, Reason):
    """Which melding."""


@verb(app, "melding vervalt", 'lpa melding vervalt 12 --reden "dubbel ingevoerd"\nlpa melding vervalt 12 --terug')
def melding(given: Given[Melding], terug: Back = False, toch: Toch = False) -> None:
    """Streep een melding door: zij blijft te zien en telt nergens mee.

    Wat erin staat vervalt mee: stappen, bezoeken, brieven, verstrekkingen, termijnen. Bekijken: lpa toon 12.
    """
    strike_out(given, Melding.melding, back=terug, sure=toch)


class Stap(OverStap, Reason):
    """Which step."""


@verb(
    app,
    "interventie vervalt",
    'lpa interventie vervalt 34 --reden "hoort bij een ander kind"\nlpa interventie vervalt 34 --terug',
)
def stap(given: Given[Stap], terug: Back = False, toch: Toch = False) -> None:
    """Streep een stap door, met wat ermee is gedeeld. Zij blijft te zien in het dossier."""
    strike_out(given, Stap.interventie, back=terug, sure=toch)


class Bezoek(Reason):
    """Which visit."""

    huisbezoek = numbered_field("huisbezoek", agenda.huisbezoek, "nummer van het huisbezoek")


@verb(app, "huisbezoek vervalt", 'lpa huisbezoek vervalt 3 --reden "verkeerde zaak"\nlpa huisbezoek vervalt 3 --terug')
def bezoek(given: Given[Bezoek], terug: Back = False, toch: Toch = False) -> None:
    """Streep een huisbezoek door, met de stap die het werd.

    Een bezoek dat niet doorgaat, zegt u af met lpa huisbezoek annuleer.
    """
    strike_out(given, Bezoek.huisbezoek, back=terug, sure=toch)


class Brief(Reason):
    """Which letter."""

    brief = numbered_field("brief", brieven.brief, "nummer van de brief")


@verb(app, "brief vervalt", 'lpa brief vervalt 3 --reden "verkeerde ouder"\nlpa brief vervalt 3 --terug')
def brief(given: Given[Brief], terug: Back = False, toch: Toch = False) -> None:
    """Streep een brief door, met de stap die zij werd en de afspraak waarvoor zij uitnodigt.

    Het bestand blijft staan.
    """
    strike_out(given, Brief.brief, back=terug, sure=toch)


class Termijn(Reason):
    """Which term of her own."""

    termijn = numbered_field("termijn", agenda.eigentermijn, "nummer van de eigen termijn", look="lpa termijn lijst")


@verb(app, "termijn vervalt", 'lpa termijn vervalt 2 --reden "verkeerde zaak"\nlpa termijn vervalt 2 --terug')
def termijn(given: Given[Termijn], terug: Back = False, toch: Toch = False) -> None:
    """Streep een eigen termijn of afspraak door. Wat gedaan is: lpa termijn gedaan."""
    strike_out(given, Termijn.termijn, back=terug, sure=toch)
