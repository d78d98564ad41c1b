"""`lpa vandaag`, and `lpa` alone: what asks for attention today."""

from __future__ import annotations

from typing import Annotated

from lpa.commands.facts.werkdag import werkdag
from lpa.commands.gate.doors import tell
from lpa.commands.ui.forms import reading, single, switch, talk, today
from lpa.output.zaak.werklijst import vandaag_blad, werkdag_data

app, _command = single("vandaag", "lpa vandaag\nlpa vandaag --alles")


@_command
def vandaag(alles: Annotated[bool, switch("--alles", "zonder grens van twintig regels")] = False) -> None:
    """Toon wat vandaag aandacht vraagt: termijnen, bezoeken, zaken zonder volgende stap, de reservekopie."""
    with reading() as conn:
        lijst = werkdag(conn, today())
        whom = tell.about(conn, *lijst.punten)
    tell.sheet(vandaag_blad(lijst, talk.width(), alles=alles), werkdag_data(lijst), about=whom)
