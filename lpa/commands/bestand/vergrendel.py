"""`lpa vergrendel`: from now on the pass-phrase is asked again."""

from __future__ import annotations

from lpa import settings
from lpa.commands.bestand.slot import gesloten_met
from lpa.commands.gate.doors import tell
from lpa.commands.ui.forms import single
from lpa.storage.unlock import kept

app, _command = single("vergrendel", "lpa vergrendel")


@_command
def vergrendel() -> None:
    """Laat de sleutel los: lpa vraagt weer om het wachtwoord."""
    path = settings.current().bestand
    was = kept.forget(gesloten_met(path))
    sentence = f"{path.name} is vergrendeld." if was else f"{path.name} was al vergrendeld."
    tell.change(sentence, None, {"bestand": str(path), "was_ontgrendeld": was}, about=tell.NOBODY, undo=False)
