"""Which zaak, melding or step a command is about: the value that is typed first, without a flag."""

from __future__ import annotations

from lpa.commands.ui.forms import ZAAK_WIE, Form, Kind, ask, numbered_field, zaak_of
from lpa.domain.records.zaak import Melding
from lpa.storage.zaak import zaken

MELDING: Kind[Melding] = zaak_of(zaken.melding, "melding")
WIE = "nummer van de melding, of naam"


class OverMelding(Form):
    """The melding that a command is about."""

    melding = ask(MELDING, "NUMMER", "Melding", WIE, required=True)


class InHeleZaak(Form):
    """The zaak that a step belongs to, as a record of its own type."""

    zaak = ask(zaak_of(zaken.volledig), "ZAAK", "Zaak", ZAAK_WIE, required=True)


class OverStap(Form):
    """The step that a command is about."""

    interventie = numbered_field("interventie", zaken.interventie, "nummer van de interventie")


class MeldingZaak(Form):
    """The melding that a step belongs to."""

    zaak = ask(MELDING, "ZAAK", "Melding", WIE, required=True)
