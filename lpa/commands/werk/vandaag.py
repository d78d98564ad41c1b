"""`lpa vandaag`, and `lpa` alone: what asks for attention today."""

from __future__ import annotations

from typing import Annotated

from lpa.commands.facts.werkdag import werkdag
from lpa.commands.gate.geheim import Geheim
from lpa.commands.ui import answer
from lpa.commands.ui.command import single, vlag
from lpa.commands.ui.session import bestand
from lpa.commands.ui.session import vandaag as nu
from lpa.output.zaak.werklijst import vandaag_blad, werkdag_data

app, _command = single("vandaag", "lpa vandaag\nlpa vandaag --alles")


@_command
def vandaag(alles: Annotated[bool, vlag("--alles", "zonder grens van twintig regels")] = False) -> None:
    """Toon wat vandaag aandacht vraagt: termijnen, bezoeken, zaken zonder volgende stap, de reservekopie."""
    with bestand() as b, b.lees() as conn:
        lijst = werkdag(conn, nu())
        lijst = lijst._replace(punten=Geheim(conn).uit_elk(lijst.punten))
    answer.sheet(vandaag_blad(lijst, answer.width(), alles=alles), werkdag_data(lijst))
