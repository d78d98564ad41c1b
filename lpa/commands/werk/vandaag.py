"""`lpa vandaag`, and `lpa` alone: what asks for attention today."""

from __future__ import annotations

from typing import Annotated

from lpa import settings
from lpa.commands.facts.werkdag import werkdag
from lpa.commands.gate.doors import tell
from lpa.commands.ui.forms import reading, single, switch, talk, today
from lpa.output.zaak.vandaag import vandaag_blad
from lpa.output.zaak.werklijst import werkdag_data

app, _command = single("vandaag", "lpa vandaag\nlpa vandaag --alles")


@_command
def vandaag(alles: Annotated[bool, switch("--alles", "zonder grens van twintig regels")] = False) -> None:
    """Toon wat vandaag aandacht vraagt: termijnen, bezoeken, zaken zonder volgende stap, de reservekopie."""
    with reading() as conn:
        lijst = werkdag(conn, today(), samen=not settings.current().json)
        whom = tell.about(conn, *lijst.punten)
    # Before the page is laid out: an address that is broken over two lines is not found any more.
    veilig = [p._replace(wat=talk.hidden(p.wat), grondslag=talk.hidden(p.grondslag)) for p in lijst.punten]
    lijst = lijst._replace(punten=veilig)
    tell.sheet(vandaag_blad(lijst, talk.width(), alles=alles), werkdag_data(lijst), about=whom)
