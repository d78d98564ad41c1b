"""`lpa ongedaan`: take the last command back, as a whole."""

from typing import Annotated

from lpa.commands.ui import answer
from lpa.commands.ui.command import single, vlag
from lpa.commands.ui.form import toestemming
from lpa.commands.ui.session import bestand
from lpa.domain.base.tekst import opsomming
from lpa.output.register import logblad
from lpa.storage.engine import logboek

app, _command = single("ongedaan", "lpa ongedaan")


@_command
def ongedaan(ja: Annotated[bool, vlag("--ja", "zonder te vragen")] = False) -> None:
    """Neem de laatste opdracht terug. Eerst laat lpa zien wat er terugkomt; ook dit komt in het logboek."""
    with bestand() as b:
        with b.lees() as conn:
            handeling = logboek.laatste(conn)
        for regel in logblad.teruggezet(handeling.genoemd()):
            answer.say(regel)
        toestemming("Dit terugnemen?", ja)
        with b.schrijf(logboek.ONGEDAAN) as s:
            logboek.undo(s, handeling)
    if handeling.brieven:
        een = len(handeling.brieven) == 1
        blijft = "het bestand blijft" if een else "de bestanden blijven"
        answer.say(f"Let op: {blijft} staan: {opsomming(handeling.brieven)}. Gooi weg wat u niet meer nodig hebt.")
    zin = f"Opdracht {handeling.nummer} (`{handeling.opdracht}`) is teruggenomen."
    answer.change(zin, handeling.nummer, logblad.handeling_data(handeling), terug=False)
