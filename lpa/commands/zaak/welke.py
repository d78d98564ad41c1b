"""Which zaak or melding a command is about: the value that is typed first, without a flag."""

from __future__ import annotations

from lpa.commands.ui.forms import Form, Kind, ask, zaak_of
from lpa.domain.records.zaak import Melding
from lpa.storage.zaak import zaken

MELDING: Kind[Melding] = zaak_of(zaken.melding, "melding")
WIE = "nummer van de melding, of naam"


class OverMelding(Form):
    """The melding that a command is about."""

    melding = ask(MELDING, "NUMMER", "Melding", WIE, required=True)


class MeldingZaak(Form):
    """The melding that a step belongs to."""

    zaak = ask(MELDING, "ZAAK", "Melding", WIE, required=True)
