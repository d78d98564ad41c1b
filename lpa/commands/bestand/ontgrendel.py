"""`lpa ontgrendel`: the machine keeps the key of the case file for a while, so that the pass-phrase is not asked."""

from __future__ import annotations

from datetime import timedelta

from lpa import settings
from lpa.commands.bestand.slot import gesloten_met
from lpa.commands.gate.doors import tell
from lpa.commands.ui.forms import Form, Given, flag, number, single
from lpa.commands.ui.session import HOURS, key_of_file
from lpa.domain.base.datum import amsterdamse_tijd, klok
from lpa.errors import Geweigerd
from lpa.storage.unlock import kept

app, _command = single("ontgrendel", "lpa ontgrendel\nlpa ontgrendel --uren 4")


class Duur(Form):
    """For how long."""

    uren = flag("--uren", f"hoe lang; anders {HOURS} uur", number("uren", HOURS + 4, 1))


@_command
def ontgrendel(given: Given[Duur]) -> None:
    """Vraag het wachtwoord vandaag niet meer. Bij afmelden van de computer is het vanzelf voorbij.

    lpa bewaart nooit uw wachtwoord: alleen deze computer houdt de sleutel vast, tot de tijd om is. Sluiten kan met
    lpa vergrendel.
    """
    path, hours = settings.current().bestand, given.parse().uren or HOURS
    salt = gesloten_met(path)
    key = key_of_file(path, salt)
    if not kept.can() or not kept.keep(salt, key, hours * 3600, settings.utc_now().timestamp()):
        raise Geweigerd(
            "deze computer kan de sleutel niet voor u vasthouden", "typ het wachtwoord bij elke opdracht", "--uren"
        )
    until = klok(amsterdamse_tijd(settings.utc_now() + timedelta(hours=hours)))
    sentence = f"{path.name} is ontgrendeld tot {until} uur, of tot u zich afmeldt. Sluiten kan met: lpa vergrendel."
    tell.change(sentence, None, {"bestand": str(path), "uren": hours}, about=tell.NOBODY, undo=False)
