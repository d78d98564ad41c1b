"""Which letter a command is about: the value that is typed first, without a flag."""

from __future__ import annotations

from lpa.commands.ui.forms import Form, ask, numbered
from lpa.storage.zaak import brieven


class Welke(Form):
    """The letter that a command is about."""

    brief = ask(numbered("brief", brieven.brief), "NUMMER", "Brief", "nummer van de brief", required=True)
