"""`lpa ongedaan`: take the last command back, as a whole."""

from __future__ import annotations

from typing import Annotated

from lpa.commands.gate.doors import consent, tell, writing
from lpa.commands.ui.forms import open_file, single, switch, talk
from lpa.domain.base.tekst import opsomming
from lpa.output.register import logblad
from lpa.storage.engine import logboek

app, _command = single("ongedaan", "lpa ongedaan")


@_command
def ongedaan(ja: Annotated[bool, switch("--ja", "zonder te vragen")] = False) -> None:
    """Neem de laatste opdracht terug. Eerst laat lpa zien wat er terugkomt; ook dit komt in het logboek."""
    with open_file() as b:
        with b.snapshot() as conn:
            handeling = logboek.laatste(conn)
            whom = tell.about(conn, *handeling.regels)
        talk.say_all(logblad.teruggezet(handeling.genoemd()))
        consent("Dit terugnemen?", ja)
        with writing(b, logboek.ONGEDAAN) as s:
            logboek.undo(s, handeling)
    if handeling.brieven:
        een = len(handeling.brieven) == 1
        blijft = "het bestand blijft" if een else "de bestanden blijven"
        talk.say(f"Let op: {blijft} staan: {opsomming(handeling.brieven)}. Gooi weg wat u niet meer nodig hebt.")
    zin = f"Opdracht {handeling.nummer} (`{handeling.opdracht}`) is teruggenomen."
    tell.change(zin, handeling.nummer, logblad.handeling_data(handeling), about=whom, undo=False)
