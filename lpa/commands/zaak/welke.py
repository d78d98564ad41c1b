"""Which zaak or melding a command is about: the value that is typed first, without a flag."""

from __future__ import annotations

from lpa.commands.ui.forms import Form, Kind, ask, numbered
from lpa.domain.records.zaak import Melding
from lpa.storage.zaak import zaken

MELDING: Kind[Melding] = numbered("melding", zaken.melding)


class OverMelding(Form):
    """The melding that a command is about."""

    melding = ask(MELDING, "NUMMER", "Melding", "nummer van de melding", required=True)


class MeldingZaak(Form):
    """The melding that a step belongs to."""

    zaak = ask(MELDING, "ZAAK", "Melding", "nummer van de melding", required=True)
